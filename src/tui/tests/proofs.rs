//! What proves that an action was carried out: one row an action, and no action without a row.

use super::harness::Harness;
use crate::keymap::Action;
use crate::terminal::EncoderName;
use crate::terminal::card::Pages;
use crate::text::Direction;
use crate::tui::commands::Kind;
use crate::tui::effect::Effect;
use crate::tui::feeds::Which;
use crate::tui::menu::Choice;
use crate::tui::page::hints::Use;
use crate::tui::page::selection::Spot;
use crate::tui::prompt::{Purpose, Question};
use crate::tui::regions::Pane;

/// What is looked at before and after a key, in English on a screen of 100 by 30.
#[derive(Debug, PartialEq)]
pub(super) struct Seen {
    pub(super) selected: u64,
    pub(super) title: String,
    pub(super) bookmarked: bool,
    pub(super) unread: bool,
    pub(super) open: Option<String>,
    pub(super) focus: Pane,
    pub(super) spot: Option<Spot>,
    pub(super) anchor: Option<Spot>,
    pub(super) direction: Option<Direction>,
    pub(super) mark: Option<(usize, usize)>,
    /// Text and cursor of the field that is typed into.
    pub(super) field: Option<(String, usize)>,
    /// The selected row of palette or help.
    pub(super) row: Option<usize>,
    pub(super) total: u64,
    pub(super) picked: usize,
    pub(super) measure: u16,
    pub(super) repaired: bool,
    pub(super) theme: String,
    pub(super) card: Option<EncoderName>,
    pub(super) outside: Vec<Effect>,
    pub(super) notice: String,
}

impl Seen {
    pub(super) fn of(harness: &Harness) -> Self {
        let app = &harness.app;
        let row = app.list.selected().map(|row| &row.summary);
        let open = app.page.open.as_ref();
        let selection = open.and_then(|open| open.selection);
        let field = app.prompts.open.as_ref().map(|prompt| &prompt.field);
        let field = field.or(app.search.bar.as_ref());
        let field = field.or(app.commands.as_ref().map(|commands| &commands.field));
        Self {
            selected: app.list.selected,
            title: row.map(|row| row.title.clone()).unwrap_or_default(),
            bookmarked: row.is_some_and(|row| row.bookmarked),
            unread: row.is_some_and(|row| row.unread),
            open: harness.open_key().map(str::to_owned),
            focus: app.focus,
            spot: selection.map(|selection| selection.cursor),
            anchor: selection.and_then(|selection| selection.anchor),
            direction: open.and_then(|open| open.entry.direction),
            mark: open.and_then(|open| open.current_mark),
            field: field.map(|field| (field.text().to_owned(), field.cursor())),
            row: app.commands.as_ref().map(|commands| commands.rows.selected),
            total: app.list.total,
            picked: app.list.picked.len(),
            measure: app.interface.measure,
            repaired: app.interface.repair,
            theme: app.interface.themes.name().to_owned(),
            card: app.card.map(Pages::encoder),
            outside: harness.outside.clone(),
            notice: app
                .status
                .notice
                .as_ref()
                .map(|notice| notice.text.clone())
                .unwrap_or_default(),
        }
    }

    fn text(&self) -> &str {
        self.field.as_ref().map_or("", |(text, _)| text)
    }

    fn cursor(&self) -> usize {
        self.field.as_ref().map_or(usize::MAX, |(_, cursor)| *cursor)
    }

    fn byte(&self) -> usize {
        self.spot.map_or(usize::MAX, |spot| spot.byte)
    }
}

/// Where an action has something to do, and what is different once it is done.
pub(super) struct Proof {
    /// Keys pressed before.
    pub(super) after: &'static str,
    /// Says of what was seen before and is seen now whether the action was carried out.
    pub(super) shows: fn(&Seen, &Seen, &Harness) -> bool,
}

fn proof(after: &'static str, shows: fn(&Seen, &Seen, &Harness) -> bool) -> Proof {
    Proof { after, shows }
}

fn last_is(now: &Seen, wanted: impl Fn(&Effect) -> bool) -> bool {
    now.outside.last().is_some_and(wanted)
}

fn copied(now: &Seen, wanted: impl Fn(&str) -> bool) -> bool {
    last_is(now, |effect| matches!(effect, Effect::Copy(text) if wanted(text)))
}

