//! The items of a case, of a customer, and of the whole firm: what is to be done now, by whom, and
//! what the customer says to it.

mod acceptance;
mod act;
mod act_forms;
mod base;
mod board;
mod case;
mod edit;
mod fault;
mod item;
mod parts;
mod scene;
mod sets;
mod step;
#[cfg(test)]
mod tests;
mod track;
mod visit;

use axum::Router;
use axum::routing::{get, post};

use crate::web::Web;

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/cases/{case}/items", get(case::show))
        .route("/cases/{case}/items/steps/{step}", get(step::ask).post(step::save))
        .route("/cases/{case}/items/steps/{step}/moves", post(step::move_to))
        .route("/cases/{case}/items/acceptance", get(acceptance::ask).post(acceptance::save))
        .route("/items/{item}", get(item::show))
        .route("/items/{item}/edit", get(edit::ask).post(edit::save))
        .route("/items/{item}/visits", get(visit::ask).post(visit::save))
        .route("/items/{item}/retirement", post(item::retire))
        .route("/items/{item}/faults", get(fault::ask).post(fault::save))
        .route("/items/{item}/tracks/{track}", get(track::ask).post(track::save))
        .route("/customers/{customer}/items", get(base::show))
        .route("/follow-through", get(board::show))
        .route("/service-sets", get(sets::show))
        .route("/service-sets/{kind}/{strategy}", post(sets::save))
}
