//! Bylines: who wrote an article, and what only stands where a name would.

use super::lines;
use crate::text::orthography::match_key;

/// What a byline is compared with.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Publisher<'a> {
    pub(super) site: Option<&'a str>,
    pub(super) url: Option<&'a str>,
    pub(super) section: Option<&'a str>,
    pub(super) title: Option<&'a str>,
}

/// Words with which a byline begins.
const INTRODUCTIONS: [&str; 24] = [
    "written by",
    "posted by",
    "published by",
    "story by",
    "text by",
    "reported by",
    "by",
    "von",
    "par",
    "por",
    "di",
    "door",
    "av",
    "\u{43E}\u{442}",
    "\u{643}\u{62A}\u{628}",
    "\u{643}\u{62A}\u{628}\u{62A}",
    "\u{628}\u{642}\u{644}\u{645}",
    "\u{646}\u{648}\u{6CC}\u{633}\u{646}\u{62F}\u{647}",
    "\u{62E}\u{628}\u{631}\u{646}\u{6AF}\u{627}\u{631}",
    "\u{628}\u{647} \u{642}\u{644}\u{645}",
    "\u{62A}\u{62D}\u{631}\u{6CC}\u{631}",
    "\u{5DE}\u{5D0}\u{5EA}",
    "\u{6AF}\u{632}\u{627}\u{631}\u{634}\u{6AF}\u{631}",
    "\u{627}\u{644}\u{6A9}\u{627}\u{62A}\u{628}",
];

/// Bylines that are nobody: software, roles, addresses.
const NOBODY: [&str; 28] = [
    "developed by",
    "powered by",
    "designed by",
    "admin",
    "administrator",
    "editor",
    "editorial",
    "staff",
    "staff reporter",
    "staff reports",
    "guest",
    "webmaster",
    "web desk",
    "news desk",
    "newsroom",
    "user",
    "unknown",
    "none",
    "null",
    "anonymous",
    "view author",
    "http",
    "www",
    "\u{627}\u{62F}\u{645}\u{6CC}\u{646}",
    "\u{645}\u{62F}\u{6CC}\u{631}",
    "\u{62A}\u{62D}\u{631}\u{6CC}\u{631}\u{6CC}\u{647}",
    "\u{648}\u{6CC}\u{628} \u{688}\u{6CC}\u{633}\u{6A9}",
    "\u{627}\u{644}\u{62A}\u{62D}\u{631}\u{6CC}\u{631}",
];

/// Takes the name out of a byline; `None` where it names nobody, or the publisher.
pub(super) fn person(byline: &str, publisher: &Publisher<'_>) -> Option<String> {
    const LONGEST: usize = 80;
    let mut name = byline
        .trim()
        .trim_matches([':', '|', ',', '-', '\u{2022}'])
        .trim();
    for introduction in INTRODUCTIONS {
        if let Some(rest) = strip_word(name, introduction) {
            name = rest.trim_start_matches([':', ' ', '/']);
            break;
        }
    }
    let name = name.split(['|', '\n', '\u{2022}', '(']).next().unwrap_or(name);
    // a date may stand behind it
    let name = match name.split_once(|c: char| c.is_numeric()) {
        Some((before, _)) if before.trim_end().ends_with([',', '\u{60C}', '-', '\u{2013}']) => before,
        _ => name,
    };
    let name = name.trim().trim_matches([',', '\u{60C}', '-', '\u{2013}']).trim();
    let key = match_key(name);
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let digits = name.chars().filter(|c| c.is_numeric()).count();
    if letters < 2
        || digits > 2
        || name.chars().count() > LONGEST
        || name.contains("://")
        || name.contains('@')
    {
        return None;
    }
    let nobody = NOBODY.iter().any(|nobody| {
        let nobody = match_key(nobody);
        key == nobody
            || (nobody.contains(' ') && key.starts_with(&nobody))
            || (nobody == "http" && key.starts_with(&nobody))
    });
    let bare = |text: &str| -> String { match_key(text).chars().filter(|c| c.is_alphanumeric()).collect() };
    let own = bare(name);
    let is_site = publisher.site.map(bare).is_some_and(|site| {
        !site.is_empty()
            && (own == site
                || (own.len() > 4 && site.contains(&own))
                || (site.len() > 4 && own.contains(&site)))
    });
    let host = publisher.url.and_then(host).map(bare).unwrap_or_default();
    let is_host = own.len() > 3 && (host.contains(&own) || (own.contains(&host) && host.len() > 3));
    let is_section = publisher.section.map(bare).is_some_and(|section| section == own);
    let is_title = publisher.title.map(bare).is_some_and(|title| title == own);
    (!nobody && !is_site && !is_host && !is_section && !is_title).then(|| name.to_owned())
}

/// Takes the name out of a line of the page that says that it is a byline.
pub(super) fn introduced(line: &str, publisher: &Publisher<'_>) -> Option<String> {
    const MOST: usize = 8;
    let line = line.trim();
    let known = INTRODUCTIONS.iter().any(|word| strip_word(line, word).is_some());
    let few = line.split_whitespace().count() <= MOST;
    person(line, publisher).filter(|_| known && few)
}

/// Returns whether a label says that a writer's name follows.
pub(super) fn introduces(label: &str) -> bool {
    let label = match_key(&lines::lowered(label));
    let label = label.trim_matches(|c: char| !c.is_alphabetic());
    let named = ["author", "authors", "writer", "reporter", "byline"].contains(&label);
    named || INTRODUCTIONS.iter().any(|word| match_key(word) == label)
}

/// Takes a word off the beginning, whatever its case.
fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let head = text.get(..word.len())?;
    let rest = text.get(word.len()..)?;
    (lines::lowered(head) == word && rest.starts_with([' ', ':', '/'])).then_some(rest)
}

/// Returns the name of a site in its address: `www.example.co.uk` is `example`.
fn host(url: &str) -> Option<&str> {
    let host = url.split("://").nth(1)?.split(['/', ':', '?']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.split('.').max_by_key(|label| label.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_people_are_authors() {
        let publisher = Publisher {
            site: Some("The Daily Example"),
            url: Some("https://www.dailyexample.co.uk/a"),
            section: Some("Economy"),
            title: None,
        };
        let name = |byline: &str| person(byline, &publisher);
        assert_eq!(name("By Jane Roe").as_deref(), Some("Jane Roe"));
        assert_eq!(
            name("\u{646}\u{648}\u{6CC}\u{633}\u{646}\u{62F}\u{647}: \u{633}\u{627}\u{631}\u{627}")
                .as_deref(),
            Some("\u{633}\u{627}\u{631}\u{627}")
        );
        for nobody in [
            "The Daily Example",
            "Daily Example",
            "dailyexample",
            "Economy",
            "admin",
            "Developed by X",
            "17",
            "a@b.example",
            "Staff",
        ] {
            assert_eq!(name(nobody), None, "{nobody}");
        }
        assert_eq!(name("Byron Bay").as_deref(), Some("Byron Bay"));
    }
}
