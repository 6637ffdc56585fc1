//! Whole pages against the article that people cut out of them.
//!
//! The metric is that of article-extraction-benchmark: shingles of four words,
//! precision and recall averaged over pages, and the F1 of those two.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use dom_query::{Document, NodeRef};
use khabar::article::{Article, BlockKind};
use khabar::ingest::page::{Hints, extract};
use serde_json::Value;

use crate::feeds::{busy, lines_of, unpack};

/// Words of a shingle.
const SHINGLE: usize = 4;

/// What one page came to.
#[derive(Default, Clone, Copy)]
struct Score {
    precision: f64,
    recall: f64,
}

impl Score {
    fn f1(self) -> f64 {
        let sum = self.precision + self.recall;
        if sum == 0.0 {
            return 0.0;
        }
        2.0 * self.precision * self.recall / sum
    }
}

#[derive(Default)]
struct Set {
    scores: Vec<Score>,
    /// The same with the words that stand for pictures.
    with_pictures: Vec<Score>,
    times: Vec<Duration>,
    empty: u32,
    dated: u32,
    languages: u32,
    declared: u32,
}

/// Reads every page of the archive and prints the table.
pub(crate) fn measure(dir: &Path, list: bool) -> io::Result<()> {
    let unpacked = unpack(dir, "pages.tar.xz")?;
    let mut sets: Vec<(String, Set)> = Vec::new();
    for line in lines_of(dir, "pages_truth.jsonl.gz")?.lines() {
        let Ok(truth) = serde_json::from_str::<Value>(line) else {
            continue;
        };
        let path = truth["page"].as_str().unwrap_or_default();
        let name = path.split('/').nth(1).unwrap_or_default();
        let bytes = fs::read(unpacked.path().join(path))?;
        if !sets.iter().any(|(known, _)| known == name) {
            sets.push((name.to_owned(), Set::default()));
        }
        if let Some((_, set)) = sets.iter_mut().find(|(known, _)| known == name) {
            set.take(path, &bytes, &truth, list);
        }
    }
    for (name, set) in &sets {
        set.print(name);
    }
    Ok(())
}

/// Reads every folder with a page (`source.html`) and its article (`expected.html` or `expected.txt`): the
/// layout of the test pages of Mozilla's Readability.
pub(crate) fn measure_folders(dir: &Path, list: bool) -> io::Result<()> {
    let mut folders: Vec<_> = fs::read_dir(dir)?.collect::<io::Result<_>>()?;
    folders.sort_by_key(fs::DirEntry::path);
    let mut set = Set::default();
    for folder in folders {
        let folder = folder.path();
        let Ok(bytes) = fs::read(folder.join("source.html")) else {
            continue;
        };
        let expected = match fs::read_to_string(folder.join("expected.txt")) {
            Ok(text) => text,
            Err(_) => html_text(&fs::read_to_string(folder.join("expected.html"))?),
        };
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let truth = serde_json::json!({
            "url": "http://fakehost/test/page.html",
            "articleBody": expected,
        });
        set.take(&name, &bytes, &truth, list);
    }
    set.print(&dir.file_name().unwrap_or_default().to_string_lossy());
    Ok(())
}

/// Returns the text of HTML with a line feed around every element that is not a run of text.
fn html_text(html: &str) -> String {
    const INLINE: [&str; 20] = [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "kbd", "mark", "q", "s", "small",
        "span", "strong", "sub", "sup", "u",
    ];
    fn walk(node: &NodeRef<'_>, text: &mut String) {
        for child in node.children_it(false) {
            if child.is_text() {
                text.push_str(&child.text());
            } else if child.is_element() {
                let block = child.node_name().is_some_and(|name| !INLINE.contains(&&*name));
                text.extend(block.then_some('\n'));
                walk(&child, text);
                text.extend(block.then_some('\n'));
            }
        }
    }
    let mut text = String::new();
    walk(&Document::from(html).root(), &mut text);
    text
}

