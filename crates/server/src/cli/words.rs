//! What is wrong with the configuration or the database, as sentences.

use domain::people::Role;
use store::db::StoreError;

use super::terminal::{MISUSED, Terminal, Trouble};
use crate::config::ConfigError;
use crate::i18n::{Locale, args};

pub fn of_config_error(error: &ConfigError, locale: &Locale) -> Trouble {
    let text = match error {
        ConfigError::UnknownKey { place, nearest } => {
            locale.plain_with("cli-config-unknown-key", &args! { place, nearest: *nearest })
        }
        ConfigError::Value { key, place } => {
            let args = args! { place, key: key.name, takes: key.takes };
            locale.plain_with("cli-config-value", &args)
        }
        ConfigError::TwoDatabases { one, other } => {
            locale.plain_with("cli-config-two-databases", &args! { one, other })
        }
        ConfigError::Unreadable { file, cause } => {
            let args = args! { file: file.display().to_string(), cause: cause.to_string() };
            locale.plain_with("cli-config-unreadable", &args)
        }
        ConfigError::NotToml { file, line, problem } => {
            let file = file.display().to_string();
            let args = args! { file, line: line.to_string(), problem };
            locale.plain_with("cli-config-not-toml", &args)
        }
    };
    Trouble::new(MISUSED, text)
}

/// `database` is where it is, without a password.
pub fn of_store_error(error: StoreError, database: &str, terminal: &Terminal) -> Trouble {
    match error {
        StoreError::TooNew { database: version, program } => {
            let args =
                args! { database, version: version.to_string(), program: program.to_string() };
            terminal.trouble_with("cli-database-newer", &args)
        }
        error => terminal.trouble_with("cli-database-failed", &args! { database }).caused_by(error),
    }
}

pub fn role_name(locale: &Locale, role: Role) -> String {
    locale.plain(match role {
        Role::Owner => "cli-role-owner",
        Role::Manager => "cli-role-manager",
        Role::Salesperson => "cli-role-salesperson",
        Role::ServicePerson => "cli-role-service-person",
        Role::Auditor => "cli-role-auditor",
    })
}
