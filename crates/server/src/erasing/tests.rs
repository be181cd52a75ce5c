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

#[tokio::test]
async fn a_file_of_everything_that_was_made_before_is_gone_with_its_drafts() {
    let mut browser = Browser::of_owner().await;
    let folder = std::env::temp_dir().join(format!("kept-{}", browser.web.new_id()));
    browser.web.exports().keep_in(folder.clone());
    let (customer, _) = opened(&mut browser, "Kanarek").await;
    browser.post("/exports/everything", &[]).await;
    finished(&browser).await;
    let made = browser.web.exports().made(browser.web.now());
    let file = format!("/exports/everything/{}", made[0].name);
    assert_eq!(browser.download(&file).await.0, StatusCode::OK);
    std::fs::write(folder.join("1.part"), "Kanarek, of a program that was cut off")
        .expect("a draft");
    erased(&mut browser, &customer).await;
    assert_eq!(std::fs::read_dir(&folder).expect("the folder").count(), 0, "nothing lies there");
    assert_eq!(browser.download(&file).await.0, StatusCode::NOT_FOUND);
    drop(std::fs::remove_dir_all(folder));
    browser.close().await;
}

#[tokio::test]
async fn a_file_of_everything_that_is_being_made_is_never_finished() {
    let mut browser = Browser::of_owner().await;
    let folder = std::env::temp_dir().join(format!("kept-{}", browser.web.new_id()));
    browser.web.exports().keep_in(folder.clone());
    let (customer, _) = opened(&mut browser, "Kanarek").await;
    browser.post("/exports/everything", &[]).await;
    erased(&mut browser, &customer).await;
    finished(&browser).await;
    assert_eq!(std::fs::read_dir(&folder).map_or(0, Iterator::count), 0, "neither whole nor half");
    drop(std::fs::remove_dir_all(folder));
    browser.close().await;
}

async fn erased(browser: &mut Browser, customer: &impl std::fmt::Display) {
    let path = format!("/customers/{customer}/erasing");
    let erased = browser.post(&path, &[("name", "Kanarek")]).await;
    assert_eq!(erased.status, StatusCode::SEE_OTHER, "{}", erased.body);
}

async fn finished(browser: &Browser) {
    while browser.web.exports().doing().is_some() {
        tokio::task::yield_now().await;
    }
}
