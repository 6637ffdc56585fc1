//! Subscriptions: following feeds, leaving them, naming and tagging them, and lists of them.

use super::error::{Error, ErrorKind, not_packed};
use super::{Library, Reader};
use crate::article::ArticleId;
use crate::ingest::{Subscription, opml};
use crate::sentence::{Sentence, sentence};
use crate::store::{Feed, FeedChange, FeedId, NewFeed};

/// Returns the languages that feeds to start with are bundled for.
#[must_use]
pub fn bundled_languages() -> Vec<&'static str> {
    opml::BUNDLED.iter().map(|(lang, _)| *lang).collect()
}

/// Returns the bundled feeds of a language, none where there are none: for [`Library::subscribe_all`].
///
/// Their addresses come from public lists and may have moved since.
#[must_use]
pub fn bundled_feeds(lang: &str) -> Vec<Subscription> {
    opml::bundled(lang)
}

/// What became of a list of feeds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Subscribed {
    /// Feeds that were not followed before.
    pub new: u64,
    /// Feeds that were.
    pub known: u64,
}

impl Library {
    /// Subscribes to feeds; returns each one's number and whether it is new.
    ///
    /// Nothing is fetched. A feed that is followed already gets the tags besides its own.
    ///
    /// # Errors
    ///
    /// The library cannot be written; nothing is then subscribed to.
    pub fn subscribe(&mut self, feeds: &[NewFeed]) -> Result<Vec<(FeedId, bool)>, Error> {
        let now = self.now();
        Ok(self.store.subscribe(feeds, now)?)
    }

    /// Subscribes to what a list or another reader names.
    ///
    /// # Errors
    ///
    /// As [`Library::subscribe`].
    pub fn subscribe_all(&mut self, subscriptions: &[Subscription]) -> Result<Subscribed, Error> {
        let feeds: Vec<NewFeed> = subscriptions
            .iter()
            .map(|one| NewFeed {
                url: one.url.clone(),
                // until the feed says itself what it is called
                title: one.title.clone(),
                tags: one.tags.clone(),
                ..NewFeed::default()
            })
            .collect();
        let done = self.subscribe(&feeds)?;
        let new = done.iter().filter(|(_, new)| *new).count() as u64;
        Ok(Subscribed {
            new,
            known: done.len() as u64 - new,
        })
    }

    /// Subscribes to the feeds of an OPML list; returns what of it could not be taken, one sentence each.
    ///
    /// # Errors
    ///
    /// As [`Library::subscribe`].
    pub fn subscribe_opml(&mut self, list: &[u8]) -> Result<(Subscribed, Vec<Sentence>), Error> {
        let list = opml::parse(list);
        let subscribed = self.subscribe_all(&list.subscriptions)?;
        let problems = list.problems.into_iter().map(|problem| problem.message).collect();
        Ok((subscribed, problems))
    }

    /// Leaves a feed; its articles stay.
    ///
    /// # Errors
    ///
    /// `NotFound` where there is no such feed; else the library cannot be written.
    pub fn unsubscribe(&mut self, id: FeedId) -> Result<(), Error> {
        let now = self.now();
        known(id, self.store.unsubscribe(id, now)?)
    }

    /// Changes the name, tags or fetching of a feed; a new name is the source of its articles from now on.
    ///
    /// # Errors
    ///
    /// `NotFound` where there is no such feed; else the library cannot be written.
    pub fn change_feed(&mut self, id: FeedId, change: &FeedChange) -> Result<(), Error> {
        let now = self.now();
        known(id, self.store.change_feed(id, change, now)?)?;
        if change.name.is_some() {
            self.relabel(id)?;
        }
        Ok(())
    }

    /// Gives the articles of a feed its present name as their source.
    fn relabel(&mut self, id: FeedId) -> Result<(), Error> {
        const STEP: usize = 64;
        let reader = self.reader()?;
        let feeds = reader.feeds()?;
        let Some(feed) = feeds.iter().find(|feed| feed.id == id) else {
            return Ok(());
        };
        let Some(label) = feed.name.clone().or_else(|| feed.title.clone()) else {
            return Ok(());
        };
        let articles = reader.view.articles_of_feed(id)?;
        let mut packer = self.store.packer()?;
        for some in articles.chunks(STEP) {
            let mut ready = Vec::with_capacity(some.len());
            for id in some {
                if let Some(mut article) = reader.view.imported(*id)?
                    && article.source.as_ref() != Some(&label)
                {
                    article.source = Some(label.clone());
                    ready.push(packer.pack(article).map_err(not_packed)?);
                }
            }
            let now = self.now();
            let mut batch = self.store.batch(now)?;
            for incoming in &ready {
                batch.upsert(incoming)?;
            }
            batch.commit()?;
        }
        Ok(())
    }
}

