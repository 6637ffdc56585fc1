//! Archives, books, letters and saved pages: made here, read back, cut off and damaged.

use std::io::{Cursor, Write};
use std::path::PathBuf;

use flate2::Compression;
use flate2::write::GzEncoder;
use khabar::ingest::{Format, Origin, Parsed, read_all};
use proptest::prelude::*;
use zip::write::{SimpleFileOptions, ZipWriter};

/// «خبر نخست»
const FIRST: &str = "\u{62E}\u{628}\u{631} \u{646}\u{62E}\u{633}\u{62A}";
/// «باران در شهر بارید و خیابان‌ها تا شب خلوت ماند.»
const RAIN: &str = "\u{628}\u{627}\u{631}\u{627}\u{646} \u{62F}\u{631} \u{634}\u{647}\u{631} \u{628}\u{627}\u{631}\u{6CC}\u{62F} \u{648} \u{62E}\u{6CC}\u{627}\u{628}\u{627}\u{646}\u{200C}\u{647}\u{627} \u{62A}\u{627} \u{634}\u{628} \u{62E}\u{644}\u{648}\u{62A} \u{645}\u{627}\u{646}\u{62F}.";
/// The same in windows-1256, without the half-space.
const RAIN_1256: &str = "\u{628}\u{627}\u{631}\u{627}\u{646} \u{62F}\u{631} \u{634}\u{647}\u{631} \u{628}\u{627}\u{631}\u{64A}\u{62F}";

fn read(bytes: &[u8], path: &str) -> (Format, Parsed) {
    read_as(bytes, path, Format::Auto)
}

fn read_as(bytes: &[u8], path: &str, format: Format) -> (Format, Parsed) {
    let origin = Origin {
        path: Some(PathBuf::from(path)),
        format,
        ..Origin::default()
    };
    read_all(&mut Cursor::new(bytes), &origin).unwrap()
}

fn messages(parsed: &Parsed) -> Vec<String> {
    parsed
        .problems
        .iter()
        .map(|problem| problem.message.to_string())
        .collect()
}

fn titles(parsed: &Parsed) -> Vec<&str> {
    parsed
        .articles
        .iter()
        .map(|article| article.title.as_str())
        .collect()
}

fn texts(parsed: &Parsed, article: usize) -> Vec<&str> {
    let blocks = &parsed.articles[article].body.blocks;
    blocks.iter().map(|block| block.text.as_str()).collect()
}

fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap()
}

fn page(title: &str, text: &str) -> String {
    format!(
        "<!doctype html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>
         <p>{text}</p><p>{text} {text}</p><p><a href='/more'>more</a> {text}</p></article></body></html>"
    )
}

#[test]
fn members_of_an_archive_are_files_of_any_format() {
    let inner = zipped(&[("deep.txt", format!("# {FIRST}\n\n{RAIN}\n").as_bytes())]);
    let lines = b"{\"id\":\"7\",\"title\":\"seven\",\"text\":\"a text\"}\n{broken\n{\"title\":\"eight\",\"text\":\"b\"}\n";
    let archive = zipped(&[
        (
            "news/one.md",
            b"---\ntitle: One\n---\n\nThe first text of the archive.\n",
        ),
        ("news/lines.jsonl", lines),
        (
            "page.html",
            page("A page", "It rained all day over the harbour.").as_bytes(),
        ),
        ("page_files/style.css", b"p { color: red }"),
        ("page_files/photo.png", b"\x89PNG\r\n\x1a\n"),
        (".hidden/x.txt", b"not read"),
        ("empty.txt", b""),
        ("inner.zip", &inner),
        (
            "../../climbs.txt",
            b"A file that wants to lie elsewhere.\n\nIt does not.\n",
        ),
    ]);
    let (format, parsed) = read(&archive, "/in/a.zip");
    assert_eq!(format, Format::Zip);
    assert_eq!(
        titles(&parsed),
        [
            "One",
            "seven",
            "eight",
            "A page",
            FIRST,
            "A file that wants to lie elsewhere."
        ]
    );
    let keys: Vec<&str> = parsed
        .articles
        .iter()
        .map(|article| article.key.as_str())
        .collect();
    assert_eq!(keys[0], "/in/a.zip/news/one.md");
    assert_eq!(keys[1], "7");
    assert!(keys[2].starts_with("/in/a.zip/news/lines.jsonl#"), "{}", keys[2]);
    assert_eq!(keys[4], "/in/a.zip/inner.zip/deep.txt");
    assert_eq!(keys[5], "/in/a.zip/climbs.txt");
    let messages = messages(&parsed);
    assert_eq!(messages.len(), 2, "{messages:?}");
    assert!(messages[0].starts_with("news/lines.jsonl:2: "), "{messages:?}");
    assert!(
        messages[1].starts_with("empty.txt: the file is empty"),
        "{messages:?}"
    );
}

