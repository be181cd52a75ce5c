//! The rules of Forgetmenot, as values and pure functions.
//!
//! Nothing here knows a clock, a database, randomness or a page: `now` and new ids come in as
//! values, and a refusal goes out as a value without text. `docs/method.md` tells which statement
//! of the method lives where.

pub mod agreements;
pub mod bills;
pub mod care;
pub mod cases;
pub mod closing;
pub mod customers;
pub mod documents;
pub mod events;
pub mod fields;
pub mod hooks;
pub mod ids;
pub mod interactions;
pub mod issues;
pub mod items;
pub mod language;
pub mod money;
pub mod needs;
pub mod offers;
pub mod people;
pub mod places;
pub mod prepared;
pub mod procedures;
pub mod promises;
pub mod quantity;
pub mod refusal;
pub mod rules;
pub mod search;
pub mod tags;
#[cfg(test)]
mod testing;
pub mod text;
pub mod time;
pub mod today;
pub mod tokens;
