//! Promises: noticed when they break, once; moved with the case that rests on them.

use domain::cases::Step;
use domain::people::{Actor, Party};
use domain::promises::{PromiseKind, PromiseState};
use forgetmenot::app::Failure;
use forgetmenot::{cases, promises, settings};
use store::both_engines;
use store::db::Db;

use crate::kit::{DAY, HOUR, TestApp, refused_by};

both_engines! {
    async fn a2_a_broken_promise_is_marked_once_and_told_once(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        t.advance(HOUR + 5);
        assert_eq!(promises::notice_broken(&t.app).await.expect("in grace"), 0);
        t.advance(1);
        assert_eq!(promises::notice_broken(&t.app).await.expect("past grace"), 1);
        let broken = t.read_step(case).await;
        assert_eq!((broken.is_open(), broken.broken_at), (true, Some(t.app.now())));
        t.advance(HOUR);
        assert_eq!(promises::notice_broken(&t.app).await.expect("told before"), 0);
        assert_eq!(t.told_of("promise-broken").await, 1);
        t.call(case, t.next(DAY)).await.expect("kept late");
        let kept = t.read_promise(broken.id).await;
        assert_eq!(kept.broken_at, broken.broken_at, "late is late");
        assert_eq!(t.told_of("promise-broken").await, 1);
        t.finish().await;
    }

    async fn more_broken_promises_than_one_round_takes_are_noticed_by_the_next(db: Db) {
        let t = TestApp::new(db).await;
        let customer = t.customer("Pompy").await;
        for _ in 0..203 {
            promises::make(&t.app, t.actor(), customer, None, t.step(HOUR)).await.expect("one");
        }
        t.advance(DAY);
        assert_eq!(promises::notice_broken(&t.app).await.expect("noticed"), 200);
        assert_eq!(promises::notice_broken(&t.app).await.expect("noticed"), 3);
        t.finish().await;
    }

    async fn a_call_made_in_time_and_entered_late_was_not_broken(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let (from, until) = (t.at(0), t.at(DAY));
        let promised = t.read_step(case).await;
        t.advance(HOUR + 20);
        assert_eq!(promises::notice_broken(&t.app).await.expect("noticed"), 1);
        let mut told = t.told(
            case,
            domain::interactions::Channel::Call,
            domain::interactions::Direction::Out,
            t.next(DAY),
        );
        told.at = Some(promised.due.at);
        t.record(told).await.expect("they talked for twenty minutes");
        assert_eq!(t.read_promise(promised.id).await.broken_at, None);
        let figures = store::promises::kept_and_broken(t.db(), t.ada, from, until).await;
        assert_eq!(figures.expect("M1"), (1, 0));
        t.finish().await;
    }

    async fn i2_the_step_of_an_open_case_is_neither_kept_nor_let_go_without_an_ending(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let step = t.read_step(case).await.id;
        assert_eq!(refused_by(promises::keep(&t.app, t.actor(), step).await), "I2");
        assert_eq!(refused_by(promises::release(&t.app, t.actor(), step).await), "I2");
        assert!(t.read_step(case).await.is_open());
        t.finish().await;
    }

    async fn a_moved_step_takes_its_case_along(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let old = t.read_step(case).await;
        let moved = promises::move_to(&t.app, t.actor(), old.id, t.due(DAY), Party::Customer)
            .await
            .expect("they asked for it");
        let step = t.read_step(case).await;
        assert_eq!((step.id, step.due, step.named_by), (moved, t.due(DAY), Party::Customer));
        let again = promises::move_to(&t.app, t.actor(), old.id, t.due(DAY), Party::Us).await;
        assert_eq!(refused_by(again), "S4-11");
        let past = promises::move_to(&t.app, t.actor(), moved, t.due(0), Party::Customer).await;
        assert_eq!(refused_by(past), "I1");
        t.finish().await;
    }

    async fn a_promise_names_the_case_of_its_own_customer(db: Db) {
        let t = TestApp::new(db).await;
        let ((customer, case), (_, other)) = (t.case(HOUR).await, t.case(HOUR).await);
        let made = promises::make(&t.app, t.actor(), customer, Some(other), t.step(HOUR)).await;
        assert!(matches!(made, Err(Failure::NotFound)), "{made:?}");
        let leaflet = Step { kind: PromiseKind::Send, ..t.step(HOUR) };
        let made = promises::make(&t.app, t.actor(), customer, Some(case), leaflet).await;
        let id = made.expect("its own");
        promises::keep(&t.app, t.actor(), id).await.expect("it is no step");
        assert!(matches!(t.read_promise(id).await.state, PromiseState::Kept { .. }));
        t.finish().await;
    }

    async fn i2_a_call_beside_the_next_step_is_kept_by_telling_how_it_ended(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, case) = t.case(HOUR).await;
        let made = promises::make(&t.app, t.actor(), customer, Some(case), t.step(HOUR)).await;
        let kept = promises::keep(&t.app, t.actor(), made.expect("its own")).await;
        assert_eq!(refused_by(kept), "I2");
        t.finish().await;
    }

    async fn s1_10_a_case_handed_over_takes_its_next_step_along(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        cases::hand_over(&t.app, t.actor(), case, t.ben).await.expect("to Ben");
        let (read, step) = (t.read_case(case).await, t.read_step(case).await);
        assert_eq!((read.owner, step.owner), (t.ben, t.ben));
        assert_eq!(t.told_of("case-owner-changed").await, 1);
        let nobody = domain::ids::UserId(t.app.new_id());
        let lost = cases::hand_over(&t.app, Actor::User(t.ben), case, nobody).await;
        assert!(matches!(lost, Err(Failure::NotFound)), "{lost:?}");
        assert_eq!(t.read_step(case).await.owner, t.ben);
        t.finish().await;
    }

    async fn s1_4_easing_a_rule_is_the_owners_and_is_told(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let name = || "unanswered-cap".to_owned();
        assert_eq!(refused_by(settings::set_rule(&t.app, t.actor(), name(), 1).await), "S1-4");
        let owner = Actor::User(t.owner);
        for (value, is_known) in [(0, false), (11, false), (1, true), (1, true)] {
            let set = settings::set_rule(&t.app, owner, name(), value).await;
            assert_eq!(set.is_ok(), is_known, "{value}: {set:?}");
        }
        assert_eq!(t.told_of("rule-changed").await, 1, "the same value is no change");
        t.call(case, t.no_answer(HOUR)).await.expect("the first attempt");
        assert_eq!(refused_by(t.call(case, t.no_answer(HOUR)).await), "I8");
        t.finish().await;
    }
}
