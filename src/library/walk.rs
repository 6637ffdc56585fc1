//! The paths of an import, one file after the other: folders walked, what cannot be read named.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::ingest::{is_part, is_resource};
use crate::sentence::{Sentence, io_reason, sentence};

/// One thing to import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// A file, its size in bytes where it is known.
    File { path: PathBuf, size: u64 },
    /// Standard input.
    StandardInput,
    /// A path that cannot be read, and why.
    Unreadable { path: PathBuf, message: Sentence },
}

/// Walks paths in the order given, folders by name; hidden files inside folders are left out,
/// and so are the pictures and styles that belong to saved pages.
///
/// Symbolic links are followed, loops among them are named and not entered.
/// `own` is the library's own folder, which is no input.
pub(super) fn walk<'a>(paths: &'a [PathBuf], own: &'a Path) -> impl Iterator<Item = Found> + 'a {
    paths
        .iter()
        .flat_map(move |path| -> Box<dyn Iterator<Item = Found> + 'a> {
            if path == Path::new("-") {
                return Box::new(std::iter::once(Found::StandardInput));
            }
            let own = own.canonicalize().ok();
            let entries = WalkDir::new(path)
                .follow_links(true)
                .sort_by_file_name()
                .into_iter()
                .filter_entry(move |entry| entry.depth() == 0 || !is_left_out(entry, own.as_deref()));
            Box::new(entries.filter_map(move |entry| match entry {
                Ok(entry) => file(entry),
                Err(error) => Some(unreadable(&error, path)),
            }))
        })
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
        walk(&paths, &folder.join("own"))
            .map(|found| match found {
                Found::File { path, size } => {
                    format!("{} {size}", path.strip_prefix(folder).unwrap().display())
                }
                Found::Unreadable { path, .. } => {
                    format!("{} unreadable", path.strip_prefix(folder).unwrap().display())
                }
                Found::StandardInput => "-".to_owned(),
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

    #[test]
    fn a_path_that_is_not_there_is_named_and_the_others_go_on() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a"), "").unwrap();
        let paths = [folder.path().join("gone"), "-".into(), folder.path().join("a")];
        let found: Vec<Found> = walk(&paths, Path::new("own")).collect();
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
            ]
        );
    }
}
