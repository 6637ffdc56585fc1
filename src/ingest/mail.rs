//! Letters: mailboxes, single letters, newsletters and digests of feeds.
//!
//! A letter is an article: its subject the title, its list or sender the source.
//! How a mailbox is cut into letters is here, headers are `header`'s business,
//! the text that is shown `body`'s. Attachments are listed, not kept.

mod body;
mod header;
mod word;

use std::io::{self, BufRead};
use std::ops::ControlFlow;

use mailparse::ParsedMail;

use super::identity::Identity;
use super::lines::{Line, Lines};
use super::{Format, Outlet, record};
use crate::article::{Article, Body};
use crate::sentence::{Sentence, sentence};
pub(super) use body::{page_body, unlink};
pub(super) use header::value;

/// Longest line, in bytes.
const LONGEST_LINE: usize = 16 << 20;
/// Largest letter, in bytes, attachments included.
const LARGEST: usize = 64 << 20;
/// Most parts of one letter: parts inside parts are read one inside the other.
const PARTS: usize = 400;

/// Names of headers that letters have.
const KNOWN: [&str; 14] = [
    "from",
    "to",
    "subject",
    "date",
    "message-id",
    "mime-version",
    "received",
    "return-path",
    "content-type",
    "delivered-to",
    "reply-to",
    "sender",
    "list-id",
    "x-rss-url",
];

/// Tells whether an input begins like a mailbox or a letter.
pub(super) fn begins(start: &[u8]) -> bool {
    let mut lines = start.split(|byte| *byte == b'\n');
    let first = lines.clone().next().unwrap_or_default();
    if is_separator(first) {
        return lines.nth(1).and_then(name).is_some();
    }
    headers(start)
        .filter(|name| KNOWN.contains(&name.as_str()))
        .take(3)
        .count()
        == 3
}

/// Tells a saved page from a letter: both are letters in their form.
pub(super) fn kind(start: &[u8]) -> Format {
    let end = start
        .windows(4)
        .position(|window| window == b"\r\n\r\n")
        .or_else(|| start.windows(2).position(|window| window == b"\n\n"))
        .unwrap_or(start.len());
    let head = String::from_utf8_lossy(start.get(..end).unwrap_or(start)).to_ascii_lowercase();
    let related = head.contains("multipart/related");
    let sent =
        headers(start).any(|name| matches!(name.as_str(), "received" | "message-id" | "to" | "delivered-to"));
    let located = headers(start).any(|name| name.ends_with("content-location"));
    if !is_separator(start) && (located || (related && !sent)) {
        Format::Mhtml
    } else {
        Format::Mbox
    }
}

/// Lists the names of the headers that an input begins with, in lower case.
fn headers(start: &[u8]) -> impl Iterator<Item = String> {
    start
        .split(|byte| *byte == b'\n')
        .take_while(|line| !line.trim_ascii().is_empty())
        .enumerate()
        .map_while(|(index, line)| match name(line) {
            Some(name) => Some(name),
            None if index > 0 && line.starts_with(b" ") || line.starts_with(b"\t") => Some(String::new()),
            None => None,
        })
}

/// Reads the name of a header's line, in lower case.
fn name(line: &[u8]) -> Option<String> {
    let colon = line.iter().position(|byte| *byte == b':')?;
    let name = line.get(..colon).filter(|name| !name.is_empty())?;
    let sound = name
        .iter()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    sound.then(|| String::from_utf8_lossy(name).to_ascii_lowercase())
}

/// Tells the line that begins a letter in a mailbox: a sender and a time.
fn is_separator(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else {
        return false;
    };
    rest.windows(5)
        .take(200)
        .any(|window| matches!(window, [a, b, b':', c, d] if [a, b, c, d].iter().all(|digit| digit.is_ascii_digit())))
}

/// Reads a mailbox letter by letter, or a file that is one letter.
pub(super) fn read(input: &mut dyn BufRead, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    let mut lines = Lines::new(input, LONGEST_LINE);
    let mut letter = Letter::default();
    let mut blank = true;
    while let Some((number, line)) = lines.next()? {
        let line = match line {
            Line::Whole(line) => line,
            Line::TooLong => {
                letter.too_large = true;
                continue;
            }
        };
        if blank && is_separator(line) {
            if letter.hand_out(outlet).is_break() {
                return Ok(ControlFlow::Break(()));
            }
            letter.line = Some(number);
            blank = false;
            continue;
        }
        blank = line.trim_ascii().is_empty();
        letter.push(line);
    }
    Ok(letter.hand_out(outlet))
}

/// A letter as it is gathered.
#[derive(Debug, Default)]
struct Letter {
    bytes: Vec<u8>,
    /// Where it begins in its mailbox; `None` where it is a file of its own.
    line: Option<u64>,
    too_large: bool,
}

