//! What goes on after the tracks: plans of maintenance and their visits. A visit is between us and
//! the customer, so a closed case is not touched by it.

use std::collections::BTreeMap;

use domain::events::{EventKind, Fact};
use domain::ids::{CaseId, ContactId, CustomerId, ItemId, PromiseId, UserId};
use domain::items::{Deed, Item, MaintenancePlan, TrackAct, TrackKind};
use domain::people::{Actor, Party};
use domain::promises::{Promise, PromiseKind, PromiseState};
use domain::refusal::Refusal;
use domain::text::Prose;
use domain::time::{Due, Zone};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::service::{Service, due_after};
use crate::app::{App, Failure, Writing};

/// A visit is promised when it is so near.
const NEAR_DAYS: i32 = 30;

/// The plan of maintenance of these items is agreed with the customer (S3-19).
///
/// # Errors
/// The first visit lies in the past; they are settled already.
pub async fn plan_maintenance(
    app: &App,
    actor: Actor,
    case: CaseId,
    items: Vec<ItemId>,
    plan: MaintenancePlan,
    by: Option<ContactId>,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let mut service = Service::open(&mut w, case).await?;
            service.require_contact(by).await?;
            let now = service.w.now;
            if plan.next_service < service.customer.zone.local(now).date() {
                return Err(Refusal::NextStepNotAhead.into());
            }
            let mut planned = Vec::new();
            for id in items {
                let mut item = service.item(id)?.clone();
                item.plan = Some(plan);
                store::items::save(service.w.tx, &item).await?;
                let track = service.track(id, TrackKind::Maintenance)?;
                service.follow(track.agree(by, now)?, now);
                service.act_with(id, TrackKind::Maintenance, Deed::Planned, now, None, by);
                service.tell(Fact::of(EventKind::MaintenancePlanned, id));
                planned.push(item);
            }
            let customer = service.customer.id;
            service.finish().await?;
            promise_visits(&w, customer, planned).await.map(|_| ())
        })
    })
    .await
}

/// These items were seen to at that time: the plan counts on from that day, and the promise of the
/// visit is kept when the last item of it was seen to.
///
/// # Errors
/// The time is still to come, or one is in use no more.
pub async fn serviced(
    app: &App,
    actor: Actor,
    items: Vec<ItemId>,
    at: Timestamp,
    note: Option<Prose>,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let Some(first) = items.first() else { return Err(Failure::NotFound) };
            let customer = store::items::customer_of(w.tx, *first).await?;
            w.lock(customer).await?;
            if at > w.now {
                return Err(Refusal::NotYetHappened.into());
            }
            let day = store::customers::get(w.tx, customer).await?.zone.local(at).date();
            let (mut facts, mut seen) = (Vec::new(), Vec::new());
            for id in items {
                let mut item = load_of(&w, customer, id).await?;
                let visit = item.visit.take();
                item.plan = item.plan.map(|plan| plan.after_visit(day));
                store::items::save(w.tx, &item).await?;
                let act = act(&w, &item, Deed::Serviced, at, note.clone());
                store::items::insert_acts(w.tx, &[act]).await?;
                facts.push(Fact::of(EventKind::VisitMade, id));
                facts.extend(leave_visit(&w, visit, at, false).await?);
                seen.push(item);
            }
            w.tell(customer, None, facts).await?;
            promise_visits(&w, customer, seen).await.map(|_| ())
        })
    })
    .await
}

fn act(w: &Writing<'_>, item: &Item, deed: Deed, at: Timestamp, words: Option<Prose>) -> TrackAct {
    TrackAct {
        id: domain::ids::TrackActId(w.new_id()),
        item: item.id,
        track: TrackKind::Maintenance,
        customer: item.customer,
        deed,
        at,
        by: w.actor.user(),
        words,
        contact: None,
    }
}

/// An item of this customer that is still in use.
pub(super) async fn load_of(
    w: &Writing<'_>,
    customer: CustomerId,
    id: ItemId,
) -> Result<Item, Failure> {
    let item = store::items::get(w.tx, id).await?;
    if item.customer != customer {
        return Err(Failure::NotFound);
    }
    if item.retired_at.is_some() {
        return Err(Refusal::AlreadySettled.into());
    }
    Ok(item)
}

