//! Promises by the API.

use std::borrow::Cow;

use domain::cases::Step;
use domain::ids::{CaseId, CustomerId, PromiseId, UserId};
use domain::people::Party;
use domain::promises::{Promise, PromiseKind, PromiseState};
use domain::text::Line;
use domain::time::Due;
use jiff::Timestamp;
use schemars::{JsonSchema, Schema, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Query, StoreError, Tx, Work};

use crate::api::answer::tag_of;
use crate::api::lists::Listed;
use crate::api::operation::{Call, Made, Operation, get, id, post};
use crate::api::problem::Problem;
use crate::api::values::{As, DueJson, Written};
use crate::app::{App, Failure};
use crate::cases::api::OneCase;
use crate::customers::api::OneCustomer;

pub fn operations() -> Vec<Operation> {
    vec![
        get(
            "list_promises_of_customer",
            "/customers/{customer}/promises",
            "What is open between us and a customer",
            of_customer,
        ),
        get("list_promises_of_case", "/cases/{case}/promises", "What is open in a case", of_case),
        post(
            "make_promise",
            "/customers/{customer}/promises",
            "Promise something beside a next step, or note what the customer promised us",
            make,
        )
        .creates("/promises/{id}"),
        get("get_promise", "/promises/{promise}", "A promise", show).of(record),
        post("keep_promise", "/promises/{promise}/kept", "It is kept now", keep).of(record),
        post(
            "release_promise",
            "/promises/{promise}/release",
            "The side that it was promised to lets it go",
            release,
        )
        .of(record),
        post(
            "move_promise",
            "/promises/{promise}/moves",
            "Move it to another time; a new promise takes its place",
            move_to,
        )
        .on(record)
        .creates("/promises/{id}"),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct OnePromise {
    promise: As<PromiseId>,
}

/// The kinds of step that a person chooses; the rest the method sets.
#[derive(Clone, Copy)]
pub struct Chosen(PromiseKind);

impl Written for Chosen {
    fn read(text: &str) -> Result<Self, Cow<'static, str>> {
        PromiseKind::parse(text)
            .filter(|kind| PromiseKind::CHOSEN.contains(kind))
            .map(Self)
            .ok_or(Cow::Borrowed("api-field-choose"))
    }

    fn write(&self) -> String {
        self.0.code().to_owned()
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "enum": PromiseKind::CHOSEN.map(PromiseKind::code) })
    }
}

/// A step as it is agreed.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepFields {
    kind: As<Chosen>,
    what: Option<As<Line>>,
    due: DueJson,
    /// Who owes it; we do where nothing is said.
    debtor: Option<As<Party>>,
    /// Who named the time.
    named_by: As<Party>,
    /// Who of ours answers for it; the owner of the case where nobody is named.
    owner: Option<As<UserId>>,
}

impl StepFields {
    pub fn step(self, app: &App, owner: UserId) -> Step {
        let owner = self.owner.map_or(owner, |owner| owner.0);
        let step = step(app, self.kind.0.0, self.due.into(), owner, self.named_by.0);
        Step {
            what: self.what.map(|what| what.0),
            debtor: self.debtor.map_or(Party::Us, |debtor| debtor.0),
            ..step
        }
    }
}

