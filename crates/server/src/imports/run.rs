//! The one action of importing, behind the page and the command line: streams a file through the
//! batches, keeps the account true at every commit, and tells how far it is.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use domain::events::{EventKind, Fact};
use domain::ids::ImportId;
use domain::people::{Actor, Right, Sight};
use domain::refusal::Refusal;
use jiff::SignedDuration;
use store::db::{Db, StoreError};
use store::imports::Import;
use tokio::sync::mpsc;

use super::account::{Account, Progress, Summary, so_far};
use super::batch::Batch;
use super::failed::Failed;
use super::options::{Kept, Options, Setting, actor};
use super::refused_file::{self, Refused};
use super::rows::{Bytes, Rows};
use super::taking::{self, Taken};
use crate::app::{App, Failure};

/// Batches that wait while one is being written: reading and writing go on side by side.
const AHEAD: usize = 2;
/// So often a batch is tried when somebody else brought in the same rows at the same time.
const TRIES: usize = 8;

/// What is imported.
pub struct Source {
    /// As people know it.
    pub name: String,
    pub file: Bytes,
    /// The file's length in bytes, to show progress by; 0 if nobody knows.
    pub bytes: u64,
    /// Where the refused rows go.
    pub refused: Option<PathBuf>,
}

/// So long a program is believed to be at an import without having saved a batch.
const LEASE: SignedDuration = SignedDuration::from_secs(30);

/// Imports a file. `watch` is called after every batch that is stored for good.
///
/// # Errors
/// The file, the mapping or the database fails; the import is told as failed then.
pub async fn run(
    app: &App,
    by: Actor,
    import: ImportId,
    source: Source,
    options: Options,
    watch: impl Fn(Progress) + Send,
) -> Result<Summary, Failed> {
    let by = actor(import, by);
    let mut row = Import {
        id: import,
        user: by.user(),
        file_name: source.name.clone(),
        mapping: serde_json::to_string(&options.mapping).unwrap_or_default(),
        state: "running".to_owned(),
        is_dry_run: false,
        rows_read: 0,
        rows_created: 0,
        rows_updated: 0,
        rows_same: 0,
        rows_refused: 0,
        rows_held: 0,
        started_at: app.now(),
        ended_at: None,
        notes: "{}".to_owned(),
        told: "{}".to_owned(),
        worker: Some(app.imports().worker(app)),
        leased_until: Some(app.now() + LEASE),
        undone_at: None,
    };
    let file = Opened::open(app, source, options, Some(import), 0).await?;
    row.told.clone_from(&file.told);
    begin(app, by, row.clone()).await?;
    carry(app, by, row, file, Summary::default(), watch).await
}

/// Goes on with an import that was stopped or cut off, at the row after the last that was taken.
///
/// # Errors
/// As [`run`]; another program is at it.
pub async fn resume(
    app: &App,
    by: Actor,
    import: ImportId,
    source: Source,
    options: Options,
    watch: impl Fn(Progress) + Send,
) -> Result<Summary, Failed> {
    let by = actor(import, by);
    let row = claim(app, by, import).await?;
    let opened = Opened::open(app, source, options, Some(import), row.rows_read).await;
    let begun = match opened {
        Ok(mut file) => {
            let problems = file.refused.begin_with(app.db(), import).await;
            problems.map(|problems| (file, problems))
        }
        Err(failed) => Err(failed),
    };
    match begun {
        Ok((file, problems)) => {
            let mut summary = so_far(&row);
            summary.note(&problems);
            carry(app, by, row, file, summary, watch).await
        }
        Err(failed) => {
            let ended_at = Some(app.now());
            end(app, by, Import { state: "failed".to_owned(), ended_at, ..row }).await?;
            Err(failed)
        }
    }
}

async fn carry(
    app: &App,
    by: Actor,
    mut row: Import,
    file: Opened,
    mut summary: Summary,
    watch: impl Fn(Progress) + Send,
) -> Result<Summary, Failed> {
    let (mut refused, mut batches) = (file.refused, file.batches);
    let (mut outcome, mut is_stopped) = (Ok(()), false);
    while let Some(batch) = batches.recv().await {
        let taken = match batch {
            Ok(batch) => take(app, by, &file.setting, batch, &mut row).await,
            Err(error) => Err(Failed::Read(error)),
        };
        match taken.and_then(|(batch, taken)| {
            let (bytes, stop) = (batch.bytes_read, taken.stop);
            note(&mut summary, &mut refused, &batch, taken)?;
            watch(Progress { bytes, of: file.bytes, account: summary.account });
            Ok(stop)
        }) {
            Ok(stop) => is_stopped = stop,
            Err(failed) => outcome = Err(failed),
        }
        if is_stopped || outcome.is_err() {
            break;
        }
    }
    // Asked to stop after its last rows, it is at its end.
    is_stopped = is_stopped && batches.recv().await.is_some();
    let outcome = outcome.and_then(|()| refused.finish());
    row.state = match &outcome {
        Ok(()) if is_stopped => "stopped",
        Ok(()) => "finished",
        Err(_) => "failed",
    }
    .to_owned();
    row.ended_at = Some(app.now());
    end(app, by, row).await?;
    outcome?;
    if summary.account.created >= WORTH_ANALYSING {
        app.db().analyze().await?;
    }
    Ok(summary)
}

