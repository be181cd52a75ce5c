//! All that waits for this person, and what was settled last.

use axum::extract::State;
use axum::response::Response;
use domain::people::Right;
use maud::{Markup, html};
use store::prepared::Act;

use super::PATH;
use super::told::{Names, title_of, values, whom};
use crate::i18n::args;
use crate::web::look::{Action, Column, Empty, Table, Tag, name};
use crate::web::{Problem, Visit, Web};

/// So many that wait are shown; the others come up as these are decided.
const MOST: u32 = 40;
const MOST_SETTLED: u32 = 20;

pub(super) async fn all(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    let (user, steers, sight) = (visit.user_id(), visit.may(Right::Steer), visit.sight());
    let waiting = store::prepared::waiting(web.db(), user, steers, sight, visit.now, MOST).await?;
    let settled = store::prepared::settled(web.db(), user, steers, sight, MOST_SETTLED).await?;
    let names = Names::load(&visit, &waiting).await?;
    let title = visit.text("prepared-title");
    let content = html! {
        article class="sheet wide prepared" {
            header {
                h1 { (title) }
                p class="soft" { (visit.text("prepared-about")) }
            }
            @if waiting.is_empty() {
                (Empty::new(visit.text("prepared-none"), visit.text("prepared-none-instead"))
                    .action(Action::link("/people/me/tokens", visit.text("people-tokens")).quiet()))
            }
            @for act in &waiting { (one(&visit, &names, act)) }
            @if !settled.is_empty() {
                h2 { (visit.text("prepared-settled")) }
                (table(&visit, &settled))
            }
        }
    };
    Ok(visit.page(&title, &content))
}

fn one(visit: &Visit, names: &Names, act: &Act) -> Markup {
    let at = |what: &str| format!("{PATH}/{}/{what}", act.id);
    html! {
        section class="item" {
            h2 { a href=(format!("{PATH}/{}", act.id)) { (title_of(visit, act)) } }
            p class="soft" { (whom(act)) }
            (values(visit, names, act, &[]))
            p class="soft" { (by(visit, act)) }
            @if visit.may(Right::Work) {
                div class="do" {
                    (Action::post(at("accepted"), visit.text("prepared-accept")))
                    (Action::link(format!("{PATH}/{}", act.id), visit.text("prepared-look")).quiet())
                    (Action::post(at("declined"), visit.text("prepared-decline")).quiet())
                }
            }
        }
    }
}

/// Who let it be prepared, when, and until when it waits.
pub(super) fn by(visit: &Visit, act: &Act) -> Markup {
    let until = visit.locale.date_time(act.ends_at, visit.zone().tz());
    html! {
        (name(act.token_name.as_str()))
        @if act.user != visit.user_id() { " · " (name(act.user_name.as_str())) }
        " · " (visit.locale.date_time(act.made_at, visit.zone().tz()))
        " · " (visit.locale.text_with("prepared-until", &args! { until: until }))
    }
}

fn table(visit: &Visit, settled: &[Act]) -> Markup {
    let columns = ["prepared-what", "prepared-whom", "prepared-state", "prepared-when"]
        .into_iter()
        .map(|key| Column::new(visit.text(key)))
        .collect();
    let rows = settled.iter().map(|act| {
        let when = act.decided_at.unwrap_or(act.made_at);
        vec![
            html! { a href=(format!("{PATH}/{}", act.id)) { (title_of(visit, act)) } },
            whom(act),
            html! {
                (Tag::new(visit.text(&format!("prepared-state-{}", act.state.code()))))
                @if let Some(by) = &act.decided_by { " " (name(by.as_str())) }
            },
            html! { (visit.locale.date_time(when, visit.zone().tz())) },
        ]
    });
    html! { (Table::new(visit.text("prepared-settled"), columns).rows(rows)) }
}
