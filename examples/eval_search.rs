//! Measures how well the search finds what it should.
//!
//! `cargo run --release --example eval_search -- DIR [--misses N]`, where DIR is a folder with
//! `docs.jsonl.gz`, query files (`questions`, `real_questions`, `short`, `headlines`,
//! `invariance.*`) and `variants/`, or a folder of such folders. Prints MRR@10 and
//! Recall@10, what variants keep of them, R-precision of words in three spellings,
//! search as you type, sizes and speed. Reads gzip through the program `gzip`.

#![expect(clippy::print_stdout, reason = "a program that prints a table")]

use std::collections::{BTreeMap, HashSet};
use std::error::Error;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use khabar::library::{ImportRequest, Library, Options, Reader, SearchRequest};
use serde::Deserialize;

type Failure = Box<dyn Error>;

#[derive(Deserialize)]
struct Doc {
    id: String,
    #[serde(default)]
    title: String,
    text: String,
    #[serde(default)]
    lang: String,
}

#[derive(Deserialize)]
struct Asked {
    query: String,
    relevant: HashSet<String>,
}

/// What a set of queries gives.
#[derive(Default, Clone, Copy)]
struct Score {
    queries: usize,
    mrr: f64,
    recall: f64,
    precision: f64,
}

/// A library of a set's documents.
struct Engine {
    reader: Reader,
    _folder: tempfile::TempDir,
    misses: usize,
}

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("usage: eval_search DIR [--misses N]")?);
    let misses = match arguments.next().as_deref() {
        Some("--misses") => arguments.next().ok_or("how many misses?")?.parse()?,
        _ => 0,
    };
    let mut sets = vec![folder.clone()];
    sets.extend(fs::read_dir(&folder)?.flatten().map(|entry| entry.path()));
    sets.sort();
    for set in sets {
        if set.join("docs.jsonl.gz").exists() {
            measure(&set, misses)?;
        }
    }
    Ok(())
}

/// Prints everything about one set.
fn measure(set: &Path, misses: usize) -> Result<(), Failure> {
    println!("== {}", set.display());
    let docs: Vec<Doc> = read(&set.join("docs.jsonl.gz"))?;
    let engine = Engine::new(&docs, str::to_owned, true, misses)?;
    let mut plain = BTreeMap::new();
    for name in ["questions", "short", "real_questions"] {
        let path = set.join(format!("{name}.jsonl.gz"));
        if path.exists() {
            let asked: Vec<Asked> = read(&path)?;
            let score = engine.report(name, &asked, false);
            plain.insert(name, (asked, score));
        }
    }
    let headlines = set.join("headlines.jsonl.gz");
    if headlines.exists() {
        let untitled = Engine::new(&docs, str::to_owned, false, misses)?;
        untitled.report("headlines", &read(&headlines)?, false);
    }
    if let Some((asked, full)) = plain.get("short") {
        let cut: Vec<Asked> = asked.iter().filter_map(cut_last_word).collect();
        let score = engine.report("short, last word cut to 60 %", &cut, true);
        println!(
            "    keeps {:.3} of MRR, {:.3} of recall",
            score.mrr / full.mrr,
            score.recall / full.recall
        );
    }
    if !plain.is_empty() && docs.iter().any(|doc| doc.text.contains('\u{200C}')) {
        let stripped = Engine::new(&docs, |text| text.replace('\u{200C}', ""), true, misses)?;
        for (name, (asked, full)) in &plain {
            let score = stripped.report(&format!("{name}, half-spaces lost in documents"), asked, false);
            println!("    keeps {:.4} of MRR", score.mrr / full.mrr);
        }
    }
    variants(set, &engine)?;
    for kind in ["zwnj", "space", "joined"] {
        let path = set.join(format!("invariance.{kind}.jsonl.gz"));
        if path.exists() {
            let score = engine.run(&read(&path)?, false);
            println!(
                "{:<44} R-precision {:.3}",
                format!("invariance, {kind}"),
                score.precision
            );
        }
    }
    Ok(())
}

/// Prints what each variant of the queries keeps.
fn variants(set: &Path, engine: &Engine) -> Result<(), Failure> {
    let folder = set.join("variants");
    if !folder.exists() {
        return Ok(());
    }
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    for path in &files {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let Some(name) = name.strip_suffix(".jsonl.gz") else {
            continue;
        };
        let base = path.with_file_name(format!("{name}.base.jsonl.gz"));
        let is_base = name.rsplit_once('.').is_some_and(|(_, kind)| kind == "base");
        if is_base || !base.exists() {
            continue;
        }
        let before = engine.run(&read(&base)?, false);
        let after = engine.report(name, &read(path)?, false);
        println!(
            "    of {:.4}/{:.4} keeps {:.4} of MRR, {:.4} of recall",
            before.mrr,
            before.recall,
            after.mrr / before.mrr,
            after.recall / before.recall
        );
    }
    Ok(())
}

