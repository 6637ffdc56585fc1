//! What is made of the answers of servers, good and bad.

use std::io::Write as _;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::{GzEncoder, ZlibEncoder};
use khabar::fetch::{
    Answer, Arrival, Body, Credentials, Failure, FailureKind, Fetched, Fetcher, Request, Settings, Want,
};

use crate::server::{Asked, Reply, Server};

fn settings() -> Settings {
    Settings {
        connect: Duration::from_millis(500),
        silence: Duration::from_millis(300),
        total: Duration::from_millis(900),
        max_bytes: 64 << 10,
        max_redirects: 5,
        ..Settings::default()
    }
}

fn ask(url: &str) -> Result<Fetched, Failure> {
    fetch(
        settings(),
        Request {
            url: url.to_owned(),
            ..Request::default()
        },
    )
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "each call makes a request of its own"
)]
fn fetch(settings: Settings, request: Request) -> Result<Fetched, Failure> {
    Fetcher::new(settings).unwrap().fetch(&request)
}

fn body(fetched: Fetched) -> Body {
    match fetched.answer {
        Answer::Body(body) => *body,
        other => panic!("{other:?}"),
    }
}

fn kind(url: &str) -> FailureKind {
    ask(url).unwrap_err().kind
}

fn always(reply: Reply) -> Server {
    Server::start(move |_| reply.clone())
}

#[test]
fn what_is_there_already_is_not_sent_again() {
    let server = Server::start(|asked| match asked.header("if-none-match") {
        Some("W/\"a b\"") => Reply::new(304, "").with("Cache-Control", "private, max-age=90"),
        _ => Reply::feed("x")
            .with("ETag", "W/\"a b\"")
            .with("Last-Modified", "Sun, 6 Nov 94 8:49 GMT"),
    });
    let first = body(ask(&server.url("/")).unwrap());
    assert_eq!(first.etag.as_deref(), Some("W/\"a b\""));
    let again = fetch(
        settings(),
        Request {
            url: server.url("/"),
            etag: first.etag,
            last_modified: first.last_modified,
            ..Request::default()
        },
    );
    let max_age = Some(Duration::from_secs(90));
    assert_eq!(again.unwrap().answer, Answer::NotModified { max_age });
    let asked = server.asked().pop().unwrap();
    // as the server wrote it, odd as it is
    assert_eq!(asked.header("if-modified-since"), Some("Sun, 6 Nov 94 8:49 GMT"));
    assert!(asked.header("user-agent").unwrap().starts_with("khabar/"));
    assert_eq!(asked.header("accept-encoding"), Some("gzip, br"));
}

#[test]
fn only_permanent_redirects_change_the_address() {
    let server = Server::start(|asked| match asked.target.as_str() {
        "/a" => Reply::to(301, "/b"),
        "/b" => Reply::to(308, "/end"),
        "/c" => Reply::to(301, "/d"),
        "/d" => Reply::to(302, "/end"),
        "/e" => Reply::to(307, "/end"),
        _ => Reply::feed("x"),
    });
    let moved = |path: &str| ask(&server.url(path)).unwrap().moved;
    assert_eq!(moved("/a"), Some(server.url("/end")));
    assert_eq!(moved("/c"), None);
    assert_eq!(moved("/e"), None);
    assert_eq!(moved("/end"), None);
    assert_eq!(body(ask(&server.url("/e")).unwrap()).url, server.url("/end"));
}

#[test]
fn redirects_end_and_stay_in_the_web() {
    let server = Server::start(|asked| match asked.target.as_str() {
        "/loop" => Reply::to(302, "/loop2"),
        "/loop2" => Reply::to(302, "/loop"),
        "/file" => Reply::to(302, "file:///etc/passwd"),
        "/none" => Reply::new(302, ""),
        path => Reply::to(302, &format!("{path}x")),
    });
    for path in ["/loop", "/far", "/file", "/none"] {
        assert_eq!(kind(&server.url(path)), FailureKind::Redirect, "{path}");
    }
    assert!(server.asked().len() < 20);
    // a cookie and back again is no circle
    let server = Server::start(|asked| match asked.header("cookie") {
        Some("seen=1") => Reply::feed("x"),
        _ => Reply::to(302, "/").with("Set-Cookie", "seen=1; Path=/"),
    });
    assert_eq!(body(ask(&server.url("/")).unwrap()).bytes, b"x");
}

