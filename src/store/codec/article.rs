//! An article as tagged fields, and back.
//!
//! A field that is not there has its default, a number that is not known is
//! skipped. Numbers are never given a new meaning.

use super::fields::{Cursor, Fields, number_of, text, unzigzag, zigzag};
use crate::article::{Article, Block, BlockKind, Dropped, Span, SpanStyle, Warning};
use crate::calendar::Instant;
use crate::text::Direction;

pub(super) mod tag {
    pub(in crate::store::codec) const KEY: u64 = 1;
    pub(in crate::store::codec) const TITLE: u64 = 2;
    pub(in crate::store::codec) const KICKER: u64 = 3;
    pub(in crate::store::codec) const LEAD: u64 = 4;
    pub(in crate::store::codec) const BLOCK: u64 = 5;
    pub(in crate::store::codec) const DATE: u64 = 6;
    pub(in crate::store::codec) const DATE_TEXT: u64 = 7;
    pub(in crate::store::codec) const SOURCE: u64 = 8;
    pub(in crate::store::codec) const ATTRIBUTION: u64 = 9;
    pub(in crate::store::codec) const AUTHOR: u64 = 10;
    pub(in crate::store::codec) const CODE: u64 = 11;
    pub(in crate::store::codec) const CATEGORY: u64 = 12;
    pub(in crate::store::codec) const TAG: u64 = 13;
    pub(in crate::store::codec) const TAGS_RAW: u64 = 14;
    pub(in crate::store::codec) const LANG: u64 = 15;
    pub(in crate::store::codec) const DIRECTION: u64 = 16;
    pub(in crate::store::codec) const URL: u64 = 17;
    pub(in crate::store::codec) const ZWNJ_LOST: u64 = 18;
    pub(in crate::store::codec) const WARNING: u64 = 19;
    pub(in crate::store::codec) const DROPPED: u64 = 20;
    pub(in crate::store::codec) const EXTRA: u64 = 21;

    pub(in crate::store::codec) const BLOCK_KIND: u64 = 1;
    pub(in crate::store::codec) const BLOCK_LEVEL: u64 = 2;
    pub(in crate::store::codec) const BLOCK_TEXT: u64 = 3;
    pub(in crate::store::codec) const BLOCK_SPAN: u64 = 4;
    pub(in crate::store::codec) const BLOCK_DIRECTION: u64 = 5;
    pub(in crate::store::codec) const BLOCK_ORDINAL: u64 = 6;
    pub(in crate::store::codec) const BLOCK_URL: u64 = 7;

    pub(in crate::store::codec) const SPAN_START: u64 = 1;
    pub(in crate::store::codec) const SPAN_LENGTH: u64 = 2;
    pub(in crate::store::codec) const SPAN_STYLE: u64 = 3;
    pub(in crate::store::codec) const SPAN_LINK: u64 = 4;

    pub(in crate::store::codec) const FIRST: u64 = 1;
    pub(in crate::store::codec) const SECOND: u64 = 2;
    pub(in crate::store::codec) const THIRD: u64 = 3;
}

/// Kinds of blocks by their stored number.
pub(super) const KINDS: [(u64, BlockKind); 9] = [
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

pub(super) fn write_article(article: &Article, out: &mut Fields) {
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

pub(super) fn read_article(bytes: &[u8]) -> Option<Article> {
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
pub(in crate::store) fn direction(name: &str) -> Option<Direction> {
    [Direction::Ltr, Direction::Rtl]
        .into_iter()
        .find(|direction| direction.as_str() == name)
}
