//! The log: a file in the state directory; nothing of it ever reaches the screen.

use std::fs;
use std::path::Path;
use std::sync::Mutex;

use tracing::level_filters::LevelFilter;

use super::arguments::LogLevel;
use crate::private;

/// A log that has grown beyond this many bytes is begun anew; the old one keeps the name with `.1`.
const MAX_BYTES: u64 = 4 << 20;

/// Opens the log; where it cannot be opened there is none, since reading is more important.
pub(super) fn open(file: &Path, level: LogLevel) {
    let filter = match level {
        LogLevel::Off => return,
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
        LogLevel::Trace => LevelFilter::TRACE,
    };
    if let Some(folder) = file.parent() {
        let _ = private::create_folder(folder);
    }
    if fs::metadata(file).is_ok_and(|known| known.len() > MAX_BYTES) {
        let _ = fs::rename(file, file.with_extension("log.1"));
    }
    let Ok(opened) = private::options().create(true).append(true).open(file) else {
        return;
    };
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(filter)
        .with_ansi(false)
        .with_writer(Mutex::new(opened))
        .finish();
    // a second call in one process keeps the first log
    let _ = tracing::subscriber::set_global_default(subscriber);
}
