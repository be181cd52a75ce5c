//! Today: what is due now, who it is, and what was last said.

pub mod api;
pub mod pages;
