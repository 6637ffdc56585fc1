//! CSS as far as it says that something is not shown: declarations that hide, and the classes that a page's own style sheets hide.

use std::collections::HashSet;

use dom_query::Document;

/// Bytes of style sheets that are read at most.
const MOST: usize = 2 << 20;

/// The way in which declarations hide an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ingest) enum Hiding {
    /// Takes no room: `display: none`.
    Removed,
    /// Takes room and is not painted: `visibility: hidden`.
    Unpainted,
    /// Is there for screen readers only: clipped, one pixel large, far off the page.
    Clipped,
}

/// Returns how declarations hide an element, or `None` if they do not.
pub(in crate::ingest) fn hiding(declarations: &str) -> Option<Hiding> {
    let mut small = [false; 2];
    let mut overflow = false;
    let mut hiding = None;
    for declaration in declarations.split(';') {
        let Some((name, value)) = declaration.split_once(':') else {
            continue;
        };
        let value = value.to_ascii_lowercase();
        let value = value
            .trim()
            .trim_end_matches("important")
            .trim_end_matches(['!', ' ']);
        match name.trim() {
            "display" if value == "none" => return Some(Hiding::Removed),
            "visibility" if value == "hidden" || value == "collapse" => hiding = Some(Hiding::Unpainted),
            "clip" if clips(value) => hiding = Some(Hiding::Clipped),
            "clip-path" | "-webkit-clip-path" if insets(value) => hiding = Some(Hiding::Clipped),
            "left" | "right" | "top" | "text-indent" | "margin-left" if far_off(value) => {
                hiding = Some(Hiding::Clipped);
            }
            "width" => small[0] = tiny(value),
            "height" => small[1] = tiny(value),
            "overflow" => overflow = value == "hidden",
            _ => {}
        }
    }
    if hiding.is_none() && overflow && small == [true, true] {
        return Some(Hiding::Clipped);
    }
    hiding
}

/// Returns whether a `clip` leaves nothing to see: all four sides are 0 or 1 pixel.
fn clips(value: &str) -> bool {
    let sides = value
        .strip_prefix("rect(")
        .and_then(|sides| sides.strip_suffix(')'));
    sides.is_some_and(|sides| {
        // the old form has no commas
        let mut sides = sides.split([',', ' ']).filter(|side| !side.is_empty());
        sides.all(|side| matches!(side, "0" | "0px" | "1px" | "0em" | "0pt"))
    })
}

/// Returns whether a `clip-path` cuts away half of each side or more.
fn insets(value: &str) -> bool {
    value
        .strip_prefix("inset(")
        .and_then(|inset| inset.split('%').next())
        .and_then(|percent| percent.parse::<f32>().ok())
        .is_some_and(|percent| percent >= 50.0)
}

fn far_off(value: &str) -> bool {
    const FAR: f32 = 900.0;
    let number = value.strip_prefix('-').and_then(|rest| {
        let digits = rest.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%');
        digits.parse::<f32>().ok()
    });
    number.is_some_and(|number| number >= FAR)
}

fn tiny(value: &str) -> bool {
    matches!(value, "0" | "0px" | "1px")
}

/// Returns the classes that the page's style sheets hide, whatever else an element has.
///
/// Only rules with a class alone as selector count, and none that applies to some screens or
/// states: those say little about what a reader sees.
pub(in crate::ingest) fn hidden_classes(document: &Document) -> HashSet<String> {
    let mut hidden = HashSet::new();
    let mut shown = HashSet::new();
    let mut read = 0;
    for style in document.select("style").nodes() {
        if style.attr("media").is_some_and(|media| &*media == "print") {
            continue;
        }
        let css = style.text();
        read += css.len();
        if read > MOST {
            break;
        }
        let css = without_comments(&css);
        for rule in Rules::of(&css) {
            let mut classes = rule.selectors.split(',').filter_map(class).peekable();
            if classes.peek().is_none() {
                continue;
            }
            match hiding(rule.declarations) {
                Some(Hiding::Removed | Hiding::Clipped) if rule.conditions == 0 => {
                    hidden.extend(classes.map(str::to_owned));
                }
                None if shows(rule.declarations) => shown.extend(classes.map(str::to_owned)),
                Some(Hiding::Removed | Hiding::Unpainted | Hiding::Clipped) | None => {}
            }
        }
    }
    hidden.retain(|class| !shown.contains(class));
    hidden
}

