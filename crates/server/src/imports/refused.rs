//! Gives refused rows back as a file: the columns as read, the row's number and the reason, in
//! UTF-8 with a byte order mark so that spreadsheets read it rightly.

use std::io::{self, Write};

use super::dialect::{Dialect, Escape};
use super::row::Row;
use crate::exports::neutral;

/// Writes refused rows as they come.
pub struct RefusedWriter<W: Write> {
    rows: csv::Writer<W>,
    columns: usize,
}

/// The names of the two columns that are added, in the reader's language.
#[derive(Clone, Copy, Debug)]
pub struct AddedColumns<'n> {
    pub row: &'n str,
    pub reason: &'n str,
}

impl<W: Write> RefusedWriter<W> {
    /// Begins the file with the original header, in the delimiter and quotes of the original.
    ///
    /// # Errors
    /// Those of the target.
    pub fn new(
        mut target: W,
        dialect: &Dialect,
        headers: &[String],
        added: AddedColumns<'_>,
    ) -> io::Result<Self> {
        target.write_all("\u{FEFF}".as_bytes())?;
        let ascii = |c: char| u8::try_from(c).unwrap_or(b',');
        let mut builder = csv::WriterBuilder::new();
        builder.delimiter(ascii(dialect.delimiter)).flexible(true);
        if let Some(quote) = dialect.quote {
            builder.quote(ascii(quote));
        }
        if dialect.escape == Escape::Backslash {
            builder.double_quote(false).escape(b'\\');
        }
        let mut rows = builder.from_writer(target);
        for header in headers {
            rows.write_field(neutral(header).as_bytes())?;
        }
        rows.write_record([added.row, added.reason])?;
        Ok(Self { rows, columns: headers.len() })
    }

    /// Writes one row with the reason that a person reads. Cells beyond the header stand behind
    /// the reason, missing ones are empty.
    ///
    /// # Errors
    /// Those of the target.
    pub fn write(&mut self, row: &Row<'_>, reason: &str) -> io::Result<()> {
        for column in 0..self.columns {
            self.rows.write_field(neutral(row.cell(column)).as_bytes())?;
        }
        self.rows.write_field(row.number.to_string())?;
        self.rows.write_field(neutral(reason).as_bytes())?;
        for column in self.columns..row.len() {
            self.rows.write_field(neutral(row.cell(column)).as_bytes())?;
        }
        self.rows.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Ends the file and hands the target back.
    ///
    /// # Errors
    /// Those of the target.
    pub fn finish(self) -> io::Result<W> {
        self.rows.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}

#[cfg(test)]
#[path = "refused_tests.rs"]
mod tests;
