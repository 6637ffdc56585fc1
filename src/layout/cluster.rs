//! Grapheme clusters (UAX #29) and how many cells one takes.

use icu_properties::props::{GraphemeClusterBreak as Gcb, IndicConjunctBreak};

use crate::text::properties::{self, Properties};

/// A character with what the stages ask of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Character {
    /// The character.
    pub char: char,
    pub(super) properties: Properties,
}

impl Character {
    /// Looks the character up.
    #[must_use]
    #[inline]
    pub fn new(char: char) -> Self {
        Self {
            char,
            properties: properties::of(char),
        }
    }
}

/// What the rules of UAX #29 remember of the cluster so far.
#[derive(Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is what one rule remembers")]
struct History {
    /// Whether an odd number of regional indicators ends here (GB12, GB13).
    half_flag: bool,
    /// Pictograph Extend*, and whether a ZWJ followed (GB11).
    pictograph: bool,
    pictograph_joined: bool,
    /// Linker Extend* (`GB9c`, which since Unicode 18 asks for no consonant before it).
    linked: bool,
}

impl History {
    /// Takes in the next character.
    fn push(&mut self, next: Properties) {
        self.half_flag = next.grapheme == Gcb::RI && !self.half_flag;
        self.pictograph_joined = self.pictograph && next.grapheme == Gcb::ZWJ;
        self.pictograph = next.is_pictograph() || self.pictograph && next.grapheme == Gcb::EX;
        self.linked = match next.conjunct {
            IndicConjunctBreak::Linker => true,
            IndicConjunctBreak::Extend => self.linked,
            _ => false,
        };
    }
}

/// Tells of each character whether a cluster begins with it (UAX #29 GB1 to GB999, extended clusters).
#[must_use]
pub fn starts(characters: &[Character]) -> Vec<bool> {
    let mut starts = Vec::with_capacity(characters.len());
    let mut history = History::default();
    let mut previous = Gcb::Control;
    let mut simple = false;
    for character in characters {
        let next = character.properties;
        let was_simple = simple;
        simple = is_simple(next);
        // after a simple character there is no history, so most letters need neither rule nor memory
        starts.push(was_simple && simple || is_boundary(previous, next, history));
        if simple {
            history = History::default();
        } else {
            history.push(next);
        }
        previous = next.grapheme;
    }
    if let Some(first) = starts.first_mut() {
        *first = true;
    }
    starts
}

/// Returns whether no rule but GB999 names the character.
fn is_simple(next: Properties) -> bool {
    next.grapheme == Gcb::Other && next.conjunct == IndicConjunctBreak::None && !next.is_pictograph()
}

/// Returns whether a boundary lies before `next`.
fn is_boundary(previous: Gcb, next: Properties, history: History) -> bool {
    match (previous, next.grapheme) {
        (Gcb::CR, Gcb::LF) => false,
        (Gcb::CN | Gcb::CR | Gcb::LF, _) | (_, Gcb::CN | Gcb::CR | Gcb::LF) => true,
        (Gcb::L, Gcb::L | Gcb::V | Gcb::LV | Gcb::LVT)
        | (Gcb::LV | Gcb::V, Gcb::V | Gcb::T)
        | (Gcb::LVT | Gcb::T, Gcb::T)
        | (_, Gcb::EX | Gcb::ZWJ | Gcb::SM)
        | (Gcb::PP, _) => false,
        (Gcb::RI, Gcb::RI) => !history.half_flag,
        _ => {
            let conjunct = history.linked && next.conjunct == IndicConjunctBreak::Consonant;
            let emoji = history.pictograph_joined && next.is_pictograph();
            !(conjunct || emoji)
        }
    }
}

/// Returns how many cells a cluster takes: 0 for what is never drawn, else 1 or 2.
///
/// Marks stand in the cell of their base; of emoji joined by ZWJ only the first is drawn; a flag takes two
/// cells. Ambiguous characters take one.
///
/// ```
/// use khabar::layout::width;
/// assert_eq!([width("\u{628}\u{651}"), width("\u{4E2D}"), width("\u{200C}")], [1, 2, 0]);
/// ```
#[must_use]
pub fn width(cluster: &str) -> u8 {
    let mut drawn = Drawn::default();
    let mut sum = 0_u8;
    let mut any = false;
    for c in cluster.chars() {
        let character = Character::new(c);
        if drawn.takes(character) {
            any = true;
            sum = sum.saturating_add(character.properties.width);
        }
    }
    if any { sum.clamp(1, 2) } else { 0 }
}

/// Chooses, character by character, what of a cluster is drawn.
#[derive(Default)]
pub(super) struct Drawn {
    any: bool,
    pictograph: bool,
}

impl Drawn {
    /// Returns whether `next` is drawn: no format characters, and of joined emoji the first without its modifiers.
    pub(super) fn takes(&mut self, next: Character) -> bool {
        let modifier = matches!(next.char, '\u{1F3FB}'..='\u{1F3FF}');
        let more = self.pictograph && (next.properties.is_pictograph() || modifier);
        if next.properties.is_format() || more {
            return false;
        }
        self.pictograph |= next.properties.is_pictograph() && !self.any;
        self.any = true;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clusters(text: &str) -> Vec<String> {
        let characters: Vec<Character> = text.chars().map(Character::new).collect();
        let mut out: Vec<String> = Vec::new();
        for (character, start) in characters.iter().zip(starts(&characters)) {
            if start {
                out.push(String::new());
            }
            out.last_mut().unwrap().push(character.char);
        }
        out
    }

    #[test]
    fn marks_and_zwnj_stay_with_their_letter() {
        let text = "\u{645}\u{650}\u{6CC}\u{200C}\u{631}";
        assert_eq!(clusters(text), ["\u{645}\u{650}", "\u{6CC}\u{200C}", "\u{631}"]);
    }

    #[test]
    fn emoji_flags_and_conjuncts_are_one() {
        for whole in [
            "\u{1F468}\u{200D}\u{1F469}",
            "\u{1F1EE}\u{1F1F7}",
            "\u{915}\u{94D}\u{937}",
        ] {
            assert_eq!(clusters(whole).len(), 1, "{whole:?}");
        }
        assert_eq!(clusters("\u{1F1EE}\u{1F1F7}\u{1F1EE}").len(), 2);
        assert_eq!(clusters("a\u{200D}\u{1F469}").len(), 2);
    }

    #[test]
    fn widths_of_whole_clusters() {
        let widths = [
            ("", 0),
            ("\u{200F}", 0),
            ("a", 1),
            ("\u{651}", 1),
            ("\u{1F468}\u{200D}\u{1F469}", 2),
            ("\u{1F44D}\u{1F3FD}", 2),
            ("\u{1F1EE}\u{1F1F7}", 2),
            ("\u{1112}\u{1161}\u{11AB}", 2),
            ("\u{FEFB}\u{64B}", 1),
        ];
        for (cluster, expected) in widths {
            assert_eq!(width(cluster), expected, "{cluster:?}");
        }
    }
}
