//! The pages of procedures, through the router, as an owner without script goes through them.

use axum::http::StatusCode;

use crate::web::testing::{Browser, Page};

/// How often the draft was changed, as its page tells.
fn seen(page: &Page) -> String {
    let at = page.body.find("name=\"seen\" value=\"").expect("the mark of the draft");
    page.body[at..].split('"').nth(3).expect("its value").to_owned()
}

async fn begun() -> Browser {
    let mut browser = Browser::of_owner().await;
    assert_eq!(browser.post("/procedures/draft", &[]).await.to(), "/procedures/draft");
    browser
}

async fn save(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    let seen = seen(&browser.get("/procedures/draft").await);
    let mut all = vec![("seen", seen.as_str())];
    all.extend(fields);
    browser.post(path, &all).await
}

const ITEM: [(&str, &str); 5] = [
    ("words", "The key is handed over"),
    ("stage", "our-papers"),
    ("evidence", "customer"),
    ("rests_on_C8", "yes"),
    ("applies_with_equipment", "yes"),
];

#[tokio::test]
async fn the_procedure_is_told_before_anybody_used_it() {
    let mut browser = Browser::of_owner().await;
    let page = browser.get("/procedures").await;
    assert!(page.shows("The customer confirmed that it works") && page.shows("C14"));
    assert!(page.shows("No closing has begun yet"), "{}", page.body);
    assert_eq!(browser.get("/procedures/1").await.status, StatusCode::NOT_FOUND);
    assert!(browser.get("/procedures/draft").await.shows("Nobody is drafting"));
    browser.close().await;
}

#[tokio::test]
async fn an_owner_adds_an_item_and_publishes_a_second_version() {
    let mut browser = begun().await;
    let mut item = ITEM.to_vec();
    item.push(("why_not", "Nothing to unlock"));
    let added = save(&mut browser, "/procedures/draft/item/new", &item).await;
    assert_eq!(added.to(), "/procedures/draft", "{}", added.body);
    let page = browser.get("/procedures/draft").await;
    assert!(page.shows("The key is handed over") && page.shows("F1"));
    let form = browser.get("/procedures/draft/item/F1").await;
    assert!(form.body.contains("name=\"rests_on_C8\" value=\"yes\" checked"), "{}", form.body);
    assert!(form.body.contains("value=\"customer\" selected"));
    let act = ("/procedures/draft/item/F1/act", [("act", "up")]);
    assert_eq!(browser.post(act.0, &act.1).await.to(), "/procedures/draft");
    let note = [("note", "The key is asked for")];
    let published = save(&mut browser, "/procedures/draft/published", &note).await;
    assert_eq!(published.to(), "/procedures", "{}", published.body);
    let page = browser.get("/procedures").await;
    assert!(
        page.shows("The key is asked for")
            && page.shows("Version \u{2068}2\u{2069}")
            && page.shows("Ewa")
    );
    assert!(page.shows("Only with: \u{2068}equipment\u{2069}"), "{}", page.body);
    let compared = browser.get("/procedures/compare?from=1&to=2").await;
    assert!(compared.shows("The key is handed over") && compared.shows("new"));
    let same = browser.get("/procedures/compare?from=2&to=2").await;
    assert!(same.shows("These two versions say the same."));
    assert!(browser.get("/procedures/1").await.shows("Comes with the program"));
    assert!(browser.get("/procedures/2").await.shows("The key is handed over"));
    assert_eq!(browser.get("/procedures/compare?from=1&to=9").await.status, StatusCode::NOT_FOUND);
    browser.close().await;
}

