//! The second factor: codes of a device, and recovery codes for the day when it is lost.

use domain::events::{EventKind, Fact};
use domain::ids::UserId;
use domain::people::{Actor, Right, SecondFactor, Way};
use jiff::SignedDuration;
use store::people::factors;
use store::people::{SignedIn, User};

use super::password::{self, Verdict};
use super::session::{tell_ended, token_hash};
use super::totp;
use crate::app::{App, Failure, Writing};
use crate::secrets::{Secrets, random};

/// So many recovery codes are handed out, of so many random bytes: 120 bits each.
const RECOVERY: usize = 10;
const RECOVERY_BYTES: usize = 15;
/// A seed that nobody confirms is shown so long and then made anew.
const PROPOSED: SignedDuration = SignedDuration::from_mins(30);

/// A seed as its person enters it into their device.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// In letters, for typing.
    pub letters: String,
    /// As an address, for a picture that a camera reads.
    pub address: String,
}

/// The seed that is to be confirmed by a code: the one that was shown before, or a new one. `None`
/// if codes are set up already, or the program has no key to keep a seed under.
///
/// # Errors
/// What the database says.
pub async fn propose(
    app: &App,
    person: &SignedIn,
    site: &str,
) -> Result<Option<Proposed>, Failure> {
    let (user, program) = (person.id, app.clone());
    let seed = app
        .write_own(user, move |w| {
            Box::pin(async move { propose_in(&w, program.secrets(), user).await })
        })
        .await?;
    Ok(seed.map(|seed| {
        let letters = totp::base32(&seed);
        let part = |text: &str| {
            form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
        };
        let (site, email) = (part(site), part(person.email.as_str()));
        let address = format!("otpauth://totp/{site}:{email}?secret={letters}&issuer={site}");
        Proposed { letters, address }
    }))
}

async fn propose_in(
    w: &Writing<'_>,
    secrets: &Secrets,
    user: UserId,
) -> Result<Option<Vec<u8>>, Failure> {
    if let Some(seed) = factors::find_seed(w.tx, user).await? {
        if seed.confirmed_at.is_some() {
            return Ok(None);
        }
        if w.now.duration_since(seed.made_at) < PROPOSED {
            return Ok(secrets.open(&about(user), &seed.sealed));
        }
    }
    let Some(seed) = totp::new_seed() else { return Ok(None) };
    let Some(sealed) = secrets.seal(&about(user), &seed) else { return Ok(None) };
    factors::propose_seed(w.tx, user, &sealed, w.now).await?;
    Ok(Some(seed))
}

fn about(user: UserId) -> String {
    format!("seed of codes of {user}")
}

/// The device shows the right code: from now on it is asked for. All other sessions end. The
/// recovery codes are told this once; `None` if the code is wrong.
///
/// # Errors
/// What the database says.
pub async fn confirm(
    app: &App,
    session: &SignedIn,
    typed: &str,
) -> Result<Option<Vec<String>>, Failure> {
    let (user, id) = (session.id, session.session);
    let (typed, program) = (typed.to_owned(), app.clone());
    app.write_own(user, move |w| {
        Box::pin(async move {
            let seed = factors::find_seed(w.tx, user).await?;
            let Some(seed) = seed.filter(|seed| seed.confirmed_at.is_none()) else {
                return Ok(None);
            };
            let opened = program.secrets().open(&about(user), &seed.sealed);
            let step = opened.and_then(|seed| totp::step_of(&seed, &typed, w.now));
            let Some(step) = step else { return Ok(None) };
            factors::confirm_seed(w.tx, user, step, w.now).await?;
            store::people::hold_sessions(w.tx, user, false).await?;
            changed_in(&w, user, "codes-set-up").await?;
            let ended = store::people::end_other_sessions(w.tx, user, id).await?;
            tell_ended(&w, user, ended).await?;
            renew_recovery_in(&w, user).await.map(Some)
        })
    })
    .await
}

/// New recovery codes in place of the old ones; none where there is nothing to recover.
///
/// # Errors
/// What the database says.
pub async fn renew_recovery(app: &App, user: UserId) -> Result<Option<Vec<String>>, Failure> {
    app.write_own(user, move |w| {
        Box::pin(async move {
            if !factors::of(w.tx, user).await?.any() {
                return Ok(None);
            }
            changed_in(&w, user, "recovery-renewed").await?;
            renew_recovery_in(&w, user).await.map(Some)
        })
    })
    .await
}

pub(super) async fn renew_recovery_in(
    w: &Writing<'_>,
    user: UserId,
) -> Result<Vec<String>, Failure> {
    let made: Option<Vec<String>> =
        (0..RECOVERY).map(|_| random::<RECOVERY_BYTES>().map(|it| totp::base32(&it))).collect();
    let codes = made.ok_or(Failure::NotFound)?;
    let hashes: Vec<Vec<u8>> = codes.iter().map(|code| token_hash(code)).collect();
    factors::set_recovery(w.tx, user, &hashes).await?;
    Ok(codes.iter().map(|code| in_groups(code)).collect())
}

/// "ABCD-EFGH-…": letters that a person can read off.
pub(super) fn in_groups(letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join("-")
}

