//! Migrations run once, in order, and never backwards.

use super::count;
use crate::{
    both_engines,
    db::{
        Db, Dialect, Query, StoreError,
        migrations::{Migration, newest, tables, translate, version},
    },
};

const FIRST: Migration = (9001, "first", "create table firsts (id {id} not null primary key)");
const SECOND: Migration =
    (9002, "second", "alter table firsts add column note {text}; create table seconds (n {int});");
const WRONG: Migration = (9003, "wrong", "create table thirds (n {int}); create nonsense;");

both_engines! {
    async fn migrations_run_once_and_only_the_new_ones(db: Db) {
        db.migrate_with(&[FIRST]).await.unwrap();
        db.migrate_with(&[FIRST]).await.unwrap();
        db.migrate_with(&[FIRST, SECOND]).await.unwrap();
        assert_eq!(count(&db, "seconds").await, 0);
        let sql = "select version, name from schema_versions where version > 9000 order by version";
        let versions: Vec<(u32, String)> = db.all(sql, vec![]).await.unwrap();
        assert_eq!(versions, [(9001, "first".into()), (9002, "second".into())]);
    }

    async fn the_version_is_known_without_migrating(db: Db) {
        assert_eq!(version(&db).await.unwrap(), newest());
        db.migrate_with(&[FIRST]).await.unwrap();
        assert_eq!(version(&db).await.unwrap(), 9001);
        assert!(tables(&db).await.unwrap().contains(&"firsts".to_owned()));
    }

    async fn a_database_of_a_newer_program_is_refused(db: Db) {
        db.migrate_with(&[FIRST, SECOND]).await.unwrap();
        let Err(StoreError::TooNew { database, program }) = db.migrate_with(&[FIRST]).await else {
            panic!("an older program went on")
        };
        assert_eq!((database, program), (9002, 9001));
    }

    async fn a_migration_that_fails_leaves_nothing(db: Db) {
        assert!(db.migrate_with(&[FIRST, WRONG]).await.is_err());
        assert!(db.one::<i64>("select count(*) from firsts", vec![]).await.is_err());
        db.migrate_with(&[FIRST]).await.unwrap();
    }

    async fn several_programs_may_migrate_at_once(db: Db) {
        let (one, other) = tokio::join!(db.migrate_with(&[FIRST]), db.migrate_with(&[FIRST]));
        one.unwrap();
        other.unwrap();
    }
}

#[test]
fn tokens_and_blocks_are_written_for_each_engine() {
    let script = "a {id} {key}\n--@sqlite\nb\n--@postgres\nc\n--@end\nd '{}' '{\"x\": 1}'\n";
    let sqlite = translate(script, Dialect::Sqlite).unwrap();
    assert_eq!(sqlite, "a blob text\nb\nd '{}' '{\"x\": 1}'\n");
    let postgres = translate(script, Dialect::Postgres).unwrap();
    assert_eq!(postgres, "a uuid text collate \"C\"\nc\nd '{}' '{\"x\": 1}'\n");
}

#[test]
fn an_unknown_token_is_refused() {
    assert!(translate("create table t (n {integer})", Dialect::Sqlite).is_err());
}
