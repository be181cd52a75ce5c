//! A list as XLSX: dates, numbers and amounts as what they are, text as text, so that nothing of it
//! runs. Rows go to the disk as they come; a sheet that is full is followed by another one.

use std::collections::HashMap;
use std::io::{self, Seek, SeekFrom};

use domain::money::decimals;
use domain::time::Zone;
use iso_currency::Currency;
use jiff::civil::DateTime;
use rust_xlsxwriter::{ExcelDateTime, Format as Look, Workbook, Worksheet, XlsxError};
use store::exports::Cell;

use super::delimited::{currency, plain};
use super::{End, Export, Sheet};

/// A sheet of XLSX has no more rows, its heading among them.
const ROWS: u32 = 1_048_576;
/// Nor a cell more characters.
const CHARACTERS: usize = 32_767;
/// A number of XLSX keeps so many digits; longer ones stay whole as text.
const DIGITS: u64 = 1_000_000_000_000_000;

pub(super) struct Book {
    book: Workbook,
    /// How many sheets there are, and in which row of the last the next row stands.
    sheets: usize,
    next: u32,
    labels: Vec<(String, bool)>,
    title: String,
    is_rtl: bool,
    zone: Zone,
    day: Look,
    moment: Look,
    bold: Look,
    amounts: HashMap<Currency, Look>,
}

impl Book {
    pub(super) fn new(export: &Export) -> io::Result<Self> {
        let locale = &export.locale;
        let title = locale.plain(&format!("exports-list-{}", export.wanted.list.code));
        let labels = export.headings.iter().flat_map(|heading| {
            let beside = heading.is_money.then(|| (currency(locale, &heading.label), false));
            std::iter::once((heading.label.clone(), heading.is_money)).chain(beside)
        });
        let mut book = Self {
            book: Workbook::new(),
            sheets: 0,
            next: ROWS,
            labels: labels.collect(),
            title,
            is_rtl: locale.direction() == "rtl",
            zone: export.zone.clone(),
            day: Look::new().set_num_format("yyyy-mm-dd"),
            moment: Look::new().set_num_format("yyyy-mm-dd hh:mm"),
            bold: Look::new().set_bold(),
            amounts: HashMap::new(),
        };
        book.begin_sheet().map_err(io::Error::other)?;
        Ok(book)
    }

    fn begin_sheet(&mut self) -> Result<(), XlsxError> {
        self.sheets += 1;
        let number = if self.sheets == 1 { String::new() } else { format!(" {}", self.sheets) };
        let plain = |c: &char| !"[]:*?/\\'".contains(*c);
        let name: String = self.title.chars().filter(plain).take(28).collect();
        let sheet = self.book.add_worksheet_with_constant_memory()?;
        sheet.set_name(format!("{name}{number}"))?;
        sheet.set_right_to_left(self.is_rtl);
        sheet.set_freeze_panes(1, 0)?;
        for (at, (label, _)) in (0..).zip(&self.labels) {
            sheet.set_column_width(at, 18)?;
            sheet.write_string_with_format(0, at, label.as_str(), &self.bold)?;
        }
        self.next = 1;
        Ok(())
    }

    fn write(&mut self, cells: &[&Cell]) -> Result<(), XlsxError> {
        if self.next >= ROWS {
            self.begin_sheet()?;
        }
        for cell in cells {
            if let Cell::Money(money) = cell {
                self.amounts.entry(money.currency).or_insert_with(|| amount(money.currency));
            }
        }
        let row = self.next;
        let sheet = self.book.worksheet_from_index(self.sheets - 1)?;
        let mut at = 0;
        for cell in cells {
            match cell {
                Cell::At(moment) => {
                    put_time(sheet, row, at, self.zone.local(*moment).datetime(), &self.moment)?;
                }
                Cell::Day(day) => put_time(sheet, row, at, day.at(0, 0, 0, 0), &self.day)?,
                Cell::Money(money) => {
                    let look = self.amounts.get(&money.currency);
                    put_number(sheet, row, at, (money.minor, &money.plain()), look)?;
                    sheet.write_string(row, at + 1, money.currency.code())?;
                }
                cell => put_plain(sheet, row, at, cell)?,
            }
            at += 1;
            // The currency stands beside its amount, also where there is none.
            let is_money =
                self.labels.get(usize::from(at) - 1).is_some_and(|(_, is_money)| *is_money);
            at += u16::from(is_money);
        }
        self.next += 1;
        Ok(())
    }
}

fn amount(currency: Currency) -> Look {
    let places = "0".repeat(decimals(currency) as usize);
    let point = if places.is_empty() { "" } else { "." };
    Look::new().set_num_format(format!("#,##0{point}{places}"))
}

fn put_time(
    sheet: &mut Worksheet,
    row: u32,
    at: u16,
    time: DateTime,
    look: &Look,
) -> Result<(), XlsxError> {
    let part = |value: i8| u8::try_from(value).unwrap_or(0);
    let year = u16::try_from(time.year()).unwrap_or(0);
    let made =
        ExcelDateTime::from_ymd(year, part(time.month()), part(time.day())).and_then(|day| {
            day.and_hms(u16::from(part(time.hour())), part(time.minute()), part(time.second()))
        });
    match made {
        Ok(made) => sheet.write_datetime_with_format(row, at, &made, look)?,
        // Before 1900 there are no dates in a sheet.
        Err(_) => sheet.write_string(row, at, time.to_string())?,
    };
    Ok(())
}

/// A figure by its digits and by how it is written.
fn put_number(
    sheet: &mut Worksheet,
    row: u32,
    at: u16,
    (digits, plain): (i64, &str),
    look: Option<&Look>,
) -> Result<(), XlsxError> {
    match (plain.parse::<f64>(), look) {
        _ if digits.unsigned_abs() >= DIGITS => sheet.write_string(row, at, plain)?,
        (Ok(number), Some(look)) => sheet.write_number_with_format(row, at, number, look)?,
        (Ok(number), None) => sheet.write_number(row, at, number)?,
        (Err(_), _) => sheet.write_string(row, at, plain)?,
    };
    Ok(())
}

fn put_plain(sheet: &mut Worksheet, row: u32, at: u16, cell: &Cell) -> Result<(), XlsxError> {
    let cut = |text: &str| text.chars().take(CHARACTERS).collect::<String>();
    match cell {
        Cell::Text(text) | Cell::Code(text) => sheet.write_string(row, at, cut(text))?,
        Cell::Tags(tags) => sheet.write_string(row, at, cut(&tags.join(", ")))?,
        Cell::Int(number) => {
            return put_number(sheet, row, at, (*number, &number.to_string()), None);
        }
        Cell::Decimal(number, places) => {
            return put_number(sheet, row, at, (*number, &plain(*number, *places)), None);
        }
        Cell::Bool(flag) => sheet.write_boolean(row, at, *flag)?,
        Cell::Id(id) => sheet.write_string(row, at, id.to_string())?,
        Cell::Empty | Cell::At(_) | Cell::Day(_) | Cell::Money(_) => return Ok(()),
    };
    Ok(())
}

impl Sheet for Book {
    fn row(&mut self, cells: &[&Cell]) -> io::Result<()> {
        self.write(cells).map_err(io::Error::other)
    }

    fn take(&mut self) -> Vec<u8> {
        Vec::new()
    }

    fn end(mut self: Box<Self>) -> io::Result<End> {
        let mut file = tempfile::tempfile()?;
        self.book.save_to_writer(&mut file).map_err(io::Error::other)?;
        file.seek(SeekFrom::Start(0))?;
        Ok(End::File(file))
    }
}
