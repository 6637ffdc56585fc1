//! How large a page may be before it is parsed.
//!
//! Parsers of HTML take time by the square of the nesting; 100,000 nested
//! elements keep any of them busy for half a minute. So the tags are counted
//! first, with the open elements as a parser of HTML would have them: tags that
//! close nothing count for nothing, and elements of style that a parser opens
//! again in every block count each time.

use crate::sentence::{Sentence, sentence};
use compact_str::CompactString;
use dom_query::{Document, NodeRef};

/// Longest page, in bytes of its text.
pub(in crate::ingest) const MAX_BYTES: u64 = 8 << 20;
/// Most elements.
const MAX_ELEMENTS: usize = 60_000;
/// Deepest nesting.
const MAX_DEPTH: usize = 512;

/// Longest text between two tags, in bytes, that is kept in one piece.
const MAX_TEXT: usize = 16 << 10;

/// Elements that are closed by what follows them, or have no content.
const NOT_NESTED: [&str; 31] = [
    "p", "li", "td", "th", "tr", "dt", "dd", "option", "optgroup", "thead", "tbody", "tfoot", "colgroup",
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "html", "head", "body", "rp",
];

/// Elements of style, which a parser opens again in the next block when they were not closed.
const STYLE: [&str; 14] = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];
/// Elements whose end tag closes nothing across a block.
const INLINE: [&str; 12] = [
    "span", "abbr", "cite", "q", "sub", "sup", "var", "kbd", "samp", "label", "time", "mark",
];
/// Elements that no other element's end tag closes.
const BARRIERS: [&str; 8] = [
    "table", "template", "object", "marquee", "applet", "svg", "math", "caption",
];
/// Most elements of style that are opened again.
const MAX_AGAIN: usize = 60_000;

/// Elements whose content is no markup.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

/// Measures a page; the error is a sentence that says what is too large.
pub(in crate::ingest) fn check(page: &str) -> Result<(), Sentence> {
    if page.len() as u64 > MAX_BYTES {
        return Err(sentence!(
            "page-save-only",
            "the page is larger than {size} MiB: save only the article",
            size = MAX_BYTES >> 20
        ));
    }
    let mut elements = 0_usize;
    let mut open = Open::default();
    let mut rest = page;
    while let Some((_, tag)) = rest.split_once('<') {
        if let Some(comment) = tag.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        rest = tag;
        let closing = tag.starts_with('/');
        let name = name(tag.trim_start_matches('/'));
        if name.is_empty() {
            continue;
        }
        let nests = !NOT_NESTED.contains(&name.as_str());
        if closing {
            if nests {
                open.close(&name);
            }
        } else {
            elements += 1;
            if !STYLE.contains(&name.as_str()) {
                open.again += open.carried;
            }
            if RAW.contains(&name.as_str()) {
                rest = skip_raw(tag, &name);
                continue;
            }
            if nests {
                open.names.push(name);
            }
        }
        if elements > MAX_ELEMENTS || open.again > MAX_AGAIN {
            return Err(sentence!(
                "page-elements",
                "the page has more than {count} elements: save only the article",
                count = MAX_ELEMENTS
            ));
        }
        if open.names.len() > MAX_DEPTH {
            return Err(sentence!(
                "page-deep",
                "the page is nested more than {count} deep and was not read",
                count = MAX_DEPTH
            ));
        }
    }
    Ok(())
}

/// Measures a page's tree; the error is as of [`check`].
pub(in crate::ingest) fn check_tree(root: &NodeRef<'_>) -> Result<(), Sentence> {
    let mut nodes = 0_usize;
    let mut depth = 0_usize;
    let mut node = root.first_child();
    while let Some(at) = node {
        nodes += 1;
        if depth > 4 * MAX_DEPTH || nodes > 8 * MAX_ELEMENTS {
            return Err(sentence!(
                "page-nested",
                "the page is nested too deep or too large and was not read"
            ));
        }
        if let Some(child) = at.first_child() {
            depth += 1;
            node = Some(child);
            continue;
        }
        let mut up = Some(at);
        node = loop {
            let Some(here) = up else { break None };
            if let Some(next) = here.next_sibling() {
                break Some(next);
            }
            depth = depth.saturating_sub(1);
            up = here.parent().filter(|parent| parent.id != root.id);
        };
    }
    Ok(())
}

