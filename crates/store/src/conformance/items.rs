//! Sold items: items, tracks, acts and faults read back the same.

mod lists;

use domain::events::{Event, EventKind, Fact};
use domain::ids::{
    AgreementId, CaseId, CustomerId, EventId, FaultId, ItemId, PromiseId, TrackActId,
};
use domain::items::{
    Deed, Fault, Item, ItemKind, MaintenancePlan, Track, TrackAct, TrackKind, TrackState,
};
use domain::money::Money;
use domain::people::{Actor, Party};
use domain::promises::{Promise, PromiseKind, PromiseState};
use domain::quantity::Quantity;
use iso_currency::Currency;
use jiff::civil::date;
use uuid::Uuid;

use super::agreements::agreement;
use super::story::YES;
use super::{ADA, BEN, NOW, at, due, id, in_tx, line, prose, with_one_case};
use crate::db::{Db, StoreError, Tx};
use crate::items::{self, TrackSlip};
use crate::{agreements, both_engines, events, promises};

const NUMBER: u128 = 4_100_000;

fn pln(minor: i64) -> Money {
    Money { minor, currency: Currency::PLN }
}

fn item(number: u128, customer: CustomerId, case: CaseId, agreement: AgreementId) -> Item {
    Item {
        id: ItemId(id(number)),
        customer,
        case,
        agreement,
        position: 0,
        kind: ItemKind::Equipment,
        name: line("Pump „Łabędź”"),
        serial: None,
        quantity: Quantity(2000),
        price: pln(1000),
        cost: None,
        owner: ADA,
        for_item: None,
        sold_on: date(2026, 11, 22),
        end_of_life: None,
        replacement_due: None,
        renews_on: None,
        plan: None,
        visit: None,
        retired_at: None,
    }
}

fn step(number: u128, customer: CustomerId, case: Option<CaseId>, kind: PromiseKind) -> Promise {
    Promise {
        id: PromiseId(id(number)),
        customer,
        case,
        kind,
        what: None,
        debtor: Party::Us,
        owner: ADA,
        due: due("2026-11-30T16:00Z"),
        named_by: Party::Us,
        made_at: at(NOW),
        state: PromiseState::Open,
        broken_at: None,
    }
}

fn act(number: u128, item: &Item, track: TrackKind, deed: Deed) -> TrackAct {
    TrackAct {
        id: TrackActId(id(number)),
        item: item.id,
        track,
        customer: item.customer,
        deed,
        at: at(NOW),
        by: Some(ADA),
        words: None,
        contact: None,
    }
}

fn fault(number: u128, item: &Item, promise: PromiseId) -> Fault {
    Fault {
        id: FaultId(id(number)),
        item: item.id,
        customer: item.customer,
        case: item.case,
        words: prose("It hums\nat night"),
        found_at: at(NOW),
        promise,
        fixed: None,
    }
}

/// The agreed case of the story has an item with every kind of track, a fault and a visit.
pub(super) async fn story(tx: &Tx) -> Result<(), StoreError> {
    let (customer, case) = (CustomerId(id(YES + 100)), CaseId(id(YES)));
    let agreed = agreements::latest_of_case(tx, case).await?.expect("it is agreed").id;
    let mut sold = item(NUMBER, customer, case, agreed);
    let steps = [
        step(NUMBER + 1, customer, Some(case), PromiseKind::Deliver),
        step(NUMBER + 2, customer, Some(case), PromiseKind::Fix),
        step(NUMBER + 3, customer, None, PromiseKind::Maintain),
    ];
    promises::insert_many(tx, &steps).await?;
    sold.plan = Some(MaintenancePlan { every_months: 6, next_service: date(2026, 12, 1) });
    sold.visit = Some(steps[2].id);
    items::insert_many(tx, std::slice::from_ref(&sold)).await?;
    let track = |kind, state| Track { item: sold.id, kind, customer, case, state };
    let accepted = TrackState::Accepted { done_at: None, at: at(NOW), by: None };
    let released = TrackState::Released { at: at(NOW), by: None };
    let tracks = [
        track(TrackKind::Delivery, TrackState::Doing(steps[0].id)),
        track(TrackKind::Quality, TrackState::Doing(steps[1].id)),
        track(TrackKind::Installation, accepted),
        track(TrackKind::Training, released),
        track(TrackKind::Maintenance, accepted),
    ];
    items::insert_tracks(tx, &tracks).await?;
    let acts = [
        act(NUMBER + 4, &sold, TrackKind::Delivery, Deed::Delivered(Quantity(500))),
        act(NUMBER + 5, &sold, TrackKind::Installation, Deed::Accepted),
        act(NUMBER + 6, &sold, TrackKind::Training, Deed::Released),
        act(NUMBER + 7, &sold, TrackKind::Maintenance, Deed::Planned),
    ];
    items::insert_acts(tx, &acts).await?;
    items::insert_fault(tx, &fault(NUMBER + 8, &sold, steps[1].id)).await?;
    let mut facts = vec![Fact::of(EventKind::ItemSold, sold.id)];
    facts.extend(steps.iter().map(Promise::made));
    let told = |(n, fact): (u128, Fact)| Event {
        id: EventId(id(NUMBER + 20 + n)),
        at: at(NOW),
        actor: Actor::User(ADA),
        customer: Some(customer),
        case: Some(case),
        fact,
    };
    let told: Vec<Event> = (0_u128..).zip(facts).map(told).collect();
    events::append(tx, &told).await
}

