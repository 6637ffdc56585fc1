//! JSON Lines: one object a line, one article an object.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, BufRead};
use std::ops::ControlFlow;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::document::empty;
use super::lines::{Line, Lines};
use super::record::{Record, Value};
use super::{Outlet, charset};
use crate::article::Warning;
use crate::sentence::sentence;

/// Longest line taken in, in bytes.
const LONGEST: usize = 32 << 20;

/// Reads articles line by line; a bad line is a problem and the rest goes on.
pub(super) fn read(input: &mut dyn BufRead, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    let mut lines = Lines::new(input, LONGEST);
    let mut any = false;
    while let Some((number, line)) = lines.next()? {
        let flow = match line {
            Line::TooLong => outlet.problem(
                Some(number),
                sentence!(
                    "import-line-too-long",
                    "the line is longer than {size} MiB and was left out: split it into articles",
                    size = LONGEST >> 20
                ),
            ),
            Line::Whole(bytes) if bytes.trim_ascii().is_empty() => continue,
            Line::Whole(bytes) => read_line(bytes, number, outlet),
        };
        any = true;
        if flow.is_break() {
            return Ok(flow);
        }
    }
    if !any {
        return Ok(outlet.problem(None, empty()));
    }
    Ok(ControlFlow::Continue(()))
}

fn read_line(bytes: &[u8], number: u64, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let (text, replaced) = if let Ok(text) = std::str::from_utf8(bytes) {
        (Cow::Borrowed(text), false)
    } else {
        let decoded = charset::decode(bytes, None);
        (Cow::Owned(decoded.text), decoded.replaced)
    };
    let record: Record = match serde_json::from_str(text.trim()) {
        Ok(record) => record,
        Err(error) => {
            return outlet.problem(
                Some(number),
                sentence!(
                    "import-no-object",
                    "no JSON object that can be read: {why}",
                    why = reason(&error)
                ),
            );
        }
    };
    match record.finish() {
        Some((mut article, identity)) => {
            if replaced {
                article.warnings.push(Warning::BytesReplaced);
            }
            outlet.article(article, identity, true)
        }
        None => outlet.problem(
            Some(number),
            sentence!(
                "import-bare-object",
                "the object has neither a title nor a text: give it `title` or `text`"
            ),
        ),
    }
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
