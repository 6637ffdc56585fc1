//! The title of a page: what its heading, its metadata and its JSON-LD agree on.

use super::filter::similar;
use super::linked_data::Linked;
use crate::text::orthography::match_key;

/// Marks between a title and the name of the site.
const SEPARATORS: [&str; 11] = [
    " - ",
    " | ",
    " \u{2013} ",
    " \u{2014} ",
    " :: ",
    " \u{AB} ",
    " \u{BB} ",
    " / ",
    " \u{2022} ",
    " \u{B7} ",
    " < ",
];

/// The titles that a page gives itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Titles {
    /// JSON-LD's `headline`.
    pub(super) headline: Option<String>,
    /// JSON-LD's `name`.
    pub(super) name: Option<String>,
    /// `og:title`, else `twitter:title`.
    pub(super) announced: Option<String>,
    /// First-level headings in the order of the page.
    pub(super) headings: Vec<String>,
    /// The `title` element.
    pub(super) document: Option<String>,
}

/// A title with what it is compared by.
struct Candidate {
    text: String,
    key: String,
    cut: bool,
}

impl Titles {
    /// Returns the titles that JSON-LD gives, with those of the page itself still to be filled in.
    pub(super) fn of(linked: &Linked) -> Self {
        Self {
            headline: linked.text("headline"),
            name: linked.text("name"),
            ..Self::default()
        }
    }

    /// Returns the title that most of the sources agree on, without the site's name.
    ///
    /// Of equals the first wins, in the order JSON-LD's headline, `og:title`, heading, JSON-LD's name, `title`;
    /// a JSON-LD headline that agrees with nothing else comes last.
    pub(super) fn agreed(self, site: Option<&str>) -> Option<String> {
        let Self {
            headline,
            name,
            announced,
            headings,
            document,
        } = self;
        let site = site.map(match_key).unwrap_or_default();
        // a logo is often a first-level heading
        let heading = headings.into_iter().find(|heading| match_key(heading) != site);
        let known: Vec<String> = [&headline, &heading, &name]
            .into_iter()
            .flatten()
            .map(|title| match_key(title))
            .collect();
        let candidate =
            |title: Option<String>| title.map(|title| Candidate::of(&without_site(&title, &site, &known)));
        let sources = [headline, announced, heading, name, document].map(candidate);
        let votes = |place: usize| {
            let Some(candidate) = sources.get(place).and_then(Option::as_ref) else {
                return 0;
            };
            let others = sources.iter().enumerate().filter(|(other, _)| *other != place);
            let others = others.filter_map(|(_, other)| other.as_ref());
            others.filter(|other| candidate.agrees(other)).count()
        };
        let (linked, document) = (0, sources.len() - 1);
        let rank = |place: usize| {
            let cut = sources
                .get(place)
                .and_then(Option::as_ref)
                .is_some_and(|candidate| candidate.cut);
            let votes = votes(place);
            let alone = votes == 0 && (place == linked || place == document);
            (alone, cut, std::cmp::Reverse(votes), place)
        };
        let best = (0..sources.len())
            .filter(|place| sources.get(*place).is_some_and(Option::is_some))
            .min_by_key(|place| rank(*place))?;
        let best = sources.into_iter().nth(best).flatten()?;
        Some(best.text)
    }
}

impl Candidate {
    fn of(title: &str) -> Self {
        let text = title.trim();
        let whole = text.trim_end_matches(['.', '\u{2026}', ' ']);
        Self {
            cut: text.ends_with("...") || text.ends_with('\u{2026}'),
            key: match_key(whole),
            text: text.to_owned(),
        }
    }

    /// Returns whether two titles are the same but for a cut end or one word in five.
    fn agrees(&self, other: &Self) -> bool {
        let begins = |cut: &Self, whole: &Self| cut.cut && whole.key.starts_with(&cut.key);
        similar(&self.key, &other.key) || begins(self, other) || begins(other, self)
    }
}

/// Takes the site's name off a title: a part that is the site's key, or all that follows a title that is known.
fn without_site(title: &str, site: &str, known: &[String]) -> String {
    let is_known = |part: &str| {
        let key = match_key(part);
        !key.is_empty() && known.contains(&key)
    };
    for separator in SEPARATORS {
        if let Some((head, tail)) = title.rsplit_once(separator)
            && ((!site.is_empty() && match_key(tail) == site) || is_known(head))
        {
            return head.trim().to_owned();
        }
        if let Some((head, tail)) = title.split_once(separator)
            && ((!site.is_empty() && match_key(head) == site) || is_known(tail))
        {
            return tail.trim().to_owned();
        }
        if let Some((head, _)) = title.split_once(separator)
            && is_known(head)
        {
            return head.trim().to_owned();
        }
    }
    title.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreed(headline: &str, name: &str, announced: &str, heading: &str, document: &str) -> String {
        let some = |title: &str| (!title.is_empty()).then(|| title.to_owned());
        let titles = Titles {
            headline: some(headline),
            name: some(name),
            announced: some(announced),
            headings: heading.split('\n').filter_map(some).collect(),
            document: some(document),
        };
        titles.agreed(Some("The Site")).unwrap_or_default()
    }

    #[test]
    fn the_title_is_what_sources_agree_on() {
        for (titles, expected) in [
            // an encyclopaedia's headline is a description
            (
                [
                    "dam in Iran",
                    "Karaj Dam",
                    "Karaj Dam - Wiki",
                    "Karaj Dam",
                    "Karaj Dam - Wiki, the free one",
                ],
                "Karaj Dam",
            ),
            (
                [
                    "Two bridges close",
                    "",
                    "Two bridges close",
                    "Bridges!",
                    "Two bridges close | The Site",
                ],
                "Two bridges close",
            ),
            (
                [
                    "Two bridges close",
                    "",
                    "Shock on the river",
                    "Two bridges close",
                    "",
                ],
                "Two bridges close",
            ),
            (
                [
                    "",
                    "",
                    "Shock on the river",
                    "Two bridges close",
                    "Two bridges close - The Site",
                ],
                "Two bridges close",
            ),
            // a cut title agrees with the whole one, and loses
            (
                [
                    "Two bridges over the\u{2026}",
                    "",
                    "Two bridges over the river close",
                    "",
                    "",
                ],
                "Two bridges over the river close",
            ),
            (["only this", "", "", "", ""], "only this"),
            (
                [
                    "none agrees",
                    "",
                    "og says this here",
                    "h1 says something else",
                    "",
                ],
                "og says this here",
            ),
            (
                ["", "", "", "The Site\nTwo bridges close", "Home"],
                "Two bridges close",
            ),
            (
                ["", "", "", "", "Two bridges close - The Site"],
                "Two bridges close",
            ),
            (
                ["", "", "The Site | Two bridges close", "", ""],
                "Two bridges close",
            ),
            (["", "", "", "", ""], ""),
        ] {
            let [headline, name, announced, heading, document] = titles;
            assert_eq!(agreed(headline, name, announced, heading, document), expected);
        }
    }
}
