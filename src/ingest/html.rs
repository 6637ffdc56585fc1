//! HTML as blocks: fragments inside other formats, and what [`page`](super::page) finds in whole pages.
//!
//! HTML is measured before it is parsed, since nesting costs a parser more than
//! its length; what is too large is refused with the reason.

pub(super) mod address;
pub(super) mod embed;
pub(super) mod limits;
pub(super) mod stylesheet;
pub(super) mod walk;

use dom_query::Document;

use super::xml::entity;
use super::{clean, text};
use crate::article::Block;
use crate::text::Direction;
use embed::Embeds;
pub(super) use limits::MAX_BYTES;

/// Tells whether a page is larger than may be parsed.
pub(super) fn refuses(page: &str) -> bool {
    limits::check(page).is_err()
}

/// Makes blocks of a piece of HTML whose relative addresses begin at `address`.
pub(super) fn fragment(piece: &str, address: Option<&str>) -> Vec<Block> {
    let piece = entity::join_surrogates(piece);
    let piece = clean::clean(&piece);
    if limits::check(&piece).is_err() {
        return text::paragraphs(&self::text(&piece));
    }
    let document = Document::fragment(piece.as_ref());
    // Hardly any fragment declares a base, and to look for one takes a walk through all of it.
    let base = if piece.contains("<base") || piece.contains("<BASE") {
        address::Base::new(&document, address)
    } else {
        address::Base::of(address)
    };
    walk::blocks(&document.root(), &base, Embeds::Link)
}

/// Returns whether a text has tags that texts with markup have.
pub(super) fn has_tags(text: &str) -> bool {
    const TAGS: [&str; 16] = [
        "p",
        "br",
        "div",
        "a",
        "b",
        "i",
        "em",
        "strong",
        "span",
        "img",
        "ul",
        "li",
        "h2",
        "h3",
        "figure",
        "blockquote",
    ];
    text.split('<').skip(1).any(|tag| {
        let tag = tag.strip_prefix('/').unwrap_or(tag);
        let end = tag
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(tag.len());
        let (name, rest) = tag.split_at_checked(end).unwrap_or((tag, ""));
        rest.starts_with(['>', ' ', '/', '\n']) && TAGS.iter().any(|known| known.eq_ignore_ascii_case(name))
    })
}

/// Returns a piece of HTML as one line of text.
pub(super) fn line(piece: &str) -> String {
    clean::line(&entities(&text(piece)))
}

/// Undoes the entities of a text without tags.
pub(super) fn entities(text: &str) -> String {
    Document::fragment(text).root().text().to_string()
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

/// Reads a `dir` attribute.
pub(super) fn direction(value: &str) -> Option<Direction> {
    match value.trim() {
        value if value.eq_ignore_ascii_case("rtl") => Some(Direction::Rtl),
        value if value.eq_ignore_ascii_case("ltr") => Some(Direction::Ltr),
        _ => None,
    }
}
