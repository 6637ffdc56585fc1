//! Links that may lead elsewhere than their reader thinks.

use url::Url;

use crate::text::direction::is_address;

/// Returns the host that a link leads to, in ASCII, where its reader may expect another one: the text names another host, the
/// URL begins with a user's name, or a label of the host mixes letters of several scripts (UTS #39, section 5.1).
///
/// `texts` are the texts under which the page has the link.
pub fn doubtful_host<'a>(url: &str, texts: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let parsed = Url::parse(url).ok()?;
    let host = parsed.host_str()?.to_owned();
    let names_user = !parsed.username().is_empty() || parsed.password().is_some();
    let another = |text: &str| host_of_text(text).is_some_and(|named| !belong_together(&named, &host));
    let is_doubtful = names_user || has_mixed_label(url) || texts.into_iter().any(another);
    is_doubtful.then_some(host)
}

/// Returns the host that a text names, if it looks like a URL or a host name.
fn host_of_text(text: &str) -> Option<String> {
    let text = text.trim();
    if text.contains(char::is_whitespace) || text.contains('@') || !is_address(text) {
        return None;
    }
    let parsed = if text.contains("://") {
        Url::parse(text)
    } else {
        Url::parse(&format!("https://{text}"))
    };
    Some(parsed.ok()?.host_str()?.to_owned())
}

/// Returns whether two hosts are equal or one lies below the other.
fn belong_together(one: &str, other: &str) -> bool {
    let bare = |host: &str| {
        host.trim_end_matches('.')
            .trim_start_matches("www.")
            .to_ascii_lowercase()
    };
    let (one, other) = (bare(one), bare(other));
    let below = |inner: &str, outer: &str| {
        inner
            .strip_suffix(outer)
            .is_some_and(|before| before.ends_with('.'))
    };
    one == other || below(&one, &other) || below(&other, &one)
}

/// Returns whether a label of the host, as written in the URL, has letters of more than one script.
fn has_mixed_label(url: &str) -> bool {
    let after = url.split_once("://").map_or(url, |(_, after)| after);
    let authority = after.split(['/', '?', '#']).next().unwrap_or(after);
    let host = authority.rsplit('@').next().unwrap_or(authority);
    host.split('.').any(|label| {
        let mut scripts = label.chars().filter(|c| c.is_alphabetic()).map(script);
        let first = scripts.next();
        scripts.any(|script| Some(script) != first)
    })
}

/// Scripts whose letters are taken for one another, or stand side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Other,
}

fn script(c: char) -> Script {
    match c {
        '\0'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => Script::Latin,
        '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => Script::Greek,
        '\u{400}'..='\u{52F}' => Script::Cyrillic,
        '\u{530}'..='\u{58F}' => Script::Armenian,
        '\u{590}'..='\u{5FF}' => Script::Hebrew,
        '\u{600}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}' => Script::Arabic,
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_doubted_where_it_leads_elsewhere_than_it_says() {
        for (url, text, host) in [
            (
                "https://evil.example/",
                "https://bank.example/",
                Some("evil.example"),
            ),
            ("https://evil.example/", "bank.example", Some("evil.example")),
            ("https://bank.example@evil.example/", "here", Some("evil.example")),
            ("https://user:pw@a.example/", "a.example", Some("a.example")),
            // a Cyrillic a among Latin letters
            ("https://b\u{430}nk.example/", "here", Some("xn--bnk-6cd.example")),
            ("https://bank.example/", "https://www.bank.example/page", None),
            ("https://login.bank.example/", "bank.example", None),
            ("https://evil.example/", "read more", None),
            ("https://evil.example/", "version 2.0", None),
            ("https://\u{633}\u{644}\u{627}\u{645}.example/", "here", None),
            ("no url", "bank.example", None),
        ] {
            assert_eq!(doubtful_host(url, [text]).as_deref(), host, "{url} {text}");
        }
    }
}
