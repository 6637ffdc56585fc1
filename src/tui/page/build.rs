//! Turns an article into the elements of its page, and interface text into a page of its own.

mod links;

use super::element::{Element, SEPARATOR, Side};
use super::{bare, table};
use crate::article::{Block, BlockKind, SpanStyle};
use crate::calendar::{self, Calendar, Instant};
use crate::layout::BaseDirection;
use crate::library::Entry;
use crate::locale::{Locale, Value};
use crate::text::{Direction, canonical, half_spaces, isolate, sanitize};
use crate::theme::Role;

use crate::text::WholeKinds;
pub(super) use links::Links;
use links::push_number;

/// Words that are read in a minute.
const WORDS_PER_MINUTE: usize = 200;

/// What a page needs to know besides the article.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) struct Setting<'a> {
    /// The language of the interface.
    pub(in crate::tui) locale: &'a Locale,
    /// The reader's calendar.
    pub(in crate::tui) calendar: Calendar,
    /// What is kept whole inside right-to-left text.
    pub(in crate::tui) whole: WholeKinds,
    /// Whether right-to-left paragraphs are stretched to the measure.
    pub(in crate::tui) justify: bool,
    /// Whether vowel marks are shown.
    pub(in crate::tui) marks: bool,
    /// Whether lost half-spaces are put back.
    pub(in crate::tui) repair: bool,
}

/// Lists the elements of an article's page.
pub(in crate::tui) fn elements(entry: &Entry, setting: Setting<'_>) -> Vec<Element> {
    let article = &entry.article;
    let direction = entry.direction.unwrap_or(article.direction);
    let base = match entry.direction {
        Some(chosen) => BaseDirection::Fixed(chosen),
        None => BaseDirection::InContext(direction),
    };
    let mut page = Vec::new();
    if let Some(kicker) = &article.kicker {
        page.push(Element::new(clean(kicker), Role::Meta, base));
    }
    let title = match article.title.as_str() {
        "" => setting.locale.text("article-untitled"),
        title => shown(title, setting).trim().to_owned(),
    };
    page.push(Element::new(title, Role::Headline, base).tight());
    let meta = meta_line(entry, setting);
    page.push(Element::new(meta, Role::Meta, BaseDirection::Fixed(direction)).tight());
    page.extend(note(entry, base));
    if let Some(lead) = &article.lead {
        let mut lead = Element::new(shown(lead, setting).trim(), Role::Lead, base);
        lead.justify = setting.justify;
        page.push(lead);
    }
    let mut links = Links::new(article.lang.as_deref().unwrap_or(setting.locale.tag()));
    let mut previous = BlockKind::Paragraph;
    let directions = article.body.directions(direction);
    for (place, (block, own)) in (0..).zip(article.body.blocks.iter().zip(directions)) {
        let base = BaseDirection::Fixed(entry.direction.unwrap_or(own));
        let start = page.len();
        page.extend(block_elements(block, base, setting, &mut links));
        if block.kind == BlockKind::ListItem
            && previous == BlockKind::ListItem
            && let Some(first) = page.get_mut(start)
        {
            first.space = 0;
        }
        let running = matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::Quote | BlockKind::ListItem
        );
        let mut byte = 0;
        for element in page.iter_mut().skip(start) {
            element.origin = Some((place, byte as u32));
            element.justify = setting.justify && running;
            byte += element.text.len() + 1;
        }
        previous = block.kind;
    }
    if article.lead.is_none() && article.body.blocks.is_empty() {
        page.extend(no_text(article.url.as_deref(), setting.locale));
    }
    page.extend(links.elements(setting.locale, direction));
    for element in &mut page {
        element.whole = setting.whole.for_lang(article.lang.as_deref());
    }
    page
}

