//! The asking side of a fetch: threads that download, read and pack; they write nothing.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::SyncSender;
use std::time::{Duration, SystemTime};

use super::credential::Keyring;
use super::job::{Done, Entry, FeedAnswer, FeedBody, Job, Page, PageJob, Refusal};
use super::policy;
use crate::article::{Article, fingerprint};
use crate::fetch::{self, Answer, Failure, FailureKind, Fetcher, Queue, Request, Want};
use crate::ingest::feed::{self, FeedEntry};
use crate::library::error::packing_failed;
use crate::library::full_text;
use crate::sentence::{Sentence, sentence};
use crate::store::{Feed, FetchedPage, Packer};
use crate::text::count_words;

/// How long a page is left alone whose server does not say when to ask again.
const PAGE_REST: Duration = Duration::from_secs(3600);

/// What the threads share.
#[derive(Debug)]
pub(super) struct Shop {
    pub(super) queue: Queue<Job>,
    pub(super) fetcher: Fetcher,
    pub(super) keyring: Keyring,
    pub(super) clock: fn() -> SystemTime,
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
            Job::Feed(feed) => Done::Feed(
                feed.id,
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
        Job::Feed(feed) => {
            let answer = catch_unwind(AssertUnwindSafe(|| fetch_feed(shop, packer, &feed)));
            Done::Feed(feed.id, answer.unwrap_or_else(|_| Err(broken())))
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

fn fetch_feed(shop: &Shop, packer: &mut Packer, feed: &Feed) -> Result<FeedAnswer, Failure> {
    let mut request = request(shop, &feed.url, Want::Feed, feed.credential.as_deref())?;
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
            let mut read = read_feed(packer, feed, &body)?;
            read.moved = fetched.moved;
            FeedAnswer::Feed(Box::new(read))
        }
    })
}

fn read_feed(packer: &mut Packer, feed: &Feed, body: &fetch::Body) -> Result<FeedBody, Failure> {
    let parsed = feed::parse(
        &body.bytes,
        &feed::Options {
            base: Some(&body.url),
            charset: body.charset.as_deref(),
        },
    );
    if parsed.entries.is_empty() && !feed::begins(&body.bytes) {
        return Err(Failure::new(
            FailureKind::Protocol,
            sentence!(
                "fetch-no-feed",
                "what came is no feed: `khabar feed add` with the address of the site finds its feeds"
            ),
        ));
    }
    let mut entries = Vec::with_capacity(parsed.entries.len());
    let mut problems: Vec<Sentence> = parsed
        .problems
        .into_iter()
        .map(|problem| problem.message)
        .collect();
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
        let page = policy::page_of(&article, feed, feed.full_text);
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
