//! The asking side of a fetch: threads that download, read and pack; they write nothing.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::SyncSender;
use std::thread;
use std::time::{Duration, SystemTime};

use super::credential::Keyring;
use super::job::{Done, Entry, FeedAnswer, FeedBody, FeedJob, Job, Page, PageJob, Refusal};
use super::policy;
use crate::article::{Article, fingerprint};
use crate::fetch::{self, Answer, Arrival, Failure, FailureKind, Fetcher, Queue, Request, Want};
use crate::ingest::feed::{self, FeedEntry};
use crate::ingest::{challenge, telegram_web};
use crate::library::error::packing_failed;
use crate::library::full_text;
use crate::sentence::{Sentence, sentence};
use crate::store::{FetchedPage, FullText, Packer};
use crate::text::count_words;

/// How long a page is left alone whose server does not say when to ask again.
const PAGE_REST: Duration = Duration::from_secs(3600);

/// Pages of a channel that are read on its first fetch.
const CHANNEL_PAGES: usize = 5;
/// Pages of a channel that are read to reach the posts that the library has.
const CHANNEL_PAGES_BACK: usize = 25;

/// What the threads share.
#[derive(Debug)]
pub(super) struct Shop {
    pub(super) queue: Queue<Job>,
    pub(super) fetcher: Fetcher,
    pub(super) keyring: Keyring,
    pub(super) clock: fn() -> SystemTime,
    /// How long a host is left alone between two requests.
    pub(super) gap: Duration,
}

/// Works until the queue is closed and empty, or nobody wants the results.
pub(super) fn run(shop: &Arc<Shop>, mut packer: Packer, results: &SyncSender<Done>) {
    while let Some((host, job)) = shop.queue.take() {
        let done = perform(shop, &mut packer, job);
        // the others of the host would only be told the same
        let told = match wants_rest(&done) {
            Some((after, message)) => put_off(shop.queue.withdraw(&host), after, &message),
            None => Vec::new(),
        };
        shop.queue.done(&host);
        for done in std::iter::once(done).chain(told) {
            if results.send(done).is_err() {
                return;
            }
        }
    }
}

/// Says whether the server wants to be asked later, when, and why.
fn wants_rest(done: &Done) -> Option<(Option<Duration>, Sentence)> {
    match done {
        Done::Feed(_, Ok(FeedAnswer::Later { after, message })) => Some((*after, message.clone())),
        Done::Page(_, Err(refusal)) => refusal.after.map(|after| (Some(after), refusal.message.clone())),
        _ => None,
    }
}

/// Answers jobs as the server answered another one.
fn put_off(jobs: Vec<Job>, after: Option<Duration>, message: &Sentence) -> Vec<Done> {
    jobs.into_iter()
        .map(|job| match job {
            Job::Feed(job) => Done::Feed(
                job.feed.id,
                Ok(FeedAnswer::Later {
                    after,
                    message: message.clone(),
                }),
            ),
            Job::Page(job) => Done::Page(
                job,
                Err(Refusal {
                    kind: Some(FailureKind::Status),
                    message: message.clone(),
                    after: Some(after.unwrap_or(PAGE_REST)),
                }),
            ),
        })
        .collect()
}

/// Does one job; whatever breaks inside is that job's failure.
fn perform(shop: &Shop, packer: &mut Packer, job: Job) -> Done {
    let broken = || {
        Failure::new(
            FailureKind::Protocol,
            sentence!(
                "fetch-broken",
                "khabar failed while reading this: please report it with its address"
            ),
        )
    };
    match job {
        Job::Feed(job) => {
            let answer = catch_unwind(AssertUnwindSafe(|| fetch_feed(shop, packer, &job)));
            Done::Feed(job.feed.id, answer.unwrap_or_else(|_| Err(broken())))
        }
        Job::Page(job) => {
            let page = catch_unwind(AssertUnwindSafe(|| fetch_page(shop, packer, &job)));
            let page = page.unwrap_or_else(|_| {
                Err(Refusal {
                    kind: None,
                    message: broken().message,
                    after: None,
                })
            });
            Done::Page(job, page)
        }
    }
}

