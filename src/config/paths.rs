//! Where things are on this machine: the only user of `directories`.
//!
//! Finds folders and names files; creates nothing and reads nothing.

use std::path::PathBuf;

use directories::ProjectDirs;

/// The folders of the program, found once at start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// Library, index and bookmarks.
    pub data_dir: PathBuf,
    /// The user's settings.
    pub config_file: PathBuf,
    /// What may be lost: log and history.
    pub state_dir: PathBuf,
}

/// What the command line and the environment say about folders.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overrides {
    /// `--data-dir` or `KHABAR_DATA_DIR`.
    pub data_dir: Option<PathBuf>,
    /// `--config` or `KHABAR_CONFIG`.
    pub config_file: Option<PathBuf>,
}

impl Paths {
    /// Finds the folders, the overridden ones first.
    ///
    /// Where there is no home directory the data directory must be given; settings
    /// and state then live inside it. Returns `None` if it is not given either.
    #[must_use]
    pub fn find(overrides: &Overrides) -> Option<Self> {
        Self::choose(overrides, ProjectDirs::from("", "", "khabar").as_ref())
    }

    fn choose(overrides: &Overrides, project: Option<&ProjectDirs>) -> Option<Self> {
        let data_dir = overrides
            .data_dir
            .clone()
            .or_else(|| project.map(|dirs| dirs.data_dir().to_owned()))?;
        let config_file = overrides.config_file.clone().unwrap_or_else(|| {
            project
                .map_or(data_dir.as_path(), ProjectDirs::config_dir)
                .join("config.toml")
        });
        let state_dir = project.map_or_else(
            || data_dir.clone(),
            |dirs| {
                dirs.state_dir()
                    .unwrap_or_else(|| dirs.data_local_dir())
                    .to_owned()
            },
        );
        Some(Self {
            data_dir,
            config_file,
            state_dir,
        })
    }

    /// Names the log file.
    #[must_use]
    pub fn log_file(&self) -> PathBuf {
        self.state_dir.join("khabar.log")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overrides_win_and_stand_in_for_a_missing_home() {
        let overrides = Overrides {
            data_dir: Some("/library".into()),
            config_file: None,
        };
        let homeless = Paths::choose(&overrides, None).unwrap();
        assert_eq!(homeless.config_file, PathBuf::from("/library/config.toml"));
        assert_eq!(homeless.log_file(), PathBuf::from("/library/khabar.log"));
        assert_eq!(Paths::choose(&Overrides::default(), None), None);

        let project = ProjectDirs::from("", "", "khabar");
        if let Some(project) = project.as_ref() {
            let found = Paths::choose(&overrides, Some(project)).unwrap();
            assert_eq!(found.data_dir, PathBuf::from("/library"));
            assert_eq!(found.config_file, project.config_dir().join("config.toml"));
        }
    }
}
