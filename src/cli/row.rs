//! One article as a row of a list: number, marks, title, source, date.
//!
//! Columns are separated by tabs where standard output is no terminal, so that
//! `cut` and `awk` find them.

use std::io;
use std::ops::Range;

use super::context::Context;
use crate::calendar::{self, Style};
use crate::library::{ArticleSummary, SearchHit};
use crate::text::sanitize;

/// Writes a row, and for a hit the piece of text around the words found.
pub(super) fn write(
    context: &mut Context,
    summary: &ArticleSummary,
    hit: Option<&SearchHit>,
) -> io::Result<()> {
    let lang = context.locale.lang();
    let calendar = context.config.reader.calendar.for_lang(lang);
    let date = summary
        .date
        .map(|date| calendar::format(date, calendar, lang.tag(), Style::Date))
        .unwrap_or_default();
    let title = if summary.title.is_empty() {
        context.locale.text("article-untitled")
    } else {
        one_line(&summary.title)
    };
    let unread = if summary.unread { 'N' } else { '-' };
    let bookmarked = if summary.bookmarked { 'B' } else { '-' };
    let source = one_line(summary.source.as_deref().unwrap_or_default());
    let row = format!("{}\t{unread}{bookmarked}\t{title}\t{source}\t{date}", summary.id);
    context.out.line(&row)?;
    match hit {
        Some(hit) => below(context, &hit.snippet, &hit.highlights),
        None => Ok(()),
    }
}

/// Writes a text that belongs to the row above, with `marks` as bytes of the text.
pub(super) fn below(context: &mut Context, text: &str, marks: &[Range<usize>]) -> io::Result<()> {
    for line in context.out.marked(text, marks).lines() {
        let line = format!("\t{line}");
        context.out.line(&line)?;
    }
    Ok(())
}

/// Makes a text safe to stand in a column: no control characters, no line feeds, no tabs.
fn one_line(text: &str) -> String {
    sanitize(text).replace(['\n', '\t'], " ")
}
