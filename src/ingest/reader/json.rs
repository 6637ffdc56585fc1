//! Fields of JSON exports, whatever their case and form.

use std::fmt;
use std::ops::ControlFlow;

use serde::de::{Deserializer as _, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// Hands out the objects of a list one after the other, so that only one is in memory.
///
/// # Errors
///
/// The text is no list, or breaks inside of it; what stands before was handed out.
pub(super) fn each(
    text: &str,
    take: impl FnMut(Object<'_>) -> ControlFlow<()>,
) -> Result<ControlFlow<()>, serde_json::Error> {
    let mut flow = ControlFlow::Continue(());
    let mut reader = serde_json::Deserializer::from_str(text.trim_start_matches('\u{FEFF}'));
    let read = reader.deserialize_seq(Each {
        take,
        flow: &mut flow,
    });
    if flow.is_continue() {
        read?;
        reader.end()?;
    }
    Ok(flow)
}

/// Takes the elements of a list.
struct Each<'a, F> {
    take: F,
    flow: &'a mut ControlFlow<()>,
}

impl<'de, F: FnMut(Object<'_>) -> ControlFlow<()>> Visitor<'de> for Each<'_, F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of articles")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        while let Some(value) = list.next_element::<Value>()? {
            if let Some(object) = Object::of(&value)
                && (self.take)(object).is_break()
            {
                *self.flow = ControlFlow::Break(());
                break;
            }
        }
        Ok(())
    }
}

/// An object of an export.
pub(super) struct Object<'a>(&'a Map<String, Value>);

impl<'a> Object<'a> {
    pub(super) fn of(value: &'a Value) -> Option<Self> {
        value.as_object().map(Self)
    }

    pub(super) fn get(&self, names: &[&str]) -> Option<&'a Value> {
        names
            .iter()
            .find_map(|name| self.0.get(*name))
            .filter(|value| !value.is_null())
    }

    /// Returns a field as text, a number as its digits.
    pub(super) fn text(&self, names: &[&str]) -> Option<String> {
        match self.get(names)? {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// Reads a field that says yes or no, by a word or a number.
    pub(super) fn flag(&self, names: &[&str]) -> bool {
        match self.get(names) {
            Some(Value::Bool(flag)) => *flag,
            Some(Value::Number(number)) => number.as_i64().is_some_and(|number| number != 0),
            Some(Value::String(text)) => matches!(text.as_str(), "1" | "true"),
            _ => false,
        }
    }

    /// Reads a list of names, each a text or an object that has one.
    pub(super) fn names(&self, names: &[&str]) -> Vec<String> {
        let list = self.get(names).and_then(Value::as_array);
        list.into_iter()
            .flatten()
            .filter_map(|value| match value {
                Value::String(text) => Some(text.clone()),
                value => Object::of(value)?.text(&["name", "label", "title"]),
            })
            .collect()
    }

    /// Lists the objects of a field.
    pub(super) fn objects(&self, names: &[&str]) -> impl Iterator<Item = Object<'a>> {
        let list = self.get(names).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Object::of)
    }

    /// Reads a date as unix seconds.
    pub(super) fn unix(&self, names: &[&str]) -> Option<i64> {
        super::table::unix(&self.text(names)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_a_break_was_handed_out() {
        let read = |text: &str, most: usize| {
            let mut seen = Vec::new();
            let ended = each(text, |object| {
                seen.extend(object.text(&["a"]));
                if seen.len() < most {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                }
            });
            (seen.join(","), ended.is_ok_and(|flow| flow.is_continue()))
        };
        assert_eq!(read(r#"[{"a": 1}, 2, {"a": "b"}]"#, 9), ("1,b".to_owned(), true));
        assert_eq!(read(r#"[{"a": 1}, {"a": 2}, {"a""#, 9), ("1,2".to_owned(), false));
        assert_eq!(read(r#"[{"a": 1}, {"a": 2}]"#, 1), ("1".to_owned(), false));
        assert_eq!(read(r#"{"a": 1}"#, 9), (String::new(), false));
        assert_eq!(read("[] x", 9), (String::new(), false));
    }
}
