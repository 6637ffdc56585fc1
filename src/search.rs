//! Search: the index derived from the store, and what finds articles in it.
//!
//! One analyser reads texts and queries alike, however they are typed
//! ([`analyzer`]); the index lives in generations behind a pointer ([`Index`]);
//! a query is parsed without ever failing ([`Query`]), scored over tantivy's
//! postings ([`Searcher`]) and shown where it hit ([`Highlighter`]).
//!
//! It leaves out the store: articles come as [`Document`]s, hits go as ids.
//! Everything in the index can be deleted and made again.

pub mod analyzer;
mod collect;
mod error;
mod files;
mod highlight;
mod index;
mod phrase;
mod plan;
mod postings;
mod query;
mod schema;
mod score;
mod searcher;
mod suggest;
mod writer;

pub use error::Error;
pub use highlight::{Highlighter, Snippet};
pub use index::{Index, Moment, State, Target};
pub use query::{Query, QueryOptions, Status, is_function_word};
pub use searcher::{HasStatus, Hit, Hits, Order, SearchOptions, Searcher};
pub use suggest::respell;
pub use writer::Writer;

use crate::article::ArticleId;
use crate::calendar::Instant;

/// What the index is told of an article.
#[derive(Debug, Clone, Copy)]
pub struct Document<'a> {
    /// The library's id.
    pub id: ArticleId,
    /// The headline.
    pub title: &'a str,
    /// The summary below the headline.
    pub lead: &'a str,
    /// The text, paragraphs separated by line feeds.
    pub body: &'a str,
    /// The publisher.
    pub source: &'a str,
    /// Who wrote it.
    pub author: &'a str,
    /// The date as printed.
    pub date_text: &'a str,
    /// Subject words.
    pub tags: &'a [String],
    /// When it was published.
    pub date: Option<Instant>,
    /// BCP 47 primary language; empty where unknown.
    pub lang: &'a str,
}

#[cfg(test)]
mod tests;
