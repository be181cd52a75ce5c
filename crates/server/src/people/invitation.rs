//! Links by which somebody chooses their own password: the first one, or one in place of what they
//! forgot. Nobody else ever knows it.

use domain::events::{EventKind, Fact};
use domain::ids::UserId;
use domain::people::{Actor, Right};
use domain::refusal::Refusal;
use store::people::{User, links};

use super::session::{Token, plus_hours, token_hash};
use super::{NewUser, NotAdded, insert, renew_password};
use crate::app::{App, Failure, Writing};

/// A link lasts so long, and works once.
const HOURS: i64 = 24;

/// Adds somebody who is to choose their password by this link.
///
/// # Errors
/// The actor is no owner, or the e-mail address is taken.
pub async fn add(app: &App, actor: Actor, new: NewUser) -> Result<(UserId, Token), NotAdded> {
    let added = app
        .write(actor, move |w| {
            Box::pin(async move {
                w.require(Right::Govern)?;
                if store::people::find_by_email(w.tx, new.email.as_str()).await?.is_some() {
                    return Ok(None);
                }
                store::settings::claim(w.tx, "begun", "yes").await?;
                let id = insert(&w, new).await?;
                Ok(Some((id, make_in(&w, id).await?)))
            })
        })
        .await?;
    added.ok_or(NotAdded::EmailTaken)
}

/// A new link for somebody who is here already; one that was made before works no more. What they
/// can do now stays as it is until the link is used.
///
/// # Errors
/// The actor is no owner, or means themselves; the person is kept out.
pub async fn renew(app: &App, actor: Actor, id: UserId) -> Result<Token, Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            if w.actor.user() == Some(id) {
                return Err(Refusal::NotOneself.into());
            }
            if store::people::get(w.tx, id).await?.disabled_at.is_some() {
                return Err(Failure::NotFound);
            }
            make_in(&w, id).await
        })
    })
    .await
}

async fn make_in(w: &Writing<'_>, id: UserId) -> Result<Token, Failure> {
    let token = Token::new().ok_or(Failure::NotFound)?;
    links::invite(w.tx, id, &token.hash(), w.now, plus_hours(w.now, HOURS)).await?;
    w.tell_of_firm(vec![Fact::of(EventKind::InvitationMade, id)]).await?;
    Ok(token)
}

/// For whom a link is, while it works.
///
/// # Errors
/// What the database says.
pub async fn find(app: &App, token: &str) -> Result<Option<User>, Failure> {
    match links::find_invited(app.db(), &token_hash(token), app.now()).await? {
        Some(user) => Ok(Some(store::people::get(app.db(), user).await?)),
        None => Ok(None),
    }
}

/// Uses a link up: the password that its person chose is theirs from now on. False if the link
/// works no more.
///
/// # Errors
/// What the database says.
pub async fn take(app: &App, token: &str, password_hash: String) -> Result<bool, Failure> {
    let hash = token_hash(token);
    app.write(Actor::System, move |w| {
        Box::pin(async move {
            let Some(user) = links::find_invited(w.tx, &hash, w.now).await? else {
                return Ok(false);
            };
            renew_password(&w, user, &password_hash).await?;
            let fact = Fact::of(EventKind::InvitationUsed, user);
            store::events::append(w.tx, &w.events_by(Actor::User(user), vec![fact])).await?;
            tracing::info!(target: "security", %user, "an invitation was used");
            Ok(true)
        })
    })
    .await
}
