//! Subscriptions as a list that other readers read.

use std::collections::HashMap;

use crate::ingest::Subscription;

/// Writes subscriptions as OPML 2.0: a folder for each first tag, the other tags as categories.
///
/// A tag that cannot stand in a category, since it has a comma or a slash, is a
/// further folder that holds the feed once more. What is read back is the same,
/// sorted by folder.
#[must_use]
pub fn write(subscriptions: &[Subscription]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    \
         <title>khabar</title>\n  </head>\n  <body>\n",
    );
    let first = |subscription: &'_ Subscription| subscription.tags.first().cloned();
    for subscription in subscriptions.iter().filter(|one| one.tags.is_empty()) {
        feed(subscription, "    ", &mut out);
    }
    folders(subscriptions, first, &mut out);
    let odd = |place: usize| {
        move |subscription: &'_ Subscription| {
            let mut odd = subscription.tags.iter().skip(1).filter(|tag| !is_category(tag));
            odd.nth(place).cloned()
        }
    };
    for place in 0.. {
        if !folders(subscriptions, odd(place), &mut out) {
            break;
        }
    }
    out.push_str("  </body>\n</opml>\n");
    out
}

/// Writes a folder for each name that `name` gives, in the order of their first feeds; says whether there was any.
fn folders(
    subscriptions: &[Subscription],
    name: impl Fn(&Subscription) -> Option<String>,
    out: &mut String,
) -> bool {
    let mut places = HashMap::new();
    let mut folders: Vec<(String, Vec<&Subscription>)> = Vec::new();
    for subscription in subscriptions {
        let Some(name) = name(subscription) else { continue };
        let place = *places.entry(name.clone()).or_insert_with(|| {
            folders.push((name, Vec::new()));
            folders.len() - 1
        });
        if let Some((_, inside)) = folders.get_mut(place) {
            inside.push(subscription);
        }
    }
    for (name, inside) in &folders {
        out.push_str("    <outline");
        attribute("text", name, out);
        attribute("title", name, out);
        out.push_str(">\n");
        for subscription in inside {
            feed(subscription, "      ", out);
        }
        out.push_str("    </outline>\n");
    }
    !folders.is_empty()
}

fn feed(subscription: &Subscription, indent: &str, out: &mut String) {
    let title = subscription.title.as_deref().unwrap_or(&subscription.url);
    out.push_str(indent);
    out.push_str("<outline type=\"rss\"");
    attribute("text", title, out);
    attribute("title", title, out);
    attribute("xmlUrl", &subscription.url, out);
    let categories: Vec<&str> = subscription
        .tags
        .iter()
        .skip(1)
        .map(String::as_str)
        .filter(|tag| is_category(tag))
        .collect();
    if !categories.is_empty() {
        attribute("category", &categories.join(","), out);
    }
    out.push_str("/>\n");
}

/// Writes an attribute; characters that XML does not have are left out.
fn attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    for c in value.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' | '\r' => out.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Tells whether a tag can stand in a list of categories.
fn is_category(tag: &str) -> bool {
    !tag.contains([',', '/'])
}
