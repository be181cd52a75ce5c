//! What cases look like in JSON.

use domain::cases::{Case, CaseState, NextStep};
use domain::ids::{CaseId, CustomerId, PromiseId, UserId};
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::tags::Tag;
use domain::text::Line;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::Serialize;

use crate::api::values::{As, DueJson, MoneyJson, TagName};
use crate::fields::api::Said;

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Case")]
pub(super) struct CaseJson {
    id: As<CaseId>,
    customer: As<CustomerId>,
    pub title: As<Line>,
    owner: As<UserId>,
    source: Option<As<Line>>,
    pub amount: Option<MoneyJson>,
    opened_at: As<Timestamp>,
    /// The customer's stage, 1 to 10: the true one where the two differ.
    their_stage: u8,
    our_stage: u8,
    /// `open`, `final-yes`, `final-no` or `released`.
    state: &'static str,
    ended_at: Option<As<Timestamp>>,
    /// When the service was closed, after a final yes.
    closed_at: Option<As<Timestamp>>,
    /// An open case always has one.
    next_step: Option<NextStepJson>,
    /// When the customer will decide, as they named it.
    decision: Option<DueJson>,
    /// The last time for a contact that the customer allowed or named.
    contact: Option<DueJson>,
    /// Unanswered attempts in a row.
    attempts: u32,
    /// How often the customer asked for more time.
    deferrals: u32,
    needs_agreed_at: Option<As<Timestamp>>,
    advanced_at: As<Timestamp>,
    /// What the firm's own fields say, each in its plain form by its key.
    pub fields: Said,
    pub tags: Vec<As<TagName>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "NextStep")]
struct NextStepJson {
    promise: As<PromiseId>,
    kind: As<PromiseKind>,
    due: DueJson,
    owner: As<UserId>,
    debtor: As<Party>,
    named_by: As<Party>,
}

impl From<&NextStep> for NextStepJson {
    fn from(step: &NextStep) -> Self {
        Self {
            promise: As(step.promise),
            kind: As(step.kind),
            due: (&step.due).into(),
            owner: As(step.owner),
            debtor: As(step.debtor),
            named_by: As(step.named_by),
        }
    }
}

impl CaseJson {
    pub fn of(case: &Case, fields: Said, tags: Vec<Tag>) -> Self {
        let ended_at = match &case.state {
            CaseState::Open(_) => None,
            CaseState::FinalYes(end) | CaseState::FinalNo(end) => Some(As(end.at)),
            CaseState::Released(end) => Some(As(end.at)),
        };
        Self {
            id: As(case.id),
            customer: As(case.customer),
            title: As(case.title.clone()),
            owner: As(case.owner),
            source: case.source.clone().map(As),
            amount: case.amount.map(Into::into),
            opened_at: As(case.opened_at),
            their_stage: case.theirs.number(),
            our_stage: case.ours.number(),
            state: case.state.code(),
            ended_at,
            closed_at: case.closed.as_ref().map(|closed| As(closed.at)),
            next_step: case.next_step().map(Into::into),
            decision: case.decision.as_ref().map(Into::into),
            contact: case.contact.as_ref().map(Into::into),
            attempts: case.attempts,
            deferrals: case.deferrals,
            needs_agreed_at: case.needs_agreed_at.map(As),
            advanced_at: As(case.advanced_at),
            fields,
            tags: tags.into_iter().map(|tag| As(TagName(tag.name))).collect(),
        }
    }
}