impl Set {
    fn take(&mut self, path: &str, bytes: &[u8], truth: &Value, list: bool) {
        let hints = Hints {
            url: truth["url"].as_str(),
            ..Hints::default()
        };
        let start = busy();
        let parsed = extract(bytes, &hints);
        self.times.push(busy().saturating_sub(start));
        let article = parsed.articles.into_iter().next();
        if list {
            for problem in &parsed.problems {
                println!("problem\t{path}\t{}", problem.message);
            }
        }
        let article = article.unwrap_or_default();
        let found = text(&article);
        let expected = truth["articleBody"].as_str().unwrap_or_default();
        let score = compare(expected, &found);
        self.scores.push(score);
        self.with_pictures.push(compare(expected, &article.body.plain()));
        self.empty += u32::from(found.trim().is_empty());
        self.dated += u32::from(article.date.is_some());
        if let Some(lang) = truth["lang"].as_str() {
            self.declared += 1;
            self.languages += u32::from(article.lang.as_deref() == Some(lang));
        }
        if list {
            println!(
                "page\t{path}\t{:.3}\t{:.3}\t{:.3}\t{:.1} ms\t{}",
                score.f1(),
                score.precision,
                score.recall,
                self.times.last().map_or(0.0, |time| time.as_secs_f64() * 1e3),
                truth["url"].as_str().unwrap_or_default(),
            );
            println!(
                "fields\t{path}\t{}\t{:?}\t{:?}\t{:?}\t{:?}\t{:?}\t{:?}",
                article.title,
                article.date.map(khabar::calendar::Instant::to_rfc3339),
                article.date_text,
                article.author,
                article.source,
                article.lang,
                article.tags
            );
            differences(path, expected, &article);
        }
    }

    fn print(&self, name: &str) {
        let score = mean(&self.scores);
        println!(
            "{:<34} {:.4} (P {:.4} R {:.4}, {} pages, {} empty, {} below 0.5)",
            format!("extraction {name}, F1"),
            score.f1(),
            score.precision,
            score.recall,
            self.scores.len(),
            self.empty,
            self.scores.iter().filter(|score| score.f1() < 0.5).count(),
        );
        println!(
            "{:<34} {:.4}",
            "  with pictures' words",
            mean(&self.with_pictures).f1()
        );
        let mut times = self.times.clone();
        times.sort_unstable();
        let at = |share: usize| {
            let place = (times.len() * share / 100).min(times.len().saturating_sub(1));
            times.get(place).map_or(0.0, |time| time.as_secs_f64() * 1e3)
        };
        println!(
            "{:<34} p50 {:.1} ms, p95 {:.1} ms, most {:.1} ms",
            "  time a page",
            at(50),
            at(95),
            at(100)
        );
        println!("{:<34} {} of {}", "  with a date", self.dated, self.scores.len());
        println!(
            "{:<34} {} of {}",
            "  language right", self.languages, self.declared
        );
    }
}

fn mean(scores: &[Score]) -> Score {
    let pages = scores.len().max(1) as f64;
    let mean = |pick: fn(&Score) -> f64| scores.iter().map(pick).sum::<f64>() / pages;
    Score {
        precision: mean(|score| score.precision),
        recall: mean(|score| score.recall),
    }
}

/// The text of an article as the interface shows it, without what stands for a picture.
fn text(article: &Article) -> String {
    let blocks = article.body.blocks.iter();
    let texts: Vec<&str> = blocks
        .filter(|block| block.kind != BlockKind::Image)
        .map(|block| block.text.as_str())
        .collect();
    texts.join("\n")
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
        .collect()
}

fn shingles(text: &str) -> HashMap<Vec<&str>, i64> {
    let words = words(text);
    let mut counts = HashMap::new();
    if words.len() < SHINGLE {
        counts.insert(words, 1);
        return counts;
    }
    for shingle in words.windows(SHINGLE) {
        *counts.entry(shingle.to_vec()).or_default() += 1;
    }
    counts
}

fn compare(expected: &str, found: &str) -> Score {
    let (expected, found) = (shingles(expected), shingles(found));
    let same: i64 = expected
        .iter()
        .map(|(shingle, count)| found.get(shingle).map_or(0, |other| *count.min(other)))
        .sum();
    let share = |all: &HashMap<Vec<&str>, i64>| {
        let all: i64 = all.values().sum();
        if all == 0 { 0.0 } else { same as f64 / all as f64 }
    };
    Score {
        precision: share(&found),
        recall: share(&expected),
    }
}

/// Lists blocks that are not in the truth and lines of the truth that were not found.
fn differences(path: &str, expected: &str, article: &Article) {
    let truth = shingles(expected);
    let found_text = text(article);
    let found = shingles(&found_text);
    let strange = |text: &str, known: &HashMap<Vec<&str>, i64>| {
        let own = shingles(text);
        let missing = own.keys().filter(|shingle| !known.contains_key(*shingle)).count();
        missing * 2 > own.len() || missing > 20
    };
    for (place, block) in article.body.blocks.iter().enumerate() {
        if strange(&block.text, &truth) {
            println!("extra\t{path}\t{place}\t{:?}\t{}", block.kind, cut(&block.text));
        }
    }
    for line in expected.lines().filter(|line| !line.trim().is_empty()) {
        if strange(line, &found) {
            println!("missing\t{path}\t{}", cut(line));
        }
    }
    for dropped in &article.dropped {
        println!("dropped\t{path}\t{}\t{}", dropped.reason, cut(&dropped.text));
    }
}

fn cut(text: &str) -> String {
    text.chars()
        .take(160)
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect()
}
