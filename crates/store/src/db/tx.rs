//! What runs inside a transaction: `Tx` writes, `Snapshot` reads several times from one moment.

use std::{
    collections::BTreeSet,
    future::Future,
    pin::Pin,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use domain::ids::CustomerId;
use domain::search::SearchKind;
use rusqlite::Connection;
use uuid::Uuid;

use super::{
    DbOptions, Dialect, FromRow, IntoVal, Query, StoreError, Val,
    postgres::Session,
    query::Expect,
    sqlite::{self, Reader},
};

/// The future of a job inside a transaction.
pub type Work<'t, T, E> = Pin<Box<dyn Future<Output = Result<T, E>> + Send + 't>>;

/// An open write transaction. After a statement has failed nothing more runs in it and it is
/// rolled back, on both engines: so avoid a conflict by `on conflict …` instead of catching it.
pub struct Tx {
    engine: TxEngine,
    failed: AtomicBool,
    touched: Mutex<Touched>,
}

/// What can be found by other words since this transaction: see [`crate::search`].
#[derive(Debug, Default)]
pub struct Touched {
    pub records: BTreeSet<(SearchKind, Uuid)>,
    /// Their names stand beside those of their records.
    pub customers: BTreeSet<CustomerId>,
}

enum TxEngine {
    Sqlite(Arc<Mutex<Connection>>),
    Postgres(Box<Session>),
}

impl Tx {
    pub(super) fn sqlite(connection: Arc<Mutex<Connection>>) -> Self {
        Self::of(TxEngine::Sqlite(connection))
    }

    pub(super) fn postgres(session: Session) -> Self {
        Self::of(TxEngine::Postgres(Box::new(session)))
    }

    fn of(engine: TxEngine) -> Self {
        Self { engine, failed: AtomicBool::new(false), touched: Mutex::default() }
    }

    /// Remembers for the end of the transaction that a record's words were written.
    pub(crate) fn touch(&self, kind: SearchKind, record: impl Into<Uuid>) {
        let mut touched = self.touched.lock().unwrap_or_else(PoisonError::into_inner);
        touched.records.insert((kind, record.into()));
    }

    /// The same of all records that name this customer.
    pub(crate) fn touch_customer(&self, customer: CustomerId) {
        let mut touched = self.touched.lock().unwrap_or_else(PoisonError::into_inner);
        touched.records.insert((SearchKind::Customer, customer.0));
        touched.customers.insert(customer);
    }

    pub(crate) fn take_touched(&self) -> Touched {
        std::mem::take(&mut *self.touched.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Runs a statement without an answer; the number of rows it touched.
    pub async fn exec(&self, sql: &str, args: Vec<Val>) -> Result<u64, StoreError> {
        self.go_on()?;
        self.note(match &self.engine {
            TxEngine::Sqlite(connection) => sqlite::exec(&sqlite::lock(connection), sql, &args),
            TxEngine::Postgres(session) => session.exec(sql, &args).await,
        })
    }

    /// Runs one statement for each of many rows (`args![…]` or an array of [`Val`]); the number of
    /// rows touched. All rows have the same kinds of values.
    pub async fn many<R>(
        &self,
        sql: &str,
        rows: impl IntoIterator<Item = R, IntoIter: Send> + Send,
    ) -> Result<u64, StoreError>
    where
        R: AsRef<[Val]> + Send + Sync,
    {
        self.go_on()?;
        let rows = rows.into_iter();
        self.note(match &self.engine {
            TxEngine::Sqlite(connection) => sqlite::many(&sqlite::lock(connection), sql, rows),
            TxEngine::Postgres(session) => session.many(sql, rows).await,
        })
    }

    /// Runs a script of several statements without parameters.
    pub async fn batch(&self, script: &str) -> Result<(), StoreError> {
        self.go_on()?;
        self.note(match &self.engine {
            TxEngine::Sqlite(connection) => sqlite::batch(&sqlite::lock(connection), script),
            TxEngine::Postgres(session) => session.batch(script).await,
        })
    }

    /// Keeps many more pages at hand while thousands of rows come in, until it is said that they are in:
    /// their keys lie all over the tables, and each page would be read and written many times over.
    /// Only SQLite keeps pages of its own.
    pub async fn in_bulk(&self, is_bulk: bool) -> Result<(), StoreError> {
        match (self.dialect(), is_bulk) {
            (Dialect::Postgres, _) => Ok(()),
            (Dialect::Sqlite, true) => self.batch(sqlite::BULK).await,
            (Dialect::Sqlite, false) => {
                let usual = DbOptions::default().writer_cache_kib;
                self.batch(&format!("pragma cache_size = -{usual}; pragma shrink_memory;")).await
            }
        }
    }

    /// Makes other writers to this customer wait until this transaction ends. SQLite has one
    /// writer, so nobody else is there. Tells into which record this one went, if it did; its own id
    /// says that it was erased.
    pub async fn lock_customer(
        &self,
        customer: impl IntoVal + Send,
    ) -> Result<Option<Uuid>, StoreError> {
        let of = "select coalesce(merged_into, case when erased_at is not null then id end)
            from customers where id = $1";
        let sql = match self.dialect() {
            Dialect::Postgres => format!("{of} for update"),
            Dialect::Sqlite => of.to_owned(),
        };
        Ok(self.find::<Option<Uuid>>(&sql, vec![customer.into_val()]).await?.flatten())
    }

    /// PostgreSQL would answer a commit after a failed statement by a silent rollback.
    pub(super) fn settle<T, E: From<StoreError>>(&self, outcome: Result<T, E>) -> Result<T, E> {
        let value = outcome?;
        self.go_on()?;
        Ok(value)
    }

    pub(super) fn into_session(self) -> Option<Session> {
        match self.engine {
            TxEngine::Sqlite(_) => None,
            TxEngine::Postgres(session) => Some(*session),
        }
    }

    fn go_on(&self) -> Result<(), StoreError> {
        if self.failed.load(Ordering::Relaxed) {
            return Err(StoreError::broken("a statement of this transaction has failed before"));
        }
        Ok(())
    }

    fn note<T>(&self, outcome: Result<T, StoreError>) -> Result<T, StoreError> {
        if outcome.is_err() {
            self.failed.store(true, Ordering::Relaxed);
        }
        outcome
    }
}

impl Query for Tx {
    fn dialect(&self) -> Dialect {
        match self.engine {
            TxEngine::Sqlite(_) => Dialect::Sqlite,
            TxEngine::Postgres(_) => Dialect::Postgres,
        }
    }

    async fn select<T: FromRow>(
        &self,
        sql: &str,
        args: Vec<Val>,
        expect: Expect,
    ) -> Result<Vec<T>, StoreError> {
        self.go_on()?;
        self.note(match &self.engine {
            TxEngine::Sqlite(connection) => {
                sqlite::select(&sqlite::lock(connection), sql, &args, expect)
            }
            TxEngine::Postgres(session) => session.select(sql, &args, expect).await,
        })
    }
}

/// A read transaction: all its questions see the same moment. It holds a connection until dropped.
pub struct Snapshot(pub(super) SnapshotEngine);

pub(super) enum SnapshotEngine {
    Sqlite(Mutex<Reader>),
    Postgres(Box<Session>),
}

impl Query for Snapshot {
    fn dialect(&self) -> Dialect {
        match self.0 {
            SnapshotEngine::Sqlite(_) => Dialect::Sqlite,
            SnapshotEngine::Postgres(_) => Dialect::Postgres,
        }
    }

    async fn select<T: FromRow>(
        &self,
        sql: &str,
        args: Vec<Val>,
        expect: Expect,
    ) -> Result<Vec<T>, StoreError> {
        match &self.0 {
            SnapshotEngine::Sqlite(reader) => {
                sqlite::select(sqlite::lock(reader).connection()?, sql, &args, expect)
            }
            SnapshotEngine::Postgres(session) => session.select(sql, &args, expect).await,
        }
    }
}
