//! What keys mean: the table of actions, keys and their names, user bindings, keyboard layouts.
//!
//! One table, [`ACTIONS`], is behind the key defaults, the check of the config,
//! help, status hints, the command palette and `docs/keys.md`. It leaves out
//! what the actions do (`tui`) and how keys arrive (`terminal`): the types here
//! are its own, and know of no terminal.

mod actions;
mod bindings;
mod key;
mod layouts;
mod reference;

pub use actions::{ACTIONS, Action, ActionInfo, Scope};
pub use bindings::{BindError, Keymap, Resolved, Sequence, written};
pub use key::{Key, KeyCode, KeyError};
pub use layouts::{Layout, LayoutTracker, shifted};
pub use reference::reference;
