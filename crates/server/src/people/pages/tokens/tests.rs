use axum::http::StatusCode;

use crate::web::testing::Browser;

/// The token that a page shows.
fn shown(body: &str) -> Option<&str> {
    let (_, rest) = body.split_once("<code>fmn_")?;
    rest.split('<').next()
}

#[tokio::test]
async fn a_token_is_shown_once_and_ended_by_its_owner() {
    let mut browser = Browser::of_owner().await;
    let fields = [("name", "Shop"), ("scope", "write"), ("end", "2026-12-31")];
    let made = browser.post("/people/me/tokens", &fields).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.body);
    assert!(shown(&made.body).is_some_and(|token| token.len() == 64));
    let list = browser.get("/people/me/tokens").await;
    assert!(list.shows("Shop") && shown(&list.body).is_none());
    let (_, rest) = list.body.split_once("/people/tokens/").expect("a form to end it");
    let id = rest.split('/').next().expect("an id").to_owned();
    let ended = browser.post(&format!("/people/tokens/{id}/end"), &[]).await;
    assert_eq!(ended.to(), "/people/me/tokens");
    assert!(browser.get("/people/me/tokens").await.shows("ended"));
    browser.close().await;
}

#[tokio::test]
async fn a_token_without_a_name_or_an_end_ahead_is_not_made() {
    let mut browser = Browser::of_owner().await;
    for fields in [
        [("name", ""), ("scope", "read"), ("end", "2026-12-31")],
        [("name", "Shop"), ("scope", "read"), ("end", "")],
        [("name", "Shop"), ("scope", "read"), ("end", "2026-11-20")],
        [("name", "Shop"), ("scope", "read"), ("end", "2028-01-01")],
    ] {
        let again = browser.post("/people/me/tokens", &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(shown(&again.body).is_none());
    }
    browser.close().await;
}

#[tokio::test]
async fn owners_see_and_end_everybodys_tokens_and_nobody_else_does() {
    let mut browser = Browser::of_seller().await;
    let fields = [("name", "Jan's shop"), ("scope", "read"), ("end", "2026-12-31")];
    browser.post("/people/me/tokens", &fields).await;
    assert_eq!(browser.get("/people/tokens").await.status, StatusCode::CONFLICT);
    browser.sign_in("ewa@example.com", crate::web::testing::PASSWORD).await;
    let all = browser.get("/people/tokens").await;
    assert!(all.shows("Jan's shop"), "{}", all.body);
    let (_, rest) = all.body.split_once("/people/tokens/").expect("a form to end it");
    let id = rest.split('/').next().expect("an id").to_owned();
    let ended = browser.post(&format!("/people/tokens/{id}/end"), &[("all", "1")]).await;
    assert_eq!(ended.to(), "/people/tokens");
    assert!(!browser.get("/people/tokens").await.shows("Jan's shop"));
    browser.close().await;
}

#[tokio::test]
async fn who_signed_in_long_ago_shows_who_they_are_before_they_make_a_token() {
    let mut browser = Browser::of_owner().await;
    browser.advance(2);
    let fields = [("name", "Shop"), ("scope", "write"), ("end", "2026-12-31")];
    let asked = browser.post("/people/me/tokens", &fields).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.body);
    assert!(asked.to().contains("confirm"), "{}", asked.to());
    browser.close().await;
}
