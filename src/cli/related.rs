//! `khabar related`: the same story from others, and articles about the same.

use std::num::NonZeroU32;

use clap::Args;

use super::context::Context;
use super::failure::{Failure, Status};
use super::json::RelatedView;
use super::row;
use super::show::missing;
use crate::article::ArticleId;

/// Arguments of `related`.
#[derive(Debug, Args)]
pub(super) struct RelatedArguments {
    /// The article's number, as `list` and `search` name it
    #[arg(value_name = "ID")]
    id: i64,
    /// Articles about the same at most; those of the same story are always listed
    #[arg(long, short = 'n', value_name = "N", default_value = "10")]
    limit: NonZeroU32,
}

/// Lists what belongs to an article.
pub(super) fn run(context: &mut Context, arguments: &RelatedArguments) -> Result<Status, Failure> {
    let id = ArticleId(arguments.id);
    let reader = context.quick_finder()?;
    context.warn_of(&reader.remarks("")?);
    if reader.summary(id)?.is_none() {
        return Err(missing(id));
    }
    let same = reader.kin(id)?;
    let related = reader.related(id, arguments.limit.get() as usize)?;
    for (rows, same_story, heading) in [
        (&same, true, "cli-related-same"),
        (&related, false, "cli-related-others"),
    ] {
        if context.json {
            for row in rows {
                context.out.json(&RelatedView::new(row, same_story))?;
            }
        } else if !rows.is_empty() {
            context.out.flush()?;
            context.say(&context.locale.text(heading));
            for summary in rows {
                row::write(context, summary, None)?;
            }
        }
    }
    if !same.is_empty() || !related.is_empty() {
        return Ok(Status::Done);
    }
    if !context.json {
        context.say(&context.locale.text("cli-nothing-found"));
    }
    Ok(Status::Partly)
}
