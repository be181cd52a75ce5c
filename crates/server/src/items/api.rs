//! Sold items by the API: what is sold, where each of its tracks stands, and how it is described.

mod acts;

use domain::ids::{AgreementId, CaseId, CustomerId, ItemId, PromiseId, UserId};
use domain::items::{
    Item, ItemKind, MaintenancePlan, ServiceSet, SetTrack, Track, TrackKind, TrackState,
};
use domain::needs::Strategy;
use domain::people::Right;
use domain::text::Line;
use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Query, StoreError, Tx, Work};

use super::Description;
use crate::api::answer::tag_of;
use crate::api::lists::Listed;
use crate::api::operation::{Call, Operation, get, id, patch, post, put};
use crate::api::problem::{Problem, Wrong};
use crate::api::reading::Changes;
use crate::api::values::{As, MoneyJson};
use crate::app::Failure;
use crate::cases::api::OneCase;

pub fn operations() -> Vec<Operation> {
    let one_set = "/service-sets/{kind}/{strategy}";
    let mut all = vec![
        get("list_items", "/cases/{case}/items", "What was sold in a case, with its tracks", list),
        get("get_item", "/items/{item}", "A sold item", show).of(record),
        patch("describe_item", "/items/{item}", "Describe an item", describe).of(record),
        post("retire_item", "/items/{item}/retirement", "It is used no more", retire).of(record),
        get(
            "get_service_set",
            one_set,
            "What is followed for items of a kind, and by when",
            show_set,
        )
        .of(set_record),
        put("set_service_set", one_set, "Set what is followed for them, and by when", set)
            .of(set_record)
            .needs(Right::Govern),
    ];
    all.extend(acts::operations());
    all
}

#[derive(Deserialize, JsonSchema)]
struct OneItem {
    item: As<ItemId>,
}

