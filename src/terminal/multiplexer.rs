//! The terminal outside of a multiplexer: tmux's word on it, or the program in which the multiplexer's client runs.

use std::collections::HashMap;
use std::iter;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, SystemTime};

use super::decide::{Client, is_terminal_program};
use super::environment::Environment;

/// How long tmux or `ps` may take.
const LIMIT: Duration = Duration::from_secs(1);
/// A client that is attached no longer than this may not have told tmux its type yet.
const FRESH: Duration = Duration::from_secs(3);
/// How long to give it between two questions.
const PAUSE: Duration = Duration::from_millis(100);

/// Asks tmux which terminal is attached, or looks where GNU screen runs; nothing where neither can be known.
#[must_use]
pub(super) fn client(env: &Environment) -> Option<Client> {
    let sty = env.sty.clone();
    let question: fn(&str) -> Option<Client> = if !env.tmux.is_empty() {
        |_| ask_until_known()
    } else if !sty.is_empty() {
        outside_screen
    } else {
        return None;
    };
    let (sender, receiver) = mpsc::channel();
    // what hangs is left behind with its thread
    thread::spawn(move || {
        // nobody listens when the limit has passed
        let _ = sender.send(question(&sty));
    });
    receiver.recv_timeout(LIMIT).ok()?
}

/// What tmux is asked for.
const CLIENT: &str = "#{client_termtype}|#{client_termname}|#{client_pid}";

/// Asks for the client, and where neither it nor its process is known again, while it is so new that tmux waits for its answer itself.
fn ask_until_known() -> Option<Client> {
    let (mut client, pid) = read(&ask(CLIENT)?)?;
    if client.termtype.is_empty()
        && let Some(pid) = pid
        && let Some(program) = Processes::now().and_then(|processes| processes.terminal_of(pid))
    {
        client.program = program;
        return Some(client);
    }
    let mut waited = Duration::ZERO;
    while client.termtype.is_empty() && waited < LIMIT / 2 && is_fresh() {
        thread::sleep(PAUSE);
        waited += PAUSE;
        (client, _) = read(&ask(CLIENT)?)?;
    }
    Some(client)
}

/// Finds the terminal in which the session of GNU screen was started, as long as it has not been detached since.
fn outside_screen(sty: &str) -> Option<Client> {
    let (pid, _) = sty.split_once('.')?;
    let processes = Processes::now()?;
    let program = processes.terminal_of(pid.parse().ok()?)?;
    Some(Client {
        program,
        ..Client::default()
    })
}

/// The processes of this machine: number → parent and name.
struct Processes(HashMap<u32, (u32, String)>);

impl Processes {
    /// Asks `ps`.
    fn now() -> Option<Self> {
        let output = Command::new("ps")
            .args(["-A", "-o", "pid=", "-o", "ppid=", "-o", "comm="])
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .output()
            .ok()?;
        Some(Self::read(&String::from_utf8_lossy(&output.stdout)))
    }

    /// Reads lines of `pid ppid name`.
    fn read(listed: &str) -> Self {
        let process = |line: &str| {
            let (pid, rest) = line.trim().split_once(char::is_whitespace)?;
            let (parent, name) = rest.trim().split_once(char::is_whitespace)?;
            // some systems print the whole path
            let name = name.trim().rsplit('/').next()?;
            Some((pid.parse().ok()?, (parent.parse().ok()?, name.to_owned())))
        };
        Self(listed.lines().filter_map(process).collect())
    }

    /// Returns the terminal's program among a process and what started it.
    fn terminal_of(&self, pid: u32) -> Option<String> {
        let start = self.0.get(&pid);
        let line = iter::successors(start, |(parent, _)| self.0.get(parent));
        // as deep as processes nest; a list that was read while they changed may go in circles
        let mut names = line.take(64).map(|(_, name)| name);
        names.find(|name| is_terminal_program(name)).cloned()
    }
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

/// Reads `termtype|termname|pid`.
fn read(line: &str) -> Option<(Client, Option<u32>)> {
    let (rest, pid) = line.trim().rsplit_once('|')?;
    let (termtype, termname) = rest.rsplit_once('|')?;
    let known = !termtype.is_empty() || !termname.is_empty();
    known.then(|| {
        let client = Client {
            termtype: termtype.to_owned(),
            termname: termname.to_owned(),
            program: String::new(),
        };
        (client, pid.parse().ok())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_tmux_prints() {
        let (konsole, pid) = read("Konsole 22.12.3|xterm-256color|4711\n").unwrap();
        assert_eq!(konsole.termtype, "Konsole 22.12.3");
        assert_eq!(konsole.termname, "xterm-256color");
        assert_eq!(pid, Some(4711));
        // an old tmux does not know the last name
        let (alacritty, pid) = read("|alacritty|\n").unwrap();
        assert_eq!((alacritty.termname.as_str(), pid), ("alacritty", None));
        assert_eq!(read("||\n"), None);
        assert_eq!(read("no server running\n"), None);
    }

    #[test]
    fn finds_the_terminal_among_those_that_started_a_process() {
        let processes = Processes::read(
            "    1     0 systemd\n  70     1 /usr/bin/qterminal\n  71    70 bash\n 72 71 tmux: client\n\
             80 1 sshd\n81 80 bash\n82 81 screen\n90 91 a\n91 90 b\nno process\n",
        );
        assert_eq!(processes.terminal_of(72).as_deref(), Some("qterminal"));
        assert_eq!(processes.terminal_of(82), None);
        assert_eq!(processes.terminal_of(90), None);
        assert_eq!(processes.terminal_of(4711), None);
    }
}
