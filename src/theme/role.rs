//! What a theme gives a style to.

use serde::Deserialize;

use super::Style;

macro_rules! roles {
    ($($(#[$meta:meta])* $role:ident;)*) => {
        /// A part of the screen that has a style of its own.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Role {
            $($(#[$meta])* $role,)*
        }

        impl Role {
            /// Every role.
            pub const ALL: &[Self] = &[$(Self::$role,)*];
        }
    };
}

roles! {
    /// Running text, and the ground of everything.
    Text;
    /// What matters less: sources, ages, counts.
    Dim;
    /// The name of a pane.
    Title;
    /// The name of the focused pane.
    TitleFocused;
    /// The line between panes.
    Rule;
    /// The marker of the selected row.
    Marker;
    /// The selected row.
    Selected;
    /// The title of an unread article in the list.
    Unread;
    /// The title of a read article in the list.
    Read;
    /// A heading among the sources.
    Section;
    /// The sign of a bookmark.
    Bookmark;
    /// The words found.
    Hit;
    /// The hit that was gone to.
    HitCurrent;
    /// The status row.
    Status;
    /// A key in the status row and in help.
    Key;
    /// A notice.
    Notice;
    /// A notice of something that went wrong.
    Error;
    /// The search bar and other fields.
    Field;
    /// The reader's own note on the page.
    Note;
    /// Text that the reader has selected.
    Selection;
    /// An article's title on its page.
    Headline;
    /// The line of source, date and author on the page.
    Meta;
    /// An article's lead.
    Lead;
    /// A heading in the text.
    Heading;
    /// Stressed text.
    Emphasis;
    /// Strongly stressed text.
    Strong;
    /// Quoted text, and the bar at its side.
    Quote;
    /// Code.
    Code;
    /// A link.
    Link;
    /// The caption of a picture or table.
    Caption;
}

impl Role {
    /// Takes the colours off a style, marking the role by an attribute where colour alone did.
    pub(super) fn without_color(self, style: Style) -> Style {
        let bare = Style {
            fg: None,
            bg: None,
            ..style
        };
        match self {
            Self::Hit | Self::Selected | Self::Selection => Style {
                reverse: true,
                ..bare
            },
            Self::HitCurrent => Style {
                reverse: true,
                bold: true,
                ..bare
            },
            Self::TitleFocused
            | Self::Key
            | Self::Headline
            | Self::Heading
            | Self::Section
            | Self::Unread => Style { bold: true, ..bare },
            Self::Title | Self::Error => Style {
                bold: self == Self::Error,
                ..bare
            },
            Self::Link => Style {
                underline: true,
                ..bare
            },
            _ => bare,
        }
    }
}
