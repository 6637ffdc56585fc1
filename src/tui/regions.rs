//! Where the parts of the screen lie: one pure function that updating and drawing both call.
//!
//! Start and end are turned into left and right here, and nowhere else above
//! `paint`: in a right-to-left interface the whole screen is mirrored.

use ratatui::layout::{Rect, Size};

use crate::text::Direction;

/// Columns from which on three panes stand side by side.
const WIDE: u16 = 120;
/// Columns from which on two panes stand side by side.
const USUAL: u16 = 80;
/// The smallest screen that is drawn.
const SMALLEST: Size = Size {
    width: 40,
    height: 10,
};

/// A pane that can have the focus.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Pane {
    /// Where articles come from.
    Sources,
    /// The list of articles.
    #[default]
    List,
    /// The open article.
    Page,
}

/// What besides the size decides where things lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Options {
    /// Direction of the interface.
    pub(super) direction: Direction,
    /// The pane that has the focus.
    pub(super) focus: Pane,
    /// Only the focused pane is shown.
    pub(super) zoom: bool,
}

/// A pane's place: one header row, and the body below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PaneRegion {
    /// The header row.
    pub(super) header: Rect,
    /// What is below.
    pub(super) body: Rect,
}

/// Where everything lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Regions {
    /// The whole screen.
    pub(super) screen: Rect,
    /// The sources, where they are shown.
    pub(super) sources: Option<PaneRegion>,
    /// The list, where it is shown.
    pub(super) list: Option<PaneRegion>,
    /// The page, where it is shown.
    pub(super) page: Option<PaneRegion>,
    /// Columns of the rules between panes.
    pub(super) rules: Vec<Rect>,
    /// The status row.
    pub(super) status: Rect,
    /// Everything above the status row: what help and the palette cover.
    pub(super) panes: Rect,
}

impl Regions {
    /// Divides a screen; `None` where it is too small for anything but a line that says so.
    pub(super) fn of(size: Size, options: Options) -> Option<Self> {
        if size.width < SMALLEST.width || size.height < SMALLEST.height {
            return None;
        }
        let screen = Rect::new(0, 0, size.width, size.height);
        let panes = Rect::new(0, 0, size.width, size.height - 1);
        let mut regions = Self {
            screen,
            sources: None,
            list: None,
            page: None,
            rules: Vec::new(),
            status: Rect::new(0, size.height - 1, size.width, 1),
            panes,
        };
        for (pane, columns) in columns(size.width, options) {
            let x = match options.direction {
                Direction::Ltr => columns.start,
                Direction::Rtl => size.width - columns.end,
            };
            let area = Rect::new(x, 0, columns.end - columns.start, panes.height);
            match pane {
                None => regions.rules.push(area),
                Some(Pane::Sources) => regions.sources = Some(PaneRegion::of(area)),
                Some(Pane::List) => regions.list = Some(PaneRegion::of(area)),
                Some(Pane::Page) => regions.page = Some(PaneRegion::of(area)),
            }
        }
        Some(regions)
    }

    /// Returns a pane's place, where it is shown.
    pub(super) fn pane(&self, pane: Pane) -> Option<PaneRegion> {
        match pane {
            Pane::Sources => self.sources,
            Pane::List => self.list,
            Pane::Page => self.page,
        }
    }
}

/// A framed panel over the panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PanelRegion {
    /// The panel with its frame.
    pub(super) frame: Rect,
    /// What is inside of the frame.
    pub(super) body: Rect,
}

impl PanelRegion {
    /// Covers an area whole, below a title and without a frame.
    pub(super) fn bare(area: Rect) -> Self {
        let body = Rect {
            y: area.y + area.height.min(1),
            height: area.height.saturating_sub(1),
            ..area
        };
        Self { frame: area, body }
    }

    /// Puts a panel with a body of this size into the middle of an area, as far as it fits.
    pub(super) fn of(area: Rect, body: Size) -> Self {
        let width = body.width.saturating_add(2).min(area.width);
        let height = body.height.saturating_add(2).min(area.height);
        let frame = Rect {
            x: area.x + (area.width - width) / 2,
            y: area.y + (area.height - height) / 2,
            width,
            height,
        };
        let body = Rect {
            x: frame.x + 1,
            y: frame.y + 1,
            width: width.saturating_sub(2),
            height: height.saturating_sub(2),
        };
        Self { frame, body }
    }
}

