//! The world beside the terminal: the clipboard and the browser.

use std::ffi::OsStr;
use std::io::{self, Write as _};
use std::path::Path;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc::Sender;
use std::thread;

use super::history::{History, Memory};
use super::message::{Copied, Failure, Message, Sent};
use crate::sentence::{Argument, Sentence, sentence};
use crate::text::{escape_url, is_bidi_control, is_control};

/// A program that puts its standard input into the clipboard.
#[derive(Debug)]
struct Tool {
    program: &'static str,
    arguments: &'static [&'static str],
    /// The variable that says that it has something to work for; empty where it always has.
    needs: &'static str,
    /// How it reads text.
    encoding: Encoding,
}

/// How a program reads text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    /// With the mark of its byte order.
    Utf16,
}

const fn tool(program: &'static str, arguments: &'static [&'static str], needs: &'static str) -> Tool {
    Tool {
        program,
        arguments,
        needs,
        encoding: Encoding::Utf8,
    }
}

/// Clipboard tools in the order in which they are tried.
const TOOLS: &[Tool] = &[
    tool("wl-copy", &[], "WAYLAND_DISPLAY"),
    tool("xclip", &["-selection", "clipboard", "-in"], "DISPLAY"),
    tool("xsel", &["--clipboard", "--input"], "DISPLAY"),
    #[cfg(target_os = "macos")]
    tool("pbcopy", &[], ""),
    Tool {
        program: "clip.exe",
        arguments: &[],
        needs: "WSL_DISTRO_NAME",
        encoding: Encoding::Utf16,
    },
    // the buffer of tmux, and with -w the clipboard of the terminal outside
    tool("tmux", &["load-buffer", "-w", "-"], "TMUX"),
];
/// The longest sequence that terminals commonly take, in bytes.
const LONGEST: usize = 100_000;
/// What opens an address in the reader's browser.
const OPENER: &str = if cfg!(target_os = "macos") {
    "open"
} else {
    "xdg-open"
};
/// What an address that is opened may begin with: nothing that runs anything.
const SCHEMES: [&str; 2] = ["http://", "https://"];

/// Puts the home directory in the place of a tilde, as a shell does.
pub(super) fn at_home(path: PathBuf) -> PathBuf {
    match (path.strip_prefix("~"), std::env::home_dir()) {
        (Ok(inside), Some(home)) => home.join(inside),
        _ => path,
    }
}

/// Hands text to a clipboard tool of this machine, and tells where it went besides.
pub(super) fn copy(text: &str, terminal: Sent, messages: Sender<Message>) {
    let text = copied(text);
    thread::spawn(move || {
        let has = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let tool = TOOLS
            .iter()
            .filter(|tool| tool.needs.is_empty() || has(tool.needs))
            .find(|tool| hand_over(tool.program, tool.arguments, &tool.encoding.encode(&text)).is_ok())
            .map(|tool| tool.program);
        let _ = messages.send(Message::Copied(Copied { terminal, tool }));
    });
}

/// Returns a text as it goes to a clipboard: pasted into a terminal, a control would be obeyed.
pub(super) fn copied(text: &str) -> String {
    text.replace(|c| is_control(c) && !is_bidi_control(c), "")
}

impl Encoding {
    fn encode(self, text: &str) -> Vec<u8> {
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf16 => std::iter::once(0xfeff)
                .chain(text.encode_utf16())
                .flat_map(u16::to_le_bytes)
                .collect(),
        }
    }
}

/// Writes text to the standard input of a program, which goes on by itself.
fn hand_over(program: &str, arguments: &[&str], text: &[u8]) -> io::Result<()> {
    let mut child = silent(program).args(arguments).stdin(Stdio::piped()).spawn()?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(text)?;
    }
    match child.wait()? {
        status if status.success() => Ok(()),
        status => Err(io::Error::other(status.to_string())),
    }
}

/// Reads what earlier sessions remembered.
pub(super) fn recall(folder: &Path, memory: Memory) -> History {
    let text = std::fs::read_to_string(folder.join(memory.file()));
    // none yet, or none that could be read: it starts anew
    History::of_lines(&text.unwrap_or_default())
}

/// Adds an entry to what is remembered; another session may have added some meanwhile.
pub(super) fn remember(folder: &Path, memory: Memory, entry: &str) {
    let mut history = recall(folder, memory);
    history.push(entry);
    let kept = std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(folder.join(memory.file()), history.lines()));
    if let Err(error) = kept {
        tracing::warn!(%error, "what was entered is not kept");
    }
}

