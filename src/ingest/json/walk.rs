//! A walk through a JSON document of any size that keeps one value in memory at a time.

use std::cell::Cell;
use std::fmt;
use std::io::{self, BufReader, Read};
use std::ops::ControlFlow;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::lenient::LenientReader;
use crate::sentence::{Sentence, sentence};

/// Largest value that is handed out, in bytes of JSON.
const LARGEST: u64 = 32 << 20;

/// A value that has others inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ingest) enum Container {
    List,
    Object,
}

/// Decides where a walk goes and takes what it finds.
pub(in crate::ingest) trait JsonVisitor {
    /// Returns whether the walk goes into a container; else it is handed out whole.
    ///
    /// A path has the names of members, and `*` for the elements of a list.
    fn enters(&mut self, path: &[String], container: Container) -> bool;

    /// Takes a value that the walk did not go into.
    fn value(&mut self, path: &[String], value: Value) -> ControlFlow<()>;
}

/// Reason for which a walk ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ingest) enum Ending {
    /// The document ended.
    Whole,
    /// There was no document.
    Empty,
    /// The visitor had enough.
    Stopped,
    /// The document cannot be read from here on.
    Broken {
        /// Line, counted from 1.
        line: u64,
        cause: Sentence,
        /// Documents that were read to their end before.
        before: usize,
    },
}

/// Walks through documents that follow one another, which is one in nearly every file.
///
/// # Errors
///
/// Only where the input itself cannot be read.
pub(in crate::ingest) fn walk(input: &mut dyn Read, visitor: &mut dyn JsonVisitor) -> io::Result<Ending> {
    const STEP: usize = 64 * 1024;
    let (left, too_large) = (Cell::new(LARGEST), Cell::new(false));
    let mut lenient = LenientReader::new(input);
    let metered = Metered {
        input: &mut lenient,
        left: &left,
        too_large: &too_large,
    };
    let mut reader = serde_json::Deserializer::from_reader(BufReader::with_capacity(STEP, metered));
    let mut walk = Walk {
        visitor,
        path: Vec::new(),
        left: &left,
        stopped: false,
    };
    let mut before = 0;
    loop {
        left.set(LARGEST);
        if reader.end().is_ok() {
            return Ok(if before == 0 { Ending::Empty } else { Ending::Whole });
        }
        walk.path.clear();
        let Err(error) = (Node { walk: &mut walk }).deserialize(&mut reader) else {
            before += 1;
            continue;
        };
        if walk.stopped {
            return Ok(Ending::Stopped);
        }
        let cause = if too_large.get() {
            sentence!(
                "json-value-too-large",
                "a value is larger than {size} MiB",
                size = LARGEST >> 20
            )
        } else if error.is_io() {
            return Err(error.into());
        } else {
            let full = error.to_string();
            let why = full.split_once(" at line ").map_or(full.as_str(), |(why, _)| why);
            Sentence::verbatim(why)
        };
        let line = error.line().max(1) as u64;
        return Ok(Ending::Broken { line, cause, before });
    }
}

/// Counts down what may be read until the next value.
struct Metered<'a> {
    input: &'a mut dyn Read,
    left: &'a Cell<u64>,
    too_large: &'a Cell<bool>,
}

impl Read for Metered<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left.get() == 0 {
            self.too_large.set(true);
            return Err(io::Error::other("a value is too large"));
        }
        let read = self.input.read(buffer)?;
        self.left.set(self.left.get().saturating_sub(read as u64));
        Ok(read)
    }
}

struct Walk<'a> {
    visitor: &'a mut dyn JsonVisitor,
    path: Vec<String>,
    left: &'a Cell<u64>,
    stopped: bool,
}

impl Walk<'_> {
    fn hand_out<E: serde::de::Error>(&mut self, value: Value) -> Result<(), E> {
        self.left.set(LARGEST);
        if self.visitor.value(&self.path, value).is_break() {
            self.stopped = true;
            return Err(E::custom("stopped"));
        }
        Ok(())
    }
}

/// The value at the walk's path.
struct Node<'w, 'a> {
    walk: &'w mut Walk<'a>,
}

impl<'de> DeserializeSeed<'de> for Node<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let walk = self.walk;
        if !walk.visitor.enters(&walk.path, Container::Object) {
            let value = Value::deserialize(MapAccessDeserializer::new(map))?;
            return walk.hand_out(value);
        }
        while let Some(name) = map.next_key::<String>()? {
            walk.path.push(name);
            map.next_value_seed(Node { walk: &mut *walk })?;
            walk.path.pop();
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let walk = self.walk;
        if !walk.visitor.enters(&walk.path, Container::List) {
            let value = Value::deserialize(SeqAccessDeserializer::new(list))?;
            return walk.hand_out(value);
        }
        walk.path.push("*".to_owned());
        while list.next_element_seed(Node { walk: &mut *walk })?.is_some() {}
        walk.path.pop();
        Ok(())
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        self.walk.hand_out(Value::String(text.to_owned()))
    }

    fn visit_string<E: serde::de::Error>(self, text: String) -> Result<(), E> {
        self.walk.hand_out(Value::String(text))
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        self.walk.hand_out(Value::Null)
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<(), E> {
        self.walk.hand_out(value.into())
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<(), E> {
        self.walk.hand_out(value.into())
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<(), E> {
        self.walk.hand_out(value.into())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<(), E> {
        self.walk.hand_out(value.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Goes into lists and top objects, and writes down the rest.
    #[derive(Default)]
    struct Seen(Vec<String>);

    impl JsonVisitor for Seen {
        fn enters(&mut self, path: &[String], container: Container) -> bool {
            path.is_empty() || container == Container::List
        }

        fn value(&mut self, path: &[String], value: Value) -> ControlFlow<()> {
            self.0.push(format!("{} {value}", path.join("/")));
            if value == "stop" {
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        }
    }

    fn seen(text: &str) -> (Vec<String>, Ending) {
        let mut seen = Seen::default();
        let ending = walk(&mut text.as_bytes(), &mut seen).unwrap();
        (seen.0, ending)
    }

    #[test]
    fn values_come_one_by_one_until_the_document_breaks() {
        let (values, ending) = seen("{\"a\": [1, {\"b\": 2}], \"c\": \"d\"} [3]");
        assert_eq!(values, ["a/* 1", "a/* {\"b\":2}", "c \"d\"", "* 3"]);
        assert_eq!(ending, Ending::Whole);
        let (values, ending) = seen("[1,\n2,\n{]");
        assert_eq!(values, ["* 1", "* 2"]);
        assert!(
            matches!(
                ending,
                Ending::Broken {
                    line: 3,
                    before: 0,
                    ..
                }
            ),
            "{ending:?}"
        );
        assert_eq!(seen("[\"stop\", 2]").1, Ending::Stopped);
        assert_eq!(seen(" ").1, Ending::Empty);
    }

    #[test]
    fn neither_depth_nor_length_fills_the_memory() {
        assert!(matches!(seen(&"[".repeat(1_000_000)).1, Ending::Broken { .. }));
        let mut endless = b"[1, \"".chain(io::repeat(b'x'));
        let mut seen = Seen::default();
        let ending = walk(&mut endless, &mut seen).unwrap();
        assert_eq!(seen.0, ["* 1"]);
        assert!(matches!(ending, Ending::Broken { .. }), "{ending:?}");
    }
}
