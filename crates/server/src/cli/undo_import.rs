//! `undo-import`: takes a whole import back, or lists what people have worked on since.

use std::process::ExitCode;

use clap::Args;
use domain::ids::ImportId;
use domain::people::Actor;
use domain::refusal::Refusal;
use store::db::Db;

use super::terminal::Trouble;
use super::{Setting, database, serve};
use crate::app::{App, Failure};
use crate::clock::Clock;
use crate::i18n::args;
use crate::imports;

#[derive(Debug, Args)]
pub struct Arguments {
    /// The import, by the id that `import` told at its end.
    import: String,
}

/// So many of the records that stand in the way are told.
const TOLD: u32 = 50;

pub async fn run(arguments: Arguments, setting: &Setting) -> Result<ExitCode, Trouble> {
    let db = database::open_migrated(setting).await?;
    let outcome = undo(&db, &arguments, setting).await;
    db.close().await;
    outcome
}

async fn undo(db: &Db, told: &Arguments, setting: &Setting) -> Result<ExitCode, Trouble> {
    let terminal = &setting.terminal;
    let nothing = || terminal.trouble("imports-cli-no-import").misused();
    let id: ImportId = told.import.parse().map_err(|_| nothing())?;
    let app = App::new(db.clone(), Clock::System, setting.locales.clone());
    match imports::undo(&app, Actor::System, id).await {
        Ok((gone, stay)) => {
            terminal.say_with("imports-cli-undone", &args! { gone: gone, restored: stay as u64 });
            Ok(ExitCode::SUCCESS)
        }
        Err(Failure::Store(store::db::StoreError::NotFound) | Failure::NotFound) => Err(nothing()),
        Err(Failure::Refused(Refusal::ImportWorkedOn)) => {
            let failed = |error| database::trouble(error, setting);
            let blockers = store::imports::blockers(db, id, TOLD).await.map_err(failed)?;
            for blocker in blockers {
                let case = blocker.case_title.unwrap_or_default();
                let line = format!("{}  {}  {case}", blocker.customer, blocker.name);
                terminal.say(line.trim_end());
            }
            Err(terminal.trouble("imports-cli-worked-on"))
        }
        Err(failure) => Err(serve::trouble(failure, setting)),
    }
}
