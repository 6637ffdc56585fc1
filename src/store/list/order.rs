//! Orders of a list that no index has: by title, by publisher, unread first.

use std::fmt::Write as _;

use crate::store::row::Sort;

/// Letters that the alphabet has elsewhere than Unicode: each is sorted as the text behind it.
///
/// Persian and Urdu letters stand behind all of Arabic in Unicode; U+10FFFF puts
/// one behind every word that begins with the letter before it.
const LETTERS: [(char, &str); 13] = [
    ('\u{67E}', "\u{628}\u{10FFFF}"),
    ('\u{679}', "\u{62A}\u{10FFFF}"),
    ('\u{686}', "\u{62C}\u{10FFFF}"),
    ('\u{688}', "\u{62F}\u{10FFFF}"),
    ('\u{691}', "\u{631}\u{10FFFE}"),
    ('\u{698}', "\u{632}\u{10FFFF}"),
    ('\u{6A9}', "\u{643}"),
    ('\u{6AF}', "\u{643}\u{10FFFF}"),
    ('\u{6BA}', "\u{646}"),
    ('\u{6C1}', "\u{647}"),
    ('\u{6CC}', "\u{64A}"),
    ('\u{6D2}', "\u{64A}\u{10FFFF}"),
    ('\u{622}', "\u{627}"),
];
/// Signs before the first word that do not count.
const SIGNS: &str = " \"'\u{AB}\u{BB}\u{201C}\u{201D}\u{2018}\u{2019}\u{200C}([";

/// Writes the terms of an order over `article`; `None` for the orders of time, which have their index.
pub(super) fn by(sort: Sort) -> Option<String> {
    Some(match sort {
        Sort::Newest | Sort::Oldest => return None,
        Sort::Unread => "unread DESC, listed_at DESC, id DESC".to_owned(),
        Sort::Title => format!("{} COLLATE NOCASE, id", alphabetic("title")),
        Sort::Source => format!(
            "{} COLLATE NOCASE, listed_at DESC, id DESC",
            alphabetic("(SELECT name FROM source own WHERE own.id = article.source)")
        ),
    })
}

/// Writes a text as it is sorted.
fn alphabetic(text: &str) -> String {
    let mut written = format!("ltrim({text}, '{}')", SIGNS.replace('\'', "''"));
    for (letter, sorted) in LETTERS {
        written.insert_str(0, "replace(");
        let _ = write!(written, ", '{letter}', '{sorted}')");
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::Connection;

    #[test]
    fn titles_stand_in_the_order_of_the_alphabet() {
        let connection = Connection::open_in_memory().unwrap();
        let sorted = |titles: &[&str]| -> Vec<String> {
            connection
                .execute_batch(
                    "DROP TABLE IF EXISTS article; CREATE TABLE article (id INTEGER PRIMARY KEY, title TEXT)",
                )
                .unwrap();
            for title in titles {
                connection
                    .execute("INSERT INTO article (title) VALUES (?1)", [title])
                    .unwrap();
            }
            let sql = format!("SELECT title FROM article ORDER BY {}", by(Sort::Title).unwrap());
            let mut statement = connection.prepare(&sql).unwrap();
            let rows = statement.query_map([], |row| row.get(0)).unwrap();
            rows.map(Result::unwrap).collect()
        };
        // alef, be, pe, te, jim, che, ze, zhe, kaf, gaf, lam, ye
        let persian = [
            "\u{627}",
            "\u{628}\u{6CC}",
            "\u{67E}\u{627}",
            "\u{62A}",
            "\u{62C}\u{6CC}",
            "\u{686}\u{627}",
            "\u{632}\u{6CC}",
            "\u{698}\u{627}",
            "\u{6A9}\u{6CC}",
            "\u{AB}\u{6AF}\u{627}\u{BB}",
            "\u{644}",
            "\u{6CC}",
        ];
        let mut turned = persian;
        turned.reverse();
        assert_eq!(sorted(&turned), persian);
        assert_eq!(
            sorted(&["beta", "\u{201C}Alpha", "alpha 2"]),
            ["\u{201C}Alpha", "alpha 2", "beta"]
        );
    }
}
