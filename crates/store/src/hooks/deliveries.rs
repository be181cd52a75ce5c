//! What one hook is told, message by message.

use domain::hooks::DeliveryState;
use domain::ids::{CustomerId, EventId, HookId};
use jiff::Timestamp;
use uuid::Uuid;

use crate::db::{IntoVal, Query, StoreError, Tx};
use crate::events::BareEvent;
use crate::{args, row};

row! {
    pub struct Delivery {
        /// The event's id; of a test, its own.
        message: Uuid,
        is_test: bool,
        customer: Option<CustomerId>,
        state: DeliveryState,
        tries: u32,
        made_at: Timestamp,
        next_at: Timestamp,
        tried_at: Option<Timestamp>,
        status: Option<u32>,
        trouble: Option<String>,
        settled_at: Option<Timestamp>,
    }
}

const DELIVERY: &str = "select d.message_id, d.is_test, d.customer_id, d.state, d.tries, d.made_at,
    d.next_at, d.tried_at, d.status, d.trouble, d.settled_at from hook_deliveries d";

/// How a try went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub state: DeliveryState,
    pub status: Option<u32>,
    pub trouble: Option<&'static str>,
    /// When it is tried again, while it waits.
    pub next_at: Timestamp,
}

pub async fn get(q: &impl Query, hook: HookId, message: Uuid) -> Result<Delivery, StoreError> {
    let sql = format!("{DELIVERY} where d.hook_id = $1 and d.message_id = $2");
    q.one(&sql, args![hook, message]).await
}

/// The last ones, newest first.
pub async fn last(q: &impl Query, hook: HookId, most: u32) -> Result<Vec<Delivery>, StoreError> {
    let sql = format!("{DELIVERY} where d.hook_id = $1 order by d.message_id desc limit $2");
    q.all(&sql, args![hook, most]).await
}

/// The event of a message, if it is one.
pub async fn event(q: &impl Query, message: EventId) -> Result<Option<BareEvent>, StoreError> {
    q.find(
        "select id, at, kind, user_id, customer_id, case_id, record_id, value_before, value_after
         from events where id = $1 and customer_id is not null",
        args![message],
    )
    .await
}

/// What is due now: of each customer only the first that waits, and nothing that is being told.
pub async fn due(
    q: &impl Query,
    hook: HookId,
    busy: &[Uuid],
    now: Timestamp,
    most: u32,
) -> Result<Vec<Delivery>, StoreError> {
    let mut args = args![hook, now, most];
    let mut sql = format!(
        "{DELIVERY} where d.hook_id = $1 and d.state = 'waiting' and d.next_at <= $2
            and not exists (select 1 from hook_deliveries f where f.hook_id = d.hook_id
                and f.state = 'waiting' and f.customer_id = d.customer_id
                and f.message_id < d.message_id)"
    );
    if !busy.is_empty() {
        let numbers: Vec<String> = busy
            .iter()
            .map(|message| {
                args.push(message.into_val());
                format!("${}", args.len())
            })
            .collect();
        sql.push_str(&format!(" and d.message_id not in ({})", numbers.join(", ")));
    }
    sql.push_str(" order by d.next_at, d.message_id limit $3");
    q.all(&sql, args).await
}

/// How many wait, and how many were given up.
pub async fn counts(q: &impl Query, hook: HookId) -> Result<(i64, i64), StoreError> {
    q.one(
        "select count(*) filter (where state = 'waiting'),
            count(*) filter (where state = 'given-up')
         from hook_deliveries where hook_id = $1",
        args![hook],
    )
    .await
}

pub async fn insert_test(
    tx: &Tx,
    hook: HookId,
    message: Uuid,
    at: Timestamp,
    next_at: Timestamp,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into hook_deliveries (hook_id, message_id, is_test, state, tries, made_at, next_at)
         values ($1, $2, $3, 'waiting', 0, $4, $5)",
        args![hook, message, true, at, next_at],
    )
    .await
    .map(|_| ())
}

/// Writes down how a try went.
pub async fn note(
    tx: &Tx,
    hook: HookId,
    message: Uuid,
    outcome: &Outcome,
    at: Timestamp,
) -> Result<(), StoreError> {
    let settled_at = (outcome.state != DeliveryState::Waiting).then_some(at);
    // What was not sent at all is no try.
    let tries = u32::from(outcome.state != DeliveryState::Unseen);
    tx.exec(
        "update hook_deliveries set state = $3, status = $4, trouble = $5, next_at = $6,
            tried_at = $7, settled_at = $8, tries = tries + $9
         where hook_id = $1 and message_id = $2 and state = 'waiting'",
        args![
            hook,
            message,
            outcome.state,
            outcome.status,
            outcome.trouble,
            outcome.next_at,
            at,
            settled_at,
            tries
        ],
    )
    .await
    .map(|_| ())
}

/// Lets one be sent again from the beginning; false if it waits already.
pub async fn send_again(
    tx: &Tx,
    hook: HookId,
    message: Uuid,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update hook_deliveries set state = 'waiting', tries = 0, next_at = $3,
            settled_at = null where hook_id = $1 and message_id = $2 and state <> 'waiting'";
    Ok(tx.exec(sql, args![hook, message, now]).await? > 0)
}

/// Lets all that wait be tried at once and as often as at the beginning.
pub async fn renew(tx: &Tx, hook: HookId, now: Timestamp) -> Result<(), StoreError> {
    let sql = "update hook_deliveries set tries = 0, next_at = $2
        where hook_id = $1 and state = 'waiting'";
    tx.exec(sql, args![hook, now]).await.map(|_| ())
}

/// Forgets what was settled before then; how many.
pub async fn sweep(tx: &Tx, before: Timestamp) -> Result<u64, StoreError> {
    let sql = "delete from hook_deliveries where state <> 'waiting' and settled_at < $1";
    tx.exec(sql, args![before]).await
}
