//! Numbers that say whether two articles say the same.
//!
//! [`fingerprint`] covers everything; [`text_fingerprint`] only what is read. Both are the same on
//! every machine. The second names articles in stored libraries, so it never changes; after a change of the
//! first, each feed's entries are compared once more with what is stored.

use super::{Article, Block, Body, Dropped, Span, SpanStyle, Warning};
use crate::calendar::Instant;
use crate::text::link::without_tracking;
use crate::text::{Fnv1a, fnv1a};

/// Returns a number that another one follows if anything of the article changes but its key.
///
/// Tracking parameters of links do not count: some sites make them up at each request.
#[must_use]
pub fn fingerprint(article: &Article) -> u64 {
    // without `..`: a new field has to be decided on here
    let Article {
        key: _,
        title,
        kicker,
        lead,
        body: Body { blocks },
        date,
        date_text,
        source,
        attribution,
        author,
        code,
        category,
        tags,
        tags_raw,
        lang,
        direction,
        url,
        zwnj_lost,
        warnings,
        dropped,
        extra,
    } = article;
    let mut digest = Digest::default();
    digest.text(title);
    for text in [
        kicker,
        lead,
        date_text,
        source,
        attribution,
        author,
        code,
        category,
        tags_raw,
        lang,
    ] {
        digest.optional(text.as_deref());
    }
    digest.optional(url.as_deref().map(without_tracking).as_deref());
    if let Some(Instant { unix, offset }) = date {
        digest.number(*unix);
        digest.number((*offset).into());
    }
    digest.text(direction.as_str());
    digest.number((*zwnj_lost).into());
    digest.list(blocks, Digest::block);
    digest.list(tags, |digest, tag| digest.text(tag));
    digest.list(warnings, |digest, warning: &Warning| {
        digest.text(warning.as_str());
    });
    digest.list(dropped, |digest, Dropped { line, text, reason }| {
        digest.number(line.cast_signed());
        digest.text(text);
        digest.text(reason);
    });
    digest.list(extra, |digest, (name, json)| {
        digest.text(name);
        digest.text(json);
    });
    fnv1a(digest.bytes)
}

/// Returns a number for title, lead and text.
#[must_use]
pub fn text_fingerprint(article: &Article) -> u64 {
    let blocks = article.body.blocks.iter().map(|block| block.text.as_str());
    let texts = [
        article.title.as_str(),
        article.lead.as_deref().unwrap_or_default(),
    ];
    let mut hash = Fnv1a::default();
    for text in texts.into_iter().chain(blocks) {
        hash.write(text.as_bytes());
        hash.write(&[0]);
    }
    hash.finish()
}

/// Fields one after the other, each with its length, so that none runs into the next.
#[derive(Default)]
struct Digest {
    bytes: Vec<u8>,
}

impl Digest {
    fn number(&mut self, number: i64) {
        self.bytes.extend(number.to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.number(text.len().cast_signed() as i64);
        self.bytes.extend(text.as_bytes());
    }

    fn optional(&mut self, text: Option<&str>) {
        self.number(text.is_some().into());
        self.text(text.unwrap_or_default());
    }

    fn list<T>(&mut self, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.number(items.len().cast_signed() as i64);
        for item in items {
            write(self, item);
        }
    }

    fn block(&mut self, block: &Block) {
        let Block {
            kind,
            level,
            text,
            spans,
            direction,
            ordinal,
            url,
        } = block;
        self.text(kind.as_str());
        self.number(level.map_or(-1, i64::from));
        self.text(text);
        self.optional(direction.map(crate::text::Direction::as_str));
        self.number(ordinal.map_or(-1, i64::from));
        self.optional(url.as_deref().map(without_tracking).as_deref());
        self.list(spans, |digest, Span { range, style }| {
            digest.number(range.start.cast_signed() as i64);
            digest.number(range.end.cast_signed() as i64);
            match style {
                SpanStyle::Emphasis => digest.text("emphasis"),
                SpanStyle::Strong => digest.text("strong"),
                SpanStyle::Code => digest.text("code"),
                SpanStyle::Link(url) => {
                    digest.text("link");
                    digest.text(&without_tracking(url));
                }
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::BlockKind;
    use crate::text::Direction;

    fn article() -> Article {
        let mut block = Block::new(BlockKind::Paragraph, "see here");
        block.spans = vec![Span {
            range: 4..8,
            style: SpanStyle::Link("https://a.example/1".into()),
        }];
        Article {
            key: "k".into(),
            title: "t".into(),
            url: Some("https://a.example/?utm_source=a".into()),
            tags: vec!["x".into()],
            body: Body { blocks: vec![block] },
            ..Article::default()
        }
    }

    #[test]
    fn any_change_of_what_an_article_says_changes_its_number() {
        let edits: [fn(&mut Article); 14] = [
            |article| article.title.push('x'),
            |article| article.lead = Some(String::new()),
            |article| article.kicker = Some("x".into()),
            |article| article.date = Some(Instant { unix: 0, offset: 0 }),
            |article| article.date = Some(Instant { unix: 0, offset: 60 }),
            |article| article.tags = vec!["x".into(), "y".into()],
            |article| article.url = Some("https://a.example/#x".into()),
            |article| article.body.blocks[0].spans[0].style = SpanStyle::Link("https://a.example/2".into()),
            |article| article.body.blocks[0].spans[0].range = 4..7,
            |article| article.body.blocks[0].kind = BlockKind::Quote,
            |article| article.body.blocks[0].direction = Some(Direction::Rtl),
            |article| article.extra.push(("enclosures".into(), "[]".into())),
            |article| article.warnings.push(Warning::DateInvalid),
            |article| article.zwnj_lost = true,
        ];
        let mut seen = std::collections::HashSet::from([fingerprint(&article())]);
        for (number, edit) in edits.iter().enumerate() {
            let mut changed = article();
            edit(&mut changed);
            assert!(seen.insert(fingerprint(&changed)), "edit {number}");
        }
    }

    #[test]
    fn the_key_and_tracking_parameters_do_not_count() {
        let mut changed = article();
        changed.key = "other".into();
        changed.url = Some("https://a.example/?utm_source=b".into());
        changed.body.blocks[0].spans[0].style = SpanStyle::Link("https://a.example/1?fbclid=9".into());
        assert_eq!(fingerprint(&changed), fingerprint(&article()));
    }
}
