//! Rows as they lie in their tables, written anew by prepared statements and nothing else: what a bench
//! holds everything against that writes more cleverly.

use crate::db::{Query, StoreError, Tx, Val, Values};
use crate::schema::{self, Kind};

/// What most others hang on. A row that comes after those that hang on it is looked for in all of them.
const FIRST: [&str; 4] = ["users", "imports", "customers", "contacts"];

/// Every table, each after those that it hangs on, as far as it costs anything.
pub fn tables() -> impl Iterator<Item = &'static str> {
    let others = schema::tables().keys().map(String::as_str).filter(|it| !FIRST.contains(it));
    FIRST.into_iter().chain(others)
}

/// Lets rows stand before those that they hang on, until the transaction ends. SQLite alone.
pub async fn begin(tx: &Tx) -> Result<(), StoreError> {
    tx.batch("pragma defer_foreign_keys = on").await
}

/// All rows of a table; none if it is not empty in the other database, which has them already.
pub async fn rows(from: &impl Query, into: &Tx, table: &str) -> Result<Vec<Vec<Val>>, StoreError> {
    if into.one::<i64>(&format!("select count(*) from {table}"), vec![]).await? > 0 {
        return Ok(Vec::new());
    }
    let sql = format!("select {} from {table}{}", columns(table).join(", "), as_they_came(table));
    let rows: Vec<Values> = from.all(&sql, vec![]).await?;
    Ok(rows.into_iter().map(|Values(row)| row).collect())
}

/// Ids grow with time: rows that lie in the order of their words would be written quicker than anybody
/// could who does not know them all.
fn as_they_came(table: &str) -> String {
    let Some(table) = schema::tables().get(table) else { return String::new() };
    let is_id = |name: &&String| {
        table.columns.iter().any(|column| column.name == **name && column.kind == Kind::Id)
    };
    table.key.iter().find(is_id).map_or_else(String::new, |id| format!(" order by {id}"))
}

/// Inserts them.
pub async fn insert(tx: &Tx, table: &str, rows: Vec<Vec<Val>>) -> Result<(), StoreError> {
    let columns = columns(table);
    let places: Vec<String> = (1..=columns.len()).map(|n| format!("${n}")).collect();
    let (columns, places) = (columns.join(", "), places.join(", "));
    let sql = format!("insert into {table} ({columns}) values ({places})");
    tx.many(&sql, rows).await.map(|_| ())
}

fn columns(table: &str) -> Vec<&'static str> {
    let columns = schema::tables().get(table).into_iter().flat_map(|table| &table.columns);
    columns.map(|column| column.name.as_str()).collect()
}
