//! The end of an article: credits, offers, comments, other articles.

use crate::article::BlockKind;
use crate::ingest::page::lines::{self, Form};
use crate::text::orthography::match_key;

use super::head::{is_byline, is_date_line};
use super::{Known, LINE, Line};

/// Clears the end of an article: credits, offers, comments, other articles.
pub(super) fn tail(lines: &mut [Line], last: usize, known: &Known<'_>) {
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
        } else if place > last && line.block.kind != BlockKind::ListItem && is_date_line(line, known.lang) {
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
