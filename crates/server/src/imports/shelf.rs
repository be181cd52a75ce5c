//! Where uploaded files wait: each in a folder of its own with what was settled about it, what a
//! trial and a run came to, and the rows that were refused. They outlive a restart, and are taken
//! away after thirty days.

use std::collections::HashMap;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use domain::ids::{ImportId, UserId};
use domain::language::Language;
use domain::time::Zone;
use jiff::{Timestamp, ToSpan};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::account::{Progress, Summary};
use super::background::KEPT_DAYS;
use super::charset::Charset;
use super::dialect::Dialect;
use super::mapping::Mapping;
use super::options::{Options, WithoutCustomer};
use super::reader::Reading;
use crate::app::App;

/// An uploaded file, and all that a person settled about it so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Upload {
    pub file_name: String,
    pub bytes: u64,
    /// Microseconds since 1970 UTC.
    pub uploaded_at: i64,
    pub charset: Option<Charset>,
    pub dialect: Option<Dialect>,
    /// Of a workbook, from 0.
    #[serde(default)]
    pub sheet: Option<usize>,
    pub mapping: Mapping,
    /// The id of the saved mapping that it is read by.
    #[serde(default)]
    pub used: Option<String>,
    pub language: String,
    pub zone: String,
    /// The id of a person of ours.
    pub owner: String,
    pub without_customer: WithoutCustomer,
    /// Who brought it: the id of a person of ours.
    #[serde(default)]
    pub by: String,
}

impl Upload {
    /// `reader` is the language of the file of refused rows, `importer` the owner where none was told.
    #[must_use]
    pub fn options(&self, reader: Language, importer: UserId) -> Options {
        let mut mapping = self.mapping.clone();
        mapping.time_zone = Some(self.zone.clone());
        Options {
            reading: self.reading(),
            mapping,
            language: Language::parse(&self.language).unwrap_or(reader),
            zone: Zone::parse(&self.zone).unwrap_or_else(Zone::utc),
            owner: self.owner.parse().unwrap_or(importer),
            without_customer: self.without_customer,
            reader,
        }
    }

    #[must_use]
    pub const fn reading(&self) -> Reading {
        Reading { charset: self.charset, dialect: self.dialect, sheet: self.sheet }
    }
}

/// What is being done with a file just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Its bytes are still coming in.
    Uploading,
    Trying,
    Importing,
    /// Importing, after it was stopped or cut off.
    GoingOn,
}

/// All uploaded files of this program.
#[derive(Debug)]
pub struct Shelf {
    folder: Mutex<PathBuf>,
    at_work: Mutex<HashMap<ImportId, (Doing, Progress)>>,
    /// By which name this program leases what it is at.
    worker: OnceLock<Uuid>,
    most_bytes: AtomicU64,
}

/// Where nobody set how large a file may be.
pub const USUAL_MEGABYTES: u16 = 500;
const MEGABYTE: u64 = 1024 * 1024;
/// So many files of one person wait at once.
pub const MOST_WAITING: usize = 5;
/// Without a word of what it is, a folder is one that was begun and left.
const UNTOLD: Duration = Duration::from_secs(24 * 60 * 60);

impl Default for Shelf {
    fn default() -> Self {
        let folder = std::env::temp_dir().join("forgetmenot-imports");
        let most_bytes = AtomicU64::new(u64::from(USUAL_MEGABYTES) * MEGABYTE);
        let (at_work, worker) = (Mutex::default(), OnceLock::new());
        Self { folder: Mutex::new(folder), at_work, worker, most_bytes }
    }
}

impl Shelf {
    /// Keeps the files there from now on; beside the database is a good place.
    pub fn keep_in(&self, folder: PathBuf) {
        *self.folder.lock().unwrap_or_else(PoisonError::into_inner) = folder;
    }

    /// Larger files are not taken in.
    pub fn limit(&self, megabytes: u16) {
        self.most_bytes.store(u64::from(megabytes) * MEGABYTE, Ordering::Relaxed);
    }

    #[must_use]
    pub fn most_bytes(&self) -> u64 {
        self.most_bytes.load(Ordering::Relaxed)
    }

    /// The name of this program among those that share a database.
    pub fn worker(&self, app: &App) -> Uuid {
        *self.worker.get_or_init(|| app.new_id())
    }

    fn place(&self, id: ImportId) -> PathBuf {
        self.folder.lock().unwrap_or_else(PoisonError::into_inner).join(id.to_string())
    }

    /// The folder of a file; only the program itself may look into it.
    ///
    /// # Errors
    /// It can't be made.
    pub fn folder(&self, id: ImportId) -> io::Result<PathBuf> {
        let folder = self.folder.lock().unwrap_or_else(PoisonError::into_inner).clone();
        own_folder(&folder, true)?;
        let place = self.place(id);
        own_folder(&place, false)?;
        Ok(place)
    }

    #[must_use]
    pub fn file(&self, id: ImportId) -> PathBuf {
        self.place(id).join("upload")
    }

    #[must_use]
    pub fn refused_file(&self, id: ImportId) -> PathBuf {
        self.place(id).join("refused.csv")
    }

    /// # Errors
    /// The disk's.
    pub fn save_upload(&self, id: ImportId, upload: &Upload) -> io::Result<()> {
        self.save(id, "upload.json", upload)
    }

    #[must_use]
    pub fn find_upload(&self, id: ImportId) -> Option<Upload> {
        self.find(id, "upload.json")
    }

    /// What a trial came to; another mapping makes it void.
    ///
    /// # Errors
    /// The disk's.
    pub fn save_trial(&self, id: ImportId, summary: Option<&Summary>) -> io::Result<()> {
        self.save(id, "trial.json", &summary)
    }

