//! Languages of Latin and other scripts that khabar has no letters and rules of its own for.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use compact_str::CompactString;

use super::start;
use crate::text::orthography::is_letter;

/// Languages of Latin script, and their most frequent words with one bit for each language.
static LATIN: LazyLock<(Vec<&str>, HashMap<&str, u32>)> = LazyLock::new(|| {
    let (mut langs, mut words) = (Vec::new(), HashMap::<&str, u32>::new());
    for line in include_str!("../../../assets/ingest/latin_words.tsv").lines() {
        let mut fields = line.split('\t');
        let bit = 1_u32 << langs.len();
        langs.extend(fields.next());
        for word in fields {
            *words.entry(word).or_default() |= bit;
        }
    }
    (langs, words)
});

/// Letters below which another script's language is no reason to doubt a declaration.
const DOUBT: usize = 40;
/// Letters below which a guess at ASCII text is worth nothing.
const GUESS: usize = 20;
/// Letters below which ASCII text is only guessed at where a word of another language stands in it.
const LITTLE: usize = 200;

/// Leaves Latin and other scripts to whatlang; sure only where it is.
///
/// It weighs some forty languages however short the text is, so that it is not
/// asked where its answer could not count or frequent words show the language at once.
pub(super) fn find(text: &str, letters: usize, declared: Option<&str>) -> (Option<String>, bool) {
    if declared.is_some() && letters <= DOUBT {
        return (None, false);
    }
    let own = own_script(start(text));
    let sample = own.as_ref();
    // quotation marks and dashes are of no language
    let plain = !sample.chars().any(|c| !c.is_ascii() && is_letter(c));
    let english = || Some("en".to_owned());
    if plain && letters < GUESS {
        return (english(), false);
    }
    if let Some(lang) = declared.filter(|lang| spells_as(sample, lang)) {
        return (Some(lang.to_owned()), true);
    }
    let words = LatinWords::count(sample);
    if let Some(lang) = words.language(declared) {
        return (Some(lang.to_owned()), letters > DOUBT);
    }
    if plain && letters < LITTLE && !words.foreign {
        return (english(), false);
    }
    match whatlang::detect(sample) {
        Some(info) if info.is_reliable() => (Some(two_letters(info.lang())), letters > DOUBT),
        // Short Latin text in a news reader is English more often than what a guess says.
        _ if plain => (english(), false),
        Some(info) => (Some(two_letters(info.lang())), false),
        None => (None, false),
    }
}

/// Leaves out what a text quotes in Arabic or Hebrew script.
fn own_script(text: &str) -> Cow<'_, str> {
    let quoted =
        |c: char| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    if text.contains(quoted) {
        Cow::Owned(text.replace(quoted, " "))
    } else {
        Cow::Borrowed(text)
    }
}

/// Tells whether a Cyrillic text has letters that the language has, and none that it has not.
fn spells_as(sample: &str, lang: &str) -> bool {
    let (own, foreign) = match lang {
        "ru" => (
            ['\u{44B}', '\u{44D}', '\u{44E}'],
            ['\u{456}', '\u{457}', '\u{454}', '\u{45E}', '\u{458}'],
        ),
        "uk" => (
            ['\u{456}', '\u{457}', '\u{454}'],
            ['\u{44B}', '\u{44D}', '\u{44A}', '\u{45E}', '\u{458}'],
        ),
        _ => return false,
    };
    sample.contains(own) && !sample.contains(foreign)
}

/// Languages at most.
const LANGS: usize = 32;
/// What a word counts that only one language has.
const WORTH: u32 = 12;

/// How often the frequent words of each language of Latin script stand in a text.
struct LatinWords {
    all: u32,
    /// One count a language, in the order of [`LATIN`].
    hits: [u32; LANGS],
    /// The same, a word that several languages have counting less.
    points: [u32; LANGS],
    /// A word that is none of English was among them.
    foreign: bool,
}

impl LatinWords {
    fn count(sample: &str) -> Self {
        let mut words = Self {
            all: 0,
            hits: [0; LANGS],
            points: [0; LANGS],
            foreign: false,
        };
        for word in sample
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
        {
            words.all += 1;
            let mut lower = CompactString::new(word);
            lower.make_ascii_lowercase();
            let Some(langs) = LATIN.1.get(lower.as_str()) else {
                continue;
            };
            words.foreign |= langs & 1 == 0;
            let worth = WORTH / langs.count_ones().max(1);
            for (place, (hits, points)) in words.hits.iter_mut().zip(&mut words.points).enumerate() {
                let has = langs >> place & 1;
                *hits += has;
                *points += has * worth;
            }
        }
        words
    }

