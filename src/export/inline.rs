//! Inline runs as markup: what opens and closes around which piece of a block's text.

use crate::article::{Block, Span, SpanStyle};

/// How a form of output writes inline runs.
pub(super) trait Markup {
    /// Writes text so that it means itself; `at` is its first byte in the block, `code` where it stands in a run of code.
    fn text(&self, at: usize, text: &str, code: bool, out: &mut String);
    /// Writes what opens a run.
    fn open(&self, style: &SpanStyle, out: &mut String);
    /// Writes what closes a run.
    fn close(&self, style: &SpanStyle, out: &mut String);
}

/// Writes a block's text with its runs; a run that crosses another's end is closed with it.
pub(super) fn write(block: &Block, markup: &impl Markup, out: &mut String) {
    let mut open: Vec<&Span> = Vec::new();
    let mut at = 0;
    for span in &block.spans {
        while let Some(inner) = open.pop_if(|inner| inner.range.end <= span.range.start) {
            at = close(block, at, inner, markup, out);
        }
        let crosses = open.last().is_some_and(|outer| outer.range.end < span.range.end);
        if crosses || span.range.is_empty() || block.text.get(span.range.clone()).is_none() {
            continue;
        }
        let code = open.last().is_some_and(|outer| outer.style == SpanStyle::Code);
        piece(block, at, span.range.start, code, markup, out);
        at = at.max(span.range.start);
        markup.open(&span.style, out);
        open.push(span);
    }
    while let Some(inner) = open.pop() {
        at = close(block, at, inner, markup, out);
    }
    piece(block, at, block.text.len(), false, markup, out);
}

/// Writes the rest of a run from `at` and closes it; returns where the text goes on.
fn close(block: &Block, at: usize, run: &Span, markup: &impl Markup, out: &mut String) -> usize {
    let end = run.range.end;
    piece(block, at, end, run.style == SpanStyle::Code, markup, out);
    markup.close(&run.style, out);
    at.max(end)
}

fn piece(block: &Block, start: usize, end: usize, code: bool, markup: &impl Markup, out: &mut String) {
    if let Some(text) = block.text.get(start..end).filter(|text| !text.is_empty()) {
        markup.text(start, text, code, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::BlockKind;

    struct Tags;

    impl Markup for Tags {
        fn text(&self, _at: usize, text: &str, _code: bool, out: &mut String) {
            out.push_str(text);
        }
        fn open(&self, style: &SpanStyle, out: &mut String) {
            out.push(if *style == SpanStyle::Strong { '[' } else { '<' });
        }
        fn close(&self, style: &SpanStyle, out: &mut String) {
            out.push(if *style == SpanStyle::Strong { ']' } else { '>' });
        }
    }

    fn written(text: &str, spans: &[(std::ops::Range<usize>, SpanStyle)]) -> String {
        let mut block = Block::new(BlockKind::Paragraph, text);
        block.spans = spans
            .iter()
            .cloned()
            .map(|(range, style)| Span { range, style })
            .collect();
        let mut out = String::new();
        write(&block, &Tags, &mut out);
        out
    }

    #[test]
    fn runs_nest_follow_each_other_and_end_with_the_text() {
        use SpanStyle::{Emphasis, Strong};
        assert_eq!(written("abcdef", &[]), "abcdef");
        assert_eq!(
            written("abcdef", &[(1..5, Strong), (2..3, Emphasis)]),
            "a[b<c>de]f"
        );
        assert_eq!(
            written("abcdef", &[(0..2, Strong), (2..6, Emphasis)]),
            "[ab]<cdef>"
        );
        assert_eq!(
            written("abcdef", &[(0..6, Strong), (0..6, Emphasis)]),
            "[<abcdef>]"
        );
    }

    #[test]
    fn runs_that_cross_or_leave_the_text_lose_no_letter() {
        use SpanStyle::{Emphasis, Strong};
        assert_eq!(written("abcdef", &[(0..3, Strong), (2..5, Emphasis)]), "[abc]def");
        assert_eq!(written("abc", &[(1..9, Strong)]), "abc");
    }
}
