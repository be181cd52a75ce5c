//! What each column of a file means: a field of the program, or one of the firm's own.

use domain::fields::{Field as OwnField, FieldKind};
use maud::{Markup, html};

use super::super::{Field, values, words};
use super::form::OWN;
use super::mapping::{Desk, SAMPLES};
use crate::i18n::args;
use crate::web::look::{Column, Select, Table};

impl Desk<'_> {
    pub(super) fn columns(&self) -> Markup {
        let heads = vec![
            Column::new(self.text("imports-column")),
            Column::new(self.text("imports-samples")),
            Column::new(self.text("imports-becomes")),
        ];
        let rows = self.look.headers.iter().enumerate().map(|(at, header)| {
            vec![html! { bdi { (header) } }, self.samples(at), self.column(at, header)]
        });
        html! { (Table::new(self.text("imports-columns"), heads).rows(rows)) }
    }

    fn samples(&self, at: usize) -> Markup {
        let mut shown: Vec<String> = Vec::new();
        for value in self.look.rows.iter().filter_map(|row| row.get(at)) {
            let value: String = value.trim().chars().take(60).collect();
            if !value.is_empty() && !shown.contains(&value) {
                shown.push(value);
            }
            if shown.len() == SAMPLES {
                break;
            }
        }
        html! { @for (at, value) in shown.iter().enumerate() {
            @if at > 0 { " · " } bdi { (value) }
        } }
    }

    fn column(&self, at: usize, header: &str) -> Markup {
        let mapping = &self.upload.mapping;
        let field = mapping.columns.get(at).copied().flatten();
        let own = mapping.own.get(&at);
        let value = match own {
            Some(target) => format!("{OWN}{target}"),
            None => field.map_or("", Field::name).to_owned(),
        };
        let select = Select::new(format!("column-{at}"), self.text("imports-becomes"))
            .option("", self.text("imports-left-out"))
            .value(value);
        let select = mapping.row_kind.fields().iter().fold(select, |select, field| {
            select.option(field.name(), words::field(&self.visit.locale, *field))
        });
        let own_targets = self.firm.targets(mapping.row_kind);
        let select = own_targets.fold(select, |select, (target, field, is_currency)| {
            select.option(format!("{OWN}{target}"), self.own_name(field, is_currency))
        });
        let own = own.and_then(|target| self.firm.find(mapping.row_kind, target));
        let own = own.filter(|(_, is_currency)| !is_currency).map(|(field, _)| field.kind);
        let is_date = own == Some(FieldKind::Date) || field.is_some_and(Field::is_date);
        let is_number = matches!(own, Some(FieldKind::Number | FieldKind::Money))
            || field.is_some_and(Field::is_number);
        html! {
            (select)
            @if is_date { (self.day_order(at, header)) }
            @if is_number { (self.decimal_sign(at, header)) }
        }
    }

    fn own_name(&self, field: &OwnField, is_currency: bool) -> String {
        let name = field.name.as_str();
        if is_currency {
            return self.visit.locale.plain_with("exports-currency", &args! { what: name });
        }
        name.to_owned()
    }

    fn day_order(&self, at: usize, header: &str) -> Select<'static> {
        let value = match self.upload.mapping.day_orders.get(&at) {
            Some(values::DayOrder::DayFirst) => "day-first",
            Some(values::DayOrder::MonthFirst) => "month-first",
            None => "",
        };
        Select::new(format!("day-order-{at}"), self.text("imports-day-order"))
            .hint(header.to_owned())
            .option("", self.text("imports-unsettled"))
            .option("day-first", self.text("imports-day-first"))
            .option("month-first", self.text("imports-month-first"))
            .value(value)
    }

    fn decimal_sign(&self, at: usize, header: &str) -> Select<'static> {
        let value = match self.upload.mapping.decimal_signs.get(&at) {
            Some(values::DecimalSign::Comma) => "comma",
            Some(values::DecimalSign::Point) => "point",
            None => "",
        };
        Select::new(format!("decimal-{at}"), self.text("imports-decimal"))
            .hint(header.to_owned())
            .option("", self.text("imports-unsettled"))
            .option("comma", self.text("imports-decimal-comma"))
            .option("point", self.text("imports-decimal-point"))
            .value(value)
    }
}
