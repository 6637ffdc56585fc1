-- Pages as they were fetched, so that a better extractor can run again.

-- One page an article at most, gone with the article's text when that is pruned.
CREATE TABLE fetched_page (
    article      INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    url          TEXT NOT NULL,            -- where it was found in the end, after redirects
    content_type TEXT,                     -- as the server sent it
    fetched_at   INTEGER NOT NULL,
    size         INTEGER NOT NULL,         -- bytes as they came
    data         BLOB NOT NULL,            -- a zstd frame of them
    entry        BLOB                      -- the article before the page was put into it, as in content.data
) STRICT;
