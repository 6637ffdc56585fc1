//! Marks that came with an article from another reader: they add to what stands here and take nothing back.

use rusqlite::params;

use super::Batch;
use crate::article::{Article, ArticleId, Marks};
use crate::store::tags::tidy;
use crate::text::fold;

impl Batch<'_> {
    /// Sets what the other reader's marks add; what was done to the article here stays.
    pub(super) fn mark(
        &mut self,
        id: ArticleId,
        key: &str,
        article: &Article,
        marks: &Marks,
    ) -> rusqlite::Result<()> {
        if marks.read {
            self.mark_read(id)?;
        }
        if marks.bookmarked || marks.note.is_some() {
            self.bookmark(id, key, article, marks)?;
        }
        Ok(())
    }

    /// Gives an article, known or about to be, the tags that it had there, but those that were taken from it here.
    pub(super) fn tag(&self, key: &str, marks: &Marks) -> rusqlite::Result<()> {
        for tag in marks.tags.iter().filter_map(|tag| tidy(tag)) {
            self.transaction
                .prepare_cached(
                    "INSERT INTO tagging (key, folded, tag, state, changed_at) VALUES (?1, ?2, ?3, 1, ?4)
                     ON CONFLICT (key, folded) DO NOTHING",
                )?
                .execute(params![key, fold(&tag), tag, self.now])?;
        }
        Ok(())
    }

    /// Marks an article as read unless its reader decided here.
    fn mark_read(&self, id: ArticleId) -> rusqlite::Result<()> {
        let news = self
            .transaction
            .prepare_cached(
                "INSERT INTO mark (article, read, read_changed_at) VALUES (?1, 1, ?2)
                 ON CONFLICT (article) DO UPDATE
                    SET read = 1, read_changed_at = excluded.read_changed_at
                  WHERE read_changed_at IS NULL",
            )?
            .execute(params![id.0, self.now])?;
        if news > 0 {
            self.transaction
                .prepare_cached("UPDATE article SET unread = 0 WHERE id = ?1 AND unread = 1")?
                .execute([id.0])?;
        }
        Ok(())
    }

    /// Bookmarks an article and sets its note unless either was ever set or removed here.
    fn bookmark(
        &mut self,
        id: ArticleId,
        key: &str,
        article: &Article,
        marks: &Marks,
    ) -> rusqlite::Result<()> {
        let now = self.now.div_euclid(1000);
        let since = marks
            .bookmarked
            .then(|| marks.bookmarked_at.map_or(now, |since| since.unix));
        let news = self
            .transaction
            .prepare_cached(
                "INSERT INTO bookmark (key, title, source, url, bookmarked_at, bookmarked_changed_at,
                                       note, note_changed_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, IIF(?5 IS NULL, NULL, ?7), ?6, IIF(?6 IS NULL, NULL, ?7))
                 ON CONFLICT (key) DO UPDATE
                    SET bookmarked_at =
                            IIF(bookmarked_changed_at IS NULL, excluded.bookmarked_at, bookmarked_at),
                        bookmarked_changed_at =
                            IIF(bookmarked_changed_at IS NULL, excluded.bookmarked_changed_at, bookmarked_changed_at),
                        note = IIF(note_changed_at IS NULL, excluded.note, note),
                        note_changed_at = IIF(note_changed_at IS NULL, excluded.note_changed_at, note_changed_at)
                  WHERE (bookmarked_changed_at IS NULL AND excluded.bookmarked_at IS NOT NULL)
                     OR (note_changed_at IS NULL AND excluded.note IS NOT NULL)",
            )?
            .execute(params![
                key,
                article.title,
                article.source,
                article.url,
                since,
                marks.note,
                self.now
            ])?;
        if news > 0 {
            self.bookmarks_changed = true;
            self.transaction
                .prepare_cached(
                    "UPDATE article SET bookmarked = 1
                      WHERE id = ?1 AND bookmarked = 0
                        AND EXISTS (SELECT 1 FROM bookmark WHERE key = ?2 AND bookmarked_at IS NOT NULL)",
                )?
                .execute(params![id.0, key])?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use crate::article::{Article, ArticleId, Marks};
    use crate::calendar::Instant;
    use crate::store::{Filter, Outcome, Packer, Sort, Store, View, Window};

    fn import(store: &mut Store, marks: &Marks) -> (ArticleId, bool) {
        let article = Article {
            key: "k".to_owned(),
            title: "t".to_owned(),
            tags: marks.tags.clone(),
            ..Article::default()
        };
        let mut incoming = Packer::new().unwrap().pack(article).unwrap();
        incoming.marks = marks.clone();
        let mut batch = store
            .batch(SystemTime::UNIX_EPOCH + Duration::from_secs(9))
            .unwrap();
        let (Outcome::New(id) | Outcome::Changed(id) | Outcome::Unchanged(id)) =
            batch.upsert(&incoming).unwrap()
        else {
            unreachable!("the article is never deleted")
        };
        let changed = batch.bookmarks_changed();
        batch.commit().unwrap();
        (id, changed)
    }

    fn state(path: &std::path::Path) -> (bool, Option<(i64, Option<String>)>) {
        let view = View::open(path).unwrap();
        let page = view
            .page(&Filter::default(), Sort::default(), Window::first(9))
            .unwrap();
        let row = page.rows.first().unwrap();
        let bookmarks = view.bookmarks().unwrap();
        assert_eq!(row.bookmarked, !bookmarks.is_empty());
        let bookmark = bookmarks
            .first()
            .map(|one| (one.bookmarked_at.unix, one.note.clone()));
        (row.unread, bookmark)
    }

    fn tags(path: &std::path::Path) -> Vec<String> {
        let view = View::open(path).unwrap();
        let page = view
            .page(&Filter::default(), Sort::default(), Window::first(9))
            .unwrap();
        page.rows.into_iter().flat_map(|row| row.tags).collect()
    }

    #[test]
    fn marks_add_and_never_take_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite3");
        let mut store = Store::open(&path).unwrap();
        let all = Marks {
            read: true,
            bookmarked: true,
            bookmarked_at: Some(Instant { unix: 7, offset: 0 }),
            note: Some("n".to_owned()),
            tags: vec!["garden".to_owned()],
            bare: false,
        };
        assert!(!import(&mut store, &Marks::default()).1);
        assert_eq!(state(&path), (true, None));
        let (id, changed) = import(&mut store, &all);
        assert!(changed);
        assert_eq!(state(&path), (false, Some((7, Some("n".to_owned())))));
        // what the other reader does not know stays
        assert!(!import(&mut store, &Marks::default()).1);
        assert_eq!(state(&path), (false, Some((7, Some("n".to_owned())))));
        // the feed that the article came with does not know the tag
        assert_eq!(tags(&path), ["garden"]);
        import(&mut store, &all);
        // what is decided here stays, whatever comes in
        store
            .set_tag(&[id], "garden", false, SystemTime::UNIX_EPOCH)
            .unwrap();
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(20);
        store.set_read(&[id], false, now).unwrap();
        store.set_bookmark(id, false, now).unwrap();
        assert!(!import(&mut store, &all).1);
        assert_eq!(state(&path), (true, None));
        assert!(tags(&path).is_empty());
    }
}
