//! Teams: who works together. A person may be in several, a customer is in those of its owner.

use domain::ids::{TeamId, UserId};
use domain::text::{Line, fold};
use jiff::Timestamp;

use crate::db::{IntoVal, Query, StoreError, Tx};
use crate::{args, row};

row! {
    pub struct Team {
        id: TeamId,
        name: Line,
    }
}

pub async fn insert(tx: &Tx, team: &Team, at: Timestamp) -> Result<(), StoreError> {
    tx.exec(
        "insert into teams (id, name, name_key, created_at) values ($1, $2, $3, $4)",
        args![team.id, &team.name, fold(team.name.as_str()), at],
    )
    .await
    .map(|_| ())
}

pub async fn rename(tx: &Tx, team: &Team) -> Result<(), StoreError> {
    tx.exec(
        "update teams set name = $2, name_key = $3 where id = $1",
        args![team.id, &team.name, fold(team.name.as_str())],
    )
    .await
    .map(|_| ())
}

pub async fn remove(tx: &Tx, id: TeamId) -> Result<(), StoreError> {
    tx.exec("delete from team_members where team_id = $1", args![id]).await?;
    tx.exec("delete from teams where id = $1", args![id]).await.map(|_| ())
}

pub async fn get(q: &impl Query, id: TeamId) -> Result<Team, StoreError> {
    q.one("select id, name from teams where id = $1", args![id]).await
}

pub async fn find_by_name(q: &impl Query, name: &Line) -> Result<Option<TeamId>, StoreError> {
    q.find("select id from teams where name_key = $1", args![fold(name.as_str())]).await
}

pub async fn all(q: &impl Query) -> Result<Vec<Team>, StoreError> {
    q.all("select id, name from teams order by name_key, id", args![]).await
}

/// Who is in which team.
pub async fn members(q: &impl Query) -> Result<Vec<(TeamId, UserId)>, StoreError> {
    q.all("select team_id, user_id from team_members order by team_id, user_id", args![]).await
}

pub async fn members_of(q: &impl Query, team: TeamId) -> Result<Vec<UserId>, StoreError> {
    q.all("select user_id from team_members where team_id = $1 order by user_id", args![team]).await
}

pub async fn add_members(tx: &Tx, team: TeamId, users: &[UserId]) -> Result<(), StoreError> {
    let rows: Vec<_> = users.iter().map(|user| [team.into_val(), user.into_val()]).collect();
    tx.many("insert into team_members (team_id, user_id) values ($1, $2)", rows).await.map(|_| ())
}

pub async fn remove_member(tx: &Tx, team: TeamId, user: UserId) -> Result<(), StoreError> {
    tx.exec("delete from team_members where team_id = $1 and user_id = $2", args![team, user])
        .await
        .map(|_| ())
}