    #[must_use]
    pub fn find_trial(&self, id: ImportId) -> Option<Summary> {
        self.find::<Option<Summary>>(id, "trial.json").flatten()
    }

    /// # Errors
    /// The disk's.
    pub fn save_summary(&self, id: ImportId, summary: &Summary) -> io::Result<()> {
        self.save(id, "summary.json", summary)
    }

    #[must_use]
    pub fn find_summary(&self, id: ImportId) -> Option<Summary> {
        self.find(id, "summary.json")
    }

    /// The file as it was uploaded is not needed after all of it came in.
    pub fn drop_file(&self, id: ImportId) {
        // What stays is taken away with the rest after its time.
        let _ = fs::remove_file(self.file(id));
    }

    /// Uploads that still wait for their run, the newest first.
    #[must_use]
    pub fn waiting(&self) -> Vec<(ImportId, Upload)> {
        let waits = |id: &ImportId| self.find_summary(*id).is_none() && self.file(*id).exists();
        let ids = self.ids().into_iter().filter(waits).filter(|id| self.doing(*id).is_none());
        let mut all: Vec<_> = ids.filter_map(|id| Some((id, self.find_upload(id)?))).collect();
        all.sort_by_key(|(_, upload)| std::cmp::Reverse(upload.uploaded_at));
        all
    }

    /// How many files of a person wait or are coming in.
    #[must_use]
    pub fn waiting_of(&self, user: UserId) -> usize {
        let by = user.to_string();
        let waiting = self.waiting().iter().filter(|(_, upload)| upload.by == by).count();
        let at_work = self.at_work.lock().unwrap_or_else(PoisonError::into_inner);
        waiting + at_work.values().filter(|(doing, _)| *doing == Doing::Uploading).count()
    }

    /// Takes away what has waited too long. What is being worked at, or still coming in, stays; so
    /// does what was begun by another program a short while ago.
    pub fn sweep(&self, now: Timestamp) {
        for id in self.ids().into_iter().filter(|id| self.doing(*id).is_none()) {
            let is_over = match self.find_upload(id) {
                Some(upload) => Timestamp::from_microsecond(upload.uploaded_at)
                    .ok()
                    .and_then(|at| at.checked_add((KEPT_DAYS * 24).hours()).ok())
                    .is_none_or(|until| until < now),
                None => fs::metadata(self.place(id))
                    .and_then(|about| about.modified())
                    .is_ok_and(|at| at.elapsed().is_ok_and(|age| age > UNTOLD)),
            };
            if is_over {
                let _ = fs::remove_dir_all(self.place(id));
            }
        }
    }

    /// Takes one file away.
    pub fn remove(&self, id: ImportId) {
        let _ = fs::remove_dir_all(self.place(id));
    }

    /// Claims a file for one piece of work; `false` if somebody is at it already.
    pub fn claim(&self, id: ImportId, doing: Doing) -> bool {
        let mut at_work = self.at_work.lock().unwrap_or_else(PoisonError::into_inner);
        let is_free = !at_work.contains_key(&id);
        if is_free {
            at_work.insert(id, (doing, Progress::default()));
        }
        is_free
    }

    pub fn note(&self, id: ImportId, progress: Progress) {
        let mut at_work = self.at_work.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = at_work.get_mut(&id) {
            *known = progress;
        }
    }

    pub fn release(&self, id: ImportId) {
        self.at_work.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
    }

    #[must_use]
    pub fn doing(&self, id: ImportId) -> Option<(Doing, Progress)> {
        self.at_work.lock().unwrap_or_else(PoisonError::into_inner).get(&id).copied()
    }

    fn ids(&self) -> Vec<ImportId> {
        let folder = self.folder.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
        let name = |entry: fs::DirEntry| entry.file_name().to_str()?.parse().ok();
        entries.filter_map(Result::ok).filter_map(name).collect()
    }

    /// Written beside and then moved into place, so that a crash leaves the old or the new.
    fn save<T: Serialize>(&self, id: ImportId, name: &str, value: &T) -> io::Result<()> {
        let folder = self.folder(id)?;
        let draft = folder.join(format!("{name}.new"));
        serde_json::to_writer(open_own(&draft)?, value)?;
        fs::rename(draft, folder.join(name))
    }

    fn find<T: DeserializeOwned>(&self, id: ImportId, name: &str) -> Option<T> {
        let file = File::open(self.place(id).join(name)).ok()?;
        serde_json::from_reader(io::BufReader::new(file)).ok()
    }
}

/// Makes a folder that only this program's account may look into, or sees that it is one: in a folder
/// shared with others, somebody may have made one of that name before.
fn own_folder(folder: &Path, deep: bool) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.recursive(deep && !folder.exists()).create(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let about = fs::symlink_metadata(folder)?;
        let foreign = || io::Error::new(io::ErrorKind::PermissionDenied, "a folder of others");
        if !about.is_dir() || about.mode() & 0o077 != 0 {
            return Err(foreign());
        }
        // Whose we are, a file of ours tells.
        static PROBES: AtomicU64 = AtomicU64::new(0);
        let number = PROBES.fetch_add(1, Ordering::Relaxed);
        let probe = folder.join(format!(".probe-{}-{number}", std::process::id()));
        let own = open_own(&probe).and_then(|file| file.metadata());
        let _ = fs::remove_file(&probe);
        if own?.uid() != about.uid() {
            return Err(foreign());
        }
    }
    Ok(())
}

/// A new file that nobody else may read; never one that is there.
fn create_own(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// The same in the place of one of ours.
pub(super) fn open_own(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => create_own(path),
    }
}
