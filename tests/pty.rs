//! The whole program in a real pty, with this test playing the terminal: taking over, answering, giving back.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

#[path = "pty/tmux.rs"]
mod tmux;

use std::fs::OpenOptions;
use std::io::{Read, Write};
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use khabar::terminal::session::{Options, guard};
use khabar::terminal::{Environment, Session, Tty};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// The question that ends the batch.
const LAST_QUESTION: &[u8] = b"\x1b[c";

const XTERM: &str = "\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[>41;379;0c\x1b[?64;1;2c";
const VTE: &str = "\x1b[8;1$y\x1b[?2501;2$y\x1b[?2500;2$y\x1b[>65;7006;1c\x1bP!|7E565445\x1b\\\x1b[?65;1;9c";
const KITTY: &str = "\x1bP>|kitty(0.41.1)\x1b\\\x1b[8;0$y\x1b[>1;4000;41c\x1b[?0u\x1b[?62;c";
const MLTERM: &str = "\x1b[8;0$y\x1b[>24;279;0c\x1b[?63;1;2;3;4;6;7;15;18;22;29c";

const SIZE: PtySize = PtySize {
    rows: 24,
    cols: 80,
    pixel_width: 0,
    pixel_height: 0,
};

/// What the terminal has received so far.
#[derive(Default)]
struct Received {
    bytes: Mutex<Vec<u8>>,
    more: Condvar,
}

/// A program in a pty, and the terminal that this test plays for it.
struct Played {
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
    writer: Arc<Mutex<Box<dyn Write + Send>>>,
    received: Arc<Received>,
    cooked: bool,
    home: TempDir,
}

impl Played {
    /// Starts `khabar` with arguments on a terminal that answers so, once it has the whole batch.
    fn start(answers: &'static str, arguments: &[&str]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_khabar"));
        command.args(arguments);
        Self::run(answers, command)
    }

    fn run(answers: &'static str, command: CommandBuilder) -> Self {
        Self::run_in(answers, command, "xterm-256color")
    }

    /// Starts a program on a terminal whose `TERM` is this.
    fn run_in(answers: &'static str, mut command: CommandBuilder, term: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        command.env_clear();
        command.env("HOME", home.path());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("TERM", term);
        let pair = native_pty_system().openpty(SIZE).unwrap();
        let cooked = is_cooked(&*pair.master);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let writer = Arc::new(Mutex::new(pair.master.take_writer().unwrap()));
        let received = Arc::new(Received::default());
        let (to, heard) = (Arc::clone(&writer), Arc::clone(&received));
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                let mut bytes = heard.bytes.lock().unwrap();
                let asked = count(&bytes, LAST_QUESTION);
                bytes.extend_from_slice(&buffer[..read]);
                for _ in asked..count(&bytes, LAST_QUESTION) {
                    to.lock().unwrap().write_all(answers.as_bytes()).unwrap();
                }
                heard.more.notify_all();
            }
        });
        Self {
            master: pair.master,
            child,
            writer,
            received,
            cooked,
            home,
        }
    }

    /// Waits until the received bytes fulfil a condition; returns them.
    #[track_caller]
    fn until(&self, what: &str, fulfilled: impl Fn(&[u8]) -> bool) -> Vec<u8> {
        let begun = Instant::now();
        let mut bytes = self.received.bytes.lock().unwrap();
        while !fulfilled(&bytes) {
            let left = PATIENCE.checked_sub(begun.elapsed());
            let left = left
                .unwrap_or_else(|| panic!("{what} did not come in {:?}", String::from_utf8_lossy(&bytes)));
            bytes = self.received.more.wait_timeout(bytes, left).unwrap().0;
        }
        bytes.clone()
    }

    /// Waits for the first whole frame.
    #[track_caller]
    fn until_drawn(&self) -> Vec<u8> {
        self.until("a frame", |bytes| has(bytes, b"\x1b[?2026l"))
    }

    fn press(&self, keys: &str) {
        self.writer.lock().unwrap().write_all(keys.as_bytes()).unwrap();
    }

    fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        assert!(
            Command::new("kill")
                .args(["-s", name, &id])
                .status()
                .unwrap()
                .success()
        );
    }

    /// Waits for the program's end; the terminal must be as it was.
    #[track_caller]
    fn until_given_back(mut self) -> Vec<u8> {
        let bytes = self.until("the main screen", |bytes| {
            count(bytes, b"\x1b[?1049l") == count(bytes, b"\x1b[?1049h")
        });
        self.child.wait().unwrap();
        assert_eq!(
            is_cooked(&*self.master),
            self.cooked,
            "the line discipline is as it was"
        );
        for (on, off) in [
            (b"\x1b[?1049h".as_slice(), b"\x1b[?1049l".as_slice()),
            (b"\x1b[?2004h", b"\x1b[?2004l"),
            (b"\x1b[?1002h", b"\x1b[?1002l"),
            (b"\x1b[>13u", b"\x1b[<u"),
            (b"\x1b[?25l", b"\x1b[?25h"),
        ] {
            assert!(
                last(&bytes, on) <= last(&bytes, off),
                "{} is undone",
                String::from_utf8_lossy(on).escape_debug()
            );
        }
        bytes
    }
}

