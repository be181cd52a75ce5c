//! The pages of items, through the router.

mod lists;

use axum::http::StatusCode;
use domain::agreements::AgreementLine;
use domain::ids::{CaseId, CustomerId, ItemId, PromiseId, UserId};
use domain::items::{Item, ItemKind, TrackKind};
use domain::money::Money;
use domain::quantity::Quantity;
use iso_currency::Currency;

use crate::web::testing::{Browser, agreed, line, won};

struct Sold {
    customer: CustomerId,
    case: CaseId,
    items: Vec<Item>,
}

fn of(kind: ItemKind, what: &str, units: i64) -> AgreementLine {
    let price = Money { minor: 120_000, currency: Currency::PLN };
    let cost = Some(Money { minor: 90_000, currency: Currency::PLN });
    AgreementLine { kind, what: line(what), quantity: Quantity(units * 1000), price, cost }
}

async fn owner(browser: &Browser) -> UserId {
    store::people::all(browser.web.db()).await.expect("the people")[0].id
}

/// A customer who said yes and agreed on these lines.
async fn sold(browser: &mut Browser, lines: Vec<AgreementLine>) -> Sold {
    let (customer, case) = won(browser, "Kowalski <Serwis>").await;
    agreed(browser, case, lines).await;
    let items = store::items::of_case(browser.web.db(), case).await.expect("items");
    Sold { customer, case, items }
}

async fn step(browser: &Browser, item: ItemId, kind: TrackKind) -> PromiseId {
    let tracks = store::items::tracks_of_item(browser.web.db(), item).await.expect("tracks");
    let track = tracks.into_iter().find(|track| track.kind == kind).expect("the track");
    track.step().expect("it is under way")
}

const AT: [(&str, &str); 2] = [("at_date", "2026-11-22"), ("at_time", "09:30")];

fn with<'a>(fields: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [fields, more].concat()
}

#[tokio::test]
async fn a_delivery_in_parts_is_written_down_and_what_is_wrong_stands_at_its_field() {
    let mut browser = Browser::of_owner().await;
    let sold = sold(&mut browser, vec![of(ItemKind::Part, "Seal <1>", 5)]).await;
    let list = format!("/cases/{}/items", sold.case);
    let page = browser.get(&list).await;
    assert!(page.shows("Seal <1>") && page.shows("Kowalski <Serwis>") && page.shows("Deliver"));
    let step = step(&browser, sold.items[0].id, TrackKind::Delivery).await;
    let path = format!("{list}/steps/{step}");
    let page = browser.get(&path).await;
    assert!(
        page.shows("Still to come: \u{2068}5\u{2069}")
            && page.body.contains("value=\"2026-11-22\"")
    );
    let field = format!("quantity_{}", sold.items[0].id);

    let wrong = browser.post(&path, &with(&[(&field, "two")], &AT)).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains(&format!("id=\"{field}-error\"")) && wrong.shows("two"));
    let ahead = [("at_date", "2026-11-23"), ("at_time", "09:30")];
    let ahead = browser.post(&path, &with(&[(&field, "2")], &ahead)).await;
    assert!(
        ahead.shows("This time is still to come") && ahead.body.contains("value=\"2026-11-23\"")
    );
    let none = browser.post(&path, &with(&[(&field, "")], &AT)).await;
    assert!(none.shows("Enter how much is there now"));
    let more = browser.post(&path, &with(&[(&field, "6")], &AT)).await;
    assert_eq!(more.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(more.shows("This would be more than was sold.") && more.body.contains("S3-13"));

    assert_eq!(browser.post(&path, &with(&[(&field, "2")], &AT)).await.to(), list);
    assert!(browser.get(&list).await.shows("\u{2068}2\u{2069} of it is there"));
    assert_eq!(browser.post(&path, &with(&[(&field, "3")], &AT)).await.to(), list);
    let page = browser.get(&list).await;
    assert!(page.shows("we ask whether it is right") && page.shows("What they say is right"));
    assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "the step is kept");
    browser.close().await;
}

