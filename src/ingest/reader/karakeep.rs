//! Karakeep (formerly Hoarder): one JSON object around the list of bookmarks.

use std::io::{self, BufRead};
use std::ops::ControlFlow;

use super::export::{self, Item};
use super::json::Object;
use super::saved::Saved;
use crate::ingest::Outlet;

pub(super) fn read(input: &mut dyn BufRead, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    export::read(input, &["bookmarks/*"], outlet, &mut |path, value| {
        let [_, _] = path else { return Item::Nothing };
        let Some(item) = Object::of(&value) else {
            return Item::Nothing;
        };
        let content = item.get(&["content"]).and_then(Object::of);
        let field = |name: &str| content.as_ref().and_then(|content| content.text(&[name]));
        let text = field("text");
        let created = item.text(&["createdAt"]);
        Saved {
            // a note of one's own has no URL
            id: text
                .is_some()
                .then(|| created.as_ref().map(|created| format!("karakeep:{created}")))
                .flatten(),
            url: field("url"),
            title: item.text(&["title"]).or_else(|| field("title")),
            text,
            date: created,
            tags: item.names(&["tags"]),
            read: item.flag(&["archived"]),
            starred: item.flag(&["favourited"]),
            notes: item.text(&["note"]).into_iter().collect(),
            ..Saved::default()
        }
        .into()
    })
}
