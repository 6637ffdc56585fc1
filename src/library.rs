//! The one door to everything below: where store, index and parsers meet.
//!
//! Callers see articles, lists, hits and reports; that rows come from SQLite
//! and hits from tantivy is known to nobody above. Knows nothing of screens and
//! arguments, prints nothing, and is told where the data lies.

mod error;
mod query;
mod report;

pub use crate::ingest::{Format, Problem};
pub use crate::store::{
    ArticleSummary, Bookmark, Counts, Entry, Filter, Page, Position, Sort, SourceSummary, Window,
};
pub use error::{Error, ErrorKind};
pub use query::{ListQuery, Order, SearchHit, SearchPage, SearchRequest};
pub use report::{FileReport, ImportEvent, ImportProgress, ImportReport, ImportRequest};
