//! The page `docs/security.md` goes through the ASVS: no number is left out or told twice, each says
//! where it stands, the table counts them rightly, and every path, name and test on the page is there.

use std::collections::BTreeMap;
use std::path::Path;

use super::Breach;
use crate::steps::Outcome;

const PAGE: &str = "docs/security.md";

/// The numbers of levels 1 (with a star) and 2 of the OWASP ASVS 5.0.0, by their sections.
const NUMBERS: &str = "
    1.1: 1 2; 1.2: 1* 2* 3* 4* 5* 6 7 8 9; 1.3: 1* 2* 3 4 5 6 7 8 9 10 11; 1.4: 1 2 3;
    1.5: 1* 2; 2.1: 1* 2 3; 2.2: 1* 2* 3; 2.3: 1* 2 3 4; 2.4: 1; 3.2: 1* 2*; 3.3: 1* 2 3 4;
    3.4: 1* 2* 3 4 5 6; 3.5: 1* 2* 3* 4 5; 3.7: 1 2; 4.1: 1* 2 3; 4.2: 1; 4.3: 1 2;
    4.4: 1* 2 3 4; 5.1: 1; 5.2: 1* 2* 3; 5.3: 1* 2*; 5.4: 1 2 3; 6.1: 1* 2 3;
    6.2: 1* 2* 3* 4* 5* 6* 7* 8* 9 10 11 12; 6.3: 1* 2* 3 4; 6.4: 1* 2* 3 4; 6.5: 1 2 3 4 5;
    6.6: 1 2 3; 6.8: 1 2 3 4; 7.1: 1 2 3; 7.2: 1* 2* 3* 4*; 7.3: 1 2; 7.4: 1* 2* 3 4 5;
    7.5: 1 2; 7.6: 1 2; 8.1: 1* 2; 8.2: 1* 2* 3; 8.3: 1*; 8.4: 1; 9.1: 1* 2* 3*; 9.2: 1* 2 3 4;
    10.1: 1 2; 10.2: 1 2; 10.3: 1 2 3 4; 10.4: 1* 2* 3* 4* 5* 6 7 8 9 10 11; 10.5: 1 2 3 4 5;
    10.6: 1 2; 10.7: 1 2 3; 11.1: 1 2; 11.2: 1 2 3; 11.3: 1* 2* 3; 11.4: 1* 2 3 4; 11.5: 1;
    11.6: 1; 12.1: 1* 2 3; 12.2: 1* 2*; 12.3: 1 2 3 4; 13.1: 1; 13.2: 1 2 3 4 5; 13.3: 1 2;
    13.4: 1* 2 3 4 5; 14.1: 1 2; 14.2: 1* 2 3 4; 14.3: 1* 2 3; 15.1: 1* 2 3; 15.2: 1* 2 3;
    15.3: 1* 2 3 4 5 6 7; 16.1: 1; 16.2: 1 2 3 4 5; 16.3: 1 2 3 4; 16.4: 1 2 3; 16.5: 1 2 3;
    17.1: 1; 17.2: 1 2 3 4; 17.3: 1 2
";

/// Where a path on the page may begin.
const BEGINNINGS: [&str; 4] = ["", "crates/", "crates/server/", "crates/server/src/"];
const ENDINGS: [&str; 11] =
    [".rs", ".md", ".toml", ".js", ".mjs", ".ftl", ".sql", ".json", ".lock", ".css", "/run"];

pub fn check(root: &Path, sources: &[(String, String)]) -> Outcome<Vec<Breach>> {
    let page = std::fs::read_to_string(root.join(PAGE));
    let page = page.map_err(|error| format!("{PAGE}: {error}"))?;
    let mut breaches = requirements(&page);
    let text = |path: &str| {
        let place = BEGINNINGS.iter().map(|start| root.join(start).join(path));
        let mut found = place.filter(|place| place.exists());
        found.next().map(|place| std::fs::read_to_string(place).unwrap_or_default())
    };
    let tests: String = sources.iter().map(|(_, text)| text.as_str()).collect();
    for (line, code) in codes(&page) {
        if let Some(rule) = untrue(code, &text, &tests) {
            breaches.push(Breach::new(PAGE, line, rule));
        }
    }
    Ok(breaches)
}

/// Every number, and whether it is of level 1.
fn numbers() -> BTreeMap<String, bool> {
    let mut numbers = BTreeMap::new();
    for section in NUMBERS.split(';') {
        let Some((section, each)) = section.trim().split_once(": ") else { continue };
        for number in each.split_whitespace() {
            let plain = number.trim_end_matches('*');
            numbers.insert(format!("{section}.{plain}"), plain != number);
        }
    }
    numbers
}

fn cells(line: &str) -> Vec<&str> {
    line.trim().trim_matches('|').split('|').map(str::trim).collect()
}

