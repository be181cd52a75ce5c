//! The board: cases in columns of our stages, each column by the time of what is next.

use domain::cases::Stage;
use domain::ids::{CaseId, CustomerId};
use domain::people::{Party, Sight};
use domain::promises::PromiseKind;
use domain::time::Zone;
use jiff::Timestamp;

use super::filter::{CaseFilter, narrow};
use super::list::MOVES;
use crate::db::{Query, StoreError};
use crate::{args, row};

row! {
    /// What a card shows.
    pub struct Card {
        id: CaseId,
        title: String,
        customer: CustomerId,
        customer_name: String,
        owner: String,
        theirs: Stage,
        ours: Stage,
        state: String,
        amount_minor: Option<i64>,
        currency: Option<String>,
        advanced_at: Timestamp,
        closed_at: Option<Timestamp>,
        step_kind: Option<PromiseKind>,
        step_due: Option<Timestamp>,
        step_zone: Option<Zone>,
        step_debtor: Option<Party>,
        step_what: Option<String>,
        /// How often the next step was put off since the last advance.
        moves: i64,
        /// By which the column is ordered; the page goes on after it.
        order: i64,
    }
}

/// A column is counted so far; beyond it only "more" is said, so that counting has an end.
pub const COUNTED: u32 = 1000;

/// Which cases stand in a column, by what they are ordered there, and whether that counts down.
const fn place(stage: Stage) -> (&'static str, &'static str, bool) {
    match stage {
        Stage::Care => ("c.closed_at is not null", "c.closed_at", true),
        stage if stage.number() <= Stage::FollowUp.number() => {
            ("c.state = 'open' and c.ours = $1", "c.step_due", false)
        }
        _ => (
            "c.state = 'final-yes' and c.closed_at is null and c.ours = $1",
            "c.service_due",
            false,
        ),
    }
}

/// A column after the card before: what is next comes first, what was closed last stands first.
pub async fn column(
    q: &impl Query,
    sight: Sight,
    filter: &CaseFilter,
    stage: Stage,
    after: Option<(i64, CaseId)>,
    limit: u32,
) -> Result<Vec<Card>, StoreError> {
    let (place, order, is_down) = place(stage);
    let (compare, direction) = if is_down { ("<", " desc") } else { (">", "") };
    // The stage is named in every column, so that its parameter always has a use.
    let mut wheres = format!("{place} and $1 = $1");
    let mut args = args![stage, limit];
    narrow(sight, filter, order, &mut wheres, &mut args);
    if let Some((at, id)) = after {
        args.extend(args![at, id]);
        let n = args.len();
        wheres.push_str(&format!(" and ({order}, c.id) {compare} (${}, ${n})", n - 1));
    }
    let sql = format!(
        "with page as (
            select c.id, {order} as place from cases c where {wheres}
            order by {order}{direction}, c.id{direction} limit $2
         )
         select c.id, c.title, c.customer_id, k.name, u.name, c.theirs, c.ours, c.state,
            c.amount_minor, c.currency, c.advanced_at, c.closed_at, p.kind, p.due, p.zone,
            p.debtor, p.what, {MOVES}, page.place
         from page
         join cases c on c.id = page.id
         join customers k on k.id = c.customer_id
         join users u on u.id = c.owner_id
         left join promises p on p.id = coalesce(c.step_id, (select n.id from promises n
            where n.case_id = c.id and n.state = 'open' order by n.due, n.id limit 1))
         order by page.place{direction}, c.id{direction}"
    );
    q.all(&sql, args).await
}

/// How many cases stand in a column, and one more than [`COUNTED`] if there are more.
pub async fn count(
    q: &impl Query,
    sight: Sight,
    filter: &CaseFilter,
    stage: Stage,
) -> Result<u32, StoreError> {
    let (place, due, _) = place(stage);
    let (mut wheres, mut args) = (format!("{place} and $1 = $1"), args![stage, COUNTED + 1]);
    narrow(sight, filter, due, &mut wheres, &mut args);
    let sql = format!("select count(*) from (select 1 from cases c where {wheres} limit $2) s");
    let found: i64 = q.one(&sql, args).await?;
    Ok(u32::try_from(found).unwrap_or(COUNTED))
}
