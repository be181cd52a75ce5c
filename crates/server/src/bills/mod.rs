//! Bills and payments: written, read from e-invoices, compared, sent, matched with bank statements.

pub mod api;
mod drafting;
mod effect;
mod matching;
pub mod pages;
mod reading;
mod sending;
mod statement;
mod taking;
pub mod told;

use domain::bills::{Agreed, Bill};
use domain::cases::Case;
use domain::ids::{BillId, CaseId};
use domain::refusal::Refusal;

use crate::app::{Failure, Writing};
use crate::cases::load_locked;

pub use drafting::{LineToBill, Proposal, cancel, correct, draft, edit, proposal};
pub use matching::{
    look_again, match_by_hand, match_open, note_payment, remind, set_aside, unmatch,
};
pub use sending::{SendBill, differences, send};
pub use statement::{NotRead, ReadFile, ReadStatement, read_statements};
pub use taking::{
    Doubt, FileIn, Outcome, Settling, TakenFile, dismiss_waiting, file_name, look_at,
    settle_waiting, take_einvoices,
};

/// A bill with its case, with all other writers to the customer waiting.
async fn load_bill(w: &mut Writing<'_>, id: BillId) -> Result<(Bill, Case), Failure> {
    let case = store::bills::get(w.tx, id).await?.case;
    let case = load_locked(w, case).await?;
    // Read again, for somebody may have changed it before the lock was had.
    Ok((store::bills::get(w.tx, id).await?, case))
}

async fn require_agreed(w: &Writing<'_>, case: CaseId) -> Result<Agreed, Failure> {
    let agreed = store::bills::agreed_of_case(w.tx, case).await?;
    Ok(agreed.ok_or(Refusal::NoAgreement)?)
}