/// What breaks each of the questions about items.
pub(super) fn breaks() -> Vec<(&'static str, Vec<Uuid>, &'static str)> {
    let item = id(NUMBER);
    vec![
        (
            "update promises set state = 'kept', settled_at = 1 where id = $1",
            vec![id(NUMBER + 1)],
            "a track under way whose step is no open promise of the same customer",
        ),
        (
            "delete from track_acts where id = $1",
            vec![id(NUMBER + 5)],
            "a track that ended without a word of the customer",
        ),
        (
            "update track_acts set kind = 'accepted' where id = $1",
            vec![id(NUMBER + 6)],
            "a track that ended without a word of the customer",
        ),
        (
            "delete from answers where case_id = (select case_id from items where id = $1)",
            vec![item],
            "a sold item of a case without a final yes",
        ),
        (
            "update track_acts set quantity = 2001 where id = $1",
            vec![id(NUMBER + 4)],
            "more of an item delivered than was sold",
        ),
        (
            "update promises set state = 'kept', settled_at = 1 where id = $1",
            vec![id(NUMBER + 2)],
            "a fault that stands without an open promise to mend it",
        ),
        (
            "update promises set state = 'kept', settled_at = 1 where id = $1",
            vec![id(NUMBER + 3)],
            "a planned visit whose promise is not open",
        ),
        (
            "update items set customer_id = (select customer_id from cases where id = $2)
                where id = $1",
            vec![item, id(super::story::NO)],
            "a sold item without the event that tells of it",
        ),
        (
            "update faults set case_id = $2 where item_id = $1",
            vec![item, id(super::story::NO)],
            "an item, track or fault under another customer or case than its own",
        ),
    ]
}

/// One agreed case with items of these numbers.
async fn with_items(db: &Db, numbers: std::ops::Range<u128>) -> Vec<Item> {
    let (case, _) = with_one_case(db).await;
    let agreed = agreement(900, case.customer, case.id);
    let made = |n: u128| Item {
        position: u32::try_from(n).unwrap(),
        ..item(n, case.customer, case.id, agreed.id)
    };
    let all: Vec<Item> = numbers.map(made).collect();
    let inserted = all.clone();
    in_tx!(db, |tx| {
        agreements::insert(tx, &agreed).await?;
        items::insert_many(tx, &inserted).await
    })
    .unwrap();
    all
}

/// Tracks of one kind that share one step.
async fn with_step(db: &Db, step: Promise, kind: TrackKind, of: &[Item], asking: bool) {
    let tracks: Vec<Track> = of
        .iter()
        .map(|item| Track {
            state: if asking {
                TrackState::Asking { step: step.id, done_at: at(NOW) }
            } else {
                TrackState::Doing(step.id)
            },
            ..Track::begin(item.id, kind, item.customer, item.case, step.id)
        })
        .collect();
    in_tx!(db, |tx| {
        promises::insert(tx, &step).await?;
        items::insert_tracks(tx, &tracks).await
    })
    .unwrap();
}

