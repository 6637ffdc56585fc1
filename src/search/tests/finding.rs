//! What is found and in which order: joins and splits, filters, time, near misses.

use super::*;

/// An index of titles and bodies, numbered from 1.
fn index(texts: &[(&str, &str)]) -> (TempDir, Index) {
    let root = TempDir::new().unwrap();
    let index = Index::open(root.path()).unwrap();
    let documents: Vec<_> = texts
        .iter()
        .zip(1..)
        .map(|((title, body), id)| document(id, title, body))
        .collect();
    fill(&index, &documents, 1);
    (root, index)
}

fn sorted(mut ids: Vec<i64>) -> Vec<i64> {
    ids.sort_unstable();
    ids
}

#[test]
fn two_words_are_found_by_one_and_one_by_two() {
    // hamafzayi: one word, and two.
    let (_root, index) = index(&[
        (
            "",
            "\u{647}\u{645}\u{627}\u{641}\u{632}\u{627}\u{6CC}\u{6CC} \u{62F}\u{631} \u{6A9}\u{627}\u{631}",
        ),
        (
            "",
            "\u{647}\u{645} \u{627}\u{641}\u{632}\u{627}\u{6CC}\u{6CC} \u{62F}\u{631} \u{6A9}\u{627}\u{631}",
        ),
        (
            "",
            "\u{647}\u{645}\u{200C}\u{627}\u{641}\u{632}\u{627}\u{6CC}\u{6CC} \u{62F}\u{631} \u{6A9}\u{627}\u{631}",
        ),
        ("", "\u{6A9}\u{627}\u{631} \u{62F}\u{6CC}\u{6AF}\u{631}"),
    ]);
    for query in [
        "\u{647}\u{645}\u{627}\u{641}\u{632}\u{627}\u{6CC}\u{6CC}",
        "\u{647}\u{645} \u{627}\u{641}\u{632}\u{627}\u{6CC}\u{6CC}",
        "\u{647}\u{645}\u{200C}\u{627}\u{641}\u{632}\u{627}\u{6CC}\u{6CC}",
    ] {
        assert_eq!(
            sorted(ids(&index, query)),
            [1, 2, 3],
            "{}",
            query.escape_unicode()
        );
    }
}

#[test]
fn a_word_that_nobody_writes_is_cut_into_words_that_exist() {
    let (_root, index) = index(&[
        (
            "",
            "\u{648}\u{632}\u{6CC}\u{631} \u{646}\u{641}\u{62A} \u{627}\u{645}\u{631}\u{648}\u{632} \u{62F}\u{631} \u{62A}\u{647}\u{631}\u{627}\u{646} \u{628}\u{648}\u{62F}",
        ),
        (
            "",
            "\u{648}\u{632}\u{6CC}\u{631} \u{6A9}\u{634}\u{648}\u{631} \u{62F}\u{631} \u{634}\u{6CC}\u{631}\u{627}\u{632} \u{628}\u{648}\u{62F}",
        ),
        ("", "\u{642}\u{6CC}\u{645}\u{62A} \u{646}\u{641}\u{62A}"),
    ]);
    assert_eq!(
        ids(&index, "\u{648}\u{632}\u{6CC}\u{631}\u{646}\u{641}\u{62A}"),
        [1]
    );
    assert_eq!(
        ids(
            &index,
            "\u{648}\u{632}\u{6CC}\u{631}\u{646}\u{641}\u{62A}\u{62A}\u{647}\u{631}\u{627}\u{646}"
        )
        .first(),
        Some(&1)
    );
}

#[test]
fn thousands_are_found_with_and_without_their_separator() {
    let (_root, index) = index(&[
        ("", "cost 2,500 today"),
        (
            "",
            "\u{642}\u{6CC}\u{645}\u{62A} \u{6F2}\u{66C}\u{6F5}\u{6F0}\u{6F0} \u{62A}\u{648}\u{645}\u{627}\u{646}",
        ),
        ("", "2500"),
        ("", "500 and 2"),
    ]);
    for query in [
        "2500",
        "2,500",
        "\u{6F2}\u{66C}\u{6F5}\u{6F0}\u{6F0}",
        "\u{662}\u{665}\u{660}\u{660}",
    ] {
        assert_eq!(
            sorted(ids(&index, query)),
            [1, 2, 3],
            "{}",
            query.escape_unicode()
        );
    }
}

