//! An article as an HTML page that stands alone, with the direction of page and blocks.

#![expect(
    clippy::format_push_string,
    reason = "writing into a string cannot fail, and `write!` would give a result to throw away"
)]

use super::inline::{self, Markup};
use crate::article::{Article, Block, BlockKind, SpanStyle};

/// Writes the page.
pub(super) fn render(article: &Article) -> String {
    let lang = article.lang.as_deref().unwrap_or("und");
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n</head>\n<body>\n<article>\n",
        escaped(lang),
        article.direction.as_str(),
        escaped(&article.title)
    );
    let mut head = |tag: &str, class: &str, text: Option<&str>| {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            out.push_str(&format!("<{tag}{class}>{}</{tag}>\n", escaped(text)));
        }
    };
    head("p", " class=\"kicker\"", article.kicker.as_deref());
    head("h1", "", Some(&article.title));
    about(article, &mut out);
    if let Some(lead) = &article.lead {
        out.push_str(&format!(
            "<p class=\"lead\"><strong>{}</strong></p>\n",
            escaped(lead)
        ));
    }
    let mut list: Option<&str> = None;
    for block in &article.body.blocks {
        let wanted =
            (block.kind == BlockKind::ListItem).then(|| if block.ordinal.is_some() { "ol" } else { "ul" });
        if list != wanted {
            if let Some(tag) = list {
                out.push_str(&format!("</{tag}>\n"));
            }
            if let Some(tag) = wanted {
                out.push_str(&format!("<{tag}>\n"));
            }
            list = wanted;
        }
        write_block(block, &mut out);
    }
    if let Some(tag) = list {
        out.push_str(&format!("</{tag}>\n"));
    }
    out.push_str("</article>\n</body>\n</html>\n");
    out
}

/// Writes the line of source, date, author and address.
fn about(article: &Article, out: &mut String) {
    let date = article.date.map(|date| {
        let machine = date.to_rfc3339();
        let people = article.date_text.as_deref().unwrap_or(&machine);
        format!("<time datetime=\"{machine}\">{}</time>", escaped(people))
    });
    let link = article
        .url
        .as_deref()
        .map(|url| format!("<a href=\"{0}\">{0}</a>", escaped(url)));
    let parts: Vec<String> = [
        article.source.as_deref().map(escaped),
        date,
        article.author.as_deref().map(escaped),
        link,
    ]
    .into_iter()
    .flatten()
    .map(|part| format!("<bdi>{part}</bdi>"))
    .collect();
    if !parts.is_empty() {
        out.push_str(&format!("<p class=\"about\">{}</p>\n", parts.join(" \u{B7} ")));
    }
}

fn write_block(block: &Block, out: &mut String) {
    let direction = block
        .direction
        .map(|direction| format!(" dir=\"{}\"", direction.as_str()))
        .unwrap_or_default();
    let level = block.level.unwrap_or(2).clamp(1, 6);
    let tag = match block.kind {
        BlockKind::Heading => format!("h{level}"),
        BlockKind::Paragraph => "p".to_owned(),
        BlockKind::Caption => {
            return out.push_str(&format!(
                "<p class=\"caption\"{direction}>{}</p>\n",
                escaped(&block.text)
            ));
        }
        BlockKind::Quote => "blockquote".to_owned(),
        BlockKind::ListItem => "li".to_owned(),
        BlockKind::Code => {
            return out.push_str(&format!(
                "<pre dir=\"ltr\"><code>{}</code></pre>\n",
                escaped(&block.text)
            ));
        }
        BlockKind::Table => return table(&block.text, out),
        BlockKind::Image => {
            let url = escaped(block.url.as_deref().unwrap_or_default());
            return out.push_str(&format!(
                "<p><img src=\"{url}\" alt=\"{}\"></p>\n",
                escaped(&block.text)
            ));
        }
        BlockKind::Rule => return out.push_str("<hr>\n"),
    };
    out.push_str(&format!("<{tag}{direction}>"));
    inline::write(block, &Html, out);
    out.push_str(&format!("</{tag}>\n"));
}

fn table(text: &str, out: &mut String) {
    out.push_str("<table>\n");
    for row in text.lines() {
        out.push_str("<tr>");
        for cell in row.split('\t') {
            out.push_str(&format!("<td>{}</td>", escaped(cell)));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n");
}

/// Writes text so that no character of it is markup, inside quotes too.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

struct Html;

impl Markup for Html {
    fn text(&self, text: &str, _code: bool, out: &mut String) {
        out.push_str(&escaped(text));
    }

    fn open(&self, style: &SpanStyle, out: &mut String) {
        match style {
            SpanStyle::Emphasis => out.push_str("<em>"),
            SpanStyle::Strong => out.push_str("<strong>"),
            SpanStyle::Code => out.push_str("<code dir=\"ltr\">"),
            SpanStyle::Link(url) => out.push_str(&format!("<a href=\"{}\">", escaped(url))),
        }
    }

    fn close(&self, style: &SpanStyle, out: &mut String) {
        out.push_str(match style {
            SpanStyle::Emphasis => "</em>",
            SpanStyle::Strong => "</strong>",
            SpanStyle::Code => "</code>",
            SpanStyle::Link(_) => "</a>",
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Body;
    use crate::text::Direction;

    #[test]
    fn the_page_has_language_direction_and_no_markup_of_the_article() {
        let mut first = Block::new(BlockKind::ListItem, "one");
        first.ordinal = Some(1);
        let page = render(&Article {
            title: "a <b> & \"c\"".into(),
            lang: Some("fa".into()),
            direction: Direction::Rtl,
            url: Some("https://example.org/?a=1&b=2".into()),
            body: Body {
                blocks: vec![first, Block::new(BlockKind::Paragraph, "<script>\u{1B}[2J")],
            },
            ..Article::default()
        });
        assert!(page.contains("<html lang=\"fa\" dir=\"rtl\">"));
        assert!(page.contains("<h1>a &lt;b&gt; &amp; &quot;c&quot;</h1>"));
        assert!(page.contains("href=\"https://example.org/?a=1&amp;b=2\""));
        assert!(
            page.contains("<ol>\n<li>one</li>\n</ol>\n<p>&lt;script&gt;[2J</p>"),
            "{page}"
        );
    }
}
