//! A list of cases by a customer's name where thousands of customers are called so: their cases are
//! met in the order of the list instead of being gathered from all of them and then put in order.

use domain::ids::CaseId;
use domain::people::Sight;
use domain::search::is_called;
use jiff::Timestamp;

use super::filter::CaseFilter;
use super::list::{Cursor, Order};
use crate::db::{IntoVal, Query, StoreError, Val};
use crate::search::{is_common, push_perhaps_named};

/// How far cases are met one after the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Walk {
    /// The cases of fewer customers than this are gathered sooner.
    pub common: u32,
    /// So many cases are met at once, before they are gathered after all: other conditions leave few
    /// of them, or nobody has such cases.
    pub length: u32,
    /// So often it goes on behind a page of which some are not called so.
    pub rounds: u32,
}

impl Walk {
    pub(super) const USUAL: Self = Self { common: 1_000, length: 10_000, rounds: 10 };
}

/// The next cases after the cursor whose customers are called so; `None` where they had better be
/// gathered.
pub(crate) async fn walk(
    q: &impl Query,
    Walk { common, length, rounds }: Walk,
    sight: Sight,
    filter: &CaseFilter,
    mut after: Option<Cursor>,
    limit: u32,
) -> Result<Option<Vec<CaseId>>, StoreError> {
    if filter.name.is_empty() || !is_common(q, &filter.name, common).await? {
        return Ok(None);
    }
    let (order, unnamed) =
        (Order::of(filter), CaseFilter { name: String::new(), ..filter.clone() });
    let columns = format!("{} as place, c.id, c.customer_key", order.column());
    let mut found = Vec::new();
    for _ in 0..rounds {
        let (page, mut args) = order.page(&columns, sight, &unnamed, after, length);
        let mut wheres = "1 = 1".to_owned();
        push_perhaps_named(&mut wheres, &mut args, "met.customer_key", &filter.name);
        args.push(limit.into_val());
        let sql = format!(
            "select met.place, met.id, met.customer_key from ({page}) met
             where {wheres} limit ${}",
            args.len()
        );
        let met: Vec<(Timestamp, CaseId, String)> = q.all(&sql, args).await?;
        after = met.last().map(|(at, case, _)| (*at, *case));
        let is_end = met.len() < limit as usize;
        let called = met.iter().filter(|(.., key)| is_called(key, &filter.name));
        found.extend(called.map(|(_, case, _)| *case));
        if found.len() >= limit as usize {
            found.truncate(limit as usize);
            return Ok(Some(found));
        }
        if is_end {
            break;
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
