//! HTML made of posts that come as text with marked runs.

use crate::ingest::xml::entity;

/// Escapes a text; blank lines part paragraphs, single line ends stay.
pub(super) fn text(text: &str, out: &mut String) {
    let mut paragraphs = text.split("\n\n").peekable();
    while let Some(paragraph) = paragraphs.next() {
        for (number, line) in paragraph.split('\n').enumerate() {
            if number > 0 {
                out.push_str("<br>");
            }
            entity::escape(line, out);
        }
        if paragraphs.peek().is_some() {
            out.push_str("</p><p>");
        }
    }
}

/// Wraps a text in an element.
pub(super) fn element(name: &str, inside: &str, out: &mut String) {
    out.extend(["<", name, ">"]);
    text(inside, out);
    out.extend(["</", name, ">"]);
}

/// Makes a link of a text.
pub(super) fn link(url: &str, shown: &str, out: &mut String) {
    out.push_str("<a href=\"");
    attribute(url, out);
    out.push_str("\">");
    text(shown, out);
    out.push_str("</a>");
}

/// Makes a picture with its description.
pub(super) fn picture(url: &str, alt: &str) -> String {
    let mut out = String::from("<p><img src=\"");
    attribute(url, &mut out);
    out.push_str("\" alt=\"");
    attribute(alt, &mut out);
    out.push_str("\"></p>");
    out
}

fn attribute(value: &str, out: &mut String) {
    let mut escaped = String::new();
    entity::escape(value, &mut escaped);
    out.push_str(&escaped.replace('"', "&quot;"));
}
