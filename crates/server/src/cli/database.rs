//! Opening the database that a command works on, and keeping a second server away from it.

use std::ffi::OsString;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use store::db::{Db, Location};

use super::Setting;
use super::terminal::{Terminal, Trouble};
use super::words::of_store_error;
use crate::app::App;
use crate::config::Config;
use crate::i18n::args;
use crate::private;

/// Opens it as it is, and only if it is there.
pub async fn open_existing(setting: &Setting) -> Result<Db, Trouble> {
    if let Location::Sqlite(file) = &setting.config.database
        && !file.exists()
    {
        let args = args! { file: file.display().to_string() };
        return Err(setting.terminal.trouble_with("cli-database-missing", &args).misused());
    }
    open(&setting.config, &setting.terminal).await
}

/// Opens it, or makes it, and brings it to the newest version.
pub async fn open_migrated(setting: &Setting) -> Result<Db, Trouble> {
    let db = open(&setting.config, &setting.terminal).await?;
    let ready = match db.migrate().await {
        Ok(()) => super::reindex::make_missing(&db).await,
        Err(error) => Err(error),
    };
    if let Err(error) = ready {
        db.close().await;
        return Err(trouble(error, setting).misused());
    }
    Ok(db)
}

async fn open(config: &Config, terminal: &Terminal) -> Result<Db, Trouble> {
    if let Location::Sqlite(file) = &config.database {
        private::warn_if_open(file);
    }
    if let Some(file) = &config.database_url_file {
        private::warn_if_open(file);
    }
    Db::open(&config.database, &config.db_options()).await.map_err(|error| {
        let database = config.database.to_string();
        terminal
            .trouble_with("cli-database-unopened", &args! { database })
            .caused_by(error)
            .misused()
    })
}

/// Opens the key for what is sealed in the database: the file of the setting, or the one beside a
/// file of SQLite. With PostgreSQL and no setting there is none.
pub fn keep_secrets(app: &App, setting: &Setting) -> Result<(), Trouble> {
    let file = match (&setting.config.secret_key_file, &setting.config.database) {
        (Some(file), _) => file.clone(),
        (None, Location::Sqlite(file)) => beside(file, "-key"),
        (None, Location::Postgres(_)) => return Ok(()),
    };
    app.secrets().keep_in(&file).map_err(|error| {
        let args = args! { file: file.display().to_string() };
        setting.terminal.trouble_with("cli-key-unread", &args).caused_by(error).misused()
    })
}

/// What the database said, in words.
pub fn trouble(error: store::db::StoreError, setting: &Setting) -> Trouble {
    of_store_error(error, &setting.config.database.to_string(), &setting.terminal)
}

/// The right to serve a database; it ends with this value, or with the program.
#[derive(Debug)]
pub struct Claim(#[expect(dead_code, reason = "held for its lock")] Option<File>);

/// Makes sure that no other server works with the same file: its jobs, and what it counts in
/// memory, are meant for one. A file of its own holds the lock, because closing the database's
/// file a second time would drop SQLite's own locks.
pub fn claim(setting: &Setting) -> Result<Claim, Trouble> {
    let Location::Sqlite(file) = &setting.config.database else { return Ok(Claim(None)) };
    let database = setting.config.database.to_string();
    let terminal = &setting.terminal;
    let unopened = |error: std::io::Error| {
        let args = args! { database: database.as_str() };
        terminal.trouble_with("cli-database-unopened", &args).caused_by(error).misused()
    };
    let lock = private::options().create(true).append(true).open(beside(file, "-lock"));
    let lock = lock.map_err(unopened)?;
    match lock.try_lock() {
        Ok(()) => Ok(Claim(Some(lock))),
        Err(TryLockError::WouldBlock) => {
            let args = args! { database: database.as_str() };
            Err(terminal.trouble_with("cli-database-served", &args))
        }
        Err(TryLockError::Error(error)) => Err(unopened(error)),
    }
}

/// A file that belongs to a database: its name with an ending.
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
