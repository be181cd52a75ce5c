//! A list of cases by a customer's name where thousands of customers are called so: their cases are
//! met in the order of the list instead of being gathered from all of them and then put in order.

use std::collections::HashSet;

use domain::ids::{CaseId, CustomerId};
use domain::people::Sight;
use jiff::Timestamp;

use super::filter::CaseFilter;
use super::list::{Cursor, Order};
use crate::db::{IntoVal, Query, StoreError, Val};

/// How long cases are met one after the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Walk {
    /// The cases of fewer customers than this are gathered sooner.
    pub common: usize,
    /// So many cases are read at once …
    pub step: u32,
    /// … so often, before they are gathered after all: other conditions leave few of them.
    pub steps: u32,
}

impl Walk {
    pub(super) const USUAL: Self = Self { common: 1_000, step: 500, steps: 20 };
}

/// The next cases after the cursor whose customers are called so; `None` where they had better be
/// gathered.
pub(crate) async fn walk(
    q: &impl Query,
    Walk { common, step, steps }: Walk,
    sight: Sight,
    filter: &CaseFilter,
    mut after: Option<Cursor>,
    limit: u32,
) -> Result<Option<Vec<CaseId>>, StoreError> {
    let named = crate::search::named(q, &filter.name).await?;
    if named.len() < common {
        return Ok(None);
    }
    let named: HashSet<CustomerId> = named.into_iter().map(CustomerId).collect();
    let (order, unnamed) =
        (Order::of(filter), CaseFilter { name: String::new(), ..filter.clone() });
    let columns = format!("{}, c.id, c.customer_id", order.column());
    let mut found = Vec::new();
    for _ in 0..steps {
        let (sql, args) = order.page(&columns, sight, &unnamed, after, step);
        let passed: Vec<(Timestamp, CaseId, CustomerId)> = q.all(&sql, args).await?;
        let is_end = passed.len() < step as usize;
        after = passed.last().map(|(at, case, _)| (*at, *case));
        found.extend(passed.iter().filter(|it| named.contains(&it.2)).map(|(_, case, _)| *case));
        if is_end || found.len() >= limit as usize {
            found.truncate(limit as usize);
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// Just these.
pub(super) fn these(cases: &[CaseId]) -> (String, Vec<Val>) {
    let places: Vec<String> = (1..=cases.len()).map(|n| format!("${n}")).collect();
    let sql = format!("select c.id from cases c where c.id in ({})", places.join(", "));
    (sql, cases.iter().copied().map(IntoVal::into_val).collect())
}
