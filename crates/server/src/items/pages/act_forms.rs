//! What each step asks for: which items, when, and what belongs to that kind of step alone.

use domain::items::{Item, TrackKind};
use domain::promises::PromiseKind;
use maud::{Markup, html};

use super::parts::{Paper, name, quantity, with_ticks, with_time};
use super::step::StepScene;
use crate::i18n::args;
use crate::web::Visit;
use crate::web::form::Form;
use crate::web::look::{Action, Field, Pick, Picks};

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
    let form = with_time(form, "at", visit.now, zone);
    let form = with_time(form, "told", visit.now, zone);
    match step.step.kind {
        PromiseKind::Deliver => step.items.iter().fold(form, |form, item| {
            form.with(&format!("quantity_{}", item.id), step.scene.rest(item).plain())
        }),
        PromiseKind::PlanMaintenance => with_ticks(form, &step.items).with("every_months", "12"),
        _ => with_ticks(form, &step.items),
    }
}

pub(super) fn asks(step: &StepScene<'_>, paper: Paper<'_>) -> Markup {
    let at = paper.date_time("at", "items-when");
    match step.step.kind {
        PromiseKind::Deliver => html! { (quantities(step, paper)) (at) },
        PromiseKind::CheckQuality => html! {
            p class="hint" { (paper.text("items-check-hint")) }
            (paper.ticks(&of_track(step, TrackKind::Quality))) (at)
            (faulty(step, paper))
        },
        PromiseKind::Fix => html! { (paper.words("words", "items-remedy")) (at) },
        PromiseKind::Install => html! {
            (paper.ticks(&of_track(step, TrackKind::Installation))) (at)
            (paper.words("words", "items-note").optional(paper.text("fields-optional")))
        },
        PromiseKind::Train => html! {
            (paper.ticks(&of_track(step, TrackKind::Training))) (at)
            (paper.words("words", "items-trained-who").rows(2))
            (can_use(paper))
        },
        PromiseKind::PlanMaintenance => html! {
            (paper.ticks(&of_track(step, TrackKind::Maintenance)))
            (plan_fields(paper))
            (paper.contact(&step.scene.contacts))
            p class="hint" { (paper.text("items-plan-none")) }
        },
        _ => html! {},
    }
}

/// How much of each is there now; what is not, stays empty.
fn quantities(step: &StepScene<'_>, paper: Paper<'_>) -> Markup {
    let locale = &paper.visit.locale;
    html! {
        @for item in of_track(step, TrackKind::Delivery) {
            @let field = format!("quantity_{}", item.id);
            @let rest = quantity(locale, step.scene.rest(item));
            (Field::figure(field.clone(), name(locale, &item.name, item.quantity))
                .hint(locale.text_with("items-rest", &args! { quantity: rest }))
                .value(paper.value(&field))
                .error(paper.error(&field)))
        }
    }
}

/// The other way a look at the quality can end.
fn faulty(step: &StepScene<'_>, paper: Paper<'_>) -> Markup {
    html! {
        p class="do" {
            @for item in of_track(step, TrackKind::Quality).into_iter().take(3) {
                (Action::link(format!("/items/{}/faults", item.id),
                    paper.visit.locale.text_with("items-fault-of", &args! { item: item.name.as_str() })).quiet())
            }
        }
    }
}

fn can_use(paper: Paper<'_>) -> Markup {
    let again = paper.date_time("again", "items-train-again");
    let picks = Picks::new("can_use", paper.text("items-can-use"))
        .pick(Pick::new("yes", paper.text("items-can-use-yes")))
        .pick(Pick::new("no", paper.text("items-can-use-no")).fields(html! { (again) }))
        .chosen((!paper.value("can_use").is_empty()).then(|| paper.value("can_use")))
        .error(paper.error("can_use"));
    html! { (picks) }
}

/// Every so many months, first on that day.
pub(super) fn plan_fields(paper: Paper<'_>) -> Markup {
    html! {
        div class="pair" {
            (Field::figure("every_months", paper.text("items-every-months"))
                .value(paper.value("every_months")).error(paper.error("every_months")))
            (Field::date("next_service", paper.text("items-next-service"))
                .value(paper.value("next_service")).error(paper.error("next_service")))
        }
    }
}
