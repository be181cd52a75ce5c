//! The door and the list of people, through the router.

use axum::http::StatusCode;
use domain::people::Actor;

use crate::web::testing::{Browser, PASSWORD, naughty_strings, owner, set};

#[tokio::test]
async fn the_first_start_works_once() {
    let mut browser = Browser::new().await;
    assert_eq!(browser.get("/").await.to(), "/begin");
    assert_eq!(browser.get("/sign-in").await.to(), "/begin");
    assert!(browser.get("/begin").await.shows("Welcome"));
    assert_eq!(browser.post("/begin", &owner()).await.to(), "/today");
    assert_eq!(browser.get("/").await.to(), "/today");
    browser.forget();
    assert_eq!(browser.get("/begin").await.to(), "/sign-in");
    let mut other = owner();
    set(&mut other, "email", "other@example.com");
    assert_eq!(browser.post("/begin", &other).await.to(), "/sign-in");
    assert!(!browser.has_cookie("session"));
    let count = store::people::count(browser.web.db()).await.expect("a count");
    assert_eq!(count, 1);
    browser.close().await;
}

#[tokio::test]
async fn a_new_firm_asks_for_a_second_factor_unless_its_first_owner_says_otherwise() {
    let mut browser = Browser::new().await;
    let asked = browser.get("/begin?word=the+first+word").await;
    assert!(asked.shows("Nobody has to; whoever wants one may"));
    assert!(asked.body.contains("value=\"everybody\" selected"), "{}", asked.body);
    let mut form = owner();
    form.push(("second_factor", "everybody"));
    browser.post("/begin", &form).await;
    assert_eq!(browser.get("/today").await.to(), "/people/me/second-factor");
    let rule = crate::people::session::second_factor(browser.web.db()).await.expect("a rule");
    assert_eq!(rule, domain::people::SecondFactor::Everybody);
    browser.close().await;
}

#[tokio::test]
async fn the_first_owner_brings_the_word_that_was_printed() {
    let mut browser = Browser::new().await;
    assert!(browser.get("/begin").await.shows("Word from the terminal"));
    let word = browser.get("/begin?word=the+first+word").await;
    assert!(word.shows("the first word") && !word.shows("Word from the terminal"));
    let mut form = owner();
    for wrong in ["", "the first", "the first words"] {
        set(&mut form, "word", wrong);
        let asked = browser.post("/begin", &form).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(asked.shows("This is not the word") && asked.shows("Ewa"), "{wrong}");
    }
    let count = store::people::count(browser.web.db()).await.expect("a count");
    assert_eq!(count, 0);
    assert_eq!(browser.post("/begin", &owner()).await.to(), "/today");
    browser.close().await;
}

#[tokio::test]
async fn the_first_start_takes_the_zone_of_the_device_where_none_is_chosen() {
    let mut browser = Browser::new().await;
    let mut form = owner();
    set(&mut form, "zone", "");
    let asked = browser.post("/begin", &form).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.shows("Choose a time zone"));
    form.push(("device_zone", "Asia/Jerusalem"));
    assert_eq!(browser.post("/begin", &form).await.to(), "/today");
    let people = store::people::all(browser.web.db()).await.expect("the people");
    assert_eq!(people[0].zone.name(), "Asia/Jerusalem");
    browser.close().await;
}

#[tokio::test]
async fn the_first_start_keeps_what_was_typed_but_the_password() {
    let mut browser = Browser::new().await;
    let mut form = owner();
    set(&mut form, "email", "no address");
    set(&mut form, "password", "short one");
    let asked = browser.post("/begin", &form).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.shows("Ewa") && asked.shows("no address") && !asked.shows("short one"));
    assert!(asked.shows("This is too short") && asked.shows("Enter an e-mail address"));
    browser.close().await;
}

