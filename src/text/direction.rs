//! The direction of a text: by its first strong letter, or by the majority of them.

use std::ops::Range;
use std::sync::OnceLock;

use icu_properties::props::BidiClass;

use super::Direction;
use super::properties::{self, Pairs};

/// Returns the direction of the first strong character outside isolates (UAX #9 P2, P3).
///
/// ```
/// use khabar::text::{Direction, direction::first_strong};
/// assert_eq!(first_strong("12 \u{633} Linux"), Some(Direction::Rtl));
/// assert_eq!(first_strong("12"), None);
/// ```
#[must_use]
pub fn first_strong(text: &str) -> Option<Direction> {
    let end = text.find(|c| properties::of(c).bidi == BidiClass::B);
    first_strong_of_lines(end.and_then(|end| text.get(..end)).unwrap_or(text))
}

/// As [`first_strong`], but a newline ends a line and not the paragraph.
#[must_use]
pub fn first_strong_of_lines(text: &str) -> Option<Direction> {
    let mut isolates = 0_u32;
    for c in text.chars() {
        match properties::of(c).bidi {
            BidiClass::LRI | BidiClass::RLI | BidiClass::FSI => isolates += 1,
            BidiClass::PDI => isolates = isolates.saturating_sub(1),
            class if isolates == 0 => {
                if let Some(direction) = strong(class) {
                    return Some(direction);
                }
            }
            _ => {}
        }
    }
    None
}

/// Returns the direction that most strong letters of `text` have; none on a tie and without any.
///
/// Web addresses and e-mail addresses are not counted: a Persian sentence may name a long one.
///
/// ```
/// use khabar::text::{Direction, direction::majority};
/// let text = "Linux \u{6CC}\u{6A9} \u{633}\u{6CC}\u{633}\u{62A}\u{645} https://example.com/long/address";
/// assert_eq!(majority(text), Some(Direction::Rtl));
/// ```
#[must_use]
pub fn majority(text: &str) -> Option<Direction> {
    Balance::of(text).direction()
}

/// How many strong letters of each direction a text holds, so that parts can be added up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Balance {
    /// Left-to-right letters.
    pub ltr: usize,
    /// Right-to-left letters.
    pub rtl: usize,
}

impl Balance {
    /// Counts the strong letters of `text` that stand in no address.
    #[must_use]
    pub fn of(text: &str) -> Self {
        static TABLES: OnceLock<[Pairs; 3]> = OnceLock::new();
        let [ltr, rtl, rare] = TABLES.get_or_init(|| {
            let letters = |direction| Pairs::new(move |c| strong(c.bidi) == Some(direction), false, false);
            // what an address needs, and what is longer than the tables know
            let rare = Pairs::of_bytes(|byte| matches!(byte, b'.' | b'@' | b':' | 0xE0..));
            [letters(Direction::Ltr), letters(Direction::Rtl), rare]
        });
        let (mut all, mut addresses) = (Self::default(), Self::default());
        let bytes = text.as_bytes();
        let mut word_end = 0;
        for (at, byte) in bytes.iter().enumerate() {
            let next = bytes.get(at + 1).copied().unwrap_or_default();
            all.ltr += ltr.get(*byte, next) as usize;
            all.rtl += rtl.get(*byte, next) as usize;
            if rare.get(*byte, next) == 0 {
                continue;
            }
            if byte.is_ascii() {
                if at >= word_end {
                    let word = word_around(text, at);
                    word_end = word.end;
                    let word = text.get(word).filter(|word| is_address(word));
                    addresses.add(word.map(Self::of_letters).unwrap_or_default());
                }
            } else {
                all.count(text.get(at..).and_then(|rest| rest.chars().next()));
            }
        }
        Self {
            ltr: all.ltr - addresses.ltr,
            rtl: all.rtl - addresses.rtl,
        }
    }

    /// Counts the strong letters of `text`, whatever they stand in.
    fn of_letters(text: &str) -> Self {
        let mut sum = Self::default();
        text.chars().for_each(|c| sum.count(Some(c)));
        sum
    }

    fn count(&mut self, c: Option<char>) {
        match c.and_then(|c| strong(properties::of(c).bidi)) {
            Some(Direction::Ltr) => self.ltr += 1,
            Some(Direction::Rtl) => self.rtl += 1,
            None => {}
        }
    }

    /// Adds the letters of another part.
    pub fn add(&mut self, other: Self) {
        self.ltr += other.ltr;
        self.rtl += other.rtl;
    }

    /// Returns the direction that has more letters.
    #[must_use]
    pub fn direction(self) -> Option<Direction> {
        match self.rtl.cmp(&self.ltr) {
            std::cmp::Ordering::Greater => Some(Direction::Rtl),
            std::cmp::Ordering::Less => Some(Direction::Ltr),
            std::cmp::Ordering::Equal => None,
        }
    }
}

/// Returns the word that a byte of `text` belongs to.
fn word_around(text: &str, at: usize) -> Range<usize> {
    const SPACES: [char; 3] = [' ', '\n', '\t'];
    let start = text.get(..at).and_then(|before| before.rfind(SPACES));
    let length = text.get(at..).and_then(|after| after.find(SPACES));
    start.map_or(0, |space| space + 1)..length.map_or(text.len(), |length| at + length)
}

/// Returns whether a word is a web address, an e-mail address or a host name, brackets and full stops around it aside.
#[must_use]
pub fn is_address(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
    if word.contains("://") || word.starts_with("mailto:") {
        return true;
    }
    let host = word.split_once('@').map_or(word, |(_, host)| host);
    let host = host.split(['/', ':', '?']).next().unwrap_or(host);
    host.is_ascii()
        && host.rsplit_once('.').is_some_and(|(name, top)| {
            !name.is_empty() && top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic())
        })
}

/// Returns the direction of a strong class.
fn strong(class: BidiClass) -> Option<Direction> {
    match class {
        BidiClass::L => Some(Direction::Ltr),
        BidiClass::R | BidiClass::AL => Some(Direction::Rtl),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALEF: &str = "\u{5D0}";

    #[test]
    fn isolates_are_skipped_by_the_first_strong_letter() {
        assert_eq!(first_strong("\u{2066}abc\u{2069}\u{5D0}"), Some(Direction::Rtl));
        assert_eq!(first_strong("\u{2069}a"), Some(Direction::Ltr));
        assert_eq!(first_strong("\u{2066}a"), None);
        assert_eq!(first_strong("1\n\u{5D0}"), None);
    }

    #[test]
    fn a_tie_and_no_letters_decide_nothing() {
        assert_eq!(majority("a \u{5D0} 12"), None);
        assert_eq!(majority("12, 13"), None);
    }

    #[test]
    fn addresses_are_not_counted() {
        for address in [
            "https://example.org/a-long-path",
            "(www.example.org)",
            "desk@example.org,",
            "example.org:80/x",
            "mailto:desk",
        ] {
            assert_eq!(
                majority(&format!("{address} {ALEF}")),
                Some(Direction::Rtl),
                "{address}"
            );
        }
        for word in ["6.12", "end.", "ratio:", "e.g"] {
            assert!(!is_address(word), "{word}");
        }
    }
}
