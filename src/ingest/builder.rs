//! Puts blocks together from runs of text, for the formats that have markup.

use crate::article::{Block, BlockKind, Span, SpanStyle};
use crate::text::{Direction, canonical};

/// Collects runs into blocks; styles stay open across blocks.
#[derive(Debug, Default)]
pub(super) struct Builder {
    blocks: Vec<Block>,
    /// The block that is being written.
    current: Block,
    /// Styles not yet closed, with the place in the current text where each began.
    open: Vec<(SpanStyle, usize)>,
}

impl Builder {
    /// Ends the current block and begins one of another kind.
    pub(super) fn begin(&mut self, kind: BlockKind, level: Option<u8>) {
        self.flush();
        self.current = Block {
            level,
            direction: self.current.direction,
            ..Block::new(kind, "")
        };
    }

    /// Ends the current block and goes on with paragraphs.
    pub(super) fn end(&mut self) {
        self.begin(BlockKind::Paragraph, None);
    }

    /// Ends the current block and begins a like one.
    pub(super) fn next_like(&mut self) {
        let (kind, level) = (self.current.kind, self.current.level);
        self.begin(kind, level);
    }

    pub(super) fn kind(&self) -> BlockKind {
        self.current.kind
    }

    /// Sets the marker of the list item that has begun.
    pub(super) fn set_ordinal(&mut self, ordinal: Option<u32>) {
        self.current.ordinal = ordinal;
    }

    /// Sets the declared direction of this block and those after it; returns the one before.
    pub(super) fn set_direction(&mut self, direction: Option<Direction>) -> Option<Direction> {
        std::mem::replace(&mut self.current.direction, direction)
    }

    /// Adds text: white space becomes single spaces, but in code.
    pub(super) fn push(&mut self, text: &str) {
        if self.current.kind == BlockKind::Code {
            let kept = text
                .chars()
                .filter(|c| *c == '\n' || *c == '\t' || !c.is_control());
            self.current.text.extend(kept);
            return;
        }
        for c in text.chars() {
            let written = &mut self.current.text;
            if is_blank(c) {
                if !written.is_empty() && !written.ends_with([' ', '\n', '\t']) {
                    written.push(' ');
                }
            } else if !c.is_control() {
                written.push(c);
            }
        }
    }

    /// Adds a line feed or a tab, which part the rows and cells of a table.
    pub(super) fn push_mark(&mut self, mark: char) {
        let text = &mut self.current.text;
        while text.ends_with(' ') {
            text.pop();
        }
        text.push(mark);
    }

    /// Opens a style.
    pub(super) fn open(&mut self, style: SpanStyle) {
        self.open.push((style, self.current.text.len()));
    }

    /// Closes the style opened last.
    pub(super) fn close(&mut self) {
        if let Some((style, start)) = self.open.pop() {
            span(&mut self.current, style, start);
        }
    }

    /// Adds a block that holds no runs: an image, a rule.
    pub(super) fn add(&mut self, block: Block) {
        let (kind, level) = (self.current.kind, self.current.level);
        self.flush();
        self.blocks.push(block);
        self.begin(kind, level);
    }

    /// Returns the blocks.
    pub(super) fn finish(mut self) -> Vec<Block> {
        self.flush();
        self.blocks
    }

    fn flush(&mut self) {
        let mut block = std::mem::take(&mut self.current);
        self.current.direction = block.direction;
        for (style, start) in &mut self.open {
            span(&mut block, style.clone(), *start);
            *start = 0;
        }
        let end = if block.kind == BlockKind::Code {
            block.text.trim_end_matches('\n').len()
        } else {
            block.text.trim_end().len()
        };
        block.text.truncate(end);
        if block.text.trim().is_empty() {
            return;
        }
        for span in &mut block.spans {
            span.range.end = span.range.end.min(end);
        }
        block.spans.retain(|span| span.range.start < span.range.end);
        // The outer of two runs that begin together comes first.
        block
            .spans
            .sort_by(|a, b| (a.range.start, b.range.end).cmp(&(b.range.start, a.range.end)));
        if block.spans.is_empty()
            && let std::borrow::Cow::Owned(composed) = canonical(&block.text)
        {
            block.text = composed;
        }
        self.blocks.push(block);
    }
}

/// Adds a run from `start` to the end of a block's text, without blanks at its ends.
fn span(block: &mut Block, style: SpanStyle, start: usize) {
    let Some(run) = block.text.get(start..) else {
        return;
    };
    let range = start + (run.len() - run.trim_start().len())..start + run.trim_end().len();
    if range.start < range.end {
        block.spans.push(Span { range, style });
    }
}

/// White space that HTML and Markdown collapse; other blanks have a width of their own.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\t' | '\r' | '\u{C}' | '\u{A0}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_trimmed_nested_and_carried_over() {
        let mut builder = Builder::default();
        builder.push("a ");
        builder.open(SpanStyle::Strong);
        builder.push(" b\n");
        builder.open(SpanStyle::Emphasis);
        builder.push("c ");
        builder.close();
        builder.end();
        builder.push("d\u{1B} e");
        builder.close();
        let blocks = builder.finish();
        let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(texts, ["a b c", "d e"]);
        let spans: Vec<_> = blocks
            .iter()
            .flat_map(|block| &block.spans)
            .map(|span| (span.range.clone(), span.style.clone()))
            .collect();
        assert_eq!(
            spans,
            [
                (2..5, SpanStyle::Strong),
                (4..5, SpanStyle::Emphasis),
                (0..3, SpanStyle::Strong)
            ]
        );
    }
}
