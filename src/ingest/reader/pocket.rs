//! Pocket: the HTML list of its old export, the CSV tables and the JSON highlights of its last one.

use std::ops::ControlFlow;

use super::saved::{Saved, highlight};
use super::{json, table};
use crate::ingest::xml::entity::{Declared, decode};
use crate::ingest::xml::{Piece, Pieces, attributes};
use crate::ingest::{Outlet, clean};
use crate::sentence::sentence;

pub(super) fn read(text: &str, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let start = text.trim_start_matches('\u{FEFF}').trim_start();
    if start.starts_with('<') {
        list(start, outlet)
    } else if start.starts_with('[') {
        highlights(start, outlet)
    } else {
        rows(start, outlet)
    }
}

/// Reads `title,url,time_added,tags,status`; tags stand between bars.
fn rows(text: &str, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    table::links(text, outlet, |row, url| {
        let tags = row.get("tags").unwrap_or_default();
        Saved {
            title: row.get("title"),
            url: Some(url),
            tags: tags.split(['|', ',']).map(str::to_owned).collect(),
            read: row.get("status").is_some_and(|status| status == "archive"),
            starred: row.get("favorite").is_some_and(|favorite| favorite == "1"),
            date: row.get("time_added"),
            starred_at: row.get("time_added").as_deref().and_then(table::unix),
            ..Saved::default()
        }
    })
}

/// Reads the list of links below the headings "Unread" and "Read Archive".
fn list(text: &str, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let none = Declared::default();
    let mut read = false;
    let mut heading = false;
    let mut current: Option<Saved> = None;
    for piece in Pieces::new(text) {
        match piece {
            Piece::Start { name, .. } if name.eq_ignore_ascii_case("h1") => heading = true,
            Piece::Start {
                name,
                attributes: inside,
                ..
            } if name.eq_ignore_ascii_case("a") => {
                let mut saved = Saved {
                    read,
                    ..Saved::default()
                };
                for (name, value) in attributes(inside) {
                    let value = decode(value, &none);
                    match name.to_ascii_lowercase().as_str() {
                        "href" => saved.url = Some(value.into_owned()),
                        "time_added" => {
                            saved.starred_at = table::unix(&value);
                            saved.date = Some(value.into_owned());
                        }
                        "tags" => saved.tags = value.split(',').map(str::to_owned).collect(),
                        _ => {}
                    }
                }
                current = Some(saved);
            }
            Piece::Text(text) if heading => {
                read = text.to_ascii_lowercase().contains("archive");
            }
            Piece::Text(text) => {
                if let Some(saved) = &mut current {
                    let title = saved.title.get_or_insert_default();
                    title.push_str(&decode(text, &none));
                }
            }
            Piece::End(name) if name.eq_ignore_ascii_case("h1") => heading = false,
            Piece::End(name) if name.eq_ignore_ascii_case("a") => {
                if let Some(mut saved) = current.take() {
                    saved.title = saved.title.map(|title| clean::line(&title));
                    if saved.url.is_some() {
                        saved.hand_out(outlet)?;
                    }
                }
            }
            _ => {}
        }
    }
    ControlFlow::Continue(())
}

/// Reads `annotations/part_….json`: addresses with what was highlighted there.
fn highlights(text: &str, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let read = json::each(text, |item| {
        let notes = item
            .objects(&["highlights"])
            .filter_map(|one| Some(highlight(&one.text(&["quote"])?, one.text(&["note"]).as_deref())))
            .collect();
        Saved {
            url: item.text(&["url"]),
            title: item.text(&["title"]),
            notes,
            ..Saved::default()
        }
        .hand_out(outlet)
    });
    match read {
        Ok(flow) => flow,
        Err(_) => outlet.problem(
            None,
            sentence!("pocket-highlights", "the highlights are no list in JSON"),
        ),
    }
}
