//! What went wrong for a customer ends with a remedy that they accept, and with nothing less.

use domain::cases::Stage;
use domain::ids::{CaseId, IssueId, UserId};
use domain::issues::{Acceptance, ActDone};
use domain::needs::SpinKind;
use domain::people::{Actor, Party, Sight};
use domain::promises::{Promise, PromiseKind, PromiseState};
use forgetmenot::app::Failure;
use forgetmenot::issues::{self, ReportIssue};
use forgetmenot::{customers, needs, people};
use store::both_engines;
use store::db::Db;

use super::served::{finish, in_care, won};
use crate::kit::{DAY, HOUR, TestApp, line, prose, refused_by};

fn leak(t: &TestApp, case: CaseId) -> ReportIssue {
    ReportIssue {
        case,
        item: None,
        words: prose("It leaks again"),
        effect: prose("The hall stands still"),
        is_complaint: true,
        owner: t.ada,
        act: line("A fitter comes"),
        due: t.due(DAY),
    }
}

async fn reported(t: &TestApp, case: CaseId) -> IssueId {
    issues::report(&t.app, t.actor(), leak(t, case)).await.expect("it is written down")
}

async fn next_act(t: &TestApp, issue: IssueId) -> Promise {
    let issue = store::issues::get(t.db(), issue).await.expect("the issue");
    t.read_promise(issue.promise).await
}

both_engines! {
    async fn s4_15_every_issue_has_its_next_act_with_an_owner_and_a_date(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = won(&t).await;
        let past = ReportIssue { due: t.due(0), ..leak(&t, case) };
        assert_eq!(refused_by(issues::report(&t.app, t.actor(), past).await), "I1");
        let issue = reported(&t, case).await;
        let first = next_act(&t, issue).await;
        assert_eq!((first.kind, first.owner, first.case), (PromiseKind::Remedy, t.ada, Some(case)));
        t.advance(HOUR);
        let done = ActDone::Done { at: t.app.now() };
        issues::act(&t.app, t.actor(), issue, done, line("A new seal"), t.due(2 * DAY))
            .await
            .expect("done, and on");
        assert!(matches!(t.read_promise(first.id).await.state, PromiseState::Kept { .. }));
        let second = next_act(&t, issue).await;
        assert_eq!((second.due.clone(), second.is_open()), (t.due(2 * DAY), true));
        let moved = ActDone::Moved { by: Party::Customer };
        issues::act(&t.app, t.actor(), issue, moved, line("A new seal"), t.due(3 * DAY))
            .await
            .expect("they asked for it");
        let third = next_act(&t, issue).await;
        let state = t.read_promise(second.id).await.state;
        assert!(matches!(state, PromiseState::Moved { to, .. } if to == third.id), "{state:?}");
        finish(t).await;
    }

    async fn i18_no_issue_ends_without_a_remedy_that_they_accept(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = won(&t).await;
        let issue = reported(&t, case).await;
        let settle = async |remedy: Option<&str>, accepted| {
            let remedy = remedy.map(prose);
            issues::settle(&t.app, t.actor(), issue, remedy, accepted).await
        };
        let accepted = Some(Acceptance { by: None, at: t.app.now() });
        assert_eq!(refused_by(settle(None, accepted).await), "S4-14");
        assert_eq!(refused_by(settle(Some("A new seal"), None).await), "I18");
        let early = Some(Acceptance { by: None, at: t.at(1) });
        assert_eq!(refused_by(settle(Some("A new seal"), early).await), "I20");
        assert!(next_act(&t, issue).await.is_open(), "a refusal changed nothing");
        settle(Some("A new seal"), accepted).await.expect("they accept it");
        assert!(!next_act(&t, issue).await.is_open());
        assert_eq!(refused_by(settle(Some("A new seal"), accepted).await), "I20");
        let act = issues::act(
            &t.app,
            t.actor(),
            issue,
            ActDone::Moved { by: Party::Us },
            line("More"),
            t.due(DAY),
        );
        assert_eq!(refused_by(act.await), "I20");
        finish(t).await;
    }

    async fn i9_an_issue_needs_a_service(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        assert_eq!(refused_by(issues::report(&t.app, t.actor(), leak(&t, case)).await), "I9");
        finish(t).await;
    }

    async fn s4_16_an_issue_goes_to_somebody_who_can_act_and_to_nobody_who_left(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = won(&t).await;
        let issue = reported(&t, case).await;
        issues::hand_to(&t.app, t.actor(), issue, t.ben).await.expect("Ben can");
        assert_eq!(next_act(&t, issue).await.owner, t.ben);
        let gone = people::set_disabled(&t.app, Actor::User(t.owner), t.ada, true);
        gone.await.expect("Ada left");
        for nobody in [t.ada, UserId(t.app.new_id())] {
            let handed = issues::hand_to(&t.app, Actor::User(t.ben), issue, nobody).await;
            assert!(matches!(handed, Err(Failure::NotFound)), "{handed:?}");
        }
        finish(t).await;
    }

    async fn s0_2_the_word_of_the_customer_alone_opens_a_closed_service_again(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, case) = in_care(&t).await;
        let (app, actor) = (&t.app, t.actor());
        let kind = SpinKind::Problem;
        assert_eq!(refused_by(needs::record(app, actor, case, kind, prose("More")).await), "S0-2");
        assert_eq!(refused_by(needs::expect(app, actor, case, prose("More")).await), "S0-2");
        assert_eq!(refused_by(needs::ask(app, actor, case, prose("More?")).await), "S0-2");
        assert_eq!(t.count("needs").await + t.count("questions").await, 0);
        t.advance(DAY);
        let issue = reported(&t, case).await;
        let read = t.read_case(case).await;
        assert_eq!((read.closed, read.theirs), (None, Stage::Agreement));
        assert!(store::issues::get(t.db(), issue).await.expect("the issue").is_after_closing);
        let plan = store::care::find(t.db(), customer).await.expect("a question").expect("care");
        assert!(plan.next().is_some(), "who is in care stays there");
        assert_eq!(plan.last_contact_at, t.app.now(), "they spoke with us");
        finish(t).await;
    }

    async fn i5_what_went_wrong_is_put_right_though_they_ask_for_peace(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, case) = won(&t).await;
        let issue = reported(&t, case).await;
        customers::withdraw_leave(&t.app, t.actor(), customer).await.expect("binding at once");
        assert!(next_act(&t, issue).await.is_open());
        finish(t).await;
    }

    async fn s4_2_a_complaint_after_another_is_repeated_and_stands_first(db: Db) {
        let t = TestApp::new(db).await;
        let (_, other) = won(&t).await;
        let first = reported(&t, other).await;
        let (_, case) = won(&t).await;
        reported(&t, case).await;
        t.advance(DAY);
        let second = reported(&t, case).await;
        let open = store::issues::open(t.db(), Sight::All, None, 9).await.expect("issues");
        let found: Vec<_> = open.iter().map(|it| (it.id, it.is_repeated)).collect();
        assert_eq!(found[..2], [(second, true), (first, false)]);
        assert_eq!(store::issues::count_open(t.db(), Sight::All).await.expect("a count"), (3, 1));
        finish(t).await;
    }
}