/// Returns whether declarations bring an element back.
fn shows(declarations: &str) -> bool {
    declarations.split(';').any(|declaration| {
        declaration.split_once(':').is_some_and(|(name, value)| {
            let value = value.trim();
            match name.trim() {
                "display" => !value.starts_with("none"),
                "clip" => value.starts_with("auto"),
                _ => false,
            }
        })
    })
}

/// Returns the class that a selector consists of.
fn class(selector: &str) -> Option<&str> {
    let class = selector.trim().strip_prefix('.')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    (!class.is_empty() && class.chars().all(plain)).then_some(class)
}

fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// A rule of a style sheet.
struct Rule<'a> {
    selectors: &'a str,
    declarations: &'a str,
    /// Number of blocks such as `@media` around it.
    conditions: usize,
}

/// Iterates over the rules of a style sheet.
struct Rules<'a> {
    rest: &'a str,
    conditions: usize,
}

impl<'a> Rules<'a> {
    fn of(css: &'a str) -> Self {
        Self {
            rest: css,
            conditions: 0,
        }
    }
}

impl<'a> Iterator for Rules<'a> {
    type Item = Rule<'a>;

    fn next(&mut self) -> Option<Rule<'a>> {
        loop {
            let (before, after) = self.rest.split_once(['{', '}'])?;
            let opened = self.rest.as_bytes().get(before.len()) == Some(&b'{');
            self.rest = after;
            if !opened {
                self.conditions = self.conditions.saturating_sub(1);
                continue;
            }
            // statements such as `@import` end in a semicolon
            let selectors = before.rsplit(';').next().unwrap_or(before).trim();
            if selectors.starts_with('@') {
                self.conditions += 1;
                continue;
            }
            let (declarations, after) = self.rest.split_once('}').unwrap_or((self.rest, ""));
            self.rest = after;
            return Some(Rule {
                selectors,
                declarations,
                conditions: self.conditions,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_that_hide_are_known() {
        for (declarations, expected) in [
            ("display:none", Some(Hiding::Removed)),
            ("color:red; DISPLAY : none", None),
            ("color:red; display : NONE !important", Some(Hiding::Removed)),
            ("visibility: hidden", Some(Hiding::Unpainted)),
            (
                "clip:rect(1px,1px,1px,1px);position:absolute",
                Some(Hiding::Clipped),
            ),
            ("clip: rect(0 0 0 0)", Some(Hiding::Clipped)),
            ("clip: rect(1px 1px 1px 1px)", Some(Hiding::Clipped)),
            ("clip: rect(0px, 60px, 200px, 0px)", None),
            ("-webkit-clip-path:inset(100%)", Some(Hiding::Clipped)),
            ("clip-path: inset(10%)", None),
            ("position:absolute;left:-9999px", Some(Hiding::Clipped)),
            ("margin-left:-20px", None),
            ("height:1px;width:1px;overflow:hidden", Some(Hiding::Clipped)),
            ("height:1px;overflow:hidden", None),
            ("", None),
        ] {
            assert_eq!(hiding(declarations), expected, "{declarations}");
        }
    }

    #[test]
    fn classes_are_hidden_by_rules_of_their_own() {
        let css = "@import 'x.css'; .a{display:none!important} /* .b{display:none} */ .c,.d { clip:rect(0,0,0,0) }
            @media print{.e{display:none}} .f .g{display:none} p.h{display:none} .i{display:none}
            @media (min-width:1px){.i{display:block}} @font-face{font-family:x} .j{display:none} .k{visibility:hidden}
            .l{display:none";
        let document = Document::from(format!(
            "<style>{css}</style><style media=print>.z{{display:none}}</style>"
        ));
        let mut classes: Vec<String> = hidden_classes(&document).into_iter().collect();
        classes.sort();
        assert_eq!(classes, ["a", "c", "d", "j", "l"]);
    }
}
