//! Tests of the analyser, rule by rule: which terms a text gets, and of which letters.

#![expect(clippy::string_slice, reason = "marks are ranges, and a test may panic")]

use super::*;

/// The tokens of a text: stem, or word where `exact`, and position.
fn tokens(text: &str) -> Vec<(String, Form, u32)> {
    let mut tokens = Vec::new();
    Analyzer::new().analyze(text, |token| {
        tokens.push((token.stem.to_owned(), token.form, token.position));
    });
    tokens
}

fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    Analyzer::new().analyze(text, |token| {
        if token.form == Form::Word {
            words.push(token.word.to_owned());
        }
    });
    words
}

fn stem(word: &str) -> String {
    Analyzer::new().stem(&crate::text::fold(word)).unwrap()
}

/// Each pair must have one stem.
fn same(pairs: &[(&str, &str)]) {
    for (one, other) in pairs {
        assert_eq!(
            stem(one),
            stem(other),
            "{} {}",
            one.escape_unicode(),
            other.escape_unicode()
        );
    }
}

/// Each pair must have two stems.
fn different(pairs: &[(&str, &str)]) {
    for (one, other) in pairs {
        assert_ne!(
            stem(one),
            stem(other),
            "{} {}",
            one.escape_unicode(),
            other.escape_unicode()
        );
    }
}

#[test]
fn persian_endings_are_taken_off() {
    same(&[
        // plurals: -ha with what follows, -an, -gan, -at
        (
            "\u{6A9}\u{62A}\u{627}\u{628}",
            "\u{6A9}\u{62A}\u{627}\u{628}\u{647}\u{627}",
        ),
        (
            "\u{6A9}\u{62A}\u{627}\u{628}",
            "\u{6A9}\u{62A}\u{627}\u{628}\u{647}\u{627}\u{6CC}",
        ),
        (
            "\u{6A9}\u{62A}\u{627}\u{628}",
            "\u{6A9}\u{62A}\u{627}\u{628}\u{647}\u{627}\u{6CC}\u{634}\u{627}\u{646}",
        ),
        (
            "\u{6A9}\u{62A}\u{627}\u{628}",
            "\u{6A9}\u{62A}\u{627}\u{628}\u{647}\u{627}\u{6CC}\u{6CC}",
        ),
        (
            "\u{6A9}\u{627}\u{631}\u{6AF}\u{631}",
            "\u{6A9}\u{627}\u{631}\u{6AF}\u{631}\u{627}\u{646}",
        ),
        (
            "\u{646}\u{648}\u{6CC}\u{633}\u{646}\u{62F}\u{647}",
            "\u{646}\u{648}\u{6CC}\u{633}\u{646}\u{62F}\u{6AF}\u{627}\u{646}",
        ),
        (
            "\u{627}\u{637}\u{644}\u{627}\u{639}",
            "\u{627}\u{637}\u{644}\u{627}\u{639}\u{627}\u{62A}",
        ),
        // comparatives and possessives
        (
            "\u{628}\u{632}\u{631}\u{6AF}",
            "\u{628}\u{632}\u{631}\u{6AF}\u{62A}\u{631}",
        ),
        (
            "\u{628}\u{632}\u{631}\u{6AF}",
            "\u{628}\u{632}\u{631}\u{6AF}\u{62A}\u{631}\u{6CC}\u{646}",
        ),
        (
            "\u{6A9}\u{634}\u{648}\u{631}",
            "\u{6A9}\u{634}\u{648}\u{631}\u{634}\u{627}\u{646}",
        ),
        // the indefinite -i, and -e at the end of a participle
        (
            "\u{62C}\u{644}\u{633}\u{647}",
            "\u{62C}\u{644}\u{633}\u{647}\u{627}\u{6CC}",
        ),
        (
            "\u{633}\u{627}\u{62F}\u{647}",
            "\u{633}\u{627}\u{62F}\u{647}\u{62A}\u{631}",
        ),
    ]);
}

#[test]
fn no_order_of_endings_is_lost() {
    same(&[
        (
            "\u{627}\u{6CC}\u{631}\u{627}\u{646}",
            "\u{627}\u{6CC}\u{631}\u{627}\u{646}\u{6CC}",
        ),
        (
            "\u{627}\u{6CC}\u{631}\u{627}\u{646}",
            "\u{627}\u{6CC}\u{631}\u{627}\u{646}\u{6CC}\u{647}\u{627}",
        ),
        (
            "\u{647}\u{645}\u{6A9}\u{627}\u{631}",
            "\u{647}\u{645}\u{6A9}\u{627}\u{631}\u{6CC}\u{647}\u{627}\u{6CC}",
        ),
    ]);
}

