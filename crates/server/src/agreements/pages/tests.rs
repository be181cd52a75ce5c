//! The pages of the agreement, through the router.

use axum::http::StatusCode;
use domain::ids::CaseId;
use domain::money::Money;
use domain::needs::SpinKind;
use domain::offers::{OfferContent, OfferLine, OfferTerm};
use domain::people::Actor;
use iso_currency::Currency;

use crate::web::testing::{Browser, Page, line, naughty_strings, opened, prose, set, yes};
use crate::{cases, needs, offers};

type Form<'a> = Vec<(&'a str, &'a str)>;

/// A case with an offer of one pump for 120 zł and a burden in it.
async fn offered(browser: &mut Browser) -> (Actor, CaseId) {
    let (_, case) = opened(browser, "Pompy").await;
    let web = &browser.web;
    let user = store::people::all(web.db()).await.expect("the people")[0].id;
    let actor = Actor::User(user);
    let need = needs::record(web, actor, case, SpinKind::Problem, prose("It leaks"))
        .await
        .expect("a need");
    cases::agree_needs(web, actor, case).await.expect("the list is agreed");
    let price = Money { minor: 12_000, currency: Currency::PLN };
    let content = OfferContent {
        lines: vec![OfferLine { what: line("A <b>pump</b>"), price, need: Some(need) }],
        terms: vec![OfferTerm {
            words: prose("Half in advance"),
            is_burden: true,
            reason: Some(prose("Made to measure")),
        }],
        valid_until: None,
    };
    let offer = offers::draft(web, actor, case, Currency::PLN, content).await.expect("a draft");
    offers::give(web, actor, case, offer).await.expect("they have it");
    (actor, case)
}

/// The same after the customer's final yes.
async fn accepted(browser: &mut Browser) -> CaseId {
    let (_, case) = offered(browser).await;
    yes(browser, case).await;
    case
}

/// The sheet filled in as it should be.
fn sheet<'a>() -> Form<'a> {
    vec![
        ("currency", "PLN"),
        ("what_0", "A <b>pump</b>"),
        ("kind_0", "equipment"),
        ("quantity_0", "1,5"),
        ("price_0", "120"),
        ("cost_0", ""),
        ("payment_days", "14"),
        ("reference", "PO-1"),
        ("term_0", "Half in advance"),
        ("burden_0", "yes"),
        ("reason_0", "Made to measure"),
        ("acknowledged_0", "yes"),
        ("shape", "email"),
        ("evidence", "Their e-mail of Friday\r\n\"Yes\""),
    ]
}

async fn agreed(browser: &mut Browser) -> String {
    let case = accepted(browser).await;
    let path = format!("/cases/{case}/agreement");
    let page = browser.post(&path, &sheet()).await;
    assert_eq!(page.to(), path, "{}", page.body);
    path
}

fn has_input(page: &Page, name: &str, value: &str) -> bool {
    let field = format!("name=\"{name}\" type=\"text\"");
    page.body
        .split("<input")
        .any(|input| input.contains(&field) && input.contains(&format!("value=\"{value}\"")))
}

#[tokio::test]
async fn the_offer_that_they_have_is_taken_over_and_the_agreement_is_shown_whole() {
    let mut browser = Browser::of_owner().await;
    let case = accepted(&mut browser).await;
    let path = format!("/cases/{case}/agreement");
    let asked = browser.get(&path).await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(has_input(&asked, "what_0", "A &lt;b&gt;pump&lt;/b&gt;"), "{}", asked.body);
    assert!(has_input(&asked, "price_0", "120.00") && asked.shows("Half in advance"));
    assert!(asked.shows("a small value") && asked.shows("Too heavy for this value."));
    assert!(!asked.body.contains("name=\"fit_known\""), "nothing is warned of before it is chosen");
    assert!(!asked.body.contains("name=\"acknowledged_0\" value=\"yes\" checked"));

    assert_eq!(browser.post(&path, &sheet()).await.to(), path);
    let page = browser.get(&path).await;
    assert!(page.shows("The agreement is written down.") && page.shows("A <b>pump</b>"));
    assert!(page.body.contains("Their e-mail of Friday<br>&quot;Yes&quot;"));
    for told in [
        "120.00",
        "1.5",
        "14 days",
        "PO-1",
        "Half in advance",
        "Made to measure",
        "acknowledged",
        "E-mail",
        "Equipment",
    ] {
        assert!(page.shows(told), "{told}: {}", page.body);
    }
    assert!(!page.shows("for this value"), "it fits, and nothing is said of it");
    let again = browser.get(&format!("{path}/new")).await;
    assert_eq!(again.to(), path, "a case is agreed once");
    browser.close().await;
}

