//! The connections that read. Small questions run on the asking thread: a hop to another thread
//! costs more than their answer.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use rusqlite::Connection;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{super::StoreError, DbOptions, connect, failure, lock};

pub(in crate::db) struct Readers {
    file: PathBuf,
    options: DbOptions,
    free: Arc<Semaphore>,
    idle: Arc<Mutex<Vec<Connection>>>,
}

/// A borrowed connection; it returns by itself, out of any transaction.
pub(in crate::db) struct Reader {
    /// `None` only while it is being dropped.
    connection: Option<Connection>,
    idle: Arc<Mutex<Vec<Connection>>>,
    _permit: OwnedSemaphorePermit,
}

impl Readers {
    pub(in crate::db) fn new(file: &Path, options: &DbOptions) -> Self {
        Self {
            file: file.to_owned(),
            options: options.clone(),
            free: Arc::new(Semaphore::new(options.readers.clamp(2, 8))),
            idle: Arc::default(),
        }
    }

    /// Waits for a free connection; opens one if none is idle.
    pub(in crate::db) async fn reader(&self) -> Result<Reader, StoreError> {
        let Ok(permit) = Arc::clone(&self.free).acquire_owned().await else {
            return Err(StoreError::closed());
        };
        let idle = lock(&self.idle).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.open()?,
        };
        Ok(Reader { connection: Some(connection), idle: Arc::clone(&self.idle), _permit: permit })
    }

    /// New connections see new statistics; those in use are left alone.
    pub(in crate::db) fn renew(&self) {
        lock(&self.idle).clear();
    }

    /// Waits for the readers at work, then refuses.
    pub(in crate::db) async fn close(&self) {
        let all = self.options.readers.clamp(2, 8) as u32;
        let _all = self.free.acquire_many(all).await;
        self.free.close();
        self.renew();
    }

    fn open(&self) -> Result<Connection, StoreError> {
        let connection = connect(&self.file, &self.options, self.options.cache_kib)?;
        let settings =
            format!("pragma query_only = on; pragma mmap_size = {};", self.options.mmap_bytes);
        connection.execute_batch(&settings).map_err(failure)?;
        Ok(connection)
    }
}

impl Reader {
    pub(in crate::db) fn connection(&self) -> Result<&Connection, StoreError> {
        self.connection.as_ref().ok_or_else(StoreError::closed)
    }

    pub(in crate::db) fn begin(&self) -> Result<(), StoreError> {
        self.connection()?.execute_batch("begin").map_err(failure)
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else {
            return;
        };
        if connection.is_autocommit() || connection.execute_batch("rollback").is_ok() {
            lock(&self.idle).push(connection);
        }
    }
}
