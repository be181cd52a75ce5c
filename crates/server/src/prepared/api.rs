//! What was prepared, by the API: to see what became of it. Only a person at the pages decides.

use domain::ids::{CaseId, CustomerId, PreparedId};
use domain::prepared::ActState;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::prepared::Act;

use super::Parts;
use crate::api::lists::{Limit, Listed};
use crate::api::operation::{Call, Nothing, Operation, get};
use crate::api::problem::Problem;
use crate::api::values::As;

pub fn operations() -> Vec<Operation> {
    vec![
        get(
            "list_prepared_acts",
            "/prepared",
            "One's own acts that wait for a person, and those that were settled last",
            list,
        ),
        get("get_prepared_act", "/prepared/{act}", "What became of an act", show),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct OneAct {
    act: As<PreparedId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Last {
    limit: Option<Limit>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "PreparedAct")]
struct ActJson {
    id: As<PreparedId>,
    operation: String,
    customer: Option<As<CustomerId>>,
    case: Option<As<CaseId>>,
    body: Value,
    state: As<ActState>,
    made_at: As<Timestamp>,
    ends_at: As<Timestamp>,
    decided_at: Option<As<Timestamp>>,
}

impl From<Act> for ActJson {
    fn from(act: Act) -> Self {
        Self {
            body: Parts::of(&act).body,
            id: As(act.id),
            operation: act.operation,
            customer: act.customer.map(As),
            case: act.case.map(As),
            state: As(act.state),
            made_at: As(act.made_at),
            ends_at: As(act.ends_at),
            decided_at: act.decided_at.map(As),
        }
    }
}

async fn list(call: Call<Nothing, Nothing, Last>) -> Result<Listed<ActJson>, Problem> {
    let (db, by, most) = (call.app.db(), &call.by, Limit::of(call.query.limit));
    let mut acts = store::prepared::waiting(db, by.user, false, by.sight, by.now, most).await?;
    acts.extend(store::prepared::settled(db, by.user, false, by.sight, most).await?);
    acts.truncate(most as usize);
    Ok(Listed::all(acts.into_iter().map(Into::into).collect()))
}

async fn show(call: Call<OneAct>) -> Result<ActJson, Problem> {
    Ok(super::find(&call.app, &call.by, call.path.act.0).await?.into())
}
