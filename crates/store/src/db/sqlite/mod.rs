//! SQLite: how a connection is opened, how statements are bound and run, what its errors mean.

mod meter;
mod readers;
mod writer;

use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rusqlite::{
    CachedStatement, Connection, ErrorCode,
    config::DbConfig,
    ffi,
    types::{ToSql, ToSqlOutput, Value, ValueRef},
};

use meter::Inside;
pub(super) use readers::{Reader, Readers};
pub(super) use writer::Writer;

use super::{
    Durability, FromRow, Row, StoreError, Val,
    location::DbOptions,
    query::{Expect, too_many},
};

/// A job that panicked may have held the connection; its savepoint is rolled back anyway.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// 16 MB of log: pages that are written again and again go into the file once for all of them.
const CHECKPOINT_PAGES: u32 = 4096;

/// Page cache of the writer while thousands of rows come in.
pub(super) const BULK: &str = "pragma cache_size = -196608;";

fn connect(file: &Path, options: &DbOptions, cache_kib: u32) -> Result<Connection, StoreError> {
    make_private(file);
    let connection = Connection::open(file).map_err(failure)?;
    connection.busy_timeout(options.patience).map_err(failure)?;
    connection.set_prepared_statement_cache_capacity(128);
    // Otherwise a statement whose plan may depend on its values is planned anew at each use: a
    // quarter of what a page costs.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(failure)?;
    let synchronous = match options.durability {
        Durability::Full => "full",
        Durability::Normal => "normal",
    };
    let settings = format!(
        "pragma journal_mode = wal; pragma synchronous = {synchronous}; pragma foreign_keys = on;
         pragma recursive_triggers = on; pragma cache_size = -{cache_kib}; pragma journal_size_limit = {};
         pragma wal_autocheckpoint = {CHECKPOINT_PAGES};",
        64 << 20,
    );
    connection.execute_batch(&settings).map_err(failure)?;
    Ok(connection)
}

/// A new file is its owner's alone; SQLite gives those beside it the same rights. What can't be made
/// here SQLite will say in its own words.
fn make_private(file: &Path) {
    let mut options = std::fs::File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let _ = options.open(file);
}

pub(super) fn select<T: FromRow>(
    connection: &Connection,
    sql: &str,
    args: &[Val],
    expect: Expect,
) -> Result<Vec<T>, StoreError> {
    let _inside = Inside::enter();
    let mut statement = connection.prepare_cached(sql).map_err(failure)?;
    let places = places(&statement, args.len())?;
    bind(&mut statement, &places, args)?;
    let mut rows = statement.raw_query();
    let mut answer = Vec::new();
    while let Some(row) = rows.next().map_err(failure)? {
        if expect == Expect::AtMostOne && !answer.is_empty() {
            return Err(too_many(sql));
        }
        answer.push(T::from_row(&Row::sqlite(row))?);
    }
    Ok(answer)
}

pub(super) fn exec(connection: &Connection, sql: &str, args: &[Val]) -> Result<u64, StoreError> {
    many(connection, sql, std::iter::once(args))
}

pub(super) fn many<R: AsRef<[Val]>>(
    connection: &Connection,
    sql: &str,
    rows: impl Iterator<Item = R>,
) -> Result<u64, StoreError> {
    let _inside = Inside::enter();
    let mut statement = connection.prepare_cached(sql).map_err(failure)?;
    let mut cached_places: Option<Vec<usize>> = None;
    let mut touched = 0;
    for row in rows {
        let args = row.as_ref();
        let places = match &mut cached_places {
            Some(known) => known,
            unknown => unknown.insert(places(&statement, args.len())?),
        };
        bind(&mut statement, places, args)?;
        touched += statement.raw_execute().map_err(failure)? as u64;
    }
    Ok(touched)
}

pub(super) fn batch(connection: &Connection, script: &str) -> Result<(), StoreError> {
    let _inside = Inside::enter();
    connection.execute_batch(script).map_err(failure)
}

