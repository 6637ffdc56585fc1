//! How alike two texts are: sets of three words in a row, and short prints by which like sets are found.
//!
//! Words are compared without case, marks, half-spaces and what keyboards mix
//! up. A print is some minima of the set under different hashes (`MinHash`, Broder
//! 1997), two to a band: texts of which half is the same share a band with
//! 94 %, of which seven tenths with 99.9 %, unrelated ones hardly ever. A
//! simhash of 64 bits, in which three may differ, finds only what is the same
//! to nine tenths: an agency's text below another headline is lost to it.

use super::orthography::is_letter;

/// Bands of a print.
pub const BANDS: usize = 10;
/// Hashes of a band.
const ROWS: usize = 2;
/// Bits of a band that are kept.
const BITS: u32 = 24;
/// Numbers that make different hashes of one: odd, without a pattern.
const SEEDS: [u64; BANDS * ROWS] = [
    0x9e37_79b9_7f4a_7c15,
    0xbf58_476d_1ce4_e5b9,
    0x94d0_49bb_1331_11eb,
    0xd6e8_feb8_6659_fd93,
    0xa076_1d64_78bd_642f,
    0xe703_7ed1_a0b4_28db,
    0x8ebc_6af0_9c88_c6e3,
    0x5899_65cc_7537_4cc3,
    0x1d8e_4e27_c47d_124f,
    0xeb44_acca_b455_d165,
    0xc2b2_ae3d_27d4_eb4f,
    0x1656_67b1_9e37_79f9,
    0xd1b5_4a32_d192_ed03,
    0xaef1_7502_108e_f2d9,
    0x9fb2_1c65_1e98_df25,
    0xcb24_d0a5_c88c_35b3,
    0xf135_7aea_2e62_a9c5,
    0x8cb9_2ba7_2f3d_8dd7,
    0xaaaa_be1f_37c4_9d6b,
    0xe995_8e7d_45d2_f8b1,
];

/// The set of all three words in a row of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shingles {
    /// Hashes, sorted, each once.
    hashes: Vec<u64>,
}

/// A short print of a set of shingles: the keys of its bands.
pub type Print = [u32; BANDS];

impl Shingles {
    /// Gathers the shingles of pieces of text; none goes from one piece to the next.
    ///
    /// ```
    /// use khabar::text::Shingles;
    /// let one = Shingles::of(["The old bridge was closed."]);
    /// let two = Shingles::of(["the old bridge, was closed"]);
    /// assert_eq!((one.len(), one.likeness(&two)), (3, 1.0));
    /// ```
    pub fn of<'a>(pieces: impl IntoIterator<Item = &'a str>) -> Self {
        let mut hashes = Vec::new();
        for piece in pieces {
            let mut last = [0_u64; 2];
            for (index, word) in words(piece).enumerate() {
                if index > 1 {
                    hashes.push(mix(mix(last[0]).wrapping_add(last[1])).wrapping_add(word));
                }
                last = [last[1], word];
            }
        }
        for hash in &mut hashes {
            *hash = mix(*hash);
        }
        hashes.sort_unstable();
        hashes.dedup();
        Self { hashes }
    }

    /// Counts the shingles.
    #[must_use]
    pub fn len(&self) -> usize {
        self.hashes.len()
    }

    /// Says whether there is none: the text has less than three words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }

    /// The part of all shingles of both that both have (Jaccard), from 0 to 1.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> f32 {
        let common = self.common(other);
        let all = self.len() + other.len() - common;
        if all == 0 { 0.0 } else { common as f32 / all as f32 }
    }

    /// The part of the smaller set that the larger one has, from 0 to 1.
    #[must_use]
    pub fn containment(&self, other: &Self) -> f32 {
        match self.len().min(other.len()) {
            0 => 0.0,
            smaller => self.common(other) as f32 / smaller as f32,
        }
    }

    fn common(&self, other: &Self) -> usize {
        let (mut ours, mut others) = (self.hashes.iter().peekable(), other.hashes.iter().peekable());
        let mut common = 0;
        while let (Some(own), Some(other)) = (ours.peek(), others.peek()) {
            match own.cmp(other) {
                std::cmp::Ordering::Less => drop(ours.next()),
                std::cmp::Ordering::Greater => drop(others.next()),
                std::cmp::Ordering::Equal => {
                    common += 1;
                    ours.next();
                    others.next();
                }
            }
        }
        common
    }

    /// Makes the print; `None` where there are too few shingles to tell anything.
    #[must_use]
    pub fn print(&self) -> Option<Print> {
        if self.len() < 2 {
            return None;
        }
        let mut least = [u64::MAX; BANDS * ROWS];
        for hash in &self.hashes {
            for (least, seed) in least.iter_mut().zip(SEEDS) {
                let hash = (hash ^ (hash >> 31)).wrapping_mul(seed);
                *least = (*least).min(hash ^ (hash >> 29));
            }
        }
        let (pairs, _) = least.as_chunks::<ROWS>();
        let mut print = [0; BANDS];
        for (key, [first, second]) in print.iter_mut().zip(pairs) {
            *key = (mix(first.rotate_left(17) ^ second) >> (64 - BITS)) as u32;
        }
        Some(print)
    }
}

