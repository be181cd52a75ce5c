//! Sessions: how they begin, last, are confirmed and end.

use std::net::IpAddr;

use domain::events::{EventKind, Fact};
use domain::ids::UserId;
use domain::people::{Actor, Right, Role, SecondFactor, Way};
use jiff::{Timestamp, ToSpan};
use sha2::{Digest, Sha256};
use store::people::{NewSession, Session, SignedIn, links};
use uuid::Uuid;

use crate::app::{App, Failure, Writing};
use crate::secrets::{hex, random};

/// A session ends after so many hours without a visit, and after so many days in any case.
const IDLE_HOURS: i64 = 24 * 7;
const MOST_HOURS: i64 = 24 * 30;
/// The time of the last visit is written down at most so often.
const TOUCH_MINUTES: i64 = 30;
/// What is grave is done only so soon after one has shown who one is.
const FRESH_MINUTES: i64 = 10;
/// A browser that signed somebody in is known so long.
const KNOWN_HOURS: i64 = 24 * 180;
/// Of what a browser calls itself the beginning is kept.
const AGENT_CHARS: usize = 200;

/// What a browser keeps to show who it is; only its hash is stored.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// `None` where the system has no random bytes.
    #[must_use]
    pub fn new() -> Option<Self> {
        Some(Self(hex(&random::<32>()?)))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        token_hash(&self.0)
    }
}

#[must_use]
pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// By what somebody comes to the door.
#[derive(Clone, Debug, Default)]
pub struct Device {
    /// What the browser calls itself.
    pub agent: String,
    pub address: Option<IpAddr>,
    /// The token of a session that this browser still has.
    pub session: Option<String>,
    /// The token by which it is known from sign-ins before.
    pub known: Option<String>,
}

/// What a browser gets that signs in.
#[derive(Clone)]
pub struct Begun {
    pub session: Token,
    /// By this it is known from now on.
    pub known: Token,
}

/// How somebody has shown who they are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    pub user: UserId,
    pub way: Way,
    /// By two factors, here or at the issuer.
    pub is_strong: bool,
}

/// Begins a session in place of the one that this browser had.
pub(super) async fn begin_in(
    w: &Writing<'_>,
    shown: Shown,
    device: &Device,
) -> Result<Option<Begun>, Failure> {
    let Some((session, fresh)) = Token::new().zip(Token::new()) else { return Ok(None) };
    let user = store::people::get(w.tx, shown.user).await?;
    if user.disabled_at.is_some() {
        return Ok(None);
    }
    if let Some(before) = &device.session {
        store::people::end_session(w.tx, &token_hash(before)).await?;
    }
    let known = device.known.clone().filter(|known| known.len() == fresh.0.len()).map(Token);
    let known = known.unwrap_or(fresh);
    let is_held = !shown.is_strong && is_held_in(w, user.role, user.id).await?;
    let new = NewSession {
        token_hash: session.hash(),
        id: w.new_id(),
        user: user.id,
        way: shown.way,
        at: w.now,
        ends_at: plus_hours(w.now, IDLE_HOURS),
        agent: device.agent.chars().filter(|c| !c.is_control()).take(AGENT_CHARS).collect(),
        address: device.address.map(|address| address.to_string()),
        is_held,
    };
    store::people::insert_session(w.tx, &new).await?;
    links::know_browser(w.tx, &known.hash(), user.id, w.now).await?;
    let fact = Fact::of(EventKind::SignedIn, user.id).to(shown.way.code());
    store::events::append(w.tx, &w.events_by(Actor::User(user.id), vec![fact])).await?;
    tracing::info!(target: "security", user = %user.id, way = shown.way.code(), address = ?device.address, "signed in");
    Ok(Some(Begun { session, known }))
}

/// Does the firm demand a second factor that this person has not got?
async fn is_held_in(w: &Writing<'_>, role: Role, user: UserId) -> Result<bool, Failure> {
    let rule = second_factor(w.tx).await?;
    Ok(rule.demands(role) && !store::people::factors::of(w.tx, user).await?.any())
}

/// The firm's rule.
///
/// # Errors
/// What the database says.
pub async fn second_factor(q: &impl store::db::Query) -> Result<SecondFactor, Failure> {
    let set = store::settings::find(q, "second_factor").await?;
    Ok(set.as_deref().and_then(SecondFactor::parse).unwrap_or_default())
}

/// Whose session a token is, while it lasts; a visit makes it last.
///
/// # Errors
/// What the database says.
pub async fn signed_in(app: &App, token: &str) -> Result<Option<SignedIn>, Failure> {
    let (hash, now) = (token_hash(token), app.now());
    let Some(session) = store::people::find_signed_in(app.db(), &hash, now).await? else {
        return Ok(None);
    };
    let minutes = now.duration_since(session.seen_at).as_mins();
    if minutes >= TOUCH_MINUTES {
        let last = plus_hours(session.created_at, MOST_HOURS);
        let ends_at = plus_hours(now, IDLE_HOURS).min(last);
        app.write_own(session.id, move |w| {
            Box::pin(
                async move { Ok(store::people::touch_session(w.tx, &hash, w.now, ends_at).await?) },
            )
        })
        .await?;
    }
    Ok(Some(session))
}