#[derive(Deserialize, JsonSchema)]
struct OneSet {
    kind: As<ItemKind>,
    strategy: As<Strategy>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SetFields {
    tracks: Vec<SetTrackJson>,
}

#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "SetTrack")]
struct SetTrackJson {
    track: As<TrackKind>,
    due_days: u32,
}

#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "MaintenancePlan")]
struct PlanJson {
    #[schemars(range(min = 1, max = 120))]
    every_months: u32,
    next_service: As<Date>,
}

#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct ItemFields {
    serial: Option<As<Line>>,
    /// Who of ours answers for it to the end of its life.
    owner: As<UserId>,
    /// The equipment that a part, a consumable or a contract is for.
    for_item: Option<As<ItemId>>,
    end_of_life: Option<As<Date>>,
    replacement_due: Option<As<Date>>,
    /// Of a service contract.
    renews_on: Option<As<Date>>,
    plan: Option<PlanJson>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Item")]
struct ItemJson {
    id: As<ItemId>,
    customer: As<CustomerId>,
    case: As<CaseId>,
    agreement: As<AgreementId>,
    position: u32,
    kind: As<ItemKind>,
    name: As<Line>,
    quantity_thousandths: i64,
    price: MoneyJson,
    cost: Option<MoneyJson>,
    sold_on: As<Date>,
    #[serde(flatten)]
    fields: ItemFields,
    retired_at: Option<As<Timestamp>>,
    tracks: Vec<TrackJson>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Track")]
struct TrackJson {
    kind: As<TrackKind>,
    /// `doing`, `asking`, `accepted` or `released`.
    state: &'static str,
    /// The promise that it rests on while it is under way.
    step: Option<As<PromiseId>>,
    done_at: Option<As<Timestamp>>,
    settled_at: Option<As<Timestamp>>,
}

impl From<&Track> for TrackJson {
    fn from(track: &Track) -> Self {
        let (done_at, settled_at) = match track.state {
            TrackState::Doing(_) => (None, None),
            TrackState::Asking { done_at, .. } => (Some(done_at), None),
            TrackState::Accepted { done_at, at, .. } => (done_at, Some(at)),
            TrackState::Released { at, .. } => (None, Some(at)),
        };
        Self {
            kind: As(track.kind),
            state: track.state.code(),
            step: track.state.step().map(As),
            done_at: done_at.map(As),
            settled_at: settled_at.map(As),
        }
    }
}

impl ItemJson {
    fn of(item: Item, tracks: &[Track]) -> Self {
        let own = tracks.iter().filter(|track| track.item == item.id);
        Self {
            id: As(item.id),
            customer: As(item.customer),
            case: As(item.case),
            agreement: As(item.agreement),
            position: item.position,
            kind: As(item.kind),
            name: As(item.name),
            quantity_thousandths: item.quantity.0,
            price: item.price.into(),
            cost: item.cost.map(Into::into),
            sold_on: As(item.sold_on),
            fields: ItemFields {
                serial: item.serial.map(As),
                owner: As(item.owner),
                for_item: item.for_item.map(As),
                end_of_life: item.end_of_life.map(As),
                replacement_due: item.replacement_due.map(As),
                renews_on: item.renews_on.map(As),
                plan: item.plan.map(|plan| PlanJson {
                    every_months: plan.every_months,
                    next_service: As(plan.next_service),
                }),
            },
            retired_at: item.retired_at.map(As),
            tracks: own.map(Into::into).collect(),
        }
    }
}

async fn load(q: &impl Query, id: ItemId) -> Result<ItemJson, StoreError> {
    let item = store::items::get(q, id).await?;
    Ok(ItemJson::of(item, &store::items::tracks_of_item(q, id).await?))
}

async fn load_all(q: &impl Query, case: CaseId) -> Result<Listed<ItemJson>, StoreError> {
    store::cases::customer_of(q, case).await?;
    let tracks = store::items::tracks_of_case(q, case).await?;
    let items = store::items::of_case(q, case).await?;
    Ok(Listed::all(items.into_iter().map(|item| ItemJson::of(item, &tracks)).collect()))
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move {
        let id: ItemId = id(path, "item")?;
        tx.lock_customer(store::items::customer_of(tx, id).await?).await?;
        Ok(tag_of(&load(tx, id).await?))
    })
}

async fn list(call: Call<OneCase>) -> Result<Listed<ItemJson>, Problem> {
    Ok(load_all(call.app.db(), call.path.case.0).await?)
}

async fn show(call: Call<OneItem>) -> Result<ItemJson, Problem> {
    Ok(load(call.app.db(), call.path.item.0).await?)
}

async fn describe(call: Call<OneItem, Changes<ItemFields>>) -> Result<ItemJson, Problem> {
    let id = call.path.item.0;
    let fields = call.body.onto(&load(call.app.db(), id).await?.fields)?;
    let description = Description {
        serial: fields.serial.map(|it| it.0),
        owner: fields.owner.0,
        for_item: fields.for_item.map(|it| it.0),
        end_of_life: fields.end_of_life.map(|it| it.0),
        replacement_due: fields.replacement_due.map(|it| it.0),
        renews_on: fields.renews_on.map(|it| it.0),
        plan: fields.plan.as_ref().map(plan).transpose()?,
    };
    super::describe(&call.app, call.by.actor(), id, description).await?;
    Ok(load(call.app.db(), id).await?)
}

/// A plan whose visits are neither every day nor never.
fn plan(plan: &PlanJson) -> Result<MaintenancePlan, Problem> {
    if !(1..=MaintenancePlan::MOST_MONTHS).contains(&plan.every_months) {
        let wrong = Wrong::at("/plan/every_months", "api-field-bounds");
        return Err(Problem::Invalid(vec![wrong]));
    }
    Ok(MaintenancePlan { every_months: plan.every_months, next_service: plan.next_service.0 })
}

async fn retire(call: Call<OneItem>) -> Result<ItemJson, Problem> {
    let id = call.path.item.0;
    super::retire(&call.app, call.by.actor(), id).await?;
    Ok(load(call.app.db(), id).await?)
}

/// What the firm chose, or what stands until it chooses.
async fn load_set(
    q: &impl Query,
    kind: ItemKind,
    strategy: Strategy,
) -> Result<Listed<SetTrackJson>, StoreError> {
    let own = store::items::find_set(q, kind, strategy).await?;
    let set = own.unwrap_or_else(|| ServiceSet::usual(kind));
    let track = |it: &SetTrack| SetTrackJson { track: As(it.track), due_days: it.due_days };
    Ok(Listed::all(set.tracks().iter().map(track).collect()))
}

fn set_record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move {
        let text = |name: &str| path.get(name).and_then(Value::as_str).unwrap_or_default();
        let kind = ItemKind::parse(text("kind")).ok_or(Failure::NotFound)?;
        let strategy = Strategy::parse(text("strategy")).ok_or(Failure::NotFound)?;
        Ok(tag_of(&load_set(tx, kind, strategy).await?))
    })
}

async fn show_set(call: Call<OneSet>) -> Result<Listed<SetTrackJson>, Problem> {
    Ok(load_set(call.app.db(), call.path.kind.0, call.path.strategy.0).await?)
}

async fn set(call: Call<OneSet, SetFields>) -> Result<Listed<SetTrackJson>, Problem> {
    let (kind, strategy) = (call.path.kind.0, call.path.strategy.0);
    let track = |it: &SetTrackJson| SetTrack { track: it.track.0, due_days: it.due_days };
    let tracks = call.body.tracks.iter().map(track).collect();
    super::set_service_set(&call.app, call.by.actor(), kind, strategy, tracks).await?;
    Ok(load_set(call.app.db(), kind, strategy).await?)
}
