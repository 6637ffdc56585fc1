//! The manual page, generated from the definition of the arguments and the table of actions, in the reader's language.

use std::io::{self, Write as _};

use clap::{Arg, Command, CommandFactory as _};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::arguments::{Arguments, Globals};
use super::context::Context;
use super::failure::{Failure, Status};
use super::help::{LINE_BREAK, translated};
use crate::config::Environment;
use crate::keymap::{ACTIONS, Keymap, written};
use crate::locale::{Help, Lang, Locale};

/// Writes the manual page: the program, then each verb with its options.
pub(super) fn write(locale: &Locale) -> Result<Status, Failure> {
    io::stdout().lock().write_all(&Manual::new(locale).page()?)?;
    Ok(Status::Done)
}

/// Chooses the page's language; without folders or settings, which it does not need, the environment does.
pub(super) fn locale(globals: &Globals) -> Locale {
    Context::open(globals).map_or_else(
        |_| {
            let asked = globals.lang.as_deref().and_then(Lang::from_tag);
            let lang = asked.or_else(|| Environment::of_process().lang());
            Locale::for_lang(lang.unwrap_or(Lang::En))
        },
        |context| context.locale,
    )
}

/// What the program reads and keeps, with the name of its text.
const FILES: [(&str, &str); 3] = [
    ("~/.config/khabar/config.toml", "settings-file"),
    ("~/.local/share/khabar/", "library-folder"),
    ("~/.local/state/khabar/khabar.log", "log-file"),
];

/// Variables that the arguments do not name, with the name of their text.
const VARIABLES: [(&str, &str); 4] = [
    ("KHABAR_ENCODER", "variable-encoder"),
    ("KHABAR_NOW", "variable-now"),
    ("NO_COLOR", "variable-no-color"),
    ("LC_ALL, LC_MESSAGES, LANG", "variable-lang"),
];

/// Says which charset the page has, to what turns it into lines, and leaves justifying and parting words out.
///
/// Letters without a width of their own, as the half-space, would make uneven gaps.
const PREFACE: &str = "'\\\" -*- coding: utf-8 -*-\n.ad l\n.nh\n";

/// The page in one language.
struct Manual<'a> {
    command: Command,
    help: Help,
    locale: &'a Locale,
}

impl<'a> Manual<'a> {
    fn new(locale: &'a Locale) -> Self {
        let help = Help::for_lang(locale.lang());
        let command = match locale.lang() {
            // what the arguments say themselves
            Lang::En => Arguments::command(),
            _ => translated(Arguments::command(), "", &help, locale),
        };
        Self {
            command,
            help,
            locale,
        }
    }

    fn text(&self, of: &str, name: &str) -> String {
        self.help.argument(of, name, &[]).unwrap_or_default()
    }

    /// Writes a heading: an English one in capitals, as in every manual, others not bold.
    ///
    /// Bold letters are sent twice, one over the other, by which pagers lose the letter before a half-space.
    fn heading(&self, of: &str, name: &str, page: &mut Vec<u8>) -> io::Result<()> {
        let title = self.text(of, name);
        match self.locale.lang() {
            Lang::En => writeln!(page, ".SH \"{}\"", title.to_uppercase()),
            _ => writeln!(page, ".SH \"\\fR{title}\""),
        }
    }

    /// Writes a part that clap heads in English below a heading in the page's language.
    fn part(
        &self,
        of: &str,
        name: &str,
        page: &mut Vec<u8>,
        render: impl Fn(&mut Vec<u8>) -> io::Result<()>,
    ) -> io::Result<()> {
        self.heading(of, name, page)?;
        without_headings(&rendered(render)?, None, page);
        Ok(())
    }

    fn page(&self) -> io::Result<Vec<u8>> {
        let man = Man::new(self.command.clone()).date("");
        let mut page = PREFACE.as_bytes().to_vec();
        man.render_title(&mut page)?;
        self.part("manual", "name", &mut page, |part| man.render_name_section(part))?;
        self.part("manual", "synopsis", &mut page, |part| {
            man.render_synopsis_section(part)
        })?;
        self.part("manual", "description", &mut page, |part| {
            man.render_description_section(part)
        })?;
        self.part("khabar", "options", &mut page, |part| {
            man.render_options_section(part)
        })?;
        self.heading("khabar", "verbs", &mut page)?;
        for verb in self.command.get_subcommands() {
            render_verb("khabar", verb, &mut page)?;
        }
        self.keys(&mut page)?;
        self.surroundings(&mut page)?;
        self.heading("khabar", "exit-title", &mut page)?;
        let mut roff = Roff::new();
        roff.text([roman(self.text("khabar", "exit-status"))]);
        roff.to_writer(&mut page)?;
        Ok(page)
    }

    fn keys(&self, page: &mut Vec<u8>) -> io::Result<()> {
        self.heading("manual", "keys", page)?;
        let mut roff = Roff::new();
        let keymap = Keymap::default();
        for row in ACTIONS {
            let keys: Vec<String> = keymap.keys(row.action).map(written).collect();
            item(&keys.join(", "), &self.locale.text(row.doc), &mut roff);
        }
        roff.to_writer(page)
    }

