//! One webhook: how it stands, what can be done about it, and what it was told last.

use axum::extract::State;
use axum::response::Response;
use domain::hooks::{DeliveryState, HookState};
use domain::ids::HookId;
use domain::people::Right;
use maud::{Markup, html};
use store::hooks::Hook;
use store::hooks::deliveries::{self, Delivery};
use uuid::Uuid;

use super::PATH;
use super::list::state;
use crate::hooks::{self, Made};
use crate::i18n::args;
use crate::web::look::{Action, Column, Empty, Facts, Table, Tag, Tone, name};
use crate::web::path::{Id, Ids};
use crate::web::{Problem, Visit, Web, saved};

/// So many messages are shown, the newest first.
const MOST: u32 = 50;

fn home(hook: HookId) -> String {
    format!("{PATH}/{hook}")
}

pub(super) async fn one(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<HookId>,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let hook = store::hooks::get(web.db(), id).await?;
    let told = deliveries::last(web.db(), id, MOST).await?;
    let content = html! {
        article class="sheet wide" {
            header {
                h1 { bdi dir="ltr" { (hook.address.as_str()) } }
                a class="back" href=(PATH) data-key="Escape" { (visit.text("hooks-back")) }
            }
            (stopped(&visit, &hook))
            (facts(&visit, &hook))
            (acts(&visit, &hook))
            h2 { (visit.text("hooks-deliveries")) }
            @if told.is_empty() {
                (Empty::new(visit.text("hooks-deliveries-none"), visit.text("hooks-deliveries-none-instead")))
            } @else { (table(&visit, &hook, &told)) }
        }
    };
    Ok(visit.page(hook.address.as_str(), &content))
}

/// What its owner is told when it stopped by itself.
fn stopped(visit: &Visit, hook: &Hook) -> Markup {
    let Some(cause) = hook.cause else { return html! {} };
    html! {
        div class="refused" role="status" {
            p class="what" { (visit.text(&format!("hooks-cause-{}", cause.code()))) }
            p { (visit.text(&format!("hooks-cause-{}-instead", cause.code()))) }
        }
    }
}

fn facts(visit: &Visit, hook: &Hook) -> Markup {
    let wanted = hooks::wanted(hook);
    let events: Vec<String> = wanted.parts().map(|part| words(visit, part)).collect();
    let events = if wanted.is_all() { visit.text("hooks-events-all") } else { events.join(", ") };
    let stamp = |at| visit.locale.date_time(at, visit.zone().tz());
    let mut facts = Facts::new()
        .fact(visit.text("hooks-state"), state(visit, hook))
        .fact(visit.text("hooks-owner"), html! { (name(hook.owner_name.as_str())) })
        .fact(visit.text("hooks-events"), html! { (events) })
        .fact(visit.text("hooks-made"), html! { (stamp(hook.created_at)) });
    if let Some(since) = hook.failing_since {
        facts = facts.fact(visit.text("hooks-failing-since"), html! { (stamp(since)) });
    }
    if let Some(until) = hook.former_until.filter(|until| *until > visit.now) {
        facts = facts.fact(visit.text("hooks-former-until"), html! { (stamp(until)) });
    }
    html! { (facts) }
}

/// A room in the reader's words; a kind by its code, as programs know it.
fn words(visit: &Visit, part: &str) -> String {
    match part.strip_suffix("/*") {
        Some(room) => visit.text(&format!("audit-room-{room}")),
        None => part.to_owned(),
    }
}

fn acts(visit: &Visit, hook: &Hook) -> Markup {
    let at = |act: &str| format!("{}/{act}", home(hook.id));
    html! {
        div class="do" {
            (Action::post(at("test"), visit.text("hooks-test")).main())
            @if hook.state == HookState::Active {
                (Action::post(at("pause"), visit.text("hooks-pause")))
            } @else {
                (Action::post(at("resume"), visit.text("hooks-resume")))
            }
            (Action::link(at("edit"), visit.text("hooks-change")))
            (Action::post(at("secret"), visit.text("hooks-rotate")).quiet())
            (Action::post(at("removal"), visit.text("hooks-delete")).quiet())
        }
    }
}

