//! Lists of cases by what their people look for.

use domain::cases::Stage;
use domain::ids::{CaseId, CustomerId, UserId};
use domain::people::{Party, Sight};
use domain::promises::PromiseKind;
use domain::time::Zone;
use jiff::Timestamp;

use super::filter::{CaseFilter, CaseSort, narrow};
use crate::db::{Query, StoreError};
use crate::{args, row};

/// Which cases a list shows; each has its own order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CaseView {
    /// Open ones by the due time of their next step.
    #[default]
    Open,
    /// Open ones that came without a next step from another tool.
    NeedsNextStep,
    FinalYes,
    FinalNo,
    Released,
}

row! {
    pub struct CaseInList {
        id: CaseId,
        title: String,
        customer: CustomerId,
        customer_name: String,
        owner: String,
        theirs: Stage,
        ours: Stage,
        state: String,
        attempts: u32,
        decision: Option<Timestamp>,
        amount_minor: Option<i64>,
        currency: Option<String>,
        opened_at: Timestamp,
        advanced_at: Timestamp,
        ended_at: Option<Timestamp>,
        step_kind: Option<PromiseKind>,
        step_due: Option<Timestamp>,
        step_zone: Option<Zone>,
        step_named_by: Option<Party>,
        step_debtor: Option<Party>,
        step_what: Option<String>,
        /// How often the next step was put off since the last advance.
        moves: i64,
    }
}

impl CaseInList {
    /// Where the next page begins.
    #[must_use]
    pub fn cursor(&self, sort: CaseSort) -> (Timestamp, CaseId) {
        let at = match (sort, self.ended_at) {
            (_, Some(ended)) => ended,
            (CaseSort::Due, None) => self.step_due.unwrap_or(self.advanced_at),
            (CaseSort::Advanced, None) => self.advanced_at,
            (CaseSort::Newest, None) => self.opened_at,
        };
        (at, self.id)
    }
}

/// How often the next step of `c` was put off since its last advance: by them, or by us alone.
pub(super) const MOVES: &str = "c.deferrals + (select count(*) from promises moved
    where moved.case_id = c.id and moved.state = 'moved' and moved.settled_at > c.advanced_at)";

/// A page of cases after the cursor of the page before.
pub async fn list(
    q: &impl Query,
    sight: Sight,
    filter: &CaseFilter,
    after: Option<(Timestamp, CaseId)>,
    limit: u32,
) -> Result<Vec<CaseInList>, StoreError> {
    let (view, sort, compare, direction) = match filter.view {
        CaseView::Open => match filter.sort {
            CaseSort::Due => ("c.state = 'open'", "c.step_due", ">", ""),
            CaseSort::Advanced => ("c.state = 'open'", "c.advanced_at", ">", ""),
            CaseSort::Newest => ("c.state = 'open'", "c.opened_at", "<", " desc"),
        },
        CaseView::NeedsNextStep => ("c.step_kind = 'agree-next-step'", "c.step_due", ">", ""),
        CaseView::FinalYes => ("c.state = 'final-yes'", "c.ended_at", "<", " desc"),
        CaseView::FinalNo => ("c.state = 'final-no'", "c.ended_at", "<", " desc"),
        CaseView::Released => ("c.state = 'released'", "c.ended_at", "<", " desc"),
    };
    let mut wheres = view.to_owned();
    let mut args = args![limit];
    narrow(sight, filter, "c.step_due", &mut wheres, &mut args);
    if let Some((at, id)) = after {
        args.extend(args![at, id]);
        let n = args.len();
        wheres.push_str(&format!(" and ({sort}, c.id) {compare} (${}, ${n})", n - 1));
    }
    let sql = format!(
        "with page as (
            select c.id from cases c where {wheres} order by {sort}{direction}, c.id{direction}
            limit $1
         )
         select c.id, c.title, c.customer_id, k.name, u.name, c.theirs, c.ours, c.state,
            c.attempts, c.decision_at, c.amount_minor, c.currency, c.opened_at, c.advanced_at,
            c.ended_at, c.step_kind, c.step_due,
            c.step_zone, c.step_named_by, c.step_debtor, p.what,
            {MOVES}
         from page
         join cases c on c.id = page.id
         join customers k on k.id = c.customer_id
         join users u on u.id = c.owner_id
         left join promises p on p.id = c.step_id
         order by {sort}{direction}, c.id{direction}"
    );
    q.all(&sql, args).await
}

/// How many of somebody's cases still wait for a next step after an import.
pub async fn count_needing_step(q: &impl Query, owner: UserId) -> Result<i64, StoreError> {
    q.one(
        "select count(*) from cases where step_kind = 'agree-next-step' and owner_id = $1",
        args![owner],
    )
    .await
}
