//! From scores to a page of hits: what fits, in which order.
//!
//! The first pass keeps what fits best (all words, or what comes nearest to
//! it); the top of it is scored again with the words that stand next to each
//! other, which would cost too much for all.

mod candidates;
mod page;
mod pairs;

use super::plan::{Bits, SHORT_QUERY};
use super::postings::Segment;
use super::query::{Condition, Query};
use super::score::{Cell, Wanted};
use super::{Order, SearchOptions};
use crate::article::ArticleId;
use candidates::{Candidate, Candidates, TOP};

/// Share of the words of a long query that an article must have.
const MOST: f32 = 0.5;
/// Words up to which articles with all of them stand before all others.
const TIERED_QUERY: usize = 5;

/// How well an article has the words of a query, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// All words of a short query that say something.
    All,
    /// At least one.
    Some,
}

/// The articles that fit so far.
pub(super) struct Found<'a> {
    query: &'a Query,
    options: &'a SearchOptions<'a>,
    /// Words that say something.
    content: Bits,
    short: bool,
    /// Articles with all words come before all others.
    tiered: bool,
    best: Fit,
    /// The words, where they are all that is asked for.
    only: Option<Bits>,
    worth: &'a [f32],
    /// What the words of an article must say for it to have most of them.
    most: f32,
    candidates: Candidates,
}

impl<'a> Found<'a> {
    pub(super) fn new(query: &'a Query, options: &'a SearchOptions<'a>, worth: &'a [f32]) -> Self {
        let free = query.free_words();
        let bits = |function: bool| -> Bits {
            let words = free.iter().map(|&number| (number, query.words.get(number)));
            words
                .filter(|(_, word)| function || word.is_some_and(|word| !word.function || word.prefix))
                .fold(0, |bits, (number, _)| bits | 1 << number)
        };
        let content = bits(false);
        let only = match &query.condition {
            Condition::Words(_) => Some(bits(true)),
            _ => None,
        };
        let short = free.len() <= SHORT_QUERY && !query.question;
        let tiered = !query.question && free.len() <= TIERED_QUERY;
        let only_first = short && options.order == Order::Relevance && options.offset + options.limit <= TOP;
        let mut found = Self {
            query,
            options,
            short,
            tiered,
            content: if content == 0 { bits(true) } else { content },
            best: Fit::Some,
            only,
            worth,
            most: 0.0,
            candidates: Candidates::new(tiered, only_first),
        };
        found.most = MOST * found.worth_of(found.content);
        found
    }

    /// Gives the words that an article must all have, where such articles leave out all others.
    pub(super) fn needed(&self) -> Option<Bits> {
        (self.short && self.only.is_some()).then_some(self.content)
    }

    /// Tells whether an article has all that is needed.
    pub(super) fn has_all(&self) -> bool {
        self.best == Fit::All && self.candidates.total > 0
    }

    /// Takes an article that has all that is needed.
    #[inline]
    pub(super) fn take_with_all(&mut self, number: usize, segment: &Segment, doc: u32, cell: Cell) {
        self.best = Fit::All;
        if !segment.reader.is_deleted(doc) {
            self.keep(number, segment, doc, cell);
        }
    }

    /// Says which articles have to be looked at.
    pub(super) fn wanted(&self) -> Wanted {
        if needs_words(&self.query.condition) {
            Wanted::Any
        } else {
            Wanted::Every
        }
    }

    /// Takes an article, if it fits.
    #[inline]
    pub(super) fn take(&mut self, number: usize, segment: &Segment, doc: u32, cell: Cell) {
        if segment.reader.is_deleted(doc) {
            return;
        }
        let bits = cell.words;
        let mut fit = Fit::All;
        let fits = if let Some(words) = self.only {
            let found = self.fit(words, bits & words);
            fit = found.unwrap_or(Fit::Some);
            found.is_some()
        } else {
            let article = Article { segment, doc, bits };
            self.fits(&self.query.condition, &article, &mut fit)
        };
        if !fits || fit > self.best {
            return;
        }
        if fit < self.best {
            // Whatever came before has less; what passes no filter changes nothing.
            if !self.passes(segment, doc) {
                return;
            }
            self.best = fit;
            self.candidates.clear();
        }
        self.keep(number, segment, doc, cell);
    }