#[test]
fn an_archive_named_by_its_format_gives_it_to_its_members() {
    let archive = zipped(&[("a", b"**a** text"), ("b", b"b\n\nmore")]);
    let (_, parsed) = read_as(&archive, "/a.zip", Format::Markdown);
    assert_eq!(parsed.articles.len(), 2);
    assert_eq!(texts(&parsed, 0), ["a text"]);
}

#[test]
fn a_bomb_is_stopped_and_what_stands_beside_it_is_read() {
    let zeros = vec![b'a'; 100 << 20];
    let archive = zipped(&[("a.jsonl", &zeros), ("b.txt", b"b\n\nA text beside it.\n")]);
    assert!(archive.len() < 1 << 20);
    let (_, parsed) = read(&archive, "/a.zip");
    assert!(
        messages(&parsed)[0].contains("far more than its size"),
        "{:?}",
        messages(&parsed)
    );
    let mut nest = zipped(&[("x.txt", b"x")]);
    for _ in 0..6 {
        nest = zipped(&[("n.zip", &nest)]);
    }
    assert!(messages(&read(&nest, "/n.zip").1)[0].contains("three deep"));
}

#[test]
fn a_damaged_member_is_a_problem_and_the_others_are_read() {
    let long = "A sentence that is long enough to be packed well. ".repeat(200);
    let mut archive = zipped(&[
        ("a.txt", b"a\n\nThe first.\n"),
        ("b.txt", long.as_bytes()),
        ("c.txt", b"c\n\nThe last.\n"),
    ]);
    let (_, parsed) = read(&archive, "/a.zip");
    assert_eq!(parsed.articles.len(), 3);
    let at = archive.windows(5).position(|window| window == b"b.txt").unwrap() + 5;
    for byte in &mut archive[at + 2..at + 12] {
        *byte = 0xFF;
    }
    let (_, parsed) = read(&archive, "/a.zip");
    assert_eq!(titles(&parsed), ["a", "c"]);
    assert!(
        messages(&parsed)[0].starts_with("b.txt: "),
        "{:?}",
        messages(&parsed)
    );
    // without its directory it is read from the start as far as it goes
    let directory = archive
        .windows(4)
        .position(|window| window == b"PK\x01\x02")
        .unwrap();
    let (format, parsed) = read(&archive[..directory], "/a.zip");
    assert_eq!(format, Format::Zip);
    assert!(titles(&parsed).contains(&"a"));
    assert!(
        messages(&parsed)[0].contains("cut off"),
        "{:?}",
        messages(&parsed)
    );
}

#[test]
fn an_office_document_is_no_archive_of_articles() {
    let archive = zipped(&[("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<x/>")]);
    let (_, parsed) = read(&archive, "/a.docx");
    assert!(messages(&parsed)[0].contains("office document"));
}

