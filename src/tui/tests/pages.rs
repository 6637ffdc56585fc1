//! The page: direction, position, measure, and what is laid out.

use super::harness::Harness;
use crate::text::Direction;
use crate::tui::effect::Effect;
use crate::tui::regions::Pane;

/// Returns the rows of the page alone, without the blanks at their ends.
fn page(harness: &mut Harness) -> Vec<String> {
    let rows = harness.rows();
    let last = rows.len() - 1;
    rows[1..last].iter().map(|row| row.trim().to_owned()).collect()
}

#[test]
fn paragraphs_stand_at_their_own_side() {
    let mut harness = Harness::new("en", 100, 40);
    harness.press("Enter z");
    let rows = harness.rows();
    // a Persian article in an English interface begins at the right edge of its measure
    let title = &rows[1];
    let margin = title.len() - title.trim_end().len();
    assert_eq!(margin, 14, "{title:?}");
    harness.press("J");
    let rows = harness.rows();
    assert!(
        rows[1].starts_with(&format!("{}A new kernel", " ".repeat(14))),
        "{:?}",
        rows[1]
    );
}

#[test]
fn the_header_tells_the_title_only_where_it_is_scrolled_away() {
    let mut harness = Harness::new("en", 80, 12);
    harness.press("j Enter z");
    let source = "Wire";
    let rows = harness.rows();
    assert!(rows[0].trim_start().starts_with(source), "{rows:#?}");
    assert!(
        rows[1].trim_start().starts_with("A new kernel is out"),
        "{rows:#?}"
    );
    harness.press("j j");
    let rows = harness.rows();
    assert!(
        rows[0].trim_start().starts_with("A new kernel is out"),
        "{rows:#?}"
    );
    assert!(
        rows[1].trim_start().starts_with(source),
        "the line below the title: {rows:#?}"
    );
    harness.press("k");
    assert!(
        harness.rows()[0].trim_start().starts_with(source),
        "its last row shows"
    );
}

#[test]
fn hits_stand_on_the_same_letters_in_a_justified_page() {
    let hits = |justify| {
        let mut harness = Harness::new("fa", 80, 40);
        harness.app.interface.justify = justify;
        harness.app.interface.measure = 30;
        // "on the display beside the bridge"
        harness
            .press("/")
            .type_text("\u{646}\u{645}\u{627}\u{6cc}\u{634}\u{6af}\u{631} \u{67e}\u{644}");
        harness.press("Enter Enter z");
        let stretched = harness.rows().iter().any(|row| row.contains('\u{640}'));
        let hits: Vec<String> = harness
            .hits()
            .iter()
            .map(|row| row.replace('\u{640}', ""))
            .collect();
        (stretched, hits)
    };
    let (ragged, justified) = (hits(false), hits(true));
    assert_eq!((ragged.0, justified.0), (false, true));
    assert!(ragged.1.len() > 2, "{ragged:?}");
    assert_eq!(ragged.1, justified.1);
}

#[test]
fn links_stand_on_their_own_words_justified_or_not() {
    for justify in [false, true] {
        let mut harness = Harness::new("fa", 80, 60);
        harness.app.interface.justify = justify;
        harness.app.interface.measure = 25;
        harness.press("Enter z");
        // "the whole report", over two lines, and the address in the list of links
        assert_eq!(
            harness.linked("https://example.org/report"),
            "\u{6af}\u{632}\u{627}\u{631}\u{634}\u{6a9}\u{627}\u{645}\u{644}https://example.org/report"
        );
    }
}

#[test]
fn code_is_left_to_right_and_keeps_its_spaces() {
    let mut harness = Harness::new("fa", 100, 40);
    harness.press("j Enter z");
    let rows = page(&mut harness);
    assert!(rows.iter().any(|row| row == "fn main() {"), "{rows:#?}");
    let screen = harness.rows();
    let main = screen.iter().find_map(|row| row.find("fn main()")).unwrap();
    let run = screen.iter().find_map(|row| row.find("run();")).unwrap();
    assert_eq!(run - main, 4);
}

