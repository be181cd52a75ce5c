//! The demo's story holds on any day, on both engines.

use domain::cases::Stage;
use domain::customers::ChannelKind;
use domain::events::EventKind;
use domain::language::Language;
use domain::people::{Party, Sight};
use domain::rules::Rules;
use domain::time::plus_minutes;
use store::cases::{CaseFilter, CaseInList, CaseView};
use store::db::Dialect;
use store::promises::Window;
use store::testing::TestDb;
use store::{both_engines, checks, settings};

use super::*;

mod service;

/// Ordinary days and difficult ones: the changes of clocks, days of rest, midnight, New Year.
const INSTANTS: [&str; 8] = [
    "2026-11-22T07:35:25Z",
    "2026-03-29T01:30:00Z",
    "2026-10-25T00:30:00Z",
    "2026-11-07T00:00:00Z",
    "2026-12-31T23:59:59Z",
    "2027-01-01T00:00:01Z",
    "2027-03-26T00:05:00Z",
    "2028-02-29T22:00:00Z",
];

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

async fn try_fill(db: &Db, now: Timestamp) -> Result<Filled, FillError> {
    let locales = Locales::load().expect("the languages load");
    fill(db.clone(), locales, now, "hash").await
}

/// All cases of all customers.
async fn cases(db: &Db) -> Vec<CaseInList> {
    let mut cases = Vec::new();
    for view in [CaseView::Open, CaseView::FinalYes, CaseView::FinalNo, CaseView::Released] {
        let filter = CaseFilter { view, ..CaseFilter::default() };
        let shown = store::cases::list(db, Sight::All, &filter, None, 1000).await;
        cases.extend(shown.expect("the cases"));
    }
    cases
}

#[test]
fn the_moments_of_every_case_go_forward_in_time_and_lie_in_the_past() {
    let lives = story::lives();
    for instant in INSTANTS {
        let now = at(instant);
        for life in &lives {
            let zone = domain::time::Zone::parse(life.zone).expect("a zone of the database");
            for tale in &life.cases {
                let times = std::iter::once(tale.opened).chain(tale.moments.iter().map(|m| m.at));
                let times: Vec<_> =
                    times.map(|when| when.due(now, &zone).expect("a time").at).collect();
                assert!(times.is_sorted(), "{} at {instant}: {times:?}", tale.title);
                assert!(times.iter().all(|time| *time <= now), "{} at {instant}", tale.title);
            }
        }
    }
}

#[test]
fn nobody_real_is_reached_by_the_addresses_of_the_demo() {
    for life in story::lives() {
        let own = life.channels.iter().copied();
        let people = life.people.iter().filter_map(|person| person.phone);
        for (kind, address) in own.chain(people.map(|phone| (ChannelKind::Phone, phone))) {
            assert!(kind.accepts(address), "{address}");
            match kind {
                ChannelKind::Phone => assert!(address.contains(" 555 01"), "{address}"),
                _ => assert!(address.ends_with(".example"), "{address}"),
            }
        }
    }
}

#[test]
fn every_language_has_its_customers_and_somebody_of_ours() {
    let lives = story::lives();
    for language in Language::ALL {
        assert!(lives.iter().filter(|life| life.language == language).count() >= 6);
        assert!(TEAM.iter().any(|member| member.language == language));
    }
}

both_engines! {
    async fn the_demo_firm_is_filled_once_and_never_beside_a_real_one(db: Db) {
        let now = at(INSTANTS[0]);
        let filled = try_fill(&db, now).await.expect("the story is played");
        assert_eq!(cases(&db).await.len(), filled.cases);
        assert!(matches!(try_fill(&db, now).await, Err(FillError::InUse)));
        assert_eq!(cases(&db).await.len(), filled.cases);
    }
}