#[test]
fn persian_words_that_only_look_as_if_they_had_an_ending_stay() {
    for word in [
        "\u{627}\u{6CC}\u{631}\u{627}\u{646}",
        "\u{633}\u{627}\u{632}\u{645}\u{627}\u{646}",
        "\u{62F}\u{648}\u{644}\u{62A}",
        "\u{627}\u{633}\u{62A}\u{627}\u{646}",
        "\u{62C}\u{631}\u{6CC}\u{627}\u{646}",
    ] {
        assert_eq!(stem(word), crate::text::fold(word), "{}", word.escape_unicode());
    }
    different(&[
        ("\u{645}\u{631}\u{62F}\u{645}", "\u{645}\u{631}\u{62F}"),
        ("\u{622}\u{633}\u{645}\u{627}\u{646}", "\u{622}\u{633}"),
        ("\u{628}\u{627}\u{631}\u{627}\u{646}", "\u{628}\u{627}\u{631}"),
        ("\u{62A}\u{646}\u{647}\u{627}", "\u{62A}\u{646}"),
    ]);
}

#[test]
fn arabic_article_prefixes_and_endings_are_taken_off() {
    let light = |word: &str| stem::light(&crate::text::fold(word)).to_owned();
    for (one, other) in [
        (
            "\u{643}\u{62A}\u{627}\u{628}",
            "\u{627}\u{644}\u{643}\u{62A}\u{627}\u{628}",
        ),
        (
            "\u{643}\u{62A}\u{627}\u{628}",
            "\u{648}\u{627}\u{644}\u{643}\u{62A}\u{627}\u{628}",
        ),
        (
            "\u{643}\u{62A}\u{627}\u{628}",
            "\u{628}\u{627}\u{644}\u{643}\u{62A}\u{627}\u{628}",
        ),
        (
            "\u{643}\u{62A}\u{627}\u{628}",
            "\u{644}\u{644}\u{643}\u{62A}\u{627}\u{628}",
        ),
        (
            "\u{645}\u{639}\u{644}\u{645}",
            "\u{627}\u{644}\u{645}\u{639}\u{644}\u{645}\u{648}\u{646}",
        ),
        (
            "\u{645}\u{639}\u{644}\u{645}",
            "\u{645}\u{639}\u{644}\u{645}\u{64A}\u{646}",
        ),
        (
            "\u{645}\u{62F}\u{631}\u{633}\u{629}",
            "\u{627}\u{644}\u{645}\u{62F}\u{631}\u{633}\u{629}",
        ),
        (
            "\u{633}\u{64A}\u{627}\u{631}\u{629}",
            "\u{627}\u{644}\u{633}\u{64A}\u{627}\u{631}\u{627}\u{62A}",
        ),
        (
            "\u{643}\u{62A}\u{627}\u{628}",
            "\u{643}\u{62A}\u{627}\u{628}\u{647}\u{627}",
        ),
    ] {
        assert_eq!(light(one), light(other), "{}", other.escape_unicode());
    }
    // Waw at the start needs three letters behind it: waqt has no "and".
    assert_eq!(
        light("\u{648}\u{642}\u{62A}"),
        crate::text::fold("\u{648}\u{642}\u{62A}")
    );
}

#[test]
fn an_arabic_stem_stands_beside_the_persian_one_only_where_it_may_be_meant() {
    let arabic = |text: &str| {
        let mut stems = 0;
        Analyzer::new().analyze(text, |token| stems += usize::from(token.second.is_some()));
        stems
    };
    assert_eq!(
        arabic(
            "\u{6A9}\u{62A}\u{627}\u{628}\u{647}\u{627}\u{6CC} \u{62E}\u{648}\u{628} \u{628}\u{633}\u{6CC}\u{627}\u{631}"
        ),
        0
    );
    assert!(
        arabic(
            "\u{642}\u{631}\u{623}\u{62A} \u{627}\u{644}\u{643}\u{62A}\u{627}\u{628} \u{641}\u{64A} \u{627}\u{644}\u{645}\u{62F}\u{631}\u{633}\u{629}"
        ) >= 2
    );
    let mut asked = 0;
    Analyzer::new().analyze_query("\u{645}\u{639}\u{644}\u{645}\u{648}\u{646}", |token| {
        asked += usize::from(token.second.is_some());
    });
    assert_eq!(asked, 1, "a query may be in either language");
}

