//! From a query's tree to words, leaves and a condition over them.

use super::read::{Node, Order, Reader};
use super::{Condition, Leaf, Query, QueryOptions, Scope, Status, Word, is_function};
use crate::calendar::Calendar;
use crate::search::analyzer::{Analyzer, Form, Script};
use crate::search::schema::Facet;
use crate::sentence::{Sentence, sentence};

/// Most words and leaves of each kind that are searched; more say nothing new.
const MOST_WORDS: usize = 32;
const MOST_LEAVES: usize = 16;

/// Characters of a query that are said again where it has no words.
const SHOWN: usize = 40;
/// Characters of a query that are read; who pastes more means its beginning.
const LONGEST: usize = 4000;

/// Signs of the query language, which mean nothing alone.
const OPENING: [char; 10] = [
    '"', '\u{201C}', '\u{201D}', '\u{201E}', '(', ')', '-', '+', ':', '|',
];

/// Controls that come along with pasted text and would hide a sign behind them.
const CONTROLS: [char; 13] = [
    '\u{200E}', '\u{200F}', '\u{202A}', '\u{202B}', '\u{202C}', '\u{202D}', '\u{202E}', '\u{2066}',
    '\u{2067}', '\u{2068}', '\u{2069}', '\u{61C}', '\u{FEFF}',
];

/// Reads a query.
pub(super) fn read(text: &str, options: &QueryOptions) -> Query {
    let text: String = text
        .chars()
        .filter(|letter| !CONTROLS.contains(letter))
        .take(LONGEST)
        .collect();
    let (node, problems) = Reader::new(&text, options).read();
    let loosened = loosen(&node).map(|loosened| {
        let text = show(&loosened);
        Box::new(lower(loosened, &text, problems.clone(), options))
    });
    let mut query = lower(node, &text, problems, options);
    query.loosened = loosened;
    query
}

/// Makes plain words of the phrases at the top, if plain words stand beside them.
fn loosen(node: &Node) -> Option<Node> {
    let Node::And(nodes) = node else { return None };
    let has = |wanted: fn(&Node) -> bool| nodes.iter().any(wanted);
    if !has(|node| matches!(node, Node::Phrase(_))) || !has(|node| matches!(node, Node::Words(_))) {
        return None;
    }
    let words = |node: &Node| match node {
        Node::Phrase(text) => Node::Words(text.clone()),
        node => node.clone(),
    };
    Some(Node::And(nodes.iter().map(words).collect()))
}

/// Makes a query of what was read.
fn lower(node: Node, text: &str, problems: Vec<Sentence>, options: &QueryOptions) -> Query {
    let mut lower = Lower {
        analyzer: Analyzer::new(),
        query: Query {
            words: Vec::new(),
            leaves: Vec::new(),
            condition: Condition::All,
            question: Query::asks(text),
            text: text.to_owned(),
            problems,
            understood: None,
            loosened: None,
        },
        too_many: false,
    };
    let plain = matches!(&node, Node::Words(_))
        || matches!(&node, Node::And(all) if all.iter().all(|node| matches!(node, Node::Words(_))));
    let shown = (!plain).then(|| show(&node));
    let conditions = lower.sequence(flatten(node));
    let mut query = lower.query;
    query.condition = all(conditions);
    query.understood = shown.filter(|shown| !shown.is_empty());
    // while typing, what is there may only begin a phrase, a group, a field or an operator
    let begins =
        |letter: char| letter.is_whitespace() || letter.is_alphanumeric() || OPENING.contains(&letter);
    let typing = options.prefix && text.chars().all(begins);
    if query.condition == Condition::All && !text.trim().is_empty() && !typing {
        query.condition = Condition::Nothing;
        if query.problems.is_empty() && !options.prefix {
            query.problems.push(sentence!(
                "query-no-words",
                "\"{text}\" has no word to look for",
                text = text.trim().chars().take(SHOWN).collect::<String>()
            ));
        }
    }
    if lower.too_many {
        query.problems.push(sentence!(
            "query-too-long",
            "only the first {count} words are searched",
            count = MOST_WORDS
        ));
    }
    let open = options.prefix && text.chars().next_back().is_some_and(char::is_alphanumeric);
    if open && let Some(last) = query.last_word(text) {
        last.prefix = true;
    }
    query
}

