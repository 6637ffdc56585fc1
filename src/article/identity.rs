//! Which stored article an entry of a feed is: decided here, over candidates that the store finds.
//!
//! An entry is known by its feed and guid, with link, title and date as witnesses; without a guid by
//! its link, with title and date as witnesses. Where a document uses an id twice, only a witness that
//! tells its entries apart counts. The position in the document never does. docs/identity.md has
//! the rules for readers.

use std::sync::Arc;

use super::{Article, ArticleId, text_fingerprint};
use crate::text::fnv1a;
use crate::text::link::{same_id, same_page};

/// Entries of one document that share an id at most for corrections to be looked for: among more, an
/// entry is the same only if nothing of its identity changed.
const LARGEST_GROUP: usize = 64;

/// How an entry of a feed is recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryIdentity {
    /// URL of the feed, or path of the document; `None` where neither is known.
    pub feed: Option<String>,
    guid: Option<String>,
    document: Arc<Document>,
    index: usize,
}

/// All entries of a document, and which of them share a part of their identity.
#[derive(Debug, PartialEq, Eq)]
struct Document {
    entries: Vec<Witness>,
    /// Parts of identities with the places of the entries that have them, sorted.
    groups: Vec<(Shared, usize)>,
    /// Identities of entries that differ in nothing but their text, as [`Witness::whole`], sorted.
    twins: Vec<u64>,
}

impl Document {
    /// Lists the entries that have a part.
    fn group(&self, shared: Shared) -> &[(Shared, usize)] {
        let start = self.groups.partition_point(|(other, _)| *other < shared);
        let rest = self.groups.get(start..).unwrap_or_default();
        let end = rest.partition_point(|(other, _)| *other == shared);
        rest.get(..end).unwrap_or_default()
    }
}

/// A part of an identity by which entries are looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shared {
    Guid(u64),
    Link(u64),
    Headline(u64, Option<i64>),
}

/// The parts of an identity, hashed, in the forms in which equal ones are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Witness {
    /// The id that the feed gives.
    pub guid: Option<u64>,
    /// Link of the entry.
    pub link: Option<u64>,
    /// Headline.
    pub title: Option<u64>,
    /// Unix seconds, or a hash of a date that could not be read.
    pub date: Option<i64>,
    /// Title, lead and text.
    pub text: u64,
}

impl Witness {
    /// Returns the identity of an article with the id that its feed gave it.
    #[must_use]
    pub fn of(guid: Option<&str>, article: &Article) -> Self {
        let printed = || article.date_text.as_deref().map(|text| hash(text).cast_signed());
        Self {
            guid: guid.map(guid_hash),
            link: article.url.as_deref().and_then(link_hash),
            title: title_hash(&article.title),
            date: article.date.map(|date| date.unix).or_else(printed),
            text: text_fingerprint(article),
        }
    }

    /// Returns a number that two identities share if all parts but the text are equal.
    #[must_use]
    pub fn whole(&self) -> u64 {
        let Self {
            guid,
            link,
            title,
            date,
            text: _,
        } = self;
        let parts = [*guid, *link, *title, date.map(i64::cast_unsigned)];
        fnv1a(parts.into_iter().flat_map(|part| {
            let number = part.unwrap_or_default().to_le_bytes();
            std::iter::once(u8::from(part.is_some())).chain(number)
        }))
    }
}

/// Hashes an id of an entry.
#[must_use]
pub fn guid_hash(guid: &str) -> u64 {
    hash(&same_id(guid))
}

/// Hashes a link, as far as it says which page it leads to.
#[must_use]
pub fn link_hash(url: &str) -> Option<u64> {
    let page = same_page(url);
    (!page.is_empty()).then(|| hash(&page))
}

/// Hashes a headline.
#[must_use]
pub fn title_hash(title: &str) -> Option<u64> {
    let words: Vec<&str> = title.split_whitespace().collect();
    (!words.is_empty()).then(|| hash(&words.join(" ")))
}

fn hash(text: &str) -> u64 {
    fnv1a(text.bytes())
}