#[test]
fn turning_the_direction_is_remembered() {
    let mut harness = Harness::new("en", 100, 40);
    harness.press("Enter D");
    let id = harness.app.page.open.as_ref().unwrap().entry.id;
    let stored = |harness: &Harness| {
        harness
            .library
            .reader()
            .unwrap()
            .entry(id)
            .unwrap()
            .unwrap()
            .direction
    };
    assert_eq!(stored(&harness), Some(Direction::Ltr));
    harness.press("z");
    assert!(!harness.rows()[1].starts_with(&" ".repeat(30)));
    harness.press("D");
    assert_eq!(stored(&harness), None);
}

#[test]
fn the_position_is_remembered_at_every_width() {
    let mut harness = Harness::new("fa", 80, 12);
    harness.press("Enter j j j j j j");
    let position = harness.app.page.open.as_ref().unwrap().position();
    assert_ne!(position, crate::library::Position::default());
    harness.press("Esc j Enter Esc k Enter");
    assert_eq!(harness.app.page.open.as_ref().unwrap().position(), position);
    // what stood at the top is still on the screen after the width changed
    harness.resize(60, 12);
    let reflowed = harness.app.page.open.as_ref().unwrap().position();
    assert_eq!(reflowed.block, position.block);
}

#[test]
fn another_width_keeps_the_beginning_at_the_top() {
    let mut harness = Harness::new("fa", 90, 12);
    harness.press("Enter");
    harness.resize(60, 12);
    let mut fresh = Harness::new("fa", 60, 12);
    fresh.press("Enter");
    assert_eq!(harness.rows(), fresh.rows());
}

#[test]
fn scrolling_stops_at_both_ends() {
    let mut harness = Harness::new("fa", 80, 12);
    harness.press("Enter k");
    let first = harness.rows();
    harness.press("G");
    let last = harness.rows();
    harness.press("j Space");
    assert_eq!(harness.rows(), last);
    harness.press("Home");
    assert_eq!(harness.rows(), first);
}

#[test]
fn screenfuls_show_every_line_once() {
    let mut harness = Harness::new("fa", 80, 14);
    harness.press("Enter");
    let mut by_lines = vec![];
    loop {
        let rows = page(&mut harness);
        if by_lines.is_empty() {
            by_lines.extend(rows.clone());
        } else {
            by_lines.push(rows.last().unwrap().clone());
        }
        let before = harness.rows();
        harness.press("j");
        if harness.rows() == before {
            break;
        }
    }
    let mut tall = Harness::new("fa", 80, 60);
    tall.press("Enter");
    let whole: Vec<String> = page(&mut tall).into_iter().collect();
    let whole: Vec<&String> = whole.iter().take(by_lines.len()).collect();
    let list_part = |row: &String| row.split('\u{2502}').next().unwrap_or_default().trim().to_owned();
    let by_lines: Vec<String> = by_lines.iter().map(list_part).collect();
    let whole: Vec<String> = whole.into_iter().map(list_part).collect();
    assert_eq!(by_lines, whole);
}

#[test]
fn the_measure_changes_by_keys() {
    let mut harness = Harness::new("en", 120, 30);
    harness.press("j Enter z - - -");
    assert_eq!(harness.app.interface.measure, 60);
    let widest = page(&mut harness).iter().map(|row| row.chars().count()).max();
    assert!(widest <= Some(60), "{widest:?}");
    harness.press("+");
    assert_eq!(harness.app.interface.measure, 64);
}

