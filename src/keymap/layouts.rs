//! Keyboard layouts: which Latin key a produced letter stands for.
//!
//! While the Persian layout is on, the key `j` sends U+062A. On the command
//! path such a character is looked up in the layout's table, so that nobody has
//! to switch layouts to move, search or quit; text fields get what was typed.
//! The tables are facts of xkb's symbol files.

mod tracker;

pub use tracker::LayoutTracker;

/// A keyboard layout that produces other letters than Latin ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Layout {
    /// Persian as in the national standard.
    Persian,
    /// Persian as in older Windows.
    PersianWindows,
    /// Arabic.
    Arabic,
    /// Hebrew.
    Hebrew,
    /// Urdu, phonetic.
    Urdu,
}

/// What the keys of [`LATIN`] produce, unshifted and shifted.
type Rows = [&'static str; 2];

/// The keys of the US layout, in the order of every layout's rows.
const LATIN: Rows = [
    "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./",
    "~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?",
];

/// Facts of xkb `ir(pes_part_basic)`: unshifted, then shifted.
const PERSIAN: Rows = [
    "\u{200d}\u{6f1}\u{6f2}\u{6f3}\u{6f4}\u{6f5}\u{6f6}\u{6f7}\u{6f8}\u{6f9}\u{6f0}-=\u{636}\u{635}\
     \u{62b}\u{642}\u{641}\u{63a}\u{639}\u{647}\u{62e}\u{62d}\u{62c}\u{686}\\\u{634}\u{633}\u{6cc}\
     \u{628}\u{644}\u{627}\u{62a}\u{646}\u{645}\u{6a9}\u{6af}\u{638}\u{637}\u{632}\u{631}\u{630}\
     \u{62f}\u{67e}\u{648}./",
    "\u{f7}!\u{66c}\u{66b}\u{fdfc}\u{66a}\u{d7}\u{60c}*)(\u{640}+\u{652}\u{64c}\u{64d}\u{64b}\u{64f}\
     \u{650}\u{64e}\u{651}][}{|\u{624}\u{626}\u{64a}\u{625}\u{623}\u{622}\u{629}\u{bb}\u{ab}:\u{61b}\
     \u{643}\u{653}\u{698}\u{670}\u{200c}\u{654}\u{621}><\u{61f}",
];

/// Facts of Windows' first Persian layout (KBDFA): unshifted, then shifted.
///
/// Shift and R type a whole word there; the sign of the rial stands for it.
const PERSIAN_WINDOWS: Rows = [
    "\u{f7}1234567890-=\u{636}\u{635}\u{62b}\u{642}\u{641}\u{63a}\u{639}\u{647}\u{62e}\u{62d}\u{62c}\
     \u{686}\u{67e}\u{634}\u{633}\u{6cc}\u{628}\u{644}\u{627}\u{62a}\u{646}\u{645}\u{6a9}\u{6af}\u{638}\
     \u{637}\u{632}\u{631}\u{630}\u{62f}\u{626}\u{648}./",
    "\u{d7}!@#$%^&*)(_+\u{64b}\u{64c}\u{64d}\u{fdfc}\u{60c}\u{61b},][\\}{|\u{64e}\u{64f}\u{650}\u{651}\
     \u{6c0}\u{622}\u{640}\u{ab}\u{bb}:\"\u{629}\u{64a}\u{698}\u{624}\u{625}\u{623}\u{621}><\u{61f}",
];

/// What some versions of a layout send in place of a letter of the table: Arabic yeh and kaf on Persian keys.
const VARIANTS: [(Layout, char, char); 4] = [
    (Layout::PersianWindows, '\u{64a}', 'd'),
    (Layout::PersianWindows, '\u{643}', ';'),
    (Layout::Urdu, '\u{64a}', 'i'),
    (Layout::Urdu, '\u{643}', 'k'),
];

/// Facts of xkb `ara(basic)`: unshifted, then shifted.
const ARABIC: Rows = [
    "\u{630}1234567890-=\u{636}\u{635}\u{62b}\u{642}\u{641}\u{63a}\u{639}\u{647}\u{62e}\u{62d}\u{62c}\
     \u{62f}\\\u{634}\u{633}\u{64a}\u{628}\u{644}\u{627}\u{62a}\u{646}\u{645}\u{643}\u{637}\u{626}\
     \u{621}\u{624}\u{631}\u{fefb}\u{649}\u{629}\u{648}\u{632}\u{638}",
    "\u{651}!@#$%^&*)(_+\u{64e}\u{64b}\u{64f}\u{64c}\u{fef9}\u{625}`\u{f7}\u{d7}\u{61b}<>\u{2026}\
     \u{650}\u{64d}][\u{fef7}\u{623}\u{640}\u{60c}/:\"~\u{652}}{\u{fef5}\u{622}',.\u{61f}",
];

/// Facts of xkb `il(basic)`, SI-1452: unshifted, then shifted.
const HEBREW: Rows = [
    ";1234567890-=/'\u{5e7}\u{5e8}\u{5d0}\u{5d8}\u{5d5}\u{5df}\u{5dd}\u{5e4}][\\\u{5e9}\u{5d3}\u{5d2}\
     \u{5db}\u{5e2}\u{5d9}\u{5d7}\u{5dc}\u{5da}\u{5e3},\u{5d6}\u{5e1}\u{5d1}\u{5d4}\u{5e0}\u{5de}\
     \u{5e6}\u{5ea}\u{5e5}.",
    "~!@#$%^&*)(_+QWERTYUIOP}{|ASDFGHJKL:\"ZXCVBNM><?",
];

/// Facts of xkb `pk(urd-phonetic)`: unshifted, then shifted.
const URDU: Rows = [
    "\u{64b}1234567890-=\u{642}\u{648}\u{639}\u{631}\u{62a}\u{6d2}\u{621}\u{6cc}\u{6c1}\u{67e}][\\\
     \u{627}\u{633}\u{62f}\u{641}\u{6af}\u{62d}\u{62c}\u{6a9}\u{644}\u{61b}'\u{632}\u{634}\u{686}\
     \u{637}\u{628}\u{646}\u{645}\u{60c}\u{6d4}/",
    "~!@#$%^&*)(_+\u{652}\u{624}\u{670}\u{691}\u{679}\u{64e}\u{626}\u{650}\u{6c3}\u{64f}}{|\u{622}\
     \u{635}\u{688}\u{651}\u{63a}\u{6be}\u{636}\u{62e}\u{654}:\"\u{630}\u{698}\u{62b}\u{638}.\u{6ba}\
     \u{658}<>\u{61f}",
];

impl Layout {
    /// Every layout, in the order in which a letter without context is looked up.
    pub const ALL: [Self; 5] = [
        Self::Persian,
        Self::PersianWindows,
        Self::Arabic,
        Self::Hebrew,
        Self::Urdu,
    ];

    /// Chooses the layout that readers of a language (`fa`, `ar`, `he`, `ur`) type with.
    #[must_use]
    pub fn for_lang(lang: &str) -> Option<Self> {
        match lang {
            "fa" => Some(Self::Persian),
            "ar" => Some(Self::Arabic),
            "he" => Some(Self::Hebrew),
            "ur" => Some(Self::Urdu),
            _ => None,
        }
    }

    /// Finds the layout that the settings call `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layout| layout.name() == name)
    }

    /// Returns the name of the layout in the settings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Persian => "persian",
            Self::PersianWindows => "persian-windows",
            Self::Arabic => "arabic",
            Self::Hebrew => "hebrew",
            Self::Urdu => "urdu",
        }
    }

    const fn rows(self) -> &'static Rows {
        match self {
            Self::Persian => &PERSIAN,
            Self::PersianWindows => &PERSIAN_WINDOWS,
            Self::Arabic => &ARABIC,
            Self::Hebrew => &HEBREW,
            Self::Urdu => &URDU,
        }
    }

    /// Pairs what each key produces with the Latin character on the same key.
    fn pairs(self) -> impl Iterator<Item = (char, char)> {
        let rows = self.rows().iter().zip(&LATIN);
        rows.flat_map(|(produced, latin)| produced.chars().zip(latin.chars()))
    }

    /// Returns the Latin character on the key that produces `c` in this layout.
    ///
    /// ```
    /// use khabar::keymap::Layout;
    /// assert_eq!(Layout::Persian.latin('\u{62a}'), Some('j'));
    /// assert_eq!(Layout::Hebrew.latin('/'), Some('q'));
    /// assert_eq!(Layout::Hebrew.latin('.'), Some('/'));
    /// ```
    #[must_use]
    pub fn latin(self, c: char) -> Option<char> {
        let variant = VARIANTS
            .iter()
            .find(|(layout, produced, _)| *layout == self && *produced == c);
        if let Some((_, _, latin)) = variant {
            return Some(*latin);
        }
        self.pairs()
            .find(|(produced, _)| *produced == c)
            .map(|(_, latin)| latin)
    }

    /// Returns what the key of the Latin character `latin` produces in this layout.
    #[must_use]
    pub fn produced(self, latin: char) -> Option<char> {
        self.pairs()
            .find(|(_, key)| *key == latin)
            .map(|(produced, _)| produced)
    }
}

