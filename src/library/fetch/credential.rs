//! User and password of a feed, told by a command of the reader's settings.
//!
//! A subscription names the command and never holds it: nothing that came from
//! elsewhere (a list, a backup) can have one run. What it tells is kept in
//! memory only, for as long as the fetch lasts.

use std::collections::{BTreeMap, HashMap};
use std::io::Read as _;
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::fetch::Credentials;
use crate::sentence::{Sentence, sentence};

/// How long a command may take: it may ask somebody.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often it is looked whether it has ended.
const GLANCE: Duration = Duration::from_millis(20);

/// The commands, and what they told.
#[derive(Debug, Default)]
pub(super) struct Keyring {
    commands: BTreeMap<String, String>,
    told: Mutex<HashMap<String, Result<Credentials, Sentence>>>,
}

impl Keyring {
    /// Takes the commands by name; none is run yet.
    pub(super) fn new(commands: &BTreeMap<String, String>) -> Self {
        Self {
            commands: commands.clone(),
            told: Mutex::default(),
        }
    }

    /// Returns user and password under a name; its command runs once.
    pub(super) fn get(&self, name: &str) -> Result<Credentials, Sentence> {
        // held while the command runs: it is not to ask twice
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(told) = told.get(name) {
            return told.clone();
        }
        let answer = match self.commands.get(name) {
            Some(command) => ask(command, PATIENCE),
            None => Err(sentence!(
                "credential-none",
                "the settings have no command `{name}` in [credentials] that tells user and password",
                name = name
            )),
        };
        told.insert(name.to_owned(), answer.clone());
        answer
    }
}

/// Runs a command and reads its first line.
fn ask(command: &str, patience: Duration) -> Result<Credentials, Sentence> {
    let mut child = Command::new("sh")
        .args(["-c", command])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| {
            sentence!(
                "credential-not-run",
                "the command that tells user and password cannot be run: {why}",
                why = &error
            )
        })?;
    let mut output = child.stdout.take();
    let reader = thread::spawn(move || {
        const ENOUGH: u64 = 4096;
        let mut text = Vec::new();
        if let Some(output) = &mut output {
            // what was read until a failure is judged below
            let _ = output.take(ENOUGH).read_to_end(&mut text);
        }
        text
    });
    let until = Instant::now() + patience;
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) if Instant::now() < until => thread::sleep(GLANCE),
            Ok(None) => {
                let _ = child.kill().and_then(|()| child.wait());
                return Err(sentence!(
                    "credential-endless",
                    "the command that tells user and password does not end"
                ));
            }
            Err(error) => {
                return Err(sentence!(
                    "credential-lost",
                    "the command that tells user and password cannot be followed: {why}",
                    why = &error
                ));
            }
        }
    };
    if !status.success() {
        return Err(sentence!(
            "credential-failed",
            "the command that tells user and password failed"
        ));
    }
    let text = reader.join().unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let line = text.lines().next().unwrap_or_default();
    let (user, password) = line.split_once(':').ok_or_else(|| {
        sentence!(
            "credential-silent",
            "the command that tells user and password did not write user:password"
        )
    })?;
    Ok(Credentials {
        user: user.to_owned(),
        password: password.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_asked_once_and_only_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let count = folder.path().join("count");
        let command = format!("echo x >> '{}'; echo 'me:a:b'; echo more", count.display());
        let keyring = Keyring::new(&BTreeMap::from([("work".to_owned(), command)]));
        for _ in 0..2 {
            let told = keyring.get("work").unwrap();
            assert_eq!((told.user.as_str(), told.password.as_str()), ("me", "a:b"));
        }
        assert_eq!(std::fs::read_to_string(count).unwrap().lines().count(), 1);
        assert!(keyring.get("echo a:b").is_err());
    }

    #[test]
    fn a_command_that_fails_tells_nothing() {
        for command in ["exit 1", "echo nothing", "echo a:b; exit 3", "sleep 9"] {
            assert!(ask(command, Duration::from_millis(150)).is_err(), "{command}");
        }
    }
}
