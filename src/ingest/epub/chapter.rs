//! One file of a book: its title, its text, and where it came from.

use super::navigation;
use crate::article::{Block, BlockKind, SpanStyle};
use crate::ingest::xml::{self, Piece, Pieces, entity};
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
    let address = downloaded_from(page).or_else(|| origin(&blocks));
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

    /// Leaves out the bars that lead through the book, and the line that names where the article is from.
    pub(super) fn without_navigation(mut self) -> Self {
        const NEAR: usize = 5;
        let count = self.blocks.len();
        let mut place = 0;
        self.blocks.retain(|block| {
            let outer = place < NEAR || place + NEAR >= count;
            place += 1;
            !outer || !(navigation::is_bar(block) || is_origin(block))
        });
        let rule = |block: Option<&Block>| block.is_some_and(|block| block.kind == BlockKind::Rule);
        while rule(self.blocks.last()) {
            self.blocks.pop();
        }
        while rule(self.blocks.first()) {
            self.blocks.remove(0);
        }
        self
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

/// Returns whether a block only says where calibre took the article from, in whatever language.
fn is_origin(block: &Block) -> bool {
    const LONGEST: usize = 400;
    let text = block.text.to_ascii_lowercase();
    let link = |style: &SpanStyle| matches!(style, SpanStyle::Link(url) if url.starts_with("http"));
    block.text.len() < LONGEST && text.contains("calibre") && block.spans.iter().any(|span| link(&span.style))
}

/// Returns the URL that calibre marks as that of the article.
fn downloaded_from(page: &str) -> Option<String> {
    const MARK: &str = "calibre-downloaded-from";
    if !page.contains(MARK) {
        return None;
    }
    Pieces::new(page).find_map(|piece| {
        let Piece::Start { attributes, .. } = piece else {
            return None;
        };
        let get = |wanted: &str| {
            xml::attributes(attributes)
                .find(|(name, _)| name.eq_ignore_ascii_case(wanted))
                .map(|(_, value)| {
                    entity::decode(value, &entity::Declared::default())
                        .trim()
                        .to_owned()
                })
        };
        get("rel").filter(|rel| rel == MARK)?;
        get("href").filter(|url| url.starts_with("http"))
    })
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
