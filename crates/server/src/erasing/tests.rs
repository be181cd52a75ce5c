//! Erasing and the copy, through the router.

use std::io::{Cursor, Read as _};

use axum::http::StatusCode;
use zip::ZipArchive;

use crate::web::testing::{Browser, opened, won};

#[tokio::test]
async fn a_copy_holds_all_and_a_page_to_read() {
    let mut browser = Browser::of_owner().await;
    let (customer, _) = opened(&mut browser, "Kanarek").await;
    let (status, _, bytes) = browser.download(&format!("/customers/{customer}/copy")).await;
    assert_eq!(status, StatusCode::OK);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
    for name in ["about.html", "data/customers.jsonl"] {
        let mut text = String::new();
        archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
        assert!(text.contains("Kanarek"), "{name}");
    }
    assert!(
        browser.get(&format!("/customers/{customer}")).await.shows("A copy of all data was made")
    );
    browser.close().await;
}

#[tokio::test]
async fn who_was_erased_is_found_nowhere_and_their_page_tells_counts_and_dates() {
    let mut browser = Browser::of_owner().await;
    let (customer, _) = opened(&mut browser, "Kanarek").await;
    let path = format!("/customers/{customer}/erasing");
    assert!(browser.get(&path).await.shows("There is no way back."));
    let refused = browser.post(&path, &[("name", "Somebody else")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let erased = browser.post(&path, &[("name", "kanarek")]).await;
    assert_eq!(erased.status, StatusCode::SEE_OTHER, "{}", erased.body);
    let page = browser.get(&path).await;
    assert!(page.shows("Erased on request") && !page.body.contains("Kanarek"));
    assert_eq!(browser.get(&format!("/customers/{customer}")).await.to(), path);
    for page in ["/customers?v=none", "/search?q=Kanarek", "/cases?view=released", "/audit"] {
        let found = browser.get(page).await.body.replace("value=\"Kanarek\"", "");
        assert!(!found.contains("customers/0") || !found.contains(">Kanarek<"), "{page}");
    }
    let late = browser.post(&format!("/customers/{customer}/leave"), &[]).await;
    assert_ne!(late.status, StatusCode::SEE_OTHER, "nothing more is written");
    let rules = store::settings::rules(browser.web.db()).await.expect("rules");
    assert_eq!(store::checks::all(browser.web.db(), &rules).await.expect("checks"), []);
    browser.close().await;
}

#[tokio::test]
async fn erasing_asks_for_who_one_is_once_more() {
    let mut browser = Browser::of_owner().await;
    let (customer, _) = opened(&mut browser, "Kanarek").await;
    browser.advance(2);
    let path = format!("/customers/{customer}/erasing");
    let asked = browser.post(&path, &[("name", "Kanarek")]).await;
    assert!(asked.to().starts_with("/people/me/confirm"), "{}", asked.to());
    assert!(browser.get(&format!("/customers/{customer}")).await.shows("Kanarek"));
    browser.close().await;
}

#[tokio::test]
async fn a_won_case_with_nothing_open_can_be_erased() {
    let mut browser = Browser::of_owner().await;
    let (customer, _) = won(&mut browser, "Kanarek").await;
    let path = format!("/customers/{customer}/erasing");
    let erased = browser.post(&path, &[("name", "Kanarek")]).await;
    assert_eq!(erased.status, StatusCode::SEE_OTHER, "{}", erased.body);
    let rules = store::settings::rules(browser.web.db()).await.expect("rules");
    assert_eq!(store::checks::all(browser.web.db(), &rules).await.expect("checks"), []);
    browser.close().await;
}
