//! The page's tree to blocks with inline runs.

use dom_query::NodeRef;

use super::address::Base;
use super::embed::{self, Embeds};
use super::{direction, stylesheet};
use crate::article::{Block, BlockKind, SpanStyle};
use crate::ingest::builder::Builder;
use crate::ingest::clean;

/// Elements that are no text of an article.
const SKIPPED: [&str; 23] = [
    "annotation",
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "iframe",
    "object",
    "embed",
    "nav",
    "footer",
    "aside",
    "form",
    "button",
    "select",
    "textarea",
    "input",
    "head",
    "canvas",
    "audio",
    "video",
    "map",
    "dialog",
];
/// Elements that begin a block of their own.
const BLOCKS: [&str; 18] = [
    "p", "div", "section", "article", "main", "header", "address", "center", "details", "summary",
    "fieldset", "body", "html", "dl", "dd", "dt", "hgroup", "ul",
];
/// Elements that begin a block too, of another kind than a paragraph.
const PARTS_OF_BLOCKS: [&str; 14] = [
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ol",
    "pre",
    "blockquote",
    "figure",
    "figcaption",
    "hr",
    "menu",
];
/// Deepest nesting that is followed.
const MAX_DEPTH: usize = 600;

/// Makes blocks of everything under a node.
pub(in crate::ingest) fn blocks(node: &NodeRef<'_>, base: &Base, embeds: Embeds) -> Vec<Block> {
    let mut walker = Walker {
        builder: Builder::default(),
        base,
        embeds,
        lists: Vec::new(),
        quotes: 0,
        depth: 0,
    };
    walker.children(node);
    walker.builder.finish()
}

struct Walker<'a> {
    builder: Builder,
    base: &'a Base,
    embeds: Embeds,
    /// The next number of each open list; `None` for bullets.
    lists: Vec<Option<u32>>,
    quotes: u8,
    depth: usize,
}

