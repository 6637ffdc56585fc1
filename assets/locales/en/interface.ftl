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
page-no-text = This article came without a text
article-source = source
article-author = author
article-date = date
article-tags = tags
article-link = link
article-note = note
article-unread = unread
article-bookmarked = bookmarked
article-noted = has a note
article-picked = picked
article-minutes = { $count ->
    [one] { $count } minute to read
   *[other] { $count } minutes to read
}

## Interface

screen-too-small = the window is too small: 40 × 10 is the least
list-all = All articles
list-unread = Unread
list-bookmarks = Bookmarks
list-search = Search: { $query }
search-loosened = no article has these words in quotes; searched for { $query }
search-suggestion = did you mean { $query }?
list-hits = { $count } found
list-unread-count = { $count } unread
list-count = { $count } in all
list-empty = No articles here
list-no-hits = Nothing found
list-no-bookmarks = No bookmarks yet
sources-title = Sources
sources-library = Library
sources-searches = Saved searches
sources-tags = Tags
sources-feeds = Feeds
page-percent = { $percent }%
page-links = Links
page-image = [picture: { $text }]
help-title = Keys
help-nothing = No action is called that
palette-title = Commands
contents-title = Contents
status-indexing = indexing { $done } of { $total }
index-finishing = putting the index in order
prompt-note = Note:
prompt-file = Save as:
prompt-browse = This link leads to { $host }; open it? y/n
prompt-replace = { $file } is there already; replace it? y/n
answer-yes = yes
order-newest = newest first
order-oldest = oldest first
order-best = best first
notice-article-gone = The article is no longer there
notice-bookmark-set = Bookmarked
notice-bookmark-removed = Bookmark removed
notice-note-written = Note written
notice-note-removed = Note removed
notice-browser = Opened in the browser
notice-copied-tool = Copied, by the terminal and by { $tool }
notice-copied-terminal = Handed to the terminal to copy; not every terminal does
notice-copied = Copied by the terminal
notice-copied-by = Copied by { $tool }
notice-not-copied = Not copied: this terminal takes nothing; wl-copy, xclip or xsel would
notice-copy-too-long = Not copied: too long for the terminal; wl-copy, xclip or xsel would take it
notice-first-article = This is the first article
notice-first-hit = No hit before this one
notice-last-article = This is the last article
notice-last-hit = No hit after this one
notice-measure = Lines of at most { $cells } cells
notice-no-address = The article has no address
notice-no-search = Nothing was searched for: / searches
notice-no-links = No links in sight
notice-no-such-link = There is no such link
notice-no-headings = The article has no headings
notice-selecting = A cursor is on the page: v begins to select, y copies
notice-half-spaces-repaired = Half-spaces put back
notice-half-spaces-kept = Half-spaces as they came
notice-no-unread = Nothing unread below
notice-not-open = No article is open
notice-nothing-to-undo = Nothing to undo
notice-sorted = Sorted: { $order }
notice-saved = Saved as { $file }
notice-theme = Theme { $name }: Enter keeps it, Esc goes back
notice-undone = Undone
notice-worker-failed = A part of khabar broke down ({ $worker }): { $reason }
welcome-title = Welcome to khabar
welcome-text = The library is empty. These are ways to fill it:
welcome-import = Import a folder of saved articles, or what another reader keeps or exports:
welcome-demo = Look at samples in five languages first:
welcome-card = If letters stand in the wrong order here, see which encoder suits this terminal:
welcome-help = All keys, at any time:
hint-back = back
hint-bookmark = bookmark
hint-cancel = give up
hint-filter = filter
hint-help = help
hint-history = earlier
hint-keep = keep
hint-next-article = next
hint-next-hit = next hit
hint-open = open
hint-page = on
hint-pane = next pane
hint-quit = quit
hint-stop = stop
hint-run = run
hint-search = search
hint-select = select
hint-copy = copy
hint-paragraph = paragraph
hint-unread = unread
scope-always = Everywhere
scope-browse = In panes and help
scope-panes = In the panes
scope-page = On the page
scope-select = While selecting text
scope-hints = While choosing a link
scope-card = Test card
scope-field = While typing
action-next = move down, or one line on
action-previous = move up, or one line back
action-page-next = one screen down
action-page-previous = one screen up
action-first = go to the beginning
action-last = go to the end
action-open = open what is selected
action-back = go back; leave a search
action-search = search as you type
action-help = show the keys; / filters them
action-card = test card: which encoder suits this terminal
action-quit = close what is open, then quit
action-pane-next = next pane
action-pane-previous = previous pane
action-pane-sources = go to the sources
action-pane-list = go to the list
action-pane-page = go to the page
action-hit-next = next hit
action-hit-previous = previous hit
action-article-next = open the next article
action-article-previous = open the previous article
action-unread-next = open the next unread article
action-bookmark = set or remove the bookmark
action-bookmarks = list the bookmarks, or all again
action-note = write a note on the article
action-read = mark read or unread
action-undo = undo
action-browser = open in the browser
action-copy-link = copy the address
action-copy-text = copy the article's text; again: as Markdown
action-save = save the article as a file
action-sort = sort the list
action-theme = choose a theme
action-direction = turn the article's direction
action-measure-wider = longer lines
action-measure-narrower = shorter lines
action-zoom = only this pane, or all again
action-half-spaces = put half-spaces back, or show them as they came
action-hints = open a link by its letters (3f: the third)
action-hints-copy = copy a link's address by its letters
action-contents = list the headings, to go to one
action-select = put a cursor on the page, to select text
action-copy-paragraph = copy the paragraph at the top of the page
action-select-here = begin to select at the cursor, or select nothing
action-select-forward = cursor one letter on
action-select-backward = cursor one letter back
action-select-word-forward = cursor to the next word
action-select-word-backward = cursor to the beginning of the word
action-select-line-start = cursor to the beginning of the line
action-select-line-end = cursor to the end of the line
action-select-other-end = cursor to the other end of the selection
action-select-paragraph = select the paragraph
action-select-copy = copy what is selected, or this paragraph
action-hint-take = take the link whose number is typed
action-hint-delete = take the last letter back
action-hint-leave = leave the links
action-commands = choose from all commands
action-card-next = next encoder on the test card
action-card-previous = previous encoder on the test card
action-card-keep = keep the encoder of this page
action-accept = take what is typed
action-cancel = give up and go back
action-cursor-forward = cursor one letter on
action-cursor-backward = cursor one letter back
action-word-forward = cursor one word on
action-word-backward = cursor one word back
action-field-start = cursor to the beginning
action-field-end = cursor to the end
action-delete-previous = delete the letter before
action-delete-next = delete the letter after
action-delete-word = delete the word before
action-delete-to-start = delete everything before
action-delete-to-end = delete everything after
action-entry-previous = earlier entry, or the row above
action-entry-next = later entry, or the row below
action-entries-next = show the next rows
action-entries-previous = show the rows before
action-suspend = stop until continued (fg)
action-exit = quit at once

