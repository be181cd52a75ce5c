//! The closing of the service: opened by the customer's word, kept true by the facts, and closed by a
//! person, in one way, when nothing is open.

mod ahead;
pub mod scene;
mod taken_back;

use domain::cases::Stage;
use domain::closing::ItemState;
use domain::ids::ImportId;
use domain::items::TrackKind;
use domain::people::Actor;
use domain::refusal::Refusal;
use forgetmenot::app::Failure;
use forgetmenot::closing::{self, Look, Said};
use forgetmenot::items::{self, TheirWord};
use forgetmenot::needs::{self, Settling};
use forgetmenot::{documents, issues};
use scene::*;
use store::both_engines;
use store::db::Db;

use crate::kit::{DAY, HOUR, TestApp, prose, refused_by};

both_engines! {
    /// S0-2: winning never closes, and the two have each their own date.
    async fn s0_2_the_agreement_and_the_closing_are_two_states_with_two_dates(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = ready(&t).await;
        let before = t.read_case(case).await;
        assert!(before.closed.is_none() && before.state.code() == "final-yes");
        t.advance(DAY);
        close(&t, case).await.expect("all is settled");
        let closed = t.read_case(case).await;
        assert_eq!(closed.state, before.state);
        assert_eq!(closed.closed.map(|closed| closed.at), Some(t.app.now()));
        assert_eq!((closed.theirs, closed.ours), (Stage::Care, Stage::Care));
        assert_eq!(t.told_of("service-closed").await, 1);
        assert_eq!(t.count("care_plans").await, 1);
        t.finish().await;
    }

    /// S0-18, S0-19: the confirmation opens the closing and closes nothing; before there is anything
    /// agreed there is nothing to confirm.
    async fn s0_18_a_confirmation_opens_the_closing_and_closes_nothing(db: Db) {
        let t = TestApp::new(db).await;
        let (_, won) = t.case(HOUR).await;
        let early = closing::confirm(&t.app, t.actor(), won, works()).await;
        assert_eq!(refused_by(early), "I9");
        t.offer(won).await;
        t.call(won, t.yes()).await.expect("yes");
        let early = closing::confirm(&t.app, t.actor(), won, works()).await;
        assert_eq!(refused_by(early), "S0-19");
        let without = closing::review(&t.app, t.actor(), won).await;
        assert_eq!(refused_by(without), "S0-19");

        let (_, case) = agreed(&t).await;
        confirm(&t, case).await;
        assert!(t.read_case(case).await.closed.is_none());
        let Err(Failure::Refused(Refusal::ServiceNotSettled { open })) = close(&t, case).await
        else { panic!("it closed") };
        for code in ["C1", "C3", "C4", "C5", "C6", "C7", "C8", "C12", "C13", "C14"] {
            assert!(open.iter().any(|it| it == code), "{code}: {open:?}");
        }
        assert_eq!((t.count("closings").await, t.told_of("closing-opened").await), (1, 1));
        confirm(&t, case).await;
        assert_eq!((t.count("closings").await, t.count("confirmations").await), (1, 2));
        t.finish().await;
    }

    /// S0-10: the customer says it themselves, and not while a question of theirs is open.
    async fn s0_10_their_word_that_all_is_settled_stands_until_the_next_question(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = ready(&t).await;
        let question = needs::ask(&t.app, t.actor(), case, prose("How loud?")).await.expect("asked");
        assert_eq!(open_items(&t, case).await, ["C3"]);
        let word = said(&t, case, "C3").await;
        let early = closing::customer_says_settled(&t.app, t.actor(), case, word).await;
        assert_eq!(refused_by(early), "S0-10");
        needs::answer(&t.app, t.actor(), case, question, prose("45 dB")).await.expect("answered");
        assert_eq!(refused_by(close(&t, case).await), "I10");
        assert_eq!(t.told_of("mark-fell").await, 1);
        settle_words(&t, case).await;
        close(&t, case).await.expect("they said it again");
        t.finish().await;
    }

    /// S0-20: how they fare is asked apart; a confirmation tells nothing of it.
    async fn s0_20_satisfaction_is_its_own_evidence(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = agreed(&t).await;
        settle_facts(&t, case).await;
        confirm(&t, case).await;
        let open = open_items(&t, case).await;
        assert!(open.contains(&"C13".to_owned()) && !open.contains(&"C12".to_owned()));
        closing::hear_satisfaction(&t.app, t.actor(), case, 2, Some(prose("So-so")), None)
            .await
            .expect("heard");
        assert!(!open_items(&t, case).await.contains(&"C13".to_owned()), "heard, whatever it was");
        for score in [0, 6] {
            let wrong = closing::hear_satisfaction(&t.app, t.actor(), case, score, None, None).await;
            assert!(matches!(wrong, Err(Failure::NotFound)));
        }
        t.finish().await;
    }

    /// S0-28: what falls open takes along what rests on it, and its words must be given again.
    async fn s0_28_a_fault_after_the_confirmation_reopens_what_rests_on_it(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = ready(&t).await;
        let item = store::items::of_case(t.db(), case).await.expect("the items")[0].id;
        let track = (item, TrackKind::Delivery);
        let word = TheirWord { by: None, at: t.app.now() };
        items::reopen(&t.app, t.actor(), case, track, word, prose("One is missing"), t.due(HOUR))
            .await
            .expect("it is open again");
        let open = open_items(&t, case).await;
        assert_eq!(open, ["C12", "C13", "C14", "C2", "C8"]);
        assert_eq!(t.told_of("mark-fell").await, 3);
        settle_facts(&t, case).await;
        assert_eq!(open_items(&t, case).await, ["C12", "C13", "C14"], "to be given again");
        assert_eq!(refused_by(close(&t, case).await), "I10");
        settle_words(&t, case).await;
        close(&t, case).await.expect("all is settled again");
        t.finish().await;
    }

    /// S0-27, I11: no job, no import, nobody but a person, one service at a time.
    async fn i11_no_side_door_closes(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = ready(&t).await;
        let import = ImportId(t.app.new_id());
        for actor in [Actor::System, Actor::Import(import, None), Actor::Import(import, Some(t.ada))] {
            assert_eq!(refused_by(closing::close(&t.app, actor, case).await), "I11");
            let confirmed = closing::confirm(&t.app, actor, case, works()).await;
            assert_eq!(refused_by(confirmed), "I11");
            let word = Said::plain(prose("Settled"));
            let word = closing::customer_says_settled(&t.app, actor, case, word).await;
            assert_eq!(refused_by(word), "I11");
        }
        // Time and jobs close nothing either.
        t.advance(400 * DAY);
        closing::report(&t.app).await.expect("a report");
        forgetmenot::promises::notice_broken(&t.app).await.expect("noticed");
        confirm(&t, case).await;
        forgetmenot::cases::hand_over(&t.app, t.actor(), case, t.ben).await.expect("handed over");
        assert!(t.read_case(case).await.closed.is_none());
        assert_eq!(t.told_of("service-closed").await, 0);
        t.finish().await;
    }

    /// I10: a closed service takes nothing new in; only the customer's own word opens it again.
    async fn i10_a_closed_service_takes_nothing_in(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, case) = ready(&t).await;
        close(&t, case).await.expect("all is settled");
        let (app, actor) = (&t.app, t.actor());
        let words = || prose("Something new");
        let kind = domain::needs::SpinKind::Problem;
        assert_eq!(refused_by(needs::record(app, actor, case, kind, words()).await), "S0-2");
        assert_eq!(refused_by(needs::expect(app, actor, case, words()).await), "S0-2");
        assert_eq!(refused_by(needs::ask(app, actor, case, words()).await), "S0-2");
        let step = t.step(HOUR);
        let promise = forgetmenot::promises::make(app, actor, customer, Some(case), step).await;
        assert_eq!(refused_by(promise), "S0-2");
        assert_eq!(refused_by(t.they_came(case, t.next(HOUR)).await), "S0-2");
        let due = t.due(HOUR);
        let detail = closing::raise_detail(app, actor, case, words(), t.ada, due.clone()).await;
        assert_eq!(refused_by(detail), "S0-2");
        assert_eq!(refused_by(closing::unmark(app, actor, case, "C3".to_owned()).await), "S0-2");
        let item = store::items::of_case(t.db(), case).await.expect("the items")[0].id;
        let word = TheirWord { by: None, at: app.now() };
        let track = (item, TrackKind::Delivery);
        let reopened = items::reopen(app, actor, case, track, word, words(), due.clone()).await;
        assert_eq!(refused_by(reopened), "S0-2");
        let fault = items::report_fault(app, actor, item, words(), None, due).await;
        assert_eq!(refused_by(fault), "S0-2");
        for paper in store::documents::of_case(t.db(), case, 10).await.expect("the papers") {
            let withdrawn = documents::withdraw(app, actor, paper.id, paper.version).await;
            assert_eq!(refused_by(withdrawn), "S0-2");
            let unshared = documents::unshare(app, actor, paper.id, paper.version).await;
            assert_eq!(refused_by(unshared), "S0-2");
        }
        assert_eq!(refused_by(close(&t, case).await), "S0-2");
        t.finish().await;
    }

    /// S0-17, M13: what they report after the closing opens it again and is counted.
    async fn s0_17_only_their_word_opens_a_closed_service_again(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = ready(&t).await;
        close(&t, case).await.expect("all is settled");
        t.advance(DAY);
        let issue = issues::report(&t.app, t.actor(), trouble(&t, case)).await.expect("reported");
        let open = t.read_case(case).await;
        assert_eq!((open.closed, open.theirs), (None, Stage::Closing));
        assert_eq!(t.told_of("service-reopened").await, 1);
        assert_eq!(open_items(&t, case).await, ["C13", "C14", "C3"]);
        assert_eq!(refused_by(close(&t, case).await), "I10");
        t.advance(40 * DAY);
        assert!(closing::report(&t.app).await.expect("a report"));
        let report = store::closing::reports(t.db(), 1).await.expect("the reports").remove(0);
        assert_eq!((report.open_closings, report.standing_still), (1, 1));
        assert!(store::issues::get(t.db(), issue).await.expect("it is kept").is_after_closing);
        t.finish().await;
    }

    /// S0-9: a detail is asked for, has an owner, a date and an outcome; an open one blocks.
    async fn s0_9_an_open_detail_blocks_until_its_outcome_is_told(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = ready(&t).await;
        let (app, actor) = (&t.app, t.actor());
        let late = closing::raise_detail(app, actor, case, prose("It creaks"), t.ben, t.due(-1)).await;
        assert_eq!(refused_by(late), "I1");
        let detail = closing::raise_detail(app, actor, case, prose("It creaks"), t.ben, t.due(HOUR))
            .await
            .expect("raised");
        assert_eq!(open_items(&t, case).await, ["C4"]);
        assert_eq!(refused_by(close(&t, case).await), "I10");
        let kept = store::closing::detail(t.db(), case, detail).await.expect("it is kept");
        let promise = t.read_promise(kept.promise).await;
        assert_eq!((promise.owner, promise.kind.code()), (t.ben, "settle-detail"));
        let elsewhere = forgetmenot::promises::keep(app, actor, kept.promise).await;
        assert_eq!(refused_by(elsewhere), "S3-4");
        closing::settle_detail(app, actor, case, detail, prose("Oiled")).await.expect("settled");
        let twice = closing::settle_detail(app, actor, case, detail, prose("Oiled")).await;
        assert_eq!(refused_by(twice), "I20");
        close(&t, case).await.expect("all is settled");
        t.finish().await;
    }

    /// S0-11: each expectation is confirmed by itself, or let go by the customer.
    async fn s0_11_expectations_are_confirmed_one_by_one(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = ready(&t).await;
        let (app, actor) = (&t.app, t.actor());
        let quiet = needs::expect(app, actor, case, prose("Quiet")).await.expect("expected");
        let cheap = needs::expect(app, actor, case, prose("Cheap")).await.expect("expected");
        needs::settle_expectation(app, actor, case, quiet, Settling::Met).await.expect("met");
        assert_eq!(open_items(&t, case).await, ["C2"]);
        needs::settle_expectation(app, actor, case, cheap, Settling::Released).await.expect("gone");
        assert_eq!(open_items(&t, case).await, [""; 0]);
        let twice = needs::settle_expectation(app, actor, case, quiet, Settling::Met).await;
        assert_eq!(refused_by(twice), "I20");
        t.finish().await;
    }

    /// S0-5: a breach is owned up to; S0-3: what the customer is owed is not ours to waive.
    async fn a_waiver_is_an_owners_named_and_never_of_what_the_customer_is_owed(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = agreed(&t).await;
        settle_facts(&t, case).await;
        confirm(&t, case).await;
        let reason = || Said::plain(prose("They keep their papers elsewhere"));
        let by = |user, code: &str| closing::waive(&t.app, Actor::User(user), case, code.to_owned(), reason());
        assert_eq!(refused_by(by(t.ada, "C5").await), "S1-4");
        for code in ["C1", "C3", "C7", "C8", "C12"] {
            assert_eq!(refused_by(by(t.owner, code).await), "S0-3", "{code}");
        }
        by(t.owner, "C5").await.expect("waived");
        let there = store::closing::find(t.db(), case).await.expect("a read").expect("it");
        let kept = store::closing::items(t.db(), there.id).await.expect("its items");
        assert_eq!(kept["C5"].state, ItemState::Open, "it rests on what is open");
        settle_words(&t, case).await;
        check_standards(&t, case).await;
        let kept = store::closing::items(t.db(), there.id).await.expect("its items");
        assert_eq!(kept["C5"].state, ItemState::Waived);
        let marked = closing::mark(&t.app, t.actor(), case, "C8".to_owned(), reason()).await;
        assert_eq!(refused_by(marked), "S0-27");
        close(&t, case).await.expect("with a waiver");
        t.finish().await;
    }

    /// M19: the first look is noted once, as it was.
    async fn m19_the_first_look_through_the_list_is_noted_once(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = agreed(&t).await;
        confirm(&t, case).await;
        closing::review(&t.app, t.actor(), case).await.expect("looked through");
        assert_eq!(refused_by(closing::review(&t.app, t.actor(), case).await), "I20");
        let there = store::closing::find(t.db(), case).await.expect("a read").expect("it");
        let review = there.review.expect("it was");
        assert!(review.settled < review.all, "{review:?}");
        closing::hand_over(&t.app, t.actor(), case, t.ben).await.expect("handed over");
        let there = store::closing::find(t.db(), case).await.expect("a read").expect("it");
        assert_eq!((there.owner, there.review), (t.ben, Some(review)));
        t.finish().await;
    }

    /// S0-15: once a week, by itself, and one report a day at most.
    async fn s0_15_a_report_is_made_when_its_time_has_come(db: Db) {
        let t = TestApp::new(db).await;
        assert!(!closing::report(&t.app).await.expect("nothing to report on"));
        let (_, case) = agreed(&t).await;
        confirm(&t, case).await;
        assert!(closing::report(&t.app).await.expect("the first"));
        t.advance(6 * DAY);
        assert!(!closing::report(&t.app).await.expect("too early"));
        t.advance(2 * DAY);
        assert!(closing::report(&t.app).await.expect("the second"));
        let reports = store::closing::reports(t.db(), 5).await.expect("the reports");
        let still: Vec<_> = reports.iter().map(|report| report.standing_still).collect();
        assert_eq!(still, [1, 0], "A12");
        assert_eq!(t.told_of("closing-report-made").await, 2);
        t.finish().await;
    }

    /// Two of ours at once: what one did not see is not written over.
    async fn two_people_at_one_closing_lose_nothing(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = agreed(&t).await;
        confirm(&t, case).await;
        let note = |who: &str| Said::plain(prose(who));
        let mark = |user, note| closing::mark(&t.app, Actor::User(user), case, "C6".to_owned(), note);
        mark(t.ada, note("Ada's")).await.expect("saved");
        assert_eq!(refused_by(mark(t.ben, note("Ben's")).await), "S0-33");
        let there = store::closing::find(t.db(), case).await.expect("a read").expect("it");
        let marks = store::closing::marks(t.db(), there.id).await.expect("the marks");
        let kept = marks.iter().find(|mark| mark.code == "C6").expect("it is kept");
        assert_eq!((kept.words.as_str(), kept.by), ("Ada's", t.ada));
        mark(t.ben, Said { seen: Some(kept.at), ..note("Both") }).await.expect("now seen");
        let look = |seen| closing::check_standard(
            &t.app, t.actor(), case, "plain-words".to_owned(), Look::Breach(prose("Jargon")), seen);
        look(None).await.expect("looked at");
        assert_eq!(refused_by(look(None).await), "S0-33");
        t.finish().await;
    }

    /// I11: closed by two at once is closed by one; closed beside a question is not both.
    async fn i10_closing_and_asking_at_once_leaves_nothing_open(db: Db) {
        let t = TestApp::new(db).await;
        for _ in 0..4 {
            let (_, case) = ready(&t).await;
            let (one, other, question) = tokio::join!(
                closing::close(&t.app, Actor::User(t.ada), case),
                closing::close(&t.app, Actor::User(t.ben), case),
                needs::ask(&t.app, t.actor(), case, prose("How loud?")),
            );
            let closed = [&one, &other].iter().filter(|outcome| outcome.is_ok()).count();
            assert_eq!(closed + usize::from(question.is_ok()), 1, "{one:?} {other:?} {question:?}");
            assert_eq!(t.read_case(case).await.closed.is_some(), closed == 1);
        }
        t.finish().await;
    }
}
