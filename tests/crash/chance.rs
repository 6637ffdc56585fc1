//! A small generator of random numbers: the same seed gives the same history on every machine.

/// A stream of numbers (`SplitMix64`, Steele et al. 2014).
#[derive(Debug, Clone)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Returns a number below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// Returns whether something happens that happens so many times in a hundred.
    pub(crate) fn percent(&mut self, share: u64) -> bool {
        self.below(100) < share
    }

    /// Chooses up to `most` of `from`, in order.
    pub(crate) fn some<T: Clone>(&mut self, from: &[T], most: u64) -> Vec<T> {
        let mut chosen: Vec<T> = Vec::new();
        let wanted = 1 + self.below(most);
        for item in from {
            if self.below(from.len() as u64) < wanted {
                chosen.push(item.clone());
            }
        }
        chosen
    }
}
