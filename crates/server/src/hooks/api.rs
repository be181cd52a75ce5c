//! Hooks by the API.

use domain::hooks::{Cause, DeliveryState, HookState, Wanted};
use domain::ids::{CustomerId, HookId, UserId};
use domain::people::Right;
use domain::text::Line;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Query, StoreError, Tx, Work};
use store::hooks::deliveries::{self, Delivery};
use uuid::Uuid;

use super::Address;
use crate::api::answer::tag_of;
use crate::api::lists::{Limit, Listed};
use crate::api::operation::{Call, Nothing, Operation, get, id, patch, post};
use crate::api::problem::{Problem, Wrong};
use crate::api::reading::Changes;
use crate::api::values::As;
use crate::app::{App, Failure};

pub fn operations() -> Vec<Operation> {
    let all = vec![
        get("list_hooks", "/hooks", "The firm's webhooks", list),
        post("make_hook", "/hooks", "Make a webhook; its secret is told once", make)
            .creates("/hooks/{id}")
            .gives_secret(),
        get("get_hook", "/hooks/{hook}", "A webhook", show).of(record),
        patch("change_hook", "/hooks/{hook}", "Change its address or its events", change)
            .of(record),
        post(
            "rotate_hook",
            "/hooks/{hook}/secret",
            "A new secret; the former signs a day too",
            rotate,
        )
        .on(record)
        .gives_secret(),
        post("pause_hook", "/hooks/{hook}/pause", "Tell it nothing until it is resumed", pause)
            .of(record),
        post("resume_hook", "/hooks/{hook}/resume", "Go on where it stopped", resume).of(record),
        post("delete_hook", "/hooks/{hook}/removal", "Forget it and what it was told", delete)
            .on(record),
        post("test_hook", "/hooks/{hook}/test", "Send a test at once", test),
        get("list_deliveries", "/hooks/{hook}/deliveries", "What it was told last", told),
        post(
            "send_again",
            "/hooks/{hook}/deliveries/{delivery}/again",
            "Send a message again, with the same id",
            send_again,
        ),
    ];
    all.into_iter().map(|operation| operation.needs(Right::Govern)).collect()
}

#[derive(Deserialize, JsonSchema)]
struct OneHook {
    hook: As<HookId>,
}

#[derive(Deserialize, JsonSchema)]
struct OneDelivery {
    hook: As<HookId>,
    delivery: As<Uuid>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Last {
    limit: Option<Limit>,
}

/// What a webhook is.
#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "HookFields")]
struct HookFields {
    /// By https; into networks of somebody's own only where the configuration allows it.
    address: As<Line>,
    /// Kinds of events, and whole rooms as `bills/*`; none for all.
    #[serde(default)]
    events: Vec<String>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "NewHookFields")]
struct NewHookFields {
    address: As<Line>,
    #[serde(default)]
    events: Vec<String>,
    /// Whose sight narrows what is told; the caller's where nobody is named.
    owner: Option<As<UserId>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Hook")]
struct HookJson {
    id: As<HookId>,
    owner: As<UserId>,
    address: As<Line>,
    events: Vec<String>,
    state: As<HookState>,
    /// Why it is not active.
    cause: Option<As<Cause>>,
    created_at: As<Timestamp>,
    /// Since when nothing was taken there.
    failing_since: Option<As<Timestamp>>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "NewHook")]
struct HookMade {
    id: As<HookId>,
    /// Keep it: it is not told again.
    secret: String,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Delivery")]
struct DeliveryJson {
    /// The event's id; of a test, its own.
    id: As<Uuid>,
    is_test: bool,
    customer: Option<As<CustomerId>>,
    state: As<DeliveryState>,
    tries: u32,
    made_at: As<Timestamp>,
    /// When it is tried next, while it waits.
    next_at: Option<As<Timestamp>>,
    tried_at: Option<As<Timestamp>>,
    /// What was answered last.
    status: Option<u32>,
    /// Why there was no answer.
    trouble: Option<String>,
}

impl From<Delivery> for DeliveryJson {
    fn from(delivery: Delivery) -> Self {
        let waits = delivery.state == DeliveryState::Waiting;
        Self {
            id: As(delivery.message),
            is_test: delivery.is_test,
            customer: delivery.customer.map(As),
            state: As(delivery.state),
            tries: delivery.tries,
            made_at: As(delivery.made_at),
            next_at: waits.then_some(As(delivery.next_at)),
            tried_at: delivery.tried_at.map(As),
            status: delivery.status,
            trouble: delivery.trouble,
        }
    }
}

async fn load(q: &impl Query, id: HookId) -> Result<HookJson, StoreError> {
    Ok(told_of(store::hooks::get(q, id).await?))
}

fn told_of(hook: store::hooks::Hook) -> HookJson {
    HookJson {
        events: super::wanted(&hook).parts().map(str::to_owned).collect(),
        id: As(hook.id),
        owner: As(hook.owner),
        address: As(hook.address),
        state: As(hook.state),
        cause: hook.cause.map(As),
        created_at: As(hook.created_at),
        failing_since: hook.failing_since.map(As),
    }
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move {
        let id: HookId = id(path, "hook")?;
        Ok(tag_of(&load(tx, id).await?))
    })
}

