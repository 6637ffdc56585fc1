//! Tables of comma-separated values with a header, and the dates in them.

use crate::calendar::Instant;

/// A row by the names of its header, in lower case.
pub(super) struct Row<'a> {
    names: &'a [String],
    values: csv::StringRecord,
}

impl Row<'_> {
    /// Returns a field; nothing where it is empty.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let at = self.names.iter().position(|known| known == name)?;
        let value = self.values.get(at)?.trim();
        (!value.is_empty()).then(|| value.to_owned())
    }
}

/// Calls `take` with each row and its line; a row that cannot be read is an error with its reason.
pub(super) fn rows<B>(
    text: &str,
    mut take: impl FnMut(Option<u64>, Result<Row<'_>, String>) -> std::ops::ControlFlow<B>,
) -> std::ops::ControlFlow<B> {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(text.as_bytes());
    let names: Vec<String> = match reader.headers() {
        Ok(header) => header
            .iter()
            .map(|name| name.trim().trim_start_matches('\u{FEFF}').to_ascii_lowercase())
            .collect(),
        Err(error) => return take(Some(1), Err(error.to_string())),
    };
    for values in reader.into_records() {
        match values {
            Ok(values) => {
                let line = values.position().map(csv::Position::line);
                take(
                    line,
                    Ok(Row {
                        names: &names,
                        values,
                    }),
                )?;
            }
            Err(error) => take(error.position().map(csv::Position::line), Err(error.to_string()))?,
        }
    }
    std::ops::ControlFlow::Continue(())
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
