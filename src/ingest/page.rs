//! Pages as fetched or saved: bytes in, the article in them out.
//!
//! Whatever the page is, it is read within the limits of [`html`](super::html)
//! or refused with a reason. What is left out of the article is named with it.

use super::document::{declared_charset, is_binary};
use super::{Parsed, Problem, charset, html};
use crate::article::{Article, Warning};

/// What is known about a page beside its bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hints<'a> {
    /// The address that it was fetched from.
    pub url: Option<&'a str>,
    /// The charset that the server named.
    pub charset: Option<&'a str>,
    /// The title under which a feed announced it.
    pub title: Option<&'a str>,
    /// The language that the feed names.
    pub lang: Option<&'a str>,
}

/// Takes the article out of a page: one article, or none and the problem that says why.
#[must_use]
pub fn extract(bytes: &[u8], hints: &Hints<'_>) -> Parsed {
    let mut parsed = Parsed::default();
    match parse(bytes, hints) {
        Ok(article) => parsed.articles.push(article),
        Err(message) => parsed.problems.push(Problem { line: None, message }),
    }
    parsed
}

/// Makes an article of a page; the error is a sentence that says what is wrong with it.
pub(super) fn parse(bytes: &[u8], hints: &Hints<'_>) -> Result<Article, String> {
    if bytes.is_empty() {
        return Err("the page is empty".to_owned());
    }
    if bytes.len() as u64 > html::MAX_BYTES {
        return Err(format!("the page is larger than {} MiB", html::MAX_BYTES >> 20));
    }
    let declared = hints
        .charset
        .map(str::to_owned)
        .or_else(|| declared_charset(bytes));
    let decoded = charset::decode(bytes, declared.as_deref());
    if is_binary(&decoded.text) {
        return Err("this is no page but binary data".to_owned());
    }
    let mut article = html::parse(&decoded.text, hints)?;
    if article.title.is_empty() && article.body.blocks.is_empty() {
        return Err("the page holds no text that could be an article".to_owned());
    }
    if decoded.replaced {
        article.warnings.push(Warning::BytesReplaced);
    }
    Ok(article)
}
