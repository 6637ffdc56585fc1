//! Inside tmux or screen: the decision by what is known of the terminal outside.

use super::{Answers, Decision, Environment, Hint, Reason};
use crate::terminal::encoder::EncoderName;
use crate::terminal::style::Attributes;

/// The terminal outside of a multiplexer, as far as it can be known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Client {
    /// tmux's `client_termtype`: what the terminal answered to tmux; often empty.
    pub termtype: String,
    /// tmux's `client_termname`: its `TERM`.
    pub termname: String,
    /// The terminal's program, where the multiplexer's client was started in one on this machine.
    pub program: String,
}

/// What the other multiplexer is called.
const SCREEN: &str = "GNU screen";

/// Inside tmux or screen, what counts is the terminal outside.
pub(super) fn inside_multiplexer(answers: &Answers, env: &Environment, client: Option<&Client>) -> Decision {
    let multiplexer = match &answers.version {
        Some(version) if version.starts_with("tmux") => version.clone(),
        _ if answers.secondary_is("83;") || (!env.sty.is_empty() && env.tmux.is_empty()) => SCREEN.to_owned(),
        _ => "tmux".to_owned(),
    };
    let decision = match client {
        Some(client) => outside(client, &multiplexer),
        None if multiplexer == SCREEN => started_in(env),
        None => None,
    };
    let decision =
        decision.unwrap_or_else(|| Decision::new(&multiplexer, EncoderName::Lrm, Reason::OutsideUnknown));
    let withheld = if multiplexer == SCREEN {
        withheld_in_screen(client)
    } else {
        Attributes::NONE
    };
    Decision { withheld, ..decision }
}

/// GNU screen shows slanted letters reversed, and dim ones underlined where the terminal's terminfo has no `dim`.
fn withheld_in_screen(client: Option<&Client>) -> Attributes {
    let program = client.map_or("", |client| client.program.as_str());
    let has_dim = is_terminal_program(program) && !["mlterm", "urxvt"].contains(&program);
    if has_dim {
        Attributes::ITALIC
    } else {
        Attributes::ITALIC.with(Attributes::DIM)
    }
}

/// Decides by what is known of the terminal outside: what it said of itself, its program, and its `TERM`.
fn outside(client: &Client, multiplexer: &str) -> Option<Decision> {
    let names = [
        (client.termtype.as_str(), false),
        (client.program.as_str(), true),
        (client.termname.as_str(), false),
    ];
    let mut known = names.iter().filter(|(name, _)| !name.is_empty());
    let (first, _) = known.clone().next()?;
    let found = known.find_map(|&(name, is_program)| Some((name, by_name(name, is_program)?)));
    let (name, encoder) = found.unwrap_or((first, EncoderName::Lrm));
    let reason = match found {
        Some(_) => Reason::Outside(name.to_owned()),
        None => Reason::OutsideAny(name.to_owned()),
    };
    let decision = Decision::new(&format!("{name} in {multiplexer}"), encoder, reason);
    let name = name.to_ascii_lowercase();
    Some(match encoder {
        EncoderName::Kittyrev => decision.hinting(Hint::KittyForceLtr).stripping_marks(),
        EncoderName::Bidirev if name.starts_with("mlterm") => decision.hinting(Hint::MltermMultiplexer),
        EncoderName::BidirevBraille if name == "pterm" => decision.hinting(Hint::PuttyBidi),
        EncoderName::Plain if name.starts_with("foot") => decision.stripping_marks(),
        _ => decision,
    })
}

/// Programs of terminals, as they are called among the processes, which cuts names after fifteen bytes.
const PROGRAMS: &[(&str, EncoderName)] = &[
    ("alacritty", EncoderName::Plain),
    ("foot", EncoderName::Plain),
    ("gnome-terminal-", EncoderName::Lrm),
    ("kitty", EncoderName::Kittyrev),
    ("konsole", EncoderName::Word),
    ("mlterm", EncoderName::Bidirev),
    ("pterm", EncoderName::BidirevBraille),
    ("qterminal", EncoderName::BidirevSgr),
    ("st", EncoderName::Plain),
    ("stterm", EncoderName::Plain),
    ("urxvt", EncoderName::Plain),
    ("xfce4-terminal", EncoderName::Lrm),
    ("xterm", EncoderName::Plain),
    ("zutty", EncoderName::Plain),
];

/// Returns whether a process of this name is a terminal that is known here.
#[must_use]
pub fn is_terminal_program(name: &str) -> bool {
    PROGRAMS.iter().any(|(program, _)| *program == name)
}

/// Returns which encoder the terminal of this name needs inside a multiplexer.
fn by_name(name: &str, is_program: bool) -> Option<EncoderName> {
    if is_program {
        let known = PROGRAMS.iter().find(|(program, _)| *program == name);
        return known.map(|(_, encoder)| *encoder);
    }
    // what a terminal says of itself, or its TERM; `xterm` alone is what many call themselves
    let starts = [
        ("mlterm", EncoderName::Bidirev),
        ("konsole", EncoderName::Word),
        ("foot", EncoderName::Plain),
        ("xterm(", EncoderName::Plain),
        ("alacritty", EncoderName::Plain),
        ("rxvt", EncoderName::Plain),
        ("urxvt", EncoderName::Plain),
        ("st-", EncoderName::Plain),
        ("stterm", EncoderName::Plain),
        ("kitty", EncoderName::Kittyrev),
        ("xterm-kitty", EncoderName::Kittyrev),
    ];
    let name = name.to_ascii_lowercase();
    if name == "st" {
        return Some(EncoderName::Plain);
    }
    let known = starts.iter().find(|(start, _)| name.starts_with(start));
    known.map(|(_, encoder)| *encoder)
}

/// Inside GNU screen, which cannot be asked, the terminal in which it was started is the best guess where marks would do harm.
fn started_in(env: &Environment) -> Option<Decision> {
    let by = |name: &str, encoder| {
        Decision::new(
            &format!("{name} in {SCREEN}"),
            encoder,
            Reason::StartedIn(name.to_owned()),
        )
    };
    if !env.kitty_window_id.is_empty() {
        let decision = by("kitty", EncoderName::Kittyrev);
        return Some(decision.hinting(Hint::KittyForceLtr).stripping_marks());
    }
    if !env.konsole_version.is_empty() {
        return Some(by("Konsole", EncoderName::Word));
    }
    if !env.mlterm.is_empty() {
        return Some(by("mlterm", EncoderName::Bidirev).hinting(Hint::MltermMultiplexer));
    }
    None
}
