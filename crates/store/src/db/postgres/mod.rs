//! PostgreSQL: a pool for readers and one for writers, with or without TLS.

mod failure;
mod session;
mod tls;

use std::net::IpAddr;
use std::sync::Arc;

use deadpool_postgres::{Manager, ManagerConfig, Pool, RecyclingMethod, Runtime, tokio_postgres};
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres::{Config, NoTls};

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
        let is_near = config.get_hosts().iter().all(is_on_this_machine);
        config.ssl_mode(if is_near { SslMode::Disable } else { SslMode::Require });
    }
    if config.get_ssl_mode() == SslMode::Prefer {
        return Err(StoreError::broken(
            "sslmode=prefer falls back to plain text; say verify-full, or disable",
        ));
    }
    if config.get_application_name().is_none() {
        config.application_name("forgetmenot");
    }
    Ok(config)
}

/// What is said to it passes no network.
fn is_on_this_machine(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            name == "localhost" || name.parse().is_ok_and(|it: IpAddr| it.is_loopback())
        }
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

fn pool(config: Config, size: usize, options: &DbOptions) -> Result<Pool, StoreError> {
    let manager_config = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = match config.get_ssl_mode() {
        SslMode::Disable => Manager::from_config(config, NoTls, manager_config),
        _ => Manager::from_config(config, tls::with(options)?, manager_config),
    };
    Pool::builder(manager)
        .max_size(size.max(1))
        .runtime(Runtime::Tokio1)
        .wait_timeout(Some(options.patience))
        .create_timeout(Some(options.patience))
        .build()
        .map_err(|error| StoreError::Broken(Arc::new(error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(url: &str) -> Option<SslMode> {
        config(url).ok().map(|config| config.get_ssl_mode())
    }

    #[test]
    fn a_server_beyond_this_machine_is_spoken_to_by_tls_unless_somebody_says_otherwise() {
        for near in ["localhost", "127.0.0.1:5433", "[::1]", "%2Frun%2Fpostgresql"] {
            assert_eq!(
                mode(&format!("postgres://me@{near}/crm")),
                Some(SslMode::Disable),
                "{near}"
            );
        }
        assert_eq!(mode("postgres:///crm?host=/run/postgresql"), Some(SslMode::Disable));
        for far in ["db.example.com", "10.0.0.7", "localhost,db.example.com"] {
            assert_eq!(mode(&format!("postgres://me@{far}/crm")), Some(SslMode::Require), "{far}");
        }
        let said = "postgres://me@db.example.com/crm?sslmode=";
        assert_eq!(mode(&format!("{said}verify-full")), Some(SslMode::Require));
        assert_eq!(mode(&format!("{said}disable")), Some(SslMode::Disable));
    }

    #[test]
    fn what_falls_back_to_plain_text_is_refused() {
        assert_eq!(mode("postgres://me@localhost/crm?sslmode=prefer"), None);
        assert_eq!(mode("postgres://me@localhost/crm?sslmode=allow"), None);
    }
}
