### Interface strings of khabar, English. Every other language has the same keys; tests compare them.
### Text arguments are isolated by the program where directions may meet; numbers get the language's digits.

## Ages

age-future = in the future
age-minutes = { $count ->
    [0] just now
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
age-hours = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
age-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
age-weeks = { $count ->
    [one] { $count } week ago
   *[other] { $count } weeks ago
}
age-months = { $count ->
    [one] { $count } month ago
   *[other] { $count } months ago
}
age-years = { $count ->
    [one] { $count } year ago
   *[other] { $count } years ago
}

## Words of an article's head

article-untitled = untitled
article-source = source
article-author = author
article-date = date
article-tags = tags
article-link = link
article-note = note
article-minutes = { $count ->
    [one] { $count } minute to read
   *[other] { $count } minutes to read
}

## Command line

cli-comma = {", "}
cli-interface-needs-terminal = the interface needs a terminal; this is the list
cli-library-empty = the library is empty
cli-nothing-found = nothing found
cli-nothing-found-for = nothing found for { $query }
cli-understood = understood as { $query }
cli-import-new = { $count } new
cli-import-changed = { $count } changed
cli-import-unchanged = { $count } unchanged
cli-import-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
cli-import-nothing = no articles
cli-import-line = line { $line }: { $message }
cli-import-summary = { $files ->
    [one] { $files } file: { $counts }
   *[other] { $files } files: { $counts }
}
cli-import-dry = nothing was stored: this was a dry run
cli-import-stopped = stopped: what was imported until then is kept
cli-import-progress = { $files ->
    [one] { $files } file, { $articles } articles
   *[other] { $files } files, { $articles } articles
}
cli-bookmark-added = bookmarked: { $title }
cli-bookmark-removed = bookmark removed: { $title }
cli-bookmark-none = no bookmarks yet
cli-bookmark-imported = { $count ->
    [one] { $count } bookmark taken over
   *[other] { $count } bookmarks taken over
}
cli-mark-read = { $count ->
    [one] { $count } article marked as read
   *[other] { $count } articles marked as read
}
cli-mark-unread = { $count ->
    [one] { $count } article marked as unread
   *[other] { $count } articles marked as unread
}
cli-reindex-progress = indexing: { $done } of { $total }
cli-reindexed = { $count ->
    [one] { $count } article indexed
   *[other] { $count } articles indexed
}
cli-check-sound = store and index are sound and agree
