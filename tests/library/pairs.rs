//! Stories among made pairs: copies that are one story, and articles that only share words and are not.
//!
//! Articles are made of the words of the bundled samples and of the interface by a generator that always makes the same ones.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::fs;

use khabar::library::{Library, ListQuery, Window};
use khabar::text::{fnv1a, fold};

use crate::ground::{Ground, import};

/// Made stories of each language.
const STORIES: usize = 24;
const LANGUAGES: [&str; 5] = ["fa", "ar", "he", "ur", "en"];

/// The generator `SplitMix64`.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        number ^ (number >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    fn pick<'a>(&mut self, words: &'a [String]) -> &'a str {
        &words[self.below(words.len())]
    }
}

/// The words of a language, and what an article is made of.
struct Maker {
    random: Random,
    words: Vec<String>,
    /// Words that only what is about them has: half of those of four letters and more.
    names: Vec<String>,
}

impl Maker {
    fn new(language: &str) -> Self {
        let root = env!("CARGO_MANIFEST_DIR");
        let samples = fs::read_to_string(format!("{root}/assets/samples/{language}.jsonl")).unwrap();
        let samples = samples.replace("\\n", " ");
        let files = ["interface", "lists", "sentences", "help"];
        let sentences = files.map(|name| {
            fs::read_to_string(format!("{root}/assets/locales/{language}/{name}.ftl")).unwrap_or_default()
        });
        let text = samples + &sentences.concat();
        let mut words: Vec<String> = text
            .split(|letter: char| !letter.is_alphabetic() && letter != '\u{200C}')
            .filter(|word| word.chars().count() > 1)
            .map(str::to_owned)
            .collect();
        // names of fields and of sentences
        words.retain(|word| language == "en" || !word.is_ascii());
        words.sort();
        words.dedup();
        // words of one root are all names or none is
        let (names, words) = words
            .into_iter()
            .partition(|word| word.chars().count() > 3 && is_name(word));
        let seed = language.bytes().fold(7, |seed, byte| seed * 31 + u64::from(byte));
        Self {
            random: Random(seed),
            words,
            names,
        }
    }

    fn sentence(&mut self, names: &[String]) -> String {
        let mut words: Vec<String> = (0..10 + self.random.below(10))
            .map(|_| self.random.pick(&self.words).to_owned())
            .collect();
        // a text speaks of what its title does
        let place = self.random.below(words.len());
        self.random.pick(names).clone_into(&mut words[place]);
        words.join(" ") + "."
    }

    fn paragraph(&mut self, names: &[String]) -> String {
        let sentences: Vec<String> = (0..2 + self.random.below(2))
            .map(|_| self.sentence(names))
            .collect();
        sentences.join(" ")
    }

    /// Words that a story is about.
    fn names(&mut self) -> Vec<String> {
        (0..6).map(|_| self.random.pick(&self.names).to_owned()).collect()
    }

    fn title(&mut self, names: &[String]) -> String {
        let start = self.random.below(3);
        let more: Vec<&str> = (0..2).map(|_| self.random.pick(&self.words)).collect::<Vec<_>>();
        format!("{} {}", names[start..start + 3].join(" "), more.join(" "))
    }

    fn paragraphs(&mut self, names: &[String], count: usize) -> Vec<String> {
        (0..count).map(|_| self.paragraph(names)).collect()
    }
}

/// Tells whether a word is one of a story, by its first letters without what is written in one with it.
fn is_name(word: &str) -> bool {
    let joined = [
        "\u{648}",
        "\u{627}\u{644}",
        "\u{5D5}",
        "\u{5D4}",
        "\u{5D1}",
        "\u{5DC}",
        "\u{5E9}",
        "\u{5DE}",
    ];
    let mut rest = word;
    while let Some(shorter) = joined.iter().find_map(|prefix| rest.strip_prefix(prefix)) {
        rest = shorter;
    }
    fnv1a(fold(rest).chars().take(3).collect::<String>().bytes()) % 2 == 0
}

/// Articles with the story that each tells; those of one number are copies.
#[derive(Default)]
struct Made {
    lines: String,
    story: HashMap<String, usize>,
    titles: HashMap<String, String>,
    stories: usize,
}

impl Made {
    fn add(&mut self, story: usize, source: &str, title: &str, body: &[String]) {
        let key = format!("a{}", self.story.len());
        let row = serde_json::json!({
            "id": key, "title": title, "source": source, "date": "2025-11-20T08:00:00Z", "text": body.join("\n\n"),
        });
        let _ = writeln!(self.lines, "{row}");
        self.titles
            .insert(key.clone(), format!("{key} {source}: {title}"));
        self.story.insert(key, story);
    }

    fn new_story(&mut self) -> usize {
        self.stories += 1;
        self.stories
    }
}

/// A story and its copies: cut, with its paragraphs in another order, and with another introduction.
fn copies(made: &mut Made, maker: &mut Maker) {
    let story = made.new_story();
    let names = maker.names();
    let title = maker.title(&names);
    let body = maker.paragraphs(&names, 6 + story % 6);
    made.add(story, "Agency A", &title, &body);
    let cut = body.len() * 3 / 5;
    made.add(story, "Agency B", &title, &body[..cut]);
    let mut reordered = body.clone();
    let turn = 1 + maker.random.below(body.len() - 1);
    reordered.rotate_left(turn);
    made.add(story, "Agency C", &maker.title(&names), &reordered);
    let mut introduced = body;
    introduced[0] = maker.paragraph(&names);
    made.add(story, "Agency D", &maker.title(&names), &introduced);
}

