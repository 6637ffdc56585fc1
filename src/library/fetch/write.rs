//! What a fetch writes: entries, pages, and what a feed says about itself.

use std::thread;
use std::time::{Duration, Instant};

use super::job::{Entry, Page, PageJob, Refusal};
use super::{BATCH, Fetch, GAP, Piece, policy, unix};
use crate::article::Article;
use crate::fetch::Arrival;
use crate::library::background::Background;
use crate::library::error::{Error, not_packed};
use crate::library::{Library, Reader, full_text};
use crate::sentence::sentence;
use crate::store::{
    Batch, FeedChange, FeedId, FetchedPage, FullText, Incoming, KnownEntry, Outcome, Packer, PageState,
};

impl Fetch {
    /// Writes what waits, for the length of one transaction.
    pub(super) fn write(&mut self, library: &mut Library) -> Result<(), Error> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        if self.index.is_none() {
            // at once: a fetch waits for the network most of the time
            self.index = Some(Background::start(library.place(), Duration::ZERO)?);
        }
        let until = Instant::now() + BATCH;
        let now = library.now();
        let seconds = unix(library);
        let mut ended: Vec<(FeedId, Option<String>)> = Vec::new();
        let mut touched: Vec<FeedId> = Vec::new();
        let mut batch = library.store.batch(now)?;
        while let Some(piece) = self.waiting.pop_front() {
            match piece {
                Piece::Entry(id, entry) => self.write_entry(&mut batch, id, &entry)?,
                Piece::EndOfFeed(id, body) => {
                    let Some(running) = self.running.get_mut(&id) else {
                        continue;
                    };
                    let state = &mut running.feed.state;
                    state.etag = body.etag;
                    state.last_modified = body.last_modified;
                    policy::answered(state, body.fresh, self.request.interval, seconds);
                    if body.arrival == Arrival::CutShort {
                        policy::again_soon(state, seconds);
                    }
                    batch.set_feed_state(id, state)?;
                    let change = FeedChange {
                        title: body
                            .title
                            .filter(|title| running.feed.title.as_ref() != Some(title)),
                        site: body.site.filter(|site| running.feed.site.as_ref() != Some(site)),
                        ..FeedChange::default()
                    };
                    if change != FeedChange::default() {
                        batch.change_feed(id, &change, now)?;
                    }
                    if let Some(title) = change.title {
                        running.feed.title = Some(title);
                        running.feed.label().clone_into(&mut running.report.label);
                    }
                    running.report.problems = body.problems;
                    ended.push((id, body.moved));
                }
                Piece::Page(job, result) => {
                    self.write_page(&mut batch, &job, result, seconds)?;
                    touched.push(job.feed);
                }
            }
            if Instant::now() >= until {
                break;
            }
        }
        batch.commit()?;
        if !self.waiting.is_empty() {
            thread::sleep(GAP);
        }
        for (id, moved) in ended {
            self.move_feed(library, id, moved)?;
            self.want_pages(library, id, seconds)?;
            self.maybe_done(id);
        }
        for id in touched {
            self.decide(library, id, seconds)?;
            self.maybe_done(id);
        }
        Ok(())
    }

    pub(super) fn write_entry(
        &mut self,
        batch: &mut Batch<'_>,
        id: FeedId,
        entry: &Entry,
    ) -> Result<(), Error> {
        let Some(running) = self.running.get_mut(&id) else {
            return Ok(());
        };
        let target = batch.target(&entry.incoming)?;
        let known = match target.article {
            Some(article) => batch.known_entry(id, article)?,
            None => None,
        };
        if let Some(known) = known.filter(|known| known.entry == Some(entry.print)) {
            if let Some(identity) = &entry.incoming.identity {
                batch.remember(known.article, identity)?;
            }
            return Ok(());
        }
        let kept = match known {
            Some(known) => keep_whole(&self.reader, &mut self.packer, batch, &known, &entry.incoming)?,
            None => None,
        };
        let kept = kept.map(|mut whole| {
            whole.identity.clone_from(&entry.incoming.identity);
            whole
        });
        let outcome = batch.write(&target, kept.as_ref().unwrap_or(&entry.incoming))?;
        let (article, page) = match outcome {
            Outcome::New(article) => {
                running.report.new += 1;
                self.progress.new += 1;
                (article, entry.page)
            }
            Outcome::Changed(article) => {
                running.report.changed += 1;
                (article, entry.page)
            }
            // the other feed that brought it saw to its page
            Outcome::Unchanged(article) if kept.is_some() => (article, PageState::Taken),
            Outcome::Unchanged(article) => {
                let before = known.filter(|known| known.entry.is_some());
                (article, before.map_or(entry.page, |known| known.page))
            }
            Outcome::Deleted(article) => (article, PageState::NotWanted),
        };
        let page = match known {
            Some(known) if known.has_page && known.entry.is_none() => PageState::Taken,
            _ => page,
        };
        batch.link_entry(id, article, entry.print, page)?;
        Ok(())
    }

    pub(super) fn write_page(
        &mut self,
        batch: &mut Batch<'_>,
        job: &PageJob,
        result: Result<Box<Page>, Refusal>,
        now: i64,
    ) -> Result<(), Error> {
        self.progress.pages += 1;
        let Some(running) = self.running.get_mut(&job.feed) else {
            return Ok(());
        };
        running.pages = running.pages.saturating_sub(1);
        let always = running.feed.full_text == FullText::Always;
        match result {
            Ok(page) if page.whole || always => {
                if let Some(probe) = &mut running.probe {
                    probe.tried += 1;
                    probe.whole += u32::from(page.whole);
                }
                if let Outcome::Deleted(_) = batch.upsert(&page.incoming)? {
                    batch.set_page(job.feed, job.article, PageState::NotWanted, None, None)?;
                    return Ok(());
                }
                batch.keep_page(job.article, &page.kept)?;
                running.report.pages += 1;
                batch.set_page(job.feed, job.article, PageState::Taken, None, None)?;
            }
            Ok(_) => {
                if let Some(probe) = &mut running.probe {
                    probe.tried += 1;
                }
                let why = sentence!("page-no-more", "the page says no more than the feed");
                batch.set_page(job.feed, job.article, PageState::GivenUp, Some(&why), None)?;
            }
            Err(refusal) => {
                running.report.pages_failed += 1;
                let next = match refusal.after {
                    Some(after) => policy::page_again(refusal.kind, job.tries, now)
                        .map(|_| now.saturating_add(after.as_secs().cast_signed())),
                    None => policy::page_again(refusal.kind, job.tries, now),
                };
                let state = if next.is_some() {
                    PageState::Wanted
                } else {
                    PageState::GivenUp
                };
                batch.set_page(job.feed, job.article, state, Some(&refusal.message), next)?;
            }
        }
        Ok(())
    }
}

/// Makes of an entry that came again the article with the page's text that is there, or with the longer text.
fn keep_whole(
    reader: &Reader,
    packer: &mut Packer,
    batch: &mut Batch<'_>,
    known: &KnownEntry,
    incoming: &Incoming,
) -> Result<Option<Incoming>, Error> {
    let entry = &incoming.article;
    if known.has_page
        && let Some(page) = reader.view.fetched_page(known.article)?
    {
        let page = FetchedPage {
            entry: Some(entry.clone()),
            ..page
        };
        return match full_text::article_of(&page) {
            Ok(article) => {
                batch.keep_page(known.article, &packer.pack_page(&page).map_err(not_packed)?)?;
                packer.pack(article).map(Some).map_err(not_packed)
            }
            // the entry says more than its page did
            Err(_) => Ok(None),
        };
    }
    if known.entry.is_some() {
        return Ok(None);
    }
    // it came from elsewhere, maybe with the whole text
    match batch.imported(known.article)? {
        Some(there) if policy::is_whole(there.words(), entry.words()) => {
            let article = Article {
                lead: there.lead,
                body: there.body,
                ..entry.clone()
            };
            packer.pack(article).map(Some).map_err(not_packed)
        }
        _ => Ok(None),
    }
}
