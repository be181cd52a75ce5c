//! PostgreSQL: a pool for readers and one for writers, with or without TLS.

mod failure;
mod session;

use std::sync::Arc;

use deadpool_postgres::{Manager, ManagerConfig, Pool, RecyclingMethod, Runtime, tokio_postgres};
use tokio_postgres::{Config, NoTls, config::SslMode};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::{
    DbOptions, StoreError,
    tx::{Tx, Work},
};
use failure::no_connection;
pub(super) use session::Session;

pub(super) struct Postgres {
    read: Pool,
    write: Pool,
    prepare: bool,
}

impl Postgres {
    /// Tries one connection, so that a wrong address is known at the start.
    pub(super) async fn connect(url: &str, options: &DbOptions) -> Result<Self, StoreError> {
        let prepare = !options.behind_pooler;
        let mut config = config(url)?;
        config.connect_timeout(options.patience);
        let write = pool(config.clone(), options.writers, options)?;
        if prepare {
            // So that a read which writes fails here as it does on SQLite.
            let given = config.get_options().unwrap_or_default();
            let with_ours = format!("{given} -c default_transaction_read_only=on");
            config.options(with_ours.trim_start());
        }
        let read = pool(config, options.readers, options)?;
        let postgres = Self { read, write, prepare };
        postgres.reader().await?;
        Ok(postgres)
    }

    pub(super) async fn reader(&self) -> Result<Session, StoreError> {
        let client = self.read.get().await.map_err(no_connection)?;
        Ok(Session::new(client, self.prepare))
    }

    pub(super) async fn begin_snapshot(&self) -> Result<Session, StoreError> {
        let begin = "begin isolation level repeatable read read only";
        self.reader().await?.begin(begin).await
    }

    pub(super) async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'t> FnOnce(&'t Tx) -> Work<'t, T, E>,
        E: From<StoreError>,
    {
        let client = self.write.get().await.map_err(no_connection)?;
        let session = Session::new(client, self.prepare).begin("begin").await?;
        let tx = Tx::postgres(session);
        // On any error the session is dropped with its transaction open: that rolls back.
        let value = tx.settle(work(&tx).await)?;
        if let Some(session) = tx.into_session() {
            session.commit().await?;
        }
        Ok(value)
    }

    /// Outside of any transaction, as it must be.
    pub(super) async fn scrub(&self) -> Result<(), StoreError> {
        let client = self.write.get().await.map_err(no_connection)?;
        Session::new(client, self.prepare).batch("vacuum").await
    }

    pub(super) fn close(&self) {
        self.read.close();
        self.write.close();
    }
}

fn config(url: &str) -> Result<Config, StoreError> {
    // The library calls it `require` and always verifies with the roots given to it.
    let known = url
        .replace("sslmode=verify-full", "sslmode=require")
        .replace("sslmode=verify-ca", "sslmode=require");
    let mut config: Config =
        known.parse().map_err(|error| StoreError::Broken(Arc::new(error) as _))?;
    if !known.contains("sslmode=") {
        config.ssl_mode(SslMode::Disable);
    }
    if config.get_application_name().is_none() {
        config.application_name("forgetmenot");
    }
    Ok(config)
}

fn pool(config: Config, size: usize, options: &DbOptions) -> Result<Pool, StoreError> {
    let manager_config = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = match config.get_ssl_mode() {
        SslMode::Disable => Manager::from_config(config, NoTls, manager_config),
        _ => Manager::from_config(config, tls()?, manager_config),
    };
    Pool::builder(manager)
        .max_size(size.max(1))
        .runtime(Runtime::Tokio1)
        .wait_timeout(Some(options.patience))
        .create_timeout(Some(options.patience))
        .build()
        .map_err(|error| StoreError::Broken(Arc::new(error)))
}

fn tls() -> Result<MakeRustlsConnect, StoreError> {
    let roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| StoreError::Broken(Arc::new(error)))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}
