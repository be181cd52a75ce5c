//! Writes `assets.rs` into `OUT_DIR`: a table of the files that a page asks for, with their bytes.
//!
//! Our own files are those of `assets/`; those of `assets/css/` and `assets/js/` are joined, in the
//! order of their names, into `app.css` and `app.js`. Libraries come from npm by the lock file, or from the
//! folder in `FORGETMENOT_ASSETS` (laid out like `node_modules`). Where neither can be had the
//! build goes on without them, for every page works without script; `FORGETMENOT_NPM=required`
//! turns that warning into an error, for what is released.
#![expect(
    clippy::disallowed_methods,
    reason = "a build script is told everything by environment variables"
)]

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// A library file: its package, the file in it, and the name that pages ask for it by.
const LIBRARY_FILES: &[(&str, &str, &str)] = &[
    ("htmx.org", "dist/htmx.min.js", "htmx.js"),
    ("sortablejs", "Sortable.min.js", "sortable.js"),
];

/// Packages with a file above, and their licence as an SPDX identifier.
const PACKAGES: &[(&str, &str)] = &[("htmx.org", "0BSD"), ("sortablejs", "MIT")];

type Outcome<T> = Result<T, Box<dyn Error>>;

pub fn embed() -> Outcome<()> {
    for watched in ["build.rs", "build", "assets", "package.json", "package-lock.json"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    for watched in ["FORGETMENOT_ASSETS", "FORGETMENOT_NPM"] {
        println!("cargo:rerun-if-env-changed={watched}");
    }
    let source = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);

    let mut files = own_files(&source.join("assets"))?;
    for kind in ["css", "js"] {
        files.push(joined(&source.join("assets").join(kind), &out.join(format!("app.{kind}")))?);
    }
    let mut licences = Vec::new();
    if let Some(packages) = libraries(&source, &out)? {
        for (package, file, name) in LIBRARY_FILES {
            files.push(((*name).to_owned(), packages.join(package).join(file)));
        }
        for (package, spdx) in PACKAGES {
            licences.push((*package, *spdx, licence_file(&packages.join(package))?));
        }
    }
    files.sort();
    fs::write(out.join("assets.rs"), table(&files, &licences)?)?;
    Ok(())
}

fn own_files(folder: &Path) -> Outcome<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if let Some(name) = path.file_name().and_then(|name| name.to_str())
            && content_type(name).is_some()
        {
            files.push((name.to_owned(), path.clone()));
        }
    }
    Ok(files)
}

/// One file of many, for the browser asks for it once.
fn joined(folder: &Path, into: &Path) -> Outcome<(String, PathBuf)> {
    let mut parts: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|it| it.path())).collect::<Result<_, _>>()?;
    parts.sort();
    let texts = parts.iter().map(fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    fs::write(into, texts.join("\n"))?;
    let name = into.file_name().and_then(|name| name.to_str()).ok_or("a name that is no text")?;
    Ok((name.to_owned(), into.to_owned()))
}

/// The folder that holds the packages, or `None` after a warning.
fn libraries(source: &Path, out: &Path) -> Outcome<Option<PathBuf>> {
    if let Some(given) = env::var_os("FORGETMENOT_ASSETS") {
        let given = PathBuf::from(given);
        println!("cargo:rerun-if-changed={}", given.display());
        return Ok(Some(given));
    }
    match installed(source, out) {
        Ok(packages) => Ok(Some(packages)),
        Err(why) if env::var("FORGETMENOT_NPM").is_ok_and(|wish| wish == "required") => {
            Err(format!("the libraries of the pages are missing: {why}").into())
        }
        Err(why) => {
            println!(
                "cargo:warning=pages will do without script libraries: {why}. \
                 With Node and npm at hand: touch crates/server/package.json and build again"
            );
            Ok(None)
        }
    }
}

/// Installs by the lock file into `OUT_DIR`, once for each lock file.
fn installed(source: &Path, out: &Path) -> Outcome<PathBuf> {
    let work = out.join("npm");
    let packages = work.join("node_modules");
    let done = work.join("installed.json");
    let lock = fs::read(source.join("package-lock.json"))?;
    if fs::read(&done).is_ok_and(|installed| installed == lock) {
        return Ok(packages);
    }
    fs::create_dir_all(&work)?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(source.join(file), work.join(file))?;
    }
    let run = Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1"])
        .current_dir(&work)
        .output()
        .map_err(|error| format!("npm could not be started ({error})"))?;
    if !run.status.success() {
        let said = String::from_utf8_lossy(&run.stderr);
        let first = said
            .lines()
            .find(|line| line.contains("reason: ") || line.contains("npm error"))
            .unwrap_or("no reason given");
        return Err(format!("npm ci failed ({first})").into());
    }
    fs::write(done, lock)?;
    Ok(packages)
}

fn licence_file(package: &Path) -> Outcome<PathBuf> {
    ["LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE"]
        .iter()
        .map(|name| package.join(name))
        .find(|path| path.is_file())
        .ok_or_else(|| format!("{} has no licence text", package.display()).into())
}

fn table(files: &[(String, PathBuf)], licences: &[(&str, &str, PathBuf)]) -> Outcome<String> {
    let mut code = String::from("pub static ASSETS: &[Asset] = &[\n");
    for (name, path) in files {
        let hash = fingerprint(&fs::read(path)?);
        let (stem, ending) = name.rsplit_once('.').ok_or("an asset's name has no ending")?;
        let kind = content_type(name).ok_or("an asset's kind is unknown")?;
        writeln!(
            code,
            "    Asset {{ name: {name:?}, path: \"/assets/{stem}.{hash}.{ending}\", \
             content_type: {kind:?}, hash: {hash:?}, bytes: include_bytes!({path:?}) }},"
        )?;
    }
    code.push_str("];\n\npub static LICENCES: &[Licence] = &[\n");
    for (package, spdx, path) in licences {
        writeln!(
            code,
            "    Licence {{ package: {package:?}, spdx: {spdx:?}, text: include_str!({path:?}) }},"
        )?;
    }
    code.push_str("];\n");
    Ok(code)
}

fn content_type(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "svg" => Some("image/svg+xml; charset=utf-8"),
        _ => None,
    }
}

/// FNV-1a: tells one version of a file from the next, so that browsers may keep it for ever.
/// It guards against nothing else, hence no cryptography and no dependency.
fn fingerprint(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}
