//! A feed inside of a page: what a browser saves when it shows the source of a feed.

use crate::ingest::xml::entity::{Declared, decode};
use crate::ingest::{charset, document, html, mail};

/// Returns the feed that a page shows as text; `None` for every other page.
pub(in crate::ingest) fn unwrap(page: &[u8]) -> Option<String> {
    const HEAD: usize = 16 * 1024;
    const VIEWER: &str = "id=\"webkit-xml-viewer-source-xml\"";
    let head = String::from_utf8_lossy(page.get(..HEAD).unwrap_or(page));
    if !head.contains("&lt;") && !head.contains(VIEWER) {
        return None;
    }
    // the beginning tells, before a large page is decoded
    inner(&head)?;
    let declared = document::declared_charset(page);
    inner(&charset::decode(page, declared.as_deref()).text)
}

fn inner(page: &str) -> Option<String> {
    const VIEWER: &str = "id=\"webkit-xml-viewer-source-xml\"";
    let feed = if let Some((_, after)) = page.split_once(VIEWER) {
        // Chromium keeps the document itself next to what it shows
        after.split_once('>')?.1.to_owned()
    } else {
        let shown = html::text(mail::page_body(page));
        decode(&shown, &Declared::default()).into_owned()
    };
    let feed = feed.trim_start();
    super::begins(feed.as_bytes()).then(|| feed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_that_show_a_feed_hold_one() {
        for page in [
            "<html><head></head><body><pre>&lt;?xml version=\"1.0\"?&gt;&lt;rss&gt;&lt;channel&gt;</pre></body></html>",
            "<html><body><table><tr><td class=\"line-number\"></td><td><span class=\"tag\">&lt;feed xmlns=\"http://www.w3.org/2005/Atom\"&gt;</span>",
            "<html><body><pre id=\"line1\">&lt;<span class=\"start-tag\">rss</span> version=\"2.0\"&gt;</pre>",
            "<html><body><div id=\"webkit-xml-viewer-source-xml\"><rss version=\"2.0\"><channel></div>",
        ] {
            assert!(unwrap(page.as_bytes()).is_some(), "{page}");
        }
        for page in [
            "<html><body><h1>RSS</h1><p>A feed begins with</p><pre>&lt;rss&gt;</pre></body></html>",
            "<html><body><p>1 &lt; 2</p></body></html>",
            "",
        ] {
            assert!(unwrap(page.as_bytes()).is_none(), "{page}");
        }
    }
}
