//! Lists of cases by what their people look for.

use domain::cases::Stage;
use domain::ids::{CaseId, CustomerId, UserId};
use domain::people::{Party, Sight};
use domain::promises::PromiseKind;
use domain::time::Zone;
use jiff::Timestamp;

use super::filter::{CaseFilter, CaseSort, narrow};
use super::named;
use crate::db::{Query, StoreError, Val};
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

/// How a list is ordered, and which cases belong to it at all.
pub(super) struct Order {
    view: &'static str,
    column: &'static str,
    compare: &'static str,
    direction: &'static str,
}

impl Order {
    pub(super) fn of(filter: &CaseFilter) -> Self {
        let rising = |view, column| Self { view, column, compare: ">", direction: "" };
        let falling = |view, column| Self { view, column, compare: "<", direction: " desc" };
        match filter.view {
            CaseView::Open => match filter.sort {
                CaseSort::Due => rising("c.state = 'open'", "c.step_due"),
                CaseSort::Advanced => rising("c.state = 'open'", "c.advanced_at"),
                CaseSort::Newest => falling("c.state = 'open'", "c.opened_at"),
            },
            CaseView::NeedsNextStep => rising("c.step_kind = 'agree-next-step'", "c.step_due"),
            CaseView::FinalYes => falling("c.state = 'final-yes'", "c.ended_at"),
            CaseView::FinalNo => falling("c.state = 'final-no'", "c.ended_at"),
            CaseView::Released => falling("c.state = 'released'", "c.ended_at"),
        }
    }

    /// The next cases after the cursor, at most `limit`, in this order.
    pub(super) fn page(
        &self,
        columns: &str,
        sight: Sight,
        filter: &CaseFilter,
        after: Option<Cursor>,
        limit: u32,
    ) -> (String, Vec<Val>) {
        let Self { view, column, compare, .. } = self;
        let (mut wheres, mut args) = ((*view).to_owned(), args![limit]);
        narrow(sight, filter, "c.step_due", &mut wheres, &mut args);
        if let Some((at, id)) = after {
            args.extend(args![at, id]);
            let n = args.len();
            wheres.push_str(&format!(" and ({column}, c.id) {compare} (${}, ${n})", n - 1));
        }
        let order = self.sql();
        (format!("select {columns} from cases c where {wheres} order by {order} limit $1"), args)
    }

    /// What it is by.
    pub(super) const fn column(&self) -> &'static str {
        self.column
    }

    fn sql(&self) -> String {
        let Self { column, direction, .. } = self;
        format!("{column}{direction}, c.id{direction}")
    }
}

/// When the last of a page comes in its order, and which it is.
pub(crate) type Cursor = (Timestamp, CaseId);

/// A page of cases after the cursor of the page before.
pub async fn list(
    q: &impl Query,
    sight: Sight,
    filter: &CaseFilter,
    after: Option<(Timestamp, CaseId)>,
    limit: u32,
) -> Result<Vec<CaseInList>, StoreError> {
    let order = Order::of(filter);
    let (page, args) = match named::walk(q, named::Walk::USUAL, sight, filter, after, limit).await?
    {
        Some(found) => named::these(&found),
        None => order.page("c.id", sight, filter, after, limit),
    };
    let order = order.sql();
    let sql = format!(
        "with page as ({page})
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
         order by {order}"
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
