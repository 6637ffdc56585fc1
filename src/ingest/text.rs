//! Plain text and scraped pages: INGEST's rules for Persian pages, with word lists for Arabic, Hebrew, Urdu and English.
//!
//! Works on lines, rule by rule, each in a file of its own: fields and labels,
//! boilerplate, dates, title, body, attribution, tags. Nothing is dropped
//! silently: every line left out is kept with its reason. Structured formats
//! use [`paragraphs`] alone.

mod attribution;
mod body;
mod boilerplate;
mod date;
mod field;
mod line;
mod rules;
mod tags;
mod title;

use super::{clean, language};
use crate::article::{Article, Block, BlockKind, Body, Warning};
use crate::calendar::Hints;
use crate::text::orthography::{match_key, zwnj_lost};
use date::Published;
use line::{Line, Role};
use rules::Label;

/// Longest text taken in, in bytes.
pub(super) const MAX_BYTES: u64 = 16 << 20;
/// Longest lead, in characters.
const LONGEST_LEAD: usize = 400;
/// Words that stand in for a missing title.
const WORDS_FOR_TITLE: usize = 12;

/// Cuts a plain text into blocks, with none of the rules for scraped pages.
pub(super) fn paragraphs(text: &str) -> Vec<Block> {
    let text = clean::clean(text);
    let lines = line::lines(&text);
    body::blocks(&lines).into_iter().map(|(_, block)| block).collect()
}

/// Makes an article of a text file; key, origin's source and tags are added by the caller.
pub(super) fn parse(text: &str) -> Article {
    let text = clean::clean(text);
    let lang = language::detect(&text, None).lang;
    let hints = Hints {
        lang: lang.as_deref(),
    };
    let mut lines = line::lines(&text);
    line::make_keys(&mut lines);
    let mut article = Article::default();
    let mut published = Published::default();

    boilerplate::drop_blank_and_separators(&mut lines);
    take_fields(&mut lines, &mut article, &mut published, &hints);
    boilerplate::drop_lines(&mut lines);
    date::take_lines(&mut lines, &mut published, &hints);
    boilerplate::take_breadcrumb(&mut lines, &mut article);
    let title = title::take(&mut lines);
    let mut blocks = body::blocks(&lines);
    take_lead(&mut lines, &mut blocks, title.as_ref(), &mut article);

    article.kicker = title.as_ref().and_then(|title| title.kicker.clone());
    article.title = if let Some(title) = title {
        title.text
    } else {
        article
            .warnings
            .extend(blocks.first().map(|_| Warning::TitleMissing));
        let first = blocks.first().map(|(_, block)| std::slice::from_ref(block));
        title_of(first.unwrap_or_default())
    };
    let body = blocks.into_iter().map(|(_, block)| block);
    article.body = Body {
        blocks: body.collect(),
    };
    article.attribution = find_attribution(&article);
    strip_site(&mut article);
    article.date = published.instant;
    article.date_text = published.text;
    article.warnings.append(&mut published.warnings);
    split_tags(&mut article);
    article.dropped = line::dropped(&lines);
    describe(&mut article, lang);
    article
}

/// Sets language, direction and whether half-spaces were lost.
fn describe(article: &mut Article, lang: Option<String>) {
    let text = article.body.plain();
    let direction = match &lang {
        Some(lang) => Some(language::direction(lang)),
        None => crate::text::direction::majority(&text),
    };
    article.direction = direction.unwrap_or_default();
    article.zwnj_lost = lang.as_deref() == Some("fa") && {
        let lead = article.lead.as_deref().unwrap_or_default();
        zwnj_lost(&format!("{}\n{lead}\n{text}", article.title))
    };
    article.lang = lang;
}

/// Takes the lines that are fields, with values that stand on the line below.
fn take_fields(lines: &mut [Line], article: &mut Article, published: &mut Published, hints: &Hints<'_>) {
    let edges = boilerplate::edges(lines);
    let mut authors: Vec<(u8, String)> = Vec::new();
    for index in 0..lines.len() {
        let Some(line) = lines
            .get(index)
            .filter(|line| line.is_content() && line.is_short())
        else {
            continue;
        };
        let text = line.text.trim_start_matches(line::is_bullet);
        let at_edge = edges.contains(index);
        let fields = match field::fields(text, hints) {
            Some(fields) => fields,
            None if at_edge && field::is_address(text) => vec![field::Field {
                label: Label::Url,
                value: text,
            }],
            None => match rules::label(text) {
                Some(label @ (Label::Source | Label::Tags | Label::Code | Label::Published | Label::Url))
                    if at_edge =>
                {
                    vec![field::Field { label, value: "" }]
                }
                _ => continue,
            },
        };
        // In the midst of the article these words may open any sentence.
        let loose = |label: Label| matches!(label, Label::Author(_) | Label::Source | Label::Category);
        let Some(first) = fields.first().map(|field| field.label) else {
            continue;
        };
        if !at_edge && fields.iter().all(|field| loose(field.label)) || is_dialogue(lines, index, first) {
            continue;
        }
        if let Some(line) = lines.get_mut(index) {
            line.role = Role::Dropped(first.reason());
        }
        for field in fields {
            let value = if field.value.is_empty() {
                take_below(lines, index, field.label, hints)
            } else {
                field.value.to_owned()
            };
            if !value.is_empty() {
                keep(article, published, &mut authors, field.label, &value, hints);
            }
        }
    }
    authors.sort_by_key(|(rank, _)| *rank);
    article.author = authors.into_iter().next().map(|(_, name)| name);
}

/// Tells whether a label's word opens several lines: a talk between a reporter and somebody.
fn is_dialogue(lines: &[Line], index: usize, label: Label) -> bool {
    let Label::Author(_) = label else { return false };
    let word = |line: &Line| line.key.split_once(':').map(|(word, _)| word.trim().to_owned());
    let own = lines.get(index).and_then(word);
    let same = lines.iter().filter(|line| own.is_some() && word(line) == own);
    same.count() > 1
}

