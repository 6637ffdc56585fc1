//! Numbers in Hebrew letters, as days and years of the Hebrew calendar are printed.
//!
//! Letters are added up, the larger first. A geresh follows a single letter, gershayim stand before
//! the last of several; a letter with a geresh before others counts thousands.

/// Reads a number whose mark stands inside of the word: gershayim, or the geresh of the thousands.
pub(super) fn read(word: &str) -> Option<u32> {
    let (thousands, rest) = match word.split_once(is_geresh) {
        Some((thousands, rest)) if !rest.is_empty() => (read_marked(thousands)?, rest),
        Some(_) | None => (0, word),
    };
    let (before, last) = rest.rsplit_once(is_gershayim)?;
    if last.chars().count() != 1 || before.is_empty() {
        return None;
    }
    let hundreds = read_marked(&format!("{before}{last}"))?;
    (thousands < 10).then_some(thousands * 1000 + hundreds)
}

/// Reads the letters of a number that is marked as one; the prefix of a preposition is skipped.
pub(super) fn read_marked(letters: &str) -> Option<u32> {
    sum(letters).or_else(|| sum(letters.strip_prefix(['\u{5D1}', '\u{5DC}', '\u{5D4}'])?))
}

/// Adds letters up, none of them larger than the one before; 15 and 16 are written 9 and 6 or 7.
fn sum(letters: &str) -> Option<u32> {
    let mut total = 0;
    let mut last = u32::MAX;
    for letter in letters.chars() {
        let value = value(letter)?;
        if value > last {
            return None;
        }
        last = value;
        total += value;
    }
    (1..1000).contains(&total).then_some(total)
}

fn value(letter: char) -> Option<u32> {
    Some(match letter {
        '\u{5D0}'..='\u{5D8}' => u32::from(letter) - 0x5CF,
        '\u{5D9}' => 10,
        '\u{5DA}' | '\u{5DB}' => 20,
        '\u{5DC}' => 30,
        '\u{5DD}' | '\u{5DE}' => 40,
        '\u{5DF}' | '\u{5E0}' => 50,
        '\u{5E1}' => 60,
        '\u{5E2}' => 70,
        '\u{5E3}' | '\u{5E4}' => 80,
        '\u{5E5}' | '\u{5E6}' => 90,
        '\u{5E7}'..='\u{5EA}' => (u32::from(letter) - 0x5E6) * 100,
        _ => return None,
    })
}

fn is_geresh(c: char) -> bool {
    matches!(c, '\u{5F3}' | '\'' | '\u{2019}')
}

fn is_gershayim(c: char) -> bool {
    matches!(c, '\u{5F4}' | '"' | '\u{201D}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_add_up_where_they_are_marked() {
        // 5786, 786, 15, 21, and 12 after a preposition.
        assert_eq!(
            read("\u{5D4}\u{5F3}\u{5EA}\u{5E9}\u{5E4}\u{5F4}\u{5D5}"),
            Some(5786)
        );
        assert_eq!(read("\u{5EA}\u{5E9}\u{5E4}\"\u{5D5}"), Some(786));
        assert_eq!(read("\u{5D8}\u{5F4}\u{5D5}"), Some(15));
        assert_eq!(read("\u{5DB}\u{5F4}\u{5D0}"), Some(21));
        assert_eq!(read("\u{5D1}\u{5D9}\u{5F4}\u{5D1}"), Some(12));
        assert_eq!(read_marked("\u{5D4}"), Some(5));
        assert_eq!(read_marked("\u{5D1}\u{5D4}"), Some(5));
    }

    #[test]
    fn other_words_are_no_numbers() {
        for word in [
            "\u{5E9}\u{5DC}\u{5D5}\u{5DD}",
            "a\"b",
            "\u{5D0}\u{5F4}",
            "\u{5F4}\u{5D0}",
            "",
        ] {
            assert_eq!(read(word), None, "{word}");
        }
        assert_eq!(read_marked("\u{5D0}\u{5EA}"), None);
    }
}
