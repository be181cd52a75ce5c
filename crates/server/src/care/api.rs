//! Care by the API.

use domain::care::{CareState, VoiceKind};
use domain::cases::Step;
use domain::ids::{CaseId, ContactId, CustomerId, ItemId, PromiseId, UserId, VoiceId};
use domain::interactions::Channel;
use domain::text::{Line, Prose};
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Query, Tx, Work};

use super::{HeardVoice, NewNeed, RecordContact, UrgentNeed};
use crate::api::answer::tag_of;
use crate::api::operation::{Call, Made, Operation, get, id, post};
use crate::api::problem::Problem;
use crate::api::values::{As, DueJson};
use crate::app::Failure;
use crate::cases::api::NewOwner;
use crate::customers::api::OneCustomer;
use crate::promises::api::StepFields;

/// So many voices of a customer are looked through.
const VOICES: u32 = 1000;

pub fn operations() -> Vec<Operation> {
    vec![
        get("get_care", "/customers/{customer}/care", "The care for a customer", show).of(record),
        post(
            "record_care_contact",
            "/customers/{customer}/care/contacts",
            "Record a contact of care, which carries no offer",
            contact,
        )
        .of(record),
        post("hand_over_care", "/customers/{customer}/care/owner", "Hand the care over", hand_over)
            .of(record),
        post(
            "return_urgently",
            "/customers/{customer}/care/urgent",
            "Somebody known needs it now: a case opens, to be answered before all others",
            urgent,
        )
        .creates("/cases/{id}"),
        post(
            "record_voice",
            "/customers/{customer}/care/voices",
            "A recommendation or a warning of theirs",
            voice,
        )
        .creates("/customers/{customer}/care"),
        post(
            "answer_voice",
            "/customers/{customer}/care/voices/{voice}/answer",
            "What came of a recommendation or a warning",
            answer,
        ),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct OneVoice {
    customer: As<CustomerId>,
    voice: As<VoiceId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ContactOfCareFields {
    with: Option<As<ContactId>>,
    channel: As<Channel>,
    is_answered: bool,
    /// When it was; just now where nothing is said.
    at: Option<As<Timestamp>>,
    /// What we said or wrote: words of their own for each customer (I17).
    words: As<Prose>,
    said: Option<As<Prose>>,
    /// When they wish the next contact.
    wish: Option<DueJson>,
    /// What the next contact can be about.
    ground: Option<As<Prose>>,
    /// A need of theirs that opens a new case.
    new_need: Option<NewNeedFields>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewNeedFields {
    title: As<Line>,
    words: As<Prose>,
    first_step: StepFields,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct UrgentFields {
    item: Option<As<ItemId>>,
    title: As<Line>,
    words: As<Prose>,
    source: Option<As<Line>>,
    first_step: StepFields,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct VoiceFields {
    kind: As<VoiceKind>,
    words: As<Prose>,
    by: Option<As<ContactId>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OutcomeOfVoiceFields {
    outcome: As<Prose>,
    /// The case that it led to.
    led_to: Option<As<CaseId>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Care")]
struct CareJson {
    customer: As<CustomerId>,
    owner: As<UserId>,
    /// `caring` or `resting`.
    state: &'static str,
    next_promise: Option<As<PromiseId>>,
    next_due: Option<As<Timestamp>>,
}

async fn load(q: &impl Query, customer: CustomerId) -> Result<CareJson, Failure> {
    let plan = store::care::find(q, customer).await?.ok_or(Failure::NotFound)?;
    let next = match &plan.state {
        CareState::Caring(next) => Some((As(next.promise), As(next.due))),
        CareState::Resting => None,
    };
    let state = plan.state.code();
    let (next_promise, next_due) = next.unzip();
    Ok(CareJson { customer: As(customer), owner: As(plan.owner), state, next_promise, next_due })
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move {
        let customer: CustomerId = id(path, "customer")?;
        tx.lock_customer(customer).await?;
        Ok(tag_of(&load(tx, customer).await?))
    })
}

async fn show(call: Call<OneCustomer>) -> Result<CareJson, Problem> {
    Ok(load(call.app.db(), call.path.customer.0).await?)
}

async fn contact(call: Call<OneCustomer, ContactOfCareFields>) -> Result<CareJson, Problem> {
    let (customer, body) = (call.path.customer.0, call.body);
    let (app, user) = (&call.app, call.by.user);
    let need = |need: NewNeedFields| NewNeed {
        title: need.title.0,
        words: need.words.0,
        first_step: need.first_step.step(app, user),
    };
    let command = RecordContact {
        customer,
        with: body.with.map(|it| it.0),
        channel: body.channel.0,
        is_answered: body.is_answered,
        at: body.at.map(|it| it.0),
        words: body.words.0,
        said: body.said.map(|it| it.0),
        wish: body.wish.map(Into::into),
        ground: body.ground.map(|it| it.0),
        new_need: body.new_need.map(need),
    };
    super::contact(&call.app, call.by.actor(), command).await?;
    Ok(load(call.app.db(), customer).await?)
}

async fn hand_over(call: Call<OneCustomer, NewOwner>) -> Result<CareJson, Problem> {
    let customer = call.path.customer.0;
    super::hand_over(&call.app, call.by.actor(), customer, call.body.owner.0).await?;
    Ok(load(call.app.db(), customer).await?)
}

async fn urgent(call: Call<OneCustomer, UrgentFields>) -> Result<Made, Problem> {
    let (customer, body) = (call.path.customer.0, call.body);
    let first_step: Step = body.first_step.step(&call.app, call.by.user);
    let command = UrgentNeed {
        customer,
        item: body.item.map(|it| it.0),
        title: body.title.0,
        words: body.words.0,
        source: body.source.map(|it| it.0),
        first_step,
    };
    Ok(Made::of(super::return_urgently(&call.app, call.by.actor(), command).await?))
}

async fn voice(call: Call<OneCustomer, VoiceFields>) -> Result<Made, Problem> {
    let VoiceFields { kind, words, by } = call.body;
    let (customer, by) = (call.path.customer.0, by.map(|by| by.0));
    let heard = HeardVoice { customer, kind: kind.0, words: words.0, by };
    Ok(Made::of(super::record_voice(&call.app, call.by.actor(), heard).await?))
}

async fn answer(call: Call<OneVoice, OutcomeOfVoiceFields>) -> Result<CareJson, Problem> {
    let (customer, voice) = (call.path.customer.0, call.path.voice.0);
    let voices = store::care::voices_of(call.app.db(), customer, VOICES).await?;
    voices.iter().find(|known| known.id == voice).ok_or(Problem::NotFound)?;
    let OutcomeOfVoiceFields { outcome, led_to } = call.body;
    let (actor, led_to) = (call.by.actor(), led_to.map(|case| case.0));
    super::answer_voice(&call.app, actor, voice, outcome.0, led_to).await?;
    Ok(load(call.app.db(), customer).await?)
}
