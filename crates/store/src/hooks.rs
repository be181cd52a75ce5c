//! Hooks and what they are told: drawn from the record of events, in order for each customer.

use domain::events::EventKind;
use domain::hooks::{Cause, HookState};
use domain::ids::{CustomerId, EventId, HookId, UserId};
use domain::text::Line;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::db::{IntoVal, Query, StoreError, Tx};
use crate::{args, row};

pub mod deliveries;

row! {
    pub struct Hook {
        id: HookId,
        owner: UserId,
        owner_name: Line,
        address: Line,
        /// Kinds and rooms, with spaces between.
        wanted: String,
        sealed: Vec<u8>,
        former: Option<Vec<u8>>,
        former_until: Option<Timestamp>,
        state: HookState,
        cause: Option<Cause>,
        created_at: Timestamp,
        drawn: EventId,
        failing_since: Option<Timestamp>,
    }
}

const HOOK: &str = "select h.id, h.owner_id, u.name, h.address, h.wanted, h.sealed, h.former,
    h.former_until, h.state, h.cause, h.created_at, h.drawn_id, h.failing_since
    from hooks h join users u on u.id = h.owner_id";

/// What a new hook is made of.
#[derive(Clone, Debug)]
pub struct NewHook {
    pub id: HookId,
    pub owner: UserId,
    pub address: Line,
    pub wanted: String,
    pub sealed: Vec<u8>,
    /// It is told of what comes after this event.
    pub drawn: EventId,
}

pub async fn insert(tx: &Tx, new: &NewHook, at: Timestamp) -> Result<(), StoreError> {
    tx.exec(
        "insert into hooks (id, owner_id, address, wanted, sealed, state, created_at, drawn_id,
            lease_until) values ($1, $2, $3, $4, $5, 'active', $6, $7, 0)",
        args![
            new.id,
            new.owner,
            &new.address,
            new.wanted.as_str(),
            new.sealed.as_slice(),
            at,
            new.drawn
        ],
    )
    .await
    .map(|_| ())
}

pub async fn get(q: &impl Query, id: HookId) -> Result<Hook, StoreError> {
    q.one(&format!("{HOOK} where h.id = $1"), args![id]).await
}

/// All of them, in the order in which they were made.
pub async fn all(q: &impl Query) -> Result<Vec<Hook>, StoreError> {
    q.all(&format!("{HOOK} order by h.id"), args![]).await
}

/// How many stopped being told by themselves.
pub async fn count_stopped(q: &impl Query) -> Result<i64, StoreError> {
    q.one("select count(*) from hooks where state <> 'active' and cause <> 'by-hand'", args![])
        .await
}

/// Those that are told of what happens.
pub async fn active(q: &impl Query) -> Result<Vec<HookId>, StoreError> {
    q.all("select id from hooks where state = 'active' order by id", args![]).await
}

/// Another address, another choice of events.
pub async fn change(tx: &Tx, id: HookId, address: &Line, wanted: &str) -> Result<(), StoreError> {
    tx.exec("update hooks set address = $2, wanted = $3 where id = $1", args![id, address, wanted])
        .await
        .map(|_| ())
}

pub async fn set_state(
    tx: &Tx,
    id: HookId,
    state: HookState,
    cause: Option<Cause>,
) -> Result<(), StoreError> {
    tx.exec(
        "update hooks set state = $2, cause = $3, failing_since = null where id = $1",
        args![id, state, cause],
    )
    .await
    .map(|_| ())
}

/// Notes that nothing was taken, since now if it is not noted already.
pub async fn note_failing(tx: &Tx, id: HookId, now: Timestamp) -> Result<(), StoreError> {
    tx.exec(
        "update hooks set failing_since = coalesce(failing_since, $2) where id = $1",
        args![id, now],
    )
    .await
    .map(|_| ())
}

pub async fn note_taken(tx: &Tx, id: HookId) -> Result<(), StoreError> {
    let sql = "update hooks set failing_since = null where id = $1 and failing_since is not null";
    tx.exec(sql, args![id]).await.map(|_| ())
}

/// A new secret; the one before is kept until then.
pub async fn rotate(
    tx: &Tx,
    id: HookId,
    sealed: &[u8],
    former_until: Timestamp,
) -> Result<(), StoreError> {
    tx.exec(
        "update hooks set former = sealed, former_until = $3, sealed = $2 where id = $1",
        args![id, sealed, former_until],
    )
    .await
    .map(|_| ())
}

pub async fn delete(tx: &Tx, id: HookId) -> Result<(), StoreError> {
    tx.exec("delete from hook_deliveries where hook_id = $1", args![id]).await?;
    tx.exec("delete from hooks where id = $1", args![id]).await.map(|_| ())
}

