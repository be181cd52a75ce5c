//! Promises: kept in full, and read by the people who owe them.

use domain::cases::Stage;
use domain::ids::{CaseId, CustomerId, PromiseId, UserId};
use domain::language::Language;
use domain::people::Party;
use domain::promises::{Promise, PromiseKind, PromiseState};
use domain::search::SearchKind;
use domain::text::Line;
use domain::time::{Due, Zone};
use jiff::Timestamp;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

row! {
    struct PromiseRow {
        id: PromiseId,
        customer: CustomerId,
        case: Option<CaseId>,
        kind: PromiseKind,
        what: Option<Line>,
        debtor: Party,
        owner: UserId,
        due: Timestamp,
        zone: Zone,
        named_by: Party,
        made_at: Timestamp,
        state: String,
        settled_at: Option<Timestamp>,
        settled_by: Option<Party>,
        moved_to: Option<PromiseId>,
        broken_at: Option<Timestamp>,
    }
}

const PROMISE: &str = "select id, customer_id, case_id, kind, what, debtor, owner_id, due, zone,
    named_by, made_at, state, settled_at, settled_by, moved_to, broken_at from promises";

const INSERT: &str = "insert into promises (id, customer_id, case_id, kind, what, debtor, owner_id,
    due, zone, named_by, made_at, state, settled_at, settled_by, moved_to, broken_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";

impl PromiseRow {
    fn promise(self) -> Result<Promise, StoreError> {
        let state = self.promise_state();
        let state = state.ok_or_else(|| StoreError::broken("a promise in no known state"))?;
        Ok(Promise {
            id: self.id,
            customer: self.customer,
            case: self.case,
            kind: self.kind,
            what: self.what,
            debtor: self.debtor,
            owner: self.owner,
            due: Due { at: self.due, zone: self.zone },
            named_by: self.named_by,
            made_at: self.made_at,
            state,
            broken_at: self.broken_at,
        })
    }

    fn promise_state(&self) -> Option<PromiseState> {
        match (self.state.as_str(), self.settled_at, self.settled_by, self.moved_to) {
            ("open", None, None, None) => Some(PromiseState::Open),
            ("kept", Some(at), None, None) => Some(PromiseState::Kept { at }),
            ("moved", Some(at), Some(by), Some(to)) => Some(PromiseState::Moved { at, by, to }),
            ("released", Some(at), Some(by), None) => Some(PromiseState::Released { at, by }),
            _ => None,
        }
    }
}

/// State, when, by whom, and to which promise it was moved.
fn state_values(state: PromiseState) -> [Val; 4] {
    let (code, at, by, to) = match state {
        PromiseState::Open => ("open", None, None, None),
        PromiseState::Kept { at } => ("kept", Some(at), None, None),
        PromiseState::Moved { at, by, to } => ("moved", Some(at), Some(by), Some(to)),
        PromiseState::Released { at, by } => ("released", Some(at), Some(by), None),
    };
    [code.into_val(), at.into_val(), by.into_val(), to.into_val()]
}

fn values(promise: &Promise) -> [Val; 16] {
    let [state, settled_at, settled_by, moved_to] = state_values(promise.state);
    [
        promise.id.into_val(),
        promise.customer.into_val(),
        promise.case.into_val(),
        promise.kind.into_val(),
        promise.what.as_ref().into_val(),
        promise.debtor.into_val(),
        promise.owner.into_val(),
        promise.due.at.into_val(),
        promise.due.zone.name().into_val(),
        promise.named_by.into_val(),
        promise.made_at.into_val(),
        state,
        settled_at,
        settled_by,
        moved_to,
        promise.broken_at.into_val(),
    ]
}

pub async fn insert(tx: &Tx, promise: &Promise) -> Result<(), StoreError> {
    insert_many(tx, std::slice::from_ref(promise)).await
}

pub async fn insert_many(tx: &Tx, promises: &[Promise]) -> Result<(), StoreError> {
    let worded = promises.iter().filter(|promise| promise.what.is_some());
    worded.for_each(|promise| tx.touch(SearchKind::Promise, promise.id));
    tx.many(INSERT, promises.iter().map(values)).await.map(|_| ())
}

/// Saves what may change of a promise: its state, that it was broken, and its owner.
pub async fn save(tx: &Tx, promise: &Promise) -> Result<(), StoreError> {
    let [state, settled_at, settled_by, moved_to] = state_values(promise.state);
    tx.exec(
        "update promises set state = $2, settled_at = $3, settled_by = $4, moved_to = $5,
            broken_at = $6, owner_id = $7 where id = $1",
        args![
            promise.id,
            state,
            settled_at,
            settled_by,
            moved_to,
            promise.broken_at,
            promise.owner
        ],
    )
    .await
    .map(|_| ())
}

pub async fn get(q: &impl Query, id: PromiseId) -> Result<Promise, StoreError> {
    q.one::<PromiseRow>(&format!("{PROMISE} where id = $1"), args![id]).await?.promise()
}

pub async fn open_of_case(q: &impl Query, case: CaseId) -> Result<Vec<Promise>, StoreError> {
    // By the customer's index: one of the cases would be one more to write at each promise.
    let sql = format!(
        "{PROMISE} where customer_id = (select customer_id from cases where id = $1)
            and state = 'open' and case_id = $1 order by due, id"
    );
    restore(q.all(&sql, args![case]).await?)
}

