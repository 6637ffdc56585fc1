//! A tree of the document's elements, however badly they nest.
//!
//! Elements that were never closed are closed by what cannot stand inside them:
//! an entry by the next entry, a title by the next field. End tags that close
//! nothing are ignored. Content that is declared as markup is kept as it is:
//! an `entry` inside of it is no entry of the feed.

mod builder;

use std::borrow::Cow;

use super::name::Tag;
use crate::ingest::xml::attributes;
use crate::ingest::xml::entity::{self, Declared};

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

impl Node<'_> {
    /// The node above all others, as long as nothing stands below it.
    const ROOT: Self = Self {
        kind: Kind::Text(""),
        parent: NONE,
        next: NONE,
        first: NONE,
        last: NONE,
        base: 0,
        lang: 0,
    };
}
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
        builder::build(text, base, entries)
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
        self.nodes.get(id.0 as usize).unwrap_or(&Node::ROOT)
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

    /// Tells whether `xml:base` is declared for the element, on itself or further up.
    pub(super) fn declares_base(&self, id: NodeId) -> bool {
        self.node(id).base != 0
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