/// Takes the value of a label from the lines below it.
fn take_below(lines: &mut [Line], index: usize, label: Label, hints: &Hints<'_>) -> String {
    let several = label == Label::Tags;
    let mut values: Vec<&str> = Vec::new();
    for line in lines.iter_mut().skip(index + 1) {
        if line.role == Role::Blank && values.is_empty() {
            continue;
        }
        let value = line.text.trim_start_matches(line::is_bullet);
        let fits = line.is_content()
            && line.chars <= 80
            && line.heading().is_none()
            && field::fields(value, hints).is_none_or(|fields| fields.is_empty())
            && rules::label(value).is_none()
            && rules::boilerplate(&line.key).is_none()
            && field::accepts(label, value, hints)
            && (!several
                || value.split_whitespace().count() <= 6
                || value.contains(['\u{60C}', ',', '#', '|']));
        if !fits {
            break;
        }
        line.role = Role::Dropped(label.reason());
        values.push(value);
        if !several {
            break;
        }
    }
    values.join("\n")
}

/// Puts a field's value where it belongs; what is known already stays.
fn keep(
    article: &mut Article,
    published: &mut Published,
    authors: &mut Vec<(u8, String)>,
    label: Label,
    value: &str,
    hints: &Hints<'_>,
) {
    let slot = match label {
        Label::Published => return published.take(value, hints),
        Label::Modified | Label::Counter => return,
        Label::Author(rank) => {
            // A number is the reporter's code, not a name.
            if value.chars().any(char::is_alphabetic) {
                authors.push((rank, value.to_owned()));
            }
            return;
        }
        Label::Tags => &mut article.tags_raw,
        Label::Code => {
            let code = crate::text::digits::to_ascii(value).into_owned();
            article.code.get_or_insert(code);
            return;
        }
        Label::Source if field::is_address(value) => &mut article.url,
        Label::Source => &mut article.source,
        Label::Category => &mut article.category,
        Label::Url => &mut article.url,
    };
    slot.get_or_insert_with(|| value.to_owned());
}

/// Takes the paragraph right after the title as the lead, if it is one.
fn take_lead(
    lines: &mut [Line],
    blocks: &mut Vec<body::Placed>,
    title: Option<&title::Title>,
    article: &mut Article,
) {
    let Some(title) = title else { return };
    let Some(place) = blocks.iter().position(|(line, _)| *line > title.index) else {
        return;
    };
    let is_lead = |(_, block): &body::Placed| {
        block.kind == BlockKind::Paragraph
            && block.text.chars().count() <= LONGEST_LEAD
            && is_sentence(&block.text)
            && !attribution::opens_with_report(&block.text)
            && attribution::find(&block.text).is_none()
    };
    // A text of one paragraph is its body.
    let goes_on = blocks
        .iter()
        .skip(place + 1)
        .any(|(_, block)| block.kind != BlockKind::Heading);
    if !goes_on || !blocks.get(place).is_some_and(is_lead) {
        return;
    }
    let (line, lead) = blocks.remove(place);
    if let Some(line) = lines.get_mut(line) {
        line.role = Role::Taken;
    }
    let key = match_key(&lead.text);
    blocks.retain(|(line, block)| {
        let repeats = block.kind == BlockKind::Paragraph && match_key(&block.text) == key;
        if repeats && let Some(line) = lines.get_mut(*line) {
            line.role = Role::Dropped("duplicate_lead");
        }
        !repeats
    });
    let first = blocks
        .iter()
        .find(|(_, block)| block.kind == BlockKind::Paragraph);
    let stem = key.trim_end_matches(['.', ' ', '\u{60C}', '\u{61B}', '!']);
    if stem.chars().count() >= 20 && first.is_some_and(|(_, block)| match_key(&block.text).contains(stem)) {
        article.warnings.push(Warning::LeadRepeated);
    }
    article.lead = Some(lead.text);
}

/// Tells whether a text is long enough for a sentence, or ends as one.
fn is_sentence(text: &str) -> bool {
    text.split_whitespace().count() > 4 || text.ends_with(['.', '!', '\u{61F}', '?', '\u{6D4}'])
}

/// Takes the first words of a text, which stand in for a missing title.
pub(super) fn title_of(blocks: &[Block]) -> String {
    let text = blocks
        .iter()
        .map(|block| block.text.as_str())
        .find(|text| !text.is_empty());
    let words: Vec<&str> = text
        .unwrap_or_default()
        .split_whitespace()
        .take(WORDS_FOR_TITLE)
        .collect();
    words.join(" ").chars().take(LONGEST_LEAD).collect()
}

fn find_attribution(article: &Article) -> Option<String> {
    let paragraphs = article
        .body
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph);
    let texts = article.lead.iter().map(String::as_str);
    texts
        .chain(paragraphs.take(3).map(|block| block.text.as_str()))
        .find_map(attribution::find)
}

/// Takes the site's name off the title, where source or attribution tell it.
fn strip_site(article: &mut Article) {
    let sites: Vec<&str> = [&article.source, &article.attribution]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let title = title::without_site(&article.title, &sites).to_owned();
    article.title = title;
}

fn split_tags(article: &mut Article) {
    let Some(raw) = &article.tags_raw else { return };
    let lead = article.lead.as_deref().unwrap_or_default();
    let text = match_key(&format!("{}\n{lead}\n{}", article.title, article.body.plain()));
    let (tags, guessed) = tags::split(raw, &text);
    article.tags = tags;
    if guessed {
        article.warnings.push(Warning::TagsWithoutSeparator);
    }
}
