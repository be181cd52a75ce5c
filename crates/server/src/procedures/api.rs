//! The closing procedure by the API: its versions, and the draft that an owner writes.

mod shapes;

use domain::people::Right;
use domain::procedures::{Direction, Edit, Entry, Part, Place, ProcedureContent, Wrong as Found};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value};
use store::db::{Query, Tx, Work};

use crate::api::answer::tag_of;
use crate::api::lists::Listed;
use crate::api::operation::{Call, Nothing, Operation, get, post, put};
use crate::api::problem::{Problem, Wrong};
use crate::api::values::As;
use crate::app::Failure;
use crate::procedures::words::wrong_key;
use shapes::{
    DaysFields, DraftJson, EntryFields, MoveFields, ProcedureJson, PublishFields, SeenDraft,
    VersionJson,
};

/// So many versions a list shows.
const MOST: u32 = 200;
const DRAFT: &str = "/procedures/draft";

pub fn operations() -> Vec<Operation> {
    let entry = "/procedures/draft/{part}/{code}";
    let mut all = vec![
        get("list_procedures", "/procedures", "The published versions, the newest first", list),
        get("get_procedure", "/procedures/{version}", "A published version", show),
        get("get_procedure_draft", DRAFT, "The draft of the next version", draft).of(record),
        post("begin_procedure_draft", DRAFT, "Begin a draft, as a copy of what stands", begin),
        post(
            "set_standstill_days",
            "/procedures/draft/days",
            "After how long one stands still",
            days,
        )
        .of(record),
        post("add_procedure_entry", "/procedures/draft/{part}/new", "Add an entry at the end", add)
            .of(record),
        put("save_procedure_entry", entry, "Write an entry anew", save).of(record),
        post(
            "move_procedure_entry",
            "/procedures/draft/{part}/{code}/moves",
            "A step up or down among its like",
            shift,
        )
        .of(record),
        post(
            "remove_procedure_entry",
            "/procedures/draft/{part}/{code}/removal",
            "Take an entry out; the method's own items stay (S0-14)",
            remove,
        )
        .of(record),
        post(
            "publish_procedure",
            "/procedures/draft/published",
            "Closings begin with it from now on",
            publish,
        )
        .on(record),
        post("discard_procedure_draft", "/procedures/draft/discarded", "Throw it away", discard)
            .on(record),
    ];
    for operation in all.iter_mut().skip(2) {
        operation.right = Some(Right::Govern);
    }
    all
}

#[derive(Deserialize, JsonSchema)]
struct OneVersion {
    version: String,
}

#[derive(Deserialize, JsonSchema)]
struct OnePart {
    part: As<Part>,
}

#[derive(Deserialize, JsonSchema)]
struct OneEntry {
    part: As<Part>,
    code: String,
}

async fn load(q: &impl Query) -> Result<DraftJson, Failure> {
    let draft = store::procedures::draft(q).await?.ok_or(Failure::NotFound)?;
    Ok(draft.into())
}

fn record<'t>(tx: &'t Tx, _: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move { Ok(tag_of(&load(tx).await?)) })
}

async fn list(call: Call) -> Result<Listed<VersionJson>, Problem> {
    let versions = store::procedures::versions(call.app.db(), MOST).await?;
    Ok(Listed::all(versions.into_iter().map(Into::into).collect()))
}

async fn show(call: Call<OneVersion>) -> Result<ProcedureJson, Problem> {
    let version = call.path.version.parse().map_err(|_| Problem::NotFound)?;
    Ok(store::procedures::published(call.app.db(), version).await?.into())
}

async fn draft(call: Call) -> Result<DraftJson, Problem> {
    Ok(load(call.app.db()).await?)
}

async fn begin(call: Call) -> Result<DraftJson, Problem> {
    super::draft(&call.app, call.by.actor()).await?;
    Ok(load(call.app.db()).await?)
}

async fn edited<P>(call: &Call<P, impl Sized>, edit: Edit) -> Result<DraftJson, Problem> {
    super::edit(&call.app, call.by.actor(), None, edit).await?;
    Ok(load(call.app.db()).await?)
}

async fn days(call: Call<Nothing, DaysFields>) -> Result<DraftJson, Problem> {
    let days = call.body.days;
    if !(1..=365).contains(&days) {
        return Err(Problem::Invalid(vec![Wrong::at("/days", "api-field-bounds")]));
    }
    edited(&call, Edit::StandstillDays(days)).await
}

async fn add(mut call: Call<OnePart, EntryFields>) -> Result<DraftJson, Problem> {
    let part = call.path.part.0;
    let content = content(&call).await?;
    let code = domain::procedures::next_own_code(
        Part::ALL.into_iter().flat_map(|part| content.codes(part)),
    );
    let entry = std::mem::take(&mut call.body).entry(part, code.clone())?;
    require_sound(content, Edit::Add(entry.clone()), part, &code)?;
    edited(&call, Edit::Add(entry)).await
}

async fn save(mut call: Call<OneEntry, EntryFields>) -> Result<DraftJson, Problem> {
    let (part, code) = (call.path.part.0, call.path.code.clone());
    let content = content(&call).await?;
    if content.entry(part, &code).is_none() {
        return Err(Problem::NotFound);
    }
    let entry: Entry = std::mem::take(&mut call.body).entry(part, code.clone())?;
    require_sound(content, Edit::Save(entry.clone()), part, &code)?;
    edited(&call, Edit::Save(entry)).await
}

async fn content<P>(call: &Call<P, EntryFields>) -> Result<ProcedureContent, Problem> {
    let draft = store::procedures::draft(call.app.db()).await?;
    Ok(draft.ok_or(Problem::NotFound)?.procedure.content)
}

/// What would be wrong with the entry, each at its field.
fn require_sound(
    content: ProcedureContent,
    edit: Edit,
    part: Part,
    code: &str,
) -> Result<(), Problem> {
    let Some(edited) = content.edited(edit)? else { return Ok(()) };
    let place = Place::Entry(part, code.to_owned());
    let found = edited.check().into_iter().filter(|found| found.place == place);
    let wrong: Vec<Wrong> = found
        .map(|Found { field, problem, .. }| Wrong::at(format!("/{field}"), wrong_key(&problem)))
        .collect();
    if wrong.is_empty() { Ok(()) } else { Err(Problem::Invalid(wrong)) }
}

async fn shift(call: Call<OneEntry, MoveFields>) -> Result<DraftJson, Problem> {
    let (part, code) = (call.path.part.0, call.path.code.clone());
    let direction: Direction = call.body.to.into();
    edited(&call, Edit::Move { part, code, direction }).await
}

async fn remove(call: Call<OneEntry>) -> Result<DraftJson, Problem> {
    let (part, code) = (call.path.part.0, call.path.code.clone());
    edited(&call, Edit::Remove { part, code }).await
}

async fn publish(call: Call<Nothing, PublishFields>) -> Result<ProcedureJson, Problem> {
    let PublishFields { edits, note } = call.body;
    let note = note.map(|note| note.0);
    let version = super::publish(&call.app, call.by.actor(), edits, note).await?;
    Ok(store::procedures::published(call.app.db(), version).await?.into())
}

async fn discard(call: Call<Nothing, SeenDraft>) -> Result<Nothing, Problem> {
    super::discard(&call.app, call.by.actor(), call.body.edits).await?;
    Ok(Nothing {})
}