both_engines! {
    async fn an_item_reads_back_and_is_saved_in_every_part(db: Db) {
        let [first, second] = &with_items(&db, 100..102).await[..] else { panic!("two items") };
        assert_eq!(items::get(&db, first.id).await.unwrap(), *first);
        assert_eq!(items::customer_of(&db, first.id).await.unwrap(), first.customer);
        let visit = step(300, first.customer, None, PromiseKind::Maintain);
        let changed = Item {
            kind: ItemKind::Part,
            name: line("Seal"),
            serial: Some(line(" SN-1 ")),
            quantity: Quantity(1),
            cost: Some(pln(700)),
            owner: BEN,
            for_item: Some(second.id),
            sold_on: date(2026, 1, 2),
            end_of_life: Some(date(2030, 1, 2)),
            replacement_due: Some(date(2029, 1, 2)),
            renews_on: Some(date(2027, 1, 2)),
            plan: Some(MaintenancePlan { every_months: 6, next_service: date(2026, 12, 1) }),
            visit: Some(visit.id),
            retired_at: Some(at(NOW)),
            ..first.clone()
        };
        let saved = changed.clone();
        in_tx!(db, |tx| {
            promises::insert(tx, &visit).await?;
            items::save(tx, &saved).await
        })
        .unwrap();
        assert_eq!(items::get(&db, first.id).await.unwrap(), changed);
        let all = items::of_case(&db, first.case).await.unwrap();
        assert_eq!(all, [changed.clone(), second.clone()]);
        assert_eq!(items::belonging_to(&db, second.id, 5).await.unwrap(), all[..1]);
        let on_visit = items::on_visit(&db, changed.visit.unwrap()).await.unwrap();
        assert_eq!(on_visit, [changed]);
        let missing = items::get(&db, ItemId(id(999))).await;
        assert!(matches!(missing, Err(StoreError::NotFound)));
    }

    async fn a_track_reads_back_in_every_state(db: Db) {
        let sold = with_items(&db, 100..101).await.remove(0);
        let promise = step(300, sold.customer, Some(sold.case), PromiseKind::Deliver);
        let step = promise.id;
        with_step(&db, promise, TrackKind::Quality, std::slice::from_ref(&sold), false).await;
        let states = [
            TrackState::Doing(step),
            TrackState::Asking { step, done_at: at(NOW) },
            TrackState::Accepted { done_at: Some(at(NOW)), at: at(NOW), by: None },
            TrackState::Accepted { done_at: None, at: at(NOW), by: None },
            TrackState::Released { at: at(NOW), by: None },
        ];
        for state in states {
            let (kind, case) = (TrackKind::Quality, sold.case);
            let track = Track { item: sold.id, kind, customer: sold.customer, case, state };
            let saved = track.clone();
            in_tx!(db, |tx| items::save_tracks(tx, &[saved]).await).unwrap();
            let read = items::tracks_of_item(&db, sold.id).await.unwrap();
            assert_eq!(read, std::slice::from_ref(&track));
            assert_eq!(items::tracks_of_case(&db, sold.case).await.unwrap(), read);
            let on_step = items::tracks_on_step(&db, step).await.unwrap();
            assert_eq!(on_step.len(), usize::from(track.is_under_way()));
            let count = items::count_under_way(&db, sold.id).await.unwrap();
            assert_eq!(count, i64::from(track.is_under_way()));
            let base = items::under_way_of_customer(&db, sold.customer).await.unwrap();
            assert_eq!(base.len(), usize::from(track.is_under_way()));
        }
    }

    async fn acts_and_faults_read_back_and_add_up(db: Db) {
        let sold = with_items(&db, 100..102).await;
        let (first, was_due) = (&sold[0], at("2026-11-21T09:00Z"));
        let deeds = [
            Deed::Delivered(Quantity(500)),
            Deed::Delivered(Quantity(250)),
            Deed::Slipped { was_due, told_at: Some(at(NOW)) },
            Deed::Slipped { was_due, told_at: None },
            Deed::Checked,
            Deed::Installed,
            Deed::Trained { can_use: true },
            Deed::Trained { can_use: false },
            Deed::Planned,
            Deed::Serviced,
            Deed::Fixed,
            Deed::Billed,
            Deed::Unbilled,
            Deed::Paid,
            Deed::Accepted,
            Deed::Released,
            Deed::Reopened,
            Deed::Imported,
        ];
        let mut acts: Vec<TrackAct> = (400_u128..)
            .zip(deeds)
            .map(|(n, deed)| act(n, first, TrackKind::Delivery, deed))
            .collect();
        acts[5].words = Some(prose("Two\nlines"));
        acts[5].by = None;
        let inserted = acts.clone();
        in_tx!(db, |tx| items::insert_acts(tx, &inserted).await).unwrap();
        acts.reverse();
        assert_eq!(items::acts_of_item(&db, first.id, 50).await.unwrap(), acts);
        assert_eq!(items::acts_of_item(&db, first.id, 2).await.unwrap(), acts[..2]);
        let delivered = items::delivered_of_case(&db, first.case).await.unwrap();
        assert_eq!(delivered, [(first.id, Quantity(750))]);
        let slips = items::slips_of_case(&db, first.case).await.unwrap();
        let slip = |told_at| {
            let (item, track, at) = (first.id, TrackKind::Delivery, at(NOW));
            TrackSlip { item, track, at, was_due, told_at }
        };
        assert_eq!(slips, [slip(None), slip(Some(at(NOW)))]);

        let promise = step(300, first.customer, Some(first.case), PromiseKind::Fix);
        let open = fault(500, first, promise.id);
        let (inserted, of_step) = (open.clone(), promise.clone());
        in_tx!(db, |tx| {
            promises::insert(tx, &of_step).await?;
            items::insert_fault(tx, &inserted).await
        })
        .unwrap();
        assert_eq!(items::fault(&db, open.id).await.unwrap(), open);
        let fixed = open.clone().fix(prose("A bearing"), at(NOW)).unwrap();
        let saved = fixed.clone();
        in_tx!(db, |tx| items::save_fault(tx, &saved).await).unwrap();
        assert_eq!(items::faults_of_item(&db, first.id).await.unwrap(), std::slice::from_ref(&fixed));
        assert_eq!(items::faults_of_case(&db, first.case).await.unwrap(), [fixed]);
        assert_eq!(items::faults_of_item(&db, sold[1].id).await.unwrap(), []);
    }
}