/// Identifies the entries of one document, each given as its guid and its article.
pub fn identify<'a>(entries: impl IntoIterator<Item = (Option<&'a str>, &'a Article)>) -> Vec<EntryIdentity> {
    let mut guids = Vec::new();
    let mut document = Document {
        entries: Vec::new(),
        groups: Vec::new(),
        twins: Vec::new(),
    };
    let mut texts: Vec<(u64, u64)> = Vec::new();
    for (guid, article) in entries {
        let guid = guid.map(str::trim).filter(|guid| !guid.is_empty());
        let witness = Witness::of(guid, article);
        let place = document.entries.len();
        document
            .groups
            .extend(parts(&witness).map(|shared| (shared, place)));
        texts.push((witness.whole(), witness.text));
        document.entries.push(witness);
        guids.push(guid.map(str::to_owned));
    }
    document.groups.sort_unstable();
    texts.sort_unstable();
    texts.dedup();
    let twins = texts.windows(2).filter_map(|pair| match pair {
        [(one, _), (other, _)] if one == other => Some(*one),
        _ => None,
    });
    document.twins = twins.collect();
    let document = Arc::new(document);
    guids
        .into_iter()
        .enumerate()
        .map(|(index, guid)| EntryIdentity {
            feed: None,
            guid,
            document: Arc::clone(&document),
            index,
        })
        .collect()
}

/// Lists the parts under which an entry is looked up.
fn parts(witness: &Witness) -> impl Iterator<Item = Shared> {
    let guid = witness.guid.map(Shared::Guid);
    guid.into_iter().chain(parts_without_guid(witness))
}

/// Lists the parts under which an entry is looked up that has no guid.
fn parts_without_guid(witness: &Witness) -> impl Iterator<Item = Shared> {
    let link = witness.link.map(Shared::Link);
    let headline = witness.title.map(|title| Shared::Headline(title, witness.date));
    link.into_iter().chain(headline)
}

/// What is known of the guid of a stored article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoredGuid {
    /// The hash of the guid, or that there was none.
    Known(Option<u64>),
    /// It was not kept: it may be read from the article's key.
    InKey,
}

/// Where a stored identity was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeenIn {
    /// In the feed of the entry that is looked up.
    SameFeed,
    /// In another feed, in an input whose feed is unknown, or in no feed.
    Elsewhere,
}

/// A stored article that may be the one looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The article.
    pub article: ArticleId,
    /// Its key.
    pub key: String,
    /// Where it was seen with this identity.
    pub seen: SeenIn,
    /// What is known of its guid.
    pub guid: StoredGuid,
    /// Its link, as [`Witness::link`].
    pub link: Option<u64>,
    /// Its headline, as [`Witness::title`].
    pub title: Option<u64>,
    /// Its date, as [`Witness::date`].
    pub date: Option<i64>,
    /// Its text, as [`Witness::text`]; `None` where that is not known.
    pub text: Option<u64>,
}

/// How the guids of an entry and of a stored article relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum GuidRelation {
    Same,
    Different,
    /// Neither has one.
    Absent,
    /// Only one of the two has one.
    OneSided,
}

/// How a part of an identity compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Agrees,
    Contradicts,
    /// One of the two does not have it.
    Missing,
}

fn compare<T: PartialEq>(one: Option<T>, other: Option<T>) -> Part {
    match (one, other) {
        (Some(one), Some(other)) if one == other => Part::Agrees,
        (Some(_), Some(_)) => Part::Contradicts,
        (None, _) | (_, None) => Part::Missing,
    }
}

/// How well a stored article fits; the later the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// As an article of another feed, or of none.
    Elsewhere(Grade),
    /// As an article of the same feed.
    SameFeed(Grade),
}

impl Fit {
    fn grade(self) -> Grade {
        match self {
            Self::Elsewhere(grade) | Self::SameFeed(grade) => grade,
        }
    }
}

/// How much of the identity is equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Grade {
    /// Something was corrected; the number weighs what is equal.
    Corrected(u8),
    /// All parts are equal.
    Exact,
    /// All parts are equal, and so is the text.
    ExactText,
}

impl EntryIdentity {
    /// Returns the parts of the identity.
    #[must_use]
    pub fn witness(&self) -> Witness {
        self.document.entries.get(self.index).copied().unwrap_or(Witness {
            guid: None,
            link: None,
            title: None,
            date: None,
            text: 0,
        })
    }

    /// Says whether an article of this key was named by the entry's guid before guids were kept.
    ///
    /// The key was then the guid, if that has a scheme, else what names the feed, `#` and the guid; either
    /// may be followed by `#` and more.
    fn is_named_by(&self, key: &str, base: &str) -> bool {
        if key == base || key.strip_prefix(base).is_some_and(|rest| rest.starts_with('#')) {
            return true;
        }
        let Some(guid) = &self.guid else { return false };
        key == guid
            || key.match_indices(&format!("#{guid}")).any(|(at, found)| {
                let rest = key.get(at + found.len()..).unwrap_or_default();
                rest.is_empty() || rest.starts_with('#')
            })
    }

