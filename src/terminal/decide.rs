//! The decision which encoder a terminal needs: a pure function of what it answered and what the environment says.
//!
//! The rules are those found by running the terminals; `docs/terminals.md` has
//! what each one showed. The first rule that fits decides.

use super::answer::Mode;
use super::encoder::{EncoderName, Marks};
use super::environment::Environment;
use super::reason::Reason;
use super::style::Attributes;
pub use answers::Answers;
use outside::inside_multiplexer;
pub use outside::{Client, is_terminal_program};

mod answers;
mod outside;

/// Something that the reader could change for a better picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hint {
    /// kitty: `force_ltr yes`, then the encoder `plain`.
    KittyForceLtr,
    /// `PuTTY`: its settings may switch bidirectional text off.
    PuttyBidi,
    /// mlterm inside a multiplexer: run without, or switch its reordering off.
    MltermMultiplexer,
    /// The Linux console has no letters for Arabic text.
    Console,
    /// The terminal did not answer: look at the test card.
    Silent,
}

impl Hint {
    /// Says what to do, in one sentence.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::KittyForceLtr => {
                "set `force_ltr yes` in kitty.conf and `terminal.encoder = \"plain\"` in khabar's config"
            }
            Self::PuttyBidi => {
                "if words stand in the wrong order, bidirectional text is off in PuTTY's settings: choose the encoder `plain`"
            }
            Self::MltermMultiplexer => {
                "start mlterm with --bi=false and choose the encoder `plain`, or run khabar outside of the multiplexer"
            }
            Self::Console => {
                "the Linux console has no letters for Arabic text: use a graphical terminal, or one that draws on the framebuffer"
            }
            Self::Silent => "the terminal did not answer: choose with the test card of `khabar doctor`",
        }
    }
}

/// What was decided, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The terminal, as far as it is known.
    pub terminal: String,
    /// The encoder.
    pub encoder: EncoderName,
    /// Whether combining marks are sent.
    pub marks: Marks,
    /// Why.
    pub reason: Reason,
    /// What the reader could change.
    pub hint: Option<Hint>,
    /// Whether links may be sent as such.
    pub hyperlinks: bool,
    /// What is left out of every look, since it would be shown as something else.
    pub withheld: Attributes,
}

impl Decision {
    fn new(terminal: &str, encoder: EncoderName, reason: Reason) -> Self {
        Self {
            terminal: terminal.to_owned(),
            encoder,
            marks: Marks::Keep,
            reason,
            hint: None,
            hyperlinks: false,
            withheld: Attributes::NONE,
        }
    }

    fn hinting(mut self, hint: Hint) -> Self {
        self.hint = Some(hint);
        self
    }

    fn stripping_marks(mut self) -> Self {
        self.marks = Marks::Strip;
        self
    }

    fn with_links(mut self) -> Self {
        self.hyperlinks = true;
        self
    }
}

/// Decides which encoder the terminal needs.
///
/// `client` is what tmux says of the terminal outside, where it was asked.
#[must_use]
pub fn decide(answers: &Answers, env: &Environment, client: Option<&Client>) -> Decision {
    if env.cannot_answer() {
        return unasked(env);
    }
    if answers.is_multiplexer(env) {
        return inside_multiplexer(answers, env, client);
    }
    by_bidi_mode(answers)
        .or_else(|| by_version(answers))
        .or_else(|| by_attributes(answers, env))
        .or_else(|| by_environment(answers, env))
        .unwrap_or_else(|| {
            let decision = Decision::new(
                answers.version.as_deref().unwrap_or("unknown"),
                EncoderName::Plain,
                Reason::Unknown,
            );
            if answers.primary.is_none() {
                decision.hinting(Hint::Silent)
            } else {
                decision
            }
        })
}

fn unasked(env: &Environment) -> Decision {
    let reason = Reason::NotAsked(env.term.clone());
    let decision = Decision::new(&env.term, EncoderName::Plain, reason);
    if env.term == "linux" {
        decision.hinting(Hint::Console)
    } else {
        decision
    }
}

/// A terminal that knows BDSM can be told to reorder nothing.
fn by_bidi_mode(answers: &Answers) -> Option<Decision> {
    if !matches!(answers.bidi, Some(Mode::Set | Mode::Reset)) {
        return None;
    }
    let vte = answers.tertiary.as_deref() == Some("7E565445");
    let terminal = match &answers.version {
        Some(version) => version.clone(),
        None if vte => vte_name(answers),
        None => "a terminal with BDSM".to_owned(),
    };
    Some(Decision::new(&terminal, EncoderName::Plain8l, Reason::Bdsm).with_links())
}

/// Returns VTE's version from its secondary attributes: `65;7006;1` is 0.70.6.
fn vte_name(answers: &Answers) -> String {
    let number = answers
        .secondary
        .as_deref()
        .and_then(|attributes| attributes.split(';').nth(1)?.parse::<u32>().ok());
    match number {
        Some(number) => format!("VTE 0.{}.{}", number / 100, number % 100),
        None => "VTE".to_owned(),
    }
}

