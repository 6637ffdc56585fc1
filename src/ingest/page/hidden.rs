//! Text that a page holds and does not show: labels for screen readers, parts that wait to be unfolded, links that skip a part.
//!
//! Only the text and the pictures go; what a hidden element says to machines (JSON-LD, `time`,
//! `meta`) stays.

use std::collections::HashSet;

use dom_query::{Document, NodeId, NodeRef};

use super::classes;
use super::dropped::Dropping;
use crate::ingest::clean;
use crate::ingest::html::stylesheet::{self, Hiding};

/// Reason under which hidden text is listed, and the row of `page_classes.tsv` with the names of hidden elements.
pub(super) const REASON: &str = "hidden";
/// Characters that a page shows at least: where everything else is hidden, it waits for a script.
const LEAST: usize = 200;
/// Lines of hidden text that are listed at most: menus may hide any number.
const MOST: usize = 100;

/// Text next to a hidden label: `Author` and the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Labelled {
    pub(super) label: String,
    pub(super) value: String,
}

/// Removes the text that the page does not show; returns what its hidden labels name.
pub(super) fn remove(document: &Document, dropping: &mut Dropping<'_>) -> Vec<Labelled> {
    let Some(body) = document.body() else {
        return Vec::new();
    };
    let classes = stylesheet::hidden_classes(document);
    let whole = body.normalized_char_count();
    let mut inside: HashSet<NodeId> = HashSet::new();
    let (mut found, mut shown) = (Vec::new(), Vec::new());
    for node in body.descendants_it().filter(NodeRef::is_element) {
        if node.parent().is_some_and(|parent| inside.contains(&parent.id)) {
            inside.insert(node.id);
            continue;
        }
        let hidden = match evidence(&node, &classes) {
            Evidence::None => continue,
            Evidence::Element => true,
            // scripts show what such rules hide, and dialogs hide a page's text from screen readers
            Evidence::Rule => !classes::holds_prose(&node),
            Evidence::AriaHidden => !classes::holds_prose(&node) && !is_read_out_elsewhere(&node, &classes),
        };
        if hidden && whole.saturating_sub(node.normalized_char_count()) >= LEAST {
            inside.insert(node.id);
            found.push(node);
        } else {
            shown.push(node);
        }
    }
    for node in shown {
        // the next stages ask the attributes again
        node.remove_attrs(&["hidden", "aria-hidden", "style"]);
    }
    let labels = found.iter().filter_map(labelled).collect();
    let mut listed = 0;
    for node in found {
        if listed < MOST {
            listed += dropping.add(&shown_text(&node), REASON);
        }
        empty(&node);
    }
    remove_skip_links(&body, dropping);
    labels
}

/// The reason to take an element for hidden.
enum Evidence {
    None,
    /// The element's own attributes.
    Element,
    /// A class by its name or by a style sheet.
    Rule,
    /// Hidden from screen readers, which says less about what is painted.
    AriaHidden,
}

fn evidence(node: &NodeRef<'_>, hidden_classes: &HashSet<String>) -> Evidence {
    if is_formula(node) {
        return Evidence::None;
    }
    if node.attr("hidden").is_some_and(|value| &*value != "until-found") {
        return Evidence::Element;
    }
    if node
        .attr("style")
        .is_some_and(|style| stylesheet::hiding(&style).is_some())
    {
        return Evidence::Element;
    }
    if let Some(class) = node.class()
        && (class
            .split_whitespace()
            .any(|class| hidden_classes.contains(class))
            || is_named_hidden(&class))
    {
        return Evidence::Rule;
    }
    if node.attr("aria-hidden").is_some_and(|value| &*value == "true") {
        return Evidence::AriaHidden;
    }
    Evidence::None
}

/// Returns whether an element is a formula, which programs hide next to its picture: a reader without pictures needs the text.
fn is_formula(node: &NodeRef<'_>) -> bool {
    node.has_name("math")
        || node
            .first_element_child()
            .is_some_and(|child| child.has_name("math"))
}