#[test]
fn packed_files_are_read_as_if_they_lay_there_unpacked() {
    let (format, parsed) = read(&gzipped(b"{\"title\":\"a\",\"text\":\"b\"}\n"), "/x/a.jsonl.gz");
    assert_eq!((format, parsed.articles.len()), (Format::Jsonl, 1));
    let (format, parsed) = read(&gzipped(b"---\ntitle: A\n---\ntext\n"), "/x/a.md.gz");
    assert_eq!((format, titles(&parsed)), (Format::Markdown, vec!["A"]));
}

const CONTAINER: &[u8] = b"<?xml version='1.0'?><container><rootfiles>
    <rootfile full-path='OEBPS/content.opf' media-type='application/oebps-package+xml'/></rootfiles></container>";

fn epub(metadata: &str, chapters: &[(&str, String)]) -> Vec<u8> {
    let items = chapters
        .iter()
        .enumerate()
        .map(|(index, (name, _))| {
            format!("<item id='c{index}' href='{name}' media-type='application/xhtml+xml'/>")
        })
        .collect::<Vec<_>>()
        .concat();
    let spine = (0..chapters.len())
        .map(|index| format!("<itemref idref='c{index}'/>"))
        .collect::<Vec<_>>()
        .concat();
    let package = format!(
        "<package><metadata>{metadata}</metadata><manifest>{items}</manifest>
         <spine page-progression-direction='rtl'>{spine}</spine></package>"
    );
    let names: Vec<String> = chapters.iter().map(|(name, _)| format!("OEBPS/{name}")).collect();
    let mut members: Vec<(&str, &[u8])> = vec![
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", CONTAINER),
        ("OEBPS/content.opf", package.as_bytes()),
    ];
    for (name, (_, text)) in names.iter().zip(chapters) {
        members.push((name, text.as_bytes()));
    }
    zipped(&members)
}

#[test]
fn a_book_is_one_article_with_headings() {
    let metadata = format!(
        "<dc:title>{FIRST}</dc:title><dc:creator>A Writer</dc:creator><dc:language>fa</dc:language>
         <dc:date>2024-05-01</dc:date><dc:publisher>A House</dc:publisher>"
    );
    let chapters = [
        (
            "one.xhtml",
            format!(
                "<html><head><title/></head><body><h1>1</h1><p>{RAIN}</p><img src='p.jpg' alt='A photo'/></body></html>"
            ),
        ),
        (
            "two.xhtml",
            format!("<html><body><h1>2</h1><p><a id='x'/>{RAIN} <a href='one.xhtml'>1</a></p></body></html>"),
        ),
    ];
    let (format, parsed) = read(&epub(&metadata, &chapters), "/b.epub");
    assert_eq!(format, Format::Epub);
    assert_eq!(messages(&parsed), Vec::<&str>::new());
    let article = &parsed.articles[0];
    assert_eq!(article.key, "/b.epub");
    assert_eq!(
        (article.title.as_str(), article.author.as_deref()),
        (FIRST, Some("A Writer"))
    );
    assert_eq!(
        (article.lang.as_deref(), article.source.as_deref()),
        (Some("fa"), Some("A House"))
    );
    assert!(article.date.unwrap().to_rfc3339().starts_with("2024-05-01T"));
    assert_eq!(
        texts(&parsed, 0),
        ["1", RAIN, "A photo", "2", &format!("{RAIN} 1")]
    );
    assert!(
        article
            .body
            .blocks
            .iter()
            .all(|block| block.spans.is_empty() && block.url.is_none())
    );
}

