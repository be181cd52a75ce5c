//! What can go wrong at the seam, in the same words for both engines.
//!
//! A constraint has one name on both: a check is called as in the schema; a unique index or primary
//! key is called after its table and columns, `cases(customer_id, number)`, because SQLite tells
//! nothing else; a missing value is `cases(stage) not null`.

use std::{error::Error, fmt, sync::Arc};

/// A cause that several waiting writers can share.
pub type Cause = Arc<dyn Error + Send + Sync>;

/// Why a statement or a transaction did not succeed.
#[derive(Debug, Clone)]
pub enum StoreError {
    /// The one row that was asked for isn't there.
    NotFound,
    /// A unique index or primary key holds such a row already: `table(column, column)`.
    Conflict { constraint: String },
    /// A named check, or `table(column) not null`, refused the row.
    Check { constraint: String },
    /// A foreign key: the row referred to isn't there, or is still referred to.
    Missing,
    /// A trigger refused it (`raise(abort, 'what')` / `raise exception 'what'`): append-only rows.
    Forbidden { what: String },
    /// The database was migrated by a newer program.
    TooNew { database: u32, program: u32 },
    /// The database can't be reached or can't write now; trying again later is sensible.
    Unavailable(Cause),
    /// The program asked something wrong, or the stored data isn't what the program expects.
    Broken(Cause),
}

impl StoreError {
    /// A mistake of the program, told to its developer.
    pub fn broken(what: impl Into<String>) -> Self {
        Self::Broken(Cause::from(Box::<dyn Error + Send + Sync>::from(what.into())))
    }

    pub(crate) fn unavailable(what: impl Into<String>) -> Self {
        Self::Unavailable(Cause::from(Box::<dyn Error + Send + Sync>::from(what.into())))
    }

    pub(super) fn closed() -> Self {
        Self::unavailable("the database has been closed")
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("no such row"),
            Self::Conflict { constraint } => write!(f, "not unique: {constraint}"),
            Self::Check { constraint } => write!(f, "check failed: {constraint}"),
            Self::Missing => f.write_str("a referenced row is missing"),
            Self::Forbidden { what } => write!(f, "forbidden: {what}"),
            Self::TooNew { database, program } => {
                write!(f, "the database has version {database}, the program knows {program}")
            }
            Self::Unavailable(_) => f.write_str("the database is unavailable"),
            Self::Broken(_) => f.write_str("the database refused the statement"),
        }
    }
}

impl Error for StoreError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Unavailable(cause) | Self::Broken(cause) => Some(&**cause),
            _ => None,
        }
    }
}
