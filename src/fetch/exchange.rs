//! Questions and answers over HTTP, redirects followed one by one.
//!
//! Redirects are followed here and not by the agent: whether all of them were
//! permanent decides about the address, no secret may follow to another host,
//! and none may lead out of the web.

use std::fs;
use std::io::Read;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant, SystemTime};

use flate2::read::MultiGzDecoder;
use ureq::http::header::{
    ACCEPT, AUTHORIZATION, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderName,
    IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, LOCATION, RETRY_AFTER,
};
use ureq::http::{HeaderMap, Response};
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig};
use ureq::{Agent, Proxy};
use url::Url;

use super::failure::{Failure, FailureKind};
use super::{Answer, Body, Credentials, Fetched, Fetcher, Request, Settings, Want, retry};

/// Makes the agent for the public web, and one that trusts the settings' own certificates.
pub(super) fn agents(settings: &Settings) -> Result<(Agent, Option<Agent>), Failure> {
    let agent = |roots: RootCerts| {
        let tls = TlsConfig::builder().root_certs(roots).build();
        Agent::new_with_config(
            Agent::config_builder()
                .http_status_as_error(false)
                .max_redirects(0)
                .proxy(None)
                .tls_config(tls)
                .user_agent(settings.user_agent.as_str())
                .timeout_connect(Some(settings.connect))
                .timeout_resolve(Some(settings.connect))
                .timeout_recv_response(Some(settings.silence))
                .timeout_per_read(Some(settings.silence))
                .max_idle_connections(64)
                .max_idle_connections_per_host(1)
                .build(),
        )
    };
    let private = match &settings.ca_file {
        None => None,
        Some(file) => {
            let unusable = |why: String| {
                let message = format!("the certificates in {} cannot be used: {why}", file.display());
                Failure::new(FailureKind::Settings, message)
            };
            let pem = fs::read(file).map_err(|error| unusable(error.to_string()))?;
            let certificates: Vec<Certificate<'static>> = ureq::tls::parse_pem(&pem)
                .filter_map(|item| match item {
                    Ok(PemItem::Certificate(certificate)) => Some(certificate),
                    _ => None,
                })
                .collect();
            if certificates.is_empty() {
                return Err(unusable("there is none in it".to_owned()));
            }
            Some(agent(RootCerts::from(certificates)))
        }
    };
    Ok((agent(RootCerts::WebPki), private))
}

/// Reads the address of a proxy.
pub(super) fn proxy(address: Option<&str>) -> Result<Option<Proxy>, Failure> {
    let unusable = |_| Failure::new(FailureKind::Settings, "the address of the proxy is none");
    address
        .map(|address| Proxy::new(address).map_err(unusable))
        .transpose()
}

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
    loop {
        let secret = credentials.as_ref().filter(|_| is_home(&home, &url));
        let response = ask(fetcher, &url, request, secret, until)?;
        let status = response.status().as_u16();
        if !matches!(status, 301 | 302 | 303 | 307 | 308) {
            let moved = (permanent && seen.len() > 1 && status < 300).then(|| url.to_string());
            let answer = understand(fetcher, response, &url, until)?;
            return Ok(Fetched { answer, moved });
        }
        let next = target(&url, response.headers())?;
        permanent &= matches!(status, 301 | 308);
        // once more is allowed: some set a cookie and send back
        if seen.iter().filter(|before| **before == next).count() > 1 {
            return Err(Failure::new(
                FailureKind::Redirect,
                "the redirects lead in a circle",
            ));
        }
        if seen.len() > fetcher.settings.max_redirects {
            let message = format!("there are more than {} redirects", fetcher.settings.max_redirects);
            return Err(Failure::new(FailureKind::Redirect, message));
        }
        seen.push(next.clone());
        url = next;
    }
}

/// Takes user and password out of an address.
fn written(url: &Url) -> Option<Credentials> {
    let decoded = |text: &str| {
        url::form_urlencoded::parse(text.replace('+', "%2B").as_bytes())
            .next()
            .map(|(text, _)| text.into_owned())
            .unwrap_or_default()
    };
    (!url.username().is_empty()).then(|| Credentials {
        user: decoded(url.username()),
        password: decoded(url.password().unwrap_or_default()),
    })
}

/// Tells whether secrets may go there: to the same host, and not in the clear where they were not before.
fn is_home(home: &Url, url: &Url) -> bool {
    home.host() == url.host()
        && (url.scheme() == home.scheme() && url.port_or_known_default() == home.port_or_known_default()
            || url.scheme() == "https" && url.port().is_none())
}

fn target(url: &Url, headers: &HeaderMap) -> Result<Url, Failure> {
    let wrong = |message: &str| Failure::new(FailureKind::Redirect, message);
    let location = headers
        .get(LOCATION)
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
        .ok_or_else(|| wrong("the server sends on, but does not say where to"))?;
    let mut next = url
        .join(location.trim())
        .map_err(|error| wrong(&format!("the server sends on to what is no address: {error}")))?;
    if !matches!(next.scheme(), "http" | "https") || next.host().is_none() {
        return Err(wrong("the server sends on to what is not in the web"));
    }
    next.set_fragment(None);
    let _ = next.set_username("").and_then(|()| next.set_password(None));
    Ok(next)
}