/// Takes apart what only groups: brackets around plain words at the top.
fn flatten(node: Node) -> Vec<Node> {
    match node {
        Node::And(nodes) => nodes.into_iter().flat_map(flatten).collect(),
        node => vec![node],
    }
}

fn all(mut conditions: Vec<Condition>) -> Condition {
    match conditions.len() {
        0 => Condition::All,
        1 => conditions.remove(0),
        _ => Condition::And(conditions),
    }
}

struct Lower {
    analyzer: Analyzer,
    query: Query,
    too_many: bool,
}

impl Lower {
    /// Lowers the top of a query, whose words are searched freely.
    fn sequence(&mut self, nodes: Vec<Node>) -> Vec<Condition> {
        let mut conditions = Vec::new();
        let mut free = Vec::new();
        // Words in a row are analysed in one piece, for their affixes and neighbours.
        let mut run = String::new();
        for node in nodes {
            if let Node::Words(text) = &node {
                run.push(' ');
                run.push_str(text);
                continue;
            }
            free.extend(self.add_words(&std::mem::take(&mut run)));
            if let Node::Needed(text) = node {
                let needed = self.add_words(&text);
                free.extend(&needed);
                conditions.extend(needed.into_iter().map(Condition::Word));
            } else {
                conditions.extend(self.condition(node, false));
            }
        }
        free.extend(self.add_words(&run));
        if !free.is_empty() {
            conditions.insert(0, Condition::Words(free));
        }
        conditions
    }

    /// Lowers a node below the top, where everything counts as it is written.
    fn condition(&mut self, node: Node, negative: bool) -> Option<Condition> {
        match node {
            Node::Words(text) | Node::Needed(text) if !negative => {
                let words = self.add_words(&text);
                let words: Vec<_> = words.into_iter().map(Condition::Word).collect();
                (!words.is_empty()).then(|| all(words))
            }
            Node::Words(text) | Node::Needed(text) => self.leaf(Scope::Everywhere, &text, false, negative),
            Node::Phrase(text) => self.leaf(Scope::Everywhere, &text, true, negative),
            Node::Field(field, text, order) => {
                self.leaf(field.scope(), &text, order == Order::Quoted, negative)
            }
            Node::Date(days) => Some(Condition::Date(days)),
            Node::Status(status) => Some(Condition::Status(status)),
            Node::Id(id) => Some(Condition::Id(id)),
            Node::And(nodes) => {
                let conditions = self.conditions(nodes, negative);
                (!conditions.is_empty()).then(|| all(conditions))
            }
            Node::Or(nodes) => {
                let conditions = self.conditions(nodes, negative);
                (!conditions.is_empty()).then_some(Condition::Or(conditions))
            }
            Node::Not(node) => {
                let condition = self.condition(*node, true)?;
                Some(Condition::Not(Box::new(condition)))
            }
        }
    }

    fn conditions(&mut self, nodes: Vec<Node>, negative: bool) -> Vec<Condition> {
        let lowered = nodes.into_iter().map(|node| self.condition(node, negative));
        lowered.flatten().collect()
    }

    /// Adds words of one place; those in quotes must follow each other.
    fn leaf(&mut self, scope: Scope, text: &str, quoted: bool, negative: bool) -> Option<Condition> {
        let words = if scope == Scope::Facet(Facet::Lang) {
            vec![Word::plain(crate::text::fold(text.trim()))]
        } else {
            self.analyze(text)
        };
        // What the analyser cuts (a hyphen, a digit) follows each other as well.
        let phrase = quoted || words.len() < 3;
        let groups: Vec<Vec<Word>> = if phrase {
            vec![words]
        } else {
            words.into_iter().map(|word| vec![word]).collect()
        };
        let mut conditions = Vec::new();
        for words in groups.into_iter().filter(|words| !words.is_empty()) {
            if self.query.leaves.len() == MOST_LEAVES {
                self.too_many = true;
                break;
            }
            conditions.push(Condition::Leaf(self.query.leaves.len()));
            let exact = quoted && words.len() == 1;
            self.query.leaves.push(Leaf {
                scope,
                words,
                exact,
                negative,
            });
        }
        (!conditions.is_empty()).then(|| all(conditions))
    }

