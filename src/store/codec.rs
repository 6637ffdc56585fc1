//! The form in which an article is stored: tagged fields, compressed as a whole.
//!
//! The domain types are not serialisable, so that neither this form nor the JSON
//! of the command line ties them down. A stored article is one byte of version
//! and a zstd frame, which may need a dictionary (`dictionary`). Inside, each field is a number, a length and that many
//! bytes; a field that is not there has its default, a number that is not known
//! is skipped: fields can be added without rewriting what is stored. Numbers are
//! never given a new meaning.

use std::io;
use std::sync::Arc;

use zstd::zstd_safe::{CParameter, Strategy};

use super::dictionary::{self, Dictionary};
use crate::article::{Article, Block, BlockKind, Body, Dropped, Span, SpanStyle, Warning};
use crate::calendar::Instant;
use crate::text::Direction;

/// A version of the outer form: a zstd frame of tagged fields.
const PLAIN: u8 = 1;
/// Another: the number of a dictionary, little end first, and a frame that was packed with it.
const SHARED: u8 = 2;
/// Level 3 compresses articles of 5 kB nearly as well as 9 at a third of the time.
const LEVEL: i32 = 3;
/// How a dictionary of words is searched: takes a twentieth less room than the level's own way, in little more time.
const SEARCH: [CParameter; 5] = [
    CParameter::Strategy(Strategy::ZSTD_greedy),
    CParameter::HashLog(19),
    CParameter::ChainLog(18),
    CParameter::SearchLog(4),
    CParameter::MinMatch(5),
];
/// No stored article is larger than this when it is unpacked: a damaged length allocates no more.
const MAX_BYTES: usize = 1 << 28;

/// Packs articles; keeps zstd's working memory between them.
pub(super) struct Encoder {
    compressor: zstd::bulk::Compressor<'static>,
    dictionary: Option<Arc<Dictionary>>,
}

impl Encoder {
    /// Prepares zstd.
    ///
    /// # Errors
    ///
    /// Only where there is no memory left.
    pub(super) fn new(dictionary: Option<Arc<Dictionary>>) -> io::Result<Self> {
        let mut compressor = match &dictionary {
            Some(dictionary) => {
                let mut compressor = zstd::bulk::Compressor::with_dictionary(LEVEL, dictionary.words())?;
                for parameter in SEARCH {
                    compressor.set_parameter(parameter)?;
                }
                compressor
            }
            None => zstd::bulk::Compressor::new(LEVEL)?,
        };
        compressor.include_checksum(true)?;
        Ok(Self {
            compressor,
            dictionary,
        })
    }

    /// Names the dictionary that has to be kept with what is packed.
    pub(super) fn dictionary(&self) -> Option<&Arc<Dictionary>> {
        self.dictionary.as_ref()
    }

    /// Packs an article.
    ///
    /// # Errors
    ///
    /// Only where there is no memory left.
    pub(super) fn encode(&mut self, article: &Article) -> io::Result<Vec<u8>> {
        let mut fields = Fields::default();
        write_article(article, &mut fields);
        let mut packed = match &self.dictionary {
            Some(dictionary) => {
                let mut packed = vec![SHARED];
                packed.extend(dictionary.id().to_le_bytes());
                packed
            }
            None => vec![PLAIN],
        };
        packed.extend(self.compressor.compress(&fields.bytes)?);
        Ok(packed)
    }
}

/// Unpacks an article; `None` where the bytes are not whole.
pub(super) fn decode(stored: &[u8]) -> Option<Article> {
    let (&version, rest) = stored.split_first()?;
    let (id, frame) = match version {
        PLAIN => (None, rest),
        SHARED => {
            let (id, frame) = rest.split_first_chunk()?;
            (Some(u64::from_le_bytes(*id)), frame)
        }
        _ => return None,
    };
    let size = zstd::zstd_safe::get_frame_content_size(frame).ok()??;
    let size = usize::try_from(size).ok().filter(|size| *size <= MAX_BYTES)?;
    read_article(&dictionary::unpack(id, frame, size)?)
}

