//! The programs that the tests need beside Rust: found, or installed where that is possible.

use crate::steps::{self, Outcome};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest Node that the browser's driver runs on.
const OLDEST_NODE: u32 = 20;

struct Tool {
    name: &'static str,
    is_there: fn() -> bool,
    /// Debian's packages that bring it.
    packages: &'static [&'static str],
}

const POSTGRES: Tool = Tool {
    name: "PostgreSQL's server programs",
    is_there: has_postgres,
    packages: &["postgresql"],
};
const NODE: Tool =
    Tool { name: "Node 20 or newer, with npm", is_there: has_node, packages: &["nodejs", "npm"] };
const CHROMIUM: Tool =
    Tool { name: "Chromium", is_there: || which("chromium").is_some(), packages: &["chromium"] };
/// Without them Hebrew is drawn as boxes, and pictures and the checks of contrast tell nothing.
const FONTS: Tool = Tool {
    name: "fonts for four languages",
    is_there: has_fonts,
    packages: &["fonts-dejavu-core", "fonts-noto-core"],
};

/// Makes sure that all is there which the tests need.
pub fn for_tests(with_browser: bool) -> Outcome {
    let mut needed = vec![POSTGRES, NODE];
    if with_browser {
        needed.extend([CHROMIUM, FONTS]);
    }
    let missing: Vec<Tool> = needed.into_iter().filter(|tool| !(tool.is_there)()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().flat_map(|tool| tool.packages).copied().collect();
    let names: Vec<&str> = missing.iter().map(|tool| tool.name).collect();
    println!("   missing: {}", names.join(", "));
    if !can_install() {
        return Err(format!(
            "These are needed and not here: {}.\nOn Debian: sudo apt-get install {}",
            names.join(", "),
            packages.join(" ")
        ));
    }
    install(&packages)?;
    match missing.iter().find(|tool| !(tool.is_there)()) {
        Some(tool) => Err(format!("{} is still not here after apt-get install", tool.name)),
        None => Ok(()),
    }
}

fn can_install() -> bool {
    let is_root = output_of("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    is_root && which("apt-get").is_some()
}

fn install(packages: &[&str]) -> Outcome {
    // Hundreds of lines that matter only if it fails.
    steps::output(&mut steps::command("apt-get", &["update", "-qq"]))?;
    steps::output(
        steps::command("apt-get", &["install", "--yes", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
    .map(drop)
}

fn has_postgres() -> bool {
    which("initdb").is_some()
        || std::fs::read_dir("/usr/lib/postgresql").is_ok_and(|versions| {
            versions.flatten().any(|version| version.path().join("bin/initdb").is_file())
        })
}

fn has_node() -> bool {
    let version = output_of("node", &["--version"]).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().and_then(|it| it.parse().ok());
    major.is_some_and(|major: u32| major >= OLDEST_NODE) && which("npm").is_some()
}

fn has_fonts() -> bool {
    ["dejavu", "noto"]
        .iter()
        .all(|family| Path::new("/usr/share/fonts/truetype").join(family).is_dir())
}

/// Where the shell would find a program.
pub fn which(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn output_of(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}
