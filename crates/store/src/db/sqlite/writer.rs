//! The one thread that writes. It takes all waiting jobs, gives each a savepoint, commits them
//! together and answers after the commit: the sync of the disk is paid once for the whole group.

use std::{
    collections::VecDeque,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::{Arc, Mutex, mpsc},
    task::{Context, Poll, Waker},
    thread,
};

use rusqlite::Connection;
use tokio::sync::{OwnedSemaphorePermit, oneshot};

use super::{
    super::tx::{Tx, Work},
    DbOptions, StoreError, connect, failure, lock,
    meter::{self, Inside},
};

/// As many jobs as share one commit at most.
const GROUP: usize = 512;

/// Each try to cut the log waits as long as a connection is patient.
const SCRUBS: u32 = 3;

/// A transaction as large as an import's changes more pages than the cache has room for. They wait
/// in memory for the commit instead of going to the disk and back.
const WRITING: &str = "pragma cache_spill = off;";

pub(in crate::db) struct Writer {
    messages: mpsc::Sender<Message>,
}

enum Message {
    Job(Box<dyn Job>),
    Scrub(oneshot::Sender<Result<(), StoreError>>),
    Stop(oneshot::Sender<()>),
}

/// A caller's job, its result kept until the commit.
trait Job: Send {
    /// Runs inside its savepoint; true if its changes are to stay.
    fn run(&mut self, tx: &Tx) -> bool;

    fn answer(self: Box<Self>, commit: Result<(), StoreError>);
}

struct Pending<T, E, F> {
    work: Option<F>,
    outcome: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
    /// Held until the answer, so that closing waits for it.
    _permit: OwnedSemaphorePermit,
}

impl Writer {
    pub(in crate::db) fn start(file: &Path, options: &DbOptions) -> Result<Self, StoreError> {
        let connection = connect(file, options, options.writer_cache_kib)?;
        connection.execute_batch(WRITING).map_err(failure)?;
        let connection = Arc::new(Mutex::new(connection));
        let (messages, inbox) = mpsc::channel();
        thread::Builder::new()
            .name("sqlite-writer".into())
            .spawn(move || {
                let stop = write_all(&connection, &inbox);
                // The last connection removes the log by its name: told before that, somebody
                // might have made a new database there.
                drop(connection);
                drop(stop);
            })
            .map_err(|error| StoreError::Unavailable(Arc::new(error)))?;
        Ok(Self { messages })
    }

    pub(in crate::db) async fn write<T, E, F>(
        &self,
        work: F,
        permit: OwnedSemaphorePermit,
    ) -> Result<T, E>
    where
        F: for<'t> FnOnce(&'t Tx) -> Work<'t, T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job = Pending { work: Some(work), outcome: None, reply, _permit: permit };
        if self.messages.send(Message::Job(Box::new(job))).is_err() {
            return Err(StoreError::closed().into());
        }
        answer.await.unwrap_or_else(|_| Err(StoreError::closed().into()))
    }

    /// After what is in flight; writes wait meanwhile.
    pub(in crate::db) async fn scrub(&self) -> Result<(), StoreError> {
        let (reply, done) = oneshot::channel();
        if self.messages.send(Message::Scrub(reply)).is_err() {
            return Err(StoreError::closed());
        }
        done.await.unwrap_or_else(|_| Err(StoreError::closed()))
    }

    pub(in crate::db) async fn stop(&self) {
        let (reply, stopped) = oneshot::channel();
        if self.messages.send(Message::Stop(reply)).is_ok() {
            let _ = stopped.await;
        }
    }
}

impl<T, E, F> Job for Pending<T, E, F>
where
    F: for<'t> FnOnce(&'t Tx) -> Work<'t, T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
{
    fn run(&mut self, tx: &Tx) -> bool {
        let Some(work) = self.work.take() else {
            return false;
        };
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            match work(tx).as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                Poll::Ready(outcome) => tx.settle(outcome),
                // SQLite never waits, so the job awaited something else: slow things don't belong
                // inside a transaction.
                Poll::Pending => Err(StoreError::broken(
                    "a write may await only its own transaction, nothing slow",
                )
                .into()),
            }
        }))
        .unwrap_or_else(|_| Err(StoreError::broken("the write panicked").into()));
        let keep = outcome.is_ok();
        self.outcome = Some(outcome);
        keep
    }

    fn answer(self: Box<Self>, commit: Result<(), StoreError>) {
        let answer = match (self.outcome, commit) {
            (Some(Err(error)), _) => Err(error),
            (Some(Ok(value)), Ok(())) => Ok(value),
            (_, Err(error)) => Err(error.into()),
            (None, Ok(())) => Err(StoreError::broken("the write did not run").into()),
        };
        // Nobody listens if the caller went away; the write stands all the same.
        let _ = self.reply.send(answer);
    }
}

