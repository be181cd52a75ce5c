//! The facts of an item that people keep, the end of its life, and the sets that new items get.

use domain::events::{EventKind, Fact};
use domain::ids::{ItemId, UserId};
use domain::items::{Item, ItemKind, MaintenancePlan, ServiceSet, SetTrack};
use domain::needs::Strategy;
use domain::people::{Actor, Right};
use domain::refusal::Refusal;
use domain::text::Line;
use jiff::civil::Date;

use super::upkeep::{leave_visit, load_of, promise_visits};
use crate::app::{App, Failure, Writing};
use crate::people::require_able;

/// The facts of an item that people keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    pub serial: Option<Line>,
    pub owner: UserId,
    pub for_item: Option<ItemId>,
    pub end_of_life: Option<Date>,
    pub replacement_due: Option<Date>,
    pub renews_on: Option<Date>,
    pub plan: Option<MaintenancePlan>,
}

/// Describes an item anew.
///
/// # Errors
/// There is no such owner; it belongs to something else than an equipment of the same customer.
pub async fn describe(
    app: &App,
    actor: Actor,
    id: ItemId,
    description: Description,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let customer = store::items::customer_of(w.tx, id).await?;
            w.lock(customer).await?;
            let old = store::items::get(w.tx, id).await?;
            if let Some(for_item) = description.for_item {
                require_equipment(&w, &old, for_item).await?;
            }
            let mut facts = Vec::new();
            if old.owner != description.owner {
                w.require_own_or_steer(old.owner)?;
                require_able(&w, description.owner).await?;
                hand_over(&w, &old, description.owner).await?;
            }
            let mut new = Item {
                serial: description.serial,
                owner: description.owner,
                for_item: description.for_item,
                end_of_life: description.end_of_life,
                replacement_due: description.replacement_due,
                renews_on: description.renews_on,
                plan: description.plan,
                ..old.clone()
            };
            if new.plan.map(|it| it.next_service) != old.plan.map(|it| it.next_service) {
                new.visit = None;
            }
            if new == old {
                return Ok(());
            }
            store::items::save(w.tx, &new).await?;
            facts.push(Fact::of(EventKind::ItemChanged, id));
            if new.visit != old.visit {
                facts.extend(leave_visit(&w, old.visit, w.now, true).await?);
            }
            let case = store::cases::get(w.tx, new.case).await?;
            w.tell(customer, case.closed.is_none().then_some(case.id), facts).await?;
            promise_visits(&w, customer, vec![new]).await.map(|_| ())
        })
    })
    .await
}

/// A part belongs to an equipment of the same customer, which belongs to nothing itself.
async fn require_equipment(w: &Writing<'_>, item: &Item, of: ItemId) -> Result<(), Failure> {
    let equipment = store::items::get(w.tx, of).await?;
    let is_one = equipment.customer == item.customer
        && equipment.id != item.id
        && equipment.kind == ItemKind::Equipment
        && equipment.for_item.is_none();
    let has_own = !store::items::belonging_to(w.tx, item.id, 1).await?.is_empty();
    if is_one && !has_own { Ok(()) } else { Err(Failure::NotFound) }
}

/// The steps that are this item's alone go to its new owner with it.
async fn hand_over(w: &Writing<'_>, item: &Item, to: UserId) -> Result<(), Failure> {
    let mut steps = Vec::new();
    for track in store::items::tracks_of_item(w.tx, item.id).await? {
        let Some(step) = track.step() else { continue };
        let resting = store::items::tracks_on_step(w.tx, step).await?;
        if resting.iter().all(|it| it.item == item.id) {
            steps.push(step);
        }
    }
    if let Some(visit) = item.visit
        && store::items::on_visit(w.tx, visit).await?.len() == 1
    {
        steps.push(visit);
    }
    for step in steps {
        let mut promise = store::promises::get(w.tx, step).await?;
        promise.owner = to;
        store::promises::save(w.tx, &promise).await?;
    }
    Ok(())
}

/// An item goes to another of us, with its steps; the customer is locked.
pub(crate) async fn hand_over_in(w: &Writing<'_>, id: ItemId, to: UserId) -> Result<(), Failure> {
    let old = store::items::get(w.tx, id).await?;
    hand_over(w, &old, to).await?;
    let new = Item { owner: to, ..old };
    store::items::save(w.tx, &new).await?;
    let case = store::cases::get(w.tx, new.case).await?;
    let fact = Fact::of(EventKind::ItemChanged, id);
    w.tell(new.customer, case.closed.is_none().then_some(case.id), vec![fact]).await
}

/// An item is in use no more: the end of its life.
///
/// # Errors
/// A track of it is under way (S3-12).
pub async fn retire(app: &App, actor: Actor, id: ItemId) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let customer = store::items::customer_of(w.tx, id).await?;
            w.lock(customer).await?;
            let mut item = load_of(&w, customer, id).await?;
            if store::items::count_under_way(w.tx, id).await? > 0 {
                return Err(Refusal::ItemUnderWay.into());
            }
            item.retired_at = Some(w.now);
            let visit = item.visit.take();
            store::items::save(w.tx, &item).await?;
            let mut facts = vec![Fact::of(EventKind::ItemRetired, id)];
            facts.extend(leave_visit(&w, visit, w.now, true).await?);
            let case = store::cases::get(w.tx, item.case).await?;
            w.tell(customer, case.closed.is_none().then_some(case.id), facts).await
        })
    })
    .await
}

/// Which tracks a kind of item gets under a strategy, from the next agreement on (S3-26).
///
/// # Errors
/// It would follow nothing; only owners may.
pub async fn set_service_set(
    app: &App,
    actor: Actor,
    kind: ItemKind,
    strategy: Strategy,
    tracks: Vec<SetTrack>,
) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            let set = ServiceSet::new(tracks)?;
            store::items::set_service_set(w.tx, kind, strategy, &set).await?;
            let fact = Fact {
                kind: EventKind::ServiceSetChanged,
                record: None,
                before: None,
                after: Some(format!("{}={}", kind.code(), strategy.code())),
            };
            w.tell_of_firm(vec![fact]).await
        })
    })
    .await
}
