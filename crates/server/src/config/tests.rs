//! Which source wins, what is refused, and that the page about it is true.

use std::path::{Path, PathBuf};

use super::*;

fn environment(variables: &[(&str, &str)]) -> Environment {
    let owned = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Environment::from_variables(owned)
}

/// A file of this name; no two tests share one with different text.
fn file(test: &str, text: &str) -> PathBuf {
    let folder = Path::new(env!("OUT_DIR")).join("config-tests");
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join(test);
    std::fs::write(&file, text).expect("a file");
    file
}

fn load(
    toml: Option<PathBuf>,
    variables: &[(&str, &str)],
    flags: &[(&str, &str)],
) -> Result<Config, ConfigError> {
    let flag =
        |(name, value): &(&str, &str)| (Key::named(name).expect("a key"), (*value).to_owned());
    let flags = flags.iter().map(flag).collect();
    let environment = environment(variables);
    // An empty file instead of none, so that no file of the working folder plays a part.
    let toml = toml.unwrap_or_else(|| file("empty.toml", ""));
    Config::load(&Sources { file: Some(toml), environment: &environment, flags })
}

fn port(config: &Config) -> u16 {
    match &config.listen {
        Endpoint::Address(address) => address.port(),
        Endpoint::Socket(_) => 0,
    }
}

#[test]
fn what_nobody_set_has_its_default() {
    let config = load(None, &[], &[]).expect("a configuration");
    assert_eq!(config.database, Location::Sqlite("forgetmenot.db".into()));
    assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    assert_eq!((config.durability, config.log_format), (Durability::Full, LogFormat::Text));
    assert_eq!((config.public_url, config.language), (None, None));
}

#[test]
fn a_flag_beats_the_environment_which_beats_the_file_which_beats_the_default() {
    let toml = || Some(file("order.toml", "listen = \"127.0.0.1:1\"\nbehind_pooler = true"));
    let variables = [("FORGETMENOT_LISTEN", "127.0.0.1:2")];
    let flags = [("listen", "127.0.0.1:3")];
    assert_eq!(port(&load(toml(), &[], &[]).expect("the file's")), 1);
    assert_eq!(port(&load(toml(), &variables, &[]).expect("the variable's")), 2);
    let config = load(toml(), &variables, &flags).expect("the flag's");
    assert_eq!(port(&config), 3);
    assert!(config.behind_pooler, "what the others don't say stays");
}

#[test]
fn an_unknown_key_is_refused_with_the_one_that_was_meant() {
    let in_file = load(Some(file("unknown.toml", "listn = \"x\"")), &[], &[]);
    let Err(ConfigError::UnknownKey { place, nearest }) = in_file else { panic!("it was taken") };
    assert!(place.ends_with("unknown.toml: listn") && nearest == "listen", "{place} {nearest}");
    let in_environment = load(None, &[("FORGETMENOT_DURABLITY", "full")], &[]);
    let Err(ConfigError::UnknownKey { place, nearest }) = in_environment else {
        panic!("it was taken")
    };
    assert_eq!((place.as_str(), nearest), ("FORGETMENOT_DURABLITY", "durability"));
}

#[test]
fn variables_of_tests_builds_and_clusters_are_left_alone() {
    let variables = [
        ("FORGETMENOT_TEST_POSTGRES", "postgres://x"),
        ("FORGETMENOT_ASSETS", "/x"),
        ("FORGETMENOT_PORT_8080_TCP", "tcp://10.0.0.1:8080"),
        ("FORGETMENOT_SERVICE_HOST", "10.0.0.1"),
    ];
    assert!(load(None, &variables, &[]).is_ok());
}

#[test]
fn a_value_that_makes_no_sense_is_refused_by_its_place() {
    for (name, value) in [
        ("listen", "8080"),
        ("database", "mysql://x"),
        ("durability", "most"),
        ("public_url", "crm.example.com"),
        ("public_url", "https://example.com/crm"),
        ("language", "de"),
        ("log", "forgetmenot=loud"),
        ("behind_pooler", "maybe"),
    ] {
        let Err(ConfigError::Value { key, place }) = load(None, &[], &[(name, value)]) else {
            panic!("{name} took {value}")
        };
        assert_eq!((key.name, place), (name, format!("--{}", name.replace('_', "-"))));
    }
    let number = load(Some(file("number.toml", "log = 3")), &[], &[]);
    assert!(matches!(number, Err(ConfigError::Value { .. })));
}

