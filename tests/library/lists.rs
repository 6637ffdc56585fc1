//! Lists and searches: windows, orders, filters, counts, and hearing of changes.

use std::fs;
use std::ops::ControlFlow;
use std::sync::mpsc::channel;
use std::time::Duration;

use khabar::library::{
    Counts, Filter, ImportRequest, IndexState, ListQuery, Order, SearchRequest, Sort, Window,
};

use super::ground::{Ground, all, found, id_of, request, sound, titles, unread, word};

#[test]
fn windows_put_together_are_the_list_in_both_orders() {
    let ground = Ground::new();
    let (_library, reader) = ground.filled(23);
    for sort in [Sort::Newest, Sort::Oldest] {
        for text in [None, Some("paragraph".to_owned())] {
            let query = ListQuery { sort, text, ..all() };
            let whole = titles(&reader, &query);
            assert_eq!(whole.len(), 23);
            for limit in [1, 5, 22, 23, 40] {
                let mut pieces = Vec::new();
                for offset in (0..30).step_by(limit) {
                    let window = Window {
                        offset,
                        limit: limit as u64,
                    };
                    let page = reader.page(&query, window).unwrap();
                    assert_eq!(page.total, 23);
                    pieces.extend(page.rows.into_iter().map(|row| row.title));
                }
                assert_eq!(pieces, whole, "{query:?} by {limit}");
            }
        }
    }
    let mut oldest = titles(
        &reader,
        &ListQuery {
            sort: Sort::Oldest,
            ..all()
        },
    );
    oldest.reverse();
    assert_eq!(oldest, titles(&reader, &all()));
}

#[test]
fn a_rank_is_the_place_in_the_list() {
    let ground = Ground::new();
    let (mut library, reader) = ground.filled(7);
    let hidden = id_of(&reader, "number 00002");
    library.set_read(hidden, true).unwrap();
    for sort in [Sort::Newest, Sort::Oldest] {
        let query = ListQuery { sort, ..unread() };
        let page = reader.page(&query, Window::first(10)).unwrap();
        for (place, row) in page.rows.iter().enumerate() {
            assert_eq!(reader.rank(&query, row.id).unwrap(), Some(place as u64));
        }
        assert_eq!(reader.rank(&query, hidden).unwrap(), None);
    }
}

#[test]
fn sources_count_their_articles_and_unread_ones() {
    let ground = Ground::new();
    let (mut library, reader) = ground.filled(4);
    let other = ground.data().parent().unwrap().join("other");
    super::ground::texts(&other, 2);
    let named = ImportRequest {
        source: Some("The Paper".to_owned()),
        ..request(&[other])
    };
    library
        .import(&named, &mut |_| ControlFlow::Continue(()))
        .unwrap();
    library.set_read(id_of(&reader, "number 00003"), true).unwrap();
    let sources: Vec<_> = reader
        .sources()
        .unwrap()
        .into_iter()
        .map(|source| (source.name, source.articles, source.unread))
        .collect();
    assert_eq!(sources, [(None, 4, 3), (Some("The Paper".to_owned()), 2, 2)]);
    let of_paper = Filter {
        source: Some("The Paper".to_owned()),
        ..Filter::default()
    };
    let list = ListQuery {
        filter: of_paper.clone(),
        ..all()
    };
    assert_eq!(titles(&reader, &list), ["number 00001", "number 00000"]);
    let search = SearchRequest {
        filter: of_paper,
        order: Order::Newest,
        ..SearchRequest::new("paragraph", 10)
    };
    assert_eq!(reader.search(&search).unwrap().total, 2);
    assert_eq!(
        reader.counts().unwrap(),
        Counts {
            articles: 6,
            unread: 5,
            bookmarked: 0
        }
    );
    sound(&library);
}

#[test]
fn a_hit_shows_where_it_hit() {
    let ground = Ground::new();
    let (_library, reader) = ground.filled(5);
    let page = reader
        .search(&SearchRequest::new(format!("number {}", word(3)), 10))
        .unwrap();
    let hit = &page.hits[0];
    assert_eq!(hit.summary.title, "number 00003");
    let of = |text: &str, ranges: &[std::ops::Range<usize>]| -> Vec<String> {
        ranges
            .iter()
            .map(|range| text[range.clone()].to_owned())
            .collect()
    };
    assert_eq!(of(&hit.summary.title, &hit.title_marks), ["number"]);
    assert!(of(&hit.snippet, &hit.highlights).contains(&word(3)), "{hit:?}");
    let marker = reader.highlighter("second", false);
    assert_eq!(of("The second.", &marker.marks("The second.")), ["second"]);
}

