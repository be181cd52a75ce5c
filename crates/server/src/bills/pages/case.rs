//! The bills of one case, and what of its agreement is not billed yet.

use axum::extract::State;
use axum::response::Response;
use domain::ids::CaseId;
use maud::html;

use super::super::proposal;
use super::words::{money, table};
use super::{ASKED, words};
use crate::web::asked::Asked;
use crate::web::look::{Action, Column, Empty, Sheet, Table};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, export};

pub(super) async fn show(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CaseId>,
) -> Result<Response, Problem> {
    let case = store::cases::get(web.db(), id).await?;
    let bills = store::bills::list_of_case(web.db(), id, ASKED).await?;
    let proposal = proposal(web.db(), id).await?;
    let left = proposal.as_ref().filter(|it| !it.lines.is_empty());
    let may_bill = case.require_in_service().is_ok();
    let columns = || {
        vec![
            Column::new(visit.text("bills-what")),
            Column::new(visit.text("bills-quantity")).figure(),
            Column::new(visit.text("bills-net")).figure(),
        ]
    };
    let sheet = Sheet {
        question: visit.text("bills-of-case").into(),
        about: Some(case.title.as_str().into()),
        back: Some((format!("/cases/{id}").into(), visit.text("bills-back-to-case").into())),
        content: html! {
            @if bills.is_empty() {
                (Empty::new(visit.text("bills-none"), visit.text("bills-none-instead")))
            } @else {
                (table(&visit, &visit.text("bills-of-case"), &bills))
                (export::of(&visit, "bills", &Asked::default().with("case", id.to_string())))
            }
            @if proposal.is_none() && may_bill {
                p { (visit.text("bills-no-agreement")) }
                (Action::link(format!("/cases/{id}/agreement"), visit.text("bills-to-agreement")))
            }
            @if let Some(proposal) = left {
                h2 { (visit.text("bills-unbilled")) }
                (Table::new(visit.text("bills-unbilled"), columns()).rows(proposal.lines.iter().map(|line| vec![
                    html! { bdi { (line.what) } },
                    html! { (words::quantity(&visit, line.quantity)) },
                    money(&visit, line.net, proposal.agreed.currency.code()),
                ])))
                @if may_bill {
                    div class="do" {
                        (Action::link(format!("/cases/{id}/bills/new"), visit.text("bills-new")).main())
                    }
                }
            }
        },
    };
    Ok(visit.page(&visit.text("bills-of-case"), &html! { (sheet) }))
}
