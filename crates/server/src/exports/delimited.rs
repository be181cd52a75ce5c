//! A list as CSV: UTF-8 with a byte order mark, so that spreadsheets read it rightly; an amount and
//! its currency beside it; times on the reader's clock.

use std::io;

use domain::time::Zone;
use store::exports::Cell;

use super::{End, Export, Sheet, neutral};
use crate::i18n::{Locale, args};

pub(super) struct Rows {
    ready: Vec<u8>,
    delimiter: u8,
    /// What stands before decimals.
    point: char,
    zone: Zone,
    is_money: Vec<bool>,
}

impl Rows {
    pub(super) fn new(export: &Export, delimiter: u8, point: char) -> io::Result<Self> {
        let is_money: Vec<bool> = export.headings.iter().map(|it| it.is_money).collect();
        let ready = "\u{FEFF}".as_bytes().to_vec();
        let mut rows = Self { ready, delimiter, point, zone: export.zone.clone(), is_money };
        let labels = export.headings.iter().flat_map(|heading| {
            let beside = heading.is_money.then(|| currency(&export.locale, &heading.label));
            std::iter::once(heading.label.clone()).chain(beside)
        });
        let labels: Vec<String> = labels.map(|label| neutral(&label).into_owned()).collect();
        rows.write(&labels)?;
        Ok(rows)
    }

    fn write(&mut self, fields: &[String]) -> io::Result<()> {
        let ready = std::mem::take(&mut self.ready);
        let mut builder = csv::WriterBuilder::new();
        builder.delimiter(self.delimiter).terminator(csv::Terminator::CRLF);
        let mut writer = builder.from_writer(ready);
        writer.write_record(fields)?;
        self.ready = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
        Ok(())
    }

    fn decimal(&self, plain: &str) -> String {
        plain.replace('.', &self.point.to_string())
    }

    fn text(&self, cell: &Cell) -> String {
        match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => neutral(text).into_owned(),
            Cell::Tags(tags) => neutral(&tags.join(", ")).into_owned(),
            Cell::Code(code) => code.clone(),
            Cell::Int(number) => number.to_string(),
            Cell::Bool(flag) => (if *flag { "1" } else { "0" }).to_owned(),
            Cell::Id(id) => id.to_string(),
            Cell::At(at) => self.zone.local(*at).strftime("%Y-%m-%d %H:%M:%S").to_string(),
            Cell::Day(day) => day.to_string(),
            Cell::Money(money) => self.decimal(&money.plain()),
            Cell::Decimal(number, places) => self.decimal(&plain(*number, *places)),
        }
    }
}

/// How the column beside an amount is called.
pub(super) fn currency(locale: &Locale, label: &str) -> String {
    locale.plain_with("exports-currency", &args! { what: label })
}

/// A number with a point and without zeros at its end.
pub(super) fn plain(number: i64, places: u8) -> String {
    let scale = 10_u64.pow(u32::from(places));
    let (whole, rest) = (number.unsigned_abs() / scale, number.unsigned_abs() % scale);
    let sign = if number < 0 { "-" } else { "" };
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let rest = format!("{rest:0>width$}", width = usize::from(places));
    format!("{sign}{whole}.{}", rest.trim_end_matches('0'))
}

impl Sheet for Rows {
    fn row(&mut self, cells: &[&Cell]) -> io::Result<()> {
        let mut fields = Vec::with_capacity(cells.len() + 1);
        for (at, cell) in cells.iter().enumerate() {
            fields.push(self.text(cell));
            if self.is_money.get(at) == Some(&true) {
                fields.push(match cell {
                    Cell::Money(money) => money.currency.code().to_owned(),
                    _ => String::new(),
                });
            }
        }
        self.write(&fields)
    }

    fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.ready)
    }

    fn end(self: Box<Self>) -> io::Result<End> {
        Ok(End::Bytes(self.ready))
    }
}

#[cfg(test)]
mod unit {
    use super::plain;

    #[test]
    fn a_number_is_exact() {
        let all = [(1_500, 3, "1.5"), (-250, 3, "-0.25"), (2_000_000, 6, "2"), (1, 6, "0.000001")];
        for (number, places, expected) in all {
            assert_eq!(plain(number, places), expected);
        }
    }
}
