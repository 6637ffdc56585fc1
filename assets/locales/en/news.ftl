### Feeds, fetching, pages and what comes from other readers, English.

cli-import-feeds = { $count ->
    [one] { $count } feed
   *[other] { $count } feeds
}
