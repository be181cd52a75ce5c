//! `migrate`: brings a database to the newest version, so that who serves needs no right to do it.

use std::process::ExitCode;

use clap::Args;
use store::db::{Db, Location, StoreError};

use super::terminal::Trouble;
use super::{Setting, database};
use crate::i18n::args;

#[derive(Debug, Args)]
pub struct Arguments {
    /// PostgreSQL: lets this role serve, which owns nothing and can't change the schema.
    #[arg(long, value_name = "ROLE")]
    serve_as: Option<String>,
}

pub async fn run(arguments: Arguments, setting: &Setting) -> Result<ExitCode, Trouble> {
    let is_sqlite = matches!(setting.config.database, Location::Sqlite(_));
    if is_sqlite && arguments.serve_as.is_some() {
        return Err(setting.terminal.trouble("cli-no-roles").misused());
    }
    let db = database::open_migrated(setting).await?;
    let outcome = finish(&db, arguments.serve_as).await;
    db.close().await;
    outcome.map_err(|error| database::trouble(error, setting))?;
    let version = store::db::migrations::newest();
    let database = setting.config.database.to_string();
    setting.terminal.say_with("cli-migrated", &args! { database, version });
    Ok(ExitCode::SUCCESS)
}

async fn finish(db: &Db, serve_as: Option<String>) -> Result<(), StoreError> {
    match serve_as {
        Some(role) => db.grant_to(role).await,
        None => Ok(()),
    }
}
