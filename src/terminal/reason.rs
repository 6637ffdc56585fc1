//! Why an encoder was chosen, as a value: the interface says it in the reader's language, a log in English.

use std::fmt;

/// The rule that decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A terminal with this `TERM` cannot be asked.
    NotAsked(String),
    /// No rule knows the terminal.
    Unknown,
    /// Nobody says which terminal is outside of the multiplexer.
    OutsideUnknown,
    /// The terminal outside is this one.
    Outside(String),
    /// The terminal outside calls itself so, as many do.
    OutsideAny(String),
    /// The environment says that the multiplexer was started in this terminal.
    StartedIn(String),
    /// It answers that it knows BDSM.
    Bdsm,
    /// VTE, which knows BDSM.
    Vte,
    /// kitty since 0.40.
    KittySizes,
    /// kitty before 0.40.
    KittyTurns,
    /// Konsole shapes and reorders.
    Konsole,
    /// This terminal reorders nothing.
    ReordersNothing(&'static str),
    /// foot reorders nothing, and loses letters under marks.
    Foot,
    /// mlterm can be told.
    Mlterm,
    /// `QTermWidget` reorders what has one colour.
    QTermWidget,
    /// `PuTTY` reorders rows.
    Putty,
    /// A variable of the environment names the terminal.
    Says(&'static str, &'static str),
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAsked(term) => write!(f, "TERM={term} cannot be asked"),
            Self::Unknown => f.write_str("no rule knows this terminal; most reorder nothing"),
            Self::OutsideUnknown => f.write_str("the terminal outside of the multiplexer is not known"),
            Self::Outside(name) => write!(f, "the terminal outside of the multiplexer is {name}"),
            Self::OutsideAny(name) => write!(
                f,
                "the terminal outside of the multiplexer is {name}, which may be any that reorders"
            ),
            Self::StartedIn(name) => {
                write!(
                    f,
                    "the environment says that the multiplexer was started in {name}"
                )
            }
            Self::Bdsm => f.write_str("it answers that it can be told to reorder nothing (DECRQM 8)"),
            Self::Vte => f.write_str("VTE can be told to reorder nothing"),
            Self::KittySizes => f.write_str("kitty since 0.40 sizes text (OSC 66)"),
            Self::KittyTurns => f.write_str("kitty before 0.40 turns words round"),
            Self::Konsole => f.write_str("Konsole shapes and reorders words by itself"),
            Self::ReordersNothing(name) => write!(f, "{name} reorders nothing"),
            Self::Foot => f.write_str("foot reorders nothing, and loses letters under marks"),
            Self::Mlterm => f.write_str("mlterm can be told to reorder nothing (OSC 5379)"),
            Self::QTermWidget => f.write_str("QTermWidget reorders what has one colour"),
            Self::Putty => f.write_str("PuTTY reorders whole rows, and no sequence stops it"),
            Self::Says(variable, name) => write!(f, "{variable} says {name}"),
        }
    }
}
