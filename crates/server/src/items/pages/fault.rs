//! The customer tells of a fault; mending it is promised at once.

use axum::extract::State;
use axum::response::Response;
use domain::ids::ItemId;
use domain::items::Item;
use domain::refusal::Refusal;
use domain::time::Due;
use jiff::civil::time;
use maud::{Markup, html};

use super::parts::{Paper, contact, with_time};
use super::scene::Scene;
use crate::app::{App, Failure};
use crate::items::report_fault;
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Sheet};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved};

async fn load(app: &App, id: ItemId) -> Result<(Scene, Item), Problem> {
    let item = store::items::get(app.db(), id).await?;
    Ok((Scene::load(app, item.case).await?, item))
}

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<ItemId>,
) -> Result<Response, Problem> {
    let (scene, item) = load(&web, id).await?;
    let zone = &scene.customer.zone;
    let soon = Due::in_working_days(visit.now, 2, time(17, 0, 0, 0), zone);
    let form = with_time(Form::default(), "due", soon.map_or(visit.now, |due| due.at), zone);
    let (errors, refusal) = (Errors::default(), None);
    let paper = Paper { visit: &visit, form: &form, errors: &errors, refusal };
    Ok(visit.page(&visit.text("items-fault"), &sheet(&scene, &item, paper)))
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<ItemId>,
    form: Form,
) -> Result<Response, Problem> {
    let (scene, item) = load(&web, id).await?;
    let mut fields = Fields::of(&form);
    let words = fields.prose("words");
    let by = contact(&mut fields);
    let due = fields.due("due", &scene.customer.zone);
    let (Some(words), Some(due), true) = (words, due, fields.errors.is_empty()) else {
        return Ok(again(&visit, &scene, &item, &form, &fields.errors, None));
    };
    match report_fault(&web, visit.actor(), id, words, by, due).await {
        Ok(_) => Ok(saved(&visit, &scene.path(""), "items-done-fault", &draft(id))),
        Err(Failure::Refused(refusal)) => {
            Ok(again(&visit, &scene, &item, &form, &Errors::default(), Some(&refusal)))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn draft(item: ItemId) -> String {
    format!("fault-{item}")
}

fn again(
    visit: &Visit,
    scene: &Scene,
    item: &Item,
    form: &Form,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Response {
    let content = sheet(scene, item, Paper { visit, form, errors, refusal });
    visit.asks_again(&visit.text("items-fault"), &content)
}

fn sheet(scene: &Scene, item: &Item, paper: Paper<'_>) -> Markup {
    let visit = paper.visit;
    let sheet = Sheet {
        question: visit.text("items-fault").into(),
        about: Some(item.name.as_str().into()),
        back: Some((format!("/items/{}", item.id).into(), visit.text("items-back-item").into())),
        content: html! {
            form method="post" action=(format!("/items/{}/faults", item.id)) data-draft=(draft(item.id)) {
                (paper.troubles())
                (paper.words("words", "items-fault-words").autofocus())
                (paper.contact(&scene.contacts))
                (paper.date_time("due", "items-mend-by"))
                div class="do" { (Action::submit(visit.text("items-fault-do")).main()) }
            }
        },
    };
    html! { (sheet) }
}
