//! `cargo xtask dev`: the program, built for work, with a made-up firm.

use crate::steps::{self, Outcome};

/// Everything after `dev` goes to `forgetmenot demo`.
pub fn run(arguments: &[String]) -> Outcome {
    let demo = ["run", "--locked", "--package", "forgetmenot", "--", "demo"];
    steps::run(steps::cargo(&demo).args(arguments))
}
