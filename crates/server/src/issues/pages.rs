//! Issues of a case and of everybody: opened with what they do to the customer, in their words.

mod deal;
mod list;
mod report;
#[cfg(test)]
mod tests;

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use domain::ids::{IssueId, UserId};

use crate::web::form::Form;
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved};

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/issues", get(list::all))
        .route("/cases/{case}/issues", get(list::of_case).post(report::save))
        .route("/cases/{case}/issues/new", get(report::ask))
        .route("/issues/{issue}", get(deal::ask).post(deal::save))
        .route("/issues/{issue}/owner", post(hand_to))
}

async fn hand_to(
    visit: Visit,
    State(web): State<Web>,
    Id(issue): Id<IssueId>,
    form: Form,
) -> Result<Response, Problem> {
    let to: UserId = form.get("owner").parse().map_err(|_| Problem::NotUnderstood)?;
    super::hand_to(&web, visit.actor(), issue, to).await?;
    Ok(saved(&visit, &format!("/issues/{issue}"), "issues-done-handed-over", ""))
}
