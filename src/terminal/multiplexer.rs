//! tmux's word on the terminal outside.

use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, SystemTime};

use super::decide::Client;

/// How long tmux may take.
const LIMIT: Duration = Duration::from_secs(1);
/// A client that is attached no longer than this may not have told tmux its type yet.
const FRESH: Duration = Duration::from_secs(3);
/// How long to give it between two questions.
const PAUSE: Duration = Duration::from_millis(100);

/// Asks tmux which terminal is attached; nothing where it cannot be asked or says nothing.
#[must_use]
pub(super) fn client() -> Option<Client> {
    let (sender, receiver) = mpsc::channel();
    // a tmux that hangs is left behind with its thread
    thread::spawn(move || {
        // nobody listens when the limit has passed
        let _ = sender.send(ask_until_known());
    });
    receiver.recv_timeout(LIMIT).ok()?
}

/// Asks for the client, and again while it is so new that tmux waits for its answer itself.
fn ask_until_known() -> Option<Client> {
    let mut client = read(&ask("#{client_termtype}|#{client_termname}")?)?;
    let mut waited = Duration::ZERO;
    while client.termtype.is_empty() && waited < LIMIT / 2 && is_fresh() {
        thread::sleep(PAUSE);
        waited += PAUSE;
        client = read(&ask("#{client_termtype}|#{client_termname}")?)?;
    }
    Some(client)
}

/// Returns whether the client was attached just now.
fn is_fresh() -> bool {
    let created = ask("#{client_created}").and_then(|text| text.trim().parse().ok());
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).ok();
    match (created, now) {
        (Some(created), Some(now)) => now.saturating_sub(Duration::from_secs(created)) < FRESH,
        _ => false,
    }
}

/// Returns what tmux prints for a format.
fn ask(format: &str) -> Option<String> {
    let output = Command::new("tmux")
        .args(["display-message", "-p", format])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Reads `termtype|termname`.
fn read(line: &str) -> Option<Client> {
    let (termtype, termname) = line.trim().rsplit_once('|')?;
    let known = !termtype.is_empty() || !termname.is_empty();
    known.then(|| Client {
        termtype: termtype.to_owned(),
        termname: termname.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_tmux_prints() {
        let konsole = read("Konsole 22.12.3|xterm-256color\n").unwrap();
        assert_eq!(konsole.termtype, "Konsole 22.12.3");
        assert_eq!(konsole.termname, "xterm-256color");
        assert_eq!(read("|alacritty\n").unwrap().termname, "alacritty");
        assert_eq!(read("|\n"), None);
        assert_eq!(read("no server running\n"), None);
    }
}
