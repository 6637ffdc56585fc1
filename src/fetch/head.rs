//! Response heads as servers really send them, made fit for a strict HTTP parser.
//!
//! ureq's parser refuses a whole response because of one line that browsers and curl skip: a blank or a
//! letter outside ASCII in a name, a line without a colon, a folded value, more than 128 headers. The
//! transport here reads the head, keeps the headers that khabar or ureq look at, and hands on a clean one.
//! Bodies pass through untouched; informational responses (RFC 9110 §15.2) are skipped.

use ureq::Error;
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, LazyBuffers, NextTimeout, Transport,
};

/// Largest head that is read, in bytes.
const MAX_HEAD: usize = 256 * 1024;
/// Largest head that is handed on; below the limit of ureq.
const MAX_CLEAN: usize = 48 * 1024;
/// Longest value that is handed on.
const MAX_VALUE: usize = 8 * 1024;

/// Headers that khabar or ureq read; the rest is dropped.
const READ: [&str; 13] = [
    "cache-control",
    CHALLENGED,
    "connection",
    CONTENT_ENCODING,
    CONTENT_LENGTH,
    "content-type",
    "etag",
    "last-modified",
    "location",
    "retry-after",
    SET_COOKIE,
    "transfer-encoding",
    "www-authenticate",
];
/// Cloudflare's way to say that a response is a challenge instead of the page.
pub(super) const CHALLENGED: &str = "cf-mitigated";
const CONTENT_ENCODING: &str = "content-encoding";
const CONTENT_LENGTH: &str = "content-length";
const SET_COOKIE: &str = "set-cookie";

/// Wraps the last transport of a chain.
#[derive(Debug)]
pub(super) struct LenientHead;

impl<In: Transport> Connector<In> for LenientHead {
    type Out = LenientTransport<In>;

    fn connect(&self, details: &ConnectionDetails, chained: Option<In>) -> Result<Option<Self::Out>, Error> {
        Ok(chained.map(|inner| LenientTransport {
            inner,
            buffers: LazyBuffers::new(
                details.config.input_buffer_size(),
                details.config.output_buffer_size(),
            ),
            phase: Phase::Head,
            pending: Vec::new(),
        }))
    }
}

/// The part of a response that comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Head,
    Body,
}

/// A transport whose response heads are cleaned.
#[derive(Debug)]
pub(super) struct LenientTransport<In> {
    inner: In,
    buffers: LazyBuffers,
    phase: Phase,
    /// Bytes that arrived and were not handed on.
    pending: Vec<u8>,
}

impl<In: Transport> Transport for LenientTransport<In> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        self.phase = Phase::Head;
        let output = self.buffers.output().get(..amount).unwrap_or_default();
        let target = self.inner.buffers().output().get_mut(..output.len());
        target
            .ok_or_else(|| Error::BadUri("the request is too long".to_owned()))?
            .copy_from_slice(output);
        self.inner.transmit_output(amount, timeout)
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        if self.phase == Phase::Body && !self.pending.is_empty() {
            self.hand_on();
            return Ok(true);
        }
        let more = self.inner.maybe_await_input(timeout)?;
        let arrived = self.inner.buffers();
        let amount = arrived.input().len();
        self.pending.extend_from_slice(arrived.input());
        arrived.input_consume(amount);
        if self.phase == Phase::Head {
            match take_head(&mut self.pending) {
                Head::Clean(clean) => {
                    self.pending.splice(..0, clean);
                    self.phase = Phase::Body;
                }
                // without an empty line, or no HTTP: the parser says so
                Head::Unreadable => self.phase = Phase::Body,
                Head::Incomplete if !more => self.phase = Phase::Body,
                Head::Incomplete if self.pending.len() > MAX_HEAD => {
                    return Err(Error::LargeResponseHeader(self.pending.len(), MAX_HEAD));
                }
                Head::Incomplete => return Ok(true),
            }
        }
        let has_input = more || !self.pending.is_empty();
        self.hand_on();
        Ok(has_input)
    }

    fn is_open(&mut self) -> bool {
        self.inner.is_open()
    }

    fn is_tls(&self) -> bool {
        self.inner.is_tls()
    }
}