    /// Writes which files and variables count.
    fn surroundings(&self, page: &mut Vec<u8>) -> io::Result<()> {
        self.heading("manual", "files", page)?;
        let mut roff = Roff::new();
        for (name, text) in FILES {
            item(name, &self.text("manual", text), &mut roff);
        }
        roff.to_writer(page)?;
        self.heading("manual", "environment", page)?;
        let mut roff = Roff::new();
        for (name, option, does) in self.command.get_arguments().filter_map(variable) {
            item(&name, &format!("{does} ({option})"), &mut roff);
        }
        for (name, text) in VARIABLES {
            item(name, &self.text("manual", text), &mut roff);
        }
        roff.to_writer(page)
    }
}

/// Returns the variable that stands for an option, the option, and what it is.
fn variable(argument: &Arg) -> Option<(String, String, String)> {
    let name = argument.get_env()?.to_string_lossy().into_owned();
    let help = argument.get_help()?.to_string();
    let does = help.split(LINE_BREAK).next().unwrap_or_default().to_owned();
    Some((name, format!("--{}", argument.get_long()?), does))
}

fn item(name: &str, text: &str, roff: &mut Roff) {
    roff.control("TP", []);
    roff.text([bold(name)]);
    roff.text([roman(text)]);
}

fn rendered(render: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> io::Result<String> {
    let mut part = Vec::new();
    render(&mut part)?;
    Ok(String::from_utf8_lossy(&part).into_owned())
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
    let part = rendered(|part| {
        man.render_synopsis_section(part)?;
        man.render_description_section(part)?;
        if verb.get_arguments().next().is_some() {
            man.render_options_section(part)?;
        }
        Ok(())
    })?;
    // the parts stand below the verb's heading, so their own headings become paragraphs
    without_headings(&part, Some(".PP"), page);
    Ok(())
}

/// Copies a part without its headings, or with something else in their place, and without what only a whole page needs.
fn without_headings(part: &str, instead: Option<&str>, page: &mut Vec<u8>) {
    for line in part.lines() {
        let line = match (line.starts_with(".SH"), instead) {
            (true, None) => continue,
            (true, Some(instead)) => instead,
            (false, _) => line,
        };
        if !line.starts_with(".ie") && !line.starts_with(".el") {
            page.extend_from_slice(line.replace(LINE_BREAK, "\n.br\n").as_bytes());
            page.push(b'\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written_in(lang: Lang) -> String {
        let locale = Locale::for_lang(lang);
        String::from_utf8(Manual::new(&locale).page().unwrap()).unwrap()
    }

    /// As roff writes a text: hyphens are signs of their own.
    fn escaped(text: &str) -> String {
        text.replace('-', "\\-")
    }

    #[test]
    fn the_page_names_every_verb_option_and_key_in_every_language() {
        for lang in Lang::ALL {
            let page = written_in(lang);
            let locale = Locale::for_lang(lang);
            let command = Manual::new(&locale).command;
            for verb in command.get_subcommands() {
                let name = format!("khabar {}", verb.get_name());
                assert!(page.contains(&name), "{lang:?}: {name}");
                for option in verb.get_arguments().filter_map(Arg::get_long) {
                    let written = escaped(&format!("--{option}"));
                    assert!(page.contains(&written), "{lang:?}: {written}");
                }
            }
            for row in ACTIONS {
                let does = locale.text(row.doc);
                let first = does.split(['-', '\'', '.']).next().unwrap_or(&does);
                assert!(page.contains(first), "{lang:?}: {}: {first}", row.name);
            }
            assert!(page.contains("KHABAR_DATA_DIR") && page.contains("NO_COLOR"));
        }
    }

    #[test]
    fn nothing_in_it_is_in_another_language() {
        let english = written_in(Lang::En);
        let heads = |page: &str| page.lines().filter(|line| line.starts_with(".SH")).count();
        for lang in [Lang::Fa, Lang::Ar, Lang::He, Lang::Ur] {
            let page = written_in(lang);
            assert_eq!(heads(&page), heads(&english), "{lang:?}");
            for said in [
                "Print help",
                "Print version",
                "Possible values",
                "[default",
                "May also",
                "The ",
            ] {
                assert!(!page.contains(said), "{lang:?}: {said}");
            }
        }
    }

    #[test]
    fn the_texts_are_the_same_in_every_language() {
        let names = |lang| -> Vec<String> {
            let all = Help::names(lang);
            all.into_iter()
                .filter(|name| name.starts_with("manual"))
                .collect()
        };
        for lang in Lang::ALL {
            assert_eq!(names(lang), names(Lang::En), "{lang:?}");
        }
        let locale = Locale::for_lang(Lang::En);
        let manual = Manual::new(&locale);
        for name in names(Lang::En)
            .iter()
            .filter_map(|name| name.strip_prefix("manual."))
        {
            let text = manual.text("manual", name);
            let text = escaped(text.split('`').next().unwrap_or_default());
            let page = written_in(Lang::En);
            assert!(
                page.contains(&text) || page.contains(&text.to_uppercase()),
                "{name}"
            );
        }
        let status = format!(
            "{}: {}",
            manual.text("khabar", "exit-title"),
            manual.text("khabar", "exit-status")
        );
        assert_eq!(
            manual.command.get_after_help().map(ToString::to_string),
            Some(status)
        );
    }
}
