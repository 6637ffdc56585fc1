//! Whether two articles tell the same story, word for word.
//!
//! Shared words are not enough: entries of one feed share teasers and sign-in notes, prices and weather are
//! forms with other fillings, live pages and polls share their introductions. So the titles have to agree as
//! well, or what only one title says has to be said in what the texts share; and texts that differ where a form is
//! filled in are two. A title is about what the two texts share, or the shared words are no story.

use std::collections::HashSet;

use super::{pieces, shingles};
use crate::article::Article;
use crate::search::is_function_word;
use crate::text::orthography::match_key;
use crate::text::{Shingles, fnv1a};

/// Shingles below which texts have to be nearly the same.
const SHORT: usize = 20;
/// Shingles from which a text that another one holds nearly whole is its short form.
const LONG: usize = 40;
/// Telling words of a title from which it says what its article is about.
const FEW: usize = 3;
/// Part of the words of one title, and of the other one, that the other title or the shared text has at least.
const HALF: f32 = 0.5;
const LEAST: f32 = 0.4;
/// Part of what only one title says that the shared text has at least, of one of the two.
const OWN_WORDS: f32 = 0.3;
/// Words of a gap between shared words that a form may be filled with.
const FILLING: usize = 4;
/// Letters at the start of a word by which its forms are one.
const ROOT: usize = 5;

/// Whether the dates of two articles say that they belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dates {
    /// Both are known, and days apart at most.
    Near,
    /// One has none.
    Unknown,
}

/// What an article is compared by.
pub(super) struct Comparable {
    shingles: Shingles,
    body: Vec<Term>,
    title: Title,
    source: Option<String>,
    code: Option<String>,
}

/// A word of a text, or the gap between two paragraphs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Term {
    Word { hash: u64, root: u64 },
    Number(u64),
    Break,
}

impl Term {
    fn hash(self) -> u64 {
        match self {
            Self::Word { hash, .. } | Self::Number(hash) => hash,
            Self::Break => 0,
        }
    }
}

/// What a title says: its words but for those that say little, and its numbers.
#[derive(Default)]
struct Title {
    roots: HashSet<u64>,
    numbers: HashSet<u64>,
}

/// How far the titles of two articles say that they tell the same story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Agreement {
    /// They share most of their words.
    Titles,
    /// They differ, and the texts say what only the titles of the others do.
    Texts,
    /// One title is too short to say anything, and has a word of the other one.
    Unknown,
    /// They are about other things.
    None,
}

impl Comparable {
    pub(super) fn new(article: &Article) -> Self {
        let mut body = Vec::new();
        for piece in pieces(article) {
            body.extend(terms(piece));
            body.push(Term::Break);
        }
        let mut title = Title::default();
        for (term, word) in terms_with_words(&article.title) {
            match term {
                Term::Word { root, .. } if word.chars().count() > 2 && !is_function_word(&word) => {
                    title.roots.insert(root);
                }
                Term::Number(number) => {
                    title.numbers.insert(number);
                }
                Term::Word { .. } | Term::Break => {}
            }
        }
        Self {
            shingles: shingles(article),
            body,
            title,
            source: article.source.clone(),
            code: article.code.clone(),
        }
    }

    /// Decides whether two articles of the same days tell the same story.
    pub(super) fn tells_the_story_of(&self, other: &Self, dates: Dates) -> bool {
        let same_source = self.source.is_some() && self.source == other.source;
        if same_source && self.code.is_some() {
            // its publisher numbers its articles: the number decides
            return self.code == other.code
                || (other.code.is_none() && self.shingles.likeness(&other.shingles) >= 0.9);
        }
        let least = self.shingles.len().min(other.shingles.len());
        if least < 2 {
            return false;
        }
        let likeness = self.shingles.likeness(&other.shingles);
        let contained = self.shingles.containment(&other.shingles);
        let overlaps = (Overlap::of(self, other), Overlap::of(other, self));
        let agreement = self.agreement(other, &overlaps);
        if same_source && agreement != Agreement::Titles {
            return false;
        }
        let alike = if least < SHORT || same_source || dates == Dates::Unknown {
            likeness >= 0.8
        } else {
            likeness >= 0.45 || (least >= LONG && contained >= 0.8)
        };
        let alike = match agreement {
            Agreement::Titles => alike || (!same_source && least >= LONG && contained >= 0.7),
            Agreement::Texts => alike,
            Agreement::Unknown => likeness >= 0.8 && least >= SHORT,
            Agreement::None => false,
        };
        alike && !self.fills_the_form_of(other, &overlaps)
    }

