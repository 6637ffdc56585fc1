//! Files and folders that only their owner may read and write: what somebody reads is nobody else's business.
//!
//! Applies to what khabar makes for itself; exports follow the user's umask.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

/// Makes a folder and those above it, with mode 0700, where they are missing.
///
/// # Errors
///
/// As the file system's.
pub fn create_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Opens a file for writing, and makes it with mode 0600 where it is missing; its content stays.
///
/// # Errors
///
/// As the file system's.
pub fn open(file: &Path) -> io::Result<File> {
    options().create(true).truncate(false).write(true).open(file)
}

/// Returns options that make files with mode 0600.
#[must_use]
pub fn options() -> OpenOptions {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "other systems have no modes"))]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Takes a file's permissions from everybody but its owner.
///
/// # Errors
///
/// As the file system's.
pub fn restrict(file: &Path) -> io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(file, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}
