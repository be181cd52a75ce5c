//! The firm's own numbers for the method's rules, and the licences of what is inside.

mod licenses;
mod rules;
mod sight;
#[cfg(test)]
mod tests;

use axum::Router;
use axum::routing::{get, post};

use crate::web::Web;

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/settings", get(rules::show))
        .route("/settings/rules", post(rules::save))
        .route("/settings/sight", post(sight::save))
        .route("/licenses", get(licenses::show))
}
