//! Lines of the page that are no article: separators, buttons, lists of other articles, breadcrumbs.

use std::ops::Range;

use super::line::{Line, Role, is_bullet};
use super::rules::{self, Form};
use crate::article::Article;
use crate::text::orthography::{digit, match_key};

/// Longest line of boilerplate, in characters.
const LONGEST: usize = 90;
/// Content lines at head and tail where labels and boilerplate are at home.
const EDGE: usize = 12;

/// The lines before and after the running text.
pub(super) struct Edges {
    head: Range<usize>,
    tail: Range<usize>,
}

impl Edges {
    pub(super) fn contains(&self, index: usize) -> bool {
        self.head.contains(&index) || self.tail.contains(&index)
    }
}

/// Finds head and tail: up to the first paragraph and from the last one, and some lines in any case.
pub(super) fn edges(lines: &[Line]) -> Edges {
    let content: Vec<usize> = (0..lines.len())
        .filter(|index| lines.get(*index).is_some_and(|line| line.role != Role::Blank))
        .collect();
    let prose = |index: &usize| lines.get(*index).is_some_and(Line::is_prose);
    let first = (0..lines.len()).find(prose).unwrap_or(lines.len());
    let last = (0..lines.len()).rev().find(prose).map_or(0, |last| last + 1);
    let early = content.get(EDGE).copied().unwrap_or(lines.len());
    let late = content
        .len()
        .checked_sub(EDGE)
        .and_then(|index| content.get(index).copied())
        .unwrap_or(0);
    Edges {
        head: 0..first.max(early),
        tail: last.min(late)..lines.len(),
    }
}

/// Drops blank lines before the text, lines of signs only, and lone digits.
pub(super) fn drop_blank_and_separators(lines: &mut [Line]) {
    let mut started = false;
    for line in lines.iter_mut() {
        if line.role == Role::Blank {
            if !started {
                line.role = Role::Dropped("blank");
            }
            continue;
        }
        started = true;
        let sign = |c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    '|' | '\u{2022}' | '\u{B7}' | '*' | '-' | '_' | '=' | '\u{2013}' | '\u{2014}'
                )
        };
        if line.is_short() && line.text.chars().all(sign) {
            line.role = Role::Dropped("separator");
        } else if line.chars == 1 && line.text.chars().all(|c| digit(c).is_some()) {
            line.role = Role::Dropped("counter");
        }
    }
}

/// Drops the lines that the rule data names.
pub(super) fn drop_lines(lines: &mut [Line]) {
    let edges = edges(lines);
    let mut index = 0;
    while index < lines.len() {
        let rule = lines
            .get(index)
            .filter(|line| line.is_content() && line.chars <= LONGEST && line.heading().is_none())
            .and_then(|line| Some((rules::boilerplate(&line.key)?, line.text)));
        if let Some((rule, text)) = rule {
            let sentence = text.ends_with(['.', '!', '?', '\u{61F}']);
            if matches!(rule.form, Form::Whole | Form::Comments) || edges.contains(index) || !sentence {
                if let Some(line) = lines.get_mut(index) {
                    line.role = Role::Dropped(rule.reason);
                }
                if rule.form == Form::Related {
                    drop_related(lines, index, edges.tail.contains(&index));
                } else if rule.form == Form::Comments {
                    drop_comments(lines, index);
                }
            }
        }
        index += 1;
    }
}

/// Drops what readers wrote below the article; above its last paragraph the words are a counter.
fn drop_comments(lines: &mut [Line], header: usize) {
    let (above, below) = lines.split_at_mut(header);
    if !above.iter().any(Line::is_prose) || below.iter().any(Line::is_prose) {
        return;
    }
    for line in below
        .iter_mut()
        .filter(|line| line.is_content() && rules::boilerplate(&line.key).is_none())
    {
        line.role = Role::Dropped("comment");
    }
}

