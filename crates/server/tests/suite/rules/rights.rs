//! The second lock: what the actions refuse whoever calls them, pages or not.

use domain::ids::UserId;
use domain::people::{Actor, Role, SightRule};
use domain::refusal::Refusal;
use forgetmenot::app::Failure;
use forgetmenot::{cases, customers, people, promises, settings};
use store::both_engines;
use store::db::Db;

use crate::kit::{DAY, HOUR, TestApp, line};

async fn be(t: &TestApp, user: UserId, role: Role) {
    people::set_role(&t.app, Actor::User(t.owner), user, role).await.expect("a role");
}

async fn rule(t: &TestApp, rule: SightRule) {
    settings::set_sight(&t.app, Actor::User(t.owner), rule).await.expect("the rule");
}

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

fn is_hidden<T>(outcome: &Result<T, Failure>) -> bool {
    matches!(outcome, Err(Failure::NotFound))
}

both_engines! {
    async fn an_auditor_and_who_was_kept_out_change_nothing(db: Db) {
        let t = TestApp::new(db).await;
        let customer = t.customer("Pompy").await;
        let case = t.open(customer, t.step(DAY)).await.expect("a case");
        be(&t, t.ben, Role::Auditor).await;
        let by = Actor::User(t.ben);
        let described = cases::describe(&t.app, by, case, line("Other"), None).await;
        assert_eq!(refusal(described), Refusal::ReadsOnly);
        assert_eq!(refusal(customers::withdraw_leave(&t.app, by, customer).await), Refusal::ReadsOnly);
        be(&t, t.ben, Role::Manager).await;
        people::set_disabled(&t.app, Actor::User(t.owner), t.ben, true).await.expect("kept out");
        let described = cases::describe(&t.app, by, case, line("Other"), None).await;
        assert_eq!(refusal(described), Refusal::AccessStopped);
        t.finish().await;
    }

    async fn a_customer_that_is_not_seen_is_not_there_for_any_action(db: Db) {
        let t = TestApp::new(db).await;
        let customer = t.customer("Pompy").await;
        let case = t.open(customer, t.step(DAY)).await.expect("a case");
        let ben = Actor::User(t.ben);
        rule(&t, SightRule::Own).await;
        assert!(is_hidden(&cases::describe(&t.app, ben, case, line("Other"), None).await));
        assert!(is_hidden(&customers::withdraw_leave(&t.app, ben, customer).await));
        let made = promises::make(&t.app, ben, customer, None, t.step(HOUR)).await;
        assert!(is_hidden(&made));
        // A promise that is his lets him see the customer, until it is kept.
        let step = domain::cases::Step { owner: t.ben, ..t.step(HOUR) };
        let promise = promises::make(&t.app, t.actor(), customer, None, step).await.expect("made");
        cases::describe(&t.app, ben, case, line("Other"), None).await.expect("seen");
        promises::keep(&t.app, ben, promise).await.expect("kept");
        assert!(is_hidden(&cases::describe(&t.app, ben, case, line("More"), None).await));
        // In a team with its owner he sees it under the rule of teams, and not under his own.
        let owner = Actor::User(t.owner);
        let team = people::add_team(&t.app, owner, line("North")).await.expect("a team");
        for user in [t.ada, t.ben] {
            people::add_member(&t.app, owner, team, user).await.expect("a member");
        }
        assert!(is_hidden(&cases::describe(&t.app, ben, case, line("More"), None).await));
        be(&t, t.ben, Role::Manager).await;
        cases::describe(&t.app, ben, case, line("More"), None).await.expect("managers see teams");
        be(&t, t.ben, Role::Salesperson).await;
        rule(&t, SightRule::Team).await;
        cases::describe(&t.app, ben, case, line("Once more"), None).await.expect("seen");
        t.finish().await;
    }

    async fn only_who_steers_hands_over_what_is_somebody_elses(db: Db) {
        let t = TestApp::new(db).await;
        let customer = t.customer("Pompy").await;
        let case = t.open(customer, t.step(DAY)).await.expect("a case");
        let ben = Actor::User(t.ben);
        assert_eq!(refusal(cases::hand_over(&t.app, ben, case, t.ben).await), Refusal::ManagersOnly);
        cases::hand_over(&t.app, t.actor(), case, t.ben).await.expect("her own");
        be(&t, t.ada, Role::Manager).await;
        cases::hand_over(&t.app, t.actor(), case, t.ada).await.expect("a manager");
        be(&t, t.ben, Role::Auditor).await;
        assert!(is_hidden(&cases::hand_over(&t.app, t.actor(), case, t.ben).await), "he only reads");
        t.finish().await;
    }

    async fn the_last_owner_stays_and_nobody_changes_their_own_role(db: Db) {
        let t = TestApp::new(db).await;
        let owner = Actor::User(t.owner);
        let own = people::set_role(&t.app, owner, t.owner, Role::Manager).await;
        assert_eq!(refusal(own), Refusal::NotOneself);
        let last = people::set_role(&t.app, Actor::System, t.owner, Role::Manager).await;
        assert_eq!(refusal(last), Refusal::LastOwner);
        let last = people::set_disabled(&t.app, Actor::System, t.owner, true).await;
        assert_eq!(refusal(last), Refusal::LastOwner);
        let sold = people::set_role(&t.app, t.actor(), t.ben, Role::Owner).await;
        assert_eq!(refusal(sold), Refusal::OwnersOnly);
        // Two owners at once: one of them stays.
        be(&t, t.ada, Role::Owner).await;
        let (one, other) = tokio::join!(
            people::set_role(&t.app, owner, t.ada, Role::Manager),
            people::set_role(&t.app, t.actor(), t.owner, Role::Manager)
        );
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        assert_eq!(store::people::count_owners(t.db()).await.expect("a count"), 1);
        t.finish().await;
    }

    async fn all_that_somebody_holds_goes_to_another_at_once(db: Db) {
        let t = TestApp::new(db).await;
        for name in ["Pompy", "Rury"] {
            let customer = t.customer(name).await;
            t.open(customer, t.step(DAY)).await.expect("a case");
            promises::make(&t.app, t.actor(), customer, None, t.step(HOUR)).await.expect("made");
        }
        let held = store::holdings::of(t.db(), t.ada).await.expect("holdings");
        assert_eq!((held.customers, held.cases, held.steps, held.promises), (2, 2, 2, 2));
        let owner = Actor::User(t.owner);
        people::set_disabled(&t.app, owner, t.ada, true).await.expect("kept out");
        let by_ben = people::hand_over_all(&t.app, Actor::User(t.ben), t.ada, t.ben).await;
        assert_eq!(refusal(by_ben), Refusal::OwnersOnly);
        let went = people::hand_over_all(&t.app, owner, t.ada, t.ben).await.expect("over");
        assert_eq!((went.customers, went.cases, went.promises), (2, 2, 2));
        assert!(store::holdings::of(t.db(), t.ada).await.expect("holdings").is_empty());
        let held = store::holdings::of(t.db(), t.ben).await.expect("holdings");
        assert_eq!((held.customers, held.cases, held.steps, held.promises), (2, 2, 2, 2));
        let again = people::hand_over_all(&t.app, owner, t.ada, t.ben).await.expect("nothing left");
        assert_eq!(again, people::HandedOver::default());
        t.finish().await;
    }
}
