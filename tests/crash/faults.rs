//! System calls that fail: a shim for `LD_PRELOAD`, built by the test.

use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

/// The shim as a shared library, and the folder that it is in.
#[derive(Debug)]
pub(crate) struct Shim {
    folder: TempDir,
}

/// A call that fails: from the `after`-th on, with `errno`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fault {
    pub(crate) call: &'static str,
    pub(crate) after: u64,
    pub(crate) errno: i32,
}

/// `EIO` and `ENOSPC` of Linux.
pub(crate) const ERRORS: [i32; 2] = [5, 28];
/// Calls that the shim knows.
pub(crate) const CALLS: [&str; 4] = ["write", "fsync", "rename", "open"];

impl Shim {
    /// Builds the shim; the error says why it cannot be used here.
    pub(crate) fn build() -> Result<Self, String> {
        if !cfg!(all(target_os = "linux", target_env = "gnu")) {
            return Err("LD_PRELOAD is tried on Linux with glibc only".to_owned());
        }
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let shim = Self { folder };
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/crash/shim.c");
        let built = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-o"])
            .arg(shim.path())
            .args([source, "-ldl"])
            .output()
            .map_err(|error| format!("no C compiler: {error}"))?;
        if built.status.success() {
            Ok(shim)
        } else {
            Err(String::from_utf8_lossy(&built.stderr).into_owned())
        }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("shim.so")
    }
}