/// A broken word of today and one of yesterday, a call to the minute that the customer named, and
/// enough for the rest of the day and for tomorrow.
async fn find_promises(db: &Db, users: [UserId; 4], now: Timestamp) {
    let mut open = Vec::new();
    for user in users {
        let own =
            store::promises::due_of_owner(db, user, Window::Before(Timestamp::MAX), 1000).await;
        let own = own.expect("the promises");
        assert!(own.len() > 4, "everybody has their day");
        // What is owed after the yes is looked at by itself.
        open.extend(own.into_iter().filter(|promise| !promise.kind.is_of_service()));
    }
    let within = |from: i64, until: i64| {
        let (from, until) = (plus_minutes(now, from), plus_minutes(now, until));
        open.iter().filter(move |promise| promise.due > from && promise.due <= until)
    };
    assert_eq!(within(0, 15).filter(|promise| promise.named_by == Party::Customer).count(), 1);
    assert_eq!(open.iter().filter(|promise| promise.broken_at.is_some()).count(), 2);
    assert_eq!(within(-61, -50).count(), 1);
    assert!((10..15).contains(&within(0, 250).count()));
    assert!(within(250, 60 * 24 * 30).count() > 10);
}

/// Cases in every state, where the two sides differ, and at the cap.
async fn find_cases(db: &Db) {
    let cases = cases(db).await;
    let count = |which: &dyn Fn(&CaseInList) -> bool| cases.iter().filter(|c| which(c)).count();
    for (state, least) in [("open", 20), ("final-yes", 6), ("final-no", 2), ("released", 3)] {
        assert!(count(&|case| case.state == state) >= least, "{state}");
    }
    for stage in Stage::OPEN {
        assert!(count(&|case| case.state == "open" && case.theirs == stage) > 0, "{stage:?}");
    }
    assert!(count(&|case| case.state == "open" && case.theirs < case.ours) >= 2);
    let cap = Rules::default().unanswered_cap;
    assert_eq!(count(&|case| case.state == "open" && case.attempts == cap), 1);
}

/// All that can happen between a customer and us has happened to somebody.
async fn find_events(db: &Db) {
    use EventKind::{CaseOwnerChanged, QuestionAnswered, ValueAssessed};
    use EventKind::{CaseReopened, MessageLeft, NeedReleased, OfferWithdrawn, PromiseMoved};
    use EventKind::{PermissionGranted, PermissionWithdrawn, PromiseBroken, PromiseReleased};
    let counts = store::events::count_by_kind(db).await.expect("the counts");
    for kind in [
        CaseReopened,
        MessageLeft,
        NeedReleased,
        OfferWithdrawn,
        PromiseMoved,
        PermissionGranted,
        PermissionWithdrawn,
        PromiseBroken,
        PromiseReleased,
        CaseOwnerChanged,
        QuestionAnswered,
        ValueAssessed,
    ] {
        assert!(counts.iter().any(|count| count.0 == kind), "{kind:?}");
    }
}

async fn hold_on_any_day(dialect: Dialect, instants: &[&str]) {
    for instant in instants {
        let now = at(instant);
        let fresh = TestDb::new(dialect).await;
        let db = fresh.db.clone();
        let filled = try_fill(&db, now).await;
        let filled = filled.unwrap_or_else(|error| panic!("{instant}: {error}"));
        let rules = settings::rules(&db).await.expect("the rules");
        let breaks = checks::all(&db, &rules).await.expect("the checks run");
        assert_eq!(breaks, [], "{instant}");
        let [owner, jan, noa, oleg, ..] = filled.users;
        find_promises(&db, [owner, jan, noa, oleg], now).await;
        find_cases(&db).await;
        find_events(&db).await;
        service::find_all(&db, now).await;
        fresh.remove().await;
    }
}

#[tokio::test]
async fn on_any_day_the_demo_shows_everything_and_breaks_no_invariant_sqlite() {
    hold_on_any_day(Dialect::Sqlite, &INSTANTS).await;
}

#[tokio::test]
async fn on_any_day_the_demo_shows_everything_and_breaks_no_invariant_postgres() {
    hold_on_any_day(Dialect::Postgres, &INSTANTS[..3]).await;
}