#[test]
fn an_address_in_the_text_is_a_link_without_a_number() {
    let mut harness = Harness::new("en", 100, 30);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bare.jsonl");
    let article = "{\"id\": \"bare\", \"title\": \"Bare\", \"date\": \"2026-11-30T10:00:00Z\", \"lang\": \"en\", \
                   \"body\": \"See https://example.org/bare, please.\"}";
    std::fs::write(&file, article).unwrap();
    let request = crate::library::ImportRequest {
        paths: vec![file],
        ..crate::library::ImportRequest::default()
    };
    let go_on = &mut |_| std::ops::ControlFlow::Continue(());
    assert_eq!(harness.library.import(&request, go_on).unwrap().new_articles(), 1);
    harness.send(crate::tui::message::Message::Changed);
    harness.press("Home Enter");
    assert_eq!(harness.open_key(), Some("bare"));
    let address = "https://example.org/bare";
    assert_eq!(harness.linked(address), address);
    assert!(
        !harness.rows().iter().any(|row| row.contains("[1]")),
        "{:#?}",
        harness.rows()
    );
    harness.outside.clear();
    harness.press("f a");
    assert_eq!(harness.outside, [Effect::Browse(address.to_owned())]);
}

#[test]
fn an_article_without_a_text_says_so_and_shows_its_address() {
    let mut harness = Harness::new("en", 80, 24);
    let file = harness.folder().join("bare.jsonl");
    let bare =
        r#"{"id":"bare","title":"Only a headline","url":"https://example.org/bare","date":"2030-01-01"}"#;
    std::fs::write(&file, bare).unwrap();
    let request = crate::library::ImportRequest {
        paths: vec![file],
        ..Default::default()
    };
    let go_on = &mut |_| std::ops::ControlFlow::Continue(());
    harness.library.import(&request, go_on).unwrap();
    harness.send(crate::tui::message::Message::Changed);
    harness.press("Home Enter z");
    let page = page(&mut harness);
    assert!(page.contains(&"Only a headline".to_owned()), "{page:#?}");
    assert!(
        page.contains(&"This article came without a text".to_owned()),
        "{page:#?}"
    );
    assert!(
        page.iter().any(|row| row.contains("https://example.org/bare")),
        "{page:#?}"
    );
}

#[test]
fn no_row_of_the_line_about_an_article_ends_in_a_separator() {
    for (lang, width) in [("en", 40), ("en", 46), ("fa", 40), ("fa", 46)] {
        let mut harness = Harness::new(lang, width, 30);
        harness.press("Home Enter");
        let page = page(&mut harness);
        let parted = page.iter().filter(|row| row.contains('\u{b7}')).count();
        assert!(parted > 0, "{lang} {width}: {page:#?}");
        for row in page {
            assert!(
                !row.starts_with('\u{b7}') && !row.ends_with('\u{b7}'),
                "{lang} {width}: {row:?}"
            );
        }
    }
}

#[test]
fn links_in_a_table_are_numbered_and_columns_stay_even() {
    use crate::article::{Block, BlockKind, Span, SpanStyle};
    let mut harness = Harness::new("en", 100, 40);
    harness.press("j j j j j j Enter z");
    let open = harness.app.page.open.as_mut().unwrap();
    let mut table = Block::new(BlockKind::Table, "To\tLeaves\nKish\tat nine\nQeshm\tnever");
    table.spans = vec![
        Span {
            range: 0..2,
            style: SpanStyle::Strong,
        },
        Span {
            range: 10..14,
            style: SpanStyle::Link("https://example.org/kish".into()),
        },
    ];
    open.entry.article.body.blocks = vec![table];
    open.entry.article.lang = Some("en".into());
    open.rebuild(harness.app.interface.setting());
    let rows = page(&mut harness);
    let at = rows.iter().position(|row| row.starts_with("To\u{a0}"));
    let at = at.unwrap_or_else(|| panic!("{rows:#?}"));
    let bars = |row: &String| row.chars().position(|c| c == '\u{2502}');
    assert!(rows[at + 1].starts_with("Kish[1]"), "{rows:#?}");
    assert_eq!(bars(&rows[at]), Some(8), "{rows:#?}");
    assert!(
        rows[at..at + 3].iter().all(|row| bars(row) == Some(8)),
        "{rows:#?}"
    );
    assert!(
        rows.iter().any(|row| row.contains("https://example.org/kish")),
        "{rows:#?}"
    );
}

