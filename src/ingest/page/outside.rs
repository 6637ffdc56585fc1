//! What stands on a page outside its article: text that no rule dropped, since the article was never looked for there.
//!
//! It is kept with the rest of what was left out, so that a reader can see whether
//! something was missed. Menus and buttons are no loss: a line counts from four words.

use std::collections::HashSet;

use dom_query::Document;

use super::dropped::Dropping;
use crate::article::Block;
use crate::ingest::html::address::Base;
use crate::ingest::html::embed::Embeds;
use crate::ingest::html::walk;
use crate::text::orthography::match_key;

/// Words of a line that is kept at least.
const WORDS: usize = 4;
/// Lines of a page at most: the longest are kept.
const MOST: usize = 80;

/// Adds what stands on the page and neither in the article's text or fields (`shown`) nor among what was left out.
pub(super) fn add(
    document: &Document,
    base: &Base,
    kept: &[Block],
    shown: &[&str],
    dropping: &mut Dropping<'_>,
) {
    let Some(body) = document.body() else {
        return;
    };
    let mut known: HashSet<String> = HashSet::new();
    // the extractor joins and cuts paragraphs: a line is known where it stands inside one, too
    let mut whole = String::new();
    let texts = kept.iter().map(|block| block.text.as_str());
    for text in texts.chain(shown.iter().copied()).chain(dropping.texts()) {
        for line in text.split('\n') {
            let key = match_key(line);
            whole.push_str(&key);
            whole.push('\n');
            known.insert(key);
        }
    }
    let mut outside: Vec<(usize, String)> = Vec::new();
    for (place, block) in walk::blocks(&body, base, Embeds::Skip).iter().enumerate() {
        for line in block.text.split('\n') {
            if line.split_whitespace().nth(WORDS - 1).is_none() {
                continue;
            }
            let key = match_key(line);
            if !known.contains(&key) && !whole.contains(&key) {
                outside.push((place, line.to_owned()));
                known.insert(key);
            }
        }
    }
    outside.sort_by_key(|(_, line)| std::cmp::Reverse(line.len()));
    outside.truncate(MOST);
    outside.sort_by_key(|(place, _)| *place);
    for (_, line) in &outside {
        dropping.add(line, "outside");
    }
}

#[cfg(test)]
mod tests {
    use crate::ingest::page::{Hints, extract};

    #[test]
    fn what_stands_outside_of_the_article_can_be_seen() {
        let text =
            "The two bridges over the river close on Friday, the council said, and open again on Sunday. "
                .repeat(3);
        let html = format!(
            "<html><body><nav><a href=/a>Home</a></nav><article><h1>Bridges close</h1><p>{text}</p>\n<p>So {text}</p>\
             </article>\n<div id=sidebar><p>The weather will be dry until Monday.</p><p>More</p></div></body></html>"
        );
        let article = extract(html.as_bytes(), &Hints::default()).articles.remove(0);
        let outside: Vec<(u64, &str)> = article
            .dropped
            .iter()
            .filter(|line| line.reason == "outside")
            .map(|line| (line.line, line.text.as_str()))
            .collect();
        assert_eq!(outside, [(3, "The weather will be dry until Monday.")]);
        assert_eq!(article.body.blocks.len(), 2);
    }
}
