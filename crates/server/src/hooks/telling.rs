//! The task that tells: for each active hook one worker at a time, in all programs together, draws
//! what happened and delivers it, of each customer one message after the other, of several customers
//! at once.

use std::collections::HashSet;
use std::time::Duration;

use domain::events::{EventKind, Fact};
use domain::hooks::{Cause, DeliveryState, FAILS_FOR, HookState, pause};
use domain::ids::{EventId, HookId};
use domain::people::Actor;
use jiff::{SignedDuration, Timestamp};
use store::hooks::deliveries::{self, Delivery, Outcome};
use store::hooks::{self, Hook};
use tokio::sync::watch;
use tokio::task::JoinSet;
use uuid::Uuid;

use super::payload::{HookMessage, Test};
use super::sending::{Message, send};
use super::signing::{Secret, about};
use super::wanted;
use crate::app::{App, Failure};
use crate::secrets::random;

/// What other programs wrote, and what is due, is looked for so often.
const TICK: Duration = Duration::from_secs(1);
/// Never more often than this, however much is written.
const BREATH: Duration = Duration::from_millis(100);
/// Nobody else tells a hook for so long; longer than a message takes.
const LEASE: SignedDuration = SignedDuration::from_secs(30);
/// So many customers are told of at once.
const AT_ONCE: usize = 8;
/// So many events are drawn in one transaction.
const DRAWN: u32 = 500;

/// Tells until it is stopped.
pub async fn tell_until(app: App, mut stop: watch::Receiver<bool>) {
    let mut workers: JoinSet<HookId> = JoinSet::new();
    let mut busy: HashSet<HookId> = HashSet::new();
    while !*stop.borrow() {
        while let Some(done) = workers.try_join_next() {
            match done {
                Ok(hook) => {
                    busy.remove(&hook);
                }
                // Which one it was nobody knows: all may begin again, and the lease keeps order.
                Err(_) => busy.clear(),
            }
        }
        match with_work(&app, &busy).await {
            Ok(found) => {
                for hook in found {
                    busy.insert(hook);
                    let (app, stop) = (app.clone(), stop.clone());
                    workers.spawn(async move {
                        if let Err(error) = work(&app, hook, &stop).await {
                            let cause = std::error::Error::source(&error).map(ToString::to_string);
                            tracing::error!(%hook, %error, cause, "a hook could not be told");
                        }
                        hook
                    });
                }
            }
            Err(error) => tracing::error!(%error, "hooks could not be looked at"),
        }
        tokio::select! {
            () = app.hooks().wait(TICK) => {}
            _ = stop.changed() => {}
        }
        tokio::time::sleep(BREATH).await;
    }
    while workers.join_next().await.is_some() {}
}

async fn with_work(app: &App, busy: &HashSet<HookId>) -> Result<Vec<HookId>, Failure> {
    let mut found = Vec::new();
    for hook in hooks::active(app.db()).await? {
        if !busy.contains(&hook) && hooks::has_work(app.db(), hook, app.now()).await? {
            found.push(hook);
        }
    }
    Ok(found)
}

/// Tells one hook all that is due now, if no other program does.
///
/// # Errors
/// What the database says.
pub async fn work(app: &App, hook: HookId, stop: &watch::Receiver<bool>) -> Result<(), Failure> {
    let worker = app.new_id();
    if !lease(app, hook, worker).await? {
        return Ok(());
    }
    let outcome = tell_all(app, hook, worker, stop).await;
    app.db()
        .write::<_, Failure, _>(move |tx| {
            Box::pin(async move { Ok(hooks::release(tx, hook, worker).await?) })
        })
        .await?;
    outcome
}

async fn lease(app: &App, hook: HookId, worker: Uuid) -> Result<bool, Failure> {
    let now = app.now();
    let until = now.checked_add(LEASE).unwrap_or(now);
    app.db()
        .write::<_, Failure, _>(move |tx| {
            Box::pin(async move { Ok(hooks::lease(tx, hook, worker, now, until).await?) })
        })
        .await
}

async fn tell_all(
    app: &App,
    id: HookId,
    worker: Uuid,
    stop: &watch::Receiver<bool>,
) -> Result<(), Failure> {
    let mut telling: JoinSet<(Uuid, Result<(), Failure>)> = JoinSet::new();
    let mut busy: Vec<Uuid> = Vec::new();
    loop {
        let goes_on = !*stop.borrow() && lease(app, id, worker).await?;
        if goes_on {
            draw(app, id).await?;
            let room = u32::try_from(AT_ONCE - busy.len()).unwrap_or(0);
            let due = deliveries::due(app.db(), id, &busy, app.now(), room).await?;
            let hook = hooks::get(app.db(), id).await?;
            for delivery in due {
                busy.push(delivery.message);
                let (app, hook) = (app.clone(), hook.clone());
                telling.spawn(async move {
                    let message = delivery.message;
                    (message, attempt(&app, &hook, &delivery, Some(worker)).await)
                });
            }
        }
        match telling.join_next().await {
            None => return Ok(()),
            Some(Ok((message, outcome))) => {
                busy.retain(|other| *other != message);
                outcome?;
            }
            Some(Err(error)) => {
                tracing::error!(hook = %id, %error, "telling a hook broke off");
                return Ok(());
            }
        }
    }
}

async fn draw(app: &App, id: HookId) -> Result<(), Failure> {
    let now = app.now();
    loop {
        let drawn = app
            .db()
            .write::<_, Failure, _>(move |tx| {
                Box::pin(async move {
                    let hook = hooks::get(tx, id).await?;
                    let kinds = wanted(&hook).kinds();
                    Ok(hooks::draw(tx, &hook, &kinds, now, DRAWN).await?)
                })
            })
            .await?;
        if drawn < DRAWN as usize {
            return Ok(());
        }
    }
}

