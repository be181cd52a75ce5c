//! Care follows the customer's leave, and hears whenever they speak with us.

use domain::ids::{CustomerId, PromiseId};
use jiff::Timestamp;

use super::{Held, save};
use crate::app::{Failure, Writing};

/// After a change of the customer's leave: withdrawn, the plan rests in the same transaction (I5);
/// given again, it wakes; where they asked for quiet, the next contact waits for its end.
pub(crate) async fn follow_leave_in(w: &Writing<'_>, id: CustomerId) -> Result<(), Failure> {
    let customer = store::customers::get(w.tx, id).await?;
    let Some(held) = Held::find(w, customer).await? else { return Ok(()) };
    let rules = w.rules().await?;
    let change = held.change(w, &rules, PromiseId(w.new_id()));
    let (leave, plan) = (&held.customer.leave, held.plan.clone());
    let is_caring = plan.next().is_some();
    let cared = match (leave.withdrawn_at.is_some(), &leave.quiet_until) {
        (true, _) if is_caring => Some(plan.rest(change)?),
        (true, _) => None,
        (false, _) if !is_caring => Some(plan.wake(change)),
        (false, Some(until)) => plan.keep_quiet(until.clone(), change)?,
        (false, None) => None,
    };
    match cared {
        Some(cared) => save(w, cared).await,
        None => Ok(()),
    }
}

/// The customer spoke with us about something else: the silence is over. The contact of care that
/// was promised stays promised, for it is about them and not about what they buy (S4-27).
pub(crate) async fn heard_in(
    w: &Writing<'_>,
    customer: CustomerId,
    at: Timestamp,
) -> Result<(), Failure> {
    let plan = store::care::find(w.tx, customer).await?;
    match plan.and_then(|plan| plan.heard(at)) {
        Some(plan) => Ok(store::care::save(w.tx, &plan).await?),
        None => Ok(()),
    }
}