#[test]
fn each_status_has_its_meaning() {
    assert_eq!(
        ask(&always(Reply::new(410, "")).url("/")).unwrap().answer,
        Answer::Gone
    );
    for (status, after) in [(429, Some(120)), (503, None)] {
        let mut reply = Reply::new(status, "");
        if let Some(after) = after {
            reply = reply.with("Retry-After", &format!("{after}"));
        }
        match ask(&always(reply).url("/")).unwrap().answer {
            Answer::Later { after: told, message } => {
                assert_eq!(told, after.map(Duration::from_secs));
                assert!(message.to_string().contains(&status.to_string()), "{message}");
            }
            other => panic!("{other:?}"),
        }
    }
    for (status, expected) in [
        (401, FailureKind::Denied),
        (403, FailureKind::Denied),
        (404, FailureKind::NotFound),
        (500, FailureKind::Status),
    ] {
        assert_eq!(
            kind(&always(Reply::new(status, "")).url("/")),
            expected,
            "{status}"
        );
    }
}

#[test]
fn a_date_says_when_to_ask_again() {
    let server = always(Reply::new(429, "").with("Retry-After", "Thu, 31 Dec 2099 23:59:59 GMT"));
    let Answer::Later {
        after: Some(after), ..
    } = ask(&server.url("/")).unwrap().answer
    else {
        panic!("not later");
    };
    assert!(after > Duration::from_secs(3600));
}

#[test]
fn slow_silent_and_broken_servers_cost_little_time() {
    let began = Instant::now();
    let slow = always(Reply::feed("x".repeat(1000)).dripping(Duration::from_millis(20)));
    assert_eq!(kind(&slow.url("/")), FailureKind::Timeout);
    let silent = always(Reply::feed("x").late(Duration::from_secs(3)));
    assert_eq!(kind(&silent.url("/")), FailureKind::Timeout);
    // a port that nobody listens on
    assert_eq!(kind("http://127.0.0.1:1/"), FailureKind::Connection);
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
}

#[test]
fn the_limit_counts_what_comes_out() {
    let endless = always(Reply::feed("x".repeat(1000)).endless());
    assert_eq!(kind(&endless.url("/")), FailureKind::TooLarge);
    let mut bomb = GzEncoder::new(Vec::new(), Compression::best());
    for _ in 0..2000 {
        bomb.write_all(&[b' '; 10_000]).unwrap();
    }
    let bomb = bomb.finish().unwrap();
    assert!(bomb.len() < 64 << 10);
    let packed = always(Reply::feed(bomb.clone()).with("Content-Encoding", "gzip"));
    assert_eq!(kind(&packed.url("/")), FailureKind::TooLarge);
    // the same as a file that is packed, not an answer
    let file = always(Reply::new(200, bomb).with("Content-Type", "application/gzip"));
    assert_eq!(kind(&file.url("/")), FailureKind::TooLarge);
}

