//! The pages of customers: the list, the customer's own page, and what is said of them.

mod addresses;
mod channels;
mod contacts;
mod duplicates;
mod edit;
mod form;
mod leave;
mod likely;
mod list;
mod many;
mod merge;
mod merged;
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
        .route("/customers/likely", post(likely::fragment))
        .route("/customers/duplicates", get(duplicates::list))
        .route("/customers/duplicates/apart", post(duplicates::set_apart))
        .route("/customers/{customer}/merge", get(merge::ask).post(merge::merge))
        .route("/merges/{merge}", get(merged::show))
        .route("/merges/{merge}/undo", post(merged::undo))
        .route("/customers/{customer}/addresses", post(addresses::add))
        .route("/customers/{customer}/addresses/{postal}", post(addresses::change))
        .route("/customers/{customer}/addresses/{postal}/removal", post(addresses::remove))
        .route("/customers/{customer}", get(show::show).post(edit::change))
        .route("/customers/{customer}/edit", get(edit::ask))
        .route("/customers/{customer}/contacts", post(contacts::add))
        .route("/customers/{customer}/contacts/{contact}", post(contacts::change))
        .route("/customers/{customer}/channels", post(channels::add))
        .route("/customers/{customer}/channels/{channel}/removal", post(channels::remove))
        .route("/customers/{customer}/leave/withdrawal", post(leave::withdraw))
        .route("/customers/{customer}/leave", post(leave::restore))
}
