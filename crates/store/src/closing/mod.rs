//! Closings: their checklist as it stands, what people marked, and what the facts say.

mod acts;
mod desk;
mod facts;
mod report;

use std::collections::BTreeMap;

use domain::closing::{
    CareChoice, CheckedItem, Checklist, Closing, ClosingState, ItemState, Mark, MarkKind, Review,
};
use domain::ids::{CaseId, ClosingId, ContactId, CustomerId, DocumentId, ProcedureId, UserId};
use domain::interactions::Channel;
use domain::people::Party;
use domain::text::Prose;
use jiff::Timestamp;

pub use acts::*;
pub use desk::*;
pub use facts::facts;
pub use report::*;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

row! {
    struct ClosingRow {
        id: ClosingId,
        customer: CustomerId,
        case: CaseId,
        procedure: ProcedureId,
        owner: UserId,
        opened_at: Timestamp,
        moved_at: Timestamp,
        reviewed_at: Option<Timestamp>,
        review_true: Option<u32>,
        review_all: Option<u32>,
        care_days: Option<String>,
        care_ground: Option<Prose>,
        care_may_raise: Option<bool>,
        closed_at: Option<Timestamp>,
        closed_by: Option<UserId>,
    }
}

const CLOSING: &str =
    "select id, customer_id, case_id, procedure_id, owner_id, opened_at, moved_at,
    reviewed_at, review_true, review_all, care_days, care_ground, care_may_raise, closed_at,
    closed_by from closings";

impl ClosingRow {
    fn closing(self) -> Result<Closing, StoreError> {
        let care = match (self.care_days, self.care_ground, self.care_may_raise) {
            (Some(days), Some(ground), Some(may_raise)) => {
                let days = CareChoice::parse_days(&days)
                    .ok_or_else(|| StoreError::broken("days of care that are none"))?;
                Some(CareChoice { days, ground, may_raise })
            }
            _ => None,
        };
        let review = self.reviewed_at.zip(self.review_true).zip(self.review_all);
        let closed = self.closed_at.zip(self.closed_by);
        Ok(Closing {
            id: self.id,
            customer: self.customer,
            case: self.case,
            procedure: self.procedure,
            owner: self.owner,
            opened_at: self.opened_at,
            moved_at: self.moved_at,
            review: review.map(|((at, settled), all)| Review { at, settled, all }),
            care,
            state: closed.map_or(ClosingState::Open, |(at, by)| ClosingState::Closed { at, by }),
        })
    }
}

fn values(closing: &Closing) -> [Val; 16] {
    let (state, closed_at, closed_by) = match closing.state {
        ClosingState::Open => ("open", None, None),
        ClosingState::Closed { at, by } => ("closed", Some(at), Some(by)),
    };
    let care = closing.care.as_ref();
    [
        closing.id.into_val(),
        closing.customer.into_val(),
        closing.case.into_val(),
        closing.procedure.into_val(),
        closing.owner.into_val(),
        closing.opened_at.into_val(),
        closing.moved_at.into_val(),
        closing.review.map(|review| review.at).into_val(),
        closing.review.map(|review| review.settled).into_val(),
        closing.review.map(|review| review.all).into_val(),
        care.map(CareChoice::days_text).into_val(),
        care.map(|care| care.ground.as_str()).into_val(),
        care.map(|care| care.may_raise).into_val(),
        state.into_val(),
        closed_at.into_val(),
        closed_by.into_val(),
    ]
}

pub async fn insert(tx: &Tx, closing: &Closing) -> Result<(), StoreError> {
    tx.exec(
        "insert into closings (id, customer_id, case_id, procedure_id, owner_id, opened_at,
            moved_at, reviewed_at, review_true, review_all, care_days, care_ground,
            care_may_raise, state, closed_at, closed_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        values(closing).into(),
    )
    .await
    .map(|_| ())
}

/// Saves what may change: it stays its case's, and keeps its procedure.
pub async fn save(tx: &Tx, closing: &Closing) -> Result<(), StoreError> {
    tx.exec(
        "update closings set owner_id = $5, moved_at = $7, reviewed_at = $8, review_true = $9,
            review_all = $10, care_days = $11, care_ground = $12, care_may_raise = $13,
            state = $14, closed_at = $15, closed_by = $16
         where id = $1 and customer_id = $2 and case_id = $3 and procedure_id = $4
            and opened_at = $6",
        values(closing).into(),
    )
    .await
    .map(|_| ())
}

pub async fn get(q: &impl Query, id: ClosingId) -> Result<Closing, StoreError> {
    q.one::<ClosingRow>(&format!("{CLOSING} where id = $1"), args![id]).await?.closing()
}

