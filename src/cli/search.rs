//! `khabar search`: articles that answer a query, best first.

use std::io;

use super::arguments::SearchArguments;
use super::context::Context;
use super::failure::{Failure, Status};
use super::json::{HitView, SearchRemark};
use super::row;
use crate::library::{Reader, SearchPage, SearchRequest};
use crate::limits;

/// Searches for the query of the arguments, or for each line of standard input.
pub(super) fn run(context: &mut Context, arguments: SearchArguments) -> Result<Status, Failure> {
    let reader = context.quick_finder()?;
    let asked = Asked {
        limit: usize::try_from(arguments.limit.get()).unwrap_or(usize::MAX),
        prefix: arguments.prefix,
    };
    let mut found = false;
    if arguments.query == "-" && arguments.more.is_empty() {
        let mut line = Vec::new();
        let mut input = io::stdin().lock();
        while limits::read_line(&mut input, &mut line, limits::LINE)
            .map_err(|error| Failure::new(Status::Failed, super::failure::no_input(&error)))?
        {
            let query = String::from_utf8_lossy(&line);
            let query = query.strip_suffix('\n').unwrap_or(&query);
            let query = query.strip_suffix('\r').unwrap_or(query);
            if !query.trim().is_empty() {
                found |= one(context, &reader, query, &asked)?;
                // whoever writes queries one by one reads the answers one by one
                context.out.flush()?;
            }
        }
    } else {
        let query = whole_query(arguments.query, &arguments.more);
        found = one(context, &reader, &query, &asked)?;
    }
    Ok(if found { Status::Done } else { Status::Partly })
}

/// Joins the words of a query that was not quoted for the shell.
pub(super) fn whole_query(first: String, more: &[String]) -> String {
    more.iter().fold(first, |query, word| query + " " + word)
}

struct Asked {
    limit: usize,
    prefix: bool,
}

/// Answers one query; returns whether anything was found.
fn one(context: &mut Context, reader: &Reader, query: &str, asked: &Asked) -> Result<bool, Failure> {
    let request = SearchRequest {
        prefix: asked.prefix,
        ..SearchRequest::new(query, asked.limit)
    };
    let page = reader.search(&request)?;
    if context.json {
        for (i, hit) in page.hits.iter().enumerate() {
            context.out.json(&HitView::new(query, i + 1, hit))?;
        }
        remark(context, query, &page)?;
    } else {
        for hit in &page.hits {
            row::write(context, &hit.summary, Some(hit))?;
        }
        explain(context, query, &page)?;
    }
    Ok(!page.hits.is_empty())
}

/// Writes what [`explain`] says as objects, for programs.
fn remark(context: &mut Context, query: &str, page: &SearchPage) -> io::Result<()> {
    context.out.flush()?;
    context.warn_of(&page.problems);
    let understood = page.understood.as_deref();
    let understood = understood.map(|understood| SearchRemark::Understood { query, understood });
    let loosened = page.loosened.as_deref();
    let loosened = loosened.map(|loosened| SearchRemark::Loosened { query, loosened });
    let suggestions = page
        .suggestions
        .iter()
        .map(|suggestion| SearchRemark::Suggestion { query, suggestion });
    for view in understood.into_iter().chain(loosened).chain(suggestions) {
        context.remark(&view);
    }
    Ok(())
}

/// Says beside the answer what of the query was understood and what was not.
fn explain(context: &mut Context, query: &str, page: &SearchPage) -> io::Result<()> {
    context.out.flush()?;
    context.warn_of(&page.problems);
    if let Some(understood) = &page.understood {
        let arguments = [("query", understood.into())];
        context.say(&context.locale.format("cli-understood", &arguments));
    }
    if let Some(loosened) = &page.loosened {
        let arguments = [("query", loosened.as_str().into())];
        context.say(&context.locale.format("search-loosened", &arguments));
    }
    if page.hits.is_empty() {
        let arguments = [("query", query.into())];
        context.say(&context.locale.format("cli-nothing-found-for", &arguments));
    }
    for suggestion in &page.suggestions {
        let arguments = [("query", suggestion.as_str().into())];
        context.say(&context.locale.format("search-suggestion", &arguments));
    }
    Ok(())
}
