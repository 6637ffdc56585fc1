//! The articles that may be among the first, of all that fit.

use std::cmp::Ordering;

/// Number of the best articles that are scored again.
pub(super) const TOP: usize = 200;
/// What a fresh article gains at most, as a share of its score.
pub(super) const RECENCY: f32 = 0.08;

/// An article that fits.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) segment: u32,
    pub(super) doc: u32,
    pub(super) date: i64,
    pub(super) score: f32,
    /// It has all words that say something.
    pub(super) complete: bool,
    /// It has most of what the words say.
    pub(super) most: bool,
}

impl Candidate {
    /// Says by what it is ordered: whether it is complete, where that counts (`tiered`), then its score.
    #[inline]
    fn worth(&self, tiered: bool) -> (bool, f32) {
        (tiered && self.complete, self.score)
    }
}

/// Counts what fits and keeps what may be among the first.
#[derive(Debug)]
pub(super) struct Candidates {
    pub(super) kept: Vec<Candidate>,
    /// Number of articles that fit, with those that were not kept.
    pub(super) total: usize,
    /// Articles with all words come before all others.
    tiered: bool,
    /// Number of articles at which those are left out that cannot be among the first; `None` for never.
    room: Option<usize>,
    /// What an article must at least come near to.
    least: (bool, f32),
}

impl Candidates {
    /// Makes room for what fits; where `only_first`, what cannot be among the first is only counted.
    pub(super) fn new(tiered: bool, only_first: bool) -> Self {
        Self {
            kept: Vec::new(),
            total: 0,
            tiered,
            room: only_first.then_some(8 * TOP),
            least: (false, f32::NEG_INFINITY),
        }
    }

    pub(super) fn clear(&mut self) {
        *self = Self::new(self.tiered, self.room.is_some());
    }

    /// Counts an article, and keeps it if it may be among the first.
    #[inline]
    pub(super) fn push(&mut self, candidate: Candidate) {
        self.total += 1;
        if self.room.is_none() {
            self.kept.push(candidate);
            return;
        }
        if !is_hopeless(candidate.worth(self.tiered), self.least) {
            self.kept.push(candidate);
            if self.room == Some(self.kept.len()) {
                self.drop_hopeless();
                self.room = Some(2 * self.kept.len().max(4 * TOP));
            }
        }
    }

    /// Leaves out what cannot be among the first, however recent it is.
    pub(super) fn drop_hopeless(&mut self) {
        if self.kept.len() <= TOP {
            return;
        }
        let tiered = self.tiered;
        let by_worth = |a: &Candidate, b: &Candidate| by_worth(a.worth(tiered), b.worth(tiered));
        let (_, worst, _) = self.kept.select_nth_unstable_by(TOP - 1, by_worth);
        let least = worst.worth(tiered);
        self.least = least;
        self.kept
            .retain(|candidate| !is_hopeless(candidate.worth(tiered), least));
    }

    /// Keeps what `keep` says; the rest does not count.
    pub(super) fn retain(&mut self, keep: impl Fn(&Candidate) -> bool) {
        self.kept.retain(keep);
        self.total = self.kept.len();
    }

    /// Compares by relevance, best first.
    pub(super) fn by_relevance(tiered: bool) -> impl Fn(&Candidate, &Candidate) -> Ordering {
        move |a, b| by_worth(a.worth(tiered), b.worth(tiered)).then_with(|| by_age(a, b))
    }
}

/// Compares by what [`Candidate::worth`] says, best first.
#[inline]
fn by_worth((a_complete, a): (bool, f32), (b_complete, b): (bool, f32)) -> Ordering {
    b_complete.cmp(&a_complete).then_with(|| b.total_cmp(&a))
}

/// Tells whether an article stays behind another even if it gains all that the recent do.
#[inline]
fn is_hopeless((complete, score): (bool, f32), (least_complete, least): (bool, f32)) -> bool {
    if complete == least_complete {
        score * (1.0 + RECENCY) < least
    } else {
        least_complete
    }
}

/// Compares by date, newest first.
pub(super) fn by_age(a: &Candidate, b: &Candidate) -> Ordering {
    (b.date.cmp(&a.date))
        .then(a.segment.cmp(&b.segment))
        .then(a.doc.cmp(&b.doc))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(doc: u32, score: f32, complete: bool) -> Candidate {
        Candidate {
            segment: 0,
            doc,
            date: 0,
            score,
            complete,
            most: true,
        }
    }

    /// Scores in no order, of which many are equal.
    fn scores() -> impl Iterator<Item = (u32, f32)> {
        (0..20_000_u32).map(|doc| (doc, (doc.wrapping_mul(7919) % 5003) as f32 / 10.0))
    }

    #[test]
    fn what_is_left_out_could_not_have_come_first() {
        for tiered in [false, true] {
            let (mut all, mut first) = (Candidates::new(tiered, false), Candidates::new(tiered, true));
            for (doc, score) in scores() {
                for candidates in [&mut all, &mut first] {
                    candidates.push(candidate(doc, score, doc % 100 == 0));
                }
            }
            assert_eq!((all.total, first.total), (20_000, 20_000));
            assert!(first.kept.len() < 4_000, "{}", first.kept.len());
            first.drop_hopeless();
            let top = |mut candidates: Candidates| -> Vec<u32> {
                // the worst of what may come first is recent, and gains
                for candidate in &mut candidates.kept {
                    candidate.score *= if candidate.doc % 3 == 0 {
                        1.0 + RECENCY
                    } else {
                        1.0
                    };
                }
                candidates.kept.sort_by(Candidates::by_relevance(tiered));
                candidates
                    .kept
                    .iter()
                    .take(TOP)
                    .map(|candidate| candidate.doc)
                    .collect()
            };
            assert_eq!(top(all), top(first));
        }
    }
}
