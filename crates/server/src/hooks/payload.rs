//! What a hook is told of an event: who and what by their ids, and never a text of somebody's.

use domain::events::EventKind;
use domain::ids::{CaseId, CustomerId, EventId, UserId};
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::Serialize;
use store::events::BareEvent;
use uuid::Uuid;

use crate::api::values::As;

/// What is sent to the address of a webhook.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "HookMessage")]
pub struct HookMessage {
    /// The event's id, which is also the end of `webhook-id`.
    id: As<EventId>,
    #[serde(rename = "type")]
    kind: As<EventKind>,
    timestamp: As<Timestamp>,
    customer: As<CustomerId>,
    case: Option<As<CaseId>>,
    data: HookData,
}

/// What happened, as `GET /events` tells it.
#[derive(JsonSchema, Serialize)]
struct HookData {
    /// Who of us did it.
    by: Option<As<UserId>>,
    /// The record that it is about.
    record: Option<As<Uuid>>,
    before: Option<String>,
    after: Option<String>,
}

impl From<BareEvent> for HookMessage {
    fn from(event: BareEvent) -> Self {
        Self {
            id: As(event.id),
            kind: As(event.kind),
            timestamp: As(event.at),
            customer: As(event.customer),
            case: event.case.map(As),
            data: HookData {
                by: event.by.map(As),
                record: event.record.map(As),
                before: event.before,
                after: event.after,
            },
        }
    }
}

/// What a test tells.
#[derive(Serialize)]
pub struct Test {
    id: As<Uuid>,
    #[serde(rename = "type")]
    kind: &'static str,
    timestamp: As<Timestamp>,
    data: serde_json::Map<String, serde_json::Value>,
}

impl Test {
    #[must_use]
    pub fn new(id: Uuid, at: Timestamp) -> Self {
        Self { id: As(id), kind: "test", timestamp: As(at), data: serde_json::Map::new() }
    }
}
