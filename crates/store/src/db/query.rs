//! How one asks: the same three questions of the database, of a transaction and of a snapshot.

use std::future::Future;

use super::{Dialect, FromRow, StoreError, Val};

/// How many rows an answer may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    Any,
    AtMostOne,
}

/// Whoever answers a `select` (or `… returning`). Parameters are `$1`, `$2`, … on both engines.
pub trait Query: Send + Sync {
    /// For the few statements that truly differ.
    fn dialect(&self) -> Dialect;

    /// All rows.
    fn all<T: FromRow>(
        &self,
        sql: &str,
        args: Vec<Val>,
    ) -> impl Future<Output = Result<Vec<T>, StoreError>> + Send {
        self.select(sql, args, Expect::Any)
    }

    /// The row, if there is one; [`StoreError::Broken`] if there are more.
    fn find<T: FromRow>(
        &self,
        sql: &str,
        args: Vec<Val>,
    ) -> impl Future<Output = Result<Option<T>, StoreError>> + Send {
        async { Ok(self.select(sql, args, Expect::AtMostOne).await?.pop()) }
    }

    /// The one row; [`StoreError::NotFound`] if there is none.
    fn one<T: FromRow>(
        &self,
        sql: &str,
        args: Vec<Val>,
    ) -> impl Future<Output = Result<T, StoreError>> + Send {
        async { self.find(sql, args).await?.ok_or(StoreError::NotFound) }
    }

    /// The question under the three others; prefer those.
    fn select<T: FromRow>(
        &self,
        sql: &str,
        args: Vec<Val>,
        expect: Expect,
    ) -> impl Future<Output = Result<Vec<T>, StoreError>> + Send;
}

pub(super) fn too_many(sql: &str) -> StoreError {
    StoreError::broken(format!("more than one row: {sql}"))
}
