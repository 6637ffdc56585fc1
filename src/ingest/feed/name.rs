//! What an element means, by name and namespace, whichever format it is of.
//!
//! The formats share most of their vocabulary (`title`, `link`, `item`) and
//! feeds mix it freely, so one table serves them all.

use std::collections::HashMap;

/// A family of element names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Namespace {
    /// RSS of any version, Atom, CDF, and no namespace at all.
    Feed,
    /// Dublin Core, both sets.
    DublinCore,
    /// `content:encoded`.
    Content,
    /// Media RSS.
    Media,
    /// Podcasts.
    Itunes,
    /// RDF syntax.
    Rdf,
    /// RSS 1.0 syndication module.
    Syndication,
    /// XHTML.
    Xhtml,
    /// Any other.
    Other,
}

/// Addresses of namespaces in lower case, without scheme and closing slash or hash.
const ADDRESSES: &[(&str, Namespace)] = &[
    ("purl.org/rss/1.0", Namespace::Feed),
    ("purl.org/net/rss1.1", Namespace::Feed),
    ("my.netscape.com/rdf/simple/0.9", Namespace::Feed),
    ("channel.netscape.com/rdf/simple/0.9", Namespace::Feed),
    ("my.netscape.com/publish/formats/rss-0.91.dtd", Namespace::Feed),
    ("purl.org/rss/1.0/modules/rss091", Namespace::Feed),
    ("blogs.law.harvard.edu/tech/rss", Namespace::Feed),
    ("cyber.law.harvard.edu/rss", Namespace::Feed),
    ("www.w3.org/2005/atom", Namespace::Feed),
    ("purl.org/atom/ns", Namespace::Feed),
    ("purl.org/echo", Namespace::Feed),
    ("purl.org/pie", Namespace::Feed),
    ("example.com/newformat", Namespace::Feed),
    ("example.com/necho", Namespace::Feed),
    ("uri/of/echo/namespace", Namespace::Feed),
    ("purl.org/dc/elements/1.0", Namespace::DublinCore),
    ("purl.org/dc/elements/1.1", Namespace::DublinCore),
    ("purl.org/dc/terms", Namespace::DublinCore),
    ("purl.org/rss/1.0/modules/content", Namespace::Content),
    ("purl.org/rss/1.0/modules/syndication", Namespace::Syndication),
    ("search.yahoo.com/mrss", Namespace::Media),
    ("video.search.yahoo.com/mrss", Namespace::Media),
    ("www.itunes.com/dtds/podcast-1.0.dtd", Namespace::Itunes),
    ("example.com/dtds/podcast-1.0.dtd", Namespace::Itunes),
    ("www.w3.org/1999/02/22-rdf-syntax-ns", Namespace::Rdf),
    ("www.w3.org/1999/xhtml", Namespace::Xhtml),
];

/// Prefixes as feeds use them, declared or not.
const PREFIXES: &[(&str, Namespace)] = &[
    ("rss", Namespace::Feed),
    ("atom", Namespace::Feed),
    ("atom10", Namespace::Feed),
    ("a10", Namespace::Feed),
    ("a", Namespace::Feed),
    ("dc", Namespace::DublinCore),
    ("dcterms", Namespace::DublinCore),
    ("content", Namespace::Content),
    ("media", Namespace::Media),
    ("itunes", Namespace::Itunes),
    ("rdf", Namespace::Rdf),
    ("sy", Namespace::Syndication),
    ("xhtml", Namespace::Xhtml),
    ("xh", Namespace::Xhtml),
];

impl Namespace {
    /// Recognises the address of a namespace; `None` for one that is not known.
    pub(super) fn of_address(address: &str) -> Option<Self> {
        let address = address.trim().to_ascii_lowercase();
        let bare = address
            .split_once("://")
            .map_or(address.as_str(), |(_, rest)| rest)
            .trim_end_matches(['/', '#']);
        if bare.contains("backend.userland.com/rss") {
            return Some(Self::Feed);
        }
        let found = ADDRESSES.iter().find(|(known, _)| *known == bare);
        found.map(|(_, namespace)| *namespace)
    }
}

/// The prefixes that a document declares, wherever it does.
#[derive(Debug, Default)]
pub(super) struct Prefixes {
    declared: HashMap<String, Option<Namespace>>,
}

/// Most prefixes that a document may declare.
const MOST_PREFIXES: usize = 512;

impl Prefixes {
    /// Notes `xmlns:prefix="address"`.
    pub(super) fn declare(&mut self, prefix: &str, address: &str) {
        if self.declared.len() < MOST_PREFIXES {
            self.declared
                .insert(prefix.to_ascii_lowercase(), Namespace::of_address(address));
        }
    }

    /// Returns what a prefix, in lower case, means.
    pub(super) fn namespace(&self, prefix: &str) -> Namespace {
        let customary = || {
            let known = PREFIXES.iter().find(|(known, _)| *known == prefix);
            known.map_or(Namespace::Other, |(_, namespace)| *namespace)
        };
        match self.declared.get(prefix) {
            Some(Some(namespace)) => *namespace,
            // An address that is not known leaves the prefix to say what is meant,
            // but for the prefixes that make entries.
            Some(None) if customary() == Namespace::Feed => Namespace::Other,
            Some(None) | None => customary(),
        }
    }
}

