//! One step: what was done, or another time for it. It asks for what that step needs and nothing
//! else.

use axum::extract::State;
use axum::response::Response;
use domain::ids::{CaseId, PromiseId};
use domain::items::{Fault, Item};
use domain::people::Party;
use domain::promises::{Promise, PromiseKind};
use maud::{Markup, html};

use super::act_forms::{asks, proposal};
use super::parts::{item_names, past};
use super::scene::Scene;
use super::{act, case};
use crate::items::{Slip, slip};
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Disclosure, Facts, Pick, Sheet};
use crate::web::path::Ids;
use crate::web::{Paper, Problem, Visit, Web, saved, words};

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
    Ok(page(Paper::of(&visit, &step, &form)))
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, id): Ids<CaseId, PromiseId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let step = StepScene::of(&scene, id)?;
    let outcome = async {
        let mut fields = Fields::of(&form);
        let deed = act::read(&visit, &step, &mut fields);
        let deed = fields.finish(deed)?;
        Ok(act::perform(&web, visit.actor(), case, deed).await?)
    };
    let outcome = outcome.await;
    let form = form.with_time("told", visit.now, &scene.customer.zone);
    Paper::of(&visit, &step, &form)
        .answer(outcome, page, |()| saved(&visit, &scene.path(""), "items-done-act", &draft(id)))
}

pub(super) async fn move_to(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, id): Ids<CaseId, PromiseId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let step = StepScene::of(&scene, id)?;
    let outcome = async {
        let moved = read_slip(&visit, &step, &form)?;
        Ok(slip(&web, visit.actor(), case, id, moved).await?)
    };
    let outcome = outcome.await;
    // What was done is proposed as before; of two values the typed one stands first.
    let form = proposal(form, &visit, &step);
    Paper::of(&visit, &step, &form)
        .answer(outcome, page, |()| saved(&visit, &scene.path(""), "items-done-moved", &draft(id)))
}

fn read_slip(visit: &Visit, step: &StepScene<'_>, form: &Form) -> Result<Slip, Errors> {
    let zone = &step.scene.customer.zone;
    let mut fields = Fields::of(form);
    let due = fields.due("due", zone);
    let by = fields.choice("by", Party::parse);
    let told_at = match by {
        Some(Party::Us) => past(&mut fields, "told", zone, visit.now),
        _ => None,
    };
    fields.finish(due.zip(by).map(|(due, by)| Slip { due, by, told_at }))
}

fn draft(step: PromiseId) -> String {
    format!("step-{step}")
}

fn title(visit: &Visit, step: &StepScene<'_>) -> String {
    visit.text(&format!("promises-kind-{}", step.step.kind.code()))
}

fn page(paper: Paper<'_, StepScene<'_>>) -> Response {
    let Paper { visit, scene: step, .. } = paper;
    let is_ours = !matches!(
        step.step.kind,
        PromiseKind::SendBill | PromiseKind::Pay | PromiseKind::AskAcceptance
    );
    let question = title(visit, step);
    let is_moving = paper.form.has("due_date") && paper.form.has("by");
    let sheet = Sheet {
        question: question.clone().into(),
        about: Some(step.scene.customer.name.as_str().into()),
        back: Some((step.scene.path("").into(), visit.text("items-back").into())),
        content: html! {
            (paper.troubles())
            (facts(visit, step))
            @if let Some(fault) = step.fault { blockquote dir="auto" { (fault.words) } }
            @if is_ours && step.scene.is_in_service() {
                form method="post" action=(step.path()) data-draft=(draft(step.step.id)) {
                    (asks(paper))
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
                (Disclosure::new(visit.text("items-move"), move_form(paper)).open(is_moving))
            }
        },
    };
    paper.page(&question, &html! { (sheet) })
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
fn move_form(paper: Paper<'_, StepScene<'_>>) -> Markup {
    let told = paper.their_time("told", "items-told-at");
    let picks = paper
        .picks("by", "items-moved-by")
        .pick(
            Pick::new("us", paper.text("items-moved-by-us"))
                .hint(paper.text("items-moved-by-us-hint"))
                .fields(html! { (told) }),
        )
        .pick(Pick::new("customer", paper.text("items-moved-by-customer")));
    html! {
        form method="post" action=(format!("{}/moves", paper.scene.path())) {
            (paper.their_time("due", "promises-move-to"))
            (picks)
            div class="do" { (Action::submit(paper.text("promises-move-do"))) }
        }
    }
}
