//! Parts of an article's element that their class, id or label names as something else: share bars, related articles, bylines.

use std::collections::HashMap;
use std::sync::LazyLock;

use dom_query::NodeRef;

use super::dropped::Dropping;
use super::hidden;

/// The rules of `page_classes.tsv`.
#[derive(Default)]
struct Rules {
    /// By the first word: the second word where it needs one, and the reason.
    words: HashMap<&'static str, Vec<(Option<&'static str>, &'static str)>>,
    /// Whole names and their reasons.
    names: HashMap<&'static str, &'static str>,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let mut rules = Rules::default();
    let table = include_str!("../../../assets/ingest/page_classes.tsv");
    for row in table.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = row.split('\t').filter(|field| !field.is_empty());
        let Some(reason) = fields.next() else { continue };
        for words in fields {
            if let Some(name) = words.strip_prefix('=') {
                rules.names.insert(name, reason);
                continue;
            }
            let (first, second) = match words.split_once('+') {
                Some((first, second)) => (first, Some(second)),
                None => (words, None),
            };
            rules.words.entry(first).or_default().push((second, reason));
        }
    }
    rules
});

/// Attributes by which a page names a part.
const NAMING: [&str; 5] = ["class", "id", "data-component", "data-testid", "aria-label"];
/// The part of the article's text that a named part may hold, as one in so many.
const SHARE: usize = 3;
/// Characters of such a part at most.
const LONGEST: usize = 1_500;

/// Removes the named parts below a node.
///
/// A name by which most of the article's text would go names the article: publishers mark the
/// text that is for subscribers.
pub(super) fn prune(root: &NodeRef<'_>, dropping: &mut Dropping<'_>) {
    let whole = root.normalized_char_count();
    let mut named: Vec<(NodeRef<'_>, usize, &'static str)> = root
        .descendants_it()
        .filter(NodeRef::is_element)
        .filter_map(|node| Some((node, reason(&node)?)))
        .filter(|(node, _)| !holds_prose(node))
        .map(|(node, reason)| (node, node.normalized_char_count(), reason))
        .filter(|(_, chars, _)| chars * SHARE <= whole && *chars <= LONGEST)
        .collect();
    let mut of_class: HashMap<String, usize> = HashMap::new();
    let class = |node: &NodeRef<'_>| node.class().map(|class| class.to_string()).unwrap_or_default();
    for (node, chars, _) in &named {
        *of_class.entry(class(node)).or_default() += chars;
    }
    named.retain(|(node, _, _)| {
        of_class
            .get(&class(node))
            .is_none_or(|chars| chars * SHARE <= whole)
    });
    for (node, _, reason) in named {
        dropping.add(&node.text(), reason);
        node.remove_from_parent();
    }
}

/// Tells why an element is no part of the article, if its names say so.
fn reason(node: &NodeRef<'_>) -> Option<&'static str> {
    let mut names = String::new();
    for attribute in NAMING {
        if let Some(value) = node.attr(attribute) {
            names.push_str(&value);
            names.push(' ');
        }
    }
    if names.is_empty() || names.len() > 400 {
        return None;
    }
    reason_of(&names).filter(|reason| *reason != hidden::REASON)
}

/// Returns the reason that class names or ids give to leave an element out.
pub(super) fn reason_of(names: &str) -> Option<&'static str> {
    if let Some(reason) = names
        .split_ascii_whitespace()
        .find_map(|name| RULES.names.get(name))
    {
        return Some(reason);
    }
    let words = words(names);
    words.iter().find_map(|word| {
        let rules = RULES.words.get(word.as_str())?;
        rules
            .iter()
            .find(|(second, _)| second.is_none_or(|second| words.iter().any(|word| word == second)))
            .map(|(_, reason)| *reason)
    })
}

/// Cuts names at everything but letters, and at capitals.
pub(super) fn words(names: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![String::new()];
    let mut small_before = false;
    for c in names.chars() {
        let letter = c.is_alphabetic();
        if !letter || (c.is_uppercase() && small_before) {
            words.push(String::new());
        }
        if letter && let Some(word) = words.last_mut() {
            word.extend(c.to_lowercase());
        }
        small_before = c.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Tells whether an element holds several paragraphs of running text, which no such part has.
pub(super) fn holds_prose(node: &NodeRef<'_>) -> bool {
    let long = node
        .descendants_it()
        .filter(|inner| inner.has_name("p") && inner.normalized_char_count() > 160);
    long.take(2).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_into_words() {
        assert_eq!(
            words("article__readMore js-ad2 X"),
            ["article", "read", "more", "js", "ad", "x"]
        );
    }
}
