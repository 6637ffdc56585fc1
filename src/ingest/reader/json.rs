//! Fields of JSON exports, whatever their case and form.

use serde_json::{Map, Value};

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