/// Says that only a headline came, and where the text may be read.
fn no_text(url: Option<&str>, locale: &Locale) -> Vec<Element> {
    let base = BaseDirection::Fixed(locale.direction());
    let mut elements = vec![Element::new(locale.text("page-no-text"), Role::Meta, base)];
    if let Some(url) = url {
        let mut address = Element::new(clean(url), Role::Link, BaseDirection::Fixed(Direction::Ltr)).tight();
        address.links.push((0..address.text.len(), url.to_owned()));
        elements.push(address);
    }
    elements
}

/// Lists the lines of the reader's own note, with its sign at the start side.
fn note(entry: &Entry, base: BaseDirection) -> Vec<Element> {
    let lines = entry.note.iter().flat_map(|note| note.lines()).enumerate();
    lines
        .map(|(place, line)| {
            let sign = if place == 0 { "\u{270e}" } else { " " };
            let mut element =
                Element::new(clean(line), Role::Note, base).beside(Side::Bullet(0, sign.to_owned()));
            element.space = usize::from(place == 0);
            element
        })
        .collect()
}

/// Writes the line of source, date, author, minutes to read and tags.
fn meta_line(entry: &Entry, setting: Setting<'_>) -> String {
    let article = &entry.article;
    let date = match (article.date, &article.date_text) {
        (Some(date), _) => Some(printed_date(date, setting)),
        (None, text) => text.as_deref().map(clean),
    };
    let minutes = article.words().div_ceil(WORDS_PER_MINUTE).max(1);
    let minutes = setting
        .locale
        .format("article-minutes", &[("count", Value::Number(minutes as u64))]);
    let mut parts = Vec::new();
    parts.extend(article.source.as_deref().map(clean));
    parts.extend(date.as_deref().map(kept_whole));
    parts.extend(article.author.as_deref().map(clean));
    parts.push(kept_whole(&minutes));
    parts.extend(article.tags.iter().map(|tag| format!("#{}", clean(tag))));
    join(&parts)
}

/// Keeps a few words on one line.
fn kept_whole(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// Writes a date in the reader's calendar and language.
fn printed_date(date: Instant, setting: Setting<'_>) -> String {
    let lang = setting.locale.tag();
    calendar::format(date, setting.calendar, lang, calendar::Style::DateTime)
}

/// Joins parts that may each have a direction of their own.
pub(in crate::tui) fn join(parts: &[String]) -> String {
    isolate::joined(parts, &format!(" {SEPARATOR} "))
}

/// Makes text ready for the screen.
pub(in crate::tui) fn clean(text: &str) -> String {
    canonical(&sanitize(text)).trim().to_owned()
}

/// Makes text ready for the page: as [`clean`], with vowel marks or without.
fn shown(text: &str, setting: Setting<'_>) -> String {
    let mut text = canonical(&sanitize(text)).into_owned();
    if setting.repair {
        text = half_spaces(&text).into_owned();
    }
    if setting.marks {
        return text;
    }
    text.chars().filter(|c| !is_vowel_mark(*c)).collect()
}

/// Returns whether a character is a vowel mark of the Arabic or the Hebrew script.
///
/// Hamza above and below (U+0654, U+0655) are part of the spelling.
fn is_vowel_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{653}' | '\u{656}'..='\u{65f}' | '\u{670}')
        || matches!(
            c,
            '\u{5b0}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c7}'
        )
}

/// Lists the elements that show one block.
fn block_elements(
    block: &Block,
    base: BaseDirection,
    setting: Setting<'_>,
    links: &mut Links<'_>,
) -> Vec<Element> {
    let depth = u16::from(block.level.unwrap_or(1).max(1));
    let mut element = match block.kind {
        BlockKind::Heading => {
            let mut heading = Element::new("", Role::Heading, base);
            heading.level = block.level.unwrap_or(1).max(1);
            heading
        }
        BlockKind::Paragraph => Element::new("", Role::Text, base),
        BlockKind::Quote => Element::new("", Role::Quote, base).beside(Side::Bars(depth)),
        BlockKind::ListItem => {
            let marker = block.ordinal.map_or_else(
                || "\u{2022}".to_owned(),
                |ordinal| format!("{}.", links.digits(u64::from(ordinal))),
            );
            Element::new("", Role::Text, base).beside(Side::Bullet((depth - 1) * 2, marker))
        }
        BlockKind::Caption => Element::new("", Role::Caption, base).tight(),
        BlockKind::Rule => return vec![Element::new("", Role::Rule, base).beside(Side::Rule)],
        BlockKind::Code => return code(block),
        BlockKind::Table => return table::elements(block, base, setting, links),
        BlockKind::Image => return vec![image(block, base, setting, links)],
    };
    fill(&mut element, block, setting, links);
    vec![element]
}

