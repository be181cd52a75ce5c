//! What the customer says, typed in one box of the case's page.

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::post;
use domain::ids::{CaseId, NeedId, QuestionId};
use domain::needs::{SpinKind, Strategy};

use super::case::again;
use crate::needs::{self as actions, Settling};
use crate::web::form::{Fields, Form};
use crate::web::path::{Id, Ids};
use crate::web::{Problem, Visit, Web, back_to, saved};

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/cases/{case}/words", post(words))
        .route("/cases/{case}/needs/{need}/met", post(met))
        .route("/cases/{case}/needs/{need}/released", post(released))
        .route("/cases/{case}/questions/{question}/answer", post(answer))
        .route("/cases/{case}/assessments", post(assess))
}

async fn words(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    let mut fields = Fields::of(&form);
    let words = fields.prose("words");
    let kind = form.get("words_kind");
    let (Some(words), true) = (words, fields.errors.is_empty()) else {
        return again(&visit, &web, case, &form, &fields.errors).await;
    };
    match (kind, SpinKind::parse(kind)) {
        ("question", _) => {
            actions::ask(&web, visit.actor(), case, words).await?;
        }
        ("expectation", _) => {
            actions::expect(&web, visit.actor(), case, words).await?;
        }
        (_, Some(kind)) => {
            actions::record(&web, visit.actor(), case, kind, words).await?;
        }
        (_, None) => {
            fields.errors.add("words_kind", "fields-choose");
            return again(&visit, &web, case, &form, &fields.errors).await;
        }
    }
    Ok(saved(&visit, &format!("/cases/{case}"), "cases-done-words", &format!("words-{case}")))
}

async fn met(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, need): Ids<CaseId, NeedId>,
) -> Result<Response, Problem> {
    actions::settle(&web, visit.actor(), case, need, Settling::Met).await?;
    Ok(back_to(&format!("/cases/{case}")))
}

async fn released(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, need): Ids<CaseId, NeedId>,
) -> Result<Response, Problem> {
    actions::settle(&web, visit.actor(), case, need, Settling::Released).await?;
    Ok(back_to(&format!("/cases/{case}")))
}

async fn answer(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, question): Ids<CaseId, QuestionId>,
    form: Form,
) -> Result<Response, Problem> {
    let mut fields = Fields::of(&form);
    let name = format!("answer-{question}");
    match fields.prose(&name) {
        Some(words) => {
            actions::answer(&web, visit.actor(), case, question, words).await?;
            Ok(back_to(&format!("/cases/{case}")))
        }
        None => again(&visit, &web, case, &form, &fields.errors).await,
    }
}

async fn assess(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    let mut fields = Fields::of(&form);
    let potential = fields.prose("potential");
    let strategy = fields.choice("strategy", Strategy::parse);
    match potential.zip(strategy) {
        Some((potential, strategy)) => {
            actions::assess(&web, visit.actor(), case, potential, strategy).await?;
            Ok(back_to(&format!("/cases/{case}")))
        }
        None => again(&visit, &web, case, &form, &fields.errors).await,
    }
}
