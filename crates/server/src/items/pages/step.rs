//! One step: what was done, or another time for it. It asks for what that step needs and nothing
//! else.

use axum::extract::State;
use axum::response::Response;
use domain::ids::{CaseId, PromiseId};
use domain::items::{Fault, Item};
use domain::people::Party;
use domain::promises::{Promise, PromiseKind};
use domain::refusal::Refusal;
use domain::time::Due;
use maud::{Markup, html};

use super::act_forms::{asks, proposal};
use super::parts::{Paper, item_names, past, with_time};
use super::scene::Scene;
use super::{act, case};
use crate::app::Failure;
use crate::items::{Slip, slip};
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Disclosure, Facts, Pick, Picks, Sheet};
use crate::web::path::Ids;
use crate::web::{Problem, Visit, Web, saved, words};

/// A step with all that rests on it.
pub(super) struct StepScene<'s> {
    pub scene: &'s Scene,
    pub step: &'s Promise,
    pub items: Vec<&'s Item>,
    /// The fault that it is to mend.
    pub fault: Option<&'s Fault>,
}

impl<'s> StepScene<'s> {
    fn of(scene: &'s Scene, id: PromiseId) -> Result<Self, Problem> {
        let mut steps = scene.steps().into_iter();
        let (step, items) = steps.find(|(step, _)| step.id == id).ok_or(Problem::NotFound)?;
        let fault = scene.faults.iter().find(|fault| fault.is_open() && fault.promise == id);
        Ok(Self { scene, step, items, fault })
    }

    pub fn path(&self) -> String {
        self.scene.path(&format!("/steps/{}", self.step.id))
    }
}

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, id): Ids<CaseId, PromiseId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let step = StepScene::of(&scene, id)?;
    let form = proposal(Form::default(), &visit, &step);
    let (errors, refusal) = (Errors::default(), None);
    let content = sheet(&step, Paper { visit: &visit, form: &form, errors: &errors, refusal });
    Ok(visit.page(&title(&visit, &step), &content))
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, id): Ids<CaseId, PromiseId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let step = StepScene::of(&scene, id)?;
    let mut fields = Fields::of(&form);
    let deed = act::read(&visit, &step, &mut fields);
    let Some(deed) = deed.filter(|_| fields.errors.is_empty()) else {
        return Ok(again(&visit, &step, &form, &fields.errors, None));
    };
    match act::perform(&web, visit.actor(), case, deed).await {
        Ok(()) => Ok(saved(&visit, &scene.path(""), "items-done-act", &draft(id))),
        Err(Failure::Refused(refusal)) => {
            Ok(again(&visit, &step, &form, &Errors::default(), Some(&refusal)))
        }
        Err(failure) => Err(failure.into()),
    }
}

pub(super) async fn move_to(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, id): Ids<CaseId, PromiseId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let step = StepScene::of(&scene, id)?;
    let mut fields = Fields::of(&form);
    let moved = read_slip(&visit, &step, &mut fields);
    // What was done is proposed as before; of two values the typed one stands first.
    let typed = proposal(form.clone(), &visit, &step);
    let Some(moved) = moved else {
        return Ok(again(&visit, &step, &typed, &fields.errors, None));
    };
    match slip(&web, visit.actor(), case, id, moved).await {
        Ok(()) => Ok(saved(&visit, &scene.path(""), "items-done-moved", &draft(id))),
        Err(Failure::Refused(refusal)) => {
            Ok(again(&visit, &step, &typed, &Errors::default(), Some(&refusal)))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn read_slip(visit: &Visit, step: &StepScene<'_>, fields: &mut Fields<'_>) -> Option<Slip> {
    let zone = &step.scene.customer.zone;
    let due: Option<Due> = fields.due("due", zone);
    let by = fields.choice("by", Party::parse);
    let told_at = match by {
        Some(Party::Us) => past(fields, "told", zone, visit.now),
        _ => None,
    };
    if !fields.errors.is_empty() {
        return None;
    }
    Some(Slip { due: due?, by: by?, told_at })
}

fn draft(step: PromiseId) -> String {
    format!("step-{step}")
}

fn title(visit: &Visit, step: &StepScene<'_>) -> String {
    visit.text(&format!("promises-kind-{}", step.step.kind.code()))
}

fn again(
    visit: &Visit,
    step: &StepScene<'_>,
    form: &Form,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Response {
    let form = with_time(form.clone(), "told", visit.now, &step.scene.customer.zone);
    let content = sheet(step, Paper { visit, form: &form, errors, refusal });
    visit.asks_again(&title(visit, step), &content)
}

fn sheet(step: &StepScene<'_>, paper: Paper<'_>) -> Markup {
    let visit = paper.visit;
    let is_ours = !matches!(
        step.step.kind,
        PromiseKind::SendBill | PromiseKind::Pay | PromiseKind::AskAcceptance
    );
    let question = title(visit, step);
    let is_moving = paper.form.has("due_date") && paper.form.has("by");
    let sheet = Sheet {
        question: question.into(),
        about: Some(step.scene.customer.name.as_str().into()),
        back: Some((step.scene.path("").into(), visit.text("items-back").into())),
        content: html! {
            (paper.troubles())
            (facts(visit, step))
            @if let Some(fault) = step.fault { blockquote dir="auto" { (fault.words) } }
            @if is_ours && step.scene.is_in_service() {
                form method="post" action=(step.path()) data-draft=(draft(step.step.id)) {
                    (asks(step, paper))
                    div class="do" { (Action::submit(visit.text("items-act-do")).main()) }
                }
            } @else if step.step.kind != PromiseKind::AskAcceptance {
                div class="do" {
                    (Action::link(format!("/cases/{}/bills", step.scene.case.id), visit.text("promises-service")).main())
                }
            } @else {
                div class="do" { (Action::link(step.scene.path("/acceptance"), visit.text("items-accept")).main()) }
            }
            @if step.step.kind != PromiseKind::Pay && step.scene.is_in_service() {
                (Disclosure::new(visit.text("items-move"), move_form(step, paper)).open(is_moving))
            }
        },
    };
    html! { (sheet) }
}

fn facts(visit: &Visit, step: &StepScene<'_>) -> Markup {
    let due = words::due(&visit.locale, &step.step.due, visit.zone(), visit.now);
    let facts = Facts::new()
        .fact(visit.text("items-items"), html! { (item_names(visit, &step.items)) })
        .fact(visit.text("promises-due"), due)
        .fact(visit.text("items-owner"), html! { bdi { (step.scene.person(step.step.owner)) } });
    match step.scene.slip(step.step) {
        None => html! { (facts) },
        Some((was_due, told_at)) => {
            let told = case::told_words(visit, was_due, told_at);
            html! { (facts.fact(visit.text("items-moved"), told)) }
        }
    }
}

/// The customer is told first; a time of their own wish needs no telling.
fn move_form(step: &StepScene<'_>, paper: Paper<'_>) -> Markup {
    let told = paper.date_time("told", "items-told-at");
    let picks = Picks::new("by", paper.text("items-moved-by"))
        .pick(
            Pick::new("us", paper.text("items-moved-by-us"))
                .hint(paper.text("items-moved-by-us-hint"))
                .fields(html! { (told) }),
        )
        .pick(Pick::new("customer", paper.text("items-moved-by-customer")))
        .chosen((!paper.value("by").is_empty()).then(|| paper.value("by")))
        .error(paper.error("by"));
    html! {
        form method="post" action=(format!("{}/moves", step.path())) {
            (paper.date_time("due", "promises-move-to"))
            (picks)
            div class="do" { (Action::submit(paper.text("promises-move-do"))) }
        }
    }
}
