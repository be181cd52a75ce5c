//! What goes on after the tracks: plans and visits, the facts of an item, its end; the firm's sets,
//! and a newer agreement.

use domain::agreements::Fitness;
use domain::ids::ItemId;
use domain::items::{ItemKind, MaintenancePlan, SetTrack, TrackKind, TrackState};
use domain::needs::Strategy;
use domain::people::Actor;
use domain::promises::{PromiseKind, PromiseState};
use domain::quantity::Quantity;
use forgetmenot::agreements::{Amend, amend};
use forgetmenot::items::{self, Description};
use jiff::ToSpan;
use store::both_engines;
use store::db::Db;

use super::{agreed, all, consent, said, sold, track};
use crate::kit::{DAY, TestApp, line, prose, refused_by};

both_engines! {
    // S3-19
    async fn s3_19_a_plan_promises_its_visits_when_they_are_near_even_after_the_closing(db: Db) {
        let t = TestApp::new(db).await;
        let lines =
            vec![sold(ItemKind::Equipment, "Pump", 1), sold(ItemKind::Equipment, "Boiler", 1)];
        let (case, sold) = agreed(&t, lines).await;
        let both: Vec<ItemId> = sold.iter().map(|item| item.id).collect();
        let today = t.app.now().to_zoned(jiff::tz::TimeZone::UTC).date();
        let plan = |days: i32| MaintenancePlan {
            every_months: 6,
            next_service: today.checked_add(days.days()).expect("a day"),
        };
        let agree = async |days| {
            items::plan_maintenance(&t.app, t.actor(), case, both.clone(), plan(days), None).await
        };
        assert_eq!(refused_by(agree(-1).await), "I1");
        agree(60).await.expect("a plan");
        let state = track(&t, both[0], TrackKind::Maintenance).await.state;
        assert!(matches!(state, TrackState::Accepted { .. }), "{state:?}");
        assert_eq!(refused_by(agree(60).await), "I20");
        assert_eq!(items::plan_visits(&t.app).await.expect("the job"), 0, "it is far");
        t.advance(31 * DAY);
        assert_eq!(items::plan_visits(&t.app).await.expect("the job"), 1, "one visit for both");
        assert_eq!(items::plan_visits(&t.app).await.expect("the job"), 0, "promised once");
        let pump = store::items::get(t.db(), both[0]).await.expect("the pump");
        let visit = t.read_promise(pump.visit.expect("a visit")).await;
        assert_eq!((visit.kind, visit.case), (PromiseKind::Maintain, None));
        t.advance(20 * DAY);
        let made = async |items| {
            items::serviced(&t.app, t.actor(), items, t.app.now(), Some(prose("New oil"))).await
        };
        made(vec![both[0]]).await.expect("the pump was seen to");
        assert!(t.read_promise(visit.id).await.is_open(), "the boiler waits");
        made(vec![both[1]]).await.expect("the boiler too");
        assert!(matches!(t.read_promise(visit.id).await.state, PromiseState::Kept { .. }));
        let pump = store::items::get(t.db(), both[0]).await.expect("the pump");
        assert_eq!(pump.visit, None);
        assert_eq!(pump.plan.map(|it| it.next_service.to_string()).as_deref(), Some("2027-07-13"));
        t.finish().await;
    }

    // S3-12
    async fn s3_12_an_item_is_kept_in_view_with_an_owner_to_its_end(db: Db) {
        let t = TestApp::new(db).await;
        let lines =
            vec![sold(ItemKind::Equipment, "Pump", 1), sold(ItemKind::Part, "Seal", 1)];
        let (case, sold) = agreed(&t, lines).await;
        let [pump, seal] = &sold[..] else { panic!("two items") };
        let description = Description {
            serial: Some(line("SN-7")),
            owner: t.ben,
            for_item: Some(pump.id),
            end_of_life: None,
            replacement_due: Some(jiff::civil::date(2030, 1, 1)),
            renews_on: None,
            plan: None,
        };
        let describe = async |item, description| {
            items::describe(&t.app, t.actor(), item, description).await
        };
        describe(seal.id, description.clone()).await.expect("described");
        let seal = store::items::get(t.db(), seal.id).await.expect("the seal");
        assert_eq!((seal.owner, seal.for_item), (t.ben, Some(pump.id)));
        let itself = Description { for_item: Some(seal.id), ..description.clone() };
        assert!(describe(seal.id, itself).await.is_err());
        assert_eq!(refused_by(items::retire(&t.app, t.actor(), seal.id).await), "S3-12");
        let every: Vec<_> = store::items::tracks_of_item(t.db(), seal.id).await.expect("tracks");
        let every: Vec<_> = every.iter().map(|track| (seal.id, track.kind)).collect();
        items::release(&t.app, t.actor(), case, every, said(&t), prose("Not needed"))
            .await
            .expect("released");
        items::retire(&t.app, t.actor(), seal.id).await.expect("its end");
        assert_eq!(refused_by(items::retire(&t.app, t.actor(), seal.id).await), "I20");
        t.finish().await;
    }

    // S3-26
    async fn s3_26_owners_choose_which_tracks_a_kind_gets(db: Db) {
        let t = TestApp::new(db).await;
        let set = |tracks: Vec<SetTrack>| {
            let (app, owner) = (&t.app, Actor::User(t.owner));
            items::set_service_set(app, owner, ItemKind::Part, Strategy::Simple, tracks)
        };
        assert_eq!(refused_by(set(vec![]).await), "S3-26");
        let tracks = vec![SetTrack { track: TrackKind::Training, due_days: 2 }];
        let by_ada = items::set_service_set(
            &t.app, t.actor(), ItemKind::Part, Strategy::Simple, tracks.clone(),
        );
        assert_eq!(refused_by(by_ada.await), "S1-4");
        set(tracks).await.expect("chosen");
        let (_, sold) = agreed(&t, vec![sold(ItemKind::Part, "Seal", 1)]).await;
        let tracks = store::items::tracks_of_item(t.db(), sold[0].id).await.expect("tracks");
        let kinds: Vec<_> = tracks.iter().map(|track| track.kind).collect();
        assert_eq!(kinds, [TrackKind::Training]);
        t.finish().await;
    }

    async fn a_newer_agreement_adds_its_lines_and_keeps_what_is_under_way(db: Db) {
        let t = TestApp::new(db).await;
        let (case, before) = agreed(&t, vec![sold(ItemKind::Part, "Seal", 5)]).await;
        let lines = vec![sold(ItemKind::Part, "Seal", 7), sold(ItemKind::Part, "Ring", 1)];
        let consent = consent(lines);
        let command = Amend { case, version: 1, consent, fitness: Fitness::MustFit };
        amend(&t.app, t.actor(), command).await.expect("they agree");
        let after = all(&t, case).await;
        assert_eq!(after.len(), 2);
        assert_eq!((after[0].id, after[0].quantity), (before[0].id, Quantity(7000)));
        assert_ne!(after[0].agreement, before[0].agreement);
        assert_eq!(after[0].agreement, after[1].agreement);
        assert_eq!(t.told_of("item-sold").await, 2);
        t.finish().await;
    }
}
