//! What we do on the tracks: delivered, looked at, installed, trained; and a time that slips.

use domain::events::{EventKind, Fact};
use domain::ids::{CaseId, ItemId, PromiseId};
use domain::items::{Deed, Track, TrackKind};
use domain::people::{Actor, Party};
use domain::promises::{Promise, PromiseKind};
use domain::quantity::Quantity;
use domain::refusal::Refusal;
use domain::text::Prose;
use domain::time::Due;
use jiff::Timestamp;

use super::service::Service;
use crate::app::{App, Failure};

/// So much of these items is with the customer since that time, in one go.
///
/// # Errors
/// It is more than was sold (S3-13), or all was delivered before; the case is not in service (I9).
pub async fn deliver(
    app: &App,
    actor: Actor,
    case: CaseId,
    parts: Vec<(ItemId, Quantity)>,
    at: Timestamp,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let mut service = Service::open(&mut w, case).await?;
            service.require_past(at)?;
            let mut before = store::items::delivered_of_case(service.w.tx, case).await?;
            for (item, part) in parts {
                let sold = service.item(item)?.quantity;
                let track = service.track(item, TrackKind::Delivery)?;
                if !track.is_doing() {
                    return Err(Refusal::TrackNotDoing.into());
                }
                let known = before.iter().find(|it| it.0 == item).map_or(Quantity(0), |it| it.1);
                let is_all = domain::items::deliver(sold, known, part)?;
                before.retain(|it| it.0 != item);
                before.push((item, Quantity(known.0.saturating_add(part.0))));
                service.act(item, TrackKind::Delivery, Deed::Delivered(part), at);
                if is_all {
                    let ask = service.ask().await?;
                    service.follow(track.done(ask, at)?, at);
                } else {
                    let fact = Fact::of(EventKind::DeliveredInPart, item).to(part.plain());
                    service.tell(fact);
                }
            }
            service.finish().await
        })
    })
    .await
}

/// The quality of these items was looked at with the customer, and nothing is wrong (S3-14).
///
/// # Errors
/// A fault stands, or it was looked at before.
pub async fn check_quality(
    app: &App,
    actor: Actor,
    case: CaseId,
    items: Vec<ItemId>,
    at: Timestamp,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let mut service = Service::open(&mut w, case).await?;
            let faults = store::items::faults_of_case(service.w.tx, case).await?;
            if faults.iter().any(|fault| fault.is_open() && items.contains(&fault.item)) {
                return Err(Refusal::FaultStands.into());
            }
            for item in items {
                done(&mut service, item, TrackKind::Quality, Deed::Checked, at, None).await?;
            }
            service.finish().await
        })
    })
    .await
}

/// These items are installed (S3-17).
///
/// # Errors
/// They were before, or nobody promised to.
pub async fn install(
    app: &App,
    actor: Actor,
    case: CaseId,
    items: Vec<ItemId>,
    at: Timestamp,
    note: Option<Prose>,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let mut service = Service::open(&mut w, case).await?;
            for item in items {
                let (track, note) = (TrackKind::Installation, note.clone());
                done(&mut service, item, track, Deed::Installed, at, note).await?;
            }
            service.finish().await
        })
    })
    .await
}

/// What a training was: when, who of them, and whether they can use it now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Training {
    pub at: Timestamp,
    pub who: Prose,
    /// Where they can't yet, the day of the next training.
    pub again: Option<Due>,
}

/// Their people were trained on these items; who can't use it yet is trained again (S3-18).
///
/// # Errors
/// The next day is not ahead; they were trained before.
pub async fn train(
    app: &App,
    actor: Actor,
    case: CaseId,
    items: Vec<ItemId>,
    training: Training,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let mut service = Service::open(&mut w, case).await?;
            service.require_past(training.at)?;
            let Some(again) = training.again.clone() else {
                for item in items {
                    let deed = Deed::Trained { can_use: true };
                    let (at, who) = (training.at, Some(training.who.clone()));
                    done(&mut service, item, TrackKind::Training, deed, at, who).await?;
                }
                return service.finish().await;
            };
            train_again(&mut service, items, &training, again).await?;
            service.finish().await
        })
    })
    .await
}

