//! newsboat's `urls`: a feed a line with its tags, and searches. Its `cache.db` is read by the store.

mod filter;
mod pattern;
mod search;

use std::ops::ControlFlow;
use std::path::Path;

use crate::ingest::{Outlet, SmartList, Subscription, subscription};
use crate::sentence::{Sentence, sentence};

/// Files beside `urls` that hold nothing to import.
const OTHERS: [&str; 7] = [
    "config",
    "history.cmdline",
    "history.search",
    "queue",
    "dllog",
    "cache.db.lock",
    "error.log",
];

pub(super) fn read(text: &str, name: Option<&Path>, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let file = name.and_then(Path::file_name).and_then(|name| name.to_str());
    if file.is_some_and(|file| OTHERS.contains(&file)) {
        return ControlFlow::Continue(());
    }
    let mut heading = None;
    let mut lines = text.lines().enumerate().peekable();
    while let Some((index, line)) = lines.next() {
        let number = Some(index as u64 + 1);
        if let Some(comment) = line.trim().strip_prefix('#') {
            // a heading is above a feed, not above a blank line or another comment
            let above_feed = lines
                .peek()
                .is_some_and(|(_, next)| !next.trim().is_empty() && !next.trim().starts_with('#'));
            if above_feed {
                heading = self::heading(comment);
            }
            continue;
        }
        let mut words = words(line).into_iter();
        let Some(address) = words.next() else { continue };
        if let Some(query) = address.strip_prefix("query:") {
            let title = words.find_map(|word| word.strip_prefix('~').map(str::to_owned));
            match smart_list(query, title) {
                Ok(list) => outlet.smart_list(list)?,
                Err(refused) => outlet.problem(number, refused)?,
            }
            continue;
        }
        let url = match subscription::address(&address) {
            Ok(url) => url,
            Err(reason) => {
                outlet.problem(number, subscription::refused(reason, &address))?;
                continue;
            }
        };
        let (mut title, mut tags) = (None, Vec::from_iter(heading.clone()));
        for word in words {
            if let Some(name) = word.strip_prefix('~') {
                title = Some(name.to_owned());
            } else if let Some(tag) = word.strip_prefix('!') {
                // hidden there; here it is a feed as any other
                tags.extend(Some(tag.to_owned()).filter(|tag| !tag.is_empty()));
            } else if !tags.contains(&word) {
                tags.push(word);
            }
        }
        outlet.subscription(Subscription { url, title, tags })?;
    }
    ControlFlow::Continue(())
}

/// Returns the name that a comment gives to the feeds below it; sentences and commented-out lines give none.
fn heading(comment: &str) -> Option<String> {
    const WORDS: usize = 3;
    const LONGEST: usize = 32;
    let decoration =
        |c: char| c.is_whitespace() || matches!(c, '#' | '-' | '=' | '*' | '~' | '_' | '[' | ']' | ':');
    let name = comment.trim_matches(decoration);
    let short = name.chars().count() <= LONGEST && name.split_whitespace().count() <= WORDS;
    let plain = !name.contains(['/', '"', '.', '=', '@', ',', ';', '!', '?']);
    (short && plain && name.chars().any(char::is_alphabetic)).then(|| name.to_owned())
}

/// Makes a smart list of what follows `query:`, a name and an expression.
fn smart_list(query: &str, title: Option<String>) -> Result<SmartList, Sentence> {
    let (name, expression) = query.split_once(':').unwrap_or((query, ""));
    let name = title.unwrap_or_else(|| name.to_owned());
    match filter::read(expression).and_then(|filter| search::write(&filter)) {
        Ok(query) => Ok(SmartList { name, query }),
        Err(why) => Err(sentence!(
            "newsboat-search",
            "the search `{name}` of newsboat was not taken: {why}",
            name = name,
            why = why
        )),
    }
}

/// Cuts a line into words; quotes hold words together, a backslash takes the next letter as it is,
/// `#` begins a comment.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut any) = (Vec::new(), String::new(), false);
    let mut quoted = false;
    let mut letters = line.trim().chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                quoted = !quoted;
                any = true;
            }
            '\\' if quoted => word.extend(letters.next()),
            '#' if !quoted && !any => break,
            letter if letter.is_whitespace() && !quoted => {
                if any {
                    words.push(std::mem::take(&mut word));
                }
                any = false;
            }
            letter => {
                word.push(letter);
                any = true;
            }
        }
    }
    if any {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_short_names_above_feeds() {
        for (comment, name) in [
            (" --- News ---", Some("News")),
            (
                " \u{627}\u{62E}\u{628}\u{627}\u{631}",
                Some("\u{627}\u{62E}\u{628}\u{627}\u{631}"),
            ),
            ("https://a.example/feed tag", None),
            (" this line says something about my feeds", None),
            (" ------", None),
            (" see also: a.example", None),
        ] {
            assert_eq!(heading(comment).as_deref(), name, "{comment}");
        }
    }

    #[test]
    fn words_are_quoted_escaped_and_commented() {
        assert_eq!(
            words("http://a/#x  news \"two words\" \"~a \\\"b\\\"\" ! # no"),
            ["http://a/#x", "news", "two words", "~a \"b\"", "!"]
        );
        assert!(words("# only a comment").is_empty() && words("  ").is_empty());
    }
}
