//! Links, sessions, second factors and limits, through the router.

use axum::http::StatusCode;
use domain::events::EventKind;
use domain::people::Role;

use crate::config::Networks;
use crate::people::totp;
use crate::web::Site;
use crate::web::testing::{Browser, PASSWORD, Page, owner};

pub(super) const SECOND: &str = "/people/me/second-factor";
const CODES: &str = "/people/me/second-factor/codes";

/// The secrets that a page shows, in order.
pub(super) fn secrets(page: &Page) -> Vec<String> {
    let parts = page.body.split("<bdi class=\"secret\" dir=\"ltr\">").skip(1);
    parts.map(|part| part.split("</bdi>").next().expect("its end").to_owned()).collect()
}

fn seed(letters: &str) -> Vec<u8> {
    let (mut held, mut bits, mut bytes) = (0_u32, 0, Vec::new());
    for letter in letters.bytes().filter(|letter| *letter != b' ') {
        let value = if letter >= b'A' { letter - b'A' } else { letter - b'2' + 26 };
        held = (held << 5 | u32::from(value)) & 0xFFFF;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
        }
    }
    bytes
}

/// Sets codes up for whoever is signed in: their seed and their recovery codes.
async fn set_up(browser: &mut Browser) -> (Vec<u8>, Vec<String>) {
    let page = browser.get(CODES).await;
    let seed = seed(&secrets(&page)[0]);
    let code = totp::code_at(&seed, browser.clock.now());
    let printed = browser.post(CODES, &[("code", &code)]).await;
    let codes = secrets(&printed);
    assert_eq!((printed.status, codes.len()), (StatusCode::OK, 10), "{}", printed.body);
    (seed, codes)
}

async fn told(browser: &Browser, kind: EventKind) -> i64 {
    let all = store::events::count_by_kind(browser.web.db()).await.expect("events");
    all.iter().find(|(found, _)| *found == kind).map_or(0, |(_, count)| *count)
}

#[tokio::test]
async fn a_person_is_added_by_a_link_that_works_once_within_a_day_and_only_they_know_the_password()
{
    let mut browser = Browser::of_owner().await;
    let mut jan = owner();
    jan.retain(|(field, _)| *field != "password");
    jan.extend([("role", "salesperson")]);
    crate::web::testing::set(&mut jan, "name", "Jan");
    crate::web::testing::set(&mut jan, "email", "jan@example.com");
    let added = browser.post("/people", &jan).await;
    let link = secrets(&added)[0].clone();
    let path = link.strip_prefix("http://desk.example").expect("a link").to_owned();
    let ewa = browser.cookies();
    let none = browser.sign_in("jan@example.com", "").await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody signs in before");

    browser.forget();
    assert!(browser.get(&path).await.shows("jan@example.com"));
    for (typed, words) in [
        ("", "Fill this in"),
        ("short one", "too short"),
        ("1234567890", "guessed first"),
        ("jan@example.com", "made of the name"),
    ] {
        let asked = browser.post(&path, &[("password", typed)]).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(asked.shows(words), "{typed}: {}", asked.body);
    }
    let chosen = browser.post(&path, &[("password", "seeds and small pumps")]).await;
    assert_eq!(chosen.to(), "/today");
    browser.forget();
    assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "used");
    let again = browser.post(&path, &[("password", "another sentence")]).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.sign_in("jan@example.com", "seeds and small pumps").await.to(), "/today");

    // A new link changes nothing until it is used, ends the one before, and lasts a day.
    let jan = browser.cookies();
    browser.wear(ewa);
    let person = store::people::find_by_email(browser.web.db(), "jan@example.com").await;
    let invitation = format!("/people/{}/invitation", person.expect("asked").expect("Jan").id);
    let mut links = Vec::new();
    for _ in 0..2 {
        let made = browser.post(&invitation, &[]).await;
        links.push(secrets(&made)[0].replace("http://desk.example", ""));
    }
    browser.wear(jan);
    assert_eq!(browser.get("/people").await.status, StatusCode::OK);
    assert_eq!(browser.get(&links[0]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get(&links[1]).await.status, StatusCode::OK);
    browser.advance(24);
    assert_eq!(browser.get(&links[1]).await.status, StatusCode::NOT_FOUND);
    browser.close().await;
}

