//! How large a page may be before it is parsed.
//!
//! Parsers of HTML take time by the square of the nesting; 100,000 nested
//! elements keep any of them busy for half a minute.

use compact_str::CompactString;

/// Longest page, in bytes of its text.
pub(in crate::ingest) const MAX_BYTES: u64 = 8 << 20;
/// Most elements.
const MAX_ELEMENTS: usize = 60_000;
/// Deepest nesting.
const MAX_DEPTH: usize = 512;

/// Elements that are closed by what follows them, or have no content.
const NOT_NESTED: [&str; 31] = [
    "p", "li", "td", "th", "tr", "dt", "dd", "option", "optgroup", "thead", "tbody", "tfoot", "colgroup",
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "html", "head", "body", "rp",
];

/// Elements whose content is no markup.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

/// Measures a page; the error is a sentence that says what is too large.
pub(in crate::ingest) fn check(page: &str) -> Result<(), String> {
    if page.len() as u64 > MAX_BYTES {
        return Err(format!(
            "the page is larger than {} MiB: save only the article",
            MAX_BYTES >> 20
        ));
    }
    let (mut elements, mut depth) = (0_usize, 0_usize);
    let mut rest = page;
    while let Some((_, tag)) = rest.split_once('<') {
        if let Some(comment) = tag.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        rest = tag;
        let closing = tag.starts_with('/');
        let name = name(tag.trim_start_matches('/'));
        if name.is_empty() {
            continue;
        }
        let nests = !NOT_NESTED.contains(&name.as_str());
        if closing {
            depth = depth.saturating_sub(usize::from(nests));
            continue;
        }
        elements += 1;
        if RAW.contains(&name.as_str()) {
            rest = skip_raw(tag, &name);
            continue;
        }
        depth += usize::from(nests);
        if elements > MAX_ELEMENTS {
            return Err(format!(
                "the page has more than {MAX_ELEMENTS} elements: save only the article"
            ));
        }
        if depth > MAX_DEPTH {
            return Err(format!(
                "the page is nested more than {MAX_DEPTH} deep and was not read"
            ));
        }
    }
    Ok(())
}

/// Reads the name that a tag begins with, in lower case.
fn name(tag: &str) -> CompactString {
    const LONGEST: usize = 16;
    let bytes = tag.bytes().take(LONGEST);
    let length = bytes.take_while(u8::is_ascii_alphanumeric).count();
    let mut name = CompactString::new(tag.get(..length).unwrap_or_default());
    name.make_ascii_lowercase();
    name
}

/// Skips to the end tag of an element whose content is no markup.
fn skip_raw<'a>(tag: &'a str, name: &str) -> &'a str {
    let mut rest = tag;
    while let Some((_, end)) = rest.split_once("</") {
        if self::name(end) == name {
            return end;
        }
        rest = end;
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nesting_and_number_are_limited_and_scripts_are_not_counted() {
        assert!(check(&"<div>".repeat(600)).is_err());
        assert!(check(&"<div></div>".repeat(600)).is_ok());
        assert!(check(&"<br>".repeat(60_001)).is_err());
        assert!(check(&"<p>".repeat(600)).is_ok());
        assert!(check(&format!("<script>{}</script>", "<div>".repeat(600))).is_ok());
        assert!(check(&format!("<!-- {} -->", "<div>".repeat(600))).is_ok());
    }
}
