//! What a browser gets: found, marked, within sight; the palette, the keys, pins.

use axum::http::StatusCode;

use crate::web::testing::{Browser, won};

#[tokio::test]
async fn everything_is_found_by_a_few_letters_and_marked() {
    let mut browser = Browser::of_owner().await;
    let (customer, case) = won(&mut browser, "Żółw & <Synowie>").await;
    for (typed, to) in [
        ("zol", format!("/customers/{customer}")),
        ("ЖУЛВ", format!("/customers/{customer}")),
        ("pump", format!("/cases/{case}")),
        ("pump%20zolw", format!("/cases/{case}")),
    ] {
        let page = browser.get(&format!("/search?q={typed}")).await;
        assert!(page.body.contains(&format!("href=\"{to}\"")), "{typed}: {}", page.body);
    }
    let page = browser.get("/search?q=zolw").await;
    assert!(page.body.contains("<mark>Żółw</mark> &amp; &lt;Synowie&gt;"), "{}", page.body);
    let swapped = browser.get("/search?q=%D1%8F%D1%89%D0%B4%D1%86").await;
    assert!(swapped.shows("Read as") && swapped.body.contains(&customer.to_string()));
    browser.close().await;
}

#[tokio::test]
async fn an_empty_page_says_what_can_be_searched_and_a_vain_one_what_to_try() {
    let mut browser = Browser::of_owner().await;
    assert!(browser.get("/search").await.shows("What are you looking for?"));
    let page = browser.get("/search?q=%3Cscript%3E").await;
    assert!(page.shows("Nothing was found") && !page.body.contains("<script>"), "{}", page.body);
    browser.forget();
    assert_eq!(browser.get("/search?q=zol").await.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.get("/search/palette?q=zol").await.status, StatusCode::SEE_OTHER);
    browser.close().await;
}

#[tokio::test]
async fn naughty_strings_are_looked_for_in_peace() {
    let mut browser = Browser::of_owner().await;
    won(&mut browser, "Żółw").await;
    for typed in crate::web::testing::naughty_strings().iter().step_by(9) {
        let query =
            form_urlencoded::Serializer::new(String::new()).append_pair("q", typed).finish();
        for path in ["/search", "/search/palette"] {
            assert_eq!(browser.get(&format!("{path}?{query}")).await.status, 200, "{typed}");
        }
    }
    browser.close().await;
}

#[tokio::test]
async fn the_palette_has_at_hand_what_was_opened_and_pinned_and_what_can_be_done_here() {
    let mut browser = Browser::of_owner().await;
    let (customer, case) = won(&mut browser, "Żółw").await;
    browser.get(&format!("/customers/{customer}")).await;
    let at = format!("/search/palette?at=/cases/{case}/items");
    let list = browser.get(&at).await.body;
    assert!(list.contains("Opened last") && !list.contains("Pinned"), "{list}");
    assert!(list.contains(&format!("/cases/{case}/interactions/new")), "{list}");
    assert!(!list.contains("<html"), "it is a part of a page");
    let star = [("record", format!("/cases/{case}")), ("pin", "yes".to_owned())];
    let star: Vec<_> = star.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(browser.post("/pins", &star).await.to(), format!("/cases/{case}"));
    let page = browser.get(&format!("/cases/{case}")).await.body;
    assert!(page.contains("aria-pressed=\"true\" data-key=\"p\""), "{page}");
    assert!(browser.get(&at).await.body.contains("Pinned"));
    let found = browser.get("/search/palette?q=bil&at=/today").await.body;
    assert!(found.contains("href=\"/bills\"") && found.contains("role=\"option\""), "{found}");
    let nowhere = browser.post("/pins", &[("record", "/today"), ("pin", "yes")]).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    browser.close().await;
}

#[tokio::test]
async fn single_keys_can_be_turned_off_and_are_told() {
    let mut browser = Browser::of_owner().await;
    assert!(!browser.get("/today").await.body.contains("data-keys=\"off\""));
    assert!(browser.get("/shortcuts").await.shows("Into the field that finds"));
    browser.post("/preferences", &[("shortcuts", "off")]).await;
    assert!(browser.get("/today").await.body.contains("data-keys=\"off\""));
    assert!(browser.get("/shortcuts").await.shows("turned off for you"));
    browser.post("/preferences", &[("shortcuts", "on")]).await;
    assert!(!browser.get("/today").await.body.contains("data-keys=\"off\""));
    browser.close().await;
}
