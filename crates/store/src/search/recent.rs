//! What a person opened last, and what they pinned: cases and customers.

use domain::ids::{CustomerId, UserId};
use domain::people::Sight;
use domain::search::SearchKind;
use jiff::Timestamp;
use uuid::Uuid;

use super::{Found, found};
use crate::db::{IntoVal, Query, StoreError, Tx};
use crate::{args, row};

/// So many of what was opened last are kept for each person.
const KEPT: u32 = 20;

/// That a person opened a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    pub user: UserId,
    pub kind: SearchKind,
    pub record: Uuid,
    pub customer: CustomerId,
    pub at: Timestamp,
}

row! {
    struct Named {
        kind: SearchKind,
        record: Uuid,
    }
}

/// Keeps what was opened, the last of each person.
pub async fn note_seen(tx: &Tx, seen: &[Seen]) -> Result<(), StoreError> {
    let rows = seen.iter().map(|seen| {
        [
            seen.user.into_val(),
            seen.record.into_val(),
            seen.kind.into_val(),
            seen.customer.into_val(),
            seen.at.into_val(),
        ]
    });
    tx.many(
        "insert into recents (user_id, record_id, kind, customer_id, seen_at)
         select $1, $2, $3, $4, $5 where exists (select 1 from customers where id = $4)
         on conflict (user_id, record_id) do update set seen_at = excluded.seen_at",
        rows.collect::<Vec<_>>(),
    )
    .await?;
    let users: std::collections::BTreeSet<UserId> = seen.iter().map(|seen| seen.user).collect();
    for user in users {
        tx.exec(
            "delete from recents where user_id = $1 and record_id not in (
                select record_id from recents where user_id = $1
                order by seen_at desc, record_id desc limit $2)",
            args![user, KEPT],
        )
        .await?;
    }
    Ok(())
}

/// What a person opened last, newest first, as far as they may still see it.
pub async fn recent(
    q: &impl Query,
    user: UserId,
    sight: Sight,
    limit: u32,
) -> Result<Vec<Found>, StoreError> {
    let named = "select kind, record_id from recents where user_id = $1
        order by seen_at desc, record_id desc limit $2";
    of(q, q.all(named, args![user, limit]).await?, sight).await
}

/// What a person pinned, in the order in which they did.
pub async fn pinned(q: &impl Query, user: UserId, sight: Sight) -> Result<Vec<Found>, StoreError> {
    let named = "select kind, record_id from pins where user_id = $1
        order by pinned_at, record_id limit 20";
    of(q, q.all(named, args![user]).await?, sight).await
}

async fn of(q: &impl Query, named: Vec<Named>, sight: Sight) -> Result<Vec<Found>, StoreError> {
    let mut all = Vec::new();
    for kind in [SearchKind::Customer, SearchKind::Case] {
        let of_kind = named.iter().filter(|named| named.kind == kind);
        let records: Vec<Uuid> = of_kind.map(|named| named.record).collect();
        if !records.is_empty() {
            all.extend(found::of(q, kind, &records, sight).await?);
        }
    }
    all.sort_by_key(|found| named.iter().position(|named| named.record == found.record));
    Ok(all)
}

pub async fn is_pinned(q: &impl Query, user: UserId, record: Uuid) -> Result<bool, StoreError> {
    let sql = "select 1 = 1 from pins where user_id = $1 and record_id = $2";
    Ok(q.find::<bool>(sql, args![user, record]).await?.unwrap_or(false))
}

/// Pins a record; a second time changes nothing.
pub async fn pin(tx: &Tx, seen: &Seen) -> Result<(), StoreError> {
    tx.exec(
        "insert into pins (user_id, record_id, kind, customer_id, pinned_at)
         values ($1, $2, $3, $4, $5) on conflict (user_id, record_id) do nothing",
        args![seen.user, seen.record, seen.kind, seen.customer, seen.at],
    )
    .await
    .map(|_| ())
}

pub async fn unpin(tx: &Tx, user: UserId, record: Uuid) -> Result<(), StoreError> {
    tx.exec("delete from pins where user_id = $1 and record_id = $2", args![user, record])
        .await
        .map(|_| ())
}
