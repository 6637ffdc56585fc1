//! What words that stand next to each other add to the best articles.

use super::candidates::Candidate;
use crate::search::Error;
use crate::search::phrase::{Positions, count_pairs};
use crate::search::plan::{Pair, Plan, Unit};
use crate::search::postings::{Place, Segment, View};

/// Adds to each candidate what its pairs of neighbouring words are worth.
pub(super) fn add_pairs(view: &View, plan: &Plan, candidates: &mut [Candidate]) -> Result<(), Error> {
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
    let norms = segment.norms(place);
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
                let norm = norms.of(doc);
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
