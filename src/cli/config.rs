//! `khabar config`: where things are, what is set and by which layer.

use std::io::{self, Write as _};

use super::arguments::ConfigVerb;
use super::context::Context;
use super::failure::{Failure, Status};
use super::json::{ActionView, PathView, SettingView, ThemeView};
use crate::config::{self, DEFAULTS};
use crate::keymap::{ACTIONS, written};

/// Prints the built-in settings with their explanations.
pub(super) fn defaults() -> Result<Status, Failure> {
    io::stdout().lock().write_all(DEFAULTS.as_bytes())?;
    Ok(Status::Done)
}

/// Answers a question about the settings.
pub(super) fn run(context: &mut Context, verb: &ConfigVerb) -> Result<Status, Failure> {
    match verb {
        ConfigVerb::Path => path(context),
        ConfigVerb::Show { .. } => show(context),
        ConfigVerb::Keys => keys(context),
        ConfigVerb::Themes => themes(context),
    }
}

fn path(context: &mut Context) -> Result<Status, Failure> {
    let log = context.paths.log_file();
    let paths = [
        ("config", &context.paths.config_file),
        ("data", &context.paths.data_dir),
        ("state", &context.paths.state_dir),
        ("log", &log),
    ];
    for (what, path) in paths {
        if context.json {
            context.out.json(&PathView { what, path })?;
        } else {
            context.out.line(&format!("{what}\t{}", path.display()))?;
        }
    }
    Ok(Status::Done)
}

fn show(context: &mut Context) -> Result<Status, Failure> {
    let entries: Vec<_> = context.config.entries().collect();
    for (key, value, layer) in entries {
        if context.json {
            let layer = layer.to_string();
            context.out.json(&SettingView { key, value, layer })?;
        } else {
            context.out.line(&format!("{key} = {value}  # {layer}"))?;
        }
    }
    context.out.flush()?;
    let (_, wrong) = config::themes_for(&context.config, &context.paths.config_file);
    context.notices.extend(wrong);
    context.tell_notices();
    Ok(if context.notices.is_empty() {
        Status::Done
    } else {
        Status::Partly
    })
}

fn keys(context: &mut Context) -> Result<Status, Failure> {
    for row in ACTIONS {
        let keys: Vec<String> = context.config.keymap.keys(row.action).map(written).collect();
        let does = context.locale.text(row.doc);
        if context.json {
            context.out.json(&ActionView {
                action: row.name,
                keys,
                does,
            })?;
        } else {
            context
                .out
                .line(&format!("{}\t{}\t{does}", row.name, keys.join(", ")))?;
        }
    }
    Ok(Status::Done)
}

fn themes(context: &mut Context) -> Result<Status, Failure> {
    let folder = config::themes_folder(&context.paths.config_file);
    let (themes, notices) = config::themes(&folder);
    for theme in &themes {
        let name = theme.name();
        let used = name == context.config.ui.theme;
        if context.json {
            context.out.json(&ThemeView { name, used })?;
        } else {
            let mark = if used { "*" } else { " " };
            context.out.line(&format!("{mark} {name}"))?;
        }
    }
    context.out.flush()?;
    for notice in &notices {
        context.tell_notice(notice);
    }
    Ok(if notices.is_empty() {
        Status::Done
    } else {
        Status::Partly
    })
}
