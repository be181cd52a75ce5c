//! Cases by the API.

mod shapes;

use domain::cases::{Side, Stage};
use domain::fields::FieldSubject;
use domain::ids::{CaseId, CustomerId, UserId};
use domain::money::Money;
use domain::promises::PromiseKind;
use domain::tags::Tag;
use domain::text::Line;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::cases::{CaseFilter, CaseSort, CaseView};
use store::db::{Query, StoreError, Tx, Work};
use store::rights::Record;
use uuid::Uuid;

use super::OpenCase;
use crate::api::answer::tag_of;
use crate::api::lists::{Limit, Listed, decode};
use crate::api::operation::{Call, Made, Nothing, Operation, get, id, patch, post};
use crate::api::problem::{Problem, Wrong};
use crate::api::reading::Changes;
use crate::api::sight;
use crate::api::values::{As, DueJson, MoneyJson, TagName};
use crate::app::Failure;
use crate::fields::api::{FieldsAsked, Said, filters, own, said};
use crate::promises::api::StepFields;
use shapes::CaseJson;

pub fn operations() -> Vec<Operation> {
    vec![
        get("list_cases", "/cases", "Cases of a view: the next due first, or the latest end", list),
        post("open_case", "/cases", "Open a case with its first next step", open)
            .creates("/cases/{id}"),
        get("get_case", "/cases/{case}", "A case", show).of(record),
        patch(
            "change_case",
            "/cases/{case}",
            "Change its title, expected amount, own fields or tags",
            change,
        )
        .of(record),
        post("hand_over_case", "/cases/{case}/owner", "Hand it to another owner", hand_over)
            .of(record),
        post("place_case", "/cases/{case}/stage", "Place one side of it at a stage", place)
            .of(record),
        post(
            "agree_needs",
            "/cases/{case}/needs/agreement",
            "The customer agreed the written list of needs",
            agree_needs,
        )
        .of(record),
        post(
            "name_decision",
            "/cases/{case}/decision",
            "The customer named when they will decide",
            name_decision,
        )
        .of(record),
    ]
}

#[derive(Deserialize, JsonSchema)]
pub struct OneCase {
    pub case: As<CaseId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OpenCaseFields {
    customer: As<CustomerId>,
    title: As<Line>,
    /// The caller where nobody is named.
    owner: Option<As<UserId>>,
    /// Where the interest came from.
    source: Option<As<Line>>,
    amount: Option<MoneyJson>,
    first_step: StepFields,
    /// What the firm's own fields say, each in its plain form by its key.
    #[serde(default)]
    fields: Said,
    #[serde(default)]
    tags: Vec<As<TagName>>,
}

#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct CaseFields {
    title: As<Line>,
    amount: Option<MoneyJson>,
    /// What the firm's own fields say, each in its plain form by its key.
    #[serde(default)]
    fields: Said,
    #[serde(default)]
    tags: Vec<As<TagName>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewOwner {
    pub owner: As<UserId>,
}

#[derive(Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum SideName {
    Theirs,
    Ours,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Placing {
    side: SideName,
    /// 1 interest, 2 first contact, … 10 care.
    #[schemars(range(min = 1, max = 10))]
    stage: u8,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Decision {
    due: DueJson,
}

async fn load(q: &impl Query, id: CaseId) -> Result<CaseJson, StoreError> {
    let case = store::cases::get(q, id).await?;
    let fields = said(q, FieldSubject::Case, &[id.0]).await?.remove(0);
    Ok(CaseJson::of(&case, fields, store::tags::of_case(q, id).await?))
}

/// The state of the case of an address.
pub fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move {
        let id: CaseId = id(path, "case")?;
        tx.lock_customer(store::cases::customer_of(tx, id).await?).await?;
        Ok(tag_of(&load(tx, id).await?))
    })
}

