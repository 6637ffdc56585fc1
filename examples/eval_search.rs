//! Measures how well the search finds what it should.
//!
//! `cargo run --release --example eval_search -- DIR [--misses N] [--keep FOLDER] [--only NAME]`,
//! where DIR is a folder with `docs.jsonl.gz`, query files (`questions`, `real_questions`, `short`, `headlines`,
//! `invariance.*`) and `variants/`, or a folder of such folders. Prints MRR@10 and
//! Recall@10, what variants keep of them, R-precision of words in three spellings,
//! search as you type, sizes and speed; each figure also for the two halves of the queries, so
//! that what was tuned on one can be checked on the other. `--keep` leaves the libraries in a
//! folder and takes them from there the next time, `--only` measures the sets of these names
//! (with commas between; `NAME.` for all that begin so).
//! Reads gzip through the program `gzip`.

#![expect(clippy::print_stdout, reason = "a program that prints a table")]

use std::collections::{BTreeMap, HashSet};
use std::error::Error;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use khabar::library::{ImportRequest, IndexState, Library, Options, Reader, SearchRequest};
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
    #[serde(default)]
    qid: String,
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
    /// MRR@10 of the queries whose name has an even and an odd sum of bytes.
    halves: [f64; 2],
}

/// What the command line asks for.
struct Settings {
    misses: usize,
    keep: Option<PathBuf>,
    only: String,
}

impl Settings {
    /// Tells whether a set of queries is to be measured.
    fn wants(&self, name: &str) -> bool {
        self.only.is_empty()
            || self.only.split(',').any(|only| {
                name.starts_with(only.trim_end_matches('.')) && (only.ends_with('.') || name == only)
            })
    }
}

/// A library of a set's documents.
struct Engine<'a> {
    reader: Reader,
    _folder: Option<tempfile::TempDir>,
    settings: &'a Settings,
}

/// How the documents of a library differ from those given.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    None,
    Untitled,
    HalfSpacesLost,
}

fn main() -> Result<(), Failure> {
    const USAGE: &str = "usage: eval_search DIR [--misses N] [--keep FOLDER] [--only NAME]";
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or(USAGE)?);
    let mut settings = Settings {
        misses: 0,
        keep: None,
        only: String::new(),
    };
    while let Some(option) = arguments.next() {
        let value = arguments.next().ok_or(USAGE)?;
        match option.as_str() {
            "--misses" => settings.misses = value.parse()?,
            "--keep" => settings.keep = Some(PathBuf::from(value)),
            "--only" => settings.only = value,
            _ => return Err(USAGE.into()),
        }
    }
    let mut sets = vec![folder.clone()];
    sets.extend(fs::read_dir(&folder)?.flatten().map(|entry| entry.path()));
    sets.sort();
    for set in sets {
        if set.join("docs.jsonl.gz").exists() {
            measure(&set, &settings)?;
        }
    }
    Ok(())
}

