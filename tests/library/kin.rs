//! The same story from several agencies: found out, shown as one, each kept and found; and what is only related.

use std::fmt::Write as _;
use std::fs;

use khabar::article::ArticleId;
use khabar::library::{Library, ListQuery, Reader, Window};

use crate::ground::{Ground, import};

/// «شهرداری بندر از بسته شدن پل قدیمی برای سه ماه خبر داد و گفت کارگران از فردا ترک‌های پایه‌ها را پر می‌کنند.» and so on.
const STORY: [&str; 6] = [
    "\u{634}\u{647}\u{631}\u{62F}\u{627}\u{631}\u{6CC} \u{628}\u{646}\u{62F}\u{631} \u{627}\u{632} \u{628}\u{633}\u{62A}\u{647} \u{634}\u{62F}\u{646} \u{67E}\u{644} \u{642}\u{62F}\u{6CC}\u{645}\u{6CC} \u{628}\u{631}\u{627}\u{6CC} \u{633}\u{647} \u{645}\u{627}\u{647} \u{62E}\u{628}\u{631} \u{62F}\u{627}\u{62F} \u{648} \u{6AF}\u{641}\u{62A} \u{6A9}\u{627}\u{631}\u{6AF}\u{631}\u{627}\u{646} \u{627}\u{632} \u{641}\u{631}\u{62F}\u{627} \u{6A9}\u{627}\u{631} \u{631}\u{627} \u{622}\u{63A}\u{627}\u{632} \u{645}\u{6CC}\u{200C}\u{6A9}\u{646}\u{646}\u{62F}.",
    "The harbour council said that heavy lorries have to take the road behind the station until the work on the pillars is done.",
    "Fishermen who sell their catch below the arches were promised a place on the square in front of the old customs house.",
    "An engineer who has looked after the bridge for twenty years said the cracks were found by a diver in the spring.",
    "The work is to cost four million, half of which comes from the province and the other half from the toll of last year.",
    "A ferry will cross the river every quarter of an hour, and those who show a ticket of the tram need not pay for it.",
];

struct Text<'a> {
    key: &'a str,
    title: &'a str,
    source: &'a str,
    date: &'a str,
    extra: &'a str,
    body: String,
}

fn store(ground: &Ground, library: &mut Library, name: &str, texts: &[Text<'_>]) {
    let mut lines = String::new();
    for text in texts {
        let body = serde_json::Value::from(text.body.as_str());
        let _ = writeln!(
            lines,
            "{{\"id\":\"{}\",\"title\":\"{}\",\"source\":\"{}\",\"date\":\"{}\"{},\"text\":{body}}}",
            text.key, text.title, text.source, text.date, text.extra
        );
    }
    fs::create_dir_all(ground.input()).unwrap();
    let file = ground.input().join(name);
    fs::write(&file, lines).unwrap();
    let report = import(library, &[file]);
    assert_eq!(report.index_problem, None);
}

fn id(reader: &Reader, key: &str) -> ArticleId {
    let page = reader.page(&ListQuery::default(), Window::first(100)).unwrap();
    page.rows.iter().find(|row| row.key == key).unwrap().id
}

fn kin(reader: &Reader, key: &str) -> Vec<String> {
    let kin = reader.kin(id(reader, key)).unwrap();
    kin.into_iter().map(|row| row.key).collect()
}

fn text<'a>(key: &'a str, title: &'a str, source: &'a str, date: &'a str, body: &[&str]) -> Text<'a> {
    Text {
        key,
        title,
        source,
        date,
        extra: "",
        body: body.join("\n\n"),
    }
}

fn bridge() -> Vec<Text<'static>> {
    let edited: Vec<String> = STORY
        .iter()
        .enumerate()
        .map(|(index, paragraph)| match index {
            3 => "An engineer of the council said divers had seen the cracks in the spring.".to_owned(),
            _ => paragraph
                .replace("harbour council", "council of the harbour")
                .replace("every quarter of an hour", "four times an hour"),
        })
        .collect();
    let edited: Vec<&str> = edited.iter().map(String::as_str).collect();
    // «به گزارش خبرگزاری بندر، »
    let credited = format!(
        "\u{628}\u{647} \u{6AF}\u{632}\u{627}\u{631}\u{634} \u{62E}\u{628}\u{631}\u{6AF}\u{632}\u{627}\u{631}\u{6CC} \u{628}\u{646}\u{62F}\u{631}\u{60C} {}",
        STORY[0]
    );
    let mut with_lead = vec![
        "Nobody will cross the old bridge on wheels before the winter, and the traders of the arches are angry.",
        &credited,
    ];
    with_lead.extend(&STORY[1..]);
    vec![
        text(
            "first",
            "The old bridge will be closed for three months",
            "Agency A",
            "2025-11-20T08:00:00Z",
            &STORY,
        ),
        text(
            "lead",
            "Bridge closed until spring, traders angry",
            "Agency B",
            "2025-11-20T12:00:00Z",
            &with_lead,
        ),
        text(
            "edit",
            "Ferry replaces the old bridge of the harbour town",
            "Agency C",
            "2025-11-21T06:00:00Z",
            &edited,
        ),
        text(
            "other",
            "A new bridge for the valley is planned",
            "Agency B",
            "2025-11-20T13:00:00Z",
            &[
                "The province wants to build a bridge over the valley so that lorries need not go through the three villages any more.",
                "An engineer said the pillars would stand on rock, and that the work could begin in the spring if the money is found.",
                "Farmers who own the meadows below were promised a fair price by the council, which meets again at the end of the month.",
            ],
        ),
        text(
            "later",
            "The old bridge will be closed for three months",
            "Agency D",
            "2025-12-20T08:00:00Z",
            &STORY,
        ),
    ]
}

