//! `export`: everything that the firm holds, as one ZIP.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::terminal::Trouble;
use super::{Setting, database};
use crate::clock::Clock;
use crate::exports::everything;
use crate::i18n::args;

#[derive(Debug, Args)]
pub struct Arguments {
    /// The file to write; it must not be there yet.
    file: PathBuf,
}

pub async fn run(arguments: &Arguments, setting: &Setting) -> Result<ExitCode, Trouble> {
    let db = database::open_existing(setting).await?;
    let written = everything::write_to(&db, Clock::System.now(), &arguments.file).await;
    db.close().await;
    let file = arguments.file.display().to_string();
    match written {
        Ok(rows) => {
            setting.terminal.say_with("cli-exported", &args! { rows: rows, file: file });
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            let trouble = setting.terminal.trouble_with("cli-not-exported", &args! { file: file });
            Err(trouble.caused_by(error))
        }
    }
}
