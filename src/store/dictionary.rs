//! What the articles of a language have in common: their words, told once a library instead of once an article.
//!
//! A compressor that knows the words of a language beforehand needs a fifth less
//! room for an article. A dictionary is made of the first megabytes of a
//! language that come in, kept in the database, named by a hash of its content
//! and never changed; articles packed before it stay as they are. It is plain
//! words, the most frequent last: training by zstd gains little more.

use std::cell::RefCell;
use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use rusqlite::{Connection, params};
use zstd::bulk::Decompressor;

use super::connection::{self, Access};
use super::error::Failures;
use crate::article::Article;

/// Text of a language that a dictionary is made of, in bytes.
const ENOUGH: usize = 3 << 20;
/// Largest dictionary, in bytes; a larger one costs more time than it saves room.
const LARGEST: usize = 256 << 10;
/// Heads of articles that a dictionary ends with, in bytes.
const HEADS: usize = 8 << 10;
/// Articles that a library has to have before its own text is looked at for words.
const ARTICLES: i64 = 1_000;
/// Articles of it that are looked at.
const SAMPLE: i64 = 1_200;
/// Level that the dictionary itself is packed with: it is done once.
const LEVEL: i32 = 12;
/// Unpackers that a thread keeps.
const KEPT: usize = 16;

/// The words of a language.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Dictionary {
    id: u64,
    lang: String,
    words: Vec<u8>,
}

impl Dictionary {
    fn new(lang: &str, words: Vec<u8>) -> Arc<Self> {
        let dictionary = Arc::new(Self {
            id: hash(&words),
            lang: lang.to_owned(),
            words,
        });
        let mut known = KNOWN.write().unwrap_or_else(PoisonError::into_inner);
        known.dictionaries.insert(dictionary.id, Arc::clone(&dictionary));
        dictionary
    }

    /// Names the dictionary by its content.
    pub(super) fn id(&self) -> u64 {
        self.id
    }

    pub(super) fn lang(&self) -> &str {
        &self.lang
    }

    pub(super) fn words(&self) -> &[u8] {
        &self.words
    }

    /// Writes the dictionary, should the library not have it yet.
    pub(super) fn keep(&self, connection: &Connection) -> rusqlite::Result<()> {
        let has = connection
            .prepare_cached("SELECT 1 FROM dictionary WHERE id = ?1")?
            .exists([self.id.cast_signed()])?;
        if !has {
            let packed = zstd::bulk::compress(&self.words, LEVEL).unwrap_or_default();
            connection.execute(
                "INSERT INTO dictionary (id, lang, size, data) VALUES (?1, ?2, ?3, ?4)",
                params![
                    self.id.cast_signed(),
                    self.lang,
                    self.words.len().cast_signed() as i64,
                    packed
                ],
            )?;
        }
        Ok(())
    }
}

/// Gathers the words of one language.
#[derive(Debug, Default)]
pub(super) struct Words {
    counts: HashMap<Box<str>, u32>,
    bytes: usize,
    /// What stands around the text of some articles: addresses, sources and the like.
    heads: Vec<u8>,
}

impl Words {
    /// Counts an article's words; says whether there are enough by now.
    pub(super) fn add(&mut self, article: &Article) -> bool {
        if self.heads.len() < HEADS {
            self.heads.extend(super::codec::head(article));
        }
        let blocks = article.body.blocks.iter().map(|block| block.text.as_str());
        for text in std::iter::once(article.title.as_str()).chain(blocks) {
            self.bytes += text.len();
            for word in text
                .split([' ', '\n'])
                .filter(|word| (3..64).contains(&word.len()))
            {
                match self.counts.get_mut(word) {
                    Some(count) => *count += 1,
                    None => {
                        self.counts.insert(word.into(), 1);
                    }
                }
            }
        }
        self.bytes >= ENOUGH
    }

