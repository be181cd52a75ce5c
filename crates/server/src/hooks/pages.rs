//! The pages of webhooks, under the settings: the list, a new one, and one with what it was told.

mod form;
mod list;
mod show;

use axum::Router;
use axum::routing::{get, post};

use crate::web::Web;

const PATH: &str = "/settings/hooks";

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/settings/hooks", get(list::all).post(form::make))
        .route("/settings/hooks/new", get(form::ask))
        .route("/settings/hooks/{hook}", get(show::one).post(form::change))
        .route("/settings/hooks/{hook}/edit", get(form::edit))
        .route("/settings/hooks/{hook}/pause", post(show::pause))
        .route("/settings/hooks/{hook}/resume", post(show::resume))
        .route("/settings/hooks/{hook}/secret", post(show::rotate))
        .route("/settings/hooks/{hook}/removal", post(show::delete))
        .route("/settings/hooks/{hook}/test", post(show::test))
        .route("/settings/hooks/{hook}/deliveries/{delivery}/again", post(show::send_again))
}