/// Writes an article without its text: what its neighbours share with it.
pub(super) fn head(article: &Article) -> Vec<u8> {
    let head = Article {
        body: Body::default(),
        lead: None,
        dropped: Vec::new(),
        ..article.clone()
    };
    let mut fields = Fields::default();
    write_article(&head, &mut fields);
    fields.bytes
}

mod tag {
    pub(super) const KEY: u64 = 1;
    pub(super) const TITLE: u64 = 2;
    pub(super) const KICKER: u64 = 3;
    pub(super) const LEAD: u64 = 4;
    pub(super) const BLOCK: u64 = 5;
    pub(super) const DATE: u64 = 6;
    pub(super) const DATE_TEXT: u64 = 7;
    pub(super) const SOURCE: u64 = 8;
    pub(super) const ATTRIBUTION: u64 = 9;
    pub(super) const AUTHOR: u64 = 10;
    pub(super) const CODE: u64 = 11;
    pub(super) const CATEGORY: u64 = 12;
    pub(super) const TAG: u64 = 13;
    pub(super) const TAGS_RAW: u64 = 14;
    pub(super) const LANG: u64 = 15;
    pub(super) const DIRECTION: u64 = 16;
    pub(super) const URL: u64 = 17;
    pub(super) const ZWNJ_LOST: u64 = 18;
    pub(super) const WARNING: u64 = 19;
    pub(super) const DROPPED: u64 = 20;
    pub(super) const EXTRA: u64 = 21;

    pub(super) const BLOCK_KIND: u64 = 1;
    pub(super) const BLOCK_LEVEL: u64 = 2;
    pub(super) const BLOCK_TEXT: u64 = 3;
    pub(super) const BLOCK_SPAN: u64 = 4;
    pub(super) const BLOCK_DIRECTION: u64 = 5;
    pub(super) const BLOCK_ORDINAL: u64 = 6;
    pub(super) const BLOCK_URL: u64 = 7;

    pub(super) const SPAN_START: u64 = 1;
    pub(super) const SPAN_LENGTH: u64 = 2;
    pub(super) const SPAN_STYLE: u64 = 3;
    pub(super) const SPAN_LINK: u64 = 4;

    pub(super) const FIRST: u64 = 1;
    pub(super) const SECOND: u64 = 2;
    pub(super) const THIRD: u64 = 3;
}

/// Kinds of blocks by their stored number.
const KINDS: [(u64, BlockKind); 9] = [
    (0, BlockKind::Paragraph),
    (1, BlockKind::Heading),
    (2, BlockKind::Quote),
    (3, BlockKind::ListItem),
    (4, BlockKind::Code),
    (5, BlockKind::Table),
    (6, BlockKind::Image),
    (7, BlockKind::Caption),
    (8, BlockKind::Rule),
];

fn write_article(article: &Article, out: &mut Fields) {
    out.text(tag::KEY, &article.key);
    out.text(tag::TITLE, &article.title);
    out.optional(tag::KICKER, article.kicker.as_deref());
    out.optional(tag::LEAD, article.lead.as_deref());
    for block in &article.body.blocks {
        out.group(tag::BLOCK, |out| write_block(block, out));
    }
    if let Some(date) = article.date {
        out.group(tag::DATE, |out| {
            out.number(tag::FIRST, zigzag(date.unix));
            out.number(tag::SECOND, zigzag(date.offset.into()));
        });
    }
    out.optional(tag::DATE_TEXT, article.date_text.as_deref());
    out.optional(tag::SOURCE, article.source.as_deref());
    out.optional(tag::ATTRIBUTION, article.attribution.as_deref());
    out.optional(tag::AUTHOR, article.author.as_deref());
    out.optional(tag::CODE, article.code.as_deref());
    out.optional(tag::CATEGORY, article.category.as_deref());
    for subject in &article.tags {
        out.text(tag::TAG, subject);
    }
    out.optional(tag::TAGS_RAW, article.tags_raw.as_deref());
    out.optional(tag::LANG, article.lang.as_deref());
    out.text(tag::DIRECTION, article.direction.as_str());
    out.optional(tag::URL, article.url.as_deref());
    if article.zwnj_lost {
        out.number(tag::ZWNJ_LOST, 1);
    }
    for warning in &article.warnings {
        out.text(tag::WARNING, warning.as_str());
    }
    for dropped in &article.dropped {
        out.group(tag::DROPPED, |out| {
            out.number(tag::FIRST, dropped.line);
            out.text(tag::SECOND, &dropped.text);
            out.text(tag::THIRD, &dropped.reason);
        });
    }
    for (name, value) in &article.extra {
        out.group(tag::EXTRA, |out| {
            out.text(tag::FIRST, name);
            out.text(tag::SECOND, value);
        });
    }
}

