//! The worker that looks things up: of several questions of a kind, only the last is answered.

use std::sync::mpsc::{Receiver, Sender};

use super::{Question, save};
use crate::article::ArticleId;
use crate::config::Stories;
use crate::library::{
    ArticleSummary, Error, Filter, ListQuery, Page, Reader, SearchRequest, SourceSummary, Window,
};
use crate::tui::effect::{Find, Listing, Part};
use crate::tui::list::Picked;
use crate::tui::message::{Found, ListAnswer, ListRows, Message, Remarks, Shelves};

/// Rows that are looked through at a time for an unread one.
const STRIDE: u64 = 500;
/// Related articles that are listed.
const RELATED: usize = 30;

/// Answers questions until nobody asks any more.
pub(super) fn run(reader: &Reader, questions: &Receiver<Question>, messages: &Sender<Message>) {
    if let Err(error) = reader.warm() {
        tracing::warn!(%error, "nothing was read beforehand");
    }
    let mut version = reader.data_version().ok();
    while let Ok(first) = questions.recv() {
        let waiting: Vec<Question> = std::iter::once(first).chain(questions.try_iter()).collect();
        let mut changed = false;
        for question in latest(waiting) {
            match question {
                Question::Find(generation, find) => {
                    let found = answer(reader, &find);
                    if messages.send(Message::Found(generation, found)).is_err() {
                        return;
                    }
                }
                Question::Prepare => {
                    if let Err(error) = reader.prepare_search() {
                        tracing::warn!(%error, "the first search will wait for the index");
                    }
                }
                Question::Changed => changed = true,
            }
        }
        let now = reader.data_version().ok();
        if changed && now != version {
            version = now;
            if messages.send(Message::Changed).is_err() {
                return;
            }
        }
    }
}

/// Leaves the last question of each kind, in their order.
fn latest(questions: Vec<Question>) -> Vec<Question> {
    let kind = |question: &Question| {
        let of_find = match question {
            Question::Find(_, find) => Some(std::mem::discriminant(find)),
            Question::Prepare | Question::Changed => None,
        };
        (std::mem::discriminant(question), of_find)
    };
    let mut kept: Vec<Question> = Vec::new();
    for question in questions {
        kept.retain(|earlier| kind(earlier) != kind(&question));
        kept.push(question);
    }
    kept
}

/// Reads the first screenful, before any worker runs.
pub(in crate::tui) fn first(reader: &Reader, stories: Stories) -> Result<(ListAnswer, Found), Error> {
    let window = Window::first(60);
    let answer = articles(reader, &Listing::of_all(stories), window)?;
    // the sources can wait; without the counts nothing could say that the library is empty
    Ok((answer, Found::Sources(Box::default(), reader.counts()?)))
}

/// Answers one question.
pub(in crate::tui) fn answer(reader: &Reader, find: &Find) -> Found {
    let found = match find {
        Find::List(listing, window) => list(reader, listing, *window).map(Found::List),
        Find::Entry(id) => reader
            .entry(*id)
            .map(|entry| Found::Entry(*id, entry.map(Box::new))),
        Find::Words(words) => {
            return Found::Words(words.clone(), Box::new(super::marker(reader, words)));
        }
        Find::Note(id) => reader.entry(*id).map(|entry| {
            let note = entry.and_then(|entry| entry.note);
            Found::Note(*id, note.unwrap_or_default())
        }),
        Find::Save(id, path, replace) => return save::answer(reader, *id, path, *replace),
        Find::Unread(listing, from) => unread(reader, listing, *from).map(Found::Unread),
        Find::Ids(listing, part) => ids(reader, listing, *part).map(|ids| Found::Ids(*part, ids)),
        Find::Sources => sources(reader),
    };
    found.unwrap_or_else(|error| Found::Failed(error.into()))
}

fn sources(reader: &Reader) -> Result<Found, Error> {
    let searches = reader.saved_searches()?.into_iter().map(|search| {
        let request = SearchRequest {
            filter: Filter {
                unread: true,
                ..Filter::default()
            },
            snippets: false,
            ..SearchRequest::new(&search.query, 1)
        };
        // an index that cannot be used is told by the search itself
        let unread = reader.search(&request).ok().map(|page| page.total);
        (search, unread)
    });
    let mut publishers = reader.sources()?;
    publishers.extend(without_articles(reader, &publishers)?);
    let shelves = Shelves {
        publishers,
        searches: searches.collect(),
        tags: reader.own_tags()?,
    };
    Ok(Found::Sources(Box::new(shelves), reader.counts()?))
}

/// Lists the feeds that have no articles yet, by name: one that fails from its first day on is to be seen, too.
fn without_articles(reader: &Reader, known: &[SourceSummary]) -> Result<Vec<SourceSummary>, Error> {
    let feeds = reader.feeds()?.into_iter().filter(|feed| feed.articles == 0);
    let mut names: Vec<String> = feeds.map(|feed| feed.label().to_owned()).collect();
    names.retain(|name| {
        known
            .iter()
            .all(|publisher| publisher.name.as_ref() != Some(name))
    });
    names.sort();
    names.dedup();
    let publisher = |name| SourceSummary {
        name: Some(name),
        articles: 0,
        unread: 0,
    };
    Ok(names.into_iter().map(publisher).collect())
}

