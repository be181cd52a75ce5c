//! The life of a customer with the firm, as far as tests of pages begin with it.

use axum::http::StatusCode;
use domain::agreements::{AgreementForm, AgreementLine, Fit, Fitness};
use domain::ids::{CaseId, CustomerId};
use domain::people::Actor;
use domain::text::{Line, Prose};
use iso_currency::Currency;

use super::Browser;
use crate::agreements::{Agree, Consent, agree};

pub fn line(text: &str) -> Line {
    Line::parse(text).expect("a line")
}

pub fn prose(text: &str) -> Prose {
    Prose::parse(text).expect("prose")
}

/// A customer of the owner with an open case, by the pages.
pub async fn opened(browser: &mut Browser, name: &str) -> (CustomerId, CaseId) {
    let owner = store::people::all(browser.web.db()).await.expect("the people")[0].id.to_string();
    let customer = [
        ("kind", "organization"),
        ("name", name),
        ("language", "pl"),
        ("zone", "Europe/Warsaw"),
        ("owner", &owner),
        ("is_new", "yes"),
    ];
    let added = browser.post("/customers", &customer).await;
    let customer = added.to().trim_start_matches("/customers/").to_owned();
    let case = [
        ("customer", customer.as_str()),
        ("title", "A second pump"),
        ("step_kind", "call"),
        ("step_named_by", "customer"),
        ("step_date", "2026-11-22"),
        ("step_time", "12:00"),
    ];
    let opened = browser.post("/cases", &case).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.body);
    let case = opened.to().trim_start_matches("/cases/").to_owned();
    (customer.parse().expect("an id"), case.parse().expect("an id"))
}

/// Their final yes.
pub async fn yes(browser: &mut Browser, case: CaseId) {
    let yes = [("channel", "call"), ("direction", "in"), ("end", "final-yes")];
    let said = browser.post(&format!("/cases/{case}/interactions"), &yes).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
}

/// A customer with a case that was won.
pub async fn won(browser: &mut Browser, name: &str) -> (CustomerId, CaseId) {
    let (customer, case) = opened(browser, name).await;
    yes(browser, case).await;
    (customer, case)
}

/// What was agreed with them, in złoty; an e-mail may be light for it.
pub async fn agreed(browser: &Browser, case: CaseId, lines: Vec<AgreementLine>) {
    let owner = store::people::all(browser.web.db()).await.expect("the people")[0].id;
    let consent = Consent {
        form: AgreementForm::Email,
        evidence: prose("Their e-mail"),
        document: None,
        reference: None,
        payment_days: 14,
        at: None,
        given_by: None,
        lines,
        terms: vec![],
    };
    let fitness = Fitness::Known(Fit::Light);
    let command = Agree { case, offer: None, currency: Currency::PLN, consent, fitness };
    agree(&browser.web, Actor::User(owner), command).await.expect("agreed");
}
