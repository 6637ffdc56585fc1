//! Words that begin as the last one of a query does while it is typed.

use std::collections::HashMap;
use std::io;

use crate::search::postings::{Place, View};

/// Number of words that a beginning is completed to: the most frequent ones.
const COMPLETIONS: usize = 40;

/// Gives the most frequent terms of a field that begin with `prefix`, itself left out.
pub(super) fn complete(view: &View<'_>, place: Place, prefix: &str) -> io::Result<Vec<String>> {
    let mut counts = HashMap::<Vec<u8>, u32>::new();
    for segment in &view.segments {
        let mut terms = segment
            .terms(place)
            .terms()
            .range()
            .gt(prefix.as_bytes())
            .into_stream()?;
        while terms.advance() && terms.key().starts_with(prefix.as_bytes()) {
            let count = terms.value().doc_freq;
            match counts.get_mut(terms.key()) {
                Some(total) => *total += count,
                None => {
                    counts.insert(terms.key().to_owned(), count);
                }
            }
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_unstable_by(|(a_term, a), (b_term, b)| b.cmp(a).then_with(|| a_term.cmp(b_term)));
    counts.truncate(COMPLETIONS);
    Ok(counts
        .into_iter()
        .filter_map(|(term, _)| String::from_utf8(term).ok())
        .collect())
}
