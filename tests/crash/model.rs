//! What the library has to hold: a map from titles to what their reader did.

use std::collections::{BTreeMap, BTreeSet};

/// One article as a reader sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Held {
    /// Which version of its text was imported last; the source carries it.
    pub(crate) version: String,
    pub(crate) read: bool,
    /// The note of its bookmark, where it is bookmarked.
    pub(crate) bookmark: Option<String>,
    pub(crate) tags: BTreeSet<String>,
    /// It is deleted, and can be brought back.
    pub(crate) deleted: bool,
}

/// The articles by their titles.
pub(crate) type Articles = BTreeMap<String, Held>;

/// Returns the articles that are listed.
pub(crate) fn listed(articles: &Articles) -> Articles {
    let kept = articles.iter().filter(|(_, held)| !held.deleted);
    kept.map(|(title, held)| (title.clone(), held.clone())).collect()
}

/// Returns why what is seen is neither `before` nor `after` for some article; `None` where all are either.
pub(crate) fn disagreement(seen: &Articles, before: &Articles, after: &Articles) -> Option<String> {
    let (before, after) = (listed(before), listed(after));
    let titles: BTreeSet<&String> = seen.keys().chain(before.keys()).chain(after.keys()).collect();
    titles.into_iter().find_map(|title| {
        let (is, was, will) = (seen.get(title), before.get(title), after.get(title));
        (is != was && is != will).then(|| format!("{title}: {is:?} is neither {was:?} nor {will:?}"))
    })
}
