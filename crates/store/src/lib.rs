//! What Forgetmenot remembers: the only SQL, written once for SQLite and PostgreSQL.
//!
//! `db` is the seam between the engines; every other module holds the questions of one feature,
//! one function each.

pub mod db;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
