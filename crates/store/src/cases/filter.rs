//! What a list of cases and the board are narrowed to: the same for both.

use domain::cases::Stage;
use domain::ids::{TagId, UserId};
use domain::people::Sight;
use iso_currency::Currency;
use jiff::Timestamp;
use uuid::Uuid;

use super::list::{CaseView, MOVES};
use crate::args;
use crate::db::{IntoVal, Query, StoreError, Val};
use crate::fields::{FieldFilter, push_fields};

/// In which order open cases stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CaseSort {
    /// By their next step.
    #[default]
    Due,
    /// Those first that had no advance for the longest time.
    Advanced,
    /// The youngest first.
    Newest,
}

/// What makes an open case stale; by `domain::cases::Pace`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slow {
    pub due_before: Timestamp,
    pub moves: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFilter {
    pub view: CaseView,
    /// Beginnings of words of the customer's name, as typed.
    pub name: String,
    pub owner: Option<UserId>,
    /// Those whose owner is in this team.
    pub team: Option<Uuid>,
    /// The customer's stage.
    pub stage: Option<Stage>,
    pub due_from: Option<Timestamp>,
    /// Only those whose next step was due before this instant.
    pub due_before: Option<Timestamp>,
    pub stale: Option<Slow>,
    /// All of them.
    pub tags: Vec<TagId>,
    pub currency: Option<Currency>,
    /// In minor units.
    pub amount_from: Option<i64>,
    pub amount_to: Option<i64>,
    pub opened_from: Option<Timestamp>,
    pub opened_before: Option<Timestamp>,
    pub advanced_from: Option<Timestamp>,
    pub advanced_before: Option<Timestamp>,
    pub fields: Vec<FieldFilter>,
    pub sort: CaseSort,
}

/// Appends all but the view; `due` is the column of the next step's time.
pub(crate) fn narrow(
    sight: Sight,
    filter: &CaseFilter,
    due: &str,
    wheres: &mut String,
    args: &mut Vec<Val>,
) {
    let plain: [(&str, &str, Option<Val>); 11] = [
        ("c.owner_id", "=", filter.owner.map(IntoVal::into_val)),
        ("c.theirs", "=", filter.stage.map(IntoVal::into_val)),
        (due, ">=", filter.due_from.map(IntoVal::into_val)),
        (due, "<", filter.due_before.map(IntoVal::into_val)),
        ("c.currency", "=", filter.currency.map(|currency| currency.code().into_val())),
        ("c.amount_minor", ">=", filter.amount_from.map(IntoVal::into_val)),
        ("c.amount_minor", "<=", filter.amount_to.map(IntoVal::into_val)),
        ("c.opened_at", ">=", filter.opened_from.map(IntoVal::into_val)),
        ("c.opened_at", "<", filter.opened_before.map(IntoVal::into_val)),
        ("c.advanced_at", ">=", filter.advanced_from.map(IntoVal::into_val)),
        ("c.advanced_at", "<", filter.advanced_before.map(IntoVal::into_val)),
    ];
    for (column, compare, value) in plain {
        if let Some(value) = value {
            args.push(value);
            wheres.push_str(&format!(" and {column} {compare} ${}", args.len()));
        }
    }
    if let Some(team) = filter.team {
        args.push(team.into_val());
        wheres.push_str(&format!(
            " and c.owner_id in (select user_id from team_members where team_id = ${})",
            args.len()
        ));
    }
    for tag in &filter.tags {
        args.push(tag.into_val());
        wheres.push_str(&format!(
            " and c.id in (select case_id from case_tags where tag_id = ${})",
            args.len()
        ));
    }
    if let Some(slow) = filter.stale {
        push_stale(slow, wheres, args);
    }
    push_fields(wheres, args, "c.id", &filter.fields);
    crate::search::push_named(wheres, args, "c.customer_id", &filter.name);
    crate::rights::push_seen(wheres, args, "c.customer_id", sight);
}

/// Few promises are ever moved: they are looked up once, and counted only for the cases they name.
fn push_stale(slow: Slow, wheres: &mut String, args: &mut Vec<Val>) {
    args.extend(args![slow.due_before, slow.moves]);
    let n = args.len();
    wheres.push_str(&format!(
        " and c.state = 'open' and (c.step_kind = 'agree-next-step' or c.step_due < ${}
            or c.deferrals >= ${n}
            or (c.id in (select case_id from promises where state = 'moved'
                    and case_id is not null)
                and {MOVES} >= ${n}))",
        n - 1
    ));
}

/// The firm's teams by name.
pub async fn teams(q: &impl Query) -> Result<Vec<(Uuid, String)>, StoreError> {
    q.all("select id, name from teams order by name_key, id", args![]).await
}
