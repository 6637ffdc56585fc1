//! Parts of an article's element that their class or id names as something else: share bars, related articles, bylines.

use std::collections::HashMap;
use std::sync::LazyLock;

use dom_query::NodeRef;

use super::dropped::Dropping;

/// Words of the rules, by their first word: the second word where it needs one, and the reason.
type Rules = HashMap<&'static str, Vec<(Option<&'static str>, &'static str)>>;

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let mut rules: Rules = HashMap::new();
    let table = include_str!("../../../assets/ingest/page_classes.tsv");
    for row in table.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = row.split('\t').filter(|field| !field.is_empty());
        let Some(reason) = fields.next() else { continue };
        for words in fields {
            let (first, second) = match words.split_once('+') {
                Some((first, second)) => (first, Some(second)),
                None => (words, None),
            };
            rules.entry(first).or_default().push((second, reason));
        }
    }
    rules
});

/// The part of the article's text that a named part may hold, as one in so many.
const SHARE: usize = 3;
/// Characters of such a part at most.
const LONGEST: usize = 1_500;

/// Removes the named parts below a node.
pub(super) fn prune(root: &NodeRef<'_>, dropping: &mut Dropping<'_>) {
    let whole = root.normalized_char_count();
    let named: Vec<(NodeRef<'_>, &'static str)> = root
        .descendants_it()
        .filter(NodeRef::is_element)
        .filter_map(|node| Some((node, reason(&node)?)))
        .collect();
    for (node, reason) in named {
        let chars = node.normalized_char_count();
        if chars * SHARE > whole || chars > LONGEST || holds_prose(&node) {
            continue;
        }
        dropping.add(&node.text(), reason);
        node.remove_from_parent();
    }
}

/// Tells why an element is no part of the article, if its names say so.
fn reason(node: &NodeRef<'_>) -> Option<&'static str> {
    let mut names = node.class().map(|class| class.to_string()).unwrap_or_default();
    if let Some(id) = node.id_attr() {
        names.push(' ');
        names.push_str(&id);
    }
    if names.is_empty() || names.len() > 400 {
        return None;
    }
    let words = words(&names);
    words.iter().find_map(|word| {
        let rules = RULES.get(word.as_str())?;
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
fn holds_prose(node: &NodeRef<'_>) -> bool {
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
