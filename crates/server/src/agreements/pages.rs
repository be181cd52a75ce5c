//! The agreement whole, the sheet on which it is written down, and from what value on its forms
//! fit.

mod classes;
mod lines;
mod read;
mod sheet;
mod show;
#[cfg(test)]
mod tests;

use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use domain::agreements::{Agreement, ValueClasses};
use domain::cases::Case;
use domain::documents::Document;
use domain::ids::CaseId;
use domain::offers::OfferState;
use domain::refusal::Refusal;
use store::customers::Contact;
use store::offers::Offer;

use super::{Agree, Amend, Consent};
use crate::app::{App, Failure};
use crate::web::form::{Errors, Form};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved};
use sheet::Paper;

/// As many documents of a case can be chosen from.
const DOCUMENTS: u32 = 100;

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/cases/{case}/agreement", get(show::show).post(save))
        .route("/cases/{case}/agreement/new", get(ask))
        .route("/cases/{case}/agreement/amend", get(ask_change).post(save_change))
        .route("/cases/{case}/agreement/versions/{version}", get(show::version))
        .route("/settings/agreement-forms", get(classes::show).post(classes::save))
}

/// What the sheet rests on.
struct Scene {
    case: Case,
    contacts: Vec<Contact>,
    documents: Vec<Document>,
    classes: ValueClasses,
    /// What the customer has in their hands.
    offer: Option<Offer>,
    /// The version that a change follows.
    before: Option<Agreement>,
}

impl Scene {
    async fn load(app: &App, id: CaseId) -> Result<Self, Problem> {
        let db = app.db();
        let case = store::cases::get(db, id).await?;
        let offers = store::offers::of_case(db, id).await?;
        let is_given = |offer: &Offer| matches!(offer.state, OfferState::Given { .. });
        Ok(Self {
            contacts: store::customers::contacts(db, case.customer).await?,
            documents: store::documents::of_case(db, id, DOCUMENTS).await?,
            classes: store::agreements::value_classes(db).await?,
            offer: offers.into_iter().find(is_given),
            before: store::agreements::latest_of_case(db, id).await?,
            case,
        })
    }

    fn require_in_service(&self) -> Result<(), Problem> {
        self.case.require_in_service().map(|_| ()).map_err(Problem::Refused)
    }

    fn path(&self) -> String {
        format!("/cases/{}/agreement", self.case.id)
    }
}

async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    if scene.before.is_some() {
        return Ok(Redirect::to(&scene.path()).into_response());
    }
    fresh(&visit, &scene)
}

/// The empty sheet, with what the customer has in their hands taken over.
fn fresh(visit: &Visit, scene: &Scene) -> Result<Response, Problem> {
    scene.require_in_service()?;
    let form = read::proposal(scene);
    let paper = Paper { visit, scene, form: &form, errors: &Errors::default() };
    Ok(visit.page(&paper.title(), &paper.sheet(None)))
}

async fn ask_change(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    if scene.before.is_none() {
        return Err(Problem::NotFound);
    }
    fresh(&visit, &scene)
}

async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    // A version that came meanwhile is no ground for another sheet: what was typed stays here.
    let scene = Scene { before: None, ..Scene::load(&web, case).await? };
    let Some(told) = read::told(&visit, &scene, &form) else {
        return Ok(more(&visit, &scene, &form));
    };
    let told = match told {
        Ok(told) => told,
        Err(errors) => return Ok(again(&visit, &scene, &form, &errors, None)),
    };
    let command = Agree {
        case,
        offer: told.offer,
        currency: told.currency,
        consent: told.consent,
        fitness: told.fitness,
    };
    let outcome = super::agree(&web, visit.actor(), command).await.map(|_| ());
    answer(&visit, &scene, &form, outcome, "agreements-done-agreed")
}

async fn save_change(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    if scene.before.is_none() {
        return Err(Problem::NotFound);
    }
    let Some(told) = read::told(&visit, &scene, &form) else {
        return Ok(more(&visit, &scene, &form));
    };
    let told = match told {
        Ok(told) => told,
        Err(errors) => return Ok(again(&visit, &scene, &form, &errors, None)),
    };
    let version = form.get("version").parse().unwrap_or(0);
    let command = Amend { case, version, consent: told.consent, fitness: told.fitness };
    let outcome = super::amend(&web, visit.actor(), command).await.map(|_| ());
    answer(&visit, &scene, &form, outcome, "agreements-done-amended")
}

/// On to the agreement, or the sheet again with why not.
fn answer(
    visit: &Visit,
    scene: &Scene,
    form: &Form,
    outcome: Result<(), Failure>,
    done: &'static str,
) -> Result<Response, Problem> {
    let refusal = match outcome {
        Ok(()) => return Ok(saved(visit, &scene.path(), done, &sheet::draft(scene))),
        Err(Failure::Refused(refusal)) => refusal,
        Err(failure) => return Err(failure.into()),
    };
    let mut errors = Errors::default();
    if let Some((field, key)) = field_of(&refusal) {
        errors.add(field, key);
        return Ok(again(visit, scene, form, &errors, None));
    }
    Ok(again(visit, scene, form, &errors, Some(&refusal)))
}

/// A refusal that stands at a field: the form asks again there.
const fn field_of(refusal: &Refusal) -> Option<(&'static str, &'static str)> {
    match refusal {
        Refusal::FormTooLight | Refusal::FormTooHeavy => Some(("shape", refusal.key())),
        _ => None,
    }
}

fn again(
    visit: &Visit,
    scene: &Scene,
    form: &Form,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Response {
    let paper = Paper { visit, scene, form, errors };
    visit.asks_again(&paper.title(), &paper.sheet(refusal))
}

/// The same sheet with more empty lines; nothing is judged yet.
fn more(visit: &Visit, scene: &Scene, form: &Form) -> Response {
    let paper = Paper { visit, scene, form, errors: &Errors::default() };
    visit.page(&paper.title(), &paper.sheet(None))
}
