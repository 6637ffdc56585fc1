//! Telegram Desktop's `messages….html`, the form of the export that people read in a browser.

use std::ops::ControlFlow;
use std::path::Path;

use dom_query::{Document, NodeRef};

use super::file;
use crate::ingest::reader::saved::Saved;
use crate::ingest::reader::{export, markup};
use crate::ingest::{Outlet, clean, html};
use crate::sentence::sentence;

/// Returns whether the beginning of a page is that of an exported chat.
pub(in crate::ingest::reader) fn begins(text: &str) -> bool {
    text.contains("<title>Exported Data</title>") && text.contains("page_wrap")
}

pub(in crate::ingest::reader) fn read(text: &str, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let page = clean::clean(text);
    if html::refuses(&page) {
        return outlet.problem(
            None,
            sentence!(
                "telegram-page",
                "the page is too large: export the chat as JSON instead"
            ),
        );
    }
    let folder = outlet
        .origin
        .path
        .as_deref()
        .and_then(Path::parent)
        .map(Path::to_owned);
    let document = Document::from(page.as_ref());
    let chat = line(&document.root(), ".page_header .text");
    let messages = document.select("div.message.default");
    let mut any = false;
    for message in messages.nodes() {
        if let Some(saved) = post(message, chat.as_deref(), folder.as_deref()) {
            any = true;
            saved.hand_out(outlet)?;
        }
    }
    if !any {
        return outlet.problem(None, export::nothing());
    }
    ControlFlow::Continue(())
}

fn post(message: &NodeRef<'_>, chat: Option<&str>, folder: Option<&Path>) -> Option<Saved> {
    let id = message.attr("id")?;
    let id = id.strip_prefix("message")?;
    let first = |selector: &str| find(message, selector);
    let text = first(".text").map(|node| node.inner_html().to_string());
    let photos = first("a.photo_wrap").and_then(|link| file(folder, &link.attr("href")?));
    let files = [
        "a.video_file_wrap",
        "a.media_file",
        "a.media_audio_file",
        "a.media_voice_message",
        "a.media_video",
    ]
    .iter()
    .filter_map(|selector| file(folder, &first(selector)?.attr("href")?))
    .map(|path| (path, String::new()))
    .collect::<Vec<_>>();
    let mut body = String::new();
    if let Some(photo) = photos {
        body.push_str(&markup::picture(&photo, ""));
    }
    let shown = text.as_deref().map(str::trim).filter(|text| !text.is_empty());
    if let Some(text) = shown {
        let text = text.replace("<br><br>", "</p><p>");
        body.extend(["<p>", &text, "</p>"]);
    }
    if body.is_empty() && files.is_empty() {
        return None;
    }
    let forwarded = first(".forwarded.body > .from_name").map(|node| {
        // the date of the original is inside of the name
        let date = find(&node, ".date").map(|date| date.text().to_string());
        let name = node.text().to_string();
        clean::line(&date.map_or(name.clone(), |date| name.replace(&date, "")))
    });
    Some(Saved {
        id: Some(format!("telegram:{}/{id}", chat.unwrap_or_default())),
        title: shown.is_none().then(|| chat.map(str::to_owned)).flatten(),
        author: forwarded.or_else(|| line(message, ".signature")),
        source: chat.map(str::to_owned),
        html: Some(body),
        date: first(".date").and_then(|node| date(&node.attr("title")?)),
        enclosures: files,
        ..Saved::default()
    })
}

/// Finds the first element below a node that a selector matches.
fn find<'a>(node: &NodeRef<'a>, selector: &str) -> Option<NodeRef<'a>> {
    let selection = dom_query::Selection::from(*node).select(selector);
    selection.nodes().first().copied()
}

fn line(node: &NodeRef<'_>, selector: &str) -> Option<String> {
    let text = clean::line(&find(node, selector)?.text());
    (!text.is_empty()).then_some(text)
}

/// Rewrites `01.12.2025 10:15:00 UTC+03:30` as RFC 3339 does; another form stays.
fn date(title: &str) -> Option<String> {
    let mut words = title.split_whitespace();
    let (day, time) = (words.next()?, words.next()?);
    let zone = words
        .next()
        .and_then(|zone| zone.strip_prefix("UTC"))
        .unwrap_or("Z");
    let mut parts = day.split('.');
    let (Some(day), Some(month), Some(year), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Some(title.to_owned());
    };
    Some(format!("{year}-{month}-{day}T{time}{zone}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_pages_have_their_offset() {
        assert_eq!(
            date("01.12.2025 10:15:00 UTC+03:30").as_deref(),
            Some("2025-12-01T10:15:00+03:30")
        );
        assert_eq!(
            date("01.12.2025 10:15:00").as_deref(),
            Some("2025-12-01T10:15:00Z")
        );
    }
}
