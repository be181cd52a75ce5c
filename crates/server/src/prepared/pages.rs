//! What assistants prepared, for a person to decide: the list, and one act, which can be changed
//! before it is accepted.

mod decide;
mod list;
mod told;

use axum::Router;
use axum::routing::{get, post};

use crate::api::caller::Caller;
use crate::web::{Visit, Web};
use domain::tokens::Scope;
use store::prepared::Act;

const PATH: &str = "/prepared";

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/prepared", get(list::all))
        .route("/prepared/{act}", get(decide::ask))
        .route("/prepared/{act}/accepted", post(decide::accept))
        .route("/prepared/{act}/declined", post(decide::decline))
}

/// The person at the page, as an operation knows those who ask.
fn caller(visit: &Visit, act: &Act) -> Caller {
    Caller {
        token: act.token,
        user: visit.user_id(),
        role: visit.user.role,
        sight: visit.sight(),
        scope: Scope::Write,
        zone: visit.zone().clone(),
        locale: visit.locale.clone(),
        now: visit.now,
    }
}
