//! `demo` has a database of its own, makes it anew, and touches no other.

use rusqlite::Connection;
use store::db::{Dialect, Location};
use store::testing::TestDb;

use crate::program::Place;

const FILE: &str = "forgetmenot-demo.db";

fn newest_event(place: &Place) -> Vec<u8> {
    let raw = Connection::open(place.file(FILE)).expect("the database");
    raw.query_row("select max(id) from events", [], |row| row.get(0)).expect("an event")
}

#[test]
fn it_says_who_signs_in_and_serves() {
    let place = Place::new("demo");
    let server = place.serve(&["demo"]);
    assert!(server.told.contains("ewa@example.com"), "{}", server.told);
    assert!(server.told.contains("forget-me-not"), "{}", server.told);
    assert!(server.get("/healthz").ends_with("ok"));
    server.stop();
    place.run(&["check", "--database", &format!("sqlite:{FILE}")]).well();
}

#[test]
fn it_is_made_anew_each_time_unless_it_is_to_be_kept() {
    let place = Place::new("anew");
    place.run(&["demo", "--fill-only"]).well();
    let first = newest_event(&place);
    place.run(&["demo", "--fill-only", "--keep"]).well();
    assert_eq!(newest_event(&place), first);
    place.run(&["demo", "--fill-only"]).well();
    assert_ne!(newest_event(&place), first);
}

#[test]
fn it_never_touches_the_database_of_a_firm() {
    let place = Place::new("firm");
    let add = ["user", "add", "anna@example.com", "--name", "Anna", "--database", "sqlite:firm.db"];
    place.run_typing(&add, "correct horse").well();
    let ran = place.run(&["demo", "--fill-only", "--database", "sqlite:firm.db"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.errors.contains("something else than a demo"), "{}", ran.errors);
    let list = place.run(&["user", "list", "--database", "sqlite:firm.db"]).well();
    assert!(list.starts_with("anna@example.com"), "{list}");
    let mut elsewhere = place.command(&["demo", "--fill-only"]);
    let status = elsewhere.env("FORGETMENOT_DATABASE", "sqlite:firm.db").status().expect("runs");
    assert!(status.success() && place.file(FILE).exists());
}

#[test]
fn on_postgres_it_takes_an_empty_database_only_and_check_reads_it_by_a_file() {
    let place = Place::new("postgres");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let fresh = runtime.block_on(TestDb::new(Dialect::Postgres));
    let Location::Postgres(url) = &fresh.location else { panic!("no PostgreSQL") };
    std::fs::write(place.file("secret"), format!("{url}\n")).expect("a file");
    let ran = place.run(&["demo", "--fill-only", "--database-url-file", "secret"]);
    assert_eq!(ran.code, Some(1), "it has tables");
    assert!(ran.errors.contains("something else than a demo"), "{}", ran.errors);
    let raw = runtime.block_on(
        fresh.db.write(|tx| Box::pin(tx.batch("drop schema public cascade; create schema public"))),
    );
    let _: () = raw.expect("an empty database");
    place.run(&["demo", "--fill-only", "--database", url]).well();
    place.run(&["check", "--database-url-file", "secret"]).well();
    place.run(&["demo", "--fill-only", "--keep", "--database", url]).well();
    let again = place.run(&["demo", "--fill-only", "--database", url]);
    assert!(again.code == Some(1) && again.errors.contains("--keep"), "{}", again.errors);
    runtime.block_on(fresh.remove());
}