#[test]
fn the_same_story_is_found_out_whatever_its_lead_and_edit() {
    let ground = Ground::new();
    let mut library = ground.open();
    store(&ground, &mut library, "a.jsonl", &bridge());
    let reader = library.reader().unwrap();
    assert_eq!(kin(&reader, "first"), ["lead", "edit"]);
    assert_eq!(kin(&reader, "edit"), ["first", "lead"]);
    assert_eq!(kin(&reader, "other"), Vec::<String>::new());
    assert_eq!(kin(&reader, "later"), Vec::<String>::new());
}

#[test]
fn a_list_of_stories_shows_the_newest_and_counts_the_others() {
    let ground = Ground::new();
    let mut library = ground.open();
    store(&ground, &mut library, "a.jsonl", &bridge());
    let reader = library.reader().unwrap();
    let keys = |query: &ListQuery, window: Window| -> (u64, Vec<(String, u32)>) {
        let page = reader.page(query, window).unwrap();
        (
            page.total,
            page.rows.into_iter().map(|row| (row.key, row.kin)).collect(),
        )
    };
    let all = ListQuery::default();
    assert_eq!(keys(&all, Window::first(9)).0, 5);
    let mut stories = ListQuery {
        stories: true,
        ..ListQuery::default()
    };
    let rows = |rows: &[(&str, u32)]| {
        rows.iter()
            .map(|(key, kin)| ((*key).to_owned(), *kin))
            .collect::<Vec<_>>()
    };
    let expected = rows(&[("later", 0), ("edit", 2), ("other", 0)]);
    assert_eq!(keys(&stories, Window::first(9)), (3, expected));
    let last = Window { offset: 2, limit: 5 };
    assert_eq!(keys(&stories, last), (3, rows(&[("other", 0)])));
    let other = id(&reader, "other");
    assert_eq!(reader.rank(&stories, other).unwrap(), Some(2));
    // the newest that the list lets through is shown for the story
    library.set_read(id(&reader, "edit"), true).unwrap();
    stories.filter.unread = true;
    let (total, unread) = keys(&stories, Window::first(9));
    assert_eq!((total, unread[2].0.as_str()), (3, "lead"));
    // with words each is found
    stories.text = Some("ferry".to_owned());
    stories.filter.unread = false;
    assert_eq!(keys(&stories, Window::first(9)).0, 4);
}

