//! Formats whose file is one article, read into memory up to a limit.

use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;

use super::identity::Identity;
use super::{Format, Outlet, charset, feed, html, markdown, page, record, text};
use crate::article::{Article, Warning};
use crate::sentence::{Sentence, sentence};

/// Reads one article from a whole input.
pub(super) fn read(
    input: &mut dyn BufRead,
    format: Format,
    outlet: &mut Outlet<'_>,
) -> io::Result<ControlFlow<()>> {
    let limit = match format {
        Format::Html => html::MAX_BYTES,
        _ => text::MAX_BYTES,
    };
    let mut bytes = Vec::new();
    input.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        let message = sentence!(
            "import-too-large",
            "the file is larger than {size} MiB, which no single article is: split it, or import it as JSON Lines",
            size = limit >> 20
        );
        return Ok(outlet.problem(None, message));
    }
    if format == Format::Html
        && let Some(inside) = feed::unwrap(&bytes)
    {
        return feed::read(&mut inside.as_bytes(), outlet);
    }
    match parse(&bytes, format) {
        Ok((article, identity)) => Ok(outlet.article(article, identity, false)),
        Err(message) => Ok(outlet.problem(None, message)),
    }
}

/// Says that there is nothing in a file.
pub(super) fn empty() -> Sentence {
    sentence!("import-empty", "the file is empty: there is nothing to import")
}

/// Makes an article of a file's bytes; the error is a sentence that says what is wrong.
fn parse(bytes: &[u8], format: Format) -> Result<(Article, Identity), Sentence> {
    if bytes.is_empty() {
        return Err(empty());
    }
    if format == Format::Html {
        let saved = page::saved_from::read(bytes);
        let hints = page::Hints {
            url: saved.url.as_deref(),
            ..page::Hints::default()
        };
        let mut article = page::parse(bytes, &hints)?;
        if article.date.is_none()
            && let Some(date) = saved.date
        {
            // at least not later than that
            record::set_date(&mut article, &date);
        }
        return Ok((article, Identity::default()));
    }
    let decoded = charset::decode(bytes, None);
    if is_binary(&decoded.text) {
        return Err(sentence!(
            "import-no-text",
            "this is no text but binary data: import the text it was made from"
        ));
    }
    if decoded
        .text
        .trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}')
        .is_empty()
    {
        return Err(sentence!(
            "import-blank",
            "the file holds nothing but white space: there is nothing to import"
        ));
    }
    let nothing = || {
        sentence!(
            "import-no-article",
            "the file holds no text that could be an article"
        )
    };
    let (mut article, identity) = match format {
        Format::Markdown => markdown::parse(&decoded.text).ok_or_else(nothing)?,
        _ => (text::parse(&decoded.text), Identity::default()),
    };
    if article.title.is_empty() && article.body.blocks.is_empty() {
        return Err(nothing());
    }
    if decoded.replaced {
        article.warnings.push(Warning::BytesReplaced);
    }
    Ok((article, identity))
}

/// Makes an article of a page that was kept with its address; the error says what is wrong with it.
pub(super) fn page(
    bytes: &[u8],
    declared: Option<&str>,
    address: Option<&str>,
) -> Result<(Article, Identity), Sentence> {
    let hints = page::Hints {
        url: address,
        charset: declared,
        ..page::Hints::default()
    };
    let mut article = page::parse(bytes, &hints)?;
    if let Some(address) = address {
        article.url = Some(address.to_owned());
    }
    Ok((article, Identity::default()))
}

/// Tells whether a decoded text is none: NULs, more than a few control characters, or mostly bytes that no charset has.
pub(super) fn is_binary(text: &str) -> bool {
    const SAMPLE: usize = 64 * 1024;
    let (mut all, mut controls, mut replaced) = (0_usize, 0_usize, 0_usize);
    for c in text.chars().take(SAMPLE) {
        all += 1;
        let odd = c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{C}' | '\u{1B}' | '\u{85}');
        controls += usize::from(odd);
        replaced += usize::from(c == '\u{FFFD}');
        if c == '\0' {
            controls += 16;
        }
    }
    controls * 20 > all || replaced * 3 > all
}

/// Reads the charset that a page declares in its first bytes.
pub(super) fn declared_charset(bytes: &[u8]) -> Option<String> {
    const PRESCAN: usize = 4_096;
    let head = String::from_utf8_lossy(bytes.get(..PRESCAN).unwrap_or(bytes)).to_ascii_lowercase();
    let (_, after) = head
        .split_once("charset")
        .or_else(|| head.split_once("encoding"))?;
    let value = after
        .trim_start()
        .strip_prefix('=')?
        .trim_start()
        .trim_start_matches(['"', '\'']);
    let end = value
        .find(['"', '\'', ' ', ';', '>', '/', '?'])
        .unwrap_or(value.len());
    value
        .get(..end)
        .filter(|label| !label.is_empty())
        .map(str::to_owned)
}