/// Returns whether classes name an element as hidden, on all screens.
///
/// Frameworks of utility classes show with a second class what the first one hides: `hidden lg:block`,
/// `d-none d-md-flex`, `sr-only sm:not-sr-only`.
fn is_named_hidden(class: &str) -> bool {
    let mut named = false;
    for name in class.split_ascii_whitespace() {
        match name.split_once(':') {
            Some(("focus" | "focus-within" | "active", _)) => {}
            Some(_) => return false,
            None if name.starts_with("d-") && name != "d-none" => return false,
            None if name == "not-sr-only" => return false,
            None => named = named || classes::reason_of(name) == Some(REASON),
        }
    }
    named
}

/// Returns whether the text of an element that is hidden from screen readers stands in their words next to it.
fn is_read_out_elsewhere(node: &NodeRef<'_>, hidden_classes: &HashSet<String>) -> bool {
    let neighbours = [node.prev_element_sibling(), node.next_element_sibling()];
    neighbours.iter().flatten().any(|neighbour| {
        let clipped = neighbour
            .attr("style")
            .is_some_and(|style| stylesheet::hiding(&style) == Some(Hiding::Clipped));
        let named = neighbour.class().is_some_and(|class| {
            class
                .split_whitespace()
                .any(|class| hidden_classes.contains(class))
                || is_named_hidden(&class)
        });
        clipped || named
    })
}

/// Returns what a hidden label names: the rest of the element around it.
fn labelled(label: &NodeRef<'_>) -> Option<Labelled> {
    const LABEL: usize = 3;
    const VALUE: usize = 120;
    let name = clean::line(&label.text());
    if name.is_empty() || name.split_whitespace().count() > LABEL {
        return None;
    }
    let around = clean::line(&label.parent()?.text());
    let value = around.strip_prefix(name.as_str())?.trim();
    let sound = !value.is_empty() && value.chars().count() <= VALUE;
    sound.then(|| Labelled {
        label: name,
        value: value.to_owned(),
    })
}

/// Elements whose text is for machines.
const MACHINES: [&str; 5] = ["script", "style", "time", "template", "noscript"];

fn shown_text(node: &NodeRef<'_>) -> String {
    let texts = node.descendants_it().filter(|inner| is_shown_text(inner));
    let mut shown = String::new();
    for text in texts {
        shown.push_str(&text.text());
    }
    shown
}

/// Returns whether a node is text that a reader would see.
fn is_shown_text(node: &NodeRef<'_>) -> bool {
    let machine = |parent: NodeRef<'_>| parent.node_name().is_some_and(|name| MACHINES.contains(&&*name));
    node.is_text() && !node.parent().is_some_and(machine)
}

/// Removes the text and the pictures of an element.
fn empty(node: &NodeRef<'_>) {
    if node.has_name("img") {
        node.remove_from_parent();
        return;
    }
    let gone: Vec<NodeRef<'_>> = node
        .descendants_it()
        .filter(|inner| is_shown_text(inner) || inner.has_name("img") || inner.has_name("picture"))
        .collect();
    for inner in gone {
        inner.remove_from_parent();
    }
}

