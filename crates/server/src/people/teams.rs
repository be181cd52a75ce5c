//! Teams: made, named and filled by owners.

use domain::events::{EventKind, Fact};
use domain::ids::{TeamId, UserId};
use domain::people::{Actor, Right};
use domain::refusal::Refusal;
use domain::text::Line;
use store::teams::Team;

use crate::app::{App, Failure, Writing};

/// Makes a team with nobody in it.
///
/// # Errors
/// The actor is no owner, or a team has this name.
pub async fn add_team(app: &App, actor: Actor, name: Line) -> Result<TeamId, Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            let team = Team { id: TeamId(w.new_id()), name };
            require_name_free(&w, &team).await?;
            store::teams::insert(w.tx, &team, w.now).await?;
            w.tell_of_firm(vec![Fact::of(EventKind::TeamAdded, team.id)]).await?;
            Ok(team.id)
        })
    })
    .await
}

/// Gives a team another name.
///
/// # Errors
/// The actor is no owner, or another team has this name.
pub async fn rename_team(app: &App, actor: Actor, id: TeamId, name: Line) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            let before = load(&w, id).await?;
            let team = Team { id, name };
            if team == before {
                return Ok(());
            }
            require_name_free(&w, &team).await?;
            store::teams::rename(w.tx, &team).await?;
            w.tell_of_firm(vec![Fact::of(EventKind::TeamChanged, id).to("name")]).await
        })
    })
    .await
}

/// A team is no more; its people stay.
///
/// # Errors
/// The actor is no owner.
pub async fn remove_team(app: &App, actor: Actor, id: TeamId) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            load(&w, id).await?;
            store::teams::remove(w.tx, id).await?;
            w.tell_of_firm(vec![Fact::of(EventKind::TeamRemoved, id)]).await
        })
    })
    .await
}

/// Somebody works in a team from now on.
///
/// # Errors
/// The actor is no owner, or there is no such person.
pub async fn add_member(app: &App, actor: Actor, id: TeamId, user: UserId) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            load(&w, id).await?;
            store::people::get(w.tx, user).await?;
            if store::teams::members_of(w.tx, id).await?.contains(&user) {
                return Ok(());
            }
            store::teams::add_members(w.tx, id, &[user]).await?;
            let fact = Fact::of(EventKind::TeamChanged, user).from_to(id, "member-added");
            w.tell_of_firm(vec![fact]).await
        })
    })
    .await
}

/// Somebody works in a team no more.
///
/// # Errors
/// The actor is no owner.
pub async fn remove_member(
    app: &App,
    actor: Actor,
    id: TeamId,
    user: UserId,
) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            load(&w, id).await?;
            if !store::teams::members_of(w.tx, id).await?.contains(&user) {
                return Ok(());
            }
            store::teams::remove_member(w.tx, id, user).await?;
            let fact = Fact::of(EventKind::TeamChanged, user).from_to(id, "member-removed");
            w.tell_of_firm(vec![fact]).await
        })
    })
    .await
}

async fn load(w: &Writing<'_>, id: TeamId) -> Result<Team, Failure> {
    w.require(Right::Govern)?;
    Ok(store::teams::get(w.tx, id).await?)
}

async fn require_name_free(w: &Writing<'_>, team: &Team) -> Result<(), Failure> {
    match store::teams::find_by_name(w.tx, &team.name).await? {
        Some(other) if other != team.id => Err(Refusal::TeamNameTaken.into()),
        _ => Ok(()),
    }
}
