//! People of ours: the owner who begins, those who are added, and how they sign in and out.

use domain::customers::ChannelKind;
use domain::events::{EventKind, Fact};
use domain::ids::UserId;
use domain::language::Language;
use domain::people::{Actor, Right, Role};
use domain::refusal::Refusal;
use domain::text::Line;
use domain::time::Zone;
use jiff::{Timestamp, ToSpan};
use sha2::{Digest, Sha256};
use store::people::{SignedIn, User};

use crate::app::{App, Failure, Writing};

pub mod api;
mod handing;
pub mod limit;
pub mod pages;
pub mod password;
mod teams;
pub mod tokens;
mod told;

pub use handing::{HandedOver, hand_over_all};
pub use teams::{add_member, add_team, remove_member, remove_team, rename_team};
pub(crate) use told::tell_refused;

/// A session ends after so many hours without a visit, and after so many days in any case.
const IDLE_HOURS: i64 = 24 * 7;
const MOST_HOURS: i64 = 24 * 30;
/// The time of the last visit is written down at most so often.
const TOUCH_MINUTES: i64 = 30;

/// Somebody who is to sign in; the password is hashed already.
#[derive(Clone, Debug)]
pub struct NewUser {
    pub name: Line,
    pub email: Line,
    pub role: Role,
    pub language: Language,
    pub zone: Zone,
    pub password_hash: String,
}

/// Why somebody can't be added.
#[derive(Clone, Debug)]
pub enum NotAdded {
    EmailTaken,
    /// The first owner is there already.
    BegunBefore,
    Failed(Failure),
}

impl<E: Into<Failure>> From<E> for NotAdded {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// The first start: makes the owner's account. Works once.
///
/// # Errors
/// Somebody is there already.
pub async fn begin(app: &App, new: NewUser) -> Result<UserId, NotAdded> {
    let added = app
        .write(Actor::System, move |w| {
            Box::pin(async move {
                // One row that two first starts at once can't both write.
                let is_first = store::people::count(w.tx).await? == 0
                    && store::settings::claim(w.tx, "begun", "yes").await?;
                if !is_first {
                    return Ok(None);
                }
                insert(&w, NewUser { role: Role::Owner, ..new }).await.map(Some)
            })
        })
        .await?;
    added.ok_or(NotAdded::BegunBefore)
}

/// An owner, or the command line of the machine itself, adds somebody.
///
/// # Errors
/// The actor is no owner, or the e-mail address is taken.
pub async fn add(app: &App, actor: Actor, new: NewUser) -> Result<UserId, NotAdded> {
    let added = app
        .write(actor, move |w| {
            Box::pin(async move {
                w.require(Right::Govern)?;
                if store::people::find_by_email(w.tx, new.email.as_str()).await?.is_some() {
                    return Ok(None);
                }
                store::settings::claim(w.tx, "begun", "yes").await?;
                insert(&w, new).await.map(Some)
            })
        })
        .await?;
    added.ok_or(NotAdded::EmailTaken)
}

async fn insert(w: &Writing<'_>, new: NewUser) -> Result<UserId, Failure> {
    let user = User {
        id: UserId(w.new_id()),
        name: new.name,
        email: new.email,
        role: new.role,
        language: new.language,
        zone: new.zone,
        theme: "system".to_owned(),
        disabled_at: None,
    };
    store::people::insert(w.tx, &user, &new.password_hash, w.now).await?;
    let fact = Fact::of(EventKind::UserAdded, user.id).to(user.role.code());
    w.tell_of_firm(vec![fact]).await?;
    Ok(user.id)
}

/// Lets somebody in or keeps them out; keeping out ends their sessions. Owners don't lock
/// themselves out, nor the last of them.
///
/// # Errors
/// The actor is no owner, or it is themselves, or the last owner.
pub async fn set_disabled(
    app: &App,
    actor: Actor,
    id: UserId,
    is_disabled: bool,
) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            let user = load_other(&w, id).await?;
            if user.disabled_at.is_some() == is_disabled {
                return Ok(());
            }
            if is_disabled {
                require_another_owner(&w, &user).await?;
            }
            store::people::set_disabled(w.tx, id, is_disabled.then_some(w.now)).await?;
            store::people::end_sessions(w.tx, id).await?;
            let after = if is_disabled { "disabled" } else { "enabled" };
            w.tell_of_firm(vec![Fact::of(EventKind::UserChanged, id).to(after)]).await
        })
    })
    .await
}

/// Gives somebody another role; it holds from their next page on.
///
/// # Errors
/// The actor is no owner, or it is themselves, or the last owner.
pub async fn set_role(app: &App, actor: Actor, id: UserId, role: Role) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            let user = load_other(&w, id).await?;
            if user.role == role {
                return Ok(());
            }
            require_another_owner(&w, &user).await?;
            store::people::set_role(w.tx, id, role).await?;
            let fact = Fact::of(EventKind::UserChanged, id);
            w.tell_of_firm(vec![fact.from_to(user.role.code(), role.code())]).await
        })
    })
    .await
}

