//! The pages of cases: the list with its filters in the address, and what is done to a case.

mod board;
mod case;
mod list;
mod many;
mod moving;
mod narrowed;
mod open;
#[cfg(test)]
mod tests;
mod words;

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use domain::cases::{Side, Stage};
use domain::fields::FieldSubject;
use domain::ids::{CaseId, UserId};
use domain::money::Money;
use iso_currency::Currency;

use crate::cases as actions;
use crate::web::form::{Fields, Form};
use crate::web::path::Id;
use crate::web::stood::Guarded;
use crate::web::{Problem, Visit, Web, back_to, custom, saved};

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/cases", get(list::list).post(open::save))
        .route("/cases/new", get(open::ask))
        .route("/cases/board", get(board::board))
        .route("/cases/board/{stage}", get(board::further))
        .route("/cases/many", post(many::save))
        .route("/cases/{case}", get(case::case).post(describe))
        .route("/cases/{case}/move", get(moving::ask).post(moving::save))
        .route("/cases/{case}/owner", post(hand_over))
        .route("/cases/{case}/stage", post(place))
        .route("/cases/{case}/needs/agreement", post(agree_needs))
        .route("/cases/{case}/decision", post(name_decision))
        .merge(words::routes())
}

/// An amount that may be left empty, with the currency chosen beside it.
pub(crate) fn optional_money(fields: &mut Fields<'_>, name: &str) -> Option<Money> {
    if fields.raw(name).trim().is_empty() {
        return None;
    }
    let currency = fields.choice("currency", Currency::from_code)?;
    fields.money(name, currency)
}

async fn describe(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    let mut fields = Fields::of(&form);
    let title = fields.line("title");
    let amount = optional_money(&mut fields, "amount");
    let own_fields = store::fields::in_use(web.db(), FieldSubject::Case).await?;
    let values = custom::read(&mut fields, &form, &own_fields);
    match title.filter(|_| fields.errors.is_empty()) {
        Some(title) => {
            let guarded = Guarded::new(&web, &form, case::Described(id));
            let (said, own) = ((title, amount), values.into());
            match actions::describe_with(&guarded.app, visit.actor(), id, said, own).await {
                Ok(()) => Ok(back_to(&format!("/cases/{id}"))),
                Err(failure) => match guarded.clash() {
                    Some(clash) => case::clashed(&visit, &web, id, &clash).await,
                    None => Err(failure.into()),
                },
            }
        }
        None => case::again(&visit, &web, id, &form, &fields.errors).await,
    }
}

async fn hand_over(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    let to: UserId = form.get("owner").parse().map_err(|_| Problem::NotUnderstood)?;
    actions::hand_over(&web, visit.actor(), id, to).await?;
    Ok(saved(&visit, &format!("/cases/{id}"), "cases-done-handed-over", ""))
}

async fn place(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    let side = match form.get("side") {
        "theirs" => Side::Theirs,
        "ours" => Side::Ours,
        _ => return Err(Problem::NotUnderstood),
    };
    let number = form.get("stage").parse().map_err(|_| Problem::NotUnderstood)?;
    let stage = Stage::from_number(number).ok_or(Problem::NotUnderstood)?;
    actions::place(&web, visit.actor(), id, side, stage).await?;
    Ok(back_to(&format!("/cases/{id}")))
}

async fn agree_needs(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CaseId>,
) -> Result<Response, Problem> {
    actions::agree_needs(&web, visit.actor(), id).await?;
    Ok(saved(&visit, &format!("/cases/{id}"), "cases-done-needs-agreed", ""))
}

async fn name_decision(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    let case = store::cases::get(web.db(), id).await?;
    let customer = store::customers::get(web.db(), case.customer).await?;
    let mut fields = Fields::of(&form);
    match fields.due("decision", &customer.zone) {
        Some(due) => {
            actions::name_decision(&web, visit.actor(), id, due).await?;
            Ok(saved(&visit, &format!("/cases/{id}"), "cases-done-decision", ""))
        }
        None => case::again(&visit, &web, id, &form, &fields.errors).await,
    }
}
