//! The paths of an import, one file after the other: folders walked, what cannot be read named.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::download::is_web;
use crate::ingest::{is_part, is_resource};
use crate::sentence::{Sentence, io_reason, sentence};

/// One thing to import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// A file, its size in bytes where it is known.
    File { path: PathBuf, size: u64 },
    /// Standard input.
    StandardInput,
    /// A URL of the web.
    Url(String),
    /// A path that cannot be read, and why.
    Unreadable { path: PathBuf, message: Sentence },
}

/// Which symbolic links inside an imported folder are followed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Links {
    /// Those that stay inside the folder; one that leads out of it is a problem of its own.
    #[default]
    Inside,
    /// All of them.
    All,
}

/// Walks paths in the order given, folders by name; hidden files inside folders are left out,
/// and so are the pictures and styles that belong to saved pages.
///
/// Loops among symbolic links are reported and not entered. A path that is itself a link is followed
/// whatever `links` says. `own` is the library's own folder, which is no input.
pub(super) fn walk<'a>(
    paths: &'a [PathBuf],
    own: &'a Path,
    links: Links,
) -> impl Iterator<Item = Found> + 'a {
    let own = own.canonicalize().ok();
    paths
        .iter()
        .flat_map(move |path| -> Box<dyn Iterator<Item = Found> + 'a> {
            if path == Path::new("-") {
                return Box::new(std::iter::once(Found::StandardInput));
            }
            if let Some(url) = path.to_str().filter(|path| is_web(path)) {
                return Box::new(std::iter::once(Found::Url(url.to_owned())));
            }
            Box::new(Walk {
                root: path,
                inside: match links {
                    Links::Inside => path.canonicalize().ok(),
                    Links::All => None,
                },
                own: own.clone(),
                entries: WalkDir::new(path)
                    .follow_links(true)
                    .sort_by_file_name()
                    .into_iter(),
            })
        })
}

/// A walk through one path of an import.
struct Walk<'a> {
    root: &'a Path,
    /// The folder that links must not lead out of; `None` where they may.
    inside: Option<PathBuf>,
    /// The library's own folder.
    own: Option<PathBuf>,
    entries: walkdir::IntoIter,
}

impl Iterator for Walk<'_> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            let entry = match self.entries.next()? {
                Ok(entry) => entry,
                Err(error) => return Some(unreadable(&error, self.root)),
            };
            let left_out = entry.depth() > 0 && is_left_out(&entry, self.own.as_deref());
            let leads_out = !left_out && self.leads_out(&entry);
            if (left_out || leads_out) && entry.file_type().is_dir() {
                self.entries.skip_current_dir();
            }
            if leads_out {
                return Some(Found::Unreadable {
                    path: entry.into_path(),
                    message: sentence!(
                        "import-link-out",
                        "this link leads out of the folder: it was not followed (--follow follows it)"
                    ),
                });
            }
            if !left_out && let Some(found) = file(entry) {
                return Some(found);
            }
        }
    }
}

impl Walk<'_> {
    /// Returns whether an entry is a link to something outside of the folder that is imported.
    fn leads_out(&self, entry: &DirEntry) -> bool {
        let Some(inside) = &self.inside else { return false };
        entry.depth() > 0
            && entry.path_is_symlink()
            && !entry
                .path()
                .canonicalize()
                .is_ok_and(|target| target.starts_with(inside))
    }
}

/// Says whether something found inside a folder is hidden or the library itself.
fn is_left_out(entry: &DirEntry, own: Option<&Path>) -> bool {
    // bulletty's feeds are hidden files beside their entries
    let hidden = |name: &OsStr| name.as_encoded_bytes().starts_with(b".") && name != ".feed.toml";
    let is_own = || {
        entry.file_type().is_dir()
            && own.is_some_and(|own| entry.path().canonicalize().is_ok_and(|path| path == own))
    };
    hidden(entry.file_name()) || is_own()
}

fn file(entry: DirEntry) -> Option<Found> {
    let kind = entry.file_type();
    // what is given by name may be a pipe; inside a folder only files are meant
    if kind.is_dir() || (entry.depth() > 0 && !kind.is_file()) {
        return None;
    }
    if entry.depth() > 0 && (entry.file_name().to_str().is_some_and(is_resource) || is_part(entry.path())) {
        return None;
    }
    let size = entry.metadata().map_or(0, |metadata| metadata.len());
    Some(Found::File {
        path: entry.into_path(),
        size,
    })
}

