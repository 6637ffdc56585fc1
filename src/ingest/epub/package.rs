//! The package of an EPUB: its metadata, and its files in the order of reading.

use std::collections::HashMap;

use crate::ingest::xml::{self, Piece, Pieces, entity};
use crate::ingest::{address, clean};
use crate::text::{Direction, percent};

/// What an EPUB says of itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Package {
    pub(super) title: String,
    pub(super) author: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) lang: Option<String>,
    pub(super) date: Option<String>,
    pub(super) tags: Vec<String>,
    pub(super) direction: Option<Direction>,
    /// Its chapters are articles.
    pub(super) periodical: bool,
    /// Paths of the chapters in the archive, in the order of reading.
    pub(super) chapters: Vec<String>,
    id: Option<String>,
}

/// A file that the package names.
#[derive(Debug)]
struct Item {
    path: String,
    kind: String,
    /// It is the table of contents.
    contents: bool,
}

impl Package {
    /// Reads a package that lies at `path` in the archive.
    pub(super) fn read(text: &str, path: &str) -> Self {
        let mut package = Self::default();
        let mut items: HashMap<String, Item> = HashMap::new();
        let mut order: Vec<String> = Vec::new();
        let mut open: Option<(String, String)> = None;
        let mut creators: Vec<String> = Vec::new();
        for piece in Pieces::new(text) {
            match piece {
                Piece::Start {
                    name,
                    attributes,
                    empty,
                } => {
                    let attribute = |wanted: &str| attribute(attributes, wanted);
                    match local(name).as_str() {
                        "item" => {
                            let href = attribute("href").unwrap_or_default();
                            let item = Item {
                                path: join(path, &href),
                                kind: attribute("media-type").unwrap_or_default(),
                                contents: attribute("properties").is_some_and(|names| names.contains("nav")),
                            };
                            items.insert(attribute("id").unwrap_or_default(), item);
                        }
                        "itemref" => order.extend(attribute("idref")),
                        "spine" => {
                            package.direction = match attribute("page-progression-direction").as_deref() {
                                Some("rtl") => Some(Direction::Rtl),
                                Some("ltr") => Some(Direction::Ltr),
                                _ => None,
                            };
                        }
                        "meta" if attribute("name").is_some_and(|name| name.contains("publication_type")) => {
                            let kind = attribute("content").unwrap_or_default();
                            package.periodical |= kind.starts_with("periodical");
                        }
                        name @ ("title" | "creator" | "language" | "date" | "publisher" | "subject"
                        | "identifier" | "type")
                            if !empty =>
                        {
                            open = Some((name.to_owned(), String::new()));
                        }
                        _ => {}
                    }
                }
                Piece::Text(text) => {
                    if let Some((_, value)) = &mut open {
                        value.push_str(&entity::decode(text, &entity::Declared::default()));
                    }
                }
                Piece::Cdata(text) => {
                    if let Some((_, value)) = &mut open {
                        value.push_str(text);
                    }
                }
                Piece::End(name) => {
                    if let Some((field, value)) = open.take_if(|(field, _)| *field == local(name)) {
                        package.set(&field, clean::line(&value), &mut creators);
                    }
                }
                Piece::Doctype(_) => {}
            }
        }
        package.author = Some(creators.join("\u{60C} ")).filter(|names| !names.is_empty());
        if !creators.iter().any(|name| name.chars().any(|c| c > '\u{590}')) {
            package.author = Some(creators.join(", ")).filter(|names| !names.is_empty());
        }
        let is_page =
            |item: &&Item| !item.contents && (item.kind.contains("html") || is_page_name(&item.path));
        package.chapters = order
            .iter()
            .filter_map(|id| items.get(id))
            .filter(is_page)
            .map(|item| item.path.clone())
            .collect();
        // calibre names the files of its news so, whatever the metadata says
        let news = package.chapters.iter().filter(|path| is_news(path)).count();
        package.periodical |= news > 0 && news * 2 >= package.chapters.len();
        package
    }

