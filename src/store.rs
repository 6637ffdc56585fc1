//! The articles and what their reader did to them, in SQLite: the source of truth.
//!
//! The only user of `rusqlite`. Does not know that an index exists.

mod row;

pub use row::{ArticleSummary, Bookmark, Counts, Entry, Filter, Page, Position, Sort, SourceSummary, Window};
