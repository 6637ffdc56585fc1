//! Articles named by numbers or by a query, as `mark`, `tag` and `delete` take them.

use super::context::Context;
use super::failure::{Failure, Status};
use crate::article::ArticleId;
use crate::library::{ArticleSummary, ListQuery, Window};
use crate::sentence::sentence;

/// Reads numbers; `None` where one of the words is none.
pub(super) fn numbers(words: &[String]) -> Option<Vec<ArticleId>> {
    words
        .iter()
        .map(|word| word.parse().ok().map(ArticleId))
        .collect()
}

/// Finds the articles that the words name; numbers of articles that are not there are told and hold up no others.
pub(super) fn articles(
    context: &mut Context,
    words: &[String],
) -> Result<(Vec<ArticleSummary>, Status), Failure> {
    match numbers(words) {
        Some(ids) => by_number(context, &ids),
        None => found(context, words.join(" ")),
    }
}

/// Finds the articles with these numbers.
pub(super) fn by_number(
    context: &mut Context,
    ids: &[ArticleId],
) -> Result<(Vec<ArticleSummary>, Status), Failure> {
    let reader = context.reader()?;
    let mut status = Status::Done;
    let mut rows = Vec::new();
    for id in ids {
        if let Some(row) = reader.summary(*id)? {
            rows.push(row);
        } else {
            context.out.flush()?;
            context.tell_failure(&super::show::missing(*id));
            status = Status::Partly;
        }
    }
    Ok((rows, status))
}

/// Finds every article that a query matches; that there is none is told.
///
/// What comes of it is changed or deleted: a query that is not understood is refused. Where the index
/// lacks articles, a warning says so: those that were found do match.
fn found(context: &mut Context, text: String) -> Result<(Vec<ArticleSummary>, Status), Failure> {
    let reader = context.prompt_finder()?;
    if let Some(problem) = reader.query_problems(&text).into_iter().next() {
        return Err(Failure::new(Status::Failed, problem).hint(sentence!(
            "cli-nothing-changed",
            "nothing was changed, since other articles may be meant than would be found"
        )));
    }
    context.warn_of(&reader.remarks("")?);
    let query = ListQuery {
        text: Some(text),
        ..ListQuery::default()
    };
    let total = reader.page(&query, Window::first(1))?.total;
    let rows = reader.page(&query, Window::first(total.max(1)))?.rows;
    if rows.is_empty() {
        context.say(&context.locale.text("cli-nothing-found"));
        return Ok((rows, Status::Partly));
    }
    Ok((rows, Status::Done))
}

/// Lists the numbers of rows.
pub(super) fn ids(rows: &[ArticleSummary]) -> Vec<ArticleId> {
    rows.iter().map(|row| row.id).collect()
}
