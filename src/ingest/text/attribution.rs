//! Whom the text itself names as its origin.

use std::sync::LazyLock;

use crate::text::orthography::match_key;

/// «According to the report of», by language, as match keys.
const REPORTS: [&str; 6] = [
    "\u{628}\u{647} \u{6AF}\u{632}\u{627}\u{631}\u{634} ",
    "\u{628}\u{646}\u{627} \u{628}\u{647} \u{6AF}\u{632}\u{627}\u{631}\u{634} ",
    "\u{628}\u{646}\u{627}\u{628}\u{631} \u{6AF}\u{632}\u{627}\u{631}\u{634} ",
    "\u{628}\u{647} \u{646}\u{642}\u{644} \u{627}\u{632} ",
    "\u{646}\u{642}\u{644}\u{627} \u{639}\u{646} ",
    "\u{648}\u{641}\u{642}\u{627} \u{644}\u{645}\u{627} \u{646}\u{642}\u{644}\u{62A}\u{647} ",
];
/// «reporter (of)», as match keys.
const REPORTERS: [&str; 3] = [
    "\u{62E}\u{628}\u{631}\u{646}\u{6AF}\u{627}\u{631} ",
    "\u{62E}\u{628}\u{631}\u{646}\u{6AF}\u{627}\u{631}\u{627}\u{646} ",
    "\u{6AF}\u{631}\u{648}\u{647} ",
];
/// Names that datelines are made of, as match keys.
static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let table = include_str!("../../../assets/ingest/publishers.tsv");
    let named = |kind: &str| {
        let rows = table.lines().filter_map(|line| line.split_once('\t'));
        let names = rows
            .filter(|(known, _)| *known == kind)
            .flat_map(|(_, names)| names.split('\t'));
        names.map(match_key).collect()
    };
    Names {
        agencies: named("agency"),
        publishers: named("publisher"),
        cities: named("city"),
    }
});

struct Names {
    agencies: Vec<String>,
    /// Words that a publisher's name begins with.
    publishers: Vec<String>,
    cities: Vec<String>,
}

/// Words after which the name is over: «and by quotation», «by quotation», «from», «in».
const ENDS: [&str; 4] = [
    " \u{648} \u{628}\u{647} \u{646}\u{642}\u{644} ",
    " \u{628}\u{647} \u{646}\u{642}\u{644} ",
    " \u{627}\u{632} ",
    " \u{62F}\u{631} ",
];
/// Longest name, in words and in characters.
const LONGEST: (usize, usize) = (9, 80);

/// Tells whether a paragraph opens by naming a report.
pub(super) fn opens_with_report(paragraph: &str) -> bool {
    let key = match_key(&opening(paragraph));
    REPORTS.iter().any(|report| key.starts_with(report))
}

/// Finds the origin that a paragraph opens with: a report or a dateline.
pub(super) fn find(paragraph: &str) -> Option<String> {
    report(paragraph).or_else(|| dateline(paragraph))
}

/// The characters in which an attribution stands.
fn opening(paragraph: &str) -> String {
    paragraph.chars().take(200).collect()
}

/// Reads «according to the report of [the reporter of] X,».
fn report(paragraph: &str) -> Option<String> {
    let opening = opening(paragraph);
    let key = match_key(&opening);
    let words = REPORTS
        .iter()
        .find(|report| key.starts_with(*report))?
        .split_whitespace()
        .count();
    let rest = skip_words(&opening, words)?;
    let end = rest.find(['\u{60C}', ',', '\u{61B}', ';', ':', '.', '\n'])?;
    let mut name = rest.get(..end)?.trim();
    if REPORTERS.iter().any(|word| match_key(name).starts_with(word)) {
        name = skip_words(name, 1)?;
        // "the economy reporter of agency X" is agency X.
        let publisher = starts(name).find_map(|start| {
            let rest = name.get(start..)?;
            begins_with_publisher(rest).then_some(rest)
        });
        name = publisher.unwrap_or(name);
    }
    for end in ENDS {
        if let Some(found) = find_key(name, end) {
            name = name.get(..found)?.trim();
        }
    }
    let name = name.trim_matches(['"', '\'', '\u{AB}', '\u{BB}', '\u{201C}', '\u{201D}', ' ']);
    fits(name).then(|| name.to_owned())
}

