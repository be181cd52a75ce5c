//! What is done on the tracks of sold items, and what the customer says to it.

use domain::ids::{CaseId, ContactId, FaultId, ItemId, PromiseId};
use domain::items::TrackKind;
use domain::people::Party;
use domain::quantity::Quantity;
use domain::text::Prose;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::Deserialize;

use super::super::{Slip, TheirWord, Training};
use super::{ItemJson, OneItem, PlanJson, load, load_all, plan, record};
use crate::api::lists::Listed;
use crate::api::operation::{Call, Made, Operation, post};
use crate::api::problem::{Problem, Wrong};
use crate::api::values::{As, DueJson};
use crate::cases::api::OneCase;

pub(super) fn operations() -> Vec<Operation> {
    let mut all = ours();
    all.extend(theirs());
    all
}

fn ours() -> Vec<Operation> {
    vec![
        post("deliver_items", "/cases/{case}/items/delivered", "Deliver all or a part", deliver),
        post(
            "check_quality",
            "/cases/{case}/items/checked",
            "The quality was looked at with the customer",
            check,
        ),
        post("install_items", "/cases/{case}/items/installed", "They are installed", install),
        post("train_people", "/cases/{case}/items/trained", "Their people were trained", train),
        post(
            "plan_maintenance",
            "/cases/{case}/items/maintenance",
            "The plan of maintenance is agreed",
            plan_maintenance,
        ),
        post(
            "slip_step",
            "/cases/{case}/items/steps/{step}/moves",
            "A step gets another time; the customer is told first (S3-13)",
            slip,
        ),
        post("record_visit", "/items/{item}/visits", "A visit of the plan was made", visit)
            .of(record),
        post("report_fault", "/items/{item}/faults", "Something about it is wrong", fault)
            .on(record)
            .creates("/items/{item}"),
        post("fix_fault", "/items/{item}/faults/{fault}/fixed", "A fault is put right", fix)
            .of(record),
    ]
}

fn theirs() -> Vec<Operation> {
    vec![
        post(
            "accept_tracks",
            "/cases/{case}/items/accepted",
            "The customer says that these are right",
            accept,
        ),
        post(
            "release_tracks",
            "/cases/{case}/items/released",
            "The customer does not want these",
            release,
        ),
        post(
            "reopen_track",
            "/items/{item}/tracks/{track}/reopened",
            "The customer says that it is not right after all",
            reopen,
        )
        .of(record),
    ]
}

