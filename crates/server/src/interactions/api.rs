//! Interactions by the API: a contact or an attempt, with how it ended.

use domain::cases::{Ending, Warning};
use domain::ids::{AnswerId, ContactId, InteractionId, PermissionId, PromiseId, ReleaseId, UserId};
use domain::interactions::{Channel, Direction};
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::text::Prose;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{RecordInteraction, record};
use crate::api::operation::{Call, Operation, post};
use crate::api::problem::Problem;
use crate::api::values::{As, DueJson};
use crate::app::App;
use crate::cases::api::{OneCase, record as case_record};
use crate::promises::api::{StepFields, step};

pub fn operations() -> Vec<Operation> {
    vec![
        post(
            "record_interaction",
            "/cases/{case}/interactions",
            "Record a contact or an attempt, with how it ended and what comes next",
            save,
        )
        .on(case_record),
    ]
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct InteractionFields {
    channel: As<Channel>,
    direction: As<Direction>,
    /// When it was; just now where nothing is said.
    at: Option<As<Timestamp>>,
    /// With which contact person.
    with: Option<As<ContactId>>,
    /// What the customer said, in their words.
    said: Option<As<Prose>>,
    note: Option<As<Prose>>,
    ending: EndingFields,
    /// The promise that this contact keeps; the next step where nothing else is named.
    fulfils: Option<As<PromiseId>>,
}

/// How it ended.
#[derive(Deserialize, JsonSchema)]
#[serde(tag = "end", rename_all = "kebab-case", deny_unknown_fields)]
enum EndingFields {
    /// A next step was agreed.
    NextStep { step: StepFields },
    /// The customer named when they will decide.
    Decides { due: DueJson },
    /// The next step that stands already goes on standing.
    AsAgreed {},
    /// The customer's final yes, and what we promised them next.
    FinalYes { then: Option<StepFields> },
    /// The customer's final no. A reason is never asked; what they told unasked may be noted.
    FinalNo { volunteered: Option<As<Prose>> },
    /// Not now, until a date that the customer named; `leave` if we may contact them then.
    NotNow { until: DueJson, leave: bool },
    /// Nobody answered.
    NoAnswer {
        retry: DueJson,
        #[serde(default)]
        left_message: bool,
    },
    /// We let it rest.
    Release {},
    /// Nothing to decide: the case has its answer, this is the talk that follows.
    Noted {},
}

impl EndingFields {
    fn ending(self, app: &App, owner: UserId) -> Ending {
        let call = |due: DueJson, by| step(app, PromiseKind::Call, due.into(), owner, by);
        match self {
            Self::NextStep { step } => {
                Ending::NextStep { step: step.step(app, owner), decides: false }
            }
            Self::Decides { due } => {
                Ending::NextStep { step: call(due, Party::Customer), decides: true }
            }
            Self::AsAgreed {} => Ending::AsAgreed,
            Self::FinalYes { then } => Ending::FinalYes {
                id: AnswerId(app.new_id()),
                then: then.map(|then| then.step(app, owner)),
            },
            Self::FinalNo { volunteered } => Ending::FinalNo {
                id: AnswerId(app.new_id()),
                volunteered: volunteered.map(|words| words.0),
            },
            Self::NotNow { until, leave } => Ending::NotNow {
                step: call(until, Party::Customer),
                permission: PermissionId(app.new_id()),
                leave,
            },
            Self::NoAnswer { retry, left_message } => Ending::NoAnswer {
                left_message,
                retry: step(app, PromiseKind::Retry, retry.into(), owner, Party::Us),
            },
            Self::Release {} => Ending::Release { id: ReleaseId(app.new_id()) },
            Self::Noted {} => Ending::Noted,
        }
    }
}

#[derive(JsonSchema, Serialize)]
struct InteractionMade {
    id: As<InteractionId>,
    /// How it ended.
    ending: &'static str,
    /// Worth telling, though nothing is refused: `message-left` (S1-18), `cap-reached` (S1-20),
    /// `many-deferrals`.
    warnings: Vec<&'static str>,
}

async fn save(call: Call<OneCase, InteractionFields>) -> Result<InteractionMade, Problem> {
    let (case, fields) = (call.path.case.0, call.body);
    let owner = store::cases::get(call.app.db(), case).await?.owner;
    let command = RecordInteraction {
        case,
        channel: fields.channel.0,
        direction: fields.direction.0,
        at: fields.at.map(|at| at.0),
        with: fields.with.map(|contact| contact.0),
        said: fields.said.map(|words| words.0),
        note: fields.note.map(|words| words.0),
        ending: fields.ending.ending(&call.app, owner),
        fulfils: fields.fulfils.map(|promise| promise.0),
    };
    let outcome = record(&call.app, call.by.actor(), command).await?;
    let warning = |warning: &Warning| match warning {
        Warning::MessageLeft => "message-left",
        Warning::CapReached => "cap-reached",
        Warning::ManyDeferrals => "many-deferrals",
    };
    Ok(InteractionMade {
        id: As(outcome.interaction),
        ending: outcome.ending,
        warnings: outcome.warnings.iter().map(warning).collect(),
    })
}
