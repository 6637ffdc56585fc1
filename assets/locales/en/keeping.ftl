### Keeping house, export and the command line, English.
cli-tag-added = { $count ->
    [one] { $count } article tagged { $tag }
   *[other] { $count } articles tagged { $tag }
}
cli-tag-removed = { $count ->
    [one] { $tag } taken from { $count } article
   *[other] { $tag } taken from { $count } articles
}
cli-tag-none = no tags of your own yet
cli-deleted = { $count ->
    [one] { $count } article deleted
   *[other] { $count } articles deleted
}
cli-deleted-hint = hint: `khabar undelete` takes it back until the next `khabar prune`
cli-undeleted = { $count ->
    [one] { $count } article is back
   *[other] { $count } articles are back
}
cli-undelete-nothing = there is no deletion to take back
cli-prune-done = { $count ->
    [one] { $count } article let go for good
   *[other] { $count } articles let go for good
}
cli-prune-would = { $count ->
    [one] { $count } article would go; nothing was changed
   *[other] { $count } articles would go; nothing was changed
}
cli-prune-nothing = nothing to let go
cli-backup-done = { $count ->
    [one] { $count } article saved in { $path }
   *[other] { $count } articles saved in { $path }
}
cli-restored = { $count ->
    [one] { $count } article restored
   *[other] { $count } articles restored
}
cli-restore-aside = the replaced library lies in { $path }
cli-restore-settings = the settings of the backup were taken over: { $path }
cli-export-progress = exporting: { $done } of { $total }
cli-export-done = { $count ->
    [one] { $count } article written to { $path }
   *[other] { $count } articles written to { $path }
}
cli-export-stopped = stopped: the files written until then stay
cli-saved-added = saved search: { $name }
cli-saved-removed = saved search removed: { $name }
cli-saved-renamed = saved search renamed: { $name }
cli-saved-none = no saved searches yet
cli-related-same = The same story
cli-related-others = About the same
cli-reextract-progress = reading pages again: { $done } of { $total }
cli-reextract-done = { $pages ->
    [one] 1 page read again
   *[other] { $pages } pages read again
}; { $changed ->
    [one] 1 article changed
   *[other] { $changed } articles changed
}
cli-reextract-none = no page of these articles was kept
cli-reextract-stopped = stopped: what was done by then is stored
cli-show-nothing-dropped = nothing was left out of this article
