//! An entry of RSS, RDF, Atom or CDF: its elements sorted into an [`EntryDraft`].
//!
//! Fields may stand below elements that nobody knows; the one nearest to the
//! entry counts, of several the first.

mod links;

use super::super::address::{is_openable, resolve};
use super::content::{self, Content, Untyped};
use super::date::DateText;
use super::draft::{Enclosure, EntryDraft};
use super::name::Tag;
use super::tree::{NodeId, Tree};
use crate::ingest::clean;

/// Reads an entry; `atom` says that plain text needs no guessing.
pub(super) fn read(tree: &Tree<'_>, entry: NodeId, atom: bool) -> EntryDraft {
    let mut reader = Reader {
        tree,
        atom,
        draft: EntryDraft {
            base: tree.base(entry).to_owned(),
            base_declared: tree.declares_base(entry),
            guid: tree.attribute(entry, "rdf:about").map(|id| clean::line(&id)),
            lang: Some(tree.lang(entry).to_owned()).filter(|lang| !lang.is_empty()),
            link: tree
                .attribute(entry, "href")
                .map(|href| resolve(tree.base(entry), &href)),
            updated: tree
                .attribute(entry, "lastmod")
                .map(|date| DateText::plain(&date)),
            ..EntryDraft::default()
        },
        title_depth: usize::MAX,
        has_guid: false,
        texts: Texts::default(),
        created: None,
        loose_link: None,
        thumbnails: Vec::new(),
        cover: None,
    };
    reader.walk(entry);
    reader.finish()
}

/// The texts of an entry by element.
#[derive(Default)]
struct Texts {
    description: Vec<Content>,
    summary: Vec<Content>,
    subtitle: Option<Content>,
    content: Vec<Content>,
    media: Option<Content>,
    media_title: Option<Content>,
}

struct Reader<'t, 'a> {
    tree: &'t Tree<'a>,
    atom: bool,
    draft: EntryDraft,
    title_depth: usize,
    /// An id was read, which goes before RDF's.
    has_guid: bool,
    texts: Texts,
    created: Option<DateText>,
    /// A link that is not declared to be the entry's page.
    loose_link: Option<String>,
    thumbnails: Vec<Enclosure>,
    /// Picture of the podcast or the episode.
    cover: Option<Enclosure>,
}

impl Reader<'_, '_> {
    /// Visits the entry's elements, and those below elements that hold no field themselves.
    fn walk(&mut self, entry: NodeId) {
        let tree = self.tree;
        let mut depth = 1_usize;
        let mut next = tree.first_child(entry);
        while let Some(node) = next {
            let tag = tree.tag(node);
            if tag != Tag::Entry {
                self.field(node, tag, depth);
            }
            if matches!(tag, Tag::Other | Tag::MediaContent)
                && let Some(child) = tree.first_child(node)
            {
                depth += 1;
                next = Some(child);
                continue;
            }
            let mut last = node;
            next = tree.next_sibling(last);
            while next.is_none() && depth > 1 {
                let Some(parent) = tree.parent(last) else { break };
                depth -= 1;
                last = parent;
                next = tree.next_sibling(last);
            }
        }
    }

    fn text(&self, node: NodeId) -> String {
        let text = content::text(self.tree, node);
        text.trim().to_owned()
    }

    fn attribute(&self, node: NodeId, name: &str) -> Option<String> {
        let value = self.tree.attribute(node, name)?;
        let value = value.trim();
        (!value.is_empty()).then(|| value.to_owned())
    }

    fn date(&self, node: NodeId) -> DateText {
        DateText::of(&self.content(node, Untyped::Guess))
    }

    fn content(&self, node: NodeId, untyped: Untyped) -> Content {
        content::read(self.tree, node, untyped)
    }

