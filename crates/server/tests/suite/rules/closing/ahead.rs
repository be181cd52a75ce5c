//! C9, what lies ahead of an equipment: its plan of maintenance follows what becomes of the item, as
//! long as the closing is open, and leaves a closed service closed.

use domain::closing::ItemState;
use domain::events::EventKind;
use domain::ids::{CaseId, ItemId};
use domain::items::{Item, ItemKind, MaintenancePlan, SetTrack, TrackKind};
use domain::needs::Strategy;
use domain::people::Actor;
use forgetmenot::agreements::agree;
use forgetmenot::closing::{self, Said};
use forgetmenot::items::{self, Description};
use jiff::civil::date;
use store::both_engines;
use store::db::Db;

use super::scene::*;
use crate::kit::{HOUR, TestApp, line, prose};

/// An agreement on a pump that nobody promised to plan the maintenance of.
async fn planless(t: &TestApp) -> (CaseId, ItemId) {
    let tracks = vec![SetTrack { track: TrackKind::Delivery, due_days: 5 }];
    let (owner, strategy) = (Actor::User(t.owner), Strategy::Simple);
    items::set_service_set(&t.app, owner, ItemKind::Equipment, strategy, tracks)
        .await
        .expect("a set");
    let (_, case) = t.case(HOUR).await;
    t.offer(case).await;
    t.call(case, t.yes()).await.expect("yes");
    let mut command = by_mail(case);
    let line = &mut command.consent.lines[0];
    (line.kind, line.what) = (ItemKind::Equipment, crate::kit::line("Pump"));
    agree(&t.app, t.actor(), command).await.expect("agreed");
    settle_facts(t, case).await;
    confirm(t, case).await;
    (case, read(t, case).await.id)
}

async fn read(t: &TestApp, case: CaseId) -> Item {
    store::items::of_case(t.db(), case).await.expect("the items").remove(0)
}

async fn describe(t: &TestApp, case: CaseId, has_plan: bool) {
    let item = read(t, case).await;
    let next_service = date(2027, 5, 3);
    let description = Description {
        serial: Some(line("S-1")),
        owner: item.owner,
        for_item: None,
        end_of_life: None,
        replacement_due: None,
        renews_on: None,
        plan: has_plan.then_some(MaintenancePlan { every_months: 6, next_service }),
    };
    items::describe(&t.app, t.actor(), item.id, description).await.expect("described");
}

async fn c9(t: &TestApp, case: CaseId) -> ItemState {
    let there = store::closing::find(t.db(), case).await.expect("a read").expect("its closing");
    store::closing::items(t.db(), there.id).await.expect("its items")["C9"].state
}

async fn settle_rest(t: &TestApp, case: CaseId) {
    add_papers(t, case).await;
    check_standards(t, case).await;
    settle_words(t, case).await;
    close(t, case).await.expect("all is settled");
}

both_engines! {
    /// S0-28
    async fn s0_28_the_plan_of_an_item_settles_c9_and_opens_it_again(db: Db) {
        let t = TestApp::new(db).await;
        let (case, _) = planless(&t).await;
        assert_eq!(c9(&t, case).await, ItemState::Open);
        describe(&t, case, true).await;
        assert_eq!(c9(&t, case).await, ItemState::True);
        describe(&t, case, false).await;
        assert_eq!(c9(&t, case).await, ItemState::Open);
        t.finish().await;
    }

    /// S0-28
    async fn s0_28_an_item_out_of_use_needs_no_plan(db: Db) {
        let t = TestApp::new(db).await;
        let (case, item) = planless(&t).await;
        items::retire(&t.app, t.actor(), item).await.expect("out of use");
        assert_eq!(c9(&t, case).await, ItemState::True);
        t.finish().await;
    }

    /// I10: what becomes of an item after the closing is no matter of the closing.
    async fn i10_the_later_life_of_an_item_leaves_its_closed_service_closed(db: Db) {
        let t = TestApp::new(db).await;
        let (case, item) = planless(&t).await;
        describe(&t, case, true).await;
        settle_rest(&t, case).await;
        describe(&t, case, false).await;
        assert!(t.read_case(case).await.closed.is_some() && c9(&t, case).await == ItemState::True);
        assert_eq!(t.breaks().await, []);
        items::retire(&t.app, t.actor(), item).await.expect("out of use");
        assert_eq!(t.breaks().await, []);
        forgetmenot::issues::report(&t.app, t.actor(), trouble(&t, case)).await.expect("told");
        assert!(t.read_case(case).await.closed.is_none());
        t.finish().await;
    }

    /// I20: a waiver that settles an item is told as such, and so is what makes it needless.
    async fn i20_every_move_of_a_checklist_is_told(db: Db) {
        let t = TestApp::new(db).await;
        let (case, _) = planless(&t).await;
        let (owner, why) = (Actor::User(t.owner), Said::plain(prose("They see to it")));
        closing::waive(&t.app, owner, case, "C9".to_owned(), why).await.expect("waived");
        assert_eq!(c9(&t, case).await, ItemState::Waived);
        assert_eq!(t.told_of(EventKind::ClosingItemExcused.code()).await, 1);
        let before = t.told_of(EventKind::ClosingItemTrue.code()).await;
        describe(&t, case, true).await;
        assert_eq!(c9(&t, case).await, ItemState::True);
        assert_eq!(t.told_of(EventKind::ClosingItemTrue.code()).await, before + 1);
        describe(&t, case, false).await;
        assert_eq!(c9(&t, case).await, ItemState::Waived, "the waiver stands");
        assert_eq!(t.told_of(EventKind::ClosingItemExcused.code()).await, 2);
        t.finish().await;
    }
}
