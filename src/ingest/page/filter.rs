//! What an extractor leaves in an article that is none of it: date lines, credits, offers, lists of other articles.
//!
//! Looks at blocks alone, and from both ends: above the first running text and
//! below the last short lines are guilty until they prove innocent, between them
//! only what says what it is goes. Nothing goes without a reason.

mod announced;
mod captions;
mod head;
mod links;
mod repeats;
mod tail;

use super::dropped::Dropping;
use super::lines::{self, Form};
use crate::article::{Block, BlockKind, SpanStyle};

pub(super) use announced::lacks;
pub(super) use repeats::similar;

/// What the filter knows about the page.
pub(super) struct Known<'a> {
    pub(super) title: &'a str,
    pub(super) author: Option<&'a str>,
    pub(super) description: Option<&'a str>,
    pub(super) lang: Option<&'a str>,
    /// The page's first-level headings.
    pub(super) headlines: Vec<String>,
    /// The text that the page's JSON-LD gives for the article.
    pub(super) body: Option<&'a str>,
}

/// Characters from which a paragraph that ends like a sentence is running text.
const PROSE: usize = 90;
/// Blocks above the first running text that are looked at; farther down a page is no article of paragraphs.
const HEAD: usize = 30;
/// Longest line above the text that is dropped for being short, in characters.
const SHORT: usize = 70;
/// Longest line that is dropped for the words it begins with, in characters.
const LINE: usize = 280;

/// A block with what the rules ask about it.
struct Line {
    block: Block,
    key: String,
    chars: usize,
    /// Hundredths of the text that are links.
    linked: usize,
    drop: Option<&'static str>,
}

impl Line {
    fn of(block: Block) -> Self {
        let chars = block.text.chars().count();
        let linked: usize = block
            .links()
            .map(|(text, _)| text.chars().count())
            .sum::<usize>()
            .min(chars);
        Self {
            key: lines::key(&block.text),
            linked: linked * 100 / chars.max(1),
            chars,
            block,
            drop: None,
        }
    }

    fn is_text(&self) -> bool {
        matches!(
            self.block.kind,
            BlockKind::Paragraph | BlockKind::Quote | BlockKind::ListItem | BlockKind::Heading
        )
    }

    /// Tells whether this is running text.
    fn is_prose(&self) -> bool {
        matches!(self.block.kind, BlockKind::Paragraph | BlockKind::Quote)
            && self.chars >= PROSE
            && self.linked < 60
            && (self.ends_sentence() || self.chars > 2 * PROSE)
    }

    /// Tells whether all of it leads elsewhere; an address printed as text is there to be read.
    fn is_link(&self) -> bool {
        self.linked >= 85
            && self.chars >= 20
            && !self.block.text.contains("://")
            && self.block.text.contains(' ')
    }

    fn ends_sentence(&self) -> bool {
        ends_sentence(&self.block.text)
    }

    fn kept(&self) -> bool {
        self.drop.is_none()
    }
}

fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '"' | '\u{201D}' | '\u{2019}' | '\'' | ')' | '\u{BB}' | ']' | '\u{200F}' | '\u{200E}'
            )
    });
    text.ends_with([
        '.', '!', '?', ':', '\u{2026}', '\u{61F}', '\u{6D4}', '\u{3002}', '\u{FF01}', '\u{FF1F}', '\u{964}',
        ';', '\u{61B}',
    ])
}

/// Takes out of the blocks what is no part of the article.
pub(super) fn filter(blocks: Vec<Block>, known: &Known<'_>, dropping: &mut Dropping<'_>) -> Vec<Block> {
    let mut lines: Vec<Line> = blocks.into_iter().map(Line::of).collect();
    empty(&mut lines);
    captions::captions(&mut lines);
    repeats::repeats(&mut lines, known);
    captions::credits(&mut lines);
    captions::pictures(&mut lines, known);
    let first = lines.iter().position(Line::is_prose);
    if let Some(first) = first.filter(|first| *first <= HEAD) {
        head::head(&mut lines, first, known);
    }
    anywhere(&mut lines);
    links::links(&mut lines);
    if let Some(body) = known.body {
        announced::announced(&mut lines, body);
    }
    if let Some(last) = lines.iter().rposition(|line| line.is_prose() && line.kept()) {
        tail::tail(&mut lines, last, known);
    }
    bare_headings(&mut lines);
    for line in &lines {
        if let Some(reason) = line.drop.filter(|_| line.block.kind != BlockKind::Rule) {
            dropping.add(&line.block.text, reason);
        }
    }
    rules(&mut lines);
    lines
        .into_iter()
        .filter(Line::kept)
        .map(|line| line.block)
        .collect()
}

