//! The nearest of the known names to one that is unknown, for "did you mean".

/// Returns the candidate with the smallest edit distance, if a third of the letters or fewer differ.
///
/// Counts insertions, deletions, replacements and swaps of neighbours (optimal
/// string alignment, Damerau 1964) over characters.
///
/// ```
/// use khabar::config::nearest;
///
/// assert_eq!(nearest("mesure", ["measure", "marks"]), Some("measure"));
/// assert_eq!(nearest("colour", ["lang", "theme"]), None);
/// ```
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = name.chars().count().div_ceil(3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (distance(name, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    for j in 0..=b.len() {
        rows[0][j] = j;
    }
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replaced.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = best;
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swaps_cost_one_and_empty_names_cost_their_length() {
        assert_eq!(distance("lsit", "list"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", "abc"), 0);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn far_names_are_no_suggestion() {
        assert_eq!(nearest("x", ["reader", "ui"]), None);
        assert_eq!(nearest("reder", ["reader", "ui"]), Some("reader"));
    }
}
