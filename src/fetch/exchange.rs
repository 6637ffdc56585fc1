//! Questions and answers over HTTP, redirects followed one by one.
//!
//! Redirects are followed here and not by the agent: whether all of them were
//! permanent decides about the address, no secret may follow to another host,
//! and none may lead out of the web.

use std::cell::RefCell;
use std::io::{self, Read};
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant, SystemTime};

use flate2::read::MultiGzDecoder;
use ureq::http::header::{
    ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderName,
    IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, LOCATION, PROXY_AUTHORIZATION, RETRY_AFTER,
};
use ureq::http::{HeaderMap, Response};
use ureq::{Agent, Proxy, ProxyProtocol};
use url::Url;

use super::address::{host_of, is_private_url};
use super::agents::Agents;
use super::coding::{self, Coding};
use super::failure::{Failure, FailureKind, slow, too_large};
use super::head::CHALLENGED;
use super::secret::{basic, is_home, written};
use super::{Answer, Arrival, Body, Credentials, Fetched, Fetcher, Request, Want, host, retry};
use crate::sentence::{Sentence, sentence};

/// Tells whether a host is asked without a proxy.
fn is_direct(no_proxy: &[String], host: &str) -> bool {
    no_proxy.iter().any(|name| {
        let name = name.trim().trim_start_matches("*.").trim_start_matches('.');
        let below = || host.strip_suffix(name).is_some_and(|rest| rest.ends_with('.'));
        !name.is_empty() && (name == "*" || name.eq_ignore_ascii_case(host) || below())
    })
}

/// Asks, follows redirects, and reads the answer.
pub(super) fn run(fetcher: &Fetcher, mut url: Url, request: &Request) -> Result<Fetched, Failure> {
    let until = Instant::now() + fetcher.settings.total;
    let credentials = request.credentials.clone().or_else(|| written(&url));
    let _ = url.set_username("").and_then(|()| url.set_password(None));
    let home = url.clone();
    let mut permanent = true;
    let mut seen = vec![url.clone()];
    let mut reach = Reach::of(request, &url);
    loop {
        let secret = credentials.as_ref().filter(|_| is_home(&home, &url));
        let response = reach.ask(fetcher, &url, request, secret, until)?;
        let status = response.status().as_u16();
        if !matches!(status, 301 | 302 | 303 | 307 | 308) {
            let moved = (permanent && seen.len() > 1 && status < 300).then(|| url.to_string());
            let answer = understand(fetcher, response, &url, request.want, until)?;
            return Ok(Fetched { answer, moved });
        }
        let next = target(&url, response.headers())?;
        permanent &= matches!(status, 301 | 308);
        // once more is allowed: some set a cookie and send back
        if seen.iter().filter(|before| **before == next).count() > 1 {
            let message = sentence!("fetch-circle", "the redirects lead in a circle");
            return Err(Failure::new(FailureKind::Redirect, message));
        }
        if seen.len() > fetcher.settings.max_redirects {
            let message = sentence!(
                "fetch-redirects",
                "there are more than {count} redirects",
                count = fetcher.settings.max_redirects
            );
            return Err(Failure::new(FailureKind::Redirect, message));
        }
        seen.push(next.clone());
        url = next;
    }
}

/// How far a request may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// To the public net, or into the private network of the first host.
    Undecided,
    /// To the public net.
    Public,
    /// Everywhere: it began in a private network.
    Everywhere,
}

impl Reach {
    /// The reader's own addresses may begin in a private network, and those that their feeds name on the same host.
    fn of(request: &Request, url: &Url) -> Self {
        let from = request.from.as_deref();
        if from.is_none_or(|from| host(from) == host_of(url)) {
            Self::Undecided
        } else {
            Self::Public
        }
    }