#[test]
fn hebrew_prefix_letters_and_endings_are_taken_off() {
    same(&[
        (
            "\u{5E1}\u{5E4}\u{5E8}\u{5D9}\u{5DD}",
            "\u{5D4}\u{5E1}\u{5E4}\u{5E8}\u{5D9}\u{5DD}",
        ),
        (
            "\u{5DE}\u{5DE}\u{5E9}\u{5DC}\u{5D4}",
            "\u{5D4}\u{5DE}\u{5DE}\u{5E9}\u{5DC}\u{5D4}",
        ),
        (
            "\u{5D9}\u{5DC}\u{5D3}\u{5D9}\u{5DD}",
            "\u{5D4}\u{5D9}\u{5DC}\u{5D3}\u{5D9}\u{5DD}",
        ),
        (
            "\u{5D9}\u{5DC}\u{5D3}\u{5D9}\u{5DD}",
            "\u{5D9}\u{5DC}\u{5D3}\u{5D9}",
        ),
        (
            "\u{5E2}\u{5D9}\u{5EA}\u{5D5}\u{5DF}",
            "\u{5D4}\u{5E2}\u{5D9}\u{5EA}\u{5D5}\u{5DF}",
        ),
    ]);
    // Short words keep their first letter: it belongs to them.
    different(&[
        ("\u{5D1}\u{5D9}\u{5EA}", "\u{5D9}\u{5EA}"),
        ("\u{5E9}\u{5DC}\u{5D5}\u{5DD}", "\u{5DC}\u{5D5}\u{5DD}"),
    ]);
}

#[test]
fn english_words_are_stemmed_by_snowball() {
    same(&[("run", "running"), ("article", "articles"), ("nation", "nations")]);
    assert_eq!(stem("Caf\u{E9}"), stem("cafe"));
}

#[test]
fn affixes_that_stand_apart_are_glued() {
    for (apart, joined) in [
        (
            "\u{6A9}\u{62A}\u{627}\u{628} \u{647}\u{627}",
            "\u{6A9}\u{62A}\u{627}\u{628}\u{647}\u{627}",
        ),
        (
            "\u{6A9}\u{62A}\u{627}\u{628} \u{647}\u{627}\u{6CC}",
            "\u{6A9}\u{62A}\u{627}\u{628}\u{647}\u{627}\u{6CC}",
        ),
        (
            "\u{628}\u{632}\u{631}\u{6AF} \u{62A}\u{631}\u{6CC}\u{646}",
            "\u{628}\u{632}\u{631}\u{6AF}\u{62A}\u{631}\u{6CC}\u{646}",
        ),
        (
            "\u{645}\u{6CC} \u{631}\u{648}\u{62F}",
            "\u{645}\u{6CC}\u{631}\u{648}\u{62F}",
        ),
        (
            "\u{646}\u{645}\u{6CC} \u{631}\u{648}\u{62F}",
            "\u{646}\u{645}\u{6CC}\u{631}\u{648}\u{62F}",
        ),
        // -i only behind a word in heh
        (
            "\u{62E}\u{627}\u{646}\u{647} \u{627}\u{6CC}",
            "\u{62E}\u{627}\u{646}\u{647}\u{627}\u{6CC}",
        ),
    ] {
        let expected = words(joined);
        assert_eq!(words(apart), expected, "{}", apart.escape_unicode());
        assert_eq!(words(&apart.replace(' ', "\u{200C}")), expected);
    }
    assert_eq!(words("\u{6A9}\u{627}\u{631} \u{627}\u{6CC}").len(), 2);
    // Punctuation keeps apart what a space would not.
    assert_eq!(
        words("\u{6A9}\u{62A}\u{627}\u{628}\u{60C} \u{647}\u{627}").len(),
        2
    );
    assert_eq!(words("\u{645}\u{6CC}\u{60C} \u{631}\u{648}\u{62F}").len(), 2);
}