    /// Returns the language whose words are frequent enough, and clearly more so than any other's.
    fn language(&self, declared: Option<&str>) -> Option<&'static str> {
        let known = || LATIN.0.iter().copied().zip(self.hits).zip(self.points);
        let ((best, hits), most) = known().max_by_key(|(_, points)| *points)?;
        let own = known().find(|((lang, _), _)| Some(*lang) == declared);
        if let Some(((own, hits), points)) = own
            && hits >= 3
            && hits * 10 >= self.all
            && points * 5 / 4 + 2 * WORTH >= most
        {
            return Some(own);
        }
        let others = known().filter(|((lang, _), _)| *lang != best);
        let second = others.map(|(_, points)| points).max()?;
        (hits >= 4 && hits * 6 >= self.all && most >= second * 3 / 2 + WORTH).then_some(best)
    }
}

fn two_letters(lang: whatlang::Lang) -> String {
    use whatlang::Lang;
    let code = match lang {
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Nld => "nl",
        Lang::Tur => "tr",
        Lang::Aze => "az",
        Lang::Rus => "ru",
        Lang::Ukr => "uk",
        Lang::Bel => "be",
        Lang::Bul => "bg",
        Lang::Mkd => "mk",
        Lang::Srp => "sr",
        Lang::Hrv => "hr",
        Lang::Slv => "sl",
        Lang::Slk => "sk",
        Lang::Ces => "cs",
        Lang::Pol => "pl",
        Lang::Ron => "ro",
        Lang::Hun => "hu",
        Lang::Ell => "el",
        Lang::Hye => "hy",
        Lang::Kat => "ka",
        Lang::Swe => "sv",
        Lang::Dan => "da",
        Lang::Nob => "nb",
        Lang::Fin => "fi",
        Lang::Est => "et",
        Lang::Lav => "lv",
        Lang::Lit => "lt",
        Lang::Cat => "ca",
        Lang::Lat => "la",
        Lang::Epo => "eo",
        Lang::Afr => "af",
        Lang::Zul => "zu",
        Lang::Sna => "sn",
        Lang::Aka => "ak",
        Lang::Ind => "id",
        Lang::Jav => "jv",
        Lang::Tgl => "tl",
        Lang::Vie => "vi",
        Lang::Cmn => "zh",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Tha => "th",
        Lang::Khm => "km",
        Lang::Mya => "my",
        Lang::Hin => "hi",
        Lang::Ben => "bn",
        Lang::Guj => "gu",
        Lang::Pan => "pa",
        Lang::Mar => "mr",
        Lang::Nep => "ne",
        Lang::Ori => "or",
        Lang::Tam => "ta",
        Lang::Tel => "te",
        Lang::Kan => "kn",
        Lang::Mal => "ml",
        Lang::Sin => "si",
        Lang::Amh => "am",
        Lang::Uzb => "uz",
        Lang::Tuk => "tk",
        Lang::Pes => "fa",
        Lang::Ara => "ar",
        Lang::Urd => "ur",
        Lang::Heb => "he",
        Lang::Yid => "yi",
        Lang::Cym => "cy",
    };
    code.to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::{detect, primary};
    use super::*;

    #[test]
    fn every_language_of_latin_script_has_a_bit() {
        assert!(LATIN.0.len() <= LANGS && LATIN.0.first() == Some(&"en"));
        assert!(LATIN.0.iter().all(|lang| primary(lang).as_deref() == Some(*lang)));
    }

    #[test]
    fn quotations_in_other_scripts_are_left_out() {
        let quoting = "most common victim: a phrase such as \u{AB}\u{646}\u{633}\u{62E}\u{647} (beta) \u{6F2}\u{BB} came o";
        assert_eq!(detect(quoting, None).lang.as_deref(), Some("en"));
        let curly = "It\u{2019}s what the neighbours call \u{201C}home\u{201D}";
        assert_eq!(detect(curly, None).lang.as_deref(), Some("en"));
    }

    #[test]
    fn languages_of_latin_script_are_told_apart_where_they_show() {
        let lang = |text: &str| detect(text, None).lang.unwrap_or_default();
        assert_eq!(lang("Release 2.1 of our parser"), "en");
        assert_eq!(
            lang("The gardeners met with their neighbours and counted every tree that would bear fruit."),
            "en"
        );
        let dutch = "De tuinlieden hebben gisteren met hun buren elke boom geteld die volgend jaar vruchten zal dragen.";
        assert_eq!(lang(dutch), "nl");
        let german = "Die Nachbarn haben gestern jeden Baum auf dem Feld und an der Stra\u{DF}e sorgf\u{E4}ltig gez\u{E4}hlt.";
        assert_eq!(lang(german), "de");
        let doubted = detect(dutch, Some("en"));
        assert!(doubted.mismatch && doubted.lang.as_deref() == Some("nl"));
        assert_eq!(
            detect("Kort bericht van ons", Some("nl")).lang.as_deref(),
            Some("nl")
        );
    }
}
