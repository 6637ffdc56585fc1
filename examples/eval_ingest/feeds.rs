//! Feeds against what feedparser finds in them.

use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use khabar::article::{Article, Warning};
use khabar::calendar::{Calendar, CivilDate, Instant as Moment};
use khabar::ingest::feed::{Feed, FeedEntry, Options, parse};
use serde_json::Value;

/// A share: how many of how many.
#[derive(Default, Clone, Copy)]
struct Share {
    same: u32,
    all: u32,
}

impl Share {
    fn count(&mut self, same: bool) -> bool {
        self.all += 1;
        self.same += u32::from(same);
        same
    }

    fn percent(self) -> f64 {
        f64::from(self.same) * 100.0 / f64::from(self.all.max(1))
    }

    fn print(self, name: &str) {
        println!(
            "{name:<34} {:>6} of {:>6}  {:>6.2} %",
            self.same,
            self.all,
            self.percent()
        );
    }
}

#[derive(Default)]
struct Table {
    counts: Share,
    fewer: u32,
    more: u32,
    silent: u32,
    titles: Share,
    links: Share,
    dates: Share,
}

/// Reads every feed of the archive and prints the table.
pub(crate) fn measure(dir: &Path, list: bool) -> io::Result<()> {
    let unpacked = unpack(dir, "feeds.tar.xz")?;
    let oracle = lines_of(dir, "feeds_oracle.jsonl.gz")?;
    let mut table = Table::default();
    let mut all = Vec::new();
    for line in oracle.lines() {
        let Ok(truth) = serde_json::from_str::<Value>(line) else {
            continue;
        };
        let path = truth["path"].as_str().unwrap_or_default();
        let bytes = fs::read(unpacked.path().join(path))?;
        table.take(path, &bytes, &truth, list);
        all.push(bytes);
    }
    table.print();
    speed("speed, bytes to articles", &all, |bytes| {
        parse(bytes, &Options::default()).entries.len()
    });
    Ok(())
}

/// Unpacks an archive of the folder; what is unpacked is removed when the return value is dropped.
pub(crate) fn unpack(dir: &Path, archive: &str) -> io::Result<tempfile::TempDir> {
    let unpacked = tempfile::tempdir()?;
    let archive = dir.join(archive);
    let status = Command::new("tar")
        .arg("xf")
        .arg(&archive)
        .arg("-C")
        .arg(unpacked.path())
        .status()?;
    if !status.success() {
        return Err(io::Error::other(format!(
            "tar cannot unpack {}",
            archive.display()
        )));
    }
    Ok(unpacked)
}

