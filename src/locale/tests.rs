//! Every key of every language, every plural form, digits and directions.

use std::collections::{BTreeMap, BTreeSet};

use super::bundle::sources;
use super::*;

/// The names of a language's messages with the names of the arguments that each takes.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut present = String::new();
    for line in sources(lang).into_iter().flat_map(str::lines) {
        let start = line.chars().next().unwrap_or(' ');
        if start.is_ascii_alphabetic() {
            line.split(" =").next().unwrap_or(line).clone_into(&mut present);
            let before = found.insert(present.clone(), BTreeSet::new());
            assert!(before.is_none(), "{}: {present} stands twice", lang.tag());
        }
        if start == '#' {
            continue;
        }
        for piece in line.split('$').skip(1) {
            let name = piece
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect();
            found.entry(present.clone()).or_default().insert(name);
        }
    }
    found
}

#[test]
fn every_language_has_every_key_with_the_same_arguments() {
    let english = messages(Lang::En);
    assert!(english.len() > 20, "the scanner finds the messages");
    for lang in Lang::ALL {
        let own = messages(lang);
        let missing: Vec<_> = english.keys().filter(|key| !own.contains_key(*key)).collect();
        let unknown: Vec<_> = own.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty(), "{} lacks {missing:?}", lang.tag());
        assert!(
            unknown.is_empty(),
            "{} has {unknown:?}, which English has not",
            lang.tag()
        );
        for (key, arguments) in &english {
            assert!(
                own[key].is_subset(arguments),
                "{}: {key} asks for {:?}, English for {arguments:?}",
                lang.tag(),
                own[key]
            );
        }
    }
}

#[test]
fn every_message_can_be_filled_in_for_every_plural_form() {
    // one of each CLDR category of the five languages: zero, one, two, few, many, other
    const COUNTS: [u64; 9] = [0, 1, 2, 3, 10, 11, 99, 100, 1_000];
    for lang in Lang::ALL {
        let locale = Locale::for_lang(lang);
        for (key, names) in messages(lang) {
            for count in COUNTS {
                let arguments: Vec<(&str, Value<'_>)> = names
                    .iter()
                    .map(|name| (name.as_str(), Value::Number(count)))
                    .collect();
                let text = locale.own.format(&key, &arguments);
                let text = text.unwrap_or_else(|| panic!("{}: {key} with {count}", lang.tag()));
                assert!(!text.trim().is_empty(), "{}: {key} is empty", lang.tag());
                assert!(!text.contains(['{', '}']), "{}: {key}: {text}", lang.tag());
            }
        }
    }
}

#[test]
fn numbers_wear_the_digits_of_the_language() {
    assert_eq!(Locale::new("en").number(12_345), "12,345");
    assert_eq!(
        Locale::new("fa").number(1_234_567),
        "\u{6F1}\u{66C}\u{6F2}\u{6F3}\u{6F4}\u{66C}\u{6F5}\u{6F6}\u{6F7}"
    );
    assert_eq!(Locale::new("ar").number(1404), "\u{661}\u{664}\u{660}\u{664}");
    assert_eq!(Locale::new("he").number(70), "70");
    let unread = [("count", Value::Number(12_345))];
    let unread = Locale::new("en").format("list-unread-count", &unread);
    assert!(
        unread.contains("12,345"),
        "{unread}: sentences write numbers like lists"
    );
    let aged = Locale::new("fa").age(Age::Days(3));
    assert!(aged.contains('\u{6F3}') && !aged.contains('3'), "{aged}");
}

#[test]
fn arabic_uses_its_dual_and_few_forms() {
    let locale = Locale::new("ar");
    let ages: BTreeSet<String> = [1, 2, 3, 11, 100].map(|n| locale.age(Age::Days(n))).into();
    assert_eq!(ages.len(), 5, "{ages:?}");
    assert!(
        !locale.age(Age::Days(2)).contains('\u{662}'),
        "the dual needs no digit"
    );
}

#[test]
fn text_arguments_are_isolated_where_directions_may_meet() {
    let persian = Locale::new("fa").format("cli-understood", &[("query", "a.txt".into())]);
    assert!(persian.contains("\u{2068}a.txt\u{2069}"), "{persian:?}");
    let english = Locale::new("en");
    let plain = english.format("cli-understood", &[("query", "a.txt".into())]);
    assert!(
        plain.contains("a.txt") && !plain.contains('\u{2068}'),
        "{plain:?}"
    );
    let mixed = english.format("cli-understood", &[("query", "\u{62E}\u{628}\u{631}".into())]);
    assert!(mixed.contains("\u{2068}\u{62E}"), "{mixed:?}");
}

#[test]
fn a_missing_key_falls_back_and_an_unknown_one_shows_itself() {
    let locale = Locale::new("fa");
    assert_eq!(locale.text("no-such-key"), "no-such-key");
    assert!(!locale.has("no-such-key"));
}

#[test]
fn tags_and_posix_names_lead_to_languages() {
    for (tag, lang) in [
        ("fa-IR", Some(Lang::Fa)),
        ("ar_EG.UTF-8@calendar=hijri", Some(Lang::Ar)),
        ("iw", Some(Lang::He)),
        ("UR", Some(Lang::Ur)),
        ("en_GB", Some(Lang::En)),
        ("C", None),
        ("", None),
        ("fax", None),
    ] {
        assert_eq!(Lang::from_tag(tag), lang, "{tag}");
    }
    assert_eq!(LANGS, Lang::ALL.map(Lang::tag));
    assert_eq!(Locale::new("ur").direction(), Direction::Rtl);
    assert_eq!(Locale::new("en").direction(), Direction::Ltr);
}

/// A sentence is isolated where it stands in another one, in the direction of its first strong letter: one that
/// begins with a Latin name would be read from the wrong end.
#[test]
fn no_sentence_of_a_language_from_right_to_left_begins_with_latin_letters() {
    let mut seen = 0;
    for lang in Lang::ALL {
        if lang.direction() == Direction::Ltr {
            continue;
        }
        let files = sources(lang).into_iter().chain(super::bundle::sentences(lang));
        for line in files.flat_map(str::lines) {
            let value = line.split_once("= ").or_else(|| line.split_once("] "));
            let Some((_, value)) = value.filter(|(_, value)| !value.ends_with("->")) else {
                continue;
            };
            // arguments are isolated
            let own: String = value
                .split('{')
                .enumerate()
                .map(|(place, piece)| match piece.split_once('}') {
                    Some((_, rest)) if place > 0 => rest,
                    _ => piece,
                })
                .collect();
            let first = crate::text::direction::first_strong(&own);
            assert_ne!(first, Some(Direction::Ltr), "{}: {line}", lang.tag());
            seen += 1;
        }
    }
    assert!(seen > 2_000, "{seen}");
}
