//! Random histories of feeds played through parser and store, against a model that knows the truth.
//!
//! The model numbers each article that a feed ever published; the store sees only documents. After each
//! fetch every entry has to be the article of its number: none lost, doubled or exchanged, with its
//! marks and with its last corrections. `KHABAR_HISTORIES=10000 cargo test --test histories` plays more.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use khabar::article::{ArticleId, fingerprint};
use khabar::ingest::feed::{Options, parse};
use khabar::store::{FeedId, Filter, NewFeed, Outcome, Packer, Store, View};

/// xorshift64*: the same history for the same seed everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % bound
    }

    fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// How a feed names its entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// No guid; each entry has its own link.
    OwnLink,
    /// No guid; all entries have one link.
    OneLink,
    /// Numbers from 1, as other feeds have them.
    Number,
    /// `post:` and a number, as other feeds have them.
    Scheme,
    /// The link, as a permalink.
    Permalink,
    /// One guid for all entries.
    OneGuid,
    /// One guid and one link for all entries.
    OneGuidOneLink,
    /// Three guids in turn, each given to ever new articles.
    Reused,
}

const STYLES: [Style; 8] = [
    Style::OwnLink,
    Style::OneLink,
    Style::Number,
    Style::Scheme,
    Style::Permalink,
    Style::OneGuid,
    Style::OneGuidOneLink,
    Style::Reused,
];

impl Style {
    fn has_one_link(self) -> bool {
        matches!(self, Self::OneLink | Self::OneGuidOneLink)
    }
}

/// An article as its publisher has it.
#[derive(Debug, Clone)]
struct Truth {
    guid: Option<String>,
    link: String,
    title: String,
    /// Minutes; `None` in feeds without dates.
    date: Option<u64>,
    text: String,
    href: usize,
    /// It was corrected since the last fetch.
    corrected: bool,
}

struct Publisher {
    style: Style,
    dated: bool,
    url: String,
    id: FeedId,
    site: usize,
    /// Numbers of the articles in the document, in its order.
    window: Vec<usize>,
    /// Numbers of all articles that were in it.
    all: Vec<usize>,
    published: usize,
    title: usize,
    home: usize,
    moves: usize,
}

struct Marks {
    read: bool,
    note: Option<String>,
}

struct World<'a> {
    /// Makes the hosts of the history its own.
    seed: u64,
    /// Articles of earlier histories in the same library.
    before: u64,
    random: Random,
    feeds: Vec<Publisher>,
    truths: Vec<Truth>,
    clock: u64,
    store: &'a mut Store,
    view: &'a View,
    packer: Packer,
    stored: BTreeMap<usize, ArticleId>,
    marks: BTreeMap<usize, Marks>,
    deleted: BTreeSet<usize>,
    log: String,
}