#[test]
fn few_words_are_all_needed_unless_nothing_has_them_all() {
    let (_root, index) = index(&[("", "red green"), ("", "red blue"), ("", "the red")]);
    assert_eq!(ids(&index, "red green"), [1]);
    assert_eq!(
        ids(&index, "red what").len(),
        3,
        "a word that says little may be missing"
    );
    assert_eq!(
        ids(&index, "red yellow").len(),
        3,
        "rather some words than nothing"
    );
}

#[test]
fn phrases_operators_and_fields_narrow_what_is_found() {
    let tags = ["energy".to_owned()];
    let root = TempDir::new().unwrap();
    let index = Index::open(root.path()).unwrap();
    fill(
        &index,
        &[
            Document {
                source: "Wire",
                tags: &tags,
                ..document(1, "water power", "")
            },
            Document {
                source: "Gazette",
                author: "Ann Lee",
                lang: "en",
                ..document(2, "power", "of water")
            },
            document(3, "fire", "water"),
        ],
        1,
    );
    for (query, found) in [
        ("\"water power\"", &[1][..]),
        ("water -power", &[3]),
        ("fire OR power", &[1, 2, 3]),
        ("water +power", &[1, 2]),
        ("title:water", &[1]),
        ("source:wire", &[1]),
        ("source:\"gaz\"", &[]),
        ("tag:energy", &[1]),
        ("author:lee", &[2]),
        ("lang:en", &[2]),
        ("-lang:en water", &[1, 3]),
        ("(fire OR source:gazette) water", &[2, 3]),
    ] {
        assert_eq!(sorted(ids(&index, query)), found, "{query}");
    }
}

#[test]
fn a_quote_that_stands_nowhere_does_not_empty_the_answer() {
    let (_root, index) = index(&[("", "the river rose in spring"), ("", "spring water")]);
    let search = |text: &str| {
        let query = Query::parse(text, &OPTIONS);
        let hits = index
            .searcher()
            .search(&query, &SearchOptions::default())
            .unwrap();
        (hits.loosened, hits.total)
    };
    assert!(!search("when did \"the river\" rise in spring").0);
    assert_eq!(search("when did \"river the\" rise in spring"), (true, 1));
    // A phrase that is all that was asked for is meant as it stands.
    assert_eq!(search("\"river the\""), (false, 0));
    assert_eq!(search("-\"the river\" spring"), (false, 1));
}

#[test]
fn a_sign_inside_a_hebrew_word_closes_no_quote() {
    let (_root, index) = index(&[
        (
            "",
            "\u{5D3}\u{5D5}\u{5D1}\u{5E8} \u{5E6}\u{5D4}\u{5F4}\u{5DC} \u{5D4}\u{5D5}\u{5D3}\u{5D9}\u{5E2} \u{5D4}\u{5D9}\u{5D5}\u{5DD}",
        ),
        (
            "",
            "\u{5D4}\u{5D9}\u{5D5}\u{5DD} \u{5D4}\u{5D5}\u{5D3}\u{5D9}\u{5E2} \u{5D3}\u{5D5}\u{5D1}\u{5E8}",
        ),
    ]);
    assert_eq!(
        ids(
            &index,
            "\"\u{5E6}\u{5D4}\"\u{5DC} \u{5D4}\u{5D5}\u{5D3}\u{5D9}\u{5E2}\""
        ),
        [1]
    );
    assert_eq!(ids(&index, "\u{5E6}\u{5D4}\"\u{5DC}"), [1]);
    assert_eq!(
        ids(
            &index,
            "\u{5DE}\u{5D4} \u{5D4}\u{5D5}\u{5D3}\u{5D9}\u{5E2} \u{5D3}\u{5D5}\u{5D1}\u{5E8} \u{5E6}\u{5D4}\"\u{5DC}"
        )[0],
        1
    );
}

/// Seconds of some day, and days around it.
const NOW: i64 = 1_764_000_000;
const DAY: i64 = 86_400;

