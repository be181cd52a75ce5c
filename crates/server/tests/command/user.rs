//! `user` adds people who can then sign in, and keeps people out.

use crate::program::{ADD, Place};

fn signs_in(place: &Place, password: &str) -> bool {
    place.sign_in(password).is_some()
}

#[test]
fn somebody_who_is_added_signs_in_until_kept_out() {
    let place = Place::new("user");
    let told = place.run_typing(&ADD, "correct horse").well();
    assert_eq!(told, "anna@example.com can sign in now: owner.\n");
    assert!(signs_in(&place, "correct horse") && !signs_in(&place, "wrong horse!"));
    // The last owner can't be kept out.
    let alone = place.run(&["user", "disable", "anna@example.com"]);
    assert_eq!(alone.code, Some(1));
    let other = ["user", "add", "eva@example.com", "--name", "Eva", "--role", "owner"];
    place.run_typing(&other, "quiet harbour").well();
    place.run(&["user", "disable", "anna@example.com"]).well();
    assert!(!signs_in(&place, "correct horse"));
    place.run(&["user", "enable", "anna@example.com"]).well();
    std::fs::write(place.file("secret"), "battery staple\n").expect("a file");
    let words = ["user", "password", "anna@example.com", "--password-file", "secret"];
    place.run(&words).well();
    assert!(signs_in(&place, "battery staple") && !signs_in(&place, "correct horse"));
}

#[test]
fn somebody_who_is_added_comes_in_by_the_page() {
    let place = Place::new("door");
    place.run_typing(&ADD, "correct horse").well();
    let server = place.serve(&["serve"]);
    let enter = |password: &str| {
        let form = format!("email=anna%40example.com&password={password}");
        server.post("/sign-in", &form).lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(enter("wrong+horse"), "HTTP/1.1 422 Unprocessable Entity");
    assert_eq!(enter("correct+horse"), "HTTP/1.1 303 See Other");
    server.stop();
}

#[test]
fn everybody_is_listed_with_what_they_are() {
    let place = Place::new("list");
    place.run_typing(&ADD, "correct horse").well();
    let other = ["user", "add", "jan@example.com", "--name", "Jan", "--language", "pl"];
    place.run_typing(&[&other[..], &["--zone", "Europe/Warsaw"]].concat(), "pancernik7!").well();
    place.run(&["user", "disable", "jan@example.com"]).well();
    let list = place.run(&["user", "list"]).well();
    let expected = "anna@example.com  Anna  owner        English  UTC\n\
        jan@example.com   Jan   salesperson  Polish   Europe/Warsaw  can't sign in\n";
    assert_eq!(list, expected);
}

#[test]
fn what_is_wrong_with_a_new_person_is_said() {
    let place = Place::new("wrong");
    let wrong = |words: &[&str], password: &str| place.run_typing(words, password).errors;
    assert!(wrong(&ADD, "short").contains("10 to 200 characters"));
    assert!(wrong(&["user", "add", "anna", "--name", "A"], "x").contains("no e-mail address"));
    let zone = [&ADD[..], &["--zone", "Mars/Olympus"]].concat();
    assert!(wrong(&zone, "correct horse").contains("Mars/Olympus"));
    place.run_typing(&ADD, "correct horse").well();
    assert!(wrong(&ADD, "correct horse").contains("already"));
    let unknown = place.run(&["user", "disable", "nobody@example.com"]);
    assert_eq!(unknown.code, Some(1));
    let elsewhere = place.run(&["user", "list", "--database", "sqlite:other.db"]);
    assert!(elsewhere.code == Some(2) && !place.file("other.db").exists());
}
