//! Challenge and consent pages: what a server sends when it takes the visitor for a bot or wants a click first.
//!
//! Such a page is never an article. The table in `assets/ingest/challenges.tsv` says how to tell them; an article
//! about one is longer, and names its marks in the visible text.

use std::borrow::Cow;
use std::sync::LazyLock;

use memchr::memmem;

use super::document::declared_charset;
use super::{charset, html};
use crate::sentence::{Sentence, sentence};

const TABLE: &str = include_str!("../../assets/ingest/challenges.tsv");

/// No challenge page has a longer source.
const MAX_SOURCE: usize = 160 * 1024;
/// Words of a challenge page, where its row names no other number.
const MAX_WORDS: usize = 300;

/// One kind of challenge page.
#[derive(Debug)]
struct Pattern {
    vendor: &'static str,
    conditions: Vec<Condition>,
    max_words: usize,
}

/// What has to be true of a page.
#[derive(Debug)]
enum Condition {
    Title(&'static str),
    Text(&'static str),
    Markup(&'static str),
    Url(&'static str),
}

static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    TABLE
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(row)
        .collect()
});

fn row(line: &'static str) -> Option<Pattern> {
    let mut columns = line.split('\t');
    let mut pattern = Pattern {
        vendor: columns.next()?,
        conditions: Vec::new(),
        max_words: MAX_WORDS,
    };
    for column in columns {
        let (kind, value) = column.split_once(':')?;
        pattern.conditions.push(match kind {
            "title" => Condition::Title(value),
            "text" => Condition::Text(value),
            "markup" => Condition::Markup(value),
            "url" => Condition::Url(value),
            "words" => {
                pattern.max_words = value.parse().ok()?;
                continue;
            }
            _ => return None,
        });
    }
    (!pattern.conditions.is_empty()).then_some(pattern)
}

/// Says whose challenge page the bytes of a page are; `None` where they are none.
#[must_use]
pub fn find(bytes: &[u8], declared: Option<&str>, url: Option<&str>) -> Option<Sentence> {
    if bytes.len() > MAX_SOURCE {
        return by_url(url).map(message);
    }
    let charset = declared.map(str::to_owned).or_else(|| declared_charset(bytes));
    find_in(&charset::decode(bytes, charset.as_deref()).text, url)
}

/// The same of a page that is decoded.
pub(super) fn find_in(page: &str, url: Option<&str>) -> Option<Sentence> {
    by_url(url).or_else(|| by_content(page)).map(message)
}

fn message(vendor: &'static str) -> Sentence {
    sentence!(
        "page-challenge",
        "this is a challenge page ({vendor}), not an article: the server checks for bots or asks for consent",
        vendor = vendor
    )
}

fn by_url(url: Option<&str>) -> Option<&'static str> {
    let url = url?.to_ascii_lowercase();
    let leads_there =
        |condition: &Condition| matches!(condition, Condition::Url(start) if url.starts_with(start));
    let pattern = PATTERNS
        .iter()
        .find(|pattern| pattern.conditions.iter().all(leads_there));
    pattern.map(|pattern| pattern.vendor)
}

fn by_content(page: &str) -> Option<&'static str> {
    let page = page.trim_start_matches('\u{FEFF}').trim_start();
    if page.len() > MAX_SOURCE || !page.starts_with('<') {
        return None;
    }
    let source = page.to_ascii_lowercase();
    let visible = LazyLock::new(|| visible(&source));
    let words = LazyLock::new(|| visible.split_whitespace().count());
    let title = LazyLock::new(|| title(&source));
    let holds = |condition: &Condition| match condition {
        Condition::Title(whole) => *title == *whole,
        // the source is searched first: most pages are decided there
        Condition::Text(part) => holds_word(&source, part) && visible.contains(part),
        Condition::Markup(part) => contains(&source, part) && !visible.contains(part),
        Condition::Url(_) => false,
    };
    PATTERNS
        .iter()
        .find(|pattern| pattern.conditions.iter().all(holds) && *words <= pattern.max_words)
        .map(|pattern| pattern.vendor)
}

fn contains(source: &str, part: &str) -> bool {
    memmem::find(source.as_bytes(), part.as_bytes()).is_some()
}

/// Returns whether the longest plain word of a text is anywhere in the source: what the page shows is only made where it is.
fn holds_word(source: &str, part: &str) -> bool {
    let words = part.split(|c: char| !c.is_ascii_alphabetic());
    contains(source, words.max_by_key(|word| word.len()).unwrap_or_default())
}

/// Returns the title of a page in lower case, without dots at its end.
fn title(source: &str) -> String {
    let inside = source
        .split_once("<title")
        .and_then(|(_, rest)| rest.split_once('>'))
        .and_then(|(_, rest)| rest.split_once("</title"))
        .map_or("", |(title, _)| title);
    let title = fold(&html::entities(inside));
    title.trim_end_matches('.').trim_end().to_owned()
}

/// Returns the text of a page in lower case, without scripts and styles.
fn visible(source: &str) -> String {
    let mut kept = Cow::Borrowed(source);
    for (open, close) in [
        ("<!--", "-->"),
        ("<script", "</script>"),
        ("<style", "</style>"),
        ("<title", "</title>"),
    ] {
        if kept.contains(open) {
            kept = Cow::Owned(without(&kept, open, close));
        }
    }
    // tags part words
    fold(&html::text(&kept.replace('<', " <")))
}

/// Removes everything from each `open` to the next `close`.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once(open) {
        kept.push_str(before);
        rest = inside.split_once(close).map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

/// Makes blanks, dots and quotes the same however they are written.
fn fold(text: &str) -> String {
    let text = text
        .replace("&amp;", "&")
        .replace(['\u{2019}', '\u{2018}'], "'")
        .replace("&#39;", "'")
        .replace('\u{2026}', "...");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_a_pattern() {
        let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
        let bad: Vec<&str> = rows.filter(|line| row(line).is_none()).collect();
        assert!(bad.is_empty(), "{bad:?}");
        for pattern in PATTERNS.iter() {
            for condition in &pattern.conditions {
                let (Condition::Title(value)
                | Condition::Text(value)
                | Condition::Markup(value)
                | Condition::Url(value)) = condition;
                assert_eq!(*value, value.to_ascii_lowercase(), "compared in lower case");
            }
        }
    }

    #[test]
    fn consent_is_known_by_where_it_led() {
        let long = "<p>word</p>".repeat(40_000);
        assert!(
            find(
                long.as_bytes(),
                None,
                Some("https://consent.google.com/m?continue=x")
            )
            .is_some()
        );
        assert!(find(long.as_bytes(), None, Some("https://news.google.com/")).is_none());
        assert!(find_in("<p>a</p>", Some("https://consent.googleblog.example/")).is_none());
    }
}
