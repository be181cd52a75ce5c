//! `bills`: reads files of e-invoices or bank statements by the same actions as the page, one line of
//! report for each.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use domain::ids::UserId;
use store::db::Db;

use super::terminal::Trouble;
use super::{Setting, database, serve};
use crate::app::App;
use crate::bills::{self, FileIn, Outcome, told};
use crate::clock::Clock;
use crate::i18n::args;

#[derive(Debug, Args)]
pub struct Arguments {
    /// What the files are.
    kind: Kind,
    /// The files.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// By whose hand they are read; the only person there is needs no naming.
    #[arg(long, value_name = "EMAIL")]
    owner: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// KSeF FA(2) and FA(3), UBL, CII.
    Einvoices,
    /// camt.053 and MT940.
    Statements,
}

/// Everything was read, and something was refused.
const SOME_REFUSED: u8 = 3;

pub async fn run(arguments: Arguments, setting: &Setting) -> Result<ExitCode, Trouble> {
    let db = database::open_migrated(setting).await?;
    let outcome = take(&db, &arguments, setting).await;
    db.close().await;
    outcome
}

async fn take(db: &Db, arguments: &Arguments, setting: &Setting) -> Result<ExitCode, Trouble> {
    let app = App::new(db.clone(), Clock::System, setting.locales.clone());
    let by = owner(&app, arguments, setting).await?;
    let mut files = Vec::with_capacity(arguments.files.len());
    for path in &arguments.files {
        files.push(file(path, setting)?);
    }
    let refused = match arguments.kind {
        Kind::Einvoices => einvoices(&app, by, files, setting).await?,
        Kind::Statements => statements(&app, by, files, setting).await?,
    };
    Ok(if refused { ExitCode::from(SOME_REFUSED) } else { ExitCode::SUCCESS })
}

fn file(path: &Path, setting: &Setting) -> Result<FileIn, Trouble> {
    let bytes = std::fs::read(path).map_err(|error| {
        let args = args! { file: path.display().to_string() };
        setting.terminal.trouble_with("imports-cli-no-file", &args).caused_by(error)
    })?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(FileIn { name: bills::file_name(&name), bytes })
}

async fn einvoices(
    app: &App,
    by: UserId,
    files: Vec<FileIn>,
    setting: &Setting,
) -> Result<bool, Trouble> {
    let reports = bills::take_einvoices(app, by, files).await;
    let reports = reports.map_err(|failure| serve::trouble(failure, setting))?;
    let mut refused = false;
    for report in &reports {
        refused |= matches!(report.outcome, Outcome::Refused(_) | Outcome::NotOurs);
        say(setting, &report.name, &told::taken(&setting.terminal.locale, report));
    }
    Ok(refused)
}

async fn statements(
    app: &App,
    by: UserId,
    files: Vec<FileIn>,
    setting: &Setting,
) -> Result<bool, Trouble> {
    let reports = bills::read_statements(app, by, files).await;
    let reports = reports.map_err(|failure| serve::trouble(failure, setting))?;
    let locale = &setting.terminal.locale;
    let mut refused = false;
    for report in &reports {
        match &report.outcome {
            Ok(statements) => {
                for it in statements {
                    say(setting, &report.name, &told::statement(locale, it));
                }
            }
            Err(why) => {
                refused = true;
                say(setting, &report.name, &told::not_read(locale, why));
            }
        }
    }
    Ok(refused)
}

/// One line; the marks that part directions on a page have no place on a terminal.
fn say(setting: &Setting, name: &str, words: &str) {
    let plain: String = words.chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}')).collect();
    setting.terminal.say(&format!("{name}: {plain}"));
}

/// The person named, or the only one there is.
async fn owner(app: &App, arguments: &Arguments, setting: &Setting) -> Result<UserId, Trouble> {
    let failed = |error| database::trouble(error, setting);
    if let Some(email) = &arguments.owner {
        let found = store::people::find_by_email(app.db(), email).await.map_err(failed)?;
        let nobody =
            || setting.terminal.trouble_with("imports-cli-no-owner", &args! { email }).misused();
        return found.map(|user| user.id).ok_or_else(nobody);
    }
    let all = store::people::all(app.db()).await.map_err(failed)?;
    let mut here = all.iter().filter(|user| user.disabled_at.is_none());
    match (here.next(), here.next()) {
        (Some(only), None) => Ok(only.id),
        _ => Err(setting.terminal.trouble("imports-cli-choose-owner").misused()),
    }
}