    fn ask(
        &mut self,
        fetcher: &Fetcher,
        url: &Url,
        request: &Request,
        secret: Option<&Credentials>,
        until: Instant,
    ) -> Result<Response<ureq::Body>, Failure> {
        if *self != Self::Everywhere {
            let answer = if is_private_url(url) {
                Err(Failure::private())
            } else {
                ask(fetcher, &fetcher.ways.guarded, url, request, secret, until)
            };
            let began = std::mem::replace(self, Self::Public);
            match answer {
                Err(failure) if failure.kind == FailureKind::Private && began == Self::Undecided => {
                    *self = Self::Everywhere;
                }
                answer => return answer,
            }
        }
        ask(fetcher, &fetcher.ways.open, url, request, secret, until)
    }
}

fn target(url: &Url, headers: &HeaderMap) -> Result<Url, Failure> {
    let wrong = |message: Sentence| Failure::new(FailureKind::Redirect, message);
    let location = headers
        .get(LOCATION)
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
        .ok_or_else(|| {
            wrong(sentence!(
                "fetch-on-where",
                "the server sends on, but does not say where to"
            ))
        })?;
    let mut next = url.join(location.trim()).map_err(|error| {
        wrong(sentence!(
            "fetch-on-nowhere",
            "the server sends on to what is no address: {why}",
            why = error.to_string()
        ))
    })?;
    if !matches!(next.scheme(), "http" | "https") || next.host().is_none() {
        return Err(wrong(sentence!(
            "fetch-on-outside",
            "the server sends on to what is not in the web"
        )));
    }
    next.set_fragment(None);
    let _ = next.set_username("").and_then(|()| next.set_password(None));
    Ok(next)
}

fn ask(
    fetcher: &Fetcher,
    agents: &Agents,
    url: &Url,
    request: &Request,
    secret: Option<&Credentials>,
    until: Instant,
) -> Result<Response<ureq::Body>, Failure> {
    let proxy = if url.scheme() == "https" {
        &fetcher.ways.https_proxy
    } else {
        &fetcher.ways.http_proxy
    };
    let direct = is_direct(&fetcher.settings.no_proxy, url.host_str().unwrap_or_default());
    let proxy = proxy.as_ref().filter(|_| !direct);
    let ask = |agent: &Agent| {
        let left = until.saturating_duration_since(Instant::now());
        let mut asked = agent
            .get(url.as_str())
            .config()
            .timeout_global(Some(left.max(Duration::from_millis(1))))
            .proxy(proxy.cloned())
            .build()
            .header(ACCEPT, accepted(request.want))
            .header(ACCEPT_ENCODING, coding::ACCEPTED);
        let conditions = [
            (IF_NONE_MATCH, &request.etag),
            (IF_MODIFIED_SINCE, &request.last_modified),
        ];
        for (name, value) in conditions {
            if let Some(value) = value {
                asked = asked.header(name, value);
            }
        }
        if let Some(secret) = secret {
            asked = asked.header(AUTHORIZATION, basic(secret));
        }
        if let Some(secret) = proxy.filter(|_| url.scheme() == "http").and_then(told_to_proxy) {
            asked = asked.header(PROXY_AUTHORIZATION, basic(&secret));
        }
        asked.call().map_err(Failure::of_error)
    };
    if fetcher.stopped.load(Ordering::Relaxed) {
        return Err(Failure::stopped());
    }
    match (ask(&agents.known), &agents.own) {
        (Err(failure), Some(own)) if failure.kind == FailureKind::Tls => ask(own),
        (answer, _) => answer,
    }
}

/// Reads what an HTTP proxy wants to know that is asked without a tunnel.
fn told_to_proxy(proxy: &Proxy) -> Option<Credentials> {
    let is_http = matches!(proxy.protocol(), ProxyProtocol::Http | ProxyProtocol::Https);
    is_http.then(|| proxy.username())?.map(|user| Credentials {
        user: user.to_owned(),
        password: proxy.password().unwrap_or_default().to_owned(),
    })
}

