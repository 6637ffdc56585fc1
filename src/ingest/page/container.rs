//! Finds the element that holds the article.

use std::collections::HashMap;

use dom_query::{Document, NodeRef};

/// Elements that publishers mark as the article's text, surest first.
const MARKED: [&str; 12] = [
    "[itemprop=articleBody]",
    ".item-text",
    "#echo_detail",
    ".article-body",
    ".articleBody",
    ".entry-content",
    ".post-content",
    ".news-body",
    ".story-body",
    ".article-content",
    "article",
    "main",
];
/// Characters below which an element is no article.
const LEAST: usize = 200;

/// Returns the element with the article's text: a marked one, else where most paragraphs are, else the body.
pub(super) fn find(document: &Document) -> NodeRef<'_> {
    for selector in MARKED {
        let selection = document.select(selector);
        let longest = selection
            .nodes()
            .iter()
            .max_by_key(|node| paragraph_chars(node))
            .copied();
        if let Some(node) = longest.filter(|node| paragraph_chars(node) >= LEAST) {
            return node;
        }
    }
    densest(document)
        .or_else(|| document.body())
        .unwrap_or_else(|| document.root())
}

/// Counts the characters of the paragraphs in an element.
fn paragraph_chars(node: &NodeRef<'_>) -> usize {
    let paragraphs = node.descendants_it().filter(|node| node.has_name("p"));
    let inside: usize = paragraphs.map(|node| node.normalized_char_count()).sum();
    if inside > 0 {
        inside
    } else {
        node.normalized_char_count()
    }
}

/// Finds the parent of most of the paragraphs' text; a grandparent gets half.
fn densest(document: &Document) -> Option<NodeRef<'_>> {
    let mut scores: Vec<(usize, NodeRef<'_>)> = Vec::new();
    let mut places = HashMap::new();
    let selection = document.select("p");
    for paragraph in selection.nodes() {
        let chars = paragraph.normalized_char_count();
        if chars < 25 {
            continue;
        }
        let mut share = chars;
        for ancestor in paragraph.ancestors_it(Some(2)) {
            let place = *places.entry(ancestor.id).or_insert_with(|| {
                scores.push((0, ancestor));
                scores.len() - 1
            });
            if let Some((score, _)) = scores.get_mut(place) {
                *score += share;
            }
            share /= 2;
        }
    }
    // Of equals the first one on the page.
    let best = scores.into_iter().rev().max_by_key(|(score, _)| *score)?;
    (best.0 >= LEAST).then_some(best.1)
}