pub async fn open_of_customer(
    q: &impl Query,
    customer: CustomerId,
) -> Result<Vec<Promise>, StoreError> {
    let sql = format!("{PROMISE} where customer_id = $1 and state = 'open' order by due, id");
    restore(q.all(&sql, args![customer]).await?)
}

/// All promises of a delivery in a case, whatever became of them, in the order of their making.
pub async fn deliveries_of_case(q: &impl Query, case: CaseId) -> Result<Vec<Promise>, StoreError> {
    // By the customer's index, as above.
    let sql = format!(
        "{PROMISE} where customer_id = (select customer_id from cases where id = $1)
            and state in ('open', 'kept', 'moved', 'released') and case_id = $1
            and kind = 'deliver' order by made_at, id"
    );
    restore(q.all(&sql, args![case]).await?)
}

/// Promises of ours past `last` that nobody has noticed as broken, oldest first.
pub async fn falling_due(
    q: &impl Query,
    last: Timestamp,
    limit: u32,
) -> Result<Vec<Promise>, StoreError> {
    // Owner by owner, through the index of their day: one of its own would be written at each
    // promise that is made or settled.
    let sql = format!(
        "{PROMISE} where owner_id in (select id from users) and state = 'open' and due < $1
            and broken_at is null
         order by due, id limit $2"
    );
    restore(q.all(&sql, args![last, limit]).await?)
}

fn restore(rows: Vec<PromiseRow>) -> Result<Vec<Promise>, StoreError> {
    rows.into_iter().map(PromiseRow::promise).collect()
}

row! {
    /// A promise with all that its owner needs to keep it.
    pub struct DuePromise {
        id: PromiseId,
        kind: PromiseKind,
        what: Option<String>,
        debtor: Party,
        due: Timestamp,
        zone: Zone,
        named_by: Party,
        broken_at: Option<Timestamp>,
        customer: CustomerId,
        customer_name: String,
        language: Language,
        case: Option<CaseId>,
        case_title: Option<String>,
        theirs: Option<Stage>,
        case_state: Option<String>,
        is_step: bool,
        decision: Option<Timestamp>,
        /// What the customer said last, in their words.
        said: Option<String>,
    }
}

/// Which open promises of a person a page looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// Due before this instant: the latest of them, so that a long neglect hides no fresh slip.
    Before(Timestamp),
    /// Due from the first instant on and before the second: the earliest of them.
    Between(Timestamp, Timestamp),
}

/// Open promises that somebody answers for, the earliest first; those that only ask for a next
/// step after an import are counted apart.
pub async fn due_of_owner(
    q: &impl Query,
    owner: UserId,
    window: Window,
    limit: u32,
) -> Result<Vec<DuePromise>, StoreError> {
    let (from, until, direction) = match window {
        Window::Before(until) => (Timestamp::MIN, until, " desc"),
        Window::Between(from, until) => (from, until, ""),
    };
    let sql = format!(
        "with page as (
            select id, due from promises
            where owner_id = $1 and state = 'open' and due >= $2 and due < $3
                and kind <> 'agree-next-step'
            order by due{direction} limit $4
         )
         select p.id, p.kind, p.what, p.debtor, p.due, p.zone, p.named_by, p.broken_at,
            p.customer_id, u.name, u.language, p.case_id, c.title, c.theirs, c.state,
            coalesce(c.step_id = p.id, $5), c.decision_at,
            (select i.said from interactions i
             where i.case_id = p.case_id and i.said is not null order by i.at desc limit 1)
         from page
         join promises p on p.id = page.id
         join customers u on u.id = p.customer_id
         left join cases c on c.id = p.case_id
         order by p.due, p.id"
    );
    q.all(&sql, args![owner, from, until, limit, false]).await
}

/// How many open promises of a person were due before that instant.
pub async fn count_overdue(
    q: &impl Query,
    owner: UserId,
    before: Timestamp,
) -> Result<i64, StoreError> {
    q.one(
        "select count(*) from promises
         where owner_id = $1 and state = 'open' and due < $2 and kind <> 'agree-next-step'",
        args![owner, before],
    )
    .await
}

/// The days by which settled promises are counted, in microseconds.
const DAY: i64 = 86_400_000_000;

/// Of the promises of ours that fell due between the two instants: kept in time, and broken (M1). Whole
/// days are counted already; the rest of the first and of the last are counted now.
pub async fn kept_and_broken(
    q: &impl Query,
    owner: UserId,
    from: Timestamp,
    until: Timestamp,
) -> Result<(i64, i64), StoreError> {
    let (from, until) = (from.as_microsecond(), until.as_microsecond());
    let (first, end) = ((from + DAY - 1) / DAY, until / DAY);
    let (begun, rest) = (until.min(first * DAY), until.min((first * DAY).max(end * DAY)));
    let counted_now = |from: u8, until: u8| {
        format!(
            "select count(*) filter (where broken_at is null and state = 'kept') kept,
                count(*) filter (where broken_at is not null) broken
             from promises
             where owner_id = $1 and debtor = 'us'
                and state in ('kept', 'open', 'moved', 'released')
                and due >= ${from} and due < ${until}"
        )
    };
    let sql = format!(
        "select cast(coalesce(sum(kept), 0) as bigint), cast(coalesce(sum(broken), 0) as bigint)
         from (
            select kept, broken from promise_days where owner_id = $1 and day >= $2 and day < $3
            union all {} union all {}
         ) counted",
        counted_now(4, 5),
        counted_now(6, 7)
    );
    q.one(&sql, args![owner, first, end, from, begun, rest, until]).await
}
