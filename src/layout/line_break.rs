//! Where a line may be broken, in logical order: UAX #14.
//!
//! The rules are applied as the annex states them, untailored; complex scripts (class SA) break at spaces, as LB1
//! has it without a dictionary. Breaks inside a cluster are for the caller to ignore.

use icu_properties::props::LineBreak as Lb;

use super::cluster::Character;

mod number;
mod pair;

/// What may happen before a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Break {
    /// The line goes on.
    Prohibited,
    /// The line may end here.
    Allowed,
    /// The line ends here (after BK, CR, LF, NL).
    Mandatory,
}

/// A character with the marks that follow it (LB9), as the rules see it.
#[derive(Debug, Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact that one rule asks for"
)]
struct Item {
    class: Lb,
    east_asian: bool,
    initial: bool,
    last: bool,
    dotted_circle: bool,
    unassigned_pictograph: bool,
}

impl Item {
    /// Resolves the class (LB1, and LB10 for a mark without a base).
    fn of(character: Character) -> Self {
        let properties = character.properties;
        let class = resolve(character);
        let mark = matches!(class, Lb::CM | Lb::ZWJ);
        Self {
            class: if mark { Lb::AL } else { class },
            east_asian: properties.is_east_asian() && !mark,
            initial: properties.is_initial_quote(),
            last: properties.is_final_quote(),
            dotted_circle: character.char == '\u{25CC}',
            unassigned_pictograph: properties.is_pictograph() && properties.is_unassigned(),
        }
    }

    fn is(self, classes: &[Lb]) -> bool {
        classes.contains(&self.class)
    }
}

/// Gives ambiguous, unknown and context-dependent characters a class of their own (LB1).
fn resolve(character: Character) -> Lb {
    let properties = character.properties;
    match properties.line {
        Lb::CJ => Lb::NS,
        Lb::SA if properties.is_mark() => Lb::CM,
        Lb::AI | Lb::SG | Lb::XX | Lb::SA => Lb::AL,
        class => class,
    }
}

/// What the rules remember of the text before a position.
#[derive(Debug, Clone)]
struct State {
    previous: Item,
    /// The item before the previous one.
    earlier: Option<Item>,
    /// The last item that is no space.
    before_spaces: Item,
    /// Whether that is an opening quotation mark with nothing to close (`LB15a`).
    open_quote: bool,
    /// Whether the last character, not item, is a ZWJ (`LB8a`).
    joiner: bool,
    /// Whether an odd number of regional indicators ends here (`LB30a`).
    half_flag: bool,
    number: number::Progress,
}

/// Tells what may happen before each character of a paragraph; before the first, nothing may.
#[must_use]
pub fn opportunities(characters: &[Character]) -> Vec<Break> {
    let mut breaks = Vec::with_capacity(characters.len());
    Opportunities::default().extend(characters, &mut breaks);
    breaks
}

/// The opportunities of a paragraph that comes piece by piece.
///
/// A piece must end with a space: no rule looks on across one.
#[derive(Debug, Clone, Default)]
pub(super) struct Opportunities {
    state: Option<State>,
}

impl Opportunities {
    /// Appends what may happen before each character of the next piece.
    pub(super) fn extend(&mut self, characters: &[Character], breaks: &mut Vec<Break>) {
        for (at, character) in characters.iter().enumerate() {
            let class = resolve(*character);
            let Some(state) = &mut self.state else {
                breaks.push(Break::Prohibited);
                self.state = Some(State::first(Item::of(*character), class));
                continue;
            };
            if matches!(class, Lb::CM | Lb::ZWJ) && takes_marks(state.previous.class) {
                // LB9
                breaks.push(Break::Prohibited);
                state.joiner = class == Lb::ZWJ;
                continue;
            }
            let next = Item::of(*character);
            let ahead = Ahead { characters, at };
            breaks.push(pair::decide(state, next, ahead));
            state.push(next, class);
        }
    }
}

/// Returns whether marks after a character of the class belong to it (LB9).
fn takes_marks(class: Lb) -> bool {
    !matches!(class, Lb::BK | Lb::CR | Lb::LF | Lb::NL | Lb::SP | Lb::ZW)
}

impl State {
    fn first(item: Item, class: Lb) -> Self {
        Self {
            previous: item,
            earlier: None,
            before_spaces: item,
            open_quote: item.class == Lb::QU && item.initial,
            joiner: class == Lb::ZWJ,
            half_flag: item.class == Lb::RI,
            number: number::Progress::default().push(item.class),
        }
    }

    /// Takes in an item whose first character has the class `class`.
    fn push(&mut self, next: Item, class: Lb) {
        if next.class != Lb::SP {
            self.open_quote = next.class == Lb::QU
                && next.initial
                && self.previous.is(&[
                    Lb::BK,
                    Lb::CR,
                    Lb::LF,
                    Lb::NL,
                    Lb::OP,
                    Lb::QU,
                    Lb::GL,
                    Lb::SP,
                    Lb::ZW,
                ]);
            self.before_spaces = next;
        }
        self.half_flag = next.class == Lb::RI && !self.half_flag;
        self.number = self.number.push(next.class);
        self.joiner = class == Lb::ZWJ;
        self.earlier = Some(self.previous);
        self.previous = next;
    }
}

/// The text after an item, for the rules that look ahead.
#[derive(Clone, Copy)]
struct Ahead<'a> {
    characters: &'a [Character],
    at: usize,
}

impl Ahead<'_> {
    /// Returns the item after this one with its place, or none at the end of the text.
    fn next(self) -> Option<(Item, Self)> {
        let marks = takes_marks(Item::of(*self.characters.get(self.at)?).class);
        let mut at = self.at + 1;
        while marks
            && self
                .characters
                .get(at)
                .is_some_and(|c| matches!(resolve(*c), Lb::CM | Lb::ZWJ))
        {
            at += 1;
        }
        let item = Item::of(*self.characters.get(at)?);
        Some((item, Self { at, ..self }))
    }

    /// Returns the next item's class.
    fn next_class(self) -> Option<Lb> {
        self.next().map(|(item, _)| item.class)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str) -> Vec<String> {
        let characters: Vec<Character> = text.chars().map(Character::new).collect();
        let mut out = vec![String::new()];
        for (character, before) in characters.iter().zip(opportunities(&characters)) {
            if before != Break::Prohibited {
                out.push(String::new());
            }
            out.last_mut().unwrap().push(character.char);
        }
        out
    }

    #[test]
    fn zwnj_is_no_opportunity_and_guillemets_stay_with_their_words() {
        let text = "\u{645}\u{6CC}\u{200C}\u{631}\u{648}\u{62F} \u{AB}\u{628}\u{BB}\u{60C} \u{628}";
        assert_eq!(
            broken(text),
            [
                "\u{645}\u{6CC}\u{200C}\u{631}\u{648}\u{62F} ",
                "\u{AB}\u{628}\u{BB}\u{60C} ",
                "\u{628}"
            ]
        );
    }

    #[test]
    fn numbers_with_their_signs_stay_whole() {
        for whole in ["1,234.5", "\u{6F1}\u{6F2}\u{66B}\u{6F5}", "(12)%", "$-5", "12:30"] {
            assert_eq!(broken(whole).len(), 1, "{whole}");
        }
        assert_eq!(broken("a b-c d"), ["a ", "b-", "c ", "d"]);
    }
}