impl<In> LenientTransport<In> {
    /// Moves what is pending into the buffer, as much as there is room for.
    fn hand_on(&mut self) {
        let target = self.buffers.input_append_buf();
        let amount = target.len().min(self.pending.len());
        if let (Some(target), Some(source)) = (target.get_mut(..amount), self.pending.get(..amount)) {
            target.copy_from_slice(source);
        }
        self.buffers.input_appended(amount);
        self.pending.drain(..amount);
    }
}

/// The beginning of what a server sent.
#[derive(Debug, PartialEq, Eq)]
enum Head {
    /// More has to come.
    Incomplete,
    /// It is not HTTP.
    Unreadable,
    /// The head of a final response.
    Clean(Vec<u8>),
}

/// Takes the head of the final response off the bytes that arrived.
fn take_head(arrived: &mut Vec<u8>) -> Head {
    const STARTS: [&[u8]; 2] = [b"HTTP/", b"ICY "];
    loop {
        let start = arrived.trim_ascii_start();
        let may_begin = |sign: &&[u8]| start.starts_with(sign) || sign.starts_with(start);
        if !STARTS.iter().any(may_begin) {
            return Head::Unreadable;
        }
        let Some(end) = head_end(arrived) else {
            return Head::Incomplete;
        };
        let Some((status, clean)) = clean(arrived.get(..end).unwrap_or_default()) else {
            return Head::Unreadable;
        };
        arrived.drain(..end);
        if !(100..200).contains(&status) {
            return Head::Clean(clean);
        }
    }
}

/// Returns the length of a head with the empty line at its end.
fn head_end(bytes: &[u8]) -> Option<usize> {
    let (mut end, mut begun) = (0, false);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if !line.ends_with(b"\n") {
            return None;
        }
        end += line.len();
        let is_empty = line.iter().all(|byte| matches!(byte, b'\r' | b'\n'));
        if is_empty && begun {
            return Some(end);
        }
        begun |= !is_empty;
    }
    None
}

/// Returns the status and the head with nothing but sound lines; `None` where its first line is no status line.
fn clean(head: &[u8]) -> Option<(u16, Vec<u8>)> {
    let text: String = head
        .iter()
        // values may be in any charset; only ASCII is looked at, so one character per byte is right
        .map(|byte| char::from(*byte))
        .collect();
    let mut lines = text.lines().skip_while(|line| line.trim().is_empty());
    let (version, status) = status_line(lines.next()?)?;
    let mut headers: Vec<(&str, String)> = Vec::new();
    let mut is_kept = false;
    for line in lines {
        if line.starts_with([' ', '\t']) {
            // a folded value (RFC 9112 §5.2)
            if let Some((_, value)) = headers.last_mut().filter(|_| is_kept) {
                value.push(' ');
                value.push_str(line.trim());
            }
            continue;
        }
        let header = line.split_once(':').and_then(|(name, value)| {
            let name = name.trim();
            let name = READ.into_iter().find(|known| known.eq_ignore_ascii_case(name))?;
            Some((name, value.trim().to_owned()))
        });
        is_kept = header.is_some();
        headers.extend(header);
    }
    let mut clean = format!("{version} {status:03} \r\n");
    let mut written: Vec<&str> = Vec::new();
    for (name, value) in headers {
        let value = match name {
            CONTENT_LENGTH => length(&value),
            _ => Some(value),
        };
        let Some(value) = value.filter(|value| value.len() <= MAX_VALUE) else {
            continue;
        };
        let again = written.contains(&name) && !matches!(name, SET_COOKIE | CONTENT_ENCODING);
        if again || clean.len() + name.len() + value.len() > MAX_CLEAN || written.len() > 100 {
            continue;
        }
        written.push(name);
        clean.push_str(name);
        clean.push_str(": ");
        clean.extend(value.chars().map(|c| if c.is_ascii_control() { ' ' } else { c }));
        clean.push_str("\r\n");
    }
    clean.push_str("\r\n");
    let bytes = clean.chars().map(|c| u8::try_from(c).unwrap_or(b'?'));
    Some((status, bytes.collect()))
}

