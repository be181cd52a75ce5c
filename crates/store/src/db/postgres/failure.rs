//! What an error of PostgreSQL means in the words of the seam.

use std::{error::Error, sync::Arc};

use deadpool_postgres::{PoolError, tokio_postgres};
use tokio_postgres::error::SqlState;

use super::super::StoreError;

pub(super) fn no_connection(error: PoolError) -> StoreError {
    match error {
        PoolError::Backend(error) => StoreError::Unavailable(Arc::new(error)),
        PoolError::Closed => StoreError::closed(),
        error => StoreError::Unavailable(Arc::new(error)),
    }
}

pub(super) fn failure(error: tokio_postgres::Error) -> StoreError {
    let Some(known) = error.as_db_error() else {
        return if error.is_closed() || error.source().is_some_and(<dyn Error>::is::<std::io::Error>)
        {
            StoreError::Unavailable(Arc::new(error))
        } else {
            StoreError::Broken(Arc::new(error))
        };
    };
    let table = known.table().unwrap_or_default();
    let code = known.code();
    if *code == SqlState::UNIQUE_VIOLATION {
        let columns = known.detail().and_then(key_columns);
        let name = known.constraint().unwrap_or_default();
        let constraint =
            columns.map_or_else(|| name.to_owned(), |columns| format!("{table}({columns})"));
        StoreError::Conflict { constraint }
    } else if *code == SqlState::CHECK_VIOLATION {
        StoreError::Check { constraint: known.constraint().unwrap_or_default().to_owned() }
    } else if *code == SqlState::NOT_NULL_VIOLATION {
        let column = known.column().unwrap_or_default();
        StoreError::Check { constraint: format!("{table}({column}) not null") }
    } else if [SqlState::FOREIGN_KEY_VIOLATION, SqlState::RESTRICT_VIOLATION].contains(code) {
        StoreError::Missing
    } else if *code == SqlState::RAISE_EXCEPTION {
        StoreError::Forbidden { what: known.message().to_owned() }
    } else if is_passing(code) {
        StoreError::Unavailable(Arc::new(error))
    } else {
        StoreError::Broken(Arc::new(error))
    }
}

/// `Key (a, b)=(1, 2) already exists.` tells `a, b`, in whatever language the server speaks.
fn key_columns(detail: &str) -> Option<&str> {
    let (before, _) = detail.split_once(")=(")?;
    before.split_once('(').map(|(_, columns)| columns)
}

/// Connections, resources, operators' interventions, lost races.
fn is_passing(code: &SqlState) -> bool {
    ["08", "40", "53", "55", "57", "58"].iter().any(|class| code.code().starts_with(class))
        || *code == SqlState::READ_ONLY_SQL_TRANSACTION
}
