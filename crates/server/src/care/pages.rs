//! The desk of care, the care for one customer, and what is written down of it.

mod customer;
mod desk;
mod sheet;
#[cfg(test)]
mod tests;
mod urgent;
mod voices;

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use domain::ids::{CustomerId, UserId};
use jiff::Timestamp;

use crate::web::form::Form;
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved};

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/care", get(desk::desk))
        .route("/customers/{customer}/care", get(customer::show))
        .route("/customers/{customer}/care/owner", post(hand_over))
        .route("/customers/{customer}/care/contacts/new", get(sheet::ask))
        .route("/customers/{customer}/care/contacts", post(sheet::save))
        .route("/customers/{customer}/care/urgent/new", get(urgent::ask))
        .route("/customers/{customer}/care/urgent", post(urgent::save))
        .route("/customers/{customer}/care/voices", post(voices::record))
        .route("/customers/{customer}/care/voices/{voice}", post(voices::answer))
}

fn path(customer: CustomerId) -> String {
    format!("/customers/{customer}/care")
}

async fn hand_over(
    visit: Visit,
    State(web): State<Web>,
    Id(customer): Id<CustomerId>,
    form: Form,
) -> Result<Response, Problem> {
    let to: UserId = form.get("owner").parse().map_err(|_| Problem::NotUnderstood)?;
    super::hand_over(&web, visit.actor(), customer, to).await?;
    Ok(saved(&visit, &path(customer), "care-done-handed-over", ""))
}

/// A day on the reader's clock.
fn day(visit: &Visit, at: Timestamp) -> String {
    let zone = visit.zone();
    visit.locale.short_day(zone.local(at).date(), zone.local(visit.now).date())
}
