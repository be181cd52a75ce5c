//! Faults: told by the customer, each with a promise to mend it, until it is mended (S3-14).

use domain::events::{EventKind, Fact};
use domain::ids::{ContactId, FaultId, ItemId};
use domain::items::{Deed, Fault, Track, TrackKind};
use domain::people::{Actor, Party};
use domain::promises::PromiseKind;
use domain::refusal::Refusal;
use domain::text::Prose;
use domain::time::Due;
use jiff::Timestamp;

use super::service::Service;
use crate::app::{App, Failure};

/// The customer says what is wrong with an item; mending it is promised until `mend_by`. A quality
/// that was right before is open again.
///
/// # Errors
/// The promised time is not ahead; the case is not in service (I9).
pub async fn report_fault(
    app: &App,
    actor: Actor,
    item: ItemId,
    words: Prose,
    by: Option<ContactId>,
    mend_by: Due,
) -> Result<FaultId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = store::items::get(w.tx, item).await?.case;
            let mut service = Service::open(&mut w, case).await?;
            service.require_contact(by).await?;
            let now = service.w.now;
            if mend_by.at <= now {
                return Err(Refusal::NextStepNotAhead.into());
            }
            let open = open_faults(&service, item).await?;
            let id = FaultId(service.w.new_id());
            service.tell(Fact::of(EventKind::FaultReported, id));
            let owner = service.case.owner;
            let step = service.promise(PromiseKind::Fix, owner, mend_by, Party::Us).await?;
            let fault = Fault {
                id,
                item,
                customer: service.customer.id,
                case,
                words: words.clone(),
                found_at: now,
                promise: step,
                fixed: None,
            };
            store::items::insert_fault(service.w.tx, &fault).await?;
            match service.find_track(item, TrackKind::Quality) {
                None => {
                    let customer = service.customer.id;
                    let track = Track::begin(item, TrackKind::Quality, customer, case, step);
                    service.add(track).await?;
                }
                // The fault before is mended first; then this one is the step.
                Some(track) if track.is_doing() && !open.is_empty() => {}
                Some(track) if track.is_doing() => {
                    service.replace(track.with_step(step)?, Some((now, false)));
                }
                Some(track) => {
                    service.follow(track.reopen(step)?, now);
                    let words = Some(words);
                    service.act_with(item, TrackKind::Quality, Deed::Reopened, now, words, by);
                }
            }
            service.finish().await?;
            Ok(id)
        })
    })
    .await
}

/// A fault is mended. After the last of them we ask whether it is right now.
///
/// # Errors
/// It was mended before.
pub async fn fix_fault(
    app: &App,
    actor: Actor,
    id: FaultId,
    remedy: Prose,
    at: Timestamp,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = store::items::fault(w.tx, id).await?.case;
            let mut service = Service::open(&mut w, case).await?;
            service.require_past(at)?;
            let fault = store::items::fault(service.w.tx, id).await?;
            let (item, promise) = (fault.item, fault.promise);
            let fault = fault.fix(remedy.clone(), at)?;
            store::items::save_fault(service.w.tx, &fault).await?;
            service.tell(Fact::of(EventKind::FaultFixed, id));
            let words = Some(remedy);
            service.act_with(item, TrackKind::Quality, Deed::Fixed, at, words, None);
            let open = open_faults(&service, item).await?;
            let track = service.track(item, TrackKind::Quality)?;
            match open.first() {
                Some(next) if track.step() == Some(promise) => {
                    service.replace(track.with_step(next.promise)?, Some((at, false)));
                }
                Some(_) => {}
                None => {
                    let ask = service.ask().await?;
                    service.follow(track.done(ask, at)?, at);
                }
            }
            service.settle(promise, at, false).await?;
            service.finish().await
        })
    })
    .await
}

/// The faults of an item that stand, the oldest first.
pub(super) async fn open_faults(
    service: &Service<'_, '_>,
    item: ItemId,
) -> Result<Vec<Fault>, Failure> {
    let mut faults = store::items::faults_of_item(service.w.tx, item).await?;
    faults.retain(Fault::is_open);
    Ok(faults)
}

/// The customer lets the quality of an item be as it is: nothing is mended any more.
pub(super) async fn let_faults_go(
    service: &mut Service<'_, '_>,
    item: ItemId,
    words: &Prose,
) -> Result<(), Failure> {
    let now = service.w.now;
    for fault in open_faults(service, item).await? {
        let promise = fault.promise;
        store::items::save_fault(service.w.tx, &fault.fix(words.clone(), now)?).await?;
        service.settle(promise, now, true).await?;
    }
    Ok(())
}
