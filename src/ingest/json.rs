//! JSON of any shape: one object a line, a list of objects, one object, an object around a list.
//!
//! Lines are read one by one (`jsonl`), so that a bad one costs only itself. A whole document is
//! walked through element by element (`walk`), whatever its size.

mod lenient;
mod walk;

use std::io::{self, BufRead, Cursor, Read};
use std::ops::ControlFlow;

use serde_json::{Map, Value as Json};

use super::document::empty;
use super::record::{Field, Record, Value, find_field};
use super::{Outlet, charset, jsonl};
use crate::sentence::sentence;
pub(super) use lenient::corrected;
pub(super) use walk::{Container, Ending, JsonVisitor, walk};

/// Largest document in another charset than UTF-8, in bytes: it is decoded as a whole.
const MAX_DECODED: u64 = 64 << 20;

/// Reads articles from JSON in any of its shapes.
pub(super) fn read(input: &mut dyn BufRead, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    as_utf8(input, outlet, &mut |input, outlet| {
        let head = input.fill_buf()?;
        match shape(head) {
            Shape::Lines => jsonl::read(input, outlet),
            Shape::Document => document(input, outlet),
        }
    })
}

/// Reads an input that is UTF-8.
type ReadUtf8<'a> = &'a mut dyn FnMut(&mut dyn BufRead, &mut Outlet<'_>) -> io::Result<ControlFlow<()>>;

/// Hands on an input as UTF-8; one in another charset is decoded as a whole.
pub(super) fn as_utf8(
    input: &mut dyn BufRead,
    outlet: &mut Outlet<'_>,
    read: ReadUtf8<'_>,
) -> io::Result<ControlFlow<()>> {
    let head = input.fill_buf()?;
    let mark = head.starts_with(b"\xEF\xBB\xBF");
    let foreign = match std::str::from_utf8(head) {
        Ok(text) => text.contains('\0'),
        // a character that the buffer cuts in two is not foreign
        Err(error) => error.error_len().is_some(),
    };
    if mark {
        input.consume(3);
    }
    if !foreign {
        return read(input, outlet);
    }
    let mut bytes = Vec::new();
    input.take(MAX_DECODED + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_DECODED {
        let message = sentence!(
            "json-not-utf8",
            "the file is not UTF-8 and larger than {size} MiB: convert it to UTF-8 first",
            size = MAX_DECODED >> 20
        );
        return Ok(outlet.problem(None, message));
    }
    let text = charset::decode(&bytes, None).text;
    read(&mut Cursor::new(text.trim_start_matches('\u{FEFF}')), outlet)
}

/// How objects are arranged in an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// One object on each line.
    Lines,
    /// A list, or an object that spans lines or holds a list of others.
    Document,
}

/// Tells lines of JSON from a document by the beginning of the input.
pub(super) fn shape(head: &[u8]) -> Shape {
    let head = head
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(head)
        .trim_ascii_start();
    if head.first() == Some(&b'[') {
        return Shape::Document;
    }
    let mut outline = Outline::default();
    for (at, byte) in head.iter().enumerate() {
        match outline.step(*byte) {
            Progress::Wrapped => return Shape::Document,
            Progress::NewLine if outline.lines == 1 => {
                // a line that was cut short is followed by the next object
                let before = head.get(..at).unwrap_or_default().trim_ascii_end().last();
                let after = head.get(at..).unwrap_or_default().trim_ascii_start().first();
                let opens = matches!(before, Some(b'[' | b'{' | b',' | b':'));
                if outline.quoted || (after == Some(&b'{') && !opens) {
                    return Shape::Lines;
                }
            }
            Progress::Inside | Progress::NewLine => {}
            Progress::Closed => {
                return if outline.lines > 0 {
                    Shape::Document
                } else {
                    Shape::Lines
                };
            }
        }
    }
    if outline.lines > 0 {
        Shape::Document
    } else {
        Shape::Lines
    }
}

/// What a byte does to the outline of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    Inside,
    /// A list of objects begins under a name that lists of articles have.
    Wrapped,
    NewLine,
    /// The object ends.
    Closed,
}

