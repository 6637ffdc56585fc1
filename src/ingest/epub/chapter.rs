//! One file of a book: its title, its text, and where it came from.

use crate::article::{Block, BlockKind, SpanStyle};
use crate::ingest::xml::{Piece, Pieces, entity};
use crate::ingest::{clean, html, mail};

/// A chapter as it is read.
#[derive(Debug, Default)]
pub(super) struct Chapter {
    pub(super) title: Option<String>,
    pub(super) author: Option<String>,
    /// Where the article was taken from, where the chapter says so.
    pub(super) address: Option<String>,
    blocks: Vec<Block>,
}

/// Elements that have no content, so that a slash at their end means nothing.
const VOID: [&str; 10] = [
    "br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr",
];

/// Reads a chapter.
pub(super) fn read(page: &str) -> Chapter {
    let mut blocks = html::fragment(&opened(mail::page_body(page)), None);
    let address = origin(&blocks);
    mail::unlink(&mut blocks);
    let heading = blocks
        .iter()
        .take(3)
        .find(|block| block.kind == BlockKind::Heading)
        .map(|block| block.text.clone());
    Chapter {
        title: heading.or_else(|| title(page)),
        author: None,
        address,
        blocks,
    }
}

impl Chapter {
    /// Says whether the page only leads to others.
    pub(super) fn is_list(&self) -> bool {
        let linked: usize = self
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::ListItem)
            .count();
        let length: usize = self.blocks.iter().map(|block| block.text.chars().count()).sum();
        self.blocks.is_empty() || length < 40 || (linked * 2 > self.blocks.len() && length < linked * 200)
    }

    pub(super) fn begins_with_heading(&self) -> bool {
        self.blocks
            .first()
            .is_some_and(|block| block.kind == BlockKind::Heading)
    }

    pub(super) fn into_blocks(self) -> Vec<Block> {
        self.blocks
    }
}

/// Finds the address that a chapter names as its origin: calibre puts a line below each article.
fn origin(blocks: &[Block]) -> Option<String> {
    const MARKS: [&str; 3] = ["downloaded by", "view online", "original article"];
    let mut near = blocks.iter().rev().take(4).chain(blocks.iter().take(3));
    near.find_map(|block| {
        let text = block.text.to_ascii_lowercase();
        let named = MARKS.iter().any(|mark| text.contains(mark));
        block.spans.iter().find_map(|span| match &span.style {
            SpanStyle::Link(url)
                if named && url.starts_with("http") && !url.contains("calibre-ebook.com") =>
            {
                Some(url.clone())
            }
            _ => None,
        })
    })
}

/// Reads the title in the page's head.
fn title(page: &str) -> Option<String> {
    let (_, after) = page.split_once("<title")?;
    let (_, title) = after.split_once('>')?;
    let (title, _) = title.split_once("</title")?;
    let title = clean::line(&entity::decode(title, &entity::Declared::default()));
    (!title.is_empty()).then_some(title)
}

/// Opens and closes what XHTML closes in its opening tag, which in HTML stays open.
fn opened(body: &str) -> String {
    let mut out = String::with_capacity(body.len() + 64);
    for piece in Pieces::new(body) {
        match piece {
            Piece::Start {
                name,
                attributes,
                empty,
            } => {
                out.extend(["<", name, attributes.trim_end_matches('/'), ">"]);
                if empty && !VOID.iter().any(|void| void.eq_ignore_ascii_case(name)) {
                    out.extend(["</", name, ">"]);
                }
            }
            Piece::End(name) => out.extend(["</", name, ">"]),
            Piece::Text(text) => out.push_str(text),
            Piece::Cdata(text) => entity::escape(text, &mut out),
            Piece::Doctype(_) => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_closes_itself_does_not_swallow_the_rest() {
        let page = "<html><head><title>T &amp; t</title></head><body><a id='x'/><i/><script src='y'/>
            <p>one<br/>two</p><p>three</p></body></html>";
        let chapter = read(page);
        assert_eq!(chapter.title.as_deref(), Some("T & t"));
        let texts: Vec<&str> = chapter.blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(texts, ["one", "two", "three"]);
        assert!(chapter.blocks.iter().all(|block| block.spans.is_empty()));
    }
}
