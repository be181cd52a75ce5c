//! The page of the record, through the router.

use axum::http::StatusCode;
use domain::people::{Actor, Role};

use crate::people::Device;
use crate::people::entry::tell_failed;
use crate::people::{set_role, tell_refused};
use crate::web::testing::{Browser, PASSWORD, won};

#[tokio::test]
async fn the_record_tells_who_did_what_and_is_narrowed_by_person_kind_customer_and_day() {
    let mut browser = Browser::of_seller().await;
    assert_eq!(browser.get("/audit").await.status, StatusCode::CONFLICT, "Jan sells");
    browser.sign_in("ewa@example.com", PASSWORD).await;
    let (_, case) = won(&mut browser, "Pompy Gdańsk").await;
    let page = browser.get("/audit").await;
    assert!(page.shows("Pompy Gdańsk") && page.shows("Final yes") && page.shows("Signed in"));
    assert!(page.body.contains(&format!("/cases/{case}")), "each line leads to its record");
    assert!(page.shows("Refused: ") && page.shows("the whole record"), "what Jan was refused");
    let people = store::people::all(browser.web.db()).await.expect("the people");
    let jan = people.iter().find(|it| it.name.as_str() == "Jan").expect("Jan").id;
    let of_jan = browser.get(&format!("/audit?person={jan}")).await;
    assert!(of_jan.shows("Signed in") && !of_jan.shows("Final yes"));
    let access = browser.get("/audit?about=access").await;
    assert!(access.shows("Signed in") && !access.shows("Pompy Gdańsk"));
    let named = browser.get("/audit?q=pompy").await;
    assert!(named.shows("Final yes") && !named.shows("Signed in"));
    let today = browser.get("/audit?from=2026-11-22&until=2026-11-22").await;
    assert!(today.shows("Final yes"));
    assert!(!browser.get("/audit?from=2026-11-23").await.shows("Final yes"));
    assert!(!browser.get("/audit?until=2026-11-21").await.shows("Final yes"));
    browser.close().await;
}

#[tokio::test]
async fn the_record_goes_back_page_by_page_and_loses_nothing() {
    let mut browser = Browser::of_owner().await;
    for number in 0..12 {
        won(&mut browser, &format!("Customer {number}")).await;
    }
    let (mut path, mut lines, mut pages) = ("/audit?about=cases".to_owned(), 0, 0);
    loop {
        let page = browser.get(&path).await;
        lines += page.body.matches("<th scope=\"row\"").count();
        pages += 1;
        let Some((_, rest)) = page.body.split_once("rel=\"next\" href=\"") else { break };
        path = rest.split('"').next().expect("an address").replace("&amp;", "&");
    }
    let kinds = store::events::count_by_kind(browser.web.db()).await.expect("the counts");
    let of_cases = kinds.iter().filter(|(kind, _)| kind.room() == domain::events::Room::Cases);
    let all: i64 = of_cases.map(|(_, count)| count).sum();
    assert!(pages > 1);
    assert_eq!(i64::try_from(lines).expect("few"), all);
    browser.close().await;
}

#[tokio::test]
async fn what_anybody_can_try_fills_the_record_only_so_far() {
    let mut browser = Browser::of_owner().await;
    let people = store::people::all(browser.web.db()).await.expect("the people");
    for _ in 0..30 {
        tell_failed(&browser.web, Some(people[0].id), &Device::default()).await.expect("told");
        tell_failed(&browser.web, None, &Device::default()).await.expect("told");
    }
    for _ in 0..30 {
        tell_refused(&browser.web, people[0].id, None, "work").await.expect("told");
    }
    let count = async |browser: &Browser, code: &str| -> i64 {
        let kinds = store::events::count_by_kind(browser.web.db()).await.expect("the counts");
        kinds.iter().find(|(kind, _)| kind.code() == code).map_or(0, |(_, count)| *count)
    };
    assert_eq!(count(&browser, "sign-in-failed").await, 20, "ten for Ewa, ten for all unknown");
    assert_eq!(count(&browser, "access-refused").await, 20);
    assert!(browser.get("/audit").await.shows("nobody has this address"));
    browser.advance(2);
    tell_failed(&browser.web, Some(people[0].id), &Device::default()).await.expect("told");
    assert_eq!(count(&browser, "sign-in-failed").await, 21, "an hour later it is told again");
    browser.close().await;
}

#[tokio::test]
async fn a_new_role_is_told_and_holds_at_once() {
    let mut browser = Browser::of_seller().await;
    let people = store::people::all(browser.web.db()).await.expect("the people");
    let id = |name: &str| people.iter().find(|it| it.name.as_str() == name).expect(name).id;
    let ewa = Actor::User(id("Ewa"));
    set_role(&browser.web, ewa, id("Jan"), Role::Auditor).await.expect("a role");
    let page = browser.get("/audit?about=people").await;
    assert!(page.shows("Another role") && page.shows("Auditor"), "{}", page.body);
    let sent = browser.post("/customers", &[("name", "x")]).await;
    assert_eq!(sent.status, StatusCode::CONFLICT);
    assert!(sent.shows("reads everything and changes nothing"));
    browser.close().await;
}
