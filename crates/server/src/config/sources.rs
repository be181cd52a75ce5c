//! Where settings come from, and what is wrong with what is written there.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use domain::language::Language;

use super::setting::Setting;
use super::{KEYS, Key, nearest_key};

/// Read if no other file is named and it is there.
pub const FILE: &str = "forgetmenot.toml";

/// Variables that begin like ours and set nothing: those of tests and of the build
/// (CONTRIBUTING.md), and those that Kubernetes makes up for a service of our name.
const NOT_OURS: &[&str] = &["test_", "assets", "npm", "service_", "port"];

/// What the environment says to this program, read once.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// By the name of the variable.
    pub(super) settings: Vec<(String, String)>,
    /// The language of the terminal.
    pub(super) language: Option<Language>,
}

impl Environment {
    /// That of this process.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads them")]
    #[must_use]
    pub fn of_process() -> Self {
        let variables = std::env::vars_os().filter_map(|(name, value)| {
            Some((name.into_string().ok()?, value.to_string_lossy().into_owned()))
        });
        Self::from_variables(variables)
    }

    pub(super) fn from_variables(variables: impl Iterator<Item = (String, String)>) -> Self {
        let (ours, others): (Vec<_>, Vec<_>) =
            variables.partition(|(name, _)| Key::name_in(name).is_some());
        let find =
            |wanted: &str| others.iter().find(|(name, value)| name == wanted && !value.is_empty());
        // The first of them that is set decides, as for every program.
        let locale = find("LC_ALL").or_else(|| find("LC_MESSAGES")).or_else(|| find("LANG"));
        let tag = locale.and_then(|(_, value)| value.split(['.', '@']).next());
        Self { settings: ours, language: tag.and_then(Language::parse) }
    }
}

/// All that was written by whoever started the program.
#[derive(Clone, Debug)]
pub struct Sources<'a> {
    /// The file that `--config` names.
    pub file: Option<PathBuf>,
    pub environment: &'a Environment,
    pub flags: Vec<(&'static Key, String)>,
}

impl Sources<'_> {
    /// The language for telling what is wrong with the rest, as far as it can be known.
    #[must_use]
    pub fn language(&self) -> Language {
        let flag = self.flags.iter().find(|(key, _)| key.name == "language");
        let mut variables = self.environment.settings.iter();
        let variable = variables.find(|(name, _)| name == "FORGETMENOT_LANGUAGE");
        let wish = flag.map(|(_, value)| value).or(variable.map(|(_, value)| value));
        let wish = wish.and_then(|value| Language::parse(value));
        wish.or(self.environment.language).unwrap_or(Language::English)
    }

    pub(super) fn gather(&self) -> Result<Values, ConfigError> {
        let mut values = Values::default();
        values.lay(defaults(self.environment))?;
        values.lay(self.of_file()?)?;
        values.lay(self.of_environment()?)?;
        let flag = |(key, value): &(&'static Key, String)| Written {
            key,
            value: value.clone(),
            place: format!("--{}", key.flag()),
        };
        values.lay(self.flags.iter().map(flag).collect())?;
        values.follow_database_file()?;
        Ok(values)
    }

    fn of_file(&self) -> Result<Vec<Written>, ConfigError> {
        let file = match &self.file {
            Some(file) => file.as_path(),
            None if Path::new(FILE).exists() => Path::new(FILE),
            None => return Ok(Vec::new()),
        };
        let text = read(file)?;
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            ConfigError::NotToml {
                file: file.to_owned(),
                line: before.lines().count().max(1),
                problem: error.message().to_owned(),
            }
        })?;
        let written = table.into_iter().map(|(name, value)| {
            let place = format!("{}: {name}", file.display());
            let key = known(&name, &place)?;
            match text_of(value) {
                Some(value) => Ok(Written { key, value, place }),
                None => Err(ConfigError::Value { key, place }),
            }
        });
        written.collect()
    }

    fn of_environment(&self) -> Result<Vec<Written>, ConfigError> {
        let mut written = Vec::new();
        for (variable, value) in &self.environment.settings {
            let Some(name) = Key::name_in(variable) else { continue };
            if NOT_OURS.iter().any(|other| name.starts_with(other)) {
                continue;
            }
            let key = known(&name, variable)?;
            written.push(Written { key, value: value.clone(), place: variable.clone() });
        }
        Ok(written)
    }
}

fn defaults(environment: &Environment) -> Vec<Written> {
    let written = |key: &'static Key| {
        let own = environment.language.filter(|_| key.name == "language");
        let value = own.map_or(key.default, Language::code).to_owned();
        Written { key, value, place: String::new() }
    };
    KEYS.iter().map(written).collect()
}

fn known(name: &str, place: &str) -> Result<&'static Key, ConfigError> {
    Key::named(name).ok_or_else(|| ConfigError::UnknownKey {
        place: place.to_owned(),
        nearest: nearest_key(name),
    })
}

fn text_of(value: toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text),
        toml::Value::Boolean(value) => Some(value.to_string()),
        _ => None,
    }
}

fn read(file: &Path) -> Result<String, ConfigError> {
    fs::read_to_string(file)
        .map_err(|cause| ConfigError::Unreadable { file: file.to_owned(), cause })
}

struct Written {
    key: &'static Key,
    value: String,
    place: String,
}

/// The last word on each key, and where it stands.
#[derive(Default)]
pub(super) struct Values(BTreeMap<&'static str, Written>);

impl Values {
    /// Lays one source over those before it.
    fn lay(&mut self, source: Vec<Written>) -> Result<(), ConfigError> {
        const TWINS: [&str; 2] = ["database", "database_url_file"];
        let is_set =
            |name: &str| source.iter().find(|it| it.key.name == name && !it.value.is_empty());
        match (is_set(TWINS[0]), is_set(TWINS[1])) {
            (Some(one), Some(other)) => {
                let (one, other) = (one.place.clone(), other.place.clone());
                return Err(ConfigError::TwoDatabases { one, other });
            }
            (None, None) => {}
            _ => self.0.retain(|name, _| !TWINS.contains(name)),
        }
        self.0.extend(source.into_iter().map(|it| (it.key.name, it)));
        Ok(())
    }

    fn follow_database_file(&mut self) -> Result<(), ConfigError> {
        let Some(written) = self.0.get("database_url_file").filter(|it| !it.value.is_empty())
        else {
            return Ok(());
        };
        let text = read(Path::new(&written.value))?;
        let value = text.lines().next().unwrap_or_default().trim().to_owned();
        let place = written.value.clone();
        if let Some(key) = Key::named("database") {
            self.0.insert(key.name, Written { key, value, place });
        }
        Ok(())
    }

    pub(super) fn read<T: Setting>(&self, name: &str) -> Result<T, ConfigError> {
        let written = self.0.get(name);
        let value = written.map_or_else(
            || Key::named(name).map_or("", |key| key.default),
            |written| written.value.as_str(),
        );
        T::read(value).ok_or_else(|| match written {
            Some(written) => ConfigError::Value { key: written.key, place: written.place.clone() },
            None => ConfigError::UnknownKey { place: name.to_owned(), nearest: nearest_key(name) },
        })
    }
}

/// What is wrong with the configuration. Values are not repeated: one of them may be a password.
#[derive(Debug)]
pub enum ConfigError {
    UnknownKey { place: String, nearest: &'static str },
    Value { key: &'static Key, place: String },
    TwoDatabases { one: String, other: String },
    Unreadable { file: PathBuf, cause: io::Error },
    NotToml { file: PathBuf, line: usize, problem: String },
}
