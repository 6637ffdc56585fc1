//! What was entered before into the search bar and the prompts, for Up and Down.
//!
//! Plain data; where it is kept between two sessions is known to `outside`.

/// Entries that are kept at most.
const MOST: usize = 500;

/// What was entered, and is remembered separately.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Memory {
    /// Queries.
    Search,
    /// What prompts asked for.
    Prompts,
}

impl Memory {
    /// Names the file that holds it between two sessions.
    pub(super) fn file(self) -> &'static str {
        match self {
            Self::Search => "searches",
            Self::Prompts => "prompts",
        }
    }
}

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
    /// Takes in what earlier sessions kept, one entry a line, the newest last.
    pub(super) fn of_lines(text: &str) -> Self {
        let mut history = Self::default();
        for line in text.lines() {
            history.push(line);
        }
        history
    }

    /// Writes all entries, one a line.
    pub(super) fn lines(&self) -> String {
        self.entries.iter().flat_map(|entry| [entry, "\n"]).collect()
    }

    /// Remembers an entry, once, as the newest; returns whether there was anything to remember.
    pub(super) fn push(&mut self, entry: &str) -> bool {
        if entry.trim().is_empty() {
            return false;
        }
        self.entries.retain(|known| known != entry);
        self.entries.push(entry.to_owned());
        if self.entries.len() > MOST {
            self.entries.remove(0);
        }
        self.back = 0;
        true
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
        assert_eq!(history.lines(), "two\none\n");
        assert_eq!(History::of_lines("two\none\n").lines(), history.lines());
        assert_eq!(history.next(), Some("one"));
        assert_eq!(history.next(), Some("dra"));
        assert_eq!(history.next(), None);
    }
}
