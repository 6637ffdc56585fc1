//! What doctor says of a decision, by the keys of its sentences.

use crate::locale::{Locale, Value};
use crate::terminal::{EncoderName, Hint, Reason};

/// Says why, in the reader's language.
pub(super) fn reason_sentence(reason: &Reason, locale: &Locale) -> String {
    let named = |key: &str, name: &str| locale.format(key, &[("name", Value::Text(name))]);
    match reason {
        Reason::NotAsked(term) => named("doctor-reason-not-asked", term),
        Reason::Unknown => locale.text("doctor-reason-unknown"),
        Reason::OutsideUnknown => locale.text("doctor-reason-outside-unknown"),
        Reason::Outside(name) => named("doctor-reason-outside", name),
        Reason::OutsideAny(name) => named("doctor-reason-outside-any", name),
        Reason::StartedIn(name) => named("doctor-reason-started-in", name),
        Reason::Bdsm => locale.text("doctor-reason-bdsm"),
        Reason::Vte => named("doctor-reason-told", "VTE"),
        Reason::KittySizes => locale.text("doctor-reason-kitty-sizes"),
        Reason::KittyTurns => locale.text("doctor-reason-kitty-turns"),
        Reason::Konsole => locale.text("doctor-reason-konsole"),
        Reason::ReordersNothing(name) => named("doctor-reason-reorders-nothing", name),
        Reason::Foot => locale.text("doctor-reason-foot"),
        Reason::Mlterm => named("doctor-reason-told", "mlterm"),
        Reason::QTermWidget => locale.text("doctor-reason-colours"),
        Reason::Putty => locale.text("doctor-reason-putty"),
        Reason::Says(variable, name) => {
            let arguments = [("variable", Value::Text(variable)), ("name", Value::Text(name))];
            locale.format("doctor-reason-says", &arguments)
        }
    }
}

/// Returns the key of a hint's sentence.
pub(super) fn hint_key(hint: Hint) -> &'static str {
    match hint {
        Hint::KittyForceLtr => "doctor-hint-kitty",
        Hint::PuttyBidi => "doctor-hint-putty",
        Hint::MltermMultiplexer => "doctor-hint-mlterm",
        Hint::Console => "doctor-hint-console",
        Hint::Silent => "doctor-hint-silent",
    }
}

/// Returns the key of what becomes of letters without presentation forms.
pub(super) fn letters_key(encoder: EncoderName) -> &'static str {
    match encoder {
        // sent as base letters, which the terminal joins
        EncoderName::Word
        | EncoderName::Bidirev
        | EncoderName::BidirevBraille
        | EncoderName::BidirevSgr
        | EncoderName::Logical => "doctor-letters-joined",
        EncoderName::Kittyrev => "doctor-letters-turned",
        _ => "doctor-letters-unjoined",
    }
}
