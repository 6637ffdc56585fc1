//! Tables of comma-separated values with a header, and the dates in them.

use std::ops::ControlFlow;

use crate::calendar::Instant;
use crate::ingest::Outlet;
use crate::ingest::reader::Saved;
use crate::ingest::rows::{self, Rows, too_long};
use crate::sentence::sentence;

/// A row by the names of its header, in lower case.
pub(super) struct Row {
    values: Vec<(String, String)>,
}

impl Row {
    /// Returns a field; nothing where it is empty.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let (_, value) = self.values.iter().find(|(known, _)| known == name)?;
        let value = value.trim();
        (!value.is_empty()).then(|| value.to_owned())
    }
}

/// Hands out what `make` makes of each row and its address; a row without an address is a problem.
pub(super) fn links(
    text: &str,
    outlet: &mut Outlet<'_>,
    make: impl Fn(&Row, String) -> Saved,
) -> ControlFlow<()> {
    let mut input = text.as_bytes();
    let mut rows = Rows::new(&mut input, b',');
    let mut names: Option<Vec<String>> = None;
    // a text in memory cannot fail to be read
    while let Ok(Some(row)) = rows.next() {
        let line = match row {
            rows::Row::Whole(line) => line,
            rows::Row::TooLong(line) => {
                outlet.problem(Some(line), too_long())?;
                continue;
            }
        };
        let fields = rows.fields().map(String::from_utf8_lossy);
        let Some(names) = &names else {
            let name = |name: std::borrow::Cow<'_, str>| name.trim().to_ascii_lowercase();
            names = Some(fields.map(name).collect());
            continue;
        };
        let values = names
            .iter()
            .cloned()
            .zip(fields.map(std::borrow::Cow::into_owned));
        let row = Row {
            values: values.collect(),
        };
        match row.get("url") {
            Some(url) => make(&row, url).hand_out(outlet)?,
            None => outlet.problem(
                Some(line),
                sentence!("table-no-address", "the row has no address and was left out"),
            )?,
        }
    }
    ControlFlow::Continue(())
}

/// Reads a date as unix seconds: digits, RFC 3339, or `2024-03-04 05:06:07`.
pub(super) fn unix(text: &str) -> Option<i64> {
    let text = text.trim();
    if let Ok(number) = text.parse::<i64>() {
        // milliseconds have thirteen digits
        return Some(if number > 99_999_999_999 {
            number / 1000
        } else {
            number
        })
        .filter(|unix| *unix > 0);
    }
    let machine = match text.split_once(' ') {
        Some((day, time)) => format!("{day}T{time}Z"),
        None => text.to_owned(),
    };
    Instant::parse_rfc3339(text)
        .or_else(|| Instant::parse_rfc3339(&machine))
        .or_else(|| Instant::parse_rfc3339(&with_colon(text)))
        .map(|instant| instant.unix)
        .filter(|unix| *unix > 0)
}

/// Puts the colon into a zone that lacks it: `+0330`.
fn with_colon(text: &str) -> String {
    match text.len().checked_sub(5).and_then(|at| text.split_at_checked(at)) {
        Some((time, zone)) if zone.starts_with(['+', '-']) => {
            let (hours, minutes) = zone.split_at_checked(3).unwrap_or((zone, ""));
            format!("{time}{hours}:{minutes}")
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_exports_are_read() {
        for text in [
            "1709528767",
            "1709528767000",
            "2024-03-04T05:06:07Z",
            "2024-03-04 05:06:07",
            "2024-03-04T08:36:07+0330",
        ] {
            assert_eq!(unix(text), Some(1_709_528_767), "{text}");
        }
        assert_eq!(unix("0"), None);
        assert_eq!(unix("soon"), None);
    }
}