/// Returns what the key of a Latin character produces with Shift held.
///
/// ```
/// assert_eq!(khabar::keymap::shifted('j'), 'J');
/// assert_eq!(khabar::keymap::shifted('/'), '?');
/// ```
#[must_use]
pub fn shifted(latin: char) -> char {
    let [plain, shift] = LATIN;
    let mut keys = plain.chars().zip(shift.chars());
    keys.find(|(plain, _)| *plain == latin)
        .map_or(latin, |(_, shift)| shift)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keymap::ACTIONS;
    use crate::keymap::{Key, KeyCode};

    fn typed(tracker: &mut LayoutTracker, text: &str) -> String {
        let keys = text.chars().map(|c| tracker.translate(Key::char(c)));
        keys.filter_map(Key::typed).collect()
    }

    #[test]
    fn every_row_has_a_place_for_every_key() {
        for layout in Layout::ALL {
            for (produced, latin) in layout.rows().iter().zip(&LATIN) {
                assert_eq!(produced.chars().count(), latin.chars().count(), "{layout:?}");
            }
        }
    }

    #[test]
    fn every_letter_of_the_actions_can_be_typed_in_every_layout() {
        for layout in Layout::ALL {
            for key in ACTIONS.iter().flat_map(|row| row.keys) {
                let mut chars = key.chars();
                let (Some(latin), None) = (chars.next(), chars.next()) else {
                    continue;
                };
                let produced = layout.produced(latin).unwrap();
                let mut tracker = LayoutTracker::on(layout);
                assert_eq!(typed(&mut tracker, &produced.to_string()), latin.to_string());
            }
        }
    }

    #[test]
    fn every_key_is_what_xkb_has_on_it() {
        let facts = include_str!("../../tests/data/tui/keyboards.tsv");
        let character = |code: &str| char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap();
        let mut seen = 0;
        for line in facts.lines().filter(|line| !line.starts_with('#')) {
            let fields: Vec<&str> = line.split('\t').collect();
            let [name, key, latin, latin_shifted, plain, shifted] = fields[..] else {
                panic!("{line}");
            };
            let layout = match name {
                "ir" => Layout::Persian,
                "ara" => Layout::Arabic,
                "il" => Layout::Hebrew,
                "pk" => Layout::Urdu,
                _ => panic!("{line}"),
            };
            for (latin, produced) in [(latin, plain), (latin_shifted, shifted)] {
                let (latin, produced) = (character(latin), character(produced));
                assert_eq!(layout.produced(latin), Some(produced), "{name} {key}");
                // and typed while the layout is on, it is the Latin key again
                let mut tracker = LayoutTracker::on(layout);
                assert_eq!(
                    typed(&mut tracker, &produced.to_string()),
                    latin.to_string(),
                    "{name} {key}"
                );
                seen += 1;
            }
        }
        assert_eq!(
            seen,
            4 * 47 * 2,
            "every key of four layouts, with and without Shift"
        );
    }

    #[test]
    fn persian_keys_move_and_persian_digits_are_digits() {
        let mut tracker = LayoutTracker::new(Layout::for_lang("fa"));
        // the keys j, k, m and 2, and Shift with the key of the slash
        assert_eq!(
            typed(&mut tracker, "\u{62a}\u{646}\u{67e}\u{6f2}\u{61f}"),
            "jkm2?"
        );
    }

    #[test]
    fn hebrew_slash_is_q_only_while_hebrew_is_on() {
        let mut tracker = LayoutTracker::new(Layout::for_lang("he"));
        assert_eq!(typed(&mut tracker, "/"), "/", "no Hebrew letter has come yet");
        // the key j, then the keys q and /
        assert_eq!(typed(&mut tracker, "\u{5d7}/."), "jq/");
        assert_eq!(typed(&mut tracker, "j/"), "j/", "a Latin letter turns it off");
    }

    #[test]
    fn hebrew_capitals_are_latin_and_do_not_turn_hebrew_off() {
        let mut tracker = LayoutTracker::new(None);
        assert_eq!(typed(&mut tracker, "\u{5d7}G/"), "jGq");
    }

    #[test]
    fn a_shared_letter_belongs_to_the_preferred_layout() {
        // U+0646 is on k in Persian and on n in Urdu
        let mut persian = LayoutTracker::new(Layout::for_lang("fa"));
        let mut urdu = LayoutTracker::new(Layout::for_lang("ur"));
        assert_eq!(typed(&mut persian, "\u{646}"), "k");
        assert_eq!(typed(&mut urdu, "\u{646}"), "n");
    }

    #[test]
    fn a_letter_of_one_layout_alone_turns_it_on() {
        // U+06D2 is on no layout but the Urdu one, where U+0646 is on n
        let mut tracker = LayoutTracker::new(Layout::for_lang("fa"));
        assert_eq!(typed(&mut tracker, "\u{6d2}\u{646}"), "yn");
    }

    #[test]
    fn named_keys_pass_through() {
        let mut tracker = LayoutTracker::new(Layout::for_lang("fa"));
        let enter = Key::plain(KeyCode::Enter);
        assert_eq!(tracker.translate(enter), enter);
    }
}