## Command line

cli-comma = {", "}
cli-interface-needs-terminal = the interface needs a terminal; this is the list
cli-interface-needs-cursor = this terminal can only print lines (TERM=dumb), and the interface has to move the cursor; this is the list
cli-library-empty = the library is empty
cli-nothing-found = nothing found
cli-nothing-found-for = nothing found for { $query }
cli-understood = understood as { $query }
cli-import-new = { $count } new
cli-import-changed = { $count } changed
cli-import-unchanged = { $count } unchanged
cli-import-read = { $count ->
    [one] { $count } article read
   *[other] { $count } articles read
}
cli-import-deleted = { $count } deleted before
cli-import-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
cli-import-nothing = no articles
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
cli-bookmark-not-there = it had no bookmark: { $title }
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
cli-reindex-stopped = stopped: the index as it was still answers
cli-reindexed = { $count ->
    [one] { $count } article indexed
   *[other] { $count } articles indexed
}
cli-check-counts = { $articles } in the store, { $indexed } in the index
cli-check-sound = store and index are sound and agree

## The test card

card-title = Test card: encoder { $name }, page { $number } of { $count }
card-question = Does this read right?
card-about = Keep the page that reads in order, with joined letters and a straight frame.
card-letters = Boxes below? The font lacks these letters; the setting shows similar ones.
card-letters-heh = Urdu he
card-letters-urdu = other Urdu letters
card-letters-nearest = Kurdish, Pashto, Sindhi, Uyghur
card-keys = Left and Right turn the page · Enter chooses it · Esc leaves
card-prompt = Enter: yes · n and Enter: show the other encoders
card-write = Keep “{ $name }” in { $file }? Enter: yes · n and Enter: no
card-written = “{ $name }” is kept in { $file }
card-unwritten = Nothing was written: --encoder { $name } chooses it for one run