/// Somebody else, for an owner to change; two owners at once change one after the other.
async fn load_other(w: &Writing<'_>, id: UserId) -> Result<User, Failure> {
    w.require(Right::Govern)?;
    if w.actor.user() == Some(id) {
        return Err(Refusal::NotOneself.into());
    }
    store::people::lock_owners(w.tx).await?;
    if let Some(user) = w.actor.user() {
        // While we waited, the other may have been quicker.
        store::people::standing(w.tx, user).await?.require(Right::Govern)?;
    }
    Ok(store::people::get(w.tx, id).await?)
}

async fn require_another_owner(w: &Writing<'_>, user: &User) -> Result<(), Failure> {
    let is_owner = user.role == Role::Owner && user.disabled_at.is_none();
    if is_owner && store::people::count_owners(w.tx).await? <= 1 {
        return Err(Refusal::LastOwner.into());
    }
    Ok(())
}

/// Who left, and who only reads, can't answer for anybody (S1-10, S4-14).
pub(crate) async fn require_able(w: &Writing<'_>, user: UserId) -> Result<(), Failure> {
    let is_able = store::people::get(w.tx, user).await?.is_able();
    if is_able { Ok(()) } else { Err(Failure::NotFound) }
}

/// Sets a new password and ends all sessions of that person.
///
/// # Errors
/// There is no such person.
pub async fn set_password(
    app: &App,
    actor: Actor,
    id: UserId,
    password_hash: String,
) -> Result<(), Failure> {
    if actor.user() == Some(id) {
        return app.write_own(id, move |w| Box::pin(set_password_in(w, id, password_hash))).await;
    }
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            set_password_in(w, id, password_hash).await
        })
    })
    .await
}

async fn set_password_in(w: Writing<'_>, id: UserId, hash: String) -> Result<(), Failure> {
    store::people::get(w.tx, id).await?;
    store::people::set_password(w.tx, id, &hash).await?;
    store::people::end_sessions(w.tx, id).await?;
    w.tell_of_firm(vec![Fact::of(EventKind::UserChanged, id).to("password")]).await
}

/// What somebody chose for their own pages.
///
/// # Errors
/// What the database says.
pub async fn set_preferences(
    app: &App,
    user: UserId,
    language: Language,
    zone: Zone,
    theme: &'static str,
) -> Result<(), Failure> {
    app.write_own(user, move |w| {
        Box::pin(async move {
            Ok(store::people::set_preferences(w.tx, user, language, &zone, theme).await?)
        })
    })
    .await
}

/// What a browser keeps to show who it is; only its hash is stored.
pub struct Token(String);

impl Token {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn new() -> Option<Self> {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes).ok()?;
        Some(Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect()))
    }
}

fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// Signs somebody in; `None` if address and password do not belong together.
///
/// # Errors
/// What the database says.
pub async fn sign_in(app: &App, email: &str, password: String) -> Result<Option<Token>, Failure> {
    let named = store::people::find_credential(app.db(), email).await?;
    let tried = named.as_ref().map(|credential| credential.id);
    let found = named.filter(|credential| credential.disabled_at.is_none());
    let hash = found.as_ref().map(|credential| credential.password_hash.clone());
    let is_right = password::verify(password, hash).await;
    let Some((user, token)) = found.filter(|_| is_right).zip(Token::new()) else {
        told::tell_failed(app, tried).await?;
        return Ok(None);
    };
    start_session(app, user.id, &token).await?;
    Ok(Some(token))
}

async fn start_session(app: &App, user: UserId, token: &Token) -> Result<(), Failure> {
    let hash = token_hash(token.as_str());
    app.write_own(user, move |w| {
        Box::pin(async move {
            store::people::sweep_sessions(w.tx, w.now).await?;
            let ends_at = plus_hours(w.now, IDLE_HOURS);
            store::people::insert_session(w.tx, &hash, user, w.now, ends_at).await?;
            w.tell_of_firm(vec![Fact::of(EventKind::SignedIn, user)]).await
        })
    })
    .await
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

/// Ends the session of a token.
///
/// # Errors
/// What the database says.
pub async fn sign_out(app: &App, token: &str) -> Result<(), Failure> {
    let hash = token_hash(token);
    let Some(session) = store::people::find_signed_in(app.db(), &hash, app.now()).await? else {
        return Ok(());
    };
    app.write_own(session.id, move |w| {
        Box::pin(async move {
            store::people::end_session(w.tx, &hash).await?;
            w.tell_of_firm(vec![Fact::of(EventKind::SignedOut, session.id)]).await
        })
    })
    .await
}

/// Removes sessions whose time is over; how many.
///
/// # Errors
/// What the database says.
pub async fn sweep_sessions(app: &App) -> Result<u64, Failure> {
    app.write(Actor::System, |w| {
        Box::pin(async move { Ok(store::people::sweep_sessions(w.tx, w.now).await?) })
    })
    .await
}

/// Is this an address to sign in by?
#[must_use]
pub fn is_email(text: &str) -> bool {
    ChannelKind::Email.accepts(text)
}

fn plus_hours(at: Timestamp, hours: i64) -> Timestamp {
    at.checked_add(hours.hours()).unwrap_or(Timestamp::MAX)
}
