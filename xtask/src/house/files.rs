//! Rules about whole files: how long, what the first line says, what a lock file may hold.

use super::Breach;
use std::path::Path;

const LONGEST: usize = 400;

/// Whether a file is of a kind that has rules.
pub fn is_read(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    matches!(ending, "rs" | "css" | "mjs" | "js") || path.ends_with("package-lock.json")
}

pub fn check(file: &str, text: &str) -> Vec<Breach> {
    let mut breaches = Vec::new();
    if file.ends_with("package-lock.json") {
        let at = text.lines().position(|line| line.contains("\"resolved\""));
        breaches.extend(at.map(|line| {
            Breach::new(file, line + 1, "a lock file names no host: keep .npmrc beside it")
        }));
        return breaches;
    }
    let lines = text.lines().count();
    if lines > LONGEST && !file.ends_with(".css") {
        breaches.push(Breach::new(file, lines, format!("longer than {LONGEST} lines: split it")));
    }
    // What a file of tests is for, its name tells.
    let is_module = file.ends_with(".rs") && !file.ends_with("tests.rs");
    if is_module && !text.starts_with("//!") {
        breaches.push(Breach::new(file, 1, "begins with `//!` and what the module is for"));
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_says_first_what_it_is_for() {
        assert_eq!(check("crates/a/src/lib.rs", "//! Adds.\n"), []);
        assert_eq!(check("crates/a/src/lib.rs", "fn add() {}\n").len(), 1);
        assert_eq!(check("crates/a/src/add_tests.rs", "#[test]\n"), []);
    }

    #[test]
    fn a_file_of_more_than_four_hundred_lines_is_too_long() {
        let lines = |count: usize| format!("//! Long.\n{}", "\n".repeat(count - 1));
        assert_eq!(check("a.rs", &lines(400)), []);
        assert_eq!(check("a.rs", &lines(401)).len(), 1);
    }

    #[test]
    fn a_lock_file_that_names_a_host_is_found() {
        let lock = "{\n\"resolved\": \"https://registry.example/a.tgz\"\n}";
        assert_eq!(check("crates/server/package-lock.json", lock)[0].line, 2);
        assert_eq!(check("crates/server/package-lock.json", "{}"), []);
    }
}
