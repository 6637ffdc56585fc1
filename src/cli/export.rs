//! `khabar export`: articles as files, one each.

use std::ops::ControlFlow;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Args, ValueHint};

use super::context::Context;
use super::failure::{Failure, Status};
use super::interrupt::Interrupt;
use super::json::ExportView;
use super::progress::Progress;
use super::search::whole_query;
use crate::export::Form;
use crate::library::ExportRequest;

/// Arguments of `export`.
#[derive(Debug, Args)]
pub(super) struct ExportArguments {
    /// Words and fields that the articles must match; without them all are exported
    #[arg(value_name = "QUERY", allow_hyphen_values = true, value_parser = super::arguments::query)]
    query: Option<String>,
    /// More words of the query
    #[arg(value_name = "WORD")]
    more: Vec<String>,
    /// The folder for the files; it is made where it is missing
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    to: PathBuf,
    /// The form of the files
    #[arg(long, value_name = "FORMAT", default_value = "markdown", value_parser = form_parser())]
    format: Form,
    /// Replace files of the same name that hold something else
    #[arg(long)]
    force: bool,
}

fn form_parser() -> impl clap::builder::TypedValueParser<Value = Form> {
    PossibleValuesParser::new(Form::ALL.map(Form::as_str)).try_map(|name| name.parse::<Form>())
}

/// Exports what the arguments name.
pub(super) fn run(context: &mut Context, arguments: ExportArguments) -> Result<Status, Failure> {
    let request = ExportRequest {
        query: arguments.query.map(|first| whole_query(first, &arguments.more)),
        folder: arguments.to,
        form: arguments.format,
        replace: arguments.force,
    };
    let reader = match request.query {
        Some(_) => context.finder()?,
        None => context.reader()?,
    };
    if let Some(query) = &request.query {
        context.warn_of(&reader.remarks(query)?);
    }
    let interrupt = Interrupt::watch()?;
    let mut progress = Progress::on_standard_error();
    let mut told = Ok(());
    let mut total = 0;
    let written = reader.export(&request, &mut |file| {
        total = file.total;
        if context.json {
            told = context.out.json(&ExportView::new(file));
        } else {
            progress.show(|| {
                let counts = [("done", file.number.into()), ("total", file.total.into())];
                context.locale.format("cli-export-progress", &counts)
            });
        }
        if told.is_err() || interrupt.came() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })?;
    progress.clear();
    told?;
    if written == 0 {
        let nothing = if request.query.is_some() {
            "cli-nothing-found"
        } else {
            "cli-library-empty"
        };
        context.say(&context.locale.text(nothing));
        return Ok(Status::Partly);
    }
    if !context.json {
        let folder = request.folder.display().to_string();
        let counts = [("count", written.into()), ("path", (&folder).into())];
        let text = context.locale.format("cli-export-done", &counts);
        context.answer(&text)?;
    }
    if interrupt.came() && written < total {
        context.say(&context.locale.text("cli-export-stopped"));
        return Ok(Status::Partly);
    }
    Ok(Status::Done)
}
