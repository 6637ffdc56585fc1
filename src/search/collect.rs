//! From scores to a page of hits: what fits, in which order.
//!
//! The first pass keeps what fits best (all words, or what comes nearest to
//! it); the top of it is scored again with the words that stand next to each
//! other, which would cost too much for all.

use std::cmp::Ordering;

use super::phrase::{Positions, count_pairs};
use super::plan::{Bits, Pair, Plan, SHORT_QUERY, Unit};
use super::postings::{Place, Segment, View};
use super::query::{Condition, Query};
use super::score::{Cell, Scratch};
use super::{Error, Hit, Hits, Order, SearchOptions};
use crate::article::ArticleId;

/// Number of the best articles that are scored again.
const TOP: usize = 200;
/// What a fresh article gains at most, as a share of its score.
const RECENCY: f32 = 0.08;
/// Age in days at which half of the gain is left.
const HALF_LIFE: f32 = 30.0;
/// Share of the words of a long query that an article must have.
const MOST: f32 = 0.5;

/// Words up to which articles with all of them stand before all others.
const TIERED_QUERY: usize = 5;
/// Share of the best score with which an article is a hit without most of the words.
const NEAR: f32 = 0.4;

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
    best: Fit,
    /// The words, where they are all that is asked for.
    only: Option<Bits>,
    worth: &'a [f32],
    /// What the words of an article must say for it to have most of them.
    most: f32,
    candidates: Vec<Candidate>,
}

struct Candidate {
    segment: u32,
    doc: u32,
    date: i64,
    score: f32,
    /// It has all words that say something.
    complete: bool,
    /// It has most of what the words say.
    most: bool,
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
        let mut found = Self {
            query,
            options,
            short: free.len() <= SHORT_QUERY && !query.question,
            content: if content == 0 { bits(true) } else { content },
            best: Fit::Some,
            only,
            worth,
            most: 0.0,
            candidates: Vec::new(),
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
        self.best == Fit::All && !self.candidates.is_empty()
    }

    /// Takes what fits of a segment that was just scored.
    pub(super) fn collect(&mut self, number: usize, segment: &Segment, scratch: &Scratch) {
        if needs_words(&self.query.condition) {
            for &doc in scratch.touched() {
                self.take(number, segment, doc, scratch.cell(doc));
            }
        } else {
            for doc in 0..segment.reader.max_doc() {
                self.take(number, segment, doc, scratch.cell(doc));
            }
        }
    }

    /// Takes an article, if it fits.
    #[inline]
    fn take(&mut self, number: usize, segment: &Segment, doc: u32, cell: Cell) {
        if segment.reader.is_deleted(doc) {
            return;
        }
        let Cell { score, words: bits } = cell;
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
        let passes = |filter: &dyn Fn(ArticleId) -> bool| {
            filter(ArticleId(segment.ids.first(doc).unwrap_or_default()))
        };
        if !self.options.filter.is_none_or(passes) {
            return;
        }
        if fit < self.best {
            self.best = fit;
            self.candidates.clear();
        }
        self.candidates.push(Candidate {
            segment: number as u32,
            doc,
            date: i64::MIN,
            score,
            complete: bits & self.content == self.content,
            most: self.short || self.worth_of(bits) >= self.most,
        });
    }

    /// Orders what was found and gives the hits asked for.
    pub(super) fn page(mut self, view: &View, plan: &Plan) -> Result<Hits, Error> {
        self.drop_far();
        let total = self.candidates.len();
        let wanted = self.options.offset + self.options.limit;
        if self.options.order == Order::Relevance {
            let tiered = !self.query.question && self.query.free_words().len() <= TIERED_QUERY;
            let by_relevance = |a: &Candidate, b: &Candidate| {
                let complete = b.complete.cmp(&a.complete);
                let complete = if tiered { complete } else { Ordering::Equal };
                complete.then_with(|| by_score(a, b))
            };
            let mut top = TOP.min(total);
            if wanted <= top {
                self.drop_hopeless(top, tiered);
            }
            self.prefer_recent(view);
            top = top.min(self.candidates.len());
            if top < self.candidates.len() {
                self.candidates.select_nth_unstable_by(top, &by_relevance);
            }
            if let Some(top) = self.candidates.get_mut(..top) {
                add_pairs(view, plan, top)?;
                top.sort_unstable_by(&by_relevance);
            }
            if wanted > top
                && let Some(rest) = self.candidates.get_mut(top..)
            {
                rest.sort_unstable_by(&by_relevance);
            }
        } else {
            for candidate in &mut self.candidates {
                candidate.date = date(view, candidate).unwrap_or(i64::MIN);
            }
            let shown = wanted.min(total);
            if shown < total {
                self.candidates.select_nth_unstable_by(shown, by_age);
                self.candidates.truncate(shown);
            }
            self.candidates.sort_unstable_by(by_age);
        }
        let page = self.candidates.iter().skip(self.options.offset);
        let hits = page.take(self.options.limit).filter_map(|candidate| {
            let segment = view.segments.get(candidate.segment as usize)?;
            Some(Hit {
                id: ArticleId(segment.ids.first(candidate.doc)?),
                score: candidate.score,
            })
        });
        Ok(Hits {
            total,
            hits: hits.collect(),
            loosened: false,
        })
    }

