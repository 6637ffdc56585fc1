//! `khabar show`: one article as text, Markdown, HTML or JSON.

use super::arguments::{ShowArguments, ShowFormat};
use super::context::Context;
use super::failure::{Failure, Status};
use crate::article::{Article, ArticleId};
use crate::export::{self, ArticleView};

mod plain;

/// Shows the article that the arguments name.
pub(super) fn run(context: &mut Context, arguments: &ShowArguments) -> Result<Status, Failure> {
    let id = ArticleId(arguments.id);
    let mut entry = context.reader()?.entry(id)?.ok_or_else(|| missing(id))?;
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
            if let Some(direction) = entry.direction {
                entry.article.direction = direction;
            }
            text(context, &entry.article)?;
        }
    }
    Ok(Status::Done)
}

/// Writes an article as text.
pub(super) fn text(context: &mut Context, article: &Article) -> Result<(), Failure> {
    let calendar = context.config.reader.calendar.for_lang(context.locale.lang());
    for paragraph in plain::paragraphs(article, &context.locale, calendar) {
        context
            .out
            .paragraph(&paragraph.text, paragraph.base, paragraph.running)?;
    }
    Ok(())
}

/// Says that there is no such article.
pub(super) fn missing(id: ArticleId) -> Failure {
    Failure::new(Status::Partly, format!("there is no article {id}"))
        .hint("`khabar list` and `khabar search` begin each row with the article's number")
}
