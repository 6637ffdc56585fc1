//! The schema against the built-in file, the layers over each other, and what is said of mistakes.

use super::*;
use crate::calendar::Calendar;
use crate::keymap::Action;
use crate::locale::Lang;
use crate::text::WholeKind;

fn with_file(text: &str) -> (Config, Vec<Notice>) {
    Config::load(&Layers {
        file: Some(("my.toml".into(), text.to_owned())),
        ..Layers::default()
    })
}

#[test]
fn the_built_in_file_holds_every_setting_and_nothing_else() {
    let read = file::read(std::path::Path::new("assets/config.toml"), DEFAULTS);
    assert_eq!(read.notices, []);
    let mut held: Vec<&str> = read.values.iter().map(|(key, _)| *key).collect();
    held.sort_unstable();
    let table: Vec<&str> = SETTINGS.iter().map(|setting| setting.key).collect();
    assert_eq!(
        held, table,
        "assets/config.toml and SETTINGS agree, SETTINGS is sorted"
    );
}

#[test]
fn every_built_in_key_is_explained() {
    let lines: Vec<&str> = DEFAULTS.lines().collect();
    for (i, line) in lines.iter().enumerate() {
        if line.contains(" = ") && !line.starts_with('#') {
            assert!(lines[i - 1].starts_with("# "), "no explanation above: {line}");
        }
    }
}

#[test]
fn built_in_values_become_types() {
    let config = Config::default();
    assert_eq!(config.reader.measure, 72);
    assert!(WholeKind::ALL.iter().all(|kind| config.reader.whole.has(*kind)));
    assert_eq!(config.ui.lang, None);
    assert_eq!(config.terminal.encoder, None);
    assert_eq!(config.reader.calendar.for_lang(Lang::Fa), Calendar::Jalali);
    assert_eq!(config.lang(&Environment::default()), Lang::En);
}

#[test]
fn later_layers_win_and_say_so() {
    let file = "[terminal]\nencoder = \"lrm\"\n[ui]\nlang = \"he\"\n[reader]\nmeasure = 60\nisolate = []\n";
    let environment = Environment::read(|name| match name {
        "KHABAR_ENCODER" => Some("word".to_owned()),
        "NO_COLOR" => Some("1".to_owned()),
        "LANG" => Some("fa_IR.UTF-8".to_owned()),
        _ => None,
    });
    let (config, notices) = Config::load(&Layers {
        file: Some(("my.toml".into(), file.to_owned())),
        environment: environment.clone(),
        command_line: vec![("--encoder", "terminal.encoder", "logical".to_owned())],
    });
    assert_eq!(notices, []);
    assert_eq!(config.terminal.encoder.as_deref(), Some("logical"));
    assert_eq!(config.ui.color, ColorChoice::Never);
    assert_eq!(
        config.lang(&environment),
        Lang::He,
        "the file is asked before the environment"
    );
    assert!(!config.reader.whole.has(WholeKind::Dates));
    let origins: BTreeMap<_, _> = config
        .entries()
        .map(|(key, value, layer)| (key, (value, layer)))
        .collect();
    assert_eq!(
        origins["terminal.encoder"],
        ("\"logical\"".to_owned(), Layer::CommandLine)
    );
    assert_eq!(origins["ui.color"].1, Layer::Environment);
    assert_eq!(origins["reader.measure"], ("60".to_owned(), Layer::File));
    assert_eq!(origins["ui.theme"].1, Layer::BuiltIn);
}

fn hint(notice: &Notice) -> String {
    notice.hint.as_ref().map(ToString::to_string).unwrap_or_default()
}

#[test]
fn mistakes_are_told_with_line_and_nearest_name_and_the_rest_counts() {
    let (config, notices) = with_file(
        "[reader]\nmesure = 60\nmeasure = 5\ncalendar = \"jalili\"\nmarks = \"strip\"\nisolate = [\"dates\", 7]\n[raeder]\nx = 1\n",
    );
    let told: Vec<(String, String, Option<String>)> = notices
        .iter()
        .map(|notice| {
            let hint = notice.hint.as_ref().map(ToString::to_string);
            (notice.place.clone(), notice.message.to_string(), hint)
        })
        .collect();
    let expected = [
        (
            "my.toml:2",
            "unknown key `reader.mesure`",
            Some("did you mean `reader.measure`?"),
        ),
        (
            "my.toml:3",
            "`reader.measure`: expected a whole number from 20 to 400, found 5",
            None,
        ),
        (
            "my.toml:4",
            "`reader.calendar`: expected one of auto, jalali, gregorian, hijri, hebrew, found \"jalili\"",
            Some("did you mean \"jalali\"?"),
        ),
        (
            "my.toml:7",
            "unknown section [raeder]",
            Some("did you mean [reader]?"),
        ),
        (
            "my.toml:6",
            "`reader.isolate`: expected a list of dates, addresses, code, phones, numbers, names, signed, units, found 7",
            None,
        ),
    ];
    for (place, message, hint) in expected {
        let wanted = (place.to_owned(), message.to_owned(), hint.map(str::to_owned));
        assert!(told.contains(&wanted), "{wanted:?} in {told:#?}");
    }
    assert_eq!(told.len(), expected.len());
    assert_eq!(config.reader.measure, 72, "the layer below stands");
    assert_eq!(config.reader.marks, Marks::Strip, "the rest of the file counts");
}

