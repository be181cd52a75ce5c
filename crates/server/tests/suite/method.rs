//! The page `docs/method.md` says where each statement of the method holds and which tests show
//! it. These tests keep the page honest: nothing is left out, and all that it names is there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use domain::rules::Rules;

/// How each list of the method counts, and how far.
const LISTS: [(&str, u32); 10] = [
    ("S0-", 34),
    ("S1-", 37),
    ("S2-", 34),
    ("S3-", 27),
    ("S4-", 45),
    ("I", 20),
    ("M", 20),
    ("A", 16),
    ("C", 14),
    ("E", 10),
];

/// A row of the tables that end in "Holds in" and "Shown by".
struct Row {
    name: String,
    holds: String,
    shown: String,
}

impl Row {
    /// It says that it holds as a whole.
    fn is_held(&self) -> bool {
        !self.holds.starts_with("**")
    }

    fn is_not_yet(&self) -> bool {
        self.holds.starts_with("**Not yet**")
    }
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn page() -> String {
    fs::read_to_string(repository().join("docs/method.md")).expect("the page")
}

fn cells(line: &str) -> Vec<&str> {
    line.trim_matches('|').split('|').map(str::trim).collect()
}

fn rows(page: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut is_ours = false;
    for line in page.lines() {
        if !line.starts_with('|') {
            is_ours = false;
            continue;
        }
        match cells(line).as_slice() {
            [.., "Holds in", "Shown by"] => is_ours = true,
            [first, ..] if first.starts_with("---") => {}
            [name, .., holds, shown] if is_ours => rows.push(Row {
                name: (*name).to_owned(),
                holds: (*holds).to_owned(),
                shown: (*shown).to_owned(),
            }),
            _ => {}
        }
    }
    rows
}

/// What stands between backticks.
fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

/// The texts of all files below a folder whose names end so.
fn texts(folder: &Path, ending: &str) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.ends_with("node_modules") && !path.ends_with("target") {
            all += &texts(&path, ending);
        } else if path.extension().is_some_and(|known| known == ending) {
            all += &fs::read_to_string(&path).expect("a text");
        }
    }
    all
}

/// `domain/x.rs` stands for the file in that crate's sources; other paths begin at the root.
fn file(path: &str) -> PathBuf {
    match path.split_once('/') {
        Some((name @ ("domain" | "store" | "server"), rest)) => {
            repository().join("crates").join(name).join("src").join(rest)
        }
        _ => repository().join(path),
    }
}

/// What is wrong with a place such as `domain/x.rs item` or the name of a constraint.
fn missing(place: &str, schema: &str) -> Option<String> {
    let mut words = place.split_whitespace();
    let first = words.next().unwrap_or_default();
    if !first.contains('/') {
        return (!schema.contains(first)).then(|| format!("no constraint {first}"));
    }
    let Ok(text) = fs::read_to_string(file(first)) else {
        return Some(format!("no file {first}"));
    };
    words.find(|word| !text.contains(word)).map(|word| format!("no {word} in {first}"))
}

#[test]
fn each_statement_of_the_method_has_exactly_one_row() {
    let mut counts = BTreeMap::new();
    for row in rows(&page()) {
        *counts.entry(row.name).or_insert(0) += 1;
    }
    let numbers = LISTS
        .iter()
        .flat_map(|(list, last)| (1..=*last).map(move |number| format!("{list}{number}")));
    let wrong: Vec<_> = numbers.filter(|number| counts.remove(number) != Some(1)).collect();
    assert_eq!(wrong, [""; 0], "these numbers have no row, or more than one");
    assert!(counts.values().all(|count| *count == 1), "{counts:?}");
}

#[test]
fn what_holds_names_its_tests_and_each_of_them_exists() {
    let tests = texts(&repository().join("crates"), "rs");
    let mut wrong = Vec::new();
    for row in rows(&page()) {
        if row.is_held() && quoted(&row.shown).next().is_none() {
            wrong.push(format!("{}: it is said to hold, and no test shows it", row.name));
        }
        if row.is_not_yet() && row.shown != "–" {
            wrong.push(format!("{}: it is not there yet, and a test shows it", row.name));
        }
        let gone = |name: &&str| {
            !tests.contains(&format!("fn {name}()")) && !tests.contains(&format!("fn {name}(db: "))
        };
        let gone = quoted(&row.shown).filter(gone);
        wrong.extend(gone.map(|name| format!("{}: no test {name}", row.name)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_place_that_the_method_is_said_to_hold_in_exists() {
    let schema = texts(&repository().join("crates/store/migrations"), "sql")
        + &Rules::SETTINGS.map(|setting| setting.name).join(" ");
    let wrong: Vec<_> = rows(&page())
        .iter()
        .flat_map(|row| {
            let missing = quoted(&row.holds).filter_map(|place| missing(place, &schema));
            missing.map(|what| format!("{}: {what}", row.name)).collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_setting_stands_on_the_page_with_its_default() {
    let page = page();
    for setting in Rules::SETTINGS {
        let usual = Rules::default().get(setting.name).expect("a setting");
        let cell = format!("| `{}` = {usual} |", setting.name);
        assert_eq!(page.matches(&cell).count(), 1, "{cell}");
    }
}
