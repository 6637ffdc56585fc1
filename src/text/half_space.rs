//! Puts half-spaces (U+200C) back into Persian text that lost them: a view for reading, never stored.
//!
//! Careful rather than complete: the prefix of the present before a verb that is
//! known or stands apart, plural and comparative endings, and the perfect's
//! endings. What is in doubt stays as it came.

use std::borrow::Cow;

use super::orthography::{self, Parts, is_letter, match_key};

const HALF_SPACE: char = '\u{200C}';
/// Endings of the comparative and the superlative, which may stand apart.
const DEGREES: [&str; 2] = ["\u{62A}\u{631}", "\u{62A}\u{631}\u{6CC}\u{646}"];

/// Returns the text with its half-spaces put back.
///
/// ```
/// use khabar::text::half_spaces;
/// // "they become", joined and apart
/// let whole = "\u{645}\u{6CC}\u{200C}\u{634}\u{648}\u{646}\u{62F}";
/// assert_eq!(half_spaces("\u{645}\u{6CC}\u{634}\u{648}\u{646}\u{62F}"), whole);
/// assert_eq!(half_spaces("\u{645}\u{6CC} \u{634}\u{648}\u{646}\u{62F}"), whole);
/// assert_eq!(half_spaces(whole), whole);
/// ```
#[must_use]
pub fn half_spaces(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut prefix = false;
    while !rest.is_empty() {
        let gap_end = rest.find(is_letter).unwrap_or(rest.len());
        let (gap, words) = rest.split_at_checked(gap_end).unwrap_or((rest, ""));
        let word_end = words.find(|c: char| !is_letter(c)).unwrap_or(words.len());
        let (word, after) = words.split_at_checked(word_end).unwrap_or((words, ""));
        rest = after;
        let parts = if is_plain(word) {
            orthography::parts(word)
        } else {
            Parts::Whole
        };
        // before an ending that stands apart, and after a prefix that does
        let ends = matches!(parts, Parts::Ending) || DEGREES.contains(&word);
        let before = out.chars().next_back().is_some_and(is_letter);
        let long = word.chars().nth(1).is_some();
        if gap == " " && before && !word.is_empty() && (ends || prefix && long) {
            out.push(HALF_SPACE);
        } else {
            out.push_str(gap);
        }
        prefix = matches!(parts, Parts::Prefix);
        let cut = match parts {
            Parts::Joined(letters) => word.char_indices().nth(letters).map(|(byte, _)| byte),
            Parts::Prefix | Parts::Ending | Parts::Whole => None,
        };
        match cut.and_then(|cut| word.split_at_checked(cut)) {
            Some((first, second)) => {
                out.push_str(first);
                out.push(HALF_SPACE);
                out.push_str(second);
            }
            None => out.push_str(word),
        }
    }
    if out == text {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(out)
    }
}

/// Returns whether a word has a letter of its match key for each of its own: no marks, nothing to skip.
fn is_plain(word: &str) -> bool {
    match_key(word).chars().count() == word.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MI: &str = "\u{645}\u{6CC}";
    const HA: &str = "\u{647}\u{627}";
    const KETAB: &str = "\u{6A9}\u{62A}\u{627}\u{628}";

    #[test]
    fn plurals_are_parted_from_their_words_joined_or_apart() {
        let repaired = format!("{KETAB}\u{200C}{HA}");
        assert_eq!(half_spaces(&format!("{KETAB}{HA}")), repaired);
        assert_eq!(half_spaces(&format!("{KETAB} {HA}")), repaired);
        assert_eq!(half_spaces(&format!("{KETAB} {HA}.")), format!("{repaired}."));
    }

    #[test]
    fn words_that_only_look_so_stay() {
        // square, only, Mirza; the prefix before a full stop and before a line end
        for text in [
            "\u{645}\u{6CC}\u{62F}\u{627}\u{646}",
            "\u{62A}\u{646}\u{647}\u{627}",
            "\u{645}\u{6CC}\u{631}\u{632}\u{627}",
            "\u{645}\u{6CC}. \u{634}\u{62F}",
            "\u{645}\u{6CC}\n\u{634}\u{62F}",
            "abc",
            "",
        ] {
            assert!(matches!(half_spaces(text), Cow::Borrowed(_)), "{text}");
        }
    }

    #[test]
    fn comparatives_and_the_perfect_are_parted() {
        let bozorg = "\u{628}\u{632}\u{631}\u{6AF}";
        assert_eq!(
            half_spaces(&format!("{bozorg} \u{62A}\u{631}\u{6CC}\u{646}")),
            format!("{bozorg}\u{200C}\u{62A}\u{631}\u{6CC}\u{646}")
        );
        // "they have gone"
        let gone = "\u{631}\u{641}\u{62A}\u{647}";
        let have = "\u{627}\u{646}\u{62F}";
        assert_eq!(
            half_spaces(&format!("{gone}{have}")),
            format!("{gone}\u{200C}{have}")
        );
    }

    #[test]
    fn doing_it_again_changes_nothing() {
        let text = format!("{MI} \u{631}\u{648}\u{62F} {KETAB} {HA}\u{6CC} {MI}\u{6A9}\u{646}\u{62F}");
        let once = half_spaces(&text).into_owned();
        assert_ne!(once, text);
        assert_eq!(half_spaces(&once), once);
    }
}
