### Feeds, fetching, pages and what comes from other readers, Urdu.

cli-import-feeds = { $count ->
    [one] { $count } فیڈ
   *[other] { $count } فیڈز
}
