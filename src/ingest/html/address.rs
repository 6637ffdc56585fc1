//! Addresses of links and images, made absolute where the page's own address is known.

use dom_query::Document;

use super::super::address;

/// What relative addresses are resolved against.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::ingest) struct Base {
    address: Option<String>,
}

impl Base {
    pub(in crate::ingest) fn new(document: &Document, page: Option<&str>) -> Self {
        let page = page.filter(|page| page.contains("://"));
        let declared = document
            .root()
            .descendants_it()
            .filter(|node| node.has_name("base"))
            .find_map(|base| base.attr("href"))
            .map(|base| address::resolve(page.unwrap_or_default(), &base))
            .filter(|base| base.contains("://"));
        Self {
            address: declared.or_else(|| page.map(str::to_owned)),
        }
    }

    /// Takes the page's own address.
    pub(in crate::ingest) fn of(page: Option<&str>) -> Self {
        Self {
            address: page.filter(|page| page.contains("://")).map(str::to_owned),
        }
    }

    /// Returns the address that relative ones begin at.
    pub(in crate::ingest) fn address(&self) -> Option<&str> {
        self.address.as_deref()
    }

    /// Resolves an address; `None` for scripts and places on the page itself.
    pub(in crate::ingest) fn resolve(&self, reference: &str) -> Option<String> {
        let address: String = reference.trim().chars().filter(|c| !c.is_control()).collect();
        let scheme = address::scheme(&address).and_then(|end| address.get(..end));
        let script = scheme.is_some_and(|scheme| {
            ["javascript", "data", "vbscript", "about"]
                .iter()
                .any(|bad| scheme.eq_ignore_ascii_case(bad))
        });
        if address.is_empty() || address.starts_with('#') || script {
            return None;
        }
        let resolved = address::resolve(self.address.as_deref().unwrap_or_default(), &address);
        // Without a base the scheme of a page that is read today is the only sensible one.
        Some(if resolved.starts_with("//") {
            format!("https:{resolved}")
        } else {
            resolved
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_resolved_against_the_page() {
        let base = Base {
            address: Some("https://example.org/a/b.html?x".into()),
        };
        let resolve = |address: &str| base.resolve(address);
        assert_eq!(resolve("c.html").unwrap(), "https://example.org/a/c.html");
        assert_eq!(resolve("../c").unwrap(), "https://example.org/c");
        assert_eq!(resolve("/c").unwrap(), "https://example.org/c");
        assert_eq!(resolve("//other.org/c").unwrap(), "https://other.org/c");
        assert_eq!(resolve("http://other.org").unwrap(), "http://other.org");
        assert_eq!(resolve("mailto:a@b").unwrap(), "mailto:a@b");
        assert_eq!(resolve("javascript:alert(1)"), None);
        assert_eq!(resolve("#top"), None);
        assert_eq!(Base::default().resolve("c.html").unwrap(), "c.html");
        assert_eq!(Base::default().resolve("//a.org/c").unwrap(), "https://a.org/c");
    }

    #[test]
    fn a_declared_base_counts_in_pages_and_fragments() {
        let page = Some("https://example.org/a/b.html");
        for html in [
            "<base href='/x/'><p>a",
            "<div><base href='https://example.org/x/'></div>",
        ] {
            for document in [Document::from(html), Document::fragment(html)] {
                let base = Base::new(&document, page);
                assert_eq!(base.resolve("c").unwrap(), "https://example.org/x/c", "{html}");
            }
        }
    }
}