/// Does the session of a token last? Asking does not make it last longer.
///
/// # Errors
/// What the database says.
pub async fn is_signed_in(app: &App, token: &str) -> Result<bool, Failure> {
    let session = store::people::find_signed_in(app.db(), &token_hash(token), app.now()).await?;
    Ok(session.is_some())
}

/// Has this person shown who they are so lately that they may do what is grave?
#[must_use]
pub fn is_fresh(session: &SignedIn, now: Timestamp) -> bool {
    now.duration_since(session.confirmed_at).as_mins() < FRESH_MINUTES
}

/// They have just shown it again: the session goes on, under a new token.
///
/// # Errors
/// What the database says.
pub async fn confirm(app: &App, session: &SignedIn) -> Result<Option<Token>, Failure> {
    let id = session.session;
    let Some(token) = Token::new() else { return Ok(None) };
    let hash = token.hash();
    app.write_own(session.id, move |w| {
        Box::pin(async move { Ok(store::people::confirm_session(w.tx, id, &hash, w.now).await?) })
    })
    .await?;
    Ok(Some(token))
}

/// Somebody who has just shown that they know the old password chose a new one. All their other
/// sessions end; this one goes on under a new token.
///
/// # Errors
/// What the database says.
pub async fn change_password(
    app: &App,
    session: &SignedIn,
    password_hash: String,
) -> Result<Option<Token>, Failure> {
    let (id, user) = (session.session, session.id);
    let Some(token) = Token::new() else { return Ok(None) };
    let hash = token.hash();
    app.write_own(user, move |w| {
        Box::pin(async move {
            store::people::set_password(w.tx, user, &password_hash).await?;
            links::end_invitation(w.tx, user).await?;
            let ended = store::people::end_other_sessions(w.tx, user, id).await?;
            store::people::confirm_session(w.tx, id, &hash, w.now).await?;
            w.tell_of_firm(vec![Fact::of(EventKind::UserChanged, user).to("password")]).await?;
            tell_ended(&w, user, ended).await
        })
    })
    .await?;
    Ok(Some(token))
}

/// Ends the session of a token.
///
/// # Errors
/// What the database says.
pub async fn sign_out(app: &App, token: &str) -> Result<(), Failure> {
    let hash = token_hash(token);
    app.write(Actor::System, move |w| {
        Box::pin(async move {
            let Some(user) = store::people::end_session(w.tx, &hash).await? else { return Ok(()) };
            let fact = Fact::of(EventKind::SignedOut, user);
            store::events::append(w.tx, &w.events_by(Actor::User(user), vec![fact])).await?;
            tracing::info!(target: "security", %user, "signed out");
            Ok(())
        })
    })
    .await
}

/// The sessions of a person that still run.
///
/// # Errors
/// What the database says.
pub async fn list(app: &App, user: UserId) -> Result<Vec<Session>, Failure> {
    Ok(store::people::sessions(app.db(), user, app.now()).await?)
}

/// Ends one of one's own sessions.
///
/// # Errors
/// There is no such session of theirs.
pub async fn end_one(app: &App, user: UserId, id: Uuid) -> Result<(), Failure> {
    app.write_own(user, move |w| {
        Box::pin(async move {
            if !store::people::end_session_of(w.tx, user, id).await? {
                return Err(Failure::NotFound);
            }
            tell_ended(&w, user, 1).await
        })
    })
    .await
}

/// Ends all of one's own sessions but the one that asks.
///
/// # Errors
/// What the database says.
pub async fn end_others(app: &App, session: &SignedIn) -> Result<(), Failure> {
    let (id, user) = (session.session, session.id);
    app.write_own(user, move |w| {
        Box::pin(async move {
            let ended = store::people::end_other_sessions(w.tx, user, id).await?;
            tell_ended(&w, user, ended).await
        })
    })
    .await
}

/// An owner ends every session of somebody.
///
/// # Errors
/// The actor is no owner.
pub async fn end_all_of(app: &App, actor: Actor, user: UserId) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            store::people::get(w.tx, user).await?;
            let ended = store::people::end_sessions(w.tx, user).await?;
            tell_ended(&w, user, ended).await
        })
    })
    .await
}

pub(super) async fn tell_ended(w: &Writing<'_>, user: UserId, ended: u64) -> Result<(), Failure> {
    tracing::info!(target: "security", %user, ended, by = ?w.actor, "sessions ended");
    w.tell_of_firm(vec![Fact::of(EventKind::SessionsEnded, user).to(ended)]).await
}

/// Removes sessions whose time is over, and what else was forgotten at the door; how many sessions.
///
/// # Errors
/// What the database says.
pub async fn sweep_sessions(app: &App) -> Result<u64, Failure> {
    app.write(Actor::System, |w| {
        Box::pin(async move {
            let unseen_since = plus_hours(w.now, -KNOWN_HOURS);
            Ok(store::people::sweep_sessions(w.tx, w.now, unseen_since).await?)
        })
    })
    .await
}

pub(super) fn plus_hours(at: Timestamp, hours: i64) -> Timestamp {
    at.checked_add(hours.hours()).unwrap_or(Timestamp::MAX)
}

pub(super) fn plus_minutes(at: Timestamp, minutes: i64) -> Timestamp {
    at.checked_add(minutes.minutes()).unwrap_or(Timestamp::MAX)
}
