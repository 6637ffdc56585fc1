//! The links of a page: their numbers in the text, and their addresses below it.

use std::collections::HashMap;

use super::clean;
use crate::layout::BaseDirection;
use crate::locale::Locale;
use crate::text::{Direction, digits};
use crate::theme::Role;
use crate::tui::page::element::{Element, Side};

/// The addresses that the page's links go to, in their order.
#[derive(Debug)]
pub(in crate::tui::page) struct Links<'a> {
    addresses: Vec<String>,
    /// The number of each.
    numbers: HashMap<String, usize>,
    /// The language whose digits numbers are written in: the article's.
    lang: &'a str,
}

impl<'a> Links<'a> {
    /// Begins without any, for an article in a language.
    pub(super) fn new(lang: &'a str) -> Self {
        Self {
            addresses: Vec::new(),
            numbers: HashMap::new(),
            lang,
        }
    }

    /// Writes a number in the digits of the article.
    pub(super) fn digits(&self, number: u64) -> String {
        digits::localize(&number.to_string(), self.lang).into_owned()
    }

    /// Returns the number of an address, from one.
    fn number(&mut self, address: &str) -> usize {
        if let Some(number) = self.numbers.get(address) {
            return *number;
        }
        self.addresses.push(address.to_owned());
        self.numbers.insert(address.to_owned(), self.addresses.len());
        self.addresses.len()
    }

    /// Lists the addresses below the text.
    pub(super) fn elements(self, locale: &Locale, direction: Direction) -> Vec<Element> {
        let heading = (!self.addresses.is_empty()).then(|| {
            let base = BaseDirection::Fixed(locale.direction());
            Element::new(locale.text("page-links"), Role::Heading, base)
        });
        let base = BaseDirection::Fixed(direction);
        let rows = (1u64..).zip(self.addresses).map(|(number, address)| {
            let marker = format!("[{}]", digits::localize(&number.to_string(), self.lang));
            let mut element = Element::new(clean(&address), Role::Link, base)
                .tight()
                .beside(Side::Bullet(0, marker));
            element.links.push((0..element.text.len(), address));
            element
        });
        heading.into_iter().chain(rows).collect()
    }
}

/// Writes a link's number behind its text.
pub(super) fn push_number(text: &mut String, address: &str, links: &mut Links<'_>) {
    let number = links.number(address) as u64;
    text.push_str("\u{2066}[");
    text.push_str(&links.digits(number));
    text.push_str("]\u{2069}");
}