#[test]
fn a_password_may_stay_in_a_file_of_its_own() {
    let secret = file("secret", "postgres://anna:secret@db/crm\n");
    let secret = secret.to_str().expect("a path");
    let from_file = Location::Postgres("postgres://anna:secret@db/crm".to_owned());
    let config = load(None, &[("FORGETMENOT_DATABASE_URL_FILE", secret)], &[]);
    assert_eq!(config.expect("a configuration").database, from_file);
    let toml = file("plain.toml", "database = \"sqlite:old.db\"");
    let flags = [("database_url_file", secret)];
    assert_eq!(load(Some(toml), &[], &flags).expect("a configuration").database, from_file);
    let variables = [("FORGETMENOT_DATABASE_URL_FILE", secret)];
    let over = load(None, &variables, &[("database", "sqlite:new.db")]).expect("a configuration");
    assert_eq!(over.database, Location::Sqlite("new.db".into()));
    let both = load(None, &[], &[("database", "sqlite:a.db"), ("database_url_file", secret)]);
    assert!(matches!(both, Err(ConfigError::TwoDatabases { .. })));
}

#[test]
fn a_broken_or_missing_file_is_told() {
    let broken = load(Some(file("broken.toml", "log = \"info\"\nlisten = ")), &[], &[]);
    assert!(matches!(broken, Err(ConfigError::NotToml { line: 2, .. })), "{broken:?}");
    let missing = load(Some(Path::new("/nowhere/at/all.toml").to_owned()), &[], &[]);
    assert!(matches!(missing, Err(ConfigError::Unreadable { .. })));
}

#[test]
fn the_terminal_speaks_the_language_of_its_locale_until_told_otherwise() {
    let speaks = |variables: &[(&str, &str)], flags: &[(&'static Key, String)]| {
        let environment = environment(variables);
        Sources { file: None, environment: &environment, flags: flags.to_vec() }.language()
    };
    let polish = [("LANG", "pl_PL.UTF-8")];
    assert_eq!(speaks(&polish, &[]), Language::Polish);
    assert_eq!(speaks(&[("LANG", "pl_PL.UTF-8"), ("LC_ALL", "he.UTF-8")], &[]), Language::Hebrew);
    assert_eq!(speaks(&[("LANG", "C.UTF-8")], &[]), Language::English);
    let flag = [(Key::named("language").expect("a key"), "ru".to_owned())];
    assert_eq!(speaks(&polish, &flag), Language::Russian);
    let config = load(None, &polish, &[]).expect("a configuration");
    assert_eq!(config.language, Some(Language::Polish));
}

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/configuration.md");
const MARKS: [&str; 2] =
    ["<!-- the keys, from crates/server/src/config.rs -->\n", "<!-- end -->\n"];

/// The page as it must be: what people wrote around the marks, and the keys between them.
fn page_in_step(page: &str) -> String {
    let (before, rest) = page.split_once(MARKS[0]).expect("the first mark");
    let (_, after) = rest.split_once(MARKS[1]).expect("the second mark");
    let section = |key: &Key| {
        let default = if key.default.is_empty() { "none" } else { &format!("`{}`", key.default) };
        let (name, meaning, takes) = (key.name, key.meaning(), key.takes);
        let (variable, flag) = (key.variable(), key.flag());
        let places = format!("`{variable}`, `--{flag}`");
        format!("### {name}\n{meaning}\n\nTakes `{takes}`; default: {default}. Also {places}.\n\n")
    };
    let sections: String = KEYS.iter().map(section).collect();
    format!("{before}{}\n{sections}{}{after}", MARKS[0], MARKS[1])
}

#[test]
fn the_page_about_the_configuration_is_in_step() {
    let page = std::fs::read_to_string(PAGE).expect("docs/configuration.md");
    assert!(
        page == page_in_step(&page),
        "write it anew: cargo test -p forgetmenot write_the_page -- --ignored"
    );
}

#[test]
#[ignore = "writes docs/configuration.md"]
fn write_the_page_about_the_configuration() {
    let page = std::fs::read_to_string(PAGE).expect("docs/configuration.md");
    std::fs::write(PAGE, page_in_step(&page)).expect("docs/configuration.md");
}
