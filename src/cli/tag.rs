//! `khabar tag`: tags of the reader's own, from the shell.

use clap::{Args, Subcommand};

use super::context::Context;
use super::failure::{Failure, Status};
use super::json::{RowView, TagView};
use super::select;

/// What to do with tags.
#[derive(Debug, Subcommand)]
pub(super) enum TagVerb {
    /// Give articles a tag of your own
    Add(TagArguments),
    /// Take a tag from articles, an imported one too
    Remove(TagArguments),
    /// List the tags that you gave, with their numbers of articles
    List,
}

/// Which tag, and which articles.
#[derive(Debug, Args)]
pub(super) struct TagArguments {
    /// The tag
    #[arg(value_name = "TAG")]
    tag: String,
    /// The articles' numbers, or a query
    #[arg(value_name = "ID or QUERY", required = true, num_args = 1..)]
    which: Vec<String>,
}

/// Does what is asked with tags.
pub(super) fn run(context: &mut Context, verb: TagVerb) -> Result<Status, Failure> {
    let (given, TagArguments { tag, which }) = match verb {
        TagVerb::Add(arguments) => (true, arguments),
        TagVerb::Remove(arguments) => (false, arguments),
        TagVerb::List => return list(context),
    };
    let mut library = context.library()?;
    // a tag that is none is wrong usage, whatever the query finds
    library.add_tag(&[], &tag)?;
    let (rows, status) = select::articles(context, &which)?;
    if rows.is_empty() {
        return Ok(status);
    }
    let ids = select::ids(&rows);
    let (changed, told) = if given {
        (library.add_tag(&ids, &tag)?, "cli-tag-added")
    } else {
        (library.remove_tag(&ids, &tag)?, "cli-tag-removed")
    };
    super::context::index_changes(&library);
    if context.json {
        let reader = context.reader()?;
        for id in changed {
            if let Some(row) = reader.summary(id)? {
                context.out.json(&RowView::new(&row))?;
            }
        }
    } else {
        let counts = [("count", changed.len().into()), ("tag", (&tag).into())];
        let text = context.locale.format(told, &counts);
        context.answer(&text)?;
    }
    Ok(status)
}

fn list(context: &mut Context) -> Result<Status, Failure> {
    let tags = context.reader()?.own_tags()?;
    for tag in &tags {
        if context.json {
            context.out.json(&TagView {
                tag: &tag.tag,
                articles: tag.articles,
                unread: tag.unread,
            })?;
        } else {
            context.out.counted(tag.articles, &tag.tag)?;
        }
    }
    if tags.is_empty() && !context.json {
        context.say(&context.locale.text("cli-tag-none"));
    }
    Ok(Status::Done)
}