/// Returns whether the pty echoes and waits for whole lines.
fn is_cooked(master: &dyn MasterPty) -> bool {
    let modes = format!("{:?}", master.get_termios().unwrap().local_flags);
    modes.contains("ICANON") && modes.contains("ECHO")
}

fn count(bytes: &[u8], sequence: &[u8]) -> usize {
    bytes
        .windows(sequence.len())
        .filter(|window| *window == sequence)
        .count()
}

fn has(bytes: &[u8], sequence: &[u8]) -> bool {
    count(bytes, sequence) > 0
}

/// Returns where a sequence came last, counted from one; zero where it never came.
fn last(bytes: &[u8], sequence: &[u8]) -> usize {
    bytes
        .windows(sequence.len())
        .rposition(|window| window == sequence)
        .map_or(0, |place| place + 1)
}

/// Returns what a terminal shows after these bytes.
fn shown(bytes: &[u8]) -> String {
    let size = |cells| std::num::NonZeroU16::new(cells).unwrap();
    let mut parser = vt100::Parser::new(size(SIZE.rows), size(SIZE.cols), 0);
    parser.process(bytes);
    parser.screen().contents()
}

fn has_presentation_forms(text: &str) -> bool {
    text.chars().any(|c| ('\u{FE70}'..='\u{FEFC}').contains(&c))
}

#[test]
fn the_demo_is_drawn_and_quit_and_leaves_nothing_behind() {
    let played = Played::start(XTERM, &["--lang", "fa", "demo"]);
    let drawn = played.until_drawn();
    assert!(has_presentation_forms(&shown(&drawn)), "{}", shown(&drawn));
    let asked = |question: &[u8]| drawn.windows(question.len()).position(|bytes| bytes == question);
    assert!(
        asked(b"\x1b[?1049h") < asked(b"\x1b[>q"),
        "the alternate screen comes first"
    );
    played.press("q");
    let bytes = played.until_given_back();
    assert!(!has(&bytes, b"\x1b[8l"), "xterm is told nothing of BDSM");
}

#[test]
fn vte_is_told_to_reorder_nothing_and_told_back() {
    let played = Played::start(VTE, &["demo"]);
    let drawn = played.until_drawn();
    let (off, clear) = (last(&drawn, b"\x1b[8l"), last(&drawn, b"\x1b[2J"));
    assert!(0 < off && off < clear, "the screen is cleared after 8l");
    played.master.resize(PtySize { cols: 100, ..SIZE }).unwrap();
    played.until("the start sequence after the resize", |bytes| {
        count(bytes, b"\x1b[8l") == 2 && last(bytes, b"\x1b[2J") > last(bytes, b"\x1b[8l")
    });
    played.press("q");
    let bytes = played.until_given_back();
    assert!(last(&bytes, b"\x1b[8h") > last(&bytes, b"\x1b[8l"));
}

