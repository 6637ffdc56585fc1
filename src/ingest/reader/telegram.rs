//! Telegram Desktop's exports: `result.json` of a chat or a whole account, and `messages….html`.
//!
//! Each post of a channel is an article. Of an account only the channels are read: what people
//! wrote to each other is imported only where that chat was exported by itself.

pub(super) mod page;

use std::io::{self, BufRead};
use std::ops::ControlFlow;
use std::path::Path;

use serde_json::Value as Json;

use super::export::{self, Item};
use super::json::Object;
use super::markup;
use super::saved::Saved;
use crate::calendar::Instant;
use crate::ingest::Outlet;
use crate::sentence::sentence;
pub(super) use page::read as read_page;

/// Kinds of chats whose posts are addressed to a public or belong to the reader.
const CHANNELS: [&str; 3] = ["public_channel", "private_channel", "saved_messages"];

/// Returns whether the beginning of a JSON text is that of an export.
pub(super) fn begins(text: &str) -> bool {
    const KINDS: [&str; 9] = [
        "public_channel",
        "private_channel",
        "public_supergroup",
        "private_supergroup",
        "private_group",
        "personal_chat",
        "bot_chat",
        "saved_messages",
        "verification_codes",
    ];
    let has = |word: &str| text.contains(&format!("\"{word}\""));
    let chat = has("messages") && has("type") && KINDS.iter().any(|kind| has(kind));
    let account = has("about") && has("personal_information") && text.contains("Telegram");
    chat || account || has("date_unixtime") && has("messages")
}

/// A chat as its export describes it.
#[derive(Debug, Default)]
struct Chat {
    name: Option<String>,
    kind: String,
    id: String,
}

pub(super) fn read(input: &mut dyn BufRead, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    const PATHS: [&str; 3] = [
        "messages/*",
        "chats/list/*/messages/*",
        "left_chats/list/*/messages/*",
    ];
    let folder = outlet
        .origin
        .path
        .as_deref()
        .and_then(Path::parent)
        .map(Path::to_owned);
    let mut chat = Chat::default();
    let mut left_out = 0_u64;
    let flow = export::read(input, &PATHS, outlet, &mut |path, value| {
        let account = path.len() > 2;
        let member = match path {
            [name] | [_, _, _, name] => name.as_str(),
            [.., last] if last == "*" => {
                return match Object::of(&value) {
                    Some(message) if !account || CHANNELS.contains(&chat.kind.as_str()) => {
                        article(&message, &chat, folder.as_deref())
                    }
                    _ => Item::Nothing,
                };
            }
            _ => return Item::Nothing,
        };
        match member {
            "name" => {
                chat = Chat {
                    name: value.as_str().map(str::to_owned),
                    ..Chat::default()
                };
            }
            "type" => {
                value.as_str().unwrap_or_default().clone_into(&mut chat.kind);
                left_out += u64::from(account && !CHANNELS.contains(&chat.kind.as_str()));
            }
            "id" => chat.id = value.to_string(),
            _ => {}
        }
        Item::Nothing
    })?;
    if flow.is_continue() && left_out > 0 {
        return Ok(outlet.problem(
            None,
            sentence!(
                "telegram-chats",
                "{count} chats of the account are not channels and were left out: export such a chat by itself to import it",
                count = left_out
            ),
        ));
    }
    Ok(flow)
}

