//! What another reader subscribes to and searches for again and again, and which addresses can be subscribed to.

use crate::sentence::{Sentence, sentence};

/// A feed that a list or another reader names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subscription {
    /// Address of the feed: `http`, `https` or `file`.
    pub url: String,
    /// What its reader calls it.
    pub title: Option<String>,
    /// Folders and tags, outermost folder first.
    pub tags: Vec<String>,
}

/// A search that another reader keeps under a name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SmartList {
    /// What its reader calls it.
    pub name: String,
    /// What it searches for, in khabar's query language.
    pub query: String,
}

/// Makes an address of what a list gives for one; the error says why it is none.
///
/// Schemes that only say that a feed is meant (`feed:`, `itpc:`) are replaced,
/// a missing one is taken to be `http`. Commands are never run.
pub(super) fn address(written: &str) -> Result<String, Sentence> {
    let written: String = written
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    if holds_password(&written) {
        return Err(password_refused());
    }
    if written.starts_with('|') {
        return Err(command());
    }
    let Some((scheme, rest)) = written.split_once(':') else {
        return bare(&written);
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" if rest.len() > 2 && rest.starts_with("//") => Ok(written),
        "file" if rest.starts_with('/') => Ok(written),
        "feed" | "itpc" | "pcast" | "rss" => match rest.strip_prefix("//") {
            Some(rest) => Ok(format!("http://{rest}")),
            None => address(rest),
        },
        "exec" | "filter" => Err(command()),
        "query" => Err(sentence!("feed-search", "a search of another reader is no feed")),
        // a port: `example.org:8080/feed`
        _ if rest.starts_with(|c: char| c.is_ascii_digit()) => bare(&written),
        _ => Err(no_address()),
    }
}

/// Says that a feed is made by a command.
pub(super) fn command() -> Sentence {
    sentence!(
        "feed-command",
        "a command makes this feed, and khabar runs none on import"
    )
}

fn no_address() -> Sentence {
    sentence!("feed-no-address", "this is no address that khabar can fetch")
}

/// Says which feed was not taken, and why.
pub(super) fn refused(why: Sentence, written: &str) -> Sentence {
    sentence!(
        "feed-refused",
        "{why}: {address}",
        why = why,
        address = without_password(written)
    )
}

/// Returns whether a URL holds a password, which would be stored in the clear.
#[must_use]
pub fn holds_password(url: &str) -> bool {
    user_info(url).is_some_and(|range| url.get(range).is_some_and(|info| info.contains(':')))
}

/// Says why a URL with a password is not taken.
#[must_use]
pub fn password_refused() -> Sentence {
    sentence!(
        "feed-password",
        "an address with a password would be stored in the clear"
    )
}

/// Returns a text with the passwords of all URLs in it left out.
pub(super) fn without_password(text: &str) -> String {
    let shown = |word: &str| match user_info(word) {
        Some(range) if holds_password(word) => {
            let (before, after) = (word.get(..range.start), word.get(range.end + 1..));
            format!("{}{}", before.unwrap_or_default(), after.unwrap_or_default())
        }
        _ => word.to_owned(),
    };
    let words: Vec<String> = text.split(' ').map(shown).collect();
    words.join(" ")
}

/// Finds user and password before the host of a URL.
fn user_info(url: &str) -> Option<std::ops::Range<usize>> {
    // the last scheme counts: `feed:https://…`, `filter:program:https://…`
    let start = url.rfind("://").map_or(0, |at| at + 3);
    let first = url.find("://").map_or(0, |at| at + 3);
    [first, start].into_iter().find_map(|start| {
        let rest = url.get(start..)?;
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let at = rest.get(..end)?.rfind('@')?;
        Some(start..start + at)
    })
}

fn bare(written: &str) -> Result<String, Sentence> {
    let host = written.split(['/', ':', '?']).next().unwrap_or_default();
    let named = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    if named {
        Ok(format!("http://{written}"))
    } else {
        Err(no_address())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_refused_and_never_shown() {
        for url in [
            "https://me:secret@a.example/x",
            "me:secret@a.example",
            "feed://me:secret@a.example/f",
            "feed:https://me:secret@a.example/f",
            "filter:cat:https://me:secret@a.example/f",
        ] {
            assert!(holds_password(url), "{url}");
            let why = address(url).unwrap_err();
            let said = refused(why, url).to_string();
            assert!(!said.contains("secret") && said.contains("a.example"), "{said}");
        }
        assert!(!holds_password("https://a.example/@me:x"));
        assert!(!holds_password("https://me@a.example/"));
        assert!(!holds_password("https://a.example/?next=https://b.example/"));
    }

    #[test]
    fn only_what_can_be_fetched_is_an_address() {
        let read = |text: &str| address(text).ok();
        for same in ["https://a.example/f?x=1", "file:///home/a/feed.xml"] {
            assert_eq!(read(same).as_deref(), Some(same));
        }
        assert_eq!(read("feed://a.example/f").as_deref(), Some("http://a.example/f"));
        assert_eq!(
            read("feed:https://a.example/f").as_deref(),
            Some("https://a.example/f")
        );
        assert_eq!(read("a.example:80/f").as_deref(), Some("http://a.example:80/f"));
        assert_eq!(read("www.a.example").as_deref(), Some("http://www.a.example"));
        for bad in [
            "exec:rm",
            "filter:a:https://a.example/",
            "query:a:b",
            "|a",
            "",
            "https://",
            "javascript:alert(1)",
            "file:relative",
            "/etc/passwd",
            "mailto:a@b.example",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
