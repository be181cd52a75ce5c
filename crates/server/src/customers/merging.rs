//! Two records of one customer made one by hand, and taken apart again.

use domain::customers::merging::{Chosen, merged};
use domain::events::{EventKind, Fact};
use domain::ids::{AgreementId, CustomerId, MergeId};
use domain::people::{Actor, Right};
use domain::refusal::Refusal;
use store::customers::{duplicates, merging, undoing};

use crate::app::{App, Failure, Writing};

/// Puts all that is kept under `gone` under `stays`; what stays of both is chosen field by field.
///
/// # Errors
/// The actor doesn't steer others' work; one of them went into another record; something of ours is
/// open with one while the other withdrew their leave.
pub async fn merge(
    app: &App,
    actor: Actor,
    (stays, gone): (CustomerId, CustomerId),
    chosen: Chosen,
) -> Result<MergeId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let by = w.person_with(Right::Steer)?;
            if stays == gone {
                return Err(Refusal::MergedWithItself.into());
            }
            // All writers lock in the same order.
            w.lock(stays.min(gone)).await?;
            w.lock(stays.max(gone)).await?;
            let kept = merging::record(w.tx, stays).await?;
            let other = merging::record(w.tx, gone).await?;
            let record = merged(&kept, &other, chosen, w.now)?;
            let id = MergeId(w.new_id());
            merging::merge(w.tx, id, (stays, gone), by, w.now).await?;
            merging::save_chosen(w.tx, &record).await?;
            if let Some(care) = store::customers::settle_care(w.tx, (stays, gone), w.now).await? {
                let moved = Fact::of(EventKind::PromiseMoved, care.dropped);
                let moved = moved.from_to(care.dropped_due, care.kept_due);
                w.tell(stays, None, vec![moved]).await?;
            }
            crate::care::reckon_in(&w, stays).await?;
            super::rekey_in(&w, stays).await?;
            let fact = || Fact::of(EventKind::CustomerMerged, id).from_to(gone, stays);
            w.tell(gone, None, vec![fact()]).await?;
            // Last, as what is told after it was done after it.
            w.tell(stays, None, vec![fact()]).await?;
            Ok(id)
        })
    })
    .await
}

/// Puts every row of a merge back.
///
/// # Errors
/// The actor doesn't steer others' work; it is undone already; another merge came after it; people
/// have worked on since in what moved.
pub async fn part(app: &App, actor: Actor, id: MergeId) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let by = w.person_with(Right::Steer)?;
            let merge = merging::get(w.tx, id).await?;
            let (stays, gone) = (merge.stays, merge.gone);
            w.lock_merged(stays.min(gone)).await?;
            w.lock_merged(stays.max(gone)).await?;
            let merge = merging::get(w.tx, id).await?;
            if merge.undone_at.is_some() {
                return Err(Refusal::AlreadySettled.into());
            }
            if !undoing::is_last(w.tx, &merge).await? {
                return Err(Refusal::MergedSince.into());
            }
            if !undoing::worked_on_since(w.tx, &merge).await?.is_empty()
                || undoing::is_entangled(w.tx, &merge).await?
            {
                return Err(Refusal::MergedAndWorkedOn.into());
            }
            undoing::undo(w.tx, &merge, by, w.now).await?;
            if has_bought_since(&w, &merge).await? {
                crate::care::reckon_in(&w, stays).await?;
            }
            let fact = || Fact::of(EventKind::CustomerParted, id).from_to(stays, gone);
            w.tell(gone, None, vec![fact()]).await?;
            w.tell(stays, None, vec![fact()]).await
        })
    })
    .await
}

/// Somebody says that two customers who look alike are two.
///
/// # Errors
/// The actor doesn't steer others' work; one of the two isn't there.
pub async fn set_apart(
    app: &App,
    actor: Actor,
    (one, other): (CustomerId, CustomerId),
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let by = w.person_with(Right::Steer)?;
            if one == other {
                return Err(Refusal::MergedWithItself.into());
            }
            w.lock(one.min(other)).await?;
            w.lock(one.max(other)).await?;
            Ok(duplicates::set_apart(w.tx, one, other, by, w.now).await?)
        })
    })
    .await
}

/// Has the one that stays bought since, on a case of its own? Its rhythm is another then.
async fn has_bought_since(w: &Writing<'_>, merge: &merging::Merge) -> Result<bool, Failure> {
    Ok(store::care::has_bought_since(w.tx, merge.stays, AgreementId(merge.id.0)).await?)
}