    fn guid_relation(&self, candidate: &Candidate, base: &str) -> GuidRelation {
        let own = self.witness();
        let stored = match candidate.guid {
            StoredGuid::Known(guid) => guid,
            StoredGuid::InKey if self.is_named_by(&candidate.key, base) => {
                return if own.guid.is_some() {
                    GuidRelation::Same
                } else {
                    GuidRelation::Absent
                };
            }
            // named by its link: it had no guid
            StoredGuid::InKey if link_hash(&candidate.key) == candidate.link => None,
            StoredGuid::InKey => return GuidRelation::Different,
        };
        match (own.guid, stored) {
            (Some(own), Some(stored)) if own == stored => GuidRelation::Same,
            (Some(_), Some(_)) => GuidRelation::Different,
            (None, None) => GuidRelation::Absent,
            (Some(_), None) | (None, Some(_)) => GuidRelation::OneSided,
        }
    }

    /// Lists the other entries of the document that compete for an article; `None` for very many.
    fn rivals(&self, relation: GuidRelation) -> Option<Vec<Witness>> {
        let own = self.witness();
        let by_guid = own
            .guid
            .map(Shared::Guid)
            .filter(|_| relation == GuidRelation::Same);
        let shared: Vec<Shared> = match by_guid {
            Some(guid) => vec![guid],
            None => parts_without_guid(&own).collect(),
        };
        let mut indices: Vec<usize> = Vec::new();
        for shared in shared {
            let group = self.document.group(shared);
            if group.len() > LARGEST_GROUP {
                return None;
            }
            indices.extend(group.iter().map(|(_, place)| *place));
        }
        indices.sort_unstable();
        indices.dedup();
        let others = indices.into_iter().filter(|index| *index != self.index);
        let witnesses = others.filter_map(|index| self.document.entries.get(index));
        // an entry that the document repeats is the same entry
        Some(witnesses.filter(|other| **other != own).copied().collect())
    }

    /// Chooses the stored article that the entry is; `None` where it is a new one.
    ///
    /// `base` is the key that the entry's parser proposes. The order of the candidates makes no difference.
    #[must_use]
    pub fn choose(&self, candidates: &[Candidate], base: &str) -> Option<ArticleId> {
        let has_twin = self.document.twins.binary_search(&self.witness().whole()).is_ok();
        let mut best: Option<(Fit, ArticleId)> = None;
        let mut tied = false;
        for candidate in candidates {
            let Some(fit) = self.fit(candidate, candidates, base) else {
                continue;
            };
            if has_twin && fit.grade() != Grade::ExactText {
                continue;
            }
            match best {
                Some((other, _)) if other > fit => {}
                Some((other, known)) if other == fit => {
                    tied |= known != candidate.article;
                    best = Some((fit, known.min(candidate.article)));
                }
                Some(_) | None => {
                    tied = false;
                    best = Some((fit, candidate.article));
                }
            }
        }
        let (fit, article) = best?;
        match fit.grade() {
            // it may be either's: it is neither's
            Grade::Corrected(_) if tied => None,
            Grade::Corrected(_) | Grade::Exact | Grade::ExactText => Some(article),
        }
    }

    /// Says whether and how well a stored article fits.
    fn fit(&self, candidate: &Candidate, all: &[Candidate], base: &str) -> Option<Fit> {
        let relation = self.guid_relation(candidate, base);
        let grade = if self.is_equal(candidate, relation, base) {
            if candidate.text == Some(self.witness().text) {
                Grade::ExactText
            } else {
                Grade::Exact
            }
        } else {
            self.correction(candidate, relation, all, base)?
        };
        Some(match candidate.seen {
            SeenIn::SameFeed => Fit::SameFeed(grade),
            SeenIn::Elsewhere => Fit::Elsewhere(grade),
        })
    }

    /// Says whether nothing of the identity changed, and enough of it is there.
    fn is_equal(&self, candidate: &Candidate, relation: GuidRelation, base: &str) -> bool {
        let own = self.witness();
        if own.link != candidate.link || own.title != candidate.title || own.date != candidate.date {
            return false;
        }
        let has_link = own.link.is_some();
        match (relation, candidate.seen) {
            (GuidRelation::Same | GuidRelation::Absent, SeenIn::SameFeed) => true,
            (GuidRelation::OneSided, SeenIn::SameFeed) => has_link,
            (GuidRelation::Same, SeenIn::Elsewhere) => has_link || own.title.is_some(),
            // without a link, the key has the feed's name and the headline
            (GuidRelation::Absent, SeenIn::Elsewhere) => has_link || candidate.key == base,
            (GuidRelation::OneSided, SeenIn::Elsewhere) | (GuidRelation::Different, _) => false,
        }
    }

