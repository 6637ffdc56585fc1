//! A tree of the document's elements, however badly they nest.
//!
//! Elements that were never closed are closed by what cannot stand inside them:
//! an entry by the next entry, a title by the next field. End tags that close
//! nothing are ignored. Content that is declared as markup is kept as it is:
//! an `entry` inside of it is no entry of the feed.

use std::borrow::Cow;

use compact_str::CompactString;

use super::super::address;
use super::name::{Namespace, Prefixes, Tag};
use crate::ingest::xml::entity::{self, Declared};
use crate::ingest::xml::{Piece, Pieces, attributes};

/// Names a node of a [`Tree`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NodeId(u32);

/// An element or a run of text.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind<'a> {
    /// An element: what it is for, its local name as written, what stands in its tag.
    Element {
        tag: Tag,
        name: &'a str,
        attributes: &'a str,
    },
    /// Text with its entities.
    Text(&'a str),
    /// Text without entities.
    Cdata(&'a str),
}

#[derive(Debug, Clone, Copy)]
struct Node<'a> {
    kind: Kind<'a>,
    parent: u32,
    next: u32,
    first: u32,
    last: u32,
    base: u32,
    lang: u32,
}

/// No node.
const NONE: u32 = u32::MAX;
/// Most nodes of a document; a feed of 10,000 entries has about 200,000.
const MOST_NODES: usize = 2_000_000;
/// Deepest nesting; an element below is a sibling of its parent.
const DEEPEST: usize = 256;
/// Most different base addresses and languages.
const MOST_SCOPES: usize = 100_000;

/// The document.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    nodes: Vec<Node<'a>>,
    bases: Vec<String>,
    langs: Vec<Cow<'a, str>>,
    /// Entities that the document declares.
    pub(super) declared: Declared,
    /// Entries in the order of the document.
    pub(super) entries: Vec<NodeId>,
    /// The document has more nodes than are read.
    pub(super) cut: bool,
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

/// How eagerly entries are seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entries {
    /// Where the format has them.
    Declared,
    /// Wherever something is called `item` or `entry`.
    Anywhere,
}

impl<'a> Tree<'a> {
    /// Builds the tree of a document whose own address is `base`.
    pub(super) fn build(text: &'a str, base: &str, entries: Entries) -> Self {
        let root = Node {
            kind: Kind::Text(""),
            parent: NONE,
            next: NONE,
            first: NONE,
            last: NONE,
            base: 0,
            lang: 0,
        };
        let mut builder = Builder {
            tree: Self {
                nodes: vec![root],
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

    /// Lets relative addresses begin at `base` where neither document nor transport says where.
    pub(super) fn rebase(&mut self, base: &str) {
        if let Some(first) = self.bases.first_mut().filter(|first| first.is_empty()) {
            base.clone_into(first);
        }
    }

    /// Returns the node above all others.
    pub(super) fn root() -> NodeId {
        NodeId(0)
    }

    fn node(&self, id: NodeId) -> &Node<'a> {
        // Ids are only made by this tree and nodes are never removed.
        self.nodes.get(id.0 as usize).unwrap_or(&Node {
            kind: Kind::Text(""),
            parent: NONE,
            next: NONE,
            first: NONE,
            last: NONE,
            base: 0,
            lang: 0,
        })
    }

    pub(super) fn kind(&self, id: NodeId) -> Kind<'a> {
        self.node(id).kind
    }

    /// Returns what the element is for; text is for nothing.
    pub(super) fn tag(&self, id: NodeId) -> Tag {
        match self.kind(id) {
            Kind::Element { tag, .. } => tag,
            Kind::Text(_) | Kind::Cdata(_) => Tag::Other,
        }
    }

    pub(super) fn parent(&self, id: NodeId) -> Option<NodeId> {
        some(self.node(id).parent)
    }

    pub(super) fn first_child(&self, id: NodeId) -> Option<NodeId> {
        some(self.node(id).first)
    }

    pub(super) fn next_sibling(&self, id: NodeId) -> Option<NodeId> {
        some(self.node(id).next)
    }

    /// Iterates over the children of a node.
    pub(super) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.first_child(id), |child| self.next_sibling(*child))
    }

    /// Returns the value of an attribute by its name in lower case, prefix and all.
    pub(super) fn attribute(&self, id: NodeId, name: &str) -> Option<Cow<'a, str>> {
        let Kind::Element {
            attributes: inside, ..
        } = self.kind(id)
        else {
            return None;
        };
        if inside.is_empty() {
            return None;
        }
        attributes(inside)
            .find(|(written, _)| written.eq_ignore_ascii_case(name))
            .map(|(_, value)| entity::decode(value, &self.declared))
    }

    /// Returns the address that relative ones inside of the element begin at.
    pub(super) fn base(&self, id: NodeId) -> &str {
        let at = self.node(id).base as usize;
        self.bases.get(at).map_or("", String::as_str)
    }

    /// Returns the language in force, empty where none is declared.
    pub(super) fn lang(&self, id: NodeId) -> &str {
        let at = self.node(id).lang as usize;
        self.langs.get(at).map_or("", |lang| lang)
    }
}

fn some(node: u32) -> Option<NodeId> {
    (node != NONE).then_some(NodeId(node))
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

/// Tells whether an HTML element never has an end tag.
pub(super) fn is_void(local: &str) -> bool {
    matches!(
        local,
        "area" | "br" | "col" | "embed" | "hr" | "img" | "input" | "meta" | "param" | "wbr"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(text: &str) -> usize {
        Tree::build(text, "", Entries::Declared).entries.len()
    }

    #[test]
    fn unclosed_entries_are_closed_by_the_next() {
        assert_eq!(entries("<rss><channel><item><title>a<item><title>b</rss>"), 2);
        assert_eq!(
            entries("<feed><entry><title>a</titel><id>1</id><entry></feed>"),
            2
        );
    }

    #[test]
    fn markup_of_an_entry_holds_no_entries() {
        let text = "<feed><entry><content type='application/xml'><entry/></content></entry></feed>";
        assert_eq!(entries(text), 1);
    }

    #[test]
    fn depth_is_bounded_and_entries_below_are_seen() {
        let text = format!("{}<item/>", "<x>".repeat(100_000));
        assert_eq!(entries(&text), 1);
    }

    #[test]
    fn bases_add_up() {
        let text = "<feed xml:base='http://a/b/'><entry xml:base='c/'/></feed>";
        let tree = Tree::build(text, "", Entries::Declared);
        assert_eq!(tree.base(tree.entries[0]), "http://a/b/c/");
    }
}
