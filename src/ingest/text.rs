//! Plain text: a title, then paragraphs.

use crate::article::{Article, Block, BlockKind, Body};
use crate::text::Direction;

/// Longest text taken in, in bytes.
pub(super) const MAX_BYTES: u64 = 16 << 20;

/// Makes an article of a text.
pub(super) fn parse(text: &str) -> Article {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let title = lines.next().unwrap_or_default().trim_start_matches('#').trim();
    Article {
        title: title.to_owned(),
        body: Body {
            blocks: lines.map(|line| Block::new(BlockKind::Paragraph, line)).collect(),
        },
        direction: Direction::Rtl,
        ..Article::default()
    }
}
