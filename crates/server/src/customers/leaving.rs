//! The leave to be contacted, withdrawn and given again, and what ends with it.

use domain::cases::ReleaseCause;
use domain::customers::Leave;
use domain::events::{EventKind, Fact};
use domain::ids::{CustomerId, ReleaseId, UserId};
use domain::people::{Actor, Party};
use domain::refusal::Refusal;

use crate::app::{App, Failure, Writing};

/// The customer withdraws their leave to be contacted: binding at once (S1-22). Their open cases
/// come to rest, what we still wanted to do is let go, and so is the care for them (I5).
///
/// # Errors
/// There is no such customer.
pub async fn withdraw_leave(app: &App, actor: Actor, id: CustomerId) -> Result<(), Failure> {
    app.write(actor, move |w| Box::pin(withdraw_in(w, id))).await
}

async fn withdraw_in(mut w: Writing<'_>, id: CustomerId) -> Result<(), Failure> {
    let by = w.actor.user().ok_or(Failure::NotFound)?;
    w.lock(id).await?;
    let customer = store::customers::get(w.tx, id).await?;
    if customer.leave.withdrawn_at.is_some() {
        return Err(Refusal::AlreadySettled.into());
    }
    withdraw_now(&w, id, by).await
}

/// What a withdrawal does; the customer is locked.
pub(crate) async fn withdraw_now(
    w: &Writing<'_>,
    id: CustomerId,
    by: UserId,
) -> Result<(), Failure> {
    let leave = Leave { quiet_until: None, withdrawn_at: Some(w.now) };
    store::customers::save_leave(w.tx, id, &leave).await?;
    w.tell(id, None, vec![Fact::of(EventKind::PermissionWithdrawn, id)]).await?;
    end_all_in(w, id, by).await
}

/// Ends what is open with a customer, except what belongs to a service under way: cases without an
/// answer are released, promises too, and their care rests.
pub(crate) async fn end_all_in(w: &Writing<'_>, id: CustomerId, by: UserId) -> Result<(), Failure> {
    for case in store::cases::of_customer(w.tx, id).await? {
        if case.next_step().is_none() {
            continue;
        }
        let release = ReleaseId(w.new_id());
        let (case, release, facts) = case.stop(release, ReleaseCause::LeaveWithdrawn, by, w.now)?;
        store::cases::insert_release(w.tx, &release).await?;
        store::cases::save(w.tx, &case).await?;
        w.tell(id, Some(case.id), facts).await?;
    }
    crate::care::follow_leave_in(w, id).await?;
    let rules = w.rules().await?;
    for promise in store::promises::open_of_customer(w.tx, id).await? {
        // What belongs to a service under way is still theirs to have.
        if promise.kind.is_of_service() {
            continue;
        }
        let (promise, facts) = promise.release(Party::Customer, w.now, &rules)?;
        store::promises::save(w.tx, &promise).await?;
        w.tell(id, promise.case, facts).await?;
    }
    Ok(())
}

/// The customer gives their leave again; the care for them goes on.
///
/// # Errors
/// It was not withdrawn.
pub async fn restore_leave(app: &App, actor: Actor, id: CustomerId) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            w.lock(id).await?;
            let customer = store::customers::get(w.tx, id).await?;
            if customer.leave.withdrawn_at.is_none() {
                return Err(Refusal::AlreadySettled.into());
            }
            store::customers::save_leave(w.tx, id, &Leave::default()).await?;
            w.tell(id, None, vec![Fact::of(EventKind::PermissionRestored, id)]).await?;
            crate::care::follow_leave_in(&w, id).await
        })
    })
    .await
}
