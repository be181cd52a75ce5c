//! Random lives: sequences of commands by several people through the real actions, after each of
//! which the whole database proves every invariant.

pub mod command;
pub mod perform;
mod service;

use std::time::Duration;

use domain::cases::Case;
use domain::events::EventKind;
use domain::ids::{CaseId, EventId};
use forgetmenot::app::Failure;
use jiff::Timestamp;
use proptest::collection::vec;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, TestError, TestRunner};
use store::db::{Db, Dialect, Query};
use uuid::Uuid;

use crate::kit::TestApp;
use command::{Act, act};
use perform::perform;

type EventRow = (EventId, Timestamp, EventKind, Option<Uuid>, Option<String>, Option<String>);

/// What a life may only add to.
#[derive(Debug, PartialEq)]
struct Past {
    events: Vec<EventRow>,
    interactions: i64,
    promises: Vec<(Uuid, String, Timestamp)>,
    cases: Vec<Case>,
}

impl Past {
    async fn read(t: &TestApp) -> Self {
        let sql = "select id, at, kind, record_id, value_before, value_after from events
            order by id";
        let ids: Vec<CaseId> =
            t.db().all("select id from cases order by id", vec![]).await.expect("the cases");
        let mut cases = Vec::new();
        for id in ids {
            cases.push(t.read_case(id).await);
        }
        let promises = "select id, state, due from promises order by id";
        Self {
            events: t.db().all(sql, vec![]).await.expect("the events"),
            interactions: t.count("interactions").await,
            promises: t.db().all(promises, vec![]).await.expect("the promises"),
            cases,
        }
    }
}

/// One command, and what must hold after it, whatever it was.
async fn live(t: &TestApp, before: Past, act: &Act) -> (Past, bool) {
    let outcome = perform(t, act).await;
    if let Err(Failure::Store(error)) = &outcome {
        panic!("{act:?}: {error:?}");
    }
    let after = Past::read(t).await;
    if outcome.is_err() {
        assert_eq!(before, after, "a refused command changed something: {act:?} {outcome:?}");
        return (after, false);
    }
    let breaks = t.breaks().await;
    assert!(breaks.is_empty(), "{act:?} broke {breaks:?}");
    let told = before.events.len();
    assert!(after.events.len() >= told && after.events[..told] == before.events, "{act:?}");
    assert!(after.events.is_sorted_by_key(|event| event.1), "time runs one way: {act:?}");
    assert!(after.interactions >= before.interactions, "{act:?}");
    assert!(after.promises.len() >= before.promises.len(), "{act:?}");
    for case in &after.cases {
        if let Some(step) = case.next_step() {
            let promise = t.read_promise(step.promise).await;
            assert!(promise.is_open() && promise.case == Some(case.id), "{act:?}: {case:?}");
        }
    }
    (after, true)
}

async fn whole_life(db: Db, acts: Vec<Act>) {
    let t = TestApp::new(db).await;
    for minutes in [60, 24 * 60] {
        t.case(minutes).await;
    }
    let mut past = Past::read(&t).await;
    for act in &acts {
        (past, _) = live(&t, past, act).await;
    }
    t.finish().await;
}

fn lives(dialect: Dialect, cases: u32, longest: usize) {
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 400,
        max_shrink_time: u32::try_from(Duration::from_secs(60).as_millis()).unwrap_or(u32::MAX),
        ..Config::default()
    };
    let outcome = TestRunner::new(config).run(&vec(act(), 1..longest), |acts| {
        store::testing::run(dialect, move |db| whole_life(db, acts));
        Ok(())
    });
    if let Err(TestError::Fail(reason, acts)) = &outcome {
        let acts: Vec<_> = acts.iter().map(|act| format!("{act:?}")).collect();
        panic!("{reason}\nThe shortest such life:\n{}", acts.join("\n"));
    }
    outcome.expect("enough lives were told");
}

#[test]
fn random_lives_break_nothing_on_sqlite() {
    lives(Dialect::Sqlite, 40, 80);
}

#[test]
fn random_lives_break_nothing_on_postgres() {
    lives(Dialect::Postgres, 6, 60);
}

/// Lives that only get refused would prove little.
#[test]
fn random_lives_come_through_every_corner() {
    let mut runner = TestRunner::deterministic();
    let acts = vec(act(), 8000).new_tree(&mut runner).expect("a long life").current();
    store::testing::run(Dialect::Sqlite, move |db| async move {
        let t = TestApp::new(db).await;
        t.case(60).await;
        for act in &acts {
            if let Err(Failure::Store(error)) = perform(&t, act).await {
                panic!("{act:?}: {error:?}");
            }
        }
        let told = store::events::count_by_kind(t.db()).await.expect("the events");
        for kind in [
            EventKind::FinalYes,
            EventKind::FinalNo,
            EventKind::CaseReleased,
            EventKind::CaseReopened,
            EventKind::DecisionDateNamed,
            EventKind::TheirStage,
            EventKind::OfferGiven,
            EventKind::OfferWithdrawn,
            EventKind::PermissionGranted,
            EventKind::PermissionWithdrawn,
            EventKind::PermissionRestored,
            EventKind::MessageLeft,
            EventKind::PromiseKept,
            EventKind::PromiseBroken,
            EventKind::PromiseMoved,
            EventKind::PromiseReleased,
            EventKind::CaseOwnerChanged,
            EventKind::RuleChanged,
        ] {
            assert!(told.iter().any(|(known, _)| *known == kind), "{kind:?} never happened");
        }
        assert!(t.count("cases where theirs = 5").await > 0, "nobody came to stage 5");
        assert!(t.count("releases where cause = 'silence'").await > 0, "nobody fell silent");
        t.finish().await;
    });
}
