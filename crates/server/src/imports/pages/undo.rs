//! Taking a whole import back: what that means, and what stands in its way.

use axum::response::Response;
use domain::ids::ImportId;
use domain::refusal::Refusal;
use maud::{Markup, html};
use store::imports::{Blocker, Import};

use super::super::so_far;
use crate::app::Failure;
use crate::i18n::args;
use crate::imports;
use crate::web::look::{Action, Notice, Tone};
use crate::web::path::Id;
use crate::web::{Problem, Visit, saved};

/// More are not told one by one.
const SHOWN: u32 = 100;

pub(super) async fn show(visit: Visit, Id(id): Id<ImportId>) -> Result<Response, Problem> {
    let row = store::imports::get(visit.db(), id).await?;
    let blockers = store::imports::blockers(visit.db(), id, SHOWN).await?;
    Ok(visit.page(&visit.text("imports-undo"), &content(&visit, &row, &blockers)))
}

fn content(visit: &Visit, row: &Import, blockers: &[Blocker]) -> Markup {
    let account = so_far(row).account;
    let (created, updated) = (account.created, account.updated);
    let address = format!("/imports/{}", row.id);
    html! {
        h1 { (visit.text("imports-undo")) }
        p class="what" { bdi { (row.file_name) } }
        p { (visit.locale.text_with("imports-undo-what", &args! { created: created, updated: updated })) }
        @if blockers.is_empty() {
            (Action::post(format!("{address}/undo"), visit.text("imports-undo-now")).main())
        } @else {
            (Notice::new(visit.text("imports-undo-blocked")).tone(Tone::Now))
            ul { @for blocker in blockers { li { (link(blocker)) } } }
            @if blockers.len() >= SHOWN as usize { p class="soft" { (visit.text("imports-undo-more")) } }
        }
        p { (Action::link(address, visit.text("imports-undo-not")).quiet()) }
    }
}

fn link(blocker: &Blocker) -> Markup {
    html! {
        a href=(format!("/customers/{}", blocker.customer)) { bdi { (blocker.name) } }
        @if let (Some(case), Some(title)) = (blocker.case, &blocker.case_title) {
            " · " a href=(format!("/cases/{case}")) { bdi { (title) } }
        }
    }
}

pub(super) async fn undo(visit: Visit, Id(id): Id<ImportId>) -> Result<Response, Problem> {
    match imports::undo(&visit, visit.actor(), id).await {
        Ok(_) => Ok(saved(&visit, &format!("/imports/{id}"), "imports-done-undone", "")),
        Err(Failure::Refused(Refusal::ImportWorkedOn)) => {
            let row = store::imports::get(visit.db(), id).await?;
            let blockers = store::imports::blockers(visit.db(), id, SHOWN).await?;
            Ok(visit.asks_again(&visit.text("imports-undo"), &content(&visit, &row, &blockers)))
        }
        Err(failure) => Err(failure.into()),
    }
}
