//! Tags as scraped, split.

use crate::text::orthography::match_key;

/// The most words of one tag where only the article tells where it ends.
const LONGEST: usize = 4;

/// Splits tags; the flag tells that no separator was there and the article's words had to do.
pub(super) fn split(raw: &str, text_key: &str) -> (Vec<String>, bool) {
    let separators = [
        '\u{60C}', ',', ';', '\u{61B}', '|', '/', '#', '\n', '\u{2022}', '\u{B7}', '\t',
    ];
    let mut tags: Vec<String> = raw
        .split(separators)
        .flat_map(|part| part.split(" - "))
        .flat_map(split_at_loose_hyphens)
        .map(|tag| tag.trim_matches(is_edge).replace('_', " "))
        .filter(|tag| !tag.is_empty())
        .collect();
    let separated = raw.trim().trim_start_matches('#').contains(separators) || tags.len() > 1;
    let alone = tags.first().is_some_and(|tag| tag.split_whitespace().count() > 1);
    let guessed = !separated && alone;
    if guessed {
        tags = longest_phrases(raw, text_key);
    }
    let mut seen: Vec<String> = Vec::new();
    tags.retain(|tag| {
        let key = match_key(tag);
        let new = !seen.contains(&key);
        seen.push(key);
        new
    });
    (tags, guessed)
}

/// Splits at hyphens with a blank on one side; those inside a name stay.
fn split_at_loose_hyphens(part: &str) -> Vec<&str> {
    part.split("- ").flat_map(|part| part.split(" -")).collect()
}

/// Takes, again and again, the longest run of words that the article has as a phrase.
fn longest_phrases(raw: &str, text_key: &str) -> Vec<String> {
    let words: Vec<&str> = raw.split_whitespace().collect();
    let mut tags = Vec::new();
    let mut start = 0;
    while start < words.len() {
        let longest = LONGEST.min(words.len() - start);
        let count = (2..=longest)
            .rev()
            .find(|count| {
                let phrase = words.get(start..start + count).unwrap_or_default().join(" ");
                contains_phrase(text_key, &match_key(&phrase))
            })
            .unwrap_or(1);
        tags.push(words.get(start..start + count).unwrap_or_default().join(" "));
        start += count;
    }
    tags
}

/// Tells whether a phrase stands in a text from word start to word end.
fn contains_phrase(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(start, _)| {
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        let after = text
            .get(start + phrase.len()..)
            .and_then(|after| after.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

fn is_edge(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '.' | ':' | '\u{AB}' | '\u{BB}' | '"' | '\u{2013}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_part_tags_and_hyphens_inside_do_not() {
        let (tags, guessed) = split("#a_b #covid-19, x - y | a b", "");
        assert_eq!(tags, ["a b", "covid-19", "x", "y"]);
        assert!(!guessed);
        assert_eq!(split("one", ""), (vec!["one".to_owned()], false));
    }

    #[test]
    fn the_article_tells_where_tags_end() {
        let (tags, guessed) = split(
            "national housing fund city",
            "the national housing fund of the city",
        );
        assert_eq!(tags, ["national housing fund", "city"]);
        assert!(guessed);
        // Letters inside a longer word are no phrase.
        assert_eq!(split("red car", "tired cart").0, ["red", "car"]);
    }
}
