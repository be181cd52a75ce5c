//! E-invoices and bank statements: bytes in, values out, nothing else.
//!
//! [`einvoice::read`] takes a structured invoice (KSeF, UBL, CII), [`statement::read`] a bank
//! statement (camt, MT940). Both find out by themselves which format the bytes have. A file that is
//! cut off, that isn't of a known format or that contradicts itself by the rules of its own format
//! is refused as a whole with a [`Problem`], which tells what is wrong and where, in no language.
//! `docs/formats.md` tells which field is read from where, `docs/decisions/0006-formats.md` why.
//!
//! Nothing here knows a clock, a file, a database or a page; money is whole minor units, never a
//! float. What a file may cost to read is bounded: see [`MAX_BYTES`].

mod decimal;
pub mod einvoice;
mod problem;
pub mod statement;
mod text;
mod xml;

pub use decimal::Quantity;
pub use problem::{Place, Problem, ProblemKind};
pub use text::MAX_BYTES;
