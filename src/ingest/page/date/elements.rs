//! What elements print that are named as dates or stand where a date would.

use dom_query::{Document, NodeRef};

use crate::calendar::{Found, Hints, find};
use crate::ingest::clean;
use crate::ingest::months::in_english;
use crate::ingest::page::classes;

/// Words of class or id of elements that print a date.
const DATED: [&str; 20] = [
    "date",
    "time",
    "timestamp",
    "published",
    "pubdate",
    "dateline",
    "posted",
    "publish",
    "datetime",
    "fecha",
    "datum",
    "data",
    "tarih",
    "byline",
    "meta",
    "created",
    "day",
    "pdate",
    "publishdate",
    "postdate",
];

/// Words of class or id inside which a date belongs to something else.
const ELSEWHERE: [&str; 23] = [
    "comment",
    "comments",
    "related",
    "sidebar",
    "widget",
    "footer",
    "nav",
    "menu",
    "recent",
    "popular",
    "ticker",
    "clock",
    "today",
    "current",
    "copyright",
    "recommended",
    "trending",
    "latest",
    "promo",
    "reply",
    "aside",
    "weather",
    "newsletter",
];

/// Those of them inside which even a date that says what it is belongs to something else: a site may call the place of
/// the article itself `recentNews`.
const ELSEWHERE_IN_ANY_CASE: [&str; 5] = ["comment", "comments", "reply", "footer", "copyright"];

/// Korean words before a date that say what is dated: "article entered", "entered", "registered".
const LABELS: [&str; 3] = [
    "\u{AE30}\u{C0AC}\u{C785}\u{B825}",
    "\u{C785}\u{B825}",
    "\u{B4F1}\u{B85D}",
];

/// What elements say of dates, nearest below the headline first.
#[derive(Debug, Default)]
pub(super) struct Elements {
    /// What those print that are named as dates, or are hardly more than a date near the headline.
    pub(super) printed: Vec<String>,
    /// What `time` elements say.
    pub(super) marked: Vec<String>,
    /// Lines that are hardly more than a date, wherever they stand.
    pub(super) lone: Vec<String>,
}

/// Collects what elements say of dates.
pub(super) fn elements(document: &Document) -> Elements {
    const MOST: usize = 12;
    const LONGEST: usize = 110;
    let root = document.root();
    let mut place = 0_usize;
    let mut headline = None;
    let mut printed: Vec<(usize, String)> = Vec::new();
    let mut marked: Vec<(usize, String)> = Vec::new();
    let mut lone = Vec::new();
    for node in root.descendants_it() {
        place += 1;
        if node.is_text() {
            // a line of its own
            let text = node.text();
            let (text, labelled) = unlabelled(&text);
            let elsewhere: &[&str] = if labelled {
                &ELSEWHERE_IN_ANY_CASE
            } else {
                &ELSEWHERE
            };
            if (6..90).contains(&text.trim().len())
                && lone.len() < MOST
                && is_short_date(text)
                && !is_code(&node)
                && !is_inside(&node, elsewhere)
            {
                let written = clean::line(text);
                if labelled || headline.is_some_and(|headline: usize| place - headline < 160) {
                    printed.push((place, written.clone()));
                }
                lone.push(written);
            }
            continue;
        }
        if !node.is_element() {
            continue;
        }
        if headline.is_none() && node.has_name("h1") && !node.text().trim().is_empty() {
            headline = Some(place);
        }
        let time = node.has_name("time");
        if !(time || printed.len() < MOST * 4 && is_dated(&node)) {
            continue;
        }
        if is_inside(&node, &ELSEWHERE) {
            continue;
        }
        let changed = names(&node)
            .iter()
            .any(|word| matches!(word.as_str(), "updated" | "modified"))
            && !names(&node).iter().any(|word| word == "published");
        let attribute = ["datetime", "data-datetime", "data-date", "data-time", "title"]
            .iter()
            .find_map(|name| node.attr(name))
            .filter(|value| value.chars().any(char::is_numeric));
        if time
            && !changed
            && let Some(value) = &attribute
        {
            marked.push((place, value.to_string()));
        }
        let short = node.normalized_char_count() <= LONGEST;
        if short && !changed {
            let text = clean::line(&node.text());
            if text.chars().any(char::is_numeric) {
                printed.push((place, text));
            } else if let Some(value) = attribute {
                printed.push((place, value.to_string()));
            }
        }
    }
    let near = |list: Vec<(usize, String)>| -> Vec<String> {
        let mut list: Vec<(usize, String)> = list
            .into_iter()
            .map(|(place, text)| {
                let distance = match headline {
                    Some(headline) if place >= headline => place - headline,
                    Some(headline) => (headline - place) * 4,
                    None => place,
                };
                (distance, text)
            })
            .collect();
        list.sort_by_key(|(distance, _)| *distance);
        list.into_iter().take(MOST).map(|(_, text)| text).collect()
    };
    Elements {
        printed: near(printed),
        marked: near(marked),
        lone,
    }
}

/// Takes off a word that only says what the date behind it is, and what parts and encloses the two; says whether there
/// was one.
fn unlabelled(text: &str) -> (&str, bool) {
    let text = text.trim();
    let Some(rest) = LABELS.iter().find_map(|label| text.strip_prefix(label)) else {
        return (text, false);
    };
    let around = |letter: char| letter.is_whitespace() || matches!(letter, ':' | '[' | ']' | '|');
    (rest.trim_matches(around), true)
}

/// Tells whether a short text is hardly more than a date.
fn is_short_date(text: &str) -> bool {
    if !text.chars().any(char::is_numeric) {
        return false;
    }
    match find(text, &Hints::default()) {
        Found::Date(printed) => printed.strays <= 3 || printed.announced,
        _ => in_english(text, None).is_some_and(|english| match find(&english, &Hints::default()) {
            Found::Date(printed) => printed.strays <= 3,
            _ => false,
        }),
    }
}

/// Tells whether a text is none that is shown.
fn is_code(node: &NodeRef<'_>) -> bool {
    node.parent().is_some_and(|parent| {
        parent
            .node_name()
            .is_some_and(|name| matches!(name.as_ref(), "script" | "style" | "noscript" | "title"))
    })
}

fn is_dated(node: &NodeRef<'_>) -> bool {
    names(node).iter().any(|word| DATED.contains(&word.as_str()))
}

/// Tells whether an element is, or stands inside of, one that is named by any of some words, or is one of those that
/// stand beside an article.
fn is_inside(node: &NodeRef<'_>, words: &[&str]) -> bool {
    let named = |node: &NodeRef<'_>| names(node).iter().any(|word| words.contains(&word.as_str()));
    named(node)
        || node.ancestors_it(Some(8)).any(|outer| {
            let element = outer
                .node_name()
                .is_some_and(|name| matches!(name.as_ref(), "aside" | "footer" | "nav" | "form"));
            element || named(&outer)
        })
}

fn names(node: &NodeRef<'_>) -> Vec<String> {
    let mut names = node.class().map(|class| class.to_string()).unwrap_or_default();
    if let Some(id) = node.id_attr() {
        names.push(' ');
        names.push_str(&id);
    }
    if names.is_empty() {
        return Vec::new();
    }
    classes::words(&names)
}