#[test]
fn a_periodical_gives_an_article_a_chapter() {
    let metadata = "<dc:title>The Weekly</dc:title><dc:identifier>issue-7</dc:identifier>
        <meta name='calibre:publication_type' content='periodical:unknown:The Weekly'/>";
    let story = |title: &str| {
        format!(
            "<html><body><h2>{title}</h2><p>The harbour was closed for three days after the storm.</p>
             <p>This article was downloaded by <strong>calibre</strong> from
             <a href='https://example.org/{title}'>here</a>.</p></body></html>"
        )
    };
    let chapters = [
        (
            "feed_0/index.html",
            "<html><body><ul><li><a href='a'>One</a></li><li><a href='b'>Two</a></li></ul></body></html>"
                .to_owned(),
        ),
        ("feed_0/article_0/index.html", story("One")),
        ("feed_0/article_1/index.html", story("Two")),
    ];
    let (_, parsed) = read(&epub(metadata, &chapters), "/w.epub");
    assert_eq!(titles(&parsed), ["One", "Two"]);
    let article = &parsed.articles[0];
    assert_eq!(article.source.as_deref(), Some("The Weekly"));
    assert_eq!(article.url.as_deref(), Some("https://example.org/One"));
}

#[test]
fn a_book_whose_package_is_lost_is_read_by_the_names_of_its_pages() {
    let archive = zipped(&[
        ("META-INF/container.xml", CONTAINER),
        (
            "b.xhtml",
            b"<html><body><p>second page of the book</p></body></html>",
        ),
        (
            "a.xhtml",
            b"<html><body><p>first page of the book</p></body></html>",
        ),
    ]);
    let (_, parsed) = read(&archive, "/b.epub");
    assert_eq!(parsed.problems.len(), 1);
    let texts: Vec<&str> = texts(&parsed, 0)
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    assert_eq!(texts.last(), Some(&"second page of the book"));
}

fn mailbox() -> Vec<u8> {
    let first = format!(
        "From sender@example.org Mon Nov 24 10:00:00 2025\n\
         From: =?utf-8?B?2K7YqNix?= <news@example.org>\nSubject: =?utf-8?Q?=D8=AE=D8=A8=D8=B1_?=\n =?utf-8?B?2YbYrtiz2Ko=?=\n\
         Date: Mon, 24 Nov 2025 10:00:00 +0330\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\n\
         Content-Type: multipart/mixed; boundary=b1\n\n--b1\nContent-Type: multipart/alternative; boundary=b2\n\n\
         --b2\nContent-Type: text/plain; charset=utf-8\n\nplain\n--b2\nContent-Type: text/html; charset=utf-8\n\n\
         <html><head><title>no</title></head><body><p>{RAIN}</p><img src='cid:1'></body></html>\n--b2--\n\
         --b1\nContent-Type: application/pdf; name=\"report.pdf\"\nContent-Disposition: attachment; filename=\"report.pdf\"\n\
         Content-Transfer-Encoding: base64\n\nAAAAAAAA\n--b1--\n\n"
    );
    let second = "From MAILER Mon Nov 24 11:00:00 2025\nFrom: The Feed <feed@example.org>\nSubject: An entry\n\
         Date: Mon, 24 Nov 2025 11:00:00 +0000\nX-RSS-URL: https://example.org/entry\nContent-Type: text/plain\n\n\
         The first line of this letter was broken by the sender because\nit was long.\n\n>From here it goes on.\n\n";
    let mut bytes = first.into_bytes();
    bytes.extend_from_slice(second.as_bytes());
    bytes.extend_from_slice(b"From x Mon Nov 24 12:00:00 2025\nFrom: <c@example.org>\nSubject: 1256\nContent-Type: text/plain; charset=windows-1256\n\n");
    bytes.extend_from_slice(&encoding_rs::WINDOWS_1256.encode(RAIN_1256).0);
    bytes.extend_from_slice(b"\n");
    bytes
}

