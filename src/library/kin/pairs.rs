//! Which articles tell the same story: those that share a key of their prints, compared word for word.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::compare::{Comparable, Dates};
use crate::article::ArticleId;
use crate::store::{self, Dated, PrintRow, View};
use crate::text::BANDS;

/// Articles that share a key at most to be compared each with each; more share a form, not a story.
const CROWD: usize = 48;
/// Texts kept for comparing.
const TEXTS: usize = 2_048;
/// Seconds that articles of one story lie apart at most.
const DAYS: i64 = 3 * 86_400;

/// Finds the pairs of articles that tell the same story, one of each written after `joined`.
///
/// Reads all prints once, which are small, and beside them only what shares a key with what is new.
pub(super) fn find(view: &View, joined: u64) -> Result<Vec<(ArticleId, ArticleId)>, store::Error> {
    let new: HashSet<ArticleId> = view.changed_after(joined)?.into_iter().collect();
    // what is new stands at the end, mostly
    let Some(first) = new.iter().min() else {
        return Ok(Vec::new());
    };
    let mut wanted = Keys::default();
    for row in view.prints(*first, &|id, _| new.contains(&id))? {
        row.keys.iter().for_each(|key| wanted.insert(*key));
    }
    let rows = view.prints(ArticleId(0), &|_, keys| {
        keys.iter().any(|key| wanted.contains(*key))
    })?;
    let mut texts = Texts::new(view);
    let mut pairs = Vec::new();
    for (one, other) in candidates(&rows, &|id| new.contains(&id)) {
        let Some(dated) = texts.are_near(one, other)? else {
            continue;
        };
        if let (Some(this), Some(that)) = (texts.get(one)?, texts.get(other)?)
            && this.tells_the_story_of(&that, dated)
        {
            pairs.push((one, other));
        }
    }
    Ok(pairs)
}

/// Pairs articles that share a key in the same band, one of each new.
fn candidates(rows: &[PrintRow], is_new: &dyn Fn(ArticleId) -> bool) -> Vec<(ArticleId, ArticleId)> {
    let mut keyed: Vec<(u64, ArticleId)> = Vec::with_capacity(rows.len() * (BANDS + 1));
    for row in rows {
        let alone = row.keys.len() == 1;
        for (band, key) in row.keys.iter().enumerate() {
            let band = if alone { BANDS } else { band };
            keyed.push(((band as u64) << 32 | u64::from(*key), row.id));
        }
    }
    keyed.sort_unstable();
    let mut candidates: Vec<(ArticleId, ArticleId)> = Vec::new();
    for crowd in keyed.chunk_by(|(one, _), (other, _)| one == other) {
        if crowd.len() < 2 || !crowd.iter().any(|(_, id)| is_new(*id)) {
            continue;
        }
        for (place, (_, one)) in crowd.iter().enumerate() {
            let reach = if crowd.len() > CROWD { 4 } else { crowd.len() };
            for (_, other) in crowd.iter().skip(place + 1).take(reach) {
                if is_new(*one) || is_new(*other) {
                    candidates.push((*one, *other));
                }
            }
        }
    }
    candidates.sort_unstable();
    candidates.dedup();
    candidates
}

/// A set of keys, one bit for each that there can be.
struct Keys(Vec<u64>);

impl Default for Keys {
    fn default() -> Self {
        Self(vec![0; 1 << (PrintRow::KEY_BITS - u64::BITS.ilog2())])
    }
}

impl Keys {
    fn insert(&mut self, key: u32) {
        if let Some(bits) = self.0.get_mut((key / u64::BITS) as usize) {
            *bits |= 1 << (key % u64::BITS);
        }
    }

    fn contains(&self, key: u32) -> bool {
        let bits = self.0.get((key / u64::BITS) as usize).copied();
        bits.unwrap_or_default() >> (key % u64::BITS) & 1 == 1
    }
}

/// Texts that were read for comparing.
struct Texts<'a> {
    view: &'a View,
    read: HashMap<ArticleId, Option<Rc<Comparable>>>,
    dates: HashMap<ArticleId, Dated>,
}

impl<'a> Texts<'a> {
    fn new(view: &'a View) -> Self {
        Self {
            view,
            read: HashMap::new(),
            dates: HashMap::new(),
        }
    }

    /// Says whether two articles may belong together by their dates, and whether both have one.
    fn are_near(&mut self, one: ArticleId, other: ArticleId) -> Result<Option<Dates>, store::Error> {
        Ok(match (self.dated(one)?, self.dated(other)?) {
            (Dated::Gone, _) | (_, Dated::Gone) => None,
            (Dated::At(one), Dated::At(other)) => ((one - other).abs() <= DAYS).then_some(Dates::Near),
            (Dated::Never, Dated::At(_) | Dated::Never) | (Dated::At(_), Dated::Never) => {
                Some(Dates::Unknown)
            }
        })
    }

    fn dated(&mut self, id: ArticleId) -> Result<Dated, store::Error> {
        if let Some(dated) = self.dates.get(&id) {
            return Ok(*dated);
        }
        let dated = self.view.dated(id)?;
        self.dates.insert(id, dated);
        Ok(dated)
    }

    fn get(&mut self, id: ArticleId) -> Result<Option<Rc<Comparable>>, store::Error> {
        if let Some(text) = self.read.get(&id) {
            return Ok(text.clone());
        }
        if self.read.len() >= TEXTS {
            self.read.clear();
        }
        let text = self
            .view
            .imported(id)?
            .map(|article| Rc::new(Comparable::new(&article)));
        self.read.insert(id, text.clone());
        Ok(text)
    }
}
