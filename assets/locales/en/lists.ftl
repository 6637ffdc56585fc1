### Lists, marks, tags, notes, sources and themes, English.
notice-theme-back = Theme { $name } again
notice-theme-kept = Theme { $name } is kept in { $file }
notice-settings-wrong = { $first } (and { $count } more: khabar config show)
notice-settings-read = The settings were read again
action-read-all = mark the whole list read
action-read-above = mark what stands above read
action-pick = pick the article for what comes next, or let go
action-pick-all = pick the whole list, or let all go
action-tag = give tags, or take them away
action-delete = delete the article, or the saved search
action-save-search = save the search under a name
order-title = by title
order-source = by source
order-unread = unread first
prompt-tags = Tags (-tag takes one away):
prompt-search-name = Name of the search:
notice-none-unread = Nothing is unread here
notice-no-article = No article is selected
notice-not-a-search = Here only a saved search can be removed
notice-nothing-to-save = Search for something first, then save it
notice-search-saved = Search saved: { $name }
notice-search-known = There is a saved search { $name } already; choose another name
notice-search-removed = Saved search removed: { $name }; { $key } brings it back
notice-picked = { $count } picked
notice-all-read = { $count ->
    [one] { $count } article marked read; { $key } takes it back
   *[other] { $count } articles marked read; { $key } takes it back
}
notice-many-unread = { $count ->
    [one] { $count } article marked unread
   *[other] { $count } articles marked unread
}
notice-many-bookmarked = { $count ->
    [one] { $count } article bookmarked
   *[other] { $count } articles bookmarked
}
notice-many-unbookmarked = { $count ->
    [one] { $count } bookmark removed
   *[other] { $count } bookmarks removed
}
notice-deleted = { $count ->
    [one] { $count } article deleted; { $key } brings it back
   *[other] { $count } articles deleted; { $key } brings them back
}
notice-tagged = { $count ->
    [one] Tags of { $count } article changed
   *[other] Tags of { $count } articles changed
}
action-related = list the same story, and what is related
action-stories = show every article of a story, or only the newest
list-related = Same story, and related
list-no-related = Nothing is related to it
list-same-story = { $count ->
    [one] and one more
   *[other] and { $count } more
}
notice-stories-each = Every article of a story is listed
notice-stories-first = Stories are grouped: each shows its newest article
welcome-feeds = Follow feeds; `khabar opml import FILE` takes over those of another reader:
