//! What of a letter is shown: one of the forms that it comes in, and the names of what hangs on it.

use mailparse::{DispositionType, ParsedMail};
use serde::Serialize;

use super::word;
use crate::article::{Block, BlockKind, SpanStyle};
use crate::ingest::{address, charset, clean, html, text};

/// Text and attachments of a letter.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub(super) blocks: Vec<Block>,
    pub(super) attachments: Vec<Attachment>,
}

/// Something that hangs on a letter.
#[derive(Debug, Serialize)]
pub(super) struct Attachment {
    name: String,
    #[serde(rename = "type")]
    kind: String,
    length: usize,
}

/// Reads what a letter shows; relative addresses begin at `base`.
pub(super) fn read(mail: &ParsedMail<'_>, base: Option<&str>) -> Content {
    let mut content = Content::default();
    gather(mail, base, &mut content);
    for attachment in &content.attachments {
        let size = attachment.length.div_ceil(1024);
        content.blocks.push(Block {
            level: Some(1),
            ..Block::new(
                BlockKind::ListItem,
                format!("{} ({}, {size} KiB)", attachment.name, attachment.kind),
            )
        });
    }
    content
}

fn gather(part: &ParsedMail<'_>, base: Option<&str>, content: &mut Content) {
    let kind = part.ctype.mimetype.as_str();
    let disposition = part.get_content_disposition();
    let name = disposition
        .params
        .get("filename")
        .or_else(|| part.ctype.params.get("name"))
        .map(|name| clean::line(&word::decode(name)));
    if disposition.disposition == DispositionType::Attachment {
        content.attachments.push(attachment(part, name));
        return;
    }
    match kind {
        "multipart/alternative" => {
            // the last form is the richest that the sender offers; text is chosen over what is no text
            let form = |wanted: &str| part.subparts.iter().rev().find(|part| holds(part, wanted));
            match form("text/html").or_else(|| form("text/plain")) {
                Some(form) => gather(form, base, content),
                None => part.subparts.iter().for_each(|part| gather(part, base, content)),
            }
        }
        // what the first part refers to is no text of its own
        "multipart/related" => {
            if let Some(root) = part.subparts.iter().find(|part| holds(part, "text/")) {
                gather(root, base, content);
            }
        }
        kind if kind.starts_with("multipart/") => {
            part.subparts.iter().for_each(|part| gather(part, base, content));
        }
        "text/html" | "application/xhtml+xml" => {
            let page = decoded(part);
            let mut blocks = html::fragment(page_body(&page), base);
            unlink(&mut blocks);
            content.blocks.extend(blocks);
        }
        "text/plain" | "" => {
            let text = decoded(part);
            let flowed = part
                .ctype
                .params
                .get("format")
                .is_some_and(|format| format.eq_ignore_ascii_case("flowed"));
            content.blocks.extend(text::paragraphs(&unwrapped(&text, flowed)));
        }
        _ => content.attachments.push(attachment(part, name)),
    }
}

/// Says whether a part is of a kind or holds one that is.
fn holds(part: &ParsedMail<'_>, kind: &str) -> bool {
    part.ctype.mimetype.starts_with(kind) || part.subparts.iter().any(|part| holds(part, kind))
}

fn attachment(part: &ParsedMail<'_>, name: Option<String>) -> Attachment {
    Attachment {
        name: name
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| "\u{2013}".to_owned()),
        kind: part.ctype.mimetype.clone(),
        length: part.get_body_raw().map_or(0, |bytes| bytes.len()),
    }
}

/// Decodes a part's text by its own charset, which its bytes may contradict.
fn decoded(part: &ParsedMail<'_>) -> String {
    let bytes = part.get_body_raw().unwrap_or_default();
    let declared = part.ctype.params.get("charset").map(String::as_str);
    charset::decode(&bytes, declared).text
}

/// Cuts a page's body out: its head is no text of a letter or a chapter.
pub(in crate::ingest) fn page_body(page: &str) -> &str {
    let find = |needle: &str, from: usize| {
        let rest = page.get(from..)?;
        let at = rest
            .as_bytes()
            .windows(needle.len())
            .position(|window| window.eq_ignore_ascii_case(needle.as_bytes()))?;
        Some(from + at)
    };
    let Some(open) = find("<body", 0) else {
        return page;
    };
    let Some(start) = find(">", open) else {
        return page;
    };
    let end = find("</body", start).unwrap_or(page.len());
    page.get(start + 1..end).unwrap_or(page)
}

/// Takes addresses away that lead nowhere outside of their letter or book, and pictures that then show nothing.
pub(in crate::ingest) fn unlink(blocks: &mut Vec<Block>) {
    for block in blocks.iter_mut() {
        block.spans.retain(|span| match &span.style {
            SpanStyle::Link(url) => address::is_openable(url) || url.starts_with("mailto:"),
            _ => true,
        });
        if block.url.as_ref().is_some_and(|url| !address::is_openable(url)) {
            block.url = None;
        }
    }
    blocks.retain(|block| block.kind != BlockKind::Image || block.url.is_some() || !block.text.is_empty());
}

/// Puts the lines of a text together that were only broken to fit a width.
fn unwrapped(text: &str, flowed: bool) -> String {
    const NARROW: usize = 55;
    let mut out = String::with_capacity(text.len());
    let mut joined = false;
    for line in text.lines() {
        let bare = line.trim_end();
        let next_begins = bare.is_empty() || bare.starts_with(['>', '-', '*', '\u{2022}', ' ', '\t', '#']);
        if !out.is_empty() {
            out.push(if joined && !next_begins { ' ' } else { '\n' });
        }
        out.push_str(bare);
        joined = if flowed {
            line.ends_with(' ') && line != "-- "
        } else {
            let length = bare.chars().count();
            (NARROW..=90).contains(&length) && !bare.starts_with('>')
        };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_lines_are_put_together_and_short_ones_stay() {
        let long = "word ".repeat(13);
        let text = format!("{long}\nend.\n\nshort\nlines\n> quote\n");
        let joined = format!("{} end.\n\nshort\nlines\n> quote", long.trim_end());
        assert_eq!(unwrapped(&text, false), joined);
        assert_eq!(unwrapped("a \nb\nc", true), "a b\nc");
    }

    #[test]
    fn the_head_of_a_page_is_cut_off() {
        assert_eq!(
            page_body("<html><title>t</title><BODY class=a>b</body></html>"),
            "b"
        );
        assert_eq!(page_body("b"), "b");
    }
}
