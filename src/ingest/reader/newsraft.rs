//! newsraft's `feeds`, and the form in which its database keeps texts. The database is read by the store.

use std::ops::ControlFlow;

use crate::ingest::{Outlet, Subscription, subscription};

/// Reads a feed a line: an address, a command or a section after `@`, with a name in quotes.
pub(super) fn read(text: &str, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let mut section = None;
    for (index, line) in text.lines().enumerate() {
        let number = Some(index as u64 + 1);
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix('@') {
            // settings of a section stand behind its name
            let name = name.split(['{', '<']).next().unwrap_or_default().trim();
            section = Some(name.to_owned()).filter(|name| !name.is_empty() && name != "Global");
            continue;
        }
        if line.starts_with("$(") || line.starts_with('`') {
            outlet.problem(number, subscription::refused(subscription::command(), line))?;
            continue;
        }
        let (address, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let title = rest
            .split('"')
            .nth(1)
            .map(str::trim)
            .filter(|name| !name.is_empty());
        match subscription::address(address) {
            Ok(url) => outlet.subscription(Subscription {
                url,
                title: title.map(str::to_owned),
                tags: section.clone().into_iter().collect(),
            })?,
            Err(reason) => outlet.problem(number, subscription::refused(reason, address))?,
        }
    }
    ControlFlow::Continue(())
}

/// Cuts newsraft's form into groups of fields: the first character parts them, a caret begins a group.
fn groups(serialised: &str) -> Vec<Vec<(&str, &str)>> {
    let mut groups: Vec<Vec<(&str, &str)>> = Vec::new();
    let Some(delimiter) = serialised.chars().next() else {
        return groups;
    };
    for part in serialised.split(delimiter).skip(1) {
        if part == "^" {
            groups.push(Vec::new());
        } else if let Some(field) = part.split_once('=') {
            if groups.is_empty() {
                groups.push(Vec::new());
            }
            if let Some(group) = groups.last_mut() {
                group.push(field);
            }
        }
    }
    groups
}

/// Returns the longest text, as HTML and as plain text: one of the two.
pub(super) fn content(serialised: &str) -> (Option<String>, Option<String>) {
    let value = |group: &[(&str, &str)], name: &str| {
        let found = group.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| (*value).to_owned())
    };
    let longest = groups(serialised)
        .into_iter()
        .filter_map(|group| Some((value(&group, "type"), value(&group, "text")?)))
        .max_by_key(|(_, text)| text.len());
    match longest {
        Some((Some(kind), text)) if kind == "text/plain" => (None, Some(text)),
        Some((_, text)) => (Some(text), None),
        None => (None, None),
    }
}

/// Returns the first value of a field.
pub(super) fn field(serialised: &str, name: &str) -> Option<String> {
    let groups = groups(serialised);
    let found = groups.iter().flatten().find(|(known, _)| *known == name);
    found.map(|(_, value)| (*value).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_fields_come_out_of_newsrafts_form() {
        let text =
            "\u{1F}^\u{1F}type=text/plain\u{1F}text=a=b\u{1F}^\u{1F}type=text/html\u{1F}text=<p>long</p>";
        assert_eq!(content(text), (Some("<p>long</p>".to_owned()), None));
        assert_eq!(field(text, "text").as_deref(), Some("a=b"));
        assert_eq!(content(""), (None, None));
    }
}