fn asks(harness: &Harness, wanted: impl Fn(&Purpose) -> bool) -> bool {
    harness
        .app
        .prompts
        .open
        .as_ref()
        .is_some_and(|prompt| wanted(&prompt.purpose))
}

impl Proof {
    /// Returns the proof of an action.
    ///
    /// Without a wildcard, so that an action that is added has to be given one.
    #[expect(clippy::too_many_lines, reason = "a table, one row an action")]
    pub(super) fn of(action: Action) -> Self {
        use Action as A;
        match action {
            A::Next => proof("", |old, now, _| now.selected == old.selected + 1),
            A::Previous => proof("j j", |old, now, _| now.selected + 1 == old.selected),
            A::PageNext => proof("", |old, now, _| now.selected > old.selected + 5),
            A::PagePrevious => proof("G", |old, now, _| now.selected + 5 < old.selected),
            A::HalfPageNext => proof("", |old, now, _| {
                (old.selected + 2..old.selected + 8).contains(&now.selected)
            }),
            A::HalfPagePrevious => proof("G", |old, now, _| {
                (now.selected + 2..now.selected + 8).contains(&old.selected)
            }),
            A::Percent => proof("5 0", |_, now, _| now.selected == now.total / 2),
            A::First => proof("G", |old, now, _| old.selected > 0 && now.selected == 0),
            A::Last => proof("", |_, now, _| now.selected == now.total - 1),
            A::Open => proof("j", |old, now, h| {
                old.open.is_none() && now.focus == Pane::Page && now.open.as_deref() == Some(h.selected_key())
            }),
            A::Back => proof("Enter", |_, now, _| now.focus == Pane::List),
            A::Search => proof("", |_, now, h| {
                h.app.search.bar.is_some() && now.text().is_empty()
            }),
            A::Help => proof("", |_, _, h| is_kind(h, Kind::Help)),
            A::Commands => proof("", |_, _, h| is_kind(h, Kind::Palette)),
            A::Card => proof("", |old, now, _| old.card.is_none() && now.card.is_some()),
            A::Quit => proof("", |_, now, _| last_is(now, |effect| *effect == Effect::Quit)),
            A::PaneNext => proof("1", |_, now, _| now.focus == Pane::List),
            A::PanePrevious => proof("", |_, now, _| now.focus == Pane::Sources),
            A::PaneSources => proof("", |_, now, _| now.focus == Pane::Sources),
            A::PaneList => proof("1", |_, now, _| now.focus == Pane::List),
            A::PanePage => proof("Enter Esc", |_, now, _| now.focus == Pane::Page),
            A::HitNext => proof("/ n o t e Enter Enter", |old, now, _| {
                now.mark > old.mark || now.open != old.open
            }),
            A::HitPrevious => proof("/ n o t e Enter j", |old, now, _| {
                now.selected + 1 == old.selected
            }),
            A::ArticleNext => proof("Enter", |old, now, _| {
                now.selected == old.selected + 1 && now.open.is_some() && now.open != old.open
            }),
            A::ArticlePrevious => proof("G Enter", |old, now, _| {
                now.selected + 1 == old.selected && now.open.is_some() && now.open != old.open
            }),
            A::UnreadNext => proof("m", |old, now, _| {
                !old.unread && now.selected == 1 && now.open.is_some()
            }),
            A::Bookmark => proof("", |old, now, _| now.bookmarked && !old.bookmarked),
            A::Bookmarks => proof("j b", |old, now, _| {
                now.total == 1 && old.total > 1 && now.bookmarked && now.title == old.title
            }),
            A::Note => proof("", |_, _, h| {
                asks(h, |purpose| matches!(purpose, Purpose::Note { .. }))
            }),
            A::Read => proof("", |old, now, _| old.unread && !now.unread),
            A::ReadAll => proof("", |_, _, h| h.app.counts.unread == 0),
            A::ReadAllNext => proof("1 j j j Enter", |old, now, h| {
                now.focus == Pane::List
                    && h.app.counts.unread > 0
                    && h.app.list.listing.filter.source.is_some()
                    && now.title != old.title
            }),
            A::ReadAbove => proof("j j", |_, now, h| {
                now.unread && h.app.counts.unread + 2 == now.total
            }),
            A::Pick => proof("", |_, now, _| now.picked == 1 && now.selected == 1),
            A::PickAll => proof("", |_, now, _| now.picked as u64 == now.total),
            A::Tag => proof("", |_, _, h| {
                asks(
                    h,
                    |purpose| matches!(purpose, Purpose::Tags(ids) if ids.len() == 1),
                )
            }),
            A::Delete => proof("", |old, now, _| {
                now.total + 1 == old.total && now.title != old.title
            }),
            A::SaveSearch => proof("/ n o t e Enter", |_, _, h| {
                asks(h, |purpose| *purpose == Purpose::SearchName("note".to_owned()))
            }),
            A::Undo => proof("b", |old, now, _| old.bookmarked && !now.bookmarked),
            A::Redo => proof("b U", |old, now, _| !old.bookmarked && now.bookmarked),
            A::Redraw => proof("", |_, now, _| last_is(now, |effect| *effect == Effect::Redraw)),
            A::Browser => proof("j", |_, now, _| {
                last_is(
                    now,
                    |effect| matches!(effect, Effect::Browse(address) if address.contains("://")),
                )
            }),
            A::Import => proof("", |_, _, h| asks(h, |purpose| *purpose == Purpose::Import)),
            A::FollowBundled => proof("", |_, _, h| {
                asks(h, |purpose| *purpose == Purpose::Confirm(Question::Follow))
            }),
            A::Pictures => proof("Enter", |_, now, _| {
                let unknown = now.notice.contains("Ctrl-y");
                !now.notice.is_empty() && !unknown
                    || last_is(now, |effect| matches!(effect, Effect::Pictures(_)))
            }),
            A::CopyLink => proof("j", |_, now, _| copied(now, |text| text.contains("://"))),
            A::CopyText => proof("j Enter", |_, now, _| {
                copied(now, |text| text.contains("fn main()"))
            }),
            A::Related => proof("j", |old, _, h| {
                h.app.list.listing.about.is_some() && !old.title.is_empty()
            }),
            A::Stories => proof("", |_, _, h| h.app.list.listing.each),
            A::Fetch => proof("", |_, now, _| {
                last_is(now, |effect| matches!(effect, Effect::Fetch(Which::Article(_))))
            }),
            A::FetchAll => proof("", |_, now, _| {
                last_is(now, |effect| *effect == Effect::Fetch(Which::All))
            }),
            A::Stop => proof("R", |_, now, _| last_is(now, |effect| *effect == Effect::Stop)),
            A::Save => proof("j", |_, now, h| {
                asks(h, |purpose| matches!(purpose, Purpose::File(_))) && now.text().contains("kernel")
            }),
            A::Sort => proof("", |_, _, h| {
                is_menu(h, |choice| matches!(choice, Choice::Orders(_)))
            }),
            A::Theme => proof("", |_, _, h| {
                is_menu(h, |choice| matches!(choice, Choice::Themes(_)))
            }),
            A::Direction => proof("Enter", |old, now, _| now.direction != old.direction),
            A::MeasureWider => proof("Enter", |old, now, _| now.measure > old.measure),
            A::MeasureNarrower => proof("Enter", |old, now, _| now.measure < old.measure),
            A::HalfSpaces => proof("Enter", |old, now, _| now.repaired != old.repaired),
            A::Zoom => proof("", |_, _, h| {
                h.app.zoom && h.app.regions().is_some_and(|regions| regions.page.is_none())
            }),
            A::Hints => proof("Enter G", |_, _, h| {
                h.app
                    .page
                    .hints
                    .as_ref()
                    .is_some_and(|hints| hints.purpose == Use::Open)
            }),
            A::HintsCopy => proof("Enter G", |_, _, h| {
                h.app
                    .page
                    .hints
                    .as_ref()
                    .is_some_and(|hints| hints.purpose == Use::Copy)
            }),
            A::Contents => proof("Enter", |_, _, h| {
                is_menu(h, |choice| matches!(choice, Choice::Contents(_)))
            }),
            A::Select => proof("Enter", |old, now, _| old.spot.is_none() && now.spot.is_some()),
            A::CopyParagraph => proof("j Enter", |_, now, _| {
                copied(now, |text| text.starts_with("A new kernel"))
            }),
            A::SelectHere => proof("Enter v", |_, now, _| {
                now.anchor.is_some() && now.anchor == now.spot
            }),
            A::SelectForward => proof("j Enter v", |old, now, _| now.byte() == old.byte() + 1),
            A::SelectBackward => proof("j Enter v l l", |old, now, _| now.byte() + 1 == old.byte()),
            A::SelectWordForward => proof("j Enter v", |_, now, _| now.byte() == "A ".len()),
            A::SelectWordBackward => proof("j Enter v w w", |_, now, _| now.byte() == "A ".len()),
            A::SelectLineStart => proof("j Enter v w w", |old, now, _| old.byte() > 0 && now.byte() == 0),
            A::SelectLineEnd => proof("j Enter v", |_, now, _| now.byte() > 20),
            A::SelectOtherEnd => proof("Enter v v l l", |old, now, _| {
                now.spot != now.anchor && now.spot == old.anchor && now.anchor == old.spot
            }),
            A::SelectParagraph => proof("Enter v w", |_, now, _| {
                now.anchor.map(|spot| spot.byte) == Some(0) && now.byte() > 0
            }),
            A::SelectCopy => proof("j Enter v v w", |_, now, _| {
                now.spot.is_none() && copied(now, |text| text == "A n")
            }),
            A::HintTake => proof("Enter G f", |_, now, h| {
                h.app.page.hints.is_none() && last_is(now, |effect| matches!(effect, Effect::Browse(_)))
            }),
            A::HintDelete => proof("Enter G f", |_, _, h| {
                h.app
                    .page
                    .hints
                    .as_ref()
                    .is_some_and(|hints| hints.typed.is_empty())
            }),
            A::HintLeave => proof("Enter G f", |old, now, h| {
                h.app.page.hints.is_none() && now.outside == old.outside
            }),
            A::CardNext => proof("T", |old, now, _| now.card.is_some() && now.card != old.card),
            A::CardPrevious => proof("T Right", |old, now, _| {
                now.card.is_some() && now.card != old.card
            }),
            A::CardKeep => proof("T Right", |old, now, _| {
                now.card.is_none()
                    && now
                        .outside
                        .iter()
                        .any(|effect| old.card.map(Effect::KeepEncoder).as_ref() == Some(effect))
            }),
            A::Accept => proof("/ n o t e", |_, _, h| {
                h.app.search.bar.is_none() && h.app.list.listing.query.as_deref() == Some("note")
            }),
            A::Cancel => proof("j / n o t e", |_, now, h| {
                h.app.search.bar.is_none() && h.app.list.listing.query.is_none() && now.selected == 1
            }),
            A::CursorForward => proof("/ a b Home", |_, now, _| now.cursor() == 1),
            A::CursorBackward => proof("/ a b", |_, now, _| now.cursor() == 1),
            A::WordForward => proof("/ a b Space c Home", |_, now, _| now.cursor() == 2),
            A::WordBackward => proof("/ a b Space c d", |_, now, _| now.cursor() == 3),
            A::FieldStart => proof("/ a b", |_, now, _| now.cursor() == 0),
            A::FieldEnd => proof("/ a b Home", |_, now, _| now.cursor() == 2),
            A::DeletePrevious => proof("/ a b", |_, now, _| now.text() == "a"),
            A::DeleteNext => proof("/ a b Home", |_, now, _| now.text() == "b"),
            A::DeleteWord => proof("/ a Space b c", |_, now, _| now.text() == "a "),
            A::DeleteToStart => proof("/ a b c Left", |_, now, _| now.text() == "c"),
            A::DeleteToEnd => proof("/ a b c Left", |_, now, _| now.text() == "ab"),
            A::EntryPrevious => proof("/ n o t e Enter Esc /", |_, now, _| now.text() == "note"),
            A::EntryNext => proof(": Down", |old, now, _| now.row > old.row),
            A::EntriesNext => proof(":", |old, now, _| now.row > old.row.map(|row| row + 5)),
            A::EntriesPrevious => proof(": PgDn PgDn", |old, now, _| now.row.map(|row| row + 5) < old.row),
            A::Suspend => proof("", |_, now, _| last_is(now, |effect| *effect == Effect::Suspend)),
            A::Exit => proof("/ a", |_, now, _| last_is(now, |effect| *effect == Effect::Quit)),
        }
    }
}

fn is_menu(harness: &Harness, wanted: impl Fn(&Choice) -> bool) -> bool {
    harness.app.menu.as_ref().is_some_and(|menu| wanted(&menu.choice))
}

fn is_kind(harness: &Harness, kind: Kind) -> bool {
    harness
        .app
        .commands
        .as_ref()
        .is_some_and(|commands| commands.kind == kind)
}
