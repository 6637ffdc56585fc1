//! The names of members: which letters they are written in, and which members are no articles.

/// Parts of saved pages, pictures and recordings: what lies beside articles and is none.
const RESOURCES: [&str; 38] = [
    "css", "js", "mjs", "map", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "bmp", "tif",
    "tiff", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "m4a", "m4v", "ogg", "oga", "ogv", "opus",
    "webm", "wav", "mov", "avi", "mkv", "flac", "swf", "ncx", "lnk", "db-shm",
];

/// Tells by its name that a file found among others is no article but belongs to one.
#[must_use]
pub fn is_resource(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| {
        RESOURCES
            .iter()
            .any(|known| known.eq_ignore_ascii_case(extension))
    })
}

/// Reads a member's name: as UTF-8 where it is that, though it may not say so, else as it was decoded.
pub(super) fn of(raw: &[u8], decoded: Option<&str>) -> String {
    match (std::str::from_utf8(raw), decoded) {
        (Ok(name), _) | (Err(_), Some(name)) => tidy(name),
        (Err(_), None) => tidy(&String::from_utf8_lossy(raw)),
    }
}

/// Makes a path of a member's name that stays inside the archive.
pub(super) fn tidy(name: &str) -> String {
    let parts: Vec<String> = name
        .split(['/', '\\'])
        .filter(|part| !matches!(*part, "" | "." | ".."))
        .map(|part| part.chars().filter(|c| !c.is_control()).collect())
        .collect();
    parts.join("/")
}

/// Says whether a member is hidden, no article, or what a Mac leaves behind.
pub(super) fn is_left_out(name: &str) -> bool {
    name.is_empty()
        || name
            .split('/')
            .any(|part| part.starts_with('.') || part == "__MACOSX")
        || is_resource(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_inside_the_archive_and_keep_their_letters() {
        assert_eq!(tidy("../../etc/passwd"), "etc/passwd");
        assert_eq!(tidy("/a//./b\\c\u{7}.txt"), "a/b/c.txt");
        let persian = "\u{62E}\u{628}\u{631}.txt";
        assert_eq!(of(persian.as_bytes(), Some("mojibake")), persian);
        assert_eq!(of(b"\x81.txt", Some("\u{FC}.txt")), "\u{FC}.txt");
    }

    #[test]
    fn what_is_hidden_or_belongs_to_a_page_is_left_out() {
        for name in [
            ".git/a.txt",
            "a/.b.txt",
            "__MACOSX/a.txt",
            "page_files/a.CSS",
            "x.png",
            "",
        ] {
            assert!(is_left_out(name), "{name}");
        }
        assert!(!is_left_out("a/b.txt"));
        assert!(!is_left_out("a/png"));
    }
}
