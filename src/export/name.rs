//! File names from headlines: the letters stay, whatever some file system refuses goes.
//!
//! What counts is the length in bytes (a Persian letter has two), the names and
//! characters that Windows keeps for itself, and that two names which differ
//! only in case are one file there and on macOS.

use std::collections::HashSet;

use crate::text::{canonical, fold, properties};

/// Bytes of a name at most, extension included: encrypted folders take 143, all others more.
const BYTES: usize = 140;
/// Names that mean a device on Windows, with any extension.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];
/// Devices on Windows that are numbered from 0 to 9.
const NUMBERED: [&str; 2] = ["com", "lpt"];

/// Makes a file name of a headline; `otherwise` stands in where nothing of it is left.
///
/// ```
/// use khabar::export::file_name;
/// assert_eq!(file_name("What/now?", "7", "md"), "What now.md");
/// assert_eq!(file_name("...", "7", "md"), "7.md");
/// ```
#[must_use]
pub fn file_name(title: &str, otherwise: &str, extension: &str) -> String {
    let stem = stem(title, BYTES.saturating_sub(extension.len() + 1));
    let stem = if stem.is_empty() {
        self::stem(otherwise, 60)
    } else {
        stem
    };
    format!("{stem}.{extension}")
}

fn stem(title: &str, bytes: usize) -> String {
    let mut words = String::with_capacity(title.len());
    for c in canonical(title).chars() {
        let refused = c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
        // the joiners belong to the spelling; marks of direction would be letters that nobody sees
        let unseen = properties::of(c).is_format() && !matches!(c, '\u{200C}' | '\u{200D}');
        if refused || c.is_whitespace() {
            if !words.ends_with(' ') {
                words.push(' ');
            }
        } else if !unseen {
            words.push(c);
        }
    }
    let idle = |c: char| matches!(c, '.' | ' ' | '\u{200C}' | '\u{200D}');
    let words = words
        .trim_matches(idle)
        .trim_start_matches(|c: char| idle(c) || c == '-' || c == '~');
    let mut stem = cut(words, bytes.saturating_sub(1))
        .trim_end_matches(idle)
        .to_owned();
    if is_device(&stem) {
        stem.insert(0, '_');
    }
    stem
}

/// Cuts a text to a number of bytes: between words where that loses little, never inside a letter with its marks.
fn cut(text: &str, bytes: usize) -> &str {
    if text.len() <= bytes {
        return text;
    }
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if at > bytes {
            break;
        }
        if !properties::of(c).is_mark() && !matches!(c, '\u{200C}' | '\u{200D}') {
            end = at;
        }
    }
    let whole = text.get(..end).unwrap_or_default();
    match whole.rfind(' ') {
        Some(space) if space * 4 > end * 3 => whole.get(..space).unwrap_or(whole),
        _ => whole,
    }
}

fn is_device(stem: &str) -> bool {
    let name = stem
        .split('.')
        .next()
        .unwrap_or_default()
        .trim_end()
        .to_ascii_lowercase();
    RESERVED.contains(&name.as_str())
        || NUMBERED.iter().any(|device| {
            name.strip_prefix(device)
                .is_some_and(|rest| matches!(rest.as_bytes(), [digit] if digit.is_ascii_digit()))
        })
}

/// Names that were given out, so that no article overwrites another.
#[derive(Debug, Default)]
pub struct Names {
    given: HashSet<String>,
}

impl Names {
    /// Gives a name out: `name` itself the first time, then with `mark`, then with further numbers.
    ///
    /// Names that differ only in case or in how accents are composed count as one.
    pub fn give(&mut self, name: &str, mark: &str, mut free: impl FnMut(&str) -> bool) -> String {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let mut tried = 0_u32;
        loop {
            let candidate = match tried {
                0 => name.to_owned(),
                1 => format!("{stem} ({mark}).{extension}"),
                number => format!("{stem} ({mark}-{number}).{extension}"),
            };
            tried += 1;
            if self.given.contains(&plain(&candidate)) || !free(&candidate) {
                continue;
            }
            self.given.insert(plain(&candidate));
            return candidate;
        }
    }
}

fn plain(name: &str) -> String {
    fold(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stay_and_what_a_file_system_refuses_goes() {
        for (title, name) in [
            ("Rain: 30% more? <Now>", "Rain 30% more Now.md"),
            ("../../etc/passwd", "etc passwd.md"),
            ("a\u{0}b\u{1B}[2J\nc\td", "a b [2J c d.md"),
            ("\u{202E}gnp.exe", "gnp.exe.md"),
            ("--help", "help.md"),
            ("CON", "_CON.md"),
            ("con.feed", "_con.feed.md"),
            ("Lpt9", "_Lpt9.md"),
            ("Common", "Common.md"),
            ("end. . .", "end.md"),
            ("", "7.md"),
            ("\u{200F}\u{2067}", "7.md"),
        ] {
            assert_eq!(file_name(title, "7", "md"), name, "{title:?}");
        }
        let half_space = "\u{645}\u{6CC}\u{200C}\u{631}\u{648}\u{62F}";
        assert_eq!(file_name(half_space, "7", "md"), format!("{half_space}.md"));
    }

    #[test]
    fn a_long_name_is_cut_by_bytes_between_letters() {
        for letter in [
            "\u{628}",
            "\u{628}\u{64E}",
            "a\u{301}",
            "\u{1F600}",
            "\u{628}\u{200C}",
        ] {
            let name = file_name(&letter.repeat(300), "7", "html");
            assert!(name.len() <= BYTES, "{} bytes", name.len());
            assert!(name.len() > BYTES - 12, "{} bytes", name.len());
            let stem = name.strip_suffix(".html").unwrap();
            assert!(stem.chars().count() > 0);
        }
        let words = "\u{62E}\u{628}\u{631} ".repeat(60);
        let name = file_name(&words, "7", "md");
        assert!(name.ends_with("\u{631}.md"), "{name:?}");
    }

    #[test]
    fn no_two_articles_get_one_name() {
        let mut names = Names::default();
        let all = |_: &str| true;
        assert_eq!(names.give("a.md", "1", all), "a.md");
        assert_eq!(names.give("A.md", "2", all), "A (2).md");
        assert_eq!(names.give("a.md", "2", all), "a (2-2).md");
        assert_eq!(names.give("b.md", "3", |name| name != "b.md"), "b (3).md");
    }
}
