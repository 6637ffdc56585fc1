### Feeds, fetching, pages and what comes from other readers, Persian.

cli-import-feeds = { $count } خوراک
