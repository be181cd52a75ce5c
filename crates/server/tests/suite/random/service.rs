//! Random services: several of ours do whatever comes to their minds on cases with a final yes. A
//! closed service never has anything open (I10), its checklist is what the facts say, and from
//! everywhere there is a way to close it.

mod bills;
pub mod command;
mod papers;
pub mod perform;
mod steer;
mod tracks;
mod words;

use std::collections::BTreeMap;
use std::time::Duration;

use domain::closing::{Checklist, ItemState};
use domain::events::EventKind;
use domain::ids::{CaseId, ClosingId};
use domain::items::{ItemKind, SetTrack, TrackKind};
use domain::needs::Strategy;
use domain::people::Actor;
use forgetmenot::app::Failure;
use forgetmenot::items;
use proptest::collection::vec;
use proptest::strategy::{Strategy as _, ValueTree};
use proptest::test_runner::{Config, TestError, TestRunner};
use store::db::{Db, Dialect, Query};

use crate::kit::{HOUR, TestApp};
use command::{Act, act};
use perform::{Scene, perform};

/// The checklist of a case as the facts and the marks say now; `None` without a closing.
pub async fn recomputed(t: &TestApp, case: CaseId) -> Option<Checklist> {
    let closing = store::closing::find(t.db(), case).await.expect("a read")?;
    let procedure = store::procedures::get(t.db(), closing.procedure).await.expect("its version");
    let mut facts = store::closing::facts(t.db(), &closing).await.expect("the facts");
    if !closing.is_open() {
        facts = facts.after_closing();
    }
    let marks = store::closing::marks(t.db(), closing.id).await.expect("the marks");
    Some(Checklist::of(&procedure.content, &facts, &marks))
}

/// Two cases of one customer and one of another, each with a final yes.
async fn won(t: &TestApp) {
    // Where they are served calmly an equipment comes without a plan, so that C9 asks for one.
    let tracks = [TrackKind::Delivery, TrackKind::Billing];
    let tracks = tracks.map(|track| SetTrack { track, due_days: 5 }).to_vec();
    let owner = Actor::User(t.owner);
    items::set_service_set(&t.app, owner, ItemKind::Equipment, Strategy::Calm, tracks)
        .await
        .expect("a set");
    let (customer, case) = t.case(HOUR).await;
    let second = t.open(customer, t.step(HOUR)).await.expect("a case");
    let (_, third) = t.case(HOUR).await;
    for case in [case, second, third] {
        t.offer(case).await;
        t.call(case, t.yes()).await.expect("yes");
    }
}

async fn cases(t: &TestApp) -> Vec<CaseId> {
    t.db().all("select id from cases order by id", vec![]).await.expect("the cases")
}

/// What must hold of every service, whatever was done (I10, S0-2).
async fn prove(t: &TestApp, act: &Act) {
    for id in cases(t).await {
        let case = t.read_case(id).await;
        let closing = store::closing::find(t.db(), id).await.expect("a read");
        let is_closed = closing.is_some_and(|closing| !closing.is_open());
        assert_eq!(case.closed.is_some(), is_closed, "{act:?}");
        if is_closed {
            let open = recomputed(t, id).await.expect("its checklist").open();
            assert!(open.is_empty(), "closed with {open:?} after {act:?}");
        }
    }
    let breaks = t.breaks().await;
    assert!(breaks.is_empty(), "{act:?} broke {breaks:?}");
}

type Told = (EventKind, Option<uuid::Uuid>, Option<String>, Option<String>);

async fn told(t: &TestApp) -> Vec<Told> {
    let sql = "select kind, record_id, value_before, value_after from events order by id";
    t.db().all(sql, vec![]).await.expect("the events")
}

/// One act, and what must hold after it. Was it done?
async fn live(t: &TestApp, act: &Act) -> bool {
    let before = told(t).await.len();
    let outcome = perform(t, act).await;
    match outcome {
        Some(Err(error @ (Failure::Store(_) | Failure::NotFound))) => panic!("{act:?}: {error:?}"),
        Some(Err(Failure::Refused(_))) => {
            // Where steps are tried one after another, the first refusal is not the last word.
            assert_eq!(told(t).await.len(), before, "a refused act told something: {act:?}");
            false
        }
        Some(Ok(())) => {
            prove(t, act).await;
            true
        }
        None => false,
    }
}

