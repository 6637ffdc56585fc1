//! Stems: what is left of a word without its endings, by the word's script.
//!
//! Light rules, not dictionaries: Persian endings taken off until nothing
//! changes (so that no order of endings is lost), the light-10 affixes of
//! Larkey, Ballesteros and Connell for Arabic, prefix letters and endings for
//! Hebrew, Snowball for English. Written for folded letters.

use super::table::Table;
use super::words::Script;

/// Persian words that only look as if they had an ending.
static WHOLE: Table = Table::new(include_str!("../../../assets/search/whole.txt"));

/// Stems words of all scripts.
pub(super) struct Stemmer {
    english: frostem::Stemmer,
}

impl std::fmt::Debug for Stemmer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Stemmer").finish_non_exhaustive()
    }
}

impl Default for Stemmer {
    fn default() -> Self {
        Self {
            english: frostem::Stemmer::new(frostem::Algorithm::English),
        }
    }
}

impl Stemmer {
    /// Writes the stem of `word` into `stem`.
    pub(super) fn stem(&self, script: Script, word: &str, stem: &mut String) {
        stem.clear();
        match script {
            Script::Arabic => stem.push_str(persian(word)),
            Script::Hebrew => stem.push_str(hebrew(word)),
            Script::Latin => stem.push_str(&self.english.stem(word)),
            Script::Digit | Script::Sign | Script::Other => stem.push_str(word),
        }
    }
}

