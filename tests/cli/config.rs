//! Settings, their layers, and what is generated from the definition of the arguments.

use crate::home::Home;

#[test]
fn places_are_told() {
    let home = Home::new();
    insta::assert_snapshot!(home.run(&["config", "path"]).shown());
    let moved = home.run(&["config", "path", "--data-dir", "/elsewhere", "--json"]);
    assert_eq!(moved.objects()[1]["path"], "/elsewhere");
}

#[test]
fn the_built_in_settings_are_printed_as_they_are() {
    let run = Home::new().run(&["config", "show", "--default"]);
    assert_eq!(run.out, include_str!("../../assets/config.toml"));
}

#[test]
fn each_setting_is_told_with_its_layer() {
    let home = Home::new();
    home.write(
        ".config/khabar/config.toml",
        "[reader]\nmeasure = 60\n[ui]\nlang = \"he\"\n",
    );
    let mut command = home.command(&["config", "show", "--lang", "en"]);
    command.env("NO_COLOR", "1");
    insta::assert_snapshot!(home.finish(command).shown());
}

#[test]
fn a_wrong_file_stops_nothing_and_is_told() {
    let home = Home::with_samples();
    home.write(
        ".config/khabar/config.toml",
        "[reader]\nmesure = 60\n[keys]\nopne = \"x\"\n",
    );
    insta::assert_snapshot!("wrong_settings", home.run(&["list", "-n", "1"]).shown());
    let shown = home.run(&["config", "show"]);
    assert_eq!(shown.status, 1);
    assert!(shown.err.contains("reader.measure"), "{shown:?}");
}

#[test]
fn keys_and_themes_are_listed() {
    let home = Home::new();
    home.write(".config/khabar/config.toml", "[keys]\nquit = \"Ctrl-q\"\n");
    let keys = home.json(&["config", "keys"]);
    let quit = keys.iter().find(|row| row["action"] == "quit").unwrap();
    assert_eq!(quit["keys"], serde_json::json!(["Ctrl-q"]));
    let themes = home.run(&["config", "themes"]);
    assert!(themes.out.lines().any(|line| line == "* default"), "{themes:?}");
}

#[test]
fn the_language_comes_from_option_settings_and_environment_in_this_order() {
    let home = Home::new();
    let said = |arguments: &[&str]| {
        let mut command = home.command(arguments);
        command.env("LC_ALL", "fa_IR.UTF-8");
        home.finish(command).err
    };
    let english = "the library is empty\n";
    let persian = said(&["list"]);
    assert_ne!(persian, english);
    assert!(persian.starts_with('\u{6A9}'), "{persian}");
    assert_eq!(said(&["list", "--lang", "en"]), english);
    home.write(".config/khabar/config.toml", "[ui]\nlang = \"en\"\n");
    assert_eq!(said(&["list"]), english);
}

#[test]
fn completions_and_manual_come_from_the_same_definition() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = home.run(&["completions", shell]);
        assert_eq!(script.status, 0);
        assert!(script.out.contains("dry-run"), "{shell}");
    }
    let man = home.run(&["man"]);
    assert!(man.out.contains(".TH khabar 1") && man.out.contains("khabar bookmark import"));
    assert!(man.out.contains(".SH \"EXIT STATUS\""));
    let persian = home.run(&["man", "--lang", "fa"]);
    assert_eq!(persian.status, 0);
    assert!(persian.out.contains("khabar bookmark import") && !persian.out.contains("EXIT STATUS"));
}
