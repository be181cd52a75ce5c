//! Lists as they leave the house: rows of plain values, part after part, narrowed as on their page
//! and to what somebody sees. Which columns a list has stands in one table, [`LISTS`].

mod extras;
mod firm;
mod list;
mod lists;
mod more;

use domain::fields::Field;
use domain::ids::{CaseId, CustomerId, UserId};
use domain::items::TrackKind;
use domain::money::Money;
use domain::people::Sight;
use iso_currency::Currency;
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use crate::args;
use crate::audit::AuditFilter;
use crate::cases::{CaseFilter, CaseSort, CaseView};
use crate::customers::CustomerFilter;
use crate::db::{IntoVal, Query, StoreError, Val, Values};
use crate::rights::push_seen;

pub use list::{Column, Kind, List, Show};
pub use lists::{LISTS, find};

/// One value, exact.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    /// By name.
    Tags(Vec<String>),
    /// A word of the program's own, the same in every language.
    Code(String),
    Int(i64),
    Bool(bool),
    Id(Uuid),
    At(Timestamp),
    Day(Date),
    Money(Money),
    /// A number with so many decimals.
    Decimal(i64, u8),
}

/// To what a list is narrowed.
#[derive(Clone, Debug)]
pub enum Narrowed {
    Customers(CustomerFilter),
    Cases(Box<CaseFilter>),
    Audit(AuditFilter),
    Plain(Plain),
}

/// What any other list is narrowed to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plain {
    pub owner: Option<UserId>,
    pub customer: Option<CustomerId>,
    pub case: Option<CaseId>,
    pub due_before: Option<Timestamp>,
    pub track: Option<TrackKind>,
    /// Without what is over.
    pub is_open: bool,
}

/// What is asked of a list.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub list: &'static List,
    pub narrowed: Narrowed,
    pub sight: Sight,
    /// Those of its custom fields that are shown.
    pub fields: Vec<Field>,
}

/// Rows, and behind which row the next part begins; `None` at the end.
pub struct Part {
    pub rows: Vec<Vec<Cell>>,
    pub next: Option<Vec<Val>>,
}

/// The next rows of a list: its own columns, its tags where it has any, its custom fields.
pub async fn part(
    q: &impl Query,
    wanted: &Wanted,
    after: Option<&[Val]>,
    limit: u32,
) -> Result<Part, StoreError> {
    let list = wanted.list;
    let mut args = args![limit];
    let mut wheres = list.base.to_owned();
    let (order, descends) = narrow(wanted, &mut wheres, &mut args);
    let direction = if descends { " desc" } else { "" };
    if let Some(after) = after {
        let places: Vec<String> =
            (0..after.len()).map(|at| format!("${}", args.len() + at + 1)).collect();
        args.extend_from_slice(after);
        let compare = if descends { "<" } else { ">" };
        let (keys, places) = (order.join(", "), places.join(", "));
        wheres.push_str(&format!(" and ({keys}) {compare} ({places})"));
    }
    let columns: Vec<&str> =
        list.columns.iter().flat_map(Column::sql).chain(order.iter().copied()).collect();
    let ordered: Vec<String> = order.iter().map(|key| format!("{key}{direction}")).collect();
    let sql = format!(
        "select {} from {} where {wheres} order by {} limit $1",
        columns.join(", "),
        list.from,
        ordered.join(", ")
    );
    let found: Vec<Values> = q.all(&sql, args).await?;
    let is_full = found.len() == limit as usize;
    let mut rows = Vec::with_capacity(found.len());
    let mut next = None;
    for Values(values) in found {
        let mut values = values.into_iter();
        rows.push(list.columns.iter().map(|column| cell(column.kind, &mut values)).collect());
        next = Some(values.collect());
    }
    extras::add(q, wanted, &mut rows).await?;
    Ok(Part { rows, next: next.filter(|_| is_full) })
}

