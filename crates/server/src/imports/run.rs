//! The one action of importing, behind the page and the command line: streams a file through the
//! batches, keeps the account true at every commit, and tells how far it is.

use std::fs::File;
use std::io::{self, BufWriter, Read};
use std::path::PathBuf;
use std::sync::Arc;

use domain::events::{EventKind, Fact};
use domain::ids::ImportId;
use domain::people::{Actor, Right};
use store::db::{Db, StoreError};
use store::imports::Import;
use tokio::sync::mpsc;

use super::account::{Account, Progress, Summary};
use super::batch::Batch;
use super::drafter::{Drafter, MappingError};
use super::options::{Options, Setting, actor};
use super::reader::Records;
use super::refused::{AddedColumns, RefusedWriter};
use super::taking::{self, Taken};
use super::words;
use crate::app::{App, Failure};
use crate::i18n::Locale;

/// Batches that wait while one is being written: reading and writing go on side by side.
const AHEAD: usize = 2;
/// So often a batch is tried when somebody else brought in the same rows at the same time.
const TRIES: usize = 8;

/// Why an import ended before the end of its file. What had come in by then stays, and the same
/// file can be imported again.
#[derive(Debug)]
pub enum Failed {
    /// The file can't be read.
    Read(io::Error),
    /// The file of refused rows can't be written.
    Write(io::Error),
    Mapping(MappingError),
    Action(Failure),
}

impl From<Failure> for Failed {
    fn from(failure: Failure) -> Self {
        Self::Action(failure)
    }
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        Self::Action(error.into())
    }
}

impl std::fmt::Display for Failed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Read(_) => f.write_str("the file can't be read"),
            Self::Write(_) => f.write_str("the file of refused rows can't be written"),
            Self::Mapping(error) => write!(f, "the mapping does not fit: {error:?}"),
            Self::Action(_) => f.write_str("the rows can't be written"),
        }
    }
}

impl std::error::Error for Failed {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Read(error) | Self::Write(error) => Some(error),
            Self::Action(failure) => Some(failure),
            Self::Mapping(_) => None,
        }
    }
}

/// What is imported.
pub struct Source {
    /// As people know it.
    pub name: String,
    pub file: Box<dyn Read + Send>,
    /// The file's length in bytes, to show progress by; 0 if nobody knows.
    pub bytes: u64,
    /// Where the refused rows go.
    pub refused: Option<PathBuf>,
}

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
        started_at: app.now(),
        ended_at: None,
    };
    let file = Opened::open(app, source, options).await?;
    begin(app, by, row.clone()).await?;
    let (mut summary, mut refused) = (Summary::default(), file.refused);
    let mut batches = file.batches;
    let mut outcome = Ok(());
    while let Some(batch) = batches.recv().await {
        let taken = match batch {
            Ok(batch) => take(app, by, &file.setting, batch, &mut row).await,
            Err(error) => Err(Failed::Read(error)),
        };
        match taken.and_then(|(batch, taken)| {
            let bytes = batch.bytes_read;
            note(&mut summary, &mut refused, &batch, taken)?;
            watch(Progress { bytes, of: file.bytes, account: summary.account });
            Ok(())
        }) {
            Ok(()) => {}
            Err(failed) => {
                outcome = Err(failed);
                break;
            }
        }
    }
    let outcome = outcome.and_then(|()| refused.finish());
    row.state = if outcome.is_ok() { "finished" } else { "failed" }.to_owned();
    row.ended_at = Some(app.now());
    end(app, by, row).await?;
    outcome?;
    if summary.account.created >= WORTH_ANALYSING {
        app.db().analyze().await?;
    }
    Ok(summary)
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
    source: Source,
    options: Options,
    folder: &std::path::Path,
    watch: impl Fn(Progress) + Send,
) -> Result<Summary, Failed> {
    let name = format!("try-{}.db", app.new_id());
    let scratch_file = folder.join(&name);
    let scratch = store::imports::open_scratch(&scratch_file).await?;
    let outcome = try_with(app, &scratch, source, options, watch).await;
    scratch.close().await;
    for ending in ["", "-wal", "-shm"] {
        // What is left behind is in a folder for passing files.
        let _ = std::fs::remove_file(folder.join(format!("{name}{ending}")));
    }
    outcome
}

