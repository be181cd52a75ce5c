//! Sold items: what was promised for each is done, accepted or released by the customer, and kept
//! in view afterwards.

mod upkeep;

use domain::agreements::{AgreementForm, AgreementLine, Fitness};
use domain::ids::{CaseId, ItemId, PromiseId};
use domain::items::{Deed, Item, ItemKind, Track, TrackKind, TrackState};
use domain::money::Money;
use domain::people::Party;
use domain::promises::{Promise, PromiseKind, PromiseState};
use domain::quantity::Quantity;
use forgetmenot::agreements::{Agree, Consent, agree};
use forgetmenot::items::{self, Slip, TheirWord, Training};
use iso_currency::Currency;
use store::both_engines;
use store::db::Db;

use crate::kit::{DAY, HOUR, TestApp, line, prose, refused_by};

fn sold(kind: ItemKind, what: &str, units: i64) -> AgreementLine {
    let price = Money { minor: 100_000, currency: Currency::PLN };
    AgreementLine { kind, what: line(what), quantity: Quantity(units * 1000), price, cost: None }
}

fn consent(lines: Vec<AgreementLine>) -> Consent {
    Consent {
        form: AgreementForm::Email,
        evidence: prose("Their e-mail of this morning"),
        document: None,
        reference: None,
        payment_days: 14,
        at: None,
        given_by: None,
        lines,
        terms: vec![],
    }
}

/// A won case, agreed on these lines.
async fn agreed(t: &TestApp, lines: Vec<AgreementLine>) -> (CaseId, Vec<Item>) {
    let (_, case) = t.case(HOUR).await;
    t.offer(case).await;
    t.call(case, t.yes()).await.expect("yes");
    let command = Agree {
        case,
        offer: None,
        currency: Currency::PLN,
        consent: consent(lines),
        fitness: Fitness::MustFit,
    };
    agree(&t.app, t.actor(), command).await.expect("agreed");
    (case, all(t, case).await)
}

async fn all(t: &TestApp, case: CaseId) -> Vec<Item> {
    store::items::of_case(t.db(), case).await.expect("items")
}

async fn track(t: &TestApp, item: ItemId, kind: TrackKind) -> Track {
    let tracks = store::items::tracks_of_item(t.db(), item).await.expect("tracks");
    tracks.into_iter().find(|track| track.kind == kind).expect("the track")
}

async fn step(t: &TestApp, item: ItemId, kind: TrackKind) -> Promise {
    let step = track(t, item, kind).await.step().expect("it is under way");
    t.read_promise(step).await
}

fn said(t: &TestApp) -> TheirWord {
    TheirWord { by: None, at: t.app.now() }
}

async fn deliver(
    t: &TestApp,
    case: CaseId,
    item: ItemId,
    units: i64,
) -> Result<(), forgetmenot::app::Failure> {
    let part = Quantity(units * 1000);
    items::deliver(&t.app, t.actor(), case, vec![(item, part)], t.app.now()).await
}

async fn accept(
    t: &TestApp,
    case: CaseId,
    tracks: Vec<(ItemId, TrackKind)>,
) -> Result<(), forgetmenot::app::Failure> {
    items::accept(&t.app, t.actor(), case, tracks, said(t), Some(prose("All is well"))).await
}

