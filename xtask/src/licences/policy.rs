//! The part of `deny.toml` that this repository uses, and what breaks it.

use super::{Package, spdx};
use crate::steps::Outcome;
use toml::{Table, Value};

pub struct Policy {
    allowed: Vec<String>,
    bans: Vec<Ban>,
}

struct Ban {
    name: String,
    /// Banned only beside another version of itself.
    only_twice: bool,
    reason: String,
}

impl Policy {
    /// Reads `deny.toml`; both lists must be there, for an empty law allows everything.
    pub fn read(text: &str) -> Outcome<Self> {
        let all: Table = text.parse().map_err(|error| format!("deny.toml: {error}"))?;
        let list = |section: &str, key: &str| {
            let found = all.get(section).and_then(|section| section.get(key));
            let list = found.and_then(Value::as_array).filter(|list| !list.is_empty());
            list.ok_or_else(|| format!("deny.toml has no list `{key}` in [{section}]"))
        };
        let allowed = list("licenses", "allow")?;
        let allowed = allowed.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        let bans = list("bans", "deny")?.iter().map(ban).collect::<Outcome<_>>()?;
        Ok(Self { allowed, bans })
    }

    /// One line for each crate that may not be here.
    pub fn breaches(&self, packages: &[Package]) -> Vec<String> {
        let mut breaches = Vec::new();
        for package in packages {
            let Package { name, version, .. } = package;
            match &package.licence {
                None => breaches.push(format!("{name} {version} tells no licence")),
                Some(licence) if !spdx::is_allowed(licence, &self.allowed) => {
                    breaches.push(format!("{name} {version} is under {licence}"));
                }
                Some(_) => {}
            }
            if package.source.as_deref().is_some_and(|source| !source.starts_with(CRATES_IO)) {
                breaches.push(format!("{name} {version} is from elsewhere than crates.io"));
            }
        }
        for ban in &self.bans {
            let count = packages.iter().filter(|package| package.name == ban.name).count();
            if count > usize::from(ban.only_twice) {
                breaches.push(format!("{} is banned: {}", ban.name, ban.reason));
            }
        }
        breaches
    }
}

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

fn ban(entry: &Value) -> Outcome<Ban> {
    let text = |key: &str| entry.get(key).and_then(Value::as_str).map(str::to_owned);
    let twice = entry.get("deny-multiple-versions").and_then(Value::as_bool);
    Ok(Ban {
        name: text("crate").ok_or("an entry of `deny` in deny.toml has no `crate`")?,
        only_twice: twice.unwrap_or(false),
        reason: text("reason").ok_or("an entry of `deny` in deny.toml has no `reason`")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy() -> Policy {
        let text = "[licenses]\nallow = [\"MIT\"]\n[bans]\ndeny = [\n\
                    { crate = \"openssl-sys\", reason = \"r\" },\n\
                    { crate = \"rusqlite\", deny-multiple-versions = true, reason = \"r\" }]";
        Policy::read(text).expect("a policy")
    }

    fn package(name: &str, licence: &str) -> Package {
        Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: Some(licence.to_owned()),
            source: Some(CRATES_IO.to_owned()),
            folder: std::path::PathBuf::new(),
        }
    }

    #[test]
    fn a_banned_crate_a_foreign_licence_and_a_foreign_source_are_found() {
        let policy = policy();
        assert_eq!(policy.breaches(&[package("serde", "MIT OR Apache-2.0")]), [""; 0]);
        assert_eq!(policy.breaches(&[package("openssl-sys", "MIT")]).len(), 1);
        assert_eq!(policy.breaches(&[package("a", "GPL-3.0-only")]).len(), 1);
        assert_eq!(policy.breaches(&[Package { licence: None, ..package("a", "") }]).len(), 1);
        let source = Some("git+https://example.org/a".to_owned());
        assert_eq!(policy.breaches(&[Package { source, ..package("a", "MIT") }]).len(), 1);
    }

    #[test]
    fn one_rusqlite_is_welcome_and_a_second_is_not() {
        let one = || package("rusqlite", "MIT");
        assert_eq!(policy().breaches(&[one()]), [""; 0]);
        assert_eq!(policy().breaches(&[one(), one()]).len(), 1);
    }

    #[test]
    fn a_file_without_its_lists_is_refused() {
        assert!(Policy::read("[licenses]\nallow = []\n").is_err());
        assert!(Policy::read("[licenses]\nallow = [\"MIT\"]\n").is_err());
    }

    #[test]
    fn the_file_of_this_repository_can_be_read() {
        let text = std::fs::read_to_string(crate::steps::root().join("deny.toml"));
        assert!(Policy::read(&text.expect("deny.toml")).is_ok());
    }
}
