//! Writes are whole or not at all, alone or in a crowd; closing loses none of them.

use std::{future::pending, sync::Arc};

use tokio::{sync::Notify, task::JoinSet};

use super::{count, exec, id, with_tables};
use crate::{
    args, both_engines,
    db::{Db, DbOptions, Dialect, IntoVal, Location, Query, StoreError, Val},
    testing::TestDb,
};

const MARK: &str = "insert into marks (note) values ($1)";
const SHELF: &str = "insert into shelves (id, name) values ($1, $2)";

#[derive(Debug)]
enum Refusal {
    Unwanted,
    Store(StoreError),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

both_engines! {
    async fn a_write_reads_what_it_wrote_and_others_do_not_before_its_end(db: Db) {
        with_tables(&db).await;
        let outside = db.snapshot().await.unwrap();
        assert_eq!(count(&outside, "marks").await, 0);
        let inside = db
            .write(|tx| Box::pin(async move {
                tx.exec(MARK, args!["seen"]).await?;
                tx.one::<String>("select note from marks", vec![]).await
            }))
            .await
            .unwrap();
        assert_eq!(inside, "seen");
        assert_eq!(count(&outside, "marks").await, 0, "a snapshot stays at its moment");
        assert_eq!(count(&db, "marks").await, 1);
    }

    async fn sixty_four_writers_at_once_are_all_committed(db: Db) {
        with_tables(&db).await;
        let mut writers = JoinSet::new();
        for number in 0..64_u32 {
            let db = db.clone();
            writers.spawn(async move { exec(&db, MARK, args![number.to_string()]).await });
        }
        while let Some(outcome) = writers.join_next().await {
            assert_eq!(outcome.unwrap().unwrap(), 1);
        }
        assert_eq!(count(&db, "marks").await, 64);
    }

    async fn one_of_several_writers_fails_without_the_others(db: Db) {
        with_tables(&db).await;
        let mut writers = JoinSet::new();
        for number in 0..32_u128 {
            let db = db.clone();
            writers.spawn(async move {
                db.write(move |tx| Box::pin(async move {
                    tx.exec(SHELF, args![id(number), number.to_string()]).await?;
                    if number % 4 == 0 { Err(Refusal::Unwanted) } else { Ok(()) }
                }))
                .await
            });
        }
        let mut refused = 0;
        while let Some(outcome) = writers.join_next().await {
            match outcome.unwrap() {
                Ok(()) => {}
                Err(Refusal::Unwanted) => refused += 1,
                Err(Refusal::Store(error)) => panic!("{error:?}"),
            }
        }
        assert_eq!(refused, 8);
        assert_eq!(count(&db, "shelves").await, 24);
    }

    async fn a_write_that_goes_on_after_a_failed_statement_is_rolled_back(db: Db) {
        with_tables(&db).await;
        let outcome = db
            .write(|tx| Box::pin(async move {
                tx.exec(MARK, args!["before"]).await?;
                let _ = tx.exec(SHELF, args![id(1), ""]).await;
                Ok::<_, StoreError>(())
            }))
            .await;
        assert!(matches!(outcome, Err(StoreError::Broken(_))), "{outcome:?}");
        assert_eq!(count(&db, "marks").await, 0);
    }

    async fn a_panic_in_a_write_rolls_it_back_and_the_next_one_runs(db: Db) {
        with_tables(&db).await;
        let outcome = db
            .write(|tx| Box::pin(async move {
                tx.exec(MARK, args!["lost"]).await?;
                if count(tx, "marks").await == 1 { panic!("a panic on purpose") }
                Ok::<_, StoreError>(())
            }))
            .await;
        assert!(matches!(outcome, Err(StoreError::Broken(_))), "{outcome:?}");
        exec(&db, MARK, args!["kept"]).await.unwrap();
        let kept: Vec<String> = db.all("select note from marks", vec![]).await.unwrap();
        assert_eq!(kept, ["kept"]);
    }

    async fn closing_finishes_what_is_in_flight_and_refuses_the_rest(db: Db) {
        with_tables(&db).await;
        let begun = Arc::new(Notify::new());
        let mut writers = JoinSet::new();
        for number in 0..16_u32 {
            let (db, begun) = (db.clone(), Arc::clone(&begun));
            writers.spawn(async move {
                db.write(move |tx| {
                    begun.notify_one();
                    Box::pin(tx.exec(MARK, args![number.to_string()]))
                })
                .await
            });
        }
        begun.notified().await;
        db.close().await;
        let mut committed = 0;
        while let Some(outcome) = writers.join_next().await {
            match outcome.unwrap() {
                Ok(_) => committed += 1,
                Err(error) => assert!(matches!(error, StoreError::Unavailable(_)), "{error:?}"),
            }
        }
        assert!(committed >= 1);
        let late = exec(&db, MARK, args!["late"]).await;
        assert!(matches!(late, Err(StoreError::Unavailable(_))), "{late:?}");
        let read = db.all::<i64>("select count(*) from marks", vec![]).await;
        assert!(matches!(read, Err(StoreError::Unavailable(_))), "{read:?}");
    }

    async fn a_write_whose_caller_went_away_is_finished(db: Db) {
        with_tables(&db).await;
        let begun = Arc::new(Notify::new());
        let (started, other) = (Arc::clone(&begun), db.clone());
        let caller = tokio::spawn(async move {
            other
                .write(move |tx| {
                    started.notify_one();
                    Box::pin(tx.exec(MARK, args!["stays"]))
                })
                .await
        });
        begun.notified().await;
        caller.abort();
        // A second write of the one writer, or the close of the pool, comes after the first.
        let _ = caller.await;
        exec(&db, MARK, args!["next"]).await.unwrap();
        let gate = db.gate.acquire_many(crate::db::WRITES).await.unwrap();
        assert_eq!(count(&db, "marks").await, 2);
        drop(gate);
    }

    async fn many_rows_go_in_by_one_statement(db: Db) {
        with_tables(&db).await;
        let touched = db
            .write(|tx| Box::pin(async move {
                let rows = (0..1000_u128).map(|n| [Val::Id(Some(id(n))), n.to_string().into_val()]);
                tx.many(SHELF, rows).await
            }))
            .await
            .unwrap();
        assert_eq!(touched, 1000);
        assert_eq!(count(&db, "shelves").await, 1000);
    }

    async fn the_first_refused_row_of_many_is_the_error(db: Db) {
        with_tables(&db).await;
        let outcome = db
            .write(|tx| Box::pin(async move {
                let name = |n: u128| if n == 300 { "" } else { "poems" };
                let rows = (0..600_u128).map(|n| args![id(n), name(n)]);
                tx.many(SHELF, rows.collect::<Vec<_>>()).await
            }))
            .await;
        let Err(StoreError::Check { constraint }) = outcome else { panic!("{outcome:?}") };
        assert_eq!(constraint, "shelves_have_a_name");
        assert_eq!(count(&db, "shelves").await, 0);
    }

    async fn a_snapshot_gives_its_connection_back(db: Db) {
        with_tables(&db).await;
        for number in 0..20_i64 {
            let snapshot = db.snapshot().await.unwrap();
            assert_eq!(count(&snapshot, "marks").await, number);
            drop(snapshot);
            exec(&db, MARK, args!["x"]).await.unwrap();
        }
        assert_eq!(count(&db, "marks").await, 20);
    }

    async fn statistics_are_renewed_on_demand(db: Db) {
        with_tables(&db).await;
        db.analyze().await.unwrap();
        assert_eq!(count(&db, "marks").await, 0);
    }

    async fn a_write_awaits_nothing_slow(db: Db) {
        // PostgreSQL's transactions do wait, so only SQLite can tell.
        if db.dialect() == Dialect::Sqlite {
            let outcome = db.write(|_| Box::pin(pending::<Result<(), StoreError>>())).await;
            assert!(matches!(outcome, Err(StoreError::Broken(_))), "{outcome:?}");
        }
    }
}

#[tokio::test]
async fn all_works_behind_a_pooler_too() {
    let fresh = TestDb::new(Dialect::Postgres).await;
    with_tables(&fresh.db).await;
    let options = DbOptions { behind_pooler: true, ..DbOptions::default() };
    let db = Db::open(&fresh.location, &options).await.unwrap();
    let write = db.write(|tx| {
        Box::pin(async move {
            tx.exec(SHELF, args![id(1), "poems"]).await?;
            tx.many(SHELF, [args![id(2), "novels"], args![id(3), "plays"]]).await?;
            tx.one::<String>("select name from shelves where id = $1", args![id(3)]).await
        })
    });
    let name: Result<String, StoreError> = write.await;
    assert_eq!(name.unwrap(), "plays");
    assert_eq!(count(&db, "shelves").await, 3);
    let named = "select count(*) from pg_prepared_statements";
    let snapshot = db.snapshot().await.unwrap();
    assert_eq!(snapshot.one::<i64>(named, vec![]).await.unwrap(), 0);
    drop(snapshot);
    db.close().await;
    fresh.remove().await;
}

#[tokio::test]
async fn a_closed_database_has_let_go_of_its_files() {
    for _ in 0..20 {
        let fresh = TestDb::new(Dialect::Sqlite).await;
        with_tables(&fresh.db).await;
        exec(&fresh.db, SHELF, args![id(1), "poems"]).await.unwrap();
        fresh.db.close().await;
        let Location::Sqlite(file) = &fresh.location else { continue };
        // The last connection to close removes the log: a new database may stand there now.
        assert!(file.exists() && !file.with_extension("db-wal").exists());
        fresh.remove().await;
    }
}