#[tokio::test]
async fn a_wrong_address_and_a_wrong_password_look_the_same() {
    let mut browser = Browser::of_owner().await;
    let right = browser.sign_in(" EWA@example.com ", PASSWORD).await;
    assert_eq!(right.to(), "/today");
    let wrong = browser.sign_in("ewa@example.com", "another sentence").await;
    let unknown = browser.sign_in("who@example.com", PASSWORD).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!browser.has_cookie("session"));
    assert!(wrong.shows("do not belong together") && wrong.shows("ewa@example.com"));
    assert_eq!(wrong.body.replace("ewa@", "who@"), unknown.body);
    browser.close().await;
}

#[tokio::test]
async fn signing_in_leads_to_where_one_wanted_and_never_to_another_site() {
    let mut browser = Browser::of_owner().await;
    browser.forget();
    let asked = browser.get("/customers?q=%D7%93").await;
    assert_eq!(asked.to(), "/sign-in?next=%2Fcustomers%3Fq%3D%25D7%2593");
    for (next, to) in [
        ("/customers?q=a", "/customers?q=a"),
        ("//evil.example/", "/today"),
        ("https://evil.example/", "/today"),
        ("/\\evil.example", "/today"),
        ("/\t/evil.example", "/today"),
        ("javascript:alert(1)", "/today"),
    ] {
        let form = [("email", "ewa@example.com"), ("password", PASSWORD), ("next", next)];
        browser.forget();
        assert_eq!(browser.post("/sign-in", &form).await.to(), to, "{next}");
        let encoded: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
        let again = browser.get(&format!("/sign-in?next={encoded}")).await;
        assert_eq!(again.to(), to, "{next}");
    }
    browser.close().await;
}

