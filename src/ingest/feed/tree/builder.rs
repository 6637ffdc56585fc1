//! Hangs the pieces of a document into its tree, closing what was left open.

use std::borrow::Cow;

use compact_str::CompactString;

use super::super::super::address;
use super::super::name::{Namespace, Prefixes, Tag};
use super::{Entries, Kind, NONE, Node, NodeId, Tree, is_void};
use crate::ingest::xml::entity::{self, Declared};
use crate::ingest::xml::{Piece, Pieces, attributes};

/// Most nodes of a document; a feed of 10,000 entries has about 200,000.
const MOST_NODES: usize = 2_000_000;
/// Deepest nesting; an element below is a sibling of its parent.
const DEEPEST: usize = 256;
/// Most different base addresses and languages.
const MOST_SCOPES: usize = 100_000;

/// Builds the tree of a document whose own address is `base`.
pub(super) fn build<'a>(text: &'a str, base: &str, entries: Entries) -> Tree<'a> {
    let mut builder = Builder {
        tree: Tree {
            nodes: vec![Node::ROOT],
            bases: vec![base.to_owned()],
            langs: vec![Cow::Borrowed("")],
            declared: Declared::default(),
            entries: Vec::new(),
            cut: false,
        },
        open: Vec::new(),
        prefixes: Prefixes::default(),
        eagerness: entries,
    };
    for piece in Pieces::new(text) {
        if builder.tree.nodes.len() >= MOST_NODES {
            builder.tree.cut = true;
            break;
        }
        builder.take(piece);
    }
    builder.tree
}

/// An element that is still open.
struct Open<'a> {
    node: u32,
    /// The name as written.
    name: &'a str,
    tag: Tag,
    /// Meaning of names without prefix.
    default: Namespace,
    opaque: bool,
}

struct Builder<'a> {
    tree: Tree<'a>,
    open: Vec<Open<'a>>,
    prefixes: Prefixes,
    eagerness: Entries,
}

impl<'a> Builder<'a> {
    fn take(&mut self, piece: Piece<'a>) {
        match piece {
            Piece::Text(text) => {
                // Blanks between the elements of a feed are most of its nodes.
                let inside = self
                    .open
                    .last()
                    .is_some_and(|open| open.tag.is_leaf() || open.opaque);
                if inside || !text.trim_ascii().is_empty() {
                    self.add(Kind::Text(text));
                }
            }
            Piece::Cdata(text) => {
                self.add(Kind::Cdata(text));
            }
            Piece::Doctype(inside) => self.tree.declared.read(inside),
            Piece::End(name) => self.end(name),
            Piece::Start {
                name,
                attributes,
                empty,
            } => self.start(name, attributes, empty),
        }
    }

    /// Appends a node to the innermost open element.
    fn add(&mut self, kind: Kind<'a>) -> u32 {
        let parent = self.open.last().map_or(0, |open| open.node);
        let id = self.tree.nodes.len() as u32;
        let (base, lang, last) = match self.tree.nodes.get_mut(parent as usize) {
            Some(above) => {
                let last = above.last;
                above.last = id;
                if last == NONE {
                    above.first = id;
                }
                (above.base, above.lang, last)
            }
            None => (0, 0, NONE),
        };
        if let Some(previous) = self.tree.nodes.get_mut(last as usize) {
            previous.next = id;
        }
        self.tree.nodes.push(Node {
            kind,
            parent,
            next: NONE,
            first: NONE,
            last: NONE,
            base,
            lang,
        });
        id
    }