/// Takes or keeps the right to tell an active hook until then; false while another has it.
pub async fn lease(
    tx: &Tx,
    id: HookId,
    by: Uuid,
    now: Timestamp,
    until: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update hooks set lease_id = $2, lease_until = $4
        where id = $1 and state = 'active'
            and (lease_id is null or lease_id = $2 or lease_until <= $3)";
    Ok(tx.exec(sql, args![id, by, now, until]).await? > 0)
}

/// Gives it back, if it is still there.
pub async fn release(tx: &Tx, id: HookId, by: Uuid) -> Result<(), StoreError> {
    let sql = "update hooks set lease_id = null, lease_until = 0 where id = $1 and lease_id = $2";
    tx.exec(sql, args![id, by]).await.map(|_| ())
}

/// Does it still have the right?
pub async fn holds(q: &impl Query, id: HookId, by: Uuid) -> Result<bool, StoreError> {
    let sql = "select id from hooks where id = $1 and lease_id = $2";
    Ok(q.find::<HookId>(sql, args![id, by]).await?.is_some())
}

/// An id is made before its event is committed: so long before the last one that was looked at,
/// another one may have come since.
const OVERLAP: SignedDuration = SignedDuration::from_secs(60);

fn before(event: EventId) -> EventId {
    let millis = u64::try_from(event.0.as_u128() >> 80).unwrap_or(0);
    let earlier = u128::from(millis).saturating_sub(OVERLAP.as_millis().unsigned_abs());
    EventId(Uuid::from_u128(earlier << 80))
}

/// Draws the next events of customers that a hook wants, as deliveries; how many. Fewer than `most`
/// means that there are no more now.
pub async fn draw(
    tx: &Tx,
    hook: &Hook,
    kinds: &[EventKind],
    now: Timestamp,
    most: u32,
) -> Result<usize, StoreError> {
    let newest = crate::events::newest(tx).await?.unwrap_or(hook.drawn);
    let mut args = args![hook.id, before(hook.drawn), most];
    // What was told of before the hook was made is none of its own.
    let mut wheres = "e.id > $2 and e.at >= (select created_at from hooks where id = $1)
        and e.customer_id is not null"
        .to_owned();
    if kinds.len() < EventKind::ALL.len() {
        let numbers: Vec<String> = kinds
            .iter()
            .map(|kind| {
                args.push(kind.into_val());
                format!("${}", args.len())
            })
            .collect();
        wheres.push_str(&format!(" and e.kind in ({})", numbers.join(", ")));
    }
    let sql = format!(
        "select e.id, e.customer_id from events e where {wheres}
            and not exists (select 1 from hook_deliveries d
                where d.hook_id = $1 and d.message_id = e.id)
         order by e.id limit $3"
    );
    let found: Vec<(EventId, CustomerId)> = tx.all(&sql, args).await?;
    let mut rows = Vec::with_capacity(found.len());
    for (event, customer) in &found {
        rows.push([
            hook.id.into_val(),
            event.into_val(),
            false.into_val(),
            customer.into_val(),
            now.into_val(),
        ]);
    }
    tx.many(
        "insert into hook_deliveries (hook_id, message_id, is_test, customer_id, state, tries,
            made_at, next_at) values ($1, $2, $3, $4, 'waiting', 0, $5, $5)",
        rows,
    )
    .await?;
    let is_all = found.len() < most as usize;
    let last = found.last().map(|(event, _)| *event).filter(|_| !is_all);
    let drawn = last.unwrap_or(newest).max(hook.drawn);
    if drawn != hook.drawn {
        let sql = "update hooks set drawn_id = $2 where id = $1";
        tx.exec(sql, args![hook.id, drawn]).await?;
    }
    Ok(found.len())
}

/// Is there anything to do for a hook: an event after the last that was looked at, or a delivery that
/// is due?
pub async fn has_work(q: &impl Query, id: HookId, now: Timestamp) -> Result<bool, StoreError> {
    let hook = get(q, id).await?;
    let newest = crate::events::newest(q).await?;
    let settled =
        EventId(Uuid::from_u128(u128::from((now - OVERLAP).as_millisecond().unsigned_abs()) << 80));
    if newest.is_some_and(|newest| newest > hook.drawn || newest > settled) {
        return Ok(true);
    }
    let sql = "select message_id from hook_deliveries
        where hook_id = $1 and state = 'waiting' and next_at <= $2 limit 1";
    Ok(q.find::<Uuid>(sql, args![id, now]).await?.is_some())
}