/// A step of ours without words of its own.
pub fn step(app: &App, kind: PromiseKind, due: Due, owner: UserId, named_by: Party) -> Step {
    let id = PromiseId(app.new_id());
    Step { id, kind, what: None, debtor: Party::Us, owner, due, named_by }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PromiseFields {
    /// The case that it belongs to, if it belongs to one.
    case: Option<As<CaseId>>,
    what: As<Line>,
    due: DueJson,
    debtor: As<Party>,
    named_by: As<Party>,
    /// The caller where nobody is named.
    owner: Option<As<UserId>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Moving {
    due: DueJson,
    /// At whose wish.
    by: As<Party>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Promise")]
struct PromiseJson {
    id: As<PromiseId>,
    customer: As<CustomerId>,
    case: Option<As<CaseId>>,
    kind: As<PromiseKind>,
    what: Option<As<Line>>,
    debtor: As<Party>,
    owner: As<UserId>,
    due: DueJson,
    named_by: As<Party>,
    made_at: As<Timestamp>,
    /// `open`, `kept`, `moved` or `released`.
    state: &'static str,
    settled_at: Option<As<Timestamp>>,
    /// Who moved it or let it go.
    settled_by: Option<As<Party>>,
    moved_to: Option<As<PromiseId>>,
    /// When it turned out broken; stands whatever comes after.
    broken_at: Option<As<Timestamp>>,
}

impl From<Promise> for PromiseJson {
    fn from(promise: Promise) -> Self {
        let (state, settled_at, settled_by, moved_to) = match promise.state {
            PromiseState::Open => ("open", None, None, None),
            PromiseState::Kept { at } => ("kept", Some(at), None, None),
            PromiseState::Moved { at, by, to } => ("moved", Some(at), Some(by), Some(to)),
            PromiseState::Released { at, by } => ("released", Some(at), Some(by), None),
        };
        Self {
            id: As(promise.id),
            customer: As(promise.customer),
            case: promise.case.map(As),
            kind: As(promise.kind),
            what: promise.what.map(As),
            debtor: As(promise.debtor),
            owner: As(promise.owner),
            due: promise.due.into(),
            named_by: As(promise.named_by),
            made_at: As(promise.made_at),
            state,
            settled_at: settled_at.map(As),
            settled_by: settled_by.map(As),
            moved_to: moved_to.map(As),
            broken_at: promise.broken_at.map(As),
        }
    }
}

async fn load(q: &impl Query, id: PromiseId) -> Result<PromiseJson, StoreError> {
    store::promises::get(q, id).await.map(Into::into)
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move {
        let id: PromiseId = id(path, "promise")?;
        tx.lock_customer(store::promises::get(tx, id).await?.customer).await?;
        Ok(tag_of(&load(tx, id).await?))
    })
}

async fn of_customer(call: Call<OneCustomer>) -> Result<Listed<PromiseJson>, Problem> {
    let (db, id) = (call.app.db(), call.path.customer.0);
    store::customers::get(db, id).await?;
    let promises = store::promises::open_of_customer(db, id).await?;
    Ok(Listed::all(promises.into_iter().map(Into::into).collect()))
}

async fn of_case(call: Call<OneCase>) -> Result<Listed<PromiseJson>, Problem> {
    let (db, id) = (call.app.db(), call.path.case.0);
    store::cases::customer_of(db, id).await?;
    let promises = store::promises::open_of_case(db, id).await?;
    Ok(Listed::all(promises.into_iter().map(Into::into).collect()))
}

async fn make(call: Call<OneCustomer, PromiseFields>) -> Result<Made, Problem> {
    let new = call.body;
    let owner = new.owner.map_or(call.by.user, |owner| owner.0);
    let due = new.due.into();
    let step = Step {
        what: Some(new.what.0),
        debtor: new.debtor.0,
        ..step(&call.app, PromiseKind::Other, due, owner, new.named_by.0)
    };
    let (customer, case) = (call.path.customer.0, new.case.map(|case| case.0));
    Ok(Made::of(super::make(&call.app, call.by.actor(), customer, case, step).await?))
}

async fn show(call: Call<OnePromise>) -> Result<PromiseJson, Problem> {
    Ok(load(call.app.db(), call.path.promise.0).await?)
}

async fn keep(call: Call<OnePromise>) -> Result<PromiseJson, Problem> {
    let id = call.path.promise.0;
    super::keep(&call.app, call.by.actor(), id).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn release(call: Call<OnePromise>) -> Result<PromiseJson, Problem> {
    let id = call.path.promise.0;
    super::release(&call.app, call.by.actor(), id).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn move_to(call: Call<OnePromise, Moving>) -> Result<Made, Problem> {
    let (id, Moving { due, by }) = (call.path.promise.0, call.body);
    Ok(Made::of(super::move_to(&call.app, call.by.actor(), id, due.into(), by.0).await?))
}