fn table(visit: &Visit, hook: &Hook, told: &[Delivery]) -> Markup {
    let columns = ["hooks-when", "hooks-outcome", "hooks-answer", "hooks-tries", "hooks-again"]
        .into_iter()
        .map(|key| Column::new(visit.text(key)))
        .collect();
    let rows = told.iter().map(|delivery| row(visit, hook, delivery));
    html! { (Table::new(visit.text("hooks-deliveries"), columns).rows(rows)) }
}

fn row(visit: &Visit, hook: &Hook, delivery: &Delivery) -> Vec<Markup> {
    let when = visit.locale.date_time(delivery.made_at, visit.zone().tz());
    let tone = match delivery.state {
        DeliveryState::Delivered => Tone::Kept,
        _ => Tone::Calm,
    };
    let outcome =
        Tag::new(visit.text(&format!("hooks-outcome-{}", delivery.state.code()))).tone(tone);
    let again = format!("{}/deliveries/{}/again", home(hook.id), delivery.message);
    vec![
        html! {
            @match delivery.customer {
                Some(customer) => a href=(format!("/customers/{customer}")) { (when) },
                None => (when),
            }
            @if delivery.is_test { " " (Tag::new(visit.text("hooks-is-test"))) }
        },
        html! {
            (outcome)
            @if delivery.state == DeliveryState::Waiting && delivery.tries > 0 {
                " " span class="soft" {
                    (visit.text("hooks-next")) " "
                    (visit.locale.date_time(delivery.next_at, visit.zone().tz()))
                }
            }
        },
        answer(visit, delivery),
        html! { (visit.locale.integer(i64::from(delivery.tries))) },
        html! {
            @if delivery.state != DeliveryState::Waiting && !delivery.is_test {
                (Action::post(again, visit.text("hooks-send-again")).quiet())
            }
        },
    ]
}

fn answer(visit: &Visit, delivery: &Delivery) -> Markup {
    match (&delivery.trouble, delivery.status) {
        (Some(trouble), _) => html! { (visit.text(&format!("hooks-trouble-{trouble}"))) },
        (None, Some(status)) => html! { bdi dir="ltr" { "HTTP " (status) } },
        (None, None) => html! { span class="soft" { "–" } },
    }
}

/// The secret, the only time that it is seen.
pub(super) fn once(visit: &Visit, made: &Made) -> Response {
    let title = visit.text("hooks-secret");
    let content = html! {
        article class="sheet" {
            section class="token" role="status" {
                h1 { (title) }
                p { (visit.text("hooks-secret-once")) }
                pre dir="ltr" tabindex="0" { code { (made.secret) } }
                p class="soft" { (visit.locale.text_with("hooks-secret-about", &args! { name: "Standard Webhooks" })) }
                div class="do" {
                    (Action::link(home(made.id), visit.text("hooks-secret-kept")).main())
                }
            }
        }
    };
    visit.page(&title, &content)
}

pub(super) async fn rotate(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<HookId>,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    visit.require_fresh(&home(id))?;
    let made = hooks::rotate(&web, visit.actor(), id).await?;
    Ok(once(&visit, &made))
}

pub(super) async fn pause(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<HookId>,
) -> Result<Response, Problem> {
    hooks::pause(&web, visit.actor(), id).await?;
    Ok(saved(&visit, &home(id), "hooks-done-paused", ""))
}

pub(super) async fn resume(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<HookId>,
) -> Result<Response, Problem> {
    hooks::resume(&web, visit.actor(), id).await?;
    Ok(saved(&visit, &home(id), "hooks-done-resumed", ""))
}

pub(super) async fn delete(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<HookId>,
) -> Result<Response, Problem> {
    hooks::delete(&web, visit.actor(), id).await?;
    Ok(saved(&visit, PATH, "hooks-done-deleted", ""))
}

pub(super) async fn test(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<HookId>,
) -> Result<Response, Problem> {
    let message = hooks::test(&web, visit.actor(), id).await?;
    let told = deliveries::get(web.db(), id, message).await?;
    let done = match told.state {
        DeliveryState::Delivered => "hooks-done-tested",
        _ => "hooks-done-warned-test-failed",
    };
    Ok(saved(&visit, &home(id), done, ""))
}

pub(super) async fn send_again(
    visit: Visit,
    State(web): State<Web>,
    Ids(id, message): Ids<HookId, Uuid>,
) -> Result<Response, Problem> {
    hooks::send_again(&web, visit.actor(), id, message).await?;
    Ok(saved(&visit, &home(id), "hooks-done-sent-again", ""))
}
