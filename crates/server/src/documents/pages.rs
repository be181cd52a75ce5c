//! Its pages: the documents of a case or a customer, one document with its versions, and a version's file.

mod file;
mod kept;
mod list;
mod one;
#[cfg(test)]
mod tests;
mod upload;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::web::Web;

pub fn routes() -> Router<Web> {
    // The firm's own limit is kept by the reader of uploads: what goes beyond it is read to its end
    // and dropped, so that the person sees a page that says so and not a connection that breaks.
    let limit = DefaultBodyLimit::max(upload::MOST_SENT);
    let of_case = get(list::show_of_case).post(list::save_of_case).layer(limit);
    let of_customer = get(list::show_of_customer).post(list::save_of_customer).layer(limit);
    let replaced = post(one::replace).layer(limit);
    Router::new()
        .route("/cases/{case}/documents", of_case)
        .route("/customers/{customer}/documents", of_customer)
        .route("/documents/{document}", get(one::show))
        .route("/documents/{document}/versions", replaced)
        .route("/documents/{document}/versions/{version}", get(file::hand_out))
        .route("/documents/{document}/described", post(one::describe))
        .route("/documents/{document}/final", post(one::set_final))
        .route("/documents/{document}/shared", post(one::share))
        .route("/documents/{document}/unshared", post(one::unshare))
        .route("/documents/{document}/withdrawn", post(one::withdraw))
}
