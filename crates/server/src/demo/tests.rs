//! The demo's story holds on any day, on both engines.

use store::both_engines;
use store::db::Query;

use super::*;

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

async fn filled(db: &Db, now: Timestamp) -> Filled {
    let locales = Locales::load().expect("the languages load");
    fill(db.clone(), locales, now, "hash").await.expect("the story is played")
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

both_engines! {
    async fn the_demo_firm_breaks_no_invariant(db: Db) {
        let now = at(INSTANTS[0]);
        let filled = filled(&db, now).await;
        let rules = store::settings::rules(&db).await.expect("the rules");
        assert_eq!(store::checks::all(&db, &rules).await.expect("the checks run"), []);
        let count = async |sql| -> i64 { db.one(sql, vec![]).await.expect("a count") };
        assert_eq!(count("select count(*) from customers").await, filled.customers as i64);
        assert_eq!(count("select count(*) from cases").await, filled.cases as i64);
    }
}
