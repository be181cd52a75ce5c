//! Whether every crate that we build with is allowed: by licence, by name, by where it is from.
//!
//! The rules are in `deny.toml`. This reads the part of cargo-deny's format that the file uses, so
//! that the check runs on every machine without building cargo-deny first.

use crate::steps::{self, Outcome};
use serde_json::Value;

mod policy;
mod spdx;

use policy::Policy;

/// One crate of the lock file.
pub struct Package {
    pub name: String,
    pub version: String,
    pub licence: Option<String>,
    /// `None` for our own.
    pub source: Option<String>,
    /// The folder of its sources.
    pub folder: std::path::PathBuf,
}

impl Package {
    /// As in `cargo tree`: `serde 1.0.0`.
    pub fn id(&self) -> String {
        format!("{} {}", self.name, self.version)
    }
}

pub fn check() -> Outcome {
    let file = steps::root().join("deny.toml");
    let text = std::fs::read_to_string(&file).map_err(|error| format!("deny.toml: {error}"))?;
    let packages = packages()?;
    let breaches = Policy::read(&text)?.breaches(&packages);
    if breaches.is_empty() {
        println!("   {} crates are allowed", packages.len());
        return Ok(());
    }
    Err(breaches.join("\n"))
}

/// Every crate of the lock file, for every platform, ours among them.
pub fn packages() -> Outcome<Vec<Package>> {
    let asked = ["metadata", "--locked", "--format-version", "1"];
    let printed = steps::output(&mut steps::cargo(&asked))?;
    let all: Value =
        serde_json::from_str(&printed).map_err(|error| format!("cargo metadata: {error}"))?;
    let listed = all["packages"].as_array().ok_or("cargo metadata lists no packages")?;
    Ok(listed.iter().map(package).collect())
}

fn package(listed: &Value) -> Package {
    let text = |key: &str| listed[key].as_str().map(str::to_owned);
    let manifest = text("manifest_path").unwrap_or_default();
    Package {
        name: text("name").unwrap_or_default(),
        version: text("version").unwrap_or_default(),
        licence: text("license"),
        source: text("source"),
        folder: std::path::Path::new(&manifest).with_file_name(""),
    }
}
