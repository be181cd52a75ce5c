//! Sold items: each followed on its tracks until the customer accepts or releases it, then kept in
//! view to the end of its life.

mod billing;
mod bringing;
mod creating;
pub mod pages;
mod service;

pub(crate) use billing::{billed_in, paid_in, unbilled_in};
pub(crate) use bringing::{BroughtItem, BroughtItems, change_brought_in, take_over_delivery_in};
pub(crate) use creating::create_in;
