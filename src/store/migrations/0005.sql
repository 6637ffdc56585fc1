-- What is alike: the words that articles share, and articles that tell the same story.

-- The words of a language, for the compressor; content.data names the one that it was packed with.
CREATE TABLE dictionary (
    id   INTEGER PRIMARY KEY,              -- a hash of the words
    lang TEXT NOT NULL,                    -- '' where it is not known
    size INTEGER NOT NULL,                 -- bytes of the words
    data BLOB NOT NULL                     -- a zstd frame of them
) STRICT;
