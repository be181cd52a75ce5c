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
use crate::app::App;
use crate::web::form::{Errors, Form};
use crate::web::path::Id;
use crate::web::{Paper, Problem, Trouble, Visit, Web, saved};
use read::Told;

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
    Ok(sheet::page(Paper::of(visit, scene, &form)))
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
    if form.has("more") {
        return Ok(sheet::page(Paper::of(&visit, &scene, &form)));
    }
    let outcome = async {
        let Told { offer, currency, consent, fitness } = read::told(&visit, &scene, &form)?;
        let command = Agree { case, offer, currency, consent, fitness };
        Ok(super::agree(&web, visit.actor(), command).await?)
    };
    answer(&visit, &scene, &form, outcome.await.map(|_| ()), "agreements-done-agreed")
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
    // More empty lines are no answer: nothing is judged yet.
    if form.has("more") {
        return Ok(sheet::page(Paper::of(&visit, &scene, &form)));
    }
    let outcome = async {
        let Told { consent, fitness, .. } = read::told(&visit, &scene, &form)?;
        let version = form.get("version").parse().unwrap_or(0);
        let command = Amend { case, version, consent, fitness };
        Ok(super::amend(&web, visit.actor(), command).await?)
    };
    answer(&visit, &scene, &form, outcome.await.map(|_| ()), "agreements-done-amended")
}

/// On to the agreement, or the sheet again with why not.
fn answer(
    visit: &Visit,
    scene: &Scene,
    form: &Form,
    outcome: Result<(), Trouble>,
    done: &'static str,
) -> Result<Response, Problem> {
    let outcome = outcome.map_err(|trouble| match trouble {
        Trouble::Refused(refusal) => at_its_field(refusal),
        trouble => trouble,
    });
    Paper::of(visit, scene, form)
        .answer(outcome, sheet::page, |()| saved(visit, &scene.path(), done, &sheet::draft(scene)))
}

/// A refusal that stands at a field: the form asks again there.
fn at_its_field(refusal: Refusal) -> Trouble {
    match refusal {
        Refusal::FormTooLight | Refusal::FormTooHeavy => {
            let mut errors = Errors::default();
            errors.add("shape", refusal.key());
            errors.into()
        }
        refusal => Trouble::Refused(refusal),
    }
}
