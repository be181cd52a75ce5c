//! The pages of importing: a file is chosen, its columns are settled, it is tried and brought in, and
//! every row of it is accounted for.

mod columns;
mod form;
mod held;
mod list;
mod mapping;
mod result;
mod saved;
mod undo;
mod work;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::web::Web;

pub fn routes() -> Router<Web> {
    // A file of any size streams to the disk; nothing of it is held in memory.
    let upload = get(list::list).post(list::upload).layer(DefaultBodyLimit::disable());
    Router::new()
        .route("/imports", upload)
        .route("/imports/{import}", get(work::show).post(work::save))
        .route("/imports/{import}/dry-run", post(work::try_out))
        .route("/imports/{import}/run", post(work::run))
        .route("/imports/{import}/stop", post(work::stop))
        .route("/imports/{import}/resume", post(work::resume))
        .route("/imports/{import}/undo", get(undo::show).post(undo::undo))
        .route("/imports/{import}/remove", post(work::remove))
        .route("/imports/{import}/held", post(held::save))
        .route("/imports/{import}/mapping", post(saved::take))
        .route("/imports/{import}/mapping/kept", post(saved::keep))
        .route("/imports/mappings", get(saved::list))
        .route("/imports/mappings/{mapping}", post(saved::change))
        .route("/imports/mappings/{mapping}/removal", post(saved::delete))
        .route("/imports/{import}/refused.csv", get(result::refused))
}

#[cfg(test)]
#[path = "pages_tests.rs"]
mod tests;
