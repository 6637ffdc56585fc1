//! Whole articles: which pages are fetched, and how it is found out whether a feed needs them.

use super::job::{Job, PageJob};
use super::{Fetch, Probe, policy};
use crate::fetch::host;
use crate::library::Library;
use crate::library::error::Error;
use crate::store::{FeedId, FullText};

impl Fetch {
    /// Gives out the pages that a feed's articles want now.
    pub(super) fn want_pages(&mut self, library: &Library, id: FeedId, now: i64) -> Result<(), Error> {
        let Some(running) = self.running.get_mut(&id) else {
            return Ok(());
        };
        let feed = &running.feed;
        let Some(most) = policy::pages_now(&feed.state, feed.full_text, self.request.pages, now) else {
            return Ok(());
        };
        let probing = feed.full_text == FullText::Auto && feed.state.summaries != Some(true);
        let wanted = library.store.wanted_pages(id, now, most)?;
        if probing && !wanted.is_empty() {
            running.probe = Some(Probe::default());
        }
        let from = feed.url.clone();
        let home = host(&from);
        let credential = feed.credential.clone();
        let mut jobs = Vec::new();
        for page in wanted {
            let kept = self.reader.view.fetched_page(page.article)?;
            let entry = match kept.and_then(|page| page.entry) {
                Some(entry) => Some(entry),
                None => self.reader.view.imported(page.article)?,
            };
            let Some(entry) = entry else { continue };
            jobs.push(PageJob {
                feed: id,
                article: page.article,
                credential: credential.clone().filter(|_| host(&page.url) == home),
                url: page.url,
                from: from.clone(),
                tries: page.tries,
                entry,
            });
        }
        running.pages += jobs.len();
        self.progress.pages_total += jobs.len() as u64;
        for job in jobs {
            self.give(&host(&job.url), Job::Page(Box::new(job)));
        }
        Ok(())
    }

    /// Decides, once its probes are back, whether a feed gives only summaries.
    pub(super) fn decide(&mut self, library: &mut Library, id: FeedId, now: i64) -> Result<(), Error> {
        let Some(running) = self.running.get_mut(&id) else {
            return Ok(());
        };
        if running.pages > 0 {
            return Ok(());
        }
        let Some(probe) = running.probe.take() else {
            return Ok(());
        };
        if probe.tried == 0 {
            return Ok(());
        }
        let summaries = probe.whole * 2 > probe.tried;
        running.feed.state.summaries = Some(summaries);
        running.feed.state.probed_at = Some(now);
        library.store.set_feed_state(id, &running.feed.state)?;
        if summaries {
            self.want_pages(library, id, now)?;
        }
        Ok(())
    }
}
