//! The index as a whole: generations, locks, damage, and what is found.

mod finding;

use std::fs;

use tempfile::TempDir;

use super::*;
use crate::calendar::CivilDate;

/// An article with a title and a body; nothing else.
pub(super) fn document<'a>(id: i64, title: &'a str, body: &'a str) -> Document<'a> {
    Document {
        id: ArticleId(id),
        title,
        lead: "",
        body,
        source: "",
        author: "",
        date_text: "",
        tags: &[],
        date: None,
        lang: "",
    }
}

pub(super) const OPTIONS: QueryOptions = QueryOptions {
    prefix: false,
    today: CivilDate {
        year: 2025,
        month: 11,
        day: 25,
    },
};

/// Adds `documents` to the present generation and commits.
pub(super) fn fill(index: &Index, documents: &[Document<'_>], payload: u64) {
    let mut writer = index.writer(Target::Current).unwrap().unwrap();
    for document in documents {
        writer.add(document).unwrap();
    }
    writer.commit(payload).unwrap();
    writer.finish().unwrap();
}

pub(super) fn ids(index: &Index, query: &str) -> Vec<i64> {
    ids_with(&index.searcher(), query, &OPTIONS)
}

fn ids_with(searcher: &Searcher, query: &str, options: &QueryOptions) -> Vec<i64> {
    let hits = searcher
        .search(&Query::parse(query, options), &SearchOptions::default())
        .unwrap();
    assert_eq!(hits.total, hits.hits.len());
    hits.hits.iter().map(|hit| hit.id.0).collect()
}

#[test]
fn an_index_that_is_missing_answers_nothing_and_can_be_written() {
    let root = TempDir::new().unwrap();
    let index = Index::open(&root.path().join("index")).unwrap();
    let state = index.state();
    assert_eq!((state.current, state.payload, state.problem), (false, None, None));
    assert!(ids(&index, "water").is_empty());
    fill(&index, &[document(7, "Water", "flows")], 3);
    assert_eq!(ids(&index, "water flow"), [7]);
    let state = index.state();
    assert_eq!(
        (state.current, state.payload, state.documents),
        (true, Some(3), 1)
    );
}

#[test]
fn adding_an_article_again_replaces_it() {
    let root = TempDir::new().unwrap();
    let index = Index::open(root.path()).unwrap();
    fill(&index, &[document(1, "old", ""), document(1, "new", "")], 1);
    assert_eq!((ids(&index, "old"), ids(&index, "new")), (Vec::new(), vec![1]));
    fill(&index, &[document(1, "third", "")], 2);
    assert_eq!((ids(&index, "new"), ids(&index, "third")), (Vec::new(), vec![1]));
    let mut writer = index.writer(Target::Current).unwrap().unwrap();
    writer.delete(ArticleId(1));
    writer.commit(3).unwrap();
    assert!(ids(&index, "third").is_empty());
}

#[test]
fn who_wrote_most_of_an_index_leaves_one_segment() {
    let root = TempDir::new().unwrap();
    let index = Index::open(root.path()).unwrap();
    let segments = || index.searcher().view().unwrap().segments.len();
    let mut writer = index.writer(Target::Current).unwrap().unwrap();
    for id in 1..=3 {
        writer.add(&document(id, "water", "")).unwrap();
        writer.commit(id as u64).unwrap();
    }
    assert_eq!(segments(), 3);
    writer.finish().unwrap();
    assert_eq!((segments(), index.state().payload), (1, Some(3)));
    // One article more is not worth it.
    fill(&index, &[document(4, "water", "")], 4);
    assert_eq!((segments(), ids(&index, "water").len()), (2, 4));
}

#[test]
fn who_leaves_at_once_keeps_what_was_committed() {
    let root = TempDir::new().unwrap();
    let index = Index::open(root.path()).unwrap();
    let mut writer = index.writer(Target::Current).unwrap().unwrap();
    for id in 1..=3 {
        writer.add(&document(id, "water", "")).unwrap();
        writer.commit(id as u64).unwrap();
    }
    writer.add(&document(4, "water", "")).unwrap();
    writer.leave().unwrap();
    let segments = index.searcher().view().unwrap().segments.len();
    assert_eq!((segments, index.state().payload), (3, Some(3)));
    // segments of equal articles have no order
    let mut found = ids(&index, "water");
    found.sort_unstable();
    assert_eq!(found, [1, 2, 3]);
    // The lock is free again.
    fill(&index, &[document(4, "water", "")], 4);
    assert_eq!(ids(&index, "water").len(), 4);
}

#[test]
fn what_a_killed_rebuild_left_goes_with_the_next_writing() {
    let root = TempDir::new().unwrap();
    let index = Index::open(root.path()).unwrap();
    fill(&index, &[document(1, "water", "")], 1);
    let half_made = root.path().join("gen-2");
    std::fs::create_dir(&half_made).unwrap();
    fill(&index, &[document(2, "water", "")], 2);
    assert!(!half_made.exists());
    // A rebuild that is under way is left alone.
    let _next = index.writer(Target::Next).unwrap().unwrap();
    fill(&index, &[document(3, "water", "")], 3);
    assert!(half_made.exists());
    assert_eq!(sorted_ids(&index), [1, 2, 3]);
}

fn sorted_ids(index: &Index) -> Vec<i64> {
    let mut found = ids(index, "water");
    found.sort_unstable();
    found
}

#[test]
fn one_writer_at_a_time() {
    let root = TempDir::new().unwrap();
    let (one, two) = (
        Index::open(root.path()).unwrap(),
        Index::open(root.path()).unwrap(),
    );
    let writer = one.writer(Target::Current).unwrap().unwrap();
    assert!(two.writer(Target::Current).unwrap().is_none());
    drop(writer);
    assert!(two.writer(Target::Current).unwrap().is_some());
    let next = one.writer(Target::Next).unwrap().unwrap();
    assert!(two.writer(Target::Next).unwrap().is_none());
    assert!(two.writer(Target::Current).unwrap().is_some());
    drop(next);
}

#[test]
fn a_next_generation_answers_once_it_is_finished() {
    let root = TempDir::new().unwrap();
    let index = Index::open(root.path()).unwrap();
    let other = Index::open(root.path()).unwrap();
    fill(&index, &[document(1, "present", "")], 1);
    other.reload().unwrap();
    let searcher = index.searcher();
    let mut next = index.writer(Target::Next).unwrap().unwrap();
    next.add(&document(2, "future", "")).unwrap();
    next.commit(9).unwrap();
    assert_eq!(
        (ids(&index, "present"), ids(&index, "future")),
        (vec![1], Vec::new())
    );
    next.finish().unwrap();
    assert_eq!(
        (ids(&index, "present"), ids(&index, "future")),
        (Vec::new(), vec![2])
    );
    assert_eq!(index.state().payload, Some(9));
    // A searcher that was open goes on with what it saw.
    assert_eq!(ids_with(&searcher, "present", &OPTIONS), [1]);
    // Another process learns of it when it looks.
    assert_eq!(ids(&other, "present"), [1]);
    other.reload().unwrap();
    assert_eq!(ids(&other, "future"), [2]);
    let folders = fs::read_dir(root.path()).unwrap().flatten();
    let generations = folders.filter(|entry| entry.path().is_dir()).count();
    assert_eq!(generations, 1);
}

#[test]
fn a_rebuild_that_did_not_end_leaves_the_present_generation() {
    let root = TempDir::new().unwrap();
    let index = Index::open(root.path()).unwrap();
    fill(&index, &[document(1, "present", "")], 1);
    let mut next = index.writer(Target::Next).unwrap().unwrap();
    next.add(&document(2, "future", "")).unwrap();
    next.commit(9).unwrap();
    drop(next);
    let index = Index::open(root.path()).unwrap();
    assert_eq!(
        (ids(&index, "present"), ids(&index, "future")),
        (vec![1], Vec::new())
    );
    index.writer(Target::Next).unwrap().unwrap().finish().unwrap();
    assert_eq!(index.state().documents, 0);
}

#[test]
fn what_was_not_committed_is_not_there() {
    let root = TempDir::new().unwrap();
    let index = Index::open(root.path()).unwrap();
    let mut writer = index.writer(Target::Current).unwrap().unwrap();
    writer.add(&document(1, "one", "")).unwrap();
    writer.commit(1).unwrap();
    writer.add(&document(2, "two", "")).unwrap();
    drop(writer);
    let index = Index::open(root.path()).unwrap();
    assert_eq!((ids(&index, "one"), ids(&index, "two")), (vec![1], Vec::new()));
    assert_eq!(index.state().payload, Some(1));
}

/// Spoils the files of an index with `spoil`; it must say so, answer nothing and be writable again.
fn check_damage(spoil: impl Fn(&std::path::Path)) {
    let root = TempDir::new().unwrap();
    fill(&Index::open(root.path()).unwrap(), &[document(1, "one", "")], 1);
    spoil(root.path());
    let index = Index::open(root.path()).unwrap();
    let state = index.state();
    assert!(!state.current, "{state:?}");
    assert!(state.problem.is_some());
    assert!(ids(&index, "one").is_empty());
    fill(&index, &[document(1, "one", "")], 1);
    assert_eq!(ids(&index, "one"), [1]);
    assert!(index.state().current);
}

#[test]
fn damage_is_noticed_and_replaced() {
    let generation = |root: &std::path::Path| root.join("gen-1");
    check_damage(|root| fs::write(generation(root).join("meta.json"), "{").unwrap());
    check_damage(|root| fs::remove_dir_all(generation(root)).unwrap());
    check_damage(|root| fs::write(root.join("current"), "nonsense").unwrap());
    check_damage(|root| fs::write(generation(root).join("analyser"), "0").unwrap());
    check_damage(|root| {
        for entry in fs::read_dir(generation(root)).unwrap().flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|extension| extension == "term") {
                fs::write(path, "short").unwrap();
            }
        }
    });
}

