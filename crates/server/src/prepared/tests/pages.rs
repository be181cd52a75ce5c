//! The pages on which a person decides.

use axum::http::StatusCode;
use domain::people::Role;
use domain::text::Line;
use domain::tokens::Scope;
use jiff::ToSpan;
use serde_json::json;

use crate::api::tests::client::customer;
use crate::mcp::tests::Assistant;
use crate::people::tokens;
use crate::web::router;
use crate::web::testing::{Browser, PASSWORD};

/// The assistant of somebody by their address.
async fn assistant(browser: &Browser, email: &str) -> Assistant {
    let people = store::people::all(browser.web.db()).await.expect("the people");
    let person = people.iter().find(|it| it.email.as_str() == email).expect("somebody").id;
    let ends_at = browser.web.now().checked_add((24 * 30).hours()).expect("a time");
    let name = Line::parse("Notes").expect("a name");
    let made = tokens::make(&browser.web, person, name, Scope::Prepare, ends_at).await;
    Assistant::new(router(browser.web.clone()), &made.expect("a token").text)
}

#[tokio::test]
async fn a_person_reads_in_plain_words_what_would_be_done_and_accepts_one_and_declines_one() {
    let mut browser = Browser::of_owner().await;
    let assistant = assistant(&browser, "ewa@example.com").await;
    let act = assistant.prepare("add_customer", json!({ "body": customer("Acme") })).await;
    let other = assistant.prepare("add_customer", json!({ "body": customer("Bell") })).await;
    assert!(browser.get("/today").await.shows("2 acts prepared"));
    let page = browser.get("/prepared").await;
    for words in ["Add a customer", "Acme", "Bell", "Polish", "Notes"] {
        assert!(page.shows(words), "{words}");
    }
    let one = browser.get(&format!("/prepared/{act}")).await;
    assert!(one.body.contains("name=\"text:name\""), "it can be worded anew");
    let path = format!("/prepared/{act}/accepted");
    let refused = browser.post(&path, &[("text:name", "")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = browser.post(&path, &[("text:name", "Acme of Kraków")]).await;
    assert_eq!(done.to(), "/prepared");
    assert!(browser.get("/customers").await.shows("Acme of Kraków"));
    let done = browser.post(&format!("/prepared/{other}/declined"), &[]).await;
    assert_eq!(done.to(), "/prepared");
    let page = browser.get("/prepared").await;
    assert!(page.shows("Accepted") && page.shows("Declined"));
    assert!(!browser.get("/customers").await.shows("Bell"));
    let late = browser.post(&path, &[]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "decided already");
    browser.close().await;
}

#[tokio::test]
async fn what_one_lets_prepare_another_does_not_see_unless_they_steer() {
    let mut browser = Browser::of_owner().await;
    browser.hire("Jan", "jan@example.com", Role::Salesperson).await;
    let assistant = assistant(&browser, "ewa@example.com").await;
    let act = assistant.prepare("add_customer", json!({ "body": customer("Acme") })).await;
    browser.sign_in("jan@example.com", PASSWORD).await;
    assert!(!browser.get("/prepared").await.shows("Acme"));
    let path = format!("/prepared/{act}");
    assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND);
    let accepted = browser.post(&format!("{path}/accepted"), &[]).await;
    assert_eq!(accepted.status, StatusCode::NOT_FOUND);
    browser.close().await;
}