impl Walker<'_> {
    fn children(&mut self, node: &NodeRef<'_>) {
        if self.depth > MAX_DEPTH {
            return;
        }
        self.depth += 1;
        for child in node.children_it(false) {
            if child.is_text() {
                self.builder.push(&child.text());
            } else if child.is_element() {
                self.element(&child);
            }
        }
        self.depth -= 1;
    }

    fn element(&mut self, node: &NodeRef<'_>) {
        let Some(name) = node.node_name() else { return };
        let name = name.as_ref();
        if self.embeds == Embeds::Link && embed::is_embed(name) {
            if !is_hidden(node) && !is_tiny(node) {
                self.embed(node, name);
            }
            return;
        }
        if SKIPPED.contains(&name) || is_hidden(node) {
            return;
        }
        if self.builder.kind() == BlockKind::Table {
            self.in_cell(node, name);
            return;
        }
        if is_caption(node) {
            self.block(node, BlockKind::Caption, None);
            return;
        }
        let declared = node.attr("dir").and_then(|value| direction(&value));
        let outer = declared.map(|declared| self.builder.set_direction(Some(declared)));
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.bytes().last().map(|digit| digit.wrapping_sub(b'0'));
                self.block(node, BlockKind::Heading, level);
            }
            "blockquote" => {
                self.quotes = self.quotes.saturating_add(1);
                self.block(node, BlockKind::Quote, Some(self.quotes));
                self.quotes -= 1;
            }
            "ol" | "ul" | "menu" => self.list(node, name),
            "li" => self.item(node),
            "pre" => self.block(node, BlockKind::Code, None),
            "table" => self.table(node),
            "figcaption" | "caption" => self.block(node, BlockKind::Caption, None),
            "hr" => self.builder.add(Block::new(BlockKind::Rule, "")),
            "img" | "amp-img" => self.image(node),
            "br" => self.line_break(),
            _ if BLOCKS.contains(&name) || name == "figure" => self.plain_block(node),
            _ => match self.inline(node, name) {
                Some(style) => self.run(node, style),
                None => self.children(node),
            },
        }
        if let Some(outer) = outer {
            self.builder.set_direction(outer);
        }
    }

    /// A block of a kind of its own.
    fn block(&mut self, node: &NodeRef<'_>, kind: BlockKind, level: Option<u8>) {
        self.builder.begin(kind, level);
        self.children(node);
        self.end();
    }

    /// A paragraph, which inside a quote is a part of it and inside an item goes on with it.
    fn plain_block(&mut self, node: &NodeRef<'_>) {
        if self.builder.kind() == BlockKind::Code {
            self.children(node);
            return;
        }
        match self.builder.kind() {
            BlockKind::ListItem | BlockKind::Caption | BlockKind::Heading => self.builder.push(" "),
            _ => self.end(),
        }
        self.children(node);
        match self.builder.kind() {
            BlockKind::ListItem | BlockKind::Caption | BlockKind::Heading => self.builder.push(" "),
            _ => self.end(),
        }
    }

    /// Ends a block; what follows is the quote's, or a paragraph.
    fn end(&mut self) {
        if self.quotes > 0 {
            self.builder.begin(BlockKind::Quote, Some(self.quotes));
        } else {
            self.builder.end();
        }
    }

    fn list(&mut self, node: &NodeRef<'_>, name: &str) {
        let first = (name == "ol").then(|| {
            let start = node.attr("start").and_then(|start| start.parse().ok());
            start.unwrap_or(1)
        });
        self.end();
        self.lists.push(first);
        self.children(node);
        self.lists.pop();
        self.end();
    }

    fn item(&mut self, node: &NodeRef<'_>) {
        let depth = u8::try_from(self.lists.len().max(1)).unwrap_or(u8::MAX);
        self.builder.begin(BlockKind::ListItem, Some(depth));
        if let Some(Some(next)) = self.lists.last_mut() {
            self.builder.set_ordinal(Some(*next));
            *next = next.saturating_add(1);
        }
        self.children(node);
        self.end();
    }

    /// A table of one cell a row is layout, not a table.
    fn table(&mut self, node: &NodeRef<'_>) {
        let rows: Vec<Vec<NodeRef<'_>>> = node
            .descendants_it()
            .filter(|row| row.has_name("tr"))
            .map(|row| row.element_children())
            .collect();
        let nested = node.descendants_it().any(|inner| inner.has_name("table"));
        let blocks = node.descendants_it().filter(|inner| inner.has_name("p")).count();
        if nested || blocks > rows.len() || rows.iter().all(|cells| cells.len() < 2) {
            self.end();
            self.children(node);
            self.end();
            return;
        }
        for caption in node
            .element_children()
            .iter()
            .filter(|child| child.has_name("caption"))
        {
            self.block(caption, BlockKind::Caption, None);
        }
        self.builder.begin(BlockKind::Table, None);
        for (index, cells) in rows.iter().enumerate() {
            if index > 0 {
                self.builder.push_mark('\n');
            }
            for (index, cell) in cells.iter().enumerate() {
                if index > 0 {
                    self.builder.push_mark('\t');
                }
                if cell.has_name("th") {
                    self.run(cell, SpanStyle::Strong);
                } else {
                    self.children(cell);
                }
            }
        }
        self.end();
    }

    /// An element inside a table's cell, which is one line: runs stay, blocks are parted by blanks, images left out.
    fn in_cell(&mut self, node: &NodeRef<'_>, name: &str) {
        if let Some(style) = self.inline(node, name) {
            self.run(node, style);
            return;
        }
        let parts = name == "br" || BLOCKS.contains(&name) || PARTS_OF_BLOCKS.contains(&name);
        if parts {
            self.builder.push(" ");
        }
        self.children(node);
        if parts {
            self.builder.push(" ");
        }
    }

    /// Returns the style of an element that is a run of text.
    fn inline(&self, node: &NodeRef<'_>, name: &str) -> Option<SpanStyle> {
        match name {
            "a" => node
                .attr("href")
                .and_then(|address| self.base.resolve(&address))
                .map(SpanStyle::Link),
            "em" | "i" | "cite" | "dfn" => Some(SpanStyle::Emphasis),
            "strong" | "b" => Some(SpanStyle::Strong),
            "code" | "kbd" | "samp" | "tt" if self.builder.kind() != BlockKind::Code => Some(SpanStyle::Code),
            _ => None,
        }
    }

    /// A medium as a link; what stands in for one without an address is read as text.
    fn embed(&mut self, node: &NodeRef<'_>, name: &str) {
        let Some(embed) = embed::read(node, self.base) else {
            if matches!(name, "object" | "audio" | "video") {
                self.children(node);
            }
            return;
        };
        if self.builder.kind() == BlockKind::Table {
            self.builder.open(SpanStyle::Link(embed.url));
            self.builder.push(&embed.name);
            self.builder.close();
            return;
        }
        if let Some(poster) = &embed.poster {
            self.builder.add(Block {
                url: Some(poster.clone()),
                ..Block::new(BlockKind::Image, "")
            });
        }
        self.builder.add(embed.block());
    }

    fn image(&mut self, node: &NodeRef<'_>) {
        let source = ["src", "data-src", "data-original", "data-lazy-src"]
            .iter()
            .find_map(|name| {
                let address = node.attr(name)?;
                self.base.resolve(&address)
            });
        if let Some(url) = source.filter(|_| !is_tiny(node)) {
            let text = node.attr("alt").unwrap_or_default();
            self.builder.add(Block {
                url: Some(url),
                ..Block::new(BlockKind::Image, clean::line(&text))
            });
        }
    }

    fn line_break(&mut self) {
        match self.builder.kind() {
            BlockKind::Code => self.builder.push("\n"),
            BlockKind::ListItem | BlockKind::Caption | BlockKind::Heading | BlockKind::Table => {
                self.builder.push(" ");
            }
            _ => self.builder.next_like(),
        }
    }

    fn run(&mut self, node: &NodeRef<'_>, style: SpanStyle) {
        self.builder.open(style);
        self.children(node);
        self.builder.close();
    }
}

/// Tells whether an element's class says that it is what stands below a picture.
fn is_caption(node: &NodeRef<'_>) -> bool {
    const LONGEST: usize = 500;
    let Some(class) = node.class() else { return false };
    let named = class
        .split(|c: char| !c.is_ascii_alphabetic())
        .any(|word| ["caption", "Caption", "credit", "credits", "figcaption"].contains(&word))
        || class.contains("aption-text")
        || class.contains("photoCredit")
        || class.contains("imageCredit");
    named
        && !node.has_name("figure")
        && node.normalized_char_count() <= LONGEST
        && !node
            .descendants_it()
            .any(|inner| inner.has_name("img") || inner.has_name("figure"))
}

/// Tells whether an element is too small to be seen, as counters are.
fn is_tiny(node: &NodeRef<'_>) -> bool {
    ["width", "height"].iter().any(|name| {
        node.attr(name)
            .and_then(|size| size.parse::<u32>().ok())
            .is_some_and(|size| size < 24)
    })
}

/// Returns whether an element's own attributes say that it is not shown.
fn is_hidden(node: &NodeRef<'_>) -> bool {
    node.attr("hidden").is_some_and(|value| &*value != "until-found")
        // what SingleFile found hidden when it saved the page
        || node.has_class("sf-hidden")
        || node
            .attr("aria-hidden")
            .is_some_and(|value| value.as_ref() == "true")
        || node
            .attr("style")
            .is_some_and(|style| stylesheet::hiding(&style).is_some())
}
