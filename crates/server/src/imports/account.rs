//! The account of an import: every row that was read is in exactly one of five figures.

use serde::{Deserialize, Serialize};

use store::imports::Import;

use super::problems::ValueProblem;
use super::row::Row;

/// Read = created + updated + same + refused + held, at every moment of the run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub created: u64,
    pub updated: u64,
    pub same: u64,
    pub refused: u64,
    /// Perhaps customers who are here already: they wait for a person.
    #[serde(default)]
    pub held: u64,
}

impl Account {
    #[must_use]
    pub const fn read(&self) -> u64 {
        self.created + self.updated + self.same + self.refused + self.held
    }

    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            created: self.created + other.created,
            updated: self.updated + other.updated,
            same: self.same + other.same,
            refused: self.refused + other.refused,
            held: self.held + other.held,
        }
    }
}

/// What is worth knowing beside the account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes {
    /// Customers who had no row of their own yet, made for a contact person or a deal.
    pub made_customers: u64,
    /// Rows whose owner is nobody of ours: whoever imports answers for them.
    pub unknown_owners: u64,
    /// Values left out of rows that were taken.
    pub left_out: u64,
    /// Rows without a single character; they are no rows of data.
    pub blank: u64,
    /// Open deals that came without a next step.
    pub without_step: u64,
    /// Contact persons whose tags, custom fields or tax number were left out: they bear none.
    #[serde(default)]
    pub no_place: u64,
}

impl Notes {
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            made_customers: self.made_customers + other.made_customers,
            unknown_owners: self.unknown_owners + other.unknown_owners,
            left_out: self.left_out + other.left_out,
            blank: self.blank + other.blank,
            without_step: self.without_step + other.without_step,
            no_place: self.no_place + other.no_place,
        }
    }
}

impl Notes {
    /// Those that tell something: the sentence's key and how many.
    pub fn told(&self) -> impl Iterator<Item = (&'static str, u64)> + use<> {
        [
            ("imports-note-without-step", self.without_step),
            ("imports-note-no-place", self.no_place),
            ("imports-note-made-customers", self.made_customers),
            ("imports-note-unknown-owners", self.unknown_owners),
            ("imports-note-left-out", self.left_out),
            ("imports-note-blank", self.blank),
        ]
        .into_iter()
        .filter(|(_, count)| *count > 0)
    }
}

/// How far an import is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes of the file taken so far, of how many.
    pub bytes: u64,
    pub of: u64,
    pub account: Account,
}

impl Progress {
    /// Whole hundredths, at most 100.
    #[must_use]
    pub fn percent(&self) -> u64 {
        (self.bytes * 100).checked_div(self.of).unwrap_or(100).min(100)
    }
}

/// What came of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub account: Account,
    pub notes: Notes,
    /// The first problems, in the order of the file.
    pub problems: Vec<ValueProblem>,
    /// The first rows that a dry run would hold; those of a run are kept in the database.
    #[serde(default)]
    pub held: Vec<Held>,
}

/// A row that would wait for a person, as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    pub row: u64,
    pub line: u64,
    pub cells: Vec<String>,
}

impl Summary {
    pub(super) fn hold<'r>(&mut self, rows: impl Iterator<Item = Row<'r>>) {
        let room = Self::HELD.saturating_sub(self.held.len());
        self.held.extend(rows.take(room).map(|row| Held {
            row: row.number,
            line: row.line,
            cells: row.cells().map(str::to_owned).collect(),
        }));
    }

    /// More problems than these are only in the file of refused rows.
    pub const PROBLEMS: usize = 200;
    /// More rows that would be held are only counted.
    pub const HELD: usize = 50;

    pub(super) fn note(&mut self, problems: &[ValueProblem]) {
        let room = Self::PROBLEMS.saturating_sub(self.problems.len());
        self.problems.extend(problems.iter().take(room).cloned());
    }
}

/// What an import has come to, as it is kept.
#[must_use]
pub fn so_far(row: &Import) -> Summary {
    let count = |figure: i64| u64::try_from(figure).unwrap_or(0);
    Summary {
        account: Account {
            created: count(row.rows_created),
            updated: count(row.rows_updated),
            same: count(row.rows_same),
            refused: count(row.rows_refused),
            held: count(row.rows_held),
        },
        notes: serde_json::from_str(&row.notes).unwrap_or_default(),
        problems: Vec::new(),
        held: Vec::new(),
    }
}
