//! The house rules that no compiler knows, each read off the text of a file.

use crate::steps::Outcome;
use std::fmt;
use std::path::{Path, PathBuf};

mod css;
mod files;
mod layers;
mod rust_text;
mod security;
mod sql;

/// A place where a rule is broken.
#[derive(Debug, PartialEq, Eq)]
pub struct Breach {
    file: String,
    line: usize,
    rule: String,
}

impl Breach {
    fn new(file: &str, line: usize, rule: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, rule: rule.into() }
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.file, self.line, self.rule)
    }
}

/// Reads every file of ours under `root`.
pub fn check(root: &Path) -> Outcome {
    let mut breaches = Vec::new();
    let mut sources = Vec::new();
    for path in our_files(root)? {
        let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        breaches.extend(breaches_in(&name, &text));
        sources.push((name, text));
    }
    breaches.extend(security::check(root, &sources)?);
    if breaches.is_empty() {
        println!("   {} files keep the rules", sources.len());
        return Ok(());
    }
    Err(breaches.iter().map(Breach::to_string).collect::<Vec<_>>().join("\n"))
}

/// `file` is the path from the root of the repository, with `/`.
fn breaches_in(file: &str, text: &str) -> Vec<Breach> {
    let mut breaches = files::check(file, text);
    if file.ends_with(".css") {
        breaches.extend(css::check(file, text));
    }
    if file.ends_with(".rs") {
        let source = rust_text::read(text);
        breaches.extend(layers::check(file, &source));
        breaches.extend(sql::check(file, &source));
    }
    breaches
}

fn our_files(root: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> =
        ["crates", "xtask", "tests"].iter().map(|folder| root.join(folder)).collect();
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder)
            .map_err(|error| format!("{} can't be read: {error}", folder.display()))?;
        for path in entries.flatten().map(|entry| entry.path()) {
            let is_foreign = ["target", "node_modules"].iter().any(|name| path.ends_with(name));
            if path.is_dir() && !is_foreign {
                folders.push(path);
            } else if files::is_read(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
