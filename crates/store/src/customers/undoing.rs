//! A merge taken back: what stands in its way, and every row put back.

use domain::customers::Leave;
use domain::customers::merging::Record;
use domain::ids::{CustomerId, MergeId, UserId};
use domain::time::Due;
use jiff::Timestamp;

use super::extras;
use super::merging::{self, Before, Merge, PLAN, RHYTHM};
use crate::args;
use crate::db::{Query, StoreError, Tx};
use crate::events::TimelineRow;

/// Where a contact person is named, in rows that hang on a case, or on an item or a closing of one.
const NAMED: &[(&str, &str)] = &[
    ("contact_id", "join interactions t on t.case_id = c.id"),
    ("given_by", "join answers t on t.case_id = c.id"),
    ("given_by", "join agreements t on t.case_id = c.id"),
    ("given_by", "join confirmations t on t.case_id = c.id"),
    ("accepted_by", "join issues t on t.case_id = c.id"),
    ("settled_by", "join tracks t on t.case_id = c.id"),
    ("contact_id", "join items i on i.case_id = c.id join track_acts t on t.item_id = i.id"),
    ("given_by", "join closings k on k.case_id = c.id join closing_marks t on t.closing_id = k.id"),
];

/// The record that went, which other tools may know by a name of their own.
pub(super) async fn own_record(q: &impl Query, id: MergeId) -> Result<CustomerId, StoreError> {
    q.one("select gone_id from merges where id = $1", args![id]).await
}

/// Is this the last merge with either of its two?
pub async fn is_last(q: &impl Query, merge: &Merge) -> Result<bool, StoreError> {
    q.find::<MergeId>(
        "select id from merges where undone_at is null and id > $1
            and (stays_id in ($2, $3) or gone_id in ($2, $3)) order by id limit 1",
        args![merge.id, merge.stays, merge.gone],
    )
    .await
    .map(|later| later.is_none())
}

/// What people did since that can't be told to be of one record alone: on what moved, or on the
/// customer as a whole. What they did on the cases of the one that stayed is its own.
pub async fn worked_on_since(
    q: &impl Query,
    merge: &Merge,
) -> Result<Vec<TimelineRow>, StoreError> {
    crate::events::since(
        q,
        // The merge itself tells of what it did before it tells that it was done.
        "e.id > (select d.id from events d where d.customer_id = $1
                and d.kind = 'customer-merged' and d.record_id = $2 order by d.id limit 1)
            and e.kind not in ('customer-merged', 'customer-parted')
            and e.actor <> 'system' and (e.case_id is null
                or e.kind in ('permission-granted', 'permission-refused') or e.case_id in (
                select record_id from merge_moves where merge_id = $2 and what = 'cases'))",
        args![merge.stays, merge.id],
    )
    .await
}

/// Does a case of the one that stayed name a contact person who moved, or the other way round? Or
/// did the care for them begin anew since?
pub async fn is_entangled(q: &impl Query, merge: &Merge) -> Result<bool, StoreError> {
    let care = q
        .find::<CustomerId>(
            "select p.customer_id from care_plans p where p.customer_id = $2 and not exists (
                select 1 from merge_care_plans m where m.merge_id = $1
                    and m.promise_id is not distinct from p.promise_id)",
            args![merge.id, merge.stays],
        )
        .await?;
    if care.is_some() {
        return Ok(true);
    }
    for (column, rows) in NAMED {
        let sql = format!(
            "select cast(1 as bigint) from cases c {rows}
             where c.customer_id = $2 and t.{column} is not null
                and (c.id in (select record_id from merge_moves
                        where merge_id = $1 and what = 'cases'))
                    <> (t.{column} in (select record_id from merge_moves
                        where merge_id = $1 and what = 'contacts'))
             limit 1"
        );
        if q.find::<i64>(&sql, args![merge.id, merge.stays]).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Puts every row back, and the record that stayed as it was.
pub async fn undo(tx: &Tx, merge: &Merge, by: UserId, at: Timestamp) -> Result<(), StoreError> {
    let (stays, gone) = (merge.stays, merge.gone);
    let moved = |what: &str| {
        format!("(select record_id from merge_moves where merge_id = $1 and what = '{what}')")
    };
    for table in ["contacts", "channels"] {
        let joined = moved(&format!("{table} joined"));
        let sql = format!("update {table} set merged_into = null where id in {joined}");
        tx.exec(&sql, args![merge.id]).await?;
    }
    put_back_once(tx, merge).await?;
    extras::give_back(tx, merge.id, stays).await?;
    merging::move_rows(tx, merge.id, stays, gone).await?;
    let sql = format!("update customers set merged_into = $2 where id in {}", moved("customers"));
    tx.exec(&sql, args![merge.id, gone]).await?;
    tx.exec("update customers set merged_into = null where id = $1", args![gone]).await?;
    let before = before(tx, merge).await?;
    merging::save_chosen(tx, &before).await?;
    tx.exec(
        "update merges set undone_at = $2, undone_by = $3 where id = $1",
        args![merge.id, at, by],
    )
    .await
    .map(|_| ())
}

/// The plans of care and the rhythms as they stood, and the promise of the plan that was dropped.
async fn put_back_once(tx: &Tx, merge: &Merge) -> Result<(), StoreError> {
    let Merge { id, stays, gone, .. } = *merge;
    for (copies, table, columns) in
        [("merge_care_plans", "care_plans", PLAN), ("merge_rhythms", "rhythms", RHYTHM)]
    {
        let sql = format!("delete from {table} where customer_id in ($1, $2)");
        tx.exec(&sql, args![stays, gone]).await?;
        let sql = format!(
            "insert into {table} ({columns}) select {columns} from {copies} where merge_id = $1"
        );
        tx.exec(&sql, args![id]).await?;
    }
    tx.exec(
        "update promises set state = 'open', settled_at = null, settled_by = null, moved_to = null
         where id in (select promise_id from merge_care_plans where merge_id = $1)",
        args![id],
    )
    .await
    .map(|_| ())
}

async fn before(q: &impl Query, merge: &Merge) -> Result<Record, StoreError> {
    let Before {
        kind,
        name,
        language,
        zone,
        country,
        owner,
        note,
        tax_number,
        quiet_until,
        quiet_zone,
        withdrawn_at,
    } = q
        .one(
            "select kind, name, language, zone, country, owner_id, note, tax_number, quiet_until,
                quiet_zone, withdrawn_at from merges where id = $1",
            args![merge.id],
        )
        .await?;
    let quiet_until = quiet_until.zip(quiet_zone).map(|(at, zone)| Due { at, zone });
    let leave = Leave { quiet_until, withdrawn_at };
    let customer = super::get(q, merge.stays).await?;
    let customer = domain::customers::Customer {
        kind,
        name,
        language,
        zone,
        country,
        owner,
        leave,
        ..customer
    };
    Ok(Record { customer, note, tax_number, has_open: false })
}
