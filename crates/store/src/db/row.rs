//! Rows that come from the database: columns are read by position into plain structs.

use jiff::{Timestamp, civil::Date};
use rusqlite::types::ValueRef;
use tokio_postgres::types::{FromSql, Type};
use uuid::Uuid;

use super::{IntoVal, StoreError, Val};

/// One row of an answer, of either engine.
pub struct Row<'a>(Engine<'a>);

enum Engine<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a tokio_postgres::Row),
}

/// What a whole row becomes: a `row!` struct, a tuple, or one column alone.
pub trait FromRow: Sized + Send {
    /// Fails with [`StoreError::Broken`] if the number or types of columns differ.
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError>;
}

/// What one column becomes; implement it by `column!` for a type of your own.
pub trait Column: Sized + Send {
    /// `None` for SQL's null.
    fn read_nullable(row: &Row<'_>, at: usize) -> Result<Option<Self>, StoreError>;

    fn read(row: &Row<'_>, at: usize) -> Result<Self, StoreError> {
        Self::read_nullable(row, at)?.ok_or_else(|| unexpected(at, "a value", "null"))
    }
}

impl<'a> Row<'a> {
    pub(super) fn sqlite(row: &'a rusqlite::Row<'a>) -> Self {
        Self(Engine::Sqlite(row))
    }

    pub(super) fn postgres(row: &'a tokio_postgres::Row) -> Self {
        Self(Engine::Postgres(row))
    }

    /// The value of the column at this position, from 0.
    pub fn get<T: Column>(&self, at: usize) -> Result<T, StoreError> {
        T::read(self, at)
    }

    /// Catches a `select` that was not changed together with its struct.
    pub fn expect_columns(&self, expected: usize) -> Result<(), StoreError> {
        let found = match self.0 {
            Engine::Sqlite(row) => row.as_ref().column_count(),
            Engine::Postgres(row) => row.len(),
        };
        if found == expected {
            return Ok(());
        }
        Err(StoreError::broken(format!("expected {expected} columns, found {found}")))
    }

    /// All columns by name, whatever they hold: for rows that are kept to be put back as they stood.
    pub fn named(&self) -> Result<Vec<(String, Val)>, StoreError> {
        match self.0 {
            Engine::Sqlite(row) => row
                .as_ref()
                .column_names()
                .enumerate()
                .map(|(at, name)| {
                    let value = match sqlite_value(row, at)? {
                        ValueRef::Null => Val::Text(None),
                        ValueRef::Integer(value) => value.into_val(),
                        ValueRef::Real(value) => value.into_val(),
                        ValueRef::Text(_) => self.text(at)?.into_val(),
                        ValueRef::Blob(value) => value.into_val(),
                    };
                    Ok((name.to_owned(), value))
                })
                .collect(),
            Engine::Postgres(row) => row
                .columns()
                .iter()
                .enumerate()
                .map(|(at, column)| {
                    let value = match *column.type_() {
                        Type::BOOL => self.bool(at)?.into_val(),
                        Type::UUID => self.id(at)?.into_val(),
                        Type::BYTEA => self.bytes(at)?.into_val(),
                        Type::FLOAT8 => self.real(at)?.into_val(),
                        Type::INT8 | Type::INT4 | Type::INT2 => self.int(at)?.into_val(),
                        _ => self.text(at)?.into_val(),
                    };
                    Ok((column.name().to_owned(), value))
                })
                .collect(),
        }
    }

    fn int(&self, at: usize) -> Result<Option<i64>, StoreError> {
        match self.0 {
            Engine::Sqlite(row) => match sqlite_value(row, at)? {
                ValueRef::Null => Ok(None),
                ValueRef::Integer(value) => Ok(Some(value)),
                other => Err(unexpected(at, "an integer", other.data_type())),
            },
            Engine::Postgres(row) => match *postgres_type(row, at)? {
                Type::INT4 => Ok(postgres::<i32>(row, at)?.map(i64::from)),
                Type::INT2 => Ok(postgres::<i16>(row, at)?.map(i64::from)),
                _ => postgres(row, at),
            },
        }
    }

    fn real(&self, at: usize) -> Result<Option<f64>, StoreError> {
        match self.0 {
            Engine::Sqlite(row) => match sqlite_value(row, at)? {
                ValueRef::Null => Ok(None),
                ValueRef::Real(value) => Ok(Some(value)),
                other => Err(unexpected(at, "a real number", other.data_type())),
            },
            Engine::Postgres(row) => postgres(row, at),
        }
    }

    fn bool(&self, at: usize) -> Result<Option<bool>, StoreError> {
        match self.0 {
            Engine::Sqlite(row) => match sqlite_value(row, at)? {
                ValueRef::Null => Ok(None),
                ValueRef::Integer(value @ (0 | 1)) => Ok(Some(value == 1)),
                other => Err(unexpected(at, "0 or 1", other.data_type())),
            },
            Engine::Postgres(row) => postgres(row, at),
        }
    }

    fn text(&self, at: usize) -> Result<Option<&str>, StoreError> {
        match self.0 {
            Engine::Sqlite(row) => match sqlite_value(row, at)? {
                ValueRef::Null => Ok(None),
                ValueRef::Text(bytes) => std::str::from_utf8(bytes)
                    .map(Some)
                    .map_err(|_| unexpected(at, "UTF-8 text", "other bytes")),
                other => Err(unexpected(at, "text", other.data_type())),
            },
            Engine::Postgres(row) => postgres(row, at),
        }
    }