#[test]
fn letters_of_a_mailbox_are_articles() {
    let (format, parsed) = read(&mailbox(), "/mail");
    assert_eq!(format, Format::Mbox);
    assert_eq!(messages(&parsed), Vec::<&str>::new());
    assert_eq!(titles(&parsed), [FIRST, "An entry", "1256"]);
    let first = &parsed.articles[0];
    assert_eq!(first.key, "1@example.org");
    assert_eq!(first.source.as_deref(), Some("\u{62E}\u{628}\u{631}"));
    assert_eq!(first.date.unwrap().to_rfc3339(), "2025-11-24T10:00:00+03:30");
    assert_eq!(texts(&parsed, 0), [RAIN, "report.pdf (application/pdf, 1 KiB)"]);
    assert_eq!(first.extra[0].0, "attachments");
    let second = &parsed.articles[1];
    assert_eq!(second.url.as_deref(), Some("https://example.org/entry"));
    assert_eq!(second.key, "https://example.org/entry");
    assert_eq!(
        texts(&parsed, 1),
        [
            "The first line of this letter was broken by the sender because it was long.",
            "From here it goes on."
        ]
    );
    assert_eq!(texts(&parsed, 2), [RAIN_1256]);
}

#[test]
fn a_single_letter_is_known_by_its_headers() {
    let letter = b"Return-Path: <a@example.org>\r\nReceived: from x\r\n\tby y\r\nFrom: A <a@example.org>\r\nTo: b\r\nSubject: Alone\r\n\r\nText.\r\n";
    let (format, parsed) = read(letter, "/cur/1:2,S");
    assert_eq!((format, titles(&parsed)), (Format::Mbox, vec!["Alone"]));
    let (format, _) = read(b"Subject: not a letter\n\nbut an article.\n", "/x");
    assert_eq!(format, Format::Text);
}

#[test]
fn a_digest_gives_its_letters() {
    let digest = b"From: l@example.org\nTo: x\nSubject: Digest\nMIME-Version: 1.0\nContent-Type: multipart/digest; boundary=d\n\n--d\n\nFrom: a@example.org\nSubject: One\n\nFirst text.\n--d\n\nFrom: b@example.org\nSubject: Two\n\nSecond text.\n--d--\n";
    let (_, parsed) = read(digest, "/d.eml");
    assert_eq!(titles(&parsed), ["One", "Two"]);
}

fn saved_page() -> Vec<u8> {
    let text = page(
        "Saved",
        "The old bridge was closed after the flood of last week, said the mayor.",
    );
    format!(
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/news/1.html\r\nSubject: Saved\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"--x\"\r\n\r\n\r\n\
         ----x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\
         Content-Location: https://example.org/news/1.html\r\n\r\n{}\r\n----x\r\nContent-Type: image/png\r\n\
         Content-Transfer-Encoding: base64\r\n\r\nAAAA\r\n----x--\r\n",
        text.replace('=', "=3D")
    )
    .into_bytes()
}

#[test]
fn a_saved_page_has_its_address_and_no_pictures() {
    let (format, parsed) = read(&saved_page(), "/s.mhtml");
    assert_eq!(format, Format::Mhtml);
    assert_eq!(titles(&parsed), ["Saved"]);
    let article = &parsed.articles[0];
    assert_eq!(article.url.as_deref(), Some("https://example.org/news/1.html"));
    let links: Vec<_> = article
        .body
        .blocks
        .iter()
        .flat_map(khabar::article::Block::links)
        .collect();
    assert_eq!(links, [("more", "https://example.org/more")]);
    assert_eq!(read(&saved_page(), "/no-extension").0, Format::Mhtml);
}

fn record(address: &str, head: &str, body: &[u8]) -> Vec<u8> {
    let mut answer =
        format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{head}\r\n").into_bytes();
    answer.extend_from_slice(body);
    let mut record = format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-11-24T10:00:00Z\r\n\
         Content-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n",
        answer.len()
    )
    .into_bytes();
    record.extend(answer);
    record.extend_from_slice(b"\r\n\r\n");
    record
}

