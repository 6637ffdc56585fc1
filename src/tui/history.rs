//! What was entered before into the search bar and the prompts, for Up and Down.
//!
//! Plain data; where it is kept between two sessions is known to `outside`.

/// What was entered before, for Up and Down.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct History {
    entries: Vec<String>,
    /// How far back from the newest; zero is what is being typed.
    back: usize,
    /// What was being typed.
    draft: String,
}

impl History {
    /// Remembers an entry, once, as the newest.
    pub(super) fn push(&mut self, entry: &str) {
        if entry.trim().is_empty() {
            return;
        }
        self.entries.retain(|known| known != entry);
        self.entries.push(entry.to_owned());
        self.back = 0;
    }

    /// Forgets how far back it was gone.
    pub(super) fn reset(&mut self) {
        self.back = 0;
    }

    /// Goes to the earlier entry; `current` is what stands in the field.
    pub(super) fn previous(&mut self, current: &str) -> Option<&str> {
        if self.back == 0 {
            current.clone_into(&mut self.draft);
        }
        let place = self.entries.len().checked_sub(self.back + 1)?;
        self.back += 1;
        self.entries.get(place).map(String::as_str)
    }

    /// Goes to the later entry, and at last to what was being typed.
    pub(super) fn next(&mut self) -> Option<&str> {
        self.back = self.back.checked_sub(1)?;
        match self.back {
            0 => Some(&self.draft),
            back => {
                let place = self.entries.len().checked_sub(back)?;
                self.entries.get(place).map(String::as_str)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_history_goes_back_and_returns_to_the_draft() {
        let mut history = History::default();
        for entry in ["one", "two", "one", " "] {
            history.push(entry);
        }
        assert_eq!(history.previous("dra"), Some("one"));
        assert_eq!(history.previous("one"), Some("two"));
        assert_eq!(history.previous("two"), None);
        assert_eq!(history.next(), Some("one"));
        assert_eq!(history.next(), Some("dra"));
        assert_eq!(history.next(), None);
    }
}