impl PaneRegion {
    fn of(area: Rect) -> Self {
        Self {
            header: Rect { height: 1, ..area },
            body: Rect {
                y: area.y + 1,
                height: area.height - 1,
                ..area
            },
        }
    }
}

/// Divides a row from its start: panes, and `None` for the rules between them.
fn columns(width: u16, options: Options) -> Vec<(Option<Pane>, std::ops::Range<u16>)> {
    if width < USUAL || options.zoom {
        return vec![(Some(options.focus), 0..width)];
    }
    let mut parts = Vec::new();
    let mut start = 0;
    if width >= WIDE || options.focus == Pane::Sources {
        let end = (width / 5).clamp(20, 32);
        parts.extend([(Some(Pane::Sources), 0..end), (None, end..end + 1)]);
        start = end + 1;
    }
    if width < WIDE && options.focus == Pane::Sources {
        // the sources take the list's place beside the list
        parts.push((Some(Pane::List), start..width));
        return parts;
    }
    let list = (width * 2 / 5).clamp(32, 60).min((width - start) / 2);
    let end = start + list;
    parts.extend([
        (Some(Pane::List), start..end),
        (None, end..end + 1),
        (Some(Pane::Page), end + 1..width),
    ]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn regions(width: u16, height: u16, direction: Direction, focus: Pane, zoom: bool) -> Option<Regions> {
        let options = Options {
            direction,
            focus,
            zoom,
        };
        Regions::of(Size { width, height }, options)
    }

    #[test]
    fn the_parts_fill_every_screen_without_overlapping() {
        for direction in [Direction::Ltr, Direction::Rtl] {
            for focus in [Pane::Sources, Pane::List, Pane::Page] {
                for zoom in [false, true] {
                    for width in 40..=300 {
                        let regions = regions(width, 24, direction, focus, zoom).unwrap();
                        let mut seen = vec![0; usize::from(width)];
                        let panes = [regions.sources, regions.list, regions.page];
                        let panes = panes.into_iter().flatten().map(|pane| pane.body);
                        for area in panes.chain(regions.rules.iter().copied()) {
                            for x in area.x..area.right() {
                                seen[usize::from(x)] += 1;
                            }
                        }
                        assert!(seen.iter().all(|times| *times == 1), "{width} {focus:?} {zoom}");
                        assert!(regions.pane(focus).is_some());
                    }
                }
            }
        }
    }

    #[test]
    fn a_right_to_left_screen_is_the_mirror_image() {
        let ltr = regions(120, 40, Direction::Ltr, Pane::List, false).unwrap();
        let rtl = regions(120, 40, Direction::Rtl, Pane::List, false).unwrap();
        let mirror = |area: Rect| Rect {
            x: 120 - area.right(),
            ..area
        };
        assert_eq!(rtl.list.unwrap().body, mirror(ltr.list.unwrap().body));
        assert_eq!(rtl.sources.unwrap().body, mirror(ltr.sources.unwrap().body));
        assert!(rtl.sources.unwrap().body.x > rtl.list.unwrap().body.x);
        assert!(rtl.list.unwrap().body.x > rtl.page.unwrap().body.x);
    }

    #[test]
    fn panes_come_with_the_columns() {
        let shown = |width, focus, zoom| {
            let regions = regions(width, 24, Direction::Rtl, focus, zoom).unwrap();
            [regions.sources, regions.list, regions.page].map(|pane| pane.is_some())
        };
        assert_eq!(shown(120, Pane::List, false), [true, true, true]);
        assert_eq!(shown(119, Pane::List, false), [false, true, true]);
        assert_eq!(shown(100, Pane::Sources, false), [true, true, false]);
        assert_eq!(shown(79, Pane::List, false), [false, true, false]);
        assert_eq!(shown(79, Pane::Page, false), [false, false, true]);
        assert_eq!(shown(200, Pane::Page, true), [false, false, true]);
    }

    #[test]
    fn there_is_a_smallest_screen() {
        assert!(regions(40, 10, Direction::Ltr, Pane::List, false).is_some());
        assert!(regions(39, 10, Direction::Ltr, Pane::List, false).is_none());
        assert!(regions(40, 9, Direction::Ltr, Pane::List, false).is_none());
    }
}
