//! When a feed is asked again, and which of its articles need their page.

use std::time::Duration;

use crate::article::Article;
use crate::fetch;
use crate::sentence::Sentence;
use crate::store::{Feed, FeedState, FullText, PageState};

/// The first wait after a failure; it doubles with each one more.
const FIRST_WAIT: i64 = 15 * 60;
/// The longest wait after failures.
const LONGEST_WAIT: i64 = 24 * 3600;
/// What a server says about freshness counts up to here.
const FRESH: Duration = Duration::from_secs(3600);
/// How long it is believed that a feed gives whole texts although they are short.
const PROBE_AGAIN: i64 = 7 * 24 * 3600;
/// Pages that are tried before it is decided whether a feed gives only summaries.
pub(super) const PROBES: u32 = 3;
/// Tries at a page.
const PAGE_TRIES: u32 = 4;
/// The first wait for a page that could not be had; it becomes fourfold each time.
const PAGE_WAIT: i64 = 3600;

/// How far in the future something that has happened may lie: a clock that is set right by more has been wrong before,
/// and what was put off by it would wait until it is wrong again.
const WRONG_CLOCK: i64 = 3600;

/// Says whether it is time to ask a feed.
pub(super) fn is_due(state: &FeedState, now: i64) -> bool {
    let due = state.next_at.is_none_or(|at| at <= now);
    !state.gone && (due || lies_ahead(state.checked_at, now))
}

/// Says whether something that has happened lies in the future, and the clock must have been set back.
fn lies_ahead(happened: Option<i64>, now: i64) -> bool {
    happened.is_some_and(|at| at > now.saturating_add(WRONG_CLOCK))
}

/// Notes a failure: when it is tried again, why, and since when it fails.
pub(super) fn failed(state: &mut FeedState, why: &Sentence, after: Option<Duration>, now: i64) {
    let wait = FIRST_WAIT
        .checked_shl(state.failures.min(16))
        .unwrap_or(LONGEST_WAIT)
        .min(LONGEST_WAIT);
    let wait = after.map_or(wait, |after| after.as_secs().max(1).cast_signed());
    state.checked_at = Some(now);
    state.failures = state.failures.saturating_add(1);
    state.failing_since.get_or_insert(now);
    state.error = Some(why.clone());
    state.next_at = Some(now.saturating_add(wait));
}

/// Notes that a feed answered.
pub(super) fn answered(state: &mut FeedState, fresh: Option<Duration>, interval: Duration, now: i64) {
    let wait = fresh.unwrap_or_default().min(FRESH).max(interval);
    state.checked_at = Some(now);
    state.fetched_at = Some(now);
    state.failures = 0;
    state.failing_since = None;
    state.error = None;
    state.gone = false;
    state.next_at = Some(now.saturating_add(wait.as_secs().cast_signed()));
}

/// Brings the next fetch of a feed forward that arrived only in part.
pub(super) fn again_soon(state: &mut FeedState, now: i64) {
    let soon = now.saturating_add(FIRST_WAIT);
    state.next_at = Some(state.next_at.map_or(soon, |at| at.min(soon)));
}

/// Says whether an entry's page is wanted, should it turn out that the feed gives only summaries.
pub(super) fn page_of(entry: &Article, feed: &Feed, mode: FullText) -> PageState {
    let may = entry
        .url
        .as_deref()
        .is_some_and(|url| is_page(url) && (!fetch::is_private(url) || same_host(url, &feed.url)));
    let wanted = match mode {
        FullText::Never => false,
        FullText::Always => true,
        FullText::Auto => is_short(entry),
    };
    if may && wanted {
        PageState::Wanted
    } else {
        PageState::NotWanted
    }
}

/// Says how many pages of a feed may be fetched now; `None` where they are not wanted.
pub(super) fn pages_now(state: &FeedState, mode: FullText, most: u32, now: i64) -> Option<u32> {
    match (mode, state.summaries) {
        (FullText::Never, _) => None,
        (FullText::Always, _) | (FullText::Auto, Some(true)) => Some(most),
        (FullText::Auto, None) => Some(PROBES.min(most)),
        (FullText::Auto, Some(false)) => {
            let probed = state.probed_at;
            let old = probed.is_none_or(|at| at.saturating_add(PROBE_AGAIN) <= now);
            (old || lies_ahead(probed, now)).then_some(PROBES.min(most))
        }
    }
}

/// Says whether a page says so much more than the entry that the entry is but a summary of it.
pub(super) fn is_whole(page_words: usize, entry_words: usize) -> bool {
    page_words >= entry_words + 30 && page_words * 2 >= entry_words * 3
}

