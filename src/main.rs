//! The `khabar` program: hands the arguments to the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    khabar::cli::run(std::env::args_os())
}