#[test]
fn packed_answers_are_unpacked() {
    let text = b"<rss>packed</rss>".to_vec();
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(&text).unwrap();
    let gzip = gzip.finish().unwrap();
    // one block that is not compressed, then the last, empty one (RFC 7932, section 9)
    let header = ((text.len() as u32 - 1) << 4 | 1 << 20).to_le_bytes();
    let brotli = [&header[..3], &text, &[3]].concat();
    for (form, bytes) in [("gzip", gzip.clone()), ("br", brotli)] {
        let server = always(Reply::feed(bytes).with("Content-Encoding", form));
        assert_eq!(body(ask(&server.url("/")).unwrap()).bytes, text, "{form}");
    }
    assert_eq!(
        body(ask(&always(Reply::feed(gzip)).url("/f.xml.gz")).unwrap()).bytes,
        text
    );
    let odd = always(Reply::feed("x").with("Content-Encoding", "compress"));
    assert_eq!(kind(&odd.url("/")), FailureKind::Protocol);
    let broken = always(Reply::feed(b"\x1F\x8B\x08not gzip").with("Content-Encoding", "gzip"));
    assert_eq!(kind(&broken.url("/")), FailureKind::Protocol);
    let plain = always(Reply::feed("not gzip").with("Content-Encoding", "gzip"));
    assert_eq!(body(ask(&plain.url("/")).unwrap()).bytes, b"not gzip");
}

#[test]
fn codings_are_known_by_all_their_names() {
    let text = b"<rss>packed</rss>".to_vec();
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(&text).unwrap();
    let gzip = gzip.finish().unwrap();
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
    zlib.write_all(&text).unwrap();
    let zlib = zlib.finish().unwrap();
    let bare = zlib[2..zlib.len() - 4].to_vec();
    for (form, bytes) in [
        ("x-gzip", gzip.clone()),
        ("GZIP, utf-8", gzip),
        ("deflate", zlib),
        ("deflate", bare),
        ("windows-1256", text.clone()),
        ("identity", text.clone()),
        ("none", text.clone()),
    ] {
        let server = always(Reply::new(200, bytes).with("Content-Encoding", form));
        assert_eq!(body(ask(&server.url("/")).unwrap()).bytes, text, "{form}");
    }
    let server = always(Reply::new(200, text).with("Content-Encoding", "windows-1256"));
    let charset = body(ask(&server.url("/")).unwrap()).charset;
    assert_eq!(charset.as_deref(), Some("windows-1256"));
}

#[test]
fn odd_header_lines_make_no_answer_unreadable() {
    for odd in [
        "X Bad Header",
        "garbage line\r\nX-Next",
        "X-\u{E9}",
        "\u{627}",
        " folded",
        "X-A\r\n\tb",
    ] {
        let server = always(Reply::feed("x").with(odd, "a").with("ETag", "\"1\""));
        let body = body(ask(&server.url("/")).unwrap_or_else(|failure| panic!("{odd}: {failure}")));
        assert_eq!(
            (body.bytes.as_slice(), body.etag.as_deref()),
            (b"x".as_slice(), Some("\"1\"")),
            "{odd}"
        );
    }
    let many = (0..300).fold(Reply::feed("x"), |reply, number| {
        reply.with(&format!("X-{number}"), &"v".repeat(100))
    });
    let server = always(many.with("ETag", "\"2\""));
    assert_eq!(
        body(ask(&server.url("/")).unwrap()).etag.as_deref(),
        Some("\"2\"")
    );
    let tls = Server::start_tls(|_| Reply::feed("x").with("X Bad Header", "a"));
    let folder = tempfile::tempdir().unwrap();
    let pem = folder.path().join("ca.pem");
    std::fs::write(&pem, tls.certificate.as_ref().unwrap()).unwrap();
    let own = Settings {
        ca_file: Some(pem),
        ..settings()
    };
    let request = Request {
        url: tls.url("/").replace("https", "HTTPS"),
        ..Request::default()
    };
    assert_eq!(body(fetch(own, request).unwrap()).bytes, b"x");
}

