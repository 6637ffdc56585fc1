//! tmux's word on the terminal outside.

use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::decide::Client;

/// How long tmux may take.
const LIMIT: Duration = Duration::from_millis(500);

/// Asks tmux which terminal is attached; nothing where it cannot be asked or says nothing.
#[must_use]
pub(super) fn client() -> Option<Client> {
    let (sender, receiver) = mpsc::channel();
    // a tmux that hangs is left behind with its thread
    thread::spawn(move || {
        let asked = Command::new("tmux")
            .args(["display-message", "-p", "#{client_termtype}|#{client_termname}"])
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .output();
        // nobody listens when the limit has passed
        let _ = sender.send(asked);
    });
    let output = receiver.recv_timeout(LIMIT).ok()?.ok()?;
    read(&String::from_utf8_lossy(&output.stdout))
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