#[tokio::test]
async fn they_accept_many_things_in_one_form_and_may_call_one_not_right() {
    let mut browser = Browser::of_owner().await;
    let lines = vec![of(ItemKind::Part, "Seal", 1), of(ItemKind::Part, "Ring", 1)];
    let sold = sold(&mut browser, lines).await;
    let list = format!("/cases/{}/items", sold.case);
    let delivery = step(&browser, sold.items[0].id, TrackKind::Delivery).await;
    let fields: Vec<String> =
        sold.items.iter().map(|item| format!("quantity_{}", item.id)).collect();
    let both = [(fields[0].as_str(), "1"), (fields[1].as_str(), "1")];
    let done = browser.post(&format!("{list}/steps/{delivery}"), &with(&both, &AT)).await;
    assert_eq!(done.to(), list);
    let path = format!("{list}/acceptance");
    let page = browser.get(&path).await;
    assert!(page.shows("Seal") && page.shows("Ring"));
    let none = browser.post(&path, &AT).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.body.contains("href=\"#item\"") && none.shows("Choose one at least"));
    let seal = format!("track_{}_delivery", sold.items[0].id);
    let accepted = with(&[(&seal, "yes"), ("words", "It fits \"well\"")], &AT);
    assert_eq!(browser.post(&path, &accepted).await.to(), list);
    let item = format!("/items/{}", sold.items[0].id);
    let page = browser.get(&item).await;
    assert!(page.shows("accepted") && page.shows("It fits \"well\""));

    let word = format!("/items/{}/tracks/delivery", sold.items[1].id);
    let page = browser.get(&word).await;
    assert!(
        page.shows("It is not right, or they want it after all")
            && page.shows("They don’t want it")
    );
    let unsaid = browser.post(&word, &with(&[("says", "again")], &AT)).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsaid.body.contains("id=\"words-error\"") && unsaid.body.contains("id=\"due-error\""));
    let again = [
        ("says", "again"),
        ("words", "It is too small"),
        ("due_date", "2026-11-27"),
        ("due_time", "12:00"),
    ];
    let ring = format!("/items/{}", sold.items[1].id);
    assert_eq!(browser.post(&word, &with(&again, &AT)).await.to(), ring);
    let page = browser.get(&ring).await;
    assert!(page.shows("They say it is not right") && page.shows("It is too small"));
    browser.close().await;
}

#[tokio::test]
async fn a_time_moves_only_with_the_hour_at_which_they_were_told() {
    let mut browser = Browser::of_owner().await;
    let sold = sold(&mut browser, vec![of(ItemKind::Part, "Seal", 1)]).await;
    let list = format!("/cases/{}/items", sold.case);
    let delivery = step(&browser, sold.items[0].id, TrackKind::Delivery).await;
    let path = format!("{list}/steps/{delivery}/moves");
    let due = [("due_date", "2026-12-04"), ("due_time", "12:00")];
    let unsaid = browser.post(&path, &due).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsaid.body.contains("id=\"by-error\""));
    let untold = browser.post(&path, &with(&[("by", "us")], &due)).await;
    assert!(untold.body.contains("id=\"told-error\""));
    let told = [("by", "us"), ("told_date", "2026-11-22"), ("told_time", "09:00")];
    assert_eq!(browser.post(&path, &with(&told, &due)).await.to(), list);
    assert!(browser.get(&list).await.shows("they were told before"));
    let board = browser.get("/follow-through?track=delivery").await;
    assert!(board.shows("they were told before") && !board.shows("due soon"));
    browser.close().await;
}

