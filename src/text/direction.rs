//! The direction of a text: by its first strong letter, by the majority of them, or by both in the direction of what it
//! belongs to.

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

/// Returns the direction of a paragraph, headline or list item of an article whose direction is `context`.
///
/// In a right-to-left context a text is left to right only if it has no right-to-left letter, or if it begins with a
/// Latin word and less than 30 % of its letters are right-to-left; in a left-to-right context the other way round.
/// URLs and e-mail addresses decide only where there is nothing else. A text without letters has the context's direction.
///
/// ```
/// use khabar::text::{Direction::{Ltr, Rtl}, direction::in_context};
/// let review = "\u{646}\u{642}\u{62F} The Lord of the Rings";
/// assert_eq!(in_context(review, Rtl), Rtl);
/// assert_eq!(in_context("The Lord of the Rings", Rtl), Ltr);
/// assert_eq!(in_context("12", Rtl), Rtl);
/// ```
#[must_use]
pub fn in_context(text: &str, context: Direction) -> Direction {
    Letters::outside(text, &[]).in_context(context)
}

/// Returns the direction that the items of a list or the cells of a table share: the context's, unless every one of
/// them that has letters has the other.
#[must_use]
pub fn of_group<'a>(texts: impl IntoIterator<Item = &'a str>, context: Direction) -> Direction {
    let mut other = None;
    for text in texts {
        let letters = Letters::outside(text, &[]);
        if letters.first.is_none() {
            continue;
        }
        let direction = letters.in_context(context);
        if direction == context {
            return context;
        }
        other = Some(direction);
    }
    other.unwrap_or(context)
}

/// The letters of a text that decide its direction.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Letters {
    balance: Balance,
    first: Option<Direction>,
}

impl Letters {
    /// Share of opposite letters, in percent, from which a text that begins in the other direction has the context's.
    const SHARE: usize = 30;

    /// Finds the letters of `text` outside addresses and the byte ranges `uncounted`, which are in order; all letters
    /// where there are none outside.
    #[must_use]
    pub fn outside(text: &str, uncounted: &[Range<usize>]) -> Self {
        let mut found = Self::default();
        let mut start = 0;
        for range in uncounted {
            found.count(text.get(start..range.start).unwrap_or_default());
            start = range.end;
        }
        found.count(text.get(start..).unwrap_or_default());
        if found.first.is_none() {
            found.balance = Balance::of_letters(text);
            found.first = text.chars().find_map(|c| strong(properties::of(c).bidi));
        }
        found
    }

    /// Returns the direction of the text in an article whose direction is `context`.
    #[must_use]
    pub fn in_context(self, context: Direction) -> Direction {
        let Some(first) = self.first.filter(|first| *first != context) else {
            return context;
        };
        let own = match context {
            Direction::Ltr => self.balance.ltr,
            Direction::Rtl => self.balance.rtl,
        };
        let all = self.balance.ltr + self.balance.rtl;
        if own * 100 < all * Self::SHARE {
            first
        } else {
            context
        }
    }

    /// Takes in the letters of a part outside addresses.
    fn count(&mut self, part: &str) {
        self.balance.add(Balance::of(part));
        self.first = self.first.or_else(|| first_outside_addresses(part));
    }
}

/// Returns the direction of the first strong character that stands in no address.
fn first_outside_addresses(text: &str) -> Option<Direction> {
    let mut word_end = 0;
    for (at, c) in text.char_indices() {
        if at < word_end {
            continue;
        }
        let Some(direction) = strong(properties::of(c).bidi) else {
            continue;
        };
        let word = word_around(text, at);
        if !text.get(word.clone()).is_some_and(is_address) {
            return Some(direction);
        }
        word_end = word.end;
    }
    None
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
    fn the_context_wins_from_three_tenths_and_whenever_its_letter_is_first() {
        use Direction::{Ltr, Rtl};
        for (text, in_rtl, in_ltr) in [
            // one letter of its own is enough at the beginning
            (format!("{ALEF} abcdefghijklmnop"), Rtl, Ltr),
            (format!("abcdefg {ALEF}{ALEF}{ALEF}"), Rtl, Ltr),
            (format!("abcdefgh {ALEF}{ALEF}{ALEF}"), Ltr, Ltr),
            (
                format!("{ALEF}{ALEF}{ALEF}{ALEF}{ALEF}{ALEF}{ALEF}{ALEF} abc"),
                Rtl,
                Rtl,
            ),
            ("abc".to_owned(), Ltr, Ltr),
            (format!("{ALEF} 12"), Rtl, Rtl),
            ("12 (3)".to_owned(), Rtl, Ltr),
            (String::new(), Rtl, Ltr),
            (format!("https://example.org/long {ALEF}"), Rtl, Rtl),
            ("https://example.org".to_owned(), Ltr, Ltr),
        ] {
            assert_eq!(in_context(&text, Rtl), in_rtl, "{text}");
            assert_eq!(in_context(&text, Ltr), in_ltr, "{text}");
        }
    }

    #[test]
    fn a_group_has_the_other_direction_only_as_a_whole() {
        use Direction::{Ltr, Rtl};
        assert_eq!(of_group(["abc", "12", "def"], Rtl), Ltr);
        assert_eq!(of_group(["abc", ALEF], Rtl), Rtl);
        assert_eq!(of_group(["abc", ALEF], Ltr), Ltr);
        assert_eq!(of_group(["12", ""], Rtl), Rtl);
        assert_eq!(of_group([ALEF, ALEF], Ltr), Rtl);
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