fn dated(id: i64, body: &'static str, days_ago: i64) -> Document<'static> {
    Document {
        date: Some(Instant {
            unix: NOW - days_ago * DAY,
            offset: 0,
        }),
        ..document(id, "", body)
    }
}

fn ordered(index: &Index, query: &str, options: &SearchOptions<'_>) -> Vec<i64> {
    let query = Query::parse(query, &OPTIONS);
    let hits = index.searcher().search(&query, options).unwrap().hits;
    hits.iter().map(|hit| hit.id.0).collect()
}

#[test]
fn newest_first_is_by_date_alone() {
    let root = TempDir::new().unwrap();
    let index = Index::open(root.path()).unwrap();
    let undated = document(4, "", "water water water");
    fill(
        &index,
        &[
            dated(1, "water water", 9),
            dated(2, "water", 1),
            dated(3, "water of the sea", 5),
            undated,
        ],
        1,
    );
    let newest = SearchOptions {
        order: Order::Newest,
        ..SearchOptions::default()
    };
    assert_eq!(ordered(&index, "water", &newest), [2, 3, 1, 4]);
    let second = SearchOptions {
        offset: 1,
        limit: 2,
        ..newest
    };
    assert_eq!(ordered(&index, "water", &second), [3, 1]);
    assert_eq!(
        ordered(&index, "", &newest),
        [2, 3, 1, 4],
        "no words list everything"
    );
}

#[test]
fn of_two_that_fit_alike_the_recent_comes_first_and_fit_outweighs_age() {
    let root = TempDir::new().unwrap();
    let index = Index::open(root.path()).unwrap();
    let documents = [
        dated(1, "water of the sea", 900),
        dated(2, "water of the sea", 2),
        dated(3, "water water water", 900),
        dated(4, "sand and stone", 0),
    ];
    fill(&index, &documents, 1);
    let now = Instant { unix: NOW, offset: 0 };
    let options = SearchOptions {
        now: Some(now),
        ..SearchOptions::default()
    };
    assert_eq!(ordered(&index, "water", &options), [3, 2, 1]);
}

#[test]
fn what_only_the_store_knows_filters_hits_and_their_number() {
    let (_root, index) = index(&[("", "water"), ("", "water"), ("", "water")]);
    let odd = |id: ArticleId| id.0 % 2 == 1;
    let status = |status: &Status, id: ArticleId| *status == Status::Unread && id.0 == 2;
    let options = SearchOptions {
        filter: Some(&odd),
        status: Some(&status),
        limit: 1,
        ..SearchOptions::default()
    };
    let search = |text: &str, options: &SearchOptions<'_>| {
        let query = Query::parse(text, &OPTIONS);
        index.searcher().search(&query, options).unwrap()
    };
    let hits = search("water", &options);
    assert_eq!((hits.total, hits.hits.len()), (2, 1));
    assert_eq!(search("water -is:unread", &options).total, 2);
    assert_eq!(search("water is:unread", &options).total, 0);
    let all = SearchOptions {
        filter: None,
        ..options
    };
    assert_eq!(ordered(&index, "water is:unread", &all), [2]);
}

#[test]
fn the_last_word_is_completed_while_it_is_typed() {
    let (_root, index) = index(&[("", "watermelon"), ("", "water"), ("", "wall")]);
    let typing = QueryOptions {
        prefix: true,
        ..OPTIONS
    };
    let found = |text: &str, options| sorted(ids_with(&index.searcher(), text, options));
    assert_eq!(found("wate", &typing), [1, 2]);
    assert_eq!(found("wa", &typing), [1, 2, 3]);
    assert_eq!(found("wate", &OPTIONS), [] as [i64; 0]);
}