    fn bytes(&self, at: usize) -> Result<Option<&[u8]>, StoreError> {
        match self.0 {
            Engine::Sqlite(row) => match sqlite_value(row, at)? {
                ValueRef::Null => Ok(None),
                ValueRef::Blob(bytes) => Ok(Some(bytes)),
                other => Err(unexpected(at, "bytes", other.data_type())),
            },
            Engine::Postgres(row) => postgres(row, at),
        }
    }

    fn id(&self, at: usize) -> Result<Option<Uuid>, StoreError> {
        match self.0 {
            Engine::Sqlite(_) => match self.bytes(at)? {
                None => Ok(None),
                Some(bytes) => Uuid::from_slice(bytes)
                    .map(Some)
                    .map_err(|_| unexpected(at, "an id of 16 bytes", bytes.len())),
            },
            Engine::Postgres(row) => postgres(row, at),
        }
    }
}

/// A row of whatever columns, as parameters that could be sent again. SQLite tells ids as bytes and
/// yes or no as numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Values(pub Vec<Val>);

impl FromRow for Values {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let count = match row.0 {
            Engine::Sqlite(row) => row.as_ref().column_count(),
            Engine::Postgres(row) => row.len(),
        };
        (0..count).map(|at| row.val(at)).collect::<Result<_, _>>().map(Self)
    }
}

impl Row<'_> {
    fn val(&self, at: usize) -> Result<Val, StoreError> {
        match self.0 {
            Engine::Sqlite(row) => Ok(match sqlite_value(row, at)? {
                ValueRef::Null => Val::Text(None),
                ValueRef::Integer(value) => Val::Int(Some(value)),
                ValueRef::Real(value) => Val::Real(Some(value)),
                ValueRef::Text(_) => Val::Text(self.text(at)?.map(str::to_owned)),
                ValueRef::Blob(bytes) => Val::Bytes(Some(bytes.to_vec())),
            }),
            Engine::Postgres(row) => Ok(match *postgres_type(row, at)? {
                Type::UUID => Val::Id(self.id(at)?),
                Type::BOOL => Val::Bool(self.bool(at)?),
                Type::BYTEA => Val::Bytes(self.bytes(at)?.map(<[u8]>::to_vec)),
                Type::FLOAT8 => Val::Real(self.real(at)?),
                Type::INT8 | Type::INT4 | Type::INT2 => Val::Int(self.int(at)?),
                _ => Val::Text(self.text(at)?.map(str::to_owned)),
            }),
        }
    }
}

fn sqlite_value<'r>(row: &'r rusqlite::Row<'_>, at: usize) -> Result<ValueRef<'r>, StoreError> {
    row.get_ref(at).map_err(|_| unexpected(at, "a column", "none"))
}

fn postgres_type(row: &tokio_postgres::Row, at: usize) -> Result<&Type, StoreError> {
    match row.columns().get(at) {
        Some(column) => Ok(column.type_()),
        None => Err(unexpected(at, "a column", "none")),
    }
}

fn postgres<'r, T: FromSql<'r>>(
    row: &'r tokio_postgres::Row,
    at: usize,
) -> Result<Option<T>, StoreError> {
    row.try_get(at).map_err(|error| StoreError::Broken(std::sync::Arc::new(error)))
}

fn unexpected(at: usize, wanted: &str, found: impl std::fmt::Display) -> StoreError {
    StoreError::broken(format!("column {at} should hold {wanted}, but holds {found}"))
}

macro_rules! columns {
    ($($into:ty => $reader:ident, |$value:ident| $made:expr;)*) => {$(
        impl Column for $into {
            fn read_nullable(row: &Row<'_>, at: usize) -> Result<Option<Self>, StoreError> {
                let Some($value) = row.$reader(at)? else { return Ok(None) };
                match $made {
                    Some(value) => Ok(Some(value)),
                    None => Err(unexpected(at, stringify!($into), $value)),
                }
            }
        }
        impl FromRow for $into {
            fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
                row.expect_columns(1)?;
                row.get(0)
            }
        }
    )*};
}

columns! {
    i64 => int, |value| Some(value);
    i32 => int, |value| i32::try_from(value).ok();
    u32 => int, |value| u32::try_from(value).ok();
    u16 => int, |value| u16::try_from(value).ok();
    u8 => int, |value| u8::try_from(value).ok();
    f64 => real, |value| Some(value);
    bool => bool, |value| Some(value);
    String => text, |value| Some(value.to_owned());
    Uuid => id, |value| Some(value);
    Timestamp => int, |value| Timestamp::from_microsecond(value).ok();
    Date => text, |value| value.parse::<Date>().ok();
}

impl Column for Vec<u8> {
    fn read_nullable(row: &Row<'_>, at: usize) -> Result<Option<Self>, StoreError> {
        Ok(row.bytes(at)?.map(<[u8]>::to_vec))
    }
}

impl<T: Column> Column for Option<T> {
    fn read_nullable(row: &Row<'_>, at: usize) -> Result<Option<Self>, StoreError> {
        T::read_nullable(row, at).map(Some)
    }
}

impl<T: Column> FromRow for Option<T> {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        row.expect_columns(1)?;
        row.get(0)
    }
}

macro_rules! tuples {
    ($($count:literal: $($column:ident $at:literal)*;)*) => {$(
        impl<$($column: Column),*> FromRow for ($($column,)*) {
            fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
                row.expect_columns($count)?;
                Ok(($($column::read(row, $at)?,)*))
            }
        }
    )*};
}

tuples! {
    1: A 0;
    2: A 0 B 1;
    3: A 0 B 1 C 2;
    4: A 0 B 1 C 2 D 3;
    5: A 0 B 1 C 2 D 3 E 4;
    6: A 0 B 1 C 2 D 3 E 4 F 5;
}
