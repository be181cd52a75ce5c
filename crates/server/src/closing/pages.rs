//! The closing of one case, and the desk of all closings.

mod acts;
mod desk;
mod forms;
mod list;
mod scene;

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use domain::ids::CaseId;
use domain::refusal::Refusal;
use scene::Scene;

use crate::app::App;
use crate::web::form::{Errors, Form};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web};

pub fn routes() -> Router<Web> {
    let case = "/cases/{case}/closing";
    let at = |rest: &str| format!("{case}/{rest}");
    Router::new()
        .route("/closings", get(desk::desk))
        .route(case, get(show))
        .route(&at("confirmation"), post(acts::confirm))
        .route(&at("word"), post(acts::word))
        .route(&at("asked"), post(acts::asked))
        .route(&at("details"), post(acts::raise))
        .route(&at("details/{detail}/settled"), post(acts::settle))
        .route(&at("expectations/{expectation}/met"), post(acts::met))
        .route(&at("expectations/{expectation}/released"), post(acts::released))
        .route(&at("standards/{code}"), post(acts::standard))
        .route(&at("satisfaction"), post(acts::satisfaction))
        .route(&at("care"), post(acts::care))
        .route(&at("items/{code}/mark"), post(acts::mark))
        .route(&at("items/{code}/unmark"), post(acts::unmark))
        .route(&at("items/{code}/waiver"), post(acts::waive))
        .route(&at("review"), post(acts::review))
        .route(&at("owner"), post(acts::hand_over))
        .route(&at("closed"), post(acts::close))
}

async fn show(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let form = scene.proposal(visit.now, Form::default());
    let content = list::page(&visit, &scene, &form, &Errors::default(), None);
    Ok(visit.page(&visit.text("closing-title"), &content))
}

/// The same page asking again, with what was typed in one of its forms and as all else stands now.
async fn again(
    visit: &Visit,
    app: &App,
    case: CaseId,
    form: Form,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Problem> {
    let scene = Scene::load(app, case).await?;
    // What the reader sees now is what the next sending answers to.
    let form = scene.proposal(visit.now, form.without("seen-"));
    let content = list::page(visit, &scene, &form, errors, refusal);
    Ok(visit.asks_again(&visit.text("closing-title"), &content))
}

#[cfg(test)]
mod tests;
