//! Acts that assistants prepared, until a person decides.

use domain::ids::{CaseId, CustomerId, PreparedId, TokenId, UserId};
use domain::people::Sight;
use domain::prepared::ActState;
use domain::text::Line;
use jiff::Timestamp;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::rights::push_seen;
use crate::{args, row};

pub mod described;

row! {
    /// An act with the names of what it is about.
    pub struct Act {
        id: PreparedId,
        user: UserId,
        user_name: Line,
        token: TokenId,
        token_name: Line,
        operation: String,
        path: String,
        query: String,
        body: String,
        tag: Option<String>,
        customer: Option<CustomerId>,
        customer_name: Option<Line>,
        case: Option<CaseId>,
        case_title: Option<Line>,
        made_at: Timestamp,
        ends_at: Timestamp,
        state: ActState,
        decided_by: Option<Line>,
        decided_at: Option<Timestamp>,
    }
}

/// What a new one is made of.
#[derive(Clone, Debug)]
pub struct NewAct {
    pub id: PreparedId,
    pub user: UserId,
    pub token: TokenId,
    pub operation: &'static str,
    pub path: String,
    pub query: String,
    pub body: String,
    pub tag: Option<String>,
    pub customer: Option<CustomerId>,
    pub case: Option<CaseId>,
    pub ends_at: Timestamp,
}

const ACT: &str =
    "select a.id, a.user_id, u.name, a.token_id, t.name, a.operation, a.path, a.query, a.body,
    a.tag, a.customer_id, k.name, a.case_id, c.title, a.made_at, a.ends_at, a.state, b.name,
    a.decided_at
    from prepared_acts a
    join users u on u.id = a.user_id
    join tokens t on t.id = a.token_id
    left join customers k on k.id = a.customer_id
    left join cases c on c.id = a.case_id
    left join users b on b.id = a.decided_by";

pub async fn insert(tx: &Tx, new: &NewAct, at: Timestamp) -> Result<(), StoreError> {
    tx.exec(
        "insert into prepared_acts (id, user_id, token_id, operation, path, query, body, tag,
            customer_id, case_id, made_at, ends_at, state)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'prepared')",
        args![
            new.id,
            new.user,
            new.token,
            new.operation,
            new.path.as_str(),
            new.query.as_str(),
            new.body.as_str(),
            new.tag.as_deref(),
            new.customer,
            new.case,
            at,
            new.ends_at
        ],
    )
    .await
    .map(|_| ())
}

/// The same act, if it waits already.
pub async fn find_same(
    q: &impl Query,
    new: &NewAct,
    now: Timestamp,
) -> Result<Option<PreparedId>, StoreError> {
    q.find(
        "select id from prepared_acts where user_id = $1 and state = 'prepared' and ends_at > $2
            and operation = $3 and path = $4 and query = $5 and body = $6 order by id limit 1",
        args![
            new.user,
            now,
            new.operation,
            new.path.as_str(),
            new.query.as_str(),
            new.body.as_str()
        ],
    )
    .await
}

pub async fn get(q: &impl Query, id: PreparedId) -> Result<Act, StoreError> {
    q.one(&format!("{ACT} where a.id = $1"), args![id]).await
}

/// Whose acts somebody decides: their own, and those of others if they steer; in any case only about
/// customers whom they see.
fn push_whose(wheres: &mut String, args: &mut Vec<Val>, user: UserId, steers: bool, sight: Sight) {
    if !steers {
        args.push(user.into_val());
        wheres.push_str(&format!(" and a.user_id = ${}", args.len()));
    }
    let mut seen = String::new();
    push_seen(&mut seen, args, "a.customer_id", sight);
    wheres.push_str(&format!(" and (a.customer_id is null or (1 = 1{seen}))"));
}

/// Those that wait, the oldest first.
pub async fn waiting(
    q: &impl Query,
    user: UserId,
    steers: bool,
    sight: Sight,
    now: Timestamp,
    most: u32,
) -> Result<Vec<Act>, StoreError> {
    let mut args = args![now, most];
    let mut wheres = "a.state = 'prepared' and a.ends_at > $1".to_owned();
    push_whose(&mut wheres, &mut args, user, steers, sight);
    q.all(&format!("{ACT} where {wheres} order by a.id limit $2"), args).await
}

/// Those that were decided or not decided in time, the latest first.
pub async fn settled(
    q: &impl Query,
    user: UserId,
    steers: bool,
    sight: Sight,
    most: u32,
) -> Result<Vec<Act>, StoreError> {
    let mut args = args![most];
    let mut wheres = "a.state <> 'prepared'".to_owned();
    push_whose(&mut wheres, &mut args, user, steers, sight);
    let sql = format!("{ACT} where {wheres} order by a.decided_at desc, a.id desc limit $1");
    q.all(&sql, args).await
}

/// Is this one among those that somebody decides?
pub async fn decides(
    q: &impl Query,
    id: PreparedId,
    user: UserId,
    steers: bool,
    sight: Sight,
) -> Result<bool, StoreError> {
    let mut args = args![id];
    let mut wheres = "a.id = $1".to_owned();
    push_whose(&mut wheres, &mut args, user, steers, sight);
    let sql = format!("select a.id from prepared_acts a where {wheres}");
    Ok(q.find::<PreparedId>(&sql, args).await?.is_some())
}

/// How many of somebody's own wait.
pub async fn count_waiting(
    q: &impl Query,
    user: UserId,
    now: Timestamp,
) -> Result<i64, StoreError> {
    q.one(
        "select count(*) from prepared_acts
         where user_id = $1 and state = 'prepared' and ends_at > $2",
        args![user, now],
    )
    .await
}

/// Writes down the decision, once; false if somebody decided before, or its time is over.
pub async fn decide(
    tx: &Tx,
    id: PreparedId,
    state: ActState,
    by: UserId,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update prepared_acts set state = $2, decided_by = $3, decided_at = $4
        where id = $1 and state = 'prepared' and ends_at > $4";
    Ok(tx.exec(sql, args![id, state, by, at]).await? > 0)
}

/// What was accepted, where it is not what was prepared.
pub async fn set_body(tx: &Tx, id: PreparedId, body: &str) -> Result<(), StoreError> {
    let sql = "update prepared_acts set body = $2 where id = $1 and body <> $2";
    tx.exec(sql, args![id, body]).await.map(|_| ())
}

/// Lets those go whose time is over; how many.
pub async fn expire(tx: &Tx, now: Timestamp) -> Result<u64, StoreError> {
    let sql = "update prepared_acts set state = 'expired', decided_at = $1
        where state = 'prepared' and ends_at <= $1";
    tx.exec(sql, args![now]).await
}

/// Forgets what was settled before then; how many.
pub async fn sweep(tx: &Tx, before: Timestamp) -> Result<u64, StoreError> {
    let sql = "delete from prepared_acts where state <> 'prepared' and decided_at < $1";
    tx.exec(sql, args![before]).await
}
