//! HTML: pages as saved, and fragments inside other formats.
//!
//! The page is measured before it is parsed, since nesting costs a parser more
//! than its length; what is too large is refused with the reason.

mod address;
mod container;
mod limits;
mod metadata;
mod walk;

use dom_query::Document;

use super::page::Hints;
use super::{clean, record, text};
use crate::article::{Article, Block, BlockKind, Body};
use crate::text::Direction;
pub(super) use limits::MAX_BYTES;

/// Makes an article of a page; the error says why it was refused or what it lacks.
pub(super) fn parse(page: &str, hints: &Hints<'_>) -> Result<Article, String> {
    let page = clean::clean(page);
    limits::check(&page)?;
    let document = Document::from(page.as_ref());
    let metadata = metadata::read(&document);
    let base = address::Base::new(&document, metadata.url.as_deref().or(hints.url));
    let mut article = Article {
        title: metadata
            .title
            .or_else(|| hints.title.map(clean::line))
            .unwrap_or_default(),
        lead: metadata.description,
        author: metadata.author,
        source: metadata.site,
        category: metadata.section,
        tags: metadata.tags,
        url: metadata.url.or_else(|| hints.url.map(str::to_owned)),
        body: Body {
            blocks: walk::blocks(&container::find(&document), &base),
        },
        ..Article::default()
    };
    drop_headline(&mut article);
    if article.title.is_empty() && article.body.blocks.is_empty() {
        return Err("the page holds no text: was it saved before its script had run?".to_owned());
    }
    record::settle(&mut article, metadata.lang.as_deref().or(hints.lang));
    if article.lang.is_none() {
        article.direction = metadata.direction.unwrap_or_default();
    }
    if let Some(date) = &metadata.date {
        record::set_date(&mut article, date);
    }
    Ok(article)
}

/// Makes blocks of a piece of HTML whose relative addresses begin at `address`.
pub(super) fn fragment(piece: &str, address: Option<&str>) -> Vec<Block> {
    let piece = clean::clean(piece);
    if limits::check(&piece).is_err() {
        return text::paragraphs(&self::text(&piece));
    }
    let document = Document::fragment(piece.as_ref());
    let base = address::Base::new(&document, address);
    walk::blocks(&document.root(), &base)
}

/// Returns the text of HTML without its tags, found without parsing.
pub(super) fn text(piece: &str) -> String {
    let mut kept = String::with_capacity(piece.len());
    let mut rest = piece;
    while let Some((before, tag)) = rest.split_once('<') {
        kept.push_str(before);
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

/// Takes the page's own headline out of the body, since the title stands above it.
fn drop_headline(article: &mut Article) {
    const NEAR: usize = 6;
    let title = article.title.clone();
    let place = article.body.blocks.iter().take(NEAR).position(|block| {
        let heading = block.kind == BlockKind::Heading;
        heading && (block.text == title || (block.level == Some(1) && title.starts_with(&block.text)))
    });
    if let Some(place) = place {
        article.body.blocks.remove(place);
    }
}

/// Reads a `dir` attribute.
fn direction(value: &str) -> Option<Direction> {
    match value.trim() {
        value if value.eq_ignore_ascii_case("rtl") => Some(Direction::Rtl),
        value if value.eq_ignore_ascii_case("ltr") => Some(Direction::Ltr),
        _ => None,
    }
}
