//! One payment: what it was for, and what it may be for; a person says so with one tap.

use axum::extract::State;
use axum::response::Response;
use domain::bills::matching::Match;
use domain::ids::{BillId, PaymentId};
use domain::money::Money;
use domain::refusal::Refusal;
use maud::{Markup, html};
use store::bills::{Payment, PaymentMatch, PaymentState};

use super::super::matching::proposed;
use super::super::{look_again, match_by_hand, set_aside, unmatch as unmatch_bill};
use super::words::{day, money};
use crate::app::Failure;
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Column, Disclosure, Facts, Field, Sheet, Table};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved, words};

/// A bill that the payment may be for, as a person knows it.
struct Candidate {
    bill: BillId,
    number: String,
    customer: String,
    open: i64,
}

struct Scene {
    payment: Payment,
    matches: Vec<PaymentMatch>,
    candidates: Vec<Candidate>,
}

impl Scene {
    async fn load(visit: &Visit, id: PaymentId) -> Result<Self, Problem> {
        let db = visit.db();
        let payment = store::bills::payment(db, id).await?;
        let bills = match &payment.state {
            PaymentState::Open => match proposed(db, visit.sight(), &payment).await? {
                Match::Certain(pairs) => pairs.into_iter().map(|(bill, _)| bill).collect(),
                Match::Doubtful(bills) => bills,
                Match::None => Vec::new(),
            },
            _ => Vec::new(),
        };
        let mut candidates = Vec::new();
        for id in bills {
            let bill = store::bills::get(db, id).await?;
            let customer = store::customers::get(db, bill.customer).await?.name;
            let number = bill.sent.as_ref().map_or_else(String::new, |it| it.number.to_string());
            let (customer, open) = (customer.to_string(), bill.open());
            candidates.push(Candidate { bill: id, number, customer, open });
        }
        let matches = store::bills::matches_of_payment(db, id).await?;
        Ok(Self { payment, matches, candidates })
    }
}

pub(super) async fn show(visit: Visit, Id(id): Id<PaymentId>) -> Result<Response, Problem> {
    let scene = Scene::load(&visit, id).await?;
    let content = sheet(&visit, &scene, &Form::default(), &Errors::default(), None);
    Ok(visit.page(&visit.text("bills-payment"), &content))
}

/// A tap on a candidate sends its id, the form by hand its number; each with the amount.
pub(super) async fn settle(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<PaymentId>,
    form: Form,
) -> Result<Response, Problem> {
    let payment = store::bills::payment(web.db(), id).await?;
    let mut fields = Fields::of(&form);
    let bill = match form.get("bill").parse() {
        Ok(bill) => Some(bill),
        Err(_) => store::bills::find_by_number(web.db(), form.get("number")).await?,
    };
    if bill.is_none() {
        fields.errors.add("number", "bills-number-unknown");
    }
    let amount = fields.money("amount", payment.currency);
    let errors = fields.errors;
    let (Some(bill), Some(amount)) = (bill, amount) else {
        return ask_again(&visit, id, &form, &errors, None).await;
    };
    let outcome = match_by_hand(&web, visit.actor(), id, vec![(bill, amount.minor)]).await;
    answer(&visit, id, &form, outcome, "bills-done-matched").await
}

pub(super) async fn aside(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<PaymentId>,
    form: Form,
) -> Result<Response, Problem> {
    let mut fields = Fields::of(&form);
    let Some(why) = fields.line("why") else {
        let errors = fields.errors;
        return ask_again(&visit, id, &form, &errors, None).await;
    };
    let outcome = set_aside(&web, visit.actor(), id, why).await;
    answer(&visit, id, &form, outcome, "bills-done-aside").await
}

pub(super) async fn again(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<PaymentId>,
) -> Result<Response, Problem> {
    let outcome = look_again(&web, visit.actor(), id).await;
    answer(&visit, id, &Form::default(), outcome, "bills-done-again").await
}

pub(super) async fn unmatch(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<PaymentId>,
    form: Form,
) -> Result<Response, Problem> {
    let bill = form.get("bill").parse().map_err(|_| Problem::NotFound)?;
    let outcome = unmatch_bill(&web, visit.actor(), id, bill).await;
    answer(&visit, id, &form, outcome, "bills-done-unmatched").await
}

