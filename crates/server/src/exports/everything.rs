//! Everything that the firm holds, as one ZIP: the tables as lines of JSON, what our own import reads
//! as CSV, documents as files, and a manifest that counts them. It is made of one moment, beside the
//! day's work, and can be stopped.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value, json};
use store::db::{Db, Query, Val};
use store::held::{self, Kept};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::carried;
use crate::app::App;
use crate::secrets::hex;

/// So many rows are asked for at once.
const PART: u32 = 1_000;
/// So many bytes of a file are packed at once.
const CHUNK: usize = 64 * 1024;
/// So long a file is kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// How far it is: so many tables and files of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Doing {
    pub done: u64,
    pub of: u64,
    pub rows: u64,
}

#[derive(Debug, Default)]
struct Course {
    done: AtomicU64,
    /// How many files there are, once they are counted.
    files: AtomicU64,
    rows: AtomicU64,
    is_stopped: AtomicBool,
}

/// A file that can be fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    pub name: String,
    pub path: PathBuf,
    pub at: Timestamp,
    pub bytes: u64,
}

/// Where the export of everything is made and kept; one at a time.
#[derive(Debug)]
pub struct Everything {
    folder: Mutex<PathBuf>,
    at_work: Mutex<Option<Arc<Course>>>,
    has_failed: AtomicBool,
}

impl Default for Everything {
    fn default() -> Self {
        Self {
            folder: Mutex::new(std::env::temp_dir().join("forgetmenot-exports")),
            at_work: Mutex::default(),
            has_failed: AtomicBool::default(),
        }
    }
}

fn hold<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Everything {
    /// Keeps the files there from now on; beside the database is a good place.
    pub fn keep_in(&self, folder: PathBuf) {
        *hold(&self.folder) = folder;
    }

    fn folder(&self) -> PathBuf {
        hold(&self.folder).clone()
    }

    /// What is being made now.
    #[must_use]
    pub fn doing(&self) -> Option<Doing> {
        hold(&self.at_work).as_ref().map(|course| Doing {
            done: course.done.load(Ordering::Relaxed),
            of: held::of_everything().count() as u64 + course.files.load(Ordering::Relaxed),
            rows: course.rows.load(Ordering::Relaxed),
        })
    }

    /// The last one broke off by itself.
    #[must_use]
    pub fn has_failed(&self) -> bool {
        self.has_failed.load(Ordering::Relaxed)
    }

    /// Stops what is being made; nothing of it stays.
    pub fn stop(&self) {
        if let Some(course) = hold(&self.at_work).as_ref() {
            course.is_stopped.store(true, Ordering::Relaxed);
        }
    }

    /// What can be fetched, the newest first. What is older than a day is taken away.
    #[must_use]
    pub fn made(&self, now: Timestamp) -> Vec<Made> {
        let entries = fs::read_dir(self.folder()).into_iter().flatten().flatten();
        let mut made: Vec<Made> = entries
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok()?;
                let at = name.strip_suffix(".zip")?.parse::<i64>().ok()?;
                let at = Timestamp::from_second(at).ok()?;
                let bytes = entry.metadata().ok()?.len();
                Some(Made { name, path: entry.path(), at, bytes })
            })
            .collect();
        made.retain(|one| {
            let is_fresh = now.duration_since(one.at) < KEPT;
            if !is_fresh {
                drop(fs::remove_file(&one.path));
            }
            is_fresh
        });
        made.sort_by_key(|one| std::cmp::Reverse(one.at));
        made
    }

    /// Stops what is being made and takes away every file: what was erased must not be fetched any
    /// more, nor lie in a draft that a program left behind when it was cut off.
    pub fn forget(&self) {
        self.stop();
        let is_at_work = hold(&self.at_work).is_some();
        for entry in fs::read_dir(self.folder()).into_iter().flatten().flatten() {
            let path = entry.path();
            let is_file = |ending: &str| path.extension().is_some_and(|found| found == ending);
            if is_file("zip") || (is_file("part") && !is_at_work) {
                drop(fs::remove_file(path));
            }
        }
    }
}

/// Begins to make it; false where one is being made already.
#[must_use]
pub fn begin(app: &App) -> bool {
    let course = Arc::new(Course::default());
    {
        let mut at_work = hold(&app.exports().at_work);
        if at_work.is_some() {
            return false;
        }
        *at_work = Some(Arc::clone(&course));
    }
    let (app, runtime) = (app.clone(), tokio::runtime::Handle::current());
    tokio::task::spawn_blocking(move || {
        let outcome = runtime.block_on(make(&app, &course));
        if let Err(error) = &outcome {
            tracing::error!(%error, "the export of everything broke off");
        }
        app.exports().has_failed.store(outcome.is_err(), Ordering::Relaxed);
        *hold(&app.exports().at_work) = None;
    });
    true
}

