//! `khabar mark`: articles marked as read or unread, by number or by query.

use super::arguments::{MarkArguments, MarkVerb};
use super::context::Context;
use super::failure::{Failure, Status};
use crate::article::ArticleId;
use crate::library::{ListQuery, Reader, Window};

/// Marks what the arguments name.
pub(super) fn run(context: &mut Context, verb: MarkVerb) -> Result<Status, Failure> {
    let (read, told, MarkArguments { which }) = match verb {
        MarkVerb::Read(arguments) => (true, "cli-mark-read", arguments),
        MarkVerb::Unread(arguments) => (false, "cli-mark-unread", arguments),
    };
    let reader = context.reader()?;
    let mut status = Status::Done;
    let numbers: Option<Vec<i64>> = which.iter().map(|word| word.parse().ok()).collect();
    let ids = match numbers {
        Some(numbers) => {
            let mut ids = Vec::new();
            for id in numbers.into_iter().map(ArticleId) {
                if reader.summary(id)?.is_some() {
                    ids.push(id);
                } else {
                    context.tell_failure(&super::show::missing(id));
                    status = Status::Partly;
                }
            }
            ids
        }
        None => found(&context.finder()?, which.join(" "))?,
    };
    if ids.is_empty() && status == Status::Done {
        context.say(&context.locale.text("cli-nothing-found"));
        return Ok(Status::Partly);
    }
    let marked = context.library()?.set_all_read(&ids, read)?;
    if !context.json {
        let text = context.locale.format(told, &[("count", marked.len().into())]);
        context.answer(&text)?;
    }
    Ok(status)
}

/// Finds every article that a query matches.
fn found(reader: &Reader, text: String) -> Result<Vec<ArticleId>, Failure> {
    let query = ListQuery {
        text: Some(text),
        ..ListQuery::default()
    };
    let total = reader.page(&query, Window::first(1))?.total;
    let page = reader.page(&query, Window::first(total.max(1)))?;
    Ok(page.rows.iter().map(|row| row.id).collect())
}