type Items = Result<Listed<ItemJson>, Problem>;

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DeliveryFields {
    parts: Vec<PartFields>,
    at: As<Timestamp>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PartFields {
    item: As<ItemId>,
    #[schemars(range(min = 1))]
    quantity_thousandths: i64,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DoneFields {
    items: Vec<As<ItemId>>,
    at: As<Timestamp>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct InstallFields {
    items: Vec<As<ItemId>>,
    at: As<Timestamp>,
    note: Option<As<Prose>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TrainFields {
    items: Vec<As<ItemId>>,
    at: As<Timestamp>,
    who: As<Prose>,
    /// Where they can't use it yet, the day of the next training.
    again: Option<DueJson>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct MaintenanceFields {
    items: Vec<As<ItemId>>,
    plan: PlanJson,
    agreed_with: Option<As<ContactId>>,
}

#[derive(Deserialize, JsonSchema)]
struct OneStep {
    case: As<CaseId>,
    step: As<PromiseId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SlipFields {
    due: DueJson,
    /// At whose wish.
    by: As<Party>,
    /// When the customer was told; needless only where it is their own wish.
    told_at: Option<As<Timestamp>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct VisitFields {
    at: As<Timestamp>,
    note: Option<As<Prose>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct FaultFields {
    /// In the customer's words.
    words: As<Prose>,
    told_by: Option<As<ContactId>>,
    mend_by: DueJson,
}

#[derive(Deserialize, JsonSchema)]
struct OneFault {
    item: As<ItemId>,
    fault: As<FaultId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct FixFields {
    remedy: As<Prose>,
    at: As<Timestamp>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TrackName {
    item: As<ItemId>,
    track: As<TrackKind>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AcceptFields {
    tracks: Vec<TrackName>,
    by: Option<As<ContactId>>,
    at: As<Timestamp>,
    words: Option<As<Prose>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ReleaseFields {
    tracks: Vec<TrackName>,
    by: Option<As<ContactId>>,
    at: As<Timestamp>,
    words: As<Prose>,
}

#[derive(Deserialize, JsonSchema)]
struct OneTrack {
    item: As<ItemId>,
    track: As<TrackKind>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ReopenFields {
    by: Option<As<ContactId>>,
    at: As<Timestamp>,
    words: As<Prose>,
    due: DueJson,
}

fn ids(items: Vec<As<ItemId>>) -> Vec<ItemId> {
    items.into_iter().map(|item| item.0).collect()
}

fn named(tracks: Vec<TrackName>) -> Vec<(ItemId, TrackKind)> {
    tracks.into_iter().map(|it| (it.item.0, it.track.0)).collect()
}

async fn deliver(call: Call<OneCase, DeliveryFields>) -> Items {
    let (case, DeliveryFields { parts, at }) = (call.path.case.0, call.body);
    if parts.iter().any(|part| part.quantity_thousandths < 1) {
        return Err(Problem::Invalid(vec![Wrong::at("/parts", "api-field-bounds")]));
    }
    let part = |part: PartFields| (part.item.0, Quantity(part.quantity_thousandths));
    let parts = parts.into_iter().map(part).collect();
    super::super::deliver(&call.app, call.by.actor(), case, parts, at.0).await?;
    Ok(load_all(call.app.db(), case).await?)
}

async fn check(call: Call<OneCase, DoneFields>) -> Items {
    let (case, DoneFields { items, at }) = (call.path.case.0, call.body);
    super::super::check_quality(&call.app, call.by.actor(), case, ids(items), at.0).await?;
    Ok(load_all(call.app.db(), case).await?)
}

async fn install(call: Call<OneCase, InstallFields>) -> Items {
    let (case, InstallFields { items, at, note }) = (call.path.case.0, call.body);
    let note = note.map(|note| note.0);
    super::super::install(&call.app, call.by.actor(), case, ids(items), at.0, note).await?;
    Ok(load_all(call.app.db(), case).await?)
}

async fn train(call: Call<OneCase, TrainFields>) -> Items {
    let (case, TrainFields { items, at, who, again }) = (call.path.case.0, call.body);
    let training = Training { at: at.0, who: who.0, again: again.map(Into::into) };
    super::super::train(&call.app, call.by.actor(), case, ids(items), training).await?;
    Ok(load_all(call.app.db(), case).await?)
}

async fn plan_maintenance(call: Call<OneCase, MaintenanceFields>) -> Items {
    let (case, body) = (call.path.case.0, call.body);
    let (items, by) = (ids(body.items), body.agreed_with.map(|contact| contact.0));
    let (plan, actor) = (plan(&body.plan)?, call.by.actor());
    super::super::plan_maintenance(&call.app, actor, case, items, plan, by).await?;
    Ok(load_all(call.app.db(), case).await?)
}

async fn slip(call: Call<OneStep, SlipFields>) -> Items {
    let (case, step) = (call.path.case.0, call.path.step.0);
    let SlipFields { due, by, told_at } = call.body;
    let slip = Slip { due: due.into(), by: by.0, told_at: told_at.map(|at| at.0) };
    super::super::slip(&call.app, call.by.actor(), case, step, slip).await?;
    Ok(load_all(call.app.db(), case).await?)
}

async fn visit(call: Call<OneItem, VisitFields>) -> Result<ItemJson, Problem> {
    let (id, VisitFields { at, note }) = (call.path.item.0, call.body);
    let note = note.map(|note| note.0);
    super::super::serviced(&call.app, call.by.actor(), vec![id], at.0, note).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn fault(call: Call<OneItem, FaultFields>) -> Result<Made, Problem> {
    let (item, FaultFields { words, told_by, mend_by }) = (call.path.item.0, call.body);
    let (by, due, actor) = (told_by.map(|by| by.0), mend_by.into(), call.by.actor());
    Ok(Made::of(super::super::report_fault(&call.app, actor, item, words.0, by, due).await?))
}

async fn fix(call: Call<OneFault, FixFields>) -> Result<ItemJson, Problem> {
    let (item, fault) = (call.path.item.0, call.path.fault.0);
    let known = store::items::fault(call.app.db(), fault).await?;
    if known.item != item {
        return Err(Problem::NotFound);
    }
    let FixFields { remedy, at } = call.body;
    super::super::fix_fault(&call.app, call.by.actor(), fault, remedy.0, at.0).await?;
    Ok(load(call.app.db(), item).await?)
}

async fn accept(call: Call<OneCase, AcceptFields>) -> Items {
    let (case, AcceptFields { tracks, by, at, words }) = (call.path.case.0, call.body);
    let word = TheirWord { by: by.map(|by| by.0), at: at.0 };
    let (tracks, words) = (named(tracks), words.map(|words| words.0));
    super::super::accept(&call.app, call.by.actor(), case, tracks, word, words).await?;
    Ok(load_all(call.app.db(), case).await?)
}

async fn release(call: Call<OneCase, ReleaseFields>) -> Items {
    let (case, ReleaseFields { tracks, by, at, words }) = (call.path.case.0, call.body);
    let word = TheirWord { by: by.map(|by| by.0), at: at.0 };
    super::super::release(&call.app, call.by.actor(), case, named(tracks), word, words.0).await?;
    Ok(load_all(call.app.db(), case).await?)
}

async fn reopen(call: Call<OneTrack, ReopenFields>) -> Result<ItemJson, Problem> {
    let (item, track) = (call.path.item.0, call.path.track.0);
    let case = store::items::get(call.app.db(), item).await?.case;
    let ReopenFields { by, at, words, due } = call.body;
    let word = TheirWord { by: by.map(|by| by.0), at: at.0 };
    let (actor, due) = (call.by.actor(), due.into());
    super::super::reopen(&call.app, actor, case, (item, track), word, words.0, due).await?;
    Ok(load(call.app.db(), item).await?)
}
