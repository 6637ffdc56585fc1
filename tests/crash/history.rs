//! One history: commands chosen at random, each followed by a look at what is there.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::{Value, json};

use crate::chance::Chance;
use crate::faults::{CALLS, ERRORS, Fault, Shim};
use crate::model::{Articles, Held, disagreement, listed};
use crate::program::{End, Fate, Program};
use crate::server::FeedServer;

/// A library, the model of it, and what the next command is chosen by.
pub(crate) struct History<'a> {
    program: Program,
    chance: Chance,
    shim: Option<&'a Shim>,
    server: FeedServer,
    /// What every confirmed command has left.
    articles: Articles,
    /// The numbers of articles by title, those of deleted ones too.
    ids: BTreeMap<String, String>,
    /// Titles that were pruned: no import brings them back.
    pruned: Vec<String>,
    /// A backup, what it holds, and what was pruned when it was made.
    backup: Option<(PathBuf, Articles, Vec<String>)>,
    /// What the feed has published.
    published: Vec<String>,
    versions: u64,
    interrupted: u64,
    commands: u64,
    /// What was run so far, for the message of a failure.
    log: Vec<String>,
}

impl<'a> History<'a> {
    /// Begins with an empty library or one of an old schema, subscribed to a feed.
    pub(crate) fn new(mut chance: Chance, shim: Option<&'a Shim>) -> Self {
        let program = Program::new();
        let mut articles = Articles::new();
        if chance.percent(60) {
            let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/schema");
            program.adopt(&folder.join(format!("{}.sqlite3", 1 + chance.below(5))));
        }
        let mut history = Self {
            program,
            chance,
            shim,
            server: FeedServer::start(),
            articles: Articles::new(),
            ids: BTreeMap::new(),
            pruned: Vec::new(),
            backup: None,
            published: Vec::new(),
            versions: 0,
            interrupted: 0,
            commands: 0,
            log: Vec::new(),
        };
        // killed in the middle of a migration, an old library is there all the same
        let fate = history.fate();
        history.run(&["tag", "list"], fate);
        let fate = history.fate();
        history.run(&["reindex"], fate);
        while history.run(
            &["feed", "add", &history.server.url(), "--full-text", "never"],
            Fate::Whole,
        ) == End::Interrupted
        {}
        for (title, mut held) in history.look() {
            held.deleted = false;
            articles.insert(title, held);
        }
        history.articles = articles;
        history
    }

    pub(crate) fn interrupted(&self) -> u64 {
        self.interrupted
    }

    pub(crate) fn commands(&self) -> u64 {
        self.commands
    }

    /// Runs one command and compares.
    pub(crate) fn step(&mut self) {
        match self.chance.below(13) {
            0 | 1 => self.import(),
            2 => self.fetch(),
            3 | 4 => self.mark(),
            5 => self.tag(),
            6 | 7 => self.bookmark(),
            8 => self.delete(),
            9 => self.undelete(),
            10 => self.prune(),
            11 => self.back_up_or_restore(),
            _ => {
                self.change(&["reindex"], |_| {});
            }
        }
    }

    /// Looks closely at what is left: every command that a reader would trust must agree.
    pub(crate) fn finish(&mut self) {
        let report = self.program.read(&["check"]);
        assert_eq!(report[0]["problems"], json!([]), "{}", self.story());
        assert_eq!(self.program.run(&["reindex"], Fate::Whole), End::Confirmed);
        let report = self.program.read(&["check"]);
        assert_eq!(report[0]["articles"], report[0]["indexed"], "{}", self.story());
        let listed = listed(&self.articles);
        let found = self.program.read(&["list", "is:unread"]).len();
        let unread = listed.values().filter(|held| !held.read).count();
        assert_eq!(found, unread, "{}", self.story());
        let file = fs::read_to_string(self.program.data().join("bookmarks.toml")).unwrap_or_default();
        for (title, held) in &listed {
            if let Some(note) = &held.bookmark {
                let said = file.contains(&format!("title = \"{title}\"")) && file.contains(note.as_str());
                assert!(said, "bookmarks.toml lacks {title}: {file}\n{}", self.story());
            }
        }
    }

    fn story(&self) -> String {
        format!("after:\n{}", self.log.join("\n"))
    }

