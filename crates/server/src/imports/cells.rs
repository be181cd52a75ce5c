//! The cells of one row by field, read on demand; what can't be read is noted with its column.

use domain::fields::FieldValue;
use domain::tags;
use domain::text::{Line, Prose, TextProblem};
use iso_currency::Currency;
use jiff::civil::Date;

use super::draft::OwnWords;
use super::drafter::{Drafter, OwnColumn};
use super::fields::Field;
use super::presets::Preset;
use super::problems::{ProblemKind, ValueProblem, cut};
use super::row::Row;
use super::values::{self, DecimalSign, Money, Price, When, Written};
use crate::exports::as_written;

type ParsePriced<T> =
    fn(&str, Option<DecimalSign>, Option<Currency>, Option<Currency>) -> Result<T, ProblemKind>;

pub(super) struct Cells<'c> {
    drafter: &'c Drafter,
    row: &'c Row<'c>,
    /// By field, the first column of it that is not empty, counted from 1.
    first: [u16; Field::ALL.len()],
    pub problems: Vec<ValueProblem>,
}

impl<'c> Cells<'c> {
    pub(super) fn new(drafter: &'c Drafter, row: &'c Row<'c>) -> Self {
        let mut first = [0; Field::ALL.len()];
        for &(column, field) in &drafter.columns {
            let slot = &mut first[field as usize];
            if *slot == 0 && !row.cell(column).trim().is_empty() {
                *slot = u16::try_from(column + 1).unwrap_or(0);
            }
        }
        Self { drafter, row, first, problems: Vec::new() }
    }

    fn column(&self, field: Field) -> Option<usize> {
        usize::from(self.first[field as usize]).checked_sub(1)
    }

