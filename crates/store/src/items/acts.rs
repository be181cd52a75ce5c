//! What was done on tracks, and the faults.

use domain::ids::{CaseId, ContactId, CustomerId, FaultId, ItemId, PromiseId, TrackActId, UserId};
use domain::items::{Deed, Fault, TrackAct, TrackKind};
use domain::quantity::Quantity;
use domain::search::SearchKind;
use domain::text::Prose;
use jiff::Timestamp;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

row! {
    struct ActRow {
        id: TrackActId,
        item: ItemId,
        track: TrackKind,
        customer: CustomerId,
        kind: String,
        at: Timestamp,
        by: Option<UserId>,
        quantity: Option<Quantity>,
        was_due: Option<Timestamp>,
        told_at: Option<Timestamp>,
        can_use: Option<bool>,
        words: Option<Prose>,
        contact: Option<ContactId>,
    }
}

const ACT: &str = "select id, item_id, track, customer_id, kind, at, by_id, quantity, was_due,
    told_at, can_use, words, contact_id from track_acts";

impl ActRow {
    fn act(self) -> Result<TrackAct, StoreError> {
        let deed = self.deed().ok_or_else(|| StoreError::broken("an act of no known kind"))?;
        Ok(TrackAct {
            id: self.id,
            item: self.item,
            track: self.track,
            customer: self.customer,
            deed,
            at: self.at,
            by: self.by,
            words: self.words,
            contact: self.contact,
        })
    }

    fn deed(&self) -> Option<Deed> {
        Some(match self.kind.as_str() {
            "delivered" => Deed::Delivered(self.quantity?),
            "slipped" => Deed::Slipped { was_due: self.was_due?, told_at: self.told_at },
            "checked" => Deed::Checked,
            "installed" => Deed::Installed,
            "trained" => Deed::Trained { can_use: self.can_use? },
            "planned" => Deed::Planned,
            "serviced" => Deed::Serviced,
            "fixed" => Deed::Fixed,
            "billed" => Deed::Billed,
            "unbilled" => Deed::Unbilled,
            "paid" => Deed::Paid,
            "accepted" => Deed::Accepted,
            "released" => Deed::Released,
            "reopened" => Deed::Reopened,
            "imported" => Deed::Imported,
            _ => return None,
        })
    }
}

fn values(act: &TrackAct) -> [Val; 13] {
    let quantity = match act.deed {
        Deed::Delivered(quantity) => Some(quantity),
        _ => None,
    };
    let (was_due, told_at) = match act.deed {
        Deed::Slipped { was_due, told_at } => (Some(was_due), told_at),
        _ => (None, None),
    };
    let can_use = match act.deed {
        Deed::Trained { can_use } => Some(can_use),
        _ => None,
    };
    [
        act.id.into_val(),
        act.item.into_val(),
        act.track.into_val(),
        act.customer.into_val(),
        act.deed.code().into_val(),
        act.at.into_val(),
        act.by.into_val(),
        quantity.into_val(),
        was_due.into_val(),
        told_at.into_val(),
        can_use.into_val(),
        act.words.as_ref().into_val(),
        act.contact.into_val(),
    ]
}

pub async fn insert_acts(tx: &Tx, acts: &[TrackAct]) -> Result<(), StoreError> {
    tx.many(
        "insert into track_acts (id, item_id, track, customer_id, kind, at, by_id, quantity,
            was_due, told_at, can_use, words, contact_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        acts.iter().map(values),
    )
    .await
    .map(|_| ())
}

/// The newest acts on an item, the newest first.
pub async fn acts_of_item(
    q: &impl Query,
    item: ItemId,
    limit: u32,
) -> Result<Vec<TrackAct>, StoreError> {
    let sql = format!("{ACT} where item_id = $1 order by at desc, id desc limit $2");
    let rows: Vec<ActRow> = q.all(&sql, args![item, limit]).await?;
    rows.into_iter().map(ActRow::act).collect()
}

