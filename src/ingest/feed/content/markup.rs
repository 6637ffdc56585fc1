//! HTML of entries: what its text is, and whether a text was meant as HTML.

use crate::ingest::xml::entity::{Declared, decode};
use crate::ingest::xml::{Piece, Pieces, attributes};

/// Takes the markup out of HTML until there is `enough` text, in bytes; block elements become blanks.
pub(super) fn plain(html: &str, enough: usize) -> String {
    let none = Declared::default();
    let mut out = String::with_capacity(html.len().min(enough));
    let mut seen = 0;
    let mut hidden: Option<&str> = None;
    for piece in Pieces::new(html) {
        if seen >= enough {
            break;
        }
        match piece {
            Piece::Start { name, empty, .. } => {
                if !empty && matches!(name.to_ascii_lowercase().as_str(), "script" | "style") {
                    hidden = hidden.or(Some(name));
                }
                if !is_inline(name) {
                    out.push(' ');
                }
            }
            Piece::End(name) => {
                if hidden.is_some_and(|open| open.eq_ignore_ascii_case(name)) {
                    hidden = None;
                }
                if !is_inline(name) {
                    out.push(' ');
                }
            }
            Piece::Text(text) if hidden.is_none() => {
                let start = out.len();
                out.push_str(&decode(text, &none));
                seen += letters(out.get(start..).unwrap_or_default());
            }
            Piece::Cdata(text) if hidden.is_none() => {
                out.push_str(text);
                seen += letters(text);
            }
            Piece::Text(_) | Piece::Cdata(_) | Piece::Doctype(_) => {}
        }
    }
    out
}

/// Counts the bytes of a text that are no white space.
fn letters(text: &str) -> usize {
    text.bytes().filter(|byte| !byte.is_ascii_whitespace()).count()
}

/// Tells whether text that is to be guessed was meant as HTML: it has tags or
/// entities of HTML and no others.
pub(super) fn looks_like_html(text: &str) -> bool {
    if !text.contains(['<', '&']) {
        return false;
    }
    let mut found = false;
    for piece in Pieces::new(text) {
        match piece {
            Piece::Start { name, .. } | Piece::End(name) => {
                if !is_html(name) {
                    return false;
                }
                found = true;
            }
            Piece::Text(text) => {
                let none = Declared::default();
                found |= text.contains('&') && text.contains(';') && decode(text, &none) != text;
            }
            Piece::Cdata(_) | Piece::Doctype(_) => {}
        }
    }
    found
}

/// Finds the `datetime` of the first `time` element that has one.
pub(super) fn machine_time(html: &str) -> Option<String> {
    Pieces::new(html).find_map(|piece| match piece {
        Piece::Start {
            name,
            attributes: inside,
            ..
        } if name.eq_ignore_ascii_case("time") => attributes(inside)
            .find(|(name, _)| name.eq_ignore_ascii_case("datetime"))
            .map(|(_, value)| decode(value, &Declared::default()).trim().to_owned())
            .filter(|value| !value.is_empty()),
        Piece::Start { .. } | Piece::End(_) | Piece::Text(_) | Piece::Cdata(_) | Piece::Doctype(_) => None,
    })
}

/// Undoes the escaping of HTML that was escaped as a whole once more than needed; `None` where it was not.
///
/// A text that merely mentions a tag has no tag that ends something.
pub(super) fn escaped_markup(html: &str) -> Option<String> {
    const DEEPEST: usize = 3;
    const CERTAIN: [&str; 7] = ["</p>", "</a>", "</div>", "</span>", "<br", "<img ", "</li>"];
    if html.contains('<') || !html.contains("lt;") {
        return None;
    }
    let mut text = html.to_owned();
    for _ in 0..DEEPEST {
        if !text.contains("lt;") {
            return None;
        }
        text = decode(&text, &Declared::default()).into_owned();
        if text.contains('<') {
            let certain = CERTAIN.iter().any(|tag| text.contains(tag));
            return (certain && looks_like_html(&text)).then_some(text);
        }
    }
    None
}

/// Tells whether a line is one element of style from its first character to the last.
pub(super) fn is_styled(line: &str) -> bool {
    const STYLES: [&str; 8] = ["a", "b", "em", "font", "i", "span", "strong", "u"];
    let name = line
        .strip_prefix('<')
        .and_then(|tag| tag.split([' ', '>']).next());
    name.is_some_and(|name| {
        STYLES.iter().any(|style| style.eq_ignore_ascii_case(name)) && line.ends_with(&format!("</{name}>"))
    })
}

fn is_inline(name: &str) -> bool {
    is_one_of(name, INLINE)
}

fn is_html(name: &str) -> bool {
    is_one_of(name, INLINE) || is_one_of(name, BLOCK)
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    let lower = name.to_ascii_lowercase();
    names.binary_search(&lower.as_str()).is_ok()
}

/// HTML elements inside of a line, sorted.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// The other HTML elements that entries hold, sorted.
const BLOCK: &[&str] = &[
    "address",
    "area",
    "article",
    "aside",
    "audio",
    "base",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "frame",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "iframe",
    "img",
    "input",
    "legend",
    "li",
    "link",
    "main",
    "map",
    "menu",
    "meta",
    "nav",
    "noscript",
    "object",
    "ol",
    "optgroup",
    "option",
    "p",
    "param",
    "picture",
    "pre",
    "script",
    "section",
    "select",
    "source",
    "style",
    "summary",
    "svg",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "track",
    "ul",
    "video",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(INLINE.is_sorted() && BLOCK.is_sorted());
    }
}
