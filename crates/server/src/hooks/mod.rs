//! Hooks: addresses elsewhere that are told what happens to customers, signed, in order for each
//! customer, and as often as it takes (docs/webhooks.md).

use std::sync::OnceLock;
use std::time::Duration;

use domain::events::{EventKind, Fact};
use domain::hooks::{Cause, HookState, OVERLAP, Wanted};
use domain::ids::{EventId, HookId, UserId};
use domain::people::{Actor, Right};
use domain::refusal::Refusal;
use jiff::{SignedDuration, Timestamp};
use store::hooks::{self, Hook, NewHook, deliveries};
use tokio::sync::Notify;
use uuid::Uuid;

use crate::app::{App, Failure, Writing};
use crate::config::Networks;

pub mod address;
pub mod api;
mod network;
pub mod pages;
pub mod payload;
mod sending;
mod signing;
mod telling;
#[cfg(test)]
mod tests;

pub use address::{Address, Resolve, Unfit};
pub use telling::tell_until;

use signing::{Secret, about};

/// What was delivered or given up is shown for so long.
const SHOWN: SignedDuration = SignedDuration::from_hours(30 * 24);

/// What telling needs of the program.
#[derive(Default)]
pub struct Hooks {
    /// Networks that may be told beside the public one.
    networks: OnceLock<Networks>,
    resolver: OnceLock<Box<dyn Resolve>>,
    woken: Notify,
}

impl Hooks {
    /// Allows networks, once.
    pub fn permit(&self, networks: Networks) {
        let _ = self.networks.set(networks);
    }

    /// Lets names be found by another than the system, once.
    pub fn resolve_by(&self, resolver: impl Resolve + 'static) {
        let _ = self.resolver.set(Box::new(resolver));
    }

    /// Something was written.
    pub fn wake(&self) {
        self.woken.notify_one();
    }

    /// Something was written, or so much time has passed.
    async fn wait(&self, most: Duration) {
        let _ = tokio::time::timeout(most, self.woken.notified()).await;
    }
}

/// A new hook, or one with a new secret: it is shown once.
pub struct Made {
    pub id: HookId,
    pub secret: String,
}

/// Makes a hook that tells what its owner sees, from now on.
///
/// # Errors
/// The actor does not govern, the owner may not come in, or there is no key to keep a secret under.
pub async fn make(
    app: &App,
    actor: Actor,
    owner: UserId,
    address: Address,
    wanted: Wanted,
) -> Result<Made, Failure> {
    let program = app.clone();
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            if store::people::standing(w.tx, owner).await?.is_disabled {
                return Err(Refusal::AccessStopped.into());
            }
            let id = HookId(w.new_id());
            let (secret, sealed) = new_secret(&program, id)?;
            let drawn = store::events::newest(w.tx).await?.unwrap_or(EventId(Uuid::nil()));
            let wanted = written(&wanted);
            let address = address.line().clone();
            let new = NewHook { id, owner, address, wanted, sealed, drawn };
            hooks::insert(w.tx, &new, w.now).await?;
            tell(&w, EventKind::HookMade, id, "").await?;
            Ok(Made { id, secret })
        })
    })
    .await
}

fn new_secret(app: &App, hook: HookId) -> Result<(String, Vec<u8>), Refusal> {
    let secret = Secret::new().ok_or(Refusal::SecretKeyMissing)?;
    let sealed = app.secrets().seal(&about(hook), secret.bytes());
    Ok((secret.text(), sealed.ok_or(Refusal::SecretKeyMissing)?))
}

/// As a column holds it.
fn written(wanted: &Wanted) -> String {
    wanted.parts().collect::<Vec<_>>().join(" ")
}

/// What a hook wants; kinds that this version does not know are passed over.
#[must_use]
pub fn wanted(hook: &Hook) -> Wanted {
    let known = hook.wanted.split_whitespace().filter(|part| Wanted::parse([*part]).is_ok());
    Wanted::parse(known).unwrap_or_default()
}

async fn tell(w: &Writing<'_>, kind: EventKind, id: HookId, after: &str) -> Result<(), Failure> {
    let fact = Fact::of(kind, id);
    w.tell_of_firm(vec![if after.is_empty() { fact } else { fact.to(after) }]).await
}