    /// Makes the dictionary: the words that come more than once, the most frequent last.
    pub(super) fn finish(self, lang: &str) -> Arc<Dictionary> {
        let mut words: Vec<(Box<str>, u32)> =
            self.counts.into_iter().filter(|(_, count)| *count > 1).collect();
        words.sort_unstable_by(|(word, count), (other, its)| its.cmp(count).then_with(|| word.cmp(other)));
        let mut size = 0;
        let limit = LARGEST.min(self.bytes / 8);
        words.retain(|(word, _)| {
            size += word.len() + 1;
            size <= limit
        });
        let mut bytes = Vec::with_capacity(limit + self.heads.len());
        for (word, _) in words.iter().rev() {
            bytes.push(b' ');
            bytes.extend_from_slice(word.as_bytes());
        }
        bytes.extend(self.heads);
        Dictionary::new(lang, bytes)
    }
}

/// Reads the dictionaries of a library; makes the first ones where it has text enough and none.
pub(super) fn of_library(connection: &Connection) -> rusqlite::Result<Vec<Arc<Dictionary>>> {
    let kept = kept(connection)?;
    let last: i64 = connection.query_row("SELECT COALESCE(MAX(id), 0) FROM article", [], |row| row.get(0))?;
    if !kept.is_empty() || last < ARTICLES {
        return Ok(kept);
    }
    let mut statement = connection.prepare("SELECT data FROM content ORDER BY article DESC LIMIT ?1")?;
    let mut rows = statement.query([SAMPLE])?;
    let mut by_lang: HashMap<String, Words> = HashMap::new();
    while let Some(row) = rows.next()? {
        if let Some(article) = super::codec::decode(row.get_ref(0)?.as_blob()?) {
            let lang = article.lang.clone().unwrap_or_default();
            by_lang.entry(lang).or_default().add(&article);
        }
    }
    let enough = by_lang.into_iter().filter(|(_, words)| words.bytes >= ENOUGH / 2);
    Ok(enough.map(|(lang, words)| words.finish(&lang)).collect())
}

fn kept(connection: &Connection) -> rusqlite::Result<Vec<Arc<Dictionary>>> {
    let mut statement = connection.prepare("SELECT lang, size, data FROM dictionary")?;
    let rows = statement.query_map([], |row| {
        let size: usize = row.get::<_, i64>(1)?.try_into().unwrap_or_default();
        let words = zstd::bulk::decompress(row.get_ref(2)?.as_blob()?, size.min(LARGEST * 4));
        let lang: String = row.get(0)?;
        Ok(words.ok().map(|words| Dictionary::new(&lang, words)))
    })?;
    Ok(rows
        .collect::<rusqlite::Result<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect())
}

/// Reads the dictionaries of a library beforehand.
pub(super) fn warm(connection: &Connection) -> rusqlite::Result<()> {
    kept(connection).map(drop)
}

/// What this process has seen of dictionaries: each is what its name says, in whichever library.
struct Known {
    dictionaries: std::collections::BTreeMap<u64, Arc<Dictionary>>,
    /// Libraries that were opened: another process may have given one a dictionary meanwhile.
    libraries: Vec<PathBuf>,
}

static KNOWN: RwLock<Known> = RwLock::new(Known {
    dictionaries: std::collections::BTreeMap::new(),
    libraries: Vec::new(),
});

/// Remembers where dictionaries may be found.
pub(super) fn remember(library: &Path) {
    let known = KNOWN.read().unwrap_or_else(PoisonError::into_inner);
    if known.libraries.iter().any(|path| path == library) {
        return;
    }
    drop(known);
    let mut known = KNOWN.write().unwrap_or_else(PoisonError::into_inner);
    known.libraries.push(library.to_owned());
}

fn find(id: u64) -> Option<Arc<Dictionary>> {
    let look = || {
        let known = KNOWN.read().unwrap_or_else(PoisonError::into_inner);
        known.dictionaries.get(&id).cloned()
    };
    if let Some(dictionary) = look() {
        return Some(dictionary);
    }
    let libraries = {
        let known = KNOWN.read().unwrap_or_else(PoisonError::into_inner);
        known.libraries.clone()
    };
    for library in libraries.iter().rev() {
        let opened = connection::open(library, Access::Read, &Failures::of(library));
        if let Ok(connection) = opened
            && kept(&connection).is_ok()
            && let Some(dictionary) = look()
        {
            return Some(dictionary);
        }
    }
    None
}

