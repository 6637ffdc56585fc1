//! What an extractor leaves in an article that is none of it: date lines, credits, offers, lists of other articles.
//!
//! Looks at blocks alone, and from both ends: above the first running text and
//! below the last short lines are guilty until they prove innocent, between them
//! only what says what it is goes. Nothing goes without a reason.

use std::collections::{HashMap, HashSet};

use super::dropped::Dropping;
use super::lines::{self, Form};
use crate::article::{Block, BlockKind, SpanStyle};
use crate::calendar::{Found, Hints, find};
use crate::text::digits;
use crate::text::orthography::match_key;

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
/// Short lines above the text that are dropped at most: more of them are a list, which is the text.
const SHORT_LINES: usize = 6;
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
    captions(&mut lines);
    repeats(&mut lines, known);
    credits(&mut lines);
    pictures(&mut lines, known);
    let first = lines.iter().position(Line::is_prose);
    if let Some(first) = first.filter(|first| *first <= HEAD) {
        head(&mut lines, first, known);
    }
    anywhere(&mut lines);
    links(&mut lines);
    if let Some(body) = known.body {
        announced(&mut lines, body);
    }
    if let Some(last) = lines.iter().rposition(|line| line.is_prose() && line.kept()) {
        tail(&mut lines, last, known);
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

/// Makes captions of short lines beside pictures.
fn captions(lines: &mut [Line]) {
    for place in 0..lines.len() {
        let beside = |step: isize| {
            place
                .checked_add_signed(step)
                .and_then(|place| lines.get(place))
                .is_some_and(|line| matches!(line.block.kind, BlockKind::Image | BlockKind::Caption))
        };
        let (after, before) = (beside(-1), beside(1));
        let Some(line) = lines.get(place).filter(|line| line.kept()) else {
            continue;
        };
        let plain = matches!(line.block.kind, BlockKind::Paragraph | BlockKind::ListItem);
        if !plain {
            continue;
        }
        let credit = line.chars <= 160 && lines::begins(&line.key, Form::Credit) && !is_prose_like(line);
        let credited = line.chars <= 300 && ends_in_credit(&line.block.text);
        let label = after
            && line.chars <= 90
            && !line.ends_sentence()
            && (line.linked < 50 || line.chars <= 40)
            && !is_strong(&line.block);
        if ((after || before) && (credit || credited)) || label {
            if let Some(line) = lines.get_mut(place) {
                line.block.kind = BlockKind::Caption;
                line.block.level = None;
                line.block.ordinal = None;
            }
        } else if (credit || (credited && line.chars <= 200))
            && let Some(line) = lines.get_mut(place)
        {
            line.drop = Some("credit");
        }
    }
}

/// Tells whether a line that begins like a credit is a sentence all the same.
fn is_prose_like(line: &Line) -> bool {
    line.block.text.split_whitespace().count() > 14 && line.ends_sentence()
}

/// Tells whether a text ends in who made the picture: «(Image: X)», «Getty Images», «/AP».
fn ends_in_credit(text: &str) -> bool {
    const AGENCIES: [&str; 14] = [
        "getty images",
        "getty",
        "reuters",
        "ap photo",
        "/ap",
        "/afp",
        "/ ap",
        "/ afp",
        "associated press",
        "shutterstock",
        "epa",
        "alamy",
        "istock",
        "ap file",
    ];
    let lower = lines::lowered(text.trim_end().trim_end_matches(['.', ' ']));
    if let Some(bracket) = lower
        .strip_suffix([')', ']'])
        .and_then(|text| text.rsplit(['(', '[']).next())
    {
        let key = lines::key(bracket);
        let short = bracket.chars().count() <= 80 && bracket.len() < lower.len();
        let named = AGENCIES
            .iter()
            .filter(|agency| agency.len() > 4)
            .any(|agency| bracket.contains(agency));
        if short && (lines::begins(&key, Form::Credit) || named) {
            return true;
        }
    }
    AGENCIES.iter().any(|agency| lower.ends_with(agency)) && !ends_sentence(text)
}

fn is_strong(block: &Block) -> bool {
    block
        .spans
        .iter()
        .any(|span| span.style == SpanStyle::Strong && span.range.len() + 2 >= block.text.len())
}

/// Drops what says again what stands above: the title, a caption, a paragraph.
fn repeats(lines: &mut [Line], known: &Known<'_>) {
    /// Blocks between two that are one and the same printed twice; refrains and forms stand farther apart.
    const NEAR: usize = 3;
    /// Characters from which nobody writes the same twice.
    const LONG: usize = 400;
    /// Characters by which two that begin alike and stand near are one.
    const BEGINNING: usize = 70;
    let title = match_key(known.title);
    let headlines: Vec<String> = known
        .headlines
        .iter()
        .map(|headline| match_key(headline))
        .collect();
    let mut seen: HashMap<String, (usize, BlockKind)> = HashMap::new();
    let mut begun: HashMap<String, usize> = HashMap::new();
    for (place, line) in lines.iter_mut().enumerate().filter(|(_, line)| line.kept()) {
        let kind = line.block.kind;
        if matches!(kind, BlockKind::Table | BlockKind::Code) || line.block.text.is_empty() {
            continue;
        }
        let key = match_key(&line.block.text);
        let heading = kind == BlockKind::Heading;
        let titled = (!title.is_empty() && similar(&key, &title)) || (heading && headlines.contains(&key));
        if line.is_text() && (place < 12 || heading) && titled {
            line.drop = Some("duplicate_title");
            continue;
        }
        let picture = |kind: BlockKind| matches!(kind, BlockKind::Image | BlockKind::Caption);
        let mut again = seen.get(&key).is_some_and(|(at, before)| {
            line.chars >= 24 && (place - at <= NEAR || line.chars >= LONG || picture(*before))
        });
        // a caption that is cut short, then whole
        let beginning: String = key.chars().take(BEGINNING).collect();
        if line.chars > BEGINNING && kind != BlockKind::Image {
            let before = begun.insert(beginning, place);
            again |= before.is_some_and(|before| place - before <= NEAR);
        }
        if again && kind == BlockKind::Image {
            // the same words, another picture
            line.block.text.clear();
        } else if again {
            line.drop = Some("duplicate");
        }
        seen.insert(key, (place, kind));
    }
}

/// Drops captions that only say who made the picture, and what else of a gallery is no caption.
fn credits(lines: &mut [Line]) {
    for line in lines
        .iter_mut()
        .filter(|line| line.kept() && line.block.kind == BlockKind::Caption)
    {
        let key = line.key.as_str();
        let words = line.block.text.split_whitespace().count();
        let gallery =
            lines::is(key, Form::Gallery) || is_picture_count(key) || !key.contains(char::is_alphabetic);
        line.drop = if gallery {
            Some("gallery")
        } else if lines::is(key, Form::Advert) {
            Some("advert")
        } else if lines::is(key, Form::Offer)
            || lines::is(key, Form::Related)
            || lines::begins(key, Form::Offer) && words <= 8
        {
            Some("offer")
        } else if words <= 9 && lines::begins(key, Form::Credit) && is_bare_credit(&line.block.text, key) {
            Some("credit")
        } else {
            None
        };
    }
}

/// Tells whether a line that begins like a credit says nothing else: «Photo: A. Body», «© B».
fn is_bare_credit(text: &str, key: &str) -> bool {
    text.contains([':', '\u{A9}'])
        || ["image copyright", "image credit", "courtesy"]
            .iter()
            .any(|bare| key.starts_with(bare))
}

/// Takes words off pictures that stand beside them anyway: the title, the caption, a file's name.
fn pictures(lines: &mut [Line], known: &Known<'_>) {
    let title = match_key(known.title);
    for place in 0..lines.len() {
        let caption = lines
            .get(place + 1)
            .filter(|line| line.block.kind == BlockKind::Caption)
            .map(|line| match_key(&line.block.text))
            .unwrap_or_default();
        let Some(line) = lines.get_mut(place) else {
            continue;
        };
        if line.block.kind != BlockKind::Image || line.block.text.is_empty() {
            continue;
        }
        let key = match_key(&line.block.text);
        let words: Vec<&str> = key.split(' ').collect();
        let said = words.iter().filter(|word| caption.contains(**word)).count() * 10 >= words.len() * 6;
        let file = words.len() == 1 && key.contains(|c: char| c.is_ascii_digit() || matches!(c, '_' | '.'));
        let titled = similar(&key, &title) || (words.len() > 3 && title.contains(&key));
        if said || file || titled {
            line.block.text.clear();
        }
    }
}

/// Tells whether two keys are of the same words but for one in five.
pub(super) fn similar(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (one, other) = (words(one), words(other));
    if one.len() < 3 || other.len() < 3 {
        return one == other;
    }
    let same = one.iter().filter(|word| other.contains(word)).count();
    same * 5 >= one.len() * 4 && same * 5 >= other.len() * 4
}

/// Clears the head of an article: dates, names, sections, a standfirst that is known as the lead.
fn head(lines: &mut [Line], first: usize, known: &Known<'_>) {
    let description = known.description.map(match_key).unwrap_or_default();
    let short = |line: &Line| {
        line.block.kind == BlockKind::Paragraph
            && line.chars <= SHORT
            && !line.ends_sentence()
            && !is_strong(&line.block)
    };
    let many = lines
        .iter()
        .take(first)
        .filter(|line| line.kept() && short(line) && !is_date_line(line, known.lang))
        .count()
        > SHORT_LINES;
    // between a standfirst and the text stand names and dates
    let mut parted = false;
    for place in (0..=first).rev() {
        let below = lines.get(place + 1).and_then(|line| line.drop);
        let Some(line) = lines.get_mut(place) else {
            continue;
        };
        if !line.kept() {
            parted |= place < first && matches!(line.drop, Some("credit" | "gallery"));
            continue;
        }
        let heading = line.block.kind == BlockKind::Heading;
        let key = match_key(&line.block.text);
        if !description.is_empty() && (parted || heading) && line.is_text() && similar(&key, &description) {
            line.drop = Some("lead");
            continue;
        }
        if place == first || matches!(line.block.kind, BlockKind::Image | BlockKind::Caption) {
            continue;
        }
        let item = line.block.kind == BlockKind::ListItem;
        let plain = item || line.block.kind == BlockKind::Paragraph;
        if plain && matches!(below, Some("credit" | "gallery")) && line.chars <= 600 {
            line.block.kind = BlockKind::Caption;
        } else if is_date_line(line, known.lang) {
            line.drop = Some("date");
        } else if is_byline(line, known) {
            line.drop = Some("byline");
        } else if (heading || plain) && line.chars <= LINE && lines::begins(&line.key, Form::Offer) {
            line.drop = Some("offer");
        } else if !many && short(line) {
            line.drop = Some("head_line");
        }
        parted |= !line.kept();
    }
}

/// Tells whether a line is a date with a few words around it.
fn is_date_line(line: &Line, lang: Option<&str>) -> bool {
    if line.chars > 110 || line.block.kind == BlockKind::Table {
        return false;
    }
    let words = line.block.text.split_whitespace().count();
    match find(&line.block.text, &Hints { lang }) {
        Found::Date(printed) => printed.strays <= 6 || (printed.announced && printed.strays <= 10),
        Found::Invalid { strays } => strays <= 3,
        // in a language whose months are not known: a year and another number in a short line
        Found::Nothing => {
            let ascii = digits::to_ascii(&line.block.text);
            let numbers: Vec<&str> = ascii
                .split(|c: char| !c.is_ascii_digit())
                .filter(|number| !number.is_empty())
                .collect();
            let year = numbers.iter().any(|number| {
                number.len() == 4
                    && (number.starts_with("20") || number.starts_with("19") || number.starts_with("14"))
            });
            words <= 9 && year && numbers.len() >= 2 && !line.ends_sentence()
        }
    }
}

fn is_byline(line: &Line, known: &Known<'_>) -> bool {
    if line.chars > 120 {
        return false;
    }
    let author = known.author.map(match_key).unwrap_or_default();
    let key = match_key(&line.block.text);
    let named = !author.is_empty() && key.contains(&author) && line.chars <= author.chars().count() + 40;
    let by = ["by ", "por ", "par ", "von ", "di ", "posted by ", "written by "]
        .iter()
        .any(|by| line.key.starts_with(by))
        && line.block.text.split_whitespace().count() <= 12;
    (named || by) && !line.ends_sentence()
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
        } else if line.block.kind == BlockKind::Paragraph
            && line.is_link()
            && (!line.ends_sentence() || is_capitals(&line.block.text))
        {
            // a paragraph that is another article's title
            Some("related")
        } else {
            None
        };
    }
}