async fn claim(app: &App, by: Actor, import: ImportId) -> Result<Import, Failure> {
    let worker = app.imports().worker(app);
    app.write(by, move |w| {
        Box::pin(async move {
            w.require(Right::Steer)?;
            let until = w.now + LEASE;
            if !store::imports::claim(w.tx, import, worker, w.now, until).await? {
                return Err(Refusal::ImportUnderWay.into());
            }
            Ok(store::imports::get(w.tx, import).await?)
        })
    })
    .await
}

/// Fewer new rows don't change what the database believes of its tables.
const WORTH_ANALYSING: u64 = 1000;

/// Goes through the file as `run` would and writes nothing but the file of refused rows. The names
/// that would come in are kept in a database of their own in `folder` meanwhile, so that a row which
/// names an earlier one of the file is told as what it would be.
///
/// # Errors
/// The file, the mapping or the database fails.
pub async fn try_out(
    app: &App,
    by: Actor,
    source: Source,
    options: Options,
    folder: &std::path::Path,
    watch: impl Fn(Progress) + Send,
) -> Result<Summary, Failed> {
    let name = format!("try-{}.db", app.new_id());
    let scratch_file = folder.join(&name);
    let scratch = store::imports::open_scratch(&scratch_file).await?;
    let outcome = try_with(app, (by, &scratch), source, options, watch).await;
    scratch.close().await;
    for ending in ["", "-wal", "-shm"] {
        // What is left behind is in a folder for passing files.
        let _ = std::fs::remove_file(folder.join(format!("{name}{ending}")));
    }
    outcome
}

async fn try_with(
    app: &App,
    (by, scratch): (Actor, &Db),
    source: Source,
    options: Options,
    watch: impl Fn(Progress) + Send,
) -> Result<Summary, Failed> {
    let file = Opened::open(app, source, options, None, 0).await?;
    let (mut summary, mut refused) = (Summary::default(), file.refused);
    let sight = match by.user() {
        Some(user) => store::people::standing(app.db(), user).await?.sight,
        None => Sight::All,
    };
    let mut batches = file.batches;
    while let Some(batch) = batches.recv().await {
        let batch = batch.map_err(Failed::Read)?;
        let mut taken = taking::try_out(app, scratch, &file.setting, sight, &batch.items).await?;
        taken.account.refused += batch.refused.len() as u64;
        let bytes = batch.bytes_read;
        summary.hold(batch.rows_of(&taken.held));
        note(&mut summary, &mut refused, &batch, taken)?;
        watch(Progress { bytes, of: file.bytes, account: summary.account });
    }
    refused.finish()?;
    Ok(summary)
}

/// A file under way: its batches come as fast as they are taken.
struct Opened {
    setting: Arc<Setting>,
    batches: mpsc::Receiver<io::Result<Batch>>,
    refused: Refused,
    /// What was settled beside the mapping, to be kept with the import.
    told: String,
    bytes: u64,
}

impl Opened {
    /// The rows before `skip` were taken already.
    async fn open(
        app: &App,
        source: Source,
        options: Options,
        import: Option<ImportId>,
        skip: i64,
    ) -> Result<Self, Failed> {
        let reading = options.reading;
        let opened = tokio::task::spawn_blocking(move || Rows::open(source.file, reading));
        let mut records = opened
            .await
            .unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))
            .map_err(Failed::Read)?;
        let headers = records.headers().to_vec();
        let setting = Arc::new(Setting::of(app, &options, &headers, import).await?);
        let locale = app.locales().of(options.reader).clone();
        let refused = Refused::open(source.refused, &records, locale)?;
        let told = serde_json::to_string(&Kept::of(&options, &headers)).unwrap_or_default();
        let drafter = setting.drafter(options.mapping, &headers).map_err(Failed::Mapping)?;
        let (sender, batches) = mpsc::channel(AHEAD);
        // Ends by itself when nobody takes the batches any more.
        tokio::task::spawn_blocking(move || {
            for _ in 0..skip {
                match records.next_row() {
                    Ok(Some(_)) => {}
                    Ok(None) => break,
                    Err(error) => {
                        // Nobody takes the batches any more.
                        let _ = sender.blocking_send(Err(error));
                        return;
                    }
                }
            }
            let mut blank = 0;
            loop {
                let batch = Batch::read(&mut records, &drafter, blank).transpose();
                let Some(batch) = batch else { return };
                blank = batch.as_ref().map_or(blank, |batch| batch.blank);
                let is_broken = batch.is_err();
                if sender.blocking_send(batch).is_err() || is_broken {
                    return;
                }
            }
        });
        Ok(Self { setting, batches, refused, told, bytes: source.bytes })
    }
}