fn write_block(block: &Block, out: &mut Fields) {
    let kind = KINDS.iter().find(|(_, kind)| *kind == block.kind);
    out.number(tag::BLOCK_KIND, kind.map_or(0, |(number, _)| *number));
    if let Some(level) = block.level {
        out.number(tag::BLOCK_LEVEL, level.into());
    }
    out.text(tag::BLOCK_TEXT, &block.text);
    for span in &block.spans {
        out.group(tag::BLOCK_SPAN, |out| write_span(span, out));
    }
    if let Some(direction) = block.direction {
        out.text(tag::BLOCK_DIRECTION, direction.as_str());
    }
    if let Some(ordinal) = block.ordinal {
        out.number(tag::BLOCK_ORDINAL, ordinal.into());
    }
    out.optional(tag::BLOCK_URL, block.url.as_deref());
}

fn write_span(span: &Span, out: &mut Fields) {
    out.number(tag::SPAN_START, span.range.start as u64);
    out.number(tag::SPAN_LENGTH, span.range.len() as u64);
    match &span.style {
        SpanStyle::Emphasis => out.text(tag::SPAN_STYLE, "emphasis"),
        SpanStyle::Strong => out.text(tag::SPAN_STYLE, "strong"),
        SpanStyle::Code => out.text(tag::SPAN_STYLE, "code"),
        SpanStyle::Link(url) => out.text(tag::SPAN_LINK, url),
    }
}

fn read_article(bytes: &[u8]) -> Option<Article> {
    let mut article = Article::default();
    let mut fields = Cursor { rest: bytes };
    while let Some((number, value)) = fields.next()? {
        match number {
            tag::KEY => article.key = text(value)?,
            tag::TITLE => article.title = text(value)?,
            tag::KICKER => article.kicker = Some(text(value)?),
            tag::LEAD => article.lead = Some(text(value)?),
            tag::BLOCK => article.body.blocks.push(read_block(value)?),
            tag::DATE => article.date = Some(read_date(value)?),
            tag::DATE_TEXT => article.date_text = Some(text(value)?),
            tag::SOURCE => article.source = Some(text(value)?),
            tag::ATTRIBUTION => article.attribution = Some(text(value)?),
            tag::AUTHOR => article.author = Some(text(value)?),
            tag::CODE => article.code = Some(text(value)?),
            tag::CATEGORY => article.category = Some(text(value)?),
            tag::TAG => article.tags.push(text(value)?),
            tag::TAGS_RAW => article.tags_raw = Some(text(value)?),
            tag::LANG => article.lang = Some(text(value)?),
            tag::DIRECTION => article.direction = direction(&text(value)?)?,
            tag::URL => article.url = Some(text(value)?),
            tag::ZWNJ_LOST => article.zwnj_lost = number_of(value)? != 0,
            tag::WARNING => {
                let name = text(value)?;
                let known = Warning::ALL.into_iter().find(|warning| warning.as_str() == name);
                article.warnings.extend(known);
            }
            tag::DROPPED => article.dropped.push(read_dropped(value)?),
            tag::EXTRA => article.extra.push(read_pair(value)?),
            _ => {}
        }
    }
    Some(article)
}

fn read_block(bytes: &[u8]) -> Option<Block> {
    let mut block = Block::default();
    let mut fields = Cursor { rest: bytes };
    while let Some((number, value)) = fields.next()? {
        match number {
            tag::BLOCK_KIND => {
                let stored = number_of(value)?;
                block.kind = KINDS.iter().find(|(kind, _)| *kind == stored)?.1;
            }
            tag::BLOCK_LEVEL => block.level = Some(number_of(value)?.try_into().ok()?),
            tag::BLOCK_TEXT => block.text = text(value)?,
            tag::BLOCK_SPAN => block.spans.push(read_span(value)?),
            tag::BLOCK_DIRECTION => block.direction = Some(direction(&text(value)?)?),
            tag::BLOCK_ORDINAL => block.ordinal = Some(number_of(value)?.try_into().ok()?),
            tag::BLOCK_URL => block.url = Some(text(value)?),
            _ => {}
        }
    }
    Some(block)
}

