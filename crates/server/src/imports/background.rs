//! What goes on with a file in the background, however long it takes: begun from a page or by the
//! API, stopped, and taken up again after the program was cut off.

use std::fs::File;

use domain::ids::ImportId;
use domain::language::Language;
use domain::people::{Actor, Right};
use domain::refusal::Refusal;
use jiff::{SignedDuration, ToSpan};

use super::failed::Failed;
use super::run::{Source, resume, run, try_out};
use super::shelf::Doing;
use crate::app::{App, Failure};

/// Where its file is nowhere, an import that was cut off is told as failed after so long: until then
/// the program that has it may be starting.
const MISSED: SignedDuration = SignedDuration::from_mins(10);
/// So long files wait, refused rows are kept, and an import can be taken back.
pub const KEPT_DAYS: i64 = 30;

/// Begins to work at a file, unless somebody is at it already.
pub fn start(app: &App, by: Actor, reader: Language, id: ImportId, doing: Doing) -> bool {
    if !app.imports().claim(id, doing) {
        return false;
    }
    let app = app.clone();
    tokio::spawn(async move {
        // Released even if the work should panic.
        match tokio::spawn(work(app.clone(), by, reader, id, doing)).await {
            Ok(Ok(())) => {}
            Ok(Err(failed)) => {
                let cause = std::error::Error::source(&failed).map(ToString::to_string);
                tracing::error!(%failed, cause, %id, "an import failed");
            }
            Err(error) => tracing::error!(%error, %id, "an import panicked"),
        }
        app.imports().release(id);
    });
    true
}

async fn work(
    app: App,
    by: Actor,
    reader: Language,
    id: ImportId,
    doing: Doing,
) -> Result<(), Failed> {
    let shelf = app.imports();
    let file = File::open(shelf.file(id)).map_err(Failed::Read)?;
    let (Some(upload), Some(importer)) = (shelf.find_upload(id), by.user()) else {
        return Err(Failure::NotFound.into());
    };
    let source = Source {
        name: upload.file_name.clone(),
        file: Box::new(file),
        bytes: upload.bytes,
        refused: Some(shelf.refused_file(id)),
    };
    let options = upload.options(reader, importer);
    let watch = |progress| app.imports().note(id, progress);
    let summary = match doing {
        Doing::Uploading => return Ok(()),
        Doing::Trying => {
            let folder = shelf.folder(id).map_err(Failed::Write)?;
            let summary = try_out(&app, by, source, options, &folder, watch).await?;
            return shelf.save_trial(id, Some(&summary)).map_err(Failed::Write);
        }
        Doing::Importing => run(&app, by, id, source, options, watch).await?,
        Doing::GoingOn => resume(&app, by, id, source, options, watch).await?,
    };
    let row = store::imports::get(app.db(), id).await?;
    if row.state == "finished" {
        shelf.save_summary(id, &summary).map_err(Failed::Write)?;
        shelf.drop_file(id);
    }
    Ok(())
}

/// Asks a running import to stop after the rows that it is at, wherever it runs.
///
/// # Errors
/// It does not run, or the actor may not.
pub async fn stop(app: &App, by: Actor, id: ImportId) -> Result<(), Failure> {
    app.write(by, move |w| {
        Box::pin(async move {
            w.require(Right::Steer)?;
            if store::imports::ask_to_stop(w.tx, id).await? {
                return Ok(());
            }
            store::imports::get(w.tx, id).await?;
            Err(Refusal::AlreadySettled.into())
        })
    })
    .await
}

/// Takes up what a crash cut off, where the file is here, in the name of whoever began it; of how
/// many.
///
/// # Errors
/// What the database says.
pub async fn take_up(app: &App) -> Result<usize, Failure> {
    let mut taken = 0;
    for row in store::imports::cut_off(app.db(), app.now()).await? {
        let id = row.id;
        let is_here = app.imports().find_upload(id).is_some() && app.imports().file(id).exists();
        match row.user.filter(|_| is_here) {
            Some(user) => {
                let language = store::people::get(app.db(), user).await?.language;
                taken += usize::from(start(app, Actor::User(user), language, id, Doing::GoingOn));
            }
            None if row.leased_until.is_none_or(|until| until + MISSED < app.now()) => {
                tracing::warn!(%id, "an import was cut off, and its file is not here");
                app.write(Actor::System, move |w| {
                    Box::pin(async move { Ok(store::imports::fail(w.tx, id, w.now).await?) })
                })
                .await?;
            }
            None => {}
        }
    }
    Ok(taken)
}

/// Takes away files that have waited too long, and what is kept of rows and records of old imports.
///
/// # Errors
/// What the database says.
pub async fn sweep(app: &App) -> Result<(), Failure> {
    app.imports().sweep(app.now());
    let before = app.now() - (KEPT_DAYS * 24).hours();
    app.write(Actor::System, move |w| {
        Box::pin(async move { Ok(store::imports::sweep(w.tx, before).await?) })
    })
    .await
}

/// Takes a file away before it was brought in, or after it was left unfinished.
pub fn remove(app: &App, id: ImportId) {
    app.imports().remove(id);
}
