//! `khabar mark`: articles marked as read or unread, by number or by query.

use super::arguments::{MarkArguments, MarkVerb};
use super::context::Context;
use super::failure::{Failure, Status};
use super::json::RowView;
use super::select;

/// Marks what the arguments name.
pub(super) fn run(context: &mut Context, verb: MarkVerb) -> Result<Status, Failure> {
    let (read, told, MarkArguments { which }) = match verb {
        MarkVerb::Read(arguments) => (true, "cli-mark-read", arguments),
        MarkVerb::Unread(arguments) => (false, "cli-mark-unread", arguments),
    };
    let (rows, status) = select::articles(context, &which)?;
    if rows.is_empty() {
        return Ok(status);
    }
    let marked = context.library()?.set_all_read(&select::ids(&rows), read)?;
    if !context.json {
        let text = context.locale.format(told, &[("count", marked.len().into())]);
        context.answer(&text)?;
        return Ok(status);
    }
    let reader = context.reader()?;
    for id in marked {
        if let Some(row) = reader.summary(id)? {
            context.out.json(&RowView::new(&row))?;
        }
    }
    Ok(status)
}
