//! People of ours: the owner who begins, those who are added, and how they sign in and out.

use domain::customers::ChannelKind;
use domain::events::{EventKind, Fact};
use domain::ids::UserId;
use domain::language::Language;
use domain::people::{Actor, Right, Role, SecondFactor};
use domain::refusal::Refusal;
use domain::text::Line;
use domain::time::Zone;
use store::people::User;
use unicode_normalization::UnicodeNormalization as _;

use crate::app::{App, Failure, Writing};

pub mod agent;
pub mod api;
pub mod entry;
pub mod factors;
mod handing;
pub mod invitation;
pub mod limit;
pub mod oidc;
pub mod pages;
pub mod passkeys;
pub mod password;
pub mod session;
mod teams;
pub mod tokens;
mod told;
mod totp;
pub mod webauthn;

pub use handing::{HandedOver, hand_over_all};
pub use teams::{add_member, add_team, remove_member, remove_team, rename_team};
pub(crate) use told::tell_refused;

pub use entry::{Entry, sign_in};
pub use session::{Device, Token, is_signed_in, sign_out, signed_in, sweep_sessions};

/// Somebody who is to sign in; the password is hashed already, or [`password::NONE`].
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

/// The first start: makes the owner's account, and says who must have a second factor. Works once.
///
/// # Errors
/// Somebody is there already.
pub async fn begin(app: &App, new: NewUser, rule: SecondFactor) -> Result<UserId, NotAdded> {
    let added = app
        .write(Actor::System, move |w| {
            Box::pin(async move {
                // One row that two first starts at once can't both write.
                let is_first = store::people::count(w.tx).await? == 0
                    && store::settings::claim(w.tx, "begun", "yes").await?;
                if !is_first {
                    return Ok(None);
                }
                let owner = insert(&w, NewUser { role: Role::Owner, ..new }).await?;
                factors::set_rule_in(&w, rule).await?;
                Ok(Some(owner))
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

pub(crate) async fn insert(w: &Writing<'_>, new: NewUser) -> Result<UserId, Failure> {
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
            store::people::links::end_invitation(w.tx, id).await?;
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
    renew_password(&w, id, &hash).await?;
    w.tell_of_firm(vec![Fact::of(EventKind::UserChanged, id).to("password")]).await
}

/// Whoever knew the password before is signed in nowhere and has no link any more.
pub(crate) async fn renew_password(
    w: &Writing<'_>,
    id: UserId,
    password_hash: &str,
) -> Result<(), Failure> {
    store::people::set_password(w.tx, id, password_hash).await?;
    store::people::links::end_invitation(w.tx, id).await?;
    store::people::links::forget_browsers(w.tx, id).await?;
    store::people::end_sessions(w.tx, id).await?;
    Ok(())
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

/// Is this an address to sign in by? Two that look alike must be the same, so nothing invisible is
/// in it and no letter that is only another drawing of one.
#[must_use]
pub fn is_email(text: &str) -> bool {
    ChannelKind::Email.accepts(text) && text.nfkc().eq(text.chars()) && !text.chars().any(is_unseen)
}

/// Marks of direction, joiners, fillers and the like.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn an_address_that_only_looks_like_another_is_no_address_to_sign_in_by() {
        assert!(is_email("ewa@example.com") && is_email("żółw@example.com"));
        for lookalike in ["ew\u{200B}a@example.com", "\u{202E}ewa@example.com", "ｅwa@example.com"]
        {
            assert!(!is_email(lookalike), "{lookalike:?}");
        }
    }
}
