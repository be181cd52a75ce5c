//! The plans of care in a merge: a customer is cared for once.

use domain::ids::{CustomerId, PromiseId};
use jiff::Timestamp;

use crate::args;
use crate::db::{Query, StoreError, Tx};

/// Whose plan of care stands after a merge, and the promise that another plan held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CareSettled {
    pub dropped: PromiseId,
    pub dropped_due: Timestamp,
    pub kept_due: Timestamp,
}

/// A customer is cared for once: the earlier next contact stands, so that nobody waits longer than
/// was promised, and the promise of the other is moved to it.
pub async fn settle_care(
    tx: &Tx,
    (stays, gone): (CustomerId, CustomerId),
    now: Timestamp,
) -> Result<Option<CareSettled>, StoreError> {
    let plans: Vec<(CustomerId, Option<PromiseId>, Option<Timestamp>)> = tx
        .all(
            "select customer_id, promise_id, next_due from care_plans where customer_id in ($1, $2)
             order by case when state = 'caring' then 0 else 1 end, next_due, customer_id",
            args![stays, gone],
        )
        .await?;
    let Some((first, kept, kept_due)) = plans.first().copied() else { return Ok(None) };
    let other = plans.get(1).copied();
    if let Some((other, ..)) = other {
        tx.exec("delete from care_plans where customer_id = $1", args![other]).await?;
    }
    if first == gone {
        let sql = "update care_plans set customer_id = $1 where customer_id = $2";
        tx.exec(sql, args![stays, gone]).await?;
    }
    let dropped = other.and_then(|(_, promise, due)| promise.zip(due));
    let Some(((kept, kept_due), (dropped, dropped_due))) = kept.zip(kept_due).zip(dropped) else {
        return Ok(None);
    };
    tx.exec(
        "update promises set state = 'moved', settled_at = $2, settled_by = 'us', moved_to = $3
         where id = $1",
        args![dropped, now, kept],
    )
    .await?;
    Ok(Some(CareSettled { dropped, dropped_due, kept_due }))
}