    fn agreement(&self, other: &Self, overlaps: &(Overlap, Overlap)) -> Agreement {
        let (one, two) = (&self.title, &other.title);
        let conflict =
            !one.numbers.is_empty() && !two.numbers.is_empty() && one.numbers.is_disjoint(&two.numbers);
        if conflict {
            return Agreement::None;
        }
        if one.roots.len() < FEW || two.roots.len() < FEW {
            return if one.roots == two.roots && one.numbers == two.numbers && !one.roots.is_empty() {
                Agreement::Titles
            } else if one.roots.is_disjoint(&two.roots) {
                Agreement::None
            } else {
                Agreement::Unknown
            };
        }
        let common = one.roots.intersection(&two.roots).count();
        let all = one.roots.len() + two.roots.len() - common;
        let (one, two) = (
            Support::of(one, two, &overlaps.0),
            Support::of(two, one, &overlaps.1),
        );
        // headlines of one story have a name in common, mostly
        let least = if common == 0 { HALF } else { LEAST };
        if common * 2 >= all && one.only.max(two.only) > 0.0 {
            Agreement::Titles
        } else if one.all.max(two.all) >= HALF
            && one.all.min(two.all) >= least
            && one.only.max(two.only) >= OWN_WORDS
        {
            Agreement::Texts
        } else {
            Agreement::None
        }
    }

    /// Tells whether two texts are one form with other fillings: prices, the weather of two towns, results.
    fn fills_the_form_of(&self, other: &Self, (one, two): &(Overlap, Overlap)) -> bool {
        let fillings = one.fillings.min(two.fillings);
        let numbers =
            (one.numbers.difference(&two.numbers).count()).min(two.numbers.difference(&one.numbers).count());
        let fills_in = |own: &Overlap, title: &Title, others: &Title| {
            let only = title.roots.difference(&others.roots);
            only.into_iter().any(|root| own.filled.contains(root))
        };
        let named = fills_in(one, &self.title, &other.title) && fills_in(two, &other.title, &self.title);
        // a correction or two in a long text do not make it another one
        let dense = fillings * 100 >= one.shared.min(two.shared) * 3;
        (fillings >= 2 && named) || (numbers >= 2 && dense) || numbers >= 4
    }
}

/// How far what two texts share says what one of their titles does.
struct Support {
    /// The part of the title's words that the other title or the shared text has.
    all: f32,
    /// The part of those which the other title lacks that the shared text has.
    only: f32,
}

impl Support {
    fn of(title: &Title, other: &Title, overlap: &Overlap) -> Self {
        let only: Vec<&u64> = title.roots.difference(&other.roots).collect();
        let found = only
            .iter()
            .filter(|root| overlap.shared_roots.contains(root))
            .count();
        let missing = only.len() - found;
        Self {
            all: 1.0 - missing as f32 / title.roots.len().max(1) as f32,
            only: if only.is_empty() {
                1.0
            } else {
                found as f32 / only.len() as f32
            },
        }
    }
}

/// What a text shares with another one, and what it has where that one has something else between the same words.
struct Overlap {
    /// Words that both texts have in rows of three.
    shared: usize,
    shared_roots: HashSet<u64>,
    /// Gaps of a few words between shared ones.
    fillings: usize,
    /// The numbers and the roots of the words in such gaps.
    numbers: HashSet<u64>,
    filled: HashSet<u64>,
}

