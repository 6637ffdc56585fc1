### Help of the command line, English: only what the arguments themselves do not say.

khabar =
    .exit-title = Exit status
    .exit-status = 0 done, 1 nothing found or some inputs had problems, 2 wrong usage, 3 failure.
    .options = Options
    .verbs = Verbs
manual = Manual page
    .name = Name
    .synopsis = Synopsis
    .description = Description
    .keys = Keys
    .files = Files
    .environment = Environment
    .settings-file = your settings; `khabar config show --default` prints every key with its explanation
    .library-folder = the library, its search index, and your bookmarks in an open, readable file
    .log-file = the log; see --log-level
    .variable-encoder = how right-to-left text is sent to the terminal (--encoder)
    .variable-now = a moment in RFC 3339 that stands in for the clock
    .variable-no-color = no colours, whatever the value
    .variable-lang = the language of the interface, unless --lang or the settings name one
