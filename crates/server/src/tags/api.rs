//! Tags by the API: those that the firm has, those that a customer or a case bears, and what is done
//! to many of them at once.

use domain::ids::{CaseId, CustomerId, TagId, UserId};
use domain::people::Right;
use domain::tags::Tag;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Query, StoreError, Tx, Work};
use store::rights::Record;

use super::Bearer;
use super::many::{Deed, MOST, to_each};
use crate::api::answer::tag_of;
use crate::api::lists::Listed;
use crate::api::operation::{Call, Nothing, Operation, get, id, patch, post};
use crate::api::problem::{Details, Problem, Wrong};
use crate::api::sight;
use crate::api::values::{As, TagName};
use crate::app::Failure;
use crate::cases::api::{OneCase, record as case_record};
use crate::customers::api::{OneCustomer, record as customer_record};

pub fn operations() -> Vec<Operation> {
    let mut all = vec![
        get("list_tags", "/tags", "The firm's tags, by name", list),
        get("get_tag", "/tags/{tag}", "A tag", show).of(record),
        patch(
            "rename_tag",
            "/tags/{tag}",
            "Give it another name; where another tag has that name, the two become one",
            rename,
        )
        .of(record)
        .needs(Right::Steer),
        post("merge_tags", "/tags/{tag}/merge", "Who bears it bears another from now on", merge)
            .on(record)
            .needs(Right::Steer),
        post("delete_tag", "/tags/{tag}/removal", "Take it off everywhere and forget it", delete)
            .on(record)
            .needs(Right::Steer),
    ];
    all.extend(of_bearers());
    all
}