async fn try_with(
    app: &App,
    scratch: &Db,
    source: Source,
    options: Options,
    watch: impl Fn(Progress) + Send,
) -> Result<Summary, Failed> {
    let file = Opened::open(app, source, options).await?;
    let (mut summary, mut refused) = (Summary::default(), file.refused);
    let mut batches = file.batches;
    while let Some(batch) = batches.recv().await {
        let batch = batch.map_err(Failed::Read)?;
        let mut taken = taking::try_out(app, scratch, &file.setting, &batch.items).await?;
        taken.account.refused += batch.refused.len() as u64;
        let bytes = batch.bytes_read;
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
    bytes: u64,
}

impl Opened {
    async fn open(app: &App, source: Source, options: Options) -> Result<Self, Failed> {
        let reading = options.reading;
        let opened = tokio::task::spawn_blocking(move || Records::open(source.file, reading));
        let mut records = opened
            .await
            .unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))
            .map_err(Failed::Read)?;
        let headers = records.headers().to_vec();
        let setting = Arc::new(Setting::of(app, &options, &headers).await?);
        let locale = app.locales().of(options.reader).clone();
        let refused = Refused::open(source.refused, &records, locale)?;
        let drafter = Drafter::new(options.mapping, &headers).map_err(Failed::Mapping)?;
        let (sender, batches) = mpsc::channel(AHEAD);
        // Ends by itself when nobody takes the batches any more.
        tokio::task::spawn_blocking(move || {
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
        Ok(Self { setting, batches, refused, bytes: source.bytes })
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
            store::imports::save(w.tx, &row).await?;
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
                store::imports::save(w.tx, &after).await?;
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
}

/// Adds a batch to the summary and its refused rows to their file.
fn note(
    summary: &mut Summary,
    refused: &mut Refused,
    batch: &Batch,
    taken: Taken,
) -> Result<(), Failed> {
    summary.account = summary.account.plus(taken.account);
    summary.notes = summary.notes.plus(taken.notes);
    summary.notes.left_out += batch.left_out.len() as u64;
    summary.notes.blank = batch.blank;
    let mut told = batch.left_out.clone();
    for row in batch.all_refused(taken.refused) {
        refused.write(batch, &row).map_err(Failed::Write)?;
        told.extend(row.problems);
    }
    told.sort_by_key(|problem| problem.row);
    summary.note(&told);
    Ok(())
}

/// The file of refused rows, begun with the first of them.
struct Refused {
    writer: Option<RefusedWriter<BufWriter<File>>>,
    locale: Locale,
}

impl Refused {
    fn open<R: Read>(
        path: Option<PathBuf>,
        records: &Records<R>,
        locale: Locale,
    ) -> Result<Self, Failed> {
        let writer = path.map(|path| {
            let file = BufWriter::new(File::create(path)?);
            let (row, reason) =
                (locale.plain("imports-refused-row"), locale.plain("imports-refused-reason"));
            let added = AddedColumns { row: &row, reason: &reason };
            RefusedWriter::new(file, records.dialect(), records.headers(), added)
        });
        Ok(Self { writer: writer.transpose().map_err(Failed::Write)?, locale })
    }

    fn write(&mut self, batch: &Batch, refused: &super::batch::Refused) -> io::Result<()> {
        let Some(writer) = &mut self.writer else { return Ok(()) };
        let reasons: Vec<String> = refused
            .problems
            .iter()
            .map(|problem| words::plain_problem(&self.locale, problem))
            .collect();
        writer.write(&batch.row(refused), &reasons.join("; "))
    }

    fn finish(self) -> Result<(), Failed> {
        let Some(writer) = self.writer else { return Ok(()) };
        let file = writer.finish().map_err(Failed::Write)?;
        file.into_inner().map_err(|error| Failed::Write(error.into_error()))?;
        Ok(())
    }
}

#[cfg(test)]
#[path = "run_tests.rs"]
mod tests;
