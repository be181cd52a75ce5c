//! Passkeys: making one known, signing in by one, taking one away.

use domain::ids::UserId;
use domain::people::{Actor, Way};
use domain::text::Line;
use store::people::passkeys::{self, Passkey};
use store::people::{SignedIn, factors};
use uuid::Uuid;

use super::factors::{changed_in, left_in, renew_recovery_in};
use super::session::{self, Shown, Token, plus_minutes, tell_ended, token_hash};
use super::webauthn::{KnownKey, Party, made, signed};
use super::{Device, Entry};
use crate::app::{App, Failure};
use crate::secrets::random;

/// A device answers within so many minutes.
const MINUTES: i64 = 5;
/// Nobody needs more.
const MOST: usize = 20;

/// What a device is asked, and by which token its answer is known.
pub struct Asked {
    pub token: Token,
    pub challenge: [u8; 32],
}

/// Asks a device: for a new key of this person, or for whose key it has.
///
/// # Errors
/// What the database says.
pub async fn ask(app: &App, user: Option<UserId>) -> Result<Option<Asked>, Failure> {
    let Some((token, challenge)) = Token::new().zip(random::<32>()) else { return Ok(None) };
    let hash = token.hash();
    app.write(Actor::System, move |w| {
        Box::pin(async move {
            let ends_at = plus_minutes(w.now, MINUTES);
            Ok(passkeys::challenge(w.tx, &hash, &challenge, user, ends_at).await?)
        })
    })
    .await?;
    Ok(Some(Asked { token, challenge }))
}

/// What a device answered.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    pub credential: Vec<u8>,
    pub client: Vec<u8>,
    pub device: Vec<u8>,
    pub signature: Vec<u8>,
}

/// Makes a passkey known. All other sessions end; with the first factor come recovery codes. `None`
/// if the answer is not sound.
///
/// # Errors
/// What the database says.
pub async fn add(
    app: &App,
    session: &SignedIn,
    party: Party,
    token: &str,
    name: Line,
    answer: Answer,
) -> Result<Option<Vec<String>>, Failure> {
    let (user, id, hash) = (session.id, session.session, token_hash(token));
    app.write_own(user, move |w| {
        Box::pin(async move {
            let asked = passkeys::take_challenge(w.tx, &hash, w.now).await?;
            let Some((challenge, Some(of))) = asked else { return Ok(None) };
            let key = made(&party, &challenge, &answer.client, &answer.device);
            let Some(key) = key.filter(|_| of == user) else { return Ok(None) };
            let is_known = passkeys::find(w.tx, &key.credential).await?.is_some();
            if is_known || passkeys::of(w.tx, user).await?.len() >= MOST {
                return Ok(None);
            }
            let passkey = Passkey {
                id: w.new_id(),
                user,
                credential: key.credential,
                algorithm: key.algorithm,
                public_key: key.public_key,
                counter: i64::from(key.counter),
                name,
                made_at: w.now,
                used_at: None,
            };
            passkeys::insert(w.tx, &passkey).await?;
            store::people::hold_sessions(w.tx, user, false).await?;
            changed_in(&w, user, "passkey-added").await?;
            let ended = store::people::end_other_sessions(w.tx, user, id).await?;
            tell_ended(&w, user, ended).await?;
            if factors::of(w.tx, user).await?.recovery_codes > 0 {
                return Ok(Some(Vec::new()));
            }
            renew_recovery_in(&w, user).await.map(Some)
        })
    })
    .await
}

/// Signs in whoever's passkey answered; it is two factors at once.
///
/// # Errors
/// What the database says.
pub async fn sign_in(
    app: &App,
    party: Party,
    token: &str,
    answer: Answer,
    device: &Device,
) -> Result<Entry, Failure> {
    let (hash, device) = (token_hash(token), device.clone());
    app.write(Actor::System, move |w| {
        Box::pin(async move {
            let asked = passkeys::take_challenge(w.tx, &hash, w.now).await?;
            let Some((challenge, None)) = asked else { return Ok(Entry::Wrong(None)) };
            let Some(passkey) = passkeys::find(w.tx, &answer.credential).await? else {
                return Ok(Entry::Wrong(None));
            };
            let known = KnownKey {
                algorithm: passkey.algorithm,
                public_key: &passkey.public_key,
                counter: passkey.counter,
            };
            let Answer { client, device: data, signature, .. } = &answer;
            let counter = signed(&party, &challenge, known, client, data, signature);
            let Some(counter) = counter else { return Ok(Entry::Wrong(Some(passkey.user))) };
            passkeys::used(w.tx, passkey.id, i64::from(counter), w.now).await?;
            let shown = Shown { user: passkey.user, way: Way::Passkey, is_strong: true };
            let begun = session::begin_in(&w, shown, &device).await?;
            Ok(begun.map_or(Entry::Wrong(Some(passkey.user)), Entry::In))
        })
    })
    .await
}

/// Takes one of one's own passkeys away. Where the firm demands a factor and none is left, the
/// person is held until they set one up.
///
/// # Errors
/// There is no such passkey of theirs.
pub async fn remove(app: &App, session: &SignedIn, passkey: Uuid) -> Result<(), Failure> {
    let (user, id, role) = (session.id, session.session, session.role);
    app.write_own(user, move |w| {
        Box::pin(async move {
            if !passkeys::remove(w.tx, user, passkey).await? {
                return Err(Failure::NotFound);
            }
            changed_in(&w, user, "passkey-removed").await?;
            let ended = store::people::end_other_sessions(w.tx, user, id).await?;
            tell_ended(&w, user, ended).await?;
            let rule = session::second_factor(w.tx).await?;
            let is_held = !left_in(&w, user).await? && rule.demands(role);
            Ok(store::people::hold_sessions(w.tx, user, is_held).await?)
        })
    })
    .await
}
