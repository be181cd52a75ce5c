//! The list and the board: what moves, what is asked, what is refused, and views that are kept.

use axum::http::StatusCode;
use domain::ids::CaseId;

use crate::web::testing::{Browser, Page, opened, won};

async fn shift(browser: &mut Browser, case: CaseId, fields: &[(&str, &str)]) -> Page {
    browser.post(&format!("/cases/{case}/move"), fields).await
}

async fn ours(browser: &Browser, case: CaseId) -> u8 {
    store::cases::get(browser.web.db(), case).await.unwrap().ours.number()
}

#[tokio::test]
async fn a_card_is_moved_at_once_where_nothing_is_missing_and_asked_for_what_is() {
    let mut browser = Browser::of_owner().await;
    let (_, case) = opened(&mut browser, "Pompy").await;
    let moved = shift(&mut browser, case, &[("stage", "2"), ("back", "q=pom")]).await;
    assert_eq!(moved.to(), "/cases/board?q=pom", "{}", moved.body);
    assert_eq!(ours(&browser, case).await, 2);
    let asked = shift(&mut browser, case, &[("stage", "4")]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["name=\"goal\"", "name=\"agreed\""] {
        assert!(asked.body.contains(field), "{field}");
    }
    assert!(!asked.body.contains("offer_given") && !asked.body.contains("decision_date"));
    assert!(!asked.body.contains("class=\"error\""), "nothing was wrong yet");
    let blank = shift(&mut browser, case, &[("stage", "4"), ("asked", "yes")]).await;
    assert!(blank.body.contains("class=\"error\""));
    assert_eq!(ours(&browser, case).await, 2);
    let told = [
        ("stage", "4"),
        ("asked", "yes"),
        ("goal", "Water all summer"),
        ("goal_kind", "problem"),
        ("agreed", "yes"),
    ];
    assert_eq!(shift(&mut browser, case, &told).await.to(), "/cases/board");
    assert_eq!(ours(&browser, case).await, 4);
    // The offer is written in its own room first.
    let no_offer = shift(&mut browser, case, &[("stage", "5"), ("asked", "yes")]).await;
    assert!(no_offer.body.contains("/offers/new\""));
    assert_eq!(shift(&mut browser, case, &[("stage", "1")]).await.to(), "/cases/board");
    assert_eq!(ours(&browser, case).await, 1);
    browser.close().await;
}

#[tokio::test]
async fn no_card_is_carried_past_the_customers_yes() {
    let mut browser = Browser::of_owner().await;
    let (_, case) = opened(&mut browser, "Pompy").await;
    for stage in ["6", "9", "10"] {
        let refused = shift(&mut browser, case, &[("stage", stage)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("I9") && refused.body.contains("end=final-yes"));
    }
    let (_, served) = won(&mut browser, "Ogrody").await;
    let before = ours(&browser, served).await;
    let refused = shift(&mut browser, served, &[("stage", "9")]).await;
    assert!(refused.body.contains("I6"), "{}", refused.body);
    assert_eq!(ours(&browser, served).await, before);
    let board = browser.get("/cases/board").await;
    let moving = board.body.matches("data-moves").count();
    assert_eq!((board.body.matches("data-case=").count(), moving), (2, 1));
    browser.close().await;
}

#[tokio::test]
async fn a_column_shows_its_first_cards_and_the_way_to_the_rest() {
    let mut browser = Browser::of_owner().await;
    for n in 0..27 {
        opened(&mut browser, &format!("Customer {n}")).await;
    }
    let board = browser.get("/cases/board").await;
    assert_eq!(board.body.matches("data-case=").count(), 25);
    let (_, rest) = board.body.split_once("data-more href=\"").expect("more");
    let (href, _) = rest.split_once('"').expect("an address");
    let more = browser.get(&href.replace("&amp;", "&")).await;
    assert_eq!(more.body.matches("data-case=").count(), 2);
    assert_eq!(browser.get("/cases/board/11").await.status, StatusCode::NOT_FOUND);
    browser.close().await;
}

#[tokio::test]
async fn a_kept_view_is_an_address_and_opens_the_list_of_whoever_chose_it() {
    let mut browser = Browser::of_owner().await;
    opened(&mut browser, "Pompy").await;
    let view = [
        ("list", "cases"),
        ("query", "q=pom&as=board&after=1_2&evil=1"),
        ("view_name", "Pumps"),
        ("default", "yes"),
    ];
    let kept = browser.post("/views", &view).await;
    assert!(kept.to().starts_with("/cases/board?q=pom&as=board"), "{}", kept.to());
    let home = browser.get("/cases").await;
    assert_eq!(home.to(), kept.to());
    assert!(browser.get(kept.to()).await.shows("Pumps"));
    assert!(!kept.to().contains("evil") && !kept.to().contains("after"));
    assert_eq!(browser.get("/cases?view=open").await.status, StatusCode::OK);
    let nameless =
        [("list", "cases"), ("query", "due=late"), ("view_name", " "), ("shared", "yes")];
    let asked = browser.post("/views", &nameless).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in ["value=\"due=late\"", "name=\"shared\" value=\"yes\" checked"] {
        assert!(asked.body.contains(kept), "{kept}: {}", asked.body);
    }
    assert_eq!(browser.post("/views/none", &[("list", "cases")]).await.to(), "/views");
    assert_eq!(browser.get("/cases").await.status, StatusCode::OK);
    browser.close().await;
}

#[tokio::test]
async fn a_shared_view_is_changed_by_its_maker_or_by_who_steers() {
    let mut browser = Browser::of_seller().await;
    for (name, shared) in [("Mine", ""), ("Ours", "yes")] {
        let view =
            [("list", "cases"), ("query", "due=late"), ("view_name", name), ("shared", shared)];
        browser.post("/views", &view).await;
    }
    let jan = store::people::all(browser.web.db()).await.unwrap();
    let jan = jan.iter().find(|person| person.name.as_str() == "Jan").unwrap().id;
    let views = store::views::of_list(browser.web.db(), jan, "cases").await.unwrap();
    browser.sign_in("ewa@example.com", crate::web::testing::PASSWORD).await;
    let seen = browser.get("/views").await;
    assert!(seen.shows("Ours") && !seen.shows("Mine"));
    let statuses = [StatusCode::NOT_FOUND, StatusCode::SEE_OTHER];
    for (view, status) in views.iter().zip(statuses) {
        let changed = browser.post(&format!("/views/{}/removal", view.id), &[]).await;
        assert_eq!(changed.status, status, "{}", view.name);
    }
    browser.close().await;
}

#[tokio::test]
async fn many_cases_are_changed_one_by_one_and_never_moved_answered_or_closed() {
    let mut browser = Browser::of_owner().await;
    let (_, one) = opened(&mut browser, "One").await;
    let (_, other) = opened(&mut browser, "Other").await;
    let (one, other) = (one.to_string(), other.to_string());
    let ids = [("id", one.as_str()), ("id", other.as_str())];
    let tag = [&ids[..], &[("deed", "tag"), ("many_tag", "Garden")]].concat();
    let done = browser.post("/cases/many", &tag).await;
    assert_eq!(done.status, StatusCode::OK);
    assert!(done.shows("were changed."), "{}", done.body);
    assert!(browser.get("/cases?view=open").await.shows("Garden"));
    let gone = store::people::all(browser.web.db()).await.unwrap()[0].id.to_string();
    let missing = "0199c000-0000-7000-8000-000000000001";
    let to_nobody = [&ids[..], &[("deed", "owner"), ("many_owner", missing)]].concat();
    let refused = browser.post("/cases/many", &to_nobody).await;
    assert!(
        refused.shows("were refused") && refused.shows("One: A second pump"),
        "{}",
        refused.body
    );
    let to_ewa = [&ids[..], &[("deed", "owner"), ("many_owner", &gone)]].concat();
    assert!(browser.post("/cases/many", &to_ewa).await.shows("were changed."));
    for deed in ["stage", "answer", "close"] {
        let refused = browser.post("/cases/many", &[&ids[..], &[("deed", deed)]].concat()).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.body.contains("I11"));
    }
    browser.close().await;
}

#[tokio::test]
async fn who_does_not_steer_hands_nothing_over_in_bulk() {
    let mut browser = Browser::of_seller().await;
    let (customer, case) = opened(&mut browser, "Pompy").await;
    let ewa = store::people::all(browser.web.db()).await.unwrap()[0].id.to_string();
    let (customer, case) = (customer.to_string(), case.to_string());
    for (path, id) in [("/cases/many", &case), ("/customers/many", &customer)] {
        let fields = [("id", id.as_str()), ("deed", "owner"), ("many_owner", &ewa)];
        let refused = browser.post(path, &fields).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{path}");
        let tagged = [("id", id.as_str()), ("deed", "tag"), ("many_tag", "Garden")];
        assert!(browser.post(path, &tagged).await.shows("One was changed."));
    }
    browser.close().await;
}

#[tokio::test]
async fn two_people_who_name_a_case_do_not_overwrite_each_other_in_silence() {
    let mut browser = Browser::of_owner().await;
    let (_, case) = opened(&mut browser, "Pompy").await;
    let path = format!("/cases/{case}");
    let stood = browser.get(&path).await.hidden("stood").to_owned();
    let other = browser.post(&path, &[("title", "A third pump")]).await;
    assert_eq!(other.to(), path, "{}", other.body);
    let mine =
        [("title", "A deep pump"), ("amount", "120"), ("currency", "PLN"), ("stood", &stood)];
    let clash = browser.post(&path, &mine).await;
    assert_eq!(clash.status, StatusCode::CONFLICT);
    assert!(clash.shows("and you typed") && clash.body.contains("value=\"A deep pump\""));
    let stored = store::cases::get(browser.web.db(), case).await.unwrap();
    assert_eq!(stored.title.as_str(), "A third pump");
    let again = [("title", "A deep pump"), ("stood", clash.hidden("stood"))];
    assert_eq!(browser.post(&path, &again).await.to(), path);
    browser.close().await;
}