/// SQLite numbers `$2` by its first appearance, not by its digit: which argument (from 0) stands
/// at each of the statement's places.
fn places(statement: &CachedStatement<'_>, args: usize) -> Result<Vec<usize>, StoreError> {
    (1..=statement.parameter_count())
        .map(|place| {
            let name = statement.parameter_name(place).unwrap_or_default();
            let number = name.get(1..).and_then(|digits| digits.parse::<usize>().ok());
            match number {
                Some(number) if (1..=args).contains(&number) => Ok(number - 1),
                _ => Err(StoreError::broken(format!("no argument for the parameter {name:?}"))),
            }
        })
        .collect()
}

fn bind(
    statement: &mut CachedStatement<'_>,
    places: &[usize],
    args: &[Val],
) -> Result<(), StoreError> {
    for (place, number) in places.iter().enumerate() {
        let Some(value) = args.get(*number) else {
            return Err(StoreError::broken("rows of different lengths"));
        };
        statement.raw_bind_parameter(place + 1, value).map_err(failure)?;
    }
    Ok(())
}

impl ToSql for Val {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Val::Int(Some(value)) => ToSqlOutput::Owned(Value::Integer(*value)),
            Val::Real(Some(value)) => ToSqlOutput::Owned(Value::Real(*value)),
            Val::Bool(Some(value)) => ToSqlOutput::Owned(Value::Integer(i64::from(*value))),
            // PostgreSQL can't keep it, and SQLite's own functions stop there.
            Val::Text(Some(value)) if value.contains('\0') => {
                return Err(rusqlite::Error::ToSqlConversionFailure("text holds a NUL".into()));
            }
            Val::Text(Some(value)) => ToSqlOutput::Borrowed(ValueRef::Text(value.as_bytes())),
            Val::Id(Some(value)) => ToSqlOutput::Borrowed(ValueRef::Blob(value.as_bytes())),
            Val::Bytes(Some(value)) => ToSqlOutput::Borrowed(ValueRef::Blob(value)),
            _ => ToSqlOutput::Borrowed(ValueRef::Null),
        })
    }
}

/// What an error of SQLite means in the words of the seam.
fn failure(error: rusqlite::Error) -> StoreError {
    let (extended, message) = match &error {
        rusqlite::Error::SqliteFailure(code, message) => {
            (code.extended_code, message.as_deref().unwrap_or_default())
        }
        _ => return StoreError::Broken(Arc::new(error)),
    };
    // What the message says after its fixed beginning: "t.a, t.b" or the name of a check.
    let subject = message.split_once("constraint failed: ").map_or("", |(_, subject)| subject);
    match extended {
        ffi::SQLITE_CONSTRAINT_UNIQUE
        | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
        | ffi::SQLITE_CONSTRAINT_ROWID => StoreError::Conflict { constraint: columns(subject) },
        ffi::SQLITE_CONSTRAINT_NOTNULL => {
            StoreError::Check { constraint: format!("{} not null", columns(subject)) }
        }
        ffi::SQLITE_CONSTRAINT_CHECK => StoreError::Check { constraint: subject.to_owned() },
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => StoreError::Missing,
        ffi::SQLITE_CONSTRAINT_TRIGGER => StoreError::Forbidden { what: message.to_owned() },
        _ if is_passing(&error) => StoreError::Unavailable(Arc::new(error)),
        _ => StoreError::Broken(Arc::new(error)),
    }
}

/// `t.a, t.b` becomes `t(a, b)`.
fn columns(subject: &str) -> String {
    let table = subject.split_once('.').map_or(subject, |(table, _)| table);
    let names: Vec<&str> = subject
        .split(", ")
        .map(|column| column.split_once('.').map_or(column, |(_, name)| name))
        .collect();
    format!("{table}({})", names.join(", "))
}

fn is_passing(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(
            ErrorCode::DatabaseBusy
                | ErrorCode::DatabaseLocked
                | ErrorCode::DiskFull
                | ErrorCode::SystemIoFailure
                | ErrorCode::CannotOpen
                | ErrorCode::OutOfMemory
                | ErrorCode::ReadOnly
        )
    )
}