/// Follows the brackets and names of an object's beginning.
#[derive(Debug, Default)]
struct Outline {
    depth: usize,
    quoted: bool,
    escaped: bool,
    /// Line ends so far.
    lines: usize,
    /// The string that is being read or was read last.
    word: Vec<u8>,
    /// A list under the name of a wrapper was opened just now.
    wrapper: bool,
}

impl Outline {
    fn step(&mut self, byte: u8) -> Progress {
        const NAME: usize = 64;
        if byte == b'\n' {
            self.lines += 1;
            return Progress::NewLine;
        }
        if self.quoted {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.quoted = false,
                byte if self.word.len() < NAME => self.word.push(byte),
                _ => {}
            }
            return Progress::Inside;
        }
        let opened = std::mem::take(&mut self.wrapper);
        match byte {
            b'"' => {
                self.quoted = true;
                self.word.clear();
            }
            b'{' if opened => return Progress::Wrapped,
            b'{' => self.depth += 1,
            b'[' => {
                let name = std::str::from_utf8(&self.word).unwrap_or_default();
                self.wrapper = self.depth <= 2 && is_wrapper(name);
                self.depth += 1;
            }
            b'}' | b']' => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    return Progress::Closed;
                }
            }
            byte if byte.is_ascii_whitespace() => self.wrapper = opened,
            _ => {}
        }
        Progress::Inside
    }
}

fn is_wrapper(name: &str) -> bool {
    find_field(name).is_some_and(|(field, _)| field == Field::Wrapper)
}