/// Until somebody asks to stop: who is to be told when the file is let go.
fn write_all(
    connection: &Arc<Mutex<Connection>>,
    inbox: &mpsc::Receiver<Message>,
) -> Option<oneshot::Sender<()>> {
    let mut waiting = VecDeque::new();
    let mut stop = None;
    let mut scrubs = Vec::new();
    while stop.is_none() {
        if waiting.is_empty() {
            match inbox.recv() {
                Ok(Message::Job(job)) => waiting.push_back(job),
                Ok(Message::Scrub(reply)) => scrubs.push(reply),
                Ok(Message::Stop(reply)) => stop = Some(reply),
                Err(_) => return None,
            }
        }
        while waiting.len() < GROUP
            && let Ok(message) = inbox.try_recv()
        {
            match message {
                Message::Job(job) => waiting.push_back(job),
                Message::Scrub(reply) => scrubs.push(reply),
                Message::Stop(reply) => stop = Some(reply),
            }
        }
        while let Some(job) = waiting.pop_front() {
            if waiting.is_empty() {
                run_alone(connection, job);
            } else {
                waiting.push_front(job);
                run_group(connection, &mut waiting);
            }
        }
        if !scrubs.is_empty() {
            let outcome = scrub(&lock(connection));
            scrubs.drain(..).for_each(|reply| drop(reply.send(outcome.clone())));
        }
    }
    meter::tell();
    if let Err(error) = lock(connection).execute_batch("pragma optimize") {
        tracing::warn!(%error, "the database could not be tidied up at its close");
    }
    stop
}

/// A page that is free, and the rest of a page that is not, still hold what was deleted: the file is
/// written anew without them, and the log that held both is cut to nothing. A reader that looks at
/// an older state holds that back; its patience is long.
fn scrub(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch("vacuum").map_err(failure)?;
    for _ in 0..SCRUBS {
        let cut = |row: &rusqlite::Row<'_>| row.get::<_, i64>(0);
        let busy = connection.query_row("pragma wal_checkpoint(truncate)", [], cut);
        if busy.map_err(failure)? == 0 {
            return Ok(());
        }
    }
    Err(StoreError::unavailable("somebody still reads an older state"))
}

/// A job that has the transaction to itself needs no savepoint, which costs a large one much: every
/// page is copied before it is changed.
fn run_alone(connection: &Arc<Mutex<Connection>>, mut job: Box<dyn Job>) {
    if let Err(error) = execute(connection, "begin immediate") {
        return job.answer(Err(error));
    }
    let keep = job.run(&Tx::sqlite(Arc::clone(connection)));
    let outcome = if lock(connection).is_autocommit() {
        Err(StoreError::unavailable("SQLite gave up the transaction"))
    } else {
        execute(connection, if keep { "commit" } else { "rollback" })
    };
    if outcome.is_err() && !lock(connection).is_autocommit() {
        let _ = execute(connection, "rollback");
    }
    job.answer(outcome);
}

/// Runs the waiting jobs in one transaction. If the engine itself gives the transaction up in the
/// middle (disk full), those after it stay waiting for the next one.
fn run_group(connection: &Arc<Mutex<Connection>>, waiting: &mut VecDeque<Box<dyn Job>>) {
    if let Err(error) = execute(connection, "begin immediate") {
        waiting.drain(..).for_each(|job| job.answer(Err(error.clone())));
        return;
    }
    let mut group = Vec::with_capacity(waiting.len());
    let mut whole = Ok(());
    while let Some(mut job) = waiting.pop_front() {
        whole = run_one(connection, job.as_mut());
        group.push(job);
        if whole.is_err() {
            break;
        }
    }
    let commit = whole.and_then(|()| execute(connection, "commit")).map_err(|error| {
        // A deferred reference that one job left open shows only now, and nobody can tell whose.
        let crowded = matches!(error, StoreError::Missing) && group.len() > 1;
        if crowded { StoreError::unavailable("a reference was left open") } else { error }
    });
    if commit.is_err() && !lock(connection).is_autocommit() {
        // Failing too would mean that the transaction has gone already.
        let _ = execute(connection, "rollback");
    }
    group.into_iter().for_each(|job| job.answer(commit.clone()));
}

/// Fails only if the transaction of the whole group is lost.
fn run_one(connection: &Arc<Mutex<Connection>>, job: &mut dyn Job) -> Result<(), StoreError> {
    execute(connection, "savepoint job")?;
    let keep = job.run(&Tx::sqlite(Arc::clone(connection)));
    if lock(connection).is_autocommit() {
        return Err(StoreError::unavailable("SQLite gave up the transaction"));
    }
    if !keep {
        execute(connection, "rollback to job")?;
    }
    execute(connection, "release job")
}

fn execute(connection: &Mutex<Connection>, sql: &str) -> Result<(), StoreError> {
    let connection = lock(connection);
    let _inside = Inside::enter();
    let mut statement = connection.prepare_cached(sql).map_err(failure)?;
    statement.execute([]).map(|_| ()).map_err(failure)
}
