//! Whose customers are seen: the firm's rule, with what each choice means for whom.

use axum::extract::State;
use axum::response::Response;
use domain::people::{Right, SightRule};
use maud::{Markup, html};

use crate::settings::set_sight;
use crate::web::form::Form;
use crate::web::look::{Action, Pick, Picks};
use crate::web::{Problem, Visit, Web, saved};

pub(super) fn section(visit: &Visit, rule: SightRule) -> Markup {
    let text = |rule: SightRule| visit.text(&format!("settings-sight-{}", rule.code()));
    let about = |rule: SightRule| visit.text(&format!("settings-sight-{}-about", rule.code()));
    if !visit.may(Right::Govern) {
        return html! {
            h2 { (visit.text("settings-sight")) }
            p { strong { (text(rule)) ": " } (about(rule)) }
            p class="soft" { (visit.text("settings-sight-always")) }
        };
    }
    let picks = SightRule::ALL
        .into_iter()
        .fold(Picks::new("sight", visit.text("settings-sight")), |picks, rule| {
            picks.pick(Pick::new(rule.code(), text(rule)).hint(about(rule)))
        });
    html! {
        form method="post" action="/settings/sight" {
            (picks.chosen(Some(rule.code())))
            p class="hint" { (visit.text("settings-sight-always")) }
            div class="do" { (Action::submit(visit.text("fields-save"))) }
        }
    }
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    let rule = SightRule::parse(form.get("sight")).ok_or(Problem::NotUnderstood)?;
    set_sight(&web, visit.actor(), rule).await?;
    Ok(saved(&visit, "/settings", "settings-done-sight", ""))
}
