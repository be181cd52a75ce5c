//! Which floor of the house may know what. Dependencies between crates are Cargo's to refuse;
//! here is what Cargo can't see: doors of `std`, and rooms inside the server.

use super::{Breach, rust_text::RustText};

struct Rule {
    holds_in: fn(&str) -> bool,
    forbids: &'static [&'static str],
    because: &'static str,
}

const RULES: &[Rule] = &[
    Rule {
        holds_in: |file| file.starts_with("crates/domain/src/"),
        forbids: &[
            "tokio::",
            "rusqlite::",
            "tokio_postgres::",
            "axum::",
            "maud::",
            "store::",
            "async",
            "std::fs",
            "std::net",
            "std::env",
            "std::process",
            "std::thread",
            "SystemTime",
            "Instant",
        ],
        because: "the domain decides without a clock, I/O, a database or a page",
    },
    Rule {
        holds_in: |file| file.starts_with("crates/formats/src/"),
        forbids: &[
            "tokio::",
            "rusqlite::",
            "axum::",
            "maud::",
            "store::",
            "async",
            "std::fs",
            "std::net",
            "std::env",
            "std::process",
            "std::thread",
            "SystemTime",
            "Instant",
        ],
        because: "a format is bytes in and values out, without a clock, I/O or a page",
    },
    Rule {
        holds_in: |file| file.starts_with("crates/store/"),
        forbids: &["axum::", "maud::", "tower_http::", "fluent_bundle::", "forgetmenot::"],
        because: "the store remembers and never talks",
    },
    Rule {
        holds_in: |file| file.starts_with("crates/server/src/"),
        forbids: &["rusqlite::", "tokio_postgres::", "deadpool_postgres::"],
        because: "only the store knows which database there is",
    },
    Rule {
        holds_in: is_action,
        forbids: &["axum::", "axum_extra::", "tower_http::", "maud::", "html!"],
        because: "an action serves pages, import and command line alike: no web types, no markup",
    },
    Rule { holds_in: is_page, forbids: &["Tx"], because: "a page writes through an action only" },
];

/// Features are the rooms that have pages; what they all share is not one of them.
const SHARED: &[&str] = &["web", "cli", "i18n", "assets"];

pub fn check(file: &str, source: &RustText) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (index, line) in source.code.lines().enumerate() {
        let mut found = |rule: String| breaches.push(Breach::new(file, index + 1, rule));
        for rule in RULES.iter().filter(|rule| (rule.holds_in)(file)) {
            for word in rule.forbids.iter().filter(|word| has_path(line, word)) {
                found(format!("`{word}` here: {}", rule.because));
            }
        }
        if let Some(other) = foreign_pages(file, line) {
            found(format!("the pages of `{other}` here: share through web/ or call its action"));
        }
    }
    breaches
}

/// `<feature>` of `crates/server/src/<feature>/…`.
fn feature(file: &str) -> Option<&str> {
    let (room, _) = file.strip_prefix("crates/server/src/")?.split_once('/')?;
    (!SHARED.contains(&room)).then_some(room)
}

fn is_action(file: &str) -> bool {
    feature(file).is_some()
        && (file.ends_with("/mod.rs") || file.ends_with("/actions.rs"))
        && !is_page(file)
}

fn is_page(file: &str) -> bool {
    file.ends_with("/pages.rs") || file.contains("/pages/")
}

/// The other feature whose pages a feature's page reaches for.
fn foreign_pages<'a>(file: &str, line: &'a str) -> Option<&'a str> {
    let room = feature(file)?;
    let (_, path) = line.split_once("crate::")?;
    let (other, inside) = path.split_once("::")?;
    (other != room && !SHARED.contains(&other) && has_path(inside, "pages")).then_some(other)
}

/// Whether a line of code has this word or path, not as a part of a longer word. A word that ends
/// with a sign, as `axum::`, needs no end.
fn has_path(line: &str, word: &str) -> bool {
    let is_of_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let ends = !word.ends_with(is_of_word) || !after.is_some_and(is_of_word);
        !before.is_some_and(is_of_word) && ends
    })
}

#[cfg(test)]
mod tests {
    use super::super::rust_text;
    use super::*;

    fn found(file: &str, text: &str) -> usize {
        check(file, &rust_text::read(text)).len()
    }

    #[test]
    fn the_domain_is_caught_with_a_clock_or_a_runtime() {
        let file = "crates/domain/src/cases.rs";
        assert_eq!(found(file, "use tokio::sync::Mutex;"), 1);
        assert_eq!(found(file, "let now = std::time::SystemTime::now();"), 1);
        assert_eq!(found(file, "// tokio is for others\nlet store_key = 1;"), 0);
    }

    #[test]
    fn a_format_is_caught_opening_a_file_and_its_tests_are_not() {
        let text = "let bytes = std::fs::read(path);";
        assert_eq!(found("crates/formats/src/text.rs", text), 1);
        assert_eq!(found("crates/formats/tests/suite/samples.rs", text), 0);
    }

    #[test]
    fn the_store_is_caught_with_pages() {
        assert_eq!(found("crates/store/src/cases.rs", "use maud::html;"), 1);
        assert_eq!(found("crates/store/src/cases.rs", "use rusqlite::Connection;"), 0);
    }

    #[test]
    fn an_action_is_caught_with_web_types_and_its_pages_are_not() {
        let text = "use axum::response::Response;";
        assert_eq!(found("crates/server/src/cases/mod.rs", text), 1);
        assert_eq!(found("crates/server/src/cases/pages.rs", text), 0);
        assert_eq!(found("crates/server/src/web/mod.rs", text), 0);
    }

    #[test]
    fn a_page_is_caught_writing_by_itself_and_borrowing_anothers_page() {
        let file = "crates/server/src/cases/pages.rs";
        assert_eq!(found(file, "async fn save(tx: &mut Tx<'_>) {}"), 1);
        assert_eq!(found(file, "use crate::customers::pages::card;"), 1);
        assert_eq!(found(file, "use crate::cases::pages::card;"), 0);
        assert_eq!(found(file, "use crate::customers::create;"), 0);
    }
}
