//! Tracks, deliveries, sets and reckonings: tables, and a random walk over all transitions.

use iso_currency::Currency;
use jiff::civil::date;

use super::*;
use crate::events::EventKind;
use crate::ids::{ContactId, FaultId, TrackActId};
use crate::money::Money;
use crate::refusal::Refusal;
use crate::testing::{at, id};
use crate::text::Prose;

fn track(kind: TrackKind) -> Track {
    let (item, step) = (ItemId(id(1)), PromiseId(id(9)));
    Track::begin(item, kind, CustomerId(id(2)), CaseId(id(3)), step)
}

fn step(number: u128) -> PromiseId {
    PromiseId(id(number))
}

fn item(number: u128, position: u32, kind: ItemKind, name: &str) -> Item {
    Item {
        id: ItemId(id(number)),
        customer: CustomerId(id(2)),
        case: CaseId(id(3)),
        agreement: AgreementId(id(4)),
        position,
        kind,
        name: Line::parse(name).expect("a name"),
        serial: None,
        quantity: Quantity::ONE,
        price: Money { minor: 100, currency: Currency::PLN },
        cost: None,
        owner: UserId(id(5)),
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

fn line(kind: ItemKind, what: &str) -> AgreementLine {
    let price = Money { minor: 100, currency: Currency::PLN };
    let what = Line::parse(what).expect("a name");
    AgreementLine { kind, what, quantity: Quantity::ONE, price, cost: None }
}

#[test]
fn codes_read_back_and_no_two_share_one() {
    for kind in ItemKind::ALL {
        assert_eq!(ItemKind::parse(kind.code()), Some(kind));
    }
    for kind in TrackKind::ALL {
        assert_eq!(TrackKind::parse(kind.code()), Some(kind));
        assert!(kind.first_step().is_of_service());
    }
}

#[test]
fn a_track_is_done_by_us_and_accepted_by_them() {
    let now = at("2026-11-22T09:00Z");
    let who = Some(ContactId(id(7)));
    let fresh = track(TrackKind::Installation);
    assert_eq!(fresh.clone().accept(who, now), Err(Refusal::TrackNotDone));
    assert_eq!(fresh.clone().reopen(step(8)), Err(Refusal::TrackNotDone));
    let (asking, fact) = fresh.done(step(8), now).expect("there is work to do");
    assert_eq!((fact.kind, fact.after.as_deref()), (EventKind::TrackDone, Some("installation")));
    assert_eq!(asking.step(), Some(step(8)));
    assert_eq!(asking.clone().done(step(8), now), Err(Refusal::TrackNotDoing));
    let (accepted, _) = asking.clone().accept(who, now).expect("it is done");
    assert_eq!(accepted.state, TrackState::Accepted { done_at: Some(now), at: now, by: who });
    assert_eq!(accepted.clone().release(who, now), Err(Refusal::AlreadySettled));
    assert_eq!(accepted.clone().accept(who, now), Err(Refusal::AlreadySettled));
    assert_eq!(accepted.clone().with_step(step(8)), Err(Refusal::AlreadySettled));
    for settled in [asking, accepted] {
        let (reopened, _) = settled.reopen(step(10)).expect("they say that it is not right");
        assert_eq!(reopened.state, TrackState::Doing(step(10)));
    }
}

#[test]
fn a_bill_is_accepted_by_paying_it_and_nothing_else_is() {
    let now = at("2026-11-22T09:00Z");
    let (bill, _) = track(TrackKind::Billing).done(step(8), now).expect("it is sent");
    assert_eq!(bill.clone().accept(None, now), Err(Refusal::AcceptedByPaying));
    assert!(bill.paid(now).is_ok());
    let (delivery, _) = track(TrackKind::Delivery).done(step(8), now).expect("it is there");
    assert_eq!(delivery.paid(now), Err(Refusal::TrackNotDone));
    assert_eq!(track(TrackKind::Billing).paid(now), Err(Refusal::TrackNotDone), "no bill yet");
}

#[test]
fn a_plan_of_maintenance_is_agreed_with_them_at_once() {
    let now = at("2026-11-22T09:00Z");
    let (agreed, fact) = track(TrackKind::Maintenance).agree(None, now).expect("a plan");
    assert_eq!(fact.kind, EventKind::TrackAccepted);
    assert_eq!(agreed.agree(None, now), Err(Refusal::AlreadySettled));
    assert_eq!(track(TrackKind::Delivery).agree(None, now), Err(Refusal::TrackNotDone));
}

/// Numbers that look random and are the same each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

#[test]
fn whatever_happens_a_track_under_way_has_a_step_and_only_the_customer_ends_it() {
    let now = at("2026-11-22T09:00Z");
    let mut numbers = Numbers(2026);
    for _ in 0..500 {
        let kind = TrackKind::ALL[numbers.below(6) as usize];
        let mut track = track(kind);
        for n in 0..40 {
            let (next, before) = (step(100 + n), track.clone());
            // By whose act it is: ours never ends a track.
            let (is_theirs, outcome) = match numbers.below(7) {
                0 => (false, track.clone().done(next, now).map(|it| it.0)),
                1 => (false, track.clone().with_step(next)),
                2 => (true, track.clone().accept(None, now).map(|it| it.0)),
                3 => (true, track.clone().paid(now).map(|it| it.0)),
                4 => (true, track.clone().agree(None, now).map(|it| it.0)),
                5 => (true, track.clone().release(None, now).map(|it| it.0)),
                _ => (true, track.clone().reopen(next).map(|it| it.0)),
            };
            let Ok(after) = outcome else { continue };
            track = after;
            assert_eq!(track.is_under_way(), track.step().is_some());
            assert!(is_theirs || track.is_under_way(), "{before:?} -> {track:?}");
            assert_eq!(
                (track.item, track.kind, track.case),
                (before.item, before.kind, before.case)
            );
        }
    }
}

#[test]
fn a_delivery_comes_in_parts_and_never_exceeds_what_was_sold() {
    let five = Quantity(5000);
    assert_eq!(deliver(five, Quantity(0), Quantity(2000)), Ok(false));
    assert_eq!(deliver(five, Quantity(2000), Quantity(3000)), Ok(true));
    for (before, part) in [(2000, 3001), (5000, 1), (0, 0), (i64::MAX, 1)] {
        let refused = deliver(five, Quantity(before), Quantity(part));
        assert_eq!(refused, Err(Refusal::DeliveredMoreThanSold), "{before} {part}");
    }
    let act = |deed| TrackAct {
        id: TrackActId(id(1)),
        item: ItemId(id(1)),
        track: TrackKind::Delivery,
        customer: CustomerId(id(2)),
        deed,
        at: at("2026-11-22T09:00Z"),
        by: None,
        words: None,
        contact: None,
    };
    let acts = [Deed::Delivered(Quantity(500)), Deed::Accepted, Deed::Delivered(Quantity(250))];
    assert_eq!(delivered(&acts.map(act)), Quantity(750));
}

#[test]
fn s3_13_telling_before_the_time_is_told_apart_from_telling_late() {
    let was_due = at("2026-11-22T09:00Z");
    for (told_at, told_before) in [
        (Some("2026-11-22T09:00Z"), Some(true)),
        (Some("2026-11-22T09:01Z"), Some(false)),
        (None, None),
    ] {
        let deed = Deed::Slipped { was_due, told_at: told_at.map(at) };
        assert_eq!(deed.told_before(), told_before);
    }
}

#[test]
fn a_fault_is_mended_once() {
    let now = at("2026-11-22T09:00Z");
    let words = |text| Prose::parse(text).expect("words");
    let fault = Fault {
        id: FaultId(id(1)),
        item: ItemId(id(1)),
        customer: CustomerId(id(2)),
        case: CaseId(id(3)),
        words: words("It hums"),
        found_at: now,
        promise: step(4),
        fixed: None,
    };
    let fixed = fault.fix(words("A new bearing"), now).expect("it is open");
    assert!(!fixed.is_open());
    assert_eq!(fixed.fix(words("Again"), now), Err(Refusal::AlreadySettled));
}

#[test]
fn a_set_is_never_empty_and_follows_nothing_twice() {
    let entry = |track, due_days| SetTrack { track, due_days };
    for (tracks, is_set) in [
        (vec![], false),
        (vec![entry(TrackKind::Quality, 3), entry(TrackKind::Quality, 4)], false),
        (vec![entry(TrackKind::Quality, 731)], false),
        (vec![entry(TrackKind::Quality, 3), entry(TrackKind::Delivery, 0)], true),
    ] {
        assert_eq!(ServiceSet::new(tracks.clone()).is_ok(), is_set, "{tracks:?}");
    }
    for kind in ItemKind::ALL {
        let usual = ServiceSet::usual(kind);
        assert_eq!(ServiceSet::new(usual.tracks().to_vec()), Ok(usual));
    }
    assert_eq!(ServiceSet::usual(ItemKind::Equipment).days(TrackKind::Maintenance), Some(21));
    assert_eq!(ServiceSet::usual(ItemKind::Contract).days(TrackKind::Delivery), None);
}

#[test]
fn what_runs_out_is_told_by_the_median_of_how_long_a_unit_lasted() {
    let sale = |month, day, units| Sale { on: date(2026, month, day), quantity: Quantity(units) };
    for (sales, day) in [
        (vec![], None),
        (vec![sale(1, 1, 1000)], None),
        // Two on one day are one purchase.
        (vec![sale(1, 1, 1000), sale(1, 1, 1000)], None),
        (vec![sale(1, 1, 1000), sale(1, 31, 1000)], Some(date(2026, 3, 2))),
        // A double lot lasts twice as long.
        (vec![sale(1, 31, 2000), sale(1, 1, 1000)], Some(date(2026, 4, 1))),
        // One long pause does not matter to the median of three.
        (
            vec![sale(1, 1, 1000), sale(1, 11, 1000), sale(1, 21, 1000), sale(10, 8, 1000)],
            Some(date(2026, 10, 18)),
        ),
    ] {
        assert_eq!(runs_out(&sales), day, "{sales:?}");
    }
}

#[test]
fn the_next_visit_counts_from_the_last() {
    let plan = MaintenancePlan { every_months: 6, next_service: date(2026, 11, 1) };
    let after = plan.after_visit(date(2026, 12, 31));
    assert_eq!(after, MaintenancePlan { every_months: 6, next_service: date(2027, 6, 30) });
}

#[test]
fn the_first_day_that_matters_is_told_while_the_item_is_in_use() {
    let mut pump = item(1, 0, ItemKind::Equipment, "Pump");
    assert_eq!(pump.due_by(date(2030, 1, 1)), None);
    pump.replacement_due = Some(date(2027, 5, 1));
    pump.plan = Some(MaintenancePlan { every_months: 6, next_service: date(2027, 3, 1) });
    assert_eq!(pump.due_by(date(2027, 2, 1)), None);
    assert_eq!(pump.due_by(date(2027, 6, 1)), Some(date(2027, 3, 1)));
    pump.retired_at = Some(at("2026-12-01T09:00Z"));
    assert_eq!(pump.due_by(date(2027, 6, 1)), None);
}

#[test]
fn m17_margin_counts_only_what_has_a_known_cost() {
    let revenue = Money { minor: 1000, currency: Currency::PLN };
    let trade = TradeOf { kind: ItemKind::Part, items: 3, revenue, priced: 800, cost: 600 };
    assert_eq!((trade.margin(), trade.margin_share()), (200, Some(250)));
    assert_eq!(TradeOf { priced: 0, cost: 0, ..trade }.margin_share(), None);
}

#[test]
fn the_lines_of_a_newer_agreement_find_their_items() {
    let items = [
        item(10, 0, ItemKind::Equipment, "Pump"),
        item(11, 1, ItemKind::Part, "Seal"),
        item(12, 2, ItemKind::Part, "Seal"),
    ];
    let found = |lines: &[AgreementLine]| {
        same_items(&items, lines)
            .into_iter()
            .map(|it| it.map(|it| it.0.as_u128()))
            .collect::<Vec<_>>()
    };
    let [pump, seal] = [line(ItemKind::Equipment, "pump"), line(ItemKind::Part, "Seal")];
    let lines = [pump.clone(), seal.clone(), seal.clone()];
    assert_eq!(found(&lines), [Some(10), Some(11), Some(12)]);
    // The pump is gone and something is new: the seals are still the seals.
    let lines = [seal.clone(), seal.clone(), seal.clone()];
    assert_eq!(found(&lines), [None, Some(11), Some(12)]);
    // Only renamed.
    assert_eq!(found(&[line(ItemKind::Equipment, "Pump X2"), seal]), [Some(10), Some(11)]);
}
