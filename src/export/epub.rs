//! An article as an EPUB 3 book of one chapter.
//!
//! Written as the specification's container wants it: the type comes first and
//! uncompressed. The page turns in the article's direction. Pictures lie
//! elsewhere and no book may load them, so they become links.

use std::fmt::Write as _;
use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::Marks;
use super::html::{self, Target, escaped};
use crate::article::{Article, BlockKind};
use crate::calendar::Instant;

const CONTAINER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"#;

const STYLE: &str = "body { line-height: 1.6; }
h1 { line-height: 1.3; }
.about, .caption { font-size: 0.85em; }
blockquote { margin-inline-start: 1em; padding-inline-start: 1em; border-inline-start: 2px solid; }
table { border-collapse: collapse; }
td { border: 1px solid; padding: 0.2em 0.5em; }
pre { white-space: pre-wrap; }
";

/// Writes the book.
///
/// # Errors
///
/// Only where there is no memory left.
pub(super) fn render(article: &Article, marks: Marks<'_>) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file("mimetype", stored)?;
    zip.write_all(b"application/epub+zip")?;
    for (name, text) in [
        ("META-INF/container.xml", CONTAINER.to_owned()),
        ("EPUB/package.opf", package(article)),
        ("EPUB/nav.xhtml", contents(article)),
        ("EPUB/article.xhtml", chapter(article, marks)),
        ("EPUB/style.css", STYLE.to_owned()),
    ] {
        zip.start_file(name, packed)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn lang(article: &Article) -> String {
    escaped(article.lang.as_deref().unwrap_or("und"))
}

/// Gives the book a title in any case: no book may be without.
fn title(article: &Article) -> String {
    let title = article.title.split_whitespace().collect::<Vec<_>>().join(" ");
    escaped(if title.is_empty() { "-" } else { &title })
}

/// Writes what the book is and what it is made of.
fn package(article: &Article) -> String {
    let mut about = String::new();
    let mut say = |element: &str, text: Option<&str>| {
        if let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) {
            let _ = writeln!(about, "<dc:{element}>{}</dc:{element}>", escaped(text));
        }
    };
    say("creator", article.author.as_deref());
    say("publisher", article.source.as_deref());
    say("date", article.date.map(Instant::to_rfc3339).as_deref());
    say("source", article.url.as_deref());
    say("description", article.lead.as_deref());
    for tag in &article.tags {
        say("subject", Some(tag));
    }
    let modified = article.date.map_or(0, |date| date.unix);
    let modified = Instant {
        unix: modified,
        offset: 0,
    };
    let (lang, direction) = (lang(article), article.direction.as_str());
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{lang}" dir="{direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">{key}</dc:identifier>
<dc:title>{title}</dc:title>
<dc:language>{lang}</dc:language>
<meta property="dcterms:modified">{modified}</meta>
{about}</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="article" href="article.xhtml" media-type="application/xhtml+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
</manifest>
<spine page-progression-direction="{direction}"><itemref idref="article"/></spine>
</package>
"#,
        key = escaped(if article.key.is_empty() {
            "article"
        } else {
            &article.key
        }),
        title = title(article),
        modified = modified.to_rfc3339(),
    )
}

/// Writes the table of contents: the article and its headings.
fn contents(article: &Article) -> String {
    let mut rows = format!("<li><a href=\"article.xhtml\">{}</a></li>\n", title(article));
    for (i, block) in article.body.blocks.iter().enumerate() {
        if block.kind == BlockKind::Heading && !block.text.trim().is_empty() {
            let _ = writeln!(
                rows,
                "<li><a href=\"article.xhtml#h{i}\">{}</a></li>",
                escaped(block.text.trim())
            );
        }
    }
    page(
        article,
        &format!("<nav epub:type=\"toc\" id=\"toc\">\n<ol>\n{rows}</ol>\n</nav>\n"),
    )
}

fn chapter(article: &Article, marks: Marks<'_>) -> String {
    page(
        article,
        &format!(
            "<article>\n{}</article>\n",
            html::body(article, marks, Target::Book)
        ),
    )
}

fn page(article: &Article, body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{lang}\" xml:lang=\"{lang}\" dir=\"{direction}\">\n<head>\n<title>{title}</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n<body>\n{body}</body>\n</html>\n",
        lang = lang(article),
        direction = article.direction.as_str(),
        title = title(article),
    )
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;
    use crate::article::{Block, Body};
    use crate::text::Direction;

    fn sample() -> Article {
        let mut image = Block::new(BlockKind::Image, "a <ferry>");
        image.url = Some("https://example.org/a b.png".into());
        Article {
            key: "urn:1&2".into(),
            title: "\u{62E}\u{628}\u{631} <1>".into(),
            lang: Some("fa".into()),
            direction: Direction::Rtl,
            body: Body {
                blocks: vec![
                    Block::heading(2, "A & B"),
                    image,
                    Block::new(BlockKind::Rule, ""),
                    Block::new(BlockKind::Paragraph, "x\u{FFFE}\u{1B}y"),
                ],
            },
            ..Article::default()
        }
    }

    #[test]
    fn the_type_stands_first_and_uncompressed() {
        let book = render(&sample(), &crate::export::no_marks).unwrap();
        assert_eq!(book.get(30..38), Some(b"mimetype".as_slice()));
        assert_eq!(book.get(38..58), Some(b"application/epub+zip".as_slice()));
    }

    #[test]
    fn every_part_is_well_formed_and_in_the_right_direction() {
        let book = render(&sample(), &crate::export::no_marks).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
        let mut parts = std::collections::BTreeMap::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            parts.insert(file.name().unwrap().into_owned(), text);
        }
        for (name, text) in &parts {
            if name.ends_with("ml") || name.ends_with("opf") {
                balanced(name, text);
            }
        }
        assert!(parts["EPUB/package.opf"].contains("page-progression-direction=\"rtl\""));
        assert!(parts["EPUB/article.xhtml"].contains("<h2 id=\"h0\" dir=\"ltr\">A &amp; B</h2>"));
        assert!(parts["EPUB/article.xhtml"].contains("<a href=\"https://example.org/a%20b.png\">"));
        assert!(parts["EPUB/nav.xhtml"].contains("href=\"article.xhtml#h0\""));
    }

    /// Every element that is opened is closed in order.
    fn balanced(name: &str, text: &str) {
        let mut open = Vec::new();
        for tag in text.split('<').skip(1) {
            let tag = tag.split('>').next().unwrap();
            if tag.starts_with(['?', '!']) || tag.ends_with('/') {
                continue;
            }
            match tag.strip_prefix('/') {
                Some(closed) => assert_eq!(open.pop(), Some(closed), "{name}: {tag}"),
                None => open.push(tag.split(' ').next().unwrap()),
            }
        }
        assert!(open.is_empty(), "{name}: {open:?}");
    }
}