#[test]
fn words_are_found_on_the_page_while_they_are_typed() {
    let mut harness = Harness::new("en", 100, 24);
    harness.press("j Enter /").type_text("release");
    let mark = |harness: &Harness| harness.app.page.open.as_ref().unwrap().current_mark;
    assert!(mark(&harness).is_some());
    assert!(harness.hits().iter().any(|hit| hit.contains("release")) || mark(&harness).is_some());
    assert_eq!(
        harness.app.list.hits.as_ref().map(|_| ()),
        None,
        "the list is not searched"
    );
    harness.press("Enter");
    let first = mark(&harness);
    harness.press("n N");
    assert_eq!(mark(&harness), first);
    // Esc ends the search first, and then leaves the page
    harness.press("Esc");
    assert!(harness.app.page.search.is_none() && mark(&harness).is_none());
    assert_eq!(harness.app.focus, Pane::Page);
    harness.press("Esc");
    assert_eq!(harness.app.focus, Pane::List);

    harness.press("Enter /").type_text("zzzz");
    harness.press("Esc");
    assert!(harness.app.page.search.is_none() && harness.app.prompts.open.is_none());
}

#[test]
fn text_is_copied_with_its_list_markers_and_the_second_time_as_markdown() {
    let mut harness = Harness::new("en", 100, 24);
    harness.press("Enter Y Y Y");
    let copied: Vec<String> = harness
        .outside
        .iter()
        .filter_map(|effect| match effect {
            Effect::Copy(text) => Some(text.clone()),
            _ => None,
        })
        .collect();
    let [plain, markdown, again] = &copied[..] else {
        panic!("{copied:?}")
    };
    assert!(
        plain.contains("\n\u{2022} ") && plain.contains("\n1. "),
        "{plain}"
    );
    assert!(markdown.contains("](https://example.org/report)"), "{markdown}");
    assert_eq!(again, plain);
    harness.press("j Y");
    assert!(matches!(harness.outside.last(), Some(Effect::Copy(text)) if text == plain));
}

#[test]
fn a_percentage_of_the_page_is_gone_to() {
    let mut harness = Harness::new("en", 100, 12);
    harness.press("Enter z 5 0 %");
    let percent = harness.app.page.open.as_ref().unwrap().flow.percent();
    assert!((35..=65).contains(&percent), "{percent}");
    harness.press("1 0 0 %");
    assert_eq!(harness.app.page.open.as_ref().unwrap().flow.percent(), 100);
    harness.press("0 %");
}

#[test]
fn a_link_that_leads_elsewhere_than_it_says_is_asked_about() {
    use crate::article::{Block, BlockKind, Span, SpanStyle};
    let mut harness = Harness::new("en", 100, 24);
    harness.press("j Enter");
    let text = "https://bank.example/";
    let target = "https://evil.example/x";
    let open = harness.app.page.open.as_mut().unwrap();
    let mut block = Block::new(BlockKind::Paragraph, text);
    block.spans = vec![Span {
        range: 0..text.len(),
        style: SpanStyle::Link(target.to_owned()),
    }];
    open.entry.article.body.blocks = vec![block];
    open.rebuild(harness.app.interface.setting());
    harness.press("f a");
    assert!(harness.outside.is_empty(), "{:?}", harness.outside);
    let last = harness.rows().pop().unwrap();
    assert!(last.contains("evil.example"), "{last}");
    harness.press("n");
    assert!(harness.outside.is_empty());
    harness.press("f a y");
    assert_eq!(harness.outside, [Effect::Browse(target.to_owned())]);
}