/// Reads a compressed file of the folder.
pub(crate) fn lines_of(dir: &Path, file: &str) -> io::Result<String> {
    let output = Command::new("gzip").arg("-dc").arg(dir.join(file)).output()?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Reads every feed several times, best round counting, and prints how fast.
fn speed(name: &str, all: &[Vec<u8>], read: impl Fn(&[u8]) -> usize) {
    const ROUNDS: usize = 7;
    let bytes: usize = all.iter().map(Vec::len).sum();
    let mut entries = 0;
    let best = (0..ROUNDS)
        .map(|_| {
            let start = busy();
            entries = all.iter().map(|bytes| read(bytes)).sum();
            busy().saturating_sub(start)
        })
        .min()
        .unwrap_or_default();
    let speed = bytes as f64 / 1e6 / best.as_secs_f64();
    println!("{name:<34} {speed:>6.1} MB/s ({entries} entries)");
}

impl Table {
    fn take(&mut self, path: &str, bytes: &[u8], truth: &Value, list: bool) {
        // The oracle fetched the files from here.
        let address = format!("http://127.0.0.1:8097/{path}");
        let options = Options {
            base: Some(&address),
            charset: None,
        };
        let feed = parse(bytes, &options);
        if feed.entries.is_empty() && feed.problems.is_empty() && names_entries(bytes) {
            self.silent += 1;
            if list {
                println!("silent\t{path}");
            }
        }
        let expected = truth["n"].as_u64().unwrap_or(0) as usize;
        if expected == 0 {
            return;
        }
        let found = feed.entries.len();
        self.fewer += u32::from(found < expected);
        self.more += u32::from(found > expected);
        if !self.counts.count(found == expected) {
            if list {
                println!("count\t{path}\t{expected}\t{found}");
            }
            return;
        }
        self.compare(path, &feed, truth, list);
    }

    /// Compares field by field; a file counts as same where all of its entries are.
    fn compare(&mut self, path: &str, feed: &Feed, truth: &Value, list: bool) {
        let same_titles = same(feed, &truth["titles"], |article, expected| {
            // The oracle gives markup for some titles and text for others.
            let expected = expected.as_str().unwrap_or_default();
            let found = if article.warnings.contains(&Warning::TitleMissing) {
                ""
            } else {
                article.title.as_str()
            };
            let equal = squeeze(found) == squeeze(expected)
                || squeeze(found) == fold(expected)
                || fold(found) == fold(expected);
            (!equal).then(|| found.to_owned())
        });
        let same_links = same(feed, &truth["links"], |article, expected| {
            let found = article.url.clone().unwrap_or_default();
            let expected = expected.as_str().unwrap_or_default();
            (found.trim_end_matches('/') != expected.trim().trim_end_matches('/')).then_some(found)
        });
        let difference = same_titles.as_ref().err();
        if !self.titles.count(difference.is_none()) && list {
            println!("title\t{path}\t{}", difference.map_or("", String::as_str));
        }
        let difference = same_links.as_ref().err();
        if !self.links.count(difference.is_none()) && list {
            println!("link\t{path}\t{}", difference.map_or("", String::as_str));
        }
        let dates = truth["pub"].as_array().map_or(&[][..], Vec::as_slice);
        for (FeedEntry { article, .. }, expected) in feed.entries.iter().zip(dates) {
            let Some(expected) = moment(expected) else {
                continue;
            };
            let found = article.date.map(|date| date.unix);
            if !self.dates.count(found == Some(expected.unix)) && list {
                let found = article.date.map(Moment::to_rfc3339);
                let printed = article.date_text.as_deref();
                println!("date\t{path}\t{}\t{found:?}\t{printed:?}", expected.to_rfc3339());
            }
        }
    }

    fn print(&self) {
        self.counts.print("same number of entries");
        println!("{:<34} {:>6}", "  fewer", self.fewer);
        println!("{:<34} {:>6}", "  more", self.more);
        println!("{:<34} {:>6}", "no entries and no problem", self.silent);
        self.titles.print("all titles equal");
        self.links.print("all links equal");
        self.dates.print("dates equal");
    }
}

/// Compares the entries of a feed with a list; tells the first difference.
fn same(
    feed: &Feed,
    expected: &Value,
    difference: impl Fn(&Article, &Value) -> Option<String>,
) -> Result<(), String> {
    let expected = expected.as_array().map_or(&[][..], Vec::as_slice);
    for (FeedEntry { article, .. }, expected) in feed.entries.iter().zip(expected) {
        if let Some(found) = difference(article, expected) {
            return Err(format!("{expected}\t{found:?}"));
        }
    }
    Ok(())
}

/// Returns the time that this thread was on a processor, since others may share it.
pub(crate) fn busy() -> Duration {
    let line = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = line.split(' ').next().and_then(|first| first.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or(0))
}

fn names_entries(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes).to_ascii_lowercase();
    ["<item>", "<item ", "<entry>", "<entry "]
        .iter()
        .any(|tag| text.contains(tag))
}

fn moment(parts: &Value) -> Option<Moment> {
    let part = |at: usize| parts.get(at).and_then(Value::as_i64);
    let date = CivilDate {
        year: i32::try_from(part(0)?).ok()?,
        month: u8::try_from(part(1)?).ok()?,
        day: u8::try_from(part(2)?).ok()?,
    };
    Calendar::Gregorian.to_day(date)?;
    Moment::at(date, part(3)? * 3600 + part(4)? * 60 + part(5)?, 0)
}

/// Folds what does not matter in a title: markup, entities and blanks.
fn fold(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let is_tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        if let Some((_, behind)) = after.split_once('>').filter(|_| is_tag) {
            rest = behind;
        } else {
            plain.push('<');
            rest = after;
        }
    }
    plain.push_str(rest);
    let mut folded = String::new();
    let mut rest = plain.as_str();
    while let Some((before, after)) = rest.split_once('&') {
        folded.push_str(before);
        let (name, behind) = after.split_once(';').unwrap_or((after, ""));
        let letter = letter(name);
        folded.push(letter.unwrap_or('&'));
        rest = if letter.is_some() { behind } else { after };
    }
    folded.push_str(rest);
    squeeze(&folded)
}

/// Reads the entities that feedparser leaves in a title.
fn letter(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let value = match hex {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return char::from_u32(value.ok()?);
    }
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "amp" => '&',
        _ => return None,
    })
}

fn squeeze(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect()
}
