//! One file: settled, tried and brought in, in the background, however long it takes.

use axum::response::Response;
use domain::ids::ImportId;
use maud::{Markup, html};
use store::imports::Import;

use super::super::Progress;
use super::super::shelf::{Doing, Upload};
use super::mapping::Naming;
use super::{form, mapping, result};
use crate::app::App;
use crate::i18n::args;
use crate::imports;
use crate::web::form::Form;
use crate::web::look::{self, Action};
use crate::web::path::Id;
use crate::web::{Problem, Visit, back_to, saved};

pub(super) async fn show(visit: Visit, Id(id): Id<ImportId>) -> Result<Response, Problem> {
    if let Some((doing, progress)) = visit.imports().doing(id) {
        return Ok(
            visit.page(&visit.text("imports-title"), &under_way(&visit, id, doing, progress))
        );
    }
    let row = find_row(&visit, id).await?;
    let upload = visit.imports().find_upload(id).filter(|_| visit.imports().file(id).exists());
    match (row, upload) {
        (Some(row), _) if row.state == "finished" => result::page(&visit, &row, None).await,
        // It runs in another program, or was cut off and is taken up within a moment.
        (Some(row), _) if row.state == "running" => {
            let account = imports::so_far(&row).account;
            let progress = Progress { account, ..Progress::default() };
            let page = under_way(&visit, id, Doing::Importing, progress);
            Ok(visit.page(&visit.text("imports-title"), &page))
        }
        // What came in is told; it goes on from there, or is run anew.
        (Some(row), Some(upload)) if matches!(row.state.as_str(), "failed" | "stopped") => {
            mapping::page(&visit, id, &upload, Some(&row), &[], None).await
        }
        (Some(row), _) => result::page(&visit, &row, None).await,
        (None, Some(upload)) => mapping::page(&visit, id, &upload, None, &[], None).await,
        (None, None) => Err(Problem::NotFound),
    }
}

async fn find_row(app: &App, id: ImportId) -> Result<Option<Import>, Problem> {
    match store::imports::get(app.db(), id).await {
        Ok(row) => Ok(Some(row)),
        Err(store::db::StoreError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn under_way(visit: &Visit, id: ImportId, doing: Doing, progress: Progress) -> Markup {
    let key = match doing {
        Doing::Uploading => "imports-uploading",
        Doing::Trying => "imports-trying",
        Doing::Importing | Doing::GoingOn => "imports-importing",
    };
    let rows = i64::try_from(progress.account.read()).unwrap_or(i64::MAX);
    let words = visit.locale.text_with("imports-rows-so-far", &args! { rows: rows });
    let address = format!("/imports/{id}");
    let title = visit.text(key);
    html! {
        h1 { (title) }
        section id="import" data-every="2" {
            (look::Progress::new(title.clone()).done(progress.percent(), 100).words(words))
            p class="soft" { (visit.text("imports-goes-on")) }
            @if matches!(doing, Doing::Importing | Doing::GoingOn) {
                (Action::post(format!("{address}/stop"), visit.text("imports-stop")))
            }
            p { (Action::link(address.clone(), visit.text("imports-how-far"))) }
        }
    }
}

/// The file, if its form is still to be filled in.
pub(super) fn find_upload(visit: &Visit, id: ImportId) -> Result<Upload, Problem> {
    let is_there = visit.imports().file(id).exists() && visit.imports().doing(id).is_none();
    visit.imports().find_upload(id).filter(|_| is_there).ok_or(Problem::NotFound)
}

pub(super) async fn save(
    visit: Visit,
    Id(id): Id<ImportId>,
    form: Form,
) -> Result<Response, Problem> {
    match settle(&visit, id, &form).await? {
        Ok(_) => Ok(saved(&visit, &format!("/imports/{id}"), "imports-done-settled", "")),
        Err(again) => Ok(again),
    }
}

/// Keeps what the form says; the page again if it can't be meant so.
pub(super) async fn settle(
    visit: &Visit,
    id: ImportId,
    form: &Form,
) -> Result<Result<Upload, Response>, Problem> {
    let before = find_upload(visit, id)?;
    let path = visit.imports().file(id);
    let (upload, wrong) = form::read(visit, &before, form, path).await?;
    if !wrong.is_empty() {
        let naming = Naming { form, error: None };
        return Ok(Err(mapping::page(visit, id, &upload, None, &wrong, Some(naming)).await?));
    }
    visit.imports().save_upload(id, &upload).map_err(disk)?;
    if upload != before {
        visit.imports().save_trial(id, None).map_err(disk)?;
    }
    Ok(Ok(upload))
}

pub(super) fn disk(error: std::io::Error) -> Problem {
    Problem::Broken(store::db::StoreError::Unavailable(std::sync::Arc::new(error)))
}

pub(super) async fn try_out(
    visit: Visit,
    Id(id): Id<ImportId>,
    form: Form,
) -> Result<Response, Problem> {
    start(visit, id, form, Doing::Trying).await
}

pub(super) async fn run(
    visit: Visit,
    Id(id): Id<ImportId>,
    form: Form,
) -> Result<Response, Problem> {
    start(visit, id, form, Doing::Importing).await
}

async fn start(visit: Visit, id: ImportId, form: Form, doing: Doing) -> Result<Response, Problem> {
    if let Err(again) = settle(&visit, id, &form).await? {
        return Ok(again);
    }
    imports::start(&visit, visit.actor(), visit.locale.language(), id, doing);
    Ok(back_to(&format!("/imports/{id}")))
}

/// Asks a running import to stop, wherever it runs.
pub(super) async fn stop(visit: Visit, Id(id): Id<ImportId>) -> Result<Response, Problem> {
    imports::stop(&visit, visit.actor(), id).await?;
    Ok(saved(&visit, &format!("/imports/{id}"), "imports-done-stopping", ""))
}

/// Goes on with one that was stopped or cut off.
pub(super) async fn resume(visit: Visit, Id(id): Id<ImportId>) -> Result<Response, Problem> {
    find_upload(&visit, id)?;
    imports::start(&visit, visit.actor(), visit.locale.language(), id, Doing::GoingOn);
    Ok(back_to(&format!("/imports/{id}")))
}

/// The file is taken away before it was brought in.
pub(super) async fn remove(visit: Visit, Id(id): Id<ImportId>) -> Result<Response, Problem> {
    find_upload(&visit, id)?;
    visit.imports().remove(id);
    Ok(saved(&visit, "/imports", "imports-done-removed", ""))
}
