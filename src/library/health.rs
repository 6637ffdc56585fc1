//! How a library is: what it holds, whether all of it is found, and what a thorough check says.

use std::collections::HashSet;

use super::Library;
use super::error::{Error, articles};
use super::reader::Reader;
use crate::article::ArticleId;
use crate::calendar::CivilDate;
use crate::search::{Index, Order, Query, QueryOptions, SearchOptions};
use crate::store::{Counts, Filter, Ids};

/// How a library is, as far as can be said at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// What it holds.
    pub counts: Counts,
    /// Articles that the index finds.
    pub indexed: u64,
    /// Whether the index has seen everything.
    pub index: IndexState,
}

/// How the index stands to the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndexState {
    /// It has seen everything.
    Level,
    /// So many articles were written since.
    Behind(u64),
    /// There is none.
    Missing,
    /// There is one, but it answers nothing; why.
    Unusable(String),
}

/// What a thorough check found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckReport {
    /// Articles in the library.
    pub articles: u64,
    /// Articles that the index finds.
    pub indexed: u64,
    /// What is wrong.
    pub problems: Vec<CheckProblem>,
}

impl CheckReport {
    /// Says whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}

/// Something wrong with a library, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckProblem {
    /// One clear sentence.
    pub message: String,
    /// What to do now.
    pub hint: String,
}

const REINDEX: &str = "`khabar reindex` makes the index again; the articles themselves are safe";
const IMPORT: &str = "import the articles again: bookmarks, notes and read marks stay";

impl Library {
    /// Checks the database from its pages to its numbers, the index file by file, and that they agree.
    ///
    /// # Errors
    ///
    /// The damage stops even the check.
    pub fn check(&self) -> Result<CheckReport, Error> {
        self.reader()?.check()
    }
}

impl Reader {
    /// Says in a sentence why a search may miss articles, where it may.
    pub(super) fn search_problem(&self) -> Result<Option<String>, Error> {
        let problem = match self.index_state()? {
            IndexState::Level => return Ok(None),
            IndexState::Behind(missing) => format!(
                "not everything can be found yet: {} to be indexed",
                articles(missing)
            ),
            IndexState::Missing if self.counts()?.articles == 0 => return Ok(None),
            IndexState::Missing => "there is no search index yet: nothing can be found".to_owned(),
            IndexState::Unusable(reason) => {
                format!("the search index cannot be used until it is made again: {reason}")
            }
        };
        Ok(Some(problem))
    }

    /// As [`Library::check`], without opening the library for writing.
    ///
    /// # Errors
    ///
    /// The damage stops even the check.
    pub fn check(&self) -> Result<CheckReport, Error> {
        let mut report = CheckReport::default();
        for fault in self.view.check()? {
            report.say(fault.message, IMPORT);
        }
        let stored = self.view.ids(&Filter::default())?;
        report.articles = stored.len() as u64;
        let health = self.health()?;
        report.indexed = health.indexed;
        if health.counts.bookmarked > 0 && !self.place().bookmarks().exists() {
            report.say(
                "the open file of bookmarks is missing".to_owned(),
                "it is written when the library is opened and there is room for it",
            );
        }
        match health.index {
            IndexState::Level => {}
            IndexState::Behind(missing) => report.say(
                format!("the index lacks what was written last: {}", articles(missing)),
                "`khabar` indexes them when it runs; `khabar reindex` does it now",
            ),
            IndexState::Missing if report.articles == 0 => return Ok(report),
            IndexState::Missing => {
                report.say("there is no search index".to_owned(), REINDEX);
                return Ok(report);
            }
            IndexState::Unusable(reason) => {
                report.say(format!("the search index cannot be used: {reason}"), REINDEX);
                return Ok(report);
            }
        }
        self.check_index(&stored, &mut report);
        Ok(report)
    }

    /// Compares the index with its checksums and with the store, article by article.
    fn check_index(&self, stored: &Ids, report: &mut CheckReport) {
        match self.index().map(Index::verify) {
            Ok(Ok(files)) if files.is_empty() => {}
            Ok(Ok(files)) => {
                let names: Vec<_> = files.iter().map(|file| file.display().to_string()).collect();
                report.say(
                    format!("files of the index are damaged: {}", names.join(", ")),
                    REINDEX,
                );
                return;
            }
            Ok(Err(error)) => return report.say(error.to_string(), REINDEX),
            Err(error) => return report.say(error.to_string(), REINDEX),
        }
        let found = match self.all_indexed(report.indexed) {
            Ok(found) => found,
            Err(error) => return report.say(error.to_string(), REINDEX),
        };
        let surplus = found.iter().filter(|id| !stored.contains(**id)).count();
        let unique: HashSet<_> = found.iter().collect();
        let twice = found.len() - unique.len();
        let missing = stored.len().saturating_sub(unique.len() - surplus);
        for (count, what) in [
            (missing, "the index lacks"),
            (surplus, "the index has what the library has not"),
            (twice, "the index has more than once"),
        ] {
            if count > 0 {
                report.say(format!("{what}: {}", articles(count as u64)), REINDEX);
            }
        }
    }

    /// Lists every article that the index has.
    fn all_indexed(&self, documents: u64) -> Result<Vec<ArticleId>, Error> {
        let today = CivilDate {
            year: 1970,
            month: 1,
            day: 1,
        };
        let all = Query::parse("", &QueryOptions { prefix: false, today });
        let options = SearchOptions {
            limit: documents as usize,
            order: Order::Newest,
            ..SearchOptions::default()
        };
        let hits = self.index()?.searcher().search(&all, &options)?;
        Ok(hits.hits.into_iter().map(|hit| hit.id).collect())
    }
}

impl CheckReport {
    fn say(&mut self, message: String, hint: &str) {
        self.problems.push(CheckProblem {
            message,
            hint: hint.to_owned(),
        });
    }
}