fn is_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
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

/// Drops lists and rows of headings that are links to other articles.
fn links(lines: &mut [Line]) {
    let last_prose = lines.iter().rposition(Line::is_prose).unwrap_or(0);
    let mut start = 0;
    while start < lines.len() {
        let kind = lines.get(start).map(|line| line.block.kind);
        let headed = start
            .checked_sub(1)
            .and_then(|before| lines.get(before))
            .is_some_and(|line| {
                line.drop == Some("related")
                    || lines::begins(&line.key, Form::Related)
                    || lines::is(&line.key, Form::End)
            });
        let row = |line: &Line| {
            let linked = line.linked >= 80 || (headed && line.linked >= 40);
            line.kept()
                && Some(line.block.kind) == kind
                && linked
                && line.chars >= 12
                && !line.block.text.contains("://")
        };
        let listed = matches!(
            kind,
            Some(BlockKind::ListItem | BlockKind::Heading | BlockKind::Paragraph)
        );
        if !listed || !lines.get(start).is_some_and(row) {
            start += 1;
            continue;
        }
        let length = lines.iter().skip(start).take_while(|line| row(line)).count();
        let below = start > last_prose;
        let least = if headed || below { 1 } else { 2 };
        let paragraphs = kind == Some(BlockKind::Paragraph);
        if length >= least && (!paragraphs || headed || below || length > 2) {
            for line in lines.iter_mut().skip(start).take(length) {
                line.drop = Some("related");
            }
            if headed && let Some(line) = start.checked_sub(1).and_then(|before| lines.get_mut(before)) {
                line.drop = Some("related");
            }
        }
        start += length;
    }
    // a heading over nothing but links goes with them
    for place in (1..lines.len()).rev() {
        let below = lines.get(place).and_then(|line| line.drop) == Some("related");
        if let Some(line) = lines.get_mut(place - 1)
            && below
            && line.kept()
            && line.block.kind == BlockKind::Heading
            && line.chars <= SHORT
        {
            line.drop = Some("related");
        }
    }
}

