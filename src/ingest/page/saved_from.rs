//! Where and when a page was saved, as the program that saved it wrote into the page.
//!
//! `SingleFile`, monolith, Save Page WE, `WebScrapBook`, `HTTrack` and Internet Explorer, whose form other
//! browsers took over, each leave a comment, a field or attributes near the beginning.

use super::super::xml::entity::{Declared, decode};
use super::super::xml::{Piece, Pieces, attributes};

/// Bytes at the beginning of a page in which programs write where it is from.
const HEAD: usize = 64 * 1024;

/// The origin of a saved page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::ingest) struct SavedFrom {
    pub(in crate::ingest) url: Option<String>,
    /// When it was saved, as RFC 822 or RFC 3339.
    pub(in crate::ingest) date: Option<String>,
}

/// Reads where a page was saved from; nothing where no program says so.
pub(in crate::ingest) fn read(page: &[u8]) -> SavedFrom {
    let head = String::from_utf8_lossy(page.get(..HEAD).unwrap_or(page));
    let mut rest = head.as_ref();
    while let Some((_, after)) = rest.split_once("<!--") {
        let (inside, after) = after.split_once("-->").unwrap_or((after, ""));
        if let Some(found) = comment(inside) {
            return found;
        }
        rest = after;
    }
    fields(&head)
}

fn comment(inside: &str) -> Option<SavedFrom> {
    let inside = inside.trim();
    if inside.starts_with("Page saved with SingleFile") {
        let field = |name: &str| {
            let mut lines = inside.lines().map(str::trim);
            lines.find_map(|line| line.strip_prefix(name)).map(str::trim)
        };
        return Some(SavedFrom {
            url: field("url:").and_then(web),
            date: field("saved date:").map(script_date),
        });
    }
    if let Some(rest) = inside.strip_prefix("Saved from ")
        && rest.contains(" using monolith")
    {
        let (url, rest) = rest.split_once(' ')?;
        return Some(SavedFrom {
            url: web(url),
            date: rest
                .strip_prefix("at ")
                .and_then(|rest| rest.split_whitespace().next())
                .map(str::to_owned),
        });
    }
    if let Some(rest) = inside.strip_prefix("saved from url=(") {
        // the number is the length of the URL
        let (_, url) = rest.split_once(')')?;
        return Some(SavedFrom {
            url: web(url),
            date: None,
        });
    }
    if let Some(rest) = inside.strip_prefix("Mirrored from ") {
        let (url, rest) = rest.split_once(" by HTTrack")?;
        let url = match web(url) {
            Some(url) => Some(url),
            None => web(&format!("http://{}", url.trim())),
        };
        let date = rest.split_once("], ").map(|(_, date)| date.trim().to_owned());
        return Some(SavedFrom { url, date });
    }
    None
}

/// Reads the attributes of `WebScrapBook` and the fields of Save Page WE.
fn fields(head: &str) -> SavedFrom {
    let mut found = SavedFrom::default();
    for piece in Pieces::new(head) {
        let Piece::Start {
            name,
            attributes: inside,
            ..
        } = piece
        else {
            continue;
        };
        let none = Declared::default();
        let get = |wanted: &str| {
            attributes(inside)
                .find(|(name, _)| name.eq_ignore_ascii_case(wanted))
                .map(|(_, value)| decode(value, &none).trim().to_owned())
        };
        match name.to_ascii_lowercase().as_str() {
            "html" => {
                found.url = get("data-scrapbook-source").and_then(|url| web(&url));
                found.date = get("data-scrapbook-create").and_then(|digits| compact_date(&digits));
            }
            "meta" => match get("name").as_deref() {
                Some("savepage-url") => found.url = get("content").and_then(|url| web(&url)),
                Some("savepage-date") => found.date = get("content").map(|date| script_date(&date)),
                _ => {}
            },
            "body" => break,
            _ => {}
        }
    }
    found
}

/// Returns a URL of the web; pages saved from a disk have none that anybody else can open.
fn web(url: &str) -> Option<String> {
    let url = url.trim();
    let known = url.starts_with("http://") || url.starts_with("https://");
    (known && !url.contains(char::is_whitespace)).then(|| url.to_owned())
}

/// Rewrites `Mon Dec 01 2025 10:15:00 GMT+0330 (Iran Standard Time)` as RFC 822 does.
fn script_date(date: &str) -> String {
    let words: Vec<&str> = date.split_whitespace().collect();
    match words.as_slice() {
        [weekday, month, day, year, time, zone, ..] if zone.starts_with("GMT") => {
            let zone = zone
                .strip_prefix("GMT")
                .filter(|zone| !zone.is_empty())
                .unwrap_or("+0000");
            format!("{weekday}, {day} {month} {year} {time} {zone}")
        }
        _ => date.to_owned(),
    }
}

/// Rewrites `20251201064500000`, which is in UTC, as RFC 3339 does.
fn compact_date(digits: &str) -> Option<String> {
    if digits.len() < 14 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |from: usize, to: usize| digits.get(from..to);
    Some(format!(
        "{}-{}-{}T{}:{}:{}Z",
        part(0, 4)?,
        part(4, 6)?,
        part(6, 8)?,
        part(8, 10)?,
        part(10, 12)?,
        part(12, 14)?
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_that_save_pages_are_known() {
        let url = "https://n.example/a?b=1";
        for (page, date) in [
            (
                format!("<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: {url} \n saved date: Mon Dec 01 2025 10:15:00 GMT+0330 (Iran Standard Time)\n-->"),
                Some("Mon, 01 Dec 2025 10:15:00 +0330"),
            ),
            (
                format!("<!-- Saved from {url} at 2025-12-01T06:45:00Z using monolith v2.8.1 -->"),
                Some("2025-12-01T06:45:00Z"),
            ),
            (format!("<!DOCTYPE html>\n<!-- saved from url=(0023){url} -->"), None),
            (
                "<!-- x --><!-- Mirrored from n.example/a?b=1 by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 01 Dec 2025 06:45:00 GMT -->".to_owned(),
                Some("Mon, 01 Dec 2025 06:45:00 GMT"),
            ),
            (
                format!("<html data-scrapbook-source=\"{url}\" data-scrapbook-create=\"20251201064500000\"><body>"),
                Some("2025-12-01T06:45:00Z"),
            ),
            (
                format!("<html><head><meta name=\"savepage-url\" content=\"{url}\"><meta name='savepage-date' content='Mon Dec 01 2025 10:15:00 GMT+0330 (x)'>"),
                Some("Mon, 01 Dec 2025 10:15:00 +0330"),
            ),
        ] {
            let found = read(page.as_bytes());
            let found_url = found.url.map(|found| found.replacen("http://", "https://", 1));
            assert_eq!(found_url.as_deref(), Some(url), "{page}");
            assert_eq!(found.date.as_deref(), date, "{page}");
        }
        for page in [
            "<html><!-- saved from url=(0023)file:///home/a.html --><body>",
            "<p>Page saved with SingleFile url: https://n.example/</p>",
            "<!--",
            "",
        ] {
            assert_eq!(read(page.as_bytes()).url, None, "{page}");
        }
    }
}
