//! Files that nobody else on the machine may read.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

/// How a file is opened that is its owner's alone if it is made now.
#[must_use]
pub fn options() -> OpenOptions {
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes a file, or empties the one that is there.
///
/// # Errors
/// What the system says.
pub fn create(file: &Path) -> io::Result<File> {
    options().write(true).create(true).truncate(true).open(file)
}

/// Says in the log if others can read a file that was made otherwise.
#[cfg(unix)]
pub fn warn_if_open(file: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let is_open = fs::metadata(file).is_ok_and(|it| it.permissions().mode() & 0o077 != 0);
    if is_open {
        tracing::warn!(target: "security", file = %file.display(), "others can read this file");
    }
}

#[cfg(not(unix))]
pub fn warn_if_open(_: &Path) {}