#[tokio::test]
async fn a_fault_is_told_promised_and_mended() {
    let mut browser = Browser::of_owner().await;
    let sold = sold(&mut browser, vec![of(ItemKind::Equipment, "Pump", 1)]).await;
    let item = format!("/items/{}", sold.items[0].id);
    let form = format!("{item}/faults");
    assert!(browser.get(&form).await.shows("What is wrong, in their words"));
    let wrong = browser.post(&form, &[("words", "It <hums>")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.shows("It <hums>") && wrong.body.contains("id=\"due-error\""));
    let fault = [("words", "It <hums>"), ("due_date", "2026-11-25"), ("due_time", "12:00")];
    let list = format!("/cases/{}/items", sold.case);
    assert_eq!(browser.post(&form, &fault).await.to(), list);
    assert!(browser.get(&list).await.shows("It <hums>"));
    let mend = step(&browser, sold.items[0].id, TrackKind::Quality).await;
    let path = format!("{list}/steps/{mend}");
    assert!(browser.get(&path).await.shows("It <hums>"));
    assert_eq!(browser.post(&path, &with(&[("words", "A new bearing")], &AT)).await.to(), list);
    let page = browser.get(&item).await;
    assert!(page.shows("A new bearing") && page.shows("A fault is mended"));
    browser.close().await;
}

#[tokio::test]
async fn training_installation_quality_and_a_plan_each_ask_for_their_own() {
    let mut browser = Browser::of_owner().await;
    let sold = sold(&mut browser, vec![of(ItemKind::Equipment, "Pump", 1)]).await;
    let (pump, list) = (sold.items[0].id, format!("/cases/{}/items", sold.case));
    let tick = format!("item_{pump}");
    let ticked = [(tick.as_str(), "yes")];
    for kind in [TrackKind::Installation, TrackKind::Quality] {
        let path = format!("{list}/steps/{}", step(&browser, pump, kind).await);
        assert_eq!(browser.get(&path).await.status, StatusCode::OK);
        assert!(browser.post(&path, &AT).await.shows("Choose one at least"));
        assert_eq!(browser.post(&path, &with(&ticked, &AT)).await.to(), list);
    }
    let path = format!("{list}/steps/{}", step(&browser, pump, TrackKind::Training).await);
    let not_yet = with(&[("words", "Anna"), ("can_use", "no")], &with(&ticked, &AT));
    let undated = browser.post(&path, &not_yet).await;
    assert!(undated.body.contains("id=\"again-error\"") && undated.shows("Anna"));
    let dated = with(&[("again_date", "2026-11-26"), ("again_time", "10:00")], &not_yet);
    assert_eq!(browser.post(&path, &dated).await.to(), list);
    let path = format!("{list}/steps/{}", step(&browser, pump, TrackKind::Training).await);
    let can = with(&[("words", "Anna"), ("can_use", "yes")], &with(&ticked, &AT));
    assert_eq!(browser.post(&path, &can).await.to(), list);

    let path = format!("{list}/steps/{}", step(&browser, pump, TrackKind::Maintenance).await);
    let wrong = browser.post(&path, &with(&ticked, &[("every_months", "0")])).await;
    assert!(wrong.body.contains("id=\"every_months-error\""));
    assert!(wrong.body.contains("id=\"next_service-error\""));
    let plan = [("every_months", "6"), ("next_service", "2026-12-01")];
    assert_eq!(browser.post(&path, &with(&ticked, &plan)).await.to(), list);
    let item = format!("/items/{pump}");
    assert!(browser.get(&item).await.shows("every \u{2068}6\u{2069} months"));
    let visits = format!("{item}/visits");
    assert!(browser.get(&visits).await.shows("Pump"));
    let made = with(&[("words", "New oil")], &with(&ticked, &AT));
    assert_eq!(browser.post(&visits, &made).await.to(), item);
    assert!(browser.get(&item).await.shows("New oil"));
    browser.close().await;
}

#[tokio::test]
async fn two_people_who_describe_an_item_do_not_overwrite_each_other_in_silence() {
    let mut browser = Browser::of_owner().await;
    let sold = sold(&mut browser, vec![of(ItemKind::Equipment, "Pump", 1)]).await;
    let path = format!("/items/{}/edit", sold.items[0].id);
    let stood = browser.get(&path).await.hidden("stood").to_owned();
    let owner = owner(&browser).await.to_string();
    let other = [("serial", "A-1"), ("owner", owner.as_str())];
    assert_eq!(browser.post(&path, &other).await.status, StatusCode::SEE_OTHER);
    let mine = [("serial", "B-2"), ("owner", &owner), ("stood", &stood)];
    let clash = browser.post(&path, &mine).await;
    assert_eq!(clash.status, StatusCode::CONFLICT, "{}", clash.body);
    assert!(clash.shows("A-1") && clash.body.contains("value=\"B-2\""));
    let again = [("serial", "B-2"), ("owner", &owner), ("stood", clash.hidden("stood"))];
    assert_eq!(browser.post(&path, &again).await.status, StatusCode::SEE_OTHER);
    browser.close().await;
}