/// Reads version and status.
fn status_line(line: &str) -> Option<(&'static str, u16)> {
    let mut words = line.split_ascii_whitespace();
    let version = match words.next()? {
        "HTTP/1.0" | "ICY" => "HTTP/1.0",
        _ => "HTTP/1.1",
    };
    let status = words.next()?;
    let status = status.parse().ok().filter(|_| status.len() == 3)?;
    (100..1000).contains(&status).then_some((version, status))
}

/// Reads a length, written once or several times (RFC 9110 §8.6).
fn length(value: &str) -> Option<String> {
    let first = value.split(',').next()?.trim();
    let is_number = !first.is_empty() && first.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| first.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(sent: &[u8]) -> Head {
        take_head(&mut sent.to_vec())
    }

    fn cleaned(sent: &[u8]) -> String {
        match head(sent) {
            Head::Clean(clean) => String::from_utf8_lossy(&clean).into_owned(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn odd_lines_are_left_out_and_the_others_kept() {
        let sent = b"HTTP/1.1 200 Tr\xE8s bien\r\nX Bad Header: a\r\ngarbage line\r\nX-\xD8\xA7: b\r\nETag : \"1\"\r\n\
            Content-Type: text/xml;\r\n\tcharset=utf-8\r\nX-Folded: a\r\n b\r\nContent-Length: 3, 3\r\n: none\r\n\r\n";
        assert_eq!(
            cleaned(sent),
            "HTTP/1.1 200 \r\netag: \"1\"\r\ncontent-type: text/xml; charset=utf-8\r\ncontent-length: 3\r\n\r\n"
        );
    }

    #[test]
    fn line_ends_and_status_lines_may_be_odd() {
        assert_eq!(
            cleaned(b"\r\nHTTP/1.0  404\nLocation: /\n\n"),
            "HTTP/1.0 404 \r\nlocation: /\r\n\r\n"
        );
        assert_eq!(cleaned(b"ICY 200 OK\r\n\r\n"), "HTTP/1.0 200 \r\n\r\n");
        assert_eq!(
            cleaned(b"HTTP/1.1 103 Early\r\nETag: x\r\n\r\nHTTP/1.1 204 No\r\n\r\n"),
            "HTTP/1.1 204 \r\n\r\n"
        );
    }

    #[test]
    fn what_is_not_whole_waits_and_what_is_not_http_does_not() {
        for sent in [
            b"".as_slice(),
            b"HT",
            b"HTTP/1.1 200 OK\r\nA: b\r\n",
            b"HTTP/1.1 100 \r\n\r\nHTTP",
        ] {
            assert_eq!(head(sent), Head::Incomplete, "{sent:?}");
        }
        for sent in [b"SSH-2.0".as_slice(), b"<html>", b"HTTP/1.1 huh\r\n\r\n"] {
            assert_eq!(head(sent), Head::Unreadable, "{sent:?}");
        }
    }

    #[test]
    fn many_headers_leave_room_for_the_needed_ones() {
        let mut sent = b"HTTP/1.1 200 OK\r\n".to_vec();
        for number in 0..500 {
            sent.extend(format!("X-{number}: {}\r\nSet-Cookie: c{number}=1\r\n", "v".repeat(200)).bytes());
        }
        sent.extend(b"\r\n");
        let clean = cleaned(&sent);
        assert_eq!(clean.matches("set-cookie").count(), 101);
        assert!(clean.len() < MAX_CLEAN);
    }
}
