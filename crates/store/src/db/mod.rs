//! The seam: the only place that knows that there are two engines. Everything above it is SQL that
//! both accept, written once (`docs/sql.md`).

mod error;
mod grants;
mod location;
mod macros;
pub mod migrations;
mod postgres;
mod query;
mod row;
mod sqlite;
mod tx;
mod value;

#[cfg(test)]
mod tests;

use std::sync::{Arc, Mutex};

use tokio::sync::Semaphore;

pub use error::{Cause, StoreError};
pub use location::{DbOptions, Dialect, Durability, Location, NotALocation};
pub use query::{Expect, Query};
pub use row::{Column, FromRow, Row, Values};
pub use tx::{Snapshot, Tx, Work};
pub use value::{IntoVal, Val};

use postgres::Postgres;
use sqlite::{Readers, Writer};
use tx::SnapshotEngine;

/// As many writes as may wait or run; more wait for their turn before they are queued.
const WRITES: u32 = 4096;

/// The database; a clone is the same one.
#[derive(Clone)]
pub struct Db {
    engine: Arc<Engine>,
    gate: Arc<Semaphore>,
}

enum Engine {
    Sqlite { writer: Writer, readers: Readers },
    Postgres(Postgres),
}

impl Db {
    /// Opens the database, or makes an empty SQLite file; the schema comes by [`Db::migrate`].
    pub async fn open(location: &Location, options: &DbOptions) -> Result<Self, StoreError> {
        let engine = match location {
            Location::Sqlite(file) => Engine::Sqlite {
                writer: Writer::start(file, options)?,
                readers: Readers::new(file, options),
            },
            Location::Postgres(url) => Engine::Postgres(Postgres::connect(url, options).await?),
        };
        Ok(Self { engine: Arc::new(engine), gate: Arc::new(Semaphore::new(WRITES as usize)) })
    }

    /// Runs a job in a write transaction: `db.write(|tx| Box::pin(async move { … })).await`.
    ///
    /// What it wrote can be found by its words when it is committed.
    ///
    /// `Ok` means committed. An error of the job, a panic or a failed statement rolls it back. A
    /// job that has begun goes on if its caller goes away. It awaits nothing but `tx`.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'t> FnOnce(&'t Tx) -> Work<'t, T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let Ok(permit) = Arc::clone(&self.gate).acquire_owned().await else {
            return Err(StoreError::closed().into());
        };
        if let Engine::Sqlite { writer, .. } = &*self.engine {
            return writer.write(|tx| Box::pin(found(tx, work)), permit).await;
        }
        let engine = Arc::clone(&self.engine);
        let job = tokio::spawn(async move {
            let _permit = permit;
            match &*engine {
                Engine::Postgres(postgres) => postgres.write(|tx| Box::pin(found(tx, work))).await,
                Engine::Sqlite { .. } => Err(StoreError::closed().into()),
            }
        });
        job.await.unwrap_or_else(|_| Err(StoreError::broken("the write panicked").into()))
    }

    /// Several questions that must agree with each other. On SQLite it holds back the trimming of
    /// the log, so drop it soon.
    pub async fn snapshot(&self) -> Result<Snapshot, StoreError> {
        Ok(Snapshot(match &*self.engine {
            Engine::Sqlite { readers, .. } => {
                let reader = readers.reader().await?;
                reader.begin()?;
                SnapshotEngine::Sqlite(Mutex::new(reader))
            }
            Engine::Postgres(postgres) => {
                SnapshotEngine::Postgres(Box::new(postgres.begin_snapshot().await?))
            }
        }))
    }

    /// Brings the schema to the newest version that this program knows.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        self.migrate_with(migrations::MIGRATIONS).await
    }

    /// The same with another list.
    pub async fn migrate_with(
        &self,
        list: &'static [migrations::Migration],
    ) -> Result<(), StoreError> {
        self.write(|tx| Box::pin(migrations::run(tx, list))).await
    }

    /// PostgreSQL: lets another role serve, which owns nothing and changes no table's form.
    pub async fn grant_to(&self, role: String) -> Result<(), StoreError> {
        self.write(|tx| Box::pin(async move { grants::to(tx, &role).await })).await
    }

    /// Renews the statistics that choose the ways to rows; worth its time after an import.
    pub async fn analyze(&self) -> Result<(), StoreError> {
        self.write(|tx| Box::pin(tx.batch("analyze"))).await?;
        if let Engine::Sqlite { readers, .. } = &*self.engine {
            readers.renew();
        }
        Ok(())
    }

    /// Leaves nothing on the disk of what was deleted or written over: SQLite's file is written anew
    /// and its log emptied; PostgreSQL may use the room again.
    pub async fn scrub(&self) -> Result<(), StoreError> {
        match &*self.engine {
            Engine::Sqlite { writer, .. } => writer.scrub().await,
            Engine::Postgres(postgres) => postgres.scrub().await,
        }
    }

    /// Finishes what is in flight, then refuses everything and lets go of the database.
    pub async fn close(&self) {
        let all = self.gate.acquire_many(WRITES).await;
        self.gate.close();
        drop(all);
        match &*self.engine {
            Engine::Sqlite { writer, readers } => {
                readers.close().await;
                writer.stop().await;
            }
            Engine::Postgres(postgres) => postgres.close(),
        }
    }
}

impl Query for Db {
    fn dialect(&self) -> Dialect {
        match &*self.engine {
            Engine::Sqlite { .. } => Dialect::Sqlite,
            Engine::Postgres(_) => Dialect::Postgres,
        }
    }

    async fn select<T: FromRow>(
        &self,
        sql: &str,
        args: Vec<Val>,
        expect: Expect,
    ) -> Result<Vec<T>, StoreError> {
        match &*self.engine {
            Engine::Sqlite { readers, .. } => {
                let reader = readers.reader().await?;
                sqlite::select(reader.connection()?, sql, &args, expect)
            }
            Engine::Postgres(postgres) => postgres.reader().await?.select(sql, &args, expect).await,
        }
    }
}

/// A job, and after it the keys by which what it wrote is found.
async fn found<T, E, F>(tx: &Tx, work: F) -> Result<T, E>
where
    F: for<'t> FnOnce(&'t Tx) -> Work<'t, T, E> + Send,
    E: From<StoreError>,
{
    let value = work(tx).await?;
    crate::search::follow(tx).await?;
    Ok(value)
}