async fn train_again(
    service: &mut Service<'_, '_>,
    items: Vec<ItemId>,
    training: &Training,
    again: Due,
) -> Result<(), Failure> {
    if again.at <= service.w.now {
        return Err(Refusal::TrainingGoesOn.into());
    }
    let owner = service.case.owner;
    let step = service.promise(PromiseKind::Train, owner, again, Party::Us).await?;
    for item in items {
        let track = service.track(item, TrackKind::Training)?;
        if !track.is_doing() {
            return Err(Refusal::TrackNotDoing.into());
        }
        let (deed, who) = (Deed::Trained { can_use: false }, Some(training.who.clone()));
        service.act_with(item, TrackKind::Training, deed, training.at, who, None);
        service.tell(Fact::of(EventKind::TrainedInPart, item));
        service.replace(track.with_step(step)?, Some((training.at, false)));
    }
    Ok(())
}

/// Our work on one track of one item is done: now we ask whether it is right.
async fn done(
    service: &mut Service<'_, '_>,
    item: ItemId,
    kind: TrackKind,
    deed: Deed,
    at: Timestamp,
    words: Option<Prose>,
) -> Result<(), Failure> {
    service.require_past(at)?;
    let track = service.track(item, kind)?;
    if !track.is_doing() {
        return Err(Refusal::TrackNotDoing.into());
    }
    let ask = service.ask().await?;
    service.act_with(item, kind, deed, at, words, None);
    service.follow(track.done(ask, at)?, at);
    Ok(())
}

/// Another time for a step, at the wish of one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    pub due: Due,
    pub by: Party,
    /// When the customer was told; needless only where it is their own wish.
    pub told_at: Option<Timestamp>,
}

/// A step gets another time, for all items that share it. The customer is told first (S3-13).
///
/// # Errors
/// Nobody told them, or they asked not to be contacted; the time is not ahead; it is no step of
/// this case's items.
pub async fn slip(
    app: &App,
    actor: Actor,
    case: CaseId,
    step: PromiseId,
    slip: Slip,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let mut service = Service::open(&mut w, case).await?;
            let told_at = told(&service, &slip)?;
            let promise = store::promises::get(service.w.tx, step).await?;
            let resting: Vec<Track> =
                service.tracks.iter().filter(|it| it.step() == Some(step)).cloned().collect();
            require_movable(&service, &promise, &resting).await?;
            let (was_due, now) = (promise.due.at, service.w.now);
            let deed = Deed::Slipped { was_due, told_at };
            for track in &resting {
                service.act(track.item, track.kind, deed, now);
            }
            if let Some(first) = resting.first() {
                let how = match deed.told_before() {
                    Some(true) => "told-before",
                    Some(false) => "told-late",
                    None => "their-wish",
                };
                let fact = Fact::of(EventKind::DeliverySlipped, first.item);
                service.tell(fact.from_to(first.kind.code(), how));
            }
            let next = service.move_step(promise, slip.due, slip.by).await?;
            for mut fault in store::items::faults_of_case(service.w.tx, case).await? {
                if fault.promise == step {
                    fault.promise = next;
                    store::items::save_fault(service.w.tx, &fault).await?;
                }
            }
            service.finish().await
        })
    })
    .await
}

fn told(service: &Service<'_, '_>, slip: &Slip) -> Result<Option<Timestamp>, Failure> {
    if slip.by == Party::Customer {
        return Ok(None);
    }
    let Some(told_at) = slip.told_at else { return Err(Refusal::SlipUntold.into()) };
    service.require_past(told_at)?;
    // Their peace until a date they named does not forbid to tell of what they bought.
    if service.customer.leave.withdrawn_at.is_some_and(|since| told_at > since) {
        return Err(Refusal::LeaveWithdrawn.into());
    }
    Ok(Some(told_at))
}

async fn require_movable(
    service: &Service<'_, '_>,
    promise: &Promise,
    resting: &[Track],
) -> Result<(), Failure> {
    if promise.case != Some(service.case.id) {
        return Err(Failure::NotFound);
    }
    if promise.kind == PromiseKind::Pay {
        return Err(Refusal::StepOfService.into());
    }
    let faults = store::items::faults_of_case(service.w.tx, service.case.id).await?;
    let is_of_fault = faults.iter().any(|it| it.is_open() && it.promise == promise.id);
    if resting.is_empty() && !is_of_fault { Err(Failure::NotFound) } else { Ok(()) }
}