fn records() -> Vec<Vec<u8>> {
    let one = page(
        "One",
        "The first page of the archive tells of a market that opened in spring.",
    );
    let two = page(
        "Two",
        "The second page of the archive tells of a library that closed in autumn.",
    );
    let pieces = format!("{:x}\r\n{two}\r\n0\r\n\r\n", two.len());
    let three = page(
        "Three",
        "The third page of the archive was packed by its server before it was sent.",
    );
    vec![
        b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n".to_vec(),
        record("https://example.org/1", "", one.as_bytes()),
        record(
            "https://example.org/2",
            "Transfer-Encoding: chunked\r\n",
            pieces.as_bytes(),
        ),
        record(
            "https://example.org/3",
            "Content-Encoding: gzip\r\n",
            &gzipped(three.as_bytes()),
        ),
    ]
}

#[test]
fn pages_of_a_web_archive_are_articles_packed_or_not() {
    let plain = records().concat();
    let packed: Vec<u8> = records().iter().flat_map(|record| gzipped(record)).collect();
    for (bytes, path) in [(plain, "/a.warc"), (packed, "/a.warc.gz")] {
        let (format, parsed) = read(&bytes, path);
        assert_eq!(format, Format::Warc);
        assert_eq!(messages(&parsed), Vec::<&str>::new());
        assert_eq!(titles(&parsed), ["One", "Two", "Three"]);
        let article = &parsed.articles[1];
        assert_eq!(article.key, "https://example.org/2");
        assert!(
            article
                .extra
                .contains(&("fetched_at".to_owned(), "\"2025-11-24T10:00:00Z\"".to_owned()))
        );
    }
}

#[test]
fn a_damaged_record_is_a_problem_and_the_next_is_read() {
    let mut packed: Vec<Vec<u8>> = records().iter().map(|record| gzipped(record)).collect();
    let middle = packed[1].len() / 2;
    for byte in &mut packed[1][middle..middle + 20] {
        *byte ^= 0x55;
    }
    let (_, parsed) = read(&packed.concat(), "/a.warc.gz");
    assert!(
        titles(&parsed).ends_with(&["Two", "Three"]),
        "{:?}",
        titles(&parsed)
    );
    assert!(
        messages(&parsed)
            .iter()
            .any(|message| message.contains("damaged")),
        "{:?}",
        messages(&parsed)
    );
    let plain = records().concat();
    let (_, parsed) = read(&plain[..plain.len() - 100], "/a.warc");
    assert_eq!(titles(&parsed).len(), 3);
    assert!(messages(&parsed)[0].contains("cut off"));
}

fn everything() -> Vec<Vec<u8>> {
    vec![
        zipped(&[("a.txt", b"a\n\ntext\n"), ("b.jsonl", b"{\"title\":\"a\"}\n")]),
        epub(
            "<dc:title>T</dc:title>",
            &[("a.xhtml", page("A", "text of a book"))],
        ),
        mailbox(),
        saved_page(),
        records().concat(),
        records().iter().flat_map(|record| gzipped(record)).collect(),
    ]
}

#[test]
fn an_answer_that_is_not_called_one_of_http_is_one_all_the_same() {
    let text = page(
        "One",
        "The first page of the archive tells of a market that opened in spring.",
    );
    let record = record("https://example.org/1", "", text.as_bytes());
    let record = String::from_utf8(record).unwrap();
    let bare = record.replace("Content-Type: application/http; msgtype=response\r\n", "");
    assert_ne!(bare, record);
    let (_, parsed) = read(bare.as_bytes(), "/a.warc");
    assert_eq!((titles(&parsed), messages(&parsed)), (vec!["One"], Vec::new()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever happens to a container on its way, it gives articles and problems.
    #[test]
    fn damage_never_makes_it_panic(
        which in 0_usize..6,
        cut in 0.0_f64..1.0,
        flips in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
    ) {
        let mut bytes = everything().swap_remove(which);
        for (at, value) in flips {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        let length = (bytes.len() as f64 * (0.3 + cut)) as usize;
        bytes.truncate(length.min(bytes.len()));
        // only packed bytes can be an error of the input itself
        let _ = read_all(&mut Cursor::new(bytes), &Origin::default());
    }
}
