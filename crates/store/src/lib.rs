//! What Forgetmenot remembers: the only SQL, written once for SQLite and PostgreSQL.
//!
//! `db` is the seam between the engines; every other module holds the questions of one feature,
//! one function each. Nothing here decides anything.

pub mod agreements;
pub mod answered;
pub mod audit;
pub mod bills;
pub mod care;
pub mod cases;
pub mod checks;
pub mod closing;
mod columns;
#[cfg(test)]
mod conformance;
pub mod customers;
pub mod db;
pub mod documents;
pub mod erasing;
pub mod events;
pub mod exports;
pub mod fields;
pub mod held;
pub mod holdings;
pub mod hooks;
pub mod imports;
pub mod interactions;
pub mod issues;
pub mod items;
pub mod needs;
pub mod offers;
pub mod people;
pub mod prepared;
pub mod procedures;
pub mod promises;
pub mod rights;
pub mod schema;
pub mod search;
pub mod settings;
pub mod tags;
pub mod teams;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod tokens;
pub mod views;