fn accepted(want: Want) -> &'static str {
    match want {
        Want::Feed => {
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
        }
        Want::Page => "text/html, application/xhtml+xml, */*;q=0.5",
        Want::Picture => "image/webp, image/png, image/jpeg, image/gif, image/*;q=0.5",
    }
}

fn understand(
    fetcher: &Fetcher,
    response: Response<ureq::Body>,
    url: &Url,
    want: Want,
    until: Instant,
) -> Result<Answer, Failure> {
    let status = response.status();
    let headers = response.headers();
    if headers.contains_key(CHALLENGED) && !status.is_success() {
        return Err(Failure::challenged());
    }
    match status.as_u16() {
        304 => Ok(Answer::NotModified {
            max_age: max_age(headers),
        }),
        410 => Ok(Answer::Gone),
        code @ (429 | 503) => {
            let after = text(headers, &RETRY_AFTER).and_then(|after| retry::after(&after, SystemTime::now()));
            let message = if code == 429 {
                sentence!("fetch-429", "the server was asked too often (429)")
            } else {
                sentence!("fetch-503", "the server is overloaded or under repair (503)")
            };
            Ok(Answer::Later { after, message })
        }
        200..=299 => {
            let mut body = Body {
                etag: text(headers, &ETAG),
                last_modified: text(headers, &LAST_MODIFIED),
                max_age: max_age(headers),
                url: url.to_string(),
                ..Body::default()
            };
            if let Some(declared) = text(headers, &CONTENT_TYPE) {
                (body.media_type, body.charset) = media_type(&declared);
                body.content_type = Some(declared);
            }
            let encodings = || {
                let values = headers.get_all(CONTENT_ENCODING).iter();
                values.filter_map(|value| value.to_str().ok())
            };
            let codings = coding::parse(encodings()).map_err(|form| {
                let message = sentence!(
                    "fetch-packed",
                    "the server packs what it sends as `{form}`, which khabar did not ask for",
                    form = form
                );
                Failure::new(FailureKind::Protocol, message)
            })?;
            body.charset = body.charset.or_else(|| coding::misplaced_charset(encodings()));
            let Received { bytes, cut } = receive(fetcher, response, &codings, until)?;
            match (cut, want) {
                (None, _) => {}
                (Some(_), Want::Feed) => {
                    // with them the rest would never be asked for
                    (body.etag, body.last_modified, body.max_age) = (None, None, None);
                    body.arrival = Arrival::CutShort;
                }
                (Some(failure), Want::Page | Want::Picture) => return Err(failure),
            }
            body.bytes = bytes;
            Ok(Answer::Body(Box::new(body)))
        }
        code => Err(Failure::of_status(code, status.canonical_reason())),
    }
}

fn text(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    let value = headers.get(name)?.to_str().ok()?;
    Some(value.to_owned()).filter(|value| !value.is_empty())
}

/// Reads how long an answer stays fresh.
fn max_age(headers: &HeaderMap) -> Option<Duration> {
    let control = text(headers, &CACHE_CONTROL)?.to_ascii_lowercase();
    let age = control
        .split(',')
        .find_map(|part| part.trim().strip_prefix("max-age="))?;
    age.trim_matches('"').parse().ok().map(Duration::from_secs)
}

/// Takes media type and charset apart.
fn media_type(declared: &str) -> (Option<String>, Option<String>) {
    let mut parts = declared.split(';');
    let kind = parts.next().map(|kind| kind.trim().to_ascii_lowercase());
    let charset = parts.find_map(|part| {
        let (name, value) = part.split_once('=')?;
        name.trim()
            .eq_ignore_ascii_case("charset")
            .then(|| value.trim().trim_matches(['"', '\'']).to_owned())
    });
    (
        kind.filter(|kind| !kind.is_empty()),
        charset.filter(|charset| !charset.is_empty()),
    )
}

/// Bytes of a body, and why they are not all.
struct Received {
    bytes: Vec<u8>,
    /// The failure that ended the body before its end, where something had arrived by then.
    cut: Option<Failure>,
}

