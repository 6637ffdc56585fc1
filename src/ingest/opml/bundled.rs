//! The feeds to start with, by language.

use super::parse;
use crate::ingest::Subscription;

/// Languages that the bundled list has feeds of, with the name of each one's folder.
pub const BUNDLED: [(&str, &str); 5] = [
    ("fa", "\u{641}\u{627}\u{631}\u{633}\u{6CC}"),
    ("ar", "\u{627}\u{644}\u{639}\u{631}\u{628}\u{64A}\u{629}"),
    ("he", "\u{5E2}\u{5D1}\u{5E8}\u{5D9}\u{5EA}"),
    ("ur", "\u{627}\u{631}\u{62F}\u{648}"),
    ("en", "English"),
];

/// Returns the feeds to start with in a language of [`BUNDLED`], in the order of the list; none for another.
///
/// Their addresses come from public lists and may have moved since.
#[must_use]
pub fn bundled(lang: &str) -> Vec<Subscription> {
    let Some((_, folder)) = BUNDLED.iter().find(|(known, _)| *known == lang) else {
        return Vec::new();
    };
    let list = parse(include_bytes!("../../../assets/feeds.opml"));
    list.subscriptions
        .into_iter()
        .filter(|feed| feed.tags.first().is_some_and(|tag| tag == folder))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What another reader of OPML makes of the list: Python's listparser 0.20, by the author of feedparser
    /// (`url`, `title` and `tags` of each of `listparser.parse(…).feeds`).
    #[test]
    fn the_bundled_list_is_what_another_program_reads_in_it() {
        let expected = include_str!("../../../tests/data/opml/bundled.listparser.json");
        let expected: Vec<serde_json::Value> = serde_json::from_str(expected).unwrap();
        let list = parse(include_bytes!("../../../assets/feeds.opml"));
        let found: Vec<serde_json::Value> = list
            .subscriptions
            .iter()
            .map(|feed| serde_json::json!({"url": feed.url, "title": feed.title, "tags": feed.tags}))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_bundled_list_is_sound() {
        let text = include_str!("../../../assets/feeds.opml");
        let list = parse(text.as_bytes());
        assert_eq!(list.problems, []);
        let mut addresses = std::collections::HashSet::new();
        for feed in &list.subscriptions {
            assert!(feed.url.starts_with("https://"), "{}", feed.url);
            assert!(addresses.insert(&feed.url), "{} twice", feed.url);
            assert!(feed.title.is_some() && feed.tags.len() == 1, "{feed:?}");
        }
        let mut all = 0;
        for (lang, _) in BUNDLED {
            let feeds = bundled(lang);
            assert!((5..=15).contains(&feeds.len()), "{lang}: {}", feeds.len());
            all += feeds.len();
            for title in feeds.iter().filter_map(|feed| feed.title.as_deref()) {
                let found = crate::ingest::language::detect(&title.repeat(4), Some(lang));
                assert_eq!(found.lang.as_deref(), Some(lang), "{title}");
            }
        }
        assert_eq!(all, list.subscriptions.len());
        assert_eq!(bundled("xx"), []);
        // each feed has a comment above it that names where its address stands
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        for pair in lines.windows(2) {
            if pair[1].contains("xmlUrl") {
                assert!(
                    pair[0].starts_with("<!-- ") && pair[0].contains('/') && pair[0].ends_with(" -->"),
                    "{}",
                    pair[1]
                );
            }
        }
        assert!(text.contains("NOT TRIED"));
    }
}
