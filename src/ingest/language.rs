//! The language of a text: what is declared, checked against what it is written in.
//!
//! Persian, Arabic and Urdu are told apart by letters, affixes and frequent words,
//! and by pairs of letters where none of those tells; Hebrew by its letters; other scripts go to whatlang.

mod latin;

use std::collections::HashMap;
use std::sync::LazyLock;

use compact_str::CompactString;

use super::charset::pairs;
use crate::text::Direction;
use crate::text::orthography::is_letter;

/// What was found out about a text's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Detected {
    /// Primary language subtag of BCP 47.
    pub(super) lang: Option<String>,
    /// The declared language is not the one that the text is written in.
    pub(super) mismatch: bool,
}

/// Characters that are looked at.
const SAMPLE: usize = 800;
/// Letters below which a declaration is believed.
const ENOUGH: usize = 12;

static STOP_WORDS: LazyLock<HashMap<CompactString, [bool; 3]>> = LazyLock::new(|| {
    let mut words: HashMap<CompactString, [bool; 3]> = HashMap::new();
    for line in include_str!("../../assets/ingest/stopwords.tsv").lines() {
        let mut fields = line.split('\t');
        let lang = fields
            .next()
            .and_then(|lang| ARABIC_SCRIPT.iter().position(|known| *known == lang));
        for word in fields {
            if let Some(flag) = lang.and_then(|lang| words.entry(keyboard(word)).or_default().get_mut(lang)) {
                *flag = true;
            }
        }
    }
    words
});

const ARABIC_SCRIPT: [&str; 3] = ["fa", "ar", "ur"];

/// The part of the letters, as one in so many, that makes a text one of its script: names stay Latin.
const SHARE: usize = 3;

/// Points by which another language must lead before a declaration is doubted: one frequent word.
const MARGIN: i32 = 6;

/// Points by which a language leads where no more words need to be looked at: ten frequent words.
const CLEAR: i32 = 60;

/// Hundredths of a bit a letter that weigh as much as a point.
const PAIRS: u32 = 10;

/// Languages written from right to left.
const RIGHT_TO_LEFT: [&str; 13] = [
    "fa", "ar", "he", "ur", "ps", "ckb", "sd", "ug", "yi", "dv", "ks", "azb", "arc",
];

/// Other languages of the Arabic script, which only a declaration tells.
const OTHER_ARABIC: [&str; 9] = ["ps", "ckb", "ku", "sd", "ug", "ks", "azb", "az", "pnb"];

/// Finds the language of a text.
pub(super) fn detect(text: &str, declared: Option<&str>) -> Detected {
    let declared = declared.and_then(primary);
    let letters = count(text);
    let total = letters.arabic + letters.hebrew + letters.other;
    let (written, sure) = if letters.arabic * SHARE > total {
        (
            Some(arabic_script(text, declared.as_deref())),
            letters.arabic >= ENOUGH,
        )
    } else if letters.hebrew * SHARE > total {
        let yiddish = declared.as_deref() == Some("yi");
        (
            Some(if yiddish { "yi" } else { "he" }.to_owned()),
            letters.hebrew >= ENOUGH,
        )
    } else if letters.other > 0 {
        latin::find(text, letters.other, declared.as_deref())
    } else {
        (None, false)
    };
    match (declared, written) {
        (Some(declared), Some(written)) if sure && declared != written => Detected {
            mismatch: true,
            lang: Some(written),
        },
        (Some(declared), _) => Detected {
            lang: Some(declared),
            mismatch: false,
        },
        (None, written) => Detected {
            lang: written,
            mismatch: false,
        },
    }
}

/// Returns the direction that a language is written in.
pub(super) fn direction(lang: &str) -> Direction {
    if RIGHT_TO_LEFT.contains(&lang) {
        Direction::Rtl
    } else {
        Direction::Ltr
    }
}

/// Returns the primary subtag of a language tag in lower case.
fn primary(tag: &str) -> Option<String> {
    let primary = tag.trim().split(['-', '_']).next()?.to_ascii_lowercase();
    let known = (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_lowercase());
    known.then(|| match primary.as_str() {
        "per" | "fas" | "pes" | "prs" => "fa".to_owned(),
        "ara" | "arb" => "ar".to_owned(),
        "iw" | "heb" => "he".to_owned(),
        "urd" => "ur".to_owned(),
        "eng" => "en".to_owned(),
        _ => primary,
    })
}

#[derive(Default)]
struct Letters {
    arabic: usize,
    hebrew: usize,
    other: usize,
}

fn count(text: &str) -> Letters {
    let mut letters = Letters::default();
    for c in text.chars().take(SAMPLE).filter(|c| is_letter(*c)) {
        match c {
            '\u{600}'..='\u{77F}'
            | '\u{8A0}'..='\u{8FF}'
            | '\u{FB50}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFC}' => {
                letters.arabic += 1;
            }
            '\u{590}'..='\u{5FF}' | '\u{FB1D}'..='\u{FB4F}' => letters.hebrew += 1,
            _ => letters.other += 1,
        }
    }
    letters
}

