//! The items of one case: what is next, and how each stands on its tracks.

use axum::extract::State;
use axum::response::Response;
use domain::ids::CaseId;
use domain::items::{Item, TrackKind};
use domain::people::Party;
use domain::promises::{Promise, PromiseKind};
use domain::text::Line;
use maud::{Markup, html};

use super::parts::{Standing, item_names, name, quantity, state, step_path};
use super::scene::Scene;
use crate::i18n::args;
use crate::web::look::{Action, Column, Empty, PromiseRow, Table, promises};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, words};

pub(super) async fn show(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let title = visit.text("items-title");
    let content = html! {
        (head(&visit, &scene, &title))
        @if scene.items.is_empty() { (empty(&visit, &scene)) } @else {
            (next(&visit, &scene))
            (faults(&visit, &scene))
            h2 { (visit.text("items-by-track")) }
            (table(&visit, &scene))
        }
    };
    Ok(visit.page(&title, &content))
}

fn head(visit: &Visit, scene: &Scene, title: &str) -> Markup {
    let is_asked = scene.is_in_service() && !scene.asked().is_empty();
    html! {
        div class="title" {
            div {
                h1 { (title) }
                p class="lede" {
                    a href=(format!("/cases/{}", scene.case.id)) { bdi { (scene.customer.name) } ": " bdi { (scene.case.title) } }
                }
            }
            div class="do" {
                @if is_asked {
                    (Action::link(scene.path("/acceptance"), visit.text("items-accept")).main())
                }
                (Action::link(format!("/customers/{}/items", scene.customer.id), visit.text("items-base-link")).quiet())
            }
        }
    }
}

fn empty(visit: &Visit, scene: &Scene) -> Markup {
    let empty = Empty::new(visit.text("items-none"), visit.text("items-none-instead"));
    let path = format!("/cases/{}/agreement", scene.case.id);
    html! {
        @if scene.is_in_service() {
            (empty.action(Action::link(path, visit.text("items-to-agreement"))))
        } @else { (empty) }
    }
}

/// Each step once, with the items that share it.
fn next(visit: &Visit, scene: &Scene) -> Markup {
    let steps = scene.steps();
    html! {
        h2 { (visit.text("items-next")) }
        @if steps.is_empty() { p class="soft" { (visit.text("items-next-none")) } } @else {
            (promises(&steps.iter().map(|(step, items)| row(visit, scene, step, items)).collect::<Vec<_>>()))
        }
    }
}

fn row(visit: &Visit, scene: &Scene, step: &Promise, items: &[&Item]) -> PromiseRow<'static> {
    let locale = &visit.locale;
    let is_asking = matches!(step.kind, PromiseKind::AskAcceptance | PromiseKind::Pay);
    let told = scene.slip(step);
    let was_told = told.is_some_and(|(_, told_at)| told_at.is_some());
    let standing = Standing::of(step.debtor, is_asking, &step.due, was_told, visit.now);
    let what = words::promise(locale, step.kind, step.debtor, step.what.as_ref().map(Line::as_str));
    let case = format!("/cases/{}", scene.case.id);
    let mut note = vec![words::isolated(scene.person(step.owner))];
    if let Some((was_due, told_at)) = told {
        note.push(told_words(visit, was_due, told_at));
    }
    let when = locale.due_words(visit.now, step.due.at, visit.zone().tz());
    PromiseRow::new(when, step_path(step.kind, &case, step.id), what, item_names(visit, items))
        .instant(step.due.at.to_string())
        .note(note.join(" · "))
        .tone(if step.debtor == Party::Us { standing.tone() } else { crate::web::look::Tone::Calm })
        .tag(standing.tag(visit))
}

/// Whether the customer knew before the time had come.
pub(super) fn told_words(
    visit: &Visit,
    was_due: jiff::Timestamp,
    told_at: Option<jiff::Timestamp>,
) -> String {
    let today = visit.zone().local(visit.now).date();
    let day = visit.locale.short_day(visit.zone().local(was_due).date(), today);
    let key = match told_at {
        None => "items-moved-by-them",
        Some(told_at) if told_at <= was_due => "items-told-before",
        Some(_) => "items-told-late",
    };
    visit.locale.text_with(key, &args! { day: day })
}

fn faults(visit: &Visit, scene: &Scene) -> Markup {
    let open: Vec<_> = scene.faults.iter().filter(|fault| fault.is_open()).collect();
    html! {
        @if !open.is_empty() {
            h2 { (visit.text("items-faults-open")) }
            @for fault in open {
                p {
                    @if let Some(item) = scene.find_item(fault.item) {
                        a href=(format!("/items/{}", item.id)) { bdi { (item.name) } }
                    }
                }
                blockquote dir="auto" { (fault.words) }
            }
        }
    }
}

/// Items by tracks; a track that none of them has gets no column.
fn table(visit: &Visit, scene: &Scene) -> Markup {
    let locale = &visit.locale;
    let kinds: Vec<TrackKind> = TrackKind::ALL
        .into_iter()
        .filter(|kind| scene.tracks.iter().any(|track| track.kind == *kind))
        .collect();
    let mut columns = vec![Column::new(visit.text("items-item"))];
    columns.extend(kinds.iter().map(|kind| Column::new(words::track(locale, *kind))));
    let rows = scene.items.iter().map(|item| {
        let mut cells = vec![html! {
            a href=(format!("/items/{}", item.id)) { (name(locale, &item.name, item.quantity)) }
            @if let Some(part) = scene.part(item) {
                " " small { (locale.text_with("items-part-there", &args! { quantity: quantity(locale, part) })) }
            }
        }];
        cells.extend(kinds.iter().map(|kind| match scene.find_track(item.id, *kind) {
            Some(track) => {
                let step = track.step().and_then(|step| scene.promise(step));
                state(visit, track, step)
            }
            None => html! { span class="soft" { "–" } },
        }));
        cells
    });
    html! { (Table::new(visit.text("items-by-track"), columns).rows(rows)) }
}