fn list(reader: &Reader, listing: &Listing, window: Window) -> Result<ListAnswer, Error> {
    match (&listing.query, listing.about) {
        (Some(query), _) => hits(reader, listing, query, window),
        (None, Some(id)) => related(reader, id, window),
        (None, None) => articles(reader, listing, window),
    }
}

/// Lists what tells the same story as an article, and after it what is about the same.
fn related(reader: &Reader, id: ArticleId, window: Window) -> Result<ListAnswer, Error> {
    let mut rows = reader.kin(id)?;
    rows.extend(reader.related(id, RELATED)?);
    let skipped = usize::try_from(window.offset).unwrap_or(usize::MAX);
    let limit = usize::try_from(window.limit).unwrap_or(usize::MAX);
    Ok(ListAnswer {
        window,
        total: rows.len() as u64,
        rows: ListRows::Articles(rows.into_iter().skip(skipped).take(limit).collect()),
    })
}

fn articles(reader: &Reader, listing: &Listing, window: Window) -> Result<ListAnswer, Error> {
    let page = page(reader, listing, window)?;
    Ok(ListAnswer {
        window,
        total: page.total,
        rows: ListRows::Articles(page.rows),
    })
}

fn page(reader: &Reader, listing: &Listing, window: Window) -> Result<Page<ArticleSummary>, Error> {
    let query = ListQuery {
        text: None,
        filter: listing.filter.clone(),
        sort: listing.sort,
        stories: !listing.each,
    };
    reader.page(&query, window)
}

fn hits(reader: &Reader, listing: &Listing, query: &str, window: Window) -> Result<ListAnswer, Error> {
    let request = SearchRequest {
        prefix: !listing.whole,
        offset: usize::try_from(window.offset).unwrap_or(usize::MAX),
        order: listing.order,
        filter: listing.filter.clone(),
        snippets: false,
        ..SearchRequest::new(query, usize::try_from(window.limit).unwrap_or(usize::MAX))
    };
    let found = reader.search(&request)?;
    Ok(ListAnswer {
        window,
        total: found.total,
        rows: ListRows::Hits {
            hits: found.hits,
            marker: Box::new(super::marker(reader, found.loosened.as_deref().unwrap_or(query))),
            remarks: Remarks {
                understood: found.understood,
                problems: found.problems,
                loosened: found.loosened,
                suggestions: found.suggestions,
            },
        },
    })
}

/// Gathers articles of a list.
fn ids(reader: &Reader, listing: &Listing, part: Part) -> Result<Vec<(ArticleId, Picked)>, Error> {
    let mut listing = listing.clone();
    let before = match part {
        Part::UnreadBefore(place) => place,
        Part::Whole => u64::MAX,
        Part::Unread => {
            listing.filter.unread = true;
            // whoever has read a story has read it in every paper
            listing.each = true;
            u64::MAX
        }
    };
    let mut ids = Vec::new();
    let mut offset = 0;
    while offset < before {
        let window = Window {
            offset,
            limit: STRIDE.min(before - offset),
        };
        let answer = list(reader, &listing, window)?;
        let mut rows = 0;
        let mut take = |summary: &ArticleSummary| {
            rows += 1;
            if part == Part::Whole || summary.unread {
                ids.push((summary.id, Picked::of(summary)));
            }
        };
        match &answer.rows {
            ListRows::Articles(articles) => articles.iter().for_each(&mut take),
            ListRows::Hits { hits, .. } => hits.iter().for_each(|hit| take(&hit.summary)),
        }
        offset += STRIDE;
        if rows == 0 || offset >= answer.total {
            break;
        }
    }
    Ok(ids)
}

/// Finds the next unread article and its place.
fn unread(reader: &Reader, listing: &Listing, from: u64) -> Result<Option<(u64, ArticleId)>, Error> {
    let mut offset = from;
    loop {
        let window = Window {
            offset,
            limit: STRIDE,
        };
        let answer = list(reader, listing, window)?;
        let known = |summary: &ArticleSummary| (summary.id, summary.unread);
        let rows: Vec<(ArticleId, bool)> = match &answer.rows {
            ListRows::Articles(articles) => articles.iter().map(known).collect(),
            ListRows::Hits { hits, .. } => hits.iter().map(|hit| known(&hit.summary)).collect(),
        };
        let mut places = (offset..).zip(&rows);
        if let Some((place, (id, _))) = places.find(|(_, (_, unread))| *unread) {
            return Ok(Some((place, *id)));
        }
        offset += STRIDE;
        if offset >= answer.total || rows.is_empty() {
            return Ok(None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_questions_of_a_kind_the_last_is_kept() {
        let list = |query: &str| {
            let listing = Listing {
                query: Some(query.into()),
                ..Listing::default()
            };
            Find::List(listing, Window::first(1))
        };
        let asked = vec![
            Question::Find(1, list("a")),
            Question::Changed,
            Question::Find(2, Find::Entry(ArticleId(7))),
            Question::Prepare,
            Question::Find(3, list("ab")),
            Question::Changed,
        ];
        let generations: Vec<_> = latest(asked)
            .iter()
            .map(|question| match question {
                Question::Find(generation, _) => Some(*generation),
                Question::Prepare => Some(0),
                Question::Changed => None,
            })
            .collect();
        assert_eq!(generations, [Some(2), Some(0), Some(3), None]);
    }
}