/// Tells Persian, Arabic and Urdu apart; other declared languages of the script are believed.
fn arabic_script(text: &str, declared: Option<&str>) -> String {
    if let Some(declared) = declared.filter(|lang| OTHER_ARABIC.contains(lang)) {
        return declared.to_owned();
    }
    let mut points = [0_i32; 3];
    let words = start(text)
        .split(|c: char| !(is_letter(c) || matches!(c, '\u{200C}' | '\u{640}' | '\u{64B}'..='\u{655}')));
    for word in words.filter(|word| !word.is_empty()) {
        for (sum, points) in points.iter_mut().zip(weigh(word)) {
            *sum += points;
        }
        let mut ranked = points;
        ranked.sort_unstable();
        if ranked[2] - ranked[1] >= CLEAR {
            break;
        }
    }
    let mut ranked = points;
    ranked.sort_unstable();
    // hardly a word that tells: the letters do
    if ranked[2] - ranked[1] < MARGIN && declared.is_none() {
        let [arabic, persian, urdu] = pairs::costs(start(text));
        let best = arabic.min(persian).min(urdu);
        for (points, cost) in points.iter_mut().zip([persian, arabic, urdu]) {
            *points -= ((cost - best) / PAIRS).cast_signed();
        }
    }
    let [persian, arabic, urdu] = points;
    // Where nothing tells clearly, the declaration does.
    let most = persian.max(arabic).max(urdu);
    let close = |lang: &&str| {
        let own = ARABIC_SCRIPT.iter().zip(points).find(|(known, _)| *known == lang);
        own.is_some_and(|(_, points)| points + MARGIN >= most)
    };
    if let Some(declared) = declared.filter(close) {
        return declared.to_owned();
    }
    let lang = if arabic > persian && arabic >= urdu {
        "ar"
    } else if urdu > persian {
        "ur"
    } else {
        "fa"
    };
    lang.to_owned()
}

/// Weighs one word: points for Persian, Arabic and Urdu.
fn weigh(word: &str) -> [i32; 3] {
    let [mut persian, mut arabic, mut urdu] = [0; 3];
    if let Some([in_persian, in_arabic, in_urdu]) = STOP_WORDS.get(&keyboard(word)) {
        persian += i32::from(*in_persian) * 6;
        arabic += i32::from(*in_arabic) * 6;
        urdu += i32::from(*in_urdu) * 6;
    }
    for c in word.chars() {
        match c {
            // Letters of Urdu alone.
            '\u{679}' | '\u{688}' | '\u{691}' | '\u{6BA}' | '\u{6D2}' | '\u{6D3}' => urdu += 8,
            '\u{6C1}' | '\u{6BE}' | '\u{6C2}' => urdu += 5,
            // Letters that Arabic does not have.
            '\u{67E}' | '\u{686}' | '\u{698}' | '\u{6AF}' => {
                persian += 4;
                urdu += 3;
            }
            '\u{6CC}' | '\u{6A9}' => {
                persian += 1;
                urdu += 1;
            }
            '\u{200C}' => persian += 5,
            '\u{629}' | '\u{625}' => arabic += 4,
            '\u{623}' => arabic += 2,
            // Arabic yeh and kaf stand in Persian typed on other keyboards, too.
            '\u{649}' => arabic += 1,
            _ => {}
        }
    }
    let chars = word.chars().count();
    if chars > 4
        && [
            "\u{627}\u{644}",
            "\u{648}\u{627}\u{644}",
            "\u{628}\u{627}\u{644}",
            "\u{644}\u{644}",
        ]
        .iter()
        .any(|article| word.starts_with(article))
    {
        arabic += 4;
    }
    if chars > 4
        && (word.starts_with("\u{645}\u{6CC}")
            || word.starts_with("\u{646}\u{645}\u{6CC}")
            || word.starts_with("\u{645}\u{64A}"))
    {
        persian += 2;
    }
    if chars > 3
        && [
            "\u{647}\u{627}",
            "\u{647}\u{627}\u{6CC}",
            "\u{647}\u{627}\u{64A}",
            "\u{62A}\u{631}\u{6CC}\u{646}",
        ]
        .iter()
        .any(|plural| word.ends_with(plural))
    {
        persian += 3;
    }
    [persian, arabic, urdu]
}

/// Returns the part of a text that is looked at.
fn start(text: &str) -> &str {
    let end = text.char_indices().nth(SAMPLE).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or(text)
}

/// Folds what keyboards mix up, without making Urdu letters Persian ones.
fn keyboard(word: &str) -> CompactString {
    word.chars()
        .filter(|c| !matches!(c, '\u{640}' | '\u{64B}'..='\u{655}'))
        .map(|c| match c {
            '\u{64A}' | '\u{649}' => '\u{6CC}',
            '\u{643}' => '\u{6A9}',
            c => c,
        })
        .collect()
}
