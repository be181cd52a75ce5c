//! The chores of this repository, as `cargo xtask <chore>`.

use std::process::ExitCode;

mod advisories;
mod bench;
mod browser;
mod dev;
mod house;
mod licences;
mod release;
mod schemathesis;
mod steps;
mod suite;
mod tools;

const USAGE: &str = "\
cargo xtask test [FILTER]    every check and test; installs what is missing on Debian as root
cargo xtask test --quick     the same without the browser
cargo xtask house            only the house rules: layers, SQL, styles, lengths, licences
cargo xtask advisories       whether weaknesses are known in what we depend on; needs a network
cargo xtask dev [ARGUMENTS]  the program with a made-up firm
cargo xtask bench [ARGUMENTS]  what requests cost on a firm's data; see docs/performance.md
cargo xtask shots URL ...    pictures of pages, wide and narrow, light and dark; see CONTRIBUTING.md
cargo xtask schemathesis [SECONDS]  the served document against the program; needs Python and PyPI
cargo xtask release          target/dist/forgetmenot-VERSION-TARGET.tar.gz";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (chore, rest) = match arguments.split_first() {
        Some((chore, rest)) => (chore.as_str(), rest),
        None => ("", &[][..]),
    };
    let outcome = match chore {
        "test" => suite::test(rest),
        "house" => suite::house(),
        "advisories" => advisories::ask(rest),
        "dev" => dev::run(rest),
        "bench" => bench::run(rest),
        "shots" => browser::shots(rest),
        "schemathesis" => schemathesis::run(rest),
        "release" => release::run(),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\n{trouble}");
            ExitCode::FAILURE
        }
    }
}
