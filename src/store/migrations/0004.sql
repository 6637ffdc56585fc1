-- Keeping house: the reader's own tags, saved searches, deletions that can be undone.

-- Tags that the reader gave an article or took from it. Like bookmarks they hang
-- on the article's key, so that neither an import nor a deletion touches them;
-- article.tags holds what is shown: the imported tags and these together.
CREATE TABLE tagging (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)),
    key        TEXT NOT NULL,
    folded     TEXT NOT NULL,              -- as it is compared: folded as a search folds it
    tag        TEXT NOT NULL,              -- as it is shown
    state      INTEGER NOT NULL,           -- 1 given, -1 taken away, 0 neither any more (the tombstone)
    changed_at INTEGER NOT NULL,
    UNIQUE (key, folded)
) STRICT;

CREATE INDEX tagging_given ON tagging (folded) WHERE state = 1;

-- Searches that the reader named, in the reader's order. Those that were removed
-- stay as tombstones, so that the removal can travel.
CREATE TABLE saved_search (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)),
    name       TEXT NOT NULL,
    query      TEXT NOT NULL,
    place      INTEGER NOT NULL,           -- its place in the list, from 1
    changed_at INTEGER NOT NULL,
    deleted_at INTEGER
) STRICT;

CREATE UNIQUE INDEX saved_search_name ON saved_search (name) WHERE deleted_at IS NULL;

-- What waits for the next prune, last deleted first.
CREATE INDEX article_deleted ON article (deleted_at, id) WHERE deleted_at IS NOT NULL;
