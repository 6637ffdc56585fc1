//! `khabar demo`: the bundled sample articles in a library that is thrown away.

use std::fs;
use std::io;
use std::ops::ControlFlow;

use super::context::Context;
use super::failure::{Failure, Status};
use crate::library::{ImportRequest, Library};
use crate::sentence::sentence;

/// The samples: articles written for this project, one JSON object a line.
const SAMPLES: [(&str, &str); 5] = [
    ("fa.jsonl", include_str!("../../assets/samples/fa.jsonl")),
    ("ar.jsonl", include_str!("../../assets/samples/ar.jsonl")),
    ("he.jsonl", include_str!("../../assets/samples/he.jsonl")),
    ("ur.jsonl", include_str!("../../assets/samples/ur.jsonl")),
    ("en.jsonl", include_str!("../../assets/samples/en.jsonl")),
];

/// Makes a library of the samples; it goes when it is dropped.
pub(super) fn library() -> Result<Library, Failure> {
    let mut library = Library::temporary(&Context::options())?;
    let unwritten = |error: io::Error| {
        Failure::new(
            Status::Failed,
            sentence!(
                "cli-no-samples",
                "cannot write the sample articles: {why}",
                why = &error
            ),
        )
    };
    let folder = tempfile::tempdir().map_err(unwritten)?;
    for (name, text) in SAMPLES {
        fs::write(folder.path().join(name), text).map_err(unwritten)?;
    }
    let request = ImportRequest {
        paths: vec![folder.path().to_owned()],
        ..ImportRequest::default()
    };
    library.import(&request, &mut |_| ControlFlow::Continue(()))?;
    Ok(library)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn samples() -> Vec<Value> {
        SAMPLES
            .iter()
            .flat_map(|(_, text)| text.lines())
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    #[test]
    fn a_dozen_samples_speak_five_languages() {
        let samples = samples();
        for (lang, wanted) in [("fa", 4), ("ar", 2), ("he", 2), ("ur", 2), ("en", 2)] {
            let count = samples.iter().filter(|sample| sample["lang"] == lang).count();
            assert_eq!(count, wanted, "{lang}");
        }
        for sample in &samples {
            let text = sample["markdown"].as_str().unwrap();
            let words = text.split_whitespace().count();
            assert!((100..=260).contains(&words), "{}: {words} words", sample["id"]);
            for wanted in ["\n> ", "](https://example.org/", "\n## "] {
                assert!(text.contains(wanted), "{} has no {wanted:?}", sample["id"]);
            }
            assert!(
                text.contains("\n- ") || text.contains("\n1. "),
                "{} has no list",
                sample["id"]
            );
        }
    }

    #[test]
    fn the_samples_hold_what_is_hard_to_lay_out() {
        let all: String = SAMPLES.iter().map(|(_, text)| *text).collect();
        let hard = [
            // a Persian sentence with brackets, Latin and digits, in guillemets
            "\u{AB}\u{633}\u{644}\u{627}\u{645} (Linux 6.12) \u{6F1}\u{6F2}\u{6F3}\u{BB}",
            // a compound with a half-space
            "\u{647}\u{645}\u{200C}\u{627}\u{641}\u{632}\u{627}\u{6CC}\u{6CC}",
            // vowel marks on Arabic, and points on Hebrew
            "\u{651}",
            "\u{5C1}",
            "```",
        ];
        for wanted in hard {
            assert!(all.contains(wanted), "{wanted:?}");
        }
    }
}
