//! The closing desk: all closings that are under way, and those that were closed of late.

use domain::ids::{CaseId, ClosingId, CustomerId, ProcedureId};
use domain::people::{Party, Sight};
use jiff::Timestamp;

use crate::db::{IntoVal, Query, StoreError};
use crate::rights::push_seen;
use crate::{args, row};

row! {
    pub struct OnDesk {
        id: ClosingId,
        case: CaseId,
        title: String,
        customer: CustomerId,
        customer_name: String,
        owner: String,
        opened_at: Timestamp,
        moved_at: Timestamp,
        procedure: ProcedureId,
        /// Days without a move after which it stands still, by its own version of the procedure.
        standstill_days: u32,
        settled: u32,
        applying: u32,
    }
}

impl OnDesk {
    /// Where the next page begins.
    #[must_use]
    pub fn cursor(&self) -> (Timestamp, ClosingId) {
        (self.moved_at, self.id)
    }

    /// Whole days since an item last moved.
    #[must_use]
    pub fn days_still(&self, now: Timestamp) -> i64 {
        (now.duration_since(self.moved_at).as_hours() / 24).max(0)
    }

    /// A12.
    #[must_use]
    pub fn stands_still(&self, now: Timestamp) -> bool {
        self.days_still(now) >= i64::from(self.standstill_days)
    }
}

/// A page of the open closings after the cursor of the page before; what moved longest ago is first.
pub async fn open_closings(
    q: &impl Query,
    sight: Sight,
    after: Option<(Timestamp, ClosingId)>,
    limit: u32,
) -> Result<Vec<OnDesk>, StoreError> {
    let mut wheres = "o.state = 'open'".to_owned();
    let mut args = args![limit];
    if let Some((at, id)) = after {
        args.extend([at.into_val(), id.into_val()]);
        wheres.push_str(" and (o.moved_at, o.id) > ($2, $3)");
    }
    push_seen(&mut wheres, &mut args, "o.customer_id", sight);
    let sql = format!(
        "with page as (
            select o.id from closings o where {wheres} order by o.moved_at, o.id limit $1
         )
         select c.id, c.case_id, s.title, c.customer_id, k.name, u.name, c.opened_at, c.moved_at,
            c.procedure_id, r.standstill_days,
            (select count(*) from closing_items i
                where i.closing_id = c.id and i.state in ('true', 'waived')),
            (select count(*) from closing_items i
                where i.closing_id = c.id and i.state <> 'not-applicable')
         from page
         join closings c on c.id = page.id
         join cases s on s.id = c.case_id
         join customers k on k.id = c.customer_id
         join users u on u.id = c.owner_id
         join procedures r on r.id = c.procedure_id
         order by c.moved_at, c.id"
    );
    q.all(&sql, args).await
}

row! {
    /// An open item that waits for somebody, not only for another item.
    pub struct WaitingItem {
        closing: ClosingId,
        code: String,
        waits_on: Party,
    }
}

/// What the closings of such a page wait for and on whom, in the order of their lists.
pub async fn waiting_items(
    q: &impl Query,
    closings: &[ClosingId],
) -> Result<Vec<WaitingItem>, StoreError> {
    if closings.is_empty() {
        return Ok(Vec::new());
    }
    let numbers: Vec<_> = (1..=closings.len()).map(|number| format!("${number}")).collect();
    let sql = format!(
        "select closing_id, code, waits_on from closing_items
         where closing_id in ({}) and waits_on is not null order by closing_id, position",
        numbers.join(", ")
    );
    q.all(&sql, closings.iter().copied().map(IntoVal::into_val).collect()).await
}

row! {
    pub struct ClosedOfLate {
        case: CaseId,
        title: String,
        customer_name: String,
        by: String,
        opened_at: Timestamp,
        closed_at: Timestamp,
        review_true: Option<u32>,
        review_all: Option<u32>,
        /// Issues that came after the closing (M13).
        troubles: u32,
    }
}

/// The services that were closed last.
pub async fn closed_of_late(
    q: &impl Query,
    sight: Sight,
    limit: u32,
) -> Result<Vec<ClosedOfLate>, StoreError> {
    let (mut wheres, mut args) = ("s.closed_at is not null".to_owned(), args![limit]);
    push_seen(&mut wheres, &mut args, "s.customer_id", sight);
    let sql = format!(
        "select s.id, s.title, k.name, u.name, c.opened_at, s.closed_at, c.review_true,
            c.review_all,
            (select count(*) from issues i where i.case_id = s.id and i.is_after_closing)
         from cases s
         join closings c on c.id = s.closing_id
         join customers k on k.id = s.customer_id
         join users u on u.id = c.closed_by
         where {wheres} order by s.closed_at desc, s.id desc limit $1"
    );
    q.all(&sql, args).await
}

/// Every closing's id after that one, in order: for whoever looks at them all.
pub async fn ids(
    q: &impl Query,
    after: Option<ClosingId>,
    limit: u32,
) -> Result<Vec<ClosingId>, StoreError> {
    match after {
        None => q.all("select id from closings order by id limit $1", args![limit]).await,
        Some(id) => {
            q.all("select id from closings where id > $2 order by id limit $1", args![limit, id])
                .await
        }
    }
}