#[test]
fn of_a_feed_that_breaks_off_the_beginning_is_handed_out() {
    let cut = always(Reply::feed("x".repeat(1000)).with("ETag", "\"1\"").cut_after(500));
    let arrived = body(ask(&cut.url("/")).unwrap());
    assert_eq!((arrived.bytes.len(), arrived.arrival), (500, Arrival::CutShort));
    // with its tag the rest would never be asked for
    assert_eq!(arrived.etag, None);
    for want in [Want::Page, Want::Picture] {
        let request = Request {
            url: cut.url("/"),
            want,
            ..Request::default()
        };
        assert_eq!(
            fetch(settings(), request).unwrap_err().kind,
            FailureKind::Connection
        );
    }
    let nothing = always(Reply::feed("x".repeat(1000)).cut_after(0));
    assert_eq!(kind(&nothing.url("/")), FailureKind::Connection);
    // a packed body whose end is missing although the server says that it is all
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all("0123456789".repeat(5000).as_bytes()).unwrap();
    let mut gzip = gzip.finish().unwrap();
    gzip.truncate(gzip.len() - 12);
    let packed = always(Reply::feed(gzip).with("Content-Encoding", "gzip"));
    let arrived = body(ask(&packed.url("/")).unwrap());
    assert_eq!(arrived.arrival, Arrival::CutShort);
    assert!(arrived.bytes.starts_with(b"0123456789"));
}

#[test]
fn a_challenge_is_named_by_its_header() {
    let server = always(Reply::new(403, "").with("Cf-Mitigated", "challenge"));
    assert_eq!(kind(&server.url("/")), FailureKind::Challenge);
}

#[test]
fn secrets_are_told_at_home_only() {
    let elsewhere = always(Reply::feed("x"));
    let away = elsewhere.url("/away");
    let server = Server::start(move |asked: &Asked| match asked.target.as_str() {
        "/go" => Reply::to(302, &away),
        _ if asked.header("authorization") == Some("Basic bWU6c2VjcmV0") => Reply::feed("x"),
        _ => Reply::new(401, ""),
    });
    let request = |path: &str| Request {
        url: server.url(path),
        credentials: Some(Credentials {
            user: "me".to_owned(),
            password: "secret".to_owned(),
        }),
        ..Request::default()
    };
    assert_eq!(body(fetch(settings(), request("/")).unwrap()).bytes, b"x");
    assert_eq!(kind(&server.url("/")), FailureKind::Denied);
    fetch(settings(), request("/go")).unwrap();
    assert_eq!(elsewhere.asked()[0].header("authorization"), None);
    // written into the address
    let written = server.url("/").replace("127", "me:secret@127");
    assert_eq!(body(ask(&written).unwrap()).bytes, b"x");
}

#[test]
fn only_trusted_certificates_are_taken() {
    let server = Server::start_tls(|_| Reply::feed("safe"));
    let refused = ask(&server.url("/")).unwrap_err();
    assert_eq!(refused.kind, FailureKind::Tls);
    assert!(refused.message.to_string().contains("not trusted"), "{refused}");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    std::fs::write(&file, server.certificate.as_ref().unwrap()).unwrap();
    let trusting = Settings {
        ca_file: Some(file.clone()),
        ..settings()
    };
    let request = Request {
        url: server.url("/"),
        ..Request::default()
    };
    assert_eq!(body(fetch(trusting.clone(), request).unwrap()).bytes, b"safe");
    std::fs::write(&file, "nothing").unwrap();
    assert_eq!(Fetcher::new(trusting).unwrap_err().kind, FailureKind::Settings);
}

