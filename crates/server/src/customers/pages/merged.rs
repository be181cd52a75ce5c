//! What two records became, and the way back: taken apart, or what stands in the way.

use axum::extract::State;
use axum::response::Response;
use domain::ids::MergeId;
use domain::people::Right;
use maud::{Markup, html};
use store::customers::{merging, undoing};

use crate::customers::part;
use crate::i18n::args;
use crate::web::look::{Action, Sheet, name};
use crate::web::path::Id;
use crate::web::timeline::timeline;
use crate::web::{Problem, Visit, Web, saved};

pub(super) async fn show(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<MergeId>,
) -> Result<Response, Problem> {
    let db = web.db();
    let merge = merging::get(db, id).await?;
    if !store::rights::sees(db, visit.sight(), merge.stays).await? {
        return Err(Problem::NotFound);
    }
    let stays = store::customers::get(db, merge.stays).await?;
    let gone = store::customers::get(db, merge.gone).await?;
    let by = store::people::get(db, merge.by).await?;
    let since = undoing::worked_on_since(db, &merge).await?;
    let is_free = since.is_empty()
        && undoing::is_last(db, &merge).await?
        && !undoing::is_entangled(db, &merge).await?;
    let told = args! {
        when: visit.locale.due_words(visit.now, merge.at, visit.zone().tz()),
        who: by.name.as_str(),
    };
    let content = html! {
        p {
            (visit.text("customers-merge-gone")) ": "
            a href={ "/customers/" (gone.id) } { (name(gone.name.as_str())) }
        }
        p class="soft" { (visit.locale.text_with("customers-merged-told", &told)) }
        @if merge.undone_at.is_some() {
            p { (visit.text("customers-merged-undone")) }
        } @else if !is_free {
            h2 { (visit.text("customers-merged-stays")) }
            p { (visit.text("customers-merged-stays-why")) }
            (timeline(&visit, &since))
        } @else if visit.may(Right::Steer) {
            (undoing_form(&visit, id))
        }
    };
    let sheet = Sheet {
        question: visit.text("customers-merged").into(),
        about: Some(stays.name.as_str().to_owned().into()),
        back: Some((
            format!("/customers/{}", merge.stays).into(),
            visit.text("customers-back").into(),
        )),
        content,
    };
    Ok(visit.page(&visit.text("customers-merged"), &html! { (sheet) }))
}

fn undoing_form(visit: &Visit, id: MergeId) -> Markup {
    html! {
        p { (visit.text("customers-merged-undo-about")) }
        p class="do" {
            (Action::post(format!("/merges/{id}/undo"), visit.text("customers-merged-undo-do")))
        }
    }
}

pub(super) async fn undo(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<MergeId>,
) -> Result<Response, Problem> {
    part(&web, visit.actor(), id).await?;
    let stays = merging::get(web.db(), id).await?.stays;
    Ok(saved(&visit, &format!("/customers/{stays}"), "customers-done-parted", ""))
}
