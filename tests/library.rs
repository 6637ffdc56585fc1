//! The library from outside, in threads and processes: what is imported is listed, found, marked and kept.

#[path = "library/damage.rs"]
mod damage;
#[path = "library/ground.rs"]
mod ground;
#[path = "library/import.rs"]
mod import;
#[path = "library/lists.rs"]
mod lists;
#[path = "library/marks.rs"]
mod marks;
#[path = "library/processes.rs"]
mod processes;
