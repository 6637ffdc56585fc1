//! JSON exports of any size, one article in memory at a time.

use std::io::{self, BufRead};
use std::ops::ControlFlow;

use serde_json::Value as Json;

use super::saved::Saved;
use crate::ingest::json::{self, Ending};
use crate::ingest::{Outlet, Subscription, subscription};
use crate::sentence::{Sentence, sentence};

/// What a piece of an export is.
pub(super) enum Item {
    Nothing,
    Article(Box<Saved>),
    Feed {
        url: String,
        title: Option<String>,
        tags: Vec<String>,
    },
}

impl From<Saved> for Item {
    fn from(saved: Saved) -> Self {
        Self::Article(Box::new(saved))
    }
}

/// Hands out what `make` makes of the values at the given paths and of those next to the lists.
pub(super) fn read(
    input: &mut dyn BufRead,
    paths: &[&str],
    outlet: &mut Outlet<'_>,
    make: &mut dyn FnMut(&[String], Json) -> Item,
) -> io::Result<ControlFlow<()>> {
    let mut any = false;
    let ending = json::elements(input, paths, &mut |path, value| match make(path, value) {
        Item::Nothing => ControlFlow::Continue(()),
        Item::Article(saved) => {
            any = true;
            saved.hand_out(outlet)
        }
        Item::Feed { url, title, tags } => {
            any = true;
            feed(&url, title, tags, outlet)
        }
    })?;
    Ok(match ending {
        Ending::Stopped => ControlFlow::Break(()),
        Ending::Broken { line, cause, .. } => outlet.problem(
            Some(line),
            sentence!(
                "json-cut-off",
                "the JSON breaks off here ({why}): what comes before it was imported",
                why = cause
            ),
        ),
        Ending::Whole | Ending::Empty if !any => outlet.problem(None, nothing()),
        Ending::Whole | Ending::Empty => ControlFlow::Continue(()),
    })
}

/// Says that an export is empty.
pub(super) fn nothing() -> Sentence {
    sentence!("export-empty", "the export holds nothing to import")
}

/// Hands out a feed, or the reason why it is not taken.
pub(super) fn feed(
    url: &str,
    title: Option<String>,
    tags: Vec<String>,
    outlet: &mut Outlet<'_>,
) -> ControlFlow<()> {
    match subscription::address(url) {
        Ok(url) => outlet.subscription(Subscription { url, title, tags }),
        Err(reason) => outlet.problem(None, subscription::refused(reason, url)),
    }
}
