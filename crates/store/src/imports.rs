//! Imports: their accounts, and by which name of its source each record came in.

mod held;
mod image;
pub mod mappings;
mod rows;
mod scratch;
mod undoing;

pub use held::{HeldRow, Settled, add_held, find_held, held, settle};
pub use image::{What, keep_image, keep_none};
pub use rows::{RefusedRow, add_refused, refused, sweep};
pub use scratch::{Tried, open_scratch, put_tried};
pub use undoing::{Blocker, blockers, lock_touched, undo};

use domain::ids::{CustomerId, ImportId, UserId};
use jiff::Timestamp;
use uuid::Uuid;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

row! {
    /// One run of an import. Every row that was read is in exactly one of the five others.
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
        /// Neither taken nor refused: they wait for a person.
        rows_held: i64,
        started_at: Timestamp,
        ended_at: Option<Timestamp>,
        /// What is worth knowing beside the figures, as JSON.
        notes: String,
        /// What was settled beside the mapping, as JSON.
        told: String,
        /// The program that is at it, and until when it is believed to live.
        worker: Option<Uuid>,
        leased_until: Option<Timestamp>,
        undone_at: Option<Timestamp>,
    }
}

const IMPORT: &str = "select id, user_id, file_name, mapping, state, is_dry_run, rows_read,
    rows_created, rows_updated, rows_same, rows_refused, rows_held, started_at, ended_at, notes, told,
    worker, leased_until, undone_at from imports";

/// Begins a run; one that failed begins anew under the same id, and its account with it. What it
/// touched the first time stays remembered.
pub async fn begin(tx: &Tx, import: &Import) -> Result<(), StoreError> {
    for table in ["import_rows", "import_held"] {
        let sql = format!("delete from {table} where import_id = $1");
        tx.exec(&sql, args![import.id]).await?;
    }
    tx.exec(
        "insert into imports (id, user_id, file_name, mapping, state, is_dry_run, rows_read,
            rows_created, rows_updated, rows_same, rows_refused, started_at, ended_at, notes,
            worker, leased_until, stop_asked, rows_held, told)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
            $19)
         on conflict (id) do update set mapping = excluded.mapping, state = excluded.state,
            rows_read = excluded.rows_read, rows_created = excluded.rows_created,
            rows_updated = excluded.rows_updated, rows_same = excluded.rows_same,
            rows_refused = excluded.rows_refused, started_at = excluded.started_at,
            ended_at = excluded.ended_at, notes = excluded.notes, worker = excluded.worker,
            leased_until = excluded.leased_until, stop_asked = excluded.stop_asked,
            rows_held = excluded.rows_held, told = excluded.told",
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
            import.ended_at,
            &import.notes,
            import.worker,
            import.leased_until,
            false,
            import.rows_held,
            &import.told
        ],
    )
    .await
    .map(|_| ())
}

/// Saves the account and renews the lease, for the program that holds it; tells whether somebody
/// asked it to stop, or nothing if another program is at it meanwhile.
pub async fn save(tx: &Tx, import: &Import) -> Result<Option<bool>, StoreError> {
    tx.in_bulk(import.ended_at.is_none()).await?;
    tx.find(
        "update imports set state = $2, rows_read = $3, rows_created = $4, rows_updated = $5,
            rows_same = $6, rows_refused = $7, ended_at = $8, notes = $9, leased_until = $10,
            rows_held = $12
         where id = $1 and worker = $11 and state = 'running' returning stop_asked",
        args![
            import.id,
            &import.state,
            import.rows_read,
            import.rows_created,
            import.rows_updated,
            import.rows_same,
            import.rows_refused,
            import.ended_at,
            &import.notes,
            import.leased_until,
            import.worker,
            import.rows_held
        ],
    )
    .await
}

/// Takes over an import that stands still, or whose program lives no more; `false` if another is at
/// it.
pub async fn claim(
    tx: &Tx,
    id: ImportId,
    worker: Uuid,
    now: Timestamp,
    until: Timestamp,
) -> Result<bool, StoreError> {
    let claimed = tx
        .exec(
            "update imports set state = 'running', worker = $2, leased_until = $4,
                stop_asked = $5, ended_at = null
             where id = $1 and (state in ('stopped', 'failed')
                or (state = 'running' and coalesce(leased_until, 0) < $3))",
            args![id, worker, now, until, false],
        )
        .await?;
    Ok(claimed > 0)
}

