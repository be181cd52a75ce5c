//! A role of PostgreSQL that serves and owns nothing: it reads and writes rows, and can neither change
//! the schema nor what makes the record of events append-only.

use super::{Dialect, Query, StoreError, Tx};

/// Lets a role work with all tables that are there. It must be said again after each migration that
/// makes one.
///
/// # Errors
/// There is no such role, the caller doesn't own the tables, or the engine has no roles.
pub(super) async fn to(tx: &Tx, role: &str) -> Result<(), StoreError> {
    if tx.dialect() == Dialect::Sqlite {
        return Err(StoreError::broken("SQLite has no roles"));
    }
    let schema: String = tx.one("select current_schema()::text", vec![]).await?;
    let (schema, role) = (quoted(&schema), quoted(role));
    tx.batch(&format!(
        "grant usage on schema {schema} to {role};
         grant select, insert, update, delete on all tables in schema {schema} to {role};
         revoke insert, update, delete on schema_versions from {role};
         revoke update, delete on events from {role};
         grant update (value_before, value_after) on events to {role};"
    ))
    .await
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
