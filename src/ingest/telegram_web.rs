//! Telegram channels as feeds, read from the public web view (`https://t.me/s/NAME`): one article per post.
//!
//! The page holds about twenty posts, the newest last; `?before=ID` asks for older ones. Groups, people and
//! channels without a preview have no such page.

use dom_query::{Document, Selection};

use super::feed::{Enclosure, Feed, attach};
use super::html::{self, limits};
use super::{address, charset, clean, record};
use crate::article::{Article, Block, BlockKind, Body, Span, SpanStyle};
use crate::calendar::Instant;
use crate::sentence::{Sentence, sentence};

/// Hosts of links to channels.
const HOSTS: [&str; 3] = ["t.me", "telegram.me", "telegram.dog"];
/// First parts of paths on these hosts that name no channel.
const RESERVED: [&str; 12] = [
    "addemoji",
    "addlist",
    "addstickers",
    "addtheme",
    "boost",
    "c",
    "iv",
    "joinchat",
    "login",
    "proxy",
    "share",
    "socks",
];

/// One page of a channel's posts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChannelPage {
    /// The channel, without entries.
    pub feed: Feed,
    /// Its posts, the newest first.
    pub posts: Vec<Article>,
    /// Numbers of the oldest and the newest post on the page.
    pub range: Option<(u64, u64)>,
    /// Number of the post before which there are more.
    pub before: Option<u64>,
}

impl ChannelPage {
    /// Makes the posts the entries of the channel.
    #[must_use]
    pub fn into_feed(self) -> Feed {
        let mut feed = self.feed;
        let posts = self.posts.into_iter().map(|post| {
            let guid = post.key.clone();
            (post, Some(guid))
        });
        feed.set_entries(posts);
        feed
    }
}

/// Returns the URL of the web view for what somebody wrote: a link to a channel or to a post of it, or `@NAME`.
///
/// `None` where it has nothing to do with Telegram.
///
/// # Errors
///
/// It is a link of Telegram that names no public channel.
#[must_use]
pub fn channel_url(written: &str) -> Option<Result<String, Sentence>> {
    let written = written.trim();
    if let Some(name) = written.strip_prefix('@') {
        return is_name(name).then(|| Ok(view_of(name)));
    }
    let rest = written.split_once("://").map_or(written, |(scheme, rest)| {
        let is_web = ["http", "https"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known));
        if is_web { rest } else { "" }
    });
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    if !HOSTS.contains(&host) {
        return None;
    }
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    let name = match parts.next() {
        Some("s") => parts.next(),
        name => name,
    };
    Some(match name {
        Some(name) if is_name(name) && !RESERVED.contains(&name) => Ok(view_of(name)),
        _ => Err(sentence!(
            "telegram-no-channel",
            "{url} names no public channel: only public channels can be read, by a link like https://t.me/NAME",
            url = written
        )),
    })
}

fn view_of(name: &str) -> String {
    format!("https://t.me/s/{name}")
}

