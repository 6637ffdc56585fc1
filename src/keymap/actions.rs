//! The table of actions: what can be done, where, by which keys.

/// Where an action's keys are listened to.
///
/// A scope hears its own keys first and then those of the wider ones:
/// [`Scope::chain`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Anywhere, text fields included.
    Always,
    /// Wherever there is something to move in: the panes, help, the palette's list.
    Browse,
    /// The panes: sources, list, page.
    Panes,
    /// The page alone.
    Page,
    /// The page while text is selected on it.
    Select,
    /// The page while its links wear letters.
    Hints,
    /// The test card.
    Card,
    /// Text fields: search bar, prompts, palette, help's filter.
    Field,
}

impl Scope {
    /// Every scope, the widest first.
    pub const ALL: [Self; 8] = [
        Self::Always,
        Self::Browse,
        Self::Panes,
        Self::Page,
        Self::Select,
        Self::Hints,
        Self::Card,
        Self::Field,
    ];

    /// Lists the scopes whose keys work here, the nearest first.
    #[must_use]
    pub const fn chain(self) -> &'static [Self] {
        match self {
            Self::Always => &[Self::Always],
            Self::Browse => &[Self::Browse, Self::Always],
            Self::Panes => &[Self::Panes, Self::Browse, Self::Always],
            Self::Page => &[Self::Page, Self::Panes, Self::Browse, Self::Always],
            Self::Select => &[Self::Select, Self::Browse, Self::Always],
            Self::Hints => &[Self::Hints, Self::Always],
            Self::Card => &[Self::Card, Self::Browse, Self::Always],
            Self::Field => &[Self::Field, Self::Always],
        }
    }

    /// Names the key under which the locales hold the scope's title.
    #[must_use]
    pub const fn doc(self) -> &'static str {
        match self {
            Self::Always => "scope-always",
            Self::Browse => "scope-browse",
            Self::Panes => "scope-panes",
            Self::Page => "scope-page",
            Self::Select => "scope-select",
            Self::Hints => "scope-hints",
            Self::Card => "scope-card",
            Self::Field => "scope-field",
        }
    }
}

/// One row of [`ACTIONS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActionInfo {
    /// The action.
    pub action: Action,
    /// Its name in config, palette and documentation.
    pub name: &'static str,
    /// Where its keys are listened to.
    pub scope: Scope,
    /// The key under which the locales hold what it does.
    pub doc: &'static str,
    /// Default keys; the first is the one that hints show.
    pub keys: &'static [&'static str],
}