fn request(shop: &Shop, url: &str, want: Want, credential: Option<&str>) -> Result<Request, Failure> {
    let credentials = match credential {
        None => None,
        Some(name) => Some(
            shop.keyring
                .get(name)
                .map_err(|why| Failure::new(FailureKind::Denied, why))?,
        ),
    };
    Ok(Request {
        url: url.to_owned(),
        want,
        credentials,
        ..Request::default()
    })
}

fn fetch_feed(shop: &Shop, packer: &mut Packer, job: &FeedJob) -> Result<FeedAnswer, Failure> {
    let feed = &job.feed;
    let url = match telegram_web::channel_url(&feed.url) {
        None => feed.url.clone(),
        Some(Ok(url)) => url,
        Some(Err(message)) => return Err(Failure::new(FailureKind::Address, message)),
    };
    let mut request = request(shop, &url, Want::Feed, feed.credential.as_deref())?;
    request.etag.clone_from(&feed.state.etag);
    request.last_modified.clone_from(&feed.state.last_modified);
    let fetched = shop.fetcher.fetch(&request)?;
    Ok(match fetched.answer {
        Answer::NotModified { max_age } => FeedAnswer::NotModified {
            fresh: max_age,
            moved: fetched.moved,
        },
        Answer::Gone => FeedAnswer::Gone,
        Answer::Later { after, message } => FeedAnswer::Later { after, message },
        Answer::Body(body) => {
            let mut read = read_feed(shop, packer, job, &body)?;
            read.moved = fetched.moved;
            FeedAnswer::Feed(Box::new(read))
        }
    })
}

/// Reads the posts of a channel, page by page, until it meets those that the library has.
fn read_channel(shop: &Shop, job: &FeedJob, body: &fetch::Body) -> Result<feed::Feed, Failure> {
    let mut channel = telegram_web::parse(&body.bytes, body.charset.as_deref(), &body.url);
    let mut oldest = channel.range.map(|(oldest, _)| oldest);
    let mut before = channel.before;
    let pages = match job.newest_post {
        Some(_) => CHANNEL_PAGES_BACK,
        None => CHANNEL_PAGES,
    };
    for _ in 1..pages {
        let (Some(next), Some(reached)) = (before, oldest) else {
            break;
        };
        if job
            .newest_post
            .is_some_and(|newest| reached <= newest.saturating_add(1))
            || next > reached
        {
            break;
        }
        thread::sleep(shop.gap);
        let url = telegram_web::older(&body.url, next);
        let asked = request(shop, &url, Want::Feed, job.feed.credential.as_deref())?;
        let page = match shop.fetcher.fetch(&asked).map(|fetched| fetched.answer) {
            Ok(Answer::Body(page)) => telegram_web::parse(&page.bytes, page.charset.as_deref(), &page.url),
            // older posts are no reason to be without the newest, unless a gap would remain
            Err(failure) if job.newest_post.is_some() => return Err(failure),
            Ok(Answer::Gone | Answer::Later { .. } | Answer::NotModified { .. }) | Err(_) => break,
        };
        if page.range.is_none_or(|(oldest, _)| oldest >= reached) {
            break;
        }
        channel.posts.extend(page.posts);
        oldest = page.range.map(|(oldest, _)| oldest);
        before = page.before;
    }
    Ok(channel.into_feed())
}

/// Says why what came is not a feed.
fn no_feed(body: &fetch::Body) -> Failure {
    if let Some(message) = challenge::find(&body.bytes, body.charset.as_deref(), Some(&body.url)) {
        return Failure::new(FailureKind::Challenge, message);
    }
    if let Some(message) = telegram_web::refusal(&body.bytes, &body.url) {
        return Failure::new(FailureKind::NotFound, message);
    }
    Failure::new(
        FailureKind::Protocol,
        sentence!(
            "fetch-no-feed",
            "what came is no feed: `khabar feed add` with the address of the site finds its feeds"
        ),
    )
}

