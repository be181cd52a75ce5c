//! Through the door: a password, and where there is one the second factor.

use domain::ids::UserId;
use domain::people::{Actor, Way};
use domain::text::Line;
use store::people::Credential;

use super::password::{self, Verdict};
use super::session::{self, Begun, Device, Shown, Token, plus_minutes, token_hash};
use super::{factors, told};
use crate::app::{App, Failure};

/// A sign-in waits so long for its second factor, and takes so many tries.
const WAITS_MINUTES: i64 = 10;
const TRIES: i64 = 5;

/// What came of a try to sign in.
pub enum Entry {
    In(Begun),
    /// The first factor was right: the second one is asked for, of whoever brings this token.
    Second(Token),
    /// They do not belong together; whose address it was, if it is somebody's.
    Wrong(Option<UserId>),
    /// Too many wait for the same.
    Busy,
}

/// By address and password.
///
/// # Errors
/// What the database says.
pub async fn sign_in(
    app: &App,
    email: &str,
    password: String,
    device: &Device,
) -> Result<Entry, Failure> {
    // What can't be an address can't be asked of the database; it takes as long as one that can.
    let email = Line::parse(email).ok();
    let found = match &email {
        Some(email) => store::people::find_credential(app.db(), email.as_str()).await?,
        None => None,
    };
    let user = found.as_ref().map(|credential| credential.id);
    let found = found.filter(|credential| credential.disabled_at.is_none());
    let hash = found.as_ref().map(|credential| credential.password_hash.clone());
    match password::verify(password.clone(), hash).await {
        Verdict::Busy => return Ok(Entry::Busy),
        Verdict::Wrong => return Ok(Entry::Wrong(user)),
        Verdict::Right => {}
    }
    let Some(credential) = found else { return Ok(Entry::Wrong(user)) };
    enter(app, credential, password, device).await
}

async fn enter(
    app: &App,
    credential: Credential,
    password: String,
    device: &Device,
) -> Result<Entry, Failure> {
    let renewed = match password::is_outdated(&credential.password_hash) {
        true => password::hash(password).await,
        false => None,
    };
    let device = device.clone();
    app.write_own(credential.id, move |w| {
        Box::pin(async move {
            // While it was compared, it may have been changed, or its person kept out.
            let email = store::people::get(w.tx, credential.id).await?.email;
            let now = store::people::find_credential(w.tx, email.as_str()).await?;
            if now.as_ref() != Some(&credential) {
                return Ok(Entry::Wrong(Some(credential.id)));
            }
            if let Some(hash) = renewed {
                store::people::set_password(w.tx, credential.id, &hash).await?;
            }
            let shown = Shown { user: credential.id, way: Way::Password, is_strong: false };
            go_on_in(&w, shown, &device).await
        })
    })
    .await
}

/// After the first factor: in, or on to the second one.
pub(super) async fn go_on_in(
    w: &crate::app::Writing<'_>,
    shown: Shown,
    device: &Device,
) -> Result<Entry, Failure> {
    let has_second = store::people::factors::of(w.tx, shown.user).await?.any();
    if shown.is_strong || !has_second {
        let begun = session::begin_in(w, shown, device).await?;
        return Ok(begun.map_or(Entry::Wrong(Some(shown.user)), Entry::In));
    }
    let Some(token) = Token::new() else { return Ok(Entry::Wrong(Some(shown.user))) };
    let ends_at = plus_minutes(w.now, WAITS_MINUTES);
    store::people::insert_waiting(w.tx, &token.hash(), shown.user, shown.way, ends_at).await?;
    Ok(Entry::Second(token))
}

/// For whom a sign-in waits.
///
/// # Errors
/// What the database says.
pub async fn waits_for(app: &App, token: &str) -> Result<Option<UserId>, Failure> {
    let found = store::people::find_waiting(app.db(), &token_hash(token), app.now()).await?;
    Ok(found.filter(|waiting| waiting.tries < TRIES).map(|waiting| waiting.user))
}

/// The second factor by a code: of the device, or one of those that were printed. `None` if the
/// sign-in waits no more.
///
/// # Errors
/// What the database says.
pub async fn second(
    app: &App,
    token: &str,
    typed: &str,
    device: &Device,
) -> Result<Option<Entry>, Failure> {
    let hash = token_hash(token);
    let (typed, device, program) = (typed.to_owned(), device.clone(), app.clone());
    app.write(Actor::System, move |w| {
        Box::pin(async move {
            let Some(waiting) = store::people::find_waiting(w.tx, &hash, w.now).await? else {
                return Ok(None);
            };
            if store::people::count_try(w.tx, &hash).await? > TRIES {
                store::people::end_waiting(w.tx, &hash).await?;
                return Ok(None);
            }
            let Some(way) = factors::take_in(&w, program.secrets(), waiting.user, &typed).await?
            else {
                return Ok(Some(Entry::Wrong(Some(waiting.user))));
            };
            store::people::end_waiting(w.tx, &hash).await?;
            let shown = Shown { user: waiting.user, way, is_strong: true };
            let begun = session::begin_in(&w, shown, &device).await?;
            Ok(Some(begun.map_or(Entry::Wrong(Some(waiting.user)), Entry::In)))
        })
    })
    .await
}

/// Somebody did not know how to sign in: told to the firm, a few times an hour.
///
/// # Errors
/// What the database says.
pub async fn tell_failed(app: &App, user: Option<UserId>, device: &Device) -> Result<(), Failure> {
    tracing::warn!(target: "security", user = ?user.map(|it| it.0), address = ?device.address, "sign-in failed");
    told::tell_failed(app, user).await
}