/// An ending and the number of letters that must be left without it.
type Ending = (&'static str, usize);

/// The plural in ha with all that can follow it, and what follows a participle in heh.
const HA: &[Ending] = &[
    ("\u{647}\u{627}\u{6CC}\u{634}\u{627}\u{646}", 2),
    ("\u{647}\u{627}\u{6CC}\u{645}\u{627}\u{646}", 2),
    ("\u{647}\u{627}\u{6CC}\u{62A}\u{627}\u{646}", 2),
    ("\u{647}\u{627}\u{6CC}\u{6CC}", 2),
    ("\u{647}\u{627}\u{6CC}\u{634}", 2),
    ("\u{647}\u{627}\u{6CC}\u{645}", 2),
    ("\u{647}\u{627}\u{6CC}\u{62A}", 2),
    ("\u{647}\u{627}\u{6CC}", 2),
    ("\u{647}\u{627}\u{646}\u{62F}", 3),
    ("\u{647}\u{627}\u{633}\u{62A}", 3),
    ("\u{647}\u{627}\u{634}", 3),
    ("\u{647}\u{627}\u{645}", 3),
    ("\u{647}\u{627}\u{62A}", 3),
    ("\u{647}\u{627}", 2),
];

/// Possessives of the plural persons; not behind seen, where they belong to `-stan`.
const PERSONS: &[Ending] = &[
    ("\u{634}\u{627}\u{646}", 3),
    ("\u{645}\u{627}\u{646}", 3),
    ("\u{62A}\u{627}\u{646}", 3),
];

/// The other endings, in the order in which they are tried.
const ENDINGS: &[Ending] = &[
    ("\u{62A}\u{631}\u{6CC}\u{646}", 3),
    ("\u{62A}\u{631}", 3),
    ("\u{6AF}\u{627}\u{646}", 3),
    ("\u{627}\u{646}", 3),
    ("\u{627}\u{62A}", 3),
    ("\u{6CC}\u{646}", 4),
    ("\u{6CC}\u{6CC}", 2),
    ("\u{6CC}", 2),
    ("\u{647}", 3),
];

const SEEN: char = '\u{633}';

/// What a word in heh ends in where it becomes a noun; the heh has gone, as in its plural.
const GI: Ending = ("\u{6AF}\u{6CC}", 3);
/// Letters before such a heh: of participles, and of adjectives like *hamishe*.
const BEFORE_HEH: [char; 3] = ['\u{62F}', '\u{62A}', '\u{634}'];

/// Beginnings of a present or imperfect verb.
const DURATIVE: [&str; 2] = ["\u{645}\u{6CC}", "\u{646}\u{645}\u{6CC}"];
/// What such a verb ends in, by person, with the letters that must be left of it.
const VERB_PERSONS: &[Ending] = &[
    ("\u{646}\u{62F}", 2),
    ("\u{6CC}\u{62F}", 2),
    ("\u{6CC}\u{645}", 2),
    ("\u{645}", 2),
    ("\u{62F}", 2),
];

/// Takes the person off a durative verb; a bare past has none, and stays as it is.
fn person(word: &str) -> Option<&str> {
    let root = DURATIVE.iter().find_map(|prefix| word.strip_prefix(prefix))?;
    let rest = strip(root, VERB_PERSONS)?;
    word.get(..word.len() - (root.len() - rest.len()))
}

/// Takes endings off a Persian word until none is left.
fn persian(word: &str) -> &str {
    let mut word = person(word).unwrap_or(word);
    while !WHOLE.contains(word) {
        let shorter = strip(word, HA)
            .or_else(|| strip(word, PERSONS).filter(|rest| !rest.ends_with(SEEN)))
            .or_else(|| strip(word, &[GI]).filter(|rest| rest.ends_with(BEFORE_HEH)))
            .or_else(|| strip(word, ENDINGS));
        match shorter {
            Some(shorter) => word = shorter,
            None => break,
        }
    }
    word
}

/// The article and what is written in one with it, longest first.
const ARTICLES: &[Ending] = &[
    ("\u{648}\u{627}\u{644}", 2),
    ("\u{628}\u{627}\u{644}", 2),
    ("\u{6A9}\u{627}\u{644}", 2),
    ("\u{641}\u{627}\u{644}", 2),
    ("\u{627}\u{644}", 2),
    ("\u{644}\u{644}", 2),
];

const WAW: Ending = ("\u{648}", 3);

/// The dual and possessives of a word in teh marbuta, which is a teh before them.
const AFTER_TEH: &[Ending] = &[
    ("\u{62A}\u{627}\u{646}", 3),
    ("\u{62A}\u{6CC}\u{646}", 3),
    ("\u{62A}\u{647}\u{627}", 3),
    ("\u{62A}\u{647}\u{645}", 3),
    ("\u{62A}\u{647}", 3),
];
/// The accusative of an indefinite noun.
const ACCUSATIVE: Ending = ("\u{627}", 3);

/// Endings of the light-10 stemmer, in its order.
const ARABIC_ENDINGS: &[Ending] = &[
    ("\u{647}\u{627}", 2),
    ("\u{627}\u{646}", 2),
    ("\u{627}\u{62A}", 2),
    ("\u{648}\u{646}", 2),
    ("\u{6CC}\u{646}", 2),
    ("\u{6CC}\u{647}", 2),
    ("\u{647}", 2),
    ("\u{6CC}", 2),
];

/// Writes the Arabic stem of a word into `stem`, if the word or its text looks Arabic.
pub(super) fn arabic(word: &str, arabic_text: bool, stem: &mut String) -> bool {
    if !arabic_text && !has_article(word) {
        return false;
    }
    stem.clear();
    stem.push_str(light(word));
    true
}

const HA_ENDING: &str = "\u{647}\u{627}";
const TEH_MARBUTA: Ending = ("\u{647}", 2);

/// The light-10 stem of an Arabic word.
pub(in crate::search) fn light(word: &str) -> &str {
    let mut word = ARTICLES
        .iter()
        .chain([&WAW])
        .find_map(|&(article, left)| word.strip_prefix(article).filter(|rest| long(rest, left)))
        .unwrap_or(word);
    let mut endings = ARABIC_ENDINGS;
    if let Some(rest) = strip(word, AFTER_TEH) {
        // what is left has lost its teh marbuta: only the endings that are tried from there on are
        word = rest;
        let teh_marbuta = endings.iter().position(|ending| *ending == TEH_MARBUTA);
        endings = teh_marbuta
            .and_then(|at| endings.get(at + 1..))
            .unwrap_or_default();
    } else if !word.ends_with(HA_ENDING) {
        // -ha is *her*, which light-10 takes off
        word = strip(word, &[ACCUSATIVE]).unwrap_or(word);
    }
    for ending in endings {
        word = strip(word, std::slice::from_ref(ending)).unwrap_or(word);
    }
    word
}

/// Tells whether a word has the Arabic article.
pub(in crate::search) fn has_article(word: &str) -> bool {
    ARTICLES
        .iter()
        .any(|(article, _)| word.strip_prefix(article).is_some_and(|rest| long(rest, 3)))
}

/// Letters that Hebrew writes in one with the next word.
pub(super) const PREFIX_LETTERS: [char; 7] = [
    '\u{5D4}', '\u{5D5}', '\u{5D1}', '\u{5DC}', '\u{5E9}', '\u{5DE}', '\u{5DB}',
];

const HEBREW_ENDINGS: &[Ending] = &[
    ("\u{5D9}\u{5DE}", 2),
    ("\u{5D5}\u{5EA}", 2),
    ("\u{5D9}\u{5EA}", 2),
    ("\u{5D9}\u{5D5}", 2),
    ("\u{5D4}", 2),
    ("\u{5D9}", 2),
    ("\u{5EA}", 2),
];

/// Gives a word without a letter that its script writes in one with it: Arabic waw, the Hebrew prefixes.
pub(in crate::search) fn without_prefix(script: Script, word: &str) -> Option<&str> {
    let rest = match script {
        Script::Arabic => word.strip_prefix(WAW.0),
        Script::Hebrew => word.strip_prefix(PREFIX_LETTERS),
        Script::Latin | Script::Digit | Script::Sign | Script::Other => None,
    };
    rest.filter(|rest| long(rest, 3))
}

/// Takes up to two prefix letters and one ending off a Hebrew word.
fn hebrew(word: &str) -> &str {
    let mut word = word;
    for _ in 0..2 {
        match word.strip_prefix(PREFIX_LETTERS) {
            Some(rest) if long(rest, 4) => word = rest,
            _ => break,
        }
    }
    strip(word, HEBREW_ENDINGS).unwrap_or(word)
}

/// Writes a second stem of a Hebrew word into `stem`: that of its other spelling, or of a short word without its first letter.
///
/// A word of four letters may begin with a prefix letter or with one of its own: it gets both stems.
pub(super) fn hebrew_second(word: &str, spelled: &str, stem: &mut String) -> bool {
    let root = if spelled == word {
        let rest = word.strip_prefix(PREFIX_LETTERS);
        rest.filter(|rest| long(rest, 3) && !long(rest, 4))
    } else {
        Some(spelled)
    };
    stem.clear();
    stem.extend(root.map(hebrew));
    root.is_some()
}

/// Takes off the first ending that leaves enough.
fn strip<'a>(word: &'a str, endings: &[Ending]) -> Option<&'a str> {
    // The last byte tells most endings apart, without a call to compare them.
    let last = word.as_bytes().last();
    endings
        .iter()
        .filter(|(ending, _)| ending.as_bytes().last() == last)
        .find_map(|&(ending, left)| word.strip_suffix(ending).filter(|rest| long(rest, left)))
}

/// Tells whether `word` has at least `letters` letters, which take two bytes each in these scripts.
fn long(word: &str, letters: usize) -> bool {
    word.len() >= 2 * letters
}