async fn begin(app: &App, by: Actor, row: Import) -> Result<(), Failure> {
    app.write(by, move |w| {
        Box::pin(async move {
            w.require(Right::Steer)?;
            store::imports::begin(w.tx, &row).await?;
            w.tell_of_firm(vec![Fact::of(EventKind::ImportStarted, row.id)]).await
        })
    })
    .await
}

async fn end(app: &App, by: Actor, row: Import) -> Result<(), Failure> {
    app.write(by, move |w| {
        Box::pin(async move {
            if store::imports::save(w.tx, &row).await?.is_none() {
                return Ok(());
            }
            let fact = Fact::of(EventKind::ImportFinished, row.id).to(&row.state);
            w.tell_of_firm(vec![fact]).await
        })
    })
    .await
}

/// Writes a batch together with the account as it stands after it. If somebody else brought in one
/// of its rows at the same time, it is looked at anew: then the row is known.
async fn take(
    app: &App,
    by: Actor,
    setting: &Arc<Setting>,
    batch: Batch,
    row: &mut Import,
) -> Result<(Arc<Batch>, Taken), Failed> {
    let batch = Arc::new(batch);
    let mut tries = 1;
    loop {
        let (items, setting, mut after) = (Arc::clone(&batch), Arc::clone(setting), row.clone());
        let written = app.write(by, move |mut w| {
            Box::pin(async move {
                let mut taken = taking::take(&mut w, &setting, &items.items).await?;
                taken.account.refused += items.refused.len() as u64;
                enter(&mut after, taken.account);
                let notes = so_far(&after).notes.plus(items.notes(taken.notes));
                after.notes = serde_json::to_string(&notes).unwrap_or_default();
                after.leased_until = Some(w.now + LEASE);
                let refused = refused_file::kept(&items, &items.all_refused(taken.refused.clone()));
                store::imports::add_refused(w.tx, after.id, &refused).await?;
                let held = refused_file::held(items.rows_of(&taken.held));
                store::imports::add_held(w.tx, after.id, &held).await?;
                // Another program has taken over meanwhile: what this one did is not stored.
                let asked = store::imports::save(w.tx, &after).await?;
                taken.stop = asked.ok_or(Refusal::ImportUnderWay)?;
                Ok::<_, Failure>((taken, after))
            })
        });
        match written.await {
            Ok((taken, after)) => {
                *row = after;
                return Ok((batch, taken));
            }
            Err(Failure::Store(StoreError::Conflict { .. } | StoreError::Unavailable(_)))
                if tries < TRIES =>
            {
                tries += 1;
            }
            Err(failure) => return Err(failure.into()),
        }
    }
}

fn enter(row: &mut Import, account: Account) {
    let count = |figure: u64| i64::try_from(figure).unwrap_or(i64::MAX);
    row.rows_read += count(account.read());
    row.rows_created += count(account.created);
    row.rows_updated += count(account.updated);
    row.rows_same += count(account.same);
    row.rows_refused += count(account.refused);
    row.rows_held += count(account.held);
}

/// Adds a batch to the summary and its refused rows to their file.
fn note(
    summary: &mut Summary,
    refused: &mut Refused,
    batch: &Batch,
    taken: Taken,
) -> Result<(), Failed> {
    summary.account = summary.account.plus(taken.account);
    summary.notes = summary.notes.plus(batch.notes(taken.notes));
    let mut told = batch.left_out.clone();
    for row in batch.all_refused(taken.refused) {
        refused.write(batch, &row).map_err(Failed::Write)?;
        told.extend(row.problems);
    }
    told.sort_by_key(|problem| problem.row);
    summary.note(&told);
    Ok(())
}

#[cfg(test)]
#[path = "run_tests.rs"]
mod tests;