async fn answer(
    visit: &Visit,
    id: PaymentId,
    form: &Form,
    outcome: Result<(), Failure>,
    done: &'static str,
) -> Result<Response, Problem> {
    match outcome {
        Ok(()) => Ok(saved(visit, &format!("/bills/payments/{id}"), done, "")),
        Err(Failure::Refused(refusal)) => {
            ask_again(visit, id, form, &Errors::default(), Some(&refusal)).await
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn ask_again(
    visit: &Visit,
    id: PaymentId,
    form: &Form,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Problem> {
    let scene = Scene::load(visit, id).await?;
    let content = sheet(visit, &scene, form, errors, refusal);
    Ok(visit.asks_again(&visit.text("bills-payment"), &content))
}

fn sheet(
    visit: &Visit,
    scene: &Scene,
    form: &Form,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Markup {
    let payment = &scene.payment;
    let is_open = payment.state == PaymentState::Open;
    let sheet = Sheet {
        question: visit.text("bills-payment").into(),
        about: None,
        back: Some(("/bills".into(), visit.text("bills-back-to-all").into())),
        content: html! {
            (words::refused(&visit.locale, refusal))
            (facts(visit, payment))
            @if !scene.matches.is_empty() { (matches(visit, scene)) }
            @if is_open {
                (candidates(visit, scene))
                (by_hand(visit, scene, form, errors))
            }
            @if let PaymentState::SetAside { why } = &payment.state {
                p dir="auto" { (why) }
                (Action::post(format!("/bills/payments/{}/again", payment.id), visit.text("bills-again")))
            }
        },
    };
    html! { (sheet) }
}

fn facts(visit: &Visit, payment: &Payment) -> Markup {
    let code = payment.currency.code();
    let state = match payment.state {
        PaymentState::Open => "bills-payment-open",
        PaymentState::Matched => "bills-payment-matched",
        PaymentState::SetAside { .. } => "bills-payment-aside",
    };
    let mut facts = Facts::new()
        .fact(visit.text("bills-amount"), money(visit, payment.amount, code))
        .fact(visit.text("bills-unmatched"), money(visit, payment.open(), code))
        .fact(visit.text("bills-booked"), day(visit, Some(payment.booked_on)))
        .fact(visit.text("bills-state"), visit.text(state));
    if let Some(payer) = &payment.payer {
        facts = facts.fact(visit.text("bills-payer"), html! { bdi { (payer) } });
    }
    if let Some(account) = &payment.payer_account {
        facts = facts.fact(visit.text("bills-account"), html! { bdi dir="ltr" { (account) } });
    }
    if let Some(words) = &payment.words {
        facts = facts.fact(visit.text("bills-words"), html! { span dir="auto" { (words) } });
    }
    html! { (facts) }
}

fn matches(visit: &Visit, scene: &Scene) -> Markup {
    let columns = vec![
        Column::new(visit.text("bills-number")),
        Column::new(visit.text("bills-amount")).figure(),
        Column::new(visit.text("bills-what-now")),
    ];
    let (code, id) = (scene.payment.currency.code(), scene.payment.id);
    let rows = scene.matches.iter().map(|it| {
        vec![
            html! {
                a href=(format!("/bills/{}", it.bill)) { bdi { (it.number.as_deref().unwrap_or("–")) } }
            },
            money(visit, it.amount, code),
            html! {
                (Action::post(format!("/bills/payments/{id}/unmatch"), visit.text("bills-unmatch"))
                    .with("bill", it.bill.to_string()).quiet())
            },
        ]
    });
    let title = visit.text("bills-matched");
    html! { h2 { (title) } (Table::new(title, columns).rows(rows)) }
}

fn candidates(visit: &Visit, scene: &Scene) -> Markup {
    let columns = vec![
        Column::new(visit.text("bills-number")),
        Column::new(visit.text("bills-customer")),
        Column::new(visit.text("bills-open")).figure(),
        Column::new(visit.text("bills-what-now")),
    ];
    let payment = &scene.payment;
    let rows = scene.candidates.iter().map(|it| {
        let minor = it.open.min(payment.open());
        let amount = Money { minor, currency: payment.currency }.plain();
        vec![
            html! { a href=(format!("/bills/{}", it.bill)) { bdi { (it.number) } } },
            html! { bdi { (it.customer) } },
            money(visit, it.open, payment.currency.code()),
            html! {
                (Action::post(format!("/bills/payments/{}", payment.id), visit.text("bills-match"))
                    .with("bill", it.bill.to_string()).with("amount", amount))
            },
        ]
    });
    let title = visit.text("bills-candidates");
    html! {
        h2 { (title) }
        @if scene.candidates.is_empty() { p { (visit.text("bills-candidates-none")) } }
        @else { (Table::new(title, columns).rows(rows)) }
    }
}

fn by_hand(visit: &Visit, scene: &Scene, form: &Form, errors: &Errors) -> Markup {
    let path = format!("/bills/payments/{}", scene.payment.id);
    let open = Money { minor: scene.payment.open(), currency: scene.payment.currency }.plain();
    let error = |name: &str| errors.of(&visit.locale, name);
    let amount = if form.has("amount") { form.get("amount").to_owned() } else { open };
    let is_wrong = |names: [&str; 2]| names.into_iter().any(|name| error(name).is_some());
    let another = html! {
        form method="post" action=(path) {
            (Field::text("number", visit.text("bills-number")).value(form.get("number").to_owned()).error(error("number")))
            (Field::figure("amount", visit.text("bills-amount")).value(amount).error(error("amount")))
            div class="do" { (Action::submit(visit.text("bills-match"))) }
        }
    };
    let why = html! {
        form method="post" action=(format!("{path}/aside")) {
            (Field::text("why", visit.text("bills-aside-why")).hint(visit.text("bills-aside-hint"))
                .value(form.get("why").to_owned()).error(error("why")))
            div class="do" { (Action::submit(visit.text("bills-aside-do"))) }
        }
    };
    html! {
        (Disclosure::new(visit.text("bills-match-other"), another).open(is_wrong(["number", "amount"])))
        (Disclosure::new(visit.text("bills-aside"), why).open(is_wrong(["why", "why"])))
    }
}
