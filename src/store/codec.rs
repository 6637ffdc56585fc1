//! The form in which an article is stored: tagged fields, compressed as a whole.
//!
//! The domain types are not serialisable, so that neither this form nor the JSON
//! of the command line ties them down. A stored article is one byte of version
//! and a zstd frame, which may need a dictionary (`dictionary`). Inside are fields
//! (`article`), so that some can be added without rewriting what is stored.

mod article;
mod fields;

use std::io;
use std::sync::Arc;

use zstd::zstd_safe::{CParameter, Strategy};

use super::dictionary::{self, Dictionary};
use crate::article::{Article, Body};
use article::{read_article, write_article};
use fields::Fields;

pub(super) use article::direction;

/// A version of the outer form: a zstd frame of tagged fields.
const PLAIN: u8 = 1;
/// Another: the number of a dictionary, little end first, and a frame that was packed with it.
const SHARED: u8 = 2;
/// Level 3 compresses articles of 5 kB nearly as well as 9 at a third of the time.
const LEVEL: i32 = 3;
/// How a dictionary of words is searched: takes a twentieth less room than the level's own way, in half as much time again.
/// Matches have six bytes at least, three letters of most right-to-left text; shorter ones cost time and save nothing there.
const SEARCH: [CParameter; 5] = [
    CParameter::Strategy(Strategy::ZSTD_greedy),
    CParameter::HashLog(17),
    CParameter::ChainLog(17),
    CParameter::SearchLog(3),
    CParameter::MinMatch(6),
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
    /// `FileTooLarge` where [`decode`] would refuse it; else only where there is no memory left.
    pub(super) fn encode(&mut self, article: &Article) -> io::Result<Vec<u8>> {
        let mut fields = Fields::default();
        write_article(article, &mut fields);
        if fields.bytes.len() > MAX_BYTES {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::article::{KINDS, tag};
    use super::fields::{number_of, unzigzag, varint, zigzag};
    use super::*;
    use crate::article::{Block, Dropped, Span, SpanStyle, Warning};
    use crate::calendar::Instant;
    use crate::text::Direction;

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
