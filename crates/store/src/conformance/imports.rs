//! Imports: their accounts, and the names by which a source knows its records.

use domain::ids::{CustomerId, ImportId};
use jiff::ToSpan;

use super::{ADA, NOW, at, customer, id, in_tx, with_customer, with_users};
use crate::both_engines;
use crate::db::{Db, StoreError};
use crate::imports::{self, Import, NewRef};

fn import(number: u128) -> Import {
    Import {
        id: ImportId(id(number)),
        user: None,
        file_name: "сделки.csv".to_owned(),
        mapping: "{}".to_owned(),
        state: "running".to_owned(),
        is_dry_run: false,
        rows_read: 0,
        rows_created: 0,
        rows_updated: 0,
        rows_same: 0,
        rows_refused: 0,
        rows_held: 0,
        started_at: at(NOW) + i64::try_from(number).unwrap().minutes(),
        ended_at: None,
        notes: "{}".to_owned(),
        told: "{}".to_owned(),
        worker: Some(id(99)),
        leased_until: Some(at(NOW)),
        undone_at: None,
    }
}

async fn insert(db: &Db, import: &Import) -> Result<(), StoreError> {
    let import = import.clone();
    in_tx!(db, |tx| imports::begin(tx, &import).await)
}

both_engines! {
    async fn an_import_reads_back_and_goes_on_counting(db: Db) {
        with_users(&db).await;
        let mut run = import(1);
        run.user = Some(ADA);
        insert(&db, &run).await.unwrap();
        assert_eq!(imports::get(&db, run.id).await.unwrap(), run);
        (run.rows_read, run.rows_created, run.rows_updated) = (10, 4, 3);
        (run.rows_same, run.rows_refused, run.ended_at) = (2, 1, Some(at(NOW)));
        run.state = "finished".to_owned();
        let saved = run.clone();
        in_tx!(db, |tx| imports::save(tx, &saved).await).unwrap();
        assert_eq!(imports::get(&db, run.id).await.unwrap(), run);
    }

    async fn the_newest_imports_come_first(db: Db) {
        for n in 1..=4 {
            insert(&db, &import(n)).await.unwrap();
        }
        let latest = imports::latest(&db, 3).await.unwrap();
        assert_eq!(latest.iter().map(|run| run.id.0).collect::<Vec<_>>(), [id(4), id(3), id(2)]);
    }

    async fn a_run_belongs_to_one_program_until_its_lease_is_over(db: Db) {
        let (run, later) = (import(1), at(NOW) + 1.minutes());
        insert(&db, &run).await.unwrap();
        let claim = async |now, worker| {
            in_tx!(&db, |tx| imports::claim(tx, ImportId(id(1)), worker, now, later).await)
        };
        assert_eq!(imports::cut_off(&db, at(NOW)).await.unwrap(), []);
        assert!(!claim(at(NOW), id(98)).await.unwrap(), "it lives");
        assert_eq!(imports::cut_off(&db, later).await.unwrap().len(), 1);
        assert!(claim(later, id(98)).await.unwrap());
        let old = run.clone();
        assert_eq!(in_tx!(&db, |tx| imports::save(tx, &old).await).unwrap(), None, "not its own");
        let mut own = Import { worker: Some(id(98)), ..run };
        let saved = own.clone();
        assert_eq!(in_tx!(&db, |tx| imports::save(tx, &saved).await).unwrap(), Some(false));
        assert!(in_tx!(&db, |tx| imports::ask_to_stop(tx, ImportId(id(1))).await).unwrap());
        own.state = "stopped".to_owned();
        let saved = own.clone();
        assert_eq!(in_tx!(&db, |tx| imports::save(tx, &saved).await).unwrap(), Some(true));
        assert!(!in_tx!(&db, |tx| imports::ask_to_stop(tx, ImportId(id(1))).await).unwrap());
        assert!(claim(at(NOW), id(97)).await.unwrap(), "what was stopped goes on");
    }

    async fn an_import_that_does_not_account_for_each_row_is_not_stored(db: Db) {
        let mut run = import(1);
        (run.rows_read, run.rows_created) = (10, 9);
        let refused = insert(&db, &run).await;
        let Err(StoreError::Check { constraint }) = refused else { panic!("{refused:?}") };
        assert_eq!(constraint, "imports_account");
        insert(&db, &import(1)).await.unwrap();
        let refused = in_tx!(db, |tx| imports::save(tx, &run).await);
        assert!(matches!(refused, Err(StoreError::Check { .. })), "{refused:?}");
    }

    async fn a_record_is_found_by_its_sources_own_name(db: Db) {
        with_users(&db).await;
        with_customer(&db, customer(1, "Pumps")).await;
        let refs: Vec<_> = ["001", "1", "ID 7", "id 7"]
            .into_iter()
            .zip(10..)
            .map(|(external, n)| NewRef {
                source: "hubspot".to_owned(),
                kind: "deal",
                external_id: external.to_owned(),
                record: id(n),
                customer: CustomerId(id(1)),
                digest: [7; 16],
                import: None,
            })
            .collect();
        let twin = refs[0].clone();
        let stored = refs.clone();
        in_tx!(db, |tx| imports::insert_refs(tx, &stored).await).unwrap();
        let find = async |external: &'static str| {
            imports::find_refs(&db, "hubspot", "deal", &[external]).await.unwrap().pop()
        };
        assert_eq!(find("id 7").await.map(|found| found.record), Some(id(13)));
        assert_eq!(find("01").await, None);
        let others = imports::find_refs(&db, "hubspot", "contact", &["1"]).await.unwrap();
        assert_eq!(others, []);
        let changed = NewRef { digest: [8; 16], ..refs[1].clone() };
        in_tx!(db, |tx| imports::save_digests(tx, &[changed]).await).unwrap();
        assert_eq!(find("1").await.map(|found| found.digest), Some(vec![8; 16]));
        assert_eq!(find("001").await.map(|found| found.digest), Some(vec![7; 16]));
        let refused = in_tx!(db, |tx| imports::insert_refs(tx, &[twin]).await);
        assert!(matches!(refused, Err(StoreError::Conflict { .. })), "{refused:?}");
    }
}