/// The checklist of each closing, replayed from its events alone.
async fn replayed(t: &TestApp) {
    let mut lists: BTreeMap<uuid::Uuid, BTreeMap<String, ItemState>> = BTreeMap::new();
    for (kind, record, _, code) in told(t).await {
        let state = match kind {
            EventKind::ClosingItemTrue => ItemState::True,
            EventKind::ClosingItemOpened => ItemState::Open,
            EventKind::ClosingItemExcused => ItemState::Waived,
            EventKind::ClosingItemNotApplicable => ItemState::NotApplicable,
            _ => continue,
        };
        let (record, code) = (record.expect("a closing"), code.expect("an item"));
        lists.entry(record).or_default().insert(code, state);
    }
    for case in cases(t).await {
        let Some(closing) = store::closing::find(t.db(), case).await.expect("a read") else {
            continue;
        };
        let ClosingId(id) = closing.id;
        let kept = store::closing::items(t.db(), closing.id).await.expect("its items");
        let kept: BTreeMap<_, _> =
            kept.into_iter().map(|(code, item)| (code, item.state)).collect();
        let mut facts = recomputed(t, case).await.expect("its checklist").states();
        if !closing.is_open() {
            // An item lives on: a plan that was waived may be made later.
            facts.insert("C9".to_owned(), kept["C9"]);
        }
        assert_eq!(facts, kept, "the facts say otherwise");
        let told = lists.remove(&id).unwrap_or_default();
        let from_events = |code: &String| told.get(code).copied().unwrap_or(ItemState::Open);
        let replayed: BTreeMap<_, _> =
            kept.keys().map(|code| (code.clone(), from_events(code))).collect();
        assert_eq!(replayed, kept, "the events say otherwise");
    }
    assert!(lists.is_empty(), "events of no closing: {lists:?}");
}

async fn whole_life(db: Db, acts: Vec<Act>) {
    let t = TestApp::new(db).await;
    won(&t).await;
    for act in &acts {
        live(&t, act).await;
    }
    replayed(&t).await;
    let last = acts.last().expect("an act");
    for case in cases(&t).await {
        let act = Act { flag: true, by: 2, ..last.clone() };
        steer::to_the_end(&mut Scene::on(&t, &act, case).await).await;
        prove(&t, &act).await;
    }
    replayed(&t).await;
    let open = "cases where state = 'final-yes' and closed_at is null";
    assert_eq!(t.count(open).await, 0, "a yes that stands leads to a closed service");
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

/// I10, S0-28: whatever the order of facts, reopenings and waivers; and replaying the events gives
/// the same checklist.
#[test]
fn i10_random_services_never_close_with_anything_open_on_sqlite() {
    lives(Dialect::Sqlite, 16, 120);
}

#[test]
fn i10_random_services_never_close_with_anything_open_on_postgres() {
    lives(Dialect::Postgres, 3, 60);
}

/// Services that only get refused would prove little.
#[test]
fn random_services_come_through_every_corner() {
    let mut runner = TestRunner::deterministic();
    let acts = vec(act(), 3000).new_tree(&mut runner).expect("a long life").current();
    store::testing::run(Dialect::Sqlite, move |db| async move {
        let t = TestApp::new(db).await;
        for (n, act) in acts.iter().enumerate() {
            if n % 300 == 0 {
                won(&t).await;
            }
            let outcome = perform(&t, act).await;
            if let Some(Err(error @ (Failure::Store(_) | Failure::NotFound))) = outcome {
                panic!("{act:?}: {error:?}");
            }
            if n % 300 == 299 {
                prove(&t, act).await;
            }
        }
        replayed(&t).await;
        let told = store::events::count_by_kind(t.db()).await.expect("the events");
        let times = |kind: EventKind| told.iter().find(|it| it.0 == kind).map_or(0, |it| it.1);
        for kind in CORNERS {
            assert!(times(kind) > 0, "{kind:?} never happened");
        }
        let (closed, reopened) =
            (times(EventKind::ServiceClosed), times(EventKind::ServiceReopened));
        assert!(closed >= 5 && reopened >= 3, "{closed} closed, {reopened} opened again");
        t.finish().await;
    });
}

const CORNERS: [EventKind; 39] = [
    EventKind::AgreementAmended,
    EventKind::BillCancelled,
    EventKind::BillChanged,
    EventKind::BillCorrected,
    EventKind::BillPaid,
    EventKind::BillReminded,
    EventKind::CareChosen,
    EventKind::CareContact,
    EventKind::ClosingHandedOver,
    EventKind::ClosingItemExcused,
    EventKind::ClosingItemOpened,
    EventKind::ClosingItemTrue,
    EventKind::ClosingItemUnmarked,
    EventKind::ClosingItemWaived,
    EventKind::ClosingReviewed,
    EventKind::DeliveredInPart,
    EventKind::DeliverySlipped,
    EventKind::DetailSettled,
    EventKind::DocumentReplaced,
    EventKind::DocumentUnshared,
    EventKind::DocumentWithdrawn,
    EventKind::ExpectationReleased,
    EventKind::FaultFixed,
    EventKind::IssueActed,
    EventKind::IssueHandedOver,
    EventKind::IssueSettled,
    EventKind::ItemChanged,
    EventKind::ItemRetired,
    EventKind::MaintenancePlanned,
    EventKind::MarkFell,
    EventKind::PaymentUnmatched,
    EventKind::PermissionWithdrawn,
    EventKind::PermissionRestored,
    EventKind::QuestionAnswered,
    EventKind::StandardChecked,
    EventKind::TrackReleased,
    EventKind::TrackReopened,
    EventKind::TrainedInPart,
    EventKind::VisitMade,
];
