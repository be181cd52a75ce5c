//! Sold items: each followed on its tracks until the customer accepts or releases it, then kept in
//! view to the end of its life.

mod billing;
mod bringing;
mod creating;
mod describing;
mod doing;
mod faults;
pub mod pages;
mod service;
mod theirs;
mod upkeep;

pub(crate) use billing::{billed_in, paid_in, unbilled_in};
pub(crate) use bringing::{BroughtItem, BroughtItems, change_brought_in, take_over_delivery_in};
pub(crate) use creating::create_in;
pub(crate) use describing::hand_over_in;
pub use describing::{Description, describe, retire, set_service_set};
pub use doing::{Slip, Training, check_quality, deliver, install, slip, train};
pub use faults::{fix_fault, report_fault};
pub use theirs::{TheirWord, accept, release, reopen};
pub use upkeep::{plan_maintenance, plan_visits, serviced};
