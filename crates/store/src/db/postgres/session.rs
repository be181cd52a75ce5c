//! One connection at work: statements with declared types, prepared once for each connection.

use std::{
    error::Error,
    future::{Future, poll_fn},
    pin::{Pin, pin},
    task::{Context, Poll, Waker},
};

use deadpool_postgres::{Object, tokio_postgres};
use tokio_postgres::{
    Statement,
    types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};

use super::{
    super::{
        FromRow, Row, StoreError, Val,
        query::{Expect, too_many},
    },
    failure::failure,
};

/// So many statements of one `many` are under way at a time.
const PIPELINE: usize = 256;

/// A connection out of a pool, with or without an open transaction. Dropped with one open, it
/// rolls back before anyone else gets the connection.
pub(in crate::db) struct Session {
    client: Object,
    prepare: bool,
    open: bool,
}

impl Session {
    pub(super) fn new(client: Object, prepare: bool) -> Self {
        Self { client, prepare, open: false }
    }

    pub(super) async fn begin(mut self, sql: &str) -> Result<Self, StoreError> {
        self.open = true;
        self.batch(sql).await?;
        Ok(self)
    }

    pub(in crate::db) async fn select<T: FromRow>(
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

    pub(in crate::db) async fn exec(&self, sql: &str, args: &[Val]) -> Result<u64, StoreError> {
        if !self.prepare {
            return self.client.execute_typed(sql, &typed(args)).await.map_err(failure);
        }
        let statement = self.statement(sql, args).await?;
        self.client.execute(&statement, &references(args)).await.map_err(failure)
    }

    pub(in crate::db) async fn many<R: AsRef<[Val]> + Send + Sync>(
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
            let statement =
                if self.prepare { Some(self.statement(sql, first.as_ref()).await?) } else { None };
            let sent = chunk.iter().map(|row| self.send(sql, statement.as_ref(), row.as_ref()));
            touched += all_in_order(sent.collect()).await?;
        }
    }

    pub(in crate::db) async fn batch(&self, script: &str) -> Result<(), StoreError> {
        self.client.batch_execute(script).await.map_err(failure)
    }

    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        self.batch("commit").await?;
        self.open = false;
        Ok(())
    }

    async fn statement(&self, sql: &str, args: &[Val]) -> Result<Statement, StoreError> {
        let types: Vec<Type> = args.iter().map(declared).collect();
        self.client.prepare_typed_cached(sql, &types).await.map_err(failure)
    }

    fn send<'s>(
        &'s self,
        sql: &'s str,
        statement: Option<&'s Statement>,
        args: &'s [Val],
    ) -> Sent<'s> {
        Box::pin(async move {
            match statement {
                Some(statement) => self.client.execute(statement, &references(args)).await,
                None => self.client.execute_typed(sql, &typed(args)).await,
            }
            .map_err(failure)
        })
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
