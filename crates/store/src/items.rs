//! Sold items and their tracks, kept in full.

mod acts;
mod base;
mod board;
mod sets;

use domain::ids::{AgreementId, CaseId, ContactId, CustomerId, ItemId, PromiseId, UserId};
use domain::items::{Item, ItemKind, MaintenancePlan, Track, TrackKind, TrackState};
use domain::money::Money;
use domain::quantity::Quantity;
use domain::search::SearchKind;
use domain::text::Line;
use iso_currency::Currency;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

pub use acts::{
    TrackSlip, acts_of_item, delivered_of_case, fault, faults_of_case, faults_of_item, insert_acts,
    insert_fault, save_fault, slips_of_case,
};
pub use base::{
    DueItem, DueOf, due_soon, of_customer, on_visit, sales_of_customer, to_visit, trade,
    under_way_of_customer,
};
pub use board::{BoardCard, BoardCount, BoardFilter, BoardItem, board, board_counts};
pub use sets::{find_set, set_of, set_service_set, sets};

row! {
    struct ItemRow {
        id: ItemId,
        customer: CustomerId,
        case: CaseId,
        agreement: AgreementId,
        position: u32,
        kind: ItemKind,
        name: Line,
        serial: Option<Line>,
        quantity: Quantity,
        currency: String,
        price_minor: i64,
        cost_minor: Option<i64>,
        owner: UserId,
        for_item: Option<ItemId>,
        sold_on: Date,
        end_of_life: Option<Date>,
        replacement_due: Option<Date>,
        renews_on: Option<Date>,
        every_months: Option<u32>,
        next_service: Option<Date>,
        visit: Option<PromiseId>,
        retired_at: Option<Timestamp>,
    }
}

const COLUMNS: &str = "id, customer_id, case_id, agreement_id, position, kind, name, serial,
    quantity, currency, price_minor, cost_minor, owner_id, for_item_id, sold_on, end_of_life,
    replacement_due, renews_on, every_months, next_service, visit_id, retired_at";

impl ItemRow {
    fn item(self) -> Result<Item, StoreError> {
        let currency = Currency::from_code(&self.currency)
            .ok_or_else(|| StoreError::broken("an item in an unknown currency"))?;
        let money = |minor| Money { minor, currency };
        let plan = self.every_months.zip(self.next_service);
        Ok(Item {
            id: self.id,
            customer: self.customer,
            case: self.case,
            agreement: self.agreement,
            position: self.position,
            kind: self.kind,
            name: self.name,
            serial: self.serial,
            quantity: self.quantity,
            price: money(self.price_minor),
            cost: self.cost_minor.map(money),
            owner: self.owner,
            for_item: self.for_item,
            sold_on: self.sold_on,
            end_of_life: self.end_of_life,
            replacement_due: self.replacement_due,
            renews_on: self.renews_on,
            plan: plan
                .map(|(every_months, next_service)| MaintenancePlan { every_months, next_service }),
            visit: self.visit,
            retired_at: self.retired_at,
        })
    }
}

fn restore(rows: Vec<ItemRow>) -> Result<Vec<Item>, StoreError> {
    rows.into_iter().map(ItemRow::item).collect()
}

fn values(item: &Item) -> [Val; 22] {
    [
        item.id.into_val(),
        item.customer.into_val(),
        item.case.into_val(),
        item.agreement.into_val(),
        item.position.into_val(),
        item.kind.into_val(),
        item.name.as_str().into_val(),
        item.serial.as_ref().into_val(),
        item.quantity.into_val(),
        item.price.currency.code().into_val(),
        item.price.minor.into_val(),
        item.cost.map(|cost| cost.minor).into_val(),
        item.owner.into_val(),
        item.for_item.into_val(),
        item.sold_on.into_val(),
        item.end_of_life.into_val(),
        item.replacement_due.into_val(),
        item.renews_on.into_val(),
        item.plan.map(|plan| plan.every_months).into_val(),
        item.plan.map(|plan| plan.next_service).into_val(),
        item.visit.into_val(),
        item.retired_at.into_val(),
    ]
}

pub async fn insert_many(tx: &Tx, items: &[Item]) -> Result<(), StoreError> {
    items.iter().for_each(|item| tx.touch(SearchKind::Item, item.id));
    let sql = format!(
        "insert into items ({COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
            $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)"
    );
    tx.many(&sql, items.iter().map(values)).await.map(|_| ())
}

/// Saves what may change of an item: it stays its customer's and its case's.
pub async fn save(tx: &Tx, item: &Item) -> Result<(), StoreError> {
    tx.touch(SearchKind::Item, item.id);
    tx.exec(
        "update items set agreement_id = $4, position = $5, kind = $6, name = $7, serial = $8,
            quantity = $9, currency = $10, price_minor = $11, cost_minor = $12, owner_id = $13,
            for_item_id = $14, sold_on = $15, end_of_life = $16, replacement_due = $17,
            renews_on = $18, every_months = $19, next_service = $20, visit_id = $21,
            retired_at = $22
         where id = $1 and customer_id = $2 and case_id = $3",
        values(item).into(),
    )
    .await
    .map(|_| ())
}

