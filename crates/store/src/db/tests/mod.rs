//! What the seam promises, on both engines.

mod errors;
mod grants;
mod migrations;
mod schema;
mod transactions;
mod values;

use super::{Db, Query, StoreError, migrations::translate};

/// Tables that only tests have, written like a migration.
const TABLES: &str = "
create table shelves (
    id {id} not null primary key,
    name {key} not null,
    room {int},
    constraint shelves_have_a_name check (name <> '')
) {strict};
create unique index shelves_by_room on shelves (room, name);

create table books (
    id {id} not null primary key,
    shelf_id {id} not null references shelves (id),
    sequel_id {id} references books (id) deferrable initially deferred
) {strict};

create table marks (note {text} not null) {strict};
--@sqlite
create trigger marks_stay before delete on marks
begin select raise(abort, 'marks are append-only'); end;
--@postgres
create function marks_stay() returns trigger language plpgsql as $$
begin raise exception 'marks are append-only'; end $$;
create trigger marks_stay before delete on marks for each row execute function marks_stay();
--@end
";

async fn with_tables(db: &Db) {
    let script = translate(TABLES, db.dialect()).unwrap();
    db.write(move |tx| Box::pin(async move { tx.batch(&script).await })).await.unwrap();
}

/// Runs one statement in a write of its own.
async fn exec(db: &Db, sql: &'static str, args: Vec<super::Val>) -> Result<u64, StoreError> {
    db.write(move |tx| Box::pin(tx.exec(sql, args))).await
}

async fn count(db: &impl Query, table: &str) -> i64 {
    db.one(&format!("select count(*) from {table}"), vec![]).await.unwrap()
}

/// Ids in tests are told apart by one number.
fn id(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}