/// Tries one delivery and writes down how it went; by a worker only while it holds the hook.
///
/// # Errors
/// What the database says.
pub async fn attempt(
    app: &App,
    hook: &Hook,
    delivery: &Delivery,
    worker: Option<Uuid>,
) -> Result<(), Failure> {
    let standing = store::people::standing(app.db(), hook.owner).await?;
    if standing.is_disabled && !delivery.is_test {
        return stop_telling(app, hook.id, HookState::Paused, Cause::OwnerOut).await;
    }
    let is_seen = match delivery.customer {
        Some(customer) => store::rights::sees(app.db(), standing.sight, customer).await?,
        None => true,
    };
    let body = if is_seen { body(app, delivery).await? } else { None };
    let answer = match body {
        None => None,
        Some(body) => {
            let message = Message {
                id: format!("evt_{}", delivery.message.simple()),
                seconds: app.now().as_second(),
                body,
            };
            let secrets = secrets(app, hook);
            Some(send(app.hooks(), hook.address.as_str(), &secrets, message).await)
        }
    };
    let now = app.now();
    let status = answer.and_then(Result::ok);
    let outcome = Outcome {
        status: status.map(u32::from),
        trouble: answer.and_then(Result::err).map(super::sending::Trouble::code),
        ..judge(delivery, answer.map(Result::ok), now)
    };
    note(app, hook, delivery, outcome, worker, now).await?;
    if status == Some(410) && !delivery.is_test {
        return stop_telling(app, hook.id, HookState::Ended, Cause::Gone).await;
    }
    Ok(())
}

/// What follows from an answer: `None` where nothing was sent, `Some(None)` where none came.
fn judge(delivery: &Delivery, answer: Option<Option<u16>>, now: Timestamp) -> Outcome {
    let settled = |state| Outcome { state, status: None, trouble: None, next_at: now };
    match answer {
        None => settled(DeliveryState::Unseen),
        Some(Some(200..=299)) => settled(DeliveryState::Delivered),
        // A person looks on: it is not tried again.
        Some(_) if delivery.is_test => settled(DeliveryState::GivenUp),
        Some(Some(410)) => settled(DeliveryState::GivenUp),
        Some(_) => match pause(delivery.tries + 1, chance()) {
            None => settled(DeliveryState::GivenUp),
            Some(pause) => Outcome {
                next_at: now.checked_add(pause).unwrap_or(now),
                ..settled(DeliveryState::Waiting)
            },
        },
    }
}

fn chance() -> f64 {
    let bytes = random::<4>().unwrap_or_default();
    f64::from(u32::from_le_bytes(bytes)) / f64::from(u32::MAX)
}

async fn body(app: &App, delivery: &Delivery) -> Result<Option<String>, Failure> {
    let text = if delivery.is_test {
        serde_json::to_string(&Test::new(delivery.message, delivery.made_at))
    } else {
        let event = deliveries::event(app.db(), EventId(delivery.message)).await?;
        let Some(event) = event else { return Ok(None) };
        serde_json::to_string(&HookMessage::from(event))
    };
    Ok(text.ok())
}

/// The secret that counts, and the one before while it still does.
fn secrets(app: &App, hook: &Hook) -> Vec<Secret> {
    let former =
        hook.former.as_ref().filter(|_| hook.former_until.is_some_and(|until| app.now() < until));
    let sealed = std::iter::once(&hook.sealed).chain(former);
    let opened = sealed.filter_map(|sealed| app.secrets().open(&about(hook.id), sealed));
    opened.map(Secret::of).collect()
}

async fn note(
    app: &App,
    hook: &Hook,
    delivery: &Delivery,
    outcome: Outcome,
    worker: Option<Uuid>,
    now: Timestamp,
) -> Result<(), Failure> {
    let (id, message, is_test) = (hook.id, delivery.message, delivery.is_test);
    let is_long = hook.failing_since.is_some_and(|since| now.duration_since(since) >= FAILS_FOR);
    let fails = outcome.status.is_some() || outcome.trouble.is_some();
    let is_taken = outcome.state == DeliveryState::Delivered;
    app.db()
        .write::<_, Failure, _>(move |tx| {
            Box::pin(async move {
                // Another program took over meanwhile: it tells the same message itself.
                if let Some(worker) = worker
                    && !hooks::holds(tx, id, worker).await?
                {
                    return Ok(());
                }
                deliveries::note(tx, id, message, &outcome, now).await?;
                if is_taken {
                    hooks::note_taken(tx, id).await?;
                } else if fails && !is_test {
                    hooks::note_failing(tx, id, now).await?;
                }
                Ok(())
            })
        })
        .await?;
    if is_long && fails && !is_taken && !is_test {
        return stop_telling(app, id, HookState::Paused, Cause::Failing).await;
    }
    Ok(())
}

/// It is told no more until a person looks at it.
async fn stop_telling(
    app: &App,
    id: HookId,
    state: HookState,
    cause: Cause,
) -> Result<(), Failure> {
    app.write(Actor::System, move |w| {
        Box::pin(async move {
            if hooks::get(w.tx, id).await?.state != HookState::Active {
                return Ok(());
            }
            hooks::set_state(w.tx, id, state, Some(cause)).await?;
            let fact = Fact::of(EventKind::HookChanged, id).to(cause.code());
            w.tell_of_firm(vec![fact]).await
        })
    })
    .await
}
