//! Limits on what comes from outside, in one place, and reading within them.
//!
//! Each keeps one hostile or broken input from taking the memory or the screen. What exceeds a limit is
//! cut or refused with a message; `docs/limits.md` lists them for users, and a test compares the two.

use std::io::{self, BufRead, Read};

/// Longest headline, kicker or name of a source, in bytes.
pub const TITLE: usize = 4 << 10;
/// Longest byline, in bytes.
pub const AUTHOR: usize = 1 << 10;
/// Longest tag, in bytes.
pub const TAG: usize = 256;
/// Most tags of an article.
pub const TAGS: usize = 100;
/// Longest lead, in bytes.
pub const LEAD: usize = 64 << 10;
/// Most problems of one file that are listed; further ones are counted.
pub const PROBLEMS: usize = 200;
/// Longest line of `khabar cat`, and of queries on standard input, in bytes.
pub const LINE: usize = 16 << 20;
/// Largest settings file, theme, list of feeds or file of bookmarks, in bytes.
pub const FILE: usize = 16 << 20;

/// Reads all of an input that may have `limit` bytes at most.
///
/// # Errors
///
/// As the input's; `FileTooLarge` where it is longer.
pub fn read_all(input: impl Read, limit: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > limit {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// Reads a line with its line feed into `line`; returns whether there was one.
///
/// # Errors
///
/// As the input's; `FileTooLarge` where the line is longer than `limit` bytes.
pub fn read_line(input: &mut dyn BufRead, line: &mut Vec<u8>, limit: usize) -> io::Result<bool> {
    line.clear();
    input.take(limit as u64 + 1).read_until(b'\n', line)?;
    if line.len() > limit {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(!line.is_empty())
}

/// Cuts a text to `limit` bytes at the boundary of a character; returns whether something was cut.
pub fn cut(text: &mut String, limit: usize) -> bool {
    if text.len() <= limit {
        return false;
    }
    let mut end = limit.saturating_sub('\u{2026}'.len_utf8());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    text.push('\u{2026}');
    text.shrink_to_fit();
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_characters() {
        let mut text = "\u{633}".repeat(10);
        assert!(!cut(&mut text, 20));
        assert!(cut(&mut text, 12));
        assert_eq!(text, format!("{}\u{2026}", "\u{633}".repeat(4)));
        assert!(text.len() <= 12);
    }

    #[test]
    fn what_is_longer_than_allowed_is_an_error() {
        assert_eq!(read_all(&b"four"[..], 4).unwrap(), b"four");
        let error = read_all(&b"fives"[..], 4).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::FileTooLarge);
        assert!(read_all(io::repeat(b'a'), 4).is_err());

        let mut line = Vec::new();
        let mut input = io::BufReader::new(&b"ab\ncde\n"[..]);
        assert!(read_line(&mut input, &mut line, 3).unwrap());
        assert_eq!(line, b"ab\n");
        assert!(read_line(&mut input, &mut line, 3).is_err());
        assert!(!read_line(&mut io::BufReader::new(&b""[..]), &mut line, 3).unwrap());
    }
}