fn by_version(answers: &Answers) -> Option<Decision> {
    let version = answers.version.as_deref().unwrap_or_default();
    if version.starts_with("kitty") {
        return Some(if kitty_sizes_text(version) {
            Decision::new(version, EncoderName::Osc66, Reason::KittySizes).with_links()
        } else {
            Decision::new(version, EncoderName::Kittyrev, Reason::KittyTurns)
                .hinting(Hint::KittyForceLtr)
                .stripping_marks()
                .with_links()
        });
    }
    if version.starts_with("Konsole") || answers.tertiary.as_deref() == Some("7E4B4445") {
        let name = answers.version.as_deref().unwrap_or("Konsole");
        return Some(Decision::new(name, EncoderName::Word, Reason::Konsole));
    }
    if version.starts_with("XTerm") {
        return Some(Decision::new(
            version,
            EncoderName::Plain,
            Reason::ReordersNothing("xterm"),
        ));
    }
    if version.starts_with("foot") {
        return Some(
            Decision::new(version, EncoderName::Plain, Reason::Foot)
                .stripping_marks()
                .with_links(),
        );
    }
    None
}

/// Returns whether the version, as in `kitty(0.41.1)`, is 0.40 or later.
fn kitty_sizes_text(version: &str) -> bool {
    let numbers = version
        .trim_start_matches(|c: char| !c.is_ascii_digit())
        .split(|c: char| !c.is_ascii_digit())
        .map(|number| number.parse::<u32>().unwrap_or(0));
    let parts: Vec<u32> = numbers.take(2).collect();
    matches!(parts.as_slice(), [major, minor] if (*major, *minor) >= (0, 40))
}

fn by_attributes(answers: &Answers, env: &Environment) -> Option<Decision> {
    if answers.tertiary.as_deref() == Some("7E565445") {
        let name = vte_name(answers);
        return Some(Decision::new(&name, EncoderName::Plain8l, Reason::Vte).with_links());
    }
    let mlterm = env.term.starts_with("mlterm") || !env.mlterm.is_empty() || answers.primary_is(MLTERM);
    if answers.secondary_is("24;") && mlterm {
        return Some(Decision::new("mlterm", EncoderName::Plain5379, Reason::Mlterm));
    }
    if answers.secondary.as_deref() == Some("0;115;0") && answers.primary_is("1;2") {
        return Some(Decision::new("QTerminal", EncoderName::Sgr, Reason::QTermWidget));
    }
    if answers.secondary.as_deref() == Some("0;136;0") {
        let decision = Decision::new("PuTTY", EncoderName::BidirevBraille, Reason::Putty);
        return Some(decision.hinting(Hint::PuttyBidi));
    }
    if answers.secondary_is("85;") {
        return Some(Decision::new(
            "urxvt",
            EncoderName::Plain,
            Reason::ReordersNothing("urxvt"),
        ));
    }
    if answers
        .secondary
        .as_deref()
        .is_some_and(|attributes| attributes.starts_with("0;") && attributes.ends_with(";1"))
        && answers.primary_is("6")
    {
        let reason = Reason::ReordersNothing("Alacritty");
        return Some(Decision::new("Alacritty", EncoderName::Plain, reason).with_links());
    }
    if answers.secondary.as_deref() == Some("64;0;0") {
        return Some(Decision::new(
            "Zutty",
            EncoderName::Plain,
            Reason::ReordersNothing("Zutty"),
        ));
    }
    None
}

/// The primary attributes that mlterm 3.9 sends.
const MLTERM: &str = "63;1;2;3;4;6;7;15;18;22;29";

/// What the environment says breaks a tie, and speaks for a terminal that answered nothing.
fn by_environment(answers: &Answers, env: &Environment) -> Option<Decision> {
    let by = |name: &'static str, encoder, variable: &'static str| {
        Some(Decision::new(name, encoder, Reason::Says(variable, name)))
    };
    if env.term == "st" || env.term.starts_with("st-") || env.term.starts_with("stterm") {
        return by("st", EncoderName::Plain, "TERM");
    }
    match env.term_program.as_str() {
        "Apple_Terminal" => return by("Terminal.app", EncoderName::Lrm, "TERM_PROGRAM"),
        "iTerm.app" => return by("iTerm2", EncoderName::Lrm, "TERM_PROGRAM"),
        "ghostty" => return by("Ghostty", EncoderName::Plain, "TERM_PROGRAM"),
        "vscode" => return by("the terminal of VS Code", EncoderName::Plain, "TERM_PROGRAM"),
        _ => {}
    }
    if !env.wt_session.is_empty() {
        return by("Windows Terminal", EncoderName::Plain, "WT_SESSION");
    }
    if answers.primary.is_some() {
        return None;
    }
    if env.term == "mlterm" || !env.mlterm.is_empty() {
        return by("mlterm", EncoderName::Plain5379, "the environment");
    }
    if env.term == "xterm-kitty" || !env.kitty_window_id.is_empty() {
        return by("kitty", EncoderName::Kittyrev, "the environment")
            .map(|decision| decision.hinting(Hint::KittyForceLtr).stripping_marks());
    }
    if env.term.starts_with("foot") {
        return by("foot", EncoderName::Plain, "TERM").map(Decision::stripping_marks);
    }
    if !env.konsole_version.is_empty() {
        return by("Konsole", EncoderName::Word, "KONSOLE_VERSION");
    }
    if !env.vte_version.is_empty() {
        return by("VTE", EncoderName::Plain8l, "VTE_VERSION");
    }
    None
}

#[cfg(test)]
mod tests;
