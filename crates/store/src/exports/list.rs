//! What a list is that can be exported, and how its columns are told.

use domain::fields::FieldSubject;
use domain::people::Right;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Id,
    Text,
    Code,
    Count,
    Flag,
    At,
    Day,
    /// Minor units, and behind them the currency.
    Money,
    /// Thousandths.
    Quantity,
}

/// When a column is part of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    Always,
    /// Where the list shows it: the name of the column in the address of the list.
    Chosen(&'static str),
    /// Only where all that there is was asked for.
    Full,
}

#[derive(Debug)]
pub struct Column {
    pub key: &'static str,
    pub kind: Kind,
    pub show: Show,
    sql: &'static str,
    /// The currency of money.
    beside: Option<&'static str>,
}

impl Column {
    pub(super) fn sql(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.sql).chain(self.beside)
    }
}

#[derive(Debug)]
pub struct List {
    /// As in the address `/exports/{list}`.
    pub code: &'static str,
    /// What somebody needs beside seeing the customers.
    pub right: Option<Right>,
    pub subject: Option<FieldSubject>,
    pub columns: &'static [Column],
    pub(super) from: &'static str,
    pub(super) base: &'static str,
    pub(super) order: &'static [&'static str],
    pub(super) descends: bool,
    pub(super) owner: Option<&'static str>,
    pub(super) customer: Option<&'static str>,
    pub(super) case: Option<&'static str>,
    /// When it falls due, what it follows, and what keeps it from being over.
    pub(super) due: Option<&'static str>,
    pub(super) track: Option<&'static str>,
    pub(super) open: Option<&'static str>,
    /// Only of one customer at a time: of all together another list tells.
    pub is_of_one: bool,
    /// Of no customer yet: for who sees all or steers.
    pub is_unplaced: bool,
}

pub(super) const fn column(key: &'static str, kind: Kind, sql: &'static str) -> Column {
    Column { key, kind, show: Show::Always, sql, beside: None }
}

pub(super) const fn text(key: &'static str, sql: &'static str) -> Column {
    column(key, Kind::Text, sql)
}

pub(super) const fn code(key: &'static str, sql: &'static str) -> Column {
    column(key, Kind::Code, sql)
}

pub(super) const fn at(key: &'static str, sql: &'static str) -> Column {
    column(key, Kind::At, sql)
}

pub(super) const fn day(key: &'static str, sql: &'static str) -> Column {
    column(key, Kind::Day, sql)
}

pub(super) const fn count(key: &'static str, sql: &'static str) -> Column {
    column(key, Kind::Count, sql)
}

pub(super) const fn flag(key: &'static str, sql: &'static str) -> Column {
    column(key, Kind::Flag, sql)
}

pub(super) const fn id(sql: &'static str) -> Column {
    column("id", Kind::Id, sql)
}

pub(super) const fn money(key: &'static str, sql: &'static str, currency: &'static str) -> Column {
    Column { beside: Some(currency), ..column(key, Kind::Money, sql) }
}

impl Column {
    pub(super) const fn chosen(self, name: &'static str) -> Self {
        Self { show: Show::Chosen(name), ..self }
    }

    pub(super) const fn full(self) -> Self {
        Self { show: Show::Full, ..self }
    }
}

/// A list of a customer's records, whose columns `x` are; `k` is the customer, `c` the case.
pub(super) const PLAIN: List = List {
    code: "",
    right: None,
    subject: None,
    columns: &[],
    from: "",
    base: "1 = 1",
    order: &["x.id"],
    descends: false,
    owner: None,
    customer: Some("x.customer_id"),
    case: Some("x.case_id"),
    due: None,
    track: None,
    open: None,
    is_of_one: false,
    is_unplaced: false,
};

pub(super) const CUSTOMER: Column = text("customer", "k.name");
pub(super) const CASE: Column = text("case", "c.title");
pub(super) const OWNER: Column = text("owner", "u.name");