/// Makes an article of a message.
fn article(message: &Object<'_>, chat: &Chat, folder: Option<&Path>) -> Item {
    let (Some(kind), Some(id)) = (message.text(&["type"]), message.text(&["id"])) else {
        return Item::Nothing;
    };
    if kind != "message" {
        return Item::Nothing;
    }
    let mut text = Text::default();
    match message.get(&["text_entities", "text"]) {
        Some(Json::Array(runs)) if runs.is_empty() => text.value(message.get(&["text"])),
        value => text.value(value),
    }
    let mut html = String::new();
    let mut enclosures = Vec::new();
    if let Some(photo) = message.text(&["photo"]).and_then(|path| file(folder, &path)) {
        html.push_str(&markup::picture(&photo, ""));
    }
    if let Some(path) = message.text(&["file"]).and_then(|path| file(folder, &path)) {
        enclosures.push((path, message.text(&["mime_type"]).unwrap_or_default()));
    }
    if !text.html.is_empty() {
        html.extend(["<p>", &text.html, "</p>"]);
    }
    if let Some(poll) = message.get(&["poll"]).and_then(Object::of) {
        markup::element("p", &poll.text(&["question"]).unwrap_or_default(), &mut html);
        for answer in poll.objects(&["answers"]) {
            markup::element("li", &answer.text(&["text"]).unwrap_or_default(), &mut html);
        }
    }
    if html.is_empty() && enclosures.is_empty() {
        // a sticker, a call, a picture that was not exported
        return Item::Nothing;
    }
    // posts without a word are called by their channel
    let title = text.html.is_empty().then(|| chat.name.clone()).flatten();
    let private = matches!(chat.kind.as_str(), "public_channel" | "private_channel")
        || chat.kind.ends_with("supergroup");
    Saved {
        id: Some(format!("telegram:{}/{id}", chat.id)),
        url: private.then(|| format!("https://t.me/c/{}/{id}", chat.id)),
        title,
        author: message
            .text(&["forwarded_from"])
            .or_else(|| message.text(&["author"])),
        source: chat.name.clone().or_else(|| message.text(&["from"])),
        html: Some(html),
        date: date(message),
        tags: text.tags,
        enclosures,
        ..Saved::default()
    }
    .into()
}

/// Reads the time of a message with the offset of the clock that exported it.
fn date(message: &Object<'_>) -> Option<String> {
    let local = message.text(&["date"])?;
    let as_utc = Instant::parse_rfc3339(&format!("{local}Z"));
    let unix = message
        .text(&["date_unixtime"])
        .and_then(|text| text.parse::<i64>().ok());
    match (as_utc, unix) {
        (Some(local), Some(unix)) => {
            let offset = i32::try_from(local.unix - unix).unwrap_or_default();
            Some(Instant { unix, offset }.to_rfc3339())
        }
        (_, Some(unix)) => Some(unix.to_string()),
        _ => Some(local),
    }
}

/// Returns the URL of an exported file; `None` where the export says that it is not included.
fn file(folder: Option<&Path>, path: &str) -> Option<String> {
    // an export is somebody else's text: it names no file outside of its folder
    if path.starts_with(['(', '/', '\\']) || path.contains("..") || path.contains(':') {
        return None;
    }
    Some(match folder {
        Some(folder) => format!("file://{}", folder.join(path).to_str()?),
        None => path.to_owned(),
    })
}

/// The text of a message as HTML, and the tags in it.
#[derive(Debug, Default)]
struct Text {
    html: String,
    tags: Vec<String>,
}

impl Text {
    fn value(&mut self, value: Option<&Json>) {
        match value {
            Some(Json::String(text)) => markup::text(text, &mut self.html),
            Some(Json::Array(runs)) => {
                for run in runs {
                    match run {
                        Json::String(text) => markup::text(text, &mut self.html),
                        run => {
                            if let Some(run) = Object::of(run) {
                                self.run(&run);
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }

    fn run(&mut self, run: &Object<'_>) {
        let Some(text) = run.text(&["text"]) else { return };
        let out = &mut self.html;
        match run.text(&["type"]).unwrap_or_default().as_str() {
            "bold" => markup::element("b", &text, out),
            "italic" => markup::element("i", &text, out),
            "code" => markup::element("code", &text, out),
            "strikethrough" => markup::element("s", &text, out),
            "pre" => {
                out.push_str("</p><pre>");
                crate::ingest::xml::entity::escape(&text, out);
                out.push_str("</pre><p>");
            }
            "blockquote" => {
                out.push_str("</p><blockquote><p>");
                markup::text(&text, out);
                out.push_str("</p></blockquote><p>");
            }
            "text_link" => match run.text(&["href"]) {
                Some(url) => markup::link(&url, &text, out),
                None => markup::text(&text, out),
            },
            "link" if text.contains("://") => markup::link(&text, &text, out),
            "link" => markup::link(&format!("https://{text}"), &text, out),
            "mention" => {
                let name = text.trim_start_matches('@');
                markup::link(&format!("https://t.me/{name}"), &text, out);
            }
            kind => {
                if kind == "hashtag" {
                    let tag = text.trim_start_matches('#').replace('_', " ");
                    self.tags.push(tag);
                }
                markup::text(&text, out);
            }
        }
    }
}