/// Reads «X – city:».
fn dateline(paragraph: &str) -> Option<String> {
    let opening = opening(paragraph);
    let (head, _) = opening.split_once([':', '\u{FF1A}'])?;
    let (name, city) = head.split_once(['-', '\u{2013}', '\u{2014}'])?;
    let (name, city) = (name.trim(), city.trim());
    let short = |text: &str| (1..=3).contains(&text.split_whitespace().count());
    let plain = |text: &str| {
        text.chars()
            .all(|c| c.is_alphabetic() || c.is_whitespace() || matches!(c, '\u{200C}' | '.'))
    };
    // Some print the city first.
    let swapped = is_publisher(city) && !is_publisher(name);
    let (name, city) = if swapped { (city, name) } else { (name, city) };
    let is_city = |name: &str| NAMES.cities.contains(&match_key(name));
    if !is_publisher(name) && (is_city(name) || !is_city(city)) {
        return None;
    }
    (short(name) && short(city) && plain(name) && plain(city)).then(|| name.to_owned())
}

fn is_publisher(name: &str) -> bool {
    let key = match_key(name);
    begins_with_publisher(name) || NAMES.agencies.contains(&key)
}

fn begins_with_publisher(name: &str) -> bool {
    let first = name.split_whitespace().next().map(match_key);
    first.is_some_and(|word| NAMES.publishers.contains(&word))
}

fn fits(name: &str) -> bool {
    let words = name.split_whitespace().count();
    (1..=LONGEST.0).contains(&words) && name.chars().count() <= LONGEST.1
}

/// Skips words at the start of a text; half-spaces part none.
fn skip_words(text: &str, count: usize) -> Option<&str> {
    let start = starts(text).nth(count)?;
    text.get(start..).map(str::trim)
}

/// Lists the byte offsets at which words begin.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let mut in_word = false;
    text.char_indices().filter_map(move |(at, c)| {
        let begins = !in_word && !c.is_whitespace();
        in_word = !c.is_whitespace();
        begins.then_some(at)
    })
}

/// Finds where a phrase between blanks begins, by its match key.
fn find_key(text: &str, phrase: &str) -> Option<usize> {
    let wanted = phrase.split_whitespace().count();
    let starts: Vec<usize> = starts(text).collect();
    (1..starts.len())
        .map(|index| (index, starts.get(index).copied()))
        .find_map(|(index, start)| {
            let start = start?;
            let end = starts.get(index + wanted).copied()?;
            let words = text.get(start..end)?;
            (match_key(words) == phrase.trim()).then_some(start)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "to the report of", Persian.
    const REPORT: &str = "\u{628}\u{647} \u{6AF}\u{632}\u{627}\u{631}\u{634}";
    /// "reporter", "agency", "Mehr", "from", "Tehran".
    const REPORTER: &str = "\u{62E}\u{628}\u{631}\u{646}\u{6AF}\u{627}\u{631}";
    const AGENCY: &str = "\u{62E}\u{628}\u{631}\u{6AF}\u{632}\u{627}\u{631}\u{6CC}";
    const MEHR: &str = "\u{645}\u{647}\u{631}";
    const FROM: &str = "\u{627}\u{632}";
    const TEHRAN: &str = "\u{62A}\u{647}\u{631}\u{627}\u{646}";

    #[test]
    fn a_report_names_its_publisher() {
        for (text, expected) in [
            (format!("{REPORT} {MEHR}\u{60C} x"), MEHR.to_owned()),
            (format!("{REPORT} {REPORTER} {MEHR}\u{60C}x"), MEHR.to_owned()),
            (
                format!("{REPORT} {REPORTER} x {AGENCY} {MEHR} {FROM} {TEHRAN}\u{60C} y"),
                format!("{AGENCY} {MEHR}"),
            ),
        ] {
            assert_eq!(find(&text), Some(expected), "{text}");
            assert!(opens_with_report(&text));
        }
        assert_eq!(find(&format!("x {REPORT} {MEHR}\u{60C} y")), None);
        assert_eq!(find(&format!("{REPORT} {}\u{60C} y", "x ".repeat(20))), None);
    }

    #[test]
    fn a_dateline_names_its_agency_on_either_side() {
        let mehr = Some(MEHR.to_owned());
        assert_eq!(find(&format!("{MEHR} \u{2013} {TEHRAN}: x")), mehr);
        assert_eq!(find(&format!("{TEHRAN} - {MEHR}: x")), mehr);
        assert_eq!(find("It is 10 - 12: so many words here"), None);
    }
}
