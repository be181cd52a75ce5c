//! The index of search: kept in the transaction that writes a record, made anew by `reindex`, and
//! proved by `check`. [`find`](find::find) asks it; [`reindex`] and [`reindex_customer`] are for
//! whoever changes rows past the functions of their room: merging, erasing, undoing.

mod changes;
mod find;
mod found;
mod prove;
mod recent;
mod sources;
mod texts;

use std::collections::BTreeMap;

use domain::ids::CustomerId;
use domain::search::{KeyClass, SearchKind};
use uuid::Uuid;

use crate::db::{Db, IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

use changes::Changes;
pub use find::{Wish, find};
pub(crate) use find::{is_common, push_named, push_perhaps_named};
pub use found::Found;
pub(crate) use prove::wrong;
pub use recent::{Seen, is_pinned, note_seen, pin, pinned, recent, unpin};

/// So many records are looked at by one question.
const MANY: usize = 50;
/// So many records of a rebuilt index are committed together.
const REBUILT: u32 = 2_000;

row! {
    /// What is kept of a record's keys.
    struct Kept {
        record: Uuid,
        customer: CustomerId,
        keys: String,
    }
}

/// Makes the index follow what this transaction wrote: before the commit of each write.
pub(crate) async fn follow(tx: &Tx) -> Result<(), StoreError> {
    let touched = tx.take_touched();
    if touched.records.is_empty() {
        return Ok(());
    }
    let mut records = touched.records;
    for customer in touched.customers {
        records.extend(of_customer(tx, customer).await?);
    }
    let mut kinds: BTreeMap<SearchKind, Vec<Uuid>> = BTreeMap::new();
    for (kind, record) in records {
        kinds.entry(kind).or_default().push(record);
    }
    let mut changes = Changes::default();
    for (kind, records) in kinds {
        look_up(tx, kind, &records, &mut changes).await?;
    }
    changes.write(tx).await
}

/// Makes the keys of these records what their rows say; of those that are gone, none.
pub async fn reindex(tx: &Tx, kind: SearchKind, records: &[Uuid]) -> Result<(), StoreError> {
    let mut changes = Changes::default();
    look_up(tx, kind, records, &mut changes).await?;
    changes.write(tx).await
}

async fn look_up(
    tx: &Tx,
    kind: SearchKind,
    records: &[Uuid],
    changes: &mut Changes,
) -> Result<(), StoreError> {
    for some in records.chunks(MANY) {
        let sources = sources::of(tx, kind, some).await?;
        changes.settle(kind, some, &sources, &kept(tx, some).await?);
    }
    Ok(())
}

/// Takes records out of the index before their rows go.
pub(crate) async fn forget(tx: &Tx, kind: SearchKind, records: &[Uuid]) -> Result<(), StoreError> {
    let mut changes = Changes::default();
    for some in records.chunks(MANY) {
        changes.settle(kind, some, &[], &kept(tx, some).await?);
    }
    changes.write(tx).await
}

/// The same of everything that the index knows of a customer: after a new name, a merge, an erasure.
/// What was moved to the customer by raw SQL must be reindexed by its own id.
pub async fn reindex_customer(tx: &Tx, customer: CustomerId) -> Result<(), StoreError> {
    let mut records = of_customer(tx, customer).await?;
    records.push((SearchKind::Customer, customer.0));
    for (kind, record) in records {
        reindex(tx, kind, &[record]).await?;
    }
    Ok(())
}

async fn of_customer(tx: &Tx, customer: CustomerId) -> Result<Vec<(SearchKind, Uuid)>, StoreError> {
    let sql = "select kind, record_id from search_records where customer_id = $1";
    tx.all(sql, args![customer]).await
}

async fn kept(q: &impl Query, records: &[Uuid]) -> Result<Vec<Kept>, StoreError> {
    let (places, args) = places(records, MANY);
    let sql = format!(
        "select record_id, customer_id, keys from search_records where record_id in ({places})"
    );
    q.all(&sql, args).await
}

/// The places of ids in a statement that is the same for one, and the same for up to `many`.
fn places(records: &[Uuid], many: usize) -> (String, Vec<Val>) {
    let count = if records.len() == 1 { 1 } else { many };
    let places: Vec<String> = (1..=count).map(|n| format!("${n}")).collect();
    let last = records.last().copied().unwrap_or_default();
    let args = (0..count).map(|at| records.get(at).copied().unwrap_or(last).into_val());
    (places.join(", "), args.collect())
}

/// Has the index never been made though there is something to find? So after the update that
/// brought it.
pub async fn is_missing(q: &impl Query) -> Result<bool, StoreError> {
    q.one(
        "select exists (select 1 from customers) and not exists (select 1 from search_records)",
        args![],
    )
    .await
}

/// Makes the whole index anew, in parts, and says how many records can be found. Others may write
/// meanwhile; what they write is followed as ever.
pub async fn rebuild(db: &Db) -> Result<u64, StoreError> {
    db.write(|tx| {
        Box::pin(async move {
            tx.exec("delete from search_words", args![]).await?;
            tx.exec("delete from search_records", args![]).await
        })
    })
    .await?;
    let mut count = 0;
    for kind in SearchKind::ALL {
        let mut after = Uuid::nil();
        loop {
            let (last, found) = db
                .write::<_, StoreError, _>(move |tx| Box::pin(rebuild_part(tx, kind, after)))
                .await?;
            count += found;
            match last {
                Some(last) => after = last,
                None => break,
            }
        }
    }
    db.analyze().await?;
    Ok(count)
}

async fn rebuild_part(
    tx: &Tx,
    kind: SearchKind,
    after: Uuid,
) -> Result<(Option<Uuid>, u64), StoreError> {
    let sources = sources::after(tx, kind, after, REBUILT).await?;
    let records: Vec<Uuid> = sources.iter().map(|source| source.record).collect();
    let mut known = Vec::new();
    for some in records.chunks(MANY) {
        known.extend(kept(tx, some).await?);
    }
    let mut changes = Changes::default();
    changes.settle(kind, &records, &sources, &known);
    changes.write(tx).await?;
    Ok((records.last().copied(), records.len() as u64))
}

/// The number of a class as it stands in a statement.
const fn class(class: KeyClass) -> i64 {
    class.number()
}
