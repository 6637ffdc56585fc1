//! Pages that were made to keep a reader busy: each is read or refused within a second.

use std::io;
use std::path::Path;

use khabar::ingest::page::{Hints, extract};

use crate::feeds::busy;

/// Makes the pages, reads them and prints the longest time.
#[expect(clippy::unnecessary_wraps, reason = "every part of the table is called alike")]
pub(crate) fn measure(_: &Path, list: bool) -> io::Result<()> {
    let text = "Some words of a sentence, with a comma, that is long enough to count as text. ";
    let paragraph = format!("<p>{text}{text}</p>");
    let pages: Vec<(&str, String)> = vec![
        ("100,000 nested divs", "<div>".repeat(100_000)),
        ("5,000 nested tables", "<table><tr><td>".repeat(5_000)),
        ("30,000 nested b and i", "<b><i>".repeat(30_000)),
        ("divs behind stray ends", "<div></b>".repeat(30_000)),
        ("500 nested divs of text", format!("<div>{paragraph}").repeat(500)),
        (
            "120 nested tables of text",
            format!("<table><tr><td>{paragraph}").repeat(120),
        ),
        ("500 nested lists", format!("<ul><li>{text}").repeat(500)),
        ("20,000 paragraphs", paragraph.repeat(20_000)),
        (
            "25,000 divs in divs",
            format!("<div><div>{text}</div></div>").repeat(25_000),
        ),
        (
            "8,000 nested in tens",
            format!("{}{paragraph}{}", "<div>".repeat(10), "</div>".repeat(10)).repeat(4_000),
        ),
        ("50,000 links", "<a href=/x>words of a link</a> ".repeat(50_000)),
        ("50,000 line breaks", "line<br>".repeat(50_000)),
        (
            "fonts in blocks",
            format!(
                "<div>{}{}",
                "<font color=1>".repeat(300),
                "</div><div>x".repeat(10_000)
            ),
        ),
        (
            "fonts in paragraphs",
            format!("{}{}", "<font color=1>".repeat(400), "<p>x".repeat(20_000)),
        ),
        ("8 MiB of text", format!("<p>{}", text.repeat(100_000))),
        ("8 MiB of lines", format!("{text}\n").repeat(100_000)),
        ("a million brackets", "<".repeat(1_000_000)),
        (
            "long attributes",
            format!("<div class=\"{}\">{paragraph}</div>", "a-b ".repeat(10_000)).repeat(20),
        ),
        (
            "deep json",
            format!(
                "<script type='application/ld+json'>{}</script>{paragraph}",
                "[".repeat(100_000)
            ),
        ),
    ];
    let mut longest = 0.0_f64;
    for (name, page) in pages {
        let start = busy();
        let parsed = extract(page.as_bytes(), &Hints::default());
        let seconds = busy().saturating_sub(start).as_secs_f64();
        longest = longest.max(seconds);
        if list || seconds > 1.0 {
            let said = parsed
                .problems
                .first()
                .map_or_else(|| "read".to_owned(), |problem| problem.message.to_string());
            println!("hostile\t{name}\t{seconds:.3} s\t{said}");
        }
    }
    println!("{:<34} {longest:.3} s", "hostile pages, longest time");
    Ok(())
}
