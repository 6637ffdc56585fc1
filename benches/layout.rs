//! How long layout takes: a paragraph of 1 MB and of 10 MB, the first rows of one, and news as it usually comes.
//!
//! `cargo bench --bench layout`. The text is made here: sentences of made-up words with the mix of letters,
//! half-spaces, numbers, Latin names and punctuation that news has.

use std::num::NonZeroU16;

use divan::Bencher;
use divan::counter::BytesCount;
use khabar::layout::{BaseDirection, Paragraph, ParagraphOptions};
use khabar::text::Direction;

const WIDTH: NonZeroU16 = NonZeroU16::new(60).unwrap();

fn main() {
    divan::main();
}

/// Makes `bytes` of news in one paragraph; the same each time.
fn news(bytes: usize) -> String {
    const LETTERS: &str = "\u{627}\u{6CC}\u{631}\u{646}\u{62F}\u{647}\u{645}\u{648}\u{62A}\u{628}\u{633}\u{634}\u{644}\u{6A9}\u{632}\u{627}\u{6CC}";
    let letters: Vec<char> = LETTERS.chars().collect();
    let mut seed = 0x9E37_79B9_u64;
    let mut next = move |below: u64| {
        // xorshift: the mix matters here, not the chance
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below) as usize
    };
    let mut text = String::with_capacity(bytes + 64);
    while text.len() < bytes {
        match next(40) {
            0 => text.push_str("(Linux 6.12) "),
            1 => text.push_str("\u{6F1}\u{6F4}\u{6F0}\u{6F4}/\u{6F0}\u{6F9} "),
            2 => text.push_str("\u{AB}\u{628}\u{627}\u{632}\u{627}\u{631}\u{BB}\u{60C} "),
            word => {
                for _ in 0..2 + next(6) {
                    text.push(letters[next(letters.len() as u64)]);
                }
                match word {
                    3..6 => text.push_str("\u{200C}\u{647}\u{627} "),
                    6 => text.push_str(". "),
                    7 => text.push_str("\u{60C} "),
                    _ => text.push(' '),
                }
            }
        }
    }
    text
}

fn lay_out(text: &str) -> usize {
    Paragraph::new(text, &ParagraphOptions::default())
        .lines(WIDTH)
        .map(|line| line.cells.len())
        .sum()
}

#[divan::bench(args = [1_000_000, 10_000_000])]
fn one_paragraph(bencher: Bencher<'_, '_>, bytes: usize) {
    let text = news(bytes);
    bencher
        .counter(BytesCount::new(text.len()))
        .bench(|| lay_out(divan::black_box(&text)));
}

#[divan::bench]
fn news_of_usual_paragraphs(bencher: Bencher<'_, '_>) {
    let paragraphs: Vec<String> = (0..500).map(|i| news(400 + 7 * i % 1200)).collect();
    let bytes: usize = paragraphs.iter().map(String::len).sum();
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| paragraphs.iter().map(|text| lay_out(text)).sum::<usize>());
}

/// The first forty rows of an article of 1 MB in paragraphs of 1 kB: only they are looked at.
#[divan::bench]
fn first_page_of_an_article(bencher: Bencher<'_, '_>) {
    let paragraphs: Vec<String> = (0..1000).map(|_| news(1000)).collect();
    let options = ParagraphOptions {
        base: BaseDirection::InContext(Direction::Rtl),
        ..ParagraphOptions::default()
    };
    bencher.bench(|| {
        let mut rows = 0;
        paragraphs
            .iter()
            .take_while(|text| {
                rows += Paragraph::new(text, &options).lines(WIDTH).count();
                rows < 40
            })
            .count()
    });
}

/// The first forty rows of a paragraph of 1 MB, whose levels need all of it.
#[divan::bench]
fn first_page_of_one_paragraph(bencher: Bencher<'_, '_>) {
    let text = news(1_000_000);
    bencher.bench(|| {
        Paragraph::new(&text, &ParagraphOptions::default())
            .lines(WIDTH)
            .take(40)
            .count()
    });
}
