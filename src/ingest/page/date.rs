//! When a page was published: from what it says for machines, from its address, from what it prints.
//!
//! Candidates are tried in the order of their trust. A moment in UTC that is the
//! local time which the page prints was written by a careless program, and the
//! printed one counts.

use std::collections::HashMap;
use std::sync::LazyLock;

use dom_query::{Document, NodeRef};

use super::linked_data::Linked;
use crate::article::Article;
use crate::calendar::{CivilDate, Found, Hints, Instant, find};
use crate::ingest::{clean, record};
use crate::text::digits;

/// Names of fields that hold the time of publication, surest first.
const PUBLISHED: [&str; 34] = [
    "article:published_time",
    "article:published",
    "article.published",
    "og:article:published_time",
    "og:published_time",
    "og:pubdate",
    "datepublished",
    "date_published",
    "datepublished",
    "published_time",
    "published-date",
    "publisheddate",
    "publication_date",
    "publish_date",
    "publish-date",
    "publishdate",
    "pubdate",
    "pub_date",
    "pub-date",
    "parsely-pub-date",
    "sailthru.date",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "rnews:datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "datecreated",
    "displaydate",
    "date",
    "dc.created",
];

/// Names of fields that hold the time of the last change: better than nothing.
const MODIFIED: [&str; 8] = [
    "article:modified_time",
    "article:modified",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "revised",
];

/// Names of fields in the data of scripts.
const IN_SCRIPTS: [&str; 14] = [
    "\"datePublished\"",
    "\"publishedAt\"",
    "\"published_at\"",
    "\"publishedDate\"",
    "\"publishDate\"",
    "\"publish_date\"",
    "\"publicationDate\"",
    "\"pubDate\"",
    "\"pub_date\"",
    "\"firstPublished\"",
    "\"published_time\"",
    "\"dateCreated\"",
    "\"datePosted\"",
    "\"displayDate\"",
];

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

/// What a page says about its time, and how sure that is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Candidates {
    /// What says that it is the time of publication.
    sure: Vec<String>,
    /// The day that the page's address names.
    address: Option<CivilDate>,
    /// What is printed where a date would stand.
    printed: Vec<String>,
    /// What may be the time of publication.
    unsure: Vec<String>,
}

/// Collects what a page says about its time.
pub(super) fn candidates(
    document: &Document,
    page: &str,
    linked: &Linked,
    url: Option<&str>,
    own: Option<String>,
) -> Candidates {
    let fields = fields(document);
    let named = |names: &[&str]| -> Vec<String> {
        names
            .iter()
            .flat_map(|name| fields.get(*name).into_iter().flatten())
            .cloned()
            .collect()
    };
    // what the site's own program prints has the time of the place
    let mut sure: Vec<String> = own.into_iter().collect();
    sure.extend(
        ["datePublished", "dateCreated", "uploadDate"]
            .iter()
            .filter_map(|name| linked.text(name)),
    );
    sure.extend(named(&PUBLISHED));
    let (printed, marked) = elements(document);
    sure.extend(marked);
    let mut unsure: Vec<String> = in_scripts(page);
    unsure.extend(linked.text("dateModified"));
    unsure.extend(named(&MODIFIED));
    Candidates {
        sure,
        address: url.and_then(in_address),
        printed,
        unsure,
    }
}

/// Gives an article the time at which it was published; `lines` are date lines that stood at its head or end.
pub(super) fn settle(article: &mut Article, candidates: &Candidates, lines: &[String]) {
    let lang = article.lang.clone();
    let read = |text: &String| read(text, lang.as_deref()).map(|instant| (instant, text.clone()));
    let sure = candidates.sure.iter().find_map(read);
    let printed = || {
        let lines = lines.iter().chain(&candidates.printed);
        lines.clone().find_map(read)
    };
    let address = candidates.address.and_then(|date| {
        let text = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
        read(&text)
    });
    let found = match (sure, address) {
        // the address was given when it came out; what the page says may be later
        (Some((sure, _)), Some((day, text))) if sure.day() - day.day() > 2 => Some((day, text)),
        (Some(sure), _) => Some(sure),
        (None, Some((day, text))) => {
            let beside = printed().filter(|(instant, _)| (instant.day() - day.day()).abs() <= 1);
            Some(beside.unwrap_or((day, text)))
        }
        (None, None) => printed().or_else(|| candidates.unsure.iter().find_map(read)),
    };
    let Some((instant, text)) = found else { return };
    record::set_date(article, &text);
    article.date = Some(instant);
    if instant.offset == 0 && text.trim_end().ends_with(['Z', 'z', '0']) {
        let local = lines.iter().chain(&candidates.printed).filter_map(|line| {
            match find(
                line,
                &Hints {
                    lang: lang.as_deref(),
                },
            ) {
                Found::Date(printed) if printed.has_time => Some(printed.instant),
                _ => None,
            }
        });
        let same = |printed: &Instant| {
            printed.offset != 0
                && printed.day() == instant.day()
                && printed.second_of_day() / 60 == instant.second_of_day() / 60
        };
        if let Some(printed) = local.into_iter().find(same) {
            article.date = Some(printed);
        }
    }
    if article.date_text.is_none()
        && let Some(line) = lines.first().filter(|line| line.chars().count() <= 80)
    {
        article.date_text = Some(clean::line(line));
    }
}

