//! The rules of Forgetmenot, as values and pure functions.
//!
//! Nothing here knows a clock, a database, randomness or a page: `now` and new ids come in as
//! values, and a refusal goes out as a value without text. `docs/method.md` tells which statement
//! of the method lives where.

pub mod language;
