//! Answers of web servers as they were sent: status, fields, and a body in pieces or packed.

use std::io::{self, BufRead, Read};

use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

use crate::sentence::{Sentence, sentence};

/// Longest head of an answer, in bytes.
const MAX_HEAD: u64 = 256 * 1024;

/// An answer that is a page.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) body: Vec<u8>,
    /// The charset that the server names.
    pub(super) charset: Option<String>,
}

/// An answer, nothing where it is no page, or a sentence that says what is wrong.
type Outcome = io::Result<Result<Option<Answer>, Sentence>>;

impl Answer {
    /// Reads an answer; its body may have `limit` bytes.
    pub(super) fn read(input: &mut dyn BufRead, limit: u64) -> Outcome {
        let mut status = Vec::new();
        (&mut *input).take(MAX_HEAD).read_until(b'\n', &mut status)?;
        let status = String::from_utf8_lossy(&status).into_owned();
        if status.split_whitespace().nth(1) != Some("200") {
            return Ok(Ok(None));
        }
        let fields = fields(input, MAX_HEAD)?;
        let field = |name: &str| {
            let found = fields.iter().find(|(known, _)| known == name);
            found
                .map(|(_, value)| value.to_ascii_lowercase())
                .unwrap_or_default()
        };
        let kind = field("content-type");
        if !is_page(&kind) {
            return Ok(Ok(None));
        }
        let Some(sent) = bounded(input, limit)? else {
            return Ok(Err(too_large(limit)));
        };
        let whole = if field("transfer-encoding").contains("chunked") {
            // archives may hold the pieces put together and say otherwise
            joined(&sent).unwrap_or(sent)
        } else {
            sent
        };
        let unpacked = match field("content-encoding").trim() {
            "" | "identity" => Ok(whole),
            "gzip" | "x-gzip" => unpack(MultiGzDecoder::new(whole.as_slice()), &whole, limit),
            "deflate" => unpack(ZlibDecoder::new(whole.as_slice()), &whole, limit)
                .or_else(|_| unpack(DeflateDecoder::new(whole.as_slice()), &whole, limit)),
            other => Err(sentence!(
                "warc-packed",
                "it is packed with {form}, which khabar cannot unpack",
                form = other
            )),
        };
        Ok(unpacked.map(|body| {
            Some(Self {
                body,
                charset: charset(&kind),
            })
        }))
    }

    /// Takes a page that was kept without its answer.
    pub(super) fn plain(input: &mut dyn BufRead, kind: &str, limit: u64) -> Outcome {
        Ok(match bounded(input, limit)? {
            Some(body) => Ok(Some(Self {
                body,
                charset: charset(kind),
            })),
            None => Err(too_large(limit)),
        })
    }
}

/// Says whether a type is that of a page.
pub(super) fn is_page(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or_default().trim();
    matches!(kind, "text/html" | "application/xhtml+xml")
}

/// Reads fields up to the blank line after them, their names in lower case.
pub(super) fn fields(input: &mut dyn BufRead, limit: u64) -> io::Result<Vec<(String, String)>> {
    let mut fields: Vec<(String, String)> = Vec::new();
    let mut head = (&mut *input).take(limit);
    let mut line = Vec::new();
    loop {
        line.clear();
        if head.read_until(b'\n', &mut line)? == 0 || line.trim_ascii().is_empty() {
            return Ok(fields);
        }
        let text = String::from_utf8_lossy(&line);
        if text.starts_with([' ', '\t'])
            && let Some((_, value)) = fields.last_mut()
        {
            value.push(' ');
            value.push_str(text.trim());
        } else if let Some((name, value)) = text.split_once(':') {
            fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
}

fn charset(kind: &str) -> Option<String> {
    let (_, after) = kind.split_once("charset=")?;
    let label = after.split([';', ' ']).next()?.trim_matches(['"', '\'']);
    (!label.is_empty()).then(|| label.to_owned())
}

fn bounded(input: &mut dyn BufRead, limit: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    input.take(limit + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}

fn too_large(limit: u64) -> Sentence {
    sentence!(
        "warc-too-large",
        "the page is larger than {size} MiB and was left out",
        size = limit >> 20
    )
}

/// Unpacks; what never was packed although the answer says so is taken as it is.
fn unpack(decoder: impl Read, packed: &[u8], limit: u64) -> Result<Vec<u8>, Sentence> {
    let mut bytes = Vec::new();
    let read = decoder.take(limit + 1).read_to_end(&mut bytes);
    if bytes.len() as u64 > limit {
        return Err(too_large(limit));
    }
    match read {
        Ok(_) => Ok(bytes),
        Err(_) if packed.trim_ascii_start().starts_with(b"<") => Ok(packed.to_vec()),
        // a page that was cut off in sending is shown as far as it came
        Err(_) if !bytes.is_empty() => Ok(bytes),
        Err(error) => Err(sentence!(
            "warc-not-unpacked",
            "it cannot be unpacked: {why}",
            why = &error
        )),
    }
}

/// Puts the pieces of a body together; `None` where it is not in pieces.
fn joined(sent: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::with_capacity(sent.len());
    let mut rest = sent;
    loop {
        let end = rest.iter().position(|byte| *byte == b'\n')?;
        let size = String::from_utf8_lossy(rest.get(..end)?).into_owned();
        let size = usize::from_str_radix(size.split(';').next()?.trim(), 16).ok()?;
        rest = rest.get(end + 1..)?;
        if size == 0 {
            return Some(whole);
        }
        let Some(piece) = rest.get(..size) else {
            // cut off inside a piece
            whole.extend_from_slice(rest);
            return Some(whole);
        };
        whole.extend_from_slice(piece);
        rest = rest.get(size..)?;
        rest = rest
            .strip_prefix(b"\r\n")
            .or_else(|| rest.strip_prefix(b"\n"))
            .unwrap_or(rest);
        if rest.is_empty() {
            return Some(whole);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_put_together() {
        assert_eq!(joined(b"3\r\nabc\r\n2;x\r\nde\r\n0\r\n\r\n").unwrap(), b"abcde");
        assert_eq!(joined(b"3\r\nab").unwrap(), b"ab");
        assert_eq!(joined(b"<html>\n"), None);
    }

    #[test]
    fn only_pages_are_taken() {
        let page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1256\r\n\r\n<p>a";
        let answer = Answer::read(&mut page.as_slice(), 100).unwrap().unwrap().unwrap();
        assert_eq!(answer.body, b"<p>a");
        assert_eq!(answer.charset.as_deref(), Some("windows-1256"));
        for other in [
            "HTTP/1.1 404 Gone\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx",
        ] {
            assert!(
                Answer::read(&mut other.as_bytes(), 100)
                    .unwrap()
                    .unwrap()
                    .is_none()
            );
        }
    }
}
