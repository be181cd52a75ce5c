//! PostgreSQL: two pools, statements prepared with declared types, what its errors mean.

use std::{
    error::Error,
    future::{Future, poll_fn},
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll, Waker},
};

use deadpool_postgres::{
    Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime, tokio_postgres,
};
use tokio_postgres::{
    Config, NoTls, Statement,
    config::SslMode,
    error::SqlState,
    types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::{
    DbOptions, FromRow, Row, StoreError, Val,
    query::{Expect, too_many},
    tx::{Tx, Work},
};

/// So many statements of one `many` are under way at a time.
const PIPELINE: usize = 256;

pub(super) struct Postgres {
    read: Pool,
    write: Pool,
    prepare: bool,
}

/// A connection out of a pool, with or without an open transaction. Dropped with one open, it
/// rolls back before anyone else gets the connection.
pub(super) struct Session {
    client: Object,
    prepare: bool,
    open: bool,
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
            config.options("-c default_transaction_read_only=on");
        }
        let read = pool(config, options.readers, options)?;
        let postgres = Self { read, write, prepare };
        postgres.reader().await?;
        Ok(postgres)
    }

    pub(super) async fn reader(&self) -> Result<Session, StoreError> {
        let client = self.read.get().await.map_err(no_connection)?;
        Ok(Session { client, prepare: self.prepare, open: false })
    }

    pub(super) async fn begin_snapshot(&self) -> Result<Session, StoreError> {
        let mut session = self.reader().await?;
        session.open = true;
        session.batch("begin isolation level repeatable read read only").await?;
        Ok(session)
    }

    pub(super) async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'t> FnOnce(&'t Tx) -> Work<'t, T, E>,
        E: From<StoreError>,
    {
        let client = self.write.get().await.map_err(no_connection)?;
        let session = Session { client, prepare: self.prepare, open: true };
        session.batch("begin").await?;
        let tx = Tx::postgres(session);
        // On any error the session is dropped with its transaction open: that rolls back.
        let value = tx.settle(work(&tx).await)?;
        if let Some(session) = tx.into_session() {
            session.commit().await?;
        }
        Ok(value)
    }

    pub(super) fn close(&self) {
        self.read.close();
        self.write.close();
    }
}

impl Session {
    pub(super) async fn select<T: FromRow>(
        &self,
        sql: &str,
        args: &[Val],
        expect: Expect,
    ) -> Result<Vec<T>, StoreError> {
        // Lists are planned for their values each time; single rows keep their plan.
        let rows = if expect == Expect::AtMostOne && self.prepare {
            let statement = self.statement(sql, args).await?;
            self.client.query(&statement, &references(args)).await
        } else {
            self.client.query_typed(sql, &typed(args)).await
        }
        .map_err(failure)?;
        if expect == Expect::AtMostOne && rows.len() > 1 {
            return Err(too_many(sql));
        }
        rows.iter().map(|row| T::from_row(&Row::postgres(row))).collect()
    }

    pub(super) async fn exec(&self, sql: &str, args: &[Val]) -> Result<u64, StoreError> {
        if !self.prepare {
            return self.client.execute_typed(sql, &typed(args)).await.map_err(failure);
        }
        let statement = self.statement(sql, args).await?;
        self.client.execute(&statement, &references(args)).await.map_err(failure)
    }

    pub(super) async fn many<R: AsRef<[Val]> + Send + Sync>(
        &self,
        sql: &str,
        mut rows: impl Iterator<Item = R> + Send,
    ) -> Result<u64, StoreError> {
        let mut touched = 0;
        loop {
            let chunk: Vec<R> = rows.by_ref().take(PIPELINE).collect();
            let Some(first) = chunk.first() else {
                return Ok(touched);
            };
            // Named or not, the statement lives as long as this value.
            let statement = self.statement(sql, first.as_ref()).await?;
            let sent = chunk.iter().map(|row| self.send(&statement, row.as_ref())).collect();
            touched += all_in_order(sent).await?;
        }
    }

    pub(super) async fn batch(&self, script: &str) -> Result<(), StoreError> {
        self.client.batch_execute(script).await.map_err(failure)
    }

    async fn commit(mut self) -> Result<(), StoreError> {
        self.batch("commit").await?;
        self.open = false;
        Ok(())
    }

    async fn statement(&self, sql: &str, args: &[Val]) -> Result<Statement, StoreError> {
        let types: Vec<Type> = args.iter().map(declared).collect();
        if self.prepare {
            self.client.prepare_typed_cached(sql, &types).await.map_err(failure)
        } else {
            self.client.prepare_typed(sql, &types).await.map_err(failure)
        }
    }

    fn send<'s>(&'s self, statement: &'s Statement, args: &'s [Val]) -> Sent<'s> {
        Box::pin(
            async move { self.client.execute(statement, &references(args)).await.map_err(failure) },
        )
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.open {
            // The first poll puts the request on the wire before any later one of this connection;
            // its answer needs no reader.
            let mut rollback = pin!(self.client.batch_execute("rollback"));
            let _ = rollback.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        }
    }
}

