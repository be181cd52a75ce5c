//! Writes the table of all `locales/<code>/*.ftl`, so that a new file needs no line of code.

use std::error::Error;
use std::ffi::OsStr;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Writes `locales.rs` into `OUT_DIR`: `FILES`, a list of (language code, file name, content).
pub fn embed_locales() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").canonicalize()?;
    println!("cargo::rerun-if-changed={}", root.display());
    let mut table = String::from("pub const FILES: &[(&str, &str, &str)] = &[\n");
    for folder in entries(&root)?.iter().filter(|path| path.is_dir()) {
        for file in entries(folder)?.iter().filter(|path| is_ftl(path)) {
            let (code, name) = (file_name(folder), file_name(file));
            let path = file.display().to_string();
            writeln!(table, "    ({code:?}, {name:?}, include_str!({path:?})),")?;
        }
    }
    table.push_str("];\n");
    let out = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR for a build script")?;
    fs::write(Path::new(&out).join("locales.rs"), table)?;
    Ok(())
}

/// Sorted, because the order of a folder's listing differs between machines.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        paths.push(entry?.path());
    }
    paths.sort();
    Ok(paths)
}

fn is_ftl(path: &Path) -> bool {
    path.extension() == Some(OsStr::new("ftl"))
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
