//! Its pages: the documents of a case, one document with its versions, and a version's file.

mod file;
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
    // The reader of uploads keeps its own limit: what is too large is read to its end and dropped,
    // so that the person sees a page that says so and not a connection that breaks.
    let added = get(list::show).post(list::save).layer(DefaultBodyLimit::disable());
    let replaced = post(one::replace).layer(DefaultBodyLimit::disable());
    Router::new()
        .route("/cases/{case}/documents", added)
        .route("/documents/{document}", get(one::show))
        .route("/documents/{document}/versions", replaced)
        .route("/documents/{document}/versions/{version}", get(file::hand_out))
        .route("/documents/{document}/final", post(one::set_final))
        .route("/documents/{document}/shared", post(one::share))
        .route("/documents/{document}/unshared", post(one::unshare))
        .route("/documents/{document}/withdrawn", post(one::withdraw))
}
