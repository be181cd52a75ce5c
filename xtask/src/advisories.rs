//! Are weaknesses known in what we depend on? cargo-deny asks the advisories of Rust by `deny.toml`, npm
//! those of the pages' libraries. Both need a network; nothing of the tests does.

use crate::steps::{self, Outcome};

enum Answer {
    Clean,
    Known(String),
    /// The tool or the network is not here.
    NotAsked(String),
}

/// `cargo xtask advisories`: what could not be asked is a failure.
pub fn ask(arguments: &[String]) -> Outcome {
    if let Some(argument) = arguments.first() {
        return Err(format!("`{argument}` is unknown here"));
    }
    tell(true)
}

/// As a part of the tests, which run without a network too: what could not be asked is only told.
pub fn ask_if_possible() -> Outcome {
    tell(false)
}

fn tell(must_ask: bool) -> Outcome {
    let mut troubles = Vec::new();
    for (name, answer) in [("crates", crates()), ("libraries of the pages", libraries())] {
        match answer {
            Answer::Clean => println!("   {name}: no weakness is known"),
            Answer::NotAsked(why) if must_ask => troubles.push(format!("{name}: {why}")),
            Answer::NotAsked(why) => println!("   {name}: NOT ASKED, {}", first_line(&why)),
            Answer::Known(which) => troubles.push(format!("{name}:\n{which}")),
        }
    }
    if troubles.is_empty() { Ok(()) } else { Err(troubles.join("\n")) }
}

fn crates() -> Answer {
    if steps::output(&mut steps::cargo(&["deny", "--version"])).is_err() {
        return Answer::NotAsked("cargo-deny is not here: cargo install cargo-deny".to_owned());
    }
    if let Err(trouble) = steps::output(&mut steps::cargo(&["deny", "fetch", "db"])) {
        return Answer::NotAsked(trouble);
    }
    let check = ["deny", "check", "--disable-fetch", "advisories"];
    match steps::output(&mut steps::cargo(&check)) {
        Ok(_) => Answer::Clean,
        Err(which) => Answer::Known(which),
    }
}

fn libraries() -> Answer {
    let audit = ["audit", "--omit=dev", "--package-lock-only", "--json"];
    let mut command = steps::command("npm", &audit);
    let asked = steps::output(command.current_dir(steps::root().join("crates/server")));
    match asked {
        Ok(_) => Answer::Clean,
        Err(told) if is_report(&told) => Answer::Known(told),
        Err(trouble) => Answer::NotAsked(trouble),
    }
}

/// Did npm answer, or only say that it could not ask?
fn is_report(told: &str) -> bool {
    told.contains("\"auditReportVersion\"")
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_of_npm_is_told_from_its_excuses() {
        assert!(is_report("ended with 1\n{\n  \"auditReportVersion\": 2,\n"));
        assert!(!is_report("ended with 1\n{ \"error\": { \"code\": \"ENOTFOUND\" } }"));
    }
}