#[tokio::test]
async fn before_the_yes_the_page_says_that_it_comes_after() {
    let mut browser = Browser::of_owner().await;
    let (_, case) = offered(&mut browser).await;
    for path in ["agreement", "agreement/new"] {
        let page = browser.get(&format!("/cases/{case}/{path}")).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.body.contains("<bdi>I9</bdi>"));
    }
    let path = format!("/cases/{case}/agreement");
    let page = browser.post(&path, &sheet()).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("<bdi>I9</bdi>") && page.shows("PO-1"));
    assert_eq!(browser.get(&format!("{path}/amend")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get(&format!("{path}/versions/1")).await.status, StatusCode::NOT_FOUND);
    browser.close().await;
}

#[tokio::test]
async fn what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost() {
    let mut browser = Browser::of_owner().await;
    let path = format!("/cases/{}/agreement", accepted(&mut browser).await);
    let mut form = sheet();
    for (field, wrong) in [
        ("kind_0", ""),
        ("quantity_0", "none"),
        ("price_0", "-5"),
        ("cost_0", "cheap"),
        ("payment_days", "366"),
        ("reason_0", " "),
        ("acknowledged_0", ""),
        ("shape", ""),
        ("evidence", ""),
    ] {
        set(&mut form, field, wrong);
    }
    form.extend([("what_7", "A line far below"), ("at_date", "2026-11-22"), ("given_by", "x")]);
    let page = browser.post(&path, &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in [
        "kind_0",
        "quantity_0",
        "price_0",
        "cost_0",
        "payment_days",
        "reason_0",
        "acknowledged_0",
        "shape",
        "evidence",
        "price_7",
        "at",
    ] {
        assert!(page.body.contains(&format!("id=\"{field}-error\"")), "{field}: {}", page.body);
        assert!(page.body.contains(&format!("href=\"#{field}\"")), "{field} is in the summary");
    }
    for (field, typed) in [
        ("quantity_0", "none"),
        ("price_0", "-5"),
        ("cost_0", "cheap"),
        ("payment_days", "366"),
        ("what_7", "A line far below"),
    ] {
        assert!(has_input(&page, field, typed), "{field}");
    }
    assert!(page.shows("Half in advance") && page.body.contains("value=\"2026-11-22\""));
    assert_eq!(
        store::agreements::versions_of_case(browser.web.db(), case_of(&path), 9)
            .await
            .expect("versions")
            .len(),
        0
    );
    browser.close().await;
}

fn case_of(path: &str) -> CaseId {
    let id = path.split('/').nth(2).expect("an id");
    id.parse().expect("an id")
}

#[tokio::test]
async fn any_text_that_somebody_types_comes_back_as_it_was() {
    let mut browser = Browser::of_owner().await;
    let path = format!("/cases/{}/agreement", accepted(&mut browser).await);
    for naughty in naughty_strings().iter().filter(|text| !text.trim().is_empty()) {
        let form = [("what_0", naughty.as_str()), ("evidence", naughty), ("payment_days", naughty)];
        let page = browser.post(&path, &form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{naughty}");
        assert!(page.shows(naughty), "{naughty}");
    }
    browser.close().await;
}

// I12
#[tokio::test]
async fn a_form_that_does_not_fit_asks_for_a_tick_and_the_agreement_keeps_it_in_view() {
    let mut browser = Browser::of_owner().await;
    let path = format!("/cases/{}/agreement", accepted(&mut browser).await);
    let mut form = sheet();
    set(&mut form, "shape", "contract");
    let page = browser.post(&path, &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("id=\"shape-error\"") && page.shows("PO-1"));
    assert!(page.body.contains("name=\"fit_known\" value=\"heavy\""), "{}", page.body);
    form.push(("fit_known", "light"));
    let page = browser.post(&path, &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "another misfit was ticked");
    set(&mut form, "fit_known", "heavy");
    assert_eq!(browser.post(&path, &form).await.to(), path);
    assert!(browser.get(&path).await.shows("Too heavy for this value."));
    browser.close().await;
}

#[tokio::test]
async fn more_empty_lines_come_without_a_word_about_what_is_not_filled_in() {
    let mut browser = Browser::of_owner().await;
    let path = format!("/cases/{}/agreement", accepted(&mut browser).await);
    let mut form = sheet();
    set(&mut form, "evidence", "");
    form.push(("more", "yes"));
    let page = browser.post(&path, &form).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("name=\"what_8\"") && !page.body.contains("-error\""));
    assert!(has_input(&page, "reference", "PO-1"));
    browser.close().await;
}

#[tokio::test]
async fn a_change_is_a_new_version_that_says_what_it_changed() {
    let mut browser = Browser::of_owner().await;
    let path = agreed(&mut browser).await;
    let amend = format!("{path}/amend");
    let asked = browser.get(&amend).await;
    assert!(has_input(&asked, "price_0", "120.00") && has_input(&asked, "quantity_0", "1.5"));
    assert!(asked.body.contains("name=\"acknowledged_0\" value=\"yes\" checked"));
    assert!(!asked.body.contains("value=\"part\" selected"), "the kind of a line stays");
    let mut form = sheet();
    set(&mut form, "price_0", "150");
    form.extend([("version", "1"), ("what_1", "A filter"), ("kind_1", "part")]);
    form.extend([("quantity_1", "2"), ("price_1", "10")]);
    let mut gone = form.clone();
    for field in ["what_0", "price_0", "quantity_0"] {
        set(&mut gone, field, "");
    }
    let page = browser.post(&amend, &gone).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("id=\"what_0-error\""), "an agreed line is not left out");
    assert_eq!(browser.post(&amend, &form).await.to(), path);
    let page = browser.get(&path).await;
    for told in ["A filter", "new", "changed", "120.00", "160.00", "Versions"] {
        assert!(page.shows(told), "{told}: {}", page.body);
    }
    let first = browser.get(&format!("{path}/versions/1")).await;
    assert!(first.shows("A later version counts now.") && !first.shows("A filter"));
    let stale = browser.post(&amend, &form).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.body.contains("<bdi>S0-33</bdi>") && has_input(&stale, "what_1", "A filter"));
    browser.close().await;
}

