//! A feed on the loopback that grows.

use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// Serves a feed with as many entries as it was told to have.
#[derive(Debug, Clone)]
pub(crate) struct FeedServer {
    port: u16,
    entries: Arc<AtomicU64>,
}

impl FeedServer {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let entries = Arc::new(AtomicU64::new(0));
        let count = Arc::clone(&entries);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { continue };
                let mut head = Vec::new();
                let mut chunk = [0; 1024];
                while !head.windows(4).any(|end| end == b"\r\n\r\n") {
                    match stream.read(&mut chunk) {
                        Ok(0) | Err(_) => break,
                        Ok(read) => head.extend_from_slice(chunk.get(..read).unwrap_or_default()),
                    }
                }
                let body = feed(count.load(Ordering::SeqCst));
                // the client may have been killed
                let _ = write!(
                    stream,
                    "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
                    body.len()
                );
            }
        });
        Self { port, entries }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/feed", self.port)
    }

    /// Publishes more entries; returns the titles of all.
    pub(crate) fn publish(&self, more: u64) -> Vec<String> {
        let count = self.entries.fetch_add(more, Ordering::SeqCst) + more;
        (0..count).map(title).collect()
    }
}

fn title(number: u64) -> String {
    format!("entry {number}")
}

fn feed(count: u64) -> String {
    let mut items = String::new();
    for number in (0..count).rev() {
        let title = title(number);
        write!(
            items,
            "<item><title>{title}</title><guid isPermaLink=\"false\">g{number}</guid>\
             <link>https://feed.example/{number}</link><description>news of {title}</description></item>"
        )
        .unwrap();
    }
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Feed</title>\
         <link>https://feed.example/</link>{items}</channel></rss>"
    )
}