pub async fn get(q: &impl Query, id: ItemId) -> Result<Item, StoreError> {
    q.one::<ItemRow>(&format!("select {COLUMNS} from items where id = $1"), args![id]).await?.item()
}

/// Whose item it is: what a writer locks before it reads the item itself.
pub async fn customer_of(q: &impl Query, id: ItemId) -> Result<CustomerId, StoreError> {
    q.one("select customer_id from items where id = $1", args![id]).await
}

/// All items of a case, in the order of its agreement.
pub async fn of_case(q: &impl Query, case: CaseId) -> Result<Vec<Item>, StoreError> {
    let sql = format!("select {COLUMNS} from items where case_id = $1 order by position, id");
    restore(q.all(&sql, args![case]).await?)
}

/// What belongs to an item: its parts, consumables and contracts, the newest first.
pub async fn belonging_to(
    q: &impl Query,
    item: ItemId,
    limit: u32,
) -> Result<Vec<Item>, StoreError> {
    let sql = format!(
        "select {COLUMNS} from items where for_item_id = $1 order by sold_on desc, id desc limit $2"
    );
    restore(q.all(&sql, args![item, limit]).await?)
}

row! {
    struct TrackRow {
        item: ItemId,
        kind: TrackKind,
        customer: CustomerId,
        case: CaseId,
        state: String,
        step: Option<PromiseId>,
        done_at: Option<Timestamp>,
        settled_at: Option<Timestamp>,
        settled_by: Option<ContactId>,
    }
}

const TRACK: &str = "select item_id, kind, customer_id, case_id, state, step_id, done_at,
    settled_at, settled_by from tracks";

impl TrackRow {
    fn track(self) -> Result<Track, StoreError> {
        let state = self.track_state();
        let state = state.ok_or_else(|| StoreError::broken("a track in no known state"))?;
        let Self { item, kind, customer, case, .. } = self;
        Ok(Track { item, kind, customer, case, state })
    }

    fn track_state(&self) -> Option<TrackState> {
        let (done_at, by) = (self.done_at, self.settled_by);
        match (self.state.as_str(), self.step, self.settled_at) {
            ("doing", Some(step), None) => Some(TrackState::Doing(step)),
            ("asking", Some(step), None) => {
                Some(TrackState::Asking { step, done_at: self.done_at? })
            }
            ("accepted", None, Some(at)) => Some(TrackState::Accepted { done_at, at, by }),
            ("released", None, Some(at)) => Some(TrackState::Released { at, by }),
            _ => None,
        }
    }
}

fn track_values(track: &Track) -> [Val; 9] {
    let (done_at, settled_at, by) = match track.state {
        TrackState::Doing(_) => (None, None, None),
        TrackState::Asking { done_at, .. } => (Some(done_at), None, None),
        TrackState::Accepted { done_at, at, by } => (done_at, Some(at), by),
        TrackState::Released { at, by } => (None, Some(at), by),
    };
    [
        track.item.into_val(),
        track.kind.into_val(),
        track.customer.into_val(),
        track.case.into_val(),
        track.state.code().into_val(),
        track.step().into_val(),
        done_at.into_val(),
        settled_at.into_val(),
        by.into_val(),
    ]
}

pub async fn insert_tracks(tx: &Tx, tracks: &[Track]) -> Result<(), StoreError> {
    tx.many(
        "insert into tracks (item_id, kind, customer_id, case_id, state, step_id, done_at,
            settled_at, settled_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        tracks.iter().map(track_values),
    )
    .await
    .map(|_| ())
}

pub async fn save_tracks(tx: &Tx, tracks: &[Track]) -> Result<(), StoreError> {
    tx.many(
        "update tracks set state = $5, step_id = $6, done_at = $7, settled_at = $8, settled_by = $9
         where item_id = $1 and kind = $2 and customer_id = $3 and case_id = $4",
        tracks.iter().map(track_values),
    )
    .await
    .map(|_| ())
}

fn restore_tracks(rows: Vec<TrackRow>) -> Result<Vec<Track>, StoreError> {
    rows.into_iter().map(TrackRow::track).collect()
}

pub async fn tracks_of_case(q: &impl Query, case: CaseId) -> Result<Vec<Track>, StoreError> {
    let sql = format!("{TRACK} where case_id = $1 order by item_id, kind");
    restore_tracks(q.all(&sql, args![case]).await?)
}

pub async fn tracks_of_item(q: &impl Query, item: ItemId) -> Result<Vec<Track>, StoreError> {
    let sql = format!("{TRACK} where item_id = $1 order by kind");
    restore_tracks(q.all(&sql, args![item]).await?)
}

/// Every track that rests on this promise.
pub async fn tracks_on_step(q: &impl Query, step: PromiseId) -> Result<Vec<Track>, StoreError> {
    let sql = format!("{TRACK} where step_id = $1 order by item_id, kind");
    restore_tracks(q.all(&sql, args![step]).await?)
}

/// How many of an item's tracks are under way.
pub async fn count_under_way(q: &impl Query, item: ItemId) -> Result<i64, StoreError> {
    q.one("select count(*) from tracks where item_id = $1 and step_id is not null", args![item])
        .await
}
