//! People of ours by the API, oneself first.

mod teams;

use domain::ids::{TokenId, UserId};
use domain::language::Language;
use domain::people::{Right, Role};
use domain::text::Line;
use domain::time::Zone;
use domain::tokens::Scope;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Query, StoreError, Tx, Work};
use store::people::User;
use store::tokens::Token;

use crate::api::answer::tag_of;
use crate::api::lists::Listed;
use crate::api::operation::{Call, Operation, get, id, post};
use crate::api::problem::Problem;
use crate::api::values::As;
use crate::app::Failure;

pub fn operations() -> Vec<Operation> {
    let mut all = vec![
        get("get_me", "/me", "Who asks, by which token", me),
        get("list_people", "/people", "Everybody of ours, by name", list),
        post(
            "set_access",
            "/people/{person}/access",
            "Let somebody in or keep them out; keeping out ends their sessions and tokens",
            set_access,
        )
        .of(record)
        .needs(Right::Govern),
        get("get_person", "/people/{person}", "Somebody of ours", show).of(record),
        post("set_role", "/people/{person}/role", "Give somebody another role", set_role)
            .of(record)
            .needs(Right::Govern),
        post(
            "hand_over_all",
            "/people/{person}/handed-over",
            "Hand all that somebody answers for to another, customer by customer",
            hand_over,
        )
        .on(record)
        .needs(Right::Govern),
        get("list_tokens", "/me/tokens", "The caller's own tokens, the newest first", tokens),
        post("end_token", "/tokens/{token}/end", "End a token before its time", end)
            .for_everybody(),
    ];
    all.extend(teams::operations());
    all
}

#[derive(Deserialize, JsonSchema)]
struct OnePerson {
    person: As<UserId>,
}

#[derive(Deserialize, JsonSchema)]
struct OneToken {
    token: As<TokenId>,
}

#[derive(JsonSchema, Serialize)]
struct Me {
    person: PersonJson,
    token: As<TokenId>,
    scope: As<Scope>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Person")]
struct PersonJson {
    id: As<UserId>,
    name: As<Line>,
    email: As<Line>,
    role: As<Role>,
    language: As<Language>,
    zone: As<Zone>,
    /// Since when they may not come in.
    disabled_at: Option<As<Timestamp>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Access {
    is_let_in: bool,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RoleFields {
    role: As<Role>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct HandOverFields {
    to: As<UserId>,
}

/// How much went over.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "HandedOver")]
struct HandedOverJson {
    customers: u32,
    cases: u32,
    /// Beside those that went with their case, issue or care.
    promises: u32,
    issues: u32,
    closings: u32,
    care: u32,
    items: u32,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Token")]
struct TokenJson {
    id: As<TokenId>,
    name: As<Line>,
    scope: As<Scope>,
    created_at: As<Timestamp>,
    ends_at: As<Timestamp>,
    used_at: Option<As<Timestamp>>,
    ended_at: Option<As<Timestamp>>,
}

impl From<User> for PersonJson {
    fn from(user: User) -> Self {
        Self {
            id: As(user.id),
            name: As(user.name),
            email: As(user.email),
            role: As(user.role),
            language: As(user.language),
            zone: As(user.zone),
            disabled_at: user.disabled_at.map(As),
        }
    }
}

impl From<Token> for TokenJson {
    fn from(token: Token) -> Self {
        Self {
            id: As(token.id),
            name: As(token.name),
            scope: As(token.scope),
            created_at: As(token.created_at),
            ends_at: As(token.ends_at),
            used_at: token.used_at.map(As),
            ended_at: token.ended_at.map(As),
        }
    }
}

async fn me(call: Call) -> Result<Me, Problem> {
    let person = store::people::get(call.app.db(), call.by.user).await?.into();
    Ok(Me { person, token: As(call.by.token), scope: As(call.by.scope) })
}

async fn list(call: Call) -> Result<Listed<PersonJson>, Problem> {
    let people = store::people::all(call.app.db()).await?;
    Ok(Listed::all(people.into_iter().map(Into::into).collect()))
}

async fn load(q: &impl Query, id: UserId) -> Result<PersonJson, StoreError> {
    store::people::get(q, id).await.map(Into::into)
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move { Ok(tag_of(&load(tx, id(path, "person")?).await?)) })
}

async fn show(call: Call<OnePerson>) -> Result<PersonJson, Problem> {
    Ok(load(call.app.db(), call.path.person.0).await?)
}

async fn set_access(call: Call<OnePerson, Access>) -> Result<PersonJson, Problem> {
    let id = call.path.person.0;
    super::set_disabled(&call.app, call.by.actor(), id, !call.body.is_let_in).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn set_role(call: Call<OnePerson, RoleFields>) -> Result<PersonJson, Problem> {
    let id = call.path.person.0;
    super::set_role(&call.app, call.by.actor(), id, call.body.role.0).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn hand_over(call: Call<OnePerson, HandOverFields>) -> Result<HandedOverJson, Problem> {
    let (from, to) = (call.path.person.0, call.body.to.0);
    let went = super::hand_over_all(&call.app, call.by.actor(), from, to).await?;
    Ok(HandedOverJson {
        customers: went.customers,
        cases: went.cases,
        promises: went.promises,
        issues: went.issues,
        closings: went.closings,
        care: went.care,
        items: went.items,
    })
}

async fn tokens(call: Call) -> Result<Listed<TokenJson>, Problem> {
    let tokens = store::tokens::of_user(call.app.db(), call.by.user).await?;
    Ok(Listed::all(tokens.into_iter().map(Into::into).collect()))
}

async fn end(call: Call<OneToken>) -> Result<TokenJson, Problem> {
    let id = call.path.token.0;
    super::tokens::end(&call.app, call.by.actor(), id).await?;
    Ok(store::tokens::get(call.app.db(), id).await?.into())
}
