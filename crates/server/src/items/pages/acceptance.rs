//! The customer says what is right: many tracks in one form, as they say it in one breath.

use axum::extract::State;
use axum::response::Response;
use domain::ids::{CaseId, ItemId};
use domain::items::{Track, TrackKind};
use domain::refusal::Refusal;
use maud::{Markup, html};

use super::parts::{Paper, contact, name, past, with_time};
use super::scene::Scene;
use crate::app::Failure;
use crate::items::{TheirWord, accept};
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Empty, Sheet};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved, words};

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let form = with_time(Form::default(), "at", visit.now, &scene.customer.zone);
    let form = scene.asked().into_iter().fold(form, |form, track| form.with(&field(track), "yes"));
    let (errors, refusal) = (Errors::default(), None);
    let content = sheet(&scene, Paper { visit: &visit, form: &form, errors: &errors, refusal });
    Ok(visit.page(&visit.text("items-accept"), &content))
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let mut fields = Fields::of(&form);
    let tracks: Vec<(ItemId, TrackKind)> = scene
        .asked()
        .into_iter()
        .filter(|track| fields.raw(&field(track)) == "yes")
        .map(|track| (track.item, track.kind))
        .collect();
    if tracks.is_empty() {
        fields.errors.add("item", "items-choose-one");
    }
    let by = contact(&mut fields);
    let at = past(&mut fields, "at", &scene.customer.zone, visit.now);
    let said = fields.optional_prose("words");
    let Some(at) = at.filter(|_| fields.errors.is_empty()) else {
        return Ok(again(&visit, &scene, &form, &fields.errors, None));
    };
    match accept(&web, visit.actor(), case, tracks, TheirWord { by, at }, said).await {
        Ok(()) => Ok(saved(&visit, &scene.path(""), "items-done-accepted", &draft(case))),
        Err(Failure::Refused(refusal)) => {
            Ok(again(&visit, &scene, &form, &Errors::default(), Some(&refusal)))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn field(track: &Track) -> String {
    format!("track_{}_{}", track.item, track.kind.code())
}

fn draft(case: CaseId) -> String {
    format!("acceptance-{case}")
}

fn again(
    visit: &Visit,
    scene: &Scene,
    form: &Form,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Response {
    let content = sheet(scene, Paper { visit, form, errors, refusal });
    visit.asks_again(&visit.text("items-accept"), &content)
}

fn sheet(scene: &Scene, paper: Paper<'_>) -> Markup {
    let visit = paper.visit;
    let asked = scene.asked();
    let sheet = Sheet {
        question: visit.text("items-accept").into(),
        about: Some(scene.customer.name.as_str().into()),
        back: Some((scene.path("").into(), visit.text("items-back").into())),
        content: html! {
            @if asked.is_empty() || !scene.is_in_service() {
                (paper.troubles())
                (Empty::new(visit.text("items-accept-none"), visit.text("items-accept-none-instead"))
                    .action(Action::link(scene.path(""), visit.text("items-back"))))
            } @else {
                form method="post" action=(scene.path("/acceptance")) data-draft=(draft(scene.case.id)) {
                    (paper.troubles())
                    p class="hint" { (visit.text("items-accept-hint")) }
                    (ticks(scene, &asked, paper))
                    (paper.contact(&scene.contacts))
                    (paper.date_time("at", "items-said-at"))
                    (paper.words("words", "items-said").optional(visit.text("fields-optional")))
                    div class="do" { (Action::submit(visit.text("items-accept-do")).main()) }
                }
            }
        },
    };
    html! { (sheet) }
}

/// Each of the things that they were asked about; beside it, the way for what is not right.
fn ticks(scene: &Scene, asked: &[&Track], paper: Paper<'_>) -> Markup {
    let locale = &paper.visit.locale;
    html! {
        fieldset class={ "field" @if paper.error("item").is_some() { " wrong" } } id="item" tabindex="-1" {
            legend { (paper.text("items-which-right")) }
            @if let Some(error) = paper.error("item") { p class="error" id="item-error" { (error) } }
            @for track in asked {
                @if let Some(item) = scene.find_item(track.item) {
                    label class="tick" {
                        input type="checkbox" name=(field(track)) value="yes" checked[paper.value(&field(track)) == "yes"];
                        span {
                            (words::track(locale, track.kind)) ": " (name(locale, &item.name, item.quantity)) " "
                            a href=(format!("/items/{}/tracks/{}", item.id, track.kind.code())) { (paper.text("items-not-right")) }
                        }
                    }
                }
            }
        }
    }
}