impl Letter {
    fn push(&mut self, line: &[u8]) {
        if self.bytes.len() + line.len() > LARGEST {
            self.too_large = true;
            return;
        }
        // mailboxes put an angle bracket before what would look like the next letter
        let quoted = line.iter().take_while(|byte| **byte == b'>').count();
        let line = match line.get(quoted..) {
            Some(rest) if quoted > 0 && self.line.is_some() && rest.starts_with(b"From ") => line.get(1..),
            _ => Some(line),
        };
        self.bytes.extend_from_slice(line.unwrap_or_default());
        self.bytes.push(b'\n');
    }

    /// Hands the letter out and begins the next.
    fn hand_out(&mut self, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
        let letter = std::mem::take(self);
        if letter.too_large {
            let message = sentence!(
                "mail-too-large",
                "the letter is larger than {size} MiB and was left out",
                size = LARGEST >> 20
            );
            return outlet.problem(letter.line, message);
        }
        if letter.bytes.trim_ascii().is_empty() {
            return match letter.line {
                Some(_) => outlet.problem(letter.line, sentence!("mail-empty", "the letter is empty")),
                None => ControlFlow::Continue(()),
            };
        }
        match parse(&letter.bytes) {
            Ok(mail) => hand_out(&mail, letter.line, outlet),
            Err(message) => outlet.problem(letter.line, message),
        }
    }
}

/// Takes a letter apart; the error says why it is none.
pub(super) fn parse(bytes: &[u8]) -> Result<ParsedMail<'_>, Sentence> {
    let parts = bytes
        .windows(10)
        .filter(|window| window.eq_ignore_ascii_case(b"multipart/"))
        .count();
    if parts > PARTS {
        return Err(sentence!(
            "mail-parts",
            "the letter has more than {count} parts inside parts and was not read",
            count = PARTS
        ));
    }
    mailparse::parse_mail(bytes).map_err(|error| {
        sentence!(
            "mail-unreadable",
            "this is no letter that can be read: {why}",
            why = error.to_string()
        )
    })
}

fn hand_out(mail: &ParsedMail<'_>, line: Option<u64>, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    if mail.ctype.mimetype == "multipart/digest" {
        for part in &mail.subparts {
            let whole = part.get_body_raw().unwrap_or_default();
            match parse(&whole) {
                Ok(inner) => hand_out(&inner, line, outlet)?,
                Err(message) => outlet.problem(line, message)?,
            }
        }
        return ControlFlow::Continue(());
    }
    match article(mail) {
        Some((article, identity)) => outlet.article(article, identity, line.is_some()),
        None => outlet.problem(
            line,
            sentence!("mail-bare", "the letter has neither a subject nor a text"),
        ),
    }
}

/// Makes an article of a letter.
fn article(mail: &ParsedMail<'_>) -> Option<(Article, Identity)> {
    let headers = &mail.headers;
    let value = |name: &str| header::value(headers, name);
    let address = value("X-RSS-URL").or_else(|| {
        let archived = value("Archived-At")?;
        Some(archived.trim_matches(['<', '>', ' ']).to_owned())
    });
    let address = address.filter(|address| address.contains("://"));
    let sender = value("From").map(|from| header::person(&from));
    let list = value("List-Id").and_then(|list| header::phrase(&list));
    let feed = value("X-RSS-Feed").or(list);
    let (source, author) = match feed {
        Some(name) => (Some(name), sender),
        None => (sender, None),
    };
    let mut tags: Vec<String> = Vec::new();
    for name in ["Keywords", "X-RSS-Tags"] {
        let words = value(name).unwrap_or_default();
        tags.extend(words.split([',', '\u{60C}']).map(|tag| tag.trim().to_owned()));
    }
    tags.retain(|tag| !tag.is_empty());
    let content = body::read(mail, address.as_deref());
    let mut article = Article {
        title: value("Subject").unwrap_or_default(),
        author: author.filter(|author| Some(author) != source.as_ref()),
        source,
        tags,
        body: Body {
            blocks: content.blocks,
        },
        ..Article::default()
    };
    if article.title.is_empty() && article.body.blocks.is_empty() {
        return None;
    }
    record::settle(&mut article, value("Content-Language").as_deref());
    if let Some(date) = value("Date") {
        record::set_date(&mut article, &date);
    }
    if !content.attachments.is_empty() {
        let json = serde_json::to_string(&content.attachments).unwrap_or_default();
        article.extra.push(("attachments".to_owned(), json));
    }
    let id = match &address {
        Some(_) => None,
        None => value("Message-ID").map(|id| id.trim_matches(['<', '>']).to_owned()),
    };
    article.url = address;
    Some((article, Identity { id }))
}