    /// Weighs what is equal where something of the identity was corrected; `None` where it is another article.
    fn correction(
        &self,
        candidate: &Candidate,
        relation: GuidRelation,
        all: &[Candidate],
        base: &str,
    ) -> Option<Grade> {
        if relation == GuidRelation::Different {
            return None;
        }
        let own = self.witness();
        let rivals = self.rivals(relation)?;
        let weight = weight(&own, candidate);
        if rivals
            .iter()
            .any(|rival| self::weight(rival, candidate) >= weight)
        {
            return None;
        }
        let others: Vec<&Candidate> = all
            .iter()
            .filter(|other| other.article != candidate.article && other.seen == candidate.seen)
            .filter(|other| match (relation, candidate.seen) {
                (GuidRelation::Same, SeenIn::SameFeed) => {
                    self.guid_relation(other, base) == GuidRelation::Same
                }
                (GuidRelation::Same, SeenIn::Elsewhere) => {
                    other.link == own.link && self.guid_relation(other, base) == GuidRelation::Same
                }
                (GuidRelation::Absent | GuidRelation::OneSided | GuidRelation::Different, _) => {
                    other.link == own.link || (other.title == own.title && other.date == own.date)
                }
            })
            .collect();
        if others.len() > LARGEST_GROUP {
            return None;
        }
        let (link, title, date) = (
            compare(own.link, candidate.link),
            compare(own.title, candidate.title),
            compare(own.date, candidate.date),
        );
        let against = [link, title, date]
            .into_iter()
            .filter(|part| *part == Part::Contradicts)
            .count();
        let headline_differs = title == Part::Contradicts && date == Part::Contradicts;
        let alone = rivals.is_empty() && others.is_empty();
        // what several share tells none of them from the others
        let by_link = link == Part::Agrees
            && rivals.iter().all(|rival| rival.link != own.link)
            && others.iter().all(|other| other.link != own.link);
        let by_title = title == Part::Agrees
            && rivals.iter().all(|rival| rival.title != own.title)
            && others.iter().all(|other| other.title != own.title);
        let by_date = date == Part::Agrees
            && rivals.iter().all(|rival| rival.date != own.date)
            && others.iter().all(|other| other.date != own.date);
        let fits = match (relation, candidate.seen) {
            (GuidRelation::Same, SeenIn::SameFeed) if alone => by_link || by_title || by_date || against < 2,
            // under a guid that is given to several, one part may be corrected at a time
            (GuidRelation::Same, SeenIn::SameFeed) => (by_link || by_title || by_date) && against < 2,
            (GuidRelation::Same, SeenIn::Elsewhere) => match link {
                Part::Agrees => alone && !headline_differs,
                Part::Contradicts => false,
                // of pruned articles that were stored before identities were kept, only the key is left
                Part::Missing => alone && against == 0,
            },
            (GuidRelation::Absent, SeenIn::SameFeed) => match link {
                Part::Agrees => by_title || by_date || (by_link && alone && against < 2),
                Part::Contradicts | Part::Missing => by_title && date == Part::Agrees,
            },
            // an article of another format that is named by this link
            (GuidRelation::Absent, SeenIn::Elsewhere) => {
                candidate.guid == StoredGuid::InKey && link == Part::Agrees && alone && !headline_differs
            }
            (GuidRelation::OneSided, SeenIn::SameFeed) => {
                alone && link == Part::Agrees && title == Part::Agrees && date != Part::Contradicts
            }
            (GuidRelation::OneSided, SeenIn::Elsewhere) | (GuidRelation::Different, _) => false,
        };
        fits.then_some(Grade::Corrected(weight))
    }
}

/// Weighs how much of an identity a stored article has: any two parts count for more than one, and the link
/// for more than the title, the title for more than the date.
fn weight(witness: &Witness, candidate: &Candidate) -> u8 {
    let part = |part: Part, weight: u8| if part == Part::Agrees { weight } else { 0 };
    part(compare(witness.link, candidate.link), 4)
        + part(compare(witness.title, candidate.title), 3)
        + part(compare(witness.date, candidate.date), 2)
}

#[cfg(test)]
mod tests;