type Sent<'s> = Pin<Box<dyn Future<Output = Result<u64, StoreError>> + Send + 's>>;

/// The first poll of each sends its request, so that one round trip serves them all; the first
/// error in order is the true one, those after it only say that the transaction is lost.
async fn all_in_order(mut sent: Vec<Sent<'_>>) -> Result<u64, StoreError> {
    let mut answers: Vec<Option<Result<u64, StoreError>>> = sent.iter().map(|_| None).collect();
    poll_fn(|context| {
        let mut ready = Poll::Ready(());
        for (future, answer) in sent.iter_mut().zip(&mut answers) {
            if answer.is_none() {
                match future.as_mut().poll(context) {
                    Poll::Ready(outcome) => *answer = Some(outcome),
                    Poll::Pending => ready = Poll::Pending,
                }
            }
        }
        ready
    })
    .await;
    answers.into_iter().flatten().sum()
}

fn config(url: &str) -> Result<Config, StoreError> {
    // The library calls it `require` and always verifies with the roots given to it.
    let known = url.replace("sslmode=verify-full", "sslmode=require");
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

fn declared(value: &Val) -> Type {
    match value {
        Val::Int(_) => Type::INT8,
        Val::Real(_) => Type::FLOAT8,
        Val::Bool(_) => Type::BOOL,
        Val::Text(_) => Type::TEXT,
        Val::Id(_) => Type::UUID,
        Val::Bytes(_) => Type::BYTEA,
    }
}

fn typed(args: &[Val]) -> Vec<(&(dyn ToSql + Sync), Type)> {
    args.iter().map(|value| (value as _, declared(value))).collect()
}

fn references(args: &[Val]) -> Vec<&(dyn ToSql + Sync)> {
    args.iter().map(|value| value as _).collect()
}

impl ToSql for Val {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Val::Int(value) => value.to_sql(kind, out),
            Val::Real(value) => value.to_sql(kind, out),
            Val::Bool(value) => value.to_sql(kind, out),
            Val::Text(value) => value.to_sql(kind, out),
            Val::Id(value) => value.to_sql(kind, out),
            Val::Bytes(value) => value.to_sql(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true // every parameter was declared by its own kind
    }

    to_sql_checked!();
}

fn no_connection(error: deadpool_postgres::PoolError) -> StoreError {
    match error {
        deadpool_postgres::PoolError::Backend(error) => StoreError::Unavailable(Arc::new(error)),
        deadpool_postgres::PoolError::Closed => StoreError::closed(),
        error => StoreError::Unavailable(Arc::new(error)),
    }
}

/// What an error of PostgreSQL means in the words of the seam.
fn failure(error: tokio_postgres::Error) -> StoreError {
    let Some(known) = error.as_db_error() else {
        return if error.is_closed() || error.source().is_some_and(<dyn Error>::is::<std::io::Error>)
        {
            StoreError::Unavailable(Arc::new(error))
        } else {
            StoreError::Broken(Arc::new(error))
        };
    };
    let table = known.table().unwrap_or_default();
    let code = known.code();
    if *code == SqlState::UNIQUE_VIOLATION {
        let columns = known.detail().and_then(key_columns);
        let name = known.constraint().unwrap_or_default();
        let constraint =
            columns.map_or_else(|| name.to_owned(), |columns| format!("{table}({columns})"));
        StoreError::Conflict { constraint }
    } else if *code == SqlState::CHECK_VIOLATION {
        StoreError::Check { constraint: known.constraint().unwrap_or_default().to_owned() }
    } else if *code == SqlState::NOT_NULL_VIOLATION {
        let column = known.column().unwrap_or_default();
        StoreError::Check { constraint: format!("{table}({column}) not null") }
    } else if [SqlState::FOREIGN_KEY_VIOLATION, SqlState::RESTRICT_VIOLATION].contains(code) {
        StoreError::Missing
    } else if *code == SqlState::RAISE_EXCEPTION {
        StoreError::Forbidden { what: known.message().to_owned() }
    } else if is_passing(code) {
        StoreError::Unavailable(Arc::new(error))
    } else {
        StoreError::Broken(Arc::new(error))
    }
}

/// `Key (a, b)=(1, 2) already exists.` tells `a, b`, in whatever language the server speaks.
fn key_columns(detail: &str) -> Option<&str> {
    let (before, _) = detail.split_once(")=(")?;
    before.split_once('(').map(|(_, columns)| columns)
}

/// Connections, resources, operators' interventions, lost races.
fn is_passing(code: &SqlState) -> bool {
    ["08", "40", "53", "55", "57", "58"].iter().any(|class| code.code().starts_with(class))
        || *code == SqlState::READ_ONLY_SQL_TRANSACTION
}
