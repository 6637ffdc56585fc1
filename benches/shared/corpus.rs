//! The articles that the benches make: words of a made-up vocabulary with frequencies like those of a language, 5 kB each.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Bytes of a file, or of all in a folder.
pub(crate) fn size(path: &Path) -> u64 {
    if path.is_dir() {
        fs::read_dir(path)
            .unwrap()
            .map(|entry| size(&entry.unwrap().path()))
            .sum()
    } else {
        path.metadata().map_or(0, |metadata| metadata.len())
    }
}

/// Numbers that look random and are the same each time (xorshift).
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// Makes the word of a rank: Persian letters, more of them the rarer the word is.
pub(crate) fn word(rank: u64) -> String {
    const LETTERS: &[char] = &[
        '\u{627}', '\u{6cc}', '\u{631}', '\u{646}', '\u{62f}', '\u{647}', '\u{648}', '\u{645}', '\u{62a}',
        '\u{628}', '\u{633}', '\u{634}', '\u{644}', '\u{6a9}', '\u{6af}', '\u{632}', '\u{641}', '\u{62e}',
        '\u{642}', '\u{686}', '\u{67e}', '\u{62c}', '\u{639}', '\u{62d}',
    ];
    let mut rest = rank.wrapping_mul(0x9e37_79b9) % 331_776 + rank * 7;
    let mut text = String::new();
    while rest > 0 {
        text.push(LETTERS[(rest % LETTERS.len() as u64) as usize]);
        rest /= LETTERS.len() as u64;
    }
    text
}

/// Writes articles of about 5 kB as JSON Lines; returns the bytes of title and text.
pub(crate) fn write(path: &Path, articles: usize) -> usize {
    let words: Vec<String> = (1..60_000).map(word).collect();
    let mut numbers = Numbers(0x5eed_5eed_5eed_5eed);
    let mut out = String::new();
    let mut bytes = 0;
    for number in 0..articles {
        let mut text = String::new();
        while text.len() < 4_900 {
            // Zipf by inversion: the rank grows with the power of a uniform number
            let rank = (60_000_f64.powf(numbers.unit()) - 1.0) as usize;
            text.push_str(&words[rank.min(words.len() - 1)]);
            text.push_str(if numbers.next().is_multiple_of(40) {
                ".\\n\\n"
            } else {
                " "
            });
        }
        let title = format!("n{number:07} {}", words[numbers.next() as usize % 2_000]);
        bytes += title.len() + text.len();
        let (source, date) = (numbers.next() % 40, 1_448_000_000 + numbers.next() % 315_000_000);
        let date = khabar::calendar::Instant {
            unix: date.cast_signed(),
            offset: 12_600,
        };
        let _ = writeln!(
            out,
            r#"{{"id":"a{number}","title":"{title}","text":"{text}","source":"s{source}","date":"{}","lang":"fa"}}"#,
            date.to_rfc3339()
        );
    }
    fs::write(path, out).unwrap();
    bytes
}
