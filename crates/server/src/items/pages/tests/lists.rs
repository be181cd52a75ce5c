//! The board, the installed base, the sets: what stands where many items are seen at once.

use axum::http::StatusCode;
use domain::items::ItemKind;
use domain::text::Line;

use super::{of, owner, sold};
use crate::web::testing::{Browser, escaped, naughty_strings};

#[tokio::test]
async fn the_board_shows_what_is_under_way_by_track_and_narrows() {
    let mut browser = Browser::of_owner().await;
    assert!(browser.get("/follow-through").await.shows("Nothing is under way"));
    let lines = vec![
        of(ItemKind::Part, "Seal", 5),
        of(ItemKind::Part, "Ring", 1),
        of(ItemKind::Part, "Bolt", 1),
        of(ItemKind::Part, "Screw", 1),
    ];
    sold(&mut browser, lines).await;
    let page = browser.get("/follow-through").await;
    assert!(
        page.shows("Kowalski <Serwis>")
            && page.shows("One step")
            && page.shows("\u{2068}4\u{2069} items")
    );
    assert!(page.shows("and one more") && page.shows("Revenue") && page.shows("25%"));
    assert_eq!(page.body.matches("class=\"promise ").count(), 3, "delivery, quality, billing");
    let page = browser.get("/follow-through?late=yes").await;
    assert!(page.shows("Nothing under way fits these filters"));
    browser.advance(24 * 6);
    let page = browser.get("/follow-through?late=yes&whose=mine&track=delivery").await;
    assert_eq!(page.body.matches("class=\"promise ").count(), 1);
    assert!(page.shows("late: \u{2068}1\u{2069}"));
    let odd = browser.get("/follow-through?track=x&after=y&whose=z").await;
    assert_eq!(odd.status, StatusCode::OK);
    browser.close().await;
}

#[tokio::test]
async fn the_installed_base_shows_what_belongs_together_and_what_falls_due() {
    let mut browser = Browser::of_owner().await;
    let lines = vec![
        of(ItemKind::Part, "Seal", 1),
        of(ItemKind::Equipment, "Pump", 1),
        of(ItemKind::Contract, "Care contract", 1),
    ];
    let sold = sold(&mut browser, lines).await;
    let base = format!("/customers/{}/items", sold.customer);
    assert!(browser.get(&base).await.shows("Nothing falls due."));
    let owner = owner(&browser).await.to_string();
    let pump = sold.items[1].id.to_string();
    let edit = format!("/items/{}/edit", sold.items[0].id);
    assert!(browser.get(&edit).await.shows("Serial number"));
    let wrong = [("serial", "SN\t1"), ("owner", owner.as_str()), ("replacement_due", "soon")];
    let page = browser.post(&edit, &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.body.contains("id=\"serial-error\"")
            && page.body.contains("id=\"replacement_due-error\"")
    );
    let right = [
        ("serial", "SN-1"),
        ("owner", owner.as_str()),
        ("for_item", pump.as_str()),
        ("replacement_due", "2026-12-24"),
    ];
    let seal = format!("/items/{}", sold.items[0].id);
    assert_eq!(browser.post(&edit, &right).await.to(), seal);
    let page = browser.get(&base).await;
    assert!(page.shows("↳ ") && page.shows("SN-1") && page.shows("Replacement due"));
    assert!(browser.get(&format!("/items/{pump}")).await.shows("What belongs to it"));
    let early = browser.post(&format!("{seal}/retirement"), &[]).await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    assert!(early.shows("Something is still under way on this item."));
    browser.close().await;
}

#[tokio::test]
async fn owners_change_service_sets_and_others_read_them() {
    let mut browser = Browser::of_owner().await;
    assert!(browser.get("/service-sets").await.shows("Service sets"));
    let path = "/service-sets/part/simple";
    let wrong = browser.post(path, &[("delivery", "soon")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("id=\"delivery-error\"") && wrong.shows("soon"));
    assert!(browser.post(path, &[]).await.shows("A set needs one track at least"));
    assert_eq!(browser.post(path, &[("delivery", "2")]).await.to(), "/service-sets");
    let page = browser.get("/service-sets").await;
    assert!(page.shows("your own") && page.shows("Delivery 2"));
    assert_eq!(browser.post("/service-sets/x/y", &[]).await.status, StatusCode::NOT_FOUND);
    browser.close().await;
    let mut seller = Browser::of_seller().await;
    let page = seller.get("/service-sets").await;
    assert!(page.shows("Service sets") && !page.body.contains("action=\"/service-sets/"));
    let refused = seller.post(path, &[("delivery", "2")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    seller.close().await;
}

#[tokio::test]
async fn what_does_not_exist_is_not_found() {
    let mut browser = Browser::of_owner().await;
    let sold = sold(&mut browser, vec![of(ItemKind::Contract, "Care", 1)]).await;
    let none = "0199c000-0000-7000-8000-000000000001";
    for path in [
        format!("/cases/{none}/items"),
        format!("/cases/{}/items/steps/{none}", sold.case),
        format!("/cases/{none}/items/acceptance"),
        format!("/items/{none}"),
        format!("/items/{none}/edit"),
        format!("/items/{}/tracks/delivery", sold.items[0].id),
        format!("/items/{}/tracks/x", sold.items[0].id),
        format!("/customers/{none}/items"),
    ] {
        assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    browser.close().await;
}

#[tokio::test]
async fn naughty_names_are_shown_as_they_are() {
    let mut browser = Browser::of_owner().await;
    let names: Vec<String> =
        naughty_strings().into_iter().filter(|name| Line::parse(name).is_ok()).collect();
    let lines = names.iter().take(40).map(|name| of(ItemKind::Part, name, 1)).collect();
    let sold = sold(&mut browser, lines).await;
    let page = browser.get(&format!("/cases/{}/items", sold.case)).await;
    for item in &sold.items {
        assert!(page.body.contains(&escaped(item.name.as_str())), "{}", item.name);
    }
    browser.close().await;
}