/// Reads the articles of a document.
fn document(input: &mut dyn BufRead, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    let mut articles = Articles {
        outlet,
        whole: Record::default(),
        found: 0,
        elements: 0,
        bare: 0,
        first_bare: 0,
    };
    let ending = walk(input, &mut articles)?;
    let Articles {
        outlet,
        whole,
        mut found,
        elements,
        bare,
        first_bare,
    } = articles;
    if ending == Ending::Stopped {
        return Ok(ControlFlow::Break(()));
    }
    if found == 0
        && whole.has_title_or_body()
        && let Some((article, identity)) = whole.finish()
    {
        found += 1;
        if outlet.article(article, identity, true).is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    match ending {
        Ending::Broken { line, cause, .. } => {
            let message = if found == 0 {
                sentence!("json-broken", "this is not JSON that khabar can read: {why}", why = cause)
            } else {
                sentence!(
                    "json-cut-off",
                    "the JSON breaks off here ({why}): what comes before it was imported",
                    why = cause
                )
            };
            Ok(outlet.problem(Some(line), message))
        }
        Ending::Empty => Ok(outlet.problem(None, empty())),
        Ending::Whole | Ending::Stopped if found == 0 && elements == 0 => Ok(outlet.problem(
            None,
            sentence!(
                "json-no-articles",
                "the JSON holds no articles: an article is an object with `title` or `text`"
            ),
        )),
        Ending::Whole | Ending::Stopped if found == 0 => Ok(outlet.problem(
            None,
            sentence!(
                "json-foreign",
                "none of the {count} objects in the JSON is an article: give them `title` or `text`",
                count = elements
            ),
        )),
        Ending::Whole | Ending::Stopped if bare > 0 => Ok(outlet.problem(
            None,
            sentence!(
                "json-bare",
                "{count} objects in the JSON have neither a title nor a text and were left out; the first is number {number}",
                count = bare,
                number = first_bare
            ),
        )),
        Ending::Whole | Ending::Stopped => Ok(ControlFlow::Continue(())),
    }
}

/// Makes articles of the objects in a document's lists; what is outside of them may itself be an article.
struct Articles<'o, 'a> {
    outlet: &'o mut Outlet<'a>,
    /// The fields outside of all lists.
    whole: Record,
    found: u64,
    /// Objects in lists.
    elements: u64,
    /// Objects in lists that are no articles, and the number of the first one.
    bare: u64,
    first_bare: u64,
}

impl Articles<'_, '_> {
    fn element(&mut self, object: Map<String, Json>) -> ControlFlow<()> {
        self.elements += 1;
        let record = Record::of(object);
        if let Some((article, identity)) = record.has_title_or_body().then(|| record.finish()).flatten() {
            self.found += 1;
            self.outlet.article(article, identity, true)
        } else {
            if self.bare == 0 {
                self.first_bare = self.elements;
            }
            self.bare += 1;
            ControlFlow::Continue(())
        }
    }
}

impl JsonVisitor for Articles<'_, '_> {
    fn enters(&mut self, path: &[String], container: Container) -> bool {
        const DEEPEST: usize = 4;
        match (path, container) {
            ([], _) => true,
            ([.., last], _) if last == "*" => false,
            (path, _) if path.len() > DEEPEST => false,
            ([.., name], _) if is_wrapper(name) => true,
            // a list under a name of its own may be the articles, as long as this is not yet one
            ([name], Container::List) => find_field(name).is_none() && !self.whole.has_title_or_body(),
            _ => false,
        }
    }

    fn value(&mut self, path: &[String], value: Json) -> ControlFlow<()> {
        match (path, value) {
            ([.., last], Json::Object(object)) if last == "*" => {
                let named = path.len() < 2 || path.iter().rev().skip(1).any(|name| is_wrapper(name));
                if named {
                    return self.element(object);
                }
                let record = Record::of(object);
                if !record.is_surely_article() {
                    return ControlFlow::Continue(());
                }
                self.elements += 1;
                self.found += 1;
                match record.finish() {
                    Some((article, identity)) => self.outlet.article(article, identity, true),
                    None => ControlFlow::Continue(()),
                }
            }
            ([.., last], _) if last == "*" => ControlFlow::Continue(()),
            ([.., name], value) => {
                self.whole.set(name, Value::Other(value));
                ControlFlow::Continue(())
            }
            ([], _) => ControlFlow::Continue(()),
        }
    }
}

/// Hands out the values at the given paths one by one, and what is next to the lists on the way there.
///
/// A path is written as `chats/list/*`, where `*` is each element of a list. Returns how the
/// document ended, for a caller that knows what that means for its format.
pub(super) fn elements(
    input: &mut dyn Read,
    paths: &[&str],
    take: &mut dyn FnMut(&[String], Json) -> ControlFlow<()>,
) -> io::Result<Ending> {
    struct Elements<'a> {
        paths: &'a [&'a str],
        take: &'a mut dyn FnMut(&[String], Json) -> ControlFlow<()>,
    }
    impl JsonVisitor for Elements<'_> {
        fn enters(&mut self, path: &[String], _container: Container) -> bool {
            self.paths.iter().any(|wanted| {
                let mut steps = wanted.split('/').filter(|step| !step.is_empty());
                path.iter().all(|step| steps.next() == Some(step.as_str())) && steps.next().is_some()
            })
        }

        fn value(&mut self, path: &[String], value: Json) -> ControlFlow<()> {
            (self.take)(path, value)
        }
    }
    walk(input, &mut Elements { paths, take })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_documents_are_told_apart() {
        for document in [
            "[{\"a\": 1}]",
            "{\n \"title\": \"a\"\n}",
            "{\"status\": \"ok\", \"articles\": [{\"title\": \"a\"}]}",
            "{\"items\": [\n{\"title\": \"a\"},\n{\"title\": \"b\"}\n]}",
            "{\"data\": {\"items\": [ {\"title\": \"a\"",
            "\u{FEFF} {\n\n",
        ] {
            assert_eq!(shape(document.as_bytes()), Shape::Document, "{document}");
        }
        for lines in [
            "{\"title\": \"a\"}\n{\"title\": \"b\"}\n",
            "{\"title\": \"a\"}",
            "{\"title\": \"cut\n{\"title\": \"b\"}\n",
            "{\"title\": \"cut\"\n{\"title\": \"b\"}\n",
            "{\"title\": \"a, \\\"items\\\": [{\", \"authors\": [{\"name\": \"b\"}]}\n",
            "",
        ] {
            assert_eq!(shape(lines.as_bytes()), Shape::Lines, "{lines}");
        }
    }
}