/// Appends what narrows it; in which order its rows stand, and whether backwards.
fn narrow(wanted: &Wanted, wheres: &mut String, args: &mut Vec<Val>) -> (Vec<&'static str>, bool) {
    let list = wanted.list;
    match &wanted.narrowed {
        Narrowed::Customers(filter) => crate::customers::narrow(wanted.sight, filter, wheres, args),
        Narrowed::Cases(filter) => {
            let (view, order, descends) = of_view(filter.view, filter.sort);
            wheres.push_str(&format!(" and {view}"));
            crate::cases::narrow(wanted.sight, filter, "c.step_due", wheres, args);
            return (vec![order, "c.id"], descends);
        }
        Narrowed::Audit(filter) => crate::audit::narrow(filter, None, wheres, args),
        Narrowed::Plain(plain) => narrow_plain(list, *plain, wanted.sight, wheres, args),
    }
    (list.order.to_vec(), list.descends)
}

fn narrow_plain(list: &List, plain: Plain, sight: Sight, wheres: &mut String, args: &mut Vec<Val>) {
    for (column, is, value) in [
        (list.owner, "=", plain.owner.map(IntoVal::into_val)),
        (list.customer, "=", plain.customer.map(IntoVal::into_val)),
        (list.case, "=", plain.case.map(IntoVal::into_val)),
        (list.due, "<", plain.due_before.map(IntoVal::into_val)),
        (list.track, "=", plain.track.map(IntoVal::into_val)),
    ] {
        match (column, value) {
            (_, None) => {}
            (Some(column), Some(value)) => {
                args.push(value);
                wheres.push_str(&format!(" and {column} {is} ${}", args.len()));
            }
            // What it can't be narrowed to, it has none of.
            (None, Some(_)) => wheres.push_str(" and 1 = 0"),
        }
    }
    if let Some(open) = list.open.filter(|_| plain.is_open) {
        wheres.push_str(&format!(" and {open}"));
    }
    if list.is_of_one && plain.customer.is_none() {
        wheres.push_str(" and 1 = 0");
    }
    if let Some(customer) = list.customer {
        push_seen(wheres, args, customer, sight);
    }
}

/// As on the page of the cases.
fn of_view(view: CaseView, sort: CaseSort) -> (&'static str, &'static str, bool) {
    match view {
        CaseView::Open => match sort {
            CaseSort::Due => ("c.state = 'open'", "c.step_due", false),
            CaseSort::Advanced => ("c.state = 'open'", "c.advanced_at", false),
            CaseSort::Newest => ("c.state = 'open'", "c.opened_at", true),
        },
        CaseView::NeedsNextStep => ("c.step_kind = 'agree-next-step'", "c.step_due", false),
        CaseView::FinalYes => ("c.state = 'final-yes'", "c.ended_at", true),
        CaseView::FinalNo => ("c.state = 'final-no'", "c.ended_at", true),
        CaseView::Released => ("c.state = 'released'", "c.ended_at", true),
    }
}

fn cell(kind: Kind, values: &mut impl Iterator<Item = Val>) -> Cell {
    let value = values.next().unwrap_or(Val::Text(None));
    match (kind, value) {
        (Kind::Money, Val::Int(Some(minor))) => {
            let Some(Val::Text(Some(code))) = values.next() else { return Cell::Empty };
            Currency::from_code(&code)
                .map_or(Cell::Empty, |currency| Cell::Money(Money { minor, currency }))
        }
        (Kind::Money, _) => {
            let _ = values.next();
            Cell::Empty
        }
        (Kind::Code, Val::Text(Some(code))) => Cell::Code(code),
        (Kind::Text, Val::Text(Some(text))) => Cell::Text(text),
        (Kind::Day, Val::Text(Some(day))) => day.parse().map_or(Cell::Text(day), Cell::Day),
        (Kind::At, Val::Int(Some(at))) => {
            Timestamp::from_microsecond(at).map_or(Cell::Int(at), Cell::At)
        }
        (Kind::Flag, Val::Int(Some(flag))) => Cell::Bool(flag == 1),
        (Kind::Flag, Val::Bool(Some(flag))) => Cell::Bool(flag),
        (Kind::Quantity, Val::Int(Some(thousandths))) => Cell::Decimal(thousandths, 3),
        (_, Val::Int(Some(count))) => Cell::Int(count),
        (_, Val::Id(Some(id))) => Cell::Id(id),
        (_, Val::Bytes(Some(bytes))) => Uuid::from_slice(&bytes).map_or(Cell::Empty, Cell::Id),
        (_, Val::Text(Some(text))) => Cell::Text(text),
        _ => Cell::Empty,
    }
}
