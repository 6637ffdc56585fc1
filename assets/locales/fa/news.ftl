### Feeds, fetching, pages and what comes from other readers, Persian.
