//! SQL lives in `crates/store` alone, so that it is written once for both engines.

use super::{Breach, rust_text::RustText};

/// `throwaway-postgres` makes the databases that tests run on; tests may break rows by hand.
const HOMES: &[&str] = &["crates/store/", "crates/throwaway-postgres/", "xtask/"];

pub fn check(file: &str, source: &RustText) -> Vec<Breach> {
    if HOMES.iter().any(|home| file.starts_with(home)) || file.contains("/tests/") {
        return Vec::new();
    }
    source
        .strings
        .iter()
        .filter(|(_, text)| is_sql(text))
        .map(|(line, _)| Breach::new(file, *line, "SQL belongs to crates/store"))
        .collect()
}

fn is_sql(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let has = |word: &str| words.contains(&word);
    match words.as_slice() {
        ["insert", "into", ..] | ["delete", "from", ..] | ["begin", "immediate", ..] => true,
        ["pragma", _] => true,
        ["create" | "alter" | "drop", "table" | "index" | "trigger" | "view" | "unique", ..] => {
            true
        }
        ["select", ..] => has("from") || words.len() == 2,
        ["update", ..] => has("set"),
        ["with", ..] => has("as") && has("select"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::rust_text;
    use super::*;

    fn found(file: &str, text: &str) -> usize {
        check(file, &rust_text::read(text)).len()
    }

    #[test]
    fn sql_in_a_page_is_found() {
        let page = "crates/server/src/customers/pages.rs";
        assert_eq!(found(page, "db.all(\"SELECT name FROM customer\", args![])"), 1);
        assert_eq!(found(page, "db.all(r\"\n  update customer set name = $1\")"), 1);
        assert_eq!(found(page, "db.all(\"with page as (select 1) select * from page\")"), 1);
    }

    #[test]
    fn sql_in_the_store_and_words_that_only_look_like_it_pass() {
        let query = "db.all(\"select name from customer\", args![])";
        assert_eq!(found("crates/store/src/customers.rs", query), 0);
        assert_eq!(found("crates/server/src/cli.rs", "\"update the settings file\""), 0);
        assert_eq!(found("crates/server/src/cli.rs", "// \"select name from customer\""), 0);
    }
}
