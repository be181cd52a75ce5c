//! `cargo xtask test`: every check and every test of the repository, in one run.

use crate::steps::{self, Outcome, Run};
use crate::{advisories, house, licences, tools};
use throwaway_postgres::Server;

/// Tests that need a browser have names that begin so.
const BROWSER_TESTS: &str = "in_a_browser";

/// Tells the tests their server; `store`'s test kit reads it.
const TEST_POSTGRES: &str = "FORGETMENOT_TEST_POSTGRES";

struct Wishes {
    quick: bool,
    filter: Vec<String>,
}

/// With a filter only the tests whose names match, without the checks.
pub fn test(arguments: &[String]) -> Outcome {
    let wishes = wishes(arguments)?;
    let mut run = Run::start();
    run.step("tools", "install what is named above", || tools::for_tests(!wishes.quick))?;
    if wishes.filter.is_empty() {
        checks(&mut run)?;
    }
    tests(&mut run, &wishes)?;
    run.finish();
    Ok(())
}

/// The checks that read our files and compile nothing.
pub fn house() -> Outcome {
    let mut run = Run::start();
    house_rules(&mut run)?;
    run.finish();
    Ok(())
}

fn wishes(arguments: &[String]) -> Outcome<Wishes> {
    let (options, filter): (Vec<String>, Vec<String>) =
        arguments.iter().cloned().partition(|argument| argument.starts_with('-'));
    match options.iter().find(|option| *option != "--quick") {
        Some(option) => Err(format!("`{option}` is unknown here; there is only --quick")),
        None => Ok(Wishes { quick: !options.is_empty(), filter }),
    }
}

fn checks(run: &mut Run) -> Outcome {
    let format = ["fmt", "--all", "--check"];
    run.step("format", "cargo fmt --all", || steps::run(&mut steps::cargo(&format)))?;
    house_rules(run)?;
    let advice = "bring the library up to date, or say in deny.toml why it does not touch us";
    run.step("known weaknesses", advice, advisories::ask_if_possible)?;
    let clippy = ["clippy", "--locked", "--workspace", "--all-targets", "--", "--deny", "warnings"];
    run.step("clippy", "mend what clippy names; excuse nothing without a reason", || {
        steps::run(&mut steps::cargo(&clippy))
    })
}

fn house_rules(run: &mut Run) -> Outcome {
    run.step("house rules", "see CONTRIBUTING.md, House rules", || house::check(&steps::root()))?;
    run.step(
        "crates and licences",
        "choose another crate, or change deny.toml with a reason",
        licences::check,
    )
}

/// One PostgreSQL for the whole run, unless the environment names one already.
fn postgres() -> Outcome<(String, Option<Server>)> {
    if let Some(given) = std::env::var_os(TEST_POSTGRES) {
        println!("   {TEST_POSTGRES} names it");
        return Ok((given.to_string_lossy().into_owned(), None));
    }
    let server = Server::start().map_err(|error| error.to_string())?;
    Ok((server.url("postgres"), Some(server)))
}

fn tests(run: &mut Run, wishes: &Wishes) -> Outcome {
    // The server stops when this goes out of scope, so it is named though never asked.
    let (address, _server) = run.step("PostgreSQL", "see what it says above", postgres)?;
    let has_nextest = steps::output(&mut steps::cargo(&["nextest", "--version"])).is_ok();
    let runner: &[&str] = if has_nextest { &["nextest", "run"] } else { &["test"] };
    let mut command = steps::cargo(runner);
    command.args(["--locked", "--workspace"]).env(TEST_POSTGRES, address);
    if !has_nextest {
        command.arg("--no-fail-fast");
    }
    command.args(&wishes.filter);
    if wishes.quick {
        command.args(["--", "--skip", BROWSER_TESTS]);
    }
    run.step("tests", "run one again: cargo xtask test NAME", || steps::run(&mut command))?;
    if has_nextest && wishes.filter.is_empty() {
        // Nextest leaves them out. Their output is held back: a library without examples would
        // close with "0 passed".
        let examples = ["test", "--locked", "--workspace", "--doc", "--quiet"];
        run.step("examples in the documentation", "cargo test --workspace --doc", || {
            steps::output(&mut steps::cargo(&examples)).map(drop)
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_a_filter_and_an_unknown_option_is_refused() {
        let read = |words: &[&str]| {
            wishes(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
        };
        let wish = read(&["--quick", "offers"]).expect("wishes");
        assert!(wish.quick && wish.filter == ["offers"]);
        assert!(read(&["--fast"]).is_err());
    }
}
