//! Front matter: what is known of an article, in YAML between two lines of dashes, as `ingest::markdown` and
//! other programs read it.

use crate::article::Article;
use crate::calendar::Instant;
use crate::export::json::write_json;

/// Writes the front matter with the line after it.
pub(super) fn matter(article: &Article) -> String {
    let date = article
        .date
        .map(Instant::to_rfc3339)
        .or_else(|| article.date_text.clone());
    // an address identifies the article by itself
    let id = Some(&article.key).filter(|key| !key.is_empty() && Some(*key) != article.url.as_ref());
    let fields = [
        ("id", id),
        ("title", Some(&article.title)),
        ("kicker", article.kicker.as_ref()),
        ("lead", article.lead.as_ref()),
        ("date", date.as_ref()),
        ("source", article.source.as_ref()),
        ("author", article.author.as_ref()),
        ("category", article.category.as_ref()),
        ("lang", article.lang.as_ref()),
        ("url", article.url.as_ref()),
    ];
    let mut lines = vec!["---".to_owned()];
    for (name, value) in fields {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            lines.push(format!("{name}: {}", quoted(value)));
        }
    }
    if !article.tags.is_empty() {
        lines.push("tags:".to_owned());
        lines.extend(article.tags.iter().map(|tag| format!("  - {}", quoted(tag))));
    }
    lines.push("---\n\n".to_owned());
    lines.join("\n")
}

/// Writes a scalar so that YAML and JSON read the same in it.
fn quoted(text: &str) -> String {
    let mut out = Vec::new();
    // writing to a Vec cannot fail
    let _ = write_json(&mut out, &text);
    String::from_utf8(out).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_quoted_and_what_is_not_known_is_left_out() {
        let article = Article {
            key: "k".into(),
            title: "a \"b\": c".into(),
            tags: vec!["x, y".into(), "z".into()],
            ..Article::default()
        };
        assert_eq!(
            matter(&article),
            "---\nid: \"k\"\ntitle: \"a \\\"b\\\": c\"\ntags:\n  - \"x, y\"\n  - \"z\"\n---\n\n"
        );
    }

    #[test]
    fn an_address_stands_once() {
        let article = Article {
            key: "https://example.org/".into(),
            url: Some("https://example.org/".into()),
            ..Article::default()
        };
        assert_eq!(matter(&article), "---\nurl: \"https://example.org/\"\n---\n\n");
    }
}