fn read_span(bytes: &[u8]) -> Option<Span> {
    let (mut start, mut length, mut style) = (0, 0, None);
    let mut fields = Cursor { rest: bytes };
    while let Some((number, value)) = fields.next()? {
        match number {
            tag::SPAN_START => start = usize::try_from(number_of(value)?).ok()?,
            tag::SPAN_LENGTH => length = usize::try_from(number_of(value)?).ok()?,
            tag::SPAN_LINK => style = Some(SpanStyle::Link(text(value)?)),
            tag::SPAN_STYLE => {
                style = Some(match value {
                    b"emphasis" => SpanStyle::Emphasis,
                    b"strong" => SpanStyle::Strong,
                    b"code" => SpanStyle::Code,
                    _ => return None,
                });
            }
            _ => {}
        }
    }
    Some(Span {
        range: start..start.checked_add(length)?,
        style: style?,
    })
}

fn read_date(bytes: &[u8]) -> Option<Instant> {
    let (mut unix, mut offset) = (0, 0);
    let mut fields = Cursor { rest: bytes };
    while let Some((number, value)) = fields.next()? {
        match number {
            tag::FIRST => unix = unzigzag(number_of(value)?),
            tag::SECOND => offset = unzigzag(number_of(value)?).try_into().ok()?,
            _ => {}
        }
    }
    Some(Instant { unix, offset })
}

fn read_dropped(bytes: &[u8]) -> Option<Dropped> {
    let (mut line, mut words, mut reason) = (0, String::new(), String::new());
    let mut fields = Cursor { rest: bytes };
    while let Some((number, value)) = fields.next()? {
        match number {
            tag::FIRST => line = number_of(value)?,
            tag::SECOND => words = text(value)?,
            tag::THIRD => reason = text(value)?,
            _ => {}
        }
    }
    Some(Dropped {
        line,
        text: words,
        reason,
    })
}

fn read_pair(bytes: &[u8]) -> Option<(String, String)> {
    let (mut first, mut second) = (String::new(), String::new());
    let mut fields = Cursor { rest: bytes };
    while let Some((number, value)) = fields.next()? {
        match number {
            tag::FIRST => first = text(value)?,
            tag::SECOND => second = text(value)?,
            _ => {}
        }
    }
    Some((first, second))
}

/// Reads a direction as `Direction::as_str` names it.
pub(super) fn direction(name: &str) -> Option<Direction> {
    [Direction::Ltr, Direction::Rtl]
        .into_iter()
        .find(|direction| direction.as_str() == name)
}

/// Fields being written.
#[derive(Default)]
struct Fields {
    bytes: Vec<u8>,
}

impl Fields {
    fn text(&mut self, number: u64, value: &str) {
        self.raw(number, value.as_bytes());
    }

    fn optional(&mut self, number: u64, value: Option<&str>) {
        if let Some(value) = value {
            self.text(number, value);
        }
    }

    fn number(&mut self, number: u64, value: u64) {
        let mut digits = Vec::with_capacity(10);
        varint(value, &mut digits);
        self.raw(number, &digits);
    }

    fn group(&mut self, number: u64, write: impl FnOnce(&mut Self)) {
        let mut inner = Self::default();
        write(&mut inner);
        self.raw(number, &inner.bytes);
    }

    fn raw(&mut self, number: u64, value: &[u8]) {
        varint(number, &mut self.bytes);
        varint(value.len() as u64, &mut self.bytes);
        self.bytes.extend_from_slice(value);
    }
}

/// Fields being read.
struct Cursor<'a> {
    rest: &'a [u8],
}