    fn field(&mut self, node: NodeId, tag: Tag, depth: usize) {
        let guess = if self.atom { Untyped::Plain } else { Untyped::Guess };
        match tag {
            Tag::Title if depth < self.title_depth => {
                let title = self.content(node, guess);
                if !title.is_empty() {
                    self.draft.title = Some(title);
                    self.title_depth = depth;
                }
            }
            Tag::MediaTitle | Tag::MediaDescription if self.describes_picture(node) => self.caption(node),
            Tag::MediaTitle => {
                let title = self.content(node, guess);
                self.texts.media_title.get_or_insert(title);
            }
            Tag::Link if depth == 1 || self.draft.link.is_none() => self.link(node),
            Tag::Guid => self.guid(node),
            Tag::Published => {
                let date = self.date(node);
                set(&mut self.draft.published, date, depth == 1);
            }
            Tag::Updated => {
                let date = self.date(node);
                set(&mut self.draft.updated, date, depth == 1);
            }
            Tag::Created => {
                let date = self.date(node);
                set(&mut self.created, date, depth == 1);
            }
            Tag::Author => self.author(node),
            Tag::Category => self.category(node),
            Tag::Keywords => {
                for word in self.text(node).split([',', '\u{60C}']) {
                    self.draft.tag(word);
                }
            }
            Tag::Description => {
                let text = self.content(node, Untyped::Html);
                self.summary_base(node);
                self.texts.description.push(text);
            }
            Tag::Summary => {
                let text = self.content(node, Untyped::Guess);
                self.summary_base(node);
                self.texts.summary.push(text);
            }
            Tag::Subtitle => {
                let text = self.content(node, Untyped::Guess);
                self.texts.subtitle.get_or_insert(text);
            }
            Tag::MediaDescription => {
                let text = self.content(node, Untyped::Guess);
                self.texts.media.get_or_insert(text);
            }
            Tag::Content => self.body(node),
            Tag::Enclosure | Tag::MediaContent => self.enclosure(node),
            Tag::Thumbnail => self.thumbnails.extend(self.picture(node)),
            Tag::Cover => self.cover = self.cover.take().or_else(|| self.picture(node)),
            Tag::Language => {
                let lang = self.text(node);
                if !lang.is_empty() {
                    self.draft.lang = Some(lang);
                }
            }
            Tag::Source => self.source(node),
            _ => {}
        }
    }

    /// Tells whether an element of Media RSS is about the picture that it is inside of.
    fn describes_picture(&self, node: NodeId) -> bool {
        self.tree
            .parent(node)
            .filter(|parent| self.tree.tag(*parent) == Tag::MediaContent)
            .and_then(|parent| self.file(parent))
            .is_some_and(|file| file.is_image())
    }

    /// Reads what a picture shows, for those who do not see it; the longer of two texts counts.
    fn caption(&mut self, node: NodeId) {
        let text = self.content(node, Untyped::Guess).headline();
        let file = self.tree.parent(node).and_then(|parent| self.file(parent));
        if let Some(file) = file
            && let Some(known) = self
                .draft
                .enclosures
                .iter_mut()
                .find(|known| known.url == file.url)
            && known.title.as_ref().is_none_or(|title| title.len() < text.len())
            && !text.is_empty()
        {
            known.title = Some(text);
        }
    }

    fn guid(&mut self, node: NodeId) {
        let guid = self.text(node);
        if guid.is_empty() || self.has_guid {
            return;
        }
        self.has_guid = true;
        let permalink = self.attribute(node, "ispermalink");
        self.draft.guid_is_link = permalink.is_none_or(|value| value.eq_ignore_ascii_case("true"));
        self.draft.guid = Some(if self.draft.guid_is_link {
            resolve(self.tree.base(node), &guid)
        } else {
            guid
        });
    }

    /// Reads a person: Atom's parts, or RSS's one line.
    fn author(&mut self, node: NodeId) {
        let tree = self.tree;
        let part = |wanted: Tag| {
            let found = tree.children(node).find(|child| tree.tag(*child) == wanted)?;
            let text = self.text(found);
            let text = Content::guessed(text).headline();
            (!text.is_empty()).then_some(text)
        };
        let name = part(Tag::Name)
            .or_else(|| part(Tag::Email))
            .unwrap_or_else(|| self.content(node, Untyped::Guess).headline());
        self.draft.author(&name);
    }

