//! `khabar saved`: searches under names, which the interface lists beside the sources.

use clap::Subcommand;

use super::context::Context;
use super::failure::{Failure, Status};
use super::json::SavedView;
use super::search::whole_query;
use crate::library::{Reader, SavedSearch, SearchRequest};

/// What to do with saved searches.
#[derive(Debug, Subcommand)]
pub(super) enum SavedVerb {
    /// Save a search under a name
    Add {
        /// Its name
        #[arg(value_name = "NAME")]
        name: String,
        /// Words and fields that its articles must match
        #[arg(value_name = "QUERY", allow_hyphen_values = true, value_parser = super::arguments::query)]
        query: String,
        /// More words of the query
        #[arg(value_name = "WORD")]
        more: Vec<String>,
    },
    /// List the saved searches with their numbers of articles
    List,
    /// Remove a saved search; its articles stay
    Remove {
        /// Its name
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Give a saved search another name
    Rename {
        /// Its name
        #[arg(value_name = "NAME")]
        name: String,
        /// The new name
        #[arg(value_name = "NEW")]
        new: String,
    },
}

/// Does what is asked with saved searches.
pub(super) fn run(context: &mut Context, verb: SavedVerb) -> Result<Status, Failure> {
    match verb {
        SavedVerb::Add { name, query, more } => {
            context
                .library()?
                .save_search(&name, &whole_query(query, &more))?;
            tell(context, "cli-saved-added", &name)
        }
        SavedVerb::Remove { name } => {
            context.library()?.remove_search(&name)?;
            if context.json {
                return Ok(Status::Done);
            }
            tell(context, "cli-saved-removed", &name)
        }
        SavedVerb::Rename { name, new } => {
            context.library()?.rename_search(&name, &new)?;
            tell(context, "cli-saved-renamed", &new)
        }
        SavedVerb::List => list(context),
    }
}

fn tell(context: &mut Context, told: &str, name: &str) -> Result<Status, Failure> {
    if context.json {
        let reader = context.quick_finder()?;
        let searches = reader.saved_searches()?;
        for search in searches.iter().filter(|search| search.name == name.trim()) {
            write(context, &reader, search)?;
        }
    } else {
        let text = context.locale.format(told, &[("name", name.into())]);
        context.answer(&text)?;
    }
    Ok(Status::Done)
}

fn list(context: &mut Context) -> Result<Status, Failure> {
    let searches = context.reader()?.saved_searches()?;
    if !searches.is_empty() {
        let reader = context.quick_finder()?;
        for search in &searches {
            write(context, &reader, search)?;
        }
        context.out.flush()?;
        context.warn_of(&reader.remarks("")?);
    }
    if searches.is_empty() && !context.json {
        context.say(&context.locale.text("cli-saved-none"));
    }
    Ok(Status::Done)
}

fn write(context: &mut Context, reader: &Reader, search: &SavedSearch) -> Result<(), Failure> {
    let found = reader.search(&SearchRequest {
        snippets: false,
        ..SearchRequest::new(&search.query, 1)
    })?;
    if context.json {
        context.out.json(&SavedView {
            name: &search.name,
            query: &search.query,
            articles: found.total,
        })?;
    } else {
        context
            .out
            .counted(found.total, &format!("{}\t{}", search.name, search.query))?;
    }
    Ok(())
}