/// Lists the lines of a piece of code, left to right whatever stands around it.
fn code(block: &Block) -> Vec<Element> {
    let lines = block
        .text
        .trim_end()
        .split('\n')
        .enumerate()
        .map(|(place, line)| {
            let text = canonical(&sanitize(line)).trim_end().to_owned();
            let mut element =
                Element::new(text, Role::Code, BaseDirection::Fixed(Direction::Ltr)).beside(Side::Indent(2));
            element.space = usize::from(place == 0);
            element
        });
    lines.collect()
}

/// Describes a picture.
fn image(block: &Block, base: BaseDirection, setting: Setting<'_>, links: &mut Links<'_>) -> Element {
    let label = setting
        .locale
        .format("page-image", &[("text", Value::Text(&clean(&block.text)))]);
    let mut element = Element::new(label, Role::Caption, base);
    if let Some(address) = &block.url {
        let range = 0..element.text.len();
        element.links.push((range, address.clone()));
        push_number(&mut element.text, address, links);
    }
    element
}

/// Puts a block's text into its element, run by run, numbering links.
pub(super) fn fill(element: &mut Element, block: &Block, setting: Setting<'_>, links: &mut Links<'_>) {
    let mut edges: Vec<usize> = block
        .spans
        .iter()
        .flat_map(|span| [span.range.start, span.range.end])
        .chain([0, block.text.len()])
        .filter(|edge| block.text.is_char_boundary(*edge))
        .collect();
    edges.sort_unstable();
    edges.dedup();
    // where each edge of the block's text lies in the element's
    let mut places: Vec<(usize, usize)> = Vec::new();
    for (from, to) in edges.iter().zip(edges.iter().skip(1).map(Some).chain([None])) {
        places.push((*from, element.text.len()));
        let Some(to) = to else { break };
        let text = block.text.get(*from..*to).unwrap_or_default();
        element.text.push_str(&shown(text, setting));
        for span in block.spans.iter().filter(|span| span.range.end == *to) {
            if let SpanStyle::Link(address) = &span.style {
                places.push((*to, element.text.len()));
                push_number(&mut element.text, address, links);
            }
        }
    }
    let start_of = |byte| {
        places
            .iter()
            .rfind(|(at, _)| *at == byte)
            .map(|(_, place)| *place)
    };
    let end_of = |byte| places.iter().find(|(at, _)| *at == byte).map(|(_, place)| *place);
    for span in &block.spans {
        let (Some(start), Some(end)) = (start_of(span.range.start), end_of(span.range.end)) else {
            continue;
        };
        let role = match &span.style {
            SpanStyle::Emphasis => Role::Emphasis,
            SpanStyle::Strong => Role::Strong,
            SpanStyle::Code => Role::Code,
            SpanStyle::Link(address) => {
                element.links.push((start..end, address.clone()));
                Role::Link
            }
        };
        element.runs.push((start..end, role));
    }
    for range in bare::addresses(&element.text) {
        let overlaps =
            |(link, _): &(std::ops::Range<usize>, String)| link.start < range.end && range.start < link.end;
        // it says itself where it goes: no number, and no line among the links below the text
        if !element.links.iter().any(overlaps) {
            let address = element.text.get(range.clone()).unwrap_or_default().to_owned();
            element.links.push((range.clone(), address));
            element.runs.push((range, Role::Link));
        }
    }
    element.links.sort_by_key(|(range, _)| range.start);
}