impl Reader {
    /// Lists the feeds that are followed, with their numbers of articles and what fetching found out.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn feeds(&self) -> Result<Vec<Feed>, Error> {
        Ok(self.view.feeds()?)
    }

    /// Lists the feeds that an article came with.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn feeds_of(&self, article: ArticleId) -> Result<Vec<FeedId>, Error> {
        Ok(self.view.feeds_of(article)?)
    }

    /// Lists the feeds whose articles carry a publisher's name.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn feeds_of_source(&self, source: Option<&str>) -> Result<Vec<FeedId>, Error> {
        Ok(self.view.feeds_of_source(source)?)
    }

    /// Finds a feed by what somebody calls it: its number, address, name or title.
    ///
    /// # Errors
    ///
    /// `NotFound` where there is none, `Usage` where several have the name; else the library cannot be read.
    pub fn feed(&self, called: &str) -> Result<Feed, Error> {
        let feeds = self.feeds()?;
        let number = called.parse().ok().map(FeedId);
        let called = called.trim();
        let same = |text: Option<&str>| text.is_some_and(|text| text.trim() == called);
        if let Some(feed) = feeds.iter().find(|feed| {
            Some(feed.id) == number || feed.url.trim_end_matches('/') == called.trim_end_matches('/')
        }) {
            return Ok(feed.clone());
        }
        let named: Vec<&Feed> = feeds
            .iter()
            .filter(|feed| same(feed.name.as_deref()) || same(feed.title.as_deref()))
            .collect();
        match named.as_slice() {
            [feed] => Ok((*feed).clone()),
            [] => Err(Error::new(ErrorKind::NotFound, no_feed(called)).with_hint(feed_list())),
            several => Err(Error::new(
                ErrorKind::Usage,
                sentence!(
                    "error-feeds-called",
                    "{count} feeds are called `{name}`",
                    count = several.len(),
                    name = called
                ),
            )
            .with_hint(sentence!(
                "hint-feed-number",
                "name one by its number, as `khabar feed list` shows it"
            ))),
        }
    }

    /// Writes the feeds that are followed as OPML.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn opml(&self) -> Result<String, Error> {
        let subscriptions: Vec<Subscription> = self
            .feeds()?
            .into_iter()
            .map(|feed| Subscription {
                title: feed.name.or(feed.title),
                url: feed.url,
                tags: feed.tags,
            })
            .collect();
        Ok(opml::write(&subscriptions))
    }
}

fn known(id: FeedId, known: bool) -> Result<(), Error> {
    known
        .then_some(())
        .ok_or_else(|| Error::new(ErrorKind::NotFound, no_feed(&id.to_string())).with_hint(feed_list()))
}

fn no_feed(called: &str) -> Sentence {
    sentence!("error-no-feed", "there is no feed `{name}`", name = called)
}

fn feed_list() -> Sentence {
    sentence!(
        "hint-feed-list",
        "`khabar feed list` shows the feeds with their numbers"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Options;

    fn feed(url: &str, name: Option<&str>) -> NewFeed {
        NewFeed {
            url: url.to_owned(),
            name: name.map(str::to_owned),
            ..NewFeed::default()
        }
    }

    #[test]
    fn a_feed_is_found_by_number_address_and_name() {
        let mut library = Library::temporary(&Options::default()).unwrap();
        let feeds = [
            feed("https://a.example/f/", Some("one")),
            feed("https://b.example/", Some("same")),
            feed("https://c.example/", Some("same")),
        ];
        let ids = library.subscribe(&feeds).unwrap();
        let reader = library.reader().unwrap();
        let first = ids[0].0;
        for called in [&first.to_string(), "https://a.example/f", " one "] {
            assert_eq!(reader.feed(called).unwrap().id, first, "{called}");
        }
        assert_eq!(reader.feed("same").unwrap_err().kind(), ErrorKind::Usage);
        assert_eq!(reader.feed("none").unwrap_err().kind(), ErrorKind::NotFound);
        assert_eq!(
            library.unsubscribe(FeedId(99)).unwrap_err().kind(),
            ErrorKind::NotFound
        );
    }

    #[test]
    fn lists_of_others_are_taken_in_and_written_again() {
        let mut library = Library::temporary(&Options::default()).unwrap();
        let list = [Subscription {
            url: "https://a.example/".to_owned(),
            title: Some("A".to_owned()),
            tags: vec!["x".to_owned()],
        }];
        let done = library.subscribe_all(&list).unwrap();
        assert_eq!((done.new, done.known), (1, 0));
        assert_eq!(library.subscribe_all(&list).unwrap().known, 1);
        let written = library.reader().unwrap().opml().unwrap();
        assert_eq!(opml::parse(written.as_bytes()).subscriptions, list);
    }
}
