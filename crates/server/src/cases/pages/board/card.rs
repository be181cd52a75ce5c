//! A card: who and what, what is next and whether it is time, and how long nothing has moved.

use domain::cases::Pace;
use domain::people::Party;
use domain::tags::Tag as CaseTag;
use domain::today::Timeliness;
use maud::{Markup, html};
use store::cases::Card;

use super::super::narrowed::{Scene, end_of_day};
use crate::i18n::args;
use crate::web::look::{Size, Tag, Tone};
use crate::web::{Visit, tagging, words};

pub(super) fn card(
    visit: &Visit,
    scene: &Scene,
    card: &Card,
    tags: Option<&Vec<CaseTag>>,
    back: &str,
) -> Markup {
    let is_open = card.state == "open";
    let name = format!("{}: {}", card.customer_name, card.title);
    let flower = words::flower(&visit.locale, card.theirs, is_open, card.step_due, visit.now);
    html! {
        li class="card" id={ "card-" (card.id) } data-case=(card.id) data-name=(name) data-moves[is_open] {
            div class="who" {
                (flower.size(Size::S))
                a href={ "/cases/" (card.id) } { bdi { (card.customer_name) } }
            }
            p { bdi { (card.title) } }
            (step(visit, scene, card))
            p class="soft" { (standing(visit, scene, card)) }
            @if let Some(tags) = tags { p { (tagging::words(tags)) } }
            @if is_open { (grip(visit, card, &name, back)) }
        }
    }
}

/// Moves the card: by the arrow keys, by a menu, and without script by a page.
fn grip(visit: &Visit, card: &Card, name: &str, back: &str) -> Markup {
    let label = visit.locale.text_with("board-move", &args! { name: name });
    let href: String = form_urlencoded::Serializer::new(format!("/cases/{}/move?", card.id))
        .append_pair("back", back)
        .finish();
    html! {
        a class="btn quiet grip" href=(href) role="button" aria-label=(label) aria-describedby="board-help" {
            (visit.text("board-move-short"))
        }
    }
}

fn step(visit: &Visit, scene: &Scene, card: &Card) -> Markup {
    let locale = &visit.locale;
    let (Some(kind), Some(due), Some(debtor)) = (card.step_kind, card.step_due, card.step_debtor)
    else {
        return html! { p class="soft" { (visit.text("board-nothing-next")) } };
    };
    let state = Timeliness::of(due, visit.now, end_of_day(visit), &scene.rules);
    let tone = match (state, debtor) {
        (Timeliness::Late, Party::Us) => Tone::Broken,
        (Timeliness::Late, Party::Customer) | (Timeliness::Now, _) => Tone::Now,
        (Timeliness::Today, _) => Tone::Ours,
        (Timeliness::Later, _) => Tone::Calm,
    };
    let what = words::promise(locale, kind, debtor, card.step_what.as_deref());
    html! {
        p class="step" {
            (Tag::new(visit.text(&format!("board-state-{}", state.code()))).tone(tone))
            " " time datetime=(due) { (locale.due_words(visit.now, due, visit.zone().tz())) }
            " · " bdi { (what) }
        }
    }
}

/// Days since the last advance, why it is stale if it is, the amount, the owner.
fn standing(visit: &Visit, scene: &Scene, card: &Card) -> Markup {
    let locale = &visit.locale;
    let days = visit.now.duration_since(card.advanced_at).as_hours().max(0) / 24;
    let stale = card.step_kind.zip(card.step_due).filter(|_| card.state == "open").and_then(
        |(step, due)| {
            let moves = u32::try_from(card.moves).unwrap_or(u32::MAX);
            Pace { step, due, moves }.stale(visit.now, &scene.rules)
        },
    );
    html! {
        (locale.text_with("board-days", &args! { days: days }))
        @if let Some(stale) = stale { " · " strong { (visit.text(&format!("board-stale-{}", stale.code()))) } }
        @if let (Some(minor), Some(currency)) = (card.amount_minor, &card.currency) {
            " · " bdi dir="ltr" { (locale.money(minor, currency)) }
        }
        " · " bdi { (card.owner) }
    }
}