    /// Chooses how a command is let run.
    fn fate(&mut self) -> Fate<'a> {
        if !self.chance.percent(60) {
            return Fate::Whole;
        }
        match self.shim {
            None => Fate::Killed(Duration::from_micros(self.chance.below(90_000))),
            Some(shim) => Fate::Faulty(
                shim,
                Fault {
                    call: CALLS[self.chance.below(CALLS.len() as u64) as usize],
                    after: self.chance.below(40),
                    errno: ERRORS[self.chance.below(ERRORS.len() as u64) as usize],
                },
            ),
        }
    }

    fn run(&mut self, arguments: &[&str], fate: Fate<'_>) -> End {
        let end = self.program.run(arguments, fate);
        self.commands += 1;
        self.interrupted += u64::from(end == End::Interrupted);
        self.log
            .push(format!("{} [{fate:?}] {end:?}", arguments.join(" ")));
        end
    }

    /// Runs a command that makes `change`, and compares what is there with the model.
    fn change(&mut self, arguments: &[&str], change: impl FnOnce(&mut Articles)) -> End {
        let fate = self.fate();
        let end = self.run(arguments, fate);
        let before = self.articles.clone();
        let mut after = before.clone();
        change(&mut after);
        let seen = self.look();
        let allowed = match end {
            End::Confirmed => &after,
            End::Interrupted => &before,
        };
        if let Some(why) = disagreement(&seen, allowed, &after) {
            panic!("{why}\n{}", self.story());
        }
        self.articles = match end {
            End::Confirmed => after,
            End::Interrupted => {
                // what was being done is there or not, article by article
                let mut now = before.clone();
                now.retain(|title, held| {
                    held.deleted || seen.contains_key(title) || after.contains_key(title)
                });
                for (title, held) in &mut now {
                    match seen.get(title) {
                        Some(is) => held.clone_from(is),
                        None => held.deleted = true,
                    }
                }
                for (title, is) in &seen {
                    now.entry(title.clone()).or_insert_with(|| is.clone());
                }
                // nothing shows which version a deleted article has by now: it is out of the play
                for (title, held) in before.iter().filter(|(_, held)| held.deleted) {
                    if !seen.contains_key(title) && after.get(title) != Some(held) {
                        now.remove(title);
                        self.pruned.push(title.clone());
                    }
                }
                now
            }
        };
        end
    }

    /// Reads what is listed, with the notes of bookmarks.
    fn look(&mut self) -> Articles {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let notes: BTreeMap<String, String> = self
            .program
            .read(&["bookmark", "list"])
            .iter()
            .map(|row| (text(&row["title"]), text(&row["note"])))
            .collect();
        let rows = self.program.read(&["list", "--limit", "100000"]);
        let mut seen = Articles::new();
        for row in &rows {
            let title = text(&row["title"]);
            self.ids.insert(title.clone(), row["id"].to_string());
            let tags = row["tags"].as_array().cloned().unwrap_or_default();
            let held = Held {
                version: text(&row["source"]),
                read: row["unread"] == false,
                bookmark: (row["bookmarked"] == true).then(|| notes.get(&title).cloned().unwrap_or_default()),
                tags: tags.iter().map(text).collect(),
                deleted: false,
            };
            let twice = seen.insert(title.clone(), held).is_some();
            assert!(!twice, "{title} is listed twice\n{}", self.story());
        }
        seen
    }

    fn import(&mut self) {
        self.versions += 1;
        let version = format!("v{}", self.versions);
        let mut lines = String::new();
        let mut titles = Vec::new();
        for _ in 0..=self.chance.below(40) {
            let title = format!("article {}", self.chance.below(120));
            if titles.contains(&title) {
                continue;
            }
            let text = format!("{title} in {version} ").repeat(20);
            let line = json!({ "id": title, "title": title, "text": text, "source": version });
            writeln!(lines, "{line}").unwrap();
            titles.push(title);
        }
        let file = self.program.file("import.jsonl");
        fs::write(&file, lines).unwrap();
        let pruned = self.pruned.clone();
        self.change(&["import", file.to_str().unwrap()], |articles| {
            for title in titles.into_iter().filter(|title| !pruned.contains(title)) {
                articles.entry(title).or_default().version.clone_from(&version);
            }
        });
    }

    fn fetch(&mut self) {
        let more = self.chance.below(4);
        self.published = self.server.publish(more);
        let published = self.published.clone();
        let pruned = self.pruned.clone();
        let url = self.server.url();
        self.change(&["fetch", &url], |articles| {
            for title in published.into_iter().filter(|title| !pruned.contains(title)) {
                articles.entry(title).or_insert_with(|| Held {
                    version: "Feed".to_owned(),
                    ..Held::default()
                });
            }
        });
    }

    /// Chooses articles that are listed, or deleted ones; returns their titles and the words of a command.
    fn choose(&mut self, deleted: bool, words: &[&str]) -> Option<(Vec<String>, Vec<String>)> {
        let from: Vec<String> = self
            .articles
            .iter()
            .filter(|(title, held)| held.deleted == deleted && self.ids.contains_key(*title))
            .map(|(title, _)| title.clone())
            .collect();
        let titles = self.chance.some(&from, 6);
        if titles.is_empty() {
            return None;
        }
        let mut arguments: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        arguments.extend(titles.iter().map(|title| self.ids[title].clone()));
        Some((titles, arguments))
    }

    fn with_some(&mut self, deleted: bool, words: &[&str], change: impl Fn(&mut Held)) {
        let Some((titles, arguments)) = self.choose(deleted, words) else {
            return;
        };
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        self.change(&arguments, |articles| {
            for title in titles {
                if let Some(held) = articles.get_mut(&title) {
                    change(held);
                }
            }
        });
    }

    fn mark(&mut self) {
        let read = self.chance.percent(60);
        let word = if read { "read" } else { "unread" };
        self.with_some(false, &["mark", word], |held| held.read = read);
    }

    fn tag(&mut self) {
        let tag = format!("tag{}", self.chance.below(3));
        if self.chance.percent(60) {
            self.with_some(false, &["tag", "add", &tag], |held| {
                held.tags.insert(tag.clone());
            });
        } else {
            self.with_some(false, &["tag", "remove", &tag], |held| {
                held.tags.remove(&tag);
            });
        }
    }

    fn bookmark(&mut self) {
        self.versions += 1;
        let note = format!("note {}", self.versions);
        if self.chance.percent(70) {
            self.with_some(false, &["bookmark", "add", "--note", &note], |held| {
                held.bookmark = Some(note.clone());
            });
        } else {
            // the note outlives the bookmark, and nothing here shows it then
            let Some((titles, _)) = self.choose(false, &[]) else {
                return;
            };
            let marked: Vec<String> = titles
                .into_iter()
                .filter(|title| self.articles[title].bookmark.is_some())
                .collect();
            let mut arguments = vec!["bookmark", "remove"];
            let ids: Vec<String> = marked.iter().map(|title| self.ids[title].clone()).collect();
            if ids.is_empty() {
                return;
            }
            arguments.extend(ids.iter().map(String::as_str));
            self.change(&arguments, |articles| {
                for title in marked {
                    if let Some(held) = articles.get_mut(&title) {
                        held.bookmark = None;
                    }
                }
            });
        }
    }

    fn delete(&mut self) {
        self.with_some(false, &["delete"], |held| held.deleted = true);
    }

    fn undelete(&mut self) {
        self.with_some(true, &["undelete"], |held| held.deleted = false);
    }

    fn prune(&mut self) {
        // what was bookmarked or noted stays deleted and is not pruned; either way it is out of the play
        let gone: Vec<String> = self
            .articles
            .iter()
            .filter(|(_, held)| held.deleted)
            .map(|(title, _)| title.clone())
            .collect();
        self.change(&["prune"], |_| {});
        for title in gone {
            self.articles.remove(&title);
            self.ids.remove(&title);
            self.pruned.push(title);
        }
    }

    fn back_up_or_restore(&mut self) {
        let file = self.program.file("library.backup");
        if self.backup.is_none() || self.chance.percent(50) {
            self.backup = None;
            if self.change(&["backup", file.to_str().unwrap()], |_| {}) == End::Confirmed {
                self.backup = Some((file, self.articles.clone(), self.pruned.clone()));
            }
            return;
        }
        let Some((_, held, pruned)) = self.backup.clone() else {
            return;
        };
        let fate = self.fate();
        let before = self.articles.clone();
        let end = self.run(&["restore", file.to_str().unwrap()], fate);
        let seen = self.look();
        let (old, new) = (listed(&before), listed(&held));
        match end {
            End::Confirmed => assert_eq!(seen, new, "{}", self.story()),
            End::Interrupted => assert!(seen == old || seen == new, "half a restore\n{}", self.story()),
        }
        if seen == new {
            self.articles = held;
            self.pruned = pruned;
        }
    }
}
