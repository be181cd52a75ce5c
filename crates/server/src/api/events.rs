//! The record of events by the API: what happened since, with the customers that the caller sees.

use domain::events::EventKind;
use domain::ids::{CaseId, CustomerId, EventId, UserId};
use jiff::{SignedDuration, Timestamp};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::lists::{Limit, Listed, Paging, decode, encode};
use super::operation::{Call, Nothing, Operation, get};
use super::problem::Problem;
use super::values::As;

/// What is younger is not told yet: it may still be overtaken by an earlier one that is being
/// written.
const SETTLES_IN: SignedDuration = SignedDuration::from_secs(5);

pub fn operations() -> Vec<Operation> {
    vec![get(
        "list_events",
        "/events",
        "What happened, the oldest first; an empty page's `next` is good for what comes later",
        list,
    )]
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Event")]
struct EventJson {
    id: As<EventId>,
    at: As<Timestamp>,
    kind: As<EventKind>,
    by: Option<As<UserId>>,
    customer: As<CustomerId>,
    case: Option<As<CaseId>>,
    /// The record that it is about.
    record: Option<As<Uuid>>,
    before: Option<String>,
    after: Option<String>,
}

async fn list(call: Call<Nothing, Nothing, Paging>) -> Result<Listed<EventJson>, Problem> {
    let after: Option<As<EventId>> = decode(call.query.after.as_deref())?;
    let limit = Limit::of(call.query.limit);
    let until = call.by.now.saturating_sub(SETTLES_IN).unwrap_or(Timestamp::MIN);
    let (db, sight) = (call.app.db(), call.by.sight());
    let after = after.map(|id| id.0);
    let rows = store::events::seen_after(db, sight, after, until, limit + 1).await?;
    let last = rows.iter().take(limit as usize).next_back().map(|row| As(row.id));
    let mut page = Listed::of(
        rows,
        limit,
        |row| As(row.id),
        |row| EventJson {
            id: As(row.id),
            at: As(row.at),
            kind: As(row.kind),
            by: row.by.map(As),
            customer: As(row.customer),
            case: row.case.map(As),
            record: row.record.map(As),
            before: row.before,
            after: row.after,
        },
    );
    // Where to go on from once more has happened.
    page.next = last.map_or(call.query.after, |last| Some(encode(&last)));
    Ok(page)
}
