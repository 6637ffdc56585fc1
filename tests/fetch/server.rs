//! A real HTTP server on the loopback, small enough to be wrong on purpose.
//!
//! Each connection has a thread; the test's function answers each question. What
//! was asked is kept, so that tests can see what went over the line.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// What was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) method: String,
    /// As in the request line: a path, or for a proxy an address.
    pub(crate) target: String,
    /// Names in lower case.
    pub(crate) headers: BTreeMap<String, String>,
}

impl Asked {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }
}

/// What is answered.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reply {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    pace: Pace,
}

/// How a body is sent.
#[derive(Debug, Clone, Copy, Default)]
enum Pace {
    #[default]
    AtOnce,
    /// Byte by byte, with a pause after each.
    Drip(Duration),
    /// The connection breaks after so many bytes of those that were announced.
    Cut(usize),
    /// Again and again, until the client goes.
    Endless,
    /// Nothing is sent before this time is over.
    Late(Duration),
}

impl Reply {
    pub(crate) fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            body: body.into(),
            ..Self::default()
        }
    }

    pub(crate) fn feed(body: impl Into<Vec<u8>>) -> Self {
        Self::new(200, body).with("Content-Type", "application/rss+xml")
    }

    pub(crate) fn page(body: impl Into<Vec<u8>>) -> Self {
        Self::new(200, body).with("Content-Type", "text/html; charset=utf-8")
    }

    pub(crate) fn to(status: u16, location: &str) -> Self {
        Self::new(status, "").with("Location", location)
    }

    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn dripping(mut self, pause: Duration) -> Self {
        self.pace = Pace::Drip(pause);
        self
    }

    pub(crate) fn cut_after(mut self, bytes: usize) -> Self {
        self.pace = Pace::Cut(bytes);
        self
    }

    pub(crate) fn endless(mut self) -> Self {
        self.pace = Pace::Endless;
        self
    }

    pub(crate) fn late(mut self, wait: Duration) -> Self {
        self.pace = Pace::Late(wait);
        self
    }
}

type Handler = Arc<dyn Fn(&Asked) -> Reply + Send + Sync>;

/// A server; it answers until the test ends.
pub(crate) struct Server {
    port: u16,
    scheme: &'static str,
    asked: Arc<Mutex<Vec<Asked>>>,
    /// The certificate of a safe server, as PEM.
    pub(crate) certificate: Option<String>,
}

impl Server {
    pub(crate) fn start(handler: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Self {
        Self::serve(None, Arc::new(handler))
    }

    /// Starts a server that speaks TLS, with a certificate that nobody knows.
    pub(crate) fn start_tls(handler: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Self {
        let made = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_owned()]).unwrap();
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![made.cert.der().clone()], key)
            .unwrap();
        let mut server = Self::serve(Some(Arc::new(config)), Arc::new(handler));
        server.scheme = "https";
        server.certificate = Some(made.cert.pem());
        server
    }

    fn serve(tls: Option<Arc<ServerConfig>>, handler: Handler) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(stream) = stream else { return };
                let (tls, handler, log) = (tls.clone(), Arc::clone(&handler), Arc::clone(&log));
                thread::spawn(move || {
                    let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
                    let _ = stream.set_nodelay(true);
                    // the client may go at any time, which is no failure
                    let _ = match tls {
                        None => converse(&stream, &handler, &log).and_then(|tunnelled| match tunnelled {
                            Some(target) => tunnel(stream, &target),
                            None => Ok(()),
                        }),
                        Some(config) => {
                            let connection = ServerConnection::new(config).unwrap();
                            converse(StreamOwned::new(connection, stream), &handler, &log).map(drop)
                        }
                    };
                });
            }
        });
        Self {
            port,
            scheme: "http",
            asked,
            certificate: None,
        }
    }

    /// Makes an address at this server.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}://127.0.0.1:{}{path}", self.scheme, self.port)
    }

    /// Everything that was asked so far.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// The targets that were asked for so far.
    pub(crate) fn targets(&self) -> Vec<String> {
        self.asked().into_iter().map(|asked| asked.target).collect()
    }
}

/// Answers one question; says to where a tunnel is wanted.
fn converse<S: Read + Write>(
    mut stream: S,
    handler: &Handler,
    log: &Mutex<Vec<Asked>>,
) -> std::io::Result<Option<String>> {
    let Some(asked) = question(&mut stream)? else {
        return Ok(None);
    };
    log.lock().unwrap().push(asked.clone());
    let reply = handler(&asked);
    if asked.method == "CONNECT" && reply.status == 200 {
        return Ok(Some(asked.target));
    }
    answer(&mut stream, &reply)?;
    Ok(None)
}

fn question(stream: &mut impl Read) -> std::io::Result<Option<Asked>> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        if stream.read(&mut byte)? == 0 {
            return Ok(None);
        }
        head.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let mut lines = head.lines();
    let mut first = lines.next().unwrap_or_default().split(' ');
    let mut word = || first.next().unwrap_or_default().to_owned();
    Ok(Some(Asked {
        method: word(),
        target: word(),
        headers: lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect(),
    }))
}

fn answer(stream: &mut impl Write, reply: &Reply) -> std::io::Result<()> {
    if let Pace::Late(wait) = reply.pace {
        thread::sleep(wait);
    }
    let mut head = format!("HTTP/1.1 {} Reason\r\nConnection: close\r\n", reply.status);
    let length = reply.body.len().to_string();
    let length =
        (!matches!(reply.pace, Pace::Endless) && reply.status != 304).then_some(("Content-Length", &length));
    let headers = reply.headers.iter().map(|(name, value)| (&**name, value));
    for (name, value) in headers.chain(length) {
        for part in [name, ": ", value, "\r\n"] {
            head.push_str(part);
        }
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    match reply.pace {
        Pace::AtOnce | Pace::Late(_) => stream.write_all(&reply.body)?,
        Pace::Cut(bytes) => stream.write_all(&reply.body[..bytes])?,
        Pace::Drip(pause) => {
            for byte in &reply.body {
                stream.write_all(&[*byte])?;
                stream.flush()?;
                thread::sleep(pause);
            }
        }
        Pace::Endless => loop {
            stream.write_all(&reply.body)?;
        },
    }
    stream.flush()
}

/// Joins both sides as a proxy does, until both have closed.
fn tunnel(mut client: TcpStream, target: &str) -> std::io::Result<()> {
    let mut server = TcpStream::connect(target)?;
    client.write_all(b"HTTP/1.1 200 Connected\r\n\r\n")?;
    let (mut from_client, mut to_server) = (client.try_clone()?, server.try_clone()?);
    thread::spawn(move || std::io::copy(&mut from_client, &mut to_server));
    std::io::copy(&mut server, &mut client)?;
    Ok(())
}

/// Makes a feed of entries: id, title and text of each.
pub(crate) fn rss(title: &str, entries: &[(&str, &str, &str)]) -> String {
    let items = entries
        .iter()
        .map(|(link, title, text)| {
            format!("<item><title>{title}</title><link>{link}</link><guid>{link}</guid><description>{text}</description></item>")
        })
        .collect::<Vec<_>>()
        .concat();
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>{title}</title><link>http://127.0.0.1/</link>{items}</channel></rss>"
    )
}
