//! `demo`: a made-up firm in a database of its own, filled around today, then served.

use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use store::db::{Db, Location, StoreError, migrations};

use super::terminal::{Trouble, table};
use super::words::role_name;
use super::{Setting, database, serve};
use crate::clock::Clock;
use crate::config::{Config, Sources};
use crate::demo::{TEAM, fill};
use crate::i18n::args;
use crate::people::password;

#[derive(Debug, Args)]
pub struct Arguments {
    /// Go on with the firm of the last time instead of making a new one.
    #[arg(long)]
    keep: bool,
    /// Make the firm and end, without serving.
    #[arg(long)]
    fill_only: bool,
}

const FILE: &str = "forgetmenot-demo.db";
/// Everybody's of the made-up firm; it is printed.
const PASSWORD: &str = "forget-me-not";
/// The setting by which a demo's database is known: nothing else is ever made anew.
const MARK: &str = "demo";

/// A demo looks for its database in its own flags only, never where the real one is named.
#[must_use]
pub fn with_own_database(config: Config, sources: &Sources<'_>) -> Config {
    let is_named =
        sources.flags.iter().any(|(key, _)| matches!(key.name, "database" | "database_url_file"));
    if is_named { config } else { Config { database: Location::Sqlite(FILE.into()), ..config } }
}

pub async fn run(arguments: &Arguments, setting: &Setting) -> Result<ExitCode, Trouble> {
    let _claim = database::claim(setting)?;
    let listener = match arguments.fill_only {
        true => None,
        false => Some(serve::bind(setting).await?),
    };
    let is_kept = arguments.keep && find_mark(setting).await? == Found::Demo;
    if !is_kept {
        make_room(setting).await?;
    }
    let db = database::open_migrated(setting).await?;
    let outcome = async {
        if !is_kept {
            make_firm(&db, setting).await?;
        }
        tell_who_signs_in(setting);
        match listener {
            Some(listener) => serve::serve(&db, listener, setting).await,
            None => Ok(ExitCode::SUCCESS),
        }
    };
    let outcome = outcome.await;
    db.close().await;
    outcome
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    Nothing,
    Demo,
    SomethingElse,
}

async fn find_mark(setting: &Setting) -> Result<Found, Trouble> {
    if let Location::Sqlite(file) = &setting.config.database
        && fs::metadata(file).map_or(true, |found| found.len() == 0)
    {
        return Ok(Found::Nothing);
    }
    let db = database::open_existing(setting).await?;
    let found = look(&db).await.map_err(|error| database::trouble(error, setting));
    db.close().await;
    found
}

async fn look(db: &Db) -> Result<Found, StoreError> {
    if migrations::tables(db).await?.is_empty() {
        return Ok(Found::Nothing);
    }
    if migrations::version(db).await? == 0 {
        return Ok(Found::SomethingElse);
    }
    let mark = store::settings::find(db, MARK).await?;
    Ok(if mark.is_some() { Found::Demo } else { Found::SomethingElse })
}

/// Removes the file of an earlier demo. On a PostgreSQL server that is its owner's to do.
async fn make_room(setting: &Setting) -> Result<(), Trouble> {
    let terminal = &setting.terminal;
    let args = args! { database: setting.config.database.to_string() };
    match (find_mark(setting).await?, &setting.config.database) {
        (Found::Nothing, _) => Ok(()),
        (Found::Demo, Location::Sqlite(file)) => remove(file)
            .map_err(|error| terminal.trouble_with("cli-demo-stays", &args).caused_by(error)),
        (Found::Demo, Location::Postgres(_)) => Err(terminal.trouble_with("cli-demo-keep", &args)),
        (Found::SomethingElse, _) => Err(terminal.trouble_with("cli-demo-in-use", &args)),
    }
}

fn remove(file: &Path) -> io::Result<()> {
    for ending in ["", "-wal", "-shm"] {
        match fs::remove_file(database::beside(file, ending)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

async fn make_firm(db: &Db, setting: &Setting) -> Result<(), Trouble> {
    let terminal = &setting.terminal;
    let Some(hash) = password::hash(PASSWORD.to_owned()).await else {
        return Err(terminal.trouble("cli-no-hash"));
    };
    // Before anything else, so that a demo cut off in the middle can be made anew.
    let mark = db.write(|tx| Box::pin(store::settings::set(tx, MARK, "yes"))).await;
    mark.map_err(|error: StoreError| database::trouble(error, setting))?;
    let filled = fill(db.clone(), setting.locales.clone(), Clock::System.now(), &hash).await;
    let filled = filled.map_err(|error| terminal.trouble("cli-demo-failed").caused_by(error))?;
    let args = args! { customers: filled.customers, cases: filled.cases };
    terminal.say_with("cli-demo-filled", &args);
    Ok(())
}

fn tell_who_signs_in(setting: &Setting) {
    let terminal = &setting.terminal;
    terminal.say_with("cli-demo-sign-in", &args! { password: PASSWORD });
    let row = |member: &crate::demo::Member| {
        let role = role_name(&terminal.locale, member.role);
        vec![member.email.to_owned(), role, terminal.locale.language_name(member.language)]
    };
    let rows: Vec<Vec<String>> = TEAM.iter().map(row).collect();
    table(&rows).iter().for_each(|line| terminal.say(&format!("  {line}")));
    if !setting.config.listen.is_here() {
        terminal.say(&terminal.locale.plain("cli-demo-open"));
    }
}
