//! What is to be done, by the API: what one answers for and is due.

use domain::ids::{CaseId, CustomerId, PromiseId};
use domain::people::Party;
use domain::promises::PromiseKind;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::promises::{DuePromise, Window};

use crate::api::lists::Listed;
use crate::api::operation::{Call, Nothing, Operation, get};
use crate::api::problem::Problem;
use crate::api::values::{As, DueJson};

/// So many duties a day shows.
const MOST: u32 = 200;

pub fn operations() -> Vec<Operation> {
    vec![get(
        "list_duties",
        "/today",
        "The open promises that the caller answers for and that are due by then",
        list,
    )]
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DutiesAsked {
    /// The end of the caller's day where nothing is said.
    before: Option<As<Timestamp>>,
}

#[derive(JsonSchema, Serialize)]
struct Duty {
    promise: As<PromiseId>,
    kind: As<PromiseKind>,
    what: Option<String>,
    debtor: As<Party>,
    due: DueJson,
    broken_at: Option<As<Timestamp>>,
    customer: As<CustomerId>,
    customer_name: String,
    case: Option<As<CaseId>>,
    case_title: Option<String>,
    /// It is the next step of its case: a contact ends it.
    is_step: bool,
    /// What the customer said last.
    said: Option<String>,
}

impl From<DuePromise> for Duty {
    fn from(promise: DuePromise) -> Self {
        Self {
            promise: As(promise.id),
            kind: As(promise.kind),
            what: promise.what,
            debtor: As(promise.debtor),
            due: DueJson { at: As(promise.due), zone: As(promise.zone) },
            broken_at: promise.broken_at.map(As),
            customer: As(promise.customer),
            customer_name: promise.customer_name,
            case: promise.case.map(As),
            case_title: promise.case_title,
            is_step: promise.is_step,
            said: promise.said,
        }
    }
}

async fn list(call: Call<Nothing, Nothing, DutiesAsked>) -> Result<Listed<Duty>, Problem> {
    let end = call.by.zone.local(call.by.now).end_of_day();
    let end = end.map_or(call.by.now, |end| end.timestamp());
    let window = Window::Before(call.query.before.map_or(end, |before| before.0));
    let (db, user) = (call.app.db(), call.by.user);
    let due = store::promises::due_of_owner(db, user, window, MOST).await?;
    Ok(Listed::all(due.into_iter().map(Into::into).collect()))
}