/// Removes links over which a reader of the keyboard skips a part of the page, and the marks that they lead to.
fn remove_skip_links(body: &NodeRef<'_>, dropping: &mut Dropping<'_>) {
    /// Characters of a mark at most.
    const MARK: usize = 80;
    let links: Vec<(NodeRef<'_>, String)> = body
        .find_descendants("a[href^='#']")
        .into_iter()
        .filter_map(|link| {
            let target = link.attr("href")?.strip_prefix('#')?.to_owned();
            (!target.is_empty()).then_some((link, target))
        })
        .collect();
    if links.is_empty() {
        return;
    }
    let marks: Vec<(NodeRef<'_>, String)> = body
        .find_descendants("[tabindex='-1'][id]")
        .into_iter()
        .filter_map(|mark| Some((mark, mark.id_attr()?.to_string())))
        .collect();
    for (link, target) in links {
        let mark = marks.iter().find(|(_, id)| *id == target).map(|(mark, _)| mark);
        let named = link
            .class()
            .is_some_and(|class| classes::words(&class).iter().any(|word| word == "skip"));
        if !named && mark.is_none() {
            continue;
        }
        dropping.add(&link.text(), "skip_link");
        link.remove_from_parent();
        let short = |mark: &&NodeRef<'_>| {
            let heading = mark
                .node_name()
                .is_some_and(|name| name.len() == 2 && name.starts_with('h'));
            !heading && mark.normalized_char_count() <= MARK
        };
        if let Some(mark) = mark.filter(short) {
            dropping.add(&mark.text(), "skip_link");
            empty(mark);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the text that is left of a page's body, and the hidden lines.
    fn read(body: &str) -> (String, Vec<String>) {
        let page = format!(
            "<html><body><main>{} {body}</main></body></html>",
            "Some words. ".repeat(40)
        );
        let document = Document::from(page.as_str());
        let mut dropping = Dropping::of(&page);
        remove(&document, &mut dropping);
        let text = clean::line(&document.body().unwrap().text());
        let text = text.rsplit("words. ").next().unwrap().to_owned();
        (text, dropping.texts().map(str::to_owned).collect())
    }

    #[test]
    fn text_that_is_not_shown_is_removed() {
        for hidden in [
            "<p hidden>x y</p>",
            "<p style='display: none'>x y</p>",
            "<p style='visibility:hidden'>x y</p>",
            "<span style='clip:rect(1px,1px,1px,1px);position:absolute'>x y</span>",
            "<span class='ssrcss-1f39n02-VisuallyHidden e16en2lz0'>x y</span>",
            "<span class='sr-only focus:not-sr-only'>x y</span>",
            "<span class=vh>x y</span>",
            "<div class=screen-reader-text>x y</div>",
            "<div class=sf-hidden>x y</div>",
            "<div class=d-none>x y</div>",
            "<style>.q7{display:none}</style><div class='a q7'>x y</div>",
            "<span aria-hidden=true>x y</span>",
        ] {
            let (text, lines) = read(&format!("{hidden}<b>z</b>"));
            assert!(text.ends_with('z') && !text.contains("x y"), "{hidden}: {text}");
            assert_eq!(lines, ["x y"], "{hidden}");
        }
    }

    #[test]
    fn text_that_is_shown_stays() {
        let prose = format!(
            "<p>{0}</p><p>{0}</p>",
            "A long sentence of prose, it goes on. ".repeat(6)
        );
        for shown in [
            "<p hidden=until-found>x y</p>",
            "<p class='hidden lg:block'>x y</p>",
            "<p class='d-none d-md-block'>x y</p>",
            "<p class='sr-only sm:not-sr-only'>x y</p>",
            "<p class=hidden-gems>x y</p>",
            "<p><span aria-hidden=true>x y</span><span class=sr-only>X</span></p>",
            "<p aria-hidden=false>x y</p>",
            &format!("<div aria-hidden=true>{prose}<p>x y</p></div>"),
        ] {
            assert!(read(shown).0.contains("x y"), "{shown}");
        }
    }

    #[test]
    fn skip_links_and_their_marks_are_removed() {
        let (text, lines) = read(
            "<section><a href='#end'>Skip the list and read on</a><p id=end tabindex=-1>End of list</p></section>\
             <a class=skip-link href='#x'>Skip</a><a href='#note'>see the note</a><p id=note>a note</p>",
        );
        assert_eq!(text, "see the notea note");
        // a class that says so hides its link before the others are looked for
        assert_eq!(lines, ["Skip", "Skip the list and read on", "End of list"]);
    }

    #[test]
    fn labels_name_what_stands_next_to_them() {
        let page = format!(
            "<body><p>{}</p><ul><li><span class=vh>Author, </span><b>Jane Roe</b></li></ul></body>",
            "Some words. ".repeat(40)
        );
        let labels = remove(&Document::from(page.as_str()), &mut Dropping::of(&page));
        let label = Labelled {
            label: "Author,".into(),
            value: "Jane Roe".into(),
        };
        assert_eq!(labels, [label]);
    }
}