#[test]
fn kitty_gets_sized_cells_and_its_keyboard_back() {
    let played = Played::start(KITTY, &["--lang", "fa", "demo"]);
    let drawn = played.until_drawn();
    assert!(has(&drawn, b"\x1b]66;w=1:h=1;") && has(&drawn, b"\x1b]66;w=1:h=2;"));
    assert!(has(&drawn, b"\x1b[>13u"));
    played.press("\x1b[113u");
    played.until_given_back();
}

#[test]
fn mlterm_is_told_and_told_back() {
    let played = Played::start(MLTERM, &["demo"]);
    assert!(has(&played.until_drawn(), b"\x1b]5379;use_ctl=false\x07"));
    played.press("q");
    let bytes = played.until_given_back();
    assert!(has(&bytes, b"\x1b]5379;use_ctl=true\x07"));
}

#[test]
fn a_silent_terminal_is_drawn_on_all_the_same() {
    let played = Played::start("", &["demo"]);
    played.until_drawn();
    played.press("q");
    played.until_given_back();
}

#[test]
fn a_late_answer_is_never_typed() {
    let played = Played::start("", &["demo"]);
    played.until_drawn();
    // `q` stands in the version, `?` would open the help
    played.press("\x1bP>|quick(1)\x1b\\\x1b[8;0$y\x1b[?64;1c");
    played.press("/");
    let drawn = played.until("the search bar's cursor", |bytes| has(bytes, b"\x1b[?25h"));
    assert!(!shown(&drawn).contains("64;1"), "{}", shown(&drawn));
    played.press("\x1b");
    played.until("the cursor to go", |bytes| {
        last(bytes, b"\x1b[?25l") > last(bytes, b"\x1b[?25h")
    });
    played.press("q");
    played.until_given_back();
}

#[test]
fn signals_give_the_terminal_back() {
    for signal in ["TERM", "HUP", "INT"] {
        let played = Played::start(XTERM, &["demo"]);
        played.until_drawn();
        played.signal(signal);
        played.until_given_back();
    }
}

#[test]
fn signals_during_the_questions_give_the_terminal_back() {
    for arguments in [["--lang", "en", "demo"].as_slice(), &["cat"], &["doctor"]] {
        for signal in ["TERM", "HUP", "INT", "QUIT"] {
            // the whole first second passes without an answer
            let played = Played::start("", arguments);
            played.until("the questions", |bytes| has(bytes, LAST_QUESTION));
            played.signal(signal);
            let bytes = played.until_given_back();
            assert!(
                !has(&bytes, b"\x1b[?2026l"),
                "{arguments:?} draws nothing after {signal}"
            );
        }
    }
}

#[test]
fn a_window_of_any_size_is_drawn_on() {
    let played = Played::start(XTERM, &["demo"]);
    played.until_drawn();
    let huge = PtySize {
        rows: u16::MAX,
        cols: u16::MAX,
        ..SIZE
    };
    let mut frames = count(&played.until_drawn(), b"\x1b[?2026l");
    for size in [
        huge,
        PtySize { rows: 1, ..huge },
        PtySize { cols: 1, ..huge },
        SIZE,
    ] {
        played.master.resize(size).unwrap();
        frames = count(
            &played.until("a frame of the new size", |bytes| {
                count(bytes, b"\x1b[?2026l") > frames
            }),
            b"\x1b[?2026l",
        );
    }
    played.press("q");
    played.until_given_back();
}

#[test]
fn ctrl_z_stops_and_fg_draws_again() {
    let mut shell = CommandBuilder::new("bash");
    let khabar = env!("CARGO_BIN_EXE_khabar");
    shell.args([
        "-c",
        &format!("set -m; '{khabar}' demo; echo was-stopped; fg; echo was-ended"),
    ]);
    let played = Played::run(XTERM, shell);
    played.until_drawn();
    played.press("\x1a");
    let again = played.until("a second frame", |bytes| {
        let stopped = last(bytes, b"was-stopped");
        stopped > 0 && last(bytes, b"\x1b[?2026l") > stopped
    });
    let stopped = last(&again, b"was-stopped");
    assert!(last(&again[..stopped], b"\x1b[?1049l") > last(&again[..stopped], b"\x1b[?1049h"));
    assert!(last(&again, b"\x1b[?1049h") > stopped);
    played.press("q");
    played.until("the end", |bytes| has(bytes, b"was-ended"));
    played.until_given_back();
}