fn at(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

impl<'a> World<'a> {
    fn new(seed: u64, store: &'a mut Store, view: &'a View) -> Self {
        let mut world = Self {
            seed,
            before: view.total(&Filter::default()).unwrap(),
            random: Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1),
            feeds: Vec::new(),
            truths: Vec::new(),
            clock: 1_000,
            store,
            view,
            packer: Packer::new().unwrap(),
            stored: BTreeMap::new(),
            marks: BTreeMap::new(),
            deleted: BTreeSet::new(),
            log: String::new(),
        };
        for number in 0..=world.random.below(3) {
            let site = world.random.below(2);
            let url = format!("https://s{site}.h{seed}.example/feed{number}");
            let subscription = NewFeed {
                url: url.clone(),
                ..NewFeed::default()
            };
            let id = world.store.subscribe(&[subscription], at(1)).unwrap()[0].0;
            let style = STYLES[world.random.below(STYLES.len())];
            let feed = Publisher {
                style,
                dated: !world.random.one_in(3),
                url,
                id,
                site,
                window: Vec::new(),
                all: Vec::new(),
                published: 0,
                title: 0,
                home: 0,
                moves: 0,
            };
            let _ = writeln!(
                world.log,
                "feed {number}: {style:?}, dated {}, site {site}",
                feed.dated
            );
            world.feeds.push(feed);
        }
        // a link that all share is known to be shared once two entries have it
        for feed in 0..world.feeds.len() {
            if world.feeds[feed].style.has_one_link() {
                world.publish(feed);
                world.publish(feed);
                let url = world.feeds[feed].url.clone();
                world.take(feed, &url);
            }
        }
        world
    }

    fn publish(&mut self, feed: usize) {
        self.clock += 1 + self.random.below(50) as u64;
        let number = self.truths.len();
        let publisher = &mut self.feeds[feed];
        publisher.published += 1;
        let count = publisher.published;
        let (site, seed) = (publisher.site, self.seed);
        let link = if publisher.style.has_one_link() {
            format!("//s{site}.h{seed}.example/f{feed}/all")
        } else {
            format!("//s{site}.h{seed}.example/f{feed}/{number}")
        };
        let guid = match publisher.style {
            Style::OwnLink | Style::OneLink | Style::Permalink => None,
            Style::Number => Some(count.to_string()),
            Style::Scheme => Some(format!("post:{count}")),
            Style::OneGuid | Style::OneGuidOneLink => Some("tag".to_owned()),
            Style::Reused => Some((count % 3).to_string()),
        };
        self.truths.push(Truth {
            guid,
            link,
            title: format!("title {number}"),
            date: publisher.dated.then_some(self.clock),
            text: format!("text {number}"),
            href: 0,
            corrected: false,
        });
        let place = self.random.below(publisher.window.len() + 1);
        publisher.window.insert(place, number);
        publisher.all.push(number);
        let _ = writeln!(self.log, "publish {number} in {feed}");
    }

    /// Corrects one part of one article, where what is left says which article it is.
    fn correct(&mut self, feed: usize) {
        let publisher = &self.feeds[feed];
        if publisher.window.is_empty() {
            return;
        }
        let number = publisher.window[self.random.below(publisher.window.len())];
        let style = publisher.style;
        let shared = self
            .feeds
            .iter()
            .filter(|feed| feed.all.contains(&number))
            .count()
            > 1;
        let what = self.random.below(5);
        let truth = &mut self.truths[number];
        if truth.corrected {
            return;
        }
        let more = self.clock;
        match what {
            0 if truth.date.is_some() || !style.has_one_link() => truth.title.push('\u{627}'),
            1 if style == Style::Permalink || shared => return,
            1 if style.has_one_link() && truth.date.is_none() => return,
            1 if style == Style::OwnLink && truth.date.is_none() => return,
            1 => truth.link = format!("{}-{more}", truth.link),
            2 if truth.date.is_some() => truth.date = truth.date.map(|date| date + 100_000 + more),
            3 => truth.text = format!("text {number} {more}"),
            4 => truth.href += 1,
            _ => return,
        }
        truth.corrected = true;
        let _ = writeln!(self.log, "correct {number}: part {what}");
    }

    /// Changes something that is no article.
    fn stir(&mut self, feed: usize) {
        match self.random.below(9) {
            0 => self.feeds[feed].title += 1,
            1 => self.feeds[feed].home += 1,
            2 => {
                let window = &mut self.feeds[feed].window;
                for place in (1..window.len()).rev() {
                    window.swap(place, self.random.below(place + 1));
                }
                let _ = writeln!(self.log, "shuffle {feed}");
            }
            3 => {
                let keep = self.random.below(4);
                let window = &mut self.feeds[feed].window;
                while window.len() > keep {
                    window.remove(self.random.below(window.len()));
                }
                let _ = writeln!(self.log, "window of {feed}: {window:?}");
            }
            4 => {
                // something old is shown again
                let publisher = &self.feeds[feed];
                if publisher.all.is_empty() {
                    return;
                }
                let number = publisher.all[self.random.below(publisher.all.len())];
                if !publisher.window.contains(&number) {
                    self.feeds[feed].window.push(number);
                    let _ = writeln!(self.log, "again {number} in {feed}");
                }
            }
            5 => {
                let publisher = &mut self.feeds[feed];
                publisher.moves += 1;
                publisher.url = format!("https://moved{}.h{}.example/{feed}", publisher.moves, self.seed);
                let (id, url) = (publisher.id, publisher.url.clone());
                assert_eq!(self.store.move_feed(id, &url, at(self.clock)).unwrap(), None);
                let _ = writeln!(self.log, "move {feed}");
            }
            6 => self.share(feed),
            7 => self.mark(),
            _ => self.delete(),
        }
    }

    /// Shows an article of one feed in another, with its permalink.
    fn share(&mut self, from: usize) {
        let to = self.random.below(self.feeds.len());
        let both = [from, to]
            .iter()
            .all(|feed| self.feeds[*feed].style == Style::Permalink);
        if from == to || !both || self.feeds[from].window.is_empty() {
            return;
        }
        let number = self.feeds[from].window[0];
        let truth = &self.truths[number];
        let unseen = !self.stored.contains_key(&number);
        if unseen || truth.corrected || self.feeds[to].all.contains(&number) {
            return;
        }
        self.feeds[to].window.push(number);
        self.feeds[to].all.push(number);
        let _ = writeln!(self.log, "share {number} from {from} to {to}");
    }

    fn mark(&mut self) {
        let numbers: Vec<usize> = self.stored.keys().copied().collect();
        if numbers.is_empty() {
            return;
        }
        let number = numbers[self.random.below(numbers.len())];
        let id = self.stored[&number];
        let marks = self.marks.entry(number).or_insert(Marks {
            read: false,
            note: None,
        });
        if self.random.one_in(2) {
            marks.read = true;
            self.store.set_read(&[id], true, at(self.clock)).unwrap();
        } else {
            let note = format!("note on {number}");
            self.store.set_note(id, Some(&note), at(self.clock)).unwrap();
            self.store.set_bookmark(id, true, at(self.clock)).unwrap();
            marks.note = Some(note);
        }
    }

    fn delete(&mut self) {
        let numbers: Vec<usize> = self.stored.keys().copied().collect();
        if numbers.is_empty() || !self.random.one_in(3) {
            return;
        }
        let number = numbers[self.random.below(numbers.len())];
        self.store
            .set_deleted(&[self.stored[&number]], true, at(self.clock))
            .unwrap();
        self.deleted.insert(number);
        let _ = writeln!(self.log, "delete {number}");
    }

    /// Writes the document that the feed has now, with links as this request gets them.
    fn document(&mut self, feed: usize) -> String {
        let publisher = &self.feeds[feed];
        let mut document = format!(
            "<rss version=\"2.0\"><channel><title>feed {feed} {}</title><link>https://home{}.h{}.example/{}</link>",
            publisher.title, publisher.site, self.seed, publisher.home
        );
        for number in &publisher.window {
            let truth = &self.truths[*number];
            let scheme = if self.random.one_in(4) { "http:" } else { "https:" };
            let noise = match self.random.below(4) {
                0 => format!("?utm_source=rss&amp;at=r{}", self.random.below(99)),
                1 => "/".to_owned(),
                2 => format!("#c{}", self.random.below(9)),
                _ => String::new(),
            };
            let link = format!("{scheme}{}{noise}", truth.link);
            let _ = write!(
                document,
                "<item><title>{}</title><link>{link}</link>",
                truth.title
            );
            match (&truth.guid, publisher.style) {
                (Some(guid), _) => {
                    let _ = write!(document, "<guid isPermaLink=\"false\">{guid}</guid>");
                }
                (None, Style::Permalink) => {
                    let _ = write!(document, "<guid>{scheme}{}</guid>", truth.link);
                }
                (None, _) => {}
            }
            if let Some(date) = truth.date {
                let date = khabar::calendar::Instant {
                    unix: 1_700_000_000 + date.cast_signed() * 60,
                    offset: 0,
                };
                let _ = write!(document, "<dc:date>{}</dc:date>", date.to_rfc3339());
            }
            let _ = write!(
                document,
                "<description>&lt;p&gt;{} &lt;a href=\"https://x.example/{}\"&gt;x&lt;/a&gt;&lt;/p&gt;</description></item>",
                truth.text, truth.href
            );
        }
        document.push_str("</channel></rss>");
        document
    }

    /// Takes the document of a feed in, as a fetch does or as an import of a file does.
    fn take(&mut self, feed: usize, source: &str) {
        let document = self.document(feed);
        let _ = writeln!(self.log, "take {source}: {:?}", self.feeds[feed].window);
        let parsed = parse(document.as_bytes(), &Options::default());
        let window = self.feeds[feed].window.clone();
        assert_eq!(parsed.entries.len(), window.len(), "{}", self.log);
        let mut batch = self.store.batch(at(self.clock)).unwrap();
        for (number, entry) in window.iter().zip(parsed.entries) {
            let mut incoming = self.packer.pack(entry.article).unwrap();
            incoming.identity = Some(entry.identity);
            incoming.identity.as_mut().unwrap().feed = Some(source.to_owned());
            let outcome = batch.upsert(&incoming).unwrap();
            let known = self.stored.get(number);
            let deleted = self.deleted.contains(number);
            match (outcome, known) {
                (Outcome::New(id), None) => {
                    self.stored.insert(*number, id);
                }
                (Outcome::Changed(id) | Outcome::Unchanged(id), Some(known)) if !deleted => {
                    assert_eq!(id, *known, "{number} became another article\n{}", self.log);
                }
                (Outcome::Deleted(id), Some(known)) if deleted => {
                    assert_eq!(id, *known, "{number} became another article\n{}", self.log);
                }
                (outcome, known) => panic!("{number}: {outcome:?} for {known:?}\n{}", self.log),
            }
        }
        batch.commit().unwrap();
        for number in &window {
            self.truths[*number].corrected = false;
        }
        self.check(&window);
    }

    fn check(&self, window: &[usize]) {
        let alive = self.stored.len() - self.deleted.len();
        let total = self.view.total(&Filter::default()).unwrap();
        assert_eq!(
            total - self.before,
            alive as u64,
            "articles were lost or doubled\n{}",
            self.log
        );
        let ids: BTreeSet<ArticleId> = self.stored.values().copied().collect();
        assert_eq!(
            ids.len(),
            self.stored.len(),
            "two entries are one article\n{}",
            self.log
        );
        for (number, id) in &self.stored {
            let truth = &self.truths[*number];
            let article = self.view.imported(*id).unwrap().unwrap();
            if window.contains(number) {
                assert_eq!(article.title, truth.title, "{}", self.log);
                let text = article.body.plain();
                assert_eq!(text, format!("{} x", truth.text), "{}", self.log);
                let links: Vec<_> = article
                    .body
                    .blocks
                    .iter()
                    .flat_map(khabar::article::Block::links)
                    .collect();
                assert_eq!(
                    links,
                    [("x", format!("https://x.example/{}", truth.href).as_str())]
                );
                assert_ne!(fingerprint(&article), 0);
            } else {
                assert!(
                    article.body.plain().starts_with(&format!("text {number} ")),
                    "{}",
                    self.log
                );
            }
            if self.deleted.contains(number) {
                continue;
            }
            let entry = self.view.entry(*id).unwrap().unwrap();
            let marks = self.marks.get(number);
            assert_eq!(
                entry.unread,
                !marks.is_some_and(|marks| marks.read),
                "{}",
                self.log
            );
            let note = marks.and_then(|marks| marks.note.clone());
            assert_eq!(entry.bookmarked_at.is_some(), note.is_some(), "{}", self.log);
            assert_eq!(entry.note, note, "{}", self.log);
        }
    }

    fn play(&mut self, steps: usize) {
        for _ in 0..steps {
            let feed = self.random.below(self.feeds.len());
            for _ in 0..self.random.below(3) {
                self.publish(feed);
            }
            for _ in 0..self.random.below(3) {
                self.correct(feed);
            }
            for _ in 0..self.random.below(3) {
                self.stir(feed);
            }
            let url = self.feeds[feed].url.clone();
            self.take(feed, &url);
            if self.random.one_in(6) {
                // the same document, saved to a file and imported
                self.take(feed, &format!("/tmp/{}/{feed}.xml", self.seed));
            }
        }
    }
}

/// Histories that share a library, whose ids are then alike, too.
const TOGETHER: u64 = 25;

/// Returns a folder in memory where there is one: each step of a history waits for the disk.
fn scratch() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    if memory.is_dir() {
        memory
    } else {
        std::env::temp_dir()
    }
}

fn number_from(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

#[test]
fn no_history_loses_doubles_or_exchanges_an_article() {
    let histories = number_from("KHABAR_HISTORIES").unwrap_or(200);
    let first = number_from("KHABAR_FIRST_HISTORY").unwrap_or(0);
    for start in (first..first + histories).step_by(TOGETHER as usize) {
        let folder = tempfile::tempdir_in(scratch()).unwrap();
        let path = folder.path().join("library.sqlite3");
        let mut store = Store::open(&path).unwrap();
        let view = View::open(&path).unwrap();
        for seed in start..(start + TOGETHER).min(first + histories) {
            let play = std::panic::AssertUnwindSafe(|| World::new(seed, &mut store, &view).play(12));
            let outcome = std::panic::catch_unwind(play);
            assert!(
                outcome.is_ok(),
                "history {seed} of those from KHABAR_FIRST_HISTORY={start}"
            );
        }
    }
}
