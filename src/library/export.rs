//! Articles written as files, one each.

use std::fs;
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::error::{Doing, Error};
use super::query::ListQuery;
use super::reader::Reader;
use crate::article::{Article, ArticleId};
use crate::export::{self, Form, Names};
use crate::store::{ArticleSummary, Window};

/// Rows read from the library at a time.
const ROWS: u64 = 500;

/// What is to be exported, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportRequest {
    /// Words and fields that the articles must match; `None` exports all.
    pub query: Option<String>,
    /// The folder for the files; it is made where it is missing.
    pub folder: PathBuf,
    /// Their form.
    pub form: Form,
    /// A file of that name that holds something else is replaced; else the new one gets another name.
    pub replace: bool,
}

/// One file of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The article.
    pub article: ArticleSummary,
    /// Where it lies now.
    pub path: PathBuf,
    /// It lay there just so.
    pub unchanged: bool,
    /// Its number among all, from 1.
    pub number: u64,
    /// How many there are in all.
    pub total: u64,
}

impl Reader {
    /// Writes each article of a list into a file of its own, newest first, until `on_file` breaks.
    ///
    /// Returns how many were written. Files are named after their headlines; each
    /// is there as a whole or not at all.
    ///
    /// # Errors
    ///
    /// The library or, with words, the index cannot be read, or the folder not be written.
    pub fn export(
        &self,
        request: &ExportRequest,
        on_file: &mut dyn FnMut(&Exported) -> ControlFlow<()>,
    ) -> Result<u64, Error> {
        let folder = &request.folder;
        fs::create_dir_all(folder).map_err(|error| Error::io(Doing::MakeFolder, folder, error))?;
        let query = ListQuery {
            text: request.query.clone(),
            ..ListQuery::default()
        };
        let marker = request.query.as_deref().map(|text| self.highlighter(text, false));
        let marks = |text: &str| {
            marker
                .as_ref()
                .map(|marker| marker.marks(text))
                .unwrap_or_default()
        };
        let mut names = Names::default();
        let mut written = 0;
        let mut offset = 0;
        loop {
            let page = self.page(&query, Window { offset, limit: ROWS })?;
            if page.rows.is_empty() {
                return Ok(written);
            }
            offset += page.rows.len() as u64;
            for row in page.rows {
                // deleted a moment ago
                let Some(entry) = self.entry(row.id)? else {
                    continue;
                };
                let bytes = export::render(request.form, Some(row.id), &entry.article, &marks)
                    .map_err(|error| Error::io(Doing::WriteTo, folder, error))?;
                let (path, unchanged) = place(request, &mut names, (row.id, &entry.article), &bytes);
                if !unchanged {
                    write(folder, &path, &bytes)?;
                }
                written += 1;
                let file = Exported {
                    article: row,
                    path,
                    unchanged,
                    number: written,
                    total: page.total,
                };
                if on_file(&file).is_break() {
                    return Ok(written);
                }
            }
        }
    }
}

/// Writes one article into a file, whose name is found in `folder`; returns its path.
///
/// # Errors
///
/// The folder cannot be made or written.
pub fn export_article(folder: &Path, form: Form, id: ArticleId, article: &Article) -> Result<PathBuf, Error> {
    fs::create_dir_all(folder).map_err(|error| Error::io(Doing::MakeFolder, folder, error))?;
    let bytes = export::render(form, Some(id), article, &export::no_marks)
        .map_err(|error| Error::io(Doing::WriteTo, folder, error))?;
    let request = ExportRequest {
        query: None,
        folder: folder.to_owned(),
        form,
        replace: false,
    };
    let (path, unchanged) = place(&request, &mut Names::default(), (id, article), &bytes);
    if !unchanged {
        write(folder, &path, &bytes)?;
    }
    Ok(path)
}

/// Finds the path for a file; says whether it lies there just so.
fn place(
    request: &ExportRequest,
    names: &mut Names,
    (id, article): (ArticleId, &Article),
    bytes: &[u8],
) -> (PathBuf, bool) {
    let (folder, mark) = (&request.folder, id.to_string());
    let name = export::file_name(&article.title, &mark, request.form.extension());
    let mut unchanged = false;
    let name = names.give(&name, &mark, |name| {
        let path = folder.join(name);
        let Ok(about) = fs::symlink_metadata(&path) else {
            return true;
        };
        unchanged = about.is_file()
            && about.len() == bytes.len() as u64
            && fs::read(&path).is_ok_and(|old| old == bytes);
        unchanged || (request.replace && about.is_file())
    });
    (folder.join(name), unchanged)
}

fn write(folder: &Path, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = |error: std::io::Error| Error::io(Doing::Write, path, error);
    let mut builder = tempfile::Builder::new();
    builder.prefix(".khabar-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // as any new file: the umask takes away what it always does
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}
