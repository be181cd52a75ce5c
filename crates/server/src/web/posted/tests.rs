//! What was typed is neither lost nor taken twice.

use axum::http::StatusCode;
use domain::people::Role;

use crate::web::testing::{Browser, PASSWORD, won};

/// The key of the first form of a page.
async fn key(browser: &mut Browser, path: &str) -> String {
    let page = browser.get(path).await;
    let start = page.body.find("name=\"once\" value=\"").expect("a form with a key") + 19;
    page.body[start..start + 32].to_owned()
}

async fn words(browser: &Browser, case: domain::ids::CaseId) -> usize {
    let needs = store::needs::of_case(browser.web.db(), case).await.expect("the needs");
    needs.len()
}

#[tokio::test]
async fn the_same_form_sent_twice_is_taken_once_and_answered_twice() {
    let mut browser = Browser::of_owner().await;
    let (_, case) = won(&mut browser, "Anna").await;
    let once = key(&mut browser, &format!("/cases/{case}")).await;
    let path = format!("/cases/{case}/words");
    let said = [("once", once.as_str()), ("words", "It leaks"), ("words_kind", "problem")];
    let (first, again) = (browser.post(&path, &said).await, browser.post(&path, &said).await);
    assert_eq!((first.status, again.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
    assert_eq!(first.to(), again.to());
    assert_eq!(again.headers.get("set-cookie"), first.headers.get("set-cookie"));
    assert_eq!(words(&browser, case).await, 1);
    // Another content is another form, although its page is the same; so is another page.
    let other = [("once", once.as_str()), ("words", "It is loud"), ("words_kind", "problem")];
    browser.post(&path, &other).await;
    assert_eq!(words(&browser, case).await, 2);
    let fresh = key(&mut browser, &format!("/cases/{case}")).await;
    browser.post(&path, &[("once", fresh.as_str()), said[1], said[2]]).await;
    assert_eq!(words(&browser, case).await, 3);
    browser.close().await;
}

#[tokio::test]
async fn a_refused_form_may_be_sent_again_as_it_is() {
    let mut browser = Browser::of_owner().await;
    let once = key(&mut browser, "/customers/new").await;
    let empty = [("once", once.as_str()), ("name", "")];
    for _ in 0..2 {
        let asked = browser.post("/customers", &empty).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    browser.close().await;
}

#[tokio::test]
async fn what_was_sent_after_the_session_waits_for_its_writer_and_for_nobody_else() {
    let mut browser = Browser::of_owner().await;
    browser.hire("Jan", "jan@example.com", Role::Salesperson).await;
    let (_, case) = won(&mut browser, "Anna").await;
    let once = key(&mut browser, &format!("/cases/{case}")).await;
    browser.forget();
    let path = format!("/cases/{case}/words");
    let said = [("once", once.as_str()), ("words", "It leaks at night"), ("words_kind", "problem")];
    let turned = browser.post(&path, &said).await;
    let (_, next) = turned.to().split_once("next=").expect("where to go on");
    let next = format!("x={next}");
    let (_, kept) = form_urlencoded::parse(next.as_bytes()).next().expect("a path");
    assert!(kept.starts_with("/kept?form="), "{kept}");
    browser.sign_in("jan@example.com", PASSWORD).await;
    let his = browser.get(&kept).await;
    assert_eq!(his.to(), "/customers", "shown to another person");
    let back = browser.sign_in("ewa@example.com", PASSWORD).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    assert_eq!(words(&browser, case).await, 0, "sent by itself");
    let hers = browser.get(&kept).await;
    assert!(hers.shows("It leaks at night") && hers.body.contains(&path), "{}", hers.body);
    browser.close().await;
}

#[tokio::test]
async fn a_form_with_a_password_in_it_never_waits() {
    let mut browser = Browser::of_owner().await;
    let once = key(&mut browser, "/people/me").await;
    browser.forget();
    let form = [("once", once.as_str()), ("password_now", PASSWORD), ("password", "another one")];
    let turned = browser.post("/people/me/password", &form).await;
    assert!(
        !turned.to().contains("another") && turned.to().contains("form%3D%26"),
        "{}",
        turned.to()
    );
    browser.close().await;
}

#[tokio::test]
async fn what_cannot_be_taken_is_shown_with_the_words_that_say_why() {
    let mut browser = Browser::of_owner().await;
    let nobody = "01890a5d-ac96-774b-bcce-b302099a8057";
    let said = [("words", "It leaks at night"), ("words_kind", "problem")];
    let lost = browser.post(&format!("/cases/{nobody}/words"), &said).await;
    assert_eq!(lost.status, StatusCode::NOT_FOUND);
    assert!(lost.shows("It leaks at night") && lost.shows("What you typed"), "{}", lost.body);
    browser.close().await;
}

#[tokio::test]
async fn what_no_page_answers_is_put_into_words_too() {
    let mut browser = Browser::of_owner().await;
    let form = [("name", "Anna")];
    let from = "https://elsewhere.example/x";
    let page = browser.post_from("/customers", &form, "cross-site", from).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert!(page.shows("This came from another site"), "{}", page.body);
    assert!(page.header("content-security-policy").contains("default-src 'none'"));
    browser.close().await;
}
