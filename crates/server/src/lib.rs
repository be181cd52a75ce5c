//! The program as a library: actions, pages and the command line; `main.rs` only starts it.

pub mod web;