/// Takes what was typed as the second factor, once: a code of the device, or a recovery code.
pub(super) async fn take_in(
    w: &Writing<'_>,
    secrets: &Secrets,
    user: UserId,
    typed: &str,
) -> Result<Option<Way>, Failure> {
    let seed = factors::find_seed(w.tx, user).await?.filter(|seed| seed.confirmed_at.is_some());
    let opened = seed.and_then(|seed| secrets.open(&about(user), &seed.sealed));
    let step = opened.and_then(|seed| totp::step_of(&seed, typed, w.now));
    if let Some(step) = step {
        return Ok(factors::take_step(w.tx, user, step).await?.then_some(Way::Code));
    }
    let letters: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    let hash = token_hash(&letters.to_ascii_uppercase());
    if !factors::take_recovery(w.tx, user, &hash).await? {
        return Ok(None);
    }
    changed_in(w, user, "recovery-used").await?;
    Ok(Some(Way::Recovery))
}

/// Somebody who is signed in shows once more who they are, by password or code.
///
/// # Errors
/// What the database says.
pub async fn is_shown(app: &App, person: &SignedIn, typed: &str) -> Result<bool, Failure> {
    let (user, program, code) = (person.id, app.clone(), typed.to_owned());
    let way = app
        .write_own(user, move |w| {
            Box::pin(async move { take_in(&w, program.secrets(), user, &code).await })
        })
        .await?;
    if way.is_some() {
        return Ok(true);
    }
    let found = store::people::find_credential(app.db(), person.email.as_str()).await?;
    let hash = found.map(|credential| credential.password_hash);
    Ok(password::verify(typed.to_owned(), hash).await == Verdict::Right)
}

/// Somebody removes their own codes. Where the firm demands a factor and none is left, they are
/// held until they set one up.
///
/// # Errors
/// What the database says.
pub async fn remove_codes(app: &App, session: &SignedIn) -> Result<(), Failure> {
    let (user, id, role) = (session.id, session.session, session.role);
    app.write_own(user, move |w| {
        Box::pin(async move {
            factors::remove_seed(w.tx, user).await?;
            changed_in(&w, user, "codes-removed").await?;
            let ended = store::people::end_other_sessions(w.tx, user, id).await?;
            tell_ended(&w, user, ended).await?;
            let left = left_in(&w, user).await?;
            let rule = super::session::second_factor(w.tx).await?;
            let is_held = !left && rule.demands(role);
            Ok(store::people::hold_sessions(w.tx, user, is_held).await?)
        })
    })
    .await
}

/// Is a factor left? Recovery codes alone are none and go with the last.
pub(super) async fn left_in(w: &Writing<'_>, user: UserId) -> Result<bool, Failure> {
    let is_left = factors::of(w.tx, user).await?.any();
    if !is_left {
        factors::set_recovery(w.tx, user, &[]).await?;
    }
    Ok(is_left)
}

/// An owner removes the factors of somebody whose device is lost, whom they know to be it. The
/// person is signed out everywhere and reads of it when they sign in.
///
/// # Errors
/// The actor is no owner, or it is themselves.
pub async fn reset(app: &App, actor: Actor, user: UserId) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            if w.actor.user() == Some(user) {
                return Err(domain::refusal::Refusal::NotOneself.into());
            }
            store::people::get(w.tx, user).await?;
            factors::remove_seed(w.tx, user).await?;
            store::people::passkeys::remove_all(w.tx, user).await?;
            factors::set_recovery(w.tx, user, &[]).await?;
            changed_in(&w, user, "reset").await?;
            let ended = store::people::end_sessions(w.tx, user).await?;
            tell_ended(&w, user, ended).await
        })
    })
    .await
}

/// The firm's rule: who must have a second factor. Whoever lacks it now is led to set it up.
///
/// # Errors
/// The actor is no owner.
pub async fn set_rule(app: &App, actor: Actor, rule: SecondFactor) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            set_rule_in(&w, rule).await
        })
    })
    .await
}

pub(super) async fn set_rule_in(w: &Writing<'_>, rule: SecondFactor) -> Result<(), Failure> {
    let before = super::session::second_factor(w.tx).await?;
    if before == rule {
        return Ok(());
    }
    store::settings::set(w.tx, "second_factor", rule.code()).await?;
    for person in store::people::all(w.tx).await? {
        hold_in(w, &person, rule).await?;
    }
    let fact = Fact {
        kind: EventKind::FactorChanged,
        record: None,
        before: Some(before.code().to_owned()),
        after: Some(rule.code().to_owned()),
    };
    w.tell_of_firm(vec![fact]).await
}

async fn hold_in(w: &Writing<'_>, person: &User, rule: SecondFactor) -> Result<(), Failure> {
    let is_held = rule.demands(person.role) && !factors::of(w.tx, person.id).await?.any();
    Ok(store::people::hold_sessions(w.tx, person.id, is_held).await?)
}

pub(super) async fn changed_in(
    w: &Writing<'_>,
    user: UserId,
    what: &'static str,
) -> Result<(), Failure> {
    tracing::info!(target: "security", %user, what, by = ?w.actor, "a second factor changed");
    let actor = if w.actor == Actor::System { Actor::User(user) } else { w.actor };
    let fact = Fact::of(EventKind::FactorChanged, user).to(what);
    Ok(store::events::append(w.tx, &w.events_by(actor, vec![fact])).await?)
}
