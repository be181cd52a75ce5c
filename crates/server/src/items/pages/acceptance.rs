//! The customer says what is right: many tracks in one form, as they say it in one breath.

use axum::extract::State;
use axum::response::Response;
use domain::ids::{CaseId, ItemId};
use domain::items::{Track, TrackKind};
use domain::text::Prose;
use maud::{Markup, html};

use super::parts::{name, past, who};
use super::scene::Scene;
use crate::items::{TheirWord, accept};
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Empty, Sheet};
use crate::web::path::Id;
use crate::web::{Paper, Problem, Visit, Web, saved, words};

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let form = Form::default().with_time("at", visit.now, &scene.customer.zone);
    let form = scene.asked().into_iter().fold(form, |form, track| form.with(&field(track), "yes"));
    Ok(page(Paper::of(&visit, &scene, &form)))
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let outcome = async {
        let (tracks, word, said) = read(&visit, &scene, &form)?;
        Ok(accept(&web, visit.actor(), case, tracks, word, said).await?)
    };
    Paper::of(&visit, &scene, &form).answer(outcome.await, page, |()| {
        saved(&visit, &scene.path(""), "items-done-accepted", &draft(case))
    })
}

type Accepted = (Vec<(ItemId, TrackKind)>, TheirWord, Option<Prose>);

fn read(visit: &Visit, scene: &Scene, form: &Form) -> Result<Accepted, Errors> {
    let mut fields = Fields::of(form);
    let tracks: Vec<(ItemId, TrackKind)> = scene
        .asked()
        .into_iter()
        .filter(|track| fields.is_ticked(&field(track)))
        .map(|track| (track.item, track.kind))
        .collect();
    if tracks.is_empty() {
        fields.errors.add("item", "items-choose-one");
    }
    let by = fields.optional_id("contact");
    let at = past(&mut fields, "at", &scene.customer.zone, visit.now);
    let said = fields.optional_prose("words");
    fields.finish(at.map(|at| (tracks, TheirWord { by, at }, said)))
}

fn field(track: &Track) -> String {
    format!("track_{}_{}", track.item, track.kind.code())
}

fn draft(case: CaseId) -> String {
    format!("acceptance-{case}")
}

fn page(paper: Paper<'_, Scene>) -> Response {
    let Paper { visit, scene, .. } = paper;
    let asked = scene.asked();
    let sheet = Sheet {
        question: visit.text("items-accept").into(),
        about: Some(scene.customer.name.as_str().into()),
        back: Some((scene.path("").into(), visit.text("items-back").into())),
        content: html! {
            @if asked.is_empty() || !scene.is_in_service() {
                (paper.troubles())
                (Empty::new(visit.text("items-accept-none"), visit.text("items-accept-none-instead")))
            } @else {
                form method="post" action=(scene.path("/acceptance")) data-draft=(draft(scene.case.id)) {
                    (paper.troubles())
                    p class="hint" { (visit.text("items-accept-hint")) }
                    (ticks(paper, &asked))
                    (who(paper, &scene.contacts))
                    (paper.their_time("at", "items-said-at"))
                    (paper.prose("words", "items-said").optional(visit.text("fields-optional")))
                    div class="do" { (Action::submit(visit.text("items-accept-do")).main()) }
                }
            }
        },
    };
    paper.page(&visit.text("items-accept"), &html! { (sheet) })
}

/// Each of the things that they were asked about; beside it, the way for what is not right.
fn ticks(paper: Paper<'_, Scene>, asked: &[&Track]) -> Markup {
    let locale = &paper.visit.locale;
    let ticks = asked.iter().filter_map(|track| {
        let item = paper.scene.find_item(track.item)?;
        let not_right = format!("/items/{}/tracks/{}", item.id, track.kind.code());
        let label = html! {
            (words::track(locale, track.kind)) ": " (name(locale, &item.name, item.quantity)) " "
            a href=(not_right) { (paper.text("items-not-right")) }
        };
        Some((field(track), label))
    });
    paper.ticks("item", "items-which-right", None, ticks)
}
