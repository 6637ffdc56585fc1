//! The themes that the user can choose: the built-in ones and one file each in the folder of themes.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Config, Layer, Notice, meant};
use crate::sentence::{Sentence, sentence};
use crate::text::nearest;
use crate::theme::Theme;

/// Names the folder of the user's themes: `themes`, beside the settings file.
#[must_use]
pub fn folder(config_file: &Path) -> PathBuf {
    config_file.parent().unwrap_or(Path::new(".")).join("themes")
}

/// Lists the themes, the built-in ones first, and what is wrong with the user's.
///
/// A file `NAME.toml` in `folder` is the theme NAME, and stands for a built-in one of that name.
#[must_use]
pub fn themes(folder: &Path) -> (Vec<Theme>, Vec<Notice>) {
    let mut themes: Vec<Theme> = Theme::names().filter_map(Theme::built_in).collect();
    let mut notices = Vec::new();
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    for path in files {
        let Some(name) = path.file_stem().and_then(|name| name.to_str()) else {
            continue;
        };
        let mut complain = |line: Option<usize>, message: Sentence| {
            let place = match line {
                Some(line) => format!("{}:{line}", path.display()),
                None => path.display().to_string(),
            };
            notices.push(Notice {
                layer: Layer::File,
                place,
                message,
                hint: Some(sentence!(
                    "theme-form",
                    "the built-in themes in assets/themes show the form"
                )),
            });
        };
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                complain(
                    None,
                    sentence!("theme-unread", "the theme cannot be read: {why}", why = &error),
                );
                continue;
            }
        };
        match Theme::parse(name, &text) {
            Ok(theme) => match themes.iter_mut().find(|known| known.name() == name) {
                Some(known) => *known = theme,
                None => themes.push(theme),
            },
            Err(error) => complain(error.line, error.message),
        }
    }
    (themes, notices)
}

/// Lists the themes, and what keeps the chosen one from being worn: there is none of its name, or its file is wrong.
#[must_use]
pub fn choice(config: &Config, config_file: &Path) -> (Vec<Theme>, Vec<Notice>) {
    let folder = folder(config_file);
    let (themes, mut notices) = themes(&folder);
    let chosen = &config.ui.theme;
    if themes.iter().any(|theme| theme.name() == chosen) {
        let own = folder.join(format!("{chosen}.toml")).display().to_string();
        notices.retain(|notice| notice.place.starts_with(&own));
        return (themes, notices);
    }
    let names: Vec<&str> = themes.iter().map(Theme::name).collect();
    let none = Notice {
        layer: config
            .origins
            .get("ui.theme")
            .map_or(Layer::File, |(_, layer)| *layer),
        place: "ui.theme".to_owned(),
        message: sentence!(
            "theme-none",
            "there is no theme `{name}`; there are {names}",
            name = chosen,
            names = names.join(", ")
        ),
        hint: nearest(chosen, names.iter().copied()).map(|near| meant(format_args!("`{near}`"))),
    };
    notices.insert(0, none);
    (themes, notices)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Layers;

    #[test]
    fn a_file_is_a_theme_and_a_bad_one_is_told_with_its_line() {
        let place = tempfile::tempdir().unwrap();
        fs::write(
            place.path().join("mine.toml"),
            "[roles]\nhit = { fg = \"red\" }\n",
        )
        .unwrap();
        fs::write(
            place.path().join("bad.toml"),
            "[roles]\n\nhit = { fg = \"pinkish\" }\n",
        )
        .unwrap();
        fs::write(place.path().join("readme.txt"), "no theme").unwrap();
        let (themes, notices) = themes(place.path());
        assert_eq!(themes.len(), Theme::names().count() + 1);
        assert_eq!(themes.last().map(Theme::name), Some("mine"));
        assert_eq!(notices.len(), 1);
        assert!(notices[0].place.ends_with("bad.toml:3"), "{notices:?}");
        assert!(notices[0].message.to_string().contains("pinkish"), "{notices:?}");
    }

    #[test]
    fn only_what_concerns_the_chosen_theme_is_told_with_it() {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("config.toml");
        fs::create_dir(folder(&file)).unwrap();
        fs::write(
            folder(&file).join("night.toml"),
            "[roles]\nhit = { fg = \"pinkish\" }\n",
        )
        .unwrap();
        let told = |theme: &str| {
            let (config, _) = Config::load(&Layers {
                file: Some((file.clone(), format!("[ui]\ntheme = \"{theme}\"\n"))),
                ..Layers::default()
            });
            let (_, notices) = choice(&config, &file);
            let told: Vec<String> = notices
                .iter()
                .map(|notice| notice.sentence().to_string())
                .collect();
            told
        };
        assert_eq!(told("paper"), Vec::<String>::new());
        let [wrong] = &told("night")[..] else {
            panic!("{:?}", told("night"))
        };
        assert!(
            wrong.contains("night.toml:2"),
            "a built-in one stands in for it: {wrong}"
        );
        let [none, _] = &told("nigth")[..] else {
            panic!("{:?}", told("nigth"))
        };
        assert!(none.contains("no theme `nigth`"), "{none}");
    }
}