/// Entries of two feeds and of one with a teaser or sign-in note that is longer than what they say.
fn teasers(made: &mut Made, maker: &mut Maker) {
    let about = maker.names();
    let teaser = maker.paragraphs(&about, 3);
    for source in ["Paper A", "Paper B", "Paper B", "Paper A"] {
        let names = maker.names();
        let mut body = maker.paragraphs(&names, 1);
        body.extend(teaser.iter().cloned());
        made.add(made.stories + 1, source, &maker.title(&names), &body);
        made.new_story();
    }
    // nothing but the note
    for source in ["Paper C", "Paper D", "Paper C"] {
        let names = maker.names();
        made.add(made.stories + 1, source, &maker.title(&names), &teaser);
        made.new_story();
    }
}

/// One form filled in with other names and numbers: prices, weather, results.
fn forms(made: &mut Made, maker: &mut Maker) {
    let about = maker.names();
    let form = maker.paragraphs(&about, 3);
    let frame = about[..3].join(" ");
    for source in ["Market A", "Market B", "Market A", "Market C"] {
        let name = maker.random.pick(&maker.names).to_owned();
        let body: Vec<String> = form
            .iter()
            .map(|paragraph| {
                let words = paragraph.split(' ').enumerate().map(|(at, word)| match at % 11 {
                    4 => format!("{word} {}", 100 + maker.random.below(900)),
                    9 => format!("{word} {name}"),
                    _ => word.to_owned(),
                });
                words.collect::<Vec<_>>().join(" ")
            })
            .collect();
        made.add(made.stories + 1, source, &format!("{frame} {name}"), &body);
        made.new_story();
    }
}

/// Polls and live pages: a shared introduction and the same answers, another question.
fn polls(made: &mut Made, maker: &mut Maker) {
    let about = maker.names();
    let introduction = maker.paragraphs(&about, 2);
    for source in ["Radio A", "Radio B", "Radio A"] {
        let names = maker.names();
        let mut body = vec![introduction[0].clone(), maker.sentence(&names)];
        body.push(introduction[1].clone());
        made.add(
            made.stories + 1,
            source,
            &format!("{} {}", about[0], names[..4].join(" ")),
            &body,
        );
        made.new_story();
    }
    for source in ["Live A", "Live B", "Live A"] {
        let names = maker.names();
        let mut body = introduction.clone();
        body.extend(maker.paragraphs(&names, 4));
        made.add(
            made.stories + 1,
            source,
            &format!("{} {}", about[1], names[..4].join(" ")),
            &body,
        );
        made.new_story();
    }
}

#[test]
fn made_copies_are_stories_and_shared_words_are_not() {
    let mut made = Made::default();
    for language in LANGUAGES {
        let mut maker = Maker::new(language);
        for _ in 0..STORIES {
            copies(&mut made, &mut maker);
        }
        for _ in 0..STORIES / 4 {
            teasers(&mut made, &mut maker);
            forms(&mut made, &mut maker);
            polls(&mut made, &mut maker);
        }
    }
    let ground = Ground::new();
    let mut library = ground.open();
    fs::create_dir_all(ground.input()).unwrap();
    let file = ground.input().join("made.jsonl");
    fs::write(&file, &made.lines).unwrap();
    let report = import(&mut library, &[file]);
    assert_eq!(report.index_problem, None);

    let found = found_pairs(&library);
    let keys: Vec<&String> = made.story.keys().collect();
    let mut expected = HashSet::new();
    for one in &keys {
        for other in &keys {
            if one < other && made.story[*one] == made.story[*other] {
                expected.insert(((*one).clone(), (*other).clone()));
            }
        }
    }
    assert_eq!(expected.len(), LANGUAGES.len() * STORIES * 6);
    let right = found.intersection(&expected).count();
    let precision = right as f64 / found.len() as f64;
    let recall = right as f64 / expected.len() as f64;
    let title = |key: &String| made.titles[key].as_str();
    let shown = |pair: &(String, String)| format!("{} | {}", title(&pair.0), title(&pair.1));
    let wrong: Vec<_> = found.difference(&expected).take(8).map(shown).collect();
    let missed: Vec<_> = expected.difference(&found).take(8).map(shown).collect();
    assert!(
        precision >= 0.995,
        "precision {precision}, recall {recall}, for example {wrong:?}"
    );
    assert!(
        recall >= 0.95,
        "recall {recall}, precision {precision}, for example {missed:?}"
    );
}

/// Lists the pairs of articles that the library counts as one story, the lesser key first.
fn found_pairs(library: &Library) -> HashSet<(String, String)> {
    let reader = library.reader().unwrap();
    let page = reader.page(&ListQuery::default(), Window::first(10_000)).unwrap();
    let mut pairs = HashSet::new();
    for row in page.rows {
        for kin in reader.kin(row.id).unwrap() {
            if row.key < kin.key {
                pairs.insert((row.key.clone(), kin.key));
            }
        }
    }
    pairs
}
