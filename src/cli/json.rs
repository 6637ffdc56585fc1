//! The objects of `--json`, exactly as `CLI.md` lists their fields.
//!
//! One struct a shape, fields in the documented order, every field always
//! written. The domain types know nothing of this, so that neither can change
//! the other by accident.

use std::path::Path;

use serde::Serialize;

/// One place of `config path`.
#[derive(Debug, Serialize)]
pub(super) struct PathView<'a> {
    /// What is kept there: `config`, `data`, `state` or `log`.
    pub(super) what: &'static str,
    /// Where it is.
    pub(super) path: &'a Path,
}

/// One setting of `config show`.
#[derive(Debug, Serialize)]
pub(super) struct SettingView {
    /// Its key, with the section before the dot.
    pub(super) key: &'static str,
    /// Its value as TOML.
    pub(super) value: String,
    /// The layer that set it.
    pub(super) layer: String,
}
