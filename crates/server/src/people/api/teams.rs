//! Teams by the API: who works together.

use domain::ids::{TeamId, UserId};
use domain::people::Right;
use domain::text::Line;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Query, StoreError, Tx, Work};

use crate::api::answer::tag_of;
use crate::api::lists::Listed;
use crate::api::operation::{Call, Made, Nothing, Operation, get, id, patch, post};
use crate::api::problem::Problem;
use crate::api::values::As;
use crate::app::Failure;
use crate::people;

pub(super) fn operations() -> Vec<Operation> {
    vec![
        get("list_teams", "/teams", "Who works together, by name", list),
        post("add_team", "/teams", "Make a team with nobody in it", add)
            .needs(Right::Govern)
            .creates("/teams/{id}"),
        get("get_team", "/teams/{team}", "A team and who is in it", show).of(record),
        patch("rename_team", "/teams/{team}", "Give it another name", rename)
            .of(record)
            .needs(Right::Govern),
        post("remove_team", "/teams/{team}/removal", "It is no more; its people stay", remove)
            .on(record)
            .needs(Right::Govern),
        post("add_team_member", "/teams/{team}/members", "Somebody works in it", add_member)
            .of(record)
            .needs(Right::Govern),
        post(
            "remove_team_member",
            "/teams/{team}/members/{person}/removal",
            "Somebody works in it no more",
            remove_member,
        )
        .of(record)
        .needs(Right::Govern),
    ]
}

#[derive(Deserialize, JsonSchema)]
struct OneTeam {
    team: As<TeamId>,
}

#[derive(Deserialize, JsonSchema)]
struct OneMember {
    team: As<TeamId>,
    person: As<UserId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TeamFields {
    name: As<Line>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct MemberFields {
    person: As<UserId>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "Team")]
struct TeamJson {
    id: As<TeamId>,
    name: As<Line>,
    members: Vec<As<UserId>>,
}

async fn load(q: &impl Query, id: TeamId) -> Result<TeamJson, StoreError> {
    let team = store::teams::get(q, id).await?;
    let members = store::teams::members_of(q, id).await?;
    let members = members.into_iter().map(As).collect();
    Ok(TeamJson { id: As(id), name: As(team.name), members })
}

fn record<'t>(tx: &'t Tx, path: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move { Ok(tag_of(&load(tx, id(path, "team")?).await?)) })
}

async fn list(call: Call) -> Result<Listed<TeamJson>, Problem> {
    let teams = store::teams::all(call.app.db()).await?;
    let members = store::teams::members(call.app.db()).await?;
    let told = teams.into_iter().map(|team| TeamJson {
        id: As(team.id),
        members: members.iter().filter(|(of, _)| *of == team.id).map(|it| As(it.1)).collect(),
        name: As(team.name),
    });
    Ok(Listed::all(told.collect()))
}

async fn add(call: Call<Nothing, TeamFields>) -> Result<Made, Problem> {
    let name = call.body.name.0;
    Ok(Made::of(people::add_team(&call.app, call.by.actor(), name).await?))
}

async fn show(call: Call<OneTeam>) -> Result<TeamJson, Problem> {
    Ok(load(call.app.db(), call.path.team.0).await?)
}

async fn rename(call: Call<OneTeam, TeamFields>) -> Result<TeamJson, Problem> {
    let id = call.path.team.0;
    people::rename_team(&call.app, call.by.actor(), id, call.body.name.0).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn remove(call: Call<OneTeam>) -> Result<Nothing, Problem> {
    people::remove_team(&call.app, call.by.actor(), call.path.team.0).await?;
    Ok(Nothing {})
}

async fn add_member(call: Call<OneTeam, MemberFields>) -> Result<TeamJson, Problem> {
    let id = call.path.team.0;
    people::add_member(&call.app, call.by.actor(), id, call.body.person.0).await?;
    Ok(load(call.app.db(), id).await?)
}

async fn remove_member(call: Call<OneMember>) -> Result<TeamJson, Problem> {
    let (id, person) = (call.path.team.0, call.path.person.0);
    people::remove_member(&call.app, call.by.actor(), id, person).await?;
    Ok(load(call.app.db(), id).await?)
}