macro_rules! actions {
    ($($(#[$meta:meta])* $action:ident, $name:literal, $scope:ident, $keys:expr;)*) => {
        /// Everything that a key can ask for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action {
            $($(#[$meta])* $action,)*
        }

        /// Every action with its name, scope, documentation key and default keys.
        pub const ACTIONS: &[ActionInfo] = &[
            $(ActionInfo {
                action: Action::$action,
                name: $name,
                scope: Scope::$scope,
                doc: concat!("action-", $name),
                keys: &$keys,
            },)*
        ];
    };
}

actions! {
    /// Moves the selection or the text one step on.
    Next, "next", Browse, ["j", "Down"];
    /// Moves the selection or the text one step back.
    Previous, "previous", Browse, ["k", "Up"];
    /// Moves one screenful on.
    PageNext, "page-next", Browse, ["Space", "PgDn", "Ctrl-f"];
    /// Moves one screenful back.
    PagePrevious, "page-previous", Browse, ["PgUp", "Ctrl-b"];
    /// Moves half a screenful on.
    HalfPageNext, "half-page-next", Browse, ["Ctrl-d"];
    /// Moves half a screenful back.
    HalfPagePrevious, "half-page-previous", Browse, ["Ctrl-u"];
    /// Goes to the first row or line.
    First, "first", Browse, ["g g", "Home"];
    /// Goes to the last row or line.
    Last, "last", Browse, ["G", "End"];
    /// Goes as far as was counted, in percent.
    Percent, "percent", Panes, ["%"];
    /// Opens what is selected.
    Open, "open", Browse, ["Enter", "l", "Forward"];
    /// Goes back to where this was opened from.
    Back, "back", Browse, ["Esc", "h", "Backward"];
    /// Opens the search bar.
    Search, "search", Browse, ["/"];
    /// Shows the keys.
    Help, "help", Browse, ["?"];
    /// Shows the test card: which encoder suits the terminal.
    Card, "card", Browse, ["T"];
    /// Closes what is open, and quits from the list.
    Quit, "quit", Browse, ["q"];
    /// Moves to the next pane.
    PaneNext, "pane-next", Panes, ["Tab"];
    /// Moves to the previous pane.
    PanePrevious, "pane-previous", Panes, ["Shift-Tab"];
    /// Moves to the sources.
    PaneSources, "pane-sources", Panes, ["1"];
    /// Moves to the list.
    PaneList, "pane-list", Panes, ["2"];
    /// Moves to the page.
    PanePage, "pane-page", Panes, ["3"];
    /// Goes to the next hit.
    HitNext, "hit-next", Panes, ["n"];
    /// Goes to the previous hit.
    HitPrevious, "hit-previous", Panes, ["N"];
    /// Opens the next article.
    ArticleNext, "article-next", Panes, ["J"];
    /// Opens the previous article.
    ArticlePrevious, "article-previous", Panes, ["K"];
    /// Opens the next unread article.
    UnreadNext, "unread-next", Panes, ["u"];
    /// Sets or takes away the bookmark.
    Bookmark, "bookmark", Panes, ["b"];
    /// Lists the bookmarked articles, or all again.
    Bookmarks, "bookmarks", Panes, ["B"];
    /// Writes a note on the article.
    Note, "note", Panes, ["a"];
    /// Marks the article read or unread.
    Read, "read", Panes, ["m"];
    /// Marks every article of the list read.
    ReadAll, "read-all", Panes, ["A"];
    /// Marks every article of the list read, and goes to the next source with unread ones.
    ReadAllNext, "read-all-next", Panes, ["Ctrl-n"];
    /// Marks the articles above the selected one read.
    ReadAbove, "read-above", Panes, ["Alt-m"];
    /// Picks the article for what is done next, or lets it go.
    Pick, "pick", Panes, ["x"];
    /// Picks every article of the list, or lets all go.
    PickAll, "pick-all", Panes, ["Alt-x"];
    /// Gives tags to the article, or takes them from it.
    Tag, "tag", Panes, ["#"];
    /// Deletes the article, or the saved search; undo brings it back.
    Delete, "delete", Panes, ["d"];
    /// Saves the search under a name, beside the sources.
    SaveSearch, "save-search", Panes, ["W"];
    /// Takes back the last mark or bookmark.
    Undo, "undo", Panes, ["U"];
    /// Does again what was undone last.
    Redo, "redo", Panes, ["Ctrl-r"];
    /// Opens the article's address in the browser.
    Browser, "browser", Panes, ["o"];
    /// Imports a file or a folder.
    Import, "import", Panes, ["I"];
    /// Follows the bundled feeds in the language of the interface.
    FollowBundled, "follow-bundled", Panes, [];
    /// Draws the article's pictures, or puts them away.
    Pictures, "pictures", Panes, ["P"];
    /// Copies the article's address.
    CopyLink, "copy-link", Panes, ["y"];
    /// Copies the article's text.
    CopyText, "copy-text", Panes, ["Y"];
    /// Lists what tells the same story as the article, and what is about the same.
    Related, "related", Panes, ["i"];
    /// Shows every article of a story in the list, or only the newest.
    Stories, "stories", Panes, ["e"];
    /// Fetches the feeds of what is selected.
    Fetch, "fetch", Panes, ["r"];
    /// Fetches all feeds that are due.
    FetchAll, "fetch-all", Panes, ["R"];
    /// Stops fetching and importing.
    Stop, "stop", Panes, ["Ctrl-g"];
    /// Saves the article as a file.
    Save, "save", Panes, ["s"];
    /// Lists the orders in which the list can be sorted.
    Sort, "sort", Panes, ["S"];
    /// Lists the themes; the selected one shows.
    Theme, "theme", Panes, ["t"];
    /// Turns the article's direction, and remembers it.
    Direction, "direction", Panes, ["D"];
    /// Makes the page's lines longer.
    MeasureWider, "measure-wider", Panes, ["+", "="];
    /// Makes the page's lines shorter.
    MeasureNarrower, "measure-narrower", Panes, ["-"];
    /// Puts lost half-spaces back, or shows the text as it came.
    HalfSpaces, "half-spaces", Panes, ["H"];
    /// Shows only the focused pane, or all again.
    Zoom, "zoom", Panes, ["z"];
    /// Opens the list of commands.
    Commands, "commands", Browse, [":"];
    /// Follows a link by letters that it wears.
    Hints, "hints", Page, ["f"];
    /// Copies the address of a link by letters that it wears.
    HintsCopy, "hints-copy", Page, ["F"];
    /// Lists the headings, to go to one.
    Contents, "contents", Page, ["c"];
    /// Puts a cursor on the page, to select text with.
    Select, "select", Page, ["v"];
    /// Copies the paragraph at the top of the page, or under the cursor.
    CopyParagraph, "copy-paragraph", Page, ["p"];
    /// Begins to select at the cursor, or selects nothing again.
    SelectHere, "select-here", Select, ["v", "Space"];
    /// Moves the cursor one letter the way of reading.
    SelectForward, "select-forward", Select, ["l", "Forward"];
    /// Moves the cursor one letter against the way of reading.
    SelectBackward, "select-backward", Select, ["h", "Backward"];
    /// Moves the cursor to the next word.
    SelectWordForward, "select-word-forward", Select, ["w", "Ctrl-Forward"];
    /// Moves the cursor to the beginning of the word, or of the one before.
    SelectWordBackward, "select-word-backward", Select, ["b", "Ctrl-Backward"];
    /// Moves the cursor to the beginning of the line.
    SelectLineStart, "select-line-start", Select, ["0", "Home"];
    /// Moves the cursor to the end of the line.
    SelectLineEnd, "select-line-end", Select, ["$", "End"];
    /// Moves the cursor to the other end of the selection.
    SelectOtherEnd, "select-other-end", Select, ["o"];
    /// Selects the paragraph under the cursor.
    SelectParagraph, "select-paragraph", Select, ["p"];
    /// Copies what is selected, or the paragraph under the cursor.
    SelectCopy, "select-copy", Select, ["y", "Y", "Enter"];
    /// Follows the link whose letters or number were typed.
    HintTake, "hint-take", Hints, ["Enter"];
    /// Takes the last letter back.
    HintDelete, "hint-delete", Hints, ["Backspace"];
    /// Leaves the links.
    HintLeave, "hint-leave", Hints, ["Esc"];
    /// Turns the test card to the next encoder.
    CardNext, "card-next", Card, ["Forward", "Space"];
    /// Turns the test card to the previous encoder.
    CardPrevious, "card-previous", Card, ["Backward"];
    /// Keeps the encoder of this page of the test card.
    CardKeep, "card-keep", Card, ["Enter"];
    /// Takes what stands in the field.
    Accept, "accept", Field, ["Enter"];
    /// Leaves the field and what it changed.
    Cancel, "cancel", Field, ["Esc"];
    /// Moves the cursor one letter the way of reading.
    CursorForward, "cursor-forward", Field, ["Forward", "Ctrl-f"];
    /// Moves the cursor one letter against the way of reading.
    CursorBackward, "cursor-backward", Field, ["Backward", "Ctrl-b"];
    /// Moves the cursor one word on.
    WordForward, "word-forward", Field, ["Ctrl-Forward", "Alt-f"];
    /// Moves the cursor one word back.
    WordBackward, "word-backward", Field, ["Ctrl-Backward", "Alt-b"];
    /// Moves the cursor before the first letter.
    FieldStart, "field-start", Field, ["Home", "Ctrl-a"];
    /// Moves the cursor behind the last letter.
    FieldEnd, "field-end", Field, ["End", "Ctrl-e"];
    /// Deletes the letter before the cursor.
    DeletePrevious, "delete-previous", Field, ["Backspace", "Ctrl-h"];
    /// Deletes the letter after the cursor.
    DeleteNext, "delete-next", Field, ["Delete", "Ctrl-d"];
    /// Deletes the word before the cursor.
    DeleteWord, "delete-word", Field, ["Ctrl-w", "Alt-Backspace"];
    /// Deletes everything before the cursor.
    DeleteToStart, "delete-to-start", Field, ["Ctrl-u"];
    /// Deletes everything behind the cursor.
    DeleteToEnd, "delete-to-end", Field, ["Ctrl-k"];
    /// Takes the earlier entry of the history, or the row above.
    EntryPrevious, "entry-previous", Field, ["Up", "Ctrl-p"];
    /// Takes the later entry of the history, or the row below.
    EntryNext, "entry-next", Field, ["Down", "Ctrl-n"];
    /// Shows the rows after those that show.
    EntriesNext, "entries-next", Field, ["PgDn"];
    /// Shows the rows before those that show.
    EntriesPrevious, "entries-previous", Field, ["PgUp"];
    /// Paints the screen anew.
    Redraw, "redraw", Always, ["Ctrl-l"];
    /// Stops the program until it is continued.
    Suspend, "suspend", Always, ["Ctrl-z"];
    /// Quits at once.
    Exit, "exit", Always, ["Ctrl-c"];
}

impl Action {
    /// Returns the action's row of the table.
    #[must_use]
    pub fn info(self) -> &'static ActionInfo {
        // The enum and the table come from one list, in one order.
        #[expect(
            clippy::indexing_slicing,
            reason = "the macro makes one row a variant, in their order; a test walks all of them"
        )]
        &ACTIONS[self as usize]
    }

    /// Finds the action that config and palette call `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        ACTIONS.iter().find(|row| row.name == name).map(|row| row.action)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_finds_its_own_row() {
        for row in ACTIONS {
            assert_eq!(row.action.info(), row);
            assert_eq!(Action::named(row.name), Some(row.action));
            assert_eq!(row.doc, format!("action-{}", row.name));
        }
    }

    #[test]
    fn every_scope_hears_itself_first_and_always_last() {
        for scope in Scope::ALL {
            assert_eq!(scope.chain().first(), Some(&scope));
            assert_eq!(scope.chain().last(), Some(&Scope::Always));
        }
    }
}
