//! Records of one customer by the API: who may be one, made one by hand, taken apart again.

use domain::customers::merging::{Chosen, Side};
use domain::ids::{CustomerId, MergeId, UserId};
use domain::people::Right;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::customers::duplicates::{After, Member, pairs};
use store::customers::merging::{self, Merge};
use store::db::{Query, StoreError, Tx, Work};
use store::rights::Record;

use super::{OneCustomer, record as customer_record};
use crate::api::answer::tag_of;
use crate::api::lists::{Limit, Listed, Paging, decode, encode};
use crate::api::operation::{Call, Made, Nothing, Operation, get, id, post};
use crate::api::problem::Problem;
use crate::api::sight;
use crate::api::values::As;
use crate::app::Failure;
use crate::customers::{merge as merge_customers, part, set_apart as set_customers_apart};

pub(super) fn operations() -> Vec<Operation> {
    vec![
        get(
            "list_duplicates",
            "/customers/duplicates",
            "Pairs of customers who may be one, the surest first",
            duplicates,
        )
        .needs(Right::Steer),
        post("set_apart", "/customers/duplicates/apart", "Two who look alike are two", set_apart)
            .needs(Right::Steer),
        post(
            "merge_customers",
            "/customers/{customer}/merge",
            "Another record of the same customer goes into this one",
            merge,
        )
        .on(customer_record)
        .needs(Right::Steer)
        .creates("/merges/{id}"),
        get(
            "list_merges",
            "/customers/{customer}/merges",
            "What went into a customer and was not taken out again, the newest first",
            merges,
        ),
        get("get_merge", "/merges/{merge}", "Two records that were made one", show).of(record),
        post("undo_merge", "/merges/{merge}/undo", "Put every row of it back", undo)
            .of(record)
            .needs(Right::Steer),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct OneMerge {
    merge: As<MergeId>,
}

/// Two customers.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PairFields {
    one: As<CustomerId>,
    other: As<CustomerId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct CustomerMergeFields {
    /// The record that goes into this one.
    with: As<CustomerId>,
    #[serde(default)]
    chosen: ChosenFields,
}

/// Whose word stays, of the record that stays or of the one that goes into it; of the one that
/// stays where nothing is said.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ChosenFields {
    kind: Option<As<Side>>,
    name: Option<As<Side>>,
    language: Option<As<Side>>,
    zone: Option<As<Side>>,
    country: Option<As<Side>>,
    owner: Option<As<Side>>,
    tax_number: Option<As<Side>>,
    note: Option<As<Side>>,
}

impl From<ChosenFields> for Chosen {
    fn from(fields: ChosenFields) -> Self {
        let side = |side: Option<As<Side>>| side.map_or_else(Side::default, |side| side.0);
        Self {
            kind: side(fields.kind),
            name: side(fields.name),
            language: side(fields.language),
            zone: side(fields.zone),
            country: side(fields.country),
            owner: side(fields.owner),
            tax_number: side(fields.tax_number),
            note: side(fields.note),
        }
    }
}

#[derive(JsonSchema, Serialize)]
struct LikelyPair {
    one: MemberJson,
    other: MemberJson,
    /// What they have in common: `tax-number`, `email`, `phone` or a like `name`.
    common: &'static str,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "PairMember")]
struct MemberJson {
    id: As<CustomerId>,
    name: String,
    owner_name: String,
    created_at: As<Timestamp>,
}

impl From<Member> for MemberJson {
    fn from(member: Member) -> Self {
        Self {
            id: As(member.id),
            name: member.name,
            owner_name: member.owner,
            created_at: As(member.created_at),
        }
    }
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Merge")]
struct MergeJson {
    id: As<MergeId>,
    stays: As<CustomerId>,
    gone: As<CustomerId>,
    by: As<UserId>,
    at: As<Timestamp>,
    undone_at: Option<As<Timestamp>>,
}

impl From<Merge> for MergeJson {
    fn from(merge: Merge) -> Self {
        Self {
            id: As(merge.id),
            stays: As(merge.stays),
            gone: As(merge.gone),
            by: As(merge.by),
            at: As(merge.at),
            undone_at: merge.undone_at.map(As),
        }
    }
}

async fn load(q: &impl Query, id: MergeId) -> Result<MergeJson, StoreError> {
    merging::get(q, id).await.map(Into::into)
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move { Ok(tag_of(&load(tx, id(path, "merge")?).await?)) })
}

/// Where a page of pairs goes on, as a cursor keeps it.
fn kept(after: &After) -> (&'static str, &str) {
    match after {
        After::Beginning => ("", ""),
        After::TaxKey(key) => ("tax", key),
        After::Channel(key) => ("channel", key),
        After::Block(key) => ("name", key),
    }
}

async fn duplicates(call: Call<Nothing, Nothing, Paging>) -> Result<Listed<LikelyPair>, Problem> {
    let after: Option<(String, String)> = decode(call.query.after.as_deref())?;
    let after = match after {
        None => After::Beginning,
        Some((by, key)) => match by.as_str() {
            "tax" => After::TaxKey(key),
            "channel" => After::Channel(key),
            _ => After::Block(key),
        },
    };
    let limit = Limit::of(call.query.limit) as usize;
    let (found, next) = pairs(call.app.db(), after, limit, call.by.sight()).await?;
    let told = found.into_iter().map(|pair| LikelyPair {
        one: pair.one.into(),
        other: pair.other.into(),
        common: pair.common.code(),
    });
    Ok(Listed { items: told.collect(), next: next.map(|after| encode(&kept(&after))) })
}

async fn set_apart(call: Call<Nothing, PairFields>) -> Result<Nothing, Problem> {
    let pair = (call.body.one.0, call.body.other.0);
    set_customers_apart(&call.app, call.by.actor(), pair).await?;
    Ok(Nothing {})
}

async fn merge(call: Call<OneCustomer, CustomerMergeFields>) -> Result<Made, Problem> {
    let (stays, gone) = (call.path.customer.0, call.body.with.0);
    sight::require_named(&call.app, &call.by, Record::Customer, gone.0).await?;
    let chosen = call.body.chosen.into();
    let id = merge_customers(&call.app, call.by.actor(), (stays, gone), chosen).await?;
    Ok(Made::of(id))
}

async fn merges(call: Call<OneCustomer>) -> Result<Listed<MergeJson>, Problem> {
    let id = call.path.customer.0;
    store::customers::get(call.app.db(), id).await?;
    let merges = merging::into(call.app.db(), id).await?;
    Ok(Listed::all(merges.into_iter().map(Into::into).collect()))
}

async fn show(call: Call<OneMerge>) -> Result<MergeJson, Problem> {
    Ok(load(call.app.db(), call.path.merge.0).await?)
}

async fn undo(call: Call<OneMerge>) -> Result<MergeJson, Problem> {
    let id = call.path.merge.0;
    part(&call.app, call.by.actor(), id).await?;
    Ok(load(call.app.db(), id).await?)
}
