//! The page on which people read what programs can do, and try it: drawn from the same document
//! that programs read. It loads nothing from elsewhere.

mod problems;
mod reference;

use axum::Router;
use axum::routing::get;

use crate::web::Web;

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/api", get(reference::show))
        .route("/api/problems", get(problems::all))
        .route("/api/problems/{code}", get(problems::one))
}
