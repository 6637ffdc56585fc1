//! The rules one by one; `library::histories` plays them through the store.

use super::*;
use crate::calendar::Instant;

/// An entry: guid, link, title, date.
type Entry<'a> = (Option<&'a str>, &'a str, &'a str, i64);

fn article((_, link, title, date): Entry<'_>) -> Article {
    Article {
        url: (!link.is_empty()).then(|| format!("https://n.example/{link}")),
        title: title.to_owned(),
        date: (date > 0).then_some(Instant {
            unix: date,
            offset: 0,
        }),
        ..Article::default()
    }
}

fn stored(number: i64, seen: SeenIn, entry: Entry<'_>) -> Candidate {
    let Witness {
        guid,
        link,
        title,
        date,
        text,
    } = Witness::of(entry.0, &article(entry));
    Candidate {
        article: ArticleId(number),
        key: String::new(),
        seen,
        guid: StoredGuid::Known(guid),
        link,
        title,
        date,
        text: Some(text),
    }
}

/// Chooses for each entry of a document among what is stored, whatever the order of either.
fn choose(document: &[Entry<'_>], candidates: &[Candidate]) -> Vec<Option<i64>> {
    let articles: Vec<Article> = document.iter().map(|entry| article(*entry)).collect();
    let named = document
        .iter()
        .zip(&articles)
        .map(|(entry, article)| (entry.0, article));
    let found: Vec<_> = identify(named)
        .iter()
        .map(|entry| entry.choose(candidates, "base").map(|id| id.0))
        .collect();
    let backwards: Vec<Candidate> = candidates.iter().rev().cloned().collect();
    let named = document
        .iter()
        .zip(&articles)
        .rev()
        .map(|(entry, article)| (entry.0, article));
    let mut again: Vec<_> = identify(named)
        .iter()
        .map(|entry| entry.choose(&backwards, "base").map(|id| id.0))
        .collect();
    again.reverse();
    assert_eq!(found, again, "the order makes a difference");
    found
}

const HERE: SeenIn = SeenIn::SameFeed;
const ELSEWHERE: SeenIn = SeenIn::Elsewhere;

#[test]
fn one_witness_is_enough_under_a_guid_and_none_is_another_article() {
    let there = [stored(1, HERE, (Some("1"), "a", "A", 10))];
    for (entry, expected) in [
        ((Some("1"), "a", "A", 10), Some(1)),
        ((Some("1"), "b", "A", 10), Some(1)),
        ((Some("1"), "b", "B", 10), Some(1)),
        ((Some("1"), "a", "B", 20), Some(1)),
        ((Some("1"), "b", "B", 20), None),
        ((Some("1"), "b", "B", 0), None),
        ((Some("2"), "a", "A", 10), None),
        ((None, "a", "A", 10), Some(1)),
        ((None, "a", "B", 10), None),
    ] {
        assert_eq!(choose(&[entry], &there), [expected], "{entry:?}");
    }
    let bare = [stored(1, HERE, (Some("1"), "", "A", 0))];
    assert_eq!(choose(&[(Some("1"), "", "B", 0)], &bare), [Some(1)]);
}

#[test]
fn without_a_guid_link_and_headline_decide() {
    let there = [stored(1, HERE, (None, "a", "A", 10))];
    for (entry, expected) in [
        ((None, "a", "A", 10), Some(1)),
        ((None, "a", "B", 10), Some(1)),
        ((None, "a", "A", 20), Some(1)),
        ((None, "b", "A", 10), Some(1)),
        ((None, "a", "B", 20), None),
        ((None, "b", "B", 10), None),
        ((None, "b", "A", 20), None),
        ((Some("7"), "a", "A", 10), Some(1)),
    ] {
        assert_eq!(choose(&[entry], &there), [expected], "{entry:?}");
    }
}

#[test]
fn another_feed_has_the_same_article_only_with_guid_and_link() {
    let there = [
        stored(1, ELSEWHERE, (Some("1"), "a", "A", 10)),
        stored(2, ELSEWHERE, (None, "p", "P", 10)),
    ];
    for (entry, expected) in [
        ((Some("1"), "a", "A", 10), Some(1)),
        ((Some("1"), "a", "B", 10), Some(1)),
        ((Some("1"), "a", "B", 20), None),
        ((Some("1"), "b", "A", 10), None),
        ((Some("2"), "a", "A", 10), None),
        ((None, "a", "A", 10), None),
        ((None, "p", "P", 10), Some(2)),
        ((None, "p", "Q", 10), None),
    ] {
        assert_eq!(choose(&[entry], &there), [expected], "{entry:?}");
    }
}

#[test]
fn what_entries_share_tells_none_of_them_from_the_others() {
    let there = [
        stored(1, HERE, (None, "poll", "Soil", 10)),
        stored(2, HERE, (None, "poll", "Water", 20)),
    ];
    let shifted = [
        (None, "poll", "Air", 30),
        (None, "poll", "Water", 20),
        (None, "poll", "Soil", 10),
    ];
    assert_eq!(choose(&shifted, &there), [None, Some(2), Some(1)]);
    assert_eq!(choose(&shifted[..1], &there), [None]);
    let corrected = [(None, "poll", "Waters", 20), (None, "poll", "Soil", 11)];
    assert_eq!(choose(&corrected, &there), [Some(2), Some(1)]);
    // all of one guid: the short identity becomes the long one, and the other way round
    let one = [stored(1, HERE, (Some("g"), "a", "A", 10))];
    let many = [(Some("g"), "b", "B", 20), (Some("g"), "a", "A", 10)];
    assert_eq!(choose(&many, &one), [None, Some(1)]);
    let both = [one[0].clone(), stored(2, HERE, (Some("g"), "b", "B", 20))];
    assert_eq!(choose(&[(Some("g"), "b", "C", 20)], &both), [Some(2)]);
}

#[test]
fn two_entries_with_equal_claims_get_nothing() {
    let there = [stored(1, HERE, (Some("g"), "a", "A", 10))];
    let document = [(Some("g"), "a", "B", 20), (Some("g"), "a", "C", 30)];
    assert_eq!(choose(&document, &there), [None, None]);
    let exact = [(Some("g"), "a", "A", 20), (Some("g"), "a", "A", 10)];
    assert_eq!(choose(&exact, &there), [None, Some(1)]);
}

#[test]
fn entries_that_differ_only_in_their_text_are_told_apart_by_it() {
    let mut articles = [
        article((None, "s", "Update", 0)),
        article((None, "s", "Update", 0)),
    ];
    articles[0].lead = Some("one".into());
    articles[1].lead = Some("two".into());
    let entries = identify(articles.iter().map(|article| (None, article)));
    let candidate = |number: i64, article: &Article| Candidate {
        text: Some(text_fingerprint(article)),
        ..stored(number, HERE, (None, "s", "Update", 0))
    };
    let there = [candidate(1, &articles[1]), candidate(2, &articles[0])];
    let chosen: Vec<_> = entries.iter().map(|entry| entry.choose(&there, "")).collect();
    assert_eq!(chosen, [Some(ArticleId(2)), Some(ArticleId(1))]);
    assert_eq!(entries[0].choose(&there[..1], ""), None);
}

#[test]
fn keys_from_before_guids_were_kept_still_name_the_entry() {
    let named = |key: &str, seen: SeenIn| Candidate {
        key: key.to_owned(),
        guid: StoredGuid::InKey,
        text: None,
        ..stored(1, seen, (None, "a", "A", 10))
    };
    let entry: Entry<'_> = (Some("7"), "a", "B", 10);
    for (key, expected) in [
        ("https://old.example/#7", Some(1)),
        ("https://old.example/#7#https://n.example/a", Some(1)),
        ("https://old.example/#77", None),
        ("post:7", None),
    ] {
        assert_eq!(choose(&[entry], &[named(key, HERE)]), [expected], "{key}");
    }
    let scheme: Entry<'_> = (Some("post:7"), "a", "B", 10);
    assert_eq!(choose(&[scheme], &[named("post:7", ELSEWHERE)]), [Some(1)]);
    let other: Entry<'_> = (Some("post:7"), "b", "B", 20);
    assert_eq!(choose(&[other], &[named("post:7", ELSEWHERE)]), [None]);
}

#[test]
fn a_document_of_one_guid_is_decided_quickly_however_long() {
    let articles: Vec<Article> = (0..20_000)
        .map(|number| article((None, "a", &number.to_string(), 0)))
        .collect();
    let entries = identify(articles.iter().map(|article| (Some("g"), article)));
    let there: Vec<Candidate> = (0..66)
        .map(|number| stored(number, HERE, (Some("g"), "a", &number.to_string(), 0)))
        .collect();
    let found: Vec<_> = entries
        .iter()
        .filter_map(|entry| entry.choose(&there, ""))
        .collect();
    assert_eq!(found, (0..66).map(ArticleId).collect::<Vec<_>>());
}