/// Drops what holds no letter or digit.
fn empty(lines: &mut [Line]) {
    for line in lines {
        let nothing = !line.block.text.chars().any(char::is_alphanumeric);
        if nothing
            && !matches!(
                line.block.kind,
                BlockKind::Image | BlockKind::Rule | BlockKind::Code
            )
        {
            line.drop = Some("separator");
        }
    }
}

fn is_strong(block: &Block) -> bool {
    block
        .spans
        .iter()
        .any(|span| span.style == SpanStyle::Strong && span.range.len() + 2 >= block.text.len())
}

/// Drops lines that say what they are, wherever they stand.
fn anywhere(lines: &mut [Line]) {
    for line in lines.iter_mut().filter(|line| line.kept() && line.is_text()) {
        if line.chars > LINE {
            continue;
        }
        let heading = line.block.kind == BlockKind::Heading;
        let key = line.key.as_str();
        line.drop = if lines::is(key, Form::Advert) {
            Some("advert")
        } else if lines::is(key, Form::Gallery) || is_picture_count(key) {
            Some("gallery")
        } else if lines::is(key, Form::Offer) || (lines::begins(key, Form::Offer) && line.linked >= 25) {
            Some("offer")
        } else if (lines::begins(key, Form::Related)
            && (line.linked >= 35
                || (line.chars <= 90 && !heading && line.block.text.contains(':') && !line.ends_sentence())))
            || (!heading && lines::is(key, Form::Related))
        {
            Some("related")
        } else if lines::begins(key, Form::Rights) && line.chars <= 200 {
            Some("rights")
        } else if line.block.kind == BlockKind::Paragraph && line.is_link() && is_capitals(&line.block.text) {
            // capitals set off a link to another article
            Some("related")
        } else {
            None
        };
    }
}

/// Returns whether a text is in capitals, but for a plural's ending.
fn is_capitals(text: &str) -> bool {
    let large = text.chars().filter(|c| c.is_uppercase()).count();
    let small = text.chars().filter(|c| c.is_lowercase()).count();
    large > 8 * small
}

/// Tells whether a line counts pictures: «1 of 6», «Image 1 of / 23».
fn is_picture_count(key: &str) -> bool {
    let words: Vec<&str> = key.split([' ', '/']).filter(|word| !word.is_empty()).collect();
    let words = match words.as_slice() {
        ["image" | "photo" | "slide", rest @ ..] => rest,
        words => words,
    };
    let number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    match words {
        [one, "of", all] => number(one) && number(all),
        _ => false,
    }
}

/// Drops headings that head nothing any more.
fn bare_headings(lines: &mut [Line]) {
    let mut followed = false;
    for line in lines.iter_mut().rev() {
        match line.block.kind {
            _ if !line.kept() => {}
            BlockKind::Heading => {
                if !followed && line.drop.is_none() {
                    line.drop = Some("bare_heading");
                }
            }
            BlockKind::Image | BlockKind::Rule | BlockKind::Caption => {}
            _ => followed = true,
        }
    }
}

/// Drops rules at the ends and beside others.
fn rules(lines: &mut [Line]) {
    let mut text = false;
    for line in lines.iter_mut().filter(|line| line.kept()) {
        if line.block.kind == BlockKind::Rule {
            if !text {
                line.drop = Some("separator");
            }
            text = false;
        } else {
            text = true;
        }
    }
    for line in lines.iter_mut().rev().filter(|line| line.kept()) {
        if line.block.kind != BlockKind::Rule {
            break;
        }
        line.drop = Some("separator");
    }
}
