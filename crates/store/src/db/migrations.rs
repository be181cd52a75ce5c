//! The schema's versions: one numbered list, written once with type tokens. A released migration
//! is never edited; what it got wrong is put right by the next one.

use super::{Dialect, Query, StoreError, Tx};

/// Number, name, and script with tokens.
pub type Migration = (u32, &'static str, &'static str);

/// All versions, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    (1, "first life", include_str!("../../migrations/0001_first_life.sql")),
    (2, "after the yes", include_str!("../../migrations/0002_after_the_yes.sql")),
    (3, "people", include_str!("../../migrations/0003_people.sql")),
    (4, "search", include_str!("../../migrations/0004_search.sql")),
    (5, "views", include_str!("../../migrations/0005_views.sql")),
    (6, "customers", include_str!("../../migrations/0006_customers.sql")),
    (7, "api", include_str!("../../migrations/0007_api.sql")),
    (8, "sign in", include_str!("../../migrations/0008_sign_in.sql")),
    (9, "imports", include_str!("../../migrations/0009_imports.sql")),
    (10, "ways out", include_str!("../../migrations/0010_exports.sql")),
    (11, "hooks", include_str!("../../migrations/0011_hooks.sql")),
    (13, "speed", include_str!("../../migrations/0013_speed.sql")),
    (14, "files", include_str!("../../migrations/0014_files.sql")),
    (15, "mappings", include_str!("../../migrations/0015_mappings.sql")),
    (16, "counts", include_str!("../../migrations/0016_counts.sql")),
    (17, "names", include_str!("../../migrations/0017_names.sql")),
];

/// Any number that all programs of this kind agree on: only one of them migrates at a time.
const LOCK: i64 = 0x0F06_E7AE;

const VERSIONS: &str = "create table if not exists schema_versions (
    version {int} not null primary key,
    name {text} not null
) {strict}";

/// What a token becomes: SQLite first, then PostgreSQL.
const TOKENS: &[(&str, &str, &str)] = &[
    ("{id}", "blob", "uuid"),
    ("{int}", "integer", "bigint"),
    ("{real}", "real", "double precision"),
    ("{bool}", "integer", "boolean"),
    ("{text}", "text", "text"),
    ("{key}", "text", "text collate \"C\""),
    ("{bytes}", "blob", "bytea"),
    ("{true}", "1", "true"),
    ("{false}", "0", "false"),
    ("{strict}", "strict", ""),
    ("{clustered}", "strict, without rowid", ""),
];

/// Runs what the database has not seen yet, inside the given transaction.
pub(super) async fn run(tx: &Tx, list: &[Migration]) -> Result<(), StoreError> {
    let dialect = tx.dialect();
    if dialect == Dialect::Postgres {
        tx.batch(&format!("select pg_advisory_xact_lock({LOCK})")).await?;
    }
    let database = version(tx).await?;
    let program = list.last().map_or(0, |(number, ..)| *number);
    if database > program {
        return Err(StoreError::TooNew { database, program });
    }
    // What is up to date is left alone, so that a role without a right to the schema can serve.
    if database == 0 {
        tx.batch(&translate(VERSIONS, dialect)?).await?;
    }
    for (number, name, script) in list.iter().filter(|(number, ..)| *number > database) {
        tracing::info!(number, name, "migrating the database");
        tx.batch(&translate(script, dialect)?).await?;
        let args = crate::args![*number, *name];
        tx.exec("insert into schema_versions (version, name) values ($1, $2)", args).await?;
    }
    Ok(())
}

/// The newest version that this program knows.
#[must_use]
pub fn newest() -> u32 {
    MIGRATIONS.last().map_or(0, |(number, ..)| *number)
}

/// The version of a database, 0 if it was never migrated. Changes nothing.
pub async fn version(q: &impl Query) -> Result<u32, StoreError> {
    if !tables(q).await?.iter().any(|table| table == "schema_versions") {
        return Ok(0);
    }
    let version = q.one::<Option<u32>>("select max(version) from schema_versions", vec![]).await?;
    Ok(version.unwrap_or(0))
}

/// The tables that are there, whoever made them.
pub async fn tables(q: &impl Query) -> Result<Vec<String>, StoreError> {
    let sql = match q.dialect() {
        Dialect::Sqlite => "select name from sqlite_schema where type = 'table'",
        Dialect::Postgres => {
            "select table_name::text from information_schema.tables
             where table_schema = current_schema() and table_type = 'BASE TABLE'"
        }
    };
    q.all(sql, vec![]).await
}

/// Replaces tokens, and keeps of the blocks `--@sqlite` and `--@postgres` … `--@end` those of this
/// engine. An unknown token is an error: it would reach one engine only as a riddle.
pub fn translate(script: &str, dialect: Dialect) -> Result<String, StoreError> {
    let mut text = String::with_capacity(script.len());
    let mut block = None;
    for line in script.lines() {
        match line.trim() {
            "--@sqlite" => block = Some(Dialect::Sqlite),
            "--@postgres" => block = Some(Dialect::Postgres),
            "--@end" => block = None,
            _ if block.is_none_or(|only| only == dialect) => {
                text.push_str(line);
                text.push('\n');
            }
            _ => {}
        }
    }
    for (token, sqlite, postgres) in TOKENS {
        let word = if dialect == Dialect::Sqlite { sqlite } else { postgres };
        text = text.replace(token, word);
    }
    match unknown_token(&text) {
        Some(token) => Err(StoreError::broken(format!("unknown token {{{token}}} in a migration"))),
        None => Ok(text),
    }
}

fn unknown_token(text: &str) -> Option<&str> {
    text.split('{').skip(1).find_map(|rest| {
        let (word, _) = rest.split_once('}')?;
        let is_token = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
        is_token.then_some(word)
    })
}
