//! What is generated from the definition of the arguments and the table of actions: completions and the manual page.

use std::io::{self, Write as _};

use clap::{Command, CommandFactory as _};
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::arguments::Arguments;
use super::failure::{Failure, Status};
use crate::keymap::{ACTIONS, Keymap, written};
use crate::locale::{Lang, Locale};

/// Writes the completions of a shell.
pub(super) fn completions(shell: Shell) -> Result<Status, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "khabar", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(Status::Done)
}

/// Writes the manual page: the program, then each verb with its options.
pub(super) fn man() -> Result<Status, Failure> {
    io::stdout().lock().write_all(&page()?)?;
    Ok(Status::Done)
}

/// What the program reads and keeps, for the section FILES.
const FILES: [(&str, &str); 3] = [
    (
        "~/.config/khabar/config.toml",
        "your settings; `khabar config show --default` prints every key with its explanation",
    ),
    (
        "~/.local/share/khabar/",
        "the library, its search index, and your bookmarks in an open, readable file",
    ),
    ("~/.local/state/khabar/khabar.log", "the log; see --log-level"),
];

/// Variables that count, for the section ENVIRONMENT.
const ENVIRONMENT: [(&str, &str); 6] = [
    ("KHABAR_DATA_DIR", "the folder of the library, as --data-dir"),
    ("KHABAR_CONFIG", "the file of your settings, as --config"),
    (
        "KHABAR_ENCODER",
        "how right-to-left text is sent to the terminal, as --encoder",
    ),
    ("KHABAR_NOW", "a moment in RFC 3339 that stands in for the clock"),
    ("NO_COLOR", "no colours, whatever the value"),
    (
        "LC_ALL, LC_MESSAGES, LANG",
        "the language of the interface, unless --lang or the settings name one",
    ),
];

fn page() -> io::Result<Vec<u8>> {
    let command = Arguments::command();
    let man = Man::new(command.clone()).date("");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;

    let mut roff = Roff::new();
    roff.control("SH", ["VERBS"]);
    roff.to_writer(&mut page)?;
    for verb in command.get_subcommands() {
        render_verb("khabar", verb, &mut page)?;
    }

    let mut roff = Roff::new();
    let english = Locale::for_lang(Lang::En);
    let keymap = Keymap::default();
    roff.control("SH", ["KEYS"]);
    for row in ACTIONS {
        let keys: Vec<String> = keymap.keys(row.action).map(written).collect();
        roff.control("TP", []);
        roff.text([bold(keys.join(", "))]);
        roff.text([roman(english.text(row.doc))]);
    }
    for (title, rows) in [("FILES", &FILES[..]), ("ENVIRONMENT", &ENVIRONMENT[..])] {
        roff.control("SH", [title]);
        for (name, text) in rows {
            roff.control("TP", []);
            roff.text([bold(*name)]);
            roff.text([roman(*text)]);
        }
    }
    roff.control("SH", ["EXIT STATUS"]);
    roff.text([roman(
        "0 done, 1 nothing found or some inputs had problems, 2 wrong usage, 3 failure.",
    )]);
    roff.to_writer(&mut page)?;
    Ok(page)
}

/// Writes a verb's part, or those of its own verbs: a heading, its synopsis, what it does, its options.
fn render_verb(before: &str, verb: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    let name = format!("{before} {}", verb.get_name());
    if verb.has_subcommands() {
        for inner in verb.get_subcommands() {
            render_verb(&name, inner, page)?;
        }
        return Ok(());
    }
    let mut roff = Roff::new();
    roff.control("SS", [name.as_str()]);
    roff.to_writer(page)?;
    let man = Man::new(verb.clone().bin_name(name));
    let mut part = Vec::new();
    man.render_synopsis_section(&mut part)?;
    man.render_description_section(&mut part)?;
    if verb.get_arguments().next().is_some() {
        man.render_options_section(&mut part)?;
    }
    // the parts stand below the verb's heading, so their own headings become paragraphs
    for line in String::from_utf8_lossy(&part).lines() {
        let line = if line.starts_with(".SH") { ".PP" } else { line };
        if !line.starts_with(".ie") && !line.starts_with(".el") {
            page.extend_from_slice(line.as_bytes());
            page.push(b'\n');
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_holds_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn the_page_names_every_verb_and_option() {
        let page = String::from_utf8(page().unwrap()).unwrap();
        let command = Arguments::command();
        for verb in command.get_subcommands() {
            assert!(
                page.contains(&format!("khabar {}", verb.get_name())),
                "{}",
                verb.get_name()
            );
            for option in verb.get_arguments().filter_map(clap::Arg::get_long) {
                let written = format!("\\-\\-{}", option.replace('-', "\\-"));
                assert!(page.contains(&written), "{written}");
            }
        }
        for row in ACTIONS {
            let does = Locale::for_lang(Lang::En).text(row.doc);
            let first = does.split(['-', '\'', '.']).next().unwrap_or(&does);
            assert!(page.contains(first), "{}: {first}", row.name);
        }
        assert!(page.contains("EXIT STATUS") && page.contains("KHABAR_DATA_DIR"));
    }
}
