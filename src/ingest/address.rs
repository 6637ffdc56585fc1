//! Resolving addresses against a base, after RFC 3986, section 5: of pages, feeds and records alike.
//!
//! Leaves the letters of an address alone: nothing is encoded or folded.

/// Resolves a reference against a base; an empty or opaque base leaves it as it is.
pub(super) fn resolve(base: &str, reference: &str) -> String {
    let reference = reference.trim();
    if base.is_empty() || scheme(reference).is_some() {
        return reference.to_owned();
    }
    let Some(scheme_end) = scheme(base) else {
        return reference.to_owned();
    };
    let (before, after) = base.split_at_checked(scheme_end + 1).unwrap_or((base, ""));
    let Some(rest) = after.strip_prefix("//") else {
        return reference.to_owned();
    };
    if reference.is_empty() {
        return base.split('#').next().unwrap_or(base).to_owned();
    }
    if reference.starts_with("//") {
        return format!("{before}{reference}");
    }
    let path_start = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(path_start).unwrap_or((rest, ""));
    let root = format!("{before}//{host}");
    if let Some(fragment) = reference.strip_prefix('#') {
        return format!("{}#{fragment}", base.split('#').next().unwrap_or(base));
    }
    let path = path.split(['?', '#']).next().unwrap_or_default();
    if reference.starts_with('?') {
        return format!("{root}{path}{reference}");
    }
    let (reference, tail) = match reference.find(['?', '#']) {
        Some(at) => reference.split_at_checked(at).unwrap_or((reference, "")),
        None => (reference, ""),
    };
    let joined = if reference.starts_with('/') {
        reference.to_owned()
    } else {
        let folder = path.rfind('/').and_then(|at| path.get(..=at)).unwrap_or("/");
        format!("{folder}{reference}")
    };
    format!("{root}{}{tail}", without_dots(&joined))
}

/// Returns the length of the scheme before its colon.
pub(super) fn scheme(address: &str) -> Option<usize> {
    let colon = address.find([':', '/', '?', '#'])?;
    let name = address.get(..colon)?;
    let first = name.bytes().next()?;
    let rest = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    let sound = first.is_ascii_alphabetic() && name.bytes().all(rest);
    (sound && address.as_bytes().get(colon) == Some(&b':')).then_some(colon)
}

/// Tells whether an address can be opened: a web page, a file, a download.
pub(super) fn is_openable(address: &str) -> bool {
    scheme(address)
        .and_then(|end| address.get(..end))
        .is_some_and(|scheme| {
            ["http", "https", "ftp", "file", "gopher", "gemini"]
                .iter()
                .any(|known| scheme.eq_ignore_ascii_case(known))
        })
}

/// Says whether a URL is one of the web: http or https, in small letters or capitals.
pub(super) fn is_web(address: &str) -> bool {
    scheme(address)
        .and_then(|end| address.get(..end))
        .is_some_and(|scheme| {
            ["http", "https"]
                .iter()
                .any(|web| scheme.eq_ignore_ascii_case(web))
        })
}

/// Takes `.` and `..` out of a path.
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut segments = path.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        let last = segments.peek().is_none();
        match segment {
            "." | ".." => {
                if segment == ".." {
                    kept.pop();
                }
                if last {
                    kept.push("");
                }
            }
            _ => kept.push(segment),
        }
    }
    format!("/{}", kept.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of RFC 3986, section 5.4.
    #[test]
    fn references_resolve_as_the_rfc_says() {
        let base = "http://a/b/c/d;p?q";
        for (reference, expected) in [
            ("g:h", "g:h"),
            ("g", "http://a/b/c/g"),
            ("./g", "http://a/b/c/g"),
            ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g"),
            ("?y", "http://a/b/c/d;p?y"),
            ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q#s"),
            ("g#s", "http://a/b/c/g#s"),
            ("g?y#s", "http://a/b/c/g?y#s"),
            (";x", "http://a/b/c/;x"),
            ("", "http://a/b/c/d;p?q"),
            (".", "http://a/b/c/"),
            ("./", "http://a/b/c/"),
            ("..", "http://a/b/"),
            ("../", "http://a/b/"),
            ("../g", "http://a/b/g"),
            ("../..", "http://a/"),
            ("../../g", "http://a/g"),
            ("../../../g", "http://a/g"),
            ("g;x=1/../y", "http://a/b/c/y"),
        ] {
            assert_eq!(resolve(base, reference), expected, "{reference}");
        }
    }

    #[test]
    fn without_a_base_references_stay() {
        assert_eq!(resolve("", " a/b "), "a/b");
        assert_eq!(resolve("urn:x", "a/b"), "a/b");
        assert_eq!(resolve("http://a", "b"), "http://a/b");
        assert!(is_openable("HTTPS://a") && !is_openable("tag:a") && !is_openable("a:b/c"));
    }
}
