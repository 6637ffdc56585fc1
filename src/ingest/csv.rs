//! CSV: a header with the names of fields, one article a row.

use std::io::{self, BufRead};
use std::ops::ControlFlow;

use super::record::{Record, Value};
use super::{Outlet, charset};

/// Bytes of the header that tell the separator.
const HEADER: usize = 4_096;

/// Reads articles row by row; a bad row is a problem and the rest goes on.
pub(super) fn read(input: &mut dyn BufRead, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    let separator = separator(input.fill_buf()?);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .from_reader(input);
    let names: Vec<String> = match reader.byte_headers() {
        Ok(header) => header.iter().map(name).collect(),
        Err(error) => return problem(error, outlet),
    };
    let known = ["title", "text", "body", "content", "html", "markdown"];
    if !names.iter().any(|name| known.contains(&name.as_str())) {
        let message =
            "the first row names no `title` and no `text`: a CSV file needs a header with such names";
        return Ok(outlet.problem(None, message.to_owned()));
    }
    let mut row = csv::ByteRecord::new();
    loop {
        match reader.read_byte_record(&mut row) {
            Ok(true) => {}
            Ok(false) => return Ok(ControlFlow::Continue(())),
            Err(error) => {
                let io = error.is_io_error();
                let flow = problem(error, outlet)?;
                if io || flow.is_break() {
                    return Ok(flow);
                }
                continue;
            }
        }
        let line = row.position().map(csv::Position::line);
        let mut record = Record::default();
        for (name, value) in names.iter().zip(&row) {
            if !value.is_empty() {
                record.set(name, Value::Text(charset::decode(value, None).text));
            }
        }
        let flow = match record.finish() {
            Some((article, identity)) => outlet.article(article, identity, true),
            None => outlet.problem(line, "the row has neither a title nor a text".to_owned()),
        };
        if flow.is_break() {
            return Ok(flow);
        }
    }
}

/// Reports what is wrong with a row; a failing input is the caller's error.
fn problem(error: csv::Error, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    let line = error.position().map(csv::Position::line);
    let message = format!("the row cannot be read as CSV: {error}");
    match error.into_kind() {
        csv::ErrorKind::Io(error) => Err(error),
        _ => Ok(outlet.problem(line, message)),
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
