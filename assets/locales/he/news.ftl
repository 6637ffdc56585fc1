### Feeds, fetching, pages and what comes from other readers, Hebrew.

cli-import-feeds = { $count ->
    [one] ערוץ אחד
    [two] שני ערוצים
   *[other] { $count } ערוצים
}
