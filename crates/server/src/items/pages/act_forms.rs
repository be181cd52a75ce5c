//! What each step asks for: which items, when, and what belongs to that kind of step alone.

use domain::items::{Item, TrackKind};
use domain::promises::PromiseKind;
use maud::{Markup, html};

use super::parts::{name, quantity, ticks, who, with_ticks};
use super::step::StepScene;
use crate::i18n::args;
use crate::web::form::Form;
use crate::web::look::{Action, Field, Pick};
use crate::web::{Paper, Visit};

/// The items of a step on which that kind of work is to be done.
pub(super) fn of_track<'s>(step: &StepScene<'s>, kind: TrackKind) -> Vec<&'s Item> {
    let is_resting = |item: &&Item| {
        let track = step.scene.find_track(item.id, kind);
        track.is_some_and(|track| track.is_doing() && track.step() == Some(step.step.id))
    };
    step.items.iter().copied().filter(is_resting).collect()
}

/// All of it, just now: what is most often so.
pub(super) fn proposal(form: Form, visit: &Visit, step: &StepScene<'_>) -> Form {
    let zone = &step.scene.customer.zone;
    let form = form.with_time("at", visit.now, zone).with_time("told", visit.now, zone);
    match step.step.kind {
        PromiseKind::Deliver => step.items.iter().fold(form, |form, item| {
            form.with(&format!("quantity_{}", item.id), step.scene.rest(item).plain())
        }),
        PromiseKind::PlanMaintenance => with_ticks(form, &step.items).with("every_months", "12"),
        _ => with_ticks(form, &step.items),
    }
}

pub(super) fn asks(paper: Paper<'_, StepScene<'_>>) -> Markup {
    let step = paper.scene;
    let at = paper.their_time("at", "items-when");
    match step.step.kind {
        PromiseKind::Deliver => html! { (quantities(paper)) (at) },
        PromiseKind::CheckQuality => html! {
            p class="hint" { (paper.text("items-check-hint")) }
            (ticks(paper, &of_track(step, TrackKind::Quality))) (at)
            (faulty(paper))
        },
        PromiseKind::Fix => html! { (paper.prose("words", "items-remedy")) (at) },
        PromiseKind::Install => html! {
            (ticks(paper, &of_track(step, TrackKind::Installation))) (at)
            (paper.prose("words", "items-note").optional(paper.text("fields-optional")))
        },
        PromiseKind::Train => html! {
            (ticks(paper, &of_track(step, TrackKind::Training))) (at)
            (paper.prose("words", "items-trained-who").rows(2))
            (can_use(paper))
        },
        PromiseKind::PlanMaintenance => html! {
            (ticks(paper, &of_track(step, TrackKind::Maintenance)))
            (plan_fields(paper))
            (who(paper, &step.scene.contacts))
            p class="hint" { (paper.text("items-plan-none")) }
        },
        _ => html! {},
    }
}

/// How much of each is there now; what is not, stays empty.
fn quantities(paper: Paper<'_, StepScene<'_>>) -> Markup {
    let (locale, step) = (&paper.visit.locale, paper.scene);
    html! {
        @for item in of_track(step, TrackKind::Delivery) {
            @let field = format!("quantity_{}", item.id);
            @let rest = quantity(locale, step.scene.rest(item));
            @let figure = Field::figure(field.clone(), name(locale, &item.name, item.quantity));
            (paper.filled(&field, figure).hint(locale.text_with("items-rest", &args! { quantity: rest })))
        }
    }
}

/// The other way a look at the quality can end.
fn faulty(paper: Paper<'_, StepScene<'_>>) -> Markup {
    html! {
        p class="do" {
            @for item in of_track(paper.scene, TrackKind::Quality).into_iter().take(3) {
                (Action::link(format!("/items/{}/faults", item.id),
                    paper.visit.locale.text_with("items-fault-of", &args! { item: item.name.as_str() })).quiet())
            }
        }
    }
}

fn can_use(paper: Paper<'_, StepScene<'_>>) -> Markup {
    let again = paper.their_time("again", "items-train-again");
    let picks = paper
        .picks("can_use", "items-can-use")
        .pick(Pick::new("yes", paper.text("items-can-use-yes")))
        .pick(Pick::new("no", paper.text("items-can-use-no")).fields(html! { (again) }));
    html! { (picks) }
}

/// Every so many months, first on that day.
pub(super) fn plan_fields<S>(paper: Paper<'_, S>) -> Markup {
    html! {
        div class="pair" {
            (paper.figure("every_months", "items-every-months"))
            (paper.date("next_service", "items-next-service"))
        }
    }
}
