//! `cargo xtask shots`: pictures of pages for people to look at.

use crate::steps::{self, Outcome};
use crate::tools;

/// Everything after `shots` goes to `tests/browser/shots.mjs`.
pub fn shots(arguments: &[String]) -> Outcome {
    tools::for_tests(true)?;
    steps::run(steps::command("node", &["tests/browser/shots.mjs"]).args(arguments))
}
