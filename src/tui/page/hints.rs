//! Letters on the links in the window, to follow one by typing them.

use super::flow::{Flow, Row};

/// The letters, those under the resting fingers first.
const LETTERS: &str = "asdfghjklqwertyuiopzxcvbnm";

/// What is done with the link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) enum Use {
    /// It is opened in the browser.
    Open,
    /// Its address is copied.
    Copy,
}

/// The letters that links wear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::tui) struct Hints {
    /// What is done with the link.
    pub(in crate::tui) purpose: Use,
    /// What was typed of the letters, or of the link's number.
    pub(in crate::tui) typed: String,
    /// The links in the window.
    pub(in crate::tui) links: Vec<Hint>,
    /// The addresses of all links of the page; the first has the number one.
    pub(in crate::tui) addresses: Vec<String>,
}

/// A link in the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::tui) struct Hint {
    /// Its letters, Latin ones.
    pub(in crate::tui) letters: String,
    /// The element in which it stands.
    pub(in crate::tui) element: usize,
    /// The line of the element in which it begins, or the first of it that shows.
    pub(in crate::tui) line: usize,
    /// The first byte of it in that line.
    pub(in crate::tui) byte: usize,
    /// Where it goes.
    pub(in crate::tui) address: String,
}

/// What the letters typed so far mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::tui) enum Meant {
    /// This address.
    Link(String),
    /// More is to come.
    More,
    /// No link wears them.
    Nothing,
}

impl Hints {
    /// Gives letters to the links in the window.
    pub(in crate::tui) fn new(flow: &Flow, purpose: Use) -> Self {
        let mut links: Vec<Hint> = Vec::new();
        let mut seen: Vec<(usize, usize)> = Vec::new();
        for row in flow.rows() {
            let Row::Line(element, place, line) = row else {
                continue;
            };
            let Some(shown) = element.line(line, flow.width()) else {
                continue;
            };
            for (range, address) in &element.links {
                let overlaps = range.start < shown.range.end && shown.range.start < range.end;
                if overlaps && !seen.contains(&(place, range.start)) {
                    seen.push((place, range.start));
                    links.push(Hint {
                        letters: String::new(),
                        element: place,
                        line,
                        byte: range.start.max(shown.range.start),
                        address: address.clone(),
                    });
                }
            }
        }
        let letters = labels(links.len());
        for (link, letters) in links.iter_mut().zip(letters) {
            link.letters = letters;
        }
        Self {
            purpose,
            typed: String::new(),
            links,
            addresses: flow.addresses().into_iter().map(str::to_owned).collect(),
        }
    }

    /// Says what was typed so far means; `whole` where nothing more comes.
    pub(in crate::tui) fn meant(&self, whole: bool) -> Meant {
        if let Ok(number) = self.typed.parse::<usize>() {
            let address = number.checked_sub(1).and_then(|place| self.addresses.get(place));
            let may_go_on = number.saturating_mul(10) <= self.addresses.len();
            return match address {
                Some(_) if may_go_on && !whole => Meant::More,
                Some(address) => Meant::Link(address.clone()),
                None => Meant::Nothing,
            };
        }
        let mut begun = self
            .links
            .iter()
            .filter(|link| link.letters.starts_with(&self.typed));
        match begun.next() {
            Some(link) if link.letters == self.typed => Meant::Link(link.address.clone()),
            Some(_) => Meant::More,
            None => Meant::Nothing,
        }
    }
}

/// Makes so many labels of which none begins another.
fn labels(count: usize) -> Vec<String> {
    if count <= LETTERS.len() {
        return LETTERS.chars().take(count).map(String::from).collect();
    }
    // the second letter changes first, so that neighbours differ under one finger
    let pairs = LETTERS
        .chars()
        .flat_map(|first| LETTERS.chars().map(move |second| format!("{first}{second}")));
    pairs.take(count).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hints(letters: &[&str], addresses: usize) -> Hints {
        let links = letters.iter().map(|letters| Hint {
            letters: (*letters).to_owned(),
            element: 0,
            line: 0,
            byte: 0,
            address: format!("to {letters}"),
        });
        Hints {
            purpose: Use::Open,
            typed: String::new(),
            links: links.collect(),
            addresses: (1..=addresses).map(|number| number.to_string()).collect(),
        }
    }

    #[test]
    fn no_label_begins_another() {
        for count in [1, 26, 27, 676] {
            let labels = labels(count);
            assert_eq!(labels.len(), count);
            for (place, label) in labels.iter().enumerate() {
                let others = labels.iter().enumerate().filter(|(other, _)| *other != place);
                assert!(others.clone().all(|(_, other)| !other.starts_with(label)));
            }
        }
    }

    #[test]
    fn letters_and_numbers_choose_as_soon_as_they_are_clear() {
        let mut hints = hints(&["aa", "as"], 12);
        for (typed, whole, meant) in [
            ("a", false, Meant::More),
            ("as", false, Meant::Link("to as".into())),
            ("x", false, Meant::Nothing),
            ("1", false, Meant::More),
            ("1", true, Meant::Link("1".into())),
            ("2", false, Meant::Link("2".into())),
            ("12", false, Meant::Link("12".into())),
            ("13", false, Meant::Nothing),
        ] {
            typed.clone_into(&mut hints.typed);
            assert_eq!(hints.meant(whole), meant, "{typed}");
        }
    }
}