/// Says whether a name can be a channel's.
fn is_name(name: &str) -> bool {
    name.len() >= 4
        && name.len() <= 32
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Returns the name of the channel whose web view a URL is, on whatever host.
#[must_use]
pub fn channel_of(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    let (_, path) = rest.split_once('/')?;
    let name = path
        .split(['?', '#'])
        .next()?
        .strip_prefix("s/")?
        .trim_end_matches('/');
    is_name(name).then_some(name)
}

/// Returns the number of the post that a URL leads to.
#[must_use]
pub fn post_of(url: &str) -> Option<u64> {
    url.split(['?', '#']).next()?.rsplit('/').next()?.parse().ok()
}

/// Returns the URL of the posts before the one of this number.
#[must_use]
pub fn older(url: &str, before: u64) -> String {
    let base = url.split(['?', '#']).next().unwrap_or(url);
    format!("{base}?before={before}")
}

/// Says whether bytes are the web view of a channel.
#[must_use]
pub fn is_channel(bytes: &[u8]) -> bool {
    has(bytes, b"tgme_channel_info") || has(bytes, b"tgme_widget_message_wrap")
}

/// Says why a page of Telegram shows no posts; `None` where it is not such a page.
#[must_use]
pub fn refusal(bytes: &[u8], url: &str) -> Option<Sentence> {
    if is_channel(bytes) || !has(bytes, b"tgme_page") {
        return None;
    }
    let name = channel_of(url)
        .or_else(|| url.rsplit('/').next())
        .unwrap_or_default();
    Some(if has(bytes, b"tgme_page_title") {
        sentence!(
            "telegram-no-preview",
            "Telegram shows no posts of {name} on the web: it is a person, a group, or a channel without a preview",
            name = name
        )
    } else {
        sentence!(
            "telegram-unknown",
            "Telegram knows no public channel {name}: check the name",
            name = name
        )
    })
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Reads a page of the web view; `url` is where it came from.
#[must_use]
pub fn parse(bytes: &[u8], declared: Option<&str>, url: &str) -> ChannelPage {
    let page = charset::decode(bytes, Some(declared.unwrap_or("utf-8"))).text;
    let page = clean::clean(&page);
    if limits::check(&page).is_err() {
        return ChannelPage::default();
    }
    let document = Document::from(page.as_ref());
    // their markup makes emoji bold and italic
    for emoji in &document.select("i.emoji, tg-emoji") {
        emoji.replace_with_html(escape(&emoji.text()));
    }
    let line = |selector: &str| text_of(&document.select_single(selector));
    let title = line(".tgme_channel_info_header_title").or_else(|| channel_of(url).map(str::to_owned));
    let feed = Feed {
        description: line(".tgme_channel_info_description"),
        link: channel_of(url).map(|name| format!("https://t.me/{name}")),
        icon: document
            .select_single(".tgme_page_photo_image img[src]")
            .attr("src")
            .map(|src| address::resolve(url, &src)),
        title,
        ..Feed::default()
    };
    let (mut range, mut posts): (Option<(u64, u64)>, Vec<Article>) = (None, Vec::new());
    for message in &document.select(".tgme_widget_message[data-post]") {
        let Some(post) = message.attr("data-post") else {
            continue;
        };
        let Some(number) = post_of(&post) else { continue };
        let (oldest, newest) = range.unwrap_or((number, number));
        range = Some((oldest.min(number), newest.max(number)));
        // a channel's name or picture was changed, a post was pinned
        if message.has_class("service_message") {
            continue;
        }
        posts.push(article(&message, &post, &feed));
    }
    posts.reverse();
    let before = document
        .select_single("a.js-messages_more[data-before]")
        .attr("data-before")
        .and_then(|number| number.parse().ok());
    ChannelPage {
        feed,
        posts,
        range,
        before,
    }
}

/// Makes the article of a post.
fn article(message: &Selection<'_>, post: &str, channel: &Feed) -> Article {
    let url = format!("https://t.me/{post}");
    let mut blocks = reply(message).into_iter().collect::<Vec<_>>();
    let text = message.select_single(".js-message_text");
    let text = html::fragment(&text.inner_html(), Some(&url));
    let tags = hashtags(&text);
    blocks.extend(text);
    blocks.extend(poll(message));
    blocks.extend(preview(message));
    blocks.extend(pictures(message));
    let mut article = Article {
        key: url.clone(),
        url: Some(url.clone()),
        source: channel.title.clone(),
        author: text_of(&message.select_single(".tgme_widget_message_forwarded_from_name"))
            .or_else(|| text_of(&message.select_single(".tgme_widget_message_from_author"))),
        body: Body { blocks },
        tags,
        ..Article::default()
    };
    let date = message
        .select_single(".tgme_widget_message_date time[datetime]")
        .attr("datetime");
    article.date = date.as_deref().and_then(Instant::parse_rfc3339);
    article.date_text = date.map(|date| date.to_string());
    let files = files(message, &url);
    if article.body.blocks.is_empty() && files.is_empty() {
        // what the web view cannot show
        article.body.blocks.push(link(&url, &url));
    }
    if article.body.blocks.iter().all(|block| block.text.is_empty()) {
        let named = files.iter().find_map(|file| file.title.clone());
        article.title = named.or_else(|| channel.title.clone()).unwrap_or_default();
    }
    record::settle(&mut article, None);
    attach(&files, &mut article);
    article
}

/// Makes a quotation of the post that a post answers.
fn reply(message: &Selection<'_>) -> Option<Block> {
    let reply = message.select_single("a.tgme_widget_message_reply");
    let text = text_of(&reply.select_single(".js-message_reply_text"))?;
    let author = text_of(&reply.select_single(".tgme_widget_message_author_name"));
    let text = author.map_or_else(|| text.clone(), |author| format!("{author}: {text}"));
    let spans = reply.attr("href").map(|href| Span {
        range: 0..text.len(),
        style: SpanStyle::Link(href.to_string()),
    });
    Some(Block {
        level: Some(1),
        spans: spans.into_iter().collect(),
        ..Block::new(BlockKind::Quote, text)
    })
}

/// Makes a paragraph of a poll's question and a list of its answers.
fn poll(message: &Selection<'_>) -> Vec<Block> {
    let Some(question) = text_of(&message.select_single(".tgme_widget_message_poll_question")) else {
        return Vec::new();
    };
    let answers = message.select(".tgme_widget_message_poll_option");
    let answers = answers.iter().filter_map(|option| {
        let text = text_of(&option.select_single(".tgme_widget_message_poll_option_text"))?;
        let share = text_of(&option.select_single(".tgme_widget_message_poll_option_percent"));
        let text = share.map_or_else(|| text.clone(), |share| format!("{text} ({share})"));
        Some(Block {
            level: Some(1),
            ..Block::new(BlockKind::ListItem, text)
        })
    });
    std::iter::once(Block::new(BlockKind::Paragraph, question))
        .chain(answers)
        .collect()
}

/// Makes blocks of the preview of a link: its title as the link, and its picture.
fn preview(message: &Selection<'_>) -> Vec<Block> {
    let preview = message.select_single("a.tgme_widget_message_link_preview[href]");
    let Some(href) = preview.attr("href") else {
        return Vec::new();
    };
    let title = text_of(&preview.select_single(".link_preview_title"))
        .or_else(|| text_of(&preview.select_single(".link_preview_site_name")));
    let picture = preview.select_single(
        ".link_preview_image, .link_preview_right_image, .link_preview_video_thumb, .link_preview_embed_thumb",
    );
    let title = title.map(|title| link(&href, &title));
    title.into_iter().chain(background(&picture).map(image)).collect()
}

/// Makes blocks of the pictures of a post, of stickers, and of the first frames of videos.
fn pictures(message: &Selection<'_>) -> Vec<Block> {
    let pictures = message.select(
        ".tgme_widget_message_photo_wrap, .tgme_widget_message_video_thumb, .tgme_widget_message_sticker, \
         .tgme_widget_message_roundvideo_thumb",
    );
    let mut found: Vec<Block> = Vec::new();
    for picture in &pictures {
        if let Some(url) = background(&picture)
            && found.iter().all(|block| block.url.as_deref() != Some(&url))
        {
            found.push(image(url));
        }
    }
    found
}

/// Lists videos, recordings, documents and places.
fn files(message: &Selection<'_>, post: &str) -> Vec<Enclosure> {
    const KINDS: [(&str, &str, &str); 6] = [
        (
            ".tgme_widget_message_video_player",
            "video/mp4",
            ".message_video_duration",
        ),
        (
            ".tgme_widget_message_roundvideo_player",
            "video/mp4",
            ".tgme_widget_message_roundvideo_duration",
        ),
        (
            ".tgme_widget_message_voice_player",
            "audio/ogg",
            ".tgme_widget_message_voice_duration",
        ),
        (
            ".tgme_widget_message_document_wrap",
            "",
            ".tgme_widget_message_document_title",
        ),
        (
            ".tgme_widget_message_location_wrap",
            "",
            ".tgme_widget_message_venue_title",
        ),
        (
            ".tgme_widget_message_invoice_wrap",
            "",
            ".tgme_widget_message_invoice_title",
        ),
    ];
    let mut files: Vec<Enclosure> = Vec::new();
    for (selector, kind, title) in KINDS {
        for file in &message.select(selector) {
            let media = file.select_single("video[src], audio[src]").attr("src");
            let url = media
                .or_else(|| file.attr("href"))
                .map_or_else(|| post.to_owned(), |url| url.to_string());
            if files.iter().any(|known| known.url == url) {
                continue;
            }
            let title = text_of(&file.select_single(title));
            let mark = match kind.split('/').next() {
                Some("video" | "audio") => "\u{25B6} ",
                _ => "",
            };
            files.push(Enclosure {
                kind: if url == post {
                    String::new()
                } else {
                    kind.to_owned()
                },
                title: Some(format!("{mark}{}", title.as_deref().unwrap_or(&url))),
                url,
                length: None,
            });
        }
    }
    files
}

/// Lists the hashtags of a text: their links lead to a search.
fn hashtags(blocks: &[Block]) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for block in blocks {
        for span in &block.spans {
            if matches!(span.style, SpanStyle::Link(_))
                && let Some(tag) = block
                    .text
                    .get(span.range.clone())
                    .and_then(|text| text.strip_prefix('#'))
            {
                let tag = tag.replace('_', " ").trim().to_owned();
                if !tag.is_empty() && !tags.contains(&tag) {
                    tags.push(tag);
                }
            }
        }
    }
    tags
}

fn link(url: &str, text: &str) -> Block {
    Block {
        spans: vec![Span {
            range: 0..text.len(),
            style: SpanStyle::Link(url.to_owned()),
        }],
        ..Block::new(BlockKind::Paragraph, text)
    }
}

fn image(url: String) -> Block {
    Block {
        url: Some(url),
        ..Block::new(BlockKind::Image, "")
    }
}

/// Returns the URL of an element's background image.
fn background(element: &Selection<'_>) -> Option<String> {
    let style = element.attr("style")?;
    let (_, rest) = style.split_once("url(")?;
    let (url, _) = rest.split_once(')')?;
    let url = url.trim().trim_matches(['\'', '"']);
    Some(address::resolve("https://t.me/", url)).filter(|url| address::is_web(url))
}

/// Returns the text of an element on one line; `None` where there is none.
fn text_of(element: &Selection<'_>) -> Option<String> {
    Some(clean::line(&element.text())).filter(|text| !text.is_empty())
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_channels_are_known_however_they_are_written() {
        for written in [
            "https://t.me/news_fa",
            "t.me/s/news_fa",
            "HTTP://WWW.Telegram.me/news_fa/",
            "telegram.dog/news_fa/123?single",
            "https://t.me/s/news_fa?before=7",
            "@news_fa",
        ] {
            let found = channel_url(written).unwrap_or_else(|| panic!("{written}"));
            assert_eq!(found.as_deref(), Ok("https://t.me/s/news_fa"), "{written}");
        }
        for written in [
            "https://t.me/+AbCdEf",
            "t.me/joinchat/AAA",
            "t.me/c/123/4",
            "t.me/",
            "t.me/s/",
            "t.me/a-b-c",
        ] {
            assert!(
                channel_url(written).is_some_and(|found| found.is_err()),
                "{written}"
            );
        }
        for written in [
            "https://not.me/news",
            "me@t.me",
            "@a.example",
            "@abc",
            "ftp://t.me/news_fa",
            "news_fa",
        ] {
            assert_eq!(channel_url(written), None, "{written}");
        }
    }

    #[test]
    fn pages_are_found_by_their_url() {
        assert_eq!(
            channel_of("http://127.0.0.1:8/s/news_fa?before=2"),
            Some("news_fa")
        );
        assert_eq!(channel_of("https://a.example/feed"), None);
        assert_eq!(post_of("https://t.me/news_fa/42"), Some(42));
        assert_eq!(
            older("https://t.me/s/news_fa?before=9", 3),
            "https://t.me/s/news_fa?before=3"
        );
    }

    fn channel() -> ChannelPage {
        let page = std::fs::read("tests/data/telegram/channel.html").unwrap();
        parse(&page, None, "https://t.me/s/news_fa")
    }

    fn post(number: u64) -> Article {
        let url = format!("https://t.me/news_fa/{number}");
        let entries = channel().posts;
        entries
            .into_iter()
            .find(|entry| entry.key == url)
            .unwrap_or_else(|| panic!("{url}"))
    }

    #[test]
    fn a_page_is_a_feed_of_its_posts_the_newest_first() {
        let page = channel();
        assert!(is_channel(
            &std::fs::read("tests/data/telegram/older.html").unwrap()
        ));
        assert_eq!((page.range, page.before), (Some((101, 110)), Some(101)));
        let numbers: Vec<_> = page
            .posts
            .iter()
            .filter_map(|entry| post_of(&entry.key))
            .collect();
        // the last one only says that the channel has another picture
        assert_eq!(numbers, [109, 108, 106, 105, 104, 103, 102, 101]);
        assert_eq!(page.feed.link.as_deref(), Some("https://t.me/news_fa"));
        for entry in &page.posts {
            assert_eq!(entry.source, page.feed.title, "{entry:?}");
            assert!(!entry.title.is_empty() && entry.date.is_some(), "{entry:?}");
            assert_eq!(entry.url.as_deref(), Some(entry.key.as_str()));
        }
    }

    #[test]
    fn text_has_paragraphs_links_and_tags() {
        let article = post(101);
        assert_eq!(article.lang.as_deref(), Some("fa"));
        assert_eq!(
            article.date.map(Instant::to_rfc3339).as_deref(),
            Some("2026-11-25T10:15:00+03:30")
        );
        // the first line is the title
        let texts: Vec<&str> = article
            .body
            .blocks
            .iter()
            .map(|block| block.text.as_str())
            .collect();
        assert_eq!(texts.len(), 2, "{texts:?}");
        let links: Vec<&SpanStyle> = article.body.blocks[0]
            .spans
            .iter()
            .map(|span| &span.style)
            .collect();
        assert_eq!(
            links,
            [&SpanStyle::Link("https://news.example/a?b=1&c=2".to_owned())]
        );
        // an emoji is neither bold nor italic
        let styles = article.body.blocks[1].spans.iter();
        assert!(
            styles
                .clone()
                .all(|span| matches!(span.style, SpanStyle::Link(_))),
            "{styles:?}"
        );
        assert!(texts[1].contains('\u{2705}'));
        assert_eq!(article.tags.len(), 1);
        assert!(article.tags[0].contains(' '), "{:?}", article.tags);
    }

    #[test]
    fn pictures_files_polls_answers_and_forwarded_posts_are_kept() {
        let pictures = |article: &Article| {
            let blocks = article
                .body
                .blocks
                .iter()
                .filter(|block| block.kind == BlockKind::Image);
            blocks.filter_map(|block| block.url.clone()).collect::<Vec<_>>()
        };
        assert_eq!(pictures(&post(102)), ["https://cdn4.example/file/102.jpg"]);
        assert_eq!(pictures(&post(106)).len(), 2);
        // the text of a group is there once
        assert_eq!(
            post(106)
                .body
                .blocks
                .iter()
                .filter(|block| block.kind == BlockKind::Paragraph)
                .count(),
            1
        );
        assert!(
            post(103)
                .author
                .is_some_and(|author| !author.contains("Forwarded"))
        );
        let reply = post(104);
        assert!(
            reply
                .body
                .blocks
                .iter()
                .any(|block| block.kind == BlockKind::Quote),
            "{reply:?}"
        );
        let poll = post(105);
        let answers: Vec<&Block> = poll
            .body
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::ListItem)
            .collect();
        assert_eq!(answers.len(), 2);
        assert!(answers[0].text.ends_with("(60%)"));
        let video = post(108);
        assert_eq!(pictures(&video), ["https://cdn4.example/file/v.jpg"]);
        assert!(
            video
                .extra
                .iter()
                .any(|(name, json)| name == "enclosures" && json.contains("v.mp4?token=x"))
        );
        assert_eq!(post(109).title, "report.pdf");
    }

    #[test]
    fn what_has_no_web_view_says_why() {
        let why = |file: &str| {
            let page = std::fs::read(format!("tests/data/telegram/{file}.html")).unwrap();
            refusal(&page, "https://t.me/somebody").map(|why| why.to_string())
        };
        assert!(why("person").is_some_and(|why| why.contains("without a preview")));
        assert!(why("unknown").is_some_and(|why| why.contains("check the name")));
        assert_eq!(why("channel"), None);
    }
}