#[test]
fn what_comes_later_or_changes_finds_its_story() {
    let ground = Ground::new();
    let mut library = ground.open();
    let mut texts = bridge();
    let late = texts.remove(1);
    store(&ground, &mut library, "a.jsonl", &texts);
    store(&ground, &mut library, "b.jsonl", &[late]);
    let reader = library.reader().unwrap();
    assert_eq!(kin(&reader, "first"), ["lead", "edit"]);
    // a text that is another one now leaves the story, and the others stay together
    let new = text(
        "lead",
        "The museum of clocks opens its doors",
        "Agency B",
        "2025-11-20T12:00:00Z",
        &[
            "Forty clocks that struck the hours of the town for two centuries can be seen from Friday on in the old mint.",
            "Children may wind the smallest of them, and on Sundays all of them are made to strike at noon together.",
        ],
    );
    store(&ground, &mut library, "b.jsonl", &[new]);
    let reader = library.reader().unwrap();
    assert_eq!(kin(&reader, "first"), ["edit"]);
    assert_eq!(kin(&reader, "lead"), Vec::<String>::new());
    let deleted = id(&reader, "edit");
    library.set_deleted(&[deleted], true).unwrap();
    assert_eq!(kin(&reader, "first"), Vec::<String>::new());
}

#[test]
fn numbers_of_the_publisher_decide_and_short_titles_tell_nothing() {
    let ground = Ground::new();
    let mut library = ground.open();
    let numbered = |key: &'static str, code: &'static str, body: &[&str]| Text {
        extra: code,
        ..text(
            key,
            "The council met on Monday evening",
            "Agency A",
            "2025-11-20T08:00:00Z",
            body,
        )
    };
    let prices = |gold: &str, silver: &str| {
        format!(
            "Gold was sold at {gold} and silver at {silver} when the market closed on the day, the chamber of trade said in its report."
        )
    };
    let texts = [
        numbered("a", ",\"code\":\"77\"", &["It spoke of the bridge."]),
        numbered(
            "b",
            ",\"code\":\"77\"",
            &["It spoke of the bridge, and of the ferry that is to take its place while it is closed."],
        ),
        numbered("c", ",\"code\":\"78\"", &["It spoke of the bridge."]),
        text("photo1", "Photo today", "Agency A", "2025-11-20T08:00:00Z", &[""]),
        text("photo2", "Photo today", "Agency B", "2025-11-20T08:00:00Z", &[""]),
        text(
            "price1",
            "Prices of the day",
            "Agency E",
            "2025-11-20T08:00:00Z",
            &[&prices("1200", "31")],
        ),
        text(
            "price2",
            "Prices of the day",
            "Agency E",
            "2025-11-21T08:00:00Z",
            &[&prices("1230", "29")],
        ),
    ];
    store(&ground, &mut library, "a.jsonl", &texts);
    let reader = library.reader().unwrap();
    assert_eq!(kin(&reader, "a"), ["b"]);
    for alone in ["c", "photo1", "price1"] {
        assert_eq!(kin(&reader, alone), Vec::<String>::new(), "{alone}");
    }
}

#[test]
fn related_articles_share_telling_words_and_are_not_the_same_story() {
    let ground = Ground::new();
    let mut library = ground.open();
    let mut texts = bridge();
    texts.truncate(4);
    for (key, title) in [
        ("x1", "Choir sings in the old mint"),
        ("x2", "Apples were dear this autumn"),
        ("x3", "Trams run later on Fridays"),
    ] {
        texts.push(text(
            key,
            title,
            "Agency F",
            "2025-11-19T08:00:00Z",
            &["There is not much to be said about it, and the people of the town went home early."],
        ));
    }
    store(&ground, &mut library, "a.jsonl", &texts);
    let reader = library.reader().unwrap();
    let related = reader.related(id(&reader, "first"), 3).unwrap();
    assert_eq!(related[0].key, "other");
    assert!(related.iter().all(|row| row.key != "lead" && row.key != "first"));
    assert!(reader.related(ArticleId(999), 3).is_err());
}
