//! Which articles tell the same story: the same text from several agencies, or the same article imported twice.
//!
//! Prints are taken while articles are indexed; articles that share a key of
//! theirs are then compared word for word (`compare`). Near-duplicates are a
//! view: each article keeps its id and key and is found. Titles of less than
//! four words tell nothing («Photo of the day»), nor do texts that lie days apart.

mod compare;
mod pairs;

use std::path::PathBuf;

use crate::article::{Article, ArticleId, BlockKind};
use crate::store::{self, Change, KinState, Store, View};
use crate::text::Shingles;
use crate::text::orthography::match_key;

/// Version of the rules for prints and stories; those of another are made again.
const VERSION: u64 = 1;
/// Prints written in one transaction.
const ROWS: usize = 4_096;
/// Prints that wait to be written at most.
const WAITING: usize = 32_768;
/// Words of a title that may stand for its article.
const TITLE: usize = 4;

/// Follows the store with prints and stories.
#[derive(Debug)]
pub(super) struct Kin {
    database: PathBuf,
    store: Option<Store>,
    /// All up to this change have their print in the store or in `waiting`.
    seen: u64,
    waiting: Vec<(ArticleId, Option<Vec<u32>>)>,
}

impl Kin {
    pub(super) fn new(database: PathBuf) -> Self {
        Self {
            database,
            store: None,
            seen: u64::MAX,
            waiting: Vec::new(),
        }
    }

    /// Says that changes follow which are numbered higher than `from`, without a gap.
    pub(super) fn begin(&mut self, view: &View, from: u64) {
        let state = self.state(view);
        self.waiting.clear();
        // where prints lag behind the index, `settle` takes them from the store
        self.seen = match state {
            Ok(state) if from <= state.printed => state.printed,
            Ok(_) | Err(_) => u64::MAX,
        };
    }

    /// Takes the print of an article that passes by.
    pub(super) fn note(&mut self, change: &Change) {
        if change.number <= self.seen {
            return;
        }
        self.seen = change.number;
        self.waiting
            .push((change.id, change.article.as_deref().and_then(keys)));
        if self.waiting.len() >= WAITING
            && let Err(error) = self.flush()
        {
            tracing::warn!(%error, "prints of articles could not be written");
            self.waiting.clear();
            self.seen = u64::MAX;
        }
    }

    /// Brings prints and stories level with the store.
    ///
    /// # Errors
    ///
    /// The library cannot be read or written.
    pub(super) fn settle(&mut self, view: &View) -> Result<(), store::Error> {
        self.flush()?;
        let state = self.state(view)?;
        let last = view.last_change()?;
        if state.printed < last {
            self.seen = state.printed;
            loop {
                let changes = view.changes(self.seen, 256)?;
                if changes.is_empty() {
                    break;
                }
                for change in &changes {
                    self.seen = change.number;
                    self.waiting
                        .push((change.id, change.article.as_deref().and_then(keys)));
                }
                if self.waiting.len() >= ROWS {
                    self.flush()?;
                }
            }
            self.flush()?;
        }
        if state.joined < last {
            let pairs = pairs::find(view, state.joined)?;
            self.store()?.join(&pairs, last)?;
        }
        Ok(())
    }

    /// Reads how far prints and stories have come; what other rules made is forgotten.
    fn state(&mut self, view: &View) -> Result<KinState, store::Error> {
        let state = view.kin_state()?;
        if state.version == VERSION {
            return Ok(state);
        }
        self.store()?.restart_stories(VERSION)?;
        Ok(KinState {
            printed: 0,
            joined: 0,
            version: VERSION,
        })
    }

    fn flush(&mut self) -> Result<(), store::Error> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let waiting = std::mem::take(&mut self.waiting);
        let seen = self.seen;
        let store = self.store()?;
        let mut chunks = waiting.chunks(ROWS).peekable();
        let before = store.printed()?;
        while let Some(chunk) = chunks.next() {
            // only with the last of them all are written up to it
            let upto = if chunks.peek().is_some() { before } else { seen };
            store.put_prints(chunk, upto)?;
        }
        Ok(())
    }

    fn store(&mut self) -> Result<&mut Store, store::Error> {
        match &mut self.store {
            Some(store) => Ok(store),
            none => Ok(none.insert(Store::open(&self.database)?)),
        }
    }
}

/// Makes the keys by which an article's kin is found: those of its text, and one of its source's own number for it.
fn keys(article: &Article) -> Option<Vec<u32>> {
    let print = shingles(article).print();
    let code = match (&article.code, &article.source) {
        (Some(code), Some(source)) => Some(number_key(code, source)),
        _ => None,
    };
    let keys: Vec<u32> = print.into_iter().flatten().chain(code).collect();
    (!keys.is_empty()).then_some(keys)
}

fn number_key(code: &str, source: &str) -> u32 {
    let mixed = code
        .bytes()
        .chain([0])
        .chain(source.bytes())
        .fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
    (mixed ^ mixed >> 24) & 0x00FF_FFFF
}

/// Gathers what an article says, without what its agency puts around it.
fn shingles(article: &Article) -> Shingles {
    let title = Some(article.title.as_str()).filter(is_long);
    Shingles::of(title.into_iter().chain(pieces(article)))
}

/// Lists the lead and the paragraphs of an article that are long enough to tell something.
fn pieces(article: &Article) -> impl Iterator<Item = &str> {
    let blocks = article
        .body
        .blocks
        .iter()
        .filter(|block| !matches!(block.kind, BlockKind::Code | BlockKind::Image | BlockKind::Rule))
        .map(|block| without_attribution(&block.text))
        .filter(is_long);
    article
        .lead
        .as_deref()
        .map(without_attribution)
        .into_iter()
        .chain(blocks)
}

fn is_long(text: &&str) -> bool {
    text.split_whitespace().nth(TITLE - 1).is_some()
}

/// Cuts off «according to the agency,» from the beginning of a paragraph.
fn without_attribution(text: &str) -> &str {
    /// Bytes in which the naming of an agency ends.
    const LONGEST: usize = 240;
    /// «به گزارش», «به نقل از», «گزارش», «وفقا ل», as match keys.
    const BEGINNINGS: [&str; 3] = [
        "\u{628}\u{647} \u{6AF}\u{632}\u{627}\u{631}\u{634} ",
        "\u{628}\u{647} \u{646}\u{642}\u{644} \u{627}\u{632} ",
        "\u{6AF}\u{632}\u{627}\u{631}\u{634} ",
    ];
    let end = text
        .char_indices()
        .take_while(|(at, _)| *at < LONGEST)
        .find(|(_, c)| matches!(c, '\u{60C}' | ',' | '\u{61B}' | ':'));
    let Some((at, mark)) = end else { return text };
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let key = match_key(before);
    if BEGINNINGS.iter().any(|beginning| key.starts_with(beginning)) {
        after.strip_prefix(mark).unwrap_or(after)
    } else {
        text
    }
}
