//! What happens in a closing: confirmations, details, standards that were looked at, satisfaction.

use domain::ids::{
    CaseId, ClosingId, ConfirmationId, ContactId, CustomerId, DetailId, PromiseId, SatisfactionId,
    UserId,
};
use domain::interactions::Channel;
use domain::text::Prose;
use jiff::Timestamp;

use crate::db::{Query, StoreError, Tx};
use crate::{args, row};

row! {
    pub struct Confirmation {
        id: ConfirmationId,
        at: Timestamp,
        channel: Channel,
        given_by: Option<ContactId>,
        recorded_by: UserId,
        words: Option<Prose>,
    }
}

pub async fn insert_confirmation(
    tx: &Tx,
    customer: CustomerId,
    case: CaseId,
    confirmation: &Confirmation,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into confirmations (id, customer_id, case_id, at, channel, given_by, recorded_by,
            words) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            confirmation.id,
            customer,
            case,
            confirmation.at,
            confirmation.channel,
            confirmation.given_by,
            confirmation.recorded_by,
            confirmation.words.as_ref()
        ],
    )
    .await
    .map(|_| ())
}

/// The newest first.
pub async fn confirmations(q: &impl Query, case: CaseId) -> Result<Vec<Confirmation>, StoreError> {
    q.all(
        "select id, at, channel, given_by, recorded_by, words from confirmations
         where case_id = $1 order by at desc, id desc",
        args![case],
    )
    .await
}

row! {
    /// A trifle that surfaced at the closing, with the promise that settles it (S0-9).
    pub struct Detail {
        id: DetailId,
        words: Prose,
        owner: UserId,
        promise: PromiseId,
        due: Timestamp,
        raised_at: Timestamp,
        outcome: Option<Prose>,
        settled_at: Option<Timestamp>,
    }
}

const DETAIL: &str =
    "select d.id, d.words, d.owner_id, d.promise_id, p.due, d.raised_at, d.outcome,
    d.settled_at from details d join promises p on p.id = d.promise_id";

pub async fn insert_detail(
    tx: &Tx,
    customer: CustomerId,
    case: CaseId,
    detail: &Detail,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into details (id, customer_id, case_id, words, owner_id, promise_id, raised_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            detail.id,
            customer,
            case,
            &detail.words,
            detail.owner,
            detail.promise,
            detail.raised_at
        ],
    )
    .await
    .map(|_| ())
}

pub async fn detail(q: &impl Query, case: CaseId, id: DetailId) -> Result<Detail, StoreError> {
    q.one(&format!("{DETAIL} where d.case_id = $1 and d.id = $2"), args![case, id]).await
}

/// Open ones first, by their time.
pub async fn details(q: &impl Query, case: CaseId) -> Result<Vec<Detail>, StoreError> {
    let sql = format!(
        "{DETAIL} where d.case_id = $1
         order by case when d.settled_at is null then 0 else 1 end, p.due, d.id"
    );
    q.all(&sql, args![case]).await
}

/// Whoever answers for the promise of an open detail answers for the detail.
pub async fn hand_detail(tx: &Tx, promise: PromiseId, to: UserId) -> Result<(), StoreError> {
    tx.exec(
        "update details set owner_id = $2 where promise_id = $1 and settled_at is null",
        args![promise, to],
    )
    .await
    .map(|_| ())
}

/// Settles a detail that is open; whether it was.
pub async fn settle_detail(
    tx: &Tx,
    id: DetailId,
    outcome: &Prose,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx
        .exec(
            "update details set outcome = $2, settled_at = $3
             where id = $1 and settled_at is null",
            args![id, outcome, at],
        )
        .await?;
    Ok(changed == 1)
}

row! {
    pub struct StandardCheck {
        code: String,
        is_kept: bool,
        /// The breach that we own up to.
        owned_up: Option<Prose>,
        by: UserId,
        at: Timestamp,
    }
}

pub async fn save_standard_check(
    tx: &Tx,
    customer: CustomerId,
    closing: ClosingId,
    check: &StandardCheck,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into standard_checks (closing_id, code, customer_id, is_kept, owned_up, by_id, at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (closing_id, code) do update set is_kept = excluded.is_kept,
            owned_up = excluded.owned_up, by_id = excluded.by_id, at = excluded.at",
        args![
            closing,
            check.code.as_str(),
            customer,
            check.is_kept,
            check.owned_up.as_ref(),
            check.by,
            check.at
        ],
    )
    .await
    .map(|_| ())
}

pub async fn standard_checks(
    q: &impl Query,
    closing: ClosingId,
) -> Result<Vec<StandardCheck>, StoreError> {
    q.all(
        "select code, is_kept, owned_up, by_id, at from standard_checks where closing_id = $1
         order by code",
        args![closing],
    )
    .await
}

row! {
    /// How the customer is faring, from 1 to 5 (S0-20).
    pub struct Satisfaction {
        id: SatisfactionId,
        score: u32,
        words: Option<Prose>,
        heard_at: Timestamp,
        given_by: Option<ContactId>,
        recorded_by: UserId,
    }
}

pub async fn insert_satisfaction(
    tx: &Tx,
    customer: CustomerId,
    case: Option<CaseId>,
    satisfaction: &Satisfaction,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into satisfactions (id, customer_id, case_id, score, words, heard_at, given_by,
            recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            satisfaction.id,
            customer,
            case,
            satisfaction.score,
            satisfaction.words.as_ref(),
            satisfaction.heard_at,
            satisfaction.given_by,
            satisfaction.recorded_by
        ],
    )
    .await
    .map(|_| ())
}

/// The newest first.
pub async fn satisfactions(q: &impl Query, case: CaseId) -> Result<Vec<Satisfaction>, StoreError> {
    q.all(
        "select id, score, words, heard_at, given_by, recorded_by from satisfactions
         where case_id = $1 order by heard_at desc, id desc",
        args![case],
    )
    .await
}
