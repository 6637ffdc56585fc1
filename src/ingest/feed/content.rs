//! What an element says: plain text or HTML, however the format wraps it.
//!
//! Atom declares it (`type`, before 1.0 `mode`), RSS leaves it to be guessed.
//! Turning HTML into blocks is not done here.

mod markup;

use std::borrow::Cow;

use super::base64;
use super::tree::{Kind, NodeId, Tree, is_void};
use crate::ingest::xml::attributes;
use crate::ingest::xml::entity::{Declared, decode, escape, unescape_entities, unescape_line};
use crate::ingest::{charset, clean};
use markup::{escaped_markup, is_styled, looks_like_html, machine_time, plain};

/// Text of an entry as its format meant it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    /// Letters and nothing else.
    Plain(String),
    /// Markup.
    Html(String),
}

/// What an element holds where it does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Untyped {
    /// Plain text, whatever it looks like.
    Plain,
    /// HTML where it looks like it.
    Guess,
    /// HTML.
    Html,
}

impl Content {
    /// Takes a text as HTML where it looks like it.
    pub(super) fn guessed(text: String) -> Self {
        if looks_like_html(&text) {
            Self::Html(text)
        } else {
            Self::Plain(text)
        }
    }

    /// Returns the text on one line without markup.
    pub(super) fn line(&self) -> String {
        match self {
            Self::Plain(text) => clean::line(text),
            Self::Html(html) => clean::line(&plain(html, usize::MAX)),
        }
    }

    /// Returns the date of a `<time datetime="…">` in the text.
    pub(super) fn time_for_machines(&self) -> Option<String> {
        match self {
            Self::Plain(_) => None,
            Self::Html(html) => machine_time(html),
        }
    }

    /// Returns the text as a headline: on one line, and read once more for each time it was escaped too often.
    pub(super) fn headline(&self) -> String {
        let line = self.line();
        let unescaped = unescape_line(&line);
        // A headline that is bold as a whole was not meant to show the tag.
        if is_styled(&unescaped) && looks_like_html(&unescaped) {
            let bare = clean::line(&plain(&unescaped, usize::MAX));
            if !bare.is_empty() {
                return bare;
            }
        }
        unescaped.into_owned()
    }

    /// Undoes a second encoding as UTF-8.
    pub(super) fn repair_encoding(&mut self) {
        let (Self::Plain(text) | Self::Html(text)) = self;
        if let Some(once) = charset::decoded_once(text) {
            *text = once;
        }
    }

    /// Undoes what feeds do to a text that was right before: a second encoding as UTF-8, and escaping
    /// that was done more often than once.
    pub(super) fn repair(&mut self) {
        self.repair_encoding();
        let Self::Html(html) = self else { return };
        if let Some(markup) = escaped_markup(html) {
            *html = markup;
        }
        // Between these tags entities may be what the text is about.
        if html.contains("&amp;") && !html.contains("<code") && !html.contains("<pre") {
            let unescaped = unescape_entities(html);
            if let Cow::Owned(unescaped) = unescaped {
                *html = unescaped;
            }
        }
        // A text without tags whose paragraphs are parted by blank lines was never HTML.
        if !html.contains('<') && has_blank_line(html) {
            *self = Self::Plain(decode(html, &Declared::default()).into_owned());
        }
    }

    /// Returns the first bytes of the text on one line without markup: `enough` at least, unless it is shorter.
    pub(super) fn start(&self, enough: usize) -> String {
        match self {
            Self::Plain(text) => {
                let mut rest = enough;
                let end = text.char_indices().find(|(_, c)| {
                    rest = rest.saturating_sub(if c.is_whitespace() { 0 } else { c.len_utf8() });
                    rest == 0
                });
                let end = end.map_or(text.len(), |(at, c)| at + c.len_utf8());
                clean::line(text.get(..end).unwrap_or(text))
            }
            Self::Html(html) => clean::line(&plain(html, enough)),
        }
    }

    /// Returns the length of text or markup, in bytes.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Plain(text) | Self::Html(text) => text.len(),
        }
    }

    /// Tells whether there is nothing to read.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Plain(text) | Self::Html(text) => text.trim().is_empty(),
        }
    }
}

/// Reads an element's content.
pub(super) fn read(tree: &Tree<'_>, id: NodeId, untyped: Untyped) -> Content {
    let kind = tree
        .attribute(id, "type")
        .map(|kind| kind.trim().to_ascii_lowercase());
    let mode = tree.attribute(id, "mode");
    let markup = tree
        .children(id)
        .any(|child| matches!(tree.kind(child), Kind::Element { .. }));
    if markup {
        return Content::Html(inner_html(tree, id, kind.as_deref()));
    }
    let mut text = text(tree, id);
    let kind = kind.as_deref().unwrap_or_default();
    let encoded = mode.as_deref() == Some("base64") || is_binary(kind);
    if encoded && let Some(decoded) = base64::decode_text(&text) {
        text = Cow::Owned(decoded);
    }
    let html = match kind {
        "html" | "text/html" => true,
        "xhtml" | "application/xhtml+xml" => mode.is_some_and(|mode| mode != "xml") || looks_like_html(&text),
        _ => match untyped {
            Untyped::Plain => false,
            Untyped::Guess => looks_like_html(&text),
            Untyped::Html => kind.is_empty() || looks_like_html(&text),
        },
    };
    if html {
        Content::Html(text.into_owned())
    } else {
        Content::Plain(text.into_owned())
    }
}

