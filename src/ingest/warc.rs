//! Archives of the web (WARC): each page that a server answered with is an article.
//!
//! Records are read one after the other, so that an archive may be of any size.
//! Packed archives are many packed records in a row; after a damaged one the
//! reading goes on with the next. What the server's answer looks like is
//! `http`'s business.

mod http;

use std::io::{self, BufRead, BufReader, Read};
use std::ops::ControlFlow;

use flate2::bufread::GzDecoder;

use super::archive::inside;
use super::{Outlet, document, gzip};
use crate::sentence::{Sentence, sentence};

/// Largest page, in bytes as sent.
const MAX_BYTES: u64 = 8 << 20;
/// What one packed record may unpack to, in bytes.
const MAX_RECORD: u64 = 4 << 30;
/// What a packed record begins with.
const MARK: &[u8] = b"\x1F\x8B\x08";
/// Longest head of a record, in bytes.
const MAX_HEAD: u64 = 256 * 1024;

/// Reads the pages of an archive.
pub(super) fn read(input: &mut dyn BufRead, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    let mut pages = Pages {
        outlet,
        found: 0,
        wrong: 0,
    };
    if gzip::begins(input.fill_buf()?) {
        if pages.packed(input)?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
    } else if pages.records(input)?.is_break() {
        return Ok(ControlFlow::Break(()));
    }
    if pages.found + pages.wrong == 0 {
        let message = sentence!(
            "warc-empty",
            "the archive holds no pages: there is nothing to import"
        );
        return Ok(outlet.problem(None, message));
    }
    Ok(ControlFlow::Continue(()))
}

struct Pages<'a, 'b> {
    outlet: &'a mut Outlet<'b>,
    found: u64,
    wrong: u64,
}

impl Pages<'_, '_> {
    fn problem(&mut self, message: Sentence) -> ControlFlow<()> {
        self.wrong += 1;
        self.outlet.problem(None, message)
    }

    /// Reads records that were packed each for itself.
    fn packed(&mut self, input: &mut dyn BufRead) -> io::Result<ControlFlow<()>> {
        while skip_to_member(input)? {
            let mut member = BufReader::new(GzDecoder::new(&mut *input).take(MAX_RECORD));
            let read = self.records(&mut member);
            let rest = read.and_then(|flow| {
                // the packed bytes have to be read to their end, where the next record begins
                if flow.is_continue() {
                    io::copy(&mut member, &mut io::sink())?;
                }
                Ok(flow)
            });
            match rest {
                Ok(ControlFlow::Continue(())) => {}
                Ok(flow) => return Ok(flow),
                Err(error) => {
                    let flow = self.problem(sentence!(
                        "warc-damaged",
                        "a record is damaged and was left out: {why}",
                        why = &error
                    ));
                    if flow.is_break() {
                        return Ok(flow);
                    }
                }
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    fn records(&mut self, input: &mut dyn BufRead) -> io::Result<ControlFlow<()>> {
        while let Some(record) = Record::next(input)? {
            let Some(length) = record.length else {
                if self
                    .problem(sentence!(
                        "warc-no-length",
                        "a record does not say how long it is"
                    ))
                    .is_break()
                {
                    return Ok(ControlFlow::Break(()));
                }
                continue;
            };
            let mut content = (&mut *input).take(length);
            let flow = if record.is_page() {
                self.page(&record, &mut content)?
            } else {
                ControlFlow::Continue(())
            };
            if flow.is_break() {
                return Ok(flow);
            }
            io::copy(&mut content, &mut io::sink())?;
            if content.limit() > 0 {
                return Ok(self.problem(sentence!(
                    "warc-cut",
                    "the archive ends inside a record: it is cut off"
                )));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Reads a record that may be a page.
    fn page(&mut self, record: &Record, content: &mut dyn BufRead) -> io::Result<ControlFlow<()>> {
        let address = record.address.as_deref();
        let wrong = |why: Sentence| {
            if let Some(address) = address {
                inside(address, why)
            } else {
                sentence!("warc-nameless", "a page without an address: {why}", why = why)
            }
        };
        let answer = if record.is_answer() {
            http::Answer::read(content, MAX_BYTES)?
        } else {
            http::Answer::plain(content, &record.kind, MAX_BYTES)?
        };
        let answer = match answer {
            Ok(Some(answer)) => answer,
            Ok(None) => return Ok(ControlFlow::Continue(())),
            Err(message) => return Ok(self.problem(wrong(message))),
        };
        match document::page(&answer.body, answer.charset.as_deref(), address) {
            Ok((mut article, identity)) => {
                self.found += 1;
                if let Some(date) = &record.date {
                    let json = serde_json::Value::from(date.as_str()).to_string();
                    article.extra.push(("fetched_at".to_owned(), json));
                }
                Ok(self.outlet.article(article, identity, true))
            }
            Err(message) => Ok(self.problem(wrong(message))),
        }
    }
}

/// Goes to the next packed record, over whatever stands before it; says whether there is one.
fn skip_to_member(input: &mut dyn BufRead) -> io::Result<bool> {
    loop {
        let buffer = input.fill_buf()?;
        if buffer.is_empty() {
            return Ok(false);
        }
        // the mark may be cut in two by the end of the buffer
        let start = buffer.get(..MARK.len()).unwrap_or(buffer);
        if MARK.starts_with(start) {
            return Ok(true);
        }
        let used = buffer.iter().skip(1).position(|byte| *byte == 0x1F);
        let used = used.map_or(buffer.len(), |at| at + 1);
        input.consume(used);
    }
}

/// The head of a record.
#[derive(Debug, Default)]
struct Record {
    /// `response`, `resource`, `request`, …
    role: String,
    /// Type of what follows.
    kind: String,
    address: Option<String>,
    date: Option<String>,
    /// Bytes that follow the head; `None` where it does not say.
    length: Option<u64>,
}

impl Record {
    /// Reads the next head; `None` at the end.
    fn next(input: &mut dyn BufRead) -> io::Result<Option<Self>> {
        let mut line = Vec::new();
        loop {
            line.clear();
            if (&mut *input).take(MAX_HEAD).read_until(b'\n', &mut line)? == 0 {
                return Ok(None);
            }
            if line.starts_with(b"WARC/") {
                break;
            }
        }
        let mut record = Self::default();
        for (name, value) in http::fields(input, MAX_HEAD)? {
            match name.as_str() {
                "warc-type" => record.role = value.to_ascii_lowercase(),
                "content-type" => record.kind = value.to_ascii_lowercase(),
                "warc-target-uri" => {
                    let address = value.trim_matches(['<', '>']).to_owned();
                    record.address = Some(address).filter(|address| !address.is_empty());
                }
                "warc-date" => record.date = Some(value),
                "content-length" => record.length = value.parse().ok(),
                _ => {}
            }
        }
        Ok(Some(record))
    }

    /// Tells whether a server's answer follows; some programs leave out that it is one of HTTP.
    fn is_answer(&self) -> bool {
        self.role == "response" && (self.kind.is_empty() || self.kind.starts_with("application/http"))
    }

    fn is_page(&self) -> bool {
        let web = self
            .address
            .as_deref()
            .is_none_or(|address| address.starts_with("http"));
        web && (self.is_answer() || (self.role == "resource" && http::is_page(&self.kind)))
    }
}
