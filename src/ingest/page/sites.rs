//! Families of sites whose pages are made by one program: where those keep an article's text and fields.
//!
//! What a family is known by and where it keeps what is data (`assets/ingest/sites.tsv`).

use std::sync::LazyLock;

use dom_query::{Document, NodeRef};

use crate::ingest::clean;

/// What is known of one family.
#[derive(Debug, Default)]
struct Family {
    name: &'static str,
    rules: Vec<(&'static str, &'static str)>,
}

static FAMILIES: LazyLock<Vec<Family>> = LazyLock::new(|| {
    let mut families: Vec<Family> = Vec::new();
    let table = include_str!("../../../assets/ingest/sites.tsv");
    for row in table.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = row.split('\t');
        let (Some(name), Some(field), Some(rule)) = (fields.next(), fields.next(), fields.next()) else {
            continue;
        };
        if families.last().is_none_or(|last| last.name != name) {
            families.push(Family {
                name,
                ..Family::default()
            });
        }
        if let Some(last) = families.last_mut() {
            last.rules.push((field, rule));
        }
    }
    families
});

/// A page of a family that is known.
#[derive(Clone, Copy)]
pub(super) struct Site<'a> {
    family: &'static Family,
    document: &'a Document,
}

/// Characters below which an element is no article.
const LEAST: usize = 120;

impl<'a> Site<'a> {
    /// Finds the family of a page.
    pub(super) fn of(document: &'a Document) -> Option<Self> {
        let generators = document.select("meta[name=generator], meta[name=Generator]");
        let generator: String = generators
            .nodes()
            .iter()
            .filter_map(|node| node.attr("content"))
            .map(|content| content.to_ascii_lowercase())
            .collect();
        let known = |family: &&Family| {
            family.rules.iter().any(|(field, rule)| match *field {
                "generator" => generator.contains(rule),
                "mark" => document.select(rule).exists(),
                _ => false,
            })
        };
        let family = FAMILIES.iter().find(known)?;
        Some(Self { family, document })
    }

    /// Returns the element with the article's text, without what does not belong to it.
    pub(super) fn body(&self) -> Option<NodeRef<'a>> {
        let found = self.document.select(self.rule("body")?);
        let nodes = found.nodes().to_vec();
        let body = nodes.into_iter().max_by_key(NodeRef::normalized_char_count)?;
        (body.normalized_char_count() >= LEAST).then_some(body)
    }

    /// Names what stands inside the article's element and is no part of it.
    pub(super) fn drop(&self) -> Option<&'static str> {
        self.rule("drop")
    }

    /// Returns the text of a field.
    pub(super) fn text(&self, field: &str) -> Option<String> {
        self.texts(field).into_iter().next()
    }

    /// Returns the texts of a field that has several.
    pub(super) fn texts(&self, field: &str) -> Vec<String> {
        let Some(selector) = self.rule(field) else {
            return Vec::new();
        };
        let found = self.document.select(selector);
        let texts = found.nodes().iter().map(|node| clean::line(&node.text()));
        texts
            .filter(|text| !text.is_empty() && text.chars().count() < 600)
            .collect()
    }

    fn rule(&self, field: &str) -> Option<&'static str> {
        let found = self.family.rules.iter().find(|(known, _)| *known == field);
        found.map(|(_, rule)| *rule)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_a_selector() {
        assert_eq!(FAMILIES.len(), 3);
        for family in FAMILIES.iter() {
            for (field, rule) in &family.rules {
                if *field != "generator" {
                    assert!(dom_query::Matcher::new(rule).is_ok(), "{}: {rule}", family.name);
                }
            }
        }
    }
}
