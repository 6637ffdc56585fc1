//! What it means for a feed how its server answered, or that it did not.

use std::time::Duration;

use super::job::{Done, FeedAnswer, Page, PageJob, Refusal};
use super::{Fetch, IN_VAIN, Piece, Running, policy, unix};
use crate::fetch::{Failure, FailureKind, carries_credentials};
use crate::library::Library;
use crate::library::error::Error;
use crate::library::fetch::report::{FeedOutcome, FeedReport};
use crate::sentence::{Sentence, sentence};
use crate::store::{FeedChange, FeedId, FeedState, FullText};

impl Fetch {
    /// Takes what came of a job.
    pub(super) fn take(&mut self, library: &mut Library, done: Done) -> Result<(), Error> {
        match done {
            Done::Feed(id, result) => self.feed_done(library, id, result),
            Done::Page(job, result) => {
                self.page_done(job, result);
                Ok(())
            }
        }
    }

    fn feed_done(
        &mut self,
        library: &mut Library,
        id: FeedId,
        result: Result<FeedAnswer, Failure>,
    ) -> Result<(), Error> {
        let now = unix(library);
        let failure = match result {
            Ok(answer) => {
                self.answered = true;
                return self.feed_answered(library, id, answer, now);
            }
            Err(failure) => failure,
        };
        match failure.kind {
            FailureKind::Stopped => Ok(()),
            FailureKind::Unreachable => {
                self.unreachable.push((id, failure));
                if !self.answered && self.unreachable.len() >= IN_VAIN.max(self.request.jobs) {
                    // nobody was reached: the others are not asked in vain
                    self.outstanding -= self.shop.queue.stop().len();
                }
                Ok(())
            }
            kind => {
                self.answered |= !matches!(
                    kind,
                    FailureKind::File | FailureKind::Address | FailureKind::Timeout | FailureKind::Proxy
                );
                self.feed_failed(library, id, &failure.message, None, now)
            }
        }
    }

    fn feed_answered(
        &mut self,
        library: &mut Library,
        id: FeedId,
        answer: FeedAnswer,
        now: i64,
    ) -> Result<(), Error> {
        let interval = self.request.interval;
        let Some(running) = self.running.get_mut(&id) else {
            return Ok(());
        };
        match answer {
            FeedAnswer::Feed(mut body) => {
                running.report.outcome = FeedOutcome::Fetched;
                running.report.entries = body.entries.len() as u64;
                let entries = std::mem::take(&mut body.entries);
                self.waiting
                    .extend(entries.into_iter().map(|entry| Piece::Entry(id, Box::new(entry))));
                self.waiting.push_back(Piece::EndOfFeed(id, body));
                Ok(())
            }
            FeedAnswer::NotModified { fresh, moved } => {
                running.report.outcome = FeedOutcome::NotModified;
                policy::answered(&mut running.feed.state, fresh, interval, now);
                library.store.set_feed_state(id, &running.feed.state)?;
                self.move_feed(library, id, moved)?;
                self.want_pages(library, id, now)?;
                self.maybe_done(id);
                Ok(())
            }
            FeedAnswer::Gone => {
                running.report.outcome = FeedOutcome::Gone;
                running.feed.state.gone = true;
                let gone = sentence!("feed-gone", "the feed is gone for good (410)");
                self.feed_failed(library, id, &gone, None, now)
            }
            FeedAnswer::Later { after, message } => {
                running.report.outcome = FeedOutcome::Later;
                self.feed_failed(library, id, &message, after, now)
            }
        }
    }

    /// Remembers a failure, and is done with the feed.
    fn feed_failed(
        &mut self,
        library: &mut Library,
        id: FeedId,
        why: &Sentence,
        after: Option<Duration>,
        now: i64,
    ) -> Result<(), Error> {
        let Some(running) = self.running.get_mut(&id) else {
            return Ok(());
        };
        if running.report.outcome == FeedOutcome::Stopped {
            running.report.outcome = FeedOutcome::Failed;
        }
        policy::failed(&mut running.feed.state, why, after, now);
        if running.feed.state.gone {
            running.feed.state.next_at = None;
        }
        library.store.set_feed_state(id, &running.feed.state)?;
        self.maybe_done(id);
        Ok(())
    }

    fn page_done(&mut self, job: Box<PageJob>, result: Result<Box<Page>, Refusal>) {
        if let Err(refusal) = &result
            && refusal.kind == Some(FailureKind::Stopped)
        {
            return;
        }
        self.waiting.push_back(Piece::Page(job, result));
    }

    /// Gives a feed its new address.
    pub(super) fn move_feed(
        &mut self,
        library: &mut Library,
        id: FeedId,
        moved: Option<String>,
    ) -> Result<(), Error> {
        let Some(url) = moved else { return Ok(()) };
        let now = library.now();
        let other = library.store.move_feed(id, &url, now)?;
        if let Some(running) = self.running.get_mut(&id)
            && running.feed.credential.is_some()
            && !carries_credentials(&running.feed.url, &url)
        {
            running.feed.credential = None;
            let change = FeedChange {
                credential: Some(None),
                ..FeedChange::default()
            };
            library.store.change_feed(id, &change, now)?;
            running.report.problems.push(sentence!(
                "feed-credential-dropped",
                "the feed moved to {url}, so its credential was removed; give it one with `khabar feed set --credential`",
                url = &url
            ));
        }
        if let Some(running) = self.running.get_mut(&id) {
            running.feed.state.moved_from = Some(running.feed.url.clone());
            running.feed.url.clone_from(&url);
            running.report.moved = Some(url);
        }
        if other.is_some() {
            // the feed that was there already sees to the pages
            if let Some(running) = self.running.get_mut(&id) {
                running.feed.full_text = FullText::Never;
            }
        }
        Ok(())
    }

    /// Reports a feed of which nothing more is coming.
    pub(super) fn maybe_done(&mut self, id: FeedId) {
        if self.running.get(&id).is_some_and(|running| running.pages > 0) {
            return;
        }
        if let Some(running) = self.running.remove(&id) {
            self.close(running);
        }
    }

    pub(super) fn close(&mut self, running: Running) {
        let FeedState {
            error,
            failing_since,
            failures,
            next_at,
            ..
        } = running.feed.state;
        self.report.feeds.push(FeedReport {
            message: error,
            failing_since,
            failures,
            next_at,
            ..running.report
        });
    }

    /// Decides what it means that hosts could not be reached.
    pub(super) fn settle_unreachable(&mut self, library: &mut Library) -> Result<(), Error> {
        let unreachable = std::mem::take(&mut self.unreachable);
        let now = unix(library);
        if self.answered {
            for (id, failure) in unreachable {
                self.feed_failed(library, id, &failure.message, None, now)?;
            }
            return Ok(());
        }
        self.report.offline = !unreachable.is_empty();
        let left = std::mem::take(&mut self.running);
        for (id, mut running) in left {
            running.report.outcome = FeedOutcome::Offline;
            running.report.message = unreachable
                .iter()
                .find(|(other, _)| *other == id)
                .map(|(_, failure)| failure.message.clone());
            self.report.feeds.push(running.report);
        }
        Ok(())
    }
}