/// Opens an address in the browser, and tells whether it could be started.
pub(super) fn browse(address: &str, messages: Sender<Message>) {
    let address = escape_url(address).into_owned();
    thread::spawn(move || {
        let _ = messages.send(Message::Browsed(open(&address)));
    });
}

fn open(address: &str) -> Result<(), Failure> {
    if !SCHEMES.iter().any(|scheme| address.starts_with(scheme)) {
        return Err(Failure {
            message: sentence!(
                "open-no-address",
                "{address} is no address of a page",
                address = address
            ),
            hint: None,
        });
    }
    let chosen = std::env::var("BROWSER").unwrap_or_default();
    let chosen = chosen.split(':').filter(|command| !command.trim().is_empty());
    hand_to(chosen.chain([OPENER]), address)
}

/// Hands an address to the first of these commands that there is: in the place of `%s`, else behind its arguments.
fn hand_to<'a>(commands: impl IntoIterator<Item = &'a str>, address: &str) -> Result<(), Failure> {
    let mut missing = OPENER;
    for command in commands {
        let mut words = command.split_whitespace();
        let Some(program) = words.next() else { continue };
        let arguments: Vec<String> = words.map(|word| word.replace("%s", address)).collect();
        let behind = (!command.contains("%s")).then_some(address);
        match silent(program).args(arguments).args(behind).status() {
            Ok(status) if status.success() => return Ok(()),
            Ok(status) => return Err(not_opened(program, status.to_string(), None)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => missing = program,
            Err(error) => return Err(not_opened(program, &error, None)),
        }
    }
    let hint = sentence!("open-hint", "the variable BROWSER can name another program");
    let missing_one = io::Error::from(io::ErrorKind::NotFound);
    Err(not_opened(missing, &missing_one, Some(hint)))
}

fn not_opened(program: &str, reason: impl Into<Argument>, hint: Option<Sentence>) -> Failure {
    let (program, reason) = (program.to_owned(), reason.into());
    Failure {
        message: sentence!(
            "open-failed",
            "{program} could not open the page: {why}",
            program = program,
            why = reason
        ),
        hint,
    }
}

/// Prepares a program that neither hears nor says anything, and outlives us.
fn silent(program: impl AsRef<OsStr>) -> Command {
    use std::os::unix::process::CommandExt as _;
    let mut command = Command::new(program);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0);
    command
}

/// Writes the sequence that asks the terminal to put text into the clipboard (OSC 52); none where it is too long.
pub(super) fn osc52(text: &str) -> Option<Vec<u8>> {
    let mut sequence = b"\x1b]52;c;".to_vec();
    sequence.extend(base64(text.as_bytes()));
    sequence.push(b'\x07');
    (sequence.len() <= LONGEST).then_some(sequence)
}

/// Encodes bytes as RFC 4648 section 4 says.
fn base64(bytes: &[u8]) -> Vec<u8> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = Vec::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let byte = |place: usize| u32::from(group.get(place).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let digit = bits >> (18 - 6 * place) & 63;
            let digit = DIGITS.get(digit as usize).copied().unwrap_or(b'=');
            out.push(if place <= group.len() { digit } else { b'=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_browser_that_there_is_gets_the_address() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("opened here");
        let touch = format!("no-such-browser:touch -- {}", folder.path().join("%s").display());
        hand_to(touch.split(':'), "opened").unwrap();
        assert!(folder.path().join("opened").exists(), "in the place of %s");
        hand_to(["touch --"], &file.display().to_string()).unwrap();
        assert!(file.exists(), "behind the arguments, as one");
        let failed = hand_to(["false", "true"], "x").unwrap_err();
        assert!(
            failed.message.to_string().starts_with("false could not"),
            "{failed:?}"
        );
        let missing = hand_to(["no-such-browser"], "x").unwrap_err();
        assert!(missing.hint.unwrap().to_string().contains("BROWSER"));
    }

    #[test]
    fn base64_is_that_of_the_rfc() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), coded.as_bytes());
        }
    }

    #[test]
    fn copied_text_is_logical_and_marked_for_the_clipboard() {
        assert_eq!(osc52("\u{633}").unwrap(), b"\x1b]52;c;2LM=\x07");
        assert_eq!(osc52(&"a".repeat(80_000)), None, "no terminal takes that");
        assert_eq!(Encoding::Utf16.encode("\u{633}"), [0xff, 0xfe, 0x33, 0x06]);
    }

    #[test]
    fn only_addresses_of_pages_are_opened() {
        for address in ["-x", "file:///etc/passwd", "javascript:alert(1)"] {
            assert!(open(address).is_err(), "{address}");
        }
    }
}