#[test]
fn near_misses_are_offered() {
    let (_root, index) = index(&[
        ("", "\u{633}\u{644}\u{627}\u{645} \u{62F}\u{646}\u{6CC}\u{627}"),
        ("", "hello world"),
        (
            "",
            "\u{646}\u{648}\u{631}\u{648}\u{632} \u{62F}\u{631} \u{62A}\u{647}\u{631}\u{627}\u{646}",
        ),
        ("", "\u{5E9}\u{5DC}\u{5D5}\u{5DD} \u{5E2}\u{5D5}\u{5DC}\u{5DD}"),
    ]);
    let suggestions = |text: &str| index.searcher().suggest(&Query::parse(text, &OPTIONS)).unwrap();
    // Typed with the keyboard on another layout.
    assert_eq!(suggestions("sghl")[0], "\u{633}\u{644}\u{627}\u{645}");
    assert_eq!(suggestions("\u{627}\u{62B}\u{645}\u{645}\u{62E}")[0], "hello");
    assert_eq!(
        suggestions("\u{627}\u{62B}\u{645}\u{645}\u{62E} \u{635}\u{62E}\u{642}\u{645}\u{6CC}")[0],
        "hello world"
    );
    // One letter too many, exchanged, or of the same sound.
    assert_eq!(suggestions("worlld")[0], "world");
    assert_eq!(suggestions("hlelo world")[0], "hello world");
    assert_eq!(
        suggestions("\u{62A}\u{62D}\u{631}\u{627}\u{646}")[0],
        "\u{62A}\u{647}\u{631}\u{627}\u{646}"
    );
    // Nothing is near: nothing is offered.
    assert_eq!(suggestions("zzyzx"), [] as [&str; 0]);
    assert_eq!(suggestions(""), [] as [&str; 0]);
}

#[test]
fn a_suggestion_is_spelled_as_the_articles_are() {
    // Shalom with its final letter; a half-space; capitals.
    assert_eq!(
        respell(
            "\u{5E9}\u{5DC}\u{5D5}\u{5DE}",
            &["x", "\u{5E9}\u{5DC}\u{5D5}\u{5DD} \u{5E2}\u{5D5}\u{5DC}\u{5DD}"]
        ),
        "\u{5E9}\u{5DC}\u{5D5}\u{5DD}"
    );
    assert_eq!(
        respell(
            "hello \u{6A9}\u{62A}\u{627}\u{628}\u{647}\u{627}",
            &[
                "Hello",
                "\u{6A9}\u{62A}\u{627}\u{628}\u{200C}\u{647}\u{627} hello"
            ]
        ),
        "Hello \u{6A9}\u{62A}\u{627}\u{628}\u{200C}\u{647}\u{627}"
    );
    assert_eq!(respell("unknown", &["known"]), "unknown");
}

#[test]
fn a_compound_and_its_neighbour_are_found_without_their_space() {
    // goftogu-ye sejanebe: the compound takes two positions.
    let (_root, index) = index(&[
        (
            "",
            "\u{62F}\u{6CC}\u{62F}\u{627}\u{631} \u{633}\u{647}\u{200C}\u{62C}\u{627}\u{646}\u{628}\u{647} \u{648}\u{632}\u{6CC}\u{631}\u{627}\u{646} \u{62F}\u{631} \u{628}\u{627}\u{6A9}\u{648}",
        ),
        (
            "",
            "\u{646}\u{62A}\u{6CC}\u{62C}\u{647} \u{628}\u{627}\u{632}\u{6CC} \u{648}\u{631}\u{632}\u{634}\u{6CC}",
        ),
        (
            "",
            "\u{6AF}\u{641}\u{62A}\u{200C}\u{648}\u{6AF}\u{648}\u{6CC} \u{648}\u{632}\u{6CC}\u{631}\u{627}\u{646}",
        ),
    ]);
    assert_eq!(
        ids(
            &index,
            "\u{633}\u{647}\u{200C}\u{62C}\u{627}\u{646}\u{628}\u{647}\u{648}\u{632}\u{6CC}\u{631}\u{627}\u{646}"
        ),
        [1]
    );
    // An ending whose word was left out, glued to the next word.
    assert_eq!(
        ids(&index, "\u{647}\u{627}\u{6CC}\u{648}\u{631}\u{632}\u{634}\u{6CC}"),
        [2]
    );
}

