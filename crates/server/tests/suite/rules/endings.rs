//! How did it end? What is stored, and what a refusal leaves as it was.

use domain::cases::{CaseState, Ending, Stage};
use domain::interactions::{Channel, Direction};
use domain::people::Party;
use domain::promises::{PromiseKind, PromiseState};
use store::both_engines;
use store::db::{Db, Query};

use crate::kit::{DAY, HOUR, TestApp, refused_by};

const TABLES: [&str; 8] = [
    "events",
    "interactions",
    "promises",
    "answers",
    "releases",
    "permissions",
    "cases",
    "cases where advanced_at > opened_at",
];

async fn counts(t: &TestApp) -> Vec<i64> {
    let mut counts = Vec::new();
    for table in TABLES {
        counts.push(t.count(table).await);
    }
    counts
}

both_engines! {
    async fn s1_12_a_refused_recording_stores_nothing_at_all(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let (before, kept) = (counts(&t).await, t.read_case(case).await);
        assert_eq!(refused_by(t.call(case, Ending::Noted).await), "S1-12");
        assert_eq!(refused_by(t.call(case, t.next(0)).await), "I1");
        assert_eq!(refused_by(t.call(case, t.next(-5)).await), "I1");
        assert_eq!(refused_by(t.they_came(case, t.no_answer(5)).await), "S1-9");
        assert_eq!(refused_by(t.write(case, t.let_go()).await), "S1-20");
        assert_eq!(refused_by(t.write(case, t.yes()).await), "I7");
        assert_eq!(counts(&t).await, before);
        assert_eq!(t.read_case(case).await, kept);
        t.finish().await;
    }

    async fn s1_13_every_channel_and_direction_ends_in_a_step_an_answer_or_a_release(db: Db) {
        let t = TestApp::new(db).await;
        for channel in Channel::ALL {
            for direction in [Direction::In, Direction::Out] {
                let (_, case) = t.case(HOUR).await;
                let refused = t.record(t.told(case, channel, direction, Ending::Noted)).await;
                assert_eq!(refused_by(refused), "S1-12", "{channel:?} {direction:?}");
                let told = t.told(case, channel, direction, t.next(DAY));
                t.record(told).await.expect("a next step is enough");
                assert!(t.read_step(case).await.is_open());
            }
        }
        t.finish().await;
    }

    async fn a_contact_with_its_next_step_keeps_the_promise_that_it_was(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let first = t.read_step(case).await;
        t.advance(HOUR);
        t.call(case, t.next(2 * DAY)).await.expect("recorded");
        let kept = t.read_promise(first.id).await;
        assert_eq!(kept.state, PromiseState::Kept { at: t.app.now() });
        assert_eq!((kept.broken_at, t.read_step(case).await.due), (None, t.due(2 * DAY)));
        assert_eq!(t.told_of("promise-kept").await, 1);
        t.finish().await;
    }

    async fn i6_an_answer_is_stored_with_who_when_and_how(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        t.advance(HOUR);
        let outcome = t.they_came(case, t.yes()).await.expect("yes");
        let row: (String, jiff::Timestamp, uuid::Uuid, String, uuid::Uuid) = t
            .db()
            .one(
                "select verdict, at, interaction_id, channel, recorded_by from answers",
                vec![],
            )
            .await
            .expect("one answer");
        let expected =
            ("final-yes".into(), t.app.now(), outcome.interaction.0, "shop".into(), t.ada.0);
        assert_eq!(row, expected);
        let case = t.read_case(case).await;
        assert!(case.require_final_yes().is_ok());
        assert_eq!((case.theirs, case.ours), (Stage::Agreement, Stage::Agreement));
        t.finish().await;
    }

    async fn s1_24_a_final_no_leaves_the_sellers_figures_as_they_were(db: Db) {
        let t = TestApp::new(db).await;
        let (_, kept) = t.case(HOUR).await;
        let (_, refused) = t.case(2 * HOUR).await;
        let (from, until) = (t.at(0), t.at(30 * DAY));
        t.advance(HOUR);
        t.call(kept, t.next(40 * DAY)).await.expect("in time");
        let figures = store::promises::kept_and_broken(t.db(), t.ada, from, until).await;
        assert_eq!(figures.expect("M1"), (1, 0));
        t.they_came(refused, t.no()).await.expect("a no is legitimate");
        let figures = store::promises::kept_and_broken(t.db(), t.ada, from, until).await;
        assert_eq!(figures.expect("M1"), (1, 0));
        assert_eq!((t.told_of("final-no").await, t.told_of("promise-broken").await), (1, 0));
        let of_case = store::promises::open_of_case(t.db(), refused).await.expect("promises");
        assert_eq!(of_case, [], "nothing of it is left to do");
        t.finish().await;
    }

    async fn i6_only_the_customer_reopens_a_final_no(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        t.call(case, t.no()).await.expect("no");
        let before = counts(&t).await;
        assert_eq!(refused_by(t.call(case, t.next(DAY)).await), "I6");
        assert_eq!(refused_by(t.write(case, t.no_answer(DAY)).await), "I6");
        assert_eq!(counts(&t).await, before);
        t.they_came(case, t.next(DAY)).await.expect("welcome");
        assert_eq!(t.told_of("case-reopened").await, 1);
        assert_eq!(t.read_case(case).await.theirs, Stage::FirstContact);
        t.finish().await;
    }

    async fn i8_after_the_cap_one_note_is_left_and_it_releases(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        for _ in 0..3 {
            t.advance(HOUR);
            t.call(case, t.no_answer(HOUR)).await.expect("an attempt");
        }
        assert_eq!(t.read_step(case).await.kind, PromiseKind::LastNote);
        t.advance(HOUR);
        let before = counts(&t).await;
        assert_eq!(refused_by(t.call(case, t.no_answer(HOUR)).await), "I8");
        assert_eq!(refused_by(t.write(case, t.next(HOUR)).await), "I8");
        assert_eq!(counts(&t).await, before);
        t.write(case, t.let_go()).await.expect("the one short note");
        assert!(matches!(t.read_case(case).await.state, CaseState::Released(_)));
        assert_eq!(t.count("releases where cause = 'silence'").await, 1);
        assert_eq!(t.count("answers").await, 0, "silence is no answer");
        assert_eq!(refused_by(t.call(case, t.next(DAY)).await), "S1-8");
        t.finish().await;
    }

    async fn s1_18_a_left_message_is_stored_as_an_attempt_and_told_as_a_breach(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let ending = Ending::NoAnswer { left_message: true, retry: t.step(DAY) };
        t.call(case, ending).await.expect("an attempt");
        assert_eq!(t.read_case(case).await.attempts, 1);
        let told = (t.told_of("message-left").await, t.told_of("attempt").await);
        assert_eq!((told, t.told_of("contact").await), ((1, 1), 0));
        let dialogue = store::interactions::dialogue(t.db(), case).await.expect("the dialogue");
        assert_eq!((dialogue.contacts, dialogue.attempts), (0, 1));
        t.finish().await;
    }

    async fn s1_9_their_own_coming_lets_go_what_we_had_planned(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(DAY).await;
        let planned = t.read_step(case).await;
        t.they_came(case, t.next(3 * DAY)).await.expect("welcome");
        let released = t.read_promise(planned.id).await;
        assert_eq!(released.state, PromiseState::Released {
            at: t.app.now(),
            by: Party::Customer
        });
        t.finish().await;
    }

    async fn nothing_is_recorded_in_the_name_of_nobody(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(DAY).await;
        let told = t.told(case, Channel::Call, Direction::Out, t.next(DAY));
        let outcome = forgetmenot::interactions::record(
            &t.app,
            domain::people::Actor::System,
            told,
        )
        .await;
        assert!(matches!(outcome, Err(forgetmenot::app::Failure::NotFound)), "{outcome:?}");
        t.finish().await;
    }
}
