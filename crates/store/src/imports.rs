//! Imports: their accounts, and by which name of its source each record came in.

use domain::ids::{CustomerId, ImportId, UserId};
use jiff::Timestamp;
use uuid::Uuid;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

row! {
    /// One run of an import. Every row that was read is in exactly one of the four others.
    pub struct Import {
        id: ImportId,
        user: Option<UserId>,
        file_name: String,
        mapping: String,
        state: String,
        is_dry_run: bool,
        rows_read: i64,
        rows_created: i64,
        rows_updated: i64,
        rows_same: i64,
        rows_refused: i64,
        started_at: Timestamp,
        ended_at: Option<Timestamp>,
    }
}

const IMPORT: &str = "select id, user_id, file_name, mapping, state, is_dry_run, rows_read,
    rows_created, rows_updated, rows_same, rows_refused, started_at, ended_at from imports";

pub async fn insert(tx: &Tx, import: &Import) -> Result<(), StoreError> {
    tx.exec(
        "insert into imports (id, user_id, file_name, mapping, state, is_dry_run, rows_read,
            rows_created, rows_updated, rows_same, rows_refused, started_at, ended_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            import.id,
            import.user,
            &import.file_name,
            &import.mapping,
            &import.state,
            import.is_dry_run,
            import.rows_read,
            import.rows_created,
            import.rows_updated,
            import.rows_same,
            import.rows_refused,
            import.started_at,
            import.ended_at
        ],
    )
    .await
    .map(|_| ())
}

pub async fn save(tx: &Tx, import: &Import) -> Result<(), StoreError> {
    tx.exec(
        "update imports set state = $2, rows_read = $3, rows_created = $4, rows_updated = $5,
            rows_same = $6, rows_refused = $7, ended_at = $8 where id = $1",
        args![
            import.id,
            &import.state,
            import.rows_read,
            import.rows_created,
            import.rows_updated,
            import.rows_same,
            import.rows_refused,
            import.ended_at
        ],
    )
    .await
    .map(|_| ())
}

pub async fn get(q: &impl Query, id: ImportId) -> Result<Import, StoreError> {
    q.one(&format!("{IMPORT} where id = $1"), args![id]).await
}

/// The newest imports.
pub async fn latest(q: &impl Query, limit: u32) -> Result<Vec<Import>, StoreError> {
    q.all(&format!("{IMPORT} order by started_at desc, id limit $1"), args![limit]).await
}

/// After a start of the program nothing runs: what a crash cut off is told as failed, and can be
/// run again, since what came in is known.
pub async fn fail_running(tx: &Tx, at: Timestamp) -> Result<u64, StoreError> {
    tx.exec("update imports set state = 'failed', ended_at = $1 where state = 'running'", args![at])
        .await
}

row! {
    /// The record that a source's own name stands for.
    pub struct ExternalRef {
        record: Uuid,
        customer: CustomerId,
        digest: Vec<u8>,
    }
}

pub async fn find_ref(
    q: &impl Query,
    source: &str,
    kind: &str,
    external_id: &str,
) -> Result<Option<ExternalRef>, StoreError> {
    q.find(
        "select record_id, customer_id, digest from external_refs
         where source = $1 and kind = $2 and external_id = $3",
        args![source, kind, external_id],
    )
    .await
}

/// A source's name for a record, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRef {
    pub source: String,
    pub kind: &'static str,
    pub external_id: String,
    pub record: Uuid,
    pub customer: CustomerId,
    pub digest: [u8; 16],
}

pub async fn insert_refs(tx: &Tx, refs: &[NewRef]) -> Result<(), StoreError> {
    tx.many(
        "insert into external_refs (source, kind, external_id, record_id, customer_id, digest)
         values ($1, $2, $3, $4, $5, $6)",
        refs.iter().map(ref_values),
    )
    .await
    .map(|_| ())
}

fn ref_values(new: &NewRef) -> [Val; 6] {
    [
        new.source.as_str().into_val(),
        new.kind.into_val(),
        new.external_id.as_str().into_val(),
        new.record.into_val(),
        new.customer.into_val(),
        new.digest.as_slice().into_val(),
    ]
}

pub async fn save_digest(
    tx: &Tx,
    source: &str,
    kind: &str,
    external_id: &str,
    digest: &[u8],
) -> Result<(), StoreError> {
    tx.exec(
        "update external_refs set digest = $4
         where source = $1 and kind = $2 and external_id = $3",
        args![source, kind, external_id, digest],
    )
    .await
    .map(|_| ())
}
