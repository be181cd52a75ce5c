//! Tokens by which programs of people act in their name: made by the person, shown once, ended by
//! them or by an owner.

use domain::events::{EventKind, Fact};
use domain::ids::{TokenId, UserId};
use domain::people::{Actor, Right};
use domain::text::Line;
use domain::tokens::{Scope, require_end};
use jiff::Timestamp;
use store::tokens::{Bearer, NewToken};

use super::session::{Token, token_hash};
use crate::app::{App, Failure};

/// What every token begins with, so that one that lies about is known for what it is.
const MARK: &str = "fmn_";
/// The time of the last use is written down at most so often.
const TOUCH_MINUTES: i64 = 10;

/// A new token; its text is not kept.
pub struct Made {
    pub id: TokenId,
    pub text: String,
}

/// Makes a token of one's own.
///
/// # Errors
/// Its end does not lie ahead, or too far.
pub async fn make(
    app: &App,
    user: UserId,
    name: Line,
    scope: Scope,
    ends_at: Timestamp,
) -> Result<Made, Failure> {
    let random = Token::new().ok_or(Failure::NotFound)?;
    let text = format!("{MARK}{}", random.as_str());
    let hash = token_hash(&text);
    let id = app
        .write_own(user, move |w| {
            Box::pin(async move {
                require_end(ends_at, w.now)?;
                let id = TokenId(w.new_id());
                let new = NewToken { id, user, hash, name, scope, ends_at };
                store::tokens::insert(w.tx, &new, w.now).await?;
                let fact = Fact::of(EventKind::TokenMade, id).to(scope.code());
                w.tell_of_firm(vec![fact]).await?;
                Ok(id)
            })
        })
        .await?;
    Ok(Made { id, text })
}

/// Ends a token before its time.
///
/// # Errors
/// It is somebody else's and the actor no owner.
pub async fn end(app: &App, actor: Actor, id: TokenId) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            let token = store::tokens::get(w.tx, id).await?;
            if w.actor.user() != Some(token.user) {
                w.require(Right::Govern)?;
            }
            if store::tokens::end(w.tx, id, w.now).await? {
                w.tell_of_firm(vec![Fact::of(EventKind::TokenEnded, id)]).await?;
            }
            Ok(())
        })
    })
    .await
}

/// Whose a token is, while it lasts.
///
/// # Errors
/// What the database says.
pub async fn bearer(app: &App, text: &str) -> Result<Option<Bearer>, Failure> {
    if !text.starts_with(MARK) {
        return Ok(None);
    }
    let now = app.now();
    let found = store::tokens::find_bearer(app.db(), &token_hash(text), now).await?;
    let Some(bearer) = found else { return Ok(None) };
    let is_fresh =
        bearer.used_at.is_some_and(|used| now.duration_since(used).as_mins() < TOUCH_MINUTES);
    if !is_fresh {
        let token = bearer.token;
        app.write(Actor::System, move |w| {
            Box::pin(async move { Ok(store::tokens::touch(w.tx, token, w.now).await?) })
        })
        .await?;
    }
    Ok(Some(bearer))
}