#[tokio::test]
async fn only_owners_make_links_end_others_sessions_and_remove_their_factors() {
    let mut browser = Browser::of_seller().await;
    let ewa = store::people::find_by_email(browser.web.db(), "ewa@example.com").await;
    let ewa = ewa.expect("asked").expect("Ewa").id;
    for rest in ["invitation", "sessions/end", "second-factor/reset"] {
        let refused = browser.post(&format!("/people/{ewa}/{rest}"), &[]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{rest}");
    }
    assert_eq!(browser.get(&format!("/people/{ewa}/sign-in")).await.status, StatusCode::CONFLICT);
    let rule = browser.post("/people/second-factor", &[("second_factor", "everybody")]).await;
    assert_eq!(rule.status, StatusCode::CONFLICT);
    browser.close().await;
}

#[tokio::test]
async fn sessions_are_listed_and_ended_and_a_new_sign_in_ends_the_old_one_of_its_browser() {
    let mut browser = Browser::of_owner().await;
    let desk = browser.cookies();
    browser.sign_in("ewa@example.com", PASSWORD).await;
    let phone = browser.cookies();
    let list = browser.get("/people/me/sessions").await;
    assert_eq!(list.body.matches("/end\"").count(), 1, "{}", list.body);
    assert!(list.shows("this one"));
    let path = list.body.split("action=\"").find(|part| part.contains("/end\"")).expect("a form");
    let path = path.split('"').next().expect("its address").to_owned();
    assert_eq!(browser.post(&path, &[]).await.to(), "/people/me/sessions");
    browser.wear(desk);
    assert_eq!(browser.get("/people").await.to(), "/sign-in?next=%2Fpeople");

    browser.sign_in("ewa@example.com", PASSWORD).await;
    let other = browser.cookies();
    browser.wear(phone.clone());
    browser.post("/people/me/sessions", &[]).await;
    assert_eq!(browser.get("/people").await.status, StatusCode::OK);
    browser.wear(other);
    assert_eq!(browser.get("/people").await.to(), "/sign-in?next=%2Fpeople");

    browser.wear(phone.clone());
    let form = [("email", "ewa@example.com"), ("password", PASSWORD)];
    assert_eq!(browser.post("/sign-in", &form).await.to(), "/today");
    let renewed = browser.cookies();
    browser.wear(phone);
    assert_eq!(browser.get("/people").await.to(), "/sign-in?next=%2Fpeople");
    browser.wear(renewed);
    let out = browser.post("/sign-out", &[]).await;
    assert_eq!(out.header("clear-site-data"), "\"cache\", \"storage\"");
    browser.close().await;
}

#[tokio::test]
async fn what_is_grave_asks_again_who_one_is_and_goes_on_under_another_token() {
    let mut browser = Browser::of_owner().await;
    browser.advance_seconds(11 * 60);
    let asked = browser.get(CODES).await;
    let confirm = "/people/me/confirm?next=%2Fpeople%2Fme%2Fsecond-factor%2Fcodes";
    assert_eq!(asked.to(), confirm);
    assert_eq!(browser.post("/people/me/sessions", &[]).await.status, StatusCode::SEE_OTHER);
    let before = browser.cookies();
    assert!(browser.get(confirm).await.shows("Is it you?"));
    let wrong = [("password", "wrong one here"), ("next", CODES)];
    let refused = browser.post("/people/me/confirm", &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let right = [("password", PASSWORD), ("next", CODES)];
    assert_eq!(browser.post("/people/me/confirm", &right).await.to(), CODES);
    assert_eq!(browser.get(CODES).await.status, StatusCode::OK);
    browser.wear(before);
    assert_eq!(browser.get("/people").await.to(), "/sign-in?next=%2Fpeople", "the token before");
    browser.close().await;
}

#[tokio::test]
async fn codes_are_asked_for_taken_once_and_never_guessed() {
    let mut browser = Browser::of_owner().await;
    let (seed, recovery) = set_up(&mut browser).await;
    let code = |browser: &Browser| totp::code_at(&seed, browser.clock.now());
    let used = code(&browser);
    let first = browser.sign_in("ewa@example.com", PASSWORD).await;
    assert_eq!(first.to(), "/sign-in/code?next=%2Ftoday");
    assert!(!browser.has_cookie("session"));
    assert_eq!(browser.get("/people").await.to(), "/sign-in?next=%2Fpeople");
    let replayed = browser.post("/sign-in/code", &[("code", &used)]).await;
    assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY, "the code that set it up");
    browser.advance_seconds(30);
    let now = code(&browser);
    let in_now = browser.post("/sign-in/code", &[("code", &now), ("next", "/cases")]).await;
    assert_eq!(in_now.to(), "/cases");
    assert_eq!(browser.get("/people").await.status, StatusCode::OK);

    browser.sign_in("ewa@example.com", PASSWORD).await;
    let replayed = browser.post("/sign-in/code", &[("code", &now)]).await;
    assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY, "the code of this step");
    for _ in 0..4 {
        browser.post("/sign-in/code", &[("code", "000000")]).await;
    }
    browser.advance_seconds(60);
    let late = code(&browser);
    let over = browser.post("/sign-in/code", &[("code", &late)]).await;
    assert_eq!(over.to(), "/sign-in", "five tries for one sign-in");

    let lost = recovery[3].to_lowercase();
    browser.sign_in("ewa@example.com", PASSWORD).await;
    assert_eq!(browser.post("/sign-in/code", &[("code", &lost)]).await.to(), "/today");
    assert!(browser.get(SECOND).await.shows("are left"));
    browser.sign_in("ewa@example.com", PASSWORD).await;
    let again = browser.post("/sign-in/code", &[("code", &lost)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    browser.advance_seconds(10 * 60);
    let late = code(&browser);
    let over = browser.post("/sign-in/code", &[("code", &late)]).await;
    assert_eq!(over.to(), "/sign-in", "it waits ten minutes");
    browser.close().await;
}

#[tokio::test]
async fn codes_need_a_right_one_to_be_set_up_and_end_all_other_sessions() {
    let mut browser = Browser::of_owner().await;
    let other = browser.cookies();
    browser.sign_in("ewa@example.com", PASSWORD).await;
    let shown = browser.get(CODES).await;
    assert!(shown.body.contains("<svg") && !shown.body.contains(" style="));
    let wrong = browser.post(CODES, &[("code", "000000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(secrets(&wrong), secrets(&shown), "the same seed is asked about");
    set_up(&mut browser).await;
    assert_eq!(browser.get(CODES).await.to(), SECOND, "once is enough");
    let mine = browser.cookies();
    browser.wear(other);
    assert_eq!(browser.get("/people").await.to(), "/sign-in?next=%2Fpeople");
    browser.wear(mine);
    assert_eq!(browser.post(&format!("{CODES}/remove"), &[]).await.to(), SECOND);
    assert!(browser.get(SECOND).await.shows("Set up codes"));
    assert_eq!(browser.sign_in("ewa@example.com", PASSWORD).await.to(), "/today");
    browser.close().await;
}

#[tokio::test]
async fn where_the_firm_demands_a_second_factor_who_lacks_it_sees_nothing_else() {
    let mut browser = Browser::of_owner().await;
    browser.hire("Jan", "jan@example.com", Role::Salesperson).await;
    browser.sign_in("jan@example.com", PASSWORD).await;
    let jan = browser.cookies();
    browser.sign_in("ewa@example.com", PASSWORD).await;
    let rule = [("second_factor", "everybody")];
    assert_eq!(browser.post("/people/second-factor", &rule).await.to(), "/people");
    for cookies in [browser.cookies(), jan] {
        browser.wear(cookies);
        for path in ["/today", "/people", "/customers", "/people/me", "/people/me/sessions"] {
            assert_eq!(browser.get(path).await.to(), SECOND, "{path}");
        }
        assert_eq!(browser.post("/customers", &[]).await.to(), SECOND);
        assert!(browser.get(SECOND).await.shows("The firm asks for a second factor"));
        set_up(&mut browser).await;
        assert_eq!(browser.get("/today").await.status, StatusCode::OK);
    }
    browser.close().await;
}

#[tokio::test]
async fn an_owner_removes_the_factor_of_who_lost_their_device_and_it_is_told() {
    let mut browser = Browser::of_seller().await;
    set_up(&mut browser).await;
    let jan = browser.cookies();
    browser.sign_in("ewa@example.com", PASSWORD).await;
    let person = store::people::find_by_email(browser.web.db(), "jan@example.com").await;
    let path = format!("/people/{}", person.expect("asked").expect("Jan").id);
    assert!(browser.get(&format!("{path}/sign-in")).await.shows("Remove the second factor"));
    let done = browser.post(&format!("{path}/second-factor/reset"), &[]).await;
    assert_eq!(done.to(), format!("{path}/sign-in"));
    browser.wear(jan);
    assert_eq!(browser.get("/people").await.to(), "/sign-in?next=%2Fpeople");
    assert_eq!(browser.sign_in("jan@example.com", PASSWORD).await.to(), "/today");
    assert!(told(&browser, EventKind::FactorChanged).await >= 2);
    browser.close().await;
}

#[tokio::test]
async fn a_stranger_keeps_nobody_out_and_a_known_browser_has_tries_of_its_own() {
    let mut browser = Browser::of_owner().await;
    browser.come_from("192.0.2.7");
    browser.sign_in("ewa@example.com", PASSWORD).await;
    let known = browser.cookies();
    browser.come_from("203.0.113.9");
    for _ in 0..8 {
        browser.sign_in("ewa@example.com", "another sentence").await;
    }
    let limited = browser.sign_in("ewa@example.com", PASSWORD).await;
    assert_eq!(limited.status, StatusCode::TOO_MANY_REQUESTS);
    browser.come_from("192.0.2.7");
    assert_eq!(browser.sign_in("ewa@example.com", PASSWORD).await.to(), "/today", "elsewhere");
    // Many strangers together use up the name, and still not who is known.
    for place in 0..120 {
        browser.come_from(&format!("198.51.100.{place}"));
        browser.sign_in("ewa@example.com", "another sentence").await;
    }
    browser.come_from("192.0.2.8");
    let limited = browser.sign_in("ewa@example.com", PASSWORD).await;
    assert_eq!(limited.status, StatusCode::TOO_MANY_REQUESTS);
    browser.wear(known);
    let form = [("email", "ewa@example.com"), ("password", PASSWORD)];
    browser.post("/sign-out", &[]).await;
    assert_eq!(browser.post("/sign-in", &form).await.to(), "/today");
    assert_eq!(told(&browser, EventKind::SignInFailed).await, 10, "bounded");
    browser.close().await;
}

#[tokio::test]
async fn a_name_made_to_look_like_anothers_bucket_takes_none_of_their_tries() {
    let mut browser = Browser::of_owner().await;
    browser.come_from("192.0.2.7");
    browser.sign_in("ewa@example.com", "another sentence").await;
    browser.come_from("203.0.113.9");
    for _ in 0..20 {
        browser.sign_in("ewa@example.com from 192.0.2.7", "another sentence").await;
    }
    browser.come_from("192.0.2.7");
    assert_eq!(browser.sign_in("ewa@example.com", PASSWORD).await.to(), "/today");
    browser.close().await;
}

#[tokio::test]
async fn behind_a_server_in_front_each_visitor_counts_alone_and_the_address_is_kept() {
    let proxies = Networks::parse("127.0.0.1").expect("a network");
    let mut browser = Browser::of_owner_at(Site { proxies, ..Site::default() }).await;
    browser.come_from("127.0.0.1");
    browser.sign_in("ewa@example.com", PASSWORD).await;
    assert!(browser.get("/people/me/sessions").await.shows("127.0.0.1"));
    browser.close().await;
}

#[tokio::test]
async fn old_parameters_of_a_hash_are_renewed_by_a_right_password() {
    let mut browser = Browser::of_owner().await;
    let cheap = argon2::Params::new(8 * 1024, 1, 1, None).expect("parameters");
    let hasher = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, cheap);
    let old = argon2::password_hash::PasswordHasher::hash_password(&hasher, PASSWORD.as_bytes());
    let old = old.expect("a hash").to_string();
    let ewa = store::people::find_by_email(browser.web.db(), "ewa@example.com").await;
    let ewa = ewa.expect("asked").expect("Ewa").id;
    let set = browser.web.db().write::<_, store::db::StoreError, _>(move |tx| {
        Box::pin(async move { store::people::set_password(tx, ewa, &old).await })
    });
    set.await.expect("set");
    assert_eq!(browser.sign_in("ewa@example.com", PASSWORD).await.to(), "/today");
    let found = store::people::find_credential(browser.web.db(), "ewa@example.com").await;
    let hash = found.expect("asked").expect("Ewa").password_hash;
    assert!(!crate::people::password::is_outdated(&hash));
    assert_eq!(browser.sign_in("ewa@example.com", PASSWORD).await.to(), "/today");
    browser.close().await;
}

#[tokio::test]
async fn under_https_every_cookie_is_bound_to_this_very_host() {
    let site = Site { address: Some("https://desk.example".to_owned()), ..Site::default() };
    let mut browser = Browser::of_owner_at(site).await;
    browser.post("/preferences", &[("own", "1"), ("theme", "dark")]).await;
    browser.forget();
    let form = [("email", "ewa@example.com"), ("password", PASSWORD)];
    let page = browser.post("/sign-in", &form).await;
    for cookie in page.headers.get_all("set-cookie") {
        let cookie = cookie.to_str().expect("text");
        assert!(cookie.starts_with("__Host-") && cookie.contains("; Secure"), "{cookie}");
    }
    browser.close().await;
}
