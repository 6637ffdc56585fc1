//! The door that every article passes, whichever format it came from: short fields are kept short, and URLs escaped.

use std::borrow::Cow;

use crate::article::{Article, SpanStyle, Warning};
use crate::limits::{self, cut};
use crate::text::escape_url;

/// Escapes what is obeyed rather than shown in the URLs of an article.
fn escape_urls(article: &mut Article) {
    let escape = |url: &mut String| {
        if let Cow::Owned(escaped) = escape_url(url) {
            *url = escaped;
        }
    };
    if let Some(url) = &mut article.url {
        escape(url);
    }
    for block in &mut article.body.blocks {
        if let Some(url) = &mut block.url {
            escape(url);
        }
        for span in &mut block.spans {
            match &mut span.style {
                SpanStyle::Link(url) => escape(url),
                SpanStyle::Emphasis | SpanStyle::Strong | SpanStyle::Code => {}
            }
        }
    }
}

/// Cuts headline, byline, tags and the like to their limits; an article that lost something is warned of.
pub(super) fn apply(article: &mut Article) {
    escape_urls(article);
    let mut lost = cut(&mut article.title, limits::TITLE);
    let fields = [
        (&mut article.kicker, limits::TITLE),
        (&mut article.lead, limits::LEAD),
        (&mut article.source, limits::TITLE),
        (&mut article.attribution, limits::TITLE),
        (&mut article.category, limits::TITLE),
        (&mut article.code, limits::TAG),
        (&mut article.date_text, limits::TITLE),
        (&mut article.author, limits::AUTHOR),
        (&mut article.tags_raw, limits::LEAD),
    ];
    for (field, limit) in fields {
        lost |= field.as_mut().is_some_and(|text| cut(text, limit));
    }
    lost |= article.tags.len() > limits::TAGS;
    article.tags.truncate(limits::TAGS);
    for tag in &mut article.tags {
        lost |= cut(tag, limits::TAG);
    }
    if lost && !article.warnings.contains(&Warning::FieldCut) {
        article.warnings.push(Warning::FieldCut);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_fields_are_cut_and_warned_of_once() {
        let long = "\u{633}".repeat(100_000);
        let mut article = Article {
            title: long.clone(),
            author: Some(long.clone()),
            tags: vec![long; 1_000],
            ..Article::default()
        };
        apply(&mut article);
        apply(&mut article);
        assert!(article.title.len() <= limits::TITLE);
        assert!(
            article
                .author
                .is_some_and(|author| author.len() <= limits::AUTHOR)
        );
        assert_eq!(article.tags.len(), limits::TAGS);
        assert!(article.tags.iter().all(|tag| tag.len() <= limits::TAG));
        assert_eq!(article.warnings, [Warning::FieldCut]);
    }

    #[test]
    fn an_ordinary_article_stays_as_it_is() {
        let article = Article {
            title: "t".repeat(limits::TITLE),
            tags: vec!["a".to_owned()],
            ..Article::default()
        };
        let mut bounded = article.clone();
        apply(&mut bounded);
        assert_eq!(bounded, article);
    }
}
