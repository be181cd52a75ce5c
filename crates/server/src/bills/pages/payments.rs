//! One payment: what it was for, and what it may be for; a person says so with one tap.

use axum::extract::State;
use axum::response::Response;
use domain::bills::matching::Match;
use domain::ids::{BillId, PaymentId};
use domain::money::Money;
use maud::{Markup, html};
use store::bills::{Payment, PaymentMatch, PaymentState};

use super::super::matching::proposed;
use super::super::{look_again, match_by_hand, set_aside, unmatch as unmatch_bill};
use super::words::{day, money};
use crate::app::App;
use crate::web::form::{Fields, Form};
use crate::web::look::{Action, Column, Disclosure, Facts, Sheet, Table};
use crate::web::path::Id;
use crate::web::{Paper, Problem, Trouble, Visit, Web, saved};

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
    Ok(page(Paper::of(&visit, &scene, &Form::default())))
}

/// A tap on a candidate sends its id, the form by hand its number; each with the amount.
pub(super) async fn settle(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<PaymentId>,
    form: Form,
) -> Result<Response, Problem> {
    let outcome = async {
        let (bill, amount) = read(&web, id, &form).await?;
        Ok(match_by_hand(&web, visit.actor(), id, vec![(bill, amount.minor)]).await?)
    };
    answer(&visit, id, &form, outcome.await, "bills-done-matched").await
}

async fn read(app: &App, id: PaymentId, form: &Form) -> Result<(BillId, Money), Trouble> {
    let payment = store::bills::payment(app.db(), id).await?;
    let mut fields = Fields::of(form);
    let bill = match form.get("bill").parse() {
        Ok(bill) => Some(bill),
        Err(_) => {
            let number = form.get("number");
            store::bills::find_by_number(app.db(), number).await?
        }
    };
    if bill.is_none() {
        fields.errors.add("number", "bills-number-unknown");
    }
    let amount = fields.money("amount", payment.currency);
    Ok(fields.finish(bill.zip(amount))?)
}

pub(super) async fn aside(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<PaymentId>,
    form: Form,
) -> Result<Response, Problem> {
    let outcome = async {
        let mut fields = Fields::of(&form);
        let why = fields.line("why");
        let why = fields.finish(why)?;
        Ok(set_aside(&web, visit.actor(), id, why).await?)
    };
    answer(&visit, id, &form, outcome.await, "bills-done-aside").await
}

pub(super) async fn again(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<PaymentId>,
) -> Result<Response, Problem> {
    let outcome = look_again(&web, visit.actor(), id).await;
    answer(&visit, id, &Form::default(), outcome.map_err(Trouble::from), "bills-done-again").await
}

pub(super) async fn unmatch(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<PaymentId>,
    form: Form,
) -> Result<Response, Problem> {
    let bill = form.get("bill").parse().map_err(|_| Problem::NotFound)?;
    let outcome = unmatch_bill(&web, visit.actor(), id, bill).await;
    answer(&visit, id, &form, outcome.map_err(Trouble::from), "bills-done-unmatched").await
}

async fn answer(
    visit: &Visit,
    id: PaymentId,
    form: &Form,
    outcome: Result<(), Trouble>,
    done: &'static str,
) -> Result<Response, Problem> {
    match outcome {
        Ok(()) => Ok(saved(visit, &format!("/bills/payments/{id}"), done, "")),
        Err(trouble) => {
            let scene = Scene::load(visit, id).await?;
            Paper::of(visit, &scene, form).again(trouble, page)
        }
    }
}

fn page(paper: Paper<'_, Scene>) -> Response {
    let Paper { visit, scene, .. } = paper;
    let payment = &scene.payment;
    let is_open = payment.state == PaymentState::Open;
    let sheet = Sheet {
        question: visit.text("bills-payment").into(),
        about: None,
        back: Some(("/bills".into(), visit.text("bills-back-to-all").into())),
        content: html! {
            (paper.refused())
            (facts(visit, payment))
            @if !scene.matches.is_empty() { (matches(visit, scene)) }
            @if is_open {
                (candidates(visit, scene))
                (by_hand(paper))
            }
            @if let PaymentState::SetAside { why } = &payment.state {
                p dir="auto" { (why) }
                (Action::post(format!("/bills/payments/{}/again", payment.id), visit.text("bills-again")))
            }
        },
    };
    paper.page(&visit.text("bills-payment"), &html! { (sheet) })
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

fn by_hand(paper: Paper<'_, Scene>) -> Markup {
    let payment = &paper.scene.payment;
    let path = format!("/bills/payments/{}", payment.id);
    let mut amount = paper.figure("amount", "bills-amount");
    if !paper.form.has("amount") {
        amount = amount.value(Money { minor: payment.open(), currency: payment.currency }.plain());
    }
    let another = html! {
        form method="post" action=(path) {
            (paper.line("number", "bills-number"))
            (amount)
            div class="do" { (Action::submit(paper.text("bills-match"))) }
        }
    };
    let why = html! {
        form method="post" action=(format!("{path}/aside")) {
            (paper.line("why", "bills-aside-why").hint(paper.text("bills-aside-hint")))
            div class="do" { (Action::submit(paper.text("bills-aside-do"))) }
        }
    };
    let other = Disclosure::new(paper.text("bills-match-other"), another);
    html! {
        (other.open(paper.is_wrong(&["number", "amount"])))
        (Disclosure::new(paper.text("bills-aside"), why).open(paper.is_wrong(&["why"])))
    }
}