/// Hashes the words of a text, each without what does not tell one from another.
fn words(text: &str) -> impl Iterator<Item = u64> {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    let mut letters = text.chars();
    std::iter::from_fn(move || {
        let mut hash = START;
        loop {
            let c = letters.next();
            match c.map(letter) {
                Some(Letter::Of(c)) => hash = (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3),
                Some(Letter::Skipped) => {}
                Some(Letter::Edge) if hash == START => {}
                None if hash == START => return None,
                Some(Letter::Edge) | None => return Some(hash),
            }
        }
    })
}

enum Letter {
    Of(char),
    /// Belongs to a word and does not count.
    Skipped,
    Edge,
}

fn letter(c: char) -> Letter {
    match c {
        'A'..='Z' => Letter::Of(c.to_ascii_lowercase()),
        'a'..='z' | '0'..='9' => Letter::Of(c),
        '\u{64A}' | '\u{649}' => Letter::Of('\u{6CC}'),
        '\u{643}' => Letter::Of('\u{6A9}'),
        '\u{623}' | '\u{625}' | '\u{622}' | '\u{671}' => Letter::Of('\u{627}'),
        '\u{629}' | '\u{6C0}' | '\u{6C1}' => Letter::Of('\u{647}'),
        '\u{660}'..='\u{669}' => Letter::Of(char::from(b'0' + (u32::from(c) - 0x660) as u8)),
        '\u{6F0}'..='\u{6F9}' => Letter::Of(char::from(b'0' + (u32::from(c) - 0x6F0) as u8)),
        '\u{200B}'..='\u{200F}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{591}'..='\u{5BD}' => {
            Letter::Skipped
        }
        c if c.is_ascii() => Letter::Edge,
        c if is_letter(c) => Letter::Of(c),
        c if c.is_alphanumeric() => Letter::Of(c),
        _ => Letter::Edge,
    }
}

/// Spreads a number over all bits (the finaliser of `MurmurHash3`).
fn mix(mut number: u64) -> u64 {
    number = (number ^ (number >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    number = (number ^ (number >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    number ^ (number >> 33)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(from: usize, to: usize) -> String {
        let words = (from..to).map(|word| format!("w{}", mix(word as u64 + 1) % 5_000));
        words.collect::<Vec<_>>().join(" ")
    }

    fn share(one: &str, two: &str) -> bool {
        let (one, two) = (
            Shingles::of([one]).print().unwrap(),
            Shingles::of([two]).print().unwrap(),
        );
        one.iter().zip(two).any(|(one, two)| *one == two)
    }

    #[test]
    fn like_texts_share_a_band_and_others_do_not() {
        let whole = text(0, 400);
        let found = (1..=50)
            .filter(|begin| share(&whole, &text(begin * 2, 400 + begin * 2)))
            .count();
        assert!(found >= 48, "{found} of 50 with a likeness of 0.6 and more");
        let found = (1..=200)
            .filter(|begin| share(&whole, &text(begin * 500, begin * 500 + 400)))
            .count();
        assert_eq!(found, 0);
    }

    #[test]
    fn spelling_does_not_count() {
        let persian =
            "\u{6A9}\u{62A}\u{627}\u{628}\u{200C}\u{647}\u{627}\u{6CC} \u{646}\u{648} \u{6F1}\u{6F2}";
        let arabic = "\u{643}\u{62A}\u{627}\u{628}\u{647}\u{627}\u{64A} \u{646}\u{648}\u{60C} 12";
        assert!((Shingles::of([persian]).likeness(&Shingles::of([arabic])) - 1.0).abs() < 1e-6);
        assert!(Shingles::of(["two words"]).is_empty());
        assert_eq!(Shingles::of(["only three words"]).print(), None);
    }
}