/// Cuts long texts into neighbours of at most [`MAX_TEXT`] bytes; what they say together stays.
///
/// html5ever 0.40 writes a text in time that grows with its length times the number of its `&` and
/// guillemets (`HtmlSerializer::write_escaped` looks for the next `<` to the end each time).
pub(in crate::ingest) fn split_texts(document: &Document) {
    let long: Vec<NodeRef<'_>> = document
        .root()
        .descendants_it()
        .filter(|node| node.is_text() && node.text().len() > MAX_TEXT)
        .collect();
    for node in long {
        let text = node.text();
        let mut rest: &str = &text;
        while !rest.is_empty() {
            let end = (0..=rest.len().min(MAX_TEXT))
                .rev()
                .find(|end| rest.is_char_boundary(*end))
                .unwrap_or(rest.len());
            let (piece, after) = rest.split_at(end);
            node.insert_before(&document.tree.new_text(piece));
            rest = after;
        }
        node.remove_from_parent();
    }
}

/// The elements that are open.
#[derive(Default)]
struct Open {
    names: Vec<CompactString>,
    /// Elements of style that outlived their block: each block after it opens them again.
    carried: usize,
    /// How often elements of style were opened again.
    again: usize,
}

impl Open {
    /// Closes an element the way a parser does.
    fn close(&mut self, name: &str) {
        let style = STYLE.contains(&name);
        let mut crossed = false;
        let mut place = None;
        for (at, open) in self.names.iter().enumerate().rev() {
            if open == name {
                place = Some(at);
                break;
            }
            if BARRIERS.contains(&open.as_str()) {
                return;
            }
            crossed |= !STYLE.contains(&open.as_str()) && !INLINE.contains(&open.as_str());
        }
        let Some(place) = place else { return };
        if style {
            self.names.remove(place);
            self.carried = self.carried.saturating_sub(1);
        } else if !crossed || !INLINE.contains(&name) {
            let above = self.names.split_off(place);
            let styles = above
                .into_iter()
                .skip(1)
                .filter(|open| STYLE.contains(&open.as_str()));
            let before = self.names.len();
            self.names.extend(styles);
            self.carried += self.names.len() - before;
        }
    }
}

/// Reads the name that a tag begins with, in lower case.
fn name(tag: &str) -> CompactString {
    const LONGEST: usize = 16;
    let bytes = tag.bytes().take(LONGEST);
    let length = bytes.take_while(u8::is_ascii_alphanumeric).count();
    let mut name = CompactString::new(tag.get(..length).unwrap_or_default());
    name.make_ascii_lowercase();
    name
}

/// Skips to the end tag of an element whose content is no markup.
fn skip_raw<'a>(tag: &'a str, name: &str) -> &'a str {
    let mut rest = tag;
    while let Some((_, end)) = rest.split_once("</") {
        if self::name(end) == name {
            return end;
        }
        rest = end;
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_and_say_the_same() {
        let long = "\u{633}\u{644}\u{627}\u{645} & \u{AB}x\u{BB} ".repeat(5_000);
        let page = format!("<p>{}<b>bold</b>{long}</p>", long.replace('&', "&amp;"));
        let document = Document::from(page.as_str());
        let before = document.select("p").text();
        split_texts(&document);
        assert_eq!(document.select("p").text(), before);
        let texts: Vec<usize> = document
            .root()
            .descendants_it()
            .filter(NodeRef::is_text)
            .map(|node| node.text().len())
            .collect();
        assert!(
            texts.len() > 10 && texts.iter().all(|length| *length <= MAX_TEXT),
            "{texts:?}"
        );
    }

    #[test]
    fn nesting_and_number_are_limited_and_scripts_are_not_counted() {
        assert!(check(&"<div>".repeat(600)).is_err());
        assert!(check(&"<div></div>".repeat(600)).is_ok());
        assert!(check(&"<br>".repeat(60_001)).is_err());
        assert!(check(&"<p>".repeat(600)).is_ok());
        assert!(check(&format!("<script>{}</script>", "<div>".repeat(600))).is_ok());
        assert!(check(&"<div></b>".repeat(600)).is_err());
        assert!(check(&"<span><div></span>".repeat(600)).is_err());
        assert!(check(&"<b><div></b>".repeat(600)).is_err());
        assert!(check(&"<div><table></div>".repeat(600)).is_err());
        assert!(check(&"<div><span></div>".repeat(600)).is_ok());
        let styles = "<font>".repeat(300);
        assert!(check(&format!("{styles}{}", "<div>x</div>".repeat(400))).is_ok());
        assert!(check(&format!("<div>{styles}{}", "</div><div>".repeat(400))).is_err());
        assert!(check(&format!("<!-- {} -->", "<div>".repeat(600))).is_ok());
    }
}