/// Asks a running import to stop after its batch; `false` if it runs no more.
pub async fn ask_to_stop(tx: &Tx, id: ImportId) -> Result<bool, StoreError> {
    let sql = "update imports set stop_asked = $2 where id = $1 and state = 'running'";
    Ok(tx.exec(sql, args![id, true]).await? > 0)
}

/// Imports that were cut off: they run by what is told, and no program renews their lease.
pub async fn cut_off(q: &impl Query, now: Timestamp) -> Result<Vec<Import>, StoreError> {
    let sql = format!(
        "{IMPORT} where state = 'running' and coalesce(leased_until, 0) < $1 order by id limit 50"
    );
    q.all(&sql, args![now]).await
}

/// Tells of an import that was cut off that it failed, where its file is nowhere any more.
pub async fn fail(tx: &Tx, id: ImportId, now: Timestamp) -> Result<(), StoreError> {
    tx.exec(
        "update imports set state = 'failed', ended_at = $2
         where id = $1 and state = 'running' and coalesce(leased_until, 0) < $2",
        args![id, now],
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

row! {
    /// The record that a source's own name stands for.
    pub struct ExternalRef {
        external_id: String,
        record: Uuid,
        customer: CustomerId,
        digest: Vec<u8>,
        import: Option<ImportId>,
    }
}

/// As many names as one question asks for; a fixed number keeps one statement prepared.
const ASKED: usize = 100;

/// The records that a source's names stand for, of those that came in before.
pub async fn find_refs(
    q: &impl Query,
    source: &str,
    kind: &str,
    external_ids: &[&str],
) -> Result<Vec<ExternalRef>, StoreError> {
    let sql = format!(
        // What went into another record is that other.
        "select r.external_id, case when r.kind = 'customers' then r.customer_id
                else coalesce(k.merged_into, r.record_id) end, r.customer_id, r.digest,
                r.import_id
         from external_refs r
         left join contacts k on k.id = case when r.kind = 'contacts' then r.record_id end
         where r.source = $1 and r.kind = $2 and r.external_id in ({})",
        places(3)
    );
    let mut found = Vec::new();
    for some in external_ids.chunks(ASKED) {
        let mut args = args![source, kind];
        args.extend(padded(some));
        found.extend(q.all(&sql, args).await?);
    }
    Ok(found)
}

row! {
    /// A customer who goes by a folded name.
    pub struct Named {
        name_key: String,
        id: CustomerId,
        /// The source knows this customer by an id of its own.
        is_bound: bool,
    }
}

/// The customers who go by these folded names.
pub async fn find_named(
    q: &impl Query,
    source: &str,
    name_keys: &[&str],
) -> Result<Vec<Named>, StoreError> {
    let sql = format!(
        "select c.name_key, c.id, exists (select 1 from external_refs r
            where r.customer_id = c.id and r.source = $1 and r.kind = 'customers'
                and r.external_id >= 'id:' and r.external_id < 'id;')
         from customers c where c.name_key in ({}) and c.merged_into is null order by c.name_key, c.id",
        places(2)
    );
    let mut found = Vec::new();
    for some in name_keys.chunks(ASKED) {
        let mut args = args![source];
        args.extend(padded(some));
        found.extend(q.all(&sql, args).await?);
    }
    Ok(found)
}

/// The keys by which the source knows customers by an id of its own: so it keeps them apart itself.
pub async fn bound(
    q: &impl Query,
    source: &str,
    customers: &[CustomerId],
) -> Result<Vec<CustomerId>, StoreError> {
    let sql = format!(
        "select distinct customer_id from external_refs where source = $1 and kind = 'customers'
            and external_id >= 'id:' and external_id < 'id;' and customer_id in ({})",
        places(2)
    );
    let mut found = Vec::new();
    for some in customers.chunks(ASKED) {
        let last = some.last().copied();
        let mut args = args![source];
        args.extend((0..ASKED).map(|at| some.get(at).copied().or(last).into_val()));
        found.extend(q.all::<CustomerId>(&sql, args).await?);
    }
    Ok(found)
}

/// Which of these the import made itself.
pub async fn made_by(
    q: &impl Query,
    import: ImportId,
    customers: &[CustomerId],
) -> Result<Vec<CustomerId>, StoreError> {
    let sql = format!(
        "select r.customer_id from external_refs r where r.import_id = $1
            and r.record_id = r.customer_id and r.customer_id in ({})
            and not exists (select 1 from import_images h where h.import_id = $1
                and h.what = 'customer' and h.record_id = r.record_id)",
        places(2)
    );
    let mut found = Vec::new();
    for some in customers.chunks(ASKED) {
        let last = some.last().copied();
        let mut args = args![import];
        args.extend((0..ASKED).map(|at| some.get(at).copied().or(last).into_val()));
        found.extend(q.all::<CustomerId>(&sql, args).await?);
    }
    Ok(found)
}

/// Which of these are customers here, by our own ids; who went into another record is that other.
pub async fn own_ids(q: &impl Query, ids: &[Uuid]) -> Result<Vec<(Uuid, CustomerId)>, StoreError> {
    let sql = format!(
        "select id, coalesce(merged_into, id) from customers
         where erased_at is null and id in ({})",
        places(1)
    );
    let mut found = Vec::new();
    for some in ids.chunks(ASKED) {
        let last = some.last().copied();
        let args = (0..ASKED).map(|at| some.get(at).copied().or(last).into_val()).collect();
        found.extend(q.all::<(Uuid, CustomerId)>(&sql, args).await?);
    }
    Ok(found)
}

fn places(first: usize) -> String {
    let places: Vec<String> = (first..first + ASKED).map(|n| format!("${n}")).collect();
    places.join(", ")
}

/// The last name stands in for the missing ones.
fn padded(names: &[&str]) -> impl Iterator<Item = Val> {
    let last = names.last().copied().unwrap_or_default();
    (0..ASKED).map(move |at| names.get(at).copied().unwrap_or(last).into_val())
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
    /// Of the import that brings it in; a name that is known keeps its own.
    pub import: Option<ImportId>,
}

/// A name that came in meanwhile is a `Conflict`: whoever imports looks again.
pub async fn insert_refs(tx: &Tx, refs: &[NewRef]) -> Result<(), StoreError> {
    tx.many(
        "insert into external_refs (source, kind, external_id, record_id, customer_id, digest,
            import_id) values ($1, $2, $3, $4, $5, $6, $7)",
        refs.iter().map(ref_values),
    )
    .await
    .map(|_| ())
}

