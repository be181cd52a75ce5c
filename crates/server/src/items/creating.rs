//! Items come with an agreement, each on the tracks of its service set; a newer agreement changes
//! its items and adds to them.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use domain::agreements::{Agreement, AgreementLine};
use domain::cases::Case;
use domain::events::{EventKind, Fact};
use domain::ids::{ItemId, PromiseId};
use domain::items::{Item, ItemKind, ServiceSet, Track, TrackKind, TrackState, same_items};
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::quantity::Quantity;
use domain::refusal::Refusal;
use jiff::Timestamp;

use super::service::{Service, due_after};
use crate::app::{Failure, Writing};

/// The sold items of an agreement, each on the tracks of its service set: one item for each line.
/// Of a newer version the lines that were there before are the same items, changed as it says.
pub(crate) async fn create_in(
    w: &Writing<'_>,
    case: &Case,
    agreement: &Agreement,
) -> Result<(), Failure> {
    case.require_in_service()?;
    let mut service = Service::of(w, case).await?;
    let known = same_items(&service.items, &agreement.lines);
    let mut fresh = Vec::new();
    for ((position, line), known) in agreement.lines.iter().enumerate().zip(known) {
        let position = u32::try_from(position).unwrap_or(u32::MAX);
        match known {
            Some(id) => change(&mut service, id, agreement, position, line).await?,
            None => fresh.push(item(&service, agreement, position, line)),
        }
    }
    store::items::insert_many(w.tx, &fresh).await?;
    for item in &fresh {
        service.tell(Fact::of(EventKind::ItemSold, item.id).to(item.kind.code()));
    }
    begin(&mut service, &fresh, agreement.agreed_at).await?;
    service.finish().await
}

fn item(
    service: &Service<'_, '_>,
    agreement: &Agreement,
    position: u32,
    line: &AgreementLine,
) -> Item {
    Item {
        id: ItemId(service.w.new_id()),
        customer: service.customer.id,
        case: service.case.id,
        agreement: agreement.id,
        position,
        kind: line.kind,
        name: line.what.clone(),
        serial: None,
        quantity: line.quantity,
        price: line.price,
        cost: line.cost,
        owner: service.case.owner,
        for_item: None,
        sold_on: service.customer.zone.local(agreement.agreed_at).date(),
        end_of_life: None,
        replacement_due: None,
        renews_on: None,
        plan: None,
        visit: None,
        retired_at: None,
    }
}

/// The tracks of new items begin; those of one kind and one due day share their step.
async fn begin(
    service: &mut Service<'_, '_>,
    items: &[Item],
    agreed_at: Timestamp,
) -> Result<(), Failure> {
    let mut sets: BTreeMap<ItemKind, ServiceSet> = BTreeMap::new();
    let mut steps: BTreeMap<(TrackKind, u32), PromiseId> = BTreeMap::new();
    for item in items {
        let set = match sets.entry(item.kind) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(slot) => {
                slot.insert(store::items::set_of(service.w.tx, service.case.id, item.kind).await?)
            }
        };
        for entry in set.tracks() {
            let key = (entry.track, entry.due_days);
            let step = match steps.get(&key) {
                Some(step) => *step,
                None => {
                    let zone = &service.customer.zone;
                    let due = due_after(entry.due_days, agreed_at, service.w.now, zone);
                    let kind = entry.track.first_step();
                    let owner = service.case.owner;
                    let step = service.promise(kind, owner, due, Party::Us).await?;
                    steps.insert(key, step);
                    step
                }
            };
            let (customer, case) = (service.customer.id, service.case.id);
            service.add(Track::begin(item.id, entry.track, customer, case, step)).await?;
        }
    }
    Ok(())
}

/// An item as a newer agreement says.
async fn change(
    service: &mut Service<'_, '_>,
    id: ItemId,
    agreement: &Agreement,
    position: u32,
    line: &AgreementLine,
) -> Result<(), Failure> {
    let old = service.item(id)?.clone();
    let new = Item {
        agreement: agreement.id,
        position,
        kind: line.kind,
        name: line.what.clone(),
        quantity: line.quantity,
        price: line.price,
        cost: line.cost,
        ..old.clone()
    };
    store::items::save(service.w.tx, &new).await?;
    let is_same = (&old.name, old.quantity, old.price, old.cost)
        == (&new.name, new.quantity, new.price, new.cost);
    if !is_same {
        service.tell(Fact::of(EventKind::ItemChanged, id));
    }
    if old.quantity != new.quantity {
        follow_quantity(service, id, new.quantity).await?;
    }
    Ok(())
}

/// More has to be delivered than before, or all of it is there already.
async fn follow_quantity(
    service: &mut Service<'_, '_>,
    id: ItemId,
    sold: Quantity,
) -> Result<(), Failure> {
    let all = store::items::delivered_of_case(service.w.tx, service.case.id).await?;
    let delivered = all.into_iter().find(|it| it.0 == id).map_or(Quantity(0), |it| it.1);
    if delivered > sold {
        return Err(Refusal::DeliveredMoreThanSold.into());
    }
    let Some(track) = service.find_track(id, TrackKind::Delivery) else { return Ok(()) };
    let now = service.w.now;
    match track.state {
        TrackState::Doing(_) if delivered == sold => {
            let ask = service.ask().await?;
            service.follow(track.done(ask, now)?, now);
        }
        TrackState::Asking { .. } | TrackState::Accepted { .. } if delivered < sold => {
            let step = service.promise_soon(PromiseKind::Deliver, REST_DAYS).await?;
            service.follow(track.reopen(step)?, now);
        }
        _ => {}
    }
    Ok(())
}

/// Working days to deliver what was added later.
const REST_DAYS: u32 = 5;
