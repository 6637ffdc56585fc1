//! ZIP archives: each member is read as a file of its own, whatever it is, archives included.
//!
//! What a member is called and how its letters were encoded is `name`'s
//! business, how much may be unpacked `budget`'s. An EPUB is a ZIP archive, too:
//! what it holds is `epub`'s business.

pub(super) mod budget;
mod name;

use std::io::{self, BufRead, BufReader, Cursor, Read, Seek};
use std::ops::ControlFlow;
use std::path::Path;

use tempfile::{SpooledTempFile, spooled_tempfile};
use zip::ZipArchive;
use zip::result::ZipError;

use super::{Event, Format, Origin, Outlet, Problem, epub, reader};
use crate::sentence::{Sentence, io_reason, sentence};
use budget::Capped;
pub use name::is_resource;

/// An archive that can be read at any place.
pub(super) type Archive<'a> = ZipArchive<&'a mut SpooledTempFile>;

/// Archives up to this size are kept in memory, in bytes; larger ones go to a temporary file.
const IN_MEMORY: usize = 32 << 20;
/// Largest archive, in bytes.
const LARGEST: u64 = 8 << 30;
/// Most members of one archive.
const MEMBERS: usize = 1_000_000;
/// How much of a member its format is known by, in bytes.
const HEAD: u64 = 16 * 1024;

/// Reads what an archive holds; returns what kind of archive it is.
pub(super) fn read(
    input: &mut dyn BufRead,
    wanted: Format,
    outlet: &mut Outlet<'_>,
) -> io::Result<(Format, ControlFlow<()>)> {
    let mut spool = spooled_tempfile(IN_MEMORY);
    let size = io::copy(&mut input.take(LARGEST + 1), &mut spool)?;
    let format = if wanted == Format::Auto {
        Format::Zip
    } else {
        wanted
    };
    if size > LARGEST {
        let message = sentence!(
            "archive-too-large",
            "the archive is larger than {size} GiB: unpack it first",
            size = LARGEST >> 30
        );
        return Ok((format, outlet.problem(None, message)));
    }
    outlet.budget.allow(size);
    spool.rewind()?;
    let broken = match ZipArchive::new(&mut spool) {
        Ok(mut archive) => return Ok(whole(&mut archive, wanted, outlet)),
        Err(error) => reason(&error),
    };
    let message = sentence!(
        "archive-damaged",
        "the archive is cut off or damaged ({why}): what can be read of it is taken",
        why = broken
    );
    if outlet.problem(None, message).is_break() || format == Format::Epub {
        return Ok((format, ControlFlow::Continue(())));
    }
    spool.rewind()?;
    Ok((format, cut_off(spool, outlet)))
}

fn whole(archive: &mut Archive<'_>, wanted: Format, outlet: &mut Outlet<'_>) -> (Format, ControlFlow<()>) {
    if archive.len() > MEMBERS {
        let message = sentence!(
            "archive-members",
            "the archive has more than {count} members: unpack it first",
            count = MEMBERS
        );
        return (Format::Zip, outlet.problem(None, message));
    }
    let has = |name: &str| archive.index_for_name(name).is_some();
    if wanted == Format::Epub || (wanted == Format::Auto && has(epub::CONTAINER)) {
        return (Format::Epub, epub::read(archive, outlet));
    }
    if has("[Content_Types].xml") || has("META-INF/manifest.xml") {
        let message = sentence!(
            "archive-office",
            "this is an office document: save it as text or as a web page"
        );
        return (Format::Zip, outlet.problem(None, message));
    }
    if let Some(read) = reader::archive(archive, wanted, outlet) {
        return read;
    }
    (Format::Zip, members(archive, outlet))
}

/// Reads member after member in the order of the archive's directory.
fn members(archive: &mut Archive<'_>, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let mut any = false;
    for index in 0..archive.len() {
        let listed = archive
            .name_for_index(index)
            .and_then(Result::ok)
            .map(|name| name::tidy(&name));
        match archive.by_index(index) {
            Ok(mut file) => {
                let name = name::of(file.name_raw(), file.name().ok().as_deref());
                if file.is_dir() || name::is_left_out(&name) {
                    continue;
                }
                any = true;
                let packed = file.compressed_size();
                if member(&name, packed, &mut file, outlet).is_break() {
                    return ControlFlow::Break(());
                }
            }
            Err(error) => {
                any = true;
                let name = listed.unwrap_or_else(|| format!("member {}", index + 1));
                outlet.problem(None, inside(&name, reason(&error)))?;
            }
        }
        if outlet.budget.is_spent() {
            return outlet.problem(None, too_much());
        }
    }
    if !any {
        return outlet.problem(
            None,
            sentence!(
                "archive-empty",
                "the archive is empty: there is nothing to import"
            ),
        );
    }
    ControlFlow::Continue(())
}

