//! `khabar bookmark`: articles kept with notes, from the shell.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use super::arguments::BookmarkVerb;
use super::context::Context;
use super::failure::{Failure, Status, no_input, unread};
use super::json::BookmarkView;
use super::row;
use crate::article::ArticleId;
use crate::limits;

/// Does what is asked with the bookmarks.
pub(super) fn run(context: &mut Context, verb: BookmarkVerb) -> Result<Status, Failure> {
    match verb {
        BookmarkVerb::Add { ids, note } => add(context, &ids, note.as_deref()),
        BookmarkVerb::Remove { ids } => remove(context, &ids),
        BookmarkVerb::List => list(context),
        BookmarkVerb::Export => export(context),
        BookmarkVerb::Import { file } => import(context, &file),
    }
}

fn add(context: &mut Context, ids: &[i64], note: Option<&str>) -> Result<Status, Failure> {
    let mut library = context.library()?;
    each(context, ids, |id| {
        match note {
            Some(note) => library.bookmark_with_note(id, note)?,
            None => library.set_bookmark(id, true)?,
        };
        Ok("cli-bookmark-added")
    })
}

fn remove(context: &mut Context, ids: &[i64]) -> Result<Status, Failure> {
    let mut library = context.library()?;
    each(context, ids, |id| {
        let was_there = library.set_bookmark(id, false)?;
        Ok(if was_there {
            "cli-bookmark-removed"
        } else {
            "cli-bookmark-not-there"
        })
    })
}

/// Does something with each article and tells by the sentence that `act` names, with its title, what was done;
/// articles that are not there hold up no others.
fn each(
    context: &mut Context,
    ids: &[i64],
    mut act: impl FnMut(ArticleId) -> Result<&'static str, crate::library::Error>,
) -> Result<Status, Failure> {
    let reader = context.reader()?;
    let mut status = Status::Done;
    for id in ids.iter().copied().map(ArticleId) {
        let Some(summary) = reader.summary(id)? else {
            context.out.flush()?;
            context.tell_failure(&super::show::missing(id));
            status = Status::Partly;
            continue;
        };
        let told = act(id)?;
        if !context.json {
            let text = context.locale.format(told, &[("title", (&summary.title).into())]);
            context.answer(&text)?;
        }
    }
    Ok(status)
}

fn list(context: &mut Context) -> Result<Status, Failure> {
    let bookmarks = context.reader()?.bookmarks()?;
    for bookmark in &bookmarks {
        if context.json {
            context.out.json(&BookmarkView::new(bookmark))?;
        } else {
            row::write(context, &bookmark.article, None)?;
            if let Some(note) = &bookmark.note {
                context.out.excerpt(note, &[], bookmark.article.direction)?;
            }
        }
    }
    if bookmarks.is_empty() && !context.json {
        context.say(&context.locale.text("cli-bookmark-none"));
    }
    Ok(Status::Done)
}

/// Writes the open file of the data directory.
fn export(context: &mut Context) -> Result<Status, Failure> {
    let library = context.library()?;
    let file = library.bookmark_file();
    match fs::read(&file) {
        Ok(bytes) => context.out.bytes(&bytes)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            context.say(&context.locale.text("cli-bookmark-none"));
        }
        Err(error) => return Err(unread(&file, &error)),
    }
    Ok(Status::Done)
}

fn import(context: &mut Context, file: &Path) -> Result<Status, Failure> {
    let mut library = context.library()?;
    let taken = if file == Path::new("-") {
        let unreadable = |error: io::Error| Failure::new(Status::Failed, no_input(&error));
        let mut kept = tempfile::NamedTempFile::new().map_err(unreadable)?;
        let bytes = limits::read_all(io::stdin().lock(), limits::FILE).map_err(unreadable)?;
        kept.write_all(&bytes).map_err(unreadable)?;
        kept.flush().map_err(unreadable)?;
        library.import_bookmarks(kept.path())?
    } else {
        library.import_bookmarks(file)?
    };
    let text = context
        .locale
        .format("cli-bookmark-imported", &[("count", taken.into())]);
    context.answer(&text)?;
    Ok(Status::Done)
}
