//! Links compared: which differences between two URLs do not make them lead elsewhere.
//!
//! The forms made here are for comparing and hashing only; a stored URL stays as it was published.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::LazyLock;

/// Kinds of parameters in `assets/ingest/tracking.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TrackingKind {
    /// The parameter never names a page.
    Any,
    /// The parameter names no page unless its value is a number.
    Word,
}

struct TrackingParameter {
    name: &'static str,
    is_prefix: bool,
    kind: TrackingKind,
}

static TRACKING: LazyLock<Vec<TrackingParameter>> = LazyLock::new(|| {
    include_str!("../../assets/ingest/tracking.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .map(|(name, kind)| {
            let prefix = name.strip_suffix('*');
            TrackingParameter {
                name: prefix.unwrap_or(name),
                is_prefix: prefix.is_some(),
                kind: if kind.trim() == "word" {
                    TrackingKind::Word
                } else {
                    TrackingKind::Any
                },
            }
        })
        .collect()
});

fn is_tracking(parameter: &str) -> bool {
    let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
    let name = name.to_ascii_lowercase();
    TRACKING.iter().any(|known| {
        let named = if known.is_prefix {
            name.starts_with(known.name)
        } else {
            name == known.name
        };
        named
            && match known.kind {
                TrackingKind::Any => true,
                TrackingKind::Word => value.is_empty() || !value.bytes().all(|byte| byte.is_ascii_digit()),
            }
    })
}

/// Returns a URL without its tracking parameters; everything else stays.
///
/// ```
/// use khabar::text::link::without_tracking;
///
/// assert_eq!(without_tracking("https://a.example/?utm_source=rss&id=7#x"), "https://a.example/?id=7#x");
/// ```
#[must_use]
pub fn without_tracking(url: &str) -> String {
    let (before, fragment) = match url.find('#') {
        Some(at) => url.split_at_checked(at).unwrap_or((url, "")),
        None => (url, ""),
    };
    let Some((page, query)) = before.split_once('?') else {
        return url.to_owned();
    };
    let kept: Vec<&str> = query
        .split('&')
        .map(|parameter| parameter.strip_prefix("amp;").unwrap_or(parameter))
        .filter(|parameter| !parameter.is_empty() && !is_tracking(parameter))
        .collect();
    let mark = if kept.is_empty() { "" } else { "?" };
    format!("{page}{mark}{}{fragment}", kept.join("&"))
}

/// Returns the form in which two links to one page are equal.
///
/// Scheme (http or https), `www.`, the case of the host, default ports, a trailing slash, the
/// fragment, escapes of letters beyond ASCII and tracking parameters make no difference.
///
/// ```
/// use khabar::text::link::same_page;
///
/// assert_eq!(same_page("http://www.A.example/1/?utm_source=x#top"), same_page("https://a.example/1"));
/// assert_ne!(same_page("https://a.example/?p=1"), same_page("https://a.example/?p=2"));
/// ```
#[must_use]
pub fn same_page(url: &str) -> String {
    let whole = url.split('#').next().unwrap_or(url);
    same_id(whole)
}

/// Returns the form in which two ids of entries are equal: as [`same_page`] where the id is a web
/// URL, but with its fragment, which some sites number their entries by.
#[must_use]
pub fn same_id(id: &str) -> String {
    let id = id.trim();
    let Some(rest) = strip_web_scheme(id) else {
        return id.to_owned();
    };
    let mut rest = Cow::Borrowed(rest);
    if rest.contains('?') {
        rest = Cow::Owned(without_tracking(&rest));
    }
    if rest.contains('%') {
        rest = Cow::Owned(decode_letters(&rest));
    }
    let host_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(host_end).unwrap_or((&rest, ""));
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let host = host
        .strip_suffix(":80")
        .or_else(|| host.strip_suffix(":443"))
        .unwrap_or(host);
    let path_end = path.find(['?', '#']).unwrap_or(path.len());
    let (path, tail) = path.split_at_checked(path_end).unwrap_or((path, ""));
    format!("{host}{}{tail}", path.trim_end_matches('/'))
}

/// Returns what follows `http://` or `https://`.
fn strip_web_scheme(url: &str) -> Option<&str> {
    let (scheme, rest) = url.split_once("://")?;
    (scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")).then_some(rest)
}

/// Decodes the escapes of letters beyond ASCII, which some programs write and others do not.
fn decode_letters(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    let mut rest = url;
    while let Some(at) = rest.find('%') {
        let (before, escaped) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        // a run of escapes is one text, or none
        let bytes: Vec<u8> = escaped
            .as_bytes()
            .chunks_exact(3)
            .map_while(|escape| match escape {
                [b'%', high, low] => {
                    let digit = |byte: u8| char::from(byte).to_digit(16);
                    Some((digit(*high)? << 4 | digit(*low)?) as u8)
                }
                _ => None,
            })
            .collect();
        let letters: usize = bytes
            .utf8_chunks()
            .map(|chunk| chunk.valid().len() + chunk.invalid().len())
            .sum();
        for chunk in bytes.utf8_chunks() {
            for letter in chunk.valid().chars() {
                if letter.is_ascii() {
                    let _ = write!(out, "%{:02X}", u32::from(letter));
                } else {
                    out.push(letter);
                }
            }
            for byte in chunk.invalid() {
                let _ = write!(out, "%{byte:02X}");
            }
        }
        rest = escaped.get(letters * 3..).unwrap_or_default();
        if letters == 0 {
            out.push('%');
            rest = escaped.get(1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_lower_case_and_each_kind_is_known() {
        for line in include_str!("../../assets/ingest/tracking.tsv").lines() {
            if line.starts_with('#') {
                continue;
            }
            let (name, kind) = line.split_once('\t').unwrap();
            assert_eq!(name, name.to_ascii_lowercase());
            assert!(matches!(kind, "any" | "word"), "{line}");
        }
    }

    #[test]
    fn what_leads_to_one_page_is_equal() {
        for (one, other) in [
            (
                "https://n.example/1?utm_source=rss&at=aa1",
                "https://n.example/1?utm_source=rss&at=bb2",
            ),
            ("HTTP://WWW.N.example:80/1/", "https://n.example/1"),
            (
                "https://n.example/?ref=rss&p=1",
                "https://n.example?p=1&UTM_Medium=x",
            ),
            (
                "https://n.example/%D8%AE%d8%a8%d8%b1",
                "https://n.example/\u{62E}\u{628}\u{631}",
            ),
            ("https://n.example/a%2fb", "https://n.example/a%2Fb"),
        ] {
            assert_eq!(same_page(one), same_page(other), "{one} {other}");
        }
        for (one, other) in [
            ("https://n.example/1", "https://n.example/2"),
            ("https://n.example/?ref=1", "https://n.example/?ref=2"),
            ("https://n.example/?p=1", "https://n.example/"),
            ("https://n.example/a%2fb", "https://n.example/a/b"),
            ("post:1", "post:2"),
            ("https://N.example/A", "https://n.example/a"),
        ] {
            assert_ne!(same_page(one), same_page(other), "{one} {other}");
        }
        assert_ne!(same_id("https://n.example/#1"), same_id("https://n.example/#2"));
        assert_eq!(same_page("https://n.example/100%"), "n.example/100%");
        assert_eq!(same_page("https://n.example/%\u{E9}"), "n.example/%\u{E9}");
    }
}
