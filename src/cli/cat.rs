//! `khabar cat`: any text, laid out right to left for this terminal, with the reading pane's own engine.
//!
//! One paragraph a line of input. What a row holds is said exactly in the documentation of the command line.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum, ValueHint};

use super::context::Context;
use super::failure::{self, Failure, Status};
use super::interrupt::Interrupt;
use super::screen::Screen;
use crate::layout::{BaseDirection, Line, Paragraph, ParagraphOptions};
use crate::limits;
use crate::terminal::{LineWriter, Style};
use crate::text::{Direction, sanitize, without_controls};

/// The width where nothing says another.
const WIDTH: NonZeroU16 = NonZeroU16::new(80).unwrap();

/// What may be written after `khabar cat`.
#[derive(Debug, Args)]
pub(super) struct CatArguments {
    /// Files to lay out; `-`, or none, is standard input
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    files: Vec<PathBuf>,
    /// Cells in a row [default: the terminal's, else 80]
    #[arg(long, value_name = "N")]
    width: Option<NonZeroU16>,
    /// Order of what is written [default: visual on a terminal, else logical]
    #[arg(long, value_name = "ORDER")]
    order: Option<Order>,
    /// Whether Arabic letters are sent joined, as presentation forms (in visual order)
    #[arg(long, value_name = "WHEN", default_value = "on")]
    shape: Switch,
    /// Base direction of the paragraphs; auto is that of the first strong letter
    #[arg(long, value_name = "DIRECTION", default_value = "auto")]
    direction: BaseChoice,
    /// Whether right-to-left rows stand at the right edge [default: on in visual order]
    #[arg(long, value_name = "WHEN")]
    align: Option<Switch>,
    /// Whether right-to-left rows are stretched to the width (in visual order)
    #[arg(long, value_name = "HOW", default_value = "none")]
    justify: Justify,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Order {
    /// Left to right as on the screen
    Visual,
    /// As it is read
    Logical,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Switch {
    On,
    Off,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum BaseChoice {
    Auto,
    Rtl,
    Ltr,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Justify {
    /// Rows end where their words do
    None,
    /// Stretched by tatweels, then by spaces
    Kashida,
}

/// What the rows are to be like.
struct Shaping {
    width: NonZeroU16,
    visual: bool,
    align: bool,
    justify: bool,
    paragraph: ParagraphOptions,
}

impl Shaping {
    /// Fills in what the arguments leave open by what standard output is.
    fn of(arguments: &CatArguments, screen: Option<&Screen>) -> Self {
        let visual = arguments
            .order
            .map_or(screen.is_some(), |order| order == Order::Visual);
        let terminal = screen.and_then(|screen| screen.width);
        Self {
            width: arguments.width.or(terminal).unwrap_or(WIDTH),
            visual,
            align: visual && arguments.align != Some(Switch::Off) || arguments.align == Some(Switch::On),
            justify: visual && arguments.justify == Justify::Kashida,
            paragraph: ParagraphOptions {
                base: match arguments.direction {
                    BaseChoice::Auto => BaseDirection::FirstStrong,
                    BaseChoice::Rtl => BaseDirection::Fixed(Direction::Rtl),
                    BaseChoice::Ltr => BaseDirection::Fixed(Direction::Ltr),
                },
                shape: visual && arguments.shape == Switch::On,
                ..ParagraphOptions::default()
            },
        }
    }
}

/// Lays out the files that the arguments name.
pub(super) fn run(context: &mut Context, arguments: &CatArguments) -> Result<Status, Failure> {
    let screen = Screen::of_output(&context.config);
    let shaping = Shaping::of(arguments, screen.as_ref());
    let on_terminal = screen.is_some();
    let (encoder, answers) = screen.map_or_else(Default::default, |screen| (screen.encoder, screen.answers));
    let mut rows = LineWriter::new(context.out.rows(), encoder, &answers);
    // a terminal must be given back
    let interrupt = on_terminal
        .then(|| Interrupt::watch_reading(rows.end()))
        .transpose()?;
    let standard_input = [PathBuf::from("-")];
    let files = if arguments.files.is_empty() {
        &standard_input[..]
    } else {
        &arguments.files
    };
    let mut unread = Vec::new();
    let mut written = Ok(());
    for file in files {
        let read = match open(file) {
            Ok(mut input) => shaping.copy(&mut *input, &mut rows, interrupt.as_ref()),
            Err(error) => Ok(Err(error)),
        };
        match read {
            Ok(Ok(())) => {}
            Ok(Err(error)) => unread.push((file, error)),
            Err(error) => {
                written = Err(error);
                break;
            }
        }
    }
    rows.finish()?;
    written?;
    for (file, error) in &unread {
        context.tell_failure(&if file.as_os_str() == "-" {
            Failure::new(Status::Failed, failure::no_input(error))
        } else {
            failure::unread(file, error)
        });
    }
    Ok(if unread.is_empty() {
        Status::Done
    } else {
        Status::Partly
    })
}

/// Opens a file, or standard input for `-`.
fn open(file: &Path) -> io::Result<Box<dyn BufRead>> {
    if file.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    Ok(Box::new(BufReader::new(File::open(file)?)))
}

impl Shaping {
    /// Lays out every line of `input`; the inner result is that of reading, the outer that of writing.
    ///
    /// Bytes that are no UTF-8 become replacement characters. On a terminal, ends with the error `Interrupted` once that came.
    fn copy(
        &self,
        input: &mut dyn BufRead,
        rows: &mut LineWriter<&mut dyn Write>,
        interrupt: Option<&Interrupt>,
    ) -> io::Result<io::Result<()>> {
        let mut bytes = Vec::new();
        loop {
            match limits::read_line(input, &mut bytes, limits::LINE) {
                Ok(false) => return Ok(Ok(())),
                Ok(true) => {}
                Err(error) => return Ok(Err(error)),
            }
            let text = String::from_utf8_lossy(&bytes);
            let text = text.strip_suffix('\n').unwrap_or(&text);
            let text = text.strip_suffix('\r').unwrap_or(text);
            // U+2029 and its like end a paragraph within the line
            for paragraph in sanitize(text).split('\n') {
                let paragraph = Paragraph::new(paragraph, &self.paragraph);
                for line in paragraph.lines(self.width) {
                    if interrupt.is_some_and(Interrupt::came) {
                        return Err(io::ErrorKind::Interrupted.into());
                    }
                    self.write(&paragraph, line, rows)?;
                }
            }
            if interrupt.is_some() {
                // whoever types sees each line before the next
                rows.flush()?;
            }
        }
    }

    fn write(
        &self,
        paragraph: &Paragraph,
        mut line: Line,
        rows: &mut LineWriter<&mut dyn Write>,
    ) -> io::Result<()> {
        if line.cells.is_empty() {
            return rows.blank();
        }
        let width = self.width.get();
        if self.justify {
            line.justify(width);
        }
        let indent = if self.align { line.indent(width) } else { 0 };
        if self.visual {
            rows.line(&line, indent, |_| Style::default())
        } else {
            let text = paragraph.text().get(line.range).unwrap_or_default();
            rows.text(&without_controls(text.trim_end_matches(END)), indent)
        }
    }
}

/// What a row of logical text loses at its end: spaces at a break, and the line separator.
const END: [char; 2] = [' ', '\u{2028}'];

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::terminal::{Answers, Encoder};

    #[derive(Parser)]
    struct Arguments {
        #[command(flatten)]
        cat: CatArguments,
    }

    fn cat(arguments: &str, input: &str) -> String {
        let words = std::iter::once("cat").chain(arguments.split_whitespace());
        let arguments = Arguments::try_parse_from(words).unwrap_or_else(|error| panic!("{error}"));
        let mut out = Vec::new();
        let mut rows = LineWriter::new(
            &mut out as &mut dyn Write,
            Encoder::default(),
            &Answers::default(),
        );
        let shaping = Shaping::of(&arguments.cat, None);
        shaping
            .copy(&mut input.as_bytes(), &mut rows, None)
            .unwrap()
            .unwrap();
        rows.finish().unwrap();
        String::from_utf8(out).unwrap()
    }

    const SALAM: &str = "\u{633}\u{644}\u{627}\u{645} (Linux) \u{6F1}\u{6F2}\n";

    #[test]
    fn rows_are_visual_joined_and_at_the_right() {
        let row = "\u{6F1}\u{6F2} (Linux) \u{FEE1}\u{FEFC}\u{FEB3}";
        assert_eq!(
            cat("--order visual --width 20", SALAM),
            format!("{}{row}\n", " ".repeat(6))
        );
        assert_eq!(
            cat("--order visual --width 20 --align off", SALAM),
            format!("{row}\n")
        );
    }

    #[test]
    fn unshaped_rows_hold_base_letters() {
        let row = "\u{6F1}\u{6F2} (Linux) \u{645}\u{627}\u{644}\u{633}\n";
        assert_eq!(cat("--order visual --align off --shape off", SALAM), row);
    }

    #[test]
    fn logical_order_is_the_default_where_there_is_no_terminal() {
        assert_eq!(cat("", SALAM), SALAM);
        assert_eq!(
            cat("--width 6", "ab cd ef\u{200C}\r\n\n"),
            "ab cd\nef\u{200C}\n\n"
        );
    }

    #[test]
    fn blank_lines_stay_blank_and_a_missing_last_newline_is_added() {
        assert_eq!(
            cat("--order visual --width 9", "\u{5D0}\n   \n\nb"),
            format!("{:>9}\n\n\nb\n", '\u{5D0}')
        );
    }

    #[test]
    fn direction_is_as_asked_for() {
        assert_eq!(cat("--order visual --width 4 --direction rtl", "a.\n"), "  .a\n");
        assert_eq!(
            cat("--order visual --width 4 --direction ltr", "\u{5D0}.\n"),
            "\u{5D0}.\n"
        );
    }
}