fn read_feed(
    shop: &Shop,
    packer: &mut Packer,
    job: &FeedJob,
    body: &fetch::Body,
) -> Result<FeedBody, Failure> {
    let feed = &job.feed;
    let is_feed = feed::begins(&body.bytes);
    let (parsed, full_text) = if !is_feed && telegram_web::is_channel(&body.bytes) {
        // a post is whole, and its page is no article
        (read_channel(shop, job, body)?, FullText::Never)
    } else {
        let options = feed::Options {
            base: Some(&body.url),
            charset: body.charset.as_deref(),
        };
        let parsed = feed::parse(&body.bytes, &options);
        if parsed.entries.is_empty() && !is_feed {
            return Err(no_feed(body));
        }
        (parsed, feed.full_text)
    };
    let mut entries = Vec::with_capacity(parsed.entries.len());
    let mut problems: Vec<Sentence> = parsed
        .problems
        .into_iter()
        .map(|problem| problem.message)
        .collect();
    if body.arrival == Arrival::CutShort {
        problems.push(sentence!(
            "fetch-feed-cut",
            "the server broke off before the end of the feed: its beginning was read, and it is fetched again soon"
        ));
    }
    for FeedEntry {
        mut article,
        mut identity,
    } in parsed.entries
    {
        let print = entry_fingerprint(&article, parsed.title.as_deref());
        identity.feed = Some(feed.url.clone());
        if let Some(name) = &feed.name {
            article.source = Some(name.clone());
        } else if article.source.is_none() {
            article.source.clone_from(&feed.title);
        }
        for tag in &feed.tags {
            if !article.tags.contains(tag) {
                article.tags.push(tag.clone());
            }
        }
        let page = policy::page_of(&article, feed, full_text);
        match packer.pack(article) {
            Ok(mut incoming) => {
                incoming.identity = Some(identity);
                entries.push(Entry {
                    incoming,
                    print,
                    page,
                });
            }
            Err(error) => problems.push(packing_failed(&error)),
        }
    }
    Ok(FeedBody {
        title: parsed.title,
        site: parsed.link,
        etag: body.etag.clone(),
        last_modified: body.last_modified.clone(),
        fresh: body.max_age,
        arrival: body.arrival,
        moved: None,
        entries,
        problems,
    })
}

/// Returns a number for what an entry says by itself: the name of its feed is not part of it.
fn entry_fingerprint(article: &Article, feed: Option<&str>) -> i64 {
    if article.source.as_deref() != feed {
        return fingerprint(article).cast_signed();
    }
    fingerprint(&Article {
        source: None,
        ..article.clone()
    })
    .cast_signed()
}

fn fetch_page(shop: &Shop, packer: &mut Packer, job: &PageJob) -> Result<Box<Page>, Refusal> {
    let failed = |failure: Failure| Refusal {
        kind: Some(failure.kind),
        message: failure.message,
        after: None,
    };
    let useless = |message: Sentence| Refusal {
        kind: None,
        message,
        after: None,
    };
    let mut request = request(shop, &job.url, Want::Page, job.credential.as_deref()).map_err(failed)?;
    request.from = Some(job.from.clone());
    let fetched = shop.fetcher.fetch(&request).map_err(failed)?;
    let body = match fetched.answer {
        Answer::Body(body) => body,
        Answer::Later { after, message } => {
            return Err(Refusal {
                kind: Some(FailureKind::Status),
                message,
                after: Some(after.unwrap_or(PAGE_REST)),
            });
        }
        Answer::Gone | Answer::NotModified { .. } => {
            return Err(useless(sentence!("page-gone", "the page is gone for good")));
        }
    };
    if let Some(kind) = body.media_type.as_deref()
        && !kind.contains("html")
        && !kind.starts_with("text/")
        && !kind.contains("xml")
    {
        return Err(useless(sentence!(
            "page-other",
            "the page is none: the server calls it {kind}",
            kind = kind
        )));
    }
    if let Some(message) = challenge::find(&body.bytes, body.charset.as_deref(), Some(&body.url)) {
        return Err(failed(Failure::new(FailureKind::Challenge, message)));
    }
    let page = FetchedPage {
        url: body.url,
        content_type: body.content_type,
        fetched_at: (shop.clock)(),
        bytes: body.bytes,
        entry: Some(job.entry.clone()),
    };
    let article = full_text::article_of(&page).map_err(useless)?;
    let texts = article.body.blocks.iter().map(|block| block.text.as_str());
    let words = texts.map(count_words).sum();
    let whole = policy::is_whole(words, job.entry.words());
    let (incoming, kept) = packer
        .pack_page(&page)
        .and_then(|kept| Ok((packer.pack(article)?, kept)))
        .map_err(|error| {
            useless(sentence!(
                "page-not-packed",
                "the page could not be packed: {why}",
                why = &error
            ))
        })?;
    Ok(Box::new(Page {
        incoming,
        kept,
        whole,
    }))
}