both_engines! {
    // S3-4, S3-26
    async fn s3_4_every_item_gets_its_tracks_with_a_step_and_those_of_one_day_share_it(db: Db) {
        let t = TestApp::new(db).await;
        let lines = vec![
            sold(ItemKind::Equipment, "Pump", 1),
            sold(ItemKind::Equipment, "Boiler", 1),
            sold(ItemKind::Consumable, "Filter", 10),
        ];
        let (case, items) = agreed(&t, lines).await;
        let tracks = store::items::tracks_of_case(t.db(), case).await.expect("tracks");
        assert_eq!(tracks.len(), 6 + 6 + 3);
        assert!(tracks.iter().all(Track::is_doing));
        let pump = step(&t, items[0].id, TrackKind::Delivery).await;
        let boiler = step(&t, items[1].id, TrackKind::Delivery).await;
        let filter = step(&t, items[2].id, TrackKind::Delivery).await;
        assert_eq!(pump.id, boiler.id);
        assert_ne!(pump.id, filter.id);
        assert_eq!((pump.kind, pump.owner), (PromiseKind::Deliver, t.ada));
        // A Monday and seven days: the evening of the next Monday in Warsaw.
        assert_eq!(pump.due.at.to_string(), "2026-11-30T16:00:00Z");
        assert_eq!(filter.due.at.to_string(), "2026-11-26T16:00:00Z");
        assert_eq!(t.told_of("item-sold").await, 3);
        t.finish().await;
    }

    // S3-13
    async fn s3_13_a_delivery_in_parts_is_kept_when_the_last_part_is_there(db: Db) {
        let t = TestApp::new(db).await;
        let lines = vec![sold(ItemKind::Part, "Seal", 5), sold(ItemKind::Part, "Ring", 1)];
        let (case, items) = agreed(&t, lines).await;
        let promised = step(&t, items[0].id, TrackKind::Delivery).await;
        assert_eq!(refused_by(deliver(&t, case, items[0].id, 6).await), "S3-13");
        deliver(&t, case, items[0].id, 2).await.expect("two of five");
        assert_eq!(refused_by(deliver(&t, case, items[0].id, 4).await), "S3-13");
        assert!(track(&t, items[0].id, TrackKind::Delivery).await.is_doing());
        deliver(&t, case, items[0].id, 3).await.expect("the rest");
        assert!(!track(&t, items[0].id, TrackKind::Delivery).await.is_doing());
        assert!(t.read_promise(promised.id).await.is_open(), "the ring shares it");
        assert_eq!(refused_by(deliver(&t, case, items[0].id, 1).await), "S3-4");
        deliver(&t, case, items[1].id, 1).await.expect("the ring");
        let kept = t.read_promise(promised.id).await;
        assert_eq!(kept.state, PromiseState::Kept { at: t.app.now() });
        let ask = step(&t, items[0].id, TrackKind::Delivery).await;
        assert_eq!(ask.kind, PromiseKind::AskAcceptance);
        assert_eq!(ask.due.at.to_string(), "2026-11-25T09:00:00Z");
        assert_eq!(ask.id, step(&t, items[1].id, TrackKind::Delivery).await.id);
        t.finish().await;
    }

    // S3-13, A11
    async fn s3_13_a_time_moves_only_after_the_customer_was_told(db: Db) {
        let t = TestApp::new(db).await;
        let (case, items) = agreed(&t, vec![sold(ItemKind::Part, "Seal", 5)]).await;
        let promised = step(&t, items[0].id, TrackKind::Delivery).await;
        let to = |told_at, by, due| Slip { due, by, told_at };
        let slip = async |step: PromiseId, slip| items::slip(&t.app, t.actor(), case, step, slip).await;
        let untold = to(None, Party::Us, t.due(9 * DAY));
        assert_eq!(refused_by(slip(promised.id, untold).await), "S3-13");
        let ahead = to(Some(t.at(1)), Party::Us, t.due(9 * DAY));
        assert_eq!(refused_by(slip(promised.id, ahead).await), "I20");
        let past = to(Some(t.at(0)), Party::Us, t.due(-1));
        assert_eq!(refused_by(slip(promised.id, past).await), "I1");
        let told = to(Some(t.at(0)), Party::Us, t.due(9 * DAY));
        slip(promised.id, told).await.expect("they know");
        let moved = t.read_promise(promised.id).await;
        let PromiseState::Moved { to: next, by: Party::Us, .. } = moved.state else {
            panic!("{moved:?}")
        };
        assert_eq!(track(&t, items[0].id, TrackKind::Delivery).await.state, TrackState::Doing(next));
        t.advance(10 * DAY);
        slip(next, to(Some(t.at(-HOUR)), Party::Us, t.due(DAY))).await.expect("told late");
        let acts = store::items::acts_of_item(t.db(), items[0].id, 10).await.expect("acts");
        let told: Vec<_> = acts.iter().map(|act| act.deed.told_before()).collect();
        assert_eq!(told, [Some(false), Some(true)]);
        let late = t.read_promise(next).await;
        assert!(late.broken_at.is_some(), "telling late mends, and does not erase");
        let next = step(&t, items[0].id, TrackKind::Delivery).await.id;
        slip(next, to(None, Party::Customer, t.due(3 * DAY))).await.expect("their own wish");
        t.finish().await;
    }

    // S3-4, S3-17
    async fn s3_17_only_the_customer_accepts_and_many_tracks_at_once(db: Db) {
        let t = TestApp::new(db).await;
        let (case, items) = agreed(&t, vec![sold(ItemKind::Equipment, "Pump", 1)]).await;
        let pump = items[0].id;
        let of = |kind| (pump, kind);
        let both = vec![of(TrackKind::Delivery), of(TrackKind::Installation)];
        assert_eq!(refused_by(accept(&t, case, both.clone()).await), "S3-4");
        deliver(&t, case, pump, 1).await.expect("delivered");
        assert_eq!(refused_by(accept(&t, case, both.clone()).await), "S3-4");
        let now = t.app.now();
        items::install(&t.app, t.actor(), case, vec![pump], now, None).await.expect("installed");
        let ask = step(&t, pump, TrackKind::Installation).await;
        accept(&t, case, both).await.expect("they say that it is right");
        for kind in [TrackKind::Delivery, TrackKind::Installation] {
            let state = track(&t, pump, kind).await.state;
            assert!(matches!(state, TrackState::Accepted { .. }), "{state:?}");
        }
        assert_eq!(t.read_promise(ask.id).await.state, PromiseState::Kept { at: now });
        assert_eq!(refused_by(accept(&t, case, vec![of(TrackKind::Delivery)]).await), "I20");
        assert_eq!(refused_by(accept(&t, case, vec![of(TrackKind::Billing)]).await), "S3-15");
        let foreign = vec![(ItemId(case.0), TrackKind::Delivery)];
        assert!(accept(&t, case, foreign).await.is_err());
        t.finish().await;
    }

    // S3-14
    async fn s3_14_a_fault_opens_the_quality_again_until_the_last_is_mended(db: Db) {
        let t = TestApp::new(db).await;
        let (case, items) = agreed(&t, vec![sold(ItemKind::Equipment, "Pump", 1)]).await;
        let (pump, quality) = (items[0].id, TrackKind::Quality);
        let now = t.app.now();
        let check = async || items::check_quality(&t.app, t.actor(), case, vec![pump], t.app.now()).await;
        check().await.expect("nothing is wrong");
        accept(&t, case, vec![(pump, quality)]).await.expect("they say so");
        let report = async |words| {
            items::report_fault(&t.app, t.actor(), pump, prose(words), None, t.due(2 * DAY)).await
        };
        let late = items::report_fault(&t.app, t.actor(), pump, prose("x"), None, t.due(-1)).await;
        assert_eq!(refused_by(late), "I1");
        let first = report("It hums").await.expect("a fault");
        assert!(track(&t, pump, quality).await.is_doing());
        let second = report("It leaks").await.expect("another");
        assert_eq!(refused_by(check().await), "S3-14");
        assert_eq!(step(&t, pump, quality).await.kind, PromiseKind::Fix);
        let mend = async |fault| {
            items::fix_fault(&t.app, t.actor(), fault, prose("A new bearing"), now).await
        };
        mend(second).await.expect("mended");
        assert!(track(&t, pump, quality).await.is_doing(), "the first stands");
        mend(first).await.expect("mended");
        assert_eq!(refused_by(mend(first).await), "I20");
        assert_eq!(step(&t, pump, quality).await.kind, PromiseKind::AskAcceptance);
        let third = report("It hums again").await.expect("a fault");
        let word = said(&t);
        items::release(&t.app, t.actor(), case, vec![(pump, quality)], word, prose("Leave it"))
            .await
            .expect("they let it be");
        let third = store::items::fault(t.db(), third).await.expect("the fault");
        assert!(!third.is_open());
        let promise = t.read_promise(third.promise).await;
        assert_eq!(promise.state, PromiseState::Released { at: now, by: Party::Customer });
        assert_eq!((t.told_of("fault-reported").await, t.told_of("fault-fixed").await), (3, 2));
        t.finish().await;
    }

    // S3-18
    async fn s3_18_who_cannot_use_it_yet_is_trained_again(db: Db) {
        let t = TestApp::new(db).await;
        let (case, items) = agreed(&t, vec![sold(ItemKind::Equipment, "Pump", 1)]).await;
        let (pump, at) = (items[0].id, t.app.now());
        let train = async |again| {
            let training = Training { at, who: prose("Anna and Piotr"), again };
            items::train(&t.app, t.actor(), case, vec![pump], training).await
        };
        let before = step(&t, pump, TrackKind::Training).await;
        assert_eq!(refused_by(train(Some(t.due(-1))).await), "S3-18");
        train(Some(t.due(3 * DAY))).await.expect("once more");
        let again = step(&t, pump, TrackKind::Training).await;
        assert_eq!((again.kind, &again.due), (PromiseKind::Train, &t.due(3 * DAY)));
        assert!(!t.read_promise(before.id).await.is_open());
        train(None).await.expect("they can use it");
        assert!(!track(&t, pump, TrackKind::Training).await.is_doing());
        let acts = store::items::acts_of_item(t.db(), pump, 5).await.expect("acts");
        let can_use: Vec<_> = acts.iter().map(|act| act.deed).collect();
        assert_eq!(can_use, [Deed::Trained { can_use: true }, Deed::Trained { can_use: false }]);
        assert_eq!(acts[0].words, Some(prose("Anna and Piotr")));
        t.finish().await;
    }

    // S3-4: released by them alone, and opened again by them alone
    async fn s3_4_what_is_not_wanted_is_released_in_their_words_and_may_come_back(db: Db) {
        let t = TestApp::new(db).await;
        let (case, sold) = agreed(&t, vec![sold(ItemKind::Equipment, "Pump", 1)]).await;
        let (pump, training) = (sold[0].id, TrackKind::Training);
        let promised = step(&t, pump, training).await;
        let word = said(&t);
        let release = async |tracks| {
            items::release(&t.app, t.actor(), case, tracks, word, prose("We know it")).await
        };
        release(vec![(pump, training)]).await.expect("they don't want it");
        assert!(matches!(
            t.read_promise(promised.id).await.state,
            PromiseState::Released { by: Party::Customer, .. }
        ));
        assert_eq!(refused_by(release(vec![(pump, training)]).await), "I20");
        let reopen = async |kind, due| {
            let track = (pump, kind);
            items::reopen(&t.app, t.actor(), case, track, word, prose("After all"), due).await
        };
        assert_eq!(refused_by(reopen(training, t.due(-1)).await), "I1");
        assert_eq!(refused_by(reopen(TrackKind::Delivery, t.due(DAY)).await), "S3-4");
        assert_eq!(refused_by(reopen(TrackKind::Billing, t.due(DAY)).await), "S3-4");
        reopen(training, t.due(DAY)).await.expect("they want it after all");
        let step = step(&t, pump, training).await;
        assert_eq!((step.kind, step.due), (PromiseKind::Train, t.due(DAY)));
        t.finish().await;
    }
}
