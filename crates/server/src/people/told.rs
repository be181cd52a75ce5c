//! What is told of those who tried in vain. Anybody can try, as often as they like; so it is told so
//! often in an hour and no more, for each person by itself, and what is beyond leaves no event.

use domain::events::{EventKind, Fact};
use domain::ids::UserId;
use domain::people::Actor;
use jiff::SignedDuration;
use uuid::Uuid;

use crate::app::{App, Failure};

/// Failed sign-ins by each known address, and by all unknown ones together.
const FAILED_AN_HOUR: u32 = 10;
/// What is refused to each person.
const REFUSED_AN_HOUR: u32 = 20;

/// Somebody could not sign in: as whom is told where there is such a person, the address never.
pub(super) async fn tell_failed(app: &App, tried: Option<UserId>) -> Result<(), Failure> {
    let record = tried.map(Uuid::from);
    if !is_bearable(app, EventKind::SignInFailed, record, FAILED_AN_HOUR).await? {
        return Ok(());
    }
    let fact = Fact { kind: EventKind::SignInFailed, record, before: None, after: None };
    app.write(Actor::System, |w| Box::pin(async move { w.tell_of_firm(vec![fact]).await })).await
}

/// Somebody who is signed in asked for what they may not see or do: which record it was, and what
/// kind of record or which right.
///
/// # Errors
/// What the database says.
pub(crate) async fn tell_refused(
    app: &App,
    user: UserId,
    record: Option<Uuid>,
    what: &str,
) -> Result<(), Failure> {
    tracing::warn!(target: "security", %user, record = ?record, what, "access was refused");
    let about = Some(Uuid::from(user));
    if !is_bearable(app, EventKind::AccessRefused, about, REFUSED_AN_HOUR).await? {
        return Ok(());
    }
    let fact = Fact {
        kind: EventKind::AccessRefused,
        record: about,
        before: record.map(|record| record.to_string()),
        after: Some(what.to_owned()),
    };
    app.write_own(user, |w| Box::pin(async move { w.tell_of_firm(vec![fact]).await })).await
}

async fn is_bearable(
    app: &App,
    kind: EventKind,
    record: Option<Uuid>,
    most: u32,
) -> Result<bool, Failure> {
    let since = app.now() - SignedDuration::from_hours(1);
    let told = store::audit::count_since(app.db(), kind, record, since, most).await?;
    Ok(told < i64::from(most))
}
