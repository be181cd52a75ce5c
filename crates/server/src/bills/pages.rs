//! Bills and payments: what is to be done about them, each bill beside the agreement, the money that
//! waits for a person, and the files that are read.

mod case;
mod compared;
mod files;
mod form;
mod overview;
mod payments;
mod show;
#[cfg(test)]
mod tests;
mod waiting;
mod words;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::web::Web;

/// All files of one upload together.
const UPLOAD_BYTES: usize = 48 * 1024 * 1024;
/// As many rows of a list are shown at once.
const SHOWN: usize = 50;
/// One more is asked for, to know whether there are more.
const ASKED: u32 = 51;

pub fn routes() -> Router<Web> {
    let upload = || DefaultBodyLimit::max(UPLOAD_BYTES);
    Router::new()
        .route("/bills", get(overview::show))
        .route("/bills/einvoices", post(files::einvoices).layer(upload()))
        .route("/bills/statements", post(files::statements).layer(upload()))
        .route("/bills/waiting/{waiting}", get(waiting::show).post(waiting::settle))
        .route("/bills/waiting/{waiting}/dismiss", post(waiting::dismiss))
        .route("/bills/payments/{payment}", get(payments::show).post(payments::settle))
        .route("/bills/payments/{payment}/aside", post(payments::aside))
        .route("/bills/payments/{payment}/again", post(payments::again))
        .route("/bills/payments/{payment}/unmatch", post(payments::unmatch))
        .route("/bills/{bill}", get(show::show))
        .route("/bills/{bill}/edit", get(form::ask_edit).post(form::edit))
        .route("/bills/{bill}/correct", get(form::ask_correction).post(form::correct))
        .route("/bills/{bill}/send", post(show::send))
        .route("/bills/{bill}/cancel", post(show::cancel))
        .route("/bills/{bill}/paid", post(show::paid))
        .route("/bills/{bill}/reminded", post(show::reminded))
        .route("/cases/{case}/bills", get(case::show).post(form::save))
        .route("/cases/{case}/bills/new", get(form::ask))
}
