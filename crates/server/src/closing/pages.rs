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
use scene::Scene;

use crate::web::form::Form;
use crate::web::path::Id;
use crate::web::{Paper, Problem, Trouble, Visit, Web};

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
    Ok(list::page(Paper::of(&visit, &scene, &form)))
}

/// The same page asking again, with what was typed in one of its forms and as all else stands now.
async fn again(
    visit: &Visit,
    case: CaseId,
    form: &Form,
    trouble: Trouble,
) -> Result<Response, Problem> {
    let scene = Scene::load(visit, case).await?;
    // What the reader sees now is what the next sending answers to.
    let form = scene.proposal(visit.now, form.clone().without("seen-"));
    Paper::of(visit, &scene, &form).again(trouble, list::page)
}

#[cfg(test)]
mod tests;