    fn start(&mut self, written: &'a str, inside: &'a str, empty: bool) {
        let mut default = self.open.last().map_or(Namespace::Feed, |open| open.default);
        if !inside.is_empty() && inside.contains("xmlns") {
            for (name, value) in attributes(inside) {
                if name == "xmlns" {
                    default = Namespace::of_address(value).unwrap_or(Namespace::Feed);
                } else if let Some(prefix) = name.strip_prefix("xmlns:") {
                    self.prefixes.declare(prefix, value);
                }
            }
        }
        let lower = lower_case(written);
        let (prefix, local) = lower.split_once(':').unwrap_or(("", &lower));
        let namespace = if prefix.is_empty() {
            default
        } else {
            self.prefixes.namespace(prefix)
        };
        let mut tag = Tag::of(namespace, local);
        if self.eagerness == Entries::Anywhere && tag == Tag::Other {
            tag = Tag::of(Namespace::Feed, local);
        }
        let opaque = self.open.last().is_some_and(|open| open.opaque);
        if opaque && self.eagerness == Entries::Declared {
            tag = Tag::Other;
        } else {
            self.make_room(tag);
        }
        if tag == Tag::Other && is_void(local) {
            self.add(element(tag, written, inside));
            return;
        }
        let node = self.add(element(tag, written, inside));
        if !inside.is_empty()
            && ["base", "lang", "BASE", "LANG"]
                .iter()
                .any(|name| inside.contains(name))
        {
            self.scope(node, inside);
        }
        if tag == Tag::Entry {
            self.tree.entries.push(NodeId(node));
        }
        if empty || self.open.len() >= DEEPEST {
            return;
        }
        let opaque = opaque || is_markup(tag, namespace, inside);
        self.open.push(Open {
            node,
            name: written,
            tag,
            default,
            opaque,
        });
    }

    /// Closes what the element cannot stand in.
    fn make_room(&mut self, tag: Tag) {
        if tag == Tag::Entry {
            if let Some(at) = self.open.iter().rposition(|open| open.tag == Tag::Entry) {
                self.open.truncate(at);
            }
            while self.open.last().is_some_and(|open| open.tag.is_leaf()) {
                self.open.pop();
            }
            return;
        }
        let Some(top) = self.open.last() else { return };
        let text = matches!(
            top.tag,
            Tag::Description | Tag::Summary | Tag::Subtitle | Tag::Content | Tag::Title
        );
        let closes = match tag {
            _ if !top.tag.is_leaf() => false,
            // Text may hold markup that nobody declared.
            Tag::Title | Tag::Link | Tag::Summary => !text || top.tag == Tag::Title,
            Tag::Content => top.tag != Tag::Content,
            Tag::Name | Tag::Image | Tag::Source => !text,
            _ => tag.is_field(),
        };
        if closes {
            self.open.pop();
        }
    }

    fn end(&mut self, name: &str) {
        let found = self
            .open
            .iter()
            .rposition(|open| open.name.eq_ignore_ascii_case(name));
        if let Some(at) = found {
            self.open.truncate(at);
        }
    }

    /// Notes the base address and the language that an element declares.
    fn scope(&mut self, node: u32, inside: &'a str) {
        if self.tree.bases.len() + self.tree.langs.len() >= MOST_SCOPES {
            return;
        }
        let Some(target) = self.tree.nodes.get_mut(node as usize) else {
            return;
        };
        let (mut base, mut lang) = (None, None);
        for (name, value) in attributes(inside) {
            match name.to_ascii_lowercase().as_str() {
                "xml:base" => base = Some(value),
                "base" => base = base.or(Some(value)),
                "xml:lang" => lang = Some(value),
                "lang" => lang = lang.or(Some(value)),
                _ => {}
            }
        }
        if let Some(base) = base {
            let value = entity::decode(base, &self.tree.declared);
            let above = self.tree.bases.get(target.base as usize);
            let joined = address::resolve(above.map_or("", String::as_str), &value);
            if joined.contains(':') {
                target.base = self.tree.bases.len() as u32;
                self.tree.bases.push(joined);
            }
        }
        if let Some(lang) = lang {
            target.lang = self.tree.langs.len() as u32;
            self.tree.langs.push(Cow::Borrowed(lang));
        }
    }
}

/// Puts a name into lower case; most are so already, and the others are short.
fn lower_case(name: &str) -> CompactString {
    let mut name = CompactString::new(name);
    name.make_ascii_lowercase();
    name
}

fn element<'a>(tag: Tag, name: &'a str, attributes: &'a str) -> Kind<'a> {
    Kind::Element {
        tag,
        name,
        attributes,
    }
}

/// Tells whether an element declares that its content is markup, not text.
fn is_markup(tag: Tag, namespace: Namespace, inside: &str) -> bool {
    let text = matches!(
        tag,
        Tag::Title | Tag::Subtitle | Tag::Summary | Tag::Description | Tag::Content
    );
    if !text {
        return false;
    }
    if namespace == Namespace::Xhtml {
        return true;
    }
    attributes(inside).any(|(name, value)| {
        let value = value.trim().to_ascii_lowercase();
        match name {
            "type" => value == "xhtml" || value.ends_with("xml"),
            "mode" => value == "xml",
            _ => false,
        }
    })
}
