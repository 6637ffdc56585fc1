//! `khabar list`: articles, newest first.

use super::arguments::ListArguments;
use super::context::Context;
use super::failure::{Failure, Status};
use super::json::{RowView, StoryView};
use super::row;
use super::search::whole_query;
use crate::library::{ListQuery, Reader, Window};

/// Rows read from the library at a time.
const ROWS: u64 = 500;

/// Lists what the arguments ask for.
pub(super) fn run(context: &mut Context, arguments: ListArguments) -> Result<Status, Failure> {
    let text = arguments.query.map(|first| whole_query(first, &arguments.more));
    let limit = arguments.limit.map(|limit| u64::from(limit.get()));
    let reader = match text {
        Some(_) => context.quick_finder()?,
        None => context.reader()?,
    };
    let query = ListQuery {
        text: text.clone(),
        stories: arguments.stories,
        ..ListQuery::default()
    };
    let written = rows(context, &reader, &query, limit)?;
    if let Some(text) = &text {
        context.out.flush()?;
        context.warn_of(&reader.remarks(text)?);
    }
    if written > 0 || text.is_none() {
        if written == 0 && !context.json {
            context.say(&context.locale.text("cli-library-empty"));
        }
        return Ok(Status::Done);
    }
    if !context.json {
        context.say(&context.locale.text("cli-nothing-found"));
    }
    Ok(Status::Partly)
}

/// Writes the articles of a query, or all; returns how many.
pub(super) fn articles(
    context: &mut Context,
    reader: &Reader,
    text: Option<String>,
    limit: Option<u64>,
) -> Result<u64, Failure> {
    let query = ListQuery {
        text,
        ..ListQuery::default()
    };
    rows(context, reader, &query, limit)
}

fn rows(
    context: &mut Context,
    reader: &Reader,
    query: &ListQuery,
    limit: Option<u64>,
) -> Result<u64, Failure> {
    let mut written = 0;
    loop {
        let left = limit.map_or(ROWS, |limit| limit.saturating_sub(written).min(ROWS));
        let window = Window {
            offset: written,
            limit: left,
        };
        let page = reader.page(query, window)?;
        for summary in &page.rows {
            if context.json && query.stories {
                context.out.json(&StoryView::new(summary))?;
            } else if context.json {
                context.out.json(&RowView::new(summary))?;
            } else {
                row::write(context, summary, None)?;
            }
        }
        written += page.rows.len() as u64;
        if page.rows.is_empty() || written >= page.total || Some(written) == limit {
            return Ok(written);
        }
    }
}
