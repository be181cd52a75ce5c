//! An e-invoice that waits: of which case it is, beside what was agreed there; or none of ours.

use axum::extract::{Query, State};
use axum::response::Response;
use domain::ids::{CaseId, WaitingInvoiceId};
use domain::refusal::Refusal;
use maud::{Markup, html};
use serde::Deserialize;
use store::bills::{BillableCase, WaitingInvoice};

use super::super::{Settling, dismiss_waiting, look_at, settle_waiting};
use super::compared::Compared;
use super::words::{day, money, more};
use super::{ASKED, SHOWN};
use crate::app::Failure;
use crate::web::form::Form;
use crate::web::look::{Action, Facts, Select, Sheet};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved, words};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    case: String,
}

pub(super) async fn show(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<WaitingInvoiceId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let waiting = store::bills::waiting(web.db(), id).await?;
    let content = sheet(&visit, &web, &waiting, asked.case.parse().ok(), None).await?;
    Ok(visit.page(&visit.text("bills-waiting"), &content))
}

pub(super) async fn settle(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<WaitingInvoiceId>,
    form: Form,
) -> Result<Response, Problem> {
    let case: CaseId = form.get("case").parse().map_err(|_| Problem::NotFound)?;
    match settle_waiting(&web, visit.actor(), id, case).await {
        Ok(bill) => Ok(saved(&visit, &format!("/bills/{bill}"), "bills-done-taken", "")),
        Err(Failure::Refused(refusal)) => {
            let waiting = store::bills::waiting(web.db(), id).await?;
            let content = sheet(&visit, &web, &waiting, Some(case), Some(&refusal)).await?;
            Ok(visit.asks_again(&visit.text("bills-waiting"), &content))
        }
        Err(failure) => Err(failure.into()),
    }
}

pub(super) async fn dismiss(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<WaitingInvoiceId>,
) -> Result<Response, Problem> {
    dismiss_waiting(&web, visit.actor(), id).await?;
    Ok(saved(&visit, "/bills", "bills-done-dismissed", ""))
}

async fn sheet(
    visit: &Visit,
    web: &Web,
    waiting: &WaitingInvoice,
    case: Option<CaseId>,
    refusal: Option<&Refusal>,
) -> Result<Markup, Problem> {
    let cases = store::bills::billable(web.db(), visit.sight(), None, ASKED).await?;
    // What can't be compared is said where it was refused, and the cases stand to choose again.
    let (looked, unfit) = match case {
        None => (None, None),
        Some(case) => match look_at(web, waiting.id, case).await {
            Ok(looked) => (Some((case, looked)), None),
            Err(Failure::Refused(refusal)) => (None, Some(refusal)),
            Err(failure) => return Err(failure.into()),
        },
    };
    let beside = match &looked {
        Some((case, looked)) if waiting.settled_at.is_none() => {
            Some(compared(visit, web, waiting, *case, looked).await?)
        }
        _ => None,
    };
    let path = format!("/bills/waiting/{}", waiting.id);
    let sheet = Sheet {
        question: visit.text("bills-waiting").into(),
        about: Some(waiting.number.as_str().into()),
        back: Some(("/bills".into(), visit.text("bills-back-to-all").into())),
        content: html! {
            (words::refused(&visit.locale, refusal.or(unfit.as_ref())))
            (facts(visit, waiting))
            @if waiting.settled_at.is_none() {
                (choice(visit, &path, &cases, case))
                @if let Some(beside) = beside { (beside) }
                (Action::post(format!("{path}/dismiss"), visit.text("bills-dismiss")).quiet())
            } @else {
                p { (visit.text("bills-waiting-settled")) }
            }
        },
    };
    Ok(html! { (sheet) })
}

fn facts(visit: &Visit, waiting: &WaitingInvoice) -> Markup {
    let mut facts = Facts::new()
        .fact(visit.text("bills-buyer"), html! { bdi { (waiting.buyer) } })
        .fact(visit.text("bills-gross"), money(visit, waiting.gross, &waiting.currency))
        .fact(visit.text("bills-issued"), day(visit, Some(waiting.issued_on)))
        .fact(visit.text("bills-file"), html! { bdi { (waiting.file_name) } })
        .fact(visit.text("bills-why-waits"), visit.text(&format!("bills-doubt-{}", waiting.doubt)));
    if let Some(number) = &waiting.buyer_tax {
        facts = facts.fact(visit.text("bills-buyer-tax"), html! { bdi dir="ltr" { (number) } });
    }
    html! { (facts) }
}

fn choice(visit: &Visit, path: &str, cases: &[BillableCase], chosen: Option<CaseId>) -> Markup {
    let label = |case: &BillableCase| {
        let parts = [case.customer_name.as_str(), case.title.as_str()].map(words::isolated);
        format!("{} · {}", parts.join(" · "), case.currency)
    };
    let select = cases.iter().take(SHOWN).fold(
        Select::new("case", visit.text("bills-which-case"))
            .value(chosen.map(|case| case.to_string()).unwrap_or_default()),
        |select, case| select.option(case.case.to_string(), label(case)),
    );
    html! {
        @if cases.is_empty() { p { (visit.text("bills-no-billable")) } }
        @else {
            form method="get" action=(path) {
                (select)
                (more(visit, cases.len()))
                div class="do" { (Action::submit(visit.text("bills-compare"))) }
            }
        }
    }
}

/// The invoice beside what was agreed, and the one tap that takes it.
async fn compared(
    visit: &Visit,
    web: &Web,
    waiting: &WaitingInvoice,
    case: CaseId,
    looked: &Settling,
) -> Result<Markup, Problem> {
    let agreed = store::bills::agreed_of_case(web.db(), case).await?.ok_or(Problem::NotFound)?;
    let billed = store::bills::billed(web.db(), case, looked.bill.corrects).await?;
    let differs = looked.differences.iter().any(domain::bills::compare::Difference::forbids);
    let bill = &looked.bill;
    let table = Compared {
        visit,
        bill,
        agreed: &agreed,
        billed: &billed,
        differences: &looked.differences,
    };
    Ok(html! {
        h2 { (visit.text("bills-lines")) }
        (table.table())
        @if differs { p { (visit.text("bills-take-differs")) } }
        div class="do" {
            (Action::post(format!("/bills/waiting/{}", waiting.id), visit.text("bills-take"))
                .with("case", case.to_string()).main())
        }
    })
}
