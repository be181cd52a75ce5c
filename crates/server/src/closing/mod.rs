//! The closing of the service: opened by the customer's confirmation, kept true by the facts, and
//! closed in one way only.

pub mod pages;

use domain::ids::CaseId;

use crate::app::{Failure, Writing};

/// After every write that told something of a case: its stages and its closing follow the facts.
/// The frame of all writing calls it, so no change can pass a closing by.
pub(crate) async fn follow_in(w: &mut Writing<'_>, id: CaseId) -> Result<(), Failure> {
    if !store::cases::is_in_service(w.tx, id).await? {
        return Ok(());
    }
    let case = store::cases::get(w.tx, id).await?;
    let facts = store::cases::service_facts(w.tx, id).await?;
    let (case, told) = case.follow_service(facts, w.now);
    if told.is_empty() {
        return Ok(());
    }
    store::cases::save(w.tx, &case).await?;
    w.tell(case.customer, Some(case.id), told).await
}
