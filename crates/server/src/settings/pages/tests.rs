//! The page of the rules, through the router.

use axum::http::StatusCode;

use crate::web::testing::{Browser, naughty_strings};

#[tokio::test]
async fn an_owner_changes_a_rule_and_everybody_sees_that_it_was_changed() {
    let mut browser = Browser::of_seller().await;
    let refused = browser.post("/settings/rules", &[("unanswered-cap", "5")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    browser.sign_in("ewa@example.com", crate::web::testing::PASSWORD).await;
    let saved = browser.post("/settings/rules", &[("unanswered-cap", "5"), ("grace-minutes", "5")]);
    assert_eq!(saved.await.to(), "/settings");
    browser.sign_in("jan@example.com", crate::web::testing::PASSWORD).await;
    let page = browser.get("/settings").await;
    assert!(
        page.shows("Attempts without an answer") && !page.body.contains("<input id=\"unanswered")
    );
    assert!(page.shows("\u{2068}3\u{2069} before, \u{2068}5\u{2069} now") && page.shows("Ewa"));
    assert_eq!(page.body.matches("before, ").count(), 1, "what stays the same is no change");
    browser.close().await;
}

#[tokio::test]
async fn a_value_out_of_bounds_stands_at_its_field_and_nothing_is_changed() {
    let mut browser = Browser::of_owner().await;
    let form = [("unanswered-cap", "11"), ("deferral-days", "14"), ("grace-minutes", "-1")];
    let page = browser.post("/settings/rules", &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("id=\"unanswered-cap-error\""));
    assert!(page.body.contains("id=\"grace-minutes-error\""));
    assert!(page.body.contains("value=\"11\"") && page.body.contains("value=\"14\""));
    let rules = store::settings::rules(browser.web.db()).await.expect("the rules");
    assert_eq!(rules, domain::rules::Rules::default());
    for naughty in naughty_strings() {
        let page = browser.post("/settings/rules", &[("triage-days", naughty.as_str())]).await;
        let is_number = naughty.trim().parse::<u32>().is_ok_and(|days| (1..=30).contains(&days));
        assert!(is_number || page.shows(&naughty), "{naughty}");
    }
    browser.close().await;
}