fn of_bearers() -> Vec<Operation> {
    vec![
        post("tag_customer", "/customers/{customer}/tags", "Put a tag on a customer", tag_customer)
            .on(customer_record),
        post(
            "untag_customer",
            "/customers/{customer}/tags/{tag}/removal",
            "Take a tag off a customer",
            untag_customer,
        )
        .on(customer_record),
        post("tag_case", "/cases/{case}/tags", "Put a tag on a case", tag_case).on(case_record),
        post("untag_case", "/cases/{case}/tags/{tag}/removal", "Take a tag off a case", untag_case)
            .on(case_record),
        post(
            "change_customers",
            "/customers/many",
            "Hand over, tag or untag many customers, each by itself",
            many_customers,
        ),
        post(
            "change_cases",
            "/cases/many",
            "Hand over, tag or untag many cases, each by itself; nothing else is done to many (I11)",
            many_cases,
        ),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct OneTag {
    tag: As<TagId>,
}

#[derive(Deserialize, JsonSchema)]
struct TagOfCustomer {
    customer: As<CustomerId>,
    tag: As<TagId>,
}

#[derive(Deserialize, JsonSchema)]
struct TagOfCase {
    case: As<CaseId>,
    tag: As<TagId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TagFields {
    name: As<TagName>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TagMergeFields {
    into: As<TagId>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Tag")]
struct TagJson {
    id: As<TagId>,
    name: As<TagName>,
}

impl From<Tag> for TagJson {
    fn from(tag: Tag) -> Self {
        Self { id: As(tag.id), name: As(TagName(tag.name)) }
    }
}

async fn load(q: &impl Query, id: TagId) -> Result<TagJson, StoreError> {
    store::tags::get(q, id).await.map(Into::into)
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move { Ok(tag_of(&load(tx, id(path, "tag")?).await?)) })
}

fn told(tags: Vec<Tag>) -> Listed<TagJson> {
    Listed::all(tags.into_iter().map(Into::into).collect())
}

async fn list(call: Call) -> Result<Listed<TagJson>, Problem> {
    Ok(told(store::tags::all(call.app.db()).await?))
}

async fn show(call: Call<OneTag>) -> Result<TagJson, Problem> {
    Ok(load(call.app.db(), call.path.tag.0).await?)
}

async fn rename(call: Call<OneTag, TagFields>) -> Result<TagJson, Problem> {
    let (id, name) = (call.path.tag.0, call.body.name.0.0);
    super::rename(&call.app, call.by.actor(), id, name.clone()).await?;
    // It may be another one that has the name.
    let named = store::tags::find(call.app.db(), &name).await?;
    named.map(Into::into).ok_or(Problem::NotFound)
}

async fn merge(call: Call<OneTag, TagMergeFields>) -> Result<TagJson, Problem> {
    let (from, into) = (call.path.tag.0, call.body.into.0);
    super::merge(&call.app, call.by.actor(), from, into).await?;
    Ok(load(call.app.db(), into).await?)
}

async fn delete(call: Call<OneTag>) -> Result<Nothing, Problem> {
    super::delete(&call.app, call.by.actor(), call.path.tag.0).await?;
    Ok(Nothing {})
}

async fn tag_customer(call: Call<OneCustomer, TagFields>) -> Result<Listed<TagJson>, Problem> {
    let (id, name) = (call.path.customer.0, call.body.name.0.0);
    super::add(&call.app, call.by.actor(), Bearer::Customer(id), name).await?;
    Ok(told(store::tags::of_customer(call.app.db(), id).await?))
}

async fn untag_customer(call: Call<TagOfCustomer>) -> Result<Listed<TagJson>, Problem> {
    let (id, tag) = (call.path.customer.0, call.path.tag.0);
    super::remove(&call.app, call.by.actor(), Bearer::Customer(id), tag).await?;
    Ok(told(store::tags::of_customer(call.app.db(), id).await?))
}

async fn tag_case(call: Call<OneCase, TagFields>) -> Result<Listed<TagJson>, Problem> {
    let (id, name) = (call.path.case.0, call.body.name.0.0);
    super::add(&call.app, call.by.actor(), Bearer::Case(id), name).await?;
    Ok(told(store::tags::of_case(call.app.db(), id).await?))
}

async fn untag_case(call: Call<TagOfCase>) -> Result<Listed<TagJson>, Problem> {
    let (id, tag) = (call.path.case.0, call.path.tag.0);
    super::remove(&call.app, call.by.actor(), Bearer::Case(id), tag).await?;
    Ok(told(store::tags::of_case(call.app.db(), id).await?))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ManyFields {
    #[schemars(length(min = 1, max = 100))]
    ids: Vec<As<uuid::Uuid>>,
    deed: DeedFields,
}

/// What is done to each.
#[derive(Deserialize, JsonSchema)]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
enum DeedFields {
    /// To be answered for by somebody else; for who steers.
    HandOver {
        to: As<UserId>,
    },
    Tag {
        name: As<TagName>,
    },
    Untag {
        tag: As<TagId>,
    },
}

/// What became of one of many.
#[derive(JsonSchema, Serialize)]
struct OneOfMany {
    id: As<uuid::Uuid>,
    /// Why nothing was changed; null where it was.
    problem: Option<Details>,
}

async fn many_customers(call: Call<Nothing, ManyFields>) -> Result<Listed<OneOfMany>, Problem> {
    many(call, Record::Customer, |id| Bearer::Customer(CustomerId(id))).await
}

async fn many_cases(call: Call<Nothing, ManyFields>) -> Result<Listed<OneOfMany>, Problem> {
    many(call, Record::Case, |id| Bearer::Case(CaseId(id))).await
}

async fn many(
    call: Call<Nothing, ManyFields>,
    record: Record,
    bearer: fn(uuid::Uuid) -> Bearer,
) -> Result<Listed<OneOfMany>, Problem> {
    let ids: Vec<uuid::Uuid> = call.body.ids.into_iter().map(|id| id.0).collect();
    if ids.is_empty() || ids.len() > MOST {
        return Err(Problem::Invalid(vec![Wrong::at("/ids", "api-field-bounds")]));
    }
    for id in &ids {
        sight::require_named(&call.app, &call.by, record, *id).await?;
    }
    let deed = match call.body.deed {
        DeedFields::HandOver { to } => Deed::HandOver(to.0),
        DeedFields::Tag { name } => Deed::AddTag(name.0.0),
        DeedFields::Untag { tag } => Deed::RemoveTag(tag.0),
    };
    let bearers = ids.iter().copied().map(bearer).collect();
    let done = to_each(&call.app, call.by.actor(), deed, bearers).await?;
    let told = ids.into_iter().zip(done).map(|(id, done)| OneOfMany {
        id: As(id),
        problem: done.err().map(|failure| Problem::from(failure).details(&call.by.locale)),
    });
    Ok(Listed::all(told.collect()))
}
