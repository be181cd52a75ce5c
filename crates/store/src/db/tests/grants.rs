//! A role that serves and owns nothing.

use crate::{
    args,
    db::{Db, DbOptions, Dialect, Location, Query, StoreError},
    testing::TestDb,
};

/// Another session of the same server under a role; the tests' own user may be any.
fn under(role: &str, location: &Location) -> Location {
    let Location::Postgres(url) = location else { panic!("no server") };
    let mark = if url.contains('?') { '&' } else { '?' };
    Location::Postgres(format!("{url}{mark}options=-c%20role%3D{role}"))
}

async fn batch(db: &Db, sql: &'static str) -> Result<(), StoreError> {
    db.write(move |tx| Box::pin(tx.batch(sql))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_serves_writes_rows_and_changes_neither_the_schema_nor_the_record() {
    let fresh = TestDb::new(Dialect::Postgres).await;
    let role = format!("server_{:x}", std::process::id());
    let owner = fresh.db.clone();
    let make = format!("create role {role}; ");
    owner.write(move |tx| Box::pin(async move { tx.batch(&make).await })).await.expect("a role");
    owner.grant_to(role.clone()).await.expect("its rights");
    batch(&owner, EVENT).await.expect("an event");

    let db = Db::open(&under(&role, &fresh.location), &DbOptions::default()).await.expect("opened");
    db.migrate().await.expect("nothing is left to do");
    batch(&db, EVENT).await.expect("it tells");
    batch(&db, "insert into tags (id, name, name_key) values (gen_random_uuid(), 'a', 'a')")
        .await
        .expect("it writes");
    batch(&db, "update tags set name = 'b'; delete from tags").await.expect("it changes");
    batch(&db, "update events set value_before = null, value_after = null where id is null")
        .await
        .expect("the words of who is erased may be blanked");
    assert_eq!(db.one::<i64>("select count(*) from events", args![]).await.expect("a count"), 2);
    for forbidden in [
        "update events set at = 0",
        "delete from events",
        "drop trigger events_no_change on events",
        "alter table events disable trigger all",
        "drop table tags",
        "create table extras (n bigint)",
        "update schema_versions set version = 0",
    ] {
        let error = batch(&db, forbidden).await.expect_err(forbidden);
        assert!(format!("{error:?}").contains("42501"), "{forbidden}: {error:?}");
    }
    db.close().await;
    let away = format!("drop owned by {role}; drop role {role}");
    owner.write(move |tx| Box::pin(async move { tx.batch(&away).await })).await.expect("no role");
    fresh.remove().await;
}

const EVENT: &str = "insert into events (id, at, actor, kind, value_after)
    values (gen_random_uuid(), 1, 'system', 'exported', 'everything')";
