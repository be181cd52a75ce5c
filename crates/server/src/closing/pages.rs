//! The closing of one case, and the desk of all closings.

use axum::Router;

use crate::web::Web;

pub fn routes() -> Router<Web> {
    Router::new()
}