/// Notes what goes wrong on the wire, apart from what goes wrong in the decoders above it.
struct Wire<'a, R> {
    inner: R,
    failure: &'a RefCell<Option<Failure>>,
}

impl<R: Read> Read for Wire<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.inner.read(buffer).map_err(|error| {
            let kind = error.kind();
            *self.failure.borrow_mut() = Some(Failure::of_error(error.into()));
            kind.into()
        })
    }
}

/// Reads a body piece by piece and undoes its codings; the limit counts what comes out of the decoders.
fn receive(
    fetcher: &Fetcher,
    response: Response<ureq::Body>,
    codings: &[Coding],
    until: Instant,
) -> Result<Received, Failure> {
    let failure = RefCell::new(None);
    let wire = Wire {
        inner: response.into_body().into_with_config().limit(u64::MAX).reader(),
        failure: &failure,
    };
    let read = coding::decoder(codings, wire)
        .map_err(|error| on_the_way(&failure, &error))
        .and_then(|mut reader| drain(&mut reader, fetcher, until, &failure));
    let received = read?;
    if !received.bytes.starts_with(&[0x1F, 0x8B, 0x08]) {
        return Ok(received);
    }
    // a packed file rather than a packed answer
    let mut file = MultiGzDecoder::new(received.bytes.as_slice());
    let unpacked = drain(&mut file, fetcher, until, &failure)?;
    Ok(Received {
        cut: received.cut.or(unpacked.cut),
        ..unpacked
    })
}

/// Says what broke the reading of a body off: the wire, or else a decoder.
fn on_the_way(wire: &RefCell<Option<Failure>>, error: &io::Error) -> Failure {
    wire.take().unwrap_or_else(|| match error.kind() {
        io::ErrorKind::UnexpectedEof => Failure::cut_short(),
        _ => Failure::new(
            FailureKind::Protocol,
            sentence!("fetch-not-unpacked", "what the server sent cannot be unpacked"),
        ),
    })
}

fn drain(
    reader: &mut dyn Read,
    fetcher: &Fetcher,
    until: Instant,
    wire: &RefCell<Option<Failure>>,
) -> Result<Received, Failure> {
    let most = fetcher.settings.max_bytes;
    let mut bytes = Vec::new();
    let mut piece = vec![0_u8; 32 * 1024];
    loop {
        if fetcher.stopped.load(Ordering::Relaxed) {
            return Err(Failure::stopped());
        }
        if Instant::now() > until {
            return Err(Failure::new(FailureKind::Timeout, slow()));
        }
        let count = match reader.read(&mut piece) {
            Ok(0) => return Ok(Received { bytes, cut: None }),
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => {
                let failure = on_the_way(wire, &error);
                return match failure.kind {
                    FailureKind::Connection if !bytes.is_empty() => Ok(Received {
                        bytes,
                        cut: Some(failure),
                    }),
                    _ => Err(failure),
                };
            }
        };
        bytes.extend_from_slice(piece.get(..count).unwrap_or_default());
        if bytes.len() as u64 > most {
            return Err(too_large(most));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types_are_taken_apart() {
        let (kind, charset) = media_type("Text/HTML; x=1; Charset=\"windows-1256\"");
        assert_eq!(kind.as_deref(), Some("text/html"));
        assert_eq!(charset.as_deref(), Some("windows-1256"));
        assert_eq!(media_type("a/b"), (Some("a/b".to_owned()), None));
    }

    #[test]
    fn exceptions_from_the_proxy_hold_for_what_is_below() {
        let list = ["example.org", ".b.example", "127.0.0.1"].map(str::to_owned);
        for host in ["example.org", "a.example.org", "x.b.example", "127.0.0.1"] {
            assert!(is_direct(&list, host), "{host}");
        }
        for host in ["anexample.org", "example.com", "27.0.0.1"] {
            assert!(!is_direct(&list, host), "{host}");
        }
        assert!(is_direct(&["*".to_owned()], "a.example"));
    }
}