/// Says when a page is tried again that could not be had; `None` gives it up.
pub(super) fn page_again(kind: Option<fetch::FailureKind>, tries: u32, now: i64) -> Option<i64> {
    use fetch::FailureKind as Kind;
    let never = matches!(
        kind,
        None | Some(Kind::NotFound | Kind::Address | Kind::Private | Kind::TooLarge | Kind::Redirect)
    );
    if never || tries + 1 >= PAGE_TRIES {
        return None;
    }
    Some(now.saturating_add(PAGE_WAIT << (2 * tries.min(8))))
}

/// Says whether a text is so short, or so ends, that it may be a summary; podcasts are none.
fn is_short(entry: &Article) -> bool {
    const LONG: usize = 150;
    const CUT: [&str; 4] = ["\u{2026}", "...", "[\u{2026}]", "[...]"];
    let podcast = entry
        .extra
        .iter()
        .any(|(name, json)| name == "enclosures" && (json.contains("\"audio/") || json.contains("\"video/")));
    if podcast {
        return false;
    }
    let words = entry.words();
    let text = entry.body.plain();
    let text = text.trim_end();
    words < LONG || (words < 4 * LONG && CUT.iter().any(|cut| text.ends_with(cut)))
}

fn is_page(url: &str) -> bool {
    let scheme = url.split_once("://").map_or("", |(scheme, _)| scheme);
    ["http", "https"]
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known))
}

fn same_host(one: &str, other: &str) -> bool {
    fetch::host(one) == fetch::host(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, BlockKind, Body};

    #[test]
    fn a_clock_that_was_set_back_keeps_no_feed_waiting() {
        const YEAR: i64 = 365 * 86_400;
        let mut state = FeedState::default();
        answered(&mut state, None, Duration::from_secs(1800), 3 * YEAR);
        assert!(is_due(&state, YEAR));
        // a minute is no reason, and neither is a wait that was asked for
        assert!(!is_due(&state, 3 * YEAR - 60));
        let day = Some(Duration::from_secs(86_400));
        failed(&mut state, &Sentence::verbatim("later"), day, YEAR);
        assert!(!is_due(&state, YEAR + 1));

        state.summaries = Some(false);
        state.probed_at = Some(3 * YEAR);
        let pages = |now| pages_now(&state, FullText::Auto, 9, now);
        assert_eq!(pages(YEAR), Some(PROBES));
        assert_eq!(pages(3 * YEAR + 1), None);
    }

    #[test]
    fn a_feed_that_fails_is_asked_ever_less_often() {
        let mut state = FeedState::default();
        assert!(is_due(&state, 0));
        let mut waits = Vec::new();
        for _ in 0..9 {
            failed(&mut state, &Sentence::verbatim("no"), None, 100);
            waits.push(state.next_at.unwrap() - 100);
        }
        assert_eq!(waits[..3], [900, 1800, 3600]);
        assert_eq!(waits[8], LONGEST_WAIT);
        assert_eq!((state.failures, state.failing_since), (9, Some(100)));
        assert!(!is_due(&state, 200));
        failed(
            &mut state,
            &Sentence::verbatim("later"),
            Some(Duration::from_secs(7)),
            500,
        );
        assert_eq!(state.next_at, Some(507));
        answered(&mut state, Some(Duration::from_secs(9999)), Duration::ZERO, 600);
        assert_eq!(
            (state.failures, state.failing_since, state.error.clone()),
            (0, None, None)
        );
        assert_eq!(state.next_at, Some(600 + 3600));
        state.gone = true;
        assert!(!is_due(&state, i64::MAX));
    }

    #[test]
    fn pages_are_tried_a_few_times_and_given_up() {
        use fetch::FailureKind as Kind;
        assert_eq!(page_again(Some(Kind::Timeout), 0, 0), Some(3600));
        assert_eq!(page_again(Some(Kind::Timeout), 2, 0), Some(16 * 3600));
        assert_eq!(page_again(Some(Kind::Timeout), 3, 0), None);
        assert_eq!(page_again(Some(Kind::NotFound), 0, 0), None);
        assert_eq!(page_again(None, 0, 0), None);
    }

    #[test]
    fn short_texts_and_cut_ones_may_be_summaries() {
        let entry = |text: &str| Article {
            body: Body {
                blocks: vec![Block::new(BlockKind::Paragraph, text)],
            },
            ..Article::default()
        };
        assert!(is_short(&entry("a few words")));
        assert!(!is_short(&entry(&"word ".repeat(200))));
        assert!(is_short(&entry(&("word ".repeat(200) + "\u{2026}"))));
        let podcast = Article {
            extra: vec![("enclosures".to_owned(), r#"[{"type":"audio/mpeg"}]"#.to_owned())],
            ..entry("a few words")
        };
        assert!(!is_short(&podcast));
        assert!(is_whole(200, 20));
        assert!(!is_whole(25, 20));
        assert!(!is_whole(210, 200));
    }
}