/// How much of each item of a case is with the customer; an item of which nothing is, is left out.
pub async fn delivered_of_case(
    q: &impl Query,
    case: CaseId,
) -> Result<Vec<(ItemId, Quantity)>, StoreError> {
    q.all(
        "select a.item_id, cast(sum(a.quantity) as bigint)
         from items i join track_acts a on a.item_id = i.id and a.kind = 'delivered'
         where i.case_id = $1 group by a.item_id order by a.item_id",
        args![case],
    )
    .await
}

row! {
    /// A step of an item's track got a later time.
    pub struct TrackSlip {
        item: ItemId,
        track: TrackKind,
        /// When it slipped: the promise in its place was made at that instant.
        at: Timestamp,
        was_due: Timestamp,
        /// When the customer was told; absent where it was their own wish.
        told_at: Option<Timestamp>,
    }
}

/// The slips of a case's items, the newest first.
pub async fn slips_of_case(q: &impl Query, case: CaseId) -> Result<Vec<TrackSlip>, StoreError> {
    q.all(
        "select a.item_id, a.track, a.at, a.was_due, a.told_at
         from items i join track_acts a on a.item_id = i.id and a.kind = 'slipped'
         where i.case_id = $1 order by a.at desc, a.id desc",
        args![case],
    )
    .await
}

row! {
    struct FaultRow {
        id: FaultId,
        item: ItemId,
        customer: CustomerId,
        case: CaseId,
        words: Prose,
        found_at: Timestamp,
        promise: PromiseId,
        fixed_at: Option<Timestamp>,
        remedy: Option<Prose>,
    }
}

const FAULT: &str = "select id, item_id, customer_id, case_id, words, found_at, promise_id,
    fixed_at, remedy from faults";

impl FaultRow {
    fn fault(self) -> Fault {
        Fault {
            id: self.id,
            item: self.item,
            customer: self.customer,
            case: self.case,
            words: self.words,
            found_at: self.found_at,
            promise: self.promise,
            fixed: self.fixed_at.zip(self.remedy),
        }
    }
}

pub async fn insert_fault(tx: &Tx, fault: &Fault) -> Result<(), StoreError> {
    tx.touch(SearchKind::Fault, fault.id);
    tx.exec(
        "insert into faults (id, item_id, customer_id, case_id, words, found_at, promise_id,
            fixed_at, remedy) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            fault.id,
            fault.item,
            fault.customer,
            fault.case,
            fault.words.as_str(),
            fault.found_at,
            fault.promise,
            fault.fixed.as_ref().map(|(at, _)| *at),
            fault.fixed.as_ref().map(|(_, remedy)| remedy.as_str())
        ],
    )
    .await
    .map(|_| ())
}

/// Saves what may change of a fault: the promise to mend it, and that it is mended.
pub async fn save_fault(tx: &Tx, fault: &Fault) -> Result<(), StoreError> {
    tx.touch(SearchKind::Fault, fault.id);
    tx.exec(
        "update faults set promise_id = $2, fixed_at = $3, remedy = $4 where id = $1",
        args![
            fault.id,
            fault.promise,
            fault.fixed.as_ref().map(|(at, _)| *at),
            fault.fixed.as_ref().map(|(_, remedy)| remedy.as_str())
        ],
    )
    .await
    .map(|_| ())
}

pub async fn fault(q: &impl Query, id: FaultId) -> Result<Fault, StoreError> {
    Ok(q.one::<FaultRow>(&format!("{FAULT} where id = $1"), args![id]).await?.fault())
}

/// The faults of an item, the oldest first.
pub async fn faults_of_item(q: &impl Query, item: ItemId) -> Result<Vec<Fault>, StoreError> {
    let sql = format!("{FAULT} where item_id = $1 order by found_at, id");
    Ok(q.all::<FaultRow>(&sql, args![item]).await?.into_iter().map(FaultRow::fault).collect())
}

/// The faults of a case's items, the oldest first.
pub async fn faults_of_case(q: &impl Query, case: CaseId) -> Result<Vec<Fault>, StoreError> {
    let sql = format!("{FAULT} where case_id = $1 order by found_at, id");
    Ok(q.all::<FaultRow>(&sql, args![case]).await?.into_iter().map(FaultRow::fault).collect())
}
