//! Care after the closing: nobody is forgotten, nobody is nagged, and no word is for two.

use domain::care::{CareState, VoiceKind};
use domain::cases::{Case, Stage};
use domain::interactions::{Channel, Direction};
use domain::people::{Actor, Party, Sight};
use domain::promises::{PromiseKind, PromiseState};
use forgetmenot::app::Failure;
use forgetmenot::care::{
    self, HeardVoice, NewCare, NewNeed, RecordContact, UrgentNeed, notice_purchases,
};
use forgetmenot::{customers, promises};
use jiff::civil::date;
use store::both_engines;
use store::db::Db;

use super::served::{attempt, bought, closed, finish, in_care, next, plan, talk, won};
use crate::kit::{DAY, HOUR, TestApp, line, prose, refused_by};

both_engines! {
    async fn i14_who_is_in_care_always_has_the_promise_of_the_next_contact(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, case) = closed(&t).await;
        let forgotten = |key: &str| key == "checks-closed-without-care";
        assert!(t.breaks().await.iter().any(|found| forgotten(found.key)));
        let new = NewCare { owner: t.ada, days: None, ground: None, may_raise: false };
        care::begin(&t.app, t.actor(), case, new.clone()).await.expect("the care begins");
        let promise = next(&t, customer).await;
        assert_eq!((promise.kind, promise.owner, promise.case), (PromiseKind::Care, t.ada, None));
        assert_eq!(promise.due.local().date(), date(2026, 11, 25));
        let (_, other) = won(&t).await;
        let early = care::begin(&t.app, t.actor(), other, new).await;
        assert_eq!(refused_by(early), "I14", "a service that is under way is no care yet");
        assert_eq!(t.told_of("care-begun").await, 1);
        finish(t).await;
    }

    async fn s4_26_a_contact_keeps_its_promise_and_makes_the_next(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, _) = in_care(&t).await;
        for (days, due) in [(2, date(2026, 12, 7)), (12, date(2027, 2, 22)), (77, date(2027, 5, 21))] {
            t.advance(days * DAY);
            let before = next(&t, customer).await;
            let told = talk(customer, &format!("How does it run after {days} days?"));
            care::contact(&t.app, t.actor(), told).await.expect("they spoke");
            let kept = t.read_promise(before.id).await;
            assert!(matches!(kept.state, PromiseState::Kept { .. }), "{kept:?}");
            assert_eq!(kept.broken_at, None);
            assert_eq!(next(&t, customer).await.due.local().date(), due);
        }
        let read = store::care::contacts(t.db(), customer, 9).await.expect("contacts");
        assert_eq!((read.len(), t.told_of("care-contact").await), (3, 3));
        finish(t).await;
    }

    async fn i8_tries_that_nobody_answers_come_to_rest_and_count_as_no_contact(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, _) = in_care(&t).await;
        let began = plan(&t, customer).await.last_contact_at;
        let mut dues = Vec::new();
        for tried in 0..3 {
            t.advance(3 * DAY);
            let told = attempt(customer, "Called");
            care::contact(&t.app, t.actor(), told).await.expect("a try");
            dues.push(next(&t, customer).await.due.at);
            assert_eq!(store::care::tries(t.db(), customer).await.expect("tries"), tried + 1);
        }
        assert!(dues[1] < t.at(6 * DAY) && dues[2] > t.at(80 * DAY), "{dues:?}");
        assert_eq!(plan(&t, customer).await.last_contact_at, began);
        let covered = store::care::coverage(t.db(), Sight::All, t.at(90 * DAY)).await.expect("coverage");
        assert_eq!((covered.within, covered.caring), (0, 1), "the silence goes on (M16)");
        finish(t).await;
    }

    async fn i17_the_same_words_never_go_to_two(db: Db) {
        let t = TestApp::new(db).await;
        let ((one, _), (other, _)) = (in_care(&t).await, in_care(&t).await);
        let written = |customer, words: &str| RecordContact {
            channel: Channel::Email,
            ..attempt(customer, words)
        };
        let send = async |command| care::contact(&t.app, t.actor(), command).await;
        send(written(one, "Dear friend, how is the pump?")).await.expect("a letter");
        let again = send(written(other, "DEAR FRIEND — how is the pump")).await;
        assert_eq!(refused_by(again), "I17");
        assert_eq!(refused_by(send(talk(other, "Dear friend, how is the pump?")).await), "I17");
        t.advance(DAY);
        send(written(one, "Dear friend, how is the pump?")).await.expect("to them it is theirs");
        send(attempt(one, "Called")).await.expect("what reached nobody");
        send(attempt(other, "Called")).await.expect("is no message to anybody");
        finish(t).await;
    }

    async fn i7_who_did_not_answer_said_nothing(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, _) = in_care(&t).await;
        let told = RecordContact { said: Some(prose("Well")), ..attempt(customer, "Called") };
        assert_eq!(refused_by(care::contact(&t.app, t.actor(), told).await), "I7");
        let letter = RecordContact { channel: Channel::Email, ..talk(customer, "How is it?") };
        assert_eq!(refused_by(care::contact(&t.app, t.actor(), letter.clone()).await), "I7");
        let answered = RecordContact { said: Some(prose("Well")), ..letter };
        care::contact(&t.app, t.actor(), answered).await.expect("their reply is there");
        assert_eq!(t.count("care_contacts").await, 1);
        finish(t).await;
    }

    async fn i5_care_rests_with_their_leave_and_wakes_with_it(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, _) = in_care(&t).await;
        let promise = next(&t, customer).await;
        t.advance(DAY);
        customers::withdraw_leave(&t.app, t.actor(), customer).await.expect("binding at once");
        assert_eq!(plan(&t, customer).await.state, CareState::Resting);
        let let_go = PromiseState::Released { at: t.app.now(), by: Party::Customer };
        assert_eq!(t.read_promise(promise.id).await.state, let_go);
        let refused = care::contact(&t.app, t.actor(), talk(customer, "Hello")).await;
        assert_eq!(refused_by(refused), "S1-22");
        assert_eq!(t.breaks().await.iter().filter(|it| it.rule == "I14").count(), 0);
        t.advance(200 * DAY);
        customers::restore_leave(&t.app, t.actor(), customer).await.expect("welcome");
        assert!(next(&t, customer).await.due.at > t.app.now());
        assert_eq!((t.told_of("care-rested").await, t.told_of("care-woken").await), (1, 1));
        finish(t).await;
    }

    async fn s1_23_their_quiet_on_a_new_case_holds_back_the_care_too(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, _) = in_care(&t).await;
        let other = t.open(customer, t.step(HOUR)).await.expect("a case");
        t.call(other, t.not_now(10 * DAY)).await.expect("with leave");
        let promise = next(&t, customer).await;
        assert_eq!((promise.due, promise.named_by), (t.due(10 * DAY), Party::Customer));
        t.advance(3 * DAY);
        let early = care::contact(&t.app, t.actor(), talk(customer, "Hello")).await;
        assert_eq!(refused_by(early), "I3");
        t.advance(7 * DAY);
        care::contact(&t.app, t.actor(), talk(customer, "Hello")).await.expect("at their time");
        finish(t).await;
    }

    async fn s3_11_a_talk_about_something_else_ends_the_silence_and_keeps_no_promise(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, _) = in_care(&t).await;
        let promise = next(&t, customer).await;
        t.advance(DAY);
        let other = t.open(customer, t.step(HOUR)).await.expect("a case");
        t.they_came(other, t.next(DAY)).await.expect("they came");
        let plan = plan(&t, customer).await;
        assert_eq!(plan.last_contact_at, t.app.now());
        assert!(t.read_promise(promise.id).await.is_open(), "it was not about how they fare");
        let kept = promises::keep(&t.app, t.actor(), promise.id).await;
        assert_eq!(refused_by(kept), "S3-4", "and no button keeps it");
        finish(t).await;
    }

    async fn s4_27_a_new_need_in_a_contact_opens_a_case_at_the_second_stage(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, _) = in_care(&t).await;
        let need = NewNeed {
            title: line("A third pump"),
            words: prose("We are building a second hall"),
            first_step: t.their_step(5 * DAY),
        };
        let silent = RecordContact { new_need: Some(need.clone()), ..attempt(customer, "Called") };
        assert_eq!(refused_by(care::contact(&t.app, t.actor(), silent).await), "I7");
        let told = RecordContact { new_need: Some(need), ..talk(customer, "How are you?") };
        let case = care::contact(&t.app, t.actor(), told).await.expect("they spoke");
        let case: Case = t.read_case(case.expect("a new case")).await;
        assert_eq!((case.theirs, case.ours), (Stage::FirstContact, Stage::FirstContact));
        let needs = store::needs::of_case(t.db(), case.id).await.expect("needs");
        assert_eq!(needs[0].words.as_str(), "We are building a second hall");
        let read = store::care::contacts(t.db(), customer, 9).await.expect("contacts");
        assert_eq!(read[0].new_case, Some(case.id));
        finish(t).await;
    }

    async fn s3_11_care_is_handed_over_with_its_next_contact(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, _) = in_care(&t).await;
        care::hand_over(&t.app, t.actor(), customer, t.ben).await.expect("Ben takes it");
        assert_eq!(next(&t, customer).await.owner, t.ben);
        assert_eq!(plan(&t, customer).await.owner, t.ben);
        let (_, other) = won(&t).await;
        let stranger = t.read_case(other).await.customer;
        let nobody = care::hand_over(&t.app, t.actor(), stranger, t.ben).await;
        assert_eq!(refused_by(nobody), "I14");
        finish(t).await;
    }

    async fn a_plan_that_begins_anew_forgets_nothing_that_was_promised(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, case) = in_care(&t).await;
        let first = next(&t, customer).await;
        t.advance(DAY);
        let new = NewCare { owner: t.ben, days: None, ground: None, may_raise: false };
        care::begin(&t.app, t.actor(), case, new).await.expect("closed anew");
        assert!(!t.read_promise(first.id).await.is_open());
        let second = next(&t, customer).await;
        assert_eq!((second.owner, second.due.local().date()), (t.ben, date(2026, 11, 26)));
        let ground = plan(&t, customer).await.ground;
        assert_eq!(ground, Some(prose("A second pump")), "what was noted stays");
        finish(t).await;
    }

    async fn s4_4_a_warning_waits_until_somebody_says_what_was_done(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, _) = in_care(&t).await;
        let heard = |kind| HeardVoice { customer, kind, words: prose("They never call"), by: None };
        let warning = care::record_voice(&t.app, t.actor(), heard(VoiceKind::Warning));
        let warning = warning.await.expect("heard");
        care::record_voice(&t.app, t.actor(), heard(VoiceKind::Recommendation)).await.expect("heard");
        let waiting = async || {
            store::care::warnings_unanswered(t.db(), Sight::All, 9).await.expect("warnings").len()
        };
        assert_eq!(waiting().await, 1);
        let outcome = prose("We called the same day");
        care::answer_voice(&t.app, t.actor(), warning, outcome.clone(), None).await.expect("done");
        assert_eq!(waiting().await, 0);
        let twice = care::answer_voice(&t.app, t.actor(), warning, outcome, None).await;
        assert_eq!(refused_by(twice), "I20");
        finish(t).await;
    }

    async fn s1_2_who_comes_back_in_need_stands_first_until_somebody_speaks_with_them(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, _) = in_care(&t).await;
        let command = UrgentNeed {
            customer,
            item: None,
            title: line("A machine"),
            words: prose("It died on Friday afternoon"),
            source: Some(line("Came back")),
            first_step: t.their_step(2 * HOUR),
        };
        let late = UrgentNeed { first_step: t.their_step(-1), ..command.clone() };
        let late = care::return_urgently(&t.app, t.actor(), late).await;
        assert_eq!(refused_by(late), "I1", "a time that has passed is no answer");
        let foreign = domain::ids::ItemId(t.app.new_id());
        let foreign = UrgentNeed { item: Some(foreign), ..command.clone() };
        let foreign = care::return_urgently(&t.app, t.actor(), foreign).await;
        assert!(matches!(foreign, Err(Failure::NotFound)), "{foreign:?}");
        let case = care::return_urgently(&t.app, t.actor(), command).await.expect("at once");
        let urgent = async || {
            let found = store::care::urgent(t.db(), Sight::All, Some(t.ada), t.at(-DAY), 9).await;
            found.expect("urgent").iter().map(|it| it.case).collect::<Vec<_>>()
        };
        assert_eq!(urgent().await, [case]);
        t.advance(2 * HOUR);
        t.call(case, t.no_answer(HOUR)).await.expect("a try");
        assert_eq!(urgent().await, [case], "a try is no answer");
        t.advance(HOUR);
        t.record(t.told(case, Channel::Call, Direction::Out, t.next(DAY))).await.expect("a talk");
        assert_eq!(urgent().await, []);
        finish(t).await;
    }

    async fn s3_9_a_rhythm_is_noticed_from_the_purchases_and_when_it_breaks(db: Db) {
        let t = TestApp::new(db).await;
        let customer = t.customer("Pompy").await;
        for days in [-90, -60, -30] {
            let case = t.open(customer, t.step(HOUR)).await.expect("a case");
            t.call(case, t.yes()).await.expect("yes");
            bought(&t, customer, case, t.at(days * DAY)).await;
        }
        assert_eq!(notice_purchases(&t.app).await.expect("noticed"), 1);
        let rhythm = store::care::rhythm_of(t.db(), customer).await.expect("a question");
        let rhythm = rhythm.expect("three purchases are a rhythm");
        assert_eq!((rhythm.gap_days, rhythm.last_on), (30, date(2026, 10, 24)));
        assert_eq!(rhythm.breaks_after, date(2026, 12, 8));
        let broken = async |day| store::care::broken(t.db(), Sight::All, day, 9).await.expect("broken").len();
        assert_eq!((broken(date(2026, 12, 8)).await, broken(date(2026, 12, 9)).await), (0, 1));
        t.advance(2 * DAY);
        let case = t.open(customer, t.step(HOUR)).await.expect("a case");
        t.call(case, t.yes()).await.expect("yes");
        bought(&t, customer, case, t.app.now()).await;
        assert_eq!(notice_purchases(&t.app).await.expect("noticed"), 1);
        let returns = store::care::returns(t.db(), Sight::All, date(2026, 12, 9)).await.expect("returns");
        assert_eq!((returns.due, returns.returned), (1, 1), "they came back in time (M14)");
        t.advance(DAY);
        assert_eq!(notice_purchases(&t.app).await.expect("noticed"), 1, "the last minute again");
        finish(t).await;
    }

    async fn i11_nothing_but_a_person_records_a_contact(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, _) = in_care(&t).await;
        let sent = care::contact(&t.app, Actor::System, talk(customer, "Hello")).await;
        assert!(matches!(sent, Err(Failure::NotFound)), "{sent:?}");
        assert_eq!(t.count("care_contacts").await, 0);
        finish(t).await;
    }
}
