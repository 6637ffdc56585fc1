//! `khabar doctor`: which terminal this is, what was asked, answered and decided, the test card, where things are and how they are.
//!
//! The report is written first. Where standard input and output are the
//! terminal the reader can then turn through the card, one page an encoder, and
//! keep the encoder that reads right in the settings.

mod pages;
mod report;
mod words;

use std::io::{self, BufRead as _, IsTerminal as _};
use std::num::NonZeroU16;

use super::context::Context;
use super::failure::{Failure, Status};
use crate::config;
use crate::layout::{BaseDirection, Paragraph, ParagraphOptions};
use crate::locale::Value;
use crate::terminal::card::{self, Words};
use crate::terminal::{Detection, EncoderName, Environment, Letters, LineWriter, Marks, Style, Tty, stream};
use crate::text::Direction;
use report::Report;

/// Examines the terminal, the folders and the library.
pub(super) fn run(context: &mut Context) -> Result<Status, Failure> {
    let env = Environment::read(|name| std::env::var(name).ok());
    let detection = detect(context, &env);
    let report = Report::new(context, &env, detection.as_ref());
    if context.json {
        context.out.json(&report)?;
        return Ok(report.status());
    }
    report.write(context)?;
    context.out.flush()?;
    let interactive = io::stdin().is_terminal() && io::stdout().is_terminal() && !env.is_dumb();
    if let Some(detection) = detection.filter(|_| interactive) {
        show_card(context, &detection)?;
        offer(context, &env, &detection)?;
    }
    Ok(report.status())
}

/// Asks the terminal, if there is one: standard input and output, or the one that the process belongs to.
fn detect(context: &Context, env: &Environment) -> Option<Detection> {
    let chosen = context
        .config
        .terminal
        .encoder
        .as_deref()
        .and_then(|name| name.parse().ok());
    let marks = (context.config.reader.marks == config::Marks::Strip).then_some(Marks::Strip);
    let mut tty = Tty::open().ok()?;
    let detection = Detection::of_stream(&mut tty, env, chosen, marks).ok()?;
    Some(detection.with_letters(letters(context)))
}

/// Returns which letters the settings exchange.
fn letters(context: &Context) -> Letters {
    context.config.terminal.letters.parse().unwrap_or_default()
}

/// Prints the card in the encoder in force.
fn show_card(context: &Context, detection: &Detection) -> Result<(), Failure> {
    let title = title(context, detection.encoder);
    let page = card::page(
        width(detection),
        u16::MAX,
        Words {
            title: &title,
            question: "",
            keys: "",
            explanation: &card::explanation(|key| context.locale.text(key)),
            direction: context.locale.direction(),
        },
    );
    let mut rows = LineWriter::new(io::stdout().lock(), detection.encoder(), &detection.answers);
    for y in 0..page.height() {
        rows.row(page.row(y))?;
    }
    // nothing else is written through the lock
    let _unlocked = rows.finish()?;
    Ok(())
}

/// Returns the columns that a row may fill.
fn width(detection: &Detection) -> u16 {
    let columns = Tty::open()
        .and_then(|tty| tty.size())
        .map_or(80, |(width, _)| width);
    stream::columns(columns, detection.encoder)
}

/// Returns the title of a page: its encoder, and which page it is.
fn title(context: &Context, encoder: EncoderName) -> String {
    let pages = card::Pages::open(encoder);
    context.locale.format(
        "card-title",
        &[
            ("name", Value::Text(encoder.as_str())),
            ("number", Value::Number(pages.number() as u64)),
            ("count", Value::Number(pages.count() as u64)),
        ],
    )
}

/// Asks whether the card reads right, and if not lets the reader choose and keep another encoder.
fn offer(context: &Context, env: &Environment, detection: &Detection) -> Result<(), Failure> {
    let question = context.locale.text("card-question");
    let prompt = context.locale.text("card-prompt");
    say(context, detection, &question)?;
    if agrees(context, detection, &prompt)? {
        return Ok(());
    }
    let Some(encoder) = pages::choose(context, env, detection.encoder)? else {
        return Ok(());
    };
    // what is said from here on is to be read, too
    let detection = &Detection {
        encoder,
        ..detection.clone()
    };
    let file = context.paths.config_file.clone();
    let shown = file.display().to_string();
    let arguments = [
        ("name", Value::Text(encoder.as_str())),
        ("file", Value::Text(&shown)),
    ];
    let write = context.locale.format("card-write", &arguments);
    let done = if agrees(context, detection, &write)? {
        config::keep_encoder(&file, encoder.as_str())
            .map_err(|error| Failure::new(Status::Failed, error.sentence()).hint(error.hint()))?;
        "card-written"
    } else {
        "card-unwritten"
    };
    let sentence = context.locale.format(done, &arguments);
    say(context, detection, &sentence)
}

/// Asks something that Enter or the end of input agrees to.
fn agrees(context: &Context, detection: &Detection, question: &str) -> Result<bool, Failure> {
    say(context, detection, question)?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(answer.trim().is_empty())
}

/// Writes a sentence of the interface, laid out from the side where it begins.
fn say(context: &Context, detection: &Detection, sentence: &str) -> Result<(), Failure> {
    let direction = context.locale.direction();
    let options = ParagraphOptions {
        base: BaseDirection::Fixed(direction),
        ..ParagraphOptions::default()
    };
    let width = width(detection);
    let mut rows = LineWriter::new(io::stdout().lock(), detection.encoder(), &detection.answers);
    let across = NonZeroU16::new(width).unwrap_or(NonZeroU16::MIN);
    for line in Paragraph::new(sentence, &options).lines(across) {
        let indent = match direction {
            Direction::Ltr => 0,
            Direction::Rtl => width.saturating_sub(line.width),
        };
        rows.line(&line, indent, |_| Style::default())?;
    }
    // nothing else is written through the lock
    let _unlocked = rows.finish()?;
    Ok(())
}