    /// Makes a package of a book that has none which can be read: its pages by name.
    pub(super) fn of_files<'a>(names: impl Iterator<Item = std::borrow::Cow<'a, str>>) -> Self {
        let mut chapters: Vec<String> = names
            .filter(|name| is_page_name(name))
            .map(std::borrow::Cow::into_owned)
            .collect();
        chapters.sort();
        Self {
            chapters,
            ..Self::default()
        }
    }

    fn set(&mut self, field: &str, value: String, creators: &mut Vec<String>) {
        if value.is_empty() {
            return;
        }
        match field {
            "title" if self.title.is_empty() => self.title = value,
            "creator" if value != "calibre" && !creators.contains(&value) => creators.push(value),
            "language" if self.lang.is_none() => self.lang = Some(value),
            // the year 0101 is calibre's way to say that there is none
            "date" if self.date.is_none() && !value.starts_with("0101") => self.date = Some(value),
            "publisher" if self.publisher.is_none() && value != "calibre" => self.publisher = Some(value),
            "subject" if !self.tags.contains(&value) => self.tags.push(value),
            "identifier" if self.id.is_none() => self.id = Some(value),
            "type" => {
                self.periodical |= matches!(value.as_str(), "magazine" | "newspaper" | "periodical" | "news");
            }
            _ => {}
        }
    }

    /// Returns whether a chapter is a menu of calibre's: the list of sections, or of a section's articles.
    pub(super) fn is_menu(&self, path: &str) -> bool {
        let file = path.rsplit('/').next().unwrap_or(path);
        file.starts_with("index") && !is_news(path) && self.chapters.iter().any(|path| is_news(path))
    }

    /// Names a chapter of a periodical by the issue and the file, wherever the issue lies.
    pub(super) fn id_of(&self, chapter: &str) -> Option<String> {
        self.id.as_ref().map(|id| format!("{id}#{chapter}"))
    }
}

/// Finds the path of the package in the container.
pub(super) fn path(container: &str) -> Option<String> {
    Pieces::new(container).find_map(|piece| match piece {
        Piece::Start { name, attributes, .. } if local(name) == "rootfile" => {
            attribute(attributes, "full-path")
        }
        _ => None,
    })
}

fn is_page_name(path: &str) -> bool {
    let extension = path.rsplit('.').next().unwrap_or_default();
    ["xhtml", "html", "htm"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(extension))
}

fn is_news(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with("feed_"))
        && path.split('/').any(|part| part.starts_with("article_"))
}

/// Resolves a path inside the archive against the package's own.
fn join(package: &str, href: &str) -> String {
    let href = href.split('#').next().unwrap_or(href);
    address::resolve(&format!("epub://book/{package}"), href)
        .strip_prefix("epub://book/")
        .map_or_else(|| href.to_owned(), percent::decode)
}

fn attribute(attributes: &str, wanted: &str) -> Option<String> {
    xml::attributes(attributes)
        .find(|(name, _)| local(name) == wanted)
        .map(|(_, value)| {
            entity::decode(value, &entity::Declared::default())
                .trim()
                .to_owned()
        })
}

/// The name without its prefix, in lower case.
fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_and_order_are_read_from_a_package_that_is_not_well_formed() {
        let text = "<package><metadata><dc:title>A &amp; B</dc:title><dc:creator>X</dc:creator>
            <dc:creator>Y</dc:creator><dc:language>fa</dc:language><dc:date>2025-11-25</dc:date></metadata>
            <manifest><item id='n' href='nav.xhtml' media-type='application/xhtml+xml' properties='nav'/>
            <item id=b href='text/b%20c.xhtml' media-type='application/xhtml+xml'>
            <item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>
            <item id='p' href='p.png' media-type='image/png'/></manifest>
            <spine page-progression-direction='rtl'><itemref idref='n'/><itemref idref='b'/><itemref idref='a'/>";
        let package = Package::read(text, "OEBPS/content.opf");
        assert_eq!(package.title, "A & B");
        assert_eq!(package.author.as_deref(), Some("X, Y"));
        assert_eq!(package.chapters, ["OEBPS/text/b c.xhtml", "OEBPS/a.xhtml"]);
        assert_eq!(package.direction, Some(Direction::Rtl));
        assert!(!package.periodical);
    }

    #[test]
    fn news_of_calibre_are_a_periodical() {
        let text = "<meta name='calibre:publication_type' content='periodical:unknown:News'/>";
        assert!(Package::read(text, "content.opf").periodical);
    }
}
