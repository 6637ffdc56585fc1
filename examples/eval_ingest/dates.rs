//! Dates as newspapers print them, against the day and time that a person reads.

use std::fs;
use std::io;
use std::path::Path;

use khabar::calendar::{Hints, parse};

/// Reads every printed date and prints how many come out right.
pub(crate) fn measure(dir: &Path, list: bool) -> io::Result<()> {
    let table = fs::read_to_string(dir.join("date_vectors.tsv"))?;
    let (mut right, mut all) = (0, 0);
    for row in table.lines().skip(1) {
        let mut fields = row.split('\t');
        let (Some(text), Some(expected)) = (fields.next(), fields.next()) else {
            continue;
        };
        let hints = Hints { lang: None };
        let found = parse(text, &hints).map(|printed| printed.instant.to_rfc3339());
        let same = match &found {
            // the table has no zones, and no seconds where none are printed
            Some(found) => found.starts_with(expected),
            None => expected == "-",
        };
        all += 1;
        right += u32::from(same);
        if list && !same {
            println!("date\t{text}\t{expected}\t{found:?}");
        }
    }
    println!("{:<34} {right} of {all}", "printed dates");
    Ok(())
}
