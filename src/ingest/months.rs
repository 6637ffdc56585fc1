//! Dates of languages whose months the calendar does not know, written with English ones.

use std::collections::HashMap;
use std::sync::LazyLock;

static MONTHS: LazyLock<HashMap<&'static str, Vec<(&'static str, usize)>>> = LazyLock::new(|| {
    let mut months: HashMap<&str, Vec<(&str, usize)>> = HashMap::new();
    let table = include_str!("../../assets/ingest/months.tsv");
    for row in table.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = row.split('\t');
        let lang = fields.next().unwrap_or_default();
        for (place, names) in fields.enumerate() {
            for name in names.split('|') {
                months.entry(name).or_default().push((lang, place));
            }
        }
    }
    months
});

/// Writes a date of another language with English months, or East Asian signs as hyphens.
pub(super) fn in_english(text: &str, lang: Option<&str>) -> Option<String> {
    const ENGLISH: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut out = String::new();
    let mut changed = false;
    let mut word = String::new();
    let mut written = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_alphabetic()
            && !matches!(
                c,
                '\u{5E74}' | '\u{6708}' | '\u{65E5}' | '\u{B144}' | '\u{C6D4}' | '\u{C77C}'
            )
        {
            word.extend(c.to_lowercase());
            written.push(c);
            continue;
        }
        if !word.is_empty() {
            let month = MONTHS.get(word.as_str()).and_then(|known| {
                let own = known.iter().find(|(known, _)| Some(*known) == lang);
                own.or_else(|| known.first())
            });
            if let Some(name) = month.and_then(|(_, place)| ENGLISH.get(*place)) {
                out.push_str(name);
                changed = true;
            } else if !matches!(
                word.as_str(),
                "de" | "del" | "of" | "the" | "den" | "le" | "a" | "er" | "\u{BA}" | "\u{433}"
            ) {
                out.push_str(&written);
            }
            word.clear();
            written.clear();
        }
        match c {
            '\u{5E74}' | '\u{6708}' | '\u{B144}' | '\u{C6D4}' => {
                out.push('-');
                changed = true;
            }
            '\u{65E5}' | '\u{C77C}' => out.push(' '),
            c => out.push(c),
        }
    }
    // «2018- 7- 26» is one date
    let out = out.replace("- ", "-");
    changed.then_some(out)
}