#[test]
fn a_proxy_is_asked_but_not_for_its_exceptions() {
    let server = always(Reply::feed("direct"));
    let proxy = always(Reply::feed("by the proxy"));
    let through = Settings {
        http_proxy: Some(proxy.url("").replace("127", "me:sec%20ret@127")),
        ..settings()
    };
    let request = Request {
        url: server.url("/f?a=b"),
        ..Request::default()
    };
    let answer = body(fetch(through.clone(), request.clone()).unwrap());
    assert_eq!(answer.bytes, b"by the proxy");
    let asked = proxy.asked().pop().unwrap();
    // no tunnel for what is not safe anyway: many proxies refuse it
    assert_eq!(
        (asked.method.as_str(), &asked.target),
        ("GET", &server.url("/f?a=b"))
    );
    assert_eq!(
        asked.header("proxy-authorization"),
        Some("Basic bWU6c2VjIHJldA==")
    );
    let home = server.url("").replace("http://", "");
    assert_eq!(asked.header("host"), Some(home.as_str()));
    let without = Settings {
        no_proxy: vec!["127.0.0.1".to_owned()],
        ..through
    };
    assert_eq!(body(fetch(without, request).unwrap()).bytes, b"direct");
    assert_eq!((proxy.asked().len(), server.asked().len()), (1, 1));
    let bad = Settings {
        https_proxy: Some("not a proxy".to_owned()),
        ..settings()
    };
    assert_eq!(Fetcher::new(bad).unwrap_err().kind, FailureKind::Settings);
}

#[test]
fn what_is_safe_goes_through_a_tunnel() {
    let server = Server::start_tls(|_| Reply::feed("safe"));
    let proxy = always(Reply::new(200, ""));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    std::fs::write(&file, server.certificate.as_ref().unwrap()).unwrap();
    let through = Settings {
        https_proxy: Some(proxy.url("")),
        ca_file: Some(file),
        ..settings()
    };
    let request = Request {
        url: server.url("/"),
        ..Request::default()
    };
    assert_eq!(body(fetch(through, request).unwrap()).bytes, b"safe");
    let home = server.url("").replace("https://", "");
    let asked = proxy.asked().pop().unwrap();
    assert_eq!((asked.method.as_str(), asked.target), ("CONNECT", home));
}

#[test]
fn nobody_outside_sends_into_a_private_network() {
    let inside = always(Reply::page("secret"));
    let from = |from: &str, url: &str| {
        let request = Request {
            url: url.to_owned(),
            want: Want::Page,
            from: Some(from.to_owned()),
            ..Request::default()
        };
        fetch(settings(), request)
    };
    let by_name = inside.url("/").replace("127.0.0.1", "localhost");
    let refused = [
        from("https://a.example/feed", &inside.url("/")),
        from("", &inside.url("/")),
        from("https://a.example/feed", &by_name),
    ];
    for answer in refused {
        assert_eq!(answer.unwrap_err().kind, FailureKind::Private);
    }
    assert!(inside.asked().is_empty());
    // the host that named it may, and so may the reader
    from(&inside.url("/feed"), &inside.url("/page")).unwrap();
    ask(&by_name).unwrap();
    assert_eq!(inside.asked().len(), 2);
    // what begins inside may go on inside
    let target = inside.url("/end");
    let server = Server::start(move |_| Reply::to(302, &target));
    ask(&server.url("/")).unwrap();
}

#[test]
fn files_are_read_once_and_never_as_pages() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a b.xml");
    std::fs::write(&path, "<rss/>").unwrap();
    let url = format!("file://{}", path.display()).replace(' ', "%20");
    let first = body(ask(&url).unwrap());
    assert_eq!(first.bytes, b"<rss/>");
    let again = Request {
        url: url.clone(),
        etag: first.etag,
        ..Request::default()
    };
    assert_eq!(
        fetch(settings(), again).unwrap().answer,
        Answer::NotModified { max_age: None }
    );
    let page = Request {
        url,
        want: Want::Page,
        ..Request::default()
    };
    assert_eq!(fetch(settings(), page).unwrap_err().kind, FailureKind::Address);
    assert_eq!(kind("file:///nowhere/at/all"), FailureKind::File);
    assert_eq!(kind("file:///dev/zero"), FailureKind::File);
}

#[test]
fn what_was_stopped_begins_nothing() {
    let fetcher = Fetcher::new(settings()).unwrap();
    fetcher.stop();
    let request = Request {
        url: "http://127.0.0.1:1/".to_owned(),
        ..Request::default()
    };
    assert_eq!(fetcher.fetch(&request).unwrap_err().kind, FailureKind::Stopped);
}
