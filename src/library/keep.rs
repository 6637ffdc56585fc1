//! Keeping house: own tags, saved searches, deletions taken back, and what is let go for good.

use super::Library;
use super::error::{Error, ErrorKind};
use super::reader::Reader;
use crate::article::ArticleId;
use crate::ingest::SmartList;
use crate::sentence::{Sentence, sentence};
use crate::store::{PruneRule, Pruned, Refusal, SavedSearch, TagSummary};

/// What became of a search that another reader brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kept {
    /// It is saved now.
    New,
    /// It stood there just so.
    Known,
    /// It stays outside.
    Refused(Sentence),
}

impl Library {
    /// Gives articles a tag of the reader's own; returns those that did not show it before.
    ///
    /// Tags are the same where a search takes them for the same. The tag stays
    /// when the article is imported again, and waits for it when it is gone.
    ///
    /// # Errors
    ///
    /// `Usage` where the tag has no letter; else the library cannot be written. Nothing is then tagged.
    pub fn add_tag(&mut self, ids: &[ArticleId], tag: &str) -> Result<Vec<ArticleId>, Error> {
        check_tag(tag)?;
        Ok(self.store.set_tag(ids, tag, true, self.now())?)
    }

    /// Takes a tag from articles, be it the reader's own or an imported one; returns those that showed it.
    ///
    /// # Errors
    ///
    /// As [`Library::add_tag`].
    pub fn remove_tag(&mut self, ids: &[ArticleId], tag: &str) -> Result<Vec<ArticleId>, Error> {
        check_tag(tag)?;
        Ok(self.store.set_tag(ids, tag, false, self.now())?)
    }

    /// Names a search; it becomes the last of the list.
    ///
    /// # Errors
    ///
    /// `Usage` where the name or the query is empty or the name is taken; else the library cannot be written.
    pub fn save_search(&mut self, name: &str, query: &str) -> Result<(), Error> {
        let search = saved(name, query)?;
        let now = self.now();
        self.store
            .add_saved_search(&search, now)?
            .map_err(|refusal| refused(refusal, name))
    }

    /// Saves a search of another reader; one of the reader's own is never replaced.
    pub(super) fn keep_smart_list(&mut self, list: &SmartList) -> Result<Kept, Error> {
        let search = match saved(&list.name, &list.query) {
            Ok(search) => search,
            Err(error) => return Ok(Kept::Refused(error.message().clone())),
        };
        let now = self.now();
        if self.store.add_saved_search(&search, now)?.is_ok() {
            return Ok(Kept::New);
        }
        if self.reader()?.saved_searches()?.contains(&search) {
            return Ok(Kept::Known);
        }
        Ok(Kept::Refused(taken(&search.name)))
    }

    /// Gives a saved search another name; its query and place stay.
    ///
    /// # Errors
    ///
    /// `NotFound` where there is none, `Usage` where the new name is empty or taken; else the library
    /// cannot be written.
    pub fn rename_search(&mut self, name: &str, new: &str) -> Result<(), Error> {
        let found = self.reader()?.saved_searches()?;
        let search = found
            .iter()
            .find(|search| search.name == name)
            .ok_or_else(|| refused(Refusal::Unknown, name))?;
        let now = self.now();
        self.store
            .change_saved_search(name, &saved(new, &search.query)?, now)?
            .map_err(|refusal| match refusal {
                Refusal::Unknown => refused(refusal, name),
                Refusal::Taken => refused(refusal, new),
            })
    }

    /// Removes a saved search; the articles stay.
    ///
    /// # Errors
    ///
    /// `NotFound` where there is none; else the library cannot be written.
    pub fn remove_search(&mut self, name: &str) -> Result<(), Error> {
        let now = self.now();
        self.store
            .remove_saved_search(name, now)?
            .map_err(|refusal| refused(refusal, name))
    }

    /// Takes back the last deletion, of all that were deleted in one go; returns them.
    ///
    /// # Errors
    ///
    /// The library cannot be written; nothing is then taken back.
    pub fn undelete_last(&mut self) -> Result<Vec<ArticleId>, Error> {
        let ids = self.store.last_deleted()?;
        self.set_deleted(&ids, false)
    }

    /// Lets go for good what was deleted and what a rule names; tells how far it is on the way.
    ///
    /// What the reader bookmarked or noted stays, and by a rule what has a tag of the reader's own.
    /// Of each article only that it was here is kept, so that no import brings it back as new.
    ///
    /// # Errors
    ///
    /// The library cannot be written; what was let go before stays so.
    pub fn prune(&mut self, rule: &PruneRule, on_progress: &mut dyn FnMut(Pruned)) -> Result<Pruned, Error> {
        let mut all = Pruned::default();
        loop {
            let step = self.store.prune(rule, self.now())?;
            if step == Pruned::default() {
                break;
            }
            all.by_rule += step.by_rule;
            all.deleted += step.deleted;
            on_progress(all);
        }
        self.store.compact()?;
        Ok(all)
    }
}

impl Reader {
    /// Lists the tags that the reader gave, with the numbers of their articles.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn own_tags(&self) -> Result<Vec<TagSummary>, Error> {
        Ok(self.view.own_tags()?)
    }

    /// Lists the saved searches in the reader's order.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn saved_searches(&self) -> Result<Vec<SavedSearch>, Error> {
        Ok(self.view.saved_searches()?)
    }

    /// Counts what [`Library::prune`] would let go, and lets nothing go.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn prunable(&self, rule: &PruneRule) -> Result<Pruned, Error> {
        Ok(self.view.prunable(rule)?)
    }
}

fn check_tag(tag: &str) -> Result<(), Error> {
    if tag.chars().any(char::is_alphanumeric) {
        return Ok(());
    }
    Err(Error::new(
        ErrorKind::Usage,
        sentence!("error-no-tag", "`{tag}` is no tag: it has no letter", tag = tag),
    ))
}

fn saved(name: &str, query: &str) -> Result<SavedSearch, Error> {
    let [name, query] = [name, query].map(|text| text.trim().replace(['\n', '\t'], " "));
    if name.is_empty() || query.is_empty() {
        return Err(Error::new(
            ErrorKind::Usage,
            sentence!("error-saved-empty", "a saved search needs a name and a query"),
        ));
    }
    Ok(SavedSearch { name, query })
}

fn taken(name: &str) -> Sentence {
    sentence!(
        "error-saved-taken",
        "there is a saved search named `{name}` already",
        name = name
    )
}

fn refused(refusal: Refusal, name: &str) -> Error {
    match refusal {
        Refusal::Unknown => Error::new(
            ErrorKind::NotFound,
            sentence!(
                "error-no-saved",
                "there is no saved search named `{name}`",
                name = name
            ),
        )
        .with_hint(sentence!("hint-saved-list", "`khabar saved list` shows them")),
        Refusal::Taken => Error::new(ErrorKind::Usage, taken(name)).with_hint(sentence!(
            "hint-saved-taken",
            "choose another name, or remove it first with `khabar saved remove`"
        )),
    }
}
