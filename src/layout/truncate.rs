//! A paragraph cut to one row, with an ellipsis where the reading ends.

use std::num::NonZeroU16;

use super::line::{self, Cell, Line};
use super::paragraph::{Cluster, Paragraph};

const ELLIPSIS: &str = "\u{2026}";

/// Returns the paragraph as one row of at most `width` cells.
///
/// What does not fit is cut in logical order, between clusters, so in right-to-left text the ellipsis
/// stands at the left. A forced line break ends the row as well.
#[must_use]
pub fn truncate(paragraph: &Paragraph, width: NonZeroU16) -> Line {
    let clusters = paragraph.clusters();
    let forced = clusters
        .iter()
        .skip(1)
        .position(|cluster| cluster.is(Cluster::MANDATORY));
    let end = forced.map_or(clusters.len(), |at| at + 1);
    let whole = line::trimmed(&clusters, 0, end);
    let cells = |end: usize| -> usize {
        clusters[..end]
            .iter()
            .map(|cluster| usize::from(cluster.width))
            .sum()
    };
    if end == clusters.len() && cells(whole) <= usize::from(width.get()) {
        return line::row(paragraph, 0..whole, width, None);
    }
    let room = usize::from(width.get() - 1);
    let mut used = 0;
    let fits = clusters[..whole].iter().take_while(|cluster| {
        used += usize::from(cluster.width);
        used <= room
    });
    let cut = line::trimmed(&clusters, 0, fits.count());
    let at = clusters
        .get(cut)
        .map_or_else(|| paragraph.text().len() as u32, |cluster| cluster.start);
    let ellipsis = Cell {
        form: ELLIPSIS.into(),
        base: ELLIPSIS.into(),
        range: at..at,
        width: 1,
        level: paragraph.base_level(),
        joins_next: false,
        rtl: false,
    };
    line::row(paragraph, 0..cut, width, Some(ellipsis))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::ParagraphOptions;

    fn row(text: &str, width: u16) -> String {
        let paragraph = Paragraph::new(text, &ParagraphOptions::default());
        let line = truncate(&paragraph, NonZeroU16::new(width).unwrap());
        assert!(line.width <= width);
        line.cells.iter().map(|cell| cell.form.as_str()).collect()
    }

    #[test]
    fn the_ellipsis_stands_where_the_reading_ends() {
        assert_eq!(row("abcd", 4), "abcd");
        assert_eq!(row("abcde", 4), "abc\u{2026}");
        assert_eq!(row("\u{5D0}\u{5D1}\u{5D2}\u{5D3}", 3), "\u{2026}\u{5D1}\u{5D0}");
        // Latin at the cut of a right-to-left title
        assert_eq!(row("\u{5D0} abcd", 4), "\u{2026}a \u{5D0}");
    }

    #[test]
    fn spaces_before_the_ellipsis_go_and_wide_clusters_stay_whole() {
        assert_eq!(row("ab cd", 4), "ab\u{2026}");
        assert_eq!(row("\u{4E2D}\u{4E2D}\u{4E2D}", 4), "\u{4E2D}\u{2026}");
        assert_eq!(row("ab", 1), "\u{2026}");
    }

    #[test]
    fn a_forced_break_is_a_cut() {
        assert_eq!(row("a\nb", 9), "a\u{2026}");
        assert_eq!(row("", 1), "");
    }
}
