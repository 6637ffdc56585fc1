//! The canonical form of a text: NFC, found at once where nothing composes.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::properties;

/// Returns `text` in Normalization Form C.
///
/// ```
/// assert_eq!(khabar::text::canonical("\u{627}\u{653}"), "\u{622}");
/// ```
#[must_use]
pub fn canonical(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || text.chars().all(|c| properties::of(c).is_plain()) || is_nfc(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composes_alef_and_madda_and_leaves_heh_and_hamza() {
        assert_eq!(canonical("\u{627}\u{653}\u{628}"), "\u{622}\u{628}");
        assert!(matches!(canonical("\u{647}\u{654}"), Cow::Borrowed(_)));
    }

    #[test]
    fn puts_marks_in_canonical_order() {
        // shadda (33) and fatha (30)
        assert_eq!(canonical("\u{628}\u{651}\u{64E}"), "\u{628}\u{64E}\u{651}");
    }
}