/// Makes it in the folder, under another name until it is whole.
async fn make(app: &App, course: &Course) -> io::Result<()> {
    let folder = app.exports().folder();
    fs::create_dir_all(&folder)?;
    let now = app.now();
    let draft = folder.join(format!("{}.part", now.as_second()));
    let written = match private(&draft) {
        Ok(file) => write(app.db(), now, file, course).await,
        Err(error) => Err(error),
    };
    // Whoever stops it, as erasing does, holds the same: none is finished after that.
    let _held = hold(&app.exports().at_work);
    match written {
        Ok(true) if !course.is_stopped.load(Ordering::Relaxed) => {
            fs::rename(&draft, folder.join(format!("{}.zip", now.as_second())))
        }
        Ok(_) => fs::remove_file(&draft),
        Err(error) => {
            drop(fs::remove_file(&draft));
            Err(error)
        }
    }
}

/// Only the program itself may look into it.
fn private(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Writes everything to a file, as the command line does: how many rows of each kind.
///
/// # Errors
/// The disk's, or what the database says.
pub async fn write_to(db: &Db, now: Timestamp, path: &Path) -> io::Result<u64> {
    let course = Course::default();
    write(db, now, private(path)?, &course).await?;
    Ok(course.rows.load(Ordering::Relaxed))
}

/// False if it was stopped.
async fn write(
    db: &Db,
    now: Timestamp,
    file: impl Write + Seek,
    course: &Course,
) -> io::Result<bool> {
    // All of it is of one moment.
    let moment = db.snapshot().await.map_err(io::Error::other)?;
    let count = held::count_files(&moment).await.map_err(io::Error::other)?;
    course.files.store(u64::try_from(count).unwrap_or(0), Ordering::Relaxed);
    let mut archive = ZipWriter::new(io::BufWriter::new(file));
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for kept in held::of_everything() {
        archive.start_file(format!("data/{}.jsonl", kept.name), options())?;
        let Some(count) = table(&moment, kept, &mut archive, course).await? else {
            return Ok(false);
        };
        counts.insert(kept.name.to_owned(), count);
        course.done.fetch_add(1, Ordering::Relaxed);
    }
    for (name, list) in carried::FILES {
        archive.start_file(format!("import/{name}.csv"), options())?;
        carried::write(&moment, list, &mut archive).await?;
    }
    let Some(files) = files(&moment, &mut archive, course).await? else { return Ok(false) };
    let manifest = json!({
        "program": env!("CARGO_PKG_VERSION"),
        "schema": store::db::migrations::newest(),
        "made_at": now.to_string(),
        "rows": counts,
        "files": files,
    });
    archive.start_file("manifest.json", options())?;
    serde_json::to_writer_pretty(&mut archive, &manifest)?;
    archive.finish()?.flush()?;
    Ok(true)
}

/// Files of more than 4 GB need it, and nobody knows beforehand.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default().large_file(true)
}

async fn table(
    q: &impl Query,
    kept: Kept,
    out: &mut impl Write,
    course: &Course,
) -> io::Result<Option<u64>> {
    let (mut count, mut after) = (0, None);
    loop {
        if course.is_stopped.load(Ordering::Relaxed) {
            return Ok(None);
        }
        let part = held::part(q, kept, after.as_deref(), PART).await;
        let (rows, next) = part.map_err(io::Error::other)?;
        for row in &rows {
            serde_json::to_writer(&mut *out, &object(kept, row))?;
            out.write_all(b"\n")?;
        }
        count += rows.len() as u64;
        course.rows.fetch_add(rows.len() as u64, Ordering::Relaxed);
        after = next;
        if after.is_none() {
            return Ok(Some(count));
        }
    }
}

/// A row under the names of its columns, each value as what it is.
#[must_use]
pub fn object(kept: Kept, row: &[Val]) -> Value {
    let cells = kept.columns().zip(row).map(|(column, value)| {
        let told = match value {
            Val::Int(Some(at)) if column.is_instant() => Timestamp::from_microsecond(*at)
                .map_or(Value::from(*at), |at| at.to_string().into()),
            Val::Int(Some(number)) => Value::from(*number),
            Val::Real(Some(number)) => Value::from(*number),
            Val::Bool(Some(flag)) => Value::from(*flag),
            Val::Text(Some(text)) => Value::from(text.as_str()),
            Val::Id(Some(id)) => Value::from(id.to_string()),
            Val::Bytes(Some(bytes)) => Value::from(hex(bytes)),
            _ => Value::Null,
        };
        (column.name.clone(), told)
    });
    Value::Object(cells.collect::<Map<_, _>>())
}

async fn files(
    q: &impl Query,
    archive: &mut ZipWriter<impl Write + Seek>,
    course: &Course,
) -> io::Result<Option<u64>> {
    let (mut count, mut after): (u64, Option<Vec<u8>>) = (0, None);
    loop {
        let hashes = held::files(q, after.as_deref(), 100).await.map_err(io::Error::other)?;
        for hash in &hashes {
            let bytes = store::documents::file(q, hash).await.map_err(io::Error::other)?;
            archive.start_file(format!("files/{}", hex(hash)), options())?;
            for some in bytes.chunks(CHUNK) {
                // A big one takes a while.
                if course.is_stopped.load(Ordering::Relaxed) {
                    return Ok(None);
                }
                archive.write_all(some)?;
            }
            count += 1;
            course.done.fetch_add(1, Ordering::Relaxed);
        }
        after = hashes.into_iter().next_back();
        if after.is_none() {
            return Ok(Some(count));
        }
    }
}