#[tokio::test]
async fn only_an_owner_sets_from_what_value_on_a_form_fits() {
    let mut browser = Browser::of_seller().await;
    let page = browser.get("/settings/agreement-forms").await;
    assert!(page.shows("5,000.00") && !page.body.contains("<input id=\"small_PLN\""));
    let sent = [("small_PLN", "100"), ("large_PLN", "200")];
    let refused = browser.post("/settings/agreement-forms", &sent).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    browser.sign_in("ewa@example.com", crate::web::testing::PASSWORD).await;
    let rules = browser.get("/settings").await;
    assert!(rules.body.contains("href=\"/settings/agreement-forms\""));
    let wrong =
        [("small_PLN", "200"), ("large_PLN", "100"), ("small_EUR", "x"), ("large_EUR", "1")];
    let page = browser.post("/settings/agreement-forms", &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.body.contains("id=\"large_PLN-error\"")
            && page.body.contains("id=\"small_EUR-error\"")
    );
    assert!(has_input(&page, "small_PLN", "200") && has_input(&page, "small_EUR", "x"));
    let saved = browser.post("/settings/agreement-forms", &sent).await;
    assert_eq!(saved.to(), "/settings/agreement-forms");
    let page = browser.get("/settings/agreement-forms").await;
    assert!(has_input(&page, "small_PLN", "100.00") && page.shows("Ewa"));
    browser.close().await;
}