#[test]
fn a_stopped_program_ends_when_it_is_killed() {
    let khabar = env!("CARGO_BIN_EXE_khabar");
    for signal in ["TERM", "HUP", "INT"] {
        for stop in ["\x1a", "STOP"] {
            let mut shell = CommandBuilder::new("bash");
            let script = format!(
                "set -m; '{khabar}' demo; echo was-stopped; kill -s {signal} %1; kill -s CONT %1 2>/dev/null; wait %1; \
                 jobs; echo was-ended"
            );
            shell.args(["-c", &script]);
            let played = Played::run(XTERM, shell);
            played.until_drawn();
            if stop == "STOP" {
                // a stop that khabar hears nothing of
                let found = Command::new("pgrep")
                    .args(["-P", &played.child.process_id().unwrap().to_string()])
                    .output()
                    .unwrap();
                let child = String::from_utf8(found.stdout).unwrap();
                let child = child.lines().next().unwrap();
                assert!(
                    Command::new("kill")
                        .args(["-s", stop, child])
                        .status()
                        .unwrap()
                        .success()
                );
            } else {
                played.press(stop);
            }
            let bytes = played.until("the end", |bytes| has(bytes, b"was-ended"));
            let stopped = last(&bytes, b"was-stopped");
            assert!(!has(&bytes[stopped..], b"Stopped"), "{signal} after {stop:?}");
            assert!(
                !has(&bytes[stopped..], b"\x1b[?1049h"),
                "nothing is drawn after {signal}"
            );
        }
    }
}

#[test]
fn cat_gives_the_terminal_back_on_ctrl_c_even_while_it_waits() {
    let played = Played::start(VTE, &["cat"]);
    // what is typed before the answers is kept for whoever reads next
    played.until("the questions", |bytes| has(bytes, LAST_QUESTION));
    thread::sleep(Duration::from_millis(500));
    played.press("\u{633}\u{644}\u{627}\u{645}\n");
    played.until("a row", |bytes| {
        has(bytes, b"\x1b[8l") && has(bytes, "\u{FEFC}".as_bytes())
    });
    played.press("\x03");
    let bytes = played.until("the mode that it had", |bytes| has(bytes, b"\x1b[8h"));
    assert!(last(&bytes, b"\x1b[8h") > last(&bytes, b"\x1b[8l"));
    played.until_given_back();
}

#[test]
fn doctor_says_what_was_asked_and_answered() {
    let played = Played::start(VTE, &["--lang", "en", "doctor"]);
    let bytes = played.until("the question", |bytes| has(bytes, b"Enter: yes"));
    let text = String::from_utf8_lossy(&bytes).into_owned();
    for part in ["VTE 0.70.6", "plain+8l", "1, set", "?65;1;9c"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(has_presentation_forms(&text));
    played.press("\n");
    played.until_given_back();
}

#[test]
fn the_card_turns_and_its_choice_is_kept() {
    let played = Played::start(XTERM, &["--lang", "en", "doctor"]);
    played.until("the question", |bytes| has(bytes, b"Enter: yes"));
    played.press("n\n");
    played.until("the first page", |bytes| has(bytes, b"page 1 of 12"));
    played.press("\x1b[C\x1b[C\x1b[C");
    played.until("a page with LRMs", |bytes| {
        has(bytes, "\u{FEB3}\u{200E}".as_bytes())
    });
    played.press("\r");
    played.until("the offer", |bytes| has(bytes, "Keep \u{201C}".as_bytes()));
    played.press("\n");
    let file = played.home.path().join(".config/khabar/config.toml");
    played.until("the end", |bytes| has(bytes, b"is kept in"));
    assert_eq!(
        std::fs::read_to_string(file).unwrap(),
        "[terminal]\nencoder = \"lrm\"\n"
    );
    played.until_given_back();
}

#[test]
fn search_bookmark_help_palette_mouse_and_resize_in_a_real_pty() {
    let played = Played::start(XTERM, &["--lang", "en", "demo"]);
    played.until_drawn();
    let shows = |what: &'static str| {
        played.until(what, move |bytes| shown(bytes).contains(what));
    };
    played.press("b");
    shows("Bookmarked");
    played.press("/terminal");
    shows("/ terminal");
    played.press("\r");
    shows("Search: terminal");
    played.press("\x1b");
    shows("All articles");
    played.press("?");
    shows("Keys");
    played.press("q:theme");
    shows("Commands");
    played.press("\x1b");
    shows("All articles");
    // a click on the first article, which is selected already, opens it
    played.press("\x1b[<0;6;2M\x1b[<0;6;2m");
    shows("J next");
    played.press("q45");
    shows(" 45");
    played.master.resize(PtySize { cols: 39, ..SIZE }).unwrap();
    shows("the window is too small");
    played.master.resize(SIZE).unwrap();
    shows("All articles");
    played.press("\x1bq");
    played.press("\x03");
    played.until_given_back();
}

