//! The real program, killed at random moments while several clients write: what was acknowledged
//! is there afterwards, and every invariant holds.

mod client;
mod program;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use client::Client;
use program::{Firm, Program};
use store::db::{Dialect, Query as _};
use store::testing::TestDb;

const CLIENTS: usize = 4;

#[test]
fn fifty_kills_lose_nothing_that_was_acknowledged_on_sqlite() {
    killed(Dialect::Sqlite, 50);
}

#[test]
fn ten_kills_lose_nothing_that_was_acknowledged_on_postgres() {
    killed(Dialect::Postgres, 10);
}

fn killed(dialect: Dialect, times: u64) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let database = runtime.block_on(TestDb::new(dialect));
    let firm = runtime.block_on(Firm::found(database.db.clone(), CLIENTS));
    let acknowledged = Arc::new(Mutex::new(BTreeSet::new()));
    for round in 0..times {
        let program = Program::start(&database.location);
        write_until_killed(program, &firm, round, &acknowledged);
        let lost = runtime.block_on(lost(&database, &acknowledged));
        assert!(lost.is_empty(), "round {round} lost {lost:?}");
        let breaks = runtime.block_on(breaks(&database));
        assert!(breaks.is_empty(), "round {round} broke {breaks:?}");
    }
    let count = count(&acknowledged);
    assert!(count as u64 >= times, "the clients got through: {count} acknowledged");
    runtime.block_on(database.remove());
}

fn count(acknowledged: &Arc<Mutex<BTreeSet<String>>>) -> usize {
    acknowledged.lock().expect("no client panicked").len()
}

/// Lets the clients write, kills the program in the midst of it, and waits for them to notice.
fn write_until_killed(
    program: Program,
    firm: &Firm,
    round: u64,
    acknowledged: &Arc<Mutex<BTreeSet<String>>>,
) {
    let is_over = Arc::new(AtomicBool::new(false));
    let before = count(acknowledged);
    let writers: Vec<_> = (0..CLIENTS)
        .map(|number| {
            let client = Client::new(program.address.clone(), firm.token.clone());
            let case = firm.cases[number];
            let (is_over, acknowledged) = (Arc::clone(&is_over), Arc::clone(acknowledged));
            std::thread::spawn(move || {
                for serial in 0.. {
                    let said = format!("round {round} client {number} word {serial}");
                    if is_over.load(Ordering::Relaxed) || !client.record(case, &said) {
                        break;
                    }
                    acknowledged.lock().expect("no client panicked").insert(said);
                }
            })
        })
        .collect();
    // However slow the machine is, the kill comes while they write.
    let patience = Instant::now() + Duration::from_secs(30);
    while count(acknowledged) == before && Instant::now() < patience {
        std::thread::park_timeout(Duration::from_millis(1));
    }
    wait_for(firm.moments[usize::try_from(round).expect("few rounds") % firm.moments.len()]);
    program.kill();
    is_over.store(true, Ordering::Relaxed);
    for writer in writers {
        writer.join().expect("a client ends when the program is gone");
    }
}

/// The moment of the kill is the point of the test, so this one wait is by the clock.
fn wait_for(time: Duration) {
    let until = Instant::now() + time;
    while Instant::now() < until {
        std::thread::park_timeout(until.saturating_duration_since(Instant::now()));
    }
}

async fn lost(database: &TestDb, acknowledged: &Arc<Mutex<BTreeSet<String>>>) -> BTreeSet<String> {
    let there: Vec<Option<String>> =
        database.db.all("select said from interactions", vec![]).await.expect("the words");
    let there: BTreeSet<String> = there.into_iter().flatten().collect();
    let acknowledged = acknowledged.lock().expect("no client panicked");
    acknowledged.difference(&there).cloned().collect()
}

async fn breaks(database: &TestDb) -> Vec<store::checks::Break> {
    let rules = store::settings::rules(&database.db).await.expect("the rules");
    store::checks::all(&database.db, &rules).await.expect("the check runs")
}
