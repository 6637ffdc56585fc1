//! The order of what was found, and the page of it that was asked for.

use super::Found;
use super::candidates::{Candidate, Candidates, RECENCY, TOP, by_age};
use super::pairs::add_pairs;
use crate::search::plan::Plan;
use crate::search::postings::View;
use crate::search::{Error, Hit, Hits, Order};

/// Age in days at which half of the gain of the recent is left.
const HALF_LIFE: f32 = 30.0;
/// Share of the best score with which an article is a hit without most of the words.
const NEAR: f32 = 0.4;

impl Found<'_> {
    /// Orders what was found and gives the hits asked for.
    pub(in crate::search) fn page(mut self, view: &View, plan: &Plan) -> Result<Hits, Error> {
        self.drop_far();
        let total = self.candidates.total;
        match self.options.order {
            Order::Relevance => self.order_by_relevance(view, plan)?,
            Order::Newest => self.order_by_age(view),
        }
        let page = self.candidates.kept.iter().skip(self.options.offset);
        let hits = page.take(self.options.limit).filter_map(|candidate| {
            let segment = view.segments.get(candidate.segment as usize)?;
            Some(Hit {
                id: segment.id(candidate.doc),
                score: candidate.score,
            })
        });
        Ok(Hits {
            total,
            hits: hits.collect(),
            loosened: false,
        })
    }

    fn order_by_relevance(&mut self, view: &View, plan: &Plan) -> Result<(), Error> {
        let wanted = self.options.offset + self.options.limit;
        let by_relevance = Candidates::by_relevance(self.tiered);
        if wanted <= TOP {
            self.candidates.drop_hopeless();
        }
        self.prefer_recent(view);
        let candidates = &mut self.candidates.kept;
        let top = TOP.min(candidates.len());
        if top < candidates.len() {
            candidates.select_nth_unstable_by(top, &by_relevance);
        }
        if let Some(top) = candidates.get_mut(..top) {
            add_pairs(view, plan, top)?;
            top.sort_unstable_by(&by_relevance);
        }
        if wanted > top
            && let Some(rest) = candidates.get_mut(top..)
        {
            rest.sort_unstable_by(&by_relevance);
        }
        Ok(())
    }

    fn order_by_age(&mut self, view: &View) {
        let candidates = &mut self.candidates.kept;
        for candidate in candidates.iter_mut() {
            candidate.date = date(view, candidate).unwrap_or(i64::MIN);
        }
        let shown = (self.options.offset + self.options.limit).min(candidates.len());
        if shown < candidates.len() {
            candidates.select_nth_unstable_by(shown, by_age);
            candidates.truncate(shown);
        }
        candidates.sort_unstable_by(by_age);
    }

    /// Reads the dates of the candidates and lets the recent gain.
    fn prefer_recent(&mut self, view: &View) {
        let Some(now) = self.options.now else { return };
        for candidate in &mut self.candidates.kept {
            if let Some(date) = date(view, candidate) {
                candidate.date = date;
                let days = (now.unix - date).max(0) as f32 / 86_400.0;
                candidate.score *= 1.0 + RECENCY * (-days / HALF_LIFE).exp2();
            }
        }
    }

    /// Leaves out what has few words of a long query and is not near the best either.
    fn drop_far(&mut self) {
        let kept = &self.candidates.kept;
        if self.short || !kept.iter().any(|candidate| candidate.most) {
            return;
        }
        let best = kept.iter().fold(0.0, |best: f32, one| best.max(one.score));
        self.candidates
            .retain(|candidate| candidate.most || candidate.score >= NEAR * best);
    }
}

/// Reads when a candidate was published.
fn date(view: &View, candidate: &Candidate) -> Option<i64> {
    let segment = view.segments.get(candidate.segment as usize)?;
    segment.dates.first(candidate.doc)
}
