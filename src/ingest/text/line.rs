//! The lines of a scraped text and what became of each.

use crate::article::Dropped;
use crate::text::orthography::match_key;

/// Longest line, in characters, that a rule about labels or boilerplate looks at.
pub(super) const SHORT: usize = 320;
/// Length, in characters, from which a line is running text.
const PROSE: usize = 120;

/// One line of the input.
#[derive(Debug, Clone)]
pub(super) struct Line<'a> {
    /// Counted from 1.
    pub(super) number: u64,
    /// The line without white space at its ends.
    pub(super) text: &'a str,
    /// Its match key without a leading bullet, once made; empty for long lines, which no rule is about.
    pub(super) key: String,
    /// Length in characters.
    pub(super) chars: usize,
    pub(super) role: Role,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Blank,
    /// Text that no rule has taken yet.
    Content,
    /// Taken as title, kicker or lead.
    Taken,
    /// Left out, with the reason.
    Dropped(&'static str),
}

impl<'a> Line<'a> {
    pub(super) fn is_content(&self) -> bool {
        self.role == Role::Content
    }

    /// Tells whether the line is long enough to be a paragraph of the article.
    pub(super) fn is_prose(&self) -> bool {
        self.is_content() && self.chars >= PROSE
    }

    pub(super) fn is_short(&self) -> bool {
        self.chars <= SHORT
    }

    /// Splits the marks of a Markdown heading from its text.
    pub(super) fn heading(&self) -> Option<(u8, &'a str)> {
        let text = self.text.trim_start_matches('#');
        let level = self.text.len() - text.len();
        let is_heading = (1..=6).contains(&level) && text.starts_with([' ', '\t']);
        let text = text.trim().trim_end_matches('#').trim_end();
        (is_heading && !text.is_empty()).then_some((level as u8, text))
    }
}

/// Makes the keys by which rules match lines.
pub(super) fn make_keys(lines: &mut [Line]) {
    for line in lines.iter_mut().filter(|line| line.is_short()) {
        line.key = match_key(line.text.trim_start_matches(is_bullet));
    }
}

/// Cuts a cleaned text into lines, without their keys.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let lines = text.split('\n').zip(1..);
    let mut lines: Vec<Line> = lines
        .map(|(text, number)| {
            let text = text.trim_matches(is_edge);
            let chars = text.chars().count();
            Line {
                number,
                text,
                key: String::new(),
                chars,
                role: if text.is_empty() {
                    Role::Blank
                } else {
                    Role::Content
                },
            }
        })
        .collect();
    // A line feed at the very end is no line.
    if lines.len() > 1 && lines.last().is_some_and(|line| line.role == Role::Blank) {
        lines.pop();
    }
    lines
}

/// Lists what was left out.
pub(super) fn dropped(lines: &[Line]) -> Vec<Dropped> {
    lines
        .iter()
        .filter_map(|line| match line.role {
            Role::Dropped(reason) => Some(Dropped {
                line: line.number,
                text: line.text.to_owned(),
                reason: reason.to_owned(),
            }),
            _ => None,
        })
        .collect()
}

/// White space and invisible marks that may stand at the ends of a line.
fn is_edge(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{200C}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}')
}

/// Marks of a list's item.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '\u{2022}' | '\u{B7}' | '*' | '-' | '\u{25AA}' | '\u{25CF}' | '\u{25A0}' | '\u{2013}' | ' '
    )
}
