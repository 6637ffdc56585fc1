### Feeds, fetching, pages and what comes from other readers, English.

cli-import-feeds = { $count ->
    [one] { $count } feed
   *[other] { $count } feeds
}
cli-import-searches = { $count ->
    [one] { $count } saved search
   *[other] { $count } saved searches
}
cli-feed-added = following { $id }: { $name }
cli-feed-known = followed already as { $id }: { $name }
cli-feed-removed = no longer followed: { $name }
cli-feed-none = no feeds yet: `khabar feed add URL` or `khabar opml import FILE` follows some
cli-feed-others = the page names other feeds too; add those that you want by their address:
cli-feed-failing = { $why } (since { $since })
cli-fetch-progress = fetching: { $done } of { $total } feeds, { $new } new, { $pages } pages
cli-fetch-summary = { $feeds ->
    [one] { $feeds } feed asked, { $new } new
   *[other] { $feeds } feeds asked, { $new } new
}
cli-fetch-new = { $count } new
cli-fetch-changed = { $count } changed
cli-fetch-pages = { $count ->
    [one] { $count } whole article
   *[other] { $count } whole articles
}
cli-fetch-pages-failed = { $count ->
    [one] { $count } page not to be had
   *[other] { $count } pages not to be had
}
cli-fetch-moved = { $name } moved for good: { $url }
cli-fetch-since = failing since { $since }, { $times } times in a row; it is tried less often
cli-fetch-gone = it is not asked again; `khabar feed remove { $id }` leaves it
cli-fetch-offline = no host can be reached: is there a network? Nothing was changed
cli-fetch-stopped = stopped: what was fetched until then is kept
cli-opml-imported = { $new ->
    [one] { $new } feed followed, { $known } were already
   *[other] { $new } feeds followed, { $known } were already
}
action-fetch = fetch the feeds of this source or article
action-fetch-all = fetch all feeds that are due
action-stop = stop fetching and importing
fetch-progress = fetching { $done }/{ $total }
fetch-done = { $new ->
    [0] Nothing new
    [one] { $new } new article
   *[other] { $new } new articles
}
fetch-failed = { $count ->
    [one] { $count } feed failed: { $why }
   *[other] { $count } feeds failed, one of them: { $why }
}
fetch-offline = No network: nothing was fetched
fetch-none = No feeds: khabar feed add URL
fetch-no-feed = This did not come from a feed that is followed
notice-nothing-to-stop = Nothing is going on that could be stopped
notice-stopping = Stopping …
notice-stopped = Stopped: what was done by then is kept
fetch-busy = Feeds are being fetched already
feed-failing = Fails since { $since }: { $why }

## Importing and following from the interface

action-import = import a file or a folder
action-follow-bundled = follow the bundled feeds in this language
prompt-import = Import file, folder or URL:
prompt-follow = { $count ->
    [one] Follow one bundled feed in this language? y/n
   *[other] Follow { $count } bundled feeds in this language? y/n
}
notice-followed = The feeds are followed; R fetches them
import-busy = An import is going on already
import-progress = importing { $done }/{ $total }
import-done = { $new ->
    [0] Nothing new
    [one] One new article
   *[other] { $new } new articles
}
import-problems = { $count ->
    [one] one problem: { $why }
   *[other] { $count } problems, the first: { $why }
}
welcome-bundled = Follow public feeds of news in this language; the list comes with khabar:
