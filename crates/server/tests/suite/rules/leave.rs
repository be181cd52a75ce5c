//! The customer's leave: nothing of ours reaches them before their date or against their word.

use domain::cases::{CaseState, Ending};
use domain::interactions::{Channel, Direction};
use domain::people::Party;
use domain::promises::{PromiseKind, PromiseState};
use forgetmenot::{customers, promises};
use store::both_engines;
use store::db::{Db, Query};

use crate::kit::{DAY, HOUR, TestApp, refused_by};

both_engines! {
    async fn s1_16_a_deferral_stores_the_permission_and_the_quiet(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, case) = t.case(HOUR).await;
        let until = t.due(7 * DAY);
        t.call(case, t.not_now(7 * DAY)).await.expect("with leave");
        let stored: (bool, jiff::Timestamp, jiff::Timestamp, String, uuid::Uuid) = t
            .db()
            .one(
                "select is_granted, asked_at, not_before, zone, recorded_by from permissions",
                vec![],
            )
            .await
            .expect("one permission");
        let zone = "Europe/Warsaw".to_owned();
        assert_eq!(stored, (true, t.app.now(), until.at, zone, t.ada.0));
        let leave = t.read_customer(customer).await.leave;
        assert_eq!(leave.quiet_until, Some(until.clone()));
        let step = t.read_step(case).await;
        assert_eq!((step.due, step.named_by), (until, Party::Customer));
        assert_eq!(t.read_case(case).await.deferrals, 1);
        t.finish().await;
    }

    async fn s1_16_not_now_without_leave_is_refused_and_asks_for_nothing(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, case) = t.case(HOUR).await;
        let Ending::NotNow { step, permission, .. } = t.not_now(DAY) else { unreachable!() };
        let ending = Ending::NotNow { step, permission, leave: false };
        assert_eq!(refused_by(t.call(case, ending).await), "S1-16");
        assert_eq!(t.count("permissions").await, 0);
        assert_eq!(t.read_customer(customer).await.leave.quiet_until, None);
        t.finish().await;
    }

    async fn s1_23_a_quiet_customer_is_not_contacted_on_another_case_either(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, case) = t.case(HOUR).await;
        let other = t.open(customer, t.step(HOUR)).await.expect("a second case");
        t.call(case, t.not_now(7 * DAY)).await.expect("with leave");
        t.advance(DAY);
        for channel in Channel::ALL {
            let told = t.told(other, channel, Direction::Out, t.no_answer(8 * DAY));
            assert_eq!(refused_by(t.record(told).await), "I3");
        }
        assert_eq!(refused_by(t.open(customer, t.step(DAY)).await.map(drop)), "I3");
        let moved =
            promises::move_to(&t.app, t.actor(), t.read_step(other).await.id, t.due(DAY), Party::Us);
        assert_eq!(refused_by(moved.await), "I3");
        t.advance(6 * DAY - 5);
        t.call(other, t.next(DAY)).await.expect("five minutes before is exact");
        t.finish().await;
    }

    async fn s1_15_the_customer_is_called_at_the_minute_that_they_named(db: Db) {
        let t = TestApp::new(db).await;
        let customer = t.customer("Pompy").await;
        let case = t.open(customer, t.their_step(2 * DAY)).await.expect("they named it");
        t.advance(2 * DAY - 6);
        assert_eq!(refused_by(t.call(case, t.next(DAY)).await), "I3");
        t.advance(1);
        t.call(case, t.next(DAY)).await.expect("now is the time");
        t.finish().await;
    }

    async fn s1_9_their_return_ends_the_quiet(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, case) = t.case(HOUR).await;
        t.call(case, t.not_now(7 * DAY)).await.expect("with leave");
        t.advance(DAY);
        t.they_came(case, t.next(HOUR)).await.expect("welcome");
        assert_eq!(t.read_customer(customer).await.leave.quiet_until, None);
        t.advance(HOUR);
        t.call(case, t.next(DAY)).await.expect("they are talking again");
        t.finish().await;
    }

    async fn s1_23_what_is_entered_late_opens_no_way_around_their_quiet(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, case) = t.case(HOUR).await;
        let other = t.open(customer, t.step(HOUR)).await.expect("a second case");
        t.advance(HOUR);
        t.call(case, t.not_now(7 * DAY)).await.expect("with leave");
        t.advance(HOUR);
        let mut late = t.told(other, Channel::Shop, Direction::In, t.next(8 * DAY));
        late.at = Some(t.at(-2 * HOUR));
        t.record(late).await.expect("they had come before they asked for quiet");
        assert!(t.read_customer(customer).await.leave.quiet_until.is_some());
        assert_eq!(refused_by(t.call(other, t.next(8 * DAY)).await), "I3");
        t.advance(DAY);
        t.they_came(case, t.next(HOUR)).await.expect("now the quiet is over");
        let mut late = t.told(other, Channel::Call, Direction::Out, t.next(8 * DAY));
        late.at = Some(t.at(-HOUR));
        assert_eq!(refused_by(t.record(late).await), "I3", "an hour ago it was not");
        t.finish().await;
    }

    async fn s1_22_withdrawing_leave_releases_every_open_case_at_once(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, first) = t.case(HOUR).await;
        let second = t.open(customer, t.their_step(DAY)).await.expect("a second case");
        let sold = t.open(customer, t.step(HOUR)).await.expect("a third case");
        t.call(sold, t.yes()).await.expect("yes");
        let beside = promises::make(&t.app, t.actor(), customer, Some(sold), t.step(DAY))
            .await
            .expect("a promise beside");
        customers::withdraw_leave(&t.app, t.actor(), customer).await.expect("binding at once");
        for case in [first, second] {
            assert!(matches!(t.read_case(case).await.state, CaseState::Released(_)));
            assert_eq!(refused_by(t.call(case, t.next(DAY)).await), "S1-8");
        }
        assert!(matches!(t.read_case(sold).await.state, CaseState::FinalYes(_)));
        let beside = t.read_promise(beside).await;
        assert!(matches!(beside.state, PromiseState::Released { by: Party::Customer, .. }));
        assert_eq!(t.count("promises where state = 'open'").await, 0);
        assert_eq!(t.count("releases where cause = 'leave-withdrawn'").await, 2);
        assert_eq!(refused_by(t.call(sold, t.next(DAY)).await), "S1-22");
        let again = customers::withdraw_leave(&t.app, t.actor(), customer).await;
        assert_eq!(refused_by(again), "I20");
        t.finish().await;
    }

    async fn s1_22_who_withdrew_their_leave_is_not_planned_for(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, case) = t.case(HOUR).await;
        t.call(case, t.yes()).await.expect("yes");
        customers::withdraw_leave(&t.app, t.actor(), customer).await.expect("binding at once");
        let before = t.count("promises").await;
        assert_eq!(refused_by(t.open(customer, t.step(DAY)).await.map(drop)), "S1-22");
        let made = promises::make(&t.app, t.actor(), customer, Some(case), t.step(DAY)).await;
        assert_eq!(refused_by(made), "S1-22");
        assert_eq!(refused_by(t.they_came(case, t.next(DAY)).await), "S1-22");
        assert_eq!(t.count("promises").await, before);
        let asked = t.their_step(DAY);
        promises::make(&t.app, t.actor(), customer, None, asked).await.expect("they asked for it");
        t.finish().await;
    }

    async fn leave_given_again_is_a_new_beginning(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, case) = t.case(HOUR).await;
        t.call(case, t.not_now(7 * DAY)).await.expect("with leave");
        let restored = customers::restore_leave(&t.app, t.actor(), customer).await;
        assert_eq!(refused_by(restored), "I20", "it was not withdrawn");
        t.advance(HOUR);
        customers::withdraw_leave(&t.app, t.actor(), customer).await.expect("withdrawn");
        t.advance(HOUR);
        customers::restore_leave(&t.app, t.actor(), customer).await.expect("given again");
        let case = t.open(customer, t.step(HOUR)).await.expect("a new case");
        t.advance(HOUR);
        t.call(case, t.next(DAY)).await.expect("they gave their leave");
        t.finish().await;
    }

    async fn s1_14_naming_a_decision_date_moves_our_own_step_there(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        t.offer(case).await;
        let before = t.read_step(case).await;
        let date = t.due(10 * DAY);
        forgetmenot::cases::name_decision(&t.app, t.actor(), case, date.clone())
            .await
            .expect("they named it");
        let (step, read) = (t.read_step(case).await, t.read_case(case).await);
        assert_eq!((step.due.clone(), step.named_by), (date.clone(), Party::Customer));
        assert_eq!((read.decision.clone(), read.contact.clone()), (Some(date.clone()), Some(date)));
        assert_eq!(read.theirs.number(), 5);
        let moved = t.read_promise(before.id).await;
        assert!(matches!(moved.state, PromiseState::Moved { to, .. } if to == step.id));
        t.advance(DAY);
        assert_eq!(refused_by(t.call(case, t.next(20 * DAY)).await), "I3");
        t.finish().await;
    }

    async fn s1_14_a_step_that_they_named_stays_beside_their_decision_date(db: Db) {
        let t = TestApp::new(db).await;
        let customer = t.customer("Pompy").await;
        let case = t.open(customer, t.their_step(DAY)).await.expect("they named it");
        let before = t.read_step(case).await;
        forgetmenot::cases::name_decision(&t.app, t.actor(), case, t.due(10 * DAY))
            .await
            .expect("they named it");
        assert_eq!(t.read_step(case).await, before);
        t.finish().await;
    }

    async fn s1_14_a_decision_date_said_in_a_call_brings_the_case_to_stage_five(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        t.offer(case).await;
        let step = t.step(5 * DAY);
        let ending = Ending::NextStep {
            step: domain::cases::Step { kind: PromiseKind::Call, ..step },
            decides: true,
        };
        t.call(case, ending).await.expect("they said when");
        let read = t.read_case(case).await;
        assert_eq!((read.theirs.number(), read.ours.number()), (5, 5));
        assert_eq!(t.told_of("decision-date-named").await, 1);
        t.finish().await;
    }
}