#[test]
fn filters_and_states_are_asked_of_the_store() {
    let ground = Ground::new();
    let (mut library, reader) = ground.filled(3);
    library.set_read(id_of(&reader, "number 00000"), true).unwrap();
    library
        .set_bookmark(id_of(&reader, "number 00002"), true)
        .unwrap();
    let mut unread = found(&reader, "paragraph is:unread");
    unread.sort();
    assert_eq!(unread, ["number 00001", "number 00002"]);
    assert_eq!(found(&reader, "is:bookmarked"), ["number 00002"]);
    let only_unread = SearchRequest {
        filter: Filter {
            unread: true,
            ..Filter::default()
        },
        ..SearchRequest::new("paragraph", 10)
    };
    assert_eq!(reader.search(&only_unread).unwrap().total, 2);
    library.set_read(id_of(&reader, "number 00001"), true).unwrap();
    assert_eq!(
        reader.search(&only_unread).unwrap().total,
        1,
        "a cached set is out of date"
    );
}

#[test]
fn a_deleted_article_leaves_lists_and_index_and_can_come_back() {
    let ground = Ground::new();
    let (mut library, reader) = ground.filled(3);
    let id = id_of(&reader, "number 00001");
    assert_eq!(library.set_deleted(&[id], true).unwrap(), [id]);
    assert_eq!(library.set_deleted(&[id], true).unwrap(), []);
    assert_eq!(titles(&reader, &all()), ["number 00002", "number 00000"]);
    assert_eq!(found(&reader, &word(1)), [""; 0], "before the index knows");
    assert_eq!(reader.health().unwrap().index, IndexState::Behind(1));
    let page = reader.search(&SearchRequest::new("paragraph", 9)).unwrap();
    assert_eq!(
        page.problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["not everything can be found yet: 1 article to be indexed"]
    );
    let again = super::ground::import(&mut library, &[ground.input()]);
    assert_eq!((again.unchanged_articles(), again.files[1].deleted), (2, 1));
    assert_eq!(reader.health().unwrap().index, IndexState::Level);
    sound(&library);

    library.set_deleted(&[id], false).unwrap();
    library.sync_index(&mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(found(&reader, &word(1)), ["number 00001"]);
    assert_eq!(reader.counts().unwrap().articles, 3);
    sound(&library);
}

#[test]
fn an_open_reader_hears_of_what_others_write() {
    let ground = Ground::new();
    let (mut library, reader) = ground.filled(2);
    let version = reader.data_version().unwrap();
    let (sender, heard) = channel();
    let watch = reader
        .watch(move || {
            let _ = sender.send(());
        })
        .unwrap();
    library.set_read(id_of(&reader, "number 00000"), true).unwrap();
    heard.recv_timeout(Duration::from_secs(20)).unwrap();
    assert_ne!(reader.data_version().unwrap(), version);

    // reading is no change
    while heard.recv_timeout(Duration::from_millis(300)).is_ok() {}
    titles(&reader.reopen().unwrap(), &all());
    fs::write(ground.data().join("other"), "").unwrap();
    assert!(heard.recv_timeout(Duration::from_millis(400)).is_err());
    drop(watch);
}

#[test]
fn a_search_gives_snippets_only_where_they_are_asked_for() {
    let ground = Ground::new();
    let (_library, reader) = ground.filled(3);
    let asked = SearchRequest::new("paragraph", 9);
    let without = SearchRequest {
        snippets: false,
        ..asked.clone()
    };
    let with = reader.search(&asked).unwrap();
    let without = reader.search(&without).unwrap();
    assert!(
        with.hits
            .iter()
            .all(|hit| !hit.snippet.is_empty() && !hit.highlights.is_empty())
    );
    assert!(
        without
            .hits
            .iter()
            .all(|hit| hit.snippet.is_empty() && hit.highlights.is_empty())
    );
    let places = |hits: &[khabar::library::SearchHit]| -> Vec<_> {
        hits.iter()
            .map(|hit| (hit.summary.id, hit.title_marks.clone()))
            .collect()
    };
    assert_eq!(places(&with.hits), places(&without.hits));
}

#[test]
fn only_what_would_find_something_is_suggested() {
    let ground = Ground::new();
    let (_library, reader) = ground.filled(3);
    let page = reader.search(&SearchRequest::new("paragrahp", 9)).unwrap();
    assert_eq!(
        (page.total, page.suggestions.as_slice()),
        (0, &["paragraph".to_owned()][..])
    );
    let filtered = SearchRequest {
        filter: Filter {
            bookmarked: true,
            ..Filter::default()
        },
        ..SearchRequest::new("paragrahp", 9)
    };
    assert_eq!(reader.search(&filtered).unwrap().suggestions, [] as [&str; 0]);
    assert_eq!(
        reader
            .search(&SearchRequest::new("paragraph", 9))
            .unwrap()
            .suggestions,
        [] as [&str; 0]
    );
}
