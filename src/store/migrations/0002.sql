-- Subscriptions to feeds, and what is known of each from fetching it.

-- What the reader subscribed to. Those that were left stay as tombstones, so
-- that the leaving can travel; their articles stay in any case.
CREATE TABLE feed (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    uid        BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)),
    url        TEXT NOT NULL UNIQUE,
    name       TEXT,                           -- the reader's own
    title      TEXT,                           -- as the feed says
    site       TEXT,                           -- address of the pages that it belongs to
    tags       TEXT NOT NULL DEFAULT '[]',     -- a JSON array: folders and tags
    full_text  TEXT NOT NULL DEFAULT 'auto',   -- auto, always or never
    credential TEXT,                           -- name of a command in the settings; never the secret itself
    added_at   INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    field_times TEXT,                          -- as of an article
    deleted_at INTEGER
) STRICT;

-- What fetching found out; unix seconds. No row: never fetched.
CREATE TABLE feed_state (
    feed          INTEGER PRIMARY KEY REFERENCES feed (id) ON DELETE CASCADE,
    etag          TEXT,                        -- both as the server wrote them
    last_modified TEXT,
    checked_at    INTEGER,                     -- last tried
    fetched_at    INTEGER,                     -- last answered
    next_at       INTEGER,                     -- not before
    failures      INTEGER NOT NULL DEFAULT 0,  -- in a row
    failing_since INTEGER,
    error         TEXT,                        -- why the last try failed, one sentence
    gone          INTEGER NOT NULL DEFAULT 0,  -- the server said so: it is not tried again
    moved_from    TEXT,                        -- the address before a permanent redirect
    summaries     INTEGER,                     -- 1 gives only summaries, 0 whole texts, NULL not found out
    probed_at     INTEGER                      -- when that was found out
) STRICT;

-- Which articles came with which feed.
CREATE TABLE feed_article (
    feed        INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
    article     INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    entry       INTEGER NOT NULL,              -- fingerprint of the entry as the feed gave it
    page        INTEGER NOT NULL DEFAULT 0,    -- 0 not wanted, 1 wanted, 2 taken, 3 given up
    page_tries  INTEGER NOT NULL DEFAULT 0,
    page_next   INTEGER,                       -- unix seconds, not before
    page_error  TEXT,
    PRIMARY KEY (feed, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_article_article ON feed_article (article);
CREATE INDEX feed_article_page ON feed_article (feed, article) WHERE page = 1;