/// Reads what is left of an archive whose directory at the end is missing.
fn cut_off(spool: SpooledTempFile, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let mut input = BufReader::new(spool);
    while let Ok(Some(mut file)) = zip::read::read_zipfile_from_stream(&mut input) {
        let name = name::of(file.name_raw(), file.name().ok().as_deref());
        if file.is_dir() || name::is_left_out(&name) {
            continue;
        }
        let packed = file.compressed_size();
        member(&name, packed, &mut file, outlet)?;
        if outlet.budget.is_spent() {
            return outlet.problem(None, too_much());
        }
    }
    ControlFlow::Continue(())
}

/// Reads one member, `packed` bytes in the archive, as a file of its own.
fn member(name: &str, packed: u64, input: &mut dyn Read, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    if outlet.budget.is_too_deep() {
        let message = sentence!(
            "archive-deep",
            "archives inside archives are read three deep: unpack it first"
        );
        return outlet.problem(None, inside(name, message));
    }
    let mut input = Capped::new(input, packed, outlet.budget);
    let origin = Origin {
        path: outlet.origin.path.as_ref().map(|path| path.join(name)),
        format: match outlet.origin.format {
            Format::Zip | Format::Epub => Format::Auto,
            format => format,
        },
        ..outlet.origin.clone()
    };
    let mut flow = ControlFlow::Continue(());
    let sink = &mut *outlet.sink;
    let mut tell = |event| {
        flow = match event {
            Event::Problem(problem) => sink(Event::Problem(within(name, &problem))),
            event => sink(event),
        };
        flow
    };
    outlet.budget.enter();
    let read = head(&mut input).and_then(|head| {
        let mut input = BufReader::with_capacity(HEAD as usize, Cursor::new(head).chain(input));
        super::read_named(
            &mut input,
            &origin,
            Some(Path::new(name)),
            outlet.budget,
            &mut tell,
        )
    });
    outlet.budget.leave();
    flow?;
    match read {
        Ok(_) => ControlFlow::Continue(()),
        Err(error) => outlet.problem(
            None,
            inside(
                name,
                sentence!(
                    "archive-stopped",
                    "unpacking stopped here: {why}; what was read before is kept",
                    why = &error
                ),
            ),
        ),
    }
}

/// Reads as much as it takes to know a format, which one call to a decompressor may not give.
fn head(input: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    match input.take(HEAD).read_to_end(&mut head) {
        // what stands before the damage may still be an article
        Err(error) if head.is_empty() => Err(error),
        _ => Ok(head),
    }
}

/// Says in which member a problem is.
fn within(name: &str, problem: &Problem) -> Problem {
    let place = match problem.line {
        Some(line) => format!("{name}:{line}"),
        None => name.to_owned(),
    };
    Problem {
        line: None,
        message: inside(&place, problem.message.clone()),
    }
}

/// Says of what inside the input something is told.
pub(super) fn inside(name: &str, why: Sentence) -> Sentence {
    sentence!("error-at", "{address}: {why}", address = name, why = why)
}

fn too_much() -> Sentence {
    sentence!(
        "archive-too-much",
        "the archive unpacks to far more than its size: the rest of it was not read"
    )
}

/// Says what is wrong with an archive or its member.
pub(super) fn reason(error: &ZipError) -> Sentence {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            sentence!("archive-locked", "it is locked by a password: unpack it first")
        }
        ZipError::CompressionMethodNotSupported(_) => {
            sentence!(
                "archive-method",
                "it is packed by a method that khabar does not know: unpack it first"
            )
        }
        ZipError::InvalidArchive(what) => Sentence::verbatim(what.as_ref()),
        ZipError::Io(error) => io_reason(error),
        error => Sentence::verbatim(error.to_string()),
    }
}
