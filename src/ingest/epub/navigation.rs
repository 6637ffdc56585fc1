//! Navigation bars in books of news.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::article::Block;
use crate::text::orthography::match_key;

/// Characters between the links of a bar.
const SEPARATORS: [char; 6] = ['|', '\u{B7}', '\u{2022}', '\u{AB}', '\u{BB}', '\n'];

static STEPS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let table = include_str!("../../../assets/ingest/navigation.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    rows.flat_map(|row| row.split('\t').skip(1))
        .map(match_key)
        .collect()
});

/// Returns whether a block only leads to other parts of the book.
pub(super) fn is_bar(block: &Block) -> bool {
    let mut steps = block
        .text
        .split(SEPARATORS)
        .map(match_key)
        .filter(|step| !step.is_empty())
        .peekable();
    // a paragraph of one such word without a bar around it may be a text
    let marked = block.text.contains('|') || !block.spans.is_empty();
    marked && steps.peek().is_some() && steps.all(|step| STEPS.contains(&step))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::BlockKind;

    #[test]
    fn bars_hold_nothing_but_steps() {
        let bar = |text: &str| is_bar(&Block::new(BlockKind::Paragraph, text));
        assert!(bar("| Next | Section Menu | Main Menu |"));
        assert!(bar(
            "| \u{628}\u{639}\u{62F}\u{6CC} | \u{645}\u{646}\u{648}\u{6CC} \u{627}\u{635}\u{644}\u{6CC} |"
        ));
        assert!(!bar("| Next | week he will leave |"));
        assert!(!bar("Next") && !bar("||") && !bar(""));
    }
}