#[test]
fn compounds_are_one_word_and_their_parts() {
    let whole = stem("\u{633}\u{631}\u{645}\u{627}\u{6CC}\u{647}\u{6AF}\u{630}\u{627}\u{631}\u{6CC}");
    let parts = [
        stem("\u{633}\u{631}\u{645}\u{627}\u{6CC}\u{647}"),
        stem("\u{6AF}\u{630}\u{627}\u{631}\u{6CC}"),
    ];
    assert_eq!(
        tokens(
            "\u{633}\u{631}\u{645}\u{627}\u{6CC}\u{647}\u{200C}\u{6AF}\u{630}\u{627}\u{631}\u{6CC} \u{628}\u{633}"
        ),
        [
            (whole, Form::Word, 0),
            (parts[0].clone(), Form::FirstPart, 0),
            (parts[1].clone(), Form::Part, 1),
            (stem("\u{628}\u{633}"), Form::Word, 2),
        ]
    );
    // An affix makes no compound, alone or at the end of one.
    assert_eq!(
        tokens("\u{6A9}\u{62A}\u{627}\u{628}\u{200C}\u{647}\u{627}").len(),
        1
    );
    assert_eq!(tokens("\u{645}\u{6CC}\u{200C}\u{631}\u{648}\u{62F}").len(), 1);
    assert_eq!(tokens("\u{633}\u{631}\u{645}\u{627}\u{6CC}\u{647}\u{200C}\u{6AF}\u{630}\u{627}\u{631}\u{6CC}\u{200C}\u{647}\u{627}").len(), 3);
}

#[test]
fn punctuation_without_its_space_ends_a_word() {
    assert_eq!(
        words("\u{646}\u{6AF}\u{627}\u{631}\u{60C}\u{631}\u{636}\u{627}").len(),
        2
    );
    assert_eq!(words("\u{6A9}\u{646}\u{646}\u{62F}.\u{6A9}\u{62F}").len(), 2);
    assert_eq!(words("one,two/three").len(), 3);
    assert_eq!(words("\u{633}\u{627}\u{644}1404").len(), 2);
}

#[test]
fn gershayim_and_apostrophes_stand_inside_words() {
    for text in [
        "\u{5E6}\u{5D4}\"\u{5DC}",
        "\u{5E6}\u{5D4}\u{5F4}\u{5DC}",
        "\u{5E6}\u{5D4}\u{201D}\u{5DC}",
    ] {
        assert_eq!(words(text).len(), 1, "{}", text.escape_unicode());
        assert_eq!(words(text), words("\u{5E6}\u{5D4}\u{5DC}"));
    }
    assert_eq!(words("\"\u{5E6}\u{5D4}\u{5DC}\" \u{5D0}\u{5DE}\u{5E8}").len(), 2);
    assert_eq!(words("don't"), ["dont"]);
}

#[test]
fn thousands_are_one_number() {
    for text in [
        "2,500",
        "\u{6F2}\u{66C}\u{6F5}\u{6F0}\u{6F0}",
        "\u{662}\u{66C}\u{665}\u{660}\u{660}",
        "\u{6F2}\u{60C}\u{6F5}\u{6F0}\u{6F0}",
        "2500",
    ] {
        assert_eq!(words(text), ["2500"], "{}", text.escape_unicode());
    }
    assert_eq!(words("1,234,567 x"), ["1234567", "x"]);
    assert_eq!(words("12,345.5"), ["12345", "5"]);
    for (text, numbers) in [
        ("1,2", 2),
        ("1404,1405", 2),
        ("2004,500", 2),
        ("1,2345", 2),
        ("1, 500", 2),
        ("1,500,20", 2),
        ("1,50a", 3),
    ] {
        assert_eq!(words(text).len(), numbers, "{text}");
    }
}

#[test]
fn a_token_knows_the_letters_it_came_from() {
    let text =
        "x (\u{643}\u{650}\u{62A}\u{627}\u{628}\u{200C}\u{647}\u{627}) \u{6F2}\u{66C}\u{6F5}\u{6F0}\u{6F0}";
    let mut originals = Vec::new();
    Analyzer::new().analyze(text, |token| originals.push(text[token.range.clone()].to_owned()));
    assert_eq!(
        originals,
        [
            "x",
            "\u{643}\u{650}\u{62A}\u{627}\u{628}\u{200C}\u{647}\u{627}",
            "\u{6F2}\u{66C}\u{6F5}\u{6F0}\u{6F0}"
        ]
    );
}

