//! The few terms of a query, each with the number of the word that it stands for.

/// Terms in order; so few that comparing them is quicker than hashing each word of a text.
#[derive(Debug, Clone, Default)]
pub(super) struct Terms(Vec<(String, usize)>);

impl Terms {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a term, in place of what it stood for before.
    pub(super) fn insert(&mut self, term: String, number: usize) {
        match self.0.binary_search_by(|(known, _)| known.cmp(&term)) {
            Ok(at) => {
                if let Some(entry) = self.0.get_mut(at) {
                    entry.1 = number;
                }
            }
            Err(at) => self.0.insert(at, (term, number)),
        }
    }

    pub(super) fn get(&self, term: &str) -> Option<usize> {
        let at = self
            .0
            .binary_search_by(|(known, _)| known.as_str().cmp(term))
            .ok()?;
        self.0.get(at).map(|&(_, number)| number)
    }

    /// Looks for two words written as one.
    pub(super) fn get_joined(&self, first: &str, second: &str) -> Option<usize> {
        let length = first.len() + second.len();
        let is_joined =
            |term: &str| term.len() == length && term.starts_with(first) && term.ends_with(second);
        let found = self.0.iter().find(|(term, _)| is_joined(term))?;
        Some(found.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_of_a_term_counts() {
        let mut terms = Terms::default();
        for (term, number) in [("snow", 0), ("ball", 1), ("snowball", 2), ("snow", 3)] {
            terms.insert(term.to_owned(), number);
        }
        assert_eq!((terms.get("snow"), terms.get("ball")), (Some(3), Some(1)));
        assert_eq!(terms.get("sno"), None);
        assert_eq!(terms.get_joined("snow", "ball"), Some(2));
        assert_eq!(terms.get_joined("snowb", "ball"), None);
    }
}