#[test]
fn the_base_key_of_kittys_protocol_works_in_the_persian_layout() {
    let played = Played::start(KITTY, &["--lang", "en", "demo"]);
    played.until_drawn();
    // the keys Shift and slash of the Persian layout, then q
    played.press("\x1b[47:1567:47;2u");
    played.until("help", |bytes| String::from_utf8_lossy(bytes).contains("\x1b[1m"));
    played.press("\x1b[1590::113u\x1b[1590::113u");
    played.until_given_back();
}

#[test]
fn the_card_of_the_interface_switches_the_terminal_and_keeps_the_choice() {
    let played = Played::start(XTERM, &["--lang", "en", "demo"]);
    played.until_drawn();
    // to the second page, and away: the first encoder is in force again
    played.press("T\x1b[C");
    played.until("the start of plain+8l", |bytes| has(bytes, b"\x1b[8l\x1b[1 k"));
    played.press("q");
    played.until("its end", |bytes| has(bytes, b"\x1b[0 k"));
    played.press("T\x1b[C\r");
    let file = played.home.path().join(".config/khabar/config.toml");
    played.until("the file's name", |bytes| {
        shown(bytes).contains("is kept in") && file.exists()
    });
    let kept = std::fs::read_to_string(&file).unwrap();
    assert_eq!(kept, "[terminal]\nencoder = \"plain+8l\"\n");
    played.press("q");
    played.until_given_back();
}

/// A panic of any thread gives the terminal back, but for one that is guarded.
#[test]
fn a_panic_gives_the_terminal_back_unless_it_is_guarded() {
    let pair = native_pty_system().openpty(SIZE).unwrap();
    let name = pair.master.tty_name().unwrap();
    let slave = OpenOptions::new().read(true).write(true).open(name).unwrap();
    let env = Environment {
        term: "dumb".into(),
        ..Environment::default()
    };
    let (session, _) = Session::start(Tty::from_file(slave), &env, Options::default()).unwrap();
    assert!(!is_cooked(&*pair.master));
    let guarded = thread::spawn(|| guard(|| panic!("caught")));
    assert_eq!(guarded.join().unwrap(), Err::<(), _>("caught".to_owned()));
    assert!(!is_cooked(&*pair.master), "a guarded panic changes nothing");
    assert!(thread::spawn(|| panic!("on purpose")).join().is_err());
    assert!(is_cooked(&*pair.master), "any other gives the terminal back");
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut bytes = Vec::new();
    while !has(&bytes, b"\x1b[?1049l") {
        let mut buffer = [0; 256];
        let read = reader.read(&mut buffer).unwrap();
        bytes.extend_from_slice(&buffer[..read]);
    }
    drop(session);
}

