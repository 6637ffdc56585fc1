//! What became of the files of `import`.

use serde::Serialize;

use crate::export::ArticleView;
use crate::library::FileReport;
use crate::sentence::Sentence;

/// One file of `import`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct FileView<'a> {
    /// As given; inside a walked folder joined to it.
    path: String,
    /// The format found; null where the file could not be read.
    format: Option<&'static str>,
    articles: u64,
    new: u64,
    changed: u64,
    unchanged: u64,
    /// Feeds that the file names.
    feeds: Vec<NamedFeedView<'a>>,
    /// Searches that the file names.
    searches: Vec<NamedSearchView<'a>>,
    problems: Vec<ProblemView<'a>>,
    unlisted_problems: u64,
    /// The articles as parsed, for a dry run.
    items: Vec<ArticleView<'a>>,
}

/// A feed that a file names.
#[derive(Debug, Serialize)]
struct NamedFeedView<'a> {
    url: &'a str,
    title: Option<&'a str>,
    tags: &'a [String],
}

/// A search that a file names.
#[derive(Debug, Serialize)]
struct NamedSearchView<'a> {
    name: &'a str,
    query: &'a str,
}

/// Something wrong in a file.
#[derive(Debug, Serialize)]
struct ProblemView<'a> {
    /// Counted from 1; null where no single line is to blame.
    line: Option<u64>,
    message: &'a Sentence,
}

impl<'a> FileView<'a> {
    /// Shows what became of a file.
    pub(in crate::cli) fn new(report: &'a FileReport) -> Self {
        Self {
            path: report.path.display().to_string(),
            format: report.format.map(crate::library::Format::as_str),
            articles: report.articles,
            new: report.new,
            changed: report.changed,
            unchanged: report.unchanged,
            feeds: report
                .subscriptions
                .iter()
                .map(|feed| NamedFeedView {
                    url: &feed.url,
                    title: feed.title.as_deref(),
                    tags: &feed.tags,
                })
                .collect(),
            searches: report
                .smart_lists
                .iter()
                .map(|list| NamedSearchView {
                    name: &list.name,
                    query: &list.query,
                })
                .collect(),
            problems: report
                .problems
                .iter()
                .map(|problem| ProblemView {
                    line: problem.line,
                    message: &problem.message,
                })
                .collect(),
            unlisted_problems: report.unlisted_problems,
            items: report
                .items
                .iter()
                .map(|article| ArticleView::new(None, article))
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_could_not_be_read_still_has_every_field() {
        let report = FileReport {
            path: "gone.txt".into(),
            ..FileReport::default()
        };
        let line = serde_json::to_string(&FileView::new(&report)).unwrap();
        assert_eq!(
            line,
            r#"{"path":"gone.txt","format":null,"articles":0,"new":0,"changed":0,"unchanged":0,"feeds":[],"searches":[],"problems":[],"unlisted_problems":0,"items":[]}"#
        );
    }
}