impl Overlap {
    fn of(text: &Comparable, other: &Comparable) -> Self {
        let threes: HashSet<[u64; 3]> = rows(&other.body).map(|(_, row)| row).collect();
        let mut shared = vec![false; text.body.len()];
        for (at, row) in rows(&text.body) {
            if threes.contains(&row) {
                for word in shared.iter_mut().skip(at).take(row.len()) {
                    *word = true;
                }
            }
        }
        let words = text.body.iter().zip(&shared).filter(|(_, shared)| **shared);
        let words: Vec<Term> = words.map(|(term, _)| *term).collect();
        let mut overlap = Self {
            shared: words.len(),
            shared_roots: roots(&words).collect(),
            fillings: 0,
            numbers: HashSet::new(),
            filled: HashSet::new(),
        };
        let runs: Vec<(bool, usize, usize)> = shared
            .chunk_by(|one, other| one == other)
            .scan(0, |at, run| {
                let start = *at;
                *at += run.len();
                run.first().map(|&shared| (shared, start, run.len()))
            })
            .collect();
        // between two runs of shared words
        for run in runs.windows(3) {
            let &[(true, ..), (false, start, length), (true, ..)] = run else {
                continue;
            };
            let gap = text.body.get(start..start + length).unwrap_or_default();
            if length > FILLING || gap.contains(&Term::Break) {
                continue;
            }
            overlap.fillings += 1;
            overlap.filled.extend(roots(gap));
            overlap.numbers.extend(gap.iter().filter_map(|term| match term {
                Term::Number(number) => Some(*number),
                Term::Word { .. } | Term::Break => None,
            }));
        }
        overlap
    }
}

/// Lists the rows of three words of a text with their places; none reaches over a gap.
fn rows(terms: &[Term]) -> impl Iterator<Item = (usize, [u64; 3])> + '_ {
    terms.windows(3).enumerate().filter_map(|(at, row)| match row {
        [one, two, three] if !row.contains(&Term::Break) => {
            Some((at, [one.hash(), two.hash(), three.hash()]))
        }
        _ => None,
    })
}

fn roots(terms: &[Term]) -> impl Iterator<Item = u64> + '_ {
    terms.iter().filter_map(|term| match term {
        Term::Word { root, .. } => Some(*root),
        Term::Number(_) | Term::Break => None,
    })
}

fn terms(text: &str) -> impl Iterator<Item = Term> + '_ {
    terms_with_words(text).map(|(term, _)| term)
}

/// Cuts a text into words and numbers, each with its match key.
fn terms_with_words(text: &str) -> impl Iterator<Item = (Term, String)> + '_ {
    let inside =
        |letter: char| letter.is_alphanumeric() || matches!(letter, '\u{200C}' | '\u{640}'..='\u{65F}');
    text.split(move |letter| !inside(letter)).filter_map(|word| {
        let key = match_key(word);
        let hash = fnv1a(key.bytes());
        let first = key.chars().next()?;
        let term = if first.is_numeric() {
            Term::Number(hash)
        } else {
            Term::Word {
                hash,
                root: fnv1a(root(&key).bytes()),
            }
        };
        Some((term, key))
    })
}

/// Returns the first letters of a word, without the Arabic article or the Hebrew one.
fn root(key: &str) -> &str {
    const ARTICLES: [&str; 2] = ["\u{627}\u{644}", "\u{5D4}"];
    let rest = ARTICLES.iter().find_map(|article| key.strip_prefix(article));
    let key = rest.filter(|rest| rest.chars().nth(2).is_some()).unwrap_or(key);
    let end = key.char_indices().nth(ROOT).map_or(key.len(), |(at, _)| at);
    key.get(..end).unwrap_or(key)
}
