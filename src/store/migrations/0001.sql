-- The first schema. Migrations are append only: this file never changes again.
-- Times are milliseconds since 1970 unless a comment says otherwise; dates are
-- unix seconds with the offset they were published with, in seconds east.

-- Numbers that belong to the library as a whole. `change` is the number of the
-- last write to an article; it begins at a random number, so that an index made
-- for another library is never taken for this one's.
CREATE TABLE counter (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO counter VALUES ('first_change', random() & 0x0FFFFFFFFFFF0000);
INSERT INTO counter SELECT 'change', value FROM counter WHERE name = 'first_change';

-- 1 once the file of bookmarks that may lie beside the database was read.
INSERT INTO counter VALUES ('bookmark_file_read', 0);

CREATE TABLE source (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)),
    name       TEXT NOT NULL UNIQUE,           -- '' for articles that name none
    articles   INTEGER NOT NULL DEFAULT 0,     -- kept by the triggers below
    unread     INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What lists show: small rows, apart from the text.
CREATE TABLE article (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    uid         BLOB NOT NULL DEFAULT (randomblob(16)),
    change      INTEGER NOT NULL,              -- number of the last write that the index must see
    key         TEXT NOT NULL UNIQUE,
    source      INTEGER NOT NULL REFERENCES source (id),
    listed_at   INTEGER NOT NULL,              -- unix seconds: the date, else when it was added
    date        INTEGER,
    date_offset INTEGER,
    title       TEXT NOT NULL,
    lang        TEXT,
    direction   TEXT NOT NULL,
    url         TEXT,
    tags        TEXT NOT NULL,                 -- a JSON array
    words       INTEGER NOT NULL,
    unread      INTEGER NOT NULL DEFAULT 1,    -- NOT mark.read, kept beside the row for the index below
    bookmarked  INTEGER NOT NULL DEFAULT 0,    -- likewise of bookmark
    added_at    INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL,
    field_times TEXT,                          -- JSON object, field name to time; a field not in it is as old as added_at
    deleted_at  INTEGER                        -- a tombstone: the row stays so that the deletion can travel
) STRICT;

CREATE INDEX article_listed ON article (listed_at, id) WHERE deleted_at IS NULL;
CREATE INDEX article_unread ON article (listed_at, id) WHERE deleted_at IS NULL AND unread = 1;
CREATE INDEX article_bookmarked ON article (listed_at, id) WHERE deleted_at IS NULL AND bookmarked = 1;
CREATE INDEX article_source ON article (source, listed_at, id) WHERE deleted_at IS NULL;
CREATE INDEX article_change ON article (change);

-- The article as it was imported, in the store's own form (src/store/codec.rs).
CREATE TABLE content (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    data    BLOB NOT NULL
) STRICT;

-- What the reader did to an article; apart from it, so that an import never touches it.
CREATE TABLE mark (
    article              INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    uid                  BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)),
    read                 INTEGER NOT NULL DEFAULT 0,
    read_changed_at      INTEGER,
    position_block       INTEGER,
    position_byte        INTEGER,
    position_changed_at  INTEGER,
    direction            TEXT,
    direction_changed_at INTEGER
) STRICT;

-- Bookmarks and notes hang on the article's key, so that they outlive the
-- article: those of articles that are not here wait for them. A NULL value with
-- a time of change is the tombstone.
CREATE TABLE bookmark (
    id                    INTEGER PRIMARY KEY,
    uid                   BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)),
    key                   TEXT NOT NULL UNIQUE,
    title                 TEXT NOT NULL,       -- of the article, for while it is not here
    source                TEXT,
    url                   TEXT,
    bookmarked_at         INTEGER,             -- unix seconds
    bookmarked_changed_at INTEGER,
    note_uid              BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)),
    note                  TEXT,
    note_changed_at       INTEGER
) STRICT;

CREATE TRIGGER article_inserted AFTER INSERT ON article WHEN new.deleted_at IS NULL
BEGIN
    UPDATE source SET articles = articles + 1, unread = unread + new.unread WHERE id = new.source;
END;

CREATE TRIGGER article_updated AFTER UPDATE OF source, unread, deleted_at ON article
BEGIN
    UPDATE source
       SET articles = articles - (old.deleted_at IS NULL),
           unread = unread - (old.deleted_at IS NULL AND old.unread)
     WHERE id = old.source;
    UPDATE source
       SET articles = articles + (new.deleted_at IS NULL),
           unread = unread + (new.deleted_at IS NULL AND new.unread)
     WHERE id = new.source;
END;

CREATE TRIGGER article_removed AFTER DELETE ON article WHEN old.deleted_at IS NULL
BEGIN
    UPDATE source SET articles = articles - 1, unread = unread - old.unread WHERE id = old.source;
END;
