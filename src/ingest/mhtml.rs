//! Pages saved by a browser as one file (MHTML): a letter whose root part is the page.
//!
//! Pictures and styles that were saved with it are not kept; their addresses are.

use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;

use mailparse::ParsedMail;

use super::{Outlet, document, mail};
use crate::article::Article;
use crate::sentence::{Sentence, sentence};

/// Largest file, in bytes.
const MAX_BYTES: u64 = 128 << 20;

/// Reads the page of a file.
pub(super) fn read(input: &mut dyn BufRead, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    let mut bytes = Vec::new();
    input.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES {
        let message = sentence!(
            "mhtml-too-large",
            "the saved page is larger than {size} MiB",
            size = MAX_BYTES >> 20
        );
        return Ok(outlet.problem(None, message));
    }
    let parsed = mail::parse(bytes.trim_ascii_start());
    let page = parsed.and_then(|saved| {
        page(&saved).ok_or_else(|| sentence!("mhtml-none", "no page was saved in this file"))?
    });
    Ok(match page {
        Ok((article, identity)) => outlet.article(article, identity, false),
        Err(message) => outlet.problem(None, message),
    })
}

type Page = Result<(Article, super::identity::Identity), Sentence>;

fn page(saved: &ParsedMail<'_>) -> Option<Page> {
    let root = root(saved)?;
    let address = ["Content-Location", "Snapshot-Content-Location"]
        .iter()
        .find_map(|name| mail::value(&root.headers, name).or_else(|| mail::value(&saved.headers, name)))
        .filter(|address| address.starts_with("http"));
    let bytes = root.get_body_raw().unwrap_or_default();
    let charset = root.ctype.params.get("charset").map(String::as_str);
    Some(
        document::page(&bytes, charset, address.as_deref()).map(|(mut article, identity)| {
            if article.title.is_empty() {
                article.title = mail::value(&saved.headers, "Subject").unwrap_or_default();
            }
            mail::unlink(&mut article.body.blocks);
            (article, identity)
        }),
    )
}

/// Finds the page among the parts: the one that the file names as its root, else the first.
fn root<'a, 'b>(saved: &'a ParsedMail<'b>) -> Option<&'a ParsedMail<'b>> {
    if is_page(saved) {
        return Some(saved);
    }
    let named = saved.ctype.params.get("start").and_then(|start| {
        let is_named =
            |part: &&ParsedMail<'b>| mail::value(&part.headers, "Content-ID").as_ref() == Some(start);
        saved.subparts.iter().find(is_named)
    });
    named
        .filter(|part| is_page(part))
        .or_else(|| saved.subparts.iter().find_map(root))
}

fn is_page(part: &ParsedMail<'_>) -> bool {
    matches!(
        part.ctype.mimetype.as_str(),
        "text/html" | "application/xhtml+xml"
    )
}
