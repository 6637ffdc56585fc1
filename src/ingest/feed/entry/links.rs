//! Where an entry leads: its page, the files that come with it, its picture.

use super::Reader;
use crate::ingest::address::resolve;
use crate::ingest::clean;
use crate::ingest::feed::draft::Enclosure;
use crate::ingest::feed::tree::NodeId;

impl Reader<'_, '_> {
    /// Reads `<link>` of RSS, text, and of Atom, attributes.
    pub(super) fn link(&mut self, node: NodeId) {
        let base = self.tree.base(node);
        let href = self
            .attribute(node, "href")
            .or_else(|| self.attribute(node, "url"))
            .or_else(|| self.attribute(node, "uri"));
        let Some(href) = href else {
            let text = self.text(node);
            let address = clean::line(&resolve(base, &text));
            if !text.is_empty() {
                self.draft.link = Some(address);
            }
            return;
        };
        let address = resolve(base, &href);
        let rel = self.attribute(node, "rel").unwrap_or_else(|| "alternate".into());
        let kind = self
            .attribute(node, "type")
            .unwrap_or_default()
            .to_ascii_lowercase();
        match rel.to_ascii_lowercase().as_str() {
            "alternate" => {
                let page = matches!(
                    kind.as_str(),
                    "" | "html" | "xhtml" | "text/html" | "application/xhtml+xml"
                );
                if page {
                    self.draft.link = Some(address);
                } else {
                    self.loose_link.get_or_insert(address);
                }
            }
            "enclosure" => {
                let enclosure = Enclosure {
                    url: address,
                    kind,
                    length: self.number(node, "length"),
                    title: self.attribute(node, "title"),
                };
                self.draft.enclose(enclosure);
            }
            _ => {}
        }
    }

    fn number(&self, node: NodeId, name: &str) -> Option<u64> {
        self.attribute(node, name)?
            .parse()
            .ok()
            .filter(|length| *length > 0)
    }

    pub(super) fn enclosure(&mut self, node: NodeId) {
        if let Some(file) = self.file(node) {
            self.draft.enclose(file);
        }
    }

    /// Reads the file that an element names.
    pub(super) fn file(&self, node: NodeId) -> Option<Enclosure> {
        let address = self
            .attribute(node, "url")
            .or_else(|| self.attribute(node, "href"))?;
        let kind = self
            .attribute(node, "type")
            .or_else(|| self.attribute(node, "medium"));
        Some(Enclosure {
            url: resolve(self.tree.base(node), &address),
            kind: kind.unwrap_or_default().to_ascii_lowercase(),
            length: self
                .number(node, "length")
                .or_else(|| self.number(node, "filesize")),
            title: None,
        })
    }

    /// Reads the picture that an element names.
    pub(super) fn picture(&self, node: NodeId) -> Option<Enclosure> {
        let address = self
            .attribute(node, "url")
            .or_else(|| self.attribute(node, "href"))?;
        Some(Enclosure {
            url: resolve(self.tree.base(node), &address),
            kind: "image".into(),
            ..Enclosure::default()
        })
    }
}