/// Drops paragraphs that are not in the text that the page itself gives for its article.
fn announced(lines: &mut [Line], body: &str) {
    const LEAST: usize = 60;
    let body = shingles(body);
    let texts: Vec<(usize, HashSet<u64>)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.kept() && line.is_text())
        .map(|(place, line)| (place, shingles(&line.block.text)))
        .collect();
    let all: usize = texts.iter().map(|(_, shingles)| shingles.len()).sum();
    let same = |shingles: &HashSet<u64>| shingles.iter().filter(|shingle| body.contains(shingle)).count();
    let found: usize = texts.iter().map(|(_, shingles)| same(shingles)).sum();
    // the whole text, not its beginning; and this very text
    if body.len() < LEAST || body.len() * 10 < all * 6 || found * 10 < body.len() * 6 {
        return;
    }
    for (place, shingles) in &texts {
        let Some(line) = lines.get_mut(*place) else {
            continue;
        };
        let plain = matches!(line.block.kind, BlockKind::Paragraph)
            || (line.block.kind == BlockKind::ListItem && line.linked >= 50);
        if plain && shingles.len() > 2 && same(shingles) * 5 < shingles.len() {
            line.drop = Some("not_in_article_body");
        }
    }
}

/// Tells whether blocks hold hardly anything of the text that the page itself gives for its article.
pub(super) fn lacks(blocks: &[Block], body: &str) -> bool {
    const LEAST: usize = 25;
    let body = shingles(body);
    let found: HashSet<u64> = blocks.iter().flat_map(|block| shingles(&block.text)).collect();
    let same = body.intersection(&found).count();
    body.len() >= LEAST && same * 3 < body.len() && found.len() < body.len()
}

