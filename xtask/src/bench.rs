//! `cargo xtask bench`: the program as it is released, measured on a firm's data.

use crate::steps::{self, Outcome};

/// Everything after `bench` goes to the measuring program.
pub fn run(arguments: &[String]) -> Outcome {
    // In one go, so that both are built with the same features of what they share.
    let packages = ["--package", "forgetmenot", "--package", "forgetmenot-bench"];
    let build = ["build", "--release", "--locked"];
    steps::run(steps::cargo(&build).args(packages))?;
    let program = steps::root().join("target/release/forgetmenot-bench");
    steps::run(steps::command(&program.to_string_lossy(), &[]).args(arguments))
}
