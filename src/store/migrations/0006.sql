-- The number of the last change to a bookmark or note. bookmarks.toml carries the number that it was
-- written at: a file that a killed process left behind is noticed and written again.
INSERT INTO counter VALUES ('bookmark_change', 1);

CREATE TRIGGER bookmark_inserted AFTER INSERT ON bookmark
BEGIN
    UPDATE counter SET value = value + 1 WHERE name = 'bookmark_change';
END;

CREATE TRIGGER bookmark_updated AFTER UPDATE ON bookmark
BEGIN
    UPDATE counter SET value = value + 1 WHERE name = 'bookmark_change';
END;

CREATE TRIGGER bookmark_deleted AFTER DELETE ON bookmark
BEGIN
    UPDATE counter SET value = value + 1 WHERE name = 'bookmark_change';
END;
