//! What lists and searches are asked for and what they answer.
//!
//! Plain data; how a query is understood is the business of `search`.

use std::ops::Range;

use crate::sentence::Sentence;
use crate::store::{ArticleSummary, Filter, Sort};

/// A list of articles, without ranking.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct ListQuery {
    /// Words and fields that the articles must match; `None` lists all.
    pub text: Option<String>,
    /// Which articles are wanted.
    pub filter: Filter,
    /// Their order.
    pub sort: Sort,
    /// Of articles that tell the same story only the first; without words only, since each is found.
    pub stories: bool,
}

/// A search, ranked unless told otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SearchRequest {
    /// The query as typed.
    pub text: String,
    /// The last word counts as the beginning of one.
    pub prefix: bool,
    /// Hits to leave out at the start.
    pub offset: usize,
    /// Hits at most.
    pub limit: usize,
    /// How the hits are sorted.
    pub order: Order,
    /// Which articles are wanted.
    pub filter: Filter,
    /// Each hit comes with a piece of its text, which costs more than finding it.
    pub snippets: bool,
}

impl SearchRequest {
    /// Asks for the best `limit` hits.
    #[must_use]
    pub fn new(text: impl Into<String>, limit: usize) -> Self {
        Self {
            text: text.into(),
            prefix: false,
            offset: 0,
            limit,
            order: Order::Relevance,
            filter: Filter::default(),
            snippets: true,
        }
    }
}

/// How hits are sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Order {
    /// Best first.
    #[default]
    Relevance,
    /// Newest first.
    Newest,
}

/// The answer to a search.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SearchPage {
    /// Articles found in all.
    pub total: u64,
    /// The hits asked for.
    pub hits: Vec<SearchHit>,
    /// What the query was understood as, where that is more than words.
    pub understood: Option<String>,
    /// What in the query could not be understood, one sentence each.
    pub problems: Vec<Sentence>,
    /// What was searched in place of the query, where its phrases stand nowhere.
    pub loosened: Option<String>,
    /// Where nothing was found: queries that may have been meant and find something, likeliest first.
    pub suggestions: Vec<String>,
}

/// One article found.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchHit {
    /// The article's row.
    pub summary: ArticleSummary,
    /// How well it answers; comparable inside one answer only.
    pub score: f32,
    /// A piece of its text around the words found; empty where none was asked for.
    pub snippet: String,
    /// Bytes of `snippet` that answer the query, sorted, apart.
    pub highlights: Vec<Range<usize>>,
    /// Bytes of the title that answer the query, sorted, apart.
    pub title_marks: Vec<Range<usize>>,
}
