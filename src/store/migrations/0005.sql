-- What is alike: the words that articles share, and articles that tell the same story.

-- The words of a language, for the compressor; content.data names the one that it was packed with.
CREATE TABLE dictionary (
    id   INTEGER PRIMARY KEY,              -- a hash of the words
    lang TEXT NOT NULL,                    -- '' where it is not known
    size INTEGER NOT NULL,                 -- bytes of the words
    data BLOB NOT NULL                     -- a zstd frame of them
) STRICT;

-- Short prints of articles: like articles share a key. 24 bits a key, little end first.
CREATE TABLE print (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    keys    BLOB NOT NULL
) STRICT;

-- Articles that tell the same story as another; derived, and made again where it is lost.
CREATE TABLE kin (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    story   INTEGER NOT NULL               -- the same for all that belong together
) STRICT;

CREATE INDEX kin_story ON kin (story, article);

-- The last changes whose articles have their print, and their story.
INSERT INTO counter VALUES ('printed', 0), ('joined', 0);
