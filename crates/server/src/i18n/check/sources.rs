//! Which keys the code names.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::catalog::is_kebab;

const ASKING: [&str; 4] = [".text(", ".text_with(", ".plain(", ".plain_with("];

pub struct Sources {
    /// Keys handed to a [`crate::i18n::Locale`] as they stand, with a file that does so.
    pub asked: BTreeMap<String, String>,
    /// Everything between quotes that could be a key.
    pub literals: BTreeSet<String>,
}

impl Sources {
    /// Every Rust file of every crate.
    pub fn read() -> Self {
        let mut sources = Self { asked: BTreeMap::new(), literals: BTreeSet::new() };
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        sources.read_folder(&crates);
        sources
    }

    fn read_folder(&mut self, folder: &Path) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            // The checker's own tests hold keys of an imaginary file.
            if path.ends_with("i18n/check.rs") {
                continue;
            }
            if path.is_dir() && !path.ends_with("target") && !path.ends_with("node_modules") {
                self.read_folder(&path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                self.add(&path.display().to_string(), &fs::read_to_string(&path).unwrap());
            }
        }
    }

    pub fn add(&mut self, file: &str, code: &str) {
        // No parser: whatever stands between two quotes, even two that belong to other strings.
        let between_quotes = code.split('"').filter(|text| is_kebab(text));
        self.literals.extend(between_quotes.map(ToOwned::to_owned));
        for asking in ASKING {
            for rest in code.split(asking).skip(1) {
                let key =
                    rest.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
                if let Some(key) = key.filter(|key| is_kebab(key)) {
                    self.asked.insert(key.to_owned(), file.to_owned());
                }
            }
        }
    }
}
