//! `khabar delete` and `undelete`: articles out of the library, and back until the next prune.

use clap::Args;

use super::context::Context;
use super::failure::{Failure, Status};
use super::json::DeletionView;
use super::select;
use crate::article::ArticleId;
use crate::sentence::sentence;

/// Arguments of `delete`.
#[derive(Debug, Args)]
pub(super) struct DeleteArguments {
    /// The articles' numbers, or a query
    #[arg(value_name = "ID or QUERY", required_unless_present = "undo", num_args = 1..)]
    which: Vec<String>,
    /// Take back the last deletion, or that of these numbers
    #[arg(long)]
    undo: bool,
}

/// Arguments of `undelete`.
#[derive(Debug, Args)]
pub(super) struct UndeleteArguments {
    /// The articles' numbers; none takes back the last deletion
    #[arg(value_name = "ID")]
    ids: Vec<i64>,
}

/// Deletes what the arguments name, or takes that back.
pub(super) fn run(context: &mut Context, arguments: &DeleteArguments) -> Result<Status, Failure> {
    if arguments.undo {
        let ids = select::numbers(&arguments.which).ok_or_else(|| {
            Failure::new(
                Status::Usage,
                sentence!("cli-undo-query", "--undo takes numbers, not a query"),
            )
            .hint(sentence!(
                "cli-undo-query-hint",
                "without a number it takes back the last deletion"
            ))
        })?;
        return take_back(context, &ids);
    }
    let (rows, status) = select::articles(context, &arguments.which)?;
    if rows.is_empty() {
        return Ok(status);
    }
    let mut library = context.library()?;
    let deleted = library.set_deleted(&select::ids(&rows), true)?;
    super::context::index_changes(&library);
    if context.json {
        for row in rows.iter().filter(|row| deleted.contains(&row.id)) {
            context.out.json(&DeletionView::new(row, true))?;
        }
        return Ok(status);
    }
    let text = context
        .locale
        .format("cli-deleted", &[("count", deleted.len().into())]);
    context.answer(&text)?;
    context.out.flush()?;
    context.say(&context.locale.text("cli-deleted-hint"));
    Ok(status)
}

/// Takes back the deletion of these articles, or the last one.
pub(super) fn undo(context: &mut Context, arguments: &UndeleteArguments) -> Result<Status, Failure> {
    let ids: Vec<ArticleId> = arguments.ids.iter().copied().map(ArticleId).collect();
    take_back(context, &ids)
}

fn take_back(context: &mut Context, ids: &[ArticleId]) -> Result<Status, Failure> {
    let mut library = context.library()?;
    let back = if ids.is_empty() {
        library.undelete_last()?
    } else {
        library.set_deleted(ids, false)?
    };
    let mut status = Status::Done;
    for id in ids.iter().filter(|id| !back.contains(id)) {
        let message = sentence!(
            "cli-not-deleted",
            "article {id} is not deleted, or was pruned since",
            id = id.to_string()
        );
        context.tell_failure(&Failure::new(Status::Partly, message).hint(sentence!(
            "cli-pruned-hint",
            "what was pruned can be imported again only by its file"
        )));
        status = Status::Partly;
    }
    if back.is_empty() {
        if ids.is_empty() {
            context.say(&context.locale.text("cli-undelete-nothing"));
        }
        return Ok(Status::Partly);
    }
    super::context::index_changes(&library);
    if context.json {
        let reader = context.reader()?;
        for id in back {
            if let Some(row) = reader.summary(id)? {
                context.out.json(&DeletionView::new(&row, false))?;
            }
        }
    } else {
        let text = context
            .locale
            .format("cli-undeleted", &[("count", back.len().into())]);
        context.answer(&text)?;
    }
    Ok(status)
}
