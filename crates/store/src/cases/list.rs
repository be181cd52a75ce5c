//! Lists of cases by what their people look for.

use domain::cases::Stage;
use domain::ids::{CaseId, CustomerId, UserId};
use domain::people::{Party, Sight};
use domain::promises::PromiseKind;
use domain::time::Zone;
use jiff::Timestamp;

use crate::db::{IntoVal, Query, StoreError, Val};
use crate::rights::push_seen;
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

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFilter {
    pub view: CaseView,
    /// Beginnings of words of the customer's name, as typed.
    pub name: String,
    pub owner: Option<UserId>,
    /// The customer's stage.
    pub stage: Option<Stage>,
    /// Only those whose next step was due before this instant.
    pub due_before: Option<Timestamp>,
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
        advanced_at: Timestamp,
        ended_at: Option<Timestamp>,
        step_kind: Option<PromiseKind>,
        step_due: Option<Timestamp>,
        step_zone: Option<Zone>,
        step_named_by: Option<Party>,
        step_debtor: Option<Party>,
        step_what: Option<String>,
    }
}

impl CaseInList {
    /// Where the next page begins.
    #[must_use]
    pub fn cursor(&self) -> (Timestamp, CaseId) {
        (self.step_due.or(self.ended_at).unwrap_or(self.advanced_at), self.id)
    }
}

/// A page of cases after the cursor of the page before.
pub async fn list(
    q: &impl Query,
    sight: Sight,
    filter: &CaseFilter,
    after: Option<(Timestamp, CaseId)>,
    limit: u32,
) -> Result<Vec<CaseInList>, StoreError> {
    let (view, sort, compare, direction) = match filter.view {
        CaseView::Open => ("c.state = 'open'", "c.step_due", ">", ""),
        CaseView::NeedsNextStep => ("c.step_kind = 'agree-next-step'", "c.step_due", ">", ""),
        CaseView::FinalYes => ("c.state = 'final-yes'", "c.ended_at", "<", " desc"),
        CaseView::FinalNo => ("c.state = 'final-no'", "c.ended_at", "<", " desc"),
        CaseView::Released => ("c.state = 'released'", "c.ended_at", "<", " desc"),
    };
    let mut wheres = view.to_owned();
    let mut args = args![limit];
    narrow(filter, &mut wheres, &mut args);
    push_seen(&mut wheres, &mut args, "c.customer_id", sight);
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
            c.attempts, c.decision_at, c.advanced_at, c.ended_at, c.step_kind, c.step_due,
            c.step_zone, c.step_named_by, c.step_debtor, p.what
         from page
         join cases c on c.id = page.id
         join customers k on k.id = c.customer_id
         join users u on u.id = c.owner_id
         left join promises p on p.id = c.step_id
         order by {sort}{direction}, c.id{direction}"
    );
    q.all(&sql, args).await
}

fn narrow(filter: &CaseFilter, wheres: &mut String, args: &mut Vec<Val>) {
    let mut push = |fragment: &str, value: Val| {
        args.push(value);
        wheres.push_str(&format!(" and {fragment} ${}", args.len()));
    };
    if let Some(owner) = filter.owner {
        push("c.owner_id =", owner.into_val());
    }
    if let Some(stage) = filter.stage {
        push("c.theirs =", stage.into_val());
    }
    if let Some(before) = filter.due_before {
        push("c.step_due <", before.into_val());
    }
    crate::customers::push_words(wheres, args, "c.customer_id", &filter.name);
}

/// How many of somebody's cases still wait for a next step after an import.
pub async fn count_needing_step(q: &impl Query, owner: UserId) -> Result<i64, StoreError> {
    q.one(
        "select count(*) from cases where step_kind = 'agree-next-step' and owner_id = $1",
        args![owner],
    )
    .await
}
