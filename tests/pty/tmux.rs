//! Runs inside tmux, as most readers at the far end of a line have it: what tmux shows is what counts.
//!
//! Where there is no tmux, these runs are left out.

use std::process::Command;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long a screen may take to come.
const PATIENCE: Duration = Duration::from_secs(30);

/// A shell in a tmux of its own.
struct Tmux {
    home: TempDir,
}

impl Tmux {
    /// Starts a shell that runs `khabar` with arguments; `None` where there is no tmux.
    fn start(arguments: &str) -> Option<Self> {
        if Command::new("tmux").arg("-V").output().is_err() {
            return None;
        }
        let tmux = Self {
            home: tempfile::tempdir().unwrap(),
        };
        tmux.run(&[
            "new-session",
            "-d",
            "-x",
            "100",
            "-y",
            "30",
            "bash --norc --noprofile",
        ]);
        tmux.typed(&format!("'{}' {arguments}", env!("CARGO_BIN_EXE_khabar")));
        tmux.keys(&["Enter"]);
        Some(tmux)
    }

    /// Runs a command of tmux and returns what it says.
    #[track_caller]
    fn run(&self, arguments: &[&str]) -> String {
        let output = Command::new("tmux")
            .args(["-u", "-f", "/dev/null", "-L", "khabar"])
            .args(arguments)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.home.path())
            .env("TMUX_TMPDIR", self.home.path())
            .env("TERM", "xterm-256color")
            .env("LC_ALL", "C.UTF-8")
            .output()
            .unwrap();
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Presses keys by tmux's names.
    fn keys(&self, keys: &[&str]) {
        self.run(&[&["send-keys"], keys].concat());
    }

    /// Types text as it is.
    fn typed(&self, text: &str) {
        self.run(&["send-keys", "-l", text]);
    }

    /// Waits until the screen shows a text; returns the screen.
    #[track_caller]
    fn until(&self, text: &str) -> String {
        self.until_so(text, |screen| screen.contains(text))
    }

    #[track_caller]
    fn until_so(&self, what: &str, is_so: impl Fn(&str) -> bool) -> String {
        let begun = Instant::now();
        loop {
            let screen = self.run(&["capture-pane", "-p"]);
            if is_so(&screen) {
                return screen;
            }
            assert!(begun.elapsed() < PATIENCE, "{what} does not show:\n{screen}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        self.run(&["kill-server"]);
    }
}

#[test]
fn search_bookmark_help_and_palette_in_tmux() {
    let Some(tmux) = Tmux::start("--lang en demo") else {
        return;
    };
    let first = tmux.until("12 unread");
    tmux.keys(&["b"]);
    tmux.until("Bookmarked");
    tmux.keys(&["/"]);
    tmux.typed("terminal");
    tmux.until("/ terminal");
    tmux.keys(&["Enter"]);
    tmux.until("Search: terminal");
    tmux.keys(&["Escape"]);
    // the list as it was, with the bookmark's star
    let again = tmux.until("All articles");
    assert!(
        again.contains('\u{2605}') && !first.contains('\u{2605}'),
        "{again}"
    );
    tmux.keys(&["?"]);
    tmux.until("In panes and help");
    tmux.keys(&["/"]);
    tmux.typed("bookmark");
    tmux.until_so("help without what has nothing to do with it", |screen| {
        screen.contains("set or remove the bookmark") && !screen.contains("move down")
    });
    tmux.keys(&["Escape"]);
    tmux.until("move down");
    tmux.keys(&["Escape"]);
    tmux.until_so("the list without help", |screen| !screen.contains("move down"));
    tmux.keys(&[":"]);
    tmux.typed("bkmarks");
    tmux.until_so("the palette", |screen| {
        screen.contains(" Commands ") && screen.contains("bkmarks")
    });
    tmux.keys(&["Enter"]);
    tmux.until("1 in all");
    tmux.keys(&["C-c"]);
    tmux.until_so("the shell", |screen| {
        !screen.contains("in all") && screen.contains("demo")
    });
}

#[test]
fn resize_mouse_and_suspend_in_tmux() {
    let Some(tmux) = Tmux::start("--lang en demo") else {
        return;
    };
    tmux.until("12 unread");
    tmux.run(&["resize-window", "-x", "39", "-y", "10"]);
    tmux.until("too small");
    tmux.run(&["resize-window", "-x", "40", "-y", "10"]);
    tmux.until("All articles");
    tmux.run(&["resize-window", "-x", "300", "-y", "100"]);
    tmux.until("Sources");
    tmux.run(&["resize-window", "-x", "100", "-y", "30"]);
    tmux.until_so("two panes again", |screen| {
        screen.contains("All articles") && !screen.contains("Sources")
    });
    // the wheel over the list, then two clicks on its first row
    tmux.typed("\x1b[<65;6;4M");
    tmux.until_so("the fourth article as the selected one", |screen| {
        !screen.lines().nth(1).unwrap_or_default().starts_with('\u{258c}')
    });
    tmux.typed("\x1b[<0;6;2M\x1b[<0;6;2m");
    tmux.until_so("the first article as the selected one", |screen| {
        screen.lines().nth(1).unwrap_or_default().starts_with('\u{258c}')
    });
    tmux.typed("\x1b[<0;6;2M\x1b[<0;6;2m");
    tmux.until("J next");
    tmux.keys(&["C-z"]);
    tmux.until("Stopped");
    tmux.typed("fg");
    tmux.keys(&["Enter"]);
    tmux.until("J next");
    tmux.keys(&["q", "q"]);
    tmux.until_so("the shell", |screen| {
        !screen.contains("All articles") && screen.contains("fg")
    });
}
