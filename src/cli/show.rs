//! `khabar show`: one article as text, Markdown, HTML or JSON.

use super::arguments::{ShowArguments, ShowFormat};
use super::context::Context;
use super::failure::{Failure, Status};
use crate::article::{Article, ArticleId};
use crate::export::{self, ArticleView};
use crate::layout::BaseDirection;
use crate::sentence::sentence;
use crate::text::Direction;

mod plain;

/// Shows the article that the arguments name.
pub(super) fn run(context: &mut Context, arguments: &ShowArguments) -> Result<Status, Failure> {
    let id = ArticleId(arguments.id);
    let entry = context.reader()?.entry(id)?.ok_or_else(|| missing(id))?;
    if arguments.dropped && !context.json {
        return dropped(context, &entry.article);
    }
    let format = if context.json {
        ShowFormat::Json
    } else {
        arguments.format
    };
    match format {
        ShowFormat::Json => context.out.json(&ArticleView::new(Some(id), &entry.article))?,
        ShowFormat::Markdown => context.out.raw(&export::markdown(&entry.article))?,
        ShowFormat::Html => context
            .out
            .raw(&export::html(&entry.article, &export::no_marks))?,
        ShowFormat::Text => {
            text(context, &entry.article, entry.direction)?;
        }
    }
    Ok(Status::Done)
}

/// Writes the lines that were left out of an article, each with its reason and where it stood.
fn dropped(context: &mut Context, article: &Article) -> Result<Status, Failure> {
    if article.dropped.is_empty() {
        context.say(&context.locale.text("cli-show-nothing-dropped"));
        return Ok(Status::Partly);
    }
    let fallback = article.direction;
    for line in &article.dropped {
        let about = format!("{} {}", context.locale.number(line.line), line.reason);
        context
            .out
            .paragraph(&about, BaseDirection::Fixed(Direction::Ltr), false)?;
        context
            .out
            .paragraph(&line.text, BaseDirection::InContext(fallback), false)?;
    }
    Ok(Status::Done)
}

/// Writes an article as text, in the direction that the reader chose for it or its own.
pub(super) fn text(
    context: &mut Context,
    article: &Article,
    chosen: Option<Direction>,
) -> Result<(), Failure> {
    let calendar = context.config.reader.calendar.for_lang(context.locale.lang());
    for paragraph in plain::paragraphs(article, chosen, &context.locale, calendar) {
        context
            .out
            .paragraph(&paragraph.text, paragraph.base, paragraph.running)?;
    }
    Ok(())
}

/// Says that there is no such article.
pub(super) fn missing(id: ArticleId) -> Failure {
    Failure::new(
        Status::Partly,
        sentence!(
            "error-no-article",
            "there is no article {id}",
            id = id.to_string()
        ),
    )
    .hint(sentence!(
        "cli-list-hint",
        "`khabar list` and `khabar search` begin each row with the article's number"
    ))
}