#[tokio::test]
async fn tries_run_out_even_for_the_right_password_and_come_back() {
    let mut browser = Browser::of_owner().await;
    for _ in 0..8 {
        browser.sign_in("ewa@example.com", "another sentence").await;
    }
    let limited = browser.sign_in("Ewa@example.com", PASSWORD).await;
    assert_eq!(limited.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(limited.shows("Too many tries"));
    browser.advance(1);
    assert_eq!(browser.sign_in("ewa@example.com", PASSWORD).await.to(), "/today");
    browser.close().await;
}

#[tokio::test]
async fn a_session_ends_with_time_and_by_signing_out() {
    let mut browser = Browser::of_owner().await;
    browser.advance(24 * 6);
    assert_eq!(browser.get("/people").await.status, StatusCode::OK);
    browser.advance(24 * 6);
    assert_eq!(browser.get("/people").await.status, StatusCode::OK, "a visit makes it last");
    browser.advance(24 * 8);
    assert_eq!(browser.get("/people").await.to(), "/sign-in?next=%2Fpeople");

    browser.sign_in("ewa@example.com", PASSWORD).await;
    let out = browser.post("/sign-out", &[]).await;
    assert_eq!(out.to(), "/sign-in?out=1");
    assert!(!browser.has_cookie("session"));
    let door = browser.get("/sign-in?out=1").await;
    assert!(door.body.contains("data-draft-clear=\"*\""));
    assert!(!browser.get("/sign-in").await.body.contains("data-draft-clear"));
    browser.close().await;
}

#[tokio::test]
async fn another_site_can_send_nothing_in_a_persons_name() {
    let mut browser = Browser::of_owner().await;
    for path in ["/sign-out", "/people", "/customers", "/settings/rules", "/preferences"] {
        let sent = browser.post_from(path, &[], "cross-site", "https://evil.example/").await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(browser.get("/people").await.status, StatusCode::OK);
    browser.close().await;
}

#[tokio::test]
async fn every_page_comes_with_a_strict_policy() {
    let mut browser = Browser::of_owner().await;
    for path in
        ["/", "/people", "/people/me", "/customers", "/settings", "/licenses", "/sign-in", "/none"]
    {
        let page = browser.get(path).await;
        let policy = page.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self';"), "{path}: {policy}");
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(page.header("cache-control"), "private, no-store", "{path}");
        assert!(!page.body.contains(" style=") && !page.body.contains("<style"), "{path}");
    }
    browser.close().await;
}

#[tokio::test]
async fn only_an_owner_adds_people_and_keeps_them_out() {
    let mut browser = Browser::of_seller().await;
    let list = browser.get("/people").await;
    assert!(list.shows("ewa@example.com") && !list.body.contains("/people/new"));
    assert_eq!(browser.get("/people/new").await.status, StatusCode::CONFLICT);
    let added = browser.post("/people", &owner()).await;
    assert_eq!(added.status, StatusCode::CONFLICT);
    assert!(added.shows("Only an owner"));

    let people = store::people::all(browser.web.db()).await.expect("the people");
    let ewa = people.iter().find(|person| person.name.as_str() == "Ewa").expect("Ewa").id;
    let jan = people.iter().find(|person| person.name.as_str() == "Jan").expect("Jan").id;
    let access = format!("/people/{ewa}/access");
    let kept_out = browser.post(&access, &[("access", "disabled")]).await;
    assert_eq!(kept_out.status, StatusCode::CONFLICT);

    crate::people::set_disabled(&browser.web, Actor::User(ewa), jan, true).await.expect("done");
    assert_eq!(browser.get("/people").await.to(), "/sign-in?next=%2Fpeople", "at once");
    let tried = browser.sign_in("jan@example.com", PASSWORD).await;
    assert_eq!(tried.status, StatusCode::UNPROCESSABLE_ENTITY);
    browser.close().await;
}

#[tokio::test]
async fn ones_own_password_changes_only_with_the_one_until_now() {
    let mut browser = Browser::of_owner().await;
    let change = |now| [("password", now), ("new_password", "quite another one")];
    let refused = browser.post("/people/me/password", &change("wrong one here")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("This is not the password"));
    let changed = browser.post("/people/me/password", &change(PASSWORD)).await;
    assert_eq!(changed.to(), "/people/me");
    assert_eq!(browser.get("/people/me").await.status, StatusCode::OK, "still signed in");
    assert_eq!(browser.sign_in("ewa@example.com", "quite another one").await.to(), "/today");
    browser.close().await;
}

#[tokio::test]
async fn language_and_look_change_on_the_page_where_one_is() {
    let mut browser = Browser::of_owner().await;
    let from = "http://desk.example/customers?q=a";
    let chosen =
        browser.post_from("/preferences", &[("language", "he")], "same-origin", from).await;
    assert_eq!(chosen.to(), "/customers?q=a");
    let page = browser.get("/customers").await;
    assert!(page.body.contains("<html lang=\"he\" dir=\"rtl\">"));
    browser.post("/preferences", &[("theme", "dark")]).await;
    let page = browser.get("/customers").await;
    assert!(page.body.contains("<html lang=\"he\" dir=\"rtl\" data-theme=\"dark\">"));
    let wrong = browser.post("/preferences", &[("zone", "Mars/Olympus"), ("own", "1")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);

    browser.forget();
    let door = "http://desk.example/sign-in?next=%2Fcases";
    let guest = browser.post_from("/language", &[("language", "pl")], "same-origin", door).await;
    assert_eq!(guest.to(), "/sign-in?next=%2Fcases");
    assert!(browser.get("/sign-in").await.shows("Zaloguj"));
    browser.close().await;
}

#[tokio::test]
async fn naughty_strings_at_the_door_and_in_the_list_come_back_as_typed() {
    let mut browser = Browser::of_owner().await;
    for naughty in naughty_strings() {
        // The address is wrong on purpose: nothing is added, all is shown again.
        let form = [("name", naughty.as_str()), ("email", &naughty), ("role", &naughty)];
        let asked = browser.post("/people", &form).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "{naughty}");
        assert!(asked.shows(&naughty), "{naughty}");
    }
    browser.forget();
    // A minute passes between the tries, so that none is limited.
    for naughty in naughty_strings().into_iter().step_by(9) {
        browser.advance(1);
        let form = [("email", naughty.as_str()), ("password", &naughty), ("next", &naughty)];
        let asked = browser.post("/sign-in", &form).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "{naughty}");
        assert!(asked.shows(&naughty), "{naughty}");
    }
    browser.close().await;
}