#[tokio::test]
async fn what_is_wrong_with_an_entry_stands_at_its_field_and_nothing_is_saved() {
    let mut browser = begun().await;
    let unreasoned = save(&mut browser, "/procedures/draft/item/new", &ITEM).await;
    assert_eq!(unreasoned.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unreasoned.body.contains("id=\"why_not-error\""), "{}", unreasoned.body);
    assert!(unreasoned.body.contains("value=\"The key is handed over\""));
    assert!(unreasoned.body.contains("name=\"applies_with_equipment\" value=\"yes\" checked"));
    let circle = [("stage", "our-papers"), ("rests_on_C2", "yes")];
    let circle = save(&mut browser, "/procedures/draft/item/C8", &circle).await;
    assert_eq!(circle.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(circle.shows("It rests on itself") && circle.body.contains("href=\"#rests_on\""));
    let wordless = save(&mut browser, "/procedures/draft/document/new", &[("words", " ")]).await;
    assert!(wordless.body.contains("id=\"words-error\""));
    let days = save(&mut browser, "/procedures/draft/days", &[("standstill_days", "0")]).await;
    assert_eq!(days.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(days.body.contains("id=\"standstill_days-error\""));
    let same = save(&mut browser, "/procedures/draft/published", &[("note", "For <all>")]).await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(same.shows("says the same") && same.shows("For <all>"), "the note is not lost");
    browser.close().await;
}

#[tokio::test]
async fn a_draft_with_problems_says_them_in_their_places_and_is_not_published() {
    let mut browser = begun().await;
    let path = "/procedures/draft/stage/ahead/act";
    assert_eq!(save(&mut browser, path, &[("act", "remove")]).await.to(), "/procedures/draft");
    let page = browser.get("/procedures/draft").await;
    assert!(page.shows("Choose a stage for it") && page.shows("C14"), "no item is lost");
    let refused = save(&mut browser, "/procedures/draft/published", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("This draft is not complete yet") && refused.shows("S0-14"));
    let method = save(&mut browser, "/procedures/draft/item/C1/act", &[("act", "remove")]).await;
    assert_eq!(method.status, StatusCode::CONFLICT);
    let discarded = save(&mut browser, "/procedures/draft/discarded", &[]).await;
    assert_eq!(discarded.to(), "/procedures", "{}", discarded.body);
    assert!(browser.get("/procedures/draft").await.shows("Nobody is drafting"));
    browser.close().await;
}

#[tokio::test]
async fn of_two_editors_the_later_is_told_and_loses_nothing() {
    let mut browser = begun().await;
    let read = seen(&browser.get("/procedures/draft").await);
    let theirs = save(&mut browser, "/procedures/draft/days", &[("standstill_days", "9")]).await;
    assert_eq!(theirs.to(), "/procedures/draft");
    let mine = [("seen", read.as_str()), ("words", "Wording of mine")];
    let late = browser.post("/procedures/draft/document/agreement", &mine).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.shows("Somebody changed this") && late.body.contains("value=\"Wording of mine\""));
    let now = seen(&late);
    assert_ne!(now, read, "saving once more is done with open eyes");
    let mine = [("seen", now.as_str()), ("words", "Wording of mine")];
    let saved = browser.post("/procedures/draft/document/agreement", &mine).await;
    assert_eq!(saved.to(), "/procedures/draft");
    let page = browser.get("/procedures/draft").await;
    assert!(page.shows("Wording of mine") && page.body.contains("value=\"9\""));
    browser.close().await;
}

#[tokio::test]
async fn only_owners_write_a_procedure_and_everybody_reads_it() {
    let mut browser = Browser::of_seller().await;
    let page = browser.get("/procedures").await;
    assert!(page.shows("An owner of the program can change the procedure."));
    for path in ["/procedures/draft", "/procedures/draft/item/C1", "/procedures/draft/item/new"] {
        let page = browser.get(path).await;
        assert_eq!(page.status, StatusCode::CONFLICT, "{path}");
    }
    for path in [
        "/procedures/draft",
        "/procedures/draft/days",
        "/procedures/draft/published",
        "/procedures/draft/discarded",
        "/procedures/draft/item/new",
        "/procedures/draft/item/C1/act",
    ] {
        let fields = [("seen", "0"), ("act", "up"), ("standstill_days", "9")];
        let page = browser.post(path, &fields).await;
        assert_eq!(page.status, StatusCode::CONFLICT, "{path}");
    }
    browser.close().await;
}
