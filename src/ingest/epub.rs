//! Books and periodicals (EPUB).
//!
//! A book is one article with its chapters under headings; of a periodical each
//! chapter is an article, as its readers expect. Which of the two it is, and in
//! which order its files are read, is `package`'s business.

mod chapter;
mod navigation;
mod package;

use std::io::Read;
use std::ops::ControlFlow;

use super::archive::{self, Archive};
use super::identity::Identity;
use super::{Outlet, charset, record};
use crate::article::{Article, Block, BlockKind, Body, Warning};
use crate::sentence::{Sentence, io_reason, sentence};
use crate::text::percent;
use package::Package;

/// Where every EPUB says where its package is.
pub(super) const CONTAINER: &str = "META-INF/container.xml";
/// Largest file inside, in bytes.
const MAX_BYTES: u64 = 16 << 20;
/// Largest book, in bytes of its chapters.
const MAX_BOOK: usize = 64 << 20;
/// Most chapters.
const CHAPTERS: usize = 10_000;

/// Reads the articles of an EPUB.
pub(super) fn read(archive: &mut Archive<'_>, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let package = match open(archive) {
        Ok(package) => package,
        Err(message) => {
            if outlet.problem(None, message).is_break() {
                return ControlFlow::Break(());
            }
            Package::of_files(archive.file_names().filter_map(Result::ok))
        }
    };
    if package.chapters.is_empty() {
        let message = sentence!(
            "epub-no-chapters",
            "the book has no chapters: there is nothing to import"
        );
        return outlet.problem(None, message);
    }
    if package.chapters.len() > CHAPTERS {
        let message = sentence!(
            "epub-chapters",
            "the book has more than {count} chapters and was not read",
            count = CHAPTERS
        );
        return outlet.problem(None, message);
    }
    if package.periodical {
        periodical(archive, &package, outlet)
    } else {
        book(archive, &package, outlet)
    }
}

fn open(archive: &mut Archive<'_>) -> Result<Package, Sentence> {
    let container = text(archive, CONTAINER)?;
    let path = package::path(&container)
        .ok_or_else(|| sentence!("epub-no-contents", "the book does not say where its contents are"))?;
    let package = Package::read(&text(archive, &path)?, &path);
    if package.chapters.is_empty() {
        return Err(sentence!(
            "epub-order",
            "the book's contents cannot be read: its pages are taken in the order of their names"
        ));
    }
    Ok(package)
}

/// Reads a file of the book as text.
fn text(archive: &mut Archive<'_>, name: &str) -> Result<String, Sentence> {
    let failed = |reason: Sentence| archive::inside(name, reason);
    let index = archive
        .index_for_name(name)
        .or_else(|| archive.index_for_name(&percent::decode(name)))
        .ok_or_else(|| failed(sentence!("epub-missing", "it is missing in the book")))?;
    let file = archive
        .by_index(index)
        .map_err(|error| failed(archive::reason(&error)))?;
    let mut bytes = Vec::new();
    let read = file.take(MAX_BYTES + 1).read_to_end(&mut bytes);
    if bytes.len() as u64 > MAX_BYTES {
        return Err(failed(sentence!(
            "too-large",
            "it is larger than {size}",
            size = format!("{} MiB", MAX_BYTES >> 20)
        )));
    }
    match read {
        Err(error) if bytes.is_empty() => Err(failed(io_reason(&error))),
        _ => Ok(charset::decode(&bytes, super::xml::declared_charset(&bytes)).text),
    }
}

/// Hands out each chapter as an article; pages that only list others are left out.
fn periodical(archive: &mut Archive<'_>, package: &Package, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let mut any = false;
    for name in package.chapters.iter().filter(|name| !package.is_menu(name)) {
        let page = match text(archive, name) {
            Ok(page) => page,
            Err(message) => {
                any = true;
                outlet.problem(None, message)?;
                continue;
            }
        };
        let chapter = chapter::read(&page).without_navigation();
        if chapter.is_list() {
            continue;
        }
        let mut article = common(package);
        article.url.clone_from(&chapter.address);
        article.author.clone_from(&chapter.author);
        article.title = chapter.title.clone().unwrap_or_default();
        article.body.blocks = chapter.into_blocks();
        let date = package.date.as_deref();
        finish(&mut article, package, date);
        any = true;
        let id = article.url.is_none().then(|| package.id_of(name)).flatten();
        outlet.article(article, Identity { id }, true)?;
    }
    if !any {
        return outlet.problem(
            None,
            sentence!("epub-no-articles", "the periodical holds no articles"),
        );
    }
    ControlFlow::Continue(())
}

/// Hands out the whole book as one article.
fn book(archive: &mut Archive<'_>, package: &Package, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let mut article = common(package);
    let mut size = 0;
    for name in &package.chapters {
        let page = match text(archive, name) {
            Ok(page) => page,
            Err(message) => {
                outlet.problem(None, message)?;
                article.warnings.push(Warning::BytesReplaced);
                continue;
            }
        };
        size += page.len();
        if size > MAX_BOOK {
            let message = sentence!(
                "epub-end",
                "the book is larger than {size} MiB: its end was left out",
                size = MAX_BOOK >> 20
            );
            outlet.problem(None, message)?;
            break;
        }
        let chapter = chapter::read(&page);
        let blocks = &mut article.body.blocks;
        if !blocks.is_empty() && !chapter.begins_with_heading() {
            blocks.push(Block::new(BlockKind::Rule, ""));
        }
        blocks.extend(chapter.into_blocks());
    }
    if article.body.blocks.is_empty() {
        return outlet.problem(None, sentence!("epub-no-text", "the book holds no text"));
    }
    article.title.clone_from(&package.title);
    article.author.clone_from(&package.author);
    finish(&mut article, package, package.date.as_deref());
    outlet.article(article, Identity::default(), false)
}

/// Begins an article with what the whole book has in common.
fn common(package: &Package) -> Article {
    Article {
        source: if package.periodical {
            Some(package.title.clone()).filter(|title| !title.is_empty())
        } else {
            package.publisher.clone()
        },
        tags: package.tags.clone(),
        body: Body::default(),
        ..Article::default()
    }
}

fn finish(article: &mut Article, package: &Package, date: Option<&str>) {
    record::settle(article, package.lang.as_deref());
    if article.lang.is_none()
        && let Some(direction) = package.direction
    {
        article.direction = direction;
    }
    if let Some(date) = date {
        record::set_date(article, date);
    }
}