async fn fit(app: &App, address: &As<Line>) -> Result<Address, Problem> {
    let fit = Address::fit(app.hooks(), address.0.as_str()).await;
    fit.map_err(|unfit| Problem::Invalid(vec![Wrong::at("/address", unfit.key())]))
}

fn wanted(events: &[String]) -> Result<Wanted, Problem> {
    Wanted::parse(events.iter().map(String::as_str)).map_err(|wrong| {
        let at = events.iter().position(|event| *event == wrong).unwrap_or_default();
        Problem::Invalid(vec![Wrong::at(format!("/events/{at}"), "api-field-choose")])
    })
}

async fn list(call: Call) -> Result<Listed<HookJson>, Problem> {
    let hooks = store::hooks::all(call.app.db()).await?;
    Ok(Listed::all(hooks.into_iter().map(told_of).collect()))
}

async fn show(call: Call<OneHook>) -> Result<HookJson, Problem> {
    Ok(load(call.app.db(), call.path.hook.0).await?)
}

async fn make(call: Call<Nothing, NewHookFields>) -> Result<HookMade, Problem> {
    let NewHookFields { address, events, owner } = call.body;
    let (address, wanted) = (fit(&call.app, &address).await?, wanted(&events)?);
    let owner = owner.map_or(call.by.user, |owner| owner.0);
    let made = super::make(&call.app, call.by.actor(), owner, address, wanted).await?;
    Ok(HookMade { id: As(made.id), secret: made.secret })
}

async fn change(call: Call<OneHook, Changes<HookFields>>) -> Result<HookJson, Problem> {
    let id = call.path.hook.0;
    let now = load(call.app.db(), id).await?;
    let fields = call.body.onto(&HookFields { address: now.address, events: now.events })?;
    let (address, wanted) = (fit(&call.app, &fields.address).await?, wanted(&fields.events)?);
    super::change(&call.app, call.by.actor(), id, address, wanted).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn rotate(call: Call<OneHook>) -> Result<HookMade, Problem> {
    let made = super::rotate(&call.app, call.by.actor(), call.path.hook.0).await?;
    Ok(HookMade { id: As(made.id), secret: made.secret })
}

async fn pause(call: Call<OneHook>) -> Result<HookJson, Problem> {
    let id = call.path.hook.0;
    super::pause(&call.app, call.by.actor(), id).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn resume(call: Call<OneHook>) -> Result<HookJson, Problem> {
    let id = call.path.hook.0;
    super::resume(&call.app, call.by.actor(), id).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn delete(call: Call<OneHook>) -> Result<Nothing, Problem> {
    super::delete(&call.app, call.by.actor(), call.path.hook.0).await?;
    Ok(Nothing {})
}

async fn test(call: Call<OneHook>) -> Result<DeliveryJson, Problem> {
    let id = call.path.hook.0;
    let message = super::test(&call.app, call.by.actor(), id).await?;
    Ok(deliveries::get(call.app.db(), id, message).await?.into())
}

async fn told(call: Call<OneHook, Nothing, Last>) -> Result<Listed<DeliveryJson>, Problem> {
    let id = call.path.hook.0;
    store::hooks::get(call.app.db(), id).await?;
    let most = Limit::of(call.query.limit);
    let last = deliveries::last(call.app.db(), id, most).await?;
    Ok(Listed::all(last.into_iter().map(Into::into).collect()))
}

async fn send_again(call: Call<OneDelivery>) -> Result<DeliveryJson, Problem> {
    let (id, message) = (call.path.hook.0, call.path.delivery.0);
    super::send_again(&call.app, call.by.actor(), id, message).await?;
    Ok(deliveries::get(call.app.db(), id, message).await?.into())
}
