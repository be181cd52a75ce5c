//! `cargo xtask release`: one archive with the program, the licences and the README.

use crate::licences::{self, Package};
use crate::steps::{self, Outcome, Run};
use crate::tools;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

pub fn run() -> Outcome {
    let mut run = Run::start();
    let dist = steps::root().join("target/dist");
    let named = format!("forgetmenot-{}-{}", env!("CARGO_PKG_VERSION"), target()?);
    let folder = dist.join(&named);

    run.step("tools", "install Node and npm: what is released has its libraries", || {
        tools::which("npm").map(drop).ok_or_else(|| "npm is not here".to_owned())
    })?;
    run.step("build", "read what the compiler says above", build)?;
    run.step("folder", "look at target/dist", || fill(&folder))?;
    run.step("archive", "tar and gzip are needed", || {
        let mut tar = steps::command("tar", &["--create", "--gzip", "--owner=0", "--group=0"]);
        tar.arg("--file").arg(dist.join(format!("{named}.tar.gz")));
        steps::run(tar.arg("--directory").arg(&dist).arg(&named))
    })?;
    println!("target/dist/{named}.tar.gz");
    run.finish();
    Ok(())
}

fn build() -> Outcome {
    let build = ["build", "--release", "--locked", "--package", "forgetmenot"];
    // The profile keeps line tables for those who build by hand; the archive goes without.
    steps::run(
        steps::cargo(&build)
            .env("CARGO_PROFILE_RELEASE_STRIP", "symbols")
            .env("FORGETMENOT_NPM", "required"),
    )
}

fn target() -> Outcome<String> {
    let printed = steps::output(&mut steps::command("rustc", &["--version", "--verbose"]))?;
    let host = printed.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| "rustc tells no host".to_owned())
}

fn fill(folder: &Path) -> Outcome {
    let trouble = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(trouble)?;
    }
    fs::create_dir_all(folder).map_err(trouble)?;
    let root = steps::root();
    let program = root.join("target/release/forgetmenot");
    let papers = ["README.md", "LICENSE-MIT", "LICENSE-APACHE"];
    let papers = papers.iter().map(|paper| root.join(paper));
    for file in std::iter::once(program).chain(papers) {
        let name = file.file_name().ok_or("a file without a name")?;
        fs::copy(&file, folder.join(name))
            .map_err(|error| format!("{}: {error}", file.display()))?;
    }
    fs::write(folder.join("LICENSES-OF-CRATES.txt"), texts_of_licences()?).map_err(trouble)
}

/// Crates ask for their licence to go along with the program. Those of the browser's libraries
/// are inside it.
fn texts_of_licences() -> Outcome<String> {
    let mut all = String::new();
    let linked = names_of_linked_crates()?;
    let ours_and_theirs = licences::packages()?;
    for package in ours_and_theirs.iter().filter(|package| linked.contains(&package.id())) {
        if package.source.is_none() {
            continue;
        }
        let licence = package.licence.as_deref().unwrap_or_default();
        let _ = writeln!(all, "==== {} {}: {licence}\n", package.name, package.version);
        for file in licence_files(package) {
            let text = fs::read_to_string(&file)
                .map_err(|error| format!("{}: {error}", file.display()))?;
            let _ = writeln!(all, "{}\n", text.trim());
        }
    }
    Ok(all)
}

/// What is in the program itself, without what only builds or tests it.
fn names_of_linked_crates() -> Outcome<Vec<String>> {
    let tree = ["tree", "--locked", "--package", "forgetmenot", "--edges", "normal"];
    let mut tree = steps::cargo(&tree);
    let printed = steps::output(tree.args(["--prefix", "none", "--format", "{p}"]))?;
    let id = |line: &str| {
        let (name, rest) = line.split_once(" v")?;
        Some(format!("{name} {}", rest.split_whitespace().next()?))
    };
    Ok(printed.lines().filter_map(id).collect())
}

fn licence_files(package: &Package) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(&package.folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file() && path.file_name().is_some_and(is_licence_name))
        .collect();
    files.sort();
    files
}

fn is_licence_name(name: &std::ffi::OsStr) -> bool {
    let name = name.to_string_lossy().to_uppercase();
    ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE", "COPYRIGHT"]
        .iter()
        .any(|start| name.starts_with(start))
}