#[test]
fn no_hostile_value_is_obeyed_by_the_terminal() {
    let hostile = "\u{1B}]0;pwned\u{7}\u{1B}]52;c;cHduZWQ=\u{7}\u{9B}2J\u{9D}0;x\u{9C}\u{8}\u{7F}\r\u{85}\u{202E}\u{2066}\u{200F}\u{61C}\u{2028}";
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("library");
    let article = serde_json::json!({
        "id": format!("id{hostile}"), "title": format!("title{hostile} word"), "text": format!("text{hostile}\n\nword{hostile}"),
        "html": format!("<p>text{hostile} <a href='https://a.example/{hostile}'>link{hostile}</a></p><pre>code{hostile}</pre>"),
        "source": format!("source{hostile}"), "author": format!("author{hostile}"), "tags": [format!("tag{hostile}")],
        "url": format!("https://a.example/{hostile}"), "summary": format!("lead{hostile}"),
    });
    let file = data.path().join("a.jsonl");
    std::fs::write(&file, format!("{article}\n")).unwrap();
    let run = |arguments: &[&str]| {
        let status = Command::new(env!("CARGO_BIN_EXE_khabar"))
            .env("HOME", data.path())
            .arg("--data-dir")
            .arg(&folder)
            .args(arguments)
            .output()
            .unwrap();
        assert!(status.status.success(), "{status:?}");
    };
    run(&["import", file.to_str().unwrap()]);
    run(&["bookmark", "add", "1", "--note", &format!("note{hostile}")]);
    run(&["saved", "add", &format!("saved{hostile}"), "word"]);

    let program = Played::start(VTE, &["--data-dir", folder.to_str().unwrap(), "--lang", "en"]);
    program.until_drawn();
    let mut seen = 0;
    // list, page, links, sources, help, palette, search, note, notices
    for keys in [
        "\r", " ", "f", "\x1b", "y", "1", "j", "2", "?", "\x1b", ":", "\x1b", "/word", "\x1b", "a", "\x1b",
        "i", "S", "\x1b",
    ] {
        program.press(keys);
        program.until("another frame", |bytes| count(bytes, b"\x1b[?2026l") > seen);
        seen = count(&program.received.bytes.lock().unwrap(), b"\x1b[?2026l");
        thread::sleep(Duration::from_millis(60));
    }
    program.press("\x03");
    let bytes = program.until_given_back();
    let text = String::from_utf8(bytes).unwrap();
    for obeyed in ["]0;pwned", "]0;x", "]52;c;cHduZWQ"] {
        for start in ["\u{1B}", "\u{9D}"] {
            assert!(!text.contains(&format!("{start}{obeyed}")), "{obeyed}");
        }
    }
    let control = |c: char| {
        let c1 = ('\u{7F}'..='\u{9F}').contains(&c);
        c1 || matches!(
            c,
            '\0' | '\u{7}' | '\u{61C}' | '\u{200F}' | '\u{2028}' | '\u{202E}' | '\u{2066}'
        )
    };
    let found = text
        .find(control)
        .map(|at| text.split_at(at).1.chars().take(12).collect::<String>());
    assert_eq!(found, None);
}

#[test]
fn a_dumb_terminal_gets_lines_and_no_sequence() {
    for arguments in [
        &["--lang", "fa", "demo"][..],
        &["cat", "README.md"],
        &["--lang", "fa", "doctor"],
    ] {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_khabar"));
        command.args(arguments);
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        let mut program = Played::run_in("", command, "dumb");
        program.child.wait().unwrap();
        thread::sleep(Duration::from_millis(200));
        let bytes = program.received.bytes.lock().unwrap().clone();
        assert!(
            bytes.len() > 200,
            "{arguments:?}: {}",
            String::from_utf8_lossy(&bytes)
        );
        assert!(!bytes.contains(&0x1B), "{arguments:?}");
        if arguments.contains(&"demo") {
            assert!(String::from_utf8_lossy(&bytes).contains("TERM=dumb"));
        }
    }
}

#[test]
fn the_linux_console_is_told_that_it_lacks_the_letters() {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_khabar"));
    command.args(["--lang", "en", "demo"]);
    let program = Played::run_in("", command, "linux");
    program.until("the hint", |bytes| {
        shown(bytes).contains("no letters for Arabic text")
    });
    program.press("\x03");
    program.until_given_back();
}