/// Gives a hook another address or another choice of events.
///
/// # Errors
/// The actor does not govern, or there is no such hook.
pub async fn change(
    app: &App,
    actor: Actor,
    id: HookId,
    address: Address,
    wanted: Wanted,
) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            hooks::get(w.tx, id).await?;
            hooks::change(w.tx, id, address.line(), &written(&wanted)).await?;
            tell(&w, EventKind::HookChanged, id, "changed").await
        })
    })
    .await
}

/// Tells it nothing until it is resumed.
///
/// # Errors
/// As [`change`].
pub async fn pause(app: &App, actor: Actor, id: HookId) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            if hooks::get(w.tx, id).await?.state != HookState::Active {
                return Ok(());
            }
            hooks::set_state(w.tx, id, HookState::Paused, Some(Cause::ByHand)).await?;
            tell(&w, EventKind::HookChanged, id, "paused").await
        })
    })
    .await
}

/// Goes on where it stopped: what waits is tried at once, and nothing was lost.
///
/// # Errors
/// As [`change`].
pub async fn resume(app: &App, actor: Actor, id: HookId) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            if hooks::get(w.tx, id).await?.state == HookState::Active {
                return Ok(());
            }
            hooks::set_state(w.tx, id, HookState::Active, None).await?;
            deliveries::renew(w.tx, id, w.now).await?;
            tell(&w, EventKind::HookChanged, id, "resumed").await
        })
    })
    .await
}

/// A new secret; with the one before, messages are signed for another day too.
///
/// # Errors
/// As [`make`].
pub async fn rotate(app: &App, actor: Actor, id: HookId) -> Result<Made, Failure> {
    let program = app.clone();
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            hooks::get(w.tx, id).await?;
            let (secret, sealed) = new_secret(&program, id)?;
            let until = w.now.checked_add(OVERLAP).unwrap_or(w.now);
            hooks::rotate(w.tx, id, &sealed, until).await?;
            tell(&w, EventKind::HookChanged, id, "rotated").await?;
            Ok(Made { id, secret })
        })
    })
    .await
}

/// Forgets a hook and what it was told.
///
/// # Errors
/// As [`change`].
pub async fn delete(app: &App, actor: Actor, id: HookId) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            hooks::get(w.tx, id).await?;
            hooks::delete(w.tx, id).await?;
            tell(&w, EventKind::HookDeleted, id, "").await
        })
    })
    .await
}

/// Sends a test at once, whatever the hook's state; the message by which its outcome is found.
///
/// # Errors
/// As [`change`].
pub async fn test(app: &App, actor: Actor, id: HookId) -> Result<Uuid, Failure> {
    let message = app
        .write(actor, move |w| {
            Box::pin(async move {
                w.require(Right::Govern)?;
                hooks::get(w.tx, id).await?;
                let message = w.new_id();
                // Should this program end now, it is sent a little later.
                let later = w.now.checked_add(SignedDuration::from_secs(60)).unwrap_or(w.now);
                deliveries::insert_test(w.tx, id, message, w.now, later).await?;
                Ok(message)
            })
        })
        .await?;
    let (hook, delivery) =
        (hooks::get(app.db(), id).await?, deliveries::get(app.db(), id, message).await?);
    telling::attempt(app, &hook, &delivery, None).await?;
    Ok(message)
}

/// Sends a message again, as often as at the beginning.
///
/// # Errors
/// As [`change`]; there is no such message.
pub async fn send_again(app: &App, actor: Actor, id: HookId, message: Uuid) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            deliveries::get(w.tx, id, message).await?;
            deliveries::send_again(w.tx, id, message, w.now).await?;
            Ok(())
        })
    })
    .await
}

/// Forgets what was settled long ago; how many.
///
/// # Errors
/// What the database says.
pub async fn sweep(app: &App) -> Result<u64, Failure> {
    let before = app.now().checked_sub(SHOWN).unwrap_or(Timestamp::MIN);
    app.db()
        .write::<_, Failure, _>(move |tx| {
            Box::pin(async move { Ok(deliveries::sweep(tx, before).await?) })
        })
        .await
}
