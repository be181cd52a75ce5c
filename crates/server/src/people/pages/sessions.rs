//! Where one is signed in, and ending it.

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use store::people::Session;
use uuid::Uuid;

use crate::i18n::args;
use crate::people::{agent, session};
use crate::web::look::{Action, Column, Table, Tag, Tone};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved};

const PATH: &str = "/people/me/sessions";

pub(super) async fn list(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    let sessions = session::list(&web, visit.user_id()).await?;
    let title = visit.text("entry-sessions");
    let content = html! {
        div class="title" {
            div { h1 { (title) } p class="lede" { (visit.text("entry-sessions-about")) } }
            a class="back" href="/people/me" { (visit.text("people-own")) }
        }
        (table(&visit, &sessions))
        @if sessions.len() > 1 {
            div class="do" { (Action::post(PATH, visit.text("entry-sessions-end-others"))) }
        }
    };
    Ok(visit.page(&title, &content))
}

fn table(visit: &Visit, sessions: &[Session]) -> Markup {
    let column = |key: &str| Column::new(visit.text(key));
    let columns = vec![
        column("entry-session-device"),
        column("entry-session-way"),
        column("entry-session-begun"),
        column("entry-session-seen"),
        column("entry-session-address"),
        column("entry-session-end"),
    ];
    let rows = sessions.iter().map(|session| row(visit, session));
    html! { (Table::new(visit.text("entry-sessions"), columns).rows(rows)) }
}

fn row(visit: &Visit, session: &Session) -> Vec<Markup> {
    let is_this = session.id == visit.user.session;
    let stamp = |at| visit.locale.date_time(at, visit.zone().tz());
    let address = session.address.clone().unwrap_or_else(|| "–".to_owned());
    vec![
        html! {
            (device(visit, &session.agent))
            @if is_this { " " (Tag::new(visit.text("entry-session-this")).tone(Tone::Ours)) }
        },
        html! { (visit.text(&format!("entry-way-{}", session.way.code()))) },
        html! { (stamp(session.created_at)) },
        html! { @if is_this { (visit.text("entry-session-now")) } @else { (stamp(session.seen_at)) } },
        html! { bdi dir="ltr" { (address) } },
        html! {
            @if is_this { span class="soft" { (visit.text("entry-session-by-signing-out")) } }
            @else {
                (Action::post(format!("{PATH}/{}/end", session.id), visit.text("entry-session-end-do")).quiet())
            }
        },
    ]
}

/// "Firefox on Linux", as far as it is known.
fn device(visit: &Visit, agent: &str) -> String {
    match agent::names(agent) {
        (Some(browser), Some(system)) => {
            visit.locale.text_with("entry-agent", &args! { browser, system })
        }
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => visit.text("entry-agent-unknown"),
    }
}

pub(super) async fn end(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<Uuid>,
) -> Result<Response, Problem> {
    visit.require_fresh(PATH)?;
    session::end_one(&web, visit.user_id(), id).await?;
    Ok(saved(&visit, PATH, "entry-done-session-ended", ""))
}

pub(super) async fn end_others(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    visit.require_fresh(PATH)?;
    session::end_others(&web, &visit.user).await?;
    Ok(saved(&visit, PATH, "entry-done-others-ended", ""))
}