thread_local! {
    /// Unpackers by their dictionary; 0 stands for none.
    static UNPACKERS: RefCell<HashMap<u64, Decompressor<'static>>> = RefCell::default();
}

/// Unpacks a frame of `size` bytes that was packed with a dictionary, or with none.
pub(super) fn unpack(id: Option<u64>, frame: &[u8], size: usize) -> Option<Vec<u8>> {
    UNPACKERS.with_borrow_mut(|unpackers| {
        let key = id.unwrap_or_default();
        if !unpackers.contains_key(&key) {
            if unpackers.len() >= KEPT {
                unpackers.clear();
            }
            let made: io::Result<Decompressor<'static>> = match id {
                Some(id) => Decompressor::with_dictionary(find(id)?.words()),
                None => Decompressor::new(),
            };
            unpackers.insert(key, made.ok()?);
        }
        unpackers.get_mut(&key)?.decompress(frame, size).ok()
    })
}

/// FNV-1a: the same on every machine; never 0, which stands for no dictionary.
fn hash(bytes: &[u8]) -> u64 {
    let mixed = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    mixed.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, BlockKind, Body};
    use crate::store::{Outcome, Store, View};
    use std::time::SystemTime;

    /// A word of four syllables.
    fn word(number: usize) -> String {
        const SYLLABLES: [&str; 8] = ["ba", "kor", "dun", "fe", "gil", "lo", "mus", "nap"];
        (0..4).map(|place| SYLLABLES[number >> (3 * place) & 7]).collect()
    }

    fn article(number: usize) -> Article {
        let mut seed = number as u64 + 1;
        let mut random = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) as usize % 64
        };
        let words: Vec<String> = (0..600).map(|_| word(random() * random())).collect();
        Article {
            key: format!("k{number}"),
            title: format!("title {number}"),
            lang: Some("en".to_owned()),
            body: Body {
                blocks: vec![Block::new(BlockKind::Paragraph, words.join(" "))],
            },
            ..Article::default()
        }
    }

    fn import(store: &mut Store, numbers: std::ops::Range<usize>) -> usize {
        let mut packer = store.packer().unwrap();
        let ready: Vec<_> = numbers
            .map(|number| packer.pack(article(number)).unwrap())
            .collect();
        let size = ready.last().unwrap().packed_size();
        let mut batch = store.batch(SystemTime::UNIX_EPOCH).unwrap();
        for incoming in &ready {
            assert!(matches!(
                batch.upsert(incoming).unwrap(),
                Outcome::New(_) | Outcome::Unchanged(_)
            ));
        }
        batch.commit().unwrap();
        size
    }

    #[test]
    fn a_library_with_text_enough_packs_better_and_old_rows_stay_readable() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("l.sqlite3");
        let mut store = Store::open(&path).unwrap();
        let small = import(&mut store, 0..10);
        assert!(kept(&store.connection).unwrap().is_empty());
        let packed = import(&mut store, 0..900);
        assert_eq!(kept(&store.connection).unwrap().len(), 1);
        assert!(packed * 10 < small * 9, "{packed} < {small}");
        // the next import knows it from the start
        let next = import(&mut store, 900..903);
        assert!(next * 10 < small * 9, "{next} < {small}");
        // and so does a process that has never seen it
        KNOWN.write().unwrap().dictionaries.clear();
        UNPACKERS.with_borrow_mut(HashMap::clear);
        let view = View::open(&path).unwrap();
        for id in [1, 700, 903] {
            let entry = view.entry(crate::article::ArticleId(id)).unwrap().unwrap();
            assert_eq!(entry.article, article(id as usize - 1));
        }
        assert!(view.check().unwrap().is_empty());
    }

    #[test]
    fn an_unknown_dictionary_is_no_text() {
        assert_eq!(unpack(Some(42), b"x", 10), None);
    }
}
