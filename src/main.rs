//! The `khabar` program: hands the arguments to the command line, and the interface to where it is started.

use std::process::ExitCode;

use khabar::cli::{self, Ended, Launch, Shelf};
use khabar::tui;

fn main() -> ExitCode {
    cli::run(std::env::args_os(), interface)
}

fn interface(launch: Launch) -> Result<(), Ended> {
    let options = tui::RunOptions {
        shelf: match launch.shelf {
            Shelf::Folder(folder, options) => tui::Shelf::Folder(folder, options),
            Shelf::Open(library) => tui::Shelf::Open(library),
        },
        config: launch.config,
        config_file: launch.config_file,
        notices: launch.notices,
        locale: launch.locale,
        fetch: launch.fetch,
        history: launch.history,
    };
    tui::run(options).map_err(|error| match error {
        tui::Error::Library(error) => Ended::Library(error),
        tui::Error::Terminal(error) => Ended::Terminal(error),
    })
}