    /// Keeps an article that fits, if it passes the filter.
    #[inline]
    fn keep(&mut self, number: usize, segment: &Segment, doc: u32, cell: Cell) {
        if !self.passes(segment, doc) {
            return;
        }
        let bits = cell.words;
        self.candidates.push(Candidate {
            segment: number as u32,
            doc,
            date: i64::MIN,
            score: cell.score,
            complete: bits & self.content == self.content,
            most: self.short || self.worth_of(bits) >= self.most,
        });
    }

    #[inline]
    fn passes(&self, segment: &Segment, doc: u32) -> bool {
        let passes = |filter: &dyn Fn(ArticleId) -> bool| filter(segment.id(doc));
        self.options.filter.is_none_or(passes)
    }

    /// Gives what the words in `bits` say.
    fn worth_of(&self, bits: Bits) -> f32 {
        let words = self.worth.iter().enumerate();
        words
            .filter(|(number, _)| bits & 1 << number != 0)
            .map(|(_, worth)| worth)
            .sum()
    }

    /// Tells whether an article is a hit, and lowers `fit` to how well it has the free words.
    fn fits(&self, condition: &Condition, article: &Article<'_>, fit: &mut Fit) -> bool {
        match condition {
            Condition::All => true,
            Condition::Nothing => false,
            Condition::Words(words) => {
                let group = words.iter().fold(0, |bits, word| bits | 1 << word);
                let found = self.fit(group, article.bits & group);
                *fit = (*fit).max(found.unwrap_or(Fit::Some));
                found.is_some()
            }
            Condition::Word(number) => article.bits & 1 << number != 0,
            Condition::Leaf(number) => article.bits & 1 << (self.query.words.len() + number) != 0,
            Condition::Date(days) => article.day().is_some_and(|day| days.contains(&day)),
            Condition::Status(status) => {
                let asked = self.options.status;
                asked.is_none_or(|ask| ask(status, article.id()))
            }
            Condition::Id(id) => article.id() == *id,
            Condition::And(all) => all.iter().all(|one| self.fits(one, article, fit)),
            Condition::Or(any) => any.iter().any(|one| self.fits(one, article, fit)),
            Condition::Not(one) => !self.fits(one, article, &mut Fit::All.clone()),
        }
    }

    /// Tells how well `bits` are the words of `group`; `None` where they are not at all.
    fn fit(&self, group: Bits, bits: Bits) -> Option<Fit> {
        let content = match group & self.content {
            0 => group,
            content => content,
        };
        let short = group.count_ones() as usize <= SHORT_QUERY && !self.query.question;
        let has = (bits & content).count_ones();
        if short && has == content.count_ones() {
            Some(Fit::All)
        } else if has > 0 || self.query.question {
            Some(Fit::Some)
        } else {
            None
        }
    }
}

/// An article of a segment as conditions see it.
struct Article<'a> {
    segment: &'a Segment,
    doc: u32,
    bits: Bits,
}

impl Article<'_> {
    fn id(&self) -> ArticleId {
        self.segment.id(self.doc)
    }

    fn day(&self) -> Option<i64> {
        self.segment.days.first(self.doc)
    }
}

/// Tells whether a condition can hold only for articles that have one of the query's words.
fn needs_words(condition: &Condition) -> bool {
    match condition {
        Condition::All | Condition::Date(_) | Condition::Status(_) | Condition::Id(_) | Condition::Not(_) => {
            false
        }
        Condition::Nothing | Condition::Words(_) | Condition::Word(_) | Condition::Leaf(_) => true,
        Condition::And(all) => all.iter().any(needs_words),
        Condition::Or(any) => any.iter().all(needs_words),
    }
}
