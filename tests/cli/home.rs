//! A home directory of its own for a test, and the program run in it.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// A home directory that is removed after the test.
pub(crate) struct Home(TempDir);

/// What a run of the program came to.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    /// Makes a home whose library holds the bundled samples.
    pub(crate) fn with_samples() -> Self {
        let home = Self::new();
        let run = home.run(&["import", "assets/samples"]);
        assert_eq!(run.status, 0, "{run:?}");
        home
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file below the home.
    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// The program with this home, a fixed clock, the language of the C locale, and nothing else.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::cargo_bin("khabar").unwrap();
        command
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env_clear()
            .env("HOME", self.path())
            .env("LC_ALL", "C")
            .env("KHABAR_NOW", "2026-11-21T12:00:00Z")
            .args(arguments);
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        self.finish(self.command(arguments))
    }

    /// Runs with `input` as standard input.
    pub(crate) fn feed(&self, arguments: &[&str], input: &str) -> Run {
        let mut command = self.command(arguments);
        command.write_stdin(input);
        self.finish(command)
    }

    pub(crate) fn finish(&self, mut command: Command) -> Run {
        let output = command.output().unwrap();
        let readable = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).unwrap();
            text.replace(self.path().to_str().unwrap(), "[HOME]")
        };
        Run {
            status: output.status.code().expect("not ended by a signal"),
            out: readable(output.stdout),
            err: readable(output.stderr),
        }
    }

    /// Runs with `--json` and parses every line.
    pub(crate) fn json(&self, arguments: &[&str]) -> Vec<Value> {
        let run = self.run(&[arguments, &["--json"]].concat());
        run.objects()
    }

    /// Finds the number of the article with this key.
    pub(crate) fn id(&self, key: &str) -> String {
        let rows = self.json(&["list"]);
        let row = rows.iter().find(|row| row["key"] == key).unwrap();
        row["id"].to_string()
    }
}

impl Run {
    pub(crate) fn objects(&self) -> Vec<Value> {
        self.out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    /// Shows all of it for a snapshot.
    pub(crate) fn shown(&self) -> String {
        let mut shown = self.out.clone();
        if !self.err.is_empty() {
            shown.push_str("--- standard error\n");
            shown.push_str(&self.err);
        }
        format!("{shown}--- exit status {}\n", self.status)
    }
}