/// Hashes the runs of three words of a text.
fn shingles(text: &str) -> HashSet<u64> {
    let key = lines::lowered(&match_key(text));
    let words: Vec<&str> = key
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let hash = |words: &[&str]| {
        words
            .iter()
            .flat_map(|word| word.bytes().chain([0]))
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            })
    };
    words.windows(3).map(hash).collect()
}

/// Clears the end of an article: credits, offers, comments, other articles.
fn tail(lines: &mut [Line], last: usize, known: &Known<'_>) {
    let author = known.author.map(match_key).unwrap_or_default();
    let mut ended = None;
    // the last paragraphs may themselves be about the author, or an offer
    let from = lines
        .iter()
        .take(last + 1)
        .rposition(|line| line.is_prose() && line.kept() && about(line, &author).is_none())
        .unwrap_or(last);
    for (place, line) in lines.iter_mut().enumerate().skip(from + 1) {
        if !line.kept() {
            continue;
        }
        if let Some(reason) = ended.filter(|_| line.is_text() || line.block.kind == BlockKind::Image) {
            line.drop = Some(reason);
            continue;
        }
        if !line.is_text() {
            continue;
        }
        let heading = line.block.kind == BlockKind::Heading;
        if place > last
            && (lines::is(&line.key, Form::End) || (heading && lines::begins(&line.key, Form::End)))
        {
            line.drop = Some("after_the_end");
            ended = Some("after_the_end");
        } else if let Some(reason) = about(line, &author) {
            line.drop = Some(reason);
        } else if place > last && !line.block.text.chars().any(char::is_alphabetic) {
            line.drop = Some("counter");
        } else if place > last && is_date_line(line, known.lang) {
            line.drop = Some("date");
        } else if place > last && !heading && is_byline(line, known) {
            line.drop = Some("byline");
        }
    }
}

