//! CSV: a header with the names of fields, one article a row.

use std::io::{self, BufRead};
use std::ops::ControlFlow;

use super::record::{Record, Value, find_field};
use super::rows::{Row, Rows, too_long};
use super::{Outlet, charset};
use crate::sentence::sentence;

/// Bytes of the header that tell the separator.
const HEADER: usize = 4_096;

/// Reads articles row by row; a bad row is a problem and the rest goes on.
pub(super) fn read(input: &mut dyn BufRead, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    let separator = separator(input.fill_buf()?);
    let mut rows = Rows::new(input, separator);
    let names: Vec<String> = match rows.next()? {
        Some(Row::Whole(_)) => rows.fields().map(name).collect(),
        Some(Row::TooLong(line)) => return Ok(outlet.problem(Some(line), too_long())),
        None => Vec::new(),
    };
    let makes_article = |name: &String| find_field(name).is_some_and(|(field, _)| field.is_title_or_body());
    if !names.iter().any(makes_article) {
        let message = sentence!(
            "csv-no-header",
            "the first row names no `title` and no `text`: a CSV file needs a header with such names"
        );
        return Ok(outlet.problem(None, message));
    }
    while let Some(row) = rows.next()? {
        let flow = match row {
            Row::TooLong(line) => outlet.problem(Some(line), too_long()),
            Row::Whole(line) => article(&names, &rows, line, outlet),
        };
        if flow.is_break() {
            return Ok(flow);
        }
    }
    Ok(ControlFlow::Continue(()))
}

fn article(names: &[String], rows: &Rows<'_>, line: u64, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let mut record = Record::default();
    for (name, value) in names.iter().zip(rows.fields()) {
        if !value.is_empty() {
            record.set(name, Value::Text(charset::decode(value, None).text));
        }
    }
    match record.finish() {
        Some((article, identity)) => outlet.article(article, identity, true),
        None => outlet.problem(
            Some(line),
            sentence!("csv-bare", "the row has neither a title nor a text"),
        ),
    }
}

fn name(header: &[u8]) -> String {
    let name = charset::decode(header, None).text;
    name.trim().trim_start_matches('\u{FEFF}').to_ascii_lowercase()
}

/// Finds the separator that stands most often in the header.
fn separator(head: &[u8]) -> u8 {
    let head = head.get(..HEADER).unwrap_or(head);
    let header = head.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |separator: &u8| header.split(|byte| byte == separator).count();
    [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(count)
        .unwrap_or(b',')
}
