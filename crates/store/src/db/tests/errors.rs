//! Refusals of the database have one wording.

use super::{exec, id, with_tables};
use crate::{
    args, both_engines,
    db::{Db, DbOptions, Location, Query, StoreError},
};

const SHELF: &str = "insert into shelves (id, name, room) values ($1, $2, $3)";

async fn refusal(db: &Db, sql: &'static str, args: Vec<crate::db::Val>) -> String {
    exec(db, sql, args).await.unwrap_err().to_string()
}

both_engines! {
    async fn a_conflict_names_table_and_columns(db: Db) {
        with_tables(&db).await;
        exec(&db, SHELF, args![id(1), "poems (a)=(b)", 4]).await.unwrap();
        let same_key = refusal(&db, SHELF, args![id(2), "poems (a)=(b)", 4]).await;
        assert_eq!(same_key, "not unique: shelves(room, name)");
        let same_id = refusal(&db, SHELF, args![id(1), "novels", 4]).await;
        assert_eq!(same_id, "not unique: shelves(id)");
    }

    async fn a_failed_check_has_the_name_it_has_in_the_schema(db: Db) {
        with_tables(&db).await;
        let empty = refusal(&db, SHELF, args![id(1), "", 4]).await;
        assert_eq!(empty, "check failed: shelves_have_a_name");
        let none = refusal(&db, SHELF, args![id(1), None::<&str>, 4]).await;
        assert_eq!(none, "check failed: shelves(name) not null");
    }

    async fn a_reference_to_nothing_is_missing(db: Db) {
        with_tables(&db).await;
        let book = "insert into books (id, shelf_id) values ($1, $2)";
        assert!(matches!(exec(&db, book, args![id(1), id(7)]).await, Err(StoreError::Missing)));
        exec(&db, SHELF, args![id(7), "poems", 4]).await.unwrap();
        exec(&db, book, args![id(1), id(7)]).await.unwrap();
        let still_used = exec(&db, "delete from shelves", vec![]).await;
        assert!(matches!(still_used, Err(StoreError::Missing)), "{still_used:?}");
    }

    async fn a_deferred_reference_left_open_is_missing_at_the_commit(db: Db) {
        with_tables(&db).await;
        exec(&db, SHELF, args![id(7), "poems", 4]).await.unwrap();
        let book = "insert into books (id, shelf_id, sequel_id) values ($1, $2, $3)";
        let open = exec(&db, book, args![id(1), id(7), id(2)]).await;
        assert!(matches!(open, Err(StoreError::Missing)), "{open:?}");
        db.write(move |tx| Box::pin(async move {
            tx.exec(book, args![id(1), id(7), id(2)]).await?;
            tx.exec(book, args![id(2), id(7), None::<uuid::Uuid>]).await
        }))
        .await
        .unwrap();
        assert_eq!(db.one::<i64>("select count(*) from books", vec![]).await.unwrap(), 2);
    }

    async fn what_a_trigger_forbids_is_forbidden(db: Db) {
        with_tables(&db).await;
        exec(&db, "insert into marks (note) values ($1)", args!["seen"]).await.unwrap();
        let forbidden = refusal(&db, "delete from marks", vec![]).await;
        assert_eq!(forbidden, "forbidden: marks are append-only");
    }

    async fn a_wrong_statement_is_broken_and_its_cause_is_not_displayed(db: Db) {
        let error = db.one::<i64>("select nonsense", vec![]).await.unwrap_err();
        assert!(matches!(error, StoreError::Broken(_)), "{error:?}");
        let cause = std::error::Error::source(&error).unwrap().to_string();
        assert!(!cause.is_empty() && !error.to_string().contains(&cause));
    }

    async fn a_reader_cannot_write(db: Db) {
        with_tables(&db).await;
        let sql = "insert into marks (note) values ($1) returning note";
        let refused = db.one::<String>(sql, args!["x"]).await;
        assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
    }
}

#[test]
fn a_location_is_read_from_text_and_shown_without_its_password() {
    assert_eq!("sqlite:a b.db".parse(), Ok(Location::Sqlite("a b.db".into())));
    let location: Location = "postgres://me:secret@host:5433/life?sslmode=require".parse().unwrap();
    assert_eq!(location.to_string(), "postgres://host:5433/life");
    for other in ["", "sqlite:", "mysql://host/life", "life.db"] {
        assert!(other.parse::<Location>().is_err(), "{other}");
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_unavailable() {
    let location = Location::Postgres("postgres:///none?host=/nowhere&user=nobody".into());
    let Err(error) = Db::open(&location, &DbOptions::default()).await else {
        panic!("nothing listens there")
    };
    assert!(matches!(error, StoreError::Unavailable(_)), "{error:?}");
}
