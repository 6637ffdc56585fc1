//! Whether an entry of a feed is what it was.

use crate::article::Article;
use crate::calendar::Instant;
use crate::text::fnv1a;

/// Mixes what an entry says: another number means that it was changed.
pub(super) fn fingerprint(article: &Article) -> i64 {
    let date = article
        .date
        .map(Instant::to_rfc3339)
        .or_else(|| article.date_text.clone())
        .unwrap_or_default();
    let blocks = article.body.blocks.iter().flat_map(|block| {
        let url = block.url.as_deref().unwrap_or_default();
        [block.text.as_str(), url]
    });
    let fields = [
        article.title.as_str(),
        article.lead.as_deref().unwrap_or_default(),
        article.url.as_deref().unwrap_or_default(),
        article.author.as_deref().unwrap_or_default(),
        date.as_str(),
    ];
    let tags = article.tags.iter().map(String::as_str);
    let extra = article.extra.iter().map(|(_, json)| json.as_str());
    let texts = fields.into_iter().chain(tags).chain(extra).chain(blocks);
    fnv1a(texts.flat_map(|text| text.bytes().chain([0]))).cast_signed()
}