/// The closing of a case; a case has one, which may be opened again.
pub async fn find(q: &impl Query, case: CaseId) -> Result<Option<Closing>, StoreError> {
    let sql = format!("{CLOSING} where case_id = $1");
    q.find::<ClosingRow>(&sql, args![case]).await?.map(ClosingRow::closing).transpose()
}

/// Where an item of the checklist stood when it was last looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptItem {
    pub state: ItemState,
    pub waits_on: Option<Party>,
}

row! {
    struct ItemRow {
        code: String,
        state: ItemState,
        waits_on: Option<Party>,
    }
}

pub async fn items(
    q: &impl Query,
    closing: ClosingId,
) -> Result<BTreeMap<String, KeptItem>, StoreError> {
    let rows: Vec<ItemRow> = q
        .all(
            "select code, state, waits_on from closing_items where closing_id = $1",
            args![closing],
        )
        .await?;
    let kept = |row: ItemRow| (row.code, KeptItem { state: row.state, waits_on: row.waits_on });
    Ok(rows.into_iter().map(kept).collect())
}

/// Saves the items of a checklist that stand otherwise than they are kept; how many.
pub async fn save_items(
    tx: &Tx,
    closing: &Closing,
    kept: &BTreeMap<String, KeptItem>,
    checklist: &Checklist,
    at: Timestamp,
) -> Result<usize, StoreError> {
    let values = |(position, item): (usize, &CheckedItem)| {
        let now = KeptItem { state: item.state, waits_on: item.waits_on() };
        (kept.get(&item.code) != Some(&now)).then(|| {
            [
                closing.id.into_val(),
                item.code.as_str().into_val(),
                closing.customer.into_val(),
                (position as i64).into_val(),
                now.state.into_val(),
                now.waits_on.into_val(),
                at.into_val(),
            ]
        })
    };
    let changed: Vec<_> = checklist.items.iter().enumerate().filter_map(values).collect();
    let count = changed.len();
    tx.many(
        "insert into closing_items (closing_id, code, customer_id, position, state, waits_on,
            changed_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (closing_id, code) do update set state = excluded.state,
            waits_on = excluded.waits_on, changed_at = case
                when closing_items.state = excluded.state then closing_items.changed_at
                else excluded.changed_at end",
        changed,
    )
    .await?;
    Ok(count)
}

row! {
    struct MarkRow {
        code: String,
        kind: MarkKind,
        words: Prose,
        document: Option<DocumentId>,
        channel: Option<Channel>,
        given_by: Option<ContactId>,
        by: UserId,
        at: Timestamp,
        fell_at: Option<Timestamp>,
    }
}

/// All marks of a closing, also those that fell.
pub async fn marks(q: &impl Query, closing: ClosingId) -> Result<Vec<Mark>, StoreError> {
    let rows: Vec<MarkRow> = q
        .all(
            "select code, kind, words, document_id, channel, given_by, by_id, at, fell_at
             from closing_marks where closing_id = $1 order by at, code",
            args![closing],
        )
        .await?;
    let mark = |row: MarkRow| Mark {
        code: row.code,
        kind: row.kind,
        words: row.words,
        document: row.document,
        channel: row.channel,
        given_by: row.given_by,
        by: row.by,
        at: row.at,
        fell_at: row.fell_at,
    };
    Ok(rows.into_iter().map(mark).collect())
}

/// Saves a mark in place of what was marked at the same item before.
pub async fn save_mark(tx: &Tx, closing: &Closing, mark: &Mark) -> Result<(), StoreError> {
    tx.exec(
        "insert into closing_marks (closing_id, code, customer_id, kind, words, document_id,
            channel, given_by, by_id, at, fell_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (closing_id, code) do update set kind = excluded.kind,
            words = excluded.words, document_id = excluded.document_id,
            channel = excluded.channel, given_by = excluded.given_by, by_id = excluded.by_id,
            at = excluded.at, fell_at = excluded.fell_at",
        args![
            closing.id,
            mark.code.as_str(),
            closing.customer,
            mark.kind,
            mark.words.as_str(),
            mark.document,
            mark.channel,
            mark.given_by,
            mark.by,
            mark.at,
            mark.fell_at
        ],
    )
    .await
    .map(|_| ())
}

/// A mark falls: it stands no longer, and its words are kept; whether it stood.
pub async fn drop_mark(
    tx: &Tx,
    closing: ClosingId,
    code: &str,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx
        .exec(
            "update closing_marks set fell_at = $3
             where closing_id = $1 and code = $2 and fell_at is null",
            args![closing, code, at],
        )
        .await?;
    Ok(changed == 1)
}