fn ask(
    fetcher: &Fetcher,
    url: &Url,
    request: &Request,
    secret: Option<&Credentials>,
    until: Instant,
) -> Result<Response<ureq::Body>, Failure> {
    let proxy = if url.scheme() == "https" {
        &fetcher.https_proxy
    } else {
        &fetcher.http_proxy
    };
    let direct = is_direct(&fetcher.settings.no_proxy, url.host_str().unwrap_or_default());
    let ask = |agent: &Agent| {
        let left = until.saturating_duration_since(Instant::now());
        let mut asked = agent
            .get(url.as_str())
            .config()
            .timeout_global(Some(left.max(Duration::from_millis(1))))
            .proxy(proxy.clone().filter(|_| !direct))
            .build()
            .header(ACCEPT, accepted(request.want));
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
        asked.call().map_err(Failure::of_error)
    };
    if fetcher.stopped.load(Ordering::Relaxed) {
        return Err(Failure::stopped());
    }
    match (ask(&fetcher.agent), &fetcher.private) {
        (Err(failure), Some(private)) if failure.kind == FailureKind::Tls => ask(private),
        (answer, _) => answer,
    }
}

fn accepted(want: Want) -> &'static str {
    match want {
        Want::Feed => {
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
        }
        Want::Page => "text/html, application/xhtml+xml, */*;q=0.5",
    }
}

/// Writes user and password as RFC 7617 wants them.
fn basic(secret: &Credentials) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let pair = format!("{}:{}", secret.user, secret.password);
    let mut out = String::from("Basic ");
    for three in pair.as_bytes().chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, at| {
            bits << 8 | u32::from(three.get(at).copied().unwrap_or_default())
        });
        for at in 0..4 {
            if at > three.len() {
                out.push('=');
            } else {
                let digit = bits >> (18 - 6 * at) & 63;
                out.push(char::from(DIGITS.get(digit as usize).copied().unwrap_or(b'=')));
            }
        }
    }
    out
}

fn understand(
    fetcher: &Fetcher,
    response: Response<ureq::Body>,
    url: &Url,
    until: Instant,
) -> Result<Answer, Failure> {
    let status = response.status();
    let headers = response.headers();
    match status.as_u16() {
        304 => Ok(Answer::NotModified {
            max_age: max_age(headers),
        }),
        410 => Ok(Answer::Gone),
        code @ (429 | 503) => {
            let after = text(headers, &RETRY_AFTER).and_then(|after| retry::after(&after, SystemTime::now()));
            let message = if code == 429 {
                "the server was asked too often (429)"
            } else {
                "the server is overloaded or under repair (503)"
            };
            Ok(Answer::Later {
                after,
                message: message.to_owned(),
            })
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
            if let Some(form) = text(headers, &CONTENT_ENCODING)
                && !form.trim().eq_ignore_ascii_case("identity")
            {
                let message =
                    format!("the server packs what it sends as `{form}`, which khabar did not ask for");
                return Err(Failure::new(FailureKind::Protocol, message));
            }
            body.bytes = read(fetcher, response, until)?;
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

/// Reads a body piece by piece; the limit counts what comes out of the decoder.
fn read(fetcher: &Fetcher, response: Response<ureq::Body>, until: Instant) -> Result<Vec<u8>, Failure> {
    let mut reader = response.into_body().into_with_config().limit(u64::MAX).reader();
    let bytes = drain(&mut reader, fetcher, until)?;
    if !bytes.starts_with(&[0x1F, 0x8B, 0x08]) {
        return Ok(bytes);
    }
    // a packed file rather than a packed answer
    drain(&mut MultiGzDecoder::new(bytes.as_slice()), fetcher, until).map_err(|failure| match failure.kind {
        FailureKind::TooLarge | FailureKind::Stopped => failure,
        _ => Failure::new(FailureKind::Protocol, "the packed file cannot be unpacked"),
    })
}

fn drain(reader: &mut dyn Read, fetcher: &Fetcher, until: Instant) -> Result<Vec<u8>, Failure> {
    let most = fetcher.settings.max_bytes;
    let mut bytes = Vec::new();
    let mut piece = vec![0_u8; 32 * 1024];
    loop {
        if fetcher.stopped.load(Ordering::Relaxed) {
            return Err(Failure::stopped());
        }
        if Instant::now() > until {
            return Err(Failure::new(FailureKind::Timeout, "the server is too slow"));
        }
        let count = reader
            .read(&mut piece)
            .map_err(|error| Failure::of_error(error.into()))?;
        if count == 0 {
            return Ok(bytes);
        }
        bytes.extend_from_slice(piece.get(..count).unwrap_or_default());
        if bytes.len() as u64 > most {
            let message = format!("it is larger than {}", size(most));
            return Err(Failure::new(FailureKind::TooLarge, message));
        }
    }
}

/// Writes a limit for people.
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..0x400 => format!("{bytes} bytes"),
        0x400..0x10_0000 => format!("{} KiB", bytes >> 10),
        _ => format!("{} MiB", bytes >> 20),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_and_password_are_packed_as_base64() {
        for (user, password, packed) in [
            ("Aladdin", "open sesame", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
            ("a", "", "Basic YTo="),
            ("ab", "cde", "Basic YWI6Y2Rl"),
        ] {
            let secret = Credentials {
                user: user.to_owned(),
                password: password.to_owned(),
            };
            assert_eq!(basic(&secret), packed);
            assert!(!format!("{secret:?}").contains("sesame"));
        }
    }

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

    #[test]
    fn secrets_stay_at_home() {
        let url = |text: &str| Url::parse(text).unwrap();
        let home = url("http://a.example/f");
        assert!(is_home(&home, &url("http://a.example/g")));
        assert!(is_home(&home, &url("https://a.example/g")));
        assert!(!is_home(&home, &url("http://b.example/f")));
        assert!(!is_home(&home, &url("http://a.example:81/f")));
        assert!(!is_home(&url("https://a.example/"), &url("http://a.example/")));
        let secret = written(&url("https://u%40x:p+%3A@a.example/")).unwrap();
        assert_eq!((secret.user.as_str(), secret.password.as_str()), ("u@x", "p+:"));
    }
}
