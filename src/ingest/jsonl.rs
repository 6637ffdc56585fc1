//! JSON Lines: one object a line, one article an object.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, BufRead};
use std::ops::ControlFlow;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::document::empty;
use super::identity::Identity;
use super::json::corrected;
use super::lines::{Line, Lines};
use super::record::{Record, Value};
use super::{Outlet, charset};
use crate::article::{Article, Warning};
use crate::sentence::{Sentence, sentence};

/// Longest line taken in, in bytes.
const LONGEST: usize = 32 << 20;

/// Most problems that wait for the first article.
const WAITING: usize = 1_000;
/// Most problems of a file without articles that are reported line by line.
const FEW: u64 = 3;

/// Reads articles line by line; a bad line is a problem with its number.
///
/// A file of which not one line is an article is one problem.
pub(super) fn read(input: &mut dyn BufRead, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    let mut lines = Lines::new(input, LONGEST);
    let mut waiting = Waiting::default();
    let mut any = false;
    while let Some((number, line)) = lines.next()? {
        let read = match line {
            Line::TooLong => Err(sentence!(
                "import-line-too-long",
                "the line is longer than {size} MiB and was left out: split it into articles",
                size = LONGEST >> 20
            )),
            Line::Whole(bytes) if bytes.trim_ascii().is_empty() => continue,
            Line::Whole(bytes) => read_line(bytes),
        };
        any = true;
        let flow = match read {
            Ok((article, identity)) => match waiting.end(outlet) {
                ControlFlow::Continue(()) => outlet.article(article, identity, true),
                ControlFlow::Break(()) => ControlFlow::Break(()),
            },
            Err(message) => waiting.problem(number, message, outlet),
        };
        if flow.is_break() {
            return Ok(flow);
        }
    }
    Ok(if any {
        waiting.foreign(outlet)
    } else {
        outlet.problem(None, empty())
    })
}

/// Problems of the lines before the first article.
#[derive(Default)]
struct Waiting {
    problems: Vec<(u64, Sentence)>,
    /// All of them, those that were not kept too.
    count: u64,
    ended: bool,
}

impl Waiting {
    fn problem(&mut self, line: u64, message: Sentence, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
        if self.ended {
            return outlet.problem(Some(line), message);
        }
        self.count += 1;
        if self.problems.len() < WAITING {
            self.problems.push((line, message));
        }
        ControlFlow::Continue(())
    }

    /// Reports each problem, since the file has articles.
    fn end(&mut self, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
        if std::mem::replace(&mut self.ended, true) {
            return ControlFlow::Continue(());
        }
        let kept = self.problems.len() as u64;
        for (line, message) in self.problems.drain(..) {
            outlet.problem(Some(line), message)?;
        }
        if self.count > kept {
            let message = sentence!(
                "jsonl-more",
                "{count} more lines before the first article cannot be read",
                count = self.count - kept
            );
            outlet.problem(None, message)?;
        }
        ControlFlow::Continue(())
    }

    /// Reports that a file has no articles.
    fn foreign(mut self, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
        if self.count <= FEW {
            return self.end(outlet);
        }
        if self.ended {
            return ControlFlow::Continue(());
        }
        let message = match self.problems.into_iter().next() {
            Some((line, why)) => sentence!(
                "jsonl-foreign",
                "none of the {count} lines is an article; line {line}: {why}",
                count = self.count,
                line = line,
                why = why
            ),
            None => return ControlFlow::Continue(()),
        };
        outlet.problem(None, message)
    }
}

/// Makes an article of a line; the error says why it is none.
fn read_line(bytes: &[u8]) -> Result<(Article, Identity), Sentence> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let (text, replaced) = if let Ok(text) = std::str::from_utf8(bytes) {
        (Cow::Borrowed(text), false)
    } else {
        let decoded = charset::decode(bytes, None);
        (Cow::Owned(decoded.text), decoded.replaced)
    };
    let text = text.trim();
    let record = serde_json::from_str(text).or_else(|error| {
        // the message is about the line as it came
        serde_json::from_str(&corrected(text)).or(Err(error))
    });
    let record: Record = record.map_err(|error| {
        sentence!(
            "import-no-object",
            "no JSON object that can be read: {why}",
            why = reason(&error)
        )
    })?;
    let (mut article, identity) = record.finish().ok_or_else(|| {
        sentence!(
            "import-bare-object",
            "the object has neither a title nor a text: give it `title` or `text`"
        )
    })?;
    if replaced {
        article.warnings.push(Warning::BytesReplaced);
    }
    Ok((article, identity))
}

/// Says what is wrong without the line that the parser counts, which is always the first.
fn reason(error: &serde_json::Error) -> String {
    let full = error.to_string();
    match full.split_once(" at line ") {
        Some((reason, _)) if error.column() > 0 => format!("{reason} at column {}", error.column()),
        Some((reason, _)) => reason.to_owned(),
        None => full,
    }
}

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(RecordVisitor)
    }
}

struct RecordVisitor;

impl<'de> Visitor<'de> for RecordVisitor {
    type Value = Record;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with the fields of an article")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record, A::Error> {
        let mut record = Record::default();
        while let Some(Name(name)) = map.next_key()? {
            record.set(&name, map.next_value()?);
        }
        Ok(record)
    }
}

/// A field's name, borrowed where no escape stands in it.
struct Name<'de>(Cow<'de, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameVisitor;
        impl<'de> Visitor<'de> for NameVisitor {
            type Value = Name<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }
            fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
                Ok(Name(Cow::Borrowed(name)))
            }
            fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
                Ok(Name(Cow::Owned(name.to_owned())))
            }
        }
        deserializer.deserialize_str(NameVisitor)
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Other(serde_json::Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Other(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Other(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Other(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Other(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Value, A::Error> {
        serde_json::Value::deserialize(SeqAccessDeserializer::new(seq)).map(Value::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Value, A::Error> {
        serde_json::Value::deserialize(MapAccessDeserializer::new(map)).map(Value::Other)
    }
}