impl Engine {
    /// Indexes `docs`, whose texts `change` may change.
    fn new(
        docs: &[Doc],
        change: impl Fn(&str) -> String,
        titled: bool,
        misses: usize,
    ) -> Result<Self, Failure> {
        let folder = tempfile::TempDir::new()?;
        let file = folder.path().join("docs.jsonl");
        let mut lines = String::new();
        let mut bytes = 0;
        for doc in docs {
            let (title, text) = (change(&doc.title), change(&doc.text));
            bytes += title.len() + text.len();
            let title = titled.then_some(title);
            let article = serde_json::json!({
                "id": doc.id, "title": title, "text": text, "lang": doc.lang,
            });
            lines.push_str(&article.to_string());
            lines.push('\n');
        }
        fs::write(&file, lines)?;
        let data = folder.path().join("data");
        let mut library = Library::open(&data, &Options::default())?;
        let request = ImportRequest {
            paths: vec![file],
            ..ImportRequest::default()
        };
        library.import(&request, &mut |_| ControlFlow::Continue(()))?;
        let start = cpu_time();
        library.reindex(&mut |_| ControlFlow::Continue(()))?;
        let spent = cpu_time().saturating_sub(start);
        let size = folder_size(&data.join("index"));
        println!(
            "indexed {} documents, {:.1} MB: {:.0} documents and {:.1} MB a CPU second, reading the store included; index {:.2} MB, {:.3} of the text",
            docs.len(),
            bytes as f64 / 1e6,
            docs.len() as f64 / spent.as_secs_f64(),
            bytes as f64 / 1e6 / spent.as_secs_f64(),
            size as f64 / 1e6,
            size as f64 / bytes as f64,
        );
        Ok(Self {
            reader: library.reader()?,
            _folder: folder,
            misses,
        })
    }

    fn find(&self, text: &str, prefix: bool, limit: usize) -> Vec<String> {
        let request = SearchRequest {
            prefix,
            snippets: false,
            ..SearchRequest::new(text, limit)
        };
        let hits = self
            .reader
            .search(&request)
            .map(|page| page.hits)
            .unwrap_or_default();
        hits.into_iter().map(|hit| hit.summary.key).collect()
    }

    fn run(&self, asked: &[Asked], prefix: bool) -> Score {
        let mut score = Score {
            queries: asked.len(),
            ..Score::default()
        };
        let mut shown = 0;
        for Asked { query, relevant } in asked {
            let hits = self.find(query, prefix, relevant.len().max(10));
            let rank = hits.iter().take(10).position(|key| relevant.contains(key));
            score.mrr += rank.map_or(0.0, |rank| 1.0 / (rank + 1) as f64);
            let found = |most: usize| {
                hits.iter()
                    .take(most)
                    .filter(|key| relevant.contains(*key))
                    .count() as f64
            };
            score.recall += found(10) / relevant.len().min(10) as f64;
            score.precision += found(relevant.len()) / relevant.len() as f64;
            if rank != Some(0) && shown < self.misses {
                shown += 1;
                println!("    {rank:?} {query} {:?}", relevant.iter().next());
            }
        }
        let count = asked.len().max(1) as f64;
        score.mrr /= count;
        score.recall /= count;
        score.precision /= count;
        score
    }

    fn report(&self, name: &str, asked: &[Asked], prefix: bool) -> Score {
        let start = cpu_time();
        let score = self.run(asked, prefix);
        let spent = cpu_time().saturating_sub(start).as_secs_f64() * 1e3 / asked.len().max(1) as f64;
        println!(
            "{name:<44} MRR {:.4}  R {:.4}  ({} queries, {spent:.2} ms each)",
            score.mrr, score.recall, score.queries
        );
        score
    }
}

/// Cuts the last word of a query to 60 % of its letters, if it is long enough.
fn cut_last_word(asked: &Asked) -> Option<Asked> {
    let (before, last) = asked.query.rsplit_once(' ').unwrap_or(("", &asked.query));
    let letters = last.chars().count();
    let kept: String = last.chars().take((letters * 6).div_ceil(10)).collect();
    (letters > 3).then(|| Asked {
        query: format!("{before} {kept}"),
        relevant: asked.relevant.clone(),
    })
}

/// Reads a file of JSON lines, compressed.
fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<Vec<T>, Failure> {
    let output = Command::new("gzip").arg("-dc").arg(path).output()?;
    if !output.status.success() {
        return Err(format!("gzip could not read {}", path.display()).into());
    }
    let text = String::from_utf8(output.stdout)?;
    text.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}

fn folder_size(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| match entry.metadata() {
            Ok(metadata) if metadata.is_dir() => folder_size(&entry.path()),
            Ok(metadata) => metadata.len(),
            Err(_) => 0,
        })
        .sum()
}

/// Gives the CPU time of this process; the time of day where the system does not tell.
fn cpu_time() -> Duration {
    thread_local! { static START: Instant = Instant::now(); }
    // Fields 14 and 15 of proc(5): ticks of 10 ms in user and kernel mode.
    let ticks = fs::read_to_string("/proc/self/stat").ok().and_then(|stat| {
        let fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
        fields
            .take(2)
            .map(|field| field.parse::<u64>().ok())
            .sum::<Option<u64>>()
    });
    ticks.map_or_else(
        || START.with(Instant::elapsed),
        |ticks| Duration::from_millis(ticks * 10),
    )
}