    /// The field's text as written, if it is more than spaces.
    pub(super) fn raw(&self, field: Field) -> Option<&'c str> {
        self.column(field).map(|column| as_written(self.row.cell(column)))
    }

    /// The field's text exactly as written, if it can be kept as one line.
    pub(super) fn text(&mut self, field: Field) -> Option<String> {
        let text = self.raw(field)?;
        self.kept(field, Line::parse(text).map(|_| text.to_owned()))
    }

    /// The same where the text may have several lines.
    pub(super) fn prose(&mut self, field: Field) -> Option<String> {
        let text = self.raw(field)?;
        self.kept(field, Prose::parse(text).map(|prose| prose.as_str().to_owned()))
    }

    /// A part of an address, of which a file may make several lines and we make one.
    pub(super) fn part(&mut self, field: Field) -> Option<String> {
        let text = self.raw(field)?;
        if !text.contains(['\n', '\r', '\t']) {
            return self.text(field);
        }
        let lines: Vec<&str> = text.split(['\n', '\r', '\t']).map(str::trim).collect();
        let one = lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ");
        self.kept(field, Line::parse(&one).map(|_| one))
    }

    /// What shows nothing at all counts as empty.
    pub(super) fn kept(
        &mut self,
        field: Field,
        text: Result<String, TextProblem>,
    ) -> Option<String> {
        match text {
            Ok(text) => return Some(text),
            Err(TextProblem::Empty) => {}
            Err(TextProblem::TooLong { .. }) => self.object(field, ProblemKind::TextTooLong),
            Err(TextProblem::ControlCharacter) => {
                self.object(field, ProblemKind::ControlCharacter);
            }
        }
        None
    }

    /// Reads a value of a small set; `kind` is the problem if it isn't in it.
    pub(super) fn value<T>(
        &mut self,
        field: Field,
        kind: ProblemKind,
        parse: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let value = parse(self.raw(field)?);
        if value.is_none() {
            self.object(field, kind);
        }
        value
    }

    pub(super) fn flag(&mut self, field: Field) -> Option<bool> {
        self.value(field, ProblemKind::BadFlag, values::parse_flag)
    }

    pub(super) fn when(&mut self, field: Field) -> Option<When> {
        let column = self.column(field)?;
        let order = self.drafter.mapping.day_orders.get(&column).copied();
        let when = values::parse_when(self.row.cell(column), order, &self.drafter.zone);
        self.sound(field, when)
    }

    pub(super) fn moment(&mut self, field: Field) -> Option<jiff::Timestamp> {
        let moment = self.when(field)?.moment(&self.drafter.zone);
        self.sound(field, moment.ok_or(ProblemKind::BadDate))
    }

    /// A day, whatever time of it is told.
    pub(super) fn day(&mut self, field: Field) -> Option<Date> {
        self.when(field).map(|when| when.day(&self.drafter.zone))
    }

    pub(super) fn amount(&mut self, field: Field) -> Option<Money> {
        self.priced(field, values::parse_amount)
    }

    pub(super) fn price(&mut self, field: Field) -> Option<Price> {
        self.priced(field, values::parse_price)
    }

    /// Reads what has a currency: the row's own, the value's, or else the mapping's.
    fn priced<T>(&mut self, field: Field, parse: ParsePriced<T>) -> Option<T> {
        self.column(field)?;
        let currency = Field::Currency;
        let own = self.value(currency, ProblemKind::UnknownCurrency, values::parse_currency);
        if own.is_none() && self.raw(currency).is_some() {
            return None;
        }
        let fallback = self.drafter.currency;
        self.number(field, |text, sign| parse(text, sign, own, fallback))
    }

    /// Reads a number by the decimal sign of its column.
    pub(super) fn number<T>(
        &mut self,
        field: Field,
        parse: impl FnOnce(&str, Option<DecimalSign>) -> Result<T, ProblemKind>,
    ) -> Option<T> {
        let column = self.column(field)?;
        let sign = self.drafter.mapping.decimal_signs.get(&column).copied();
        let value = parse(self.row.cell(column), sign);
        self.sound(field, value)
    }

    /// The file has a column for the field, which may be empty in this row.
    pub(super) fn has_column(&self, field: Field) -> bool {
        self.drafter.columns.iter().any(|(_, mapped)| *mapped == field)
    }

    pub(super) fn emails(&mut self) -> Vec<String> {
        let parts = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
        self.addresses(Field::Email, parts, values::is_email, ProblemKind::BadEmail)
    }

    pub(super) fn phones(&mut self) -> Vec<String> {
        self.addresses(Field::Phone, |c| c == ';', values::is_phone, ProblemKind::BadPhone)
    }

    /// The tags of every column of them, each once however it is written.
    fn tags(&mut self) -> Vec<Line> {
        let mut found: Vec<Line> = Vec::new();
        let drafter = self.drafter;
        for &(column, _) in drafter.columns.iter().filter(|(_, of)| *of == Field::Tags) {
            let text = as_written(self.row.cell(column));
            for word in text.split([';', ',', '\n']).map(str::trim).filter(|it| !it.is_empty()) {
                match tags::parse(word) {
                    Ok(tag) if found.iter().all(|it| tags::key(it) != tags::key(&tag)) => {
                        found.push(tag);
                    }
                    Ok(_) => {}
                    Err(_) => {
                        self.object_at(column, Some(Field::Tags), ProblemKind::BadTag, word);
                    }
                }
            }
        }
        found
    }

    /// What the row says in the firm's own words.
    pub(super) fn own(&mut self) -> OwnWords {
        let mut own = OwnWords { tags: self.tags(), values: Vec::new() };
        let drafter = self.drafter;
        for one in &drafter.own {
            let text = as_written(self.row.cell(one.column)).trim();
            let is_told = own.values.iter().any(|(field, _)| *field == one.field.id);
            if text.is_empty() || is_told {
                continue;
            }
            match self.own_value(one, text) {
                Ok(value) => own.values.push((one.field.id, value)),
                Err(kind) => self.object_at(one.column, None, kind, text),
            }
        }
        own
    }

    fn own_value(&self, one: &OwnColumn, text: &str) -> Result<FieldValue, ProblemKind> {
        let mapping = &self.drafter.mapping;
        let currency = one.currency.map(|column| self.row.cell(column).trim());
        let currency = match currency.filter(|code| !code.is_empty()) {
            Some(code) => Some(values::parse_currency(code).ok_or(ProblemKind::UnknownCurrency)?),
            None => None,
        };
        // We write no signs between thousands ourselves.
        let ours = (mapping.preset == Preset::Forgetmenot).then(|| match text.contains(',') {
            true => DecimalSign::Comma,
            false => DecimalSign::Point,
        });
        let written = Written {
            sign: mapping.decimal_signs.get(&one.column).copied().or(ours),
            order: mapping.day_orders.get(&one.column).copied(),
            zone: &self.drafter.zone,
            currency,
            fallback: self.drafter.currency,
        };
        values::parse_own(&one.field, text, written)
    }

    /// Takes the addresses of every column of the field, each once.
    fn addresses(
        &mut self,
        field: Field,
        parts: fn(char) -> bool,
        is_sound: fn(&str) -> bool,
        kind: ProblemKind,
    ) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        let drafter = self.drafter;
        for &(column, _) in drafter.columns.iter().filter(|(_, of)| *of == field) {
            let cell = self.row.cell(column);
            let listed = listed(cell, parts, is_sound);
            for address in listed.into_iter().map(str::trim) {
                if address.is_empty() || found.iter().any(|known| known == address) {
                    continue;
                }
                if !is_sound(address) {
                    self.object_at(column, Some(field), kind, address);
                } else if Line::parse(address).is_err() {
                    self.object_at(column, Some(field), ProblemKind::TextTooLong, address);
                } else {
                    found.push(address.to_owned());
                }
            }
        }
        found
    }

    fn sound<T>(&mut self, field: Field, value: Result<T, ProblemKind>) -> Option<T> {
        value.map_err(|kind| self.object(field, kind)).ok()
    }

    /// Notes a problem with the field's value.
    pub(super) fn object(&mut self, field: Field, kind: ProblemKind) {
        if let Some(column) = self.column(field) {
            self.object_at(column, Some(field), kind, self.row.cell(column));
        }
    }

    /// The field is there, and was refused already.
    pub(super) fn has_problem(&self, field: Field) -> bool {
        self.problems.iter().any(|problem| problem.field == Some(field))
    }

    /// Notes a problem of the row as a whole.
    pub(super) fn object_row(&mut self, kind: ProblemKind) {
        self.problems.push(ValueProblem::of_row(self.row, kind));
    }

    fn object_at(&mut self, column: usize, field: Option<Field>, kind: ProblemKind, value: &str) {
        let is_told = |told: &ValueProblem| told.column == Some(column) && told.kind == kind;
        if self.problems.iter().any(is_told) {
            return;
        }
        let column_name = self.drafter.headers.get(column).cloned().unwrap_or_default();
        self.problems.push(ValueProblem {
            column: Some(column),
            column_name,
            field,
            shown: cut(value),
            ..ValueProblem::of_row(self.row, kind)
        });
    }
}

/// Addresses in one cell. A comma parts them where both sides of each are one: in a number it doesn't.
fn listed(cell: &str, parts: fn(char) -> bool, is_sound: fn(&str) -> bool) -> Vec<&str> {
    let mut all = Vec::new();
    for part in cell.split(parts) {
        let commas: Vec<&str> = part.split(',').collect();
        match commas.iter().all(|one| is_sound(one.trim())) {
            true => all.extend(commas),
            false => all.push(part),
        }
    }
    all
}
