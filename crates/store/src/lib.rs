//! What Forgetmenot remembers: the only SQL, written once for SQLite and PostgreSQL.
//!
//! `db` is the seam between the engines; every other module holds the questions of one feature,
//! one function each. Nothing here decides anything.

pub mod cases;
pub mod checks;
mod columns;
#[cfg(test)]
mod conformance;
pub mod customers;
pub mod db;
pub mod events;
pub mod imports;
pub mod interactions;
pub mod needs;
pub mod offers;
pub mod people;
pub mod promises;
pub mod settings;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
