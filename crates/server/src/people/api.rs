//! People of ours by the API, oneself first.

use domain::ids::{TokenId, UserId};
use domain::language::Language;
use domain::people::{Right, Role};
use domain::text::Line;
use domain::time::Zone;
use domain::tokens::Scope;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::people::User;
use store::tokens::Token;

use crate::api::lists::Listed;
use crate::api::operation::{Call, Operation, get, post};
use crate::api::problem::Problem;
use crate::api::values::As;

pub fn operations() -> Vec<Operation> {
    vec![
        get("get_me", "/me", "Who asks, by which token", me),
        get("list_people", "/people", "Everybody of ours, by name", list),
        post(
            "set_access",
            "/people/{person}/access",
            "Let somebody in or keep them out; keeping out ends their sessions and tokens",
            set_access,
        )
        .needs(Right::Govern),
        get("list_tokens", "/me/tokens", "The caller's own tokens, the newest first", tokens),
        post("end_token", "/tokens/{token}/end", "End a token before its time", end)
            .for_everybody(),
    ]
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

async fn set_access(call: Call<OnePerson, Access>) -> Result<PersonJson, Problem> {
    let id = call.path.person.0;
    super::set_disabled(&call.app, call.by.actor(), id, !call.body.is_let_in).await?;
    Ok(store::people::get(call.app.db(), id).await?.into())
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