#[test]
fn what_is_too_long_for_a_word_leaves_its_place_empty() {
    let text = format!("a {} b", "x".repeat(300));
    let positions: Vec<u32> = tokens(&text).into_iter().map(|(_, _, at)| at).collect();
    assert_eq!(positions, [0, 2]);
}

#[test]
fn a_short_hebrew_word_may_begin_with_a_prefix_letter_or_not() {
    let second = |text: &str| {
        let mut stems = Vec::new();
        Analyzer::new().analyze(text, |token| stems.extend(token.second.map(str::to_owned)));
        stems
    };
    // ha-bayit: the stem of bayit stands beside its own.
    assert_eq!(
        second("\u{5D4}\u{5D1}\u{5D9}\u{5EA}"),
        [stem("\u{5D1}\u{5D9}\u{5EA}")]
    );
    assert_eq!(second("\u{5D1}\u{5D9}\u{5EA}"), [] as [&str; 0]);
    assert_eq!(
        second("\u{5D4}\u{5DE}\u{5DE}\u{5E9}\u{5DC}\u{5D4}"),
        [] as [&str; 0],
        "long words lose the letter anyway"
    );
}

#[test]
fn runs_of_letters_are_kept_where_the_stem_is_least_sure() {
    let runs = |text: &str| {
        let mut stream = String::new();
        Analyzer::new().analyze(text, |token| token.encode_grams(&mut stream));
        let runs = stream.split(SAME).skip(1).map(str::to_owned);
        runs.collect::<Vec<_>>()
    };
    assert_eq!(
        runs("\u{5E1}\u{5E4}\u{5E8}\u{5D9}\u{5DD}"),
        ["\u{5E1}\u{5E4}\u{5E8}\u{5D9}", "\u{5E4}\u{5E8}\u{5D9}\u{5DE}"]
    );
    assert_eq!(runs("\u{5E9}\u{5DC}"), ["\u{5E9}\u{5DC}"]);
    assert_eq!(
        runs("\u{627}\u{644}\u{645}\u{62F}\u{631}\u{633}\u{629}"),
        [
            "\u{627}\u{644}\u{645}\u{62F}",
            "\u{644}\u{645}\u{62F}\u{631}",
            "\u{645}\u{62F}\u{631}\u{633}",
            "\u{62F}\u{631}\u{633}\u{647}"
        ]
    );
    assert_eq!(
        runs("\u{6A9}\u{62A}\u{627}\u{628}\u{647}\u{627}\u{6CC} \u{62E}\u{648}\u{628} water 1404"),
        [] as [&str; 0],
        "Persian has no need of them"
    );
}

#[test]
fn nouns_of_participles_and_persons_of_verbs_have_one_stem() {
    for (text, other) in [
        (
            "\u{622}\u{644}\u{648}\u{62F}\u{6AF}\u{6CC}",
            "\u{622}\u{644}\u{648}\u{62F}\u{647}",
        ),
        (
            "\u{631}\u{627}\u{646}\u{646}\u{62F}\u{6AF}\u{6CC}",
            "\u{631}\u{627}\u{646}\u{646}\u{62F}\u{6AF}\u{627}\u{646}",
        ),
        (
            "\u{634}\u{627}\u{6CC}\u{633}\u{62A}\u{6AF}\u{6CC}",
            "\u{634}\u{627}\u{6CC}\u{633}\u{62A}\u{647}",
        ),
        (
            "\u{645}\u{6CC}\u{200C}\u{646}\u{648}\u{6CC}\u{633}\u{646}\u{62F}",
            "\u{645}\u{6CC}\u{200C}\u{646}\u{648}\u{6CC}\u{633}\u{645}",
        ),
        (
            "\u{646}\u{645}\u{6CC}\u{200C}\u{62E}\u{648}\u{627}\u{647}\u{6CC}\u{62F}",
            "\u{646}\u{645}\u{6CC}\u{62E}\u{648}\u{627}\u{647}\u{62F}",
        ),
        (
            "\u{645}\u{6CC}\u{6AF}\u{648}\u{6CC}\u{62F}",
            "\u{645}\u{6CC}\u{6AF}\u{648}\u{6CC}\u{646}\u{62F}",
        ),
    ] {
        assert_eq!(stem(text), stem(other), "{}", text.escape_unicode());
    }
    // A gaf of the word's own stays.
    assert_ne!(
        stem("\u{628}\u{632}\u{631}\u{6AF}\u{6CC}"),
        stem("\u{628}\u{632}\u{631}")
    );
}
