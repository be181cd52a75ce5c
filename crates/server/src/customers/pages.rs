//! The pages of customers: the list, the customer's own page, and what is said of them.

mod channels;
mod contacts;
mod edit;
mod form;
mod leave;
mod list;
mod many;
mod show;
#[cfg(test)]
mod tests;

use axum::Router;
use axum::routing::{get, post};

use crate::web::Web;

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/customers", get(list::list).post(form::add))
        .route("/customers/new", get(form::ask))
        .route("/customers/many", post(many::save))
        .route("/customers/{customer}", get(show::show).post(edit::change))
        .route("/customers/{customer}/edit", get(edit::ask))
        .route("/customers/{customer}/contacts", post(contacts::add))
        .route("/customers/{customer}/contacts/{contact}", post(contacts::change))
        .route("/customers/{customer}/channels", post(channels::add))
        .route("/customers/{customer}/channels/{channel}/removal", post(channels::remove))
        .route("/customers/{customer}/leave/withdrawal", post(leave::withdraw))
        .route("/customers/{customer}/leave", post(leave::restore))
}
