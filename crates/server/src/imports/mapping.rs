//! Which column fills which field, and how its values are to be read: detected, then adjustable,
//! kept as JSON.

use std::collections::BTreeMap;

use domain::fields::FieldKind;
use serde::{Deserialize, Serialize};

use super::fields::{Field, RowKind};
use super::firm::Firm;
use super::fold::key_of;
use super::presets::Preset;
use super::values::{
    DayOrder, DecimalSign, DiscountUnit, SoldAs, day_order_of, decimal_sign_of, discount_unit_of,
};

/// What happens to a row with a value that is unknown or impossible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnProblem {
    #[default]
    RefuseRow,
    /// The row is taken without the value, unless it can't be without it.
    LeaveOut,
}

/// What happens to a row that is perhaps a customer who is here already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnLikely {
    /// It waits until a person says who it is.
    #[default]
    Hold,
    Add,
}

/// Where a deal of the other system stands in ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// A stage of ours, 1 to 5; `None` if the file doesn't tell.
    Open(Option<u8>),
    Won,
    Lost,
    /// Ended, and the file doesn't tell how.
    Closed,
}

/// All that is to know to read a file's rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    pub preset: Preset,
    pub row_kind: RowKind,
    /// One entry for each column of the file; `None` leaves the column out.
    pub columns: Vec<Option<Field>>,
    /// The custom field that a column fills, by its name in files, such as `size`; the column of the
    /// currency of one that is money is `price.currency`. Such a column fills nothing else.
    #[serde(default)]
    pub own: BTreeMap<usize, String>,
    /// The source system's name in source keys: the same name, the same rows.
    pub source: String,
    /// Stage names of the file that the preset doesn't know, or means otherwise.
    #[serde(default)]
    pub stages: BTreeMap<String, Standing>,
    /// The order of day and month by column, where the dates leave it open.
    #[serde(default)]
    pub day_orders: BTreeMap<usize, DayOrder>,
    /// The decimal sign by column, where the amounts leave it open.
    #[serde(default)]
    pub decimal_signs: BTreeMap<usize, DecimalSign>,
    /// Whether discounts are written in percent, where neither they nor the column tells.
    #[serde(default)]
    pub discounts: Option<DiscountUnit>,
    /// What the lines of orders sell, where they don't tell.
    #[serde(default)]
    pub item_kind: SoldAs,
    /// ISO 4217 code of amounts that don't tell their currency.
    #[serde(default)]
    pub currency: Option<String>,
    /// IANA zone of times that don't tell theirs; UTC if none is told.
    #[serde(default)]
    pub time_zone: Option<String>,
    #[serde(default)]
    pub on_problem: OnProblem,
    #[serde(default)]
    pub on_likely: OnLikely,
}

impl Mapping {
    #[must_use]
    pub fn new(preset: Preset, row_kind: RowKind, columns: Vec<Option<Field>>) -> Self {
        Self {
            preset,
            row_kind,
            columns,
            own: BTreeMap::new(),
            source: preset.name().to_owned(),
            stages: BTreeMap::new(),
            day_orders: BTreeMap::new(),
            decimal_signs: BTreeMap::new(),
            discounts: None,
            item_kind: SoldAs::default(),
            currency: None,
            time_zone: None,
            on_problem: OnProblem::default(),
            on_likely: OnLikely::default(),
        }
    }

    /// Finds the firm's own fields among the columns by their names, where a column means nothing else
    /// that the program knows for certain; what a person chose stays.
    pub fn adopt<S: AsRef<str>>(&mut self, headers: &[S], firm: &Firm) {
        for (column, header) in headers.iter().enumerate() {
            if self.columns.get(column).is_none_or(Option::is_some) {
                continue;
            }
            if let Some(target) = firm.target_of(self.row_kind, &key_of(header.as_ref())) {
                self.own.entry(column).or_insert(target);
            }
        }
    }

    /// Forgets columns of fields that are there no more.
    pub fn keep_known(&mut self, firm: &Firm) {
        let kind = self.row_kind;
        self.own.retain(|_, target| firm.find(kind, target).is_some());
    }

    /// The same as `study` for the columns of custom fields.
    pub fn study_own(&mut self, sample: &[Vec<String>], firm: &Firm) {
        for (column, target) in &self.own {
            let values = || sample.iter().filter_map(|row| row.get(*column)).map(String::as_str);
            let kind = firm.find(self.row_kind, target).map(|(field, _)| field.kind);
            match kind {
                Some(FieldKind::Date) => {
                    if let Some(order) = day_order_of(values()) {
                        self.day_orders.entry(*column).or_insert(order);
                    }
                }
                Some(FieldKind::Number | FieldKind::Money) => {
                    if let Some(sign) = decimal_sign_of(values()) {
                        self.decimal_signs.entry(*column).or_insert(sign);
                    }
                }
                _ => {}
            }
        }
    }

    /// Decides by a sample of rows what single values leave open: whether `03/04/2025` is in
    /// March or April, and whether `1,234` has a fraction. What a person chose stays.
    pub fn study(&mut self, sample: &[Vec<String>]) {
        for (column, field) in self.columns.iter().enumerate() {
            let values = || sample.iter().filter_map(|row| row.get(column)).map(String::as_str);
            let Some(field) = *field else { continue };
            if field.is_date() {
                if let Some(order) = day_order_of(values()) {
                    self.day_orders.entry(column).or_insert(order);
                }
            } else if field.is_number()
                && let Some(sign) = decimal_sign_of(values())
            {
                self.decimal_signs.entry(column).or_insert(sign);
            }
            if field == Field::Discount {
                self.discounts = self.discounts.or_else(|| discount_unit_of(values()));
            }
        }
    }
}