/// Tells whether a line without text is somewhere between the first and the last one.
fn has_blank_line(text: &str) -> bool {
    let mut lines = text.trim().lines().map(str::trim);
    lines.any(str::is_empty)
}

/// Tells whether a media type needs base64 to stand in a feed.
fn is_binary(kind: &str) -> bool {
    kind.contains('/') && !kind.starts_with("text/") && !kind.ends_with("xml")
}

/// Joins the text below an element, its markup left out.
pub(super) fn text<'a>(tree: &Tree<'a>, id: NodeId) -> Cow<'a, str> {
    let mut whole = Cow::Borrowed("");
    for child in tree.children(id) {
        let part = match tree.kind(child) {
            Kind::Text(raw) => decode(raw, &tree.declared),
            Kind::Cdata(raw) => Cow::Borrowed(raw),
            Kind::Element { .. } => continue,
        };
        if whole.is_empty() {
            whole = part;
        } else {
            whole.to_mut().push_str(&part);
        }
    }
    whole
}

/// Writes the markup below an element as HTML.
fn inner_html(tree: &Tree<'_>, id: NodeId, kind: Option<&str>) -> String {
    // Markup that nobody declared stands beside markup in CDATA.
    let declared = kind.is_some_and(|kind| kind == "xhtml" || kind.ends_with("xml"));
    let mut html = String::new();
    let mut next = tree.first_child(id);
    let mut depth = 0_usize;
    while let Some(node) = next {
        match tree.kind(node) {
            Kind::Text(raw) => escape(&decode(raw, &tree.declared), &mut html),
            Kind::Cdata(raw) if declared => escape(raw, &mut html),
            Kind::Cdata(raw) => html.push_str(raw),
            Kind::Element {
                name,
                attributes: inside,
                ..
            } => {
                open(name, inside, tree, &mut html);
                if let Some(child) = tree.first_child(node) {
                    depth += 1;
                    next = Some(child);
                    continue;
                }
                close(name, &mut html);
            }
        }
        let mut last = node;
        next = tree.next_sibling(last);
        while next.is_none() && depth > 0 {
            let Some(parent) = tree.parent(last) else { break };
            if let Kind::Element { name, .. } = tree.kind(parent) {
                close(name, &mut html);
            }
            depth -= 1;
            last = parent;
            next = tree.next_sibling(last);
        }
    }
    html
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn open(name: &str, inside: &str, tree: &Tree<'_>, html: &mut String) {
    html.push('<');
    html.push_str(local(name));
    for (name, value) in attributes(inside) {
        if name.starts_with("xmlns") {
            continue;
        }
        html.push(' ');
        html.push_str(local(name));
        html.push_str("=\"");
        escape(&decode(value, &tree.declared), html);
        html.push('"');
    }
    html.push('>');
}

fn close(name: &str, html: &mut String) {
    let name = local(name);
    if !is_void(&name.to_ascii_lowercase()) {
        html.push_str("</");
        html.push_str(name);
        html.push('>');
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::Entries;
    use super::*;

    fn title(document: &str) -> Content {
        let tree = Tree::build(document, "", Entries::Declared);
        let title = tree.first_child(Tree::root()).unwrap();
        read(&tree, title, Untyped::Guess)
    }

    #[test]
    fn untyped_text_is_html_only_where_it_can_be() {
        assert_eq!(title("<title>a &amp; b</title>"), Content::Plain("a & b".into()));
        assert_eq!(
            title("<title>Vec&lt;T&gt;</title>"),
            Content::Plain("Vec<T>".into())
        );
        assert_eq!(title("<title>1 &lt; 2</title>"), Content::Plain("1 < 2".into()));
        assert_eq!(title("<title>a &amp;amp; &lt;b>b&lt;/b></title>").line(), "a & b");
        assert_eq!(title("<title><![CDATA[a<br>b]]></title>").line(), "a b");
    }

    #[test]
    fn markup_in_the_feed_itself_becomes_html() {
        let text = "<title type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'>a &lt; <x:b>b</x:b><x:br/></x:div></title>";
        assert_eq!(
            title(text),
            Content::Html("<div>a &lt; <b>b</b><br></div>".into())
        );
    }

    #[test]
    fn scripts_are_no_text() {
        assert_eq!(plain("a<script>if (1<2) b()</script>c", usize::MAX), "a  c");
        let start = Content::Html("<p>one two</p> <p>three</p>".into()).start(4);
        assert_eq!(start, "one two");
        assert_eq!(Content::Plain("one two three".into()).start(4), "one t");
    }
}
