//! Arabic shaping into presentation forms, in logical order and before any line is broken.
//!
//! A terminal draws what it is sent, so the joined forms are chosen here: letters join by their joining
//! types (Unicode ch. 9), with transparent characters skipped, ZWNJ breaking and ZWJ making a join; lam and alef
//! become one character. Joining is confined to a level run (UAX #9 §3.5).

mod forms;

use icu_properties::props::JoiningType;

use super::bidi::is_removed;
use super::cluster::Character;

/// What shaping found out about one character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// The character to draw: a presentation form, or the character itself.
    pub form: char,
    /// Whether it joins with the next letter.
    pub joins_next: bool,
}

/// A shaped paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shaped {
    /// One for each character; that of an alef in a ligature means nothing.
    pub shapes: Vec<Shape>,
    /// The positions of lam and alef that are one ligature, whose form stands at the lam.
    pub ligatures: Vec<(usize, usize)>,
}

const LAM: char = '\u{644}';

/// Returns the isolated, final, initial and medial presentation form of a letter, where Unicode has them.
#[must_use]
pub fn presentation_forms(letter: char) -> [Option<char>; 4] {
    [(false, false), (true, false), (false, true), (true, true)]
        .map(|(joins_previous, joins_next)| forms::form(letter, joins_previous, joins_next))
}

/// Shapes a paragraph, given the levels of its characters; without `forms` only the joins are found.
#[must_use]
pub fn shape(characters: &[Character], levels: &[u8], forms: bool) -> Shaped {
    let shapes: Vec<Shape> = characters
        .iter()
        .map(|character| Shape {
            form: character.char,
            joins_next: false,
        })
        .collect();
    let mut stage = Shaper {
        characters,
        levels,
        shaped: Shaped {
            shapes,
            ligatures: Vec::new(),
        },
        forms,
    };
    let mut previous: Option<Letter> = None;
    for (at, character) in characters.iter().enumerate() {
        let joining = character.properties.joining;
        if joining == JoiningType::T {
            continue;
        }
        if joining == JoiningType::U {
            if let Some(letter) = previous.take() {
                stage.settle(letter, None);
            }
            continue;
        }
        let mut next = Letter {
            at,
            joining,
            joins_previous: false,
        };
        if let Some(letter) = previous.take() {
            next.joins_previous = stage.joins(letter, next);
            stage.settle(letter, next.joins_previous.then_some(at));
        }
        previous = Some(next);
    }
    if let Some(letter) = previous {
        stage.settle(letter, None);
    }
    stage.shaped
}

/// Returns whether `form` is a ligature that shaping made of `char` and an alef.
pub(super) fn is_ligature(char: char, form: char) -> bool {
    char == LAM && matches!(form, '\u{FEF5}'..='\u{FEFC}')
}

/// A character that can join, before it is known what follows it.
#[derive(Clone, Copy)]
struct Letter {
    at: usize,
    joining: JoiningType,
    joins_previous: bool,
}

struct Shaper<'a> {
    characters: &'a [Character],
    levels: &'a [u8],
    shaped: Shaped,
    forms: bool,
}

impl Shaper<'_> {
    /// Returns whether two neighbours join: both must be able to, and all from one to the other must stand in one level run.
    ///
    /// What X9 removes (a ZWJ among it) has no level of its own; a directional mark has, and parts the letters around it.
    fn joins(&self, letter: Letter, next: Letter) -> bool {
        let forward = matches!(letter.joining, JoiningType::D | JoiningType::C | JoiningType::L);
        let backward = matches!(next.joining, JoiningType::D | JoiningType::C | JoiningType::R);
        if !(forward && backward) {
            return false;
        }
        let mut levels = (letter.at..=next.at)
            .filter(|at| !is_removed(self.characters[*at].properties.bidi))
            .map(|at| self.levels[at]);
        let level = levels.next();
        levels.all(|other| Some(other) == level)
    }

    /// Chooses the form of a letter, now that it is known with what it joins.
    fn settle(&mut self, letter: Letter, next: Option<usize>) {
        let char = self.characters[letter.at].char;
        let shape = &mut self.shaped.shapes[letter.at];
        shape.joins_next = next.is_some();
        if !self.forms {
            return;
        }
        if let Some(alef) = next.filter(|_| char == LAM)
            && let Some(ligature) = forms::lam_alef(self.characters[alef].char, letter.joins_previous)
        {
            *shape = Shape {
                form: ligature,
                joins_next: false,
            };
            self.shaped.ligatures.push((letter.at, alef));
            return;
        }
        if matches!(letter.joining, JoiningType::D | JoiningType::R)
            && let Some(form) = forms::form(char, letter.joins_previous, next.is_some())
        {
            shape.form = form;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaped(text: &str) -> String {
        let characters: Vec<Character> = text.chars().map(Character::new).collect();
        let shaped = shape(&characters, &vec![1; characters.len()], true);
        let absorbed = |at: usize| shaped.ligatures.iter().any(|(_, alef)| *alef == at);
        let forms = shaped.shapes.iter().enumerate().filter(|(at, _)| !absorbed(*at));
        forms.map(|(_, shape)| shape.form).collect()
    }

    #[test]
    fn salam_has_its_ligature() {
        assert_eq!(shaped("\u{633}\u{644}\u{627}\u{645}"), "\u{FEB3}\u{FEFC}\u{FEE1}");
    }

    #[test]
    fn marks_between_lam_and_alef_do_not_part_them() {
        assert_eq!(shaped("\u{644}\u{651}\u{627}"), "\u{FEFB}\u{651}");
    }

    #[test]
    fn zwnj_parts_and_zwj_joins() {
        assert_eq!(shaped("\u{6CC}\u{200C}\u{631}"), "\u{FBFC}\u{200C}\u{FEAD}");
        assert_eq!(shaped("\u{647}\u{200D}"), "\u{FEEB}\u{200D}");
        assert_eq!(shaped("\u{200D}\u{647}"), "\u{200D}\u{FEEA}");
    }

    #[test]
    fn a_letter_without_the_form_stays_and_its_neighbours_still_join() {
        // U+06BA has no medial form
        assert_eq!(shaped("\u{628}\u{6BA}\u{628}"), "\u{FE91}\u{6BA}\u{FE90}");
        // hamza does not join
        assert_eq!(shaped("\u{628}\u{621}\u{628}"), "\u{FE8F}\u{621}\u{FE8F}");
    }

    #[test]
    fn a_left_to_right_mark_parts_the_letters_around_it() {
        // some write it for a half-space
        let characters: Vec<Character> = "\u{6CC}\u{200E}\u{634}".chars().map(Character::new).collect();
        let shapes = shape(&characters, &[1, 2, 1], true).shapes;
        assert_eq!((shapes[0].form, shapes[2].form), ('\u{FBFC}', '\u{FEB5}'));
        // a right-to-left mark stands in the same run
        let characters: Vec<Character> = "\u{6CC}\u{200F}\u{634}".chars().map(Character::new).collect();
        let shapes = shape(&characters, &[1, 1, 1], true).shapes;
        assert_eq!((shapes[0].form, shapes[2].form), ('\u{FBFE}', '\u{FEB6}'));
    }

    #[test]
    fn letters_of_different_levels_do_not_join() {
        let characters: Vec<Character> = "\u{628}\u{628}".chars().map(Character::new).collect();
        let shapes = shape(&characters, &[1, 3], true).shapes;
        assert_eq!(shapes[0].form, '\u{FE8F}');
        assert_eq!(shapes[1].form, '\u{FE8F}');
    }
}