#[derive(Clone, Copy, Default, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
enum View {
    #[default]
    Open,
    NeedsNextStep,
    FinalYes,
    FinalNo,
    Released,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CasesAsked {
    #[serde(default)]
    view: View,
    /// The beginnings of words of the customer's name.
    customer_name: Option<String>,
    owner: Option<As<UserId>>,
    /// Those whose next step is due before then.
    due_before: Option<As<Timestamp>>,
    /// Those that bear this tag.
    tag: Option<As<TagName>>,
    #[serde(default)]
    fields: FieldsAsked,
    /// The `next` of the page before.
    after: Option<String>,
    limit: Option<Limit>,
}

/// A case in a list.
#[derive(JsonSchema, Serialize)]
struct CaseLine {
    id: As<CaseId>,
    title: String,
    customer: As<CustomerId>,
    customer_name: String,
    owner_name: String,
    their_stage: u8,
    our_stage: u8,
    state: String,
    step_kind: Option<As<PromiseKind>>,
    step_what: Option<String>,
    step_due: Option<As<Timestamp>>,
    ended_at: Option<As<Timestamp>>,
    advanced_at: As<Timestamp>,
    fields: Said,
    tags: Vec<As<TagName>>,
}

async fn list(call: Call<Nothing, Nothing, CasesAsked>) -> Result<Listed<CaseLine>, Problem> {
    let (asked, db) = (call.query, call.app.db());
    let tag = match &asked.tag {
        None => None,
        Some(name) => match store::tags::find(db, &name.0.0).await? {
            Some(tag) => Some(tag.id),
            // No case bears a tag that the firm doesn't have.
            None => return Ok(Listed::all(Vec::new())),
        },
    };
    let filter = CaseFilter {
        view: match asked.view {
            View::Open => CaseView::Open,
            View::NeedsNextStep => CaseView::NeedsNextStep,
            View::FinalYes => CaseView::FinalYes,
            View::FinalNo => CaseView::FinalNo,
            View::Released => CaseView::Released,
        },
        name: asked.customer_name.unwrap_or_default(),
        owner: asked.owner.map(|owner| owner.0),
        due_before: asked.due_before.map(|at| at.0),
        tags: tag.into_iter().collect(),
        fields: filters(db, FieldSubject::Case, asked.fields).await?,
        ..CaseFilter::default()
    };
    let after: Option<(As<Timestamp>, As<CaseId>)> = decode(asked.after.as_deref())?;
    let after = after.map(|(at, id)| (at.0, id.0));
    let limit = Limit::of(asked.limit);
    let rows = store::cases::list(db, call.by.sight(), &filter, after, limit + 1).await?;
    let ids: Vec<CaseId> = rows.iter().map(|row| row.id).collect();
    let uuids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut fields = said(db, FieldSubject::Case, &uuids).await?.into_iter();
    let worn = store::tags::of_cases(db, &ids).await?;
    Ok(Listed::of(
        rows,
        limit,
        |row| {
            let (at, id) = row.cursor(CaseSort::default());
            (As(at), As(id))
        },
        |row| CaseLine {
            tags: tags_of(&worn, row.id),
            fields: fields.next().unwrap_or_default(),
            id: As(row.id),
            title: row.title,
            customer: As(row.customer),
            customer_name: row.customer_name,
            owner_name: row.owner,
            their_stage: row.theirs.number(),
            our_stage: row.ours.number(),
            state: row.state,
            step_kind: row.step_kind.map(As),
            step_what: row.step_what,
            step_due: row.step_due.map(As),
            ended_at: row.ended_at.map(As),
            advanced_at: As(row.advanced_at),
        },
    ))
}

fn tags_of(worn: &[(CaseId, Tag)], id: CaseId) -> Vec<As<TagName>> {
    let own = worn.iter().filter(|(of, _)| *of == id);
    own.map(|(_, tag)| As(TagName(tag.name.clone()))).collect()
}

async fn open(call: Call<Nothing, OpenCaseFields>) -> Result<Made, Problem> {
    let new = call.body;
    sight::require_named(&call.app, &call.by, Record::Customer, new.customer.0.0).await?;
    let owner = new.owner.map_or(call.by.user, |owner| owner.0);
    let command = OpenCase {
        customer: new.customer.0,
        title: new.title.0,
        owner,
        source: new.source.map(|source| source.0),
        amount: new.amount.map(Money::from),
        first_step: new.first_step.step(&call.app, owner),
    };
    let own = own(call.app.db(), FieldSubject::Case, new.fields, Some(new.tags)).await?;
    Ok(Made::of(super::open_with(&call.app, call.by.actor(), command, own).await?))
}

async fn show(call: Call<OneCase>) -> Result<CaseJson, Problem> {
    Ok(load(call.app.db(), call.path.case.0).await?)
}

async fn change(call: Call<OneCase, Changes<CaseFields>>) -> Result<CaseJson, Problem> {
    let id = call.path.case.0;
    let now = load(call.app.db(), id).await?;
    let CaseJson { title, amount, fields, tags, .. } = now;
    let CaseFields { title, amount, fields, tags } =
        call.body.onto(&CaseFields { title, amount, fields, tags })?;
    let own = own(call.app.db(), FieldSubject::Case, fields, Some(tags)).await?;
    let said = (title.0, amount.map(Money::from));
    super::describe_with(&call.app, call.by.actor(), id, said, own).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn hand_over(call: Call<OneCase, NewOwner>) -> Result<CaseJson, Problem> {
    let id = call.path.case.0;
    super::hand_over(&call.app, call.by.actor(), id, call.body.owner.0).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn place(call: Call<OneCase, Placing>) -> Result<CaseJson, Problem> {
    let id = call.path.case.0;
    let side = match call.body.side {
        SideName::Theirs => Side::Theirs,
        SideName::Ours => Side::Ours,
    };
    let stage = Stage::from_number(call.body.stage.into());
    let wrong = || Problem::Invalid(vec![Wrong::at("/stage", "api-field-choose")]);
    super::place(&call.app, call.by.actor(), id, side, stage.ok_or_else(wrong)?).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn agree_needs(call: Call<OneCase>) -> Result<CaseJson, Problem> {
    let id = call.path.case.0;
    super::agree_needs(&call.app, call.by.actor(), id).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn name_decision(call: Call<OneCase, Decision>) -> Result<CaseJson, Problem> {
    let id = call.path.case.0;
    super::name_decision(&call.app, call.by.actor(), id, call.body.due.into()).await?;
    Ok(load(call.app.db(), id).await?)
}
