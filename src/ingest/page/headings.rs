//! Headings without what programs put around them: wrappers, edit links, links to the heading itself.
//!
//! `MediaWiki` and others wrap each heading in a short `div`, with a link to edit the section. Readability
//! takes such a part for navigation, by its links and because it holds nothing but a heading, and removes it.

use dom_query::{Document, NodeRef};

use super::dropped::Dropping;
use crate::ingest::clean;

/// Wrappers around a heading that are looked at.
const DEEPEST: usize = 3;

/// Takes edit links and links to themselves off the page's headings, and marks headings in wrappers as text.
pub(super) fn prepare(document: &Document, dropping: &mut Dropping<'_>) {
    for link in document.select(".mw-editsection, .mw-editsection-like").nodes() {
        dropping.add(&link.text(), "edit_link");
        link.remove_from_parent();
    }
    for heading in document.select("h1, h2, h3, h4, h5, h6").nodes() {
        remove_links(heading, dropping);
        let mut wrapped = false;
        for wrapper in heading
            .ancestors(Some(DEEPEST))
            .into_iter()
            .take_while(is_wrapper)
        {
            for link in wrapper.find_descendants("a") {
                if leads_to_editor(&link) {
                    remove_with_brackets(&link, &wrapper, dropping);
                }
            }
            if clean::line(&wrapper.text()) != clean::line(&heading.text()) || holds_picture(&wrapper) {
                break;
            }
            wrapped = true;
        }
        if wrapped {
            // Readability keeps a part that holds text other than headings
            let text = document.tree.new_element("span");
            for child in heading.children() {
                text.append_child(&child);
            }
            heading.append_child(&text);
        }
    }
}

/// Removes links inside a heading that lead to an editor, or to the heading and say nothing: `¶`, `#`.
fn remove_links(heading: &NodeRef<'_>, dropping: &mut Dropping<'_>) {
    for link in heading.find_descendants("a") {
        if leads_to_editor(&link) {
            remove_with_brackets(&link, heading, dropping);
            continue;
        }
        let local = link.attr("href").is_some_and(|address| address.contains('#'));
        let text = link.text();
        if local && !text.trim().is_empty() && !text.chars().any(char::is_alphanumeric) {
            dropping.add(&text, "edit_link");
            link.remove_from_parent();
        }
    }
}

/// Removes a link with the elements below `outer` that hold nothing else but brackets.
fn remove_with_brackets(link: &NodeRef<'_>, outer: &NodeRef<'_>, dropping: &mut Dropping<'_>) {
    let bare = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let letters = bare(&link.text());
    let mut whole = *link;
    while let Some(parent) = whole.parent() {
        if parent.id == outer.id || bare(&parent.text()) != letters {
            break;
        }
        whole = parent;
    }
    dropping.add(&whole.text(), "edit_link");
    whole.remove_from_parent();
}

/// Returns whether a link opens a wiki's editor.
fn leads_to_editor(link: &NodeRef<'_>) -> bool {
    link.attr("href").is_some_and(|address| {
        ["action=edit", "veaction=edit", "do=edit", "section=edit"]
            .iter()
            .any(|query| address.contains(query))
    })
}

fn is_wrapper(node: &NodeRef<'_>) -> bool {
    node.node_name()
        .is_some_and(|name| matches!(&*name, "div" | "span" | "header" | "hgroup"))
}

fn holds_picture(node: &NodeRef<'_>) -> bool {
    node.descendants_it()
        .any(|inner| inner.has_name("img") || inner.has_name("picture") || inner.has_name("video"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prepared(body: &str) -> String {
        let document = Document::from(format!("<body>{body}</body>"));
        prepare(&document, &mut Dropping::of(body));
        document.body().unwrap().inner_html().to_string()
    }

    #[test]
    fn headings_lose_their_edit_links_and_are_marked_as_text() {
        for (body, expected) in [
            (
                "<div class=mw-heading><h2>A</h2><span class=mw-editsection>[<a href=/e>edit</a>]</span></div><p>x</p>",
                "<div class=\"mw-heading\"><h2><span>A</span></h2></div><p>x</p>",
            ),
            (
                "<div><div><h3>A</h3></div> <span>[<a href='/w?action=edit'>edit</a>]</span></div>",
                "<div><div><h3><span>A</span></h3></div> </div>",
            ),
            (
                "<h2>A <span>[<a href='/w?action=edit'>edit</a>|<a href='/w?veaction=edit'>source</a>]</span></h2>",
                "<h2>A </h2>",
            ),
            ("<h2>A<a href='#a'>\u{b6}</a></h2>", "<h2>A</h2>"),
            ("<h2><a href='#a'>A</a></h2>", "<h2><a href=\"#a\">A</a></h2>"),
            ("<div><h2>A</h2><p>b</p></div>", "<div><h2>A</h2><p>b</p></div>"),
            (
                "<div><h2>A</h2><img src=x></div>",
                "<div><h2>A</h2><img src=\"x\"></div>",
            ),
        ] {
            assert_eq!(prepared(body), expected, "{body}");
        }
    }
}