    /// Leaves out what cannot be among the first `top`, however recent it is.
    fn drop_hopeless(&mut self, top: usize, tiered: bool) {
        if self.options.now.is_none() || top == 0 || self.candidates.len() <= top {
            return;
        }
        let key = |candidate: &Candidate| (tiered && candidate.complete, candidate.score);
        let (_, worst, _) = self.candidates.select_nth_unstable_by(top - 1, |a, b| {
            let ((a_complete, a), (b_complete, b)) = (key(a), key(b));
            b_complete.cmp(&a_complete).then(b.total_cmp(&a))
        });
        let (complete, least) = key(worst);
        self.candidates.retain(|candidate| {
            let (is_complete, score) = key(candidate);
            (is_complete && !complete) || (is_complete == complete && score * (1.0 + RECENCY) >= least)
        });
    }

    /// Reads the dates of the candidates and lets the recent gain.
    fn prefer_recent(&mut self, view: &View) {
        let Some(now) = self.options.now else { return };
        for candidate in &mut self.candidates {
            if let Some(date) = date(view, candidate) {
                candidate.date = date;
                let days = (now.unix - date).max(0) as f32 / 86_400.0;
                candidate.score *= 1.0 + RECENCY * (-days / HALF_LIFE).exp2();
            }
        }
    }

    /// Leaves out what has few words of a long query and is not near the best either.
    fn drop_far(&mut self) {
        if self.short || !self.candidates.iter().any(|candidate| candidate.most) {
            return;
        }
        let best = self
            .candidates
            .iter()
            .fold(0.0, |best: f32, one| best.max(one.score));
        self.candidates
            .retain(|candidate| candidate.most || candidate.score >= NEAR * best);
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
                asked.is_none_or(|ask| ask(*status, article.id()))
            }
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

/// Reads when a candidate was published.
fn date(view: &View, candidate: &Candidate) -> Option<i64> {
    let segment = view.segments.get(candidate.segment as usize)?;
    segment.dates.first(candidate.doc)
}

/// An article of a segment as conditions see it.
struct Article<'a> {
    segment: &'a Segment,
    doc: u32,
    bits: Bits,
}

impl Article<'_> {
    fn id(&self) -> ArticleId {
        ArticleId(self.segment.ids.first(self.doc).unwrap_or_default())
    }

    fn day(&self) -> Option<i64> {
        self.segment.days.first(self.doc)
    }
}

/// Tells whether a condition can hold only for articles that have one of the query's words.
fn needs_words(condition: &Condition) -> bool {
    match condition {
        Condition::All | Condition::Date(_) | Condition::Status(_) | Condition::Not(_) => false,
        Condition::Words(_) | Condition::Word(_) | Condition::Leaf(_) => true,
        Condition::And(all) => all.iter().any(needs_words),
        Condition::Or(any) => any.iter().all(needs_words),
    }
}

fn by_score(a: &Candidate, b: &Candidate) -> Ordering {
    (b.score.total_cmp(&a.score)).then_with(|| by_age(a, b))
}

fn by_age(a: &Candidate, b: &Candidate) -> Ordering {
    (b.date.cmp(&a.date))
        .then(a.segment.cmp(&b.segment))
        .then(a.doc.cmp(&b.doc))
}

/// Adds to each candidate what its pairs of neighbouring words are worth.
fn add_pairs(view: &View, plan: &Plan, candidates: &mut [Candidate]) -> Result<(), Error> {
    if plan.pairs.is_empty() {
        return Ok(());
    }
    candidates.sort_unstable_by_key(|candidate| (candidate.segment, candidate.doc));
    for group in candidates.chunk_by_mut(|a, b| a.segment == b.segment) {
        let Some(number) = group.first().map(|candidate| candidate.segment as usize) else {
            continue;
        };
        let Some(segment) = view.segments.get(number) else {
            continue;
        };
        for place in [Place::Title, Place::Stem] {
            add_pairs_of(place, segment, number, plan, group)?;
        }
    }
    Ok(())
}

fn add_pairs_of(
    place: Place,
    segment: &Segment,
    number: usize,
    plan: &Plan,
    candidates: &mut [Candidate],
) -> Result<(), Error> {
    let open = |unit: &Unit| {
        let found = match place {
            Place::Title => unit.title.as_ref(),
            _ => unit.body.as_ref(),
        };
        match found {
            Some(found) => Positions::open(segment, number, found),
            None => Ok(None),
        }
    };
    let mut units = plan.units.iter().map(open).collect::<Result<Vec<_>, _>>()?;
    for candidate in candidates {
        for Pair {
            first,
            second,
            reach,
            body,
            title,
            joined,
        } in &plan.pairs
        {
            let Ok([Some(first), Some(second)]) = units.get_disjoint_mut([*first, *second]) else {
                continue;
            };
            let doc = candidate.doc;
            if first.seek(doc) != doc || second.seek(doc) != doc {
                continue;
            }
            let count = count_pairs(first.at(doc), second.at(doc), *reach);
            if count > 0 {
                let bm25 = if place == Place::Title { title } else { body };
                let norm = segment.norm(place, doc);
                candidate.score += bm25.score(norm, count as f32);
                if place != Place::Title
                    && let Some(joined) = joined
                {
                    candidate.score += joined.score(norm, count as f32);
                }
            }
        }
    }
    Ok(())
}