/// Tells why a line at the end is not the article's: it is about its making, its author or its publisher.
fn about(line: &Line, author: &str) -> Option<&'static str> {
    if line.chars > 2 * LINE {
        return None;
    }
    let key = line.key.as_str();
    if line.chars <= LINE && lines::begins(key, Form::Offer) {
        Some("offer")
    } else if lines::begins(key, Form::Writers) || lines::begins(key, Form::Rights) {
        Some("credit")
    } else if line.chars <= LINE
        && lines::begins(key, Form::Related)
        && (line.linked > 20 || !line.ends_sentence())
    {
        Some("related")
    } else if (line.chars <= 90 && is_contact(&line.block.text))
        || (!author.is_empty() && match_key(&line.block.text).starts_with(author))
    {
        Some("about_author")
    } else {
        None
    }
}

/// Tells whether a short line is somebody's address.
fn is_contact(text: &str) -> bool {
    let words = text.split_whitespace();
    let address = |word: &str| {
        (word.contains('@') && word.len() > 3)
            || ["twitter.com/", "facebook.com/", "instagram.com/", "t.me/"]
                .iter()
                .any(|host| word.contains(host))
    };
    let quoted = text.starts_with(['\u{2014}', '\u{2013}']);
    words.clone().any(address) && words.count() <= 8 && !quoted
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