/// Prints everything about one set.
fn measure(set: &Path, settings: &Settings) -> Result<(), Failure> {
    println!("== {}", set.display());
    let docs: Vec<Doc> = read(&set.join("docs.jsonl.gz"))?;
    let wanted = |name: &str| settings.wants(name);
    let engine = Engine::new(set, &docs, Change::None, settings)?;
    let mut plain = BTreeMap::new();
    for name in ["questions", "short", "real_questions"] {
        let path = set.join(format!("{name}.jsonl.gz"));
        if path.exists() && wanted(name) {
            let asked: Vec<Asked> = read(&path)?;
            let score = engine.report(name, &asked, false);
            plain.insert(name, (asked, score));
        }
    }
    let headlines = set.join("headlines.jsonl.gz");
    if headlines.exists() && wanted("headlines") {
        let untitled = Engine::new(set, &docs, Change::Untitled, settings)?;
        untitled.report("headlines", &read(&headlines)?, false);
    }
    if let Some((asked, full)) = plain.get("short").filter(|_| settings.only.is_empty()) {
        let cut: Vec<Asked> = asked.iter().filter_map(cut_last_word).collect();
        let score = engine.report("short, last word cut to 60 %", &cut, true);
        println!(
            "    keeps {:.3} of MRR, {:.3} of recall",
            score.mrr / full.mrr,
            score.recall / full.recall
        );
    }
    if settings.only.is_empty() && docs.iter().any(|doc| doc.text.contains('\u{200C}')) {
        let stripped = Engine::new(set, &docs, Change::HalfSpacesLost, settings)?;
        for (name, (asked, full)) in &plain {
            let score = stripped.report(&format!("{name}, half-spaces lost in documents"), asked, false);
            println!("    keeps {:.4} of MRR", score.mrr / full.mrr);
        }
    }
    variants(set, &engine)?;
    for kind in ["zwnj", "space", "joined"] {
        let path = set.join(format!("invariance.{kind}.jsonl.gz"));
        if path.exists() && wanted("invariance") {
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
fn variants(set: &Path, engine: &Engine<'_>) -> Result<(), Failure> {
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
        if is_base || !base.exists() || !engine.settings.wants(name) {
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

impl<'a> Engine<'a> {
    /// Indexes the documents of a set, or opens the library that was kept of them.
    fn new(set: &Path, docs: &[Doc], change: Change, settings: &'a Settings) -> Result<Self, Failure> {
        let (folder, temporary) = if let Some(folder) = &settings.keep {
            let set = set.file_name().unwrap_or_default().to_string_lossy();
            let kind = match change {
                Change::None => "",
                Change::Untitled => "-untitled",
                Change::HalfSpacesLost => "-stripped",
            };
            let folder = folder.join(format!("{set}{kind}"));
            fs::create_dir_all(&folder)?;
            (folder, None)
        } else {
            let folder = tempfile::TempDir::new()?;
            (folder.path().to_owned(), Some(folder))
        };
        let data = folder.join("data");
        let mut library = Library::open(&data, &Options::default())?;
        let health = library.reader()?.health()?;
        let engine = |reader| Self {
            reader,
            _folder: temporary,
            settings,
        };
        if health.counts.articles > 0 && health.index == IndexState::Level {
            return Ok(engine(library.reader()?));
        }
        let (bytes, lines) = lines(docs, change);
        let file = folder.join("docs.jsonl");
        fs::write(&file, lines)?;
        let request = ImportRequest {
            paths: vec![file],
            ..ImportRequest::default()
        };
        if health.counts.articles == 0 {
            library.import(&request, &mut |_| ControlFlow::Continue(()))?;
        }
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
        Ok(engine(library.reader()?))
    }

    fn find(&self, text: &str, prefix: bool, limit: usize) -> Vec<String> {
        let request = SearchRequest {
            prefix,
            snippets: false,
            ..SearchRequest::new(text, limit)
        };
        let hits = match self.reader.search(&request) {
            Ok(page) => page.hits,
            Err(error) => {
                println!("\"{text}\": {error}");
                Vec::new()
            }
        };
        hits.into_iter().map(|hit| hit.summary.key).collect()
    }

    fn run(&self, asked: &[Asked], prefix: bool) -> Score {
        let mut score = Score {
            queries: asked.len(),
            ..Score::default()
        };
        let mut shown = 0;
        let mut in_half = [0_usize; 2];
        for Asked { qid, query, relevant } in asked {
            let hits = self.find(query, prefix, relevant.len().max(10));
            let rank = hits.iter().take(10).position(|key| relevant.contains(key));
            let worth = rank.map_or(0.0, |rank| 1.0 / (rank + 1) as f64);
            score.mrr += worth;
            let half = qid.bytes().map(usize::from).sum::<usize>() % 2;
            if let (Some(sum), Some(count)) = (score.halves.get_mut(half), in_half.get_mut(half)) {
                *sum += worth;
                *count += 1;
            }
            let found = |most: usize| {
                hits.iter()
                    .take(most)
                    .filter(|key| relevant.contains(*key))
                    .count() as f64
            };
            score.recall += found(10) / relevant.len().min(10) as f64;
            score.precision += found(relevant.len()) / relevant.len() as f64;
            if rank != Some(0) && shown < self.settings.misses {
                shown += 1;
                let wanted: Vec<_> = relevant.iter().take(3).collect();
                println!("MISS\t{rank:?}\t{query}\t{wanted:?}\t{:?}", hits.first());
            }
        }
        let count = asked.len().max(1) as f64;
        score.mrr /= count;
        score.recall /= count;
        score.precision /= count;
        for (sum, count) in score.halves.iter_mut().zip(in_half) {
            *sum /= count.max(1) as f64;
        }
        score
    }

    fn report(&self, name: &str, asked: &[Asked], prefix: bool) -> Score {
        let start = cpu_time();
        let score = self.run(asked, prefix);
        let spent = cpu_time().saturating_sub(start).as_secs_f64() * 1e3 / asked.len().max(1) as f64;
        println!(
            "{name:<44} MRR {:.4}  R {:.4}  (halves {:.4} {:.4}; {} queries, {spent:.2} ms each)",
            score.mrr, score.recall, score.halves[0], score.halves[1], score.queries
        );
        score
    }
}

/// Writes documents as lines of JSON; gives the bytes of their texts too.
fn lines(docs: &[Doc], change: Change) -> (usize, String) {
    let mut lines = String::new();
    let mut bytes = 0;
    for doc in docs {
        let change_text = |text: &str| match change {
            Change::HalfSpacesLost => text.replace('\u{200C}', ""),
            _ => text.to_owned(),
        };
        let (title, text) = (change_text(&doc.title), change_text(&doc.text));
        bytes += title.len() + text.len();
        let title = (change != Change::Untitled).then_some(title);
        let article = serde_json::json!({
            "id": doc.id, "title": title, "text": text, "lang": doc.lang,
        });
        lines.push_str(&article.to_string());
        lines.push('\n');
    }
    (bytes, lines)
}

/// Cuts the last word of a query to 60 % of its letters, if it is long enough.
fn cut_last_word(asked: &Asked) -> Option<Asked> {
    let (before, last) = asked.query.rsplit_once(' ').unwrap_or(("", &asked.query));
    let letters = last.chars().count();
    let kept: String = last.chars().take((letters * 6).div_ceil(10)).collect();
    (letters > 3).then(|| Asked {
        qid: asked.qid.clone(),
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
