//! `check`: every invariant over the whole database, one line for each break.

use std::process::ExitCode;

use store::checks::Break;
use store::db::{Db, StoreError, migrations};

use super::terminal::{FAILED, Trouble};
use super::{Setting, database};
use crate::i18n::args;

pub async fn run(setting: &Setting) -> Result<ExitCode, Trouble> {
    let db = database::open_existing(setting).await?;
    let outcome = check(&db, setting).await;
    db.close().await;
    let breaks = outcome?;
    let terminal = &setting.terminal;
    for found in &breaks {
        let what = terminal.locale.plain(found.key);
        terminal.say(&format!("{:<5} {}  {what}", found.rule, found.record));
    }
    if breaks.is_empty() {
        terminal.say(&terminal.locale.plain("cli-check-sound"));
        return Ok(ExitCode::SUCCESS);
    }
    terminal.say_with("cli-check-broken", &args! { count: breaks.len() });
    Ok(ExitCode::from(FAILED))
}

async fn check(db: &Db, setting: &Setting) -> Result<Vec<Break>, Trouble> {
    let unreadable = |error| database::trouble(error, setting).misused();
    let version = migrations::version(db).await.map_err(unreadable)?;
    require_version(version, setting)?;
    all(db).await.map_err(unreadable)
}

/// Questions are about the newest tables; a check changes nothing, so it doesn't migrate.
fn require_version(version: u32, setting: &Setting) -> Result<(), Trouble> {
    let program = migrations::newest();
    let key = match version.cmp(&program) {
        std::cmp::Ordering::Equal => return Ok(()),
        std::cmp::Ordering::Less => "cli-database-older",
        std::cmp::Ordering::Greater => "cli-database-newer",
    };
    let database = setting.config.database.to_string();
    let args = args! { database, version: version.to_string(), program: program.to_string() };
    Err(setting.terminal.trouble_with(key, &args).misused())
}

/// One moment of the database, whoever writes meanwhile.
async fn all(db: &Db) -> Result<Vec<Break>, StoreError> {
    let snapshot = db.snapshot().await?;
    let rules = store::settings::rules(&snapshot).await?;
    store::checks::all(&snapshot, &rules).await
}

#[cfg(test)]
mod tests {
    use crate::i18n::test_locale;
    use domain::language::Language;

    #[test]
    fn every_break_has_its_words() {
        for key in store::checks::keys() {
            assert!(test_locale(Language::English).has(key), "{key}");
        }
    }
}