fn ref_values(new: &NewRef) -> [Val; 7] {
    [
        new.source.as_str().into_val(),
        new.kind.into_val(),
        new.external_id.as_str().into_val(),
        new.record.into_val(),
        new.customer.into_val(),
        new.digest.as_slice().into_val(),
        new.import.into_val(),
    ]
}

/// The same whether the names are known or not.
pub async fn put_refs(tx: &Tx, refs: &[NewRef]) -> Result<(), StoreError> {
    tx.many(
        "insert into external_refs (source, kind, external_id, record_id, customer_id, digest,
            import_id) values ($1, $2, $3, $4, $5, $6, $7) on conflict (source, kind, external_id)
         do update set record_id = excluded.record_id, customer_id = excluded.customer_id,
            digest = excluded.digest",
        refs.iter().map(ref_values),
    )
    .await
    .map(|_| ())
}

fn digest_values(new: &NewRef) -> [Val; 6] {
    let [source, kind, external, record, customer, digest, _] = ref_values(new);
    [source, kind, external, record, customer, digest]
}

/// Notes what the rows of these names say now.
pub async fn save_digests(tx: &Tx, refs: &[NewRef]) -> Result<(), StoreError> {
    tx.many(
        "update external_refs set record_id = $4, customer_id = $5, digest = $6
         where source = $1 and kind = $2 and external_id = $3",
        refs.iter().map(digest_values),
    )
    .await
    .map(|_| ())
}