#[test]
fn a_file_that_is_no_toml_leaves_the_defaults() {
    let (config, notices) = with_file("[reader\nmeasure == 60");
    assert!(!notices.is_empty());
    assert!(notices[0].place.starts_with("my.toml:1"), "{notices:?}");
    assert_eq!(config.reader.measure, 72);
}

#[test]
fn a_key_without_its_section_is_led_home() {
    let (_, notices) = with_file("measure = 60\n");
    assert_eq!(notices[0].message.to_string(), "unknown key `measure`");
    assert_eq!(hint(&notices[0]), "did you mean `reader.measure`?");
}

#[test]
fn keys_are_bound_by_action_and_mistakes_are_told() {
    let text = "[keys]\nopen = \"x\"\nnext = [\"j\", \"G j\"]\nprevious = 7\nbokmark = \"b\"\n";
    let (config, notices) = with_file(text);
    let mut places: Vec<_> = notices.iter().map(|notice| notice.place.as_str()).collect();
    places.sort_unstable();
    // `G` asks for the last row already: what begins with it is never heard
    assert_eq!(places, ["my.toml:3", "my.toml:4", "my.toml:5"]);
    assert!(
        notices
            .iter()
            .any(|notice| notice.message.to_string().contains("can never be typed")),
        "{notices:?}"
    );
    assert!(
        notices
            .iter()
            .any(|notice| notice.message.to_string().contains("did you mean `bookmark`?")),
        "{notices:?}"
    );
    assert_eq!(config.keymap.keys(Action::Open).count(), 1);
    assert_eq!(config.keymap.keys(Action::Next).count(), 2);
    assert!(
        config.keymap.keys(Action::Previous).count() > 0,
        "the default stands"
    );
}

#[test]
fn a_wrong_variable_or_option_is_told_by_its_name() {
    let (config, notices) = Config::load(&Layers {
        environment: Environment::read(|name| (name == "KHABAR_ENCODER").then(|| "plan".to_owned())),
        ..Layers::default()
    });
    assert_eq!(notices[0].place, "KHABAR_ENCODER");
    assert_eq!(hint(&notices[0]), "did you mean \"plain\"?");
    assert_eq!(config.terminal.encoder, None);
}

#[test]
fn proxies_come_from_the_environment_unless_the_settings_name_one() {
    let environment = Environment::read(|name| match name {
        "http_proxy" => Some("http://a:1".to_owned()),
        "ALL_PROXY" => Some("socks5://b:2".to_owned()),
        "no_proxy" => Some("localhost, .c.example".to_owned()),
        _ => None,
    });
    let with = |text: &str| {
        let (config, notices) = Config::load(&Layers {
            file: Some(("my.toml".into(), text.to_owned())),
            environment: environment.clone(),
            ..Layers::default()
        });
        assert_eq!(notices, []);
        config.fetch
    };
    let fetch = with("");
    assert_eq!(fetch.http_proxy.as_deref(), Some("http://a:1"));
    assert_eq!(fetch.https_proxy.as_deref(), Some("socks5://b:2"));
    assert_eq!(fetch.no_proxy, ["localhost", ".c.example"]);
    assert_eq!(with("[fetch]\nproxy = \"none\"").http_proxy, None);
    let own = with("[fetch]\nproxy = \"http://p:3\"");
    assert_eq!(own.https_proxy.as_deref(), Some("http://p:3"));
    assert!(own.no_proxy.is_empty());
}

#[test]
fn credentials_are_commands_by_name() {
    let (config, notices) = with_file("[credentials]\nwork = \"pass show x\"\nbad = 1\n");
    assert_eq!(config.fetch.credentials["work"], "pass show x");
    assert_eq!(config.fetch.credentials.len(), 1);
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].place, "my.toml:3");
}

#[test]
fn mistakes_are_told_in_the_order_of_the_file_and_a_key_given_twice_is_one() {
    let (config, notices) = with_file(
        "[ui]\ncolour = \"auto\"\n[keys]\nprevious = \"j\"\nbookmrk = \"b\"\nnext = [\"j\", \"Down\"]\n[foo]\nx = 1\n",
    );
    let places: Vec<&str> = notices.iter().map(|notice| notice.place.as_str()).collect();
    assert_eq!(places, ["my.toml:2", "my.toml:5", "my.toml:6", "my.toml:7"]);
    let taken = notices[2].message.to_string();
    assert_eq!(
        taken,
        "action `next`: `j` is given to `previous`, too, which has it now"
    );
    let keys = |action: Action| {
        config
            .keymap
            .keys(action)
            .map(crate::keymap::written)
            .collect::<Vec<_>>()
    };
    assert_eq!(keys(Action::Next), ["Down"]);
    assert_eq!(keys(Action::Previous), ["j"]);
}
