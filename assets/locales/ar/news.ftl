### Feeds, fetching, pages and what comes from other readers, Arabic.

cli-import-feeds = { $count ->
    [zero] لا خلاصات
    [one] خلاصة واحدة
    [two] خلاصتان
    [few] { $count } خلاصات
    [many] { $count } خلاصة
   *[other] { $count } خلاصة
}
