//! Words that begin as the last one of a query does while it is typed.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};
use std::io;
use std::sync::Arc;

use crate::search::postings::{Found, Place, View};

/// Number of words that a beginning is completed to: the most frequent ones.
const COMPLETIONS: usize = 40;
/// Number of the most frequent words of each of several segments among which they are looked for.
const OF_A_SEGMENT: usize = 4 * COMPLETIONS;
/// Bytes of a beginning whose completions are kept: two letters, or four Latin ones.
const SHORT: usize = 4;

/// Gives the most frequent terms of a field that begin with `prefix`, itself left out.
///
/// A letter begins thousands of words: of each segment only the most frequent are compared, and what
/// a short beginning gave is kept.
pub(super) fn complete(view: &View, place: Place, prefix: &str) -> io::Result<Arc<[Found]>> {
    if let Some(known) = view.completed(place, prefix) {
        return Ok(known);
    }
    let mut frequent = HashSet::<Vec<u8>>::new();
    let of_a_segment = match view.segments.len() {
        1 => COMPLETIONS,
        _ => OF_A_SEGMENT,
    };
    for segment in &view.segments {
        let mut terms = segment
            .terms(place)
            .terms()
            .range()
            .gt(prefix.as_bytes())
            .into_stream()?;
        let mut most = BinaryHeap::<Reverse<(u32, Reverse<Vec<u8>>)>>::new();
        while terms.advance() && terms.key().starts_with(prefix.as_bytes()) {
            let count = terms.value().doc_freq;
            if most.len() == of_a_segment {
                if most.peek().is_some_and(|Reverse((least, _))| count <= *least) {
                    continue;
                }
                most.pop();
            }
            most.push(Reverse((count, Reverse(terms.key().to_owned()))));
        }
        frequent.extend(most.into_iter().map(|Reverse((_, Reverse(term)))| term));
    }
    let mut found = Vec::with_capacity(frequent.len());
    for term in frequent {
        if let Ok(term) = String::from_utf8(term)
            && let Some(term_found) = view.find(place, &term)?
        {
            found.push((term_found, term));
        }
    }
    found.sort_unstable_by(|(a, a_term), (b, b_term)| {
        (b.documents.cmp(&a.documents)).then_with(|| a_term.cmp(b_term))
    });
    found.truncate(COMPLETIONS);
    let found: Arc<[Found]> = found.into_iter().map(|(found, _)| found).collect();
    if prefix.len() <= SHORT {
        view.keep_completed(place, prefix, &found);
    }
    Ok(found)
}
