-- What entries of feeds are recognised by, since their keys alone do not tell them apart.

-- The feed that a URL names, or the path of an imported document: the same number for all URLs that a feed
-- had. 0 is given to none: it means that the feed is not known.
CREATE TABLE feed_address (
    address TEXT PRIMARY KEY,              -- as src/text/link.rs compares links
    scope   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Identities under which articles were last seen, one a feed. Hashes, in the forms in which equal ones are
-- equal (src/article/identity.rs); NULL where the entry has none.
CREATE TABLE entry_identity (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    scope   INTEGER NOT NULL,              -- of feed_address
    whole   INTEGER NOT NULL,              -- guid, link, title and date together
    guid    INTEGER,                       -- where in_key is 1, what may be it
    in_key  INTEGER NOT NULL,              -- 1: stored before guids were kept, so the guid is in article.key
    link    INTEGER,
    title   INTEGER,
    date    INTEGER,                       -- unix seconds
    text    INTEGER,                       -- NULL where in_key is 1
    PRIMARY KEY (article, scope)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_identity_whole ON entry_identity (whole);
CREATE INDEX entry_identity_guid ON entry_identity (scope, guid) WHERE guid IS NOT NULL;
CREATE INDEX entry_identity_link ON entry_identity (link) WHERE link IS NOT NULL;
CREATE INDEX entry_identity_title ON entry_identity (scope, title) WHERE title IS NOT NULL;