#[test]
fn a_word_as_it_stands_comes_before_its_stem() {
    let (_root, index) = index(&[
        (
            "",
            "\u{6A9}\u{62A}\u{627}\u{628} \u{6A9}\u{62A}\u{627}\u{628} \u{6A9}\u{62A}\u{627}\u{628} \u{6A9}\u{62A}\u{627}\u{628}",
        ),
        (
            "",
            "\u{62E}\u{631}\u{6CC}\u{62F} \u{6A9}\u{62A}\u{627}\u{628}\u{200C}\u{647}\u{627} \u{628}\u{631}\u{627}\u{6CC} \u{647}\u{645}\u{647} \u{645}\u{62F}\u{631}\u{633}\u{647}\u{200C}\u{647}\u{627}\u{6CC} \u{634}\u{647}\u{631} \u{648} \u{631}\u{648}\u{633}\u{62A}\u{627}",
        ),
    ]);
    for query in [
        "\u{6A9}\u{62A}\u{627}\u{628}\u{200C}\u{647}\u{627}",
        "\u{6A9}\u{62A}\u{627}\u{628} \u{647}\u{627}",
        "\u{6A9}\u{62A}\u{627}\u{628}\u{647}\u{627}",
    ] {
        assert_eq!(ids(&index, query), [2, 1], "{}", query.escape_unicode());
    }
}

#[test]
fn question_words_are_no_conditions() {
    let (_root, index) = index(&[
        ("", "\u{628}\u{627}\u{631}\u{627}\u{646} \u{62A}\u{646}\u{62F}"),
        ("", "\u{62F}\u{631}\u{6CC}\u{627} \u{622}\u{631}\u{627}\u{645}"),
        (
            "",
            "\u{628}\u{627}\u{631}\u{627}\u{646} \u{648} \u{62F}\u{631}\u{6CC}\u{627}",
        ),
        ("", "\u{646}\u{648}\u{631}"),
    ]);
    assert_eq!(
        ids(&index, "\u{646}\u{648}\u{631} \u{686}\u{6CC}\u{633}\u{62A}"),
        [4],
        "question words are not needed"
    );
    assert_eq!(
        ids(
            &index,
            "\u{628}\u{627}\u{631}\u{627}\u{646} \u{62F}\u{631}\u{6CC}\u{627}"
        ),
        [3]
    );
    // In a question no word is needed.
    assert_eq!(
        sorted(ids(
            &index,
            "\u{628}\u{627}\u{631}\u{627}\u{646} \u{62F}\u{631}\u{6CC}\u{627}\u{61F}"
        )),
        [1, 2, 3]
    );
}

#[test]
fn among_others_a_word_with_a_mistake_prefers_the_nearest() {
    let (_root, index) = index(&[("", "the river nile in flood"), ("", "the river danube in flood")]);
    assert_eq!(ids(&index, "river danbe flood"), [2, 1]);
    // Alone it finds nothing; what may have been meant is offered.
    assert!(ids(&index, "danbe").is_empty());
}

#[test]
fn two_words_of_a_long_query_are_found_where_they_are_one() {
    let (_root, index) = index(&[
        ("", "cheap"),
        ("", "database"),
        ("", "cheap"),
        ("", "cheap"),
        ("", "rain"),
        ("", "wind"),
        ("", "snow"),
        ("", "fog"),
    ]);
    assert_eq!(ids(&index, "cheap quick data base").first(), Some(&2));
}

#[test]
fn a_word_behind_waw_is_found_as_it_stands_first() {
    let word = "\u{643}\u{62A}\u{627}\u{628}";
    let plural = format!("{word}\u{647}\u{627}");
    let (_root, index) = index(&[("", &plural), ("", word)]);
    assert_eq!(ids(&index, &format!("\u{648}{word}")), [2, 1]);
}

/// Spellings and forms, a group a line: see the head of the file.
const SPELLINGS: &str = include_str!("../../../tests/data/search/spellings.txt");