/// Drops the list of other articles under its header: bulleted lines, at the tail any short ones.
fn drop_related(lines: &mut [Line], header: usize, at_tail: bool) {
    let rest_is_short = !lines.iter().skip(header + 1).any(Line::is_prose);
    for line in lines.iter_mut().skip(header + 1) {
        let bulleted = line.text.starts_with(|c: char| is_bullet(c) || c == '\u{BB}');
        let short = line.chars <= LONGEST + 40 && !line.text.ends_with(['.', '\u{61F}', '?', '!']);
        let is_link = line.is_content()
            && line.heading().is_none()
            && short
            && (bulleted || (at_tail && rest_is_short))
            && rules::boilerplate(&line.key).is_none();
        if !is_link {
            break;
        }
        line.role = Role::Dropped("related");
    }
}

/// Takes a breadcrumb at the head: the last of its sections is the category.
pub(super) fn take_breadcrumb(lines: &mut [Line], article: &mut Article) {
    let head = lines.iter_mut().filter(|line| line.is_content()).take(6);
    let mut head: Vec<&mut Line> = head.take_while(|line| !line.is_prose()).collect();
    // Sections stand below a title, and alone they may be one.
    for line in head.iter_mut().skip(1) {
        if let Some(section) = section(line) {
            line.role = Role::Dropped("breadcrumb");
            article.category.get_or_insert(section);
        }
    }
    for line in head {
        if let Some(sections) = breadcrumb(line) {
            line.role = Role::Dropped("breadcrumb");
            if let Some(section) = sections.last() {
                article.category.get_or_insert_with(|| section.clone());
            }
            return;
        }
    }
}

/// Reads a line that names a section: «news of the economy».
fn section(line: &Line) -> Option<String> {
    const NEWS: &str = "\u{627}\u{62E}\u{628}\u{627}\u{631}";
    let text = line.text.trim_matches(is_bullet);
    let words = text.split_whitespace().count();
    let named = text
        .split_whitespace()
        .next()
        .is_some_and(|first| match_key(first) == NEWS);
    (named && (2..=3).contains(&words)).then(|| text.to_owned())
}

fn breadcrumb(line: &Line) -> Option<Vec<String>> {
    if line.chars > 120 || line.text.contains('\u{AB}') || line.text.contains("://") {
        return None;
    }
    let separators = [">>", "\u{BB}", "\u{203A}", ">", "/", "\u{2190}"];
    let separator = separators
        .into_iter()
        .find(|separator| line.text.contains(separator))?;
    let mut sections: Vec<String> = line
        .text
        .split(separator)
        .map(|section| section.trim().to_owned())
        .filter(|section| !section.is_empty())
        .collect();
    let short = sections
        .iter()
        .all(|section| section.split_whitespace().count() <= 4);
    let home = sections.first().is_some_and(|first| is_home(first));
    // A slash stands in titles, too; the way home or three steps make it a path.
    let enough = home || sections.len() >= if separator == "/" { 4 } else { 2 };
    if home {
        sections.remove(0);
    }
    let clear = separator != ">" || home || sections.len() >= 2;
    (short && enough && clear && !line.text.ends_with(['.', '\u{61F}', '!'])).then_some(sections)
}

fn is_home(section: &str) -> bool {
    const HOME: [&str; 7] = [
        "\u{62E}\u{627}\u{646}\u{647}",
        "\u{635}\u{641}\u{62D}\u{647} \u{646}\u{62E}\u{633}\u{62A}",
        "\u{635}\u{641}\u{62D}\u{647} \u{627}\u{635}\u{644}\u{6CC}",
        "\u{627}\u{644}\u{631}\u{6CC}\u{6CC}\u{633}\u{6CC}\u{647}",
        "\u{635}\u{641}\u{62D}\u{647} \u{627}\u{648}\u{644}",
        "\u{5D3}\u{5E3} \u{5D4}\u{5D1}\u{5D9}\u{5EA}",
        "home",
    ];
    HOME.contains(&match_key(section).as_str())
}
