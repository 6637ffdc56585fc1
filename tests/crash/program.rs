//! The program, run to its end, killed on the way, or with a disk that fails.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use crate::faults::{Fault, Shim};

/// A home directory, and the program in it.
#[derive(Debug)]
pub(crate) struct Program {
    home: TempDir,
}

/// How a command is let run.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Fate<'a> {
    /// To its end.
    Whole,
    /// Killed after this time, if it still runs then.
    Killed(Duration),
    /// With a system call that fails.
    Faulty(&'a Shim, Fault),
}

/// How a command ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum End {
    /// It said by its exit status that it was done.
    Confirmed,
    /// It was killed, or said that it failed.
    Interrupted,
}

/// No command takes longer than this, whatever fails.
const PATIENCE: Duration = Duration::from_secs(60);

impl Program {
    pub(crate) fn new() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin("khabar"));
        command
            .env_clear()
            .env("HOME", self.home.path())
            .env("TMPDIR", self.home.path())
            .env("LC_ALL", "C")
            .env("KHABAR_DATA_DIR", self.data())
            .env("KHABAR_NOW", "2026-11-21T12:00:00Z")
            .stdin(Stdio::null())
            .args(arguments);
        command
    }

    /// Runs a command that changes something.
    ///
    /// A command must end by itself within [`PATIENCE`] and never by a signal of its own.
    pub(crate) fn run(&self, arguments: &[&str], fate: Fate<'_>) -> End {
        let mut command = self.command(arguments);
        command.stdout(Stdio::null());
        let log = self.file("stderr.txt");
        command.stderr(std::fs::File::create(&log).unwrap());
        if let Fate::Faulty(shim, fault) = fate {
            command
                .env("LD_PRELOAD", shim.path())
                .env("FAULT_CALL", fault.call)
                .env("FAULT_AFTER", fault.after.to_string())
                .env("FAULT_ERRNO", fault.errno.to_string())
                .env("FAULT_BELOW", self.data());
        }
        let mut child = command.spawn().unwrap();
        let began = Instant::now();
        let kill_after = match fate {
            Fate::Killed(after) => Some(after),
            Fate::Whole | Fate::Faulty(..) => None,
        };
        let mut killed = false;
        let status = loop {
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            if kill_after.is_some_and(|after| began.elapsed() >= after) && !killed {
                child.kill().unwrap();
                killed = true;
            }
            if began.elapsed() > PATIENCE {
                let _ = child.kill();
                panic!("{arguments:?} {fate:?} does not end");
            }
            thread::sleep(Duration::from_micros(300));
        };
        let told = || std::fs::read_to_string(&log).unwrap_or_default();
        match status.code() {
            Some(0) => End::Confirmed,
            Some(1 | 3) => End::Interrupted,
            None if killed => End::Interrupted,
            _ => panic!("{arguments:?} {fate:?} ended with {status}: {}", told()),
        }
    }

    /// Runs a command that reads, and parses its lines of JSON.
    pub(crate) fn read(&self, arguments: &[&str]) -> Vec<Value> {
        let output = self.command(arguments).arg("--json").output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success() || output.status.code() == Some(1),
            "{arguments:?}: {told}"
        );
        text.lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    /// Copies a library of an old schema into the empty data directory.
    pub(crate) fn adopt(&self, database: &Path) {
        std::fs::create_dir_all(self.data()).unwrap();
        std::fs::copy(database, self.data().join("library.sqlite3")).unwrap();
    }
}