/// Reads a date in any of the forms that pages use, if it can be one of an article.
fn read(text: &str, lang: Option<&str>) -> Option<Instant> {
    let mut probe = Article {
        lang: lang.map(str::to_owned),
        ..Article::default()
    };
    let text = text.trim();
    if text.len() > 400 || !text.chars().any(char::is_numeric) {
        return None;
    }
    let sound = |instant: Instant| {
        let year = instant.date().year;
        (1990..2100).contains(&year).then_some(instant)
    };
    record::set_date(&mut probe, text);
    probe.date.and_then(sound).or_else(|| {
        let english = in_english(text, lang)?;
        match find(&english, &Hints { lang }) {
            Found::Date(printed) => sound(printed.instant),
            _ => None,
        }
    })
}

static MONTHS: LazyLock<HashMap<&'static str, Vec<(&'static str, usize)>>> = LazyLock::new(|| {
    let mut months: HashMap<&str, Vec<(&str, usize)>> = HashMap::new();
    let table = include_str!("../../../assets/ingest/months.tsv");
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
fn in_english(text: &str, lang: Option<&str>) -> Option<String> {
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
    for c in text.chars().chain([' ']) {
        if c.is_alphabetic()
            && !matches!(
                c,
                '\u{5E74}' | '\u{6708}' | '\u{65E5}' | '\u{B144}' | '\u{C6D4}' | '\u{C77C}'
            )
        {
            word.extend(c.to_lowercase());
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
                "de" | "del" | "of" | "the" | "den" | "le" | "a" | "\u{433}"
            ) {
                out.push_str(&word);
            }
            word.clear();
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

/// Collects `meta` elements and elements with `itemprop`, by their names in lower case.
fn fields(document: &Document) -> HashMap<String, Vec<String>> {
    let mut fields: HashMap<String, Vec<String>> = HashMap::new();
    let selection = document.select("meta[content], [itemprop*=date], [itemprop*=Date]");
    for node in selection.nodes() {
        let value = ["content", "datetime", "title"]
            .iter()
            .find_map(|name| node.attr(name))
            .map(|value| value.to_string())
            .filter(|value| value.chars().any(char::is_numeric))
            .unwrap_or_else(|| {
                if node.has_name("meta") {
                    String::new()
                } else {
                    clean::line(&node.text())
                }
            });
        if value.trim().is_empty() || value.len() > 200 {
            continue;
        }
        for name in ["property", "name", "itemprop", "http-equiv", "pubdate"] {
            if let Some(name) = node.attr(name) {
                let name = name.trim().to_ascii_lowercase();
                fields.entry(name).or_default().push(value.clone());
            }
        }
    }
    fields
}

/// Collects what elements print that are named as dates, nearest below the headline first; and what `time` elements say.
fn elements(document: &Document) -> (Vec<String>, Vec<String>) {
    const MOST: usize = 12;
    const LONGEST: usize = 110;
    let root = document.root();
    let mut place = 0_usize;
    let mut headline = None;
    let mut printed: Vec<(usize, String)> = Vec::new();
    let mut marked: Vec<(usize, String)> = Vec::new();
    for node in root.descendants_it() {
        place += 1;
        if node.is_text() {
            // a line of its own near the headline
            let text = node.text();
            let near = headline.is_some_and(|headline: usize| place - headline < 160);
            if near && (6..90).contains(&text.trim().len()) && is_short_date(&text) && !is_elsewhere(&node) {
                printed.push((place, clean::line(&text)));
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
        if is_elsewhere(&node) {
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
    (near(printed), near(marked))
}

/// Tells whether a short text is hardly more than a date.
fn is_short_date(text: &str) -> bool {
    let number = |c: char| {
        digits::to_ascii(&c.to_string())
            .chars()
            .all(|c| c.is_ascii_digit())
    };
    if !text.chars().any(number) {
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

fn is_dated(node: &NodeRef<'_>) -> bool {
    names(node).iter().any(|word| DATED.contains(&word.as_str()))
}

fn is_elsewhere(node: &NodeRef<'_>) -> bool {
    let own = names(node).iter().any(|word| ELSEWHERE.contains(&word.as_str()));
    own || node.ancestors_it(Some(8)).any(|outer| {
        let element = outer
            .node_name()
            .is_some_and(|name| matches!(name.as_ref(), "aside" | "footer" | "nav" | "form"));
        element
            || names(&outer)
                .iter()
                .any(|word| ELSEWHERE.contains(&word.as_str()))
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
    super::classes::words(&names)
}

/// Collects dates from the data of scripts.
fn in_scripts(page: &str) -> Vec<String> {
    const FAR: usize = 60;
    let mut found = Vec::new();
    for name in IN_SCRIPTS {
        let Some((_, after)) = page.split_once(name) else {
            continue;
        };
        let Some((gap, value)) = after.split_once('"') else {
            continue;
        };
        if !gap.trim().starts_with(':') || gap.trim().len() > 1 {
            continue;
        }
        let value: String = value.chars().take(FAR).take_while(|c| *c != '"').collect();
        if value.len() >= 8 {
            found.push(value);
        }
    }
    found
}

/// Reads the day that an address names: `/2019/11/20/`, `/2019-11-20`, `20191120`.
fn in_address(url: &str) -> Option<CivilDate> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let path = url.split("://").nth(1).unwrap_or(url);
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let parts: Vec<&str> = path
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let number = |text: &str| text.parse::<u16>().ok().filter(|_| text.len() <= 4);
    let month = |text: &str| {
        let word = text.to_ascii_lowercase();
        let named = MONTHS
            .iter()
            .position(|month| word.starts_with(month) && word.len() <= 9);
        named
            .map(|place| place as u16 + 1)
            .or_else(|| number(text).filter(|_| text.len() <= 2))
    };
    let date = |year: u16, month: u16, day: u16| {
        let sound = (1995..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
        sound.then_some(CivilDate {
            year: i32::from(year),
            month: month as u8,
            day: day as u8,
        })
    };
    for part in parts.windows(3) {
        let [first, second, third] = part else { continue };
        if first.len() == 4
            && third.len() <= 2
            && let (Some(year), Some(month), Some(day)) = (number(first), month(second), number(third))
            && let Some(date) = date(year, month, day)
        {
            return Some(date);
        }
    }
    parts.iter().find_map(|part| {
        if part.len() != 8 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        date(
            number(part.get(..4)?)?,
            number(part.get(4..6)?)?,
            number(part.get(6..)?)?,
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str, lang: &str) -> Option<String> {
        read(text, Some(lang)).map(|instant| {
            let CivilDate { year, month, day } = instant.date();
            format!("{year}-{month}-{day}")
        })
    }

    #[test]
    fn dates_of_other_languages_are_read() {
        assert_eq!(day("16. M\u{E4}rz 2020, 12:30 Uhr", "de").unwrap(), "2020-3-16");
        assert_eq!(day("22 de outubro de 2010", "pt").unwrap(), "2010-10-22");
        assert_eq!(day("02 Ago 2017", "it").unwrap(), "2017-8-2");
        assert_eq!(day("2018\u{5E74}8\u{6708}16\u{65E5}", "ja").unwrap(), "2018-8-16");
        assert_eq!(
            day("2018\u{B144} 7\u{C6D4} 26\u{C77C}", "ko").unwrap(),
            "2018-7-26"
        );
        assert_eq!(day("0001-01-01T00:00:00Z", "en"), None);
    }

    #[test]
    fn addresses_name_days() {
        let date = |url: &str| in_address(url).map(|date| (date.year, date.month, date.day));
        assert_eq!(date("https://a.example/2019/11/20/x"), Some((2019, 11, 20)));
        assert_eq!(date("https://a.example/news/2019/nov/20/x"), Some((2019, 11, 20)));
        assert_eq!(date("https://a.example/x-20191120.html"), Some((2019, 11, 20)));
        assert_eq!(date("https://a.example/2019/11/x"), None);
        assert_eq!(date("https://a.example/news/1353889"), None);
    }
}