# khabar doctor
doctor-terminal = terminal: { $name }
doctor-no-terminal = terminal: none
doctor-encoder = encoder: { $name }
doctor-encoder-chosen = encoder: { $name }, chosen in the settings; { $found } was found
doctor-because = because { $reason }
doctor-reason-not-asked = TERM={ $name } cannot be asked
doctor-reason-unknown = no rule knows this terminal; most reorder nothing
doctor-reason-outside-unknown = the terminal outside of the multiplexer is not known
doctor-reason-outside = the terminal outside of the multiplexer is { $name }
doctor-reason-outside-any = the terminal outside of the multiplexer is { $name }, which may be any that reorders
doctor-reason-started-in = the environment says that the multiplexer was started in { $name }
doctor-reason-bdsm = it answers that it can be told to reorder nothing (DECRQM 8)
doctor-reason-told = { $name } can be told to reorder nothing
doctor-reason-kitty-sizes = kitty since 0.40 sizes text (OSC 66)
doctor-reason-kitty-turns = kitty before 0.40 turns words round
doctor-reason-konsole = Konsole shapes and reorders words by itself
doctor-reason-reorders-nothing = { $name } reorders nothing
doctor-reason-foot = foot reorders nothing, and loses letters under marks
doctor-reason-colours = QTermWidget reorders what has one colour
doctor-reason-putty = PuTTY reorders whole rows, and no sequence stops it
doctor-reason-says = { $variable } says { $name }
doctor-hint = hint: { $hint }
doctor-hint-kitty = set “force_ltr yes” in kitty.conf and “terminal.encoder = "plain"” in khabar's settings
doctor-hint-putty = if words stand in the wrong order, bidirectional text is switched off in PuTTY's settings: choose the encoder “plain”
doctor-hint-mlterm = start mlterm with --bi=false and choose the encoder “plain”, or run khabar outside of the multiplexer
doctor-hint-console = the Linux console has no letters for Arabic text: use a graphical terminal, or one that draws on the framebuffer
doctor-hint-silent = the terminal did not answer: choose with the test card below
doctor-marks-keep = marks over and under letters: sent
doctor-marks-strip = marks over and under letters: left out
doctor-background-light = background: light
doctor-background-dark = background: dark
doctor-background-unknown = background: not known
doctor-answers = answers after { $time } ms, all that will come:
doctor-answers-given-up = answers after { $time } ms, then it was given up:
doctor-not-asked = answers: the terminal was not asked
doctor-letters-joined = letters without presentation forms (Kurdish, Pashto, some of Urdu): this terminal joins them itself
doctor-letters-unjoined = letters without presentation forms (Kurdish, Pashto, some of Urdu): they stand unjoined in this terminal
doctor-letters-turned = letters without presentation forms (Kurdish, Pashto, some of Urdu): they stand unjoined in this terminal, and their words may be out of order
doctor-config = settings: { $path }
doctor-data = data: { $path }
doctor-state = state: { $path }
doctor-log = log: { $path }
doctor-library = library: articles { $articles }, in the index { $indexed }
doctor-library-none = library: none yet
doctor-problem = problem: { $text }
## Pictures

action-pictures = draw the pictures, or put them away
notice-no-pictures = This article has no pictures
notice-pictures-not-built = This khabar was built without drawing pictures; { $key } opens them outside
notice-pictures-read = Reading pictures …

action-half-page-next = half a screen down
action-half-page-previous = half a screen up
action-percent = go to a percentage (50%)
action-read-all-next = mark the list read, open the next unread source
action-redo = redo what was undone
action-redraw = redraw the screen
notice-nothing-to-redo = Nothing to redo
notice-redone = Redone
notice-percent-of-what = Type a number first: 50% goes to the middle
notice-unknown-key = { $key } does nothing here · { $help } shows the keys
orders-title = Sort by
themes-title = Theme
prompt-page-search = Find on the page
