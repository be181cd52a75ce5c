//! The items of an agreement's lines, found by their position: which of them are served already,
//! and that the others follow a new version.

use domain::agreements::AgreementLine;
use domain::ids::CaseId;

use crate::args;
use crate::db::{IntoVal, Query, StoreError, Tx};

/// The positions whose item is delivered, in part or whole, or billed: these stand as agreed. A
/// bill that was taken back by a correction bills nothing. What came from another tool tells it by
/// its tracks alone.
pub async fn served_positions(q: &impl Query, case: CaseId) -> Result<Vec<usize>, StoreError> {
    let positions: Vec<u32> = q
        .all(
            "select distinct i.position from items i where i.case_id = $1 and (
                exists (select 1 from track_acts t where t.item_id = i.id
                    and t.kind = 'delivered')
                or exists (select 1 from tracks t where t.item_id = i.id
                    and t.kind in ('delivery', 'billing') and t.state in ('asking', 'accepted'))
                or exists (select l.item_id from bill_lines l join bills b on b.id = l.bill_id
                    where l.item_id = i.id and b.state in ('sent', 'paid') group by l.item_id
                    having sum(l.net_minor) <> 0 or sum(l.quantity) <> 0))
             order by i.position",
            args![case],
        )
        .await?;
    Ok(positions.into_iter().map(|position| position as usize).collect())
}

/// What these items are and cost is what the agreement says now.
pub async fn follow_items(
    tx: &Tx,
    case: CaseId,
    lines: impl IntoIterator<Item = (usize, &AgreementLine)>,
) -> Result<(), StoreError> {
    let values = |(at, line): (usize, &AgreementLine)| {
        [
            case.into_val(),
            (at as i64).into_val(),
            line.what.as_str().into_val(),
            line.quantity.into_val(),
            line.price.minor.into_val(),
            line.cost.map(|cost| cost.minor).into_val(),
        ]
    };
    let rows: Vec<_> = lines.into_iter().map(values).collect();
    tx.many(
        "update items set name = $3, quantity = $4, price_minor = $5, cost_minor = $6
         where case_id = $1 and position = $2",
        rows,
    )
    .await
    .map(|_| ())
}
