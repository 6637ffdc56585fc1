//! Words next to each other: positions of terms, pairs and phrases.

use std::io;

use tantivy::postings::{Postings, SegmentPostings};
use tantivy::{DocSet, TERMINATED};

use super::postings::{Found, Segment};

/// Reads the positions of one term, article by article in ascending order.
pub(super) struct Positions {
    postings: SegmentPostings,
    places: Vec<u32>,
    /// The article whose positions are in `places`.
    read: u32,
}

impl Positions {
    /// Opens a term in one segment; `None` where the segment does not have it.
    pub(super) fn open(segment: &Segment, number: usize, found: &Found) -> io::Result<Option<Self>> {
        let postings = segment.positions(number, found)?;
        Ok(postings.map(|postings| Self {
            postings,
            places: Vec::new(),
            read: TERMINATED,
        }))
    }

    /// Goes to the first article that is not before `doc`.
    pub(super) fn seek(&mut self, doc: u32) -> u32 {
        if self.postings.doc() < doc {
            self.postings.seek(doc);
        }
        self.postings.doc()
    }

    /// Gives the term's positions in the article, ascending; none where it lacks the term.
    pub(super) fn at(&mut self, doc: u32) -> &[u32] {
        if self.read != doc {
            self.places.clear();
            if self.seek(doc) == doc {
                self.postings.positions(&mut self.places);
            }
            self.read = doc;
        }
        &self.places
    }
}

/// Counts the positions in `first` that one in `second` follows at a distance of 1 to `reach`.
pub(super) fn count_pairs(first: &[u32], second: &[u32], reach: u32) -> u32 {
    let mut count = 0;
    let mut rest = second;
    for &at in first {
        while let Some((&next, behind)) = rest.split_first()
            && next <= at
        {
            rest = behind;
        }
        count += u32::from(rest.first().is_some_and(|&next| next - at <= reach));
    }
    count
}

/// Gives `add` each article in which the terms follow each other, with how often they do.
///
/// Each stands at a distance of 1 to `reach` behind the one before. Where `among` is given, which
/// ascends, other articles are passed over.
pub(super) fn each_phrase(
    segment: &Segment,
    number: usize,
    terms: &[Found],
    reach: u32,
    among: Option<&[u32]>,
    mut add: impl FnMut(u32, u32),
) -> io::Result<()> {
    let mut cursors = Vec::with_capacity(terms.len());
    for term in terms {
        match Positions::open(segment, number, term)? {
            Some(cursor) => cursors.push(cursor),
            None => return Ok(()),
        }
    }
    // The rarest term leads.
    let Some(rarest) = (0..terms.len()).min_by_key(|&at| terms.get(at).map(|term| term.documents)) else {
        return Ok(());
    };
    let mut doc = 0;
    let mut ends: Vec<u32> = Vec::new();
    let mut among = among;
    'articles: loop {
        if let Some(docs) = &mut among {
            let passed = docs.partition_point(|&candidate| candidate < doc);
            *docs = docs.get(passed..).unwrap_or_default();
            let Some(&next) = docs.first() else { return Ok(()) };
            doc = next;
        }
        let Some(leader) = cursors.get_mut(rarest) else {
            return Ok(());
        };
        doc = leader.seek(doc);
        if doc == TERMINATED {
            return Ok(());
        }
        if among.is_some_and(|docs| docs.binary_search(&doc).is_err()) {
            continue;
        }
        for cursor in &mut cursors {
            let at = cursor.seek(doc);
            if at != doc {
                doc = at;
                if doc == TERMINATED {
                    return Ok(());
                }
                continue 'articles;
            }
        }
        ends.clear();
        for (nth, cursor) in cursors.iter_mut().enumerate() {
            let positions = cursor.at(doc);
            if nth == 0 {
                ends.extend_from_slice(positions);
            } else {
                ends.retain_mut(|end| {
                    let next = positions.partition_point(|at| at <= end);
                    let next = positions.get(next).filter(|&&at| at - *end <= reach);
                    *end = next.copied().unwrap_or(*end);
                    next.is_some()
                });
            }
        }
        if !ends.is_empty() {
            add(doc, ends.len() as u32);
        }
        doc += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_counted_within_reach() {
        assert_eq!(count_pairs(&[1, 5, 9], &[2, 7, 20], 1), 1);
        assert_eq!(count_pairs(&[1, 5, 9], &[2, 7, 20], 2), 2);
        assert_eq!(count_pairs(&[3], &[1, 2, 3], 5), 0);
        assert_eq!(count_pairs(&[], &[1], 1), 0);
    }
}
