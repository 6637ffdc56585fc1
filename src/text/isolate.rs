//! Isolates: a piece of text keeps its own direction, whatever stands around it (UAX #9, §2.4).

/// U+2066 LEFT-TO-RIGHT ISOLATE, for what is always read from the left: options, keys, addresses.
pub const LRI: char = '\u{2066}';
/// U+2067 RIGHT-TO-LEFT ISOLATE, for the cells of a right-to-left table.
pub const RLI: char = '\u{2067}';
/// U+2068 FIRST STRONG ISOLATE, for what has a direction of its own: names, titles, queries.
pub const FSI: char = '\u{2068}';
/// U+2069 POP DIRECTIONAL ISOLATE, which ends the three.
pub const PDI: char = '\u{2069}';

/// Returns a text that keeps the direction of its first strong letter.
///
/// ```
/// assert_eq!(khabar::text::isolate::isolated("abc"), "\u{2068}abc\u{2069}");
/// ```
#[must_use]
pub fn isolated(text: &str) -> String {
    format!("{FSI}{text}{PDI}")
}

/// Returns a text that is read from the left, whatever it begins with.
#[must_use]
pub fn left_to_right(text: &str) -> String {
    format!("{LRI}{text}{PDI}")
}

/// Joins parts that may each have a direction of their own; empty ones are left out.
///
/// ```
/// use khabar::text::isolate::joined;
/// assert_eq!(joined(["a", "", "b"], ", "), "\u{2068}a\u{2069}, \u{2068}b\u{2069}");
/// ```
#[must_use]
pub fn joined<T: AsRef<str>>(parts: impl IntoIterator<Item = T>, between: &str) -> String {
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|part| !part.as_ref().is_empty())
        .map(|part| isolated(part.as_ref()))
        .collect();
    parts.join(between)
}
