//! Makes drafts of rows by a mapping and collects all that is wrong with a row on the way.

use domain::fields::Field as OwnField;
use domain::places::Country;
use iso_currency::Currency;
use jiff::tz::TimeZone;

use super::cells::Cells;
use super::draft::Draft;
use super::fields::{Field, RowKind};
use super::firm::Firm;
use super::mapping::{Mapping, OnProblem, Standing};
use super::problems::{ProblemKind, ValueProblem};
use super::row::{Fault, Row};
use super::stages::Stages;
use super::values;

/// Why a mapping can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MappingError {
    /// The mapping has another number of columns than the file.
    OtherColumns {
        expected: usize,
        found: usize,
    },
    /// A field that rows of this kind don't have.
    ForeignField(Field),
    /// A custom field that is not there, or is not in use.
    UnknownField(String),
    UnknownCurrency(String),
    UnknownTimeZone(String),
    /// Deals are open in stages 1 to 5.
    StageOutOfRange(u8),
}

/// A row's draft, unless the row is refused, and every problem of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drafted {
    pub draft: Option<Draft>,
    pub problems: Vec<ValueProblem>,
}

/// A column that fills a custom field.
pub(super) struct OwnColumn {
    pub column: usize,
    pub field: OwnField,
    /// Where its currency stands.
    pub currency: Option<usize>,
}

/// A mapping made ready to read rows with.
pub struct Drafter {
    pub(super) mapping: Mapping,
    pub(super) headers: Vec<String>,
    pub(super) columns: Vec<(usize, Field)>,
    pub(super) own: Vec<OwnColumn>,
    /// By whose rules numbers are read that don't tell their country.
    pub(super) country: Option<Country>,
    pub(super) zone: TimeZone,
    pub(super) currency: Option<Currency>,
    pub(super) stages: Stages,
}

impl Drafter {
    /// Checks the mapping against the file's columns.
    ///
    /// # Errors
    /// What in the mapping doesn't fit.
    pub fn new(
        mapping: Mapping,
        headers: &[String],
        firm: &Firm,
        country: Option<Country>,
    ) -> Result<Self, MappingError> {
        let (expected, found) = (headers.len(), mapping.columns.len());
        if expected != found {
            return Err(MappingError::OtherColumns { expected, found });
        }
        let columns: Vec<(usize, Field)> = mapping
            .columns
            .iter()
            .enumerate()
            .filter(|(column, _)| !mapping.own.contains_key(column))
            .filter_map(|(column, field)| field.map(|field| (column, field)))
            .collect();
        let own = own_columns(&mapping, firm)?;
        let known = mapping.row_kind.fields();
        if let Some((_, field)) = columns.iter().find(|(_, field)| !known.contains(field)) {
            return Err(MappingError::ForeignField(*field));
        }
        let stage = mapping.stages.values().find_map(|standing| match standing {
            Standing::Open(Some(stage)) if !(1..=5).contains(stage) => Some(*stage),
            _ => None,
        });
        if let Some(stage) = stage {
            return Err(MappingError::StageOutOfRange(stage));
        }
        let currency = mapping.currency.as_deref().map(|code| {
            values::parse_currency(code).ok_or_else(|| MappingError::UnknownCurrency(code.into()))
        });
        let zone = mapping.time_zone.as_deref().map(|name| {
            TimeZone::get(name).map_err(|_| MappingError::UnknownTimeZone(name.into()))
        });
        Ok(Self {
            stages: Stages::of(&mapping),
            headers: headers.to_vec(),
            columns,
            own,
            country,
            zone: zone.transpose()?.unwrap_or(TimeZone::UTC),
            currency: currency.transpose()?,
            mapping,
        })
    }

    /// The mapping in use.
    #[must_use]
    pub const fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// An error in a cell that nobody takes over harms nothing.
    fn concerns(&self, fault: Fault) -> bool {
        match fault {
            Fault::CellError { column } => {
                self.columns.iter().any(|(mapped, _)| *mapped == column)
                    || self.mapping.own.contains_key(&column)
            }
            _ => true,
        }
    }

    /// Reads one row.
    #[must_use]
    pub fn draft(&self, row: &Row<'_>) -> Drafted {
        let faults = || row.faults.iter().copied().filter(|fault| self.concerns(*fault));
        if faults().next().is_some() {
            let problem = |fault| ValueProblem::of_fault(row, fault, &self.headers);
            return Drafted { draft: None, problems: faults().map(problem).collect() };
        }
        let mut cells = Cells::new(self, row);
        if cells.flag(Field::Deleted) == Some(true) {
            cells.object(Field::Deleted, ProblemKind::DeletedElsewhere);
        }
        let draft = match self.mapping.row_kind {
            RowKind::Customers => self.customer(&mut cells),
            RowKind::Contacts => self.contact(&mut cells),
            RowKind::Deals => self.deal(&mut cells),
            RowKind::Orders => self.order_line(&mut cells),
        };
        let problems = cells.problems;
        let refused = problems.iter().any(|problem| {
            self.mapping.on_problem == OnProblem::RefuseRow || problem.kind.is_fatal()
        });
        Drafted { draft: draft.filter(|_| !refused), problems }
    }
}

fn own_columns(mapping: &Mapping, firm: &Firm) -> Result<Vec<OwnColumn>, MappingError> {
    let mut own: Vec<OwnColumn> = Vec::new();
    let mut currencies = Vec::new();
    for (column, target) in &mapping.own {
        let found = firm.find(mapping.row_kind, target);
        let (field, is_currency) =
            found.ok_or_else(|| MappingError::UnknownField(target.clone()))?;
        if is_currency {
            currencies.push((*column, field.id));
        } else {
            own.push(OwnColumn { column: *column, field: field.clone(), currency: None });
        }
    }
    for (column, field) in currencies {
        own.iter_mut().filter(|it| it.field.id == field).for_each(|it| it.currency = Some(column));
    }
    Ok(own)
}

#[cfg(test)]
#[path = "drafter_tests.rs"]
mod tests;
