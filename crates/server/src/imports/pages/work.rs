//! One file: settled, tried and brought in, in the background, however long it takes.

use std::fs::File;

use axum::response::Response;
use domain::ids::ImportId;
use domain::language::Language;
use domain::people::Actor;
use maud::{Markup, html};
use store::imports::Import;

use super::super::shelf::{Doing, Upload};
use super::super::{Failed, Progress, Source};
use super::{form, mapping, result};
use crate::app::{App, Failure};
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
        (Some(row), _) if row.state == "finished" => result::page(&visit, &row).await,
        // Cut off, or under way in another program: what came in is told, the rest can be run.
        (Some(row), Some(upload)) if row.state == "failed" => {
            mapping::page(&visit, id, &upload, Some(&row), &[]).await
        }
        (Some(row), _) => result::page(&visit, &row).await,
        (None, Some(upload)) => mapping::page(&visit, id, &upload, None, &[]).await,
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
        Doing::Trying => "imports-trying",
        Doing::Importing => "imports-importing",
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
            p { (Action::link(address.clone(), visit.text("imports-how-far"))) }
        }
    }
}

/// The file, if its form is still to be filled in.
fn find_upload(visit: &Visit, id: ImportId) -> Result<Upload, Problem> {
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
async fn settle(
    visit: &Visit,
    id: ImportId,
    form: &Form,
) -> Result<Result<Upload, Response>, Problem> {
    let before = find_upload(visit, id)?;
    let path = visit.imports().file(id);
    let (upload, wrong) = form::read(visit, &before, form, path).await?;
    if !wrong.is_empty() {
        return Ok(Err(mapping::page(visit, id, &upload, None, &wrong).await?));
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
    let upload = match settle(&visit, id, &form).await? {
        Ok(upload) => upload,
        Err(again) => return Ok(again),
    };
    if visit.imports().claim(id, doing) {
        let (app, by, reader) = (App::clone(&visit), visit.actor(), visit.locale.language());
        tokio::spawn(async move {
            // Released even if the work should panic.
            let work = tokio::spawn(work(app.clone(), by, reader, id, upload, doing));
            match work.await {
                Ok(Ok(())) => {}
                Ok(Err(failed)) => {
                    let cause = std::error::Error::source(&failed).map(ToString::to_string);
                    tracing::error!(%failed, cause, %id, "an import failed");
                }
                Err(error) => tracing::error!(%error, %id, "an import panicked"),
            }
            app.imports().release(id);
        });
    }
    Ok(back_to(&format!("/imports/{id}")))
}

async fn work(
    app: App,
    by: Actor,
    reader: Language,
    id: ImportId,
    upload: Upload,
    doing: Doing,
) -> Result<(), Failed> {
    let shelf = app.imports();
    let file = File::open(shelf.file(id)).map_err(Failed::Read)?;
    let source = Source {
        name: upload.file_name.clone(),
        file: Box::new(file),
        bytes: upload.bytes,
        refused: Some(shelf.refused_file(id)),
    };
    let Some(importer) = by.user() else { return Err(Failure::NotFound.into()) };
    let options = upload.options(reader, importer);
    let watch = |progress| app.imports().note(id, progress);
    match doing {
        Doing::Trying => {
            let folder = shelf.folder(id).map_err(Failed::Write)?;
            let summary = imports::try_out(&app, source, options, &folder, watch).await?;
            shelf.save_trial(id, Some(&summary)).map_err(Failed::Write)
        }
        Doing::Importing => {
            let summary = imports::run(&app, by, id, source, options, watch).await?;
            shelf.save_summary(id, &summary).map_err(Failed::Write)?;
            shelf.drop_file(id);
            Ok(())
        }
    }
}

/// The file is taken away before it was brought in.
pub(super) async fn remove(visit: Visit, Id(id): Id<ImportId>) -> Result<Response, Problem> {
    find_upload(&visit, id)?;
    visit.imports().remove(id);
    Ok(saved(&visit, "/imports", "imports-done-removed", ""))
}