/// All rows of requirements, and the table that counts them.
fn requirements(page: &str) -> Vec<Breach> {
    let mut missing = numbers();
    let mut breaches = Vec::new();
    let mut counts = [[0; 3]; 2];
    for (at, line) in page.lines().enumerate() {
        let cells = cells(line);
        let [number, _, stands] = cells.as_slice() else { continue };
        let plain = number.trim_end_matches('¹');
        if !line.starts_with('|') || plain.split('.').count() != 3 {
            continue;
        }
        let wrong = |what: &str| Breach::new(PAGE, at + 1, format!("{number} {what}"));
        match missing.remove(plain) {
            None => breaches.push(wrong("is told twice, or is none of levels 1 and 2")),
            Some(is_first) if is_first != number.ends_with('¹') => {
                breaches.push(wrong("is marked with another level than its own"));
            }
            Some(is_first) => match state(stands) {
                None => breaches.push(wrong("does not begin with where it stands")),
                Some(state) => {
                    counts[1][state] += 1;
                    counts[0][state] += usize::from(is_first);
                }
            },
        }
    }
    let left = missing.keys().map(|number| Breach::new(PAGE, 1, format!("{number} is missing")));
    breaches.extend(left);
    for (name, [met, not, open]) in ["level 1", "levels 1 and 2"].into_iter().zip(counts) {
        let row = format!("| {name} | {met} | {not} | {open} | {} |", met + not + open);
        if !page.contains(&row) {
            breaches.push(Breach::new(PAGE, 1, format!("the count should be `{row}`")));
        }
    }
    breaches
}

fn state(stands: &str) -> Option<usize> {
    ["met", "not applicable", "**open**"].iter().position(|state| stands.starts_with(state))
}

/// What stands between backticks, outside of blocks, with its line.
fn codes(page: &str) -> Vec<(usize, &str)> {
    let mut codes = Vec::new();
    for (at, line) in page.lines().enumerate().filter(|(_, line)| !line.starts_with("    ")) {
        codes.extend(line.split('`').skip(1).step_by(2).map(|code| (at + 1, code)));
    }
    codes
}

/// What is wrong with a path and the names after it, or with the name of a test.
fn untrue(code: &str, text: &impl Fn(&str) -> Option<String>, tests: &str) -> Option<String> {
    let (path, names) = code.split_once(' ').unwrap_or((code, ""));
    if ENDINGS.iter().any(|ending| path.ends_with(ending)) && !path.starts_with('/') {
        let Some(text) = text(path) else { return Some(format!("there is no {path}")) };
        let absent = |name: &&str| !text.contains(name);
        let mut absent = names.split([',', ' ']).filter(|name| !name.is_empty()).filter(absent);
        return absent.next().map(|name| format!("{path} has no {name}"));
    }
    let is_test = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    // Names of settings have fewer words than the sentences that name tests.
    if code.matches('_').count() < 4 || !code.chars().all(is_test) {
        return None;
    }
    let is_there = tests.contains(&format!("fn {code}(")) || tests.contains(&format!("{code},\n"));
    (!is_there).then(|| format!("there is no test {code}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_holds_every_requirement_of_both_levels() {
        let numbers = numbers();
        assert_eq!(numbers.len(), 253);
        assert_eq!(numbers.values().filter(|is_first| **is_first).count(), 70);
        assert_eq!((numbers.get("6.2.4"), numbers.get("17.3.2")), (Some(&true), Some(&false)));
    }

    #[test]
    fn a_row_that_is_missing_double_or_says_nothing_is_found() {
        let whole: String = numbers()
            .iter()
            .map(|(number, is_first)| {
                format!("| {number}{} | x | met: so |\n", if *is_first { "¹" } else { "" })
            })
            .collect();
        let page = format!(
            "{whole}| level 1 | 70 | 0 | 0 | 70 |\n| levels 1 and 2 | 253 | 0 | 0 | 253 |\n"
        );
        assert_eq!(requirements(&page), []);
        assert_eq!(requirements(&page.replace("| 1.1.1 | x | met", "| 1.1.1 | x | OPEN")).len(), 2);
        assert_eq!(requirements(&page.replace("| 1.2.1¹ |", "| 1.2.1 |")).len(), 3);
        assert_eq!(requirements(&page.replace("| 1.1.1 |", "| 1.1.2 |")).len(), 3);
    }

    #[test]
    fn a_path_a_name_or_a_test_that_is_not_there_is_found() {
        let text = |path: &str| (path == "web/a.rs").then(|| "fn open() {}".to_owned());
        let tests = "fn a_thing_that_is_so() {}";
        for there in
            ["web/a.rs", "web/a.rs open", "a_thing_that_is_so", "/sign-in", "sha2", "max_age"]
        {
            assert_eq!(untrue(there, &text, tests), None, "{there}");
        }
        for absent in ["web/b.rs", "web/a.rs close", "a_thing_that_is_not"] {
            assert!(untrue(absent, &text, tests).is_some(), "{absent}");
        }
    }
}