/// The promise of a visit ends when no item rests on it any more.
pub(super) async fn leave_visit(
    w: &Writing<'_>,
    visit: Option<PromiseId>,
    at: Timestamp,
    by_release: bool,
) -> Result<Vec<Fact>, Failure> {
    let Some(visit) = visit else { return Ok(Vec::new()) };
    if !store::items::on_visit(w.tx, visit).await?.is_empty() {
        return Ok(Vec::new());
    }
    let (promise, rules) = (store::promises::get(w.tx, visit).await?, w.rules().await?);
    let (promise, facts) = if by_release {
        promise.release(Party::Customer, at, &rules)?
    } else {
        promise.keep(at, &rules)?
    };
    store::promises::save(w.tx, &promise).await?;
    Ok(facts)
}

/// Promises the visits that have come near; how many. Of a customer those of one day are one.
///
/// # Errors
/// What the database says; what was promised before stands.
pub async fn plan_visits(app: &App) -> Result<usize, Failure> {
    const AT_ONCE: u32 = 200;
    let until = near(app.now());
    let mut of_customers: BTreeMap<CustomerId, Vec<ItemId>> = BTreeMap::new();
    for item in store::items::to_visit(app.db(), until, AT_ONCE).await? {
        of_customers.entry(item.customer).or_default().push(item.id);
    }
    let mut count = 0;
    for (customer, ids) in of_customers {
        count += app
            .write(Actor::System, move |mut w| {
                Box::pin(async move {
                    w.lock(customer).await?;
                    let mut items = Vec::new();
                    for id in ids {
                        items.push(store::items::get(w.tx, id).await?);
                    }
                    promise_visits(&w, customer, items).await
                })
            })
            .await?;
    }
    Ok(count)
}

fn near(now: Timestamp) -> Date {
    let today = Zone::utc().local(now).date();
    today.checked_add(NEAR_DAYS.days()).unwrap_or(today)
}

/// Of these items those whose visit is near and not promised yet.
pub(super) async fn promise_visits(
    w: &Writing<'_>,
    customer: CustomerId,
    items: Vec<Item>,
) -> Result<usize, Failure> {
    let customer = store::customers::get(w.tx, customer).await?;
    if customer.leave.withdrawn_at.is_some() {
        return Ok(0);
    }
    let until = near(w.now);
    let mut made: BTreeMap<(Date, UserId), PromiseId> = BTreeMap::new();
    let mut facts = Vec::new();
    for mut item in items {
        let Some(plan) = item.plan.filter(|plan| plan.next_service <= until) else { continue };
        if item.visit.is_some() || item.retired_at.is_some() {
            continue;
        }
        let key = (plan.next_service, item.owner);
        let visit = match made.get(&key) {
            Some(visit) => *visit,
            None => {
                let due = visit_due(plan.next_service, w.now, &customer.zone);
                let promise = visit_promise(w, &item, due);
                store::promises::insert(w.tx, &promise).await?;
                facts.push(promise.made());
                made.insert(key, promise.id);
                promise.id
            }
        };
        item.visit = Some(visit);
        store::items::save(w.tx, &item).await?;
    }
    if facts.is_empty() {
        return Ok(0);
    }
    w.tell(customer.id, None, facts).await?;
    Ok(made.len())
}

/// By the evening of its day; a day that has passed is made good on the next working day.
fn visit_due(day: Date, now: Timestamp, zone: &Zone) -> Due {
    let evening = jiff::civil::time(17, 0, 0, 0);
    match Due::at_wall(day.to_datetime(evening), zone) {
        Some(due) if due.at > now => due,
        _ => due_after(1, now, now, zone),
    }
}

fn visit_promise(w: &Writing<'_>, item: &Item, due: Due) -> Promise {
    Promise {
        id: PromiseId(w.new_id()),
        customer: item.customer,
        case: None,
        kind: PromiseKind::Maintain,
        what: None,
        debtor: Party::Us,
        owner: item.owner,
        due,
        named_by: Party::Us,
        made_at: w.now,
        state: PromiseState::Open,
        broken_at: None,
    }
}