impl<'a> Cursor<'a> {
    /// Takes the next field: `Some(None)` at the end, `None` where the bytes are cut short.
    #[expect(
        clippy::option_option,
        reason = "the outer one is the damage, the inner one the end"
    )]
    fn next(&mut self) -> Option<Option<(u64, &'a [u8])>> {
        if self.rest.is_empty() {
            return Some(None);
        }
        let number = self.varint()?;
        let length = usize::try_from(self.varint()?).ok()?;
        let (value, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(Some((number, value)))
    }

    fn varint(&mut self) -> Option<u64> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let (&byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }
}

fn number_of(bytes: &[u8]) -> Option<u64> {
    Cursor { rest: bytes }.varint()
}

fn text(bytes: &[u8]) -> Option<String> {
    String::from_utf8(bytes.to_vec()).ok()
}

/// Writes a number in groups of seven bits, lowest first (LEB128).
fn varint(mut value: u64, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Folds a signed number so that small ones of either sign stay small.
fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)).cast_unsigned()
}

fn unzigzag(value: u64) -> i64 {
    (value >> 1).cast_signed() ^ -((value & 1).cast_signed())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::article::Body;

    fn full() -> Article {
        let mut block = Block::heading(3, "\u{0633}\u{0644}\u{0627}\u{0645} here");
        block.spans = vec![
            Span {
                range: 0..8,
                style: SpanStyle::Strong,
            },
            Span {
                range: 9..13,
                style: SpanStyle::Link("https://example.org/".into()),
            },
        ];
        block.direction = Some(Direction::Rtl);
        block.ordinal = Some(7);
        block.url = Some("https://example.org/a.png".into());
        Article {
            key: "k".into(),
            title: "t".into(),
            kicker: Some(String::new()),
            lead: Some("lead".into()),
            body: Body {
                blocks: KINDS
                    .iter()
                    .map(|(_, kind)| Block::new(*kind, "text"))
                    .chain([block])
                    .collect(),
            },
            date: Some(Instant {
                unix: -5,
                offset: -12_600,
            }),
            date_text: Some("printed".into()),
            source: Some("source".into()),
            attribution: Some("a".into()),
            author: Some("b".into()),
            code: Some("0042".into()),
            category: Some("c".into()),
            tags: vec!["x".into(), String::new()],
            tags_raw: Some("x ".into()),
            lang: Some("fa".into()),
            direction: Direction::Rtl,
            url: Some("u".into()),
            zwnj_lost: true,
            warnings: Warning::ALL.to_vec(),
            dropped: vec![Dropped {
                line: 3,
                text: "|".into(),
                reason: "separator".into(),
            }],
            extra: vec![("n".into(), "[1]".into())],
        }
    }

    fn encode(article: &Article) -> Vec<u8> {
        Encoder::new(None).unwrap().encode(article).unwrap()
    }

    #[test]
    fn every_field_comes_back() {
        let article = full();
        assert_eq!(decode(&encode(&article)), Some(article));
    }

    #[test]
    fn fields_of_a_later_version_are_skipped() {
        let mut fields = Fields::default();
        fields.text(tag::TITLE, "t");
        fields.text(99, "later");
        fields.text(tag::KEY, "k");
        let article = read_article(&fields.bytes).unwrap();
        assert_eq!((article.title.as_str(), article.key.as_str()), ("t", "k"));
    }

    #[test]
    fn cut_or_garbled_bytes_are_no_article_and_no_panic() {
        let stored = encode(&full());
        for length in 0..stored.len() {
            assert_eq!(decode(stored.get(..length).unwrap()), None, "cut to {length}");
        }
        for at in 0..stored.len() {
            let mut bytes = stored.clone();
            bytes[at] ^= 0x10;
            let read = decode(&bytes);
            assert!(read.is_none() || read == Some(full()), "byte {at} garbled");
        }
        let mut fields = Fields::default();
        write_article(&full(), &mut fields);
        for at in 0..fields.bytes.len() {
            let mut bytes = fields.bytes.clone();
            bytes[at] ^= 0xff;
            let _ = read_article(&bytes);
        }
    }

    proptest! {
        #[test]
        fn numbers_come_back(value: i64) {
            let mut bytes = Vec::new();
            varint(zigzag(value), &mut bytes);
            prop_assert_eq!(number_of(&bytes).map(unzigzag), Some(value));
        }
    }
}
