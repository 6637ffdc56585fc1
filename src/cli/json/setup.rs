//! What `check` found, and what `config` says.

use std::path::Path;

use serde::Serialize;

use crate::library::CheckProblem;

/// What `check` found.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct CheckView {
    /// Whether store and index are sound and agree.
    pub(in crate::cli) sound: bool,
    pub(in crate::cli) articles: u64,
    pub(in crate::cli) indexed: u64,
    pub(in crate::cli) problems: Vec<CheckProblemView>,
    /// What is worth knowing and puts itself right.
    pub(in crate::cli) notes: Vec<CheckProblemView>,
}

/// Something that `check` found wrong.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct CheckProblemView {
    pub(in crate::cli) message: String,
    pub(in crate::cli) hint: String,
}

impl CheckProblemView {
    pub(in crate::cli) fn new(problem: &CheckProblem) -> Self {
        let CheckProblem { message, hint } = problem;
        Self {
            message: message.to_string(),
            hint: hint.to_string(),
        }
    }
}

/// One place of `config path`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct PathView<'a> {
    /// What is kept there: `config`, `data`, `state` or `log`.
    pub(in crate::cli) what: &'static str,
    pub(in crate::cli) path: &'a Path,
}

/// One setting of `config show`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct SettingView {
    /// Its key, with the section before the dot.
    pub(in crate::cli) key: &'static str,
    /// Its value as TOML.
    pub(in crate::cli) value: String,
    /// The layer that set it.
    pub(in crate::cli) layer: String,
}

/// One action of `config keys`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct ActionView {
    pub(in crate::cli) action: &'static str,
    pub(in crate::cli) keys: Vec<String>,
    /// What it does, in the interface's language.
    pub(in crate::cli) does: String,
}

/// One theme of `config themes`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct ThemeView<'a> {
    pub(in crate::cli) name: &'a str,
    /// Whether it is the one that is set.
    pub(in crate::cli) used: bool,
}
