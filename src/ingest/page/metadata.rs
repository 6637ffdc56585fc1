//! What a page says about itself: JSON-LD, `OpenGraph` and its like, then what it shows.

use dom_query::Document;

use super::linked_data::{self, Linked};
use crate::ingest::clean;
use crate::ingest::html::direction;
use crate::text::Direction;
use crate::text::orthography::match_key;

/// What is known about a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Metadata {
    pub(super) title: Option<String>,
    pub(super) description: Option<String>,
    pub(super) author: Option<String>,
    pub(super) site: Option<String>,
    pub(super) section: Option<String>,
    pub(super) tags: Vec<String>,
    pub(super) url: Option<String>,
    pub(super) date: Option<String>,
    pub(super) lang: Option<String>,
    pub(super) direction: Option<Direction>,
    /// The texts of the first-level headings.
    pub(super) headlines: Vec<String>,
    /// The article's text, where the page gives it for machines.
    pub(super) body: Option<String>,
}

/// Reads a page's metadata; the first source that has a field wins.
pub(super) fn read(document: &Document) -> Metadata {
    let linked = linked_data::read(document);
    let meta = |names: &[&str]| names.iter().find_map(|name| meta(document, name));
    let site = meta(&["og:site_name", "application-name"]).or_else(|| linked.text("publisher"));
    let field = |name: &str| linked.text(name);
    let title = field("headline")
        .or_else(|| meta(&["og:title", "twitter:title"]))
        .or_else(|| only(document, "h1"))
        .or_else(|| only(document, "title"));
    let author = field("author")
        .or_else(|| meta(&["author", "article:author", "dc.creator", "DC.creator"]))
        .or_else(|| only(document, "[rel=author], [itemprop=author], .byline"));
    Metadata {
        title: title.map(|title| without_site(&title, site.as_deref())),
        description: field("description").or_else(|| meta(&["og:description", "description"])),
        author: author.filter(|author| is_person(author, site.as_deref())),
        section: field("articleSection").or_else(|| meta(&["article:section"])),
        tags: tags(document),
        url: address(document),
        date: date(document, &linked),
        lang: attribute(document, "html", "lang").or_else(|| meta(&["og:locale", "content-language"])),
        direction: ["html", "body"]
            .iter()
            .find_map(|element| direction(&attribute(document, element, "dir")?)),
        headlines: headlines(document),
        body: linked.body(),
        site,
    }
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
    let selection = document.select(selector);
    let mut texts = selection.nodes().iter().map(|node| clean::line(&node.text()));
    texts.find(|text| !text.is_empty() && text.chars().count() < 400)
}

/// Finds when the page was published, as written.
fn date(document: &Document, linked: &Linked) -> Option<String> {
    const NAMES: [&str; 9] = [
        "article:published_time",
        "datePublished",
        "og:published_time",
        "pubdate",
        "publishdate",
        "publish-date",
        "date",
        "dc.date",
        "dcterms.created",
    ];
    linked
        .text("datePublished")
        .or_else(|| linked.text("dateCreated"))
        .or_else(|| NAMES.iter().find_map(|name| meta(document, name)))
        .or_else(|| attribute(document, "[itemprop=datePublished]", "datetime"))
        .or_else(|| attribute(document, "time[datetime]", "datetime"))
        .or_else(|| {
            only(
                document,
                "[itemprop=datePublished], time, .item-date, .news_pdate_c",
            )
        })
}

fn tags(document: &Document) -> Vec<String> {
    let each = document.select("meta[property='article:tag']");
    let mut tags: Vec<String> = each
        .nodes()
        .iter()
        .filter_map(|node| Some(clean::line(&node.attr("content")?)))
        .collect();
    if tags.is_empty()
        && let Some(words) = meta(document, "keywords")
    {
        tags = words.split([',', '\u{60C}', '|']).map(clean::line).collect();
    }
    let mut seen = Vec::new();
    tags.retain(|tag| {
        let new = !tag.is_empty() && !seen.contains(tag);
        seen.push(tag.clone());
        new
    });
    tags
}

/// Returns the page's own address, where it says it in full.
fn address(document: &Document) -> Option<String> {
    attribute(document, "link[rel=canonical]", "href")
        .or_else(|| meta(document, "og:url"))
        .filter(|url| url.contains("://"))
}

/// Takes the site's name off a title.
fn without_site(title: &str, site: Option<&str>) -> String {
    let Some(site) = site.map(match_key) else {
        return title.to_owned();
    };
    for separator in [
        " - ",
        " | ",
        " \u{2013} ",
        " \u{2014} ",
        " :: ",
        " \u{AB} ",
        " \u{BB} ",
    ] {
        if let Some((head, tail)) = title.rsplit_once(separator)
            && match_key(tail) == site
        {
            return head.trim().to_owned();
        }
        if let Some((head, tail)) = title.split_once(separator)
            && match_key(head) == site
        {
            return tail.trim().to_owned();
        }
    }
    title.to_owned()
}

/// Tells whether a byline names somebody: not the site, not a credit for software, not an address.
fn is_person(author: &str, site: Option<&str>) -> bool {
    let key = match_key(author);
    let is_site = site
        .map(match_key)
        .is_some_and(|site| site.contains(&key) || key.contains(&site));
    let credit = ["developed by", "powered by", "admin", "http"]
        .iter()
        .any(|word| key.starts_with(word));
    !is_site && !credit && author.chars().any(char::is_alphabetic) && author.chars().count() <= 80
}
