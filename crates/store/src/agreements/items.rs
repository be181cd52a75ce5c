//! Which lines of an agreement are billed, found by the position of their items.

use domain::ids::CaseId;

use crate::args;
use crate::db::{Query, StoreError};

/// The positions whose item is billed: these stand as agreed. A bill that was taken back by a
/// correction bills nothing. What came from another tool tells it by its track alone.
pub async fn billed_positions(q: &impl Query, case: CaseId) -> Result<Vec<usize>, StoreError> {
    let positions: Vec<u32> = q
        .all(
            "select distinct i.position from items i where i.case_id = $1 and (
                exists (select 1 from tracks t where t.item_id = i.id and t.kind = 'billing'
                    and t.state in ('asking', 'accepted'))
                or exists (select l.item_id from bill_lines l join bills b on b.id = l.bill_id
                    where l.item_id = i.id and b.sent_at is not null group by l.item_id
                    having sum(l.net_minor) <> 0 or sum(l.quantity) <> 0))
             order by i.position",
            args![case],
        )
        .await?;
    Ok(positions.into_iter().map(|position| position as usize).collect())
}