    /// Reads a tag: a label, a term or text; podcasts nest them.
    fn category(&mut self, node: NodeId) {
        let declared = ["label", "term", "text"]
            .iter()
            .find_map(|name| self.attribute(node, name));
        let text = declared.unwrap_or_else(|| self.text(node));
        self.draft.tag(&text);
        let nested: Vec<NodeId> = self.tree.children(node).collect();
        for child in nested {
            if self.tree.tag(child) == Tag::Category
                && let Some(text) = self.attribute(child, "text")
            {
                self.draft.tag(&text);
            }
        }
    }

    /// Reads `content`: text, or an address where it stands elsewhere.
    fn body(&mut self, node: NodeId) {
        if self.atom
            && let Some(src) = self.attribute(node, "src")
        {
            let url = resolve(self.tree.base(node), &src);
            let kind = self.attribute(node, "type").unwrap_or_default();
            if kind.starts_with("text/") {
                self.loose_link.get_or_insert(url);
            } else {
                self.draft.enclose(Enclosure {
                    url,
                    kind,
                    ..Enclosure::default()
                });
            }
            return;
        }
        let untyped = if self.atom { Untyped::Guess } else { Untyped::Html };
        let content = self.content(node, untyped);
        if !content.is_empty() {
            self.base(node);
            self.texts.content.push(content);
        }
    }

    /// Takes the base that is declared for a text.
    fn base(&mut self, node: NodeId) {
        if self.tree.declares_base(node) {
            self.tree.base(node).clone_into(&mut self.draft.base);
            self.draft.base_declared = true;
        }
    }

    /// Takes the base of a summary, unless there is a whole text.
    fn summary_base(&mut self, node: NodeId) {
        if self.texts.content.is_empty() {
            self.base(node);
        }
    }

    /// Reads where an aggregated entry comes from.
    fn source(&mut self, node: NodeId) {
        let tree = self.tree;
        let title = tree.children(node).find(|child| tree.tag(*child) == Tag::Title);
        let name = match title {
            Some(title) => self.content(title, Untyped::Guess).line(),
            None => clean::line(&self.text(node)),
        };
        if !name.is_empty() && !is_openable(&name) {
            self.draft.source = Some(name);
        }
    }

    /// Chooses among fields that say the same.
    fn finish(self) -> EntryDraft {
        let Self {
            mut draft,
            texts,
            created,
            loose_link,
            thumbnails,
            cover,
            ..
        } = self;
        draft.title = draft
            .title
            .or(texts.media_title.filter(|title| !title.is_empty()));
        draft.published = draft.published.or(created);
        draft.link = draft.link.or(loose_link);
        let longest = |texts: Vec<Content>| texts.into_iter().max_by_key(Content::len);
        let summaries = texts.description.into_iter().chain(texts.summary);
        draft.content = longest(texts.content);
        draft.summary = longest(summaries.collect())
            .filter(|summary| !summary.is_empty())
            .or(texts.media)
            .or(texts.subtitle);
        // The address of a Flash player plays nothing; what it played has a page.
        let played: Vec<String> = draft
            .enclosures
            .iter_mut()
            .filter_map(Enclosure::lead_to_page)
            .collect();
        draft.enclosures.retain(|file| !file.is_flash());
        draft.link = draft.link.or_else(|| played.first().cloned());
        let link = draft.link.as_ref();
        draft
            .enclosures
            .retain(|file| Some(&file.url) != link || !played.contains(&file.url));
        // A podcast's cover says nothing about an episode that can be heard.
        let picture = if draft.enclosures.is_empty() {
            thumbnails.into_iter().next().or(cover)
        } else if draft.enclosures.iter().any(Enclosure::is_image) {
            None
        } else {
            thumbnails.into_iter().next()
        };
        if let Some(picture) = picture {
            draft.enclose(picture);
        }
        draft
    }
}

/// Sets a field that may stand several times: the last one at the entry itself counts.
fn set(field: &mut Option<DateText>, date: DateText, own: bool) {
    if !date.is_empty() && (own || field.is_none()) {
        *field = Some(date);
    }
}