/// What an element is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// `rss`, `feed`, `rdf:RDF`.
    Root,
    /// `channel`; CDF's root, too.
    Channel,
    /// `item`, `entry`.
    Entry,
    /// Where an aggregated entry comes from.
    Source,
    /// The feed's picture.
    Image,
    /// A search box of RSS.
    TextInput,
    /// A title.
    Title,
    /// `media:title`.
    MediaTitle,
    /// `link`.
    Link,
    /// `guid`, `id`.
    Guid,
    /// When it was published.
    Published,
    /// When it was changed.
    Updated,
    /// When it was made.
    Created,
    /// A person.
    Author,
    /// Part of a person.
    Name,
    /// Part of a person.
    Email,
    /// `url` of a picture, `uri` or `homepage` of a person.
    Uri,
    /// A tag.
    Category,
    /// Several tags between commas.
    Keywords,
    /// `description`, `abstract`.
    Description,
    /// `summary`.
    Summary,
    /// `media:description`.
    MediaDescription,
    /// `subtitle`, `tagline`.
    Subtitle,
    /// `content`, `content:encoded`, `xhtml:body`.
    Content,
    /// `enclosure`.
    Enclosure,
    /// `media:content`.
    MediaContent,
    /// `media:thumbnail`.
    Thumbnail,
    /// `itunes:image`.
    Cover,
    /// `language`.
    Language,
    /// Minutes until the next look.
    Ttl,
    /// `sy:updatePeriod`.
    UpdatePeriod,
    /// `sy:updateFrequency`.
    UpdateFrequency,
    /// `icon`, `logo`.
    Icon,
    /// Anything else.
    Other,
}

impl Tag {
    /// Recognises a local name in lower case.
    pub(super) fn of(namespace: Namespace, local: &str) -> Self {
        match namespace {
            Namespace::Feed => Self::of_feed(local),
            Namespace::DublinCore => match local {
                "title" => Self::Title,
                "creator" | "author" => Self::Author,
                "date" | "modified" => Self::Updated,
                "issued" => Self::Published,
                "created" => Self::Created,
                "description" | "abstract" => Self::Description,
                "subject" => Self::Category,
                "language" => Self::Language,
                _ => Self::Other,
            },
            Namespace::Content => match local {
                "encoded" => Self::Content,
                _ => Self::Other,
            },
            Namespace::Media => match local {
                "title" => Self::MediaTitle,
                "description" => Self::MediaDescription,
                "content" => Self::MediaContent,
                "thumbnail" => Self::Thumbnail,
                "keywords" => Self::Keywords,
                "category" => Self::Category,
                _ => Self::Other,
            },
            Namespace::Itunes => match local {
                "author" => Self::Author,
                "summary" => Self::Summary,
                "subtitle" => Self::Subtitle,
                "keywords" => Self::Keywords,
                "category" => Self::Category,
                "image" => Self::Cover,
                _ => Self::Other,
            },
            Namespace::Rdf => match local {
                "rdf" => Self::Root,
                _ => Self::Other,
            },
            Namespace::Syndication => match local {
                "updateperiod" => Self::UpdatePeriod,
                "updatefrequency" => Self::UpdateFrequency,
                _ => Self::Other,
            },
            Namespace::Xhtml => match local {
                "body" => Self::Content,
                _ => Self::Other,
            },
            Namespace::Other => Self::Other,
        }
    }

    fn of_feed(local: &str) -> Self {
        match local {
            "rss" | "feed" | "rdf" => Self::Root,
            "channel" => Self::Channel,
            "item" | "entry" => Self::Entry,
            "source" => Self::Source,
            "image" => Self::Image,
            "textinput" => Self::TextInput,
            "title" => Self::Title,
            "link" => Self::Link,
            "guid" | "id" => Self::Guid,
            "pubdate" | "published" | "issued" => Self::Published,
            "updated" | "modified" | "lastbuilddate" => Self::Updated,
            "created" => Self::Created,
            "author" | "managingeditor" => Self::Author,
            "name" => Self::Name,
            "email" => Self::Email,
            "uri" | "url" | "homepage" => Self::Uri,
            "category" => Self::Category,
            "keywords" => Self::Keywords,
            "description" | "abstract" => Self::Description,
            "summary" => Self::Summary,
            "subtitle" | "tagline" => Self::Subtitle,
            "content" | "body" | "fullitem" | "encoded" => Self::Content,
            "enclosure" => Self::Enclosure,
            "language" => Self::Language,
            "ttl" => Self::Ttl,
            "icon" | "logo" => Self::Icon,
            _ => Self::Other,
        }
    }

    /// Tells whether the element holds text and nothing that a feed knows.
    pub(super) fn is_leaf(self) -> bool {
        matches!(
            self,
            Self::Title
                | Self::Link
                | Self::Guid
                | Self::Published
                | Self::Updated
                | Self::Created
                | Self::Name
                | Self::Email
                | Self::Uri
                | Self::Category
                | Self::Keywords
                | Self::Enclosure
                | Self::Language
                | Self::Ttl
                | Self::Description
                | Self::Summary
                | Self::Subtitle
                | Self::Content
        )
    }

    /// Tells whether the element begins a field of a feed or an entry that no
    /// text in HTML has.
    pub(super) fn is_field(self) -> bool {
        !matches!(
            self,
            Self::Other
                | Self::Content
                | Self::Source
                | Self::Image
                | Self::Name
                | Self::Title
                | Self::Link
                | Self::Summary
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn namespaces_are_known_by_address_then_by_prefix() {
        let mut prefixes = Prefixes::default();
        prefixes.declare("D", "http://purl.org/dc/elements/1.1/");
        prefixes.declare("dc", "http://example.org/moved/dc");
        prefixes.declare("atom", "http://example.org/else");
        assert_eq!(prefixes.namespace("d"), Namespace::DublinCore);
        assert_eq!(prefixes.namespace("dc"), Namespace::DublinCore);
        assert_eq!(prefixes.namespace("atom"), Namespace::Other);
        assert_eq!(prefixes.namespace("media"), Namespace::Media);
        assert_eq!(Tag::of(Namespace::Content, "item"), Tag::Other);
    }
}
