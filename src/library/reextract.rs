//! Articles made again from the pages as they were fetched, by the extractor of today.
//!
//! What the reader did to an article stays: marks, bookmarks, notes and own tags
//! hang on the article and are not written here. A page that the extractor
//! refuses leaves its article as it is; one that turns out to be a challenge page
//! is removed, its article becomes the entry again, and the page is fetched another time.

use std::ops::ControlFlow;

use super::error::{Error, not_packed};
use super::{Library, full_text};
use crate::article::{Article, ArticleId};
use crate::ingest::challenge;
use crate::sentence::Sentence;
use crate::store::{FetchedPage, Incoming, Outcome, PageState};

/// Articles of one transaction at most, each some milliseconds to make and less than one to write.
const BATCH: usize = 16;

/// What became of the pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReextractReport {
    /// Pages that were read again.
    pub pages: u64,
    /// Articles that came out otherwise than before.
    pub changed: Vec<ArticleId>,
    /// Pages that were refused, each with the reason; their articles stay as they were.
    pub refused: Vec<(ArticleId, Sentence)>,
    /// The caller stopped it; what was done by then is stored.
    pub cancelled: bool,
}

/// How far it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReextractProgress {
    /// Articles that were looked at.
    pub done: u64,
    /// Articles to look at.
    pub total: u64,
}

impl Library {
    /// Runs the extractor again over the kept pages of these articles, or over all; the others are passed over.
    ///
    /// The index follows with the next [`Library::sync_index`].
    ///
    /// # Errors
    ///
    /// The library cannot be read or written; what was made by then stays.
    pub fn reextract(
        &mut self,
        only: Option<&[ArticleId]>,
        on_progress: &mut dyn FnMut(ReextractProgress) -> ControlFlow<()>,
    ) -> Result<ReextractReport, Error> {
        let reader = self.reader()?;
        let ids = match only {
            Some(ids) => ids.to_vec(),
            None => reader.view.with_fetched_page()?,
        };
        let mut packer = self.store.packer()?;
        let mut report = ReextractReport::default();
        let mut progress = ReextractProgress {
            done: 0,
            total: ids.len() as u64,
        };
        for chunk in ids.chunks(BATCH) {
            let mut made: Vec<Incoming> = Vec::new();
            let mut challenges: Vec<ArticleId> = Vec::new();
            for id in chunk {
                if on_progress(progress).is_break() {
                    report.cancelled = true;
                    break;
                }
                progress.done += 1;
                let Some(page) = reader.view.fetched_page(*id)? else {
                    continue;
                };
                let Some(summary) = reader.summary(*id)? else {
                    continue;
                };
                report.pages += 1;
                match full_text::article_of(&page) {
                    Ok(mut article) => {
                        article.key = summary.key;
                        made.push(packer.pack(article).map_err(not_packed)?);
                    }
                    Err(reason) => {
                        // a page that should never have been an article gives its place back to the entry
                        if is_challenge(&page)
                            && let Some(entry) = page.entry
                        {
                            let entry = Article {
                                key: summary.key,
                                ..entry
                            };
                            made.push(packer.pack(entry).map_err(not_packed)?);
                            challenges.push(*id);
                        }
                        report.refused.push((*id, reason));
                    }
                }
            }
            if !made.is_empty() {
                let now = self.now();
                let mut batch = self.store.batch(now)?;
                for incoming in &made {
                    if let Outcome::Changed(id) = batch.upsert(incoming)? {
                        report.changed.push(id);
                    }
                }
                for id in &challenges {
                    for feed in reader.view.feeds_of(*id)? {
                        batch.set_page(feed, *id, PageState::Wanted, None, None)?;
                    }
                }
                batch.commit()?;
                self.store.remove_pages(&challenges)?;
            }
            if report.cancelled {
                break;
            }
        }
        // the last word is the caller's, who may show that everything is done
        let _ = on_progress(progress);
        Ok(report)
    }
}

/// Says whether a kept page is a challenge instead of the page.
fn is_challenge(page: &FetchedPage) -> bool {
    let charset = page.content_type.as_deref().and_then(full_text::charset);
    challenge::find(&page.bytes, charset, Some(&page.url)).is_some()
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;
    use crate::library::Options;
    use crate::store::Packer;

    #[test]
    fn articles_are_made_again_and_marks_stay() {
        let mut library = Library::temporary(&Options::default()).unwrap();
        let mut packer = Packer::new().unwrap();
        let entry = Article {
            key: "guid".to_owned(),
            title: "Bridges close".to_owned(),
            lead: Some("Two bridges close.".to_owned()),
            ..Article::default()
        };
        let text = "The two bridges over the river close on Friday, the council said on Monday. ".repeat(6);
        let page = FetchedPage {
            url: "https://example.org/1".to_owned(),
            content_type: None,
            fetched_at: SystemTime::UNIX_EPOCH,
            bytes: format!("<html><body><article><p>{text}</p></article></body></html>").into_bytes(),
            entry: Some(entry.clone()),
        };
        let mut batch = library.store.batch(SystemTime::UNIX_EPOCH).unwrap();
        let Outcome::New(id) = batch.upsert(&packer.pack(entry).unwrap()).unwrap() else {
            unreachable!()
        };
        batch.keep_page(id, &packer.pack_page(&page).unwrap()).unwrap();
        batch.commit().unwrap();
        library.set_read(id, true).unwrap();
        library.set_bookmark(id, true).unwrap();

        let mut go_on = |_| ControlFlow::Continue(());
        let report = library.reextract(None, &mut go_on).unwrap();
        assert_eq!((report.pages, report.changed.as_slice()), (1, [id].as_slice()));
        let entry = library.reader().unwrap().entry(id).unwrap().unwrap();
        assert_eq!(
            (entry.article.title.as_str(), entry.article.body.blocks.len()),
            ("Bridges close", 1)
        );
        assert!(!entry.unread && entry.bookmarked());
        let again = library.reextract(Some(&[id]), &mut go_on).unwrap();
        assert_eq!((again.pages, again.changed.len()), (1, 0));
        let stopped = library.reextract(None, &mut |_| ControlFlow::Break(())).unwrap();
        assert!(stopped.cancelled && stopped.pages == 0);
    }
}