#[test]
fn spellings_and_forms_of_a_word_find_each_other_and_other_words_do_not() {
    let lines: Vec<&str> = SPELLINGS.lines().filter(|line| !line.starts_with('#')).collect();
    for line in lines {
        let (distinct, line) = line.strip_prefix("! ").map_or((false, line), |line| (true, line));
        let (lang, words) = line.split_once(' ').unwrap();
        let words: Vec<&str> = words.split(' ').collect();
        let root = TempDir::new().unwrap();
        let index = Index::open(root.path()).unwrap();
        let documents: Vec<_> = (0..)
            .zip(&words)
            .map(|(id, word)| Document {
                lang,
                ..document(id, word, "")
            })
            .collect();
        fill(&index, &documents, 1);
        let all: Vec<i64> = documents.iter().map(|document| document.id.0).collect();
        for (id, word) in (0..).zip(&words) {
            let mut found = ids(&index, word);
            found.sort_unstable();
            let expected = if distinct { vec![id] } else { all.clone() };
            assert_eq!(found, expected, "{word} of {line}");
        }
    }
}

#[test]
fn an_emoji_is_a_word_and_signs_are_none() {
    let root = TempDir::new().unwrap();
    let index = Index::open(root.path()).unwrap();
    let flag = "\u{1F1EE}\u{1F1F7}";
    let thumb_and_flag = format!("\u{1F44D}\u{1F3FD} {flag}");
    let documents = [
        document(1, "party \u{1F389}", "we sang"),
        document(2, "heart", "red \u{2764}\u{FE0F} heart"),
        document(3, "thumb", &thumb_and_flag),
        document(4, "nothing", "of the kind"),
    ];
    fill(&index, &documents, 1);
    assert_eq!(ids(&index, "\u{1F389}"), [1]);
    assert_eq!(ids(&index, "sang \u{1F389}"), [1]);
    assert_eq!(ids(&index, "\u{2764}"), [2]);
    assert_eq!(ids(&index, "\u{1F44D}"), [3]);
    assert_eq!(ids(&index, flag), [3]);
    for nothing in [
        "\u{1F47B}",
        "!!!",
        "...",
        "\u{20AC}",
        "\u{2014}",
        "\"\"",
        "-",
        "source:",
    ] {
        assert!(ids(&index, nothing).is_empty(), "{nothing}");
    }
    // an empty query asks for all
    assert_eq!(ids(&index, " ").len(), 4);
}

/// Words in Latin letters with what they are read as.
const LATIN: &str = include_str!("../../../tests/data/search/latin.txt");

#[test]
fn latin_letters_are_read_as_persian_or_arabic_where_nothing_has_them() {
    let rows: Vec<(&str, &str)> = LATIN
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split_once('\t').unwrap())
        .collect();
    let root = TempDir::new().unwrap();
    let index = Index::open(root.path()).unwrap();
    let documents: Vec<_> = (0..)
        .zip(&rows)
        .map(|(id, (_, word))| document(id, word, ""))
        .collect();
    fill(&index, &documents, 1);
    let suggest = |text: &str| index.searcher().suggest(&Query::parse(text, &OPTIONS)).unwrap();
    for (latin, word) in &rows {
        let suggestions = suggest(latin);
        let read = suggestions
            .iter()
            .any(|suggestion| *suggestion == crate::text::fold(word));
        assert!(read, "{latin} {word}: {suggestions:?}");
    }
    assert!(suggest("salam tehran").contains(&crate::text::fold(
        "\u{633}\u{644}\u{627}\u{645} \u{62A}\u{647}\u{631}\u{627}\u{646}"
    )));
    // what has no reading, and what is too long to be a word
    for none in ["xkcdq", "1984", &"sa".repeat(2_000)] {
        assert_eq!(suggest(none), [] as [&str; 0], "{none}");
    }
}

#[test]
fn corrections_lose_no_letter_and_common_words_need_a_near_spelling() {
    let root = TempDir::new().unwrap();
    let index = Index::open(root.path()).unwrap();
    let mut documents: Vec<_> = (0..80).map(|id| document(id, "the water", "")).collect();
    documents.push(document(90, "harbour theatre", ""));
    fill(&index, &documents, 1);
    let suggest = |text: &str| index.searcher().suggest(&Query::parse(text, &OPTIONS)).unwrap();
    assert_eq!(suggest("harbuor"), ["harbour"]);
    assert_eq!(suggest("harrbour"), ["harbour"]);
    assert_eq!(suggest("wter"), ["water"]);
    // shorter, and another common word
    for none in ["harbouring", "thex", "tha"] {
        assert_eq!(suggest(none), [] as [&str; 0], "{none}");
    }
}
