//! `check` proves a database, and names what is wrong with it.

use rusqlite::Connection;

use crate::program::Place;

#[test]
fn a_sound_database_ends_with_nothing_to_say() {
    let place = Place::new("sound");
    place.run(&["demo", "--fill-only", "--database", "sqlite:firm.db"]).well();
    let told = place.run(&["check", "--database", "sqlite:firm.db"]).well();
    assert_eq!(told, "Every invariant holds.\n");
}

#[test]
fn a_broken_database_is_told_by_rule_record_and_words() {
    let place = Place::new("broken");
    place.run(&["demo", "--fill-only", "--database", "sqlite:firm.db"]).well();
    let raw = Connection::open(place.file("firm.db")).expect("the database");
    let broken = "update promises set due = due + 60000000 where id =
        (select step_id from cases where state = 'open' limit 1)";
    assert_eq!(raw.execute(broken, []).expect("raw SQL"), 1);
    let ran = place.run(&["check", "--database", "sqlite:firm.db", "--language", "pl"]);
    assert_eq!(ran.code, Some(1));
    let line = ran.output.lines().find(|line| line.starts_with("I1 ")).expect("a line for I1");
    assert!(line.ends_with("otwarta sprawa bez prawidłowego następnego kroku"), "{line}");
    assert_eq!(line.split_whitespace().nth(1).map(str::len), Some(36), "an id: {line}");
}

#[test]
fn a_database_that_is_not_there_or_is_none_can_t_be_checked() {
    let place = Place::new("none");
    let missing = place.run(&["check"]);
    assert_eq!(missing.code, Some(2));
    assert!(missing.errors.contains("forgetmenot.db"), "{}", missing.errors);
    assert!(!place.file("forgetmenot.db").exists());
    std::fs::write(place.file("text.db"), "not a database at all, but long enough to be looked at")
        .expect("a file");
    let text = place.run(&["check", "--database", "sqlite:text.db"]);
    assert_eq!(text.code, Some(2), "{}", text.errors);
}

#[test]
fn an_older_or_newer_schema_is_told_and_left_as_it_is() {
    let place = Place::new("schema");
    let older = Connection::open(place.file("older.db")).expect("a database");
    older.execute_batch("create table notes (text text)").expect("raw SQL");
    let ran = place.run(&["check", "--database", "sqlite:older.db"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.errors.contains("has version 0"), "{}", ran.errors);
    place.run(&["demo", "--fill-only", "--database", "sqlite:newer.db"]).well();
    let newer = Connection::open(place.file("newer.db")).expect("the database");
    let later = "insert into schema_versions (version, name) values (9999, 'later')";
    newer.execute(later, []).expect("raw SQL");
    let ran = place.run(&["check", "--database", "sqlite:newer.db"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.errors.contains("has version 9999"), "{}", ran.errors);
}
