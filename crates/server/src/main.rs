//! The program `forgetmenot`: all that it does is in the library's `cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    forgetmenot::cli::main()
}
