//! What a page says about itself: JSON-LD, `OpenGraph` and its like, then what it shows.

use dom_query::Document;

use super::byline;
use super::date::{self, Candidates};
use super::headline::Titles;
use super::hidden::Labelled;
use super::linked_data::{self, Linked};
use super::sites::Site;
use crate::ingest::clean;
use crate::ingest::html::direction;
use crate::text::Direction;

/// What is known about a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Metadata {
    pub(super) title: Option<String>,
    pub(super) kicker: Option<String>,
    pub(super) code: Option<String>,
    pub(super) description: Option<String>,
    pub(super) author: Option<String>,
    pub(super) site: Option<String>,
    pub(super) section: Option<String>,
    pub(super) tags: Vec<String>,
    pub(super) url: Option<String>,
    pub(super) date: Candidates,
    pub(super) lang: Option<String>,
    pub(super) direction: Option<Direction>,
    /// The texts of the first-level headings.
    pub(super) headlines: Vec<String>,
    /// The article's text, where the page gives it for machines.
    pub(super) body: Option<String>,
}

/// Reads a page's metadata; the first source that has a field wins.
pub(super) fn read(document: &Document, page: &str, fetched: Option<&str>, labels: &[Labelled]) -> Metadata {
    let linked = linked_data::read(document);
    let site_rules = Site::of(document);
    let rule = |field: &str| site_rules.as_ref().and_then(|site| site.text(field));
    let url = address(document);
    let meta = |names: &[&str]| names.iter().find_map(|name| meta(document, name));
    let site = meta(&["og:site_name", "application-name"]).or_else(|| linked.text("publisher"));
    let field = |name: &str| linked.text(name);
    let section = field("articleSection").or_else(|| meta(&["article:section"]));
    let titles = Titles {
        announced: meta(&["og:title", "twitter:title"]),
        headings: texts(document, "h1"),
        document: only(document, "title"),
        ..Titles::of(&linked)
    };
    let title = titles.agreed(site.as_deref());
    let publisher = byline::Publisher {
        site: site.as_deref(),
        url: url.as_deref().or(fetched),
        section: section.as_deref(),
        title: title.as_deref(),
    };
    let author = author(document, &linked, labels, &publisher);
    Metadata {
        title,
        kicker: rule("kicker"),
        code: rule("code").map(|code| after_label(&code)),
        description: rule("lead")
            .or_else(|| field("description"))
            .or_else(|| meta(&["og:description", "description"])),
        author,
        section,
        tags: match site_rules.map(|site| site.texts("tags")) {
            Some(tags) if !tags.is_empty() => tags,
            _ => tags(document, &linked),
        },
        date: date::candidates(document, page, &linked, url.as_deref().or(fetched), rule("date")),
        url,
        lang: attribute(document, "html", "lang").or_else(|| meta(&["og:locale", "content-language"])),
        direction: ["html", "body"]
            .iter()
            .find_map(|element| direction(&attribute(document, element, "dir")?)),
        headlines: headlines(document),
        body: linked.body(),
        site,
    }
}

/// Returns what stands behind a label: «code: 123».
fn after_label(text: &str) -> String {
    let value = text.rsplit([':', '\u{FF1A}']).next().unwrap_or(text);
    value.trim().to_owned()
}

fn headlines(document: &Document) -> Vec<String> {
    const FEW: usize = 2;
    let headings = document.select("h1");
    // where there are many, they part the text
    let few = headings.nodes().len() <= FEW;
    headings
        .nodes()
        .iter()
        .filter(|_| few)
        .map(|node| clean::line(&node.text()))
        .collect()
}

fn meta(document: &Document, name: &str) -> Option<String> {
    let selector = format!(
        "meta[property='{name}'], meta[name='{name}'], meta[itemprop='{name}'], meta[http-equiv='{name}']"
    );
    let selection = document.select(&selector);
    selection.nodes().iter().find_map(|node| {
        let content = clean::line(&node.attr("content")?);
        (!content.is_empty()).then_some(content)
    })
}

fn attribute(document: &Document, selector: &str, name: &str) -> Option<String> {
    let value = document.select(selector).nodes().first()?.attr(name)?;
    Some(value.trim().to_owned()).filter(|value| !value.is_empty())
}

/// Returns the text of the first element that has any.
fn only(document: &Document, selector: &str) -> Option<String> {
    texts(document, selector).into_iter().next()
}

/// Returns the texts of the elements that have any, without those too long for a field.
fn texts(document: &Document, selector: &str) -> Vec<String> {
    const LONGEST: usize = 400;
    let selection = document.select(selector);
    let texts = selection.nodes().iter().map(|node| clean::line(&node.text()));
    texts
        .filter(|text| !text.is_empty() && text.chars().count() < LONGEST)
        .collect()
}

fn tags(document: &Document, linked: &Linked) -> Vec<String> {
    const MOST: usize = 30;
    let each = document.select("meta[property='article:tag']");
    let mut tags: Vec<String> = each
        .nodes()
        .iter()
        .filter_map(|node| Some(clean::line(&node.attr("content")?)))
        .collect();
    if tags.len() == 1 {
        tags = tags.iter().flat_map(|tag| split(tag)).collect();
    }
    if tags.is_empty() {
        tags = linked.texts("keywords");
    }
    if tags.is_empty() {
        let words = meta(document, "news_keywords").or_else(|| meta(document, "keywords"));
        tags = words.iter().flat_map(|words| split(words)).collect();
    }
    let mut seen = Vec::new();
    tags.retain(|tag| {
        // what programs leave there: entities cut in two, sentences
        let sound =
            tag.chars().any(char::is_alphanumeric) && !tag.starts_with('&') && tag.chars().count() <= 80;
        let new = sound && !seen.contains(tag);
        seen.push(tag.clone());
        new
    });
    tags.truncate(MOST);
    tags
}

fn split(words: &str) -> Vec<String> {
    words
        .split([',', '\u{60C}', '|', ';', '\u{61B}'])
        .map(clean::line)
        .collect()
}

/// Returns the page's own address, where it says it in full.
fn address(document: &Document) -> Option<String> {
    attribute(document, "link[rel=canonical]", "href")
        .or_else(|| meta(document, "og:url"))
        .filter(|url| url.contains("://"))
}

/// Finds who wrote it: the first byline that names somebody.
fn author(
    document: &Document,
    linked: &Linked,
    labels: &[Labelled],
    publisher: &byline::Publisher<'_>,
) -> Option<String> {
    const SELECTORS: [&str; 5] = [
        "[rel=author]",
        "[itemprop=author] [itemprop=name]",
        "[itemprop=author]",
        ".byline, .author-name, .article-author, .post-author",
        "[class*=byline] a, [class*=author] a",
    ];
    let people: Vec<String> = linked
        .authors()
        .into_iter()
        .filter(|(_, organization)| !organization)
        .filter_map(|(name, _)| byline::person(&name, publisher))
        .collect();
    if !people.is_empty() {
        return Some(people.join(", "));
    }
    let named = [
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "byl",
        "dc.creator",
        "DC.creator",
    ]
    .iter()
    .filter_map(|name| meta(document, name));
    let organizations = linked.authors().into_iter().map(|(name, _)| name);
    let shown = SELECTORS.iter().filter_map(|selector| only(document, selector));
    let labelled = labels
        .iter()
        .filter(|labelled| byline::introduces(&labelled.label))
        .map(|labelled| labelled.value.clone());
    named
        .chain(organizations)
        .chain(labelled)
        .chain(shown)
        .find_map(|name| byline::person(&name, publisher))
}
