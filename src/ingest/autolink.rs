//! URLs that a text only prints, made links.

use std::ops::Range;

use crate::article::{Block, BlockKind, Span, SpanStyle};

/// Makes links of the URLs printed in blocks that have no link yet.
pub(super) fn autolink(blocks: &mut [Block]) {
    for block in blocks {
        let has_link = block
            .spans
            .iter()
            .any(|span| matches!(span.style, SpanStyle::Link(_)));
        if has_link || block.kind == BlockKind::Code || !block.text.contains("://") {
            continue;
        }
        let links: Vec<Span> = urls(&block.text)
            .filter_map(|range| {
                let url = block.text.get(range.clone())?.to_owned();
                Some(Span {
                    range,
                    style: SpanStyle::Link(url),
                })
            })
            .collect();
        block.spans.extend(links);
        block
            .spans
            .sort_by(|a, b| (a.range.start, b.range.end).cmp(&(b.range.start, a.range.end)));
    }
}

/// Finds the URLs of a text, without the punctuation of the sentence around them.
fn urls(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(from..)?;
            let start = from + rest.find("http")?;
            let found = text.get(start..)?;
            let scheme = ["https://", "http://"]
                .iter()
                .find(|scheme| found.starts_with(**scheme));
            let Some(scheme) = scheme else {
                from = start + "http".len();
                continue;
            };
            let end = found.find(ends_url).unwrap_or(found.len());
            let url = without_punctuation(found.get(..end)?);
            from = start + url.len().max(scheme.len());
            let begins_word = !text.get(..start)?.ends_with(|c: char| c.is_ascii_alphanumeric());
            if begins_word && url.len() > scheme.len() {
                return Some(start..start + url.len());
            }
        }
    })
}

/// Characters that no printed URL contains.
fn ends_url(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '<' | '>'
                | '"'
                | '\u{AB}'
                | '\u{BB}'
                | '\u{201C}'
                | '\u{201D}'
                | '\u{60C}'
                | '\u{61B}'
                | '\u{61F}'
        )
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Takes off what ends a sentence, and a bracket that was opened before the URL.
fn without_punctuation(url: &str) -> &str {
    let mut url = url;
    loop {
        let unpaired = |open: char, close: char| {
            url.ends_with(close) && url.matches(close).count() > url.matches(open).count()
        };
        if url.ends_with(['.', ',', ';', ':', '!', '?', '\'', '\u{2019}', '\u{2026}', '*'])
            || unpaired('(', ')')
            || unpaired('[', ']')
        {
            let mut chars = url.chars();
            chars.next_back();
            url = chars.as_str();
        } else {
            return url;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        urls(text).filter_map(|range| text.get(range)).collect()
    }

    #[test]
    fn urls_end_before_the_punctuation_of_the_sentence() {
        assert_eq!(
            found("see (https://a.example/x_(y)?q=1#z). And http://b.example, or https://"),
            ["https://a.example/x_(y)?q=1#z", "http://b.example"]
        );
        assert_eq!(
            found("\u{644}\u{6CC}\u{646}\u{6A9}: https://a.example/q\u{60C} \u{648}"),
            ["https://a.example/q"]
        );
        assert_eq!(
            found("xhttps://a.example http:/ httphttps://"),
            Vec::<&str>::new()
        );
    }

    #[test]
    fn blocks_with_links_and_code_stay_as_they_are() {
        let mut blocks = vec![
            Block::new(BlockKind::Paragraph, "at https://a.example/ now"),
            Block::new(BlockKind::Code, "https://a.example/"),
            Block {
                spans: vec![Span {
                    range: 0..2,
                    style: SpanStyle::Link("https://b.example/".into()),
                }],
                ..Block::new(BlockKind::Paragraph, "at https://a.example/ now")
            },
        ];
        autolink(&mut blocks);
        let counts: Vec<usize> = blocks.iter().map(|block| block.spans.len()).collect();
        assert_eq!(counts, [1, 0, 1]);
        assert_eq!(blocks[0].spans[0].range, 3..21);
    }
}
