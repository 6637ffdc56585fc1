//! «More like this»: articles that share the words which tell an article from others.

use std::collections::HashMap;

use super::error::Error;
use super::find::Marker;
use super::query::SearchRequest;
use super::reader::Reader;
use crate::article::{Article, ArticleId};
use crate::search;
use crate::store::{ArticleSummary, Filter};
use crate::text::fold;

/// Words whose rarity is looked up.
const LOOKED_UP: usize = 24;
/// Words that are searched for.
const SEARCHED: usize = 8;
/// Telling words that a related article has at least; of fewer all, and never less than two.
const SHARED: usize = 3;
const LEAST_SHARED: usize = 2;
/// Letters that a word has at least.
const LETTERS: usize = 3;
/// The part of all articles in which a word stands that tells nothing.
const COMMON: f32 = 0.25;
/// Articles in which any word may stand.
const FEW: f32 = 5.0;

impl Reader {
    /// Lists the other articles of the same story, oldest first: each is kept and found for itself.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn kin(&self, id: ArticleId) -> Result<Vec<ArticleSummary>, Error> {
        Ok(self.view.kin(id)?)
    }

    /// Lists articles about the same, most alike first; those of the same story are left out.
    ///
    /// # Errors
    ///
    /// Library or index cannot be read; `NotFound` where there is no such article.
    pub fn related(&self, id: ArticleId, limit: usize) -> Result<Vec<ArticleSummary>, Error> {
        let Some(entry) = self.entry(id)? else {
            return Err(super::no_such(id));
        };
        let words = self.telling(&entry.article)?;
        if words.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        let kin = self.kin(id)?;
        let request = SearchRequest {
            snippets: false,
            ..SearchRequest::new(words.join(" OR "), limit + kin.len() + 1)
        };
        let found = self.search(&request)?.hits.into_iter().map(|hit| hit.summary);
        let others = found.filter(|found| found.id != id && !kin.iter().any(|kin| kin.id == found.id));
        let markers: Vec<Marker> = words.iter().map(|word| self.highlighter(word, false)).collect();
        let mut related = Vec::new();
        for summary in others {
            if related.len() == limit {
                break;
            }
            let text = self.view.text(summary.id)?.unwrap_or_default();
            let has = |marker: &&Marker| {
                !marker.marks(&summary.title).is_empty() || !marker.marks(&text).is_empty()
            };
            if markers.iter().filter(has).count() >= SHARED.min(markers.len()).max(LEAST_SHARED) {
                related.push(summary);
            }
        }
        Ok(related)
    }

    /// Picks the words of an article that few others have: by their place and number in it, and by their rarity.
    fn telling(&self, article: &Article) -> Result<Vec<String>, Error> {
        let all = self.counts()?.articles.max(1) as f32;
        let mut words: Vec<(String, f32)> = weighed(article).into_iter().collect();
        words.sort_by(|(word, weight), (other, its)| its.total_cmp(weight).then_with(|| word.cmp(other)));
        words.truncate(LOOKED_UP);
        let mut telling: Vec<(String, f32)> = Vec::new();
        for (word, weight) in words {
            let query = self.parse(&word, false);
            let found = self
                .find(&query, &Filter::default(), search::Order::Newest, 0, 0)?
                .total as f32;
            // what stands nowhere else leads nowhere, what stands everywhere tells nothing
            if found > 1.0 && found <= (all * COMMON).max(FEW) {
                telling.push((word, weight * (1.0 + all / found).ln()));
            }
        }
        telling.sort_by(|(word, weight), (other, its)| its.total_cmp(weight).then_with(|| word.cmp(other)));
        Ok(telling.into_iter().take(SEARCHED).map(|(word, _)| word).collect())
    }
}

/// Weighs the words of an article: those of the title four times, of lead and tags twice.
fn weighed(article: &Article) -> HashMap<String, f32> {
    let tags = article.tags.join(" ");
    let texts = [
        (article.title.as_str(), 4.0),
        (article.lead.as_deref().unwrap_or_default(), 2.0),
        (&tags, 2.0),
    ];
    let blocks = article.body.blocks.iter().map(|block| (block.text.as_str(), 1.0));
    let mut words: HashMap<String, f32> = HashMap::new();
    for (text, weight) in texts.into_iter().chain(blocks) {
        let letters = |c: char| !c.is_alphanumeric() && c != '\u{200C}';
        for word in text.split(letters).filter(|word| word.chars().count() >= LETTERS) {
            if !word.chars().all(char::is_numeric) {
                *words.entry(fold(word)).or_default() += weight;
            }
        }
    }
    // the tenth time that a word comes says less than the second
    for weight in words.values_mut() {
        *weight = (1.0 + *weight).ln();
    }
    words.retain(|word, _| word.chars().count() >= LETTERS && !search::is_function_word(word));
    words
}
