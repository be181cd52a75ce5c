//! The API over its router, on both engines: who is let in, what is refused and how, that nothing
//! happens twice and nobody overwrites another.

pub(crate) mod client;
mod document;
mod door;
mod imports;
mod life;
mod once;
mod own;
mod parity;
mod rules;
mod sight;
mod state;
