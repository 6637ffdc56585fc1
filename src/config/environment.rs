//! The environment's part of the settings: which variables count, and the locale variables.
//!
//! The variables are read once at start; tests hand in their own.

use crate::locale::Lang;

/// Variables that set a setting: variable, key, and the value where any content means the same.
const VARIABLES: &[(&str, &str, Option<&str>)] = &[
    ("KHABAR_ENCODER", "terminal.encoder", None),
    ("NO_COLOR", "ui.color", Some("never")),
];

/// Variables that name the user's language, the strongest first (POSIX, XBD 8.2).
const LANGUAGE_VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The proxies that the environment names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Proxies {
    pub(super) http: Option<String>,
    pub(super) https: Option<String>,
    /// Hosts that are asked without one.
    pub(super) exceptions: Vec<String>,
}

/// What the environment says about settings and language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Environment {
    proxies: Proxies,
    settings: Vec<(&'static str, &'static str, String)>,
    language: Option<String>,
}

impl Environment {
    /// Reads the variables of this process.
    #[must_use]
    pub fn of_process() -> Self {
        Self::read(|name| std::env::var(name).ok())
    }

    /// Reads the variables through `get`; empty ones count as not set.
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let present = |name: &str| get(name).filter(|value| !value.is_empty());
        let either = |lower: &str| present(lower).or_else(|| present(&lower.to_ascii_uppercase()));
        let all = either("all_proxy");
        Self {
            proxies: Proxies {
                http: either("http_proxy").or_else(|| all.clone()),
                https: either("https_proxy").or(all),
                exceptions: either("no_proxy")
                    .unwrap_or_default()
                    .split([',', ' '])
                    .map(str::trim)
                    .filter(|host| !host.is_empty())
                    .map(str::to_owned)
                    .collect(),
            },
            settings: VARIABLES
                .iter()
                .filter_map(|(name, key, fixed)| {
                    let value = present(name)?;
                    Some((*name, *key, fixed.map_or(value, str::to_owned)))
                })
                .collect(),
            language: LANGUAGE_VARIABLES.iter().find_map(|name| present(name)),
        }
    }

    /// Returns the language that the locale variables name, if the interface speaks it.
    #[must_use]
    pub fn lang(&self) -> Option<Lang> {
        Lang::from_tag(self.language.as_deref()?)
    }

    /// Returns the proxies that the variables name.
    pub(super) fn proxies(&self) -> Proxies {
        self.proxies.clone()
    }

    /// Lists what is set: variable, key, value.
    pub(super) fn settings(&self) -> impl Iterator<Item = (&'static str, &'static str, &str)> {
        self.settings
            .iter()
            .map(|(name, key, value)| (*name, *key, value.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_locale_variable_that_is_not_empty_wins() {
        let of = |all: &'static str, messages: &'static str, lang: &'static str| {
            let environment = Environment::read(|name| {
                let value = match name {
                    "LC_ALL" => all,
                    "LC_MESSAGES" => messages,
                    "LANG" => lang,
                    _ => return None,
                };
                Some(value.to_owned())
            });
            environment.lang()
        };
        assert_eq!(of("", "he_IL", "fa_IR"), Some(Lang::He));
        assert_eq!(of("C", "he_IL", "fa_IR"), None);
        assert_eq!(of("", "", "ur_PK.UTF-8"), Some(Lang::Ur));
    }
}
