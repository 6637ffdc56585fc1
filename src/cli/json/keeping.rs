//! Tags, searches under names, and what was deleted, written or restored.

use serde::Serialize;

use crate::library::{ArticleSummary, Exported};
use crate::sentence::Sentence;

/// One tag of `tag list`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct TagView<'a> {
    pub(in crate::cli) tag: &'a str,
    pub(in crate::cli) articles: u64,
    pub(in crate::cli) unread: u64,
}

/// One article of `delete` or `undelete`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct DeletionView<'a> {
    id: i64,
    key: &'a str,
    title: &'a str,
    /// What it is now.
    deleted: bool,
}

impl<'a> DeletionView<'a> {
    /// Shows what became of an article.
    pub(in crate::cli) fn new(summary: &'a ArticleSummary, deleted: bool) -> Self {
        Self {
            id: summary.id.0,
            key: &summary.key,
            title: &summary.title,
            deleted,
        }
    }
}

/// What `prune` let go, or would.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct PruneView {
    /// By the rule of age.
    pub(in crate::cli) by_rule: u64,
    /// Deleted before by the reader.
    pub(in crate::cli) deleted: u64,
    pub(in crate::cli) dry_run: bool,
}

/// What `reextract` did.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct ReextractView<'a> {
    /// Pages that were read again.
    pub(in crate::cli) pages: u64,
    /// Articles that came out otherwise.
    pub(in crate::cli) changed: Vec<i64>,
    pub(in crate::cli) refused: Vec<RefusedView<'a>>,
    pub(in crate::cli) cancelled: bool,
}

/// A page that was not taken.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct RefusedView<'a> {
    pub(in crate::cli) id: i64,
    pub(in crate::cli) message: &'a Sentence,
}

/// The file of `backup`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct BackupView {
    pub(in crate::cli) path: String,
    pub(in crate::cli) articles: u64,
    pub(in crate::cli) bytes: u64,
}

/// What became of the library in `restore`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct RestoreView {
    pub(in crate::cli) articles: u64,
    /// The folder with the replaced library; null where there was none.
    pub(in crate::cli) replaced: Option<String>,
    /// The settings file that came with the backup; null where it was not taken.
    pub(in crate::cli) settings: Option<String>,
}

/// One file of `export`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct ExportView<'a> {
    id: i64,
    key: &'a str,
    title: &'a str,
    path: String,
    /// It lay there just so.
    unchanged: bool,
}

impl<'a> ExportView<'a> {
    /// Shows a written file.
    pub(in crate::cli) fn new(file: &'a Exported) -> Self {
        Self {
            id: file.article.id.0,
            key: &file.article.key,
            title: &file.article.title,
            path: file.path.display().to_string(),
            unchanged: file.unchanged,
        }
    }
}

/// One search of `saved list`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct SavedView<'a> {
    pub(in crate::cli) name: &'a str,
    pub(in crate::cli) query: &'a str,
    /// Articles that it finds now.
    pub(in crate::cli) articles: u64,
}
