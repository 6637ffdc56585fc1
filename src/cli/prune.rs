//! `khabar prune`: what was deleted and what a rule of age lets go leaves the library for good.

use std::time::{SystemTime, UNIX_EPOCH};

use clap::Args;

use super::clock;
use super::context::Context;
use super::failure::{Failure, Status};
use super::json::PruneView;
use super::progress::Progress;
use crate::calendar::{Instant, Span};
use crate::library::PruneRule;

/// Arguments of `prune`.
#[derive(Debug, Args)]
pub(super) struct PruneArguments {
    /// Let articles go that are older than this: 2y, 6mo, 90d [default: the setting prune.older-than]
    #[arg(long, value_name = "TIME")]
    older_than: Option<Span>,
    /// Keep unread articles, however old [default: the setting prune.keep-unread]
    #[arg(long, conflicts_with = "with_unread")]
    keep_unread: bool,
    /// Let unread articles go too
    #[arg(long)]
    with_unread: bool,
    /// Say how many would go, and let none go
    #[arg(long)]
    dry_run: bool,
}

/// Prunes by the arguments, else by the settings.
pub(super) fn run(context: &mut Context, arguments: &PruneArguments) -> Result<Status, Failure> {
    let settings = context.config.prune;
    // a rule given by hand says all of itself: only `khabar prune` alone follows the settings
    let (older_than, keep_unread) = match arguments.older_than {
        Some(span) => (Some(span), arguments.keep_unread),
        None => (
            settings.older_than,
            !arguments.with_unread && (arguments.keep_unread || settings.keep_unread),
        ),
    };
    let rule = PruneRule {
        before: older_than.map(|span| span.before(instant(clock::system())).unix),
        keep_unread,
    };
    let pruned = if arguments.dry_run {
        context.reader()?.prunable(&rule)?
    } else {
        let mut library = context.library()?;
        let mut progress = Progress::on_standard_error();
        let pruned = library.prune(&rule, &mut |at| {
            progress.show(|| {
                let count = [("count", (at.by_rule + at.deleted).into())];
                context.locale.format("cli-prune-done", &count)
            });
        });
        progress.clear();
        let pruned = pruned?;
        super::context::index_changes(&library);
        pruned
    };
    if context.json {
        context.out.json(&PruneView {
            by_rule: pruned.by_rule,
            deleted: pruned.deleted,
            dry_run: arguments.dry_run,
        })?;
        return Ok(Status::Done);
    }
    let count = pruned.by_rule + pruned.deleted;
    let told = match (count, arguments.dry_run) {
        (0, _) => "cli-prune-nothing",
        (_, true) => "cli-prune-would",
        (_, false) => "cli-prune-done",
    };
    let text = context.locale.format(told, &[("count", count.into())]);
    context.answer(&text)?;
    Ok(Status::Done)
}

fn instant(time: SystemTime) -> Instant {
    let unix = time
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs().cast_signed());
    Instant { unix, offset: 0 }
}