fn unreadable(error: &walkdir::Error, root: &Path) -> Found {
    let path = error.path().unwrap_or(root).to_owned();
    let message = if let Some(ancestor) = error.loop_ancestor() {
        sentence!(
            "import-loop",
            "this link leads back to {path}: it was not followed",
            path = ancestor
        )
    } else {
        let why = error
            .io_error()
            .map_or_else(|| Sentence::verbatim(error.to_string()), io_reason);
        if error.io_error().map(io::Error::kind) == Some(io::ErrorKind::PermissionDenied) {
            sentence!(
                "import-denied",
                "cannot be read: {why}; give yourself the right to read it, and import it again",
                why = why
            )
        } else {
            sentence!("import-unreadable", "cannot be read: {why}", why = why)
        }
    };
    Found::Unreadable { path, message }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let paths = [folder.to_owned()];
        walk(&paths, &folder.join("own"), Links::Inside)
            .map(|found| match found {
                Found::File { path, size } => {
                    format!("{} {size}", path.strip_prefix(folder).unwrap().display())
                }
                Found::Unreadable { path, .. } => {
                    format!("{} unreadable", path.strip_prefix(folder).unwrap().display())
                }
                Found::StandardInput => "-".to_owned(),
                Found::Url(url) => url,
            })
            .collect()
    }

    #[test]
    fn files_come_by_name_without_hidden_ones_and_the_library_itself() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for name in [
            "b.txt",
            "a/z.txt",
            "a/z_files/z.css",
            "a/z.PNG",
            ".hidden.txt",
            ".git/x.txt",
            "own/library.txt",
        ] {
            let path = root.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "text").unwrap();
        }
        assert_eq!(names(root), ["a/z.txt 4", "b.txt 4"]);
    }

    #[cfg(unix)]
    #[test]
    fn loops_of_links_and_dangling_links_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir(root.join("a")).unwrap();
        std::os::unix::fs::symlink(root, root.join("a/loop")).unwrap();
        std::os::unix::fs::symlink(root.join("nowhere"), root.join("dangling")).unwrap();
        fs::write(root.join("z.txt"), "text").unwrap();
        assert_eq!(
            names(root),
            ["a/loop unreadable", "dangling unreadable", "z.txt 4"]
        );
    }

    #[cfg(unix)]
    #[test]
    fn links_that_lead_out_are_followed_only_on_demand() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let outside = folder.path().join("outside");
        let inside = folder.path().join("inside");
        for path in [outside.join("secret.txt"), inside.join("sub/a.txt")] {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "text").unwrap();
        }
        symlink(&outside, inside.join("b-folder")).unwrap();
        symlink(outside.join("secret.txt"), inside.join("c-file.txt")).unwrap();
        symlink("sub", inside.join("d-within")).unwrap();
        symlink("../../outside/secret.txt", inside.join("sub/e-relative.txt")).unwrap();
        assert_eq!(
            names(&inside),
            [
                "b-folder unreadable",
                "c-file.txt unreadable",
                "d-within/a.txt 4",
                "d-within/e-relative.txt unreadable",
                "sub/a.txt 4",
                "sub/e-relative.txt unreadable",
            ]
        );
        let paths = [inside.clone()];
        let all = walk(&paths, Path::new("own"), Links::All);
        assert_eq!(all.filter(|found| matches!(found, Found::File { .. })).count(), 6);
        // what is named by the reader is followed
        let named = [inside.join("b-folder")];
        let found: Vec<Found> = walk(&named, Path::new("own"), Links::Inside).collect();
        assert!(matches!(&found[..], [Found::File { .. }]), "{found:?}");
    }

    #[test]
    fn a_path_that_is_not_there_is_named_and_the_others_go_on() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a"), "").unwrap();
        let web = "HTTPS://a.example//b";
        let paths = [
            folder.path().join("gone"),
            "-".into(),
            folder.path().join("a"),
            web.into(),
        ];
        let found: Vec<Found> = walk(&paths, Path::new("own"), Links::Inside).collect();
        assert_eq!(
            found,
            [
                Found::Unreadable {
                    path: paths[0].clone(),
                    message: sentence!(
                        "import-unreadable",
                        "cannot be read: {why}",
                        why = sentence!("io-not-found", "there is no such file or folder")
                    ),
                },
                Found::StandardInput,
                Found::File {
                    path: paths[2].clone(),
                    size: 0,
                },
                Found::Url(web.to_owned()),
            ]
        );
    }
}
