//! The real program, called as a person or a service manager calls it.

mod bills;
mod check;
mod demo;
mod import;
mod program;
mod serve;
mod user;
mod ways_out;
