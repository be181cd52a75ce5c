//! `reindex`: the words by which everything is found, made anew.

use std::process::ExitCode;

use store::db::Db;

use super::terminal::Trouble;
use super::{Setting, database};
use crate::i18n::args;

pub async fn run(setting: &Setting) -> Result<ExitCode, Trouble> {
    let db = database::open_migrated(setting).await?;
    let outcome = store::search::rebuild(&db).await;
    db.close().await;
    let count = outcome.map_err(|error| database::trouble(error, setting))?;
    setting.terminal.say_with("cli-reindexed", &args! { count: count });
    Ok(ExitCode::SUCCESS)
}

/// After the update that brought the index there is everything but the index.
pub async fn make_missing(db: &Db) -> Result<(), store::db::StoreError> {
    if store::search::is_missing(db).await? {
        tracing::info!("making the words by which everything is found");
        store::search::rebuild(db).await?;
    }
    Ok(())
}
