//! The archive of Twitter or X: `tweets.js`, a list in JSON behind the name of a variable.

use std::io::{self, BufRead};
use std::ops::ControlFlow;

use serde_json::Value as Json;

use super::export;
use super::json::Object;
use super::saved::Saved;
use super::{Beside, markup};
use crate::ingest::json::{Ending, elements};
use crate::ingest::{Outlet, html};
use crate::sentence::sentence;

/// Begins every file of the archive.
pub(super) const PREFIX: &str = "window.YTD.";

pub(super) fn read(
    input: &mut dyn BufRead,
    beside: &mut Beside<'_>,
    outlet: &mut Outlet<'_>,
) -> io::Result<ControlFlow<()>> {
    let head = input.fill_buf()?;
    let start = head.iter().position(|byte| *byte == b'=').map_or(0, |at| at + 1);
    let variable = String::from_utf8_lossy(head.get(..start).unwrap_or_default()).into_owned();
    let table = variable.trim_start().strip_prefix(PREFIX).unwrap_or_default();
    let table = table.split(['.', ' ', '=']).next().unwrap_or_default();
    let readable = matches!(table, "" | "tweets" | "tweet" | "note_tweet" | "community_tweet");
    if !readable {
        return Ok(outlet.problem(
            None,
            sentence!(
                "twitter-other",
                "this file of the archive holds no posts ({table}): import tweets.js",
                table = table
            ),
        ));
    }
    input.consume(start);
    let account = beside("account.js").and_then(|bytes| account(&bytes));
    let mut any = false;
    let ending = elements(
        input,
        &["*"],
        &mut |_, value| match tweet(&value, account.as_ref()) {
            Some(saved) => {
                any = true;
                saved.hand_out(outlet)
            }
            None => ControlFlow::Continue(()),
        },
    )?;
    Ok(match ending {
        Ending::Stopped => ControlFlow::Break(()),
        // the statement may end in a semicolon
        Ending::Broken { before, .. } if before > 0 && any => ControlFlow::Continue(()),
        Ending::Broken { line, cause, .. } => outlet.problem(
            Some(line),
            sentence!(
                "json-cut-off",
                "the JSON breaks off here ({why}): what comes before it was imported",
                why = cause
            ),
        ),
        Ending::Whole | Ending::Empty if !any => outlet.problem(None, export::nothing()),
        Ending::Whole | Ending::Empty => ControlFlow::Continue(()),
    })
}

/// The account that wrote the posts.
struct Account {
    name: String,
    shown: Option<String>,
}

fn account(bytes: &[u8]) -> Option<Account> {
    let text = String::from_utf8_lossy(bytes);
    let (_, list) = text.split_once('=')?;
    let list: Json = serde_json::from_str(list.trim().trim_end_matches(';')).ok()?;
    let account = Object::of(list.get(0)?.get("account")?)?;
    Some(Account {
        name: account.text(&["username"])?,
        shown: account.text(&["accountDisplayName"]),
    })
}

fn tweet(value: &Json, account: Option<&Account>) -> Option<Saved> {
    let outer = Object::of(value)?;
    // older archives have the post without an object around it
    let post = ["tweet", "noteTweet"]
        .iter()
        .find_map(|name| outer.get(&[name]).and_then(Object::of))
        .unwrap_or(outer);
    let core = post.get(&["core"]).and_then(Object::of);
    let id = post.text(&["id_str", "id", "noteTweetId"])?;
    let text = post
        .text(&["full_text", "text"])
        .or_else(|| core.as_ref()?.text(&["text"]))?;
    let mut body = String::from("<p>");
    markup::text(&html::entities(&text), &mut body);
    body.push_str("</p>");
    let entities = post.get(&["entities"]).and_then(Object::of);
    let links: Vec<(String, String)> = entities
        .iter()
        .flat_map(|all| all.objects(&["urls"]).collect::<Vec<_>>())
        .chain(
            core.iter()
                .flat_map(|core| core.objects(&["urls"]).collect::<Vec<_>>()),
        )
        .filter_map(|link| {
            Some((
                link.text(&["url", "shortUrl"])?,
                link.text(&["expanded_url", "expandedUrl"])?,
            ))
        })
        .collect();
    for (short, full) in links {
        let mut link = String::new();
        markup::link(&full, &full, &mut link);
        body = body.replace(&short, &link);
    }
    let all = post.get(&["extended_entities"]).and_then(Object::of);
    let media: Vec<Object<'_>> = all
        .or(post.get(&["entities"]).and_then(Object::of))
        .iter()
        .flat_map(|all| all.objects(&["media"]).collect::<Vec<_>>())
        .collect();
    for file in media {
        if let Some(short) = file.text(&["url"]) {
            body = body.replace(&short, "");
        }
        if let Some(url) = file.text(&["media_url_https", "media_url"]) {
            body.push_str(&markup::picture(
                &url,
                &file.text(&["ext_alt_text"]).unwrap_or_default(),
            ));
        }
    }
    let tags = entities
        .iter()
        .flat_map(|all| all.objects(&["hashtags"]).collect::<Vec<_>>())
        .filter_map(|tag| tag.text(&["text"]))
        .collect();
    // a repost begins with the name of its author
    let reposted = text.strip_prefix("RT @").and_then(|rest| rest.split_once(':'));
    Some(Saved {
        // the same whether or not the account is known
        id: Some(format!("https://twitter.com/i/web/status/{id}")),
        url: Some(match account {
            Some(account) => format!("https://twitter.com/{}/status/{id}", account.name),
            None => format!("https://twitter.com/i/web/status/{id}"),
        }),
        author: match reposted {
            Some((name, _)) => Some(format!("@{name}")),
            None => account.and_then(|account| account.shown.clone()),
        },
        source: account.map(|account| format!("@{}", account.name)),
        lang: post.text(&["lang"]).filter(|lang| lang.len() == 2),
        html: Some(body),
        date: post
            .text(&["created_at", "createdAt"])
            .map(|date| mail_date(&date)),
        tags,
        ..Saved::default()
    })
}

/// Rewrites `Mon Dec 01 06:45:00 +0000 2025` as RFC 822 does; another date stays.
fn mail_date(date: &str) -> String {
    let words: Vec<&str> = date.split_whitespace().collect();
    match words.as_slice() {
        [weekday, month, day, time, zone, year] => format!("{weekday}, {day} {month} {year} {time} {zone}"),
        _ => date.to_owned(),
    }
}
