//! All webhooks, with how each stands.

use axum::extract::State;
use axum::response::Response;
use domain::hooks::HookState;
use domain::people::Right;
use maud::{Markup, html};
use store::hooks::{Hook, deliveries};

use super::PATH;
use crate::i18n::args;
use crate::web::look::{Action, Column, Empty, Table, Tag, Tone, name};
use crate::web::{Problem, Visit, Web};

pub(super) async fn all(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let hooks = store::hooks::all(web.db()).await?;
    let mut rows = Vec::new();
    for hook in &hooks {
        rows.push(row(&visit, hook, deliveries::counts(web.db(), hook.id).await?));
    }
    let title = visit.text("hooks-title");
    let new = Action::link(format!("{PATH}/new"), visit.text("hooks-new")).main();
    let content = html! {
        article class="sheet wide" {
            header {
                h1 { (title) }
                p class="soft" { (visit.text("hooks-about")) }
                a class="back" href="/settings" data-key="Escape" { (visit.text("tags-back")) }
            }
            @if !web.secrets().are_ready() {
                p class="what" { (visit.text("refusals-secret-key-missing")) " " (visit.text("refusals-secret-key-missing-instead")) }
            }
            @if rows.is_empty() {
                (Empty::new(visit.text("hooks-none"), visit.text("hooks-none-instead")).action(&new))
            } @else {
                (table(&visit, rows))
                div class="do" { (new) }
            }
        }
    };
    Ok(visit.page(&title, &content))
}

fn table(visit: &Visit, rows: Vec<Vec<Markup>>) -> Markup {
    let columns = ["hooks-address", "hooks-owner", "hooks-state", "hooks-waiting"]
        .into_iter()
        .map(|key| Column::new(visit.text(key)))
        .collect();
    html! { (Table::new(visit.text("hooks-title"), columns).rows(rows)) }
}

fn row(visit: &Visit, hook: &Hook, (waiting, given_up): (i64, i64)) -> Vec<Markup> {
    let count = |key: &str, count: i64| visit.locale.text_with(key, &args! { count: count });
    vec![
        html! { a href=(format!("{PATH}/{}", hook.id)) { bdi dir="ltr" { (hook.address.as_str()) } } },
        html! { (name(hook.owner_name.as_str())) },
        state(visit, hook),
        html! {
            (count("hooks-count-waiting", waiting))
            @if given_up > 0 { " · " (count("hooks-count-given-up", given_up)) }
        },
    ]
}

/// How it stands, in a word; what needs a person is marked.
pub(super) fn state(visit: &Visit, hook: &Hook) -> Markup {
    let key = match hook.cause {
        Some(cause) => format!("hooks-cause-{}", cause.code()),
        None if hook.failing_since.is_some() => "hooks-state-failing".to_owned(),
        None => "hooks-state-active".to_owned(),
    };
    let tone = match hook.state {
        HookState::Active if hook.failing_since.is_none() => Tone::Ours,
        _ => Tone::Calm,
    };
    html! { (Tag::new(visit.text(&key)).tone(tone)) }
}