#[test]
fn changed_bytes_are_found_by_verify() {
    let root = TempDir::new().unwrap();
    let index = Index::open(root.path()).unwrap();
    fill(&index, &[document(1, "one", "two three")], 1);
    assert_eq!(index.verify().unwrap(), Vec::<std::path::PathBuf>::new());
    for entry in fs::read_dir(root.path().join("gen-1")).unwrap().flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "idx") {
            let mut bytes = fs::read(&path).unwrap();
            bytes[0] ^= 0xFF;
            fs::write(&path, bytes).unwrap();
        }
    }
    assert_eq!(Index::open(root.path()).unwrap().verify().unwrap().len(), 1);
}

#[test]
fn half_space_space_and_joined_are_one() {
    let root = TempDir::new().unwrap();
    let index = Index::open(root.path()).unwrap();
    // "ketab-ha": joined, with a half-space, with a space.
    let spellings = [
        "\u{6A9}\u{62A}\u{627}\u{628}\u{647}\u{627}",
        "\u{6A9}\u{62A}\u{627}\u{628}\u{200C}\u{647}\u{627}",
        "\u{643}\u{62A}\u{627}\u{628} \u{647}\u{627}",
    ];
    let documents: Vec<_> = spellings
        .iter()
        .zip(1..)
        .map(|(text, id)| document(id, "", text))
        .collect();
    fill(&index, &documents, 1);
    for spelling in spellings {
        assert_eq!(ids(&index, spelling).len(), 3, "{}", spelling.escape_unicode());
    }
}
