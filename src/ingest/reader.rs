//! What comes from other readers: their exports, their lists of feeds, their libraries.
//!
//! One file a reader. Each turns what the other reader kept into [`Saved`]
//! articles, in one vocabulary: text, dates, tags, and what was done to the
//! article. Nothing found there is run or fetched; what is not taken is named.
//! Databases are opened by the store, which hands their rows to [`row`].

mod bulletty;
mod export;
mod google_reader;
mod instapaper;
mod json;
mod karakeep;
mod linkwarden;
mod markup;
mod mastodon;
mod netscape;
mod newsboat;
mod newsraft;
mod omnivore;
mod pocket;
mod raindrop;
mod readeck;
mod saved;
mod table;
mod telegram;
mod twitter;
mod wallabag;

use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;
use std::path::Path;

use super::archive::{Archive, inside};
use super::json::as_utf8;
use super::{Event, Format, Origin, Outlet, address, charset};
use crate::sentence::sentence;
pub use saved::{Saved, SavedFeed};

/// Largest export, in bytes.
const MAX_BYTES: u64 = 512 << 20;

/// Finds another file of the same export by its path inside of it.
type Beside<'a> = dyn FnMut(&str) -> Option<Vec<u8>> + 'a;

/// Reads a file that may be too large for the memory.
type Streamed = fn(&mut dyn BufRead, &mut Outlet<'_>) -> io::Result<ControlFlow<()>>;

/// Returns whether an input is a JSON object.
fn begins_with_brace(head: &[u8]) -> bool {
    charset::decode(head.get(..64).unwrap_or(head), None)
        .text
        .trim_start_matches('\u{FEFF}')
        .trim_start()
        .starts_with('{')
}

/// Reads a file of another reader.
pub(super) fn read(
    input: &mut dyn BufRead,
    format: Format,
    name: Option<&Path>,
    outlet: &mut Outlet<'_>,
) -> io::Result<ControlFlow<()>> {
    let folder = outlet
        .origin
        .path
        .as_deref()
        .and_then(Path::parent)
        .map(Path::to_owned);
    let mut beside = |name: &str| std::fs::read(folder.as_ref()?.join(name)).ok();
    let streamed: Option<Streamed> = match format {
        Format::GoogleReader => Some(google_reader::read),
        Format::Karakeep => Some(karakeep::read),
        Format::Linkwarden => Some(linkwarden::read),
        Format::Mastodon => Some(mastodon::read),
        Format::Telegram if begins_with_brace(input.fill_buf()?) => Some(telegram::read),
        _ => None,
    };
    if let Some(read) = streamed {
        return as_utf8(input, outlet, &mut |input, outlet| read(input, outlet));
    }
    if format == Format::Twitter {
        return as_utf8(input, outlet, &mut |input, outlet| {
            twitter::read(input, &mut beside, outlet)
        });
    }
    let mut bytes = Vec::new();
    input.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES {
        let message = sentence!(
            "reader-too-large",
            "the export is larger than {size} MiB and was not read",
            size = MAX_BYTES >> 20
        );
        return Ok(outlet.problem(None, message));
    }
    let text = charset::into_text(bytes);
    Ok(match format {
        Format::Newsboat => newsboat::read(&text, name, outlet),
        Format::Newsraft => newsraft::read(&text, outlet),
        Format::Bulletty => bulletty::read(&text, name, outlet),
        Format::Pocket => pocket::read(&text, outlet),
        Format::Instapaper => instapaper::read(&text, outlet),
        Format::Netscape => netscape::read(&text, outlet),
        Format::Raindrop => raindrop::read(&text, outlet),
        Format::Telegram => telegram::read_page(&text, outlet),
        Format::Omnivore => omnivore::read(&text, name, &mut beside, outlet),
        Format::Wallabag => wallabag::read(&text, outlet),
        _ => readeck::read(&text, name, &mut beside, outlet),
    })
}

/// Tells whose export a text is, where its beginning tells for sure.
pub(super) fn format(head: &[u8], name: Option<&Path>) -> Option<Format> {
    const ENOUGH: usize = 16 * 1024;
    let head = head.get(..ENOUGH).unwrap_or(head);
    let text = charset::decode(head, None).text;
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let all = |words: &[&str]| words.iter().all(|word| text.contains(word));
    if text.starts_with(twitter::PREFIX) {
        return Some(Format::Twitter);
    }
    if text.starts_with('[') {
        if all(&["\"is_archived\"", "\"is_starred\""]) {
            return Some(Format::Wallabag);
        }
        if all(&["\"slug\"", "\"savedAt\""]) {
            return Some(Format::Omnivore);
        }
        if all(&["\"highlights\"", "\"quote\"", "\"url\""]) {
            return Some(Format::Pocket);
        }
    }
    // before the article's whole text, which comes ahead of what was done to it
    if text.starts_with('{') && all(&["\"UID\"", "\"UserID\"", "\"State\"", "\"URL\""]) {
        return Some(Format::Readeck);
    }
    if text.starts_with('{')
        && let Some(format) = object(text)
    {
        return Some(format);
    }
    if netscape::begins(text) {
        return Some(Format::Netscape);
    }
    if text.starts_with('<') && telegram::page::begins(text) {
        return Some(Format::Telegram);
    }
    let header = text
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end()
        .to_ascii_lowercase();
    if header.starts_with("title,url,time_added") {
        return Some(Format::Pocket);
    }
    if header.starts_with("url,title,selection,folder") {
        return Some(Format::Instapaper);
    }
    if header.starts_with("id,title,note,excerpt,url,folder") {
        return Some(Format::Raindrop);
    }
    if text.starts_with('<') && all(&["<title>Pocket Export</title>"]) {
        return Some(Format::Pocket);
    }
    if bulletty::begins(text) {
        return Some(Format::Bulletty);
    }
    let name = name?;
    let file = name.file_name()?.to_str()?;
    let folder = name
        .parent()
        .and_then(Path::file_name)
        .and_then(|name| name.to_str());
    let folder = folder.unwrap_or_default().trim_start_matches('.');
    match (folder, file) {
        ("newsboat" | "newsbeuter", "urls") => Some(Format::Newsboat),
        ("newsraft", "feeds") => Some(Format::Newsraft),
        (_, ".feed.toml") => Some(Format::Bulletty),
        _ => None,
    }
}

/// Tells whose export an object in JSON is.
fn object(text: &str) -> Option<Format> {
    let all = |words: &[&str]| words.iter().all(|word| text.contains(word));
    if all(&["\"items\""]) && (all(&["com.google/"]) || all(&["\"origin\"", "\"streamId\""])) {
        Some(Format::GoogleReader)
    } else if all(&["\"orderedItems\"", "activitystreams"]) {
        Some(Format::Mastodon)
    } else if all(&["\"bookmarks\"", "\"createdAt\"", "\"content\"", "\"tags\""]) {
        Some(Format::Karakeep)
    } else if all(&["\"collections\"", "\"links\"", "\"createdAt\""]) {
        Some(Format::Linkwarden)
    } else if telegram::begins(text) {
        Some(Format::Telegram)
    } else {
        None
    }
}

/// Reads an archive that is an export of another reader; `None` where it is none.
pub(super) fn archive(
    archive: &mut Archive<'_>,
    wanted: Format,
    outlet: &mut Outlet<'_>,
) -> Option<(Format, ControlFlow<()>)> {
    let names: Vec<String> = archive
        .file_names()
        .filter_map(|name| Some(name.ok()?.into_owned()))
        .collect();
    let metadata: Vec<&String> = names.iter().filter(|name| omnivore::is_metadata(name)).collect();
    let infos: Vec<&String> = names.iter().filter(|name| readeck::is_info(name)).collect();
    let mut flow = ControlFlow::Continue(());
    let (format, listed) = if !metadata.is_empty() && wanted != Format::Readeck {
        (Format::Omnivore, metadata)
    } else if !infos.is_empty() && (wanted == Format::Readeck || names.iter().any(|name| name == "data.json"))
    {
        (Format::Readeck, infos)
    } else {
        return None;
    };
    for name in listed {
        let Some(bytes) = member(archive, name) else {
            flow = outlet.problem(
                None,
                inside(name, sentence!("reader-packed", "it cannot be unpacked")),
            );
            continue;
        };
        let text = charset::decode(&bytes, None).text;
        let folder = name.rsplit_once('/').map(|(folder, _)| folder.to_owned());
        let mut beside = |name: &str| match &folder {
            Some(folder) => member(archive, &format!("{folder}/{name}")),
            None => member(archive, name),
        };
        let path = Path::new(name);
        flow = match format {
            Format::Omnivore => omnivore::read(&text, Some(path), &mut beside, outlet),
            _ => readeck::read(&text, Some(path), &mut beside, outlet),
        };
        if flow.is_break() {
            break;
        }
    }
    Some((format, flow))
}

/// Unpacks a member of an archive, up to a limit.
fn member(archive: &mut Archive<'_>, name: &str) -> Option<Vec<u8>> {
    const LARGEST: u64 = 64 << 20;
    let file = archive.by_name(name).ok()?;
    let mut bytes = Vec::new();
    file.take(LARGEST).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// Tells whether a file only belongs to another one that the export's own file names.
///
/// So that a folder with an unpacked export gives each article once.
#[must_use]
pub fn is_part(path: &Path) -> bool {
    let Some(inside) = path.parent().and_then(Path::file_name) else {
        return false;
    };
    if inside == "content" || inside == "highlights" {
        let above = path.parent().and_then(Path::parent);
        let entries = above.and_then(|above| std::fs::read_dir(above).ok());
        return entries.into_iter().flatten().flatten().any(|entry| {
            let name = entry.file_name();
            name.to_str().is_some_and(omnivore::is_metadata)
        });
    }
    // bookmarks/UID/container/… beside bookmarks/UID/info.json
    path.ancestors()
        .skip(1)
        .take(4)
        .find(|above| above.file_name().is_some_and(|name| name == "container"))
        .and_then(Path::parent)
        .is_some_and(|above| above.join("info.json").exists())
}

/// Hands a row of another reader's database out, with what is known about its origin added.
pub fn row(saved: Saved, origin: &Origin, sink: &mut dyn FnMut(Event) -> ControlFlow<()>) -> ControlFlow<()> {
    let budget = super::Budget::default();
    let mut outlet = Outlet {
        origin,
        sink,
        budget: &budget,
    };
    saved.hand_out(&mut outlet)
}

/// Names a feed's entry as its feed does, so that it is the same article when it is fetched again.
#[must_use]
pub fn entry_key(guid: &str, feed_link: &str) -> Option<String> {
    let guid = guid.trim();
    if guid.is_empty() {
        None
    } else if address::scheme(guid).is_some() {
        Some(guid.to_owned())
    } else {
        Some(format!("{feed_link}#{guid}"))
    }
}

/// Takes the text of an entry out of newsraft's own form.
#[must_use]
pub fn newsraft_content(serialised: &str) -> (Option<String>, Option<String>) {
    newsraft::content(serialised)
}

/// Takes the first value of a field out of newsraft's own form.
#[must_use]
pub fn newsraft_field(serialised: &str, field: &str) -> Option<String> {
    newsraft::field(serialised, field)
}
