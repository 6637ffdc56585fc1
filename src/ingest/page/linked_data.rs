//! JSON-LD: what a page says about its article for machines.
//!
//! Takes the article out of arrays and graphs, and reads what is not quite JSON
//! as well: comments around it, line feeds inside strings, a comma too many.

use dom_query::Document;
use serde_json::{Map, Value};

use crate::ingest::{clean, html};

/// The article as JSON-LD describes it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Linked {
    fields: Map<String, Value>,
}

/// Deepest nesting of lists and graphs that is followed.
const MAX_DEPTH: usize = 6;

/// Finds the article among the page's JSON-LD; of several the one with the most text.
pub(super) fn read(document: &Document) -> Linked {
    let scripts = document.select("script[type='application/ld+json'], script[type='application/ld+JSON']");
    let mut best: Option<Linked> = None;
    for script in scripts.nodes() {
        let mut found = Vec::new();
        if let Some(json) = parse(&script.text()) {
            collect(json, 0, &mut found);
        }
        for linked in found {
            if best.as_ref().is_none_or(|best| linked.weight() > best.weight()) {
                best = Some(linked);
            }
        }
    }
    best.unwrap_or_default()
}

impl Linked {
    /// Returns a field's text: itself, its name, or its first element's.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.fields.get(name).and_then(name_of)
    }

    /// Returns every text of a field that may be a list.
    pub(super) fn texts(&self, name: &str) -> Vec<String> {
        match self.fields.get(name) {
            Some(Value::Array(values)) => values.iter().filter_map(name_of).collect(),
            Some(Value::String(text)) => text.split([',', '\u{60C}', ';', '|']).map(plain).collect(),
            Some(value) => name_of(value).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// Returns the names of those who wrote it.
    pub(super) fn authors(&self) -> Vec<(String, bool)> {
        let each = |value: &Value| {
            let organization = value
                .get("@type")
                .and_then(Value::as_str)
                .is_some_and(|kind| kind.ends_with("Organization"));
            Some((name_of(value)?, organization))
        };
        match self.fields.get("author").or_else(|| self.fields.get("creator")) {
            Some(Value::Array(values)) => values.iter().filter_map(each).collect(),
            Some(value) => each(value).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// Returns the article's text with its line feeds, or its HTML.
    pub(super) fn body(&self) -> Option<String> {
        let body = self
            .fields
            .get("articleBody")
            .or_else(|| self.fields.get("text"))?
            .as_str()?;
        Some(clean::clean(&entities(body)).into_owned()).filter(|body| !body.trim().is_empty())
    }

    fn weight(&self) -> usize {
        let body = self
            .fields
            .get("articleBody")
            .and_then(Value::as_str)
            .map_or(0, str::len);
        let named = ["headline", "datePublished", "author", "mainEntityOfPage"];
        body + named
            .iter()
            .filter(|name| self.fields.contains_key(**name))
            .count()
            * 4_000
    }
}

fn collect(json: Value, depth: usize, found: &mut Vec<Linked>) {
    match json {
        Value::Array(values) if depth < MAX_DEPTH => {
            for value in values {
                collect(value, depth + 1, found);
            }
        }
        Value::Object(mut fields) if depth < MAX_DEPTH => {
            let is_article = match fields.get("@type") {
                Some(Value::String(kind)) => is_article_type(kind),
                Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(is_article_type),
                _ => false,
            };
            for name in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"] {
                if let Some(inner @ (Value::Array(_) | Value::Object(_))) =
                    fields.get_mut(name).map(Value::take)
                {
                    collect(inner, depth + 1, found);
                }
            }
            if is_article {
                found.push(Linked { fields });
            }
        }
        _ => {}
    }
}

fn is_article_type(kind: &str) -> bool {
    kind.ends_with("Article") || kind.ends_with("Posting") || kind == "Report" || kind == "Review"
}

/// Reads JSON, or what was meant to be.
fn parse(text: &str) -> Option<Value> {
    let text = text.trim();
    let text = text.strip_prefix("<!--").unwrap_or(text);
    let text = text
        .trim()
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[");
    let text = text
        .trim_end_matches("-->")
        .trim_end_matches("//]]>")
        .trim_end_matches("]]>");
    let text = text.trim().trim_end_matches(';');
    serde_json::from_str(text)
        .ok()
        .or_else(|| serde_json::from_str(&repaired(text)).ok())
}

/// Escapes what may not stand in a string and takes out commas before a closing bracket.
fn repaired(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut inside, mut escaped) = (false, false);
    for c in text.chars() {
        if inside {
            match c {
                _ if escaped => {
                    escaped = false;
                    // only these may be escaped
                    if !matches!(c, '"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u') {
                        out.pop();
                    }
                    out.push(c);
                    continue;
                }
                '\\' => escaped = true,
                '"' => inside = false,
                '\n' | '\r' => {
                    out.push_str("\\n");
                    continue;
                }
                c if c.is_control() => {
                    out.push(' ');
                    continue;
                }
                _ => {}
            }
            out.push(c);
            continue;
        }
        match c {
            '"' => inside = true,
            '}' | ']' => {
                let end = out.trim_end().len();
                if out.trim_end().ends_with(',') {
                    out.truncate(end - 1);
                }
            }
            _ => {}
        }
        out.push(c);
    }
    out
}

fn name_of(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.as_str(),
        Value::Array(values) => return values.iter().find_map(name_of),
        Value::Object(fields) => return fields.get("name").and_then(name_of),
        _ => return None,
    };
    Some(plain(text)).filter(|text| !text.is_empty())
}

fn plain(text: &str) -> String {
    clean::line(&entities(text))
}

/// Undoes entities, which have no meaning in JSON and stand there all the same.
fn entities(text: &str) -> String {
    if !text.contains('&') || !text.contains(';') || text.contains('<') {
        return text.to_owned();
    }
    html::entities(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linked(script: &str) -> Linked {
        let page = format!("<html><head><script type='application/ld+json'>{script}</script></head></html>");
        read(&Document::from(page.as_str()))
    }

    #[test]
    fn the_article_is_found_in_lists_and_graphs() {
        let found = linked(
            r#"[{"@type":"WebPage"},{"@graph":[{"@type":["Thing","NewsArticle"],"headline":"A &amp; B","author":[{"@type":"Person","name":"C"},{"@type":"Organization","name":"D"}]}]}]"#,
        );
        assert_eq!(found.text("headline").unwrap(), "A & B");
        assert_eq!(found.authors(), [("C".to_owned(), false), ("D".to_owned(), true)]);
    }

    #[test]
    fn what_is_not_quite_json_is_read() {
        let found = linked(
            "<!-- {\"@type\":\"Article\",\"articleBody\":\"one\ntwo\\' \tthree\",\"keywords\":[\"x\",],}; -->",
        );
        assert_eq!(found.body().unwrap(), "one\ntwo'  three");
        assert_eq!(found.texts("keywords"), ["x"]);
        assert_eq!(linked("{{{").text("headline"), None);
    }
}
