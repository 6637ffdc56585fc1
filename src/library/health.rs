//! How a library is: what it holds, whether all of it is found, and what a thorough check says.

use std::collections::HashSet;

use super::Library;
use super::bookmark_file;
use super::error::{Error, articles};
use super::reader::Reader;
use crate::article::ArticleId;
use crate::calendar::CivilDate;
use crate::search::{Index, Order, Query, QueryOptions, SearchOptions};
use crate::sentence::{Sentence, sentence};
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
    Unusable(Sentence),
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
    /// What is worth knowing and puts itself right: an index that lags, a file that was rewritten.
    pub notes: Vec<CheckProblem>,
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
    pub message: Sentence,
    /// What to do now.
    pub hint: Sentence,
}

impl Library {
    /// Checks the database from its pages to its numbers, the index file by file, and that they agree.
    ///
    /// A file of bookmarks that does not say what the library does is rewritten.
    ///
    /// # Errors
    ///
    /// The damage stops even the check, or the file of bookmarks cannot be written.
    pub fn check(&self) -> Result<CheckReport, Error> {
        let reader = self.reader()?;
        let rewritten = !reader.bookmark_file_is_level()?;
        if rewritten {
            self.write_bookmark_file()?;
        }
        let mut report = reader.check()?;
        if rewritten {
            report.note(
                sentence!(
                    "check-bookmarks-rewritten",
                    "bookmarks.toml did not match the library and was rewritten"
                ),
                sentence!("hint-bookmarks-rewritten", "there is nothing to do"),
            );
        }
        Ok(report)
    }
}

impl Reader {
    /// Says in a sentence why a search may miss articles, where it may.
    pub(super) fn search_problem(&self) -> Result<Option<Sentence>, Error> {
        let problem = match self.search_state()? {
            IndexState::Level => return Ok(None),
            IndexState::Behind(missing) => sentence!(
                "index-not-yet",
                "not everything can be found yet: {missing} to be indexed",
                missing = articles(missing)
            ),
            IndexState::Missing if self.counts()?.articles == 0 => return Ok(None),
            IndexState::Missing => {
                sentence!(
                    "index-none-yet",
                    "there is no search index yet: nothing can be found"
                )
            }
            IndexState::Unusable(reason) => {
                sentence!(
                    "index-unusable-yet",
                    "the search index cannot be used until it is made again: {why}",
                    why = reason
                )
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
            report.say(fault.message, import_again());
        }
        let stored = self.view.ids(&Filter::default())?;
        report.articles = stored.len() as u64;
        let health = self.health()?;
        report.indexed = health.indexed;
        if !self.bookmark_file_is_level()? {
            report.say(
                sentence!(
                    "check-bookmarks-file",
                    "bookmarks.toml is missing or does not match the library"
                ),
                sentence!(
                    "hint-bookmarks-written",
                    "it is written when the library is opened and there is room for it"
                ),
            );
        }
        let lag = match health.index {
            IndexState::Level => 0,
            IndexState::Behind(missing) => {
                report.note(
                    sentence!(
                        "check-index-behind",
                        "the index lacks what was written last: {missing}",
                        missing = articles(missing)
                    ),
                    sentence!(
                        "hint-index-behind",
                        "`khabar` indexes them when it runs; `khabar reindex` does it now"
                    ),
                );
                missing
            }
            IndexState::Missing if report.articles == 0 => return Ok(report),
            IndexState::Missing => {
                report.note(
                    sentence!("check-no-index", "there is no search index yet"),
                    sentence!(
                        "hint-no-index",
                        "the next search makes it; `khabar reindex` does it now"
                    ),
                );
                return Ok(report);
            }
            IndexState::Unusable(reason) => {
                report.say(unusable(reason), make_again());
                return Ok(report);
            }
        };
        self.check_index(&stored, lag, &mut report);
        Ok(report)
    }

    /// Returns whether `bookmarks.toml` says just what the library does.
    fn bookmark_file_is_level(&self) -> Result<bool, Error> {
        bookmark_file::is_level(&self.view, &self.place().bookmarks())
    }

    /// Compares the index with its checksums and with the store, article by article.
    ///
    /// An index that lags may differ from the store in `lag` articles.
    fn check_index(&self, stored: &Ids, lag: u64, report: &mut CheckReport) {
        match self.index().map(Index::verify) {
            Ok(Ok(files)) if files.is_empty() => {}
            Ok(Ok(files)) => {
                let names: Vec<_> = files.iter().map(|file| file.display().to_string()).collect();
                report.say(
                    sentence!(
                        "check-index-files",
                        "files of the index are damaged: {files}",
                        files = names.join(", ")
                    ),
                    make_again(),
                );
                return;
            }
            Ok(Err(error)) => return report.say(error.sentence(), make_again()),
            Err(error) => return report.say(error.message().clone(), make_again()),
        }
        let found = match self.all_indexed(report.indexed) {
            Ok(found) => found,
            Err(error) => return report.say(error.message().clone(), make_again()),
        };
        let surplus = found.iter().filter(|id| !stored.contains(**id)).count();
        let unique: HashSet<_> = found.iter().collect();
        let twice = found.len() - unique.len();
        let missing = stored.len().saturating_sub(unique.len() - surplus);
        let expected = (missing + surplus) as u64 <= lag;
        let mut say = |count: usize, what: fn(Sentence) -> Sentence| {
            if count > 0 {
                report.say(what(articles(count as u64)), make_again());
            }
        };
        if !expected {
            say(missing, |missing| {
                sentence!("check-index-lacks", "the index lacks: {which}", which = missing)
            });
            say(surplus, |surplus| {
                sentence!(
                    "check-index-surplus",
                    "the index has what the library has not: {which}",
                    which = surplus
                )
            });
        }
        say(twice, |twice| {
            sentence!(
                "check-index-twice",
                "the index has more than once: {which}",
                which = twice
            )
        });
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
    fn say(&mut self, message: Sentence, hint: Sentence) {
        self.problems.push(CheckProblem { message, hint });
    }

    fn note(&mut self, message: Sentence, hint: Sentence) {
        self.notes.push(CheckProblem { message, hint });
    }
}

fn unusable(why: Sentence) -> Sentence {
    sentence!(
        "check-index-unusable",
        "the search index cannot be used: {why}",
        why = why
    )
}

fn make_again() -> Sentence {
    sentence!(
        "hint-make-again",
        "`khabar reindex` makes the index again; the articles themselves are safe"
    )
}

fn import_again() -> Sentence {
    sentence!(
        "hint-import-again",
        "import the articles again: bookmarks, notes and read marks stay"
    )
}
