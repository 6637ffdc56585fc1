//! One article as a row of a list: number, marks, title, source, date.
//!
//! Columns are separated by tabs where standard output is no terminal, so that
//! `cut` and `awk` find them.

use std::io;

use super::context::Context;
use super::output::parts;
use crate::calendar::{self, Style};
use crate::library::{ArticleSummary, SearchHit};
use crate::text::isolate::isolated;
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
    let id = summary.id;
    if context.config.ui.linear {
        let mut marks = Vec::new();
        for (set, key) in [
            (summary.unread, "article-unread"),
            (summary.bookmarked, "article-bookmarked"),
            (summary.noted, "article-noted"),
        ] {
            if set {
                marks.push(context.locale.text(key));
            }
        }
        context.answer(&format!("{id}: {}", isolated(&title)))?;
        for line in [source, date]
            .into_iter()
            .chain(marks)
            .filter(|line| !line.is_empty())
        {
            context.answer(&line)?;
        }
        return match hit {
            Some(hit) => context
                .out
                .excerpt(&hit.snippet, &hit.highlights, summary.direction),
            None => Ok(()),
        };
    }
    if context.out.is_terminal() {
        let parts = parts([title, source, date]);
        context.answer(&format!("{id:>4} {unread}{bookmarked} {parts}"))?;
    } else {
        let row = format!("{id}\t{unread}{bookmarked}\t{title}\t{source}\t{date}");
        context.out.line(&row)?;
    }
    match hit {
        Some(hit) => context
            .out
            .excerpt(&hit.snippet, &hit.highlights, summary.direction),
        None => Ok(()),
    }
}

/// Makes a text safe to stand in a column: no control characters, no line feeds, no tabs.
fn one_line(text: &str) -> String {
    sanitize(text).replace(['\n', '\t'], " ")
}