    /// Adds free words; gives their numbers.
    fn add_words(&mut self, text: &str) -> Vec<usize> {
        let first = self.query.words.len();
        let mut words = self.analyze(text);
        let room = MOST_WORDS - first.min(MOST_WORDS);
        self.too_many |= words.len() > room;
        words.truncate(room);
        self.query.words.extend(words);
        (first..self.query.words.len()).collect()
    }

    fn analyze(&mut self, text: &str) -> Vec<Word> {
        let mut words: Vec<Word> = Vec::new();
        self.analyzer.analyze_query(text, |token| {
            if token.form != Form::Word {
                if let Some(word) = words.last_mut() {
                    word.parts.push(token.stem.to_owned());
                }
                return;
            }
            words.push(Word {
                script: token.script,
                folded: token.word.to_owned(),
                stem: token.stem.to_owned(),
                second: token.second.map(str::to_owned),
                parts: Vec::new(),
                prefix: false,
                function: is_function(token.word),
                adjacent: !words.is_empty(),
            });
        });
        words
    }
}

impl Query {
    /// Gives the word that `text` ends with, if it ends with one.
    fn last_word(&mut self, text: &str) -> Option<&mut Word> {
        let end = crate::text::fold(text);
        let leaves = self.leaves.iter_mut().filter(|leaf| !leaf.exact);
        let last_of_leaves = leaves.filter_map(|leaf| leaf.words.last_mut());
        self.words
            .last_mut()
            .into_iter()
            .chain(last_of_leaves)
            .find(|word| end.ends_with(&word.folded))
    }
}

impl Word {
    /// Makes a word that is its own stem.
    fn plain(folded: String) -> Self {
        Self {
            script: Script::Other,
            stem: folded.clone(),
            folded,
            second: None,
            parts: Vec::new(),
            prefix: false,
            function: false,
            adjacent: false,
        }
    }
}

/// Writes what a query was read as.
fn show(node: &Node) -> String {
    let list = |nodes: &[Node], between: &str| {
        let nodes: Vec<String> = nodes.iter().map(show).collect();
        nodes.join(between)
    };
    match node {
        Node::Words(text) => text.clone(),
        Node::Needed(text) => format!("+{text}"),
        Node::Phrase(text) => format!("\"{text}\""),
        Node::Field(field, text, Order::Quoted) => format!("{}:\"{text}\"", field.as_str()),
        Node::Field(field, text, Order::Free) => format!("{}:{text}", field.as_str()),
        Node::Date(days) => format!("date:{}", show_days(days)),
        Node::Status(Status::Noted(words)) if words.len() == 1 => format!("note:{}", words.concat()),
        Node::Status(Status::Noted(words)) if !words.is_empty() => format!("note:\"{}\"", words.join(" ")),
        Node::Status(status) => format!("is:{}", status.as_str()),
        Node::Id(id) => format!("id:{}", id.0),
        Node::And(nodes) => list(nodes, " "),
        Node::Or(nodes) => format!("({})", list(nodes, " OR ")),
        Node::Not(node) => match &**node {
            Node::And(nodes) => format!("-({})", list(nodes, " ")),
            node => format!("-{}", show(node)),
        },
    }
}

/// Writes days as the query language does.
fn show_days(days: &std::ops::Range<i64>) -> String {
    let date = |day: i64| {
        let date = Calendar::Gregorian.from_day(day);
        format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)
    };
    match (days.start, days.end) {
        (i64::MIN, i64::MAX) => String::new(),
        (i64::MIN, end) => format!("<{}", date(end)),
        (start, i64::MAX) => format!(">={}", date(start)),
        (start, end) if end == start + 1 => date(start),
        (start, end) => format!("{}..{}", date(start), date(end - 1)),
    }
}
