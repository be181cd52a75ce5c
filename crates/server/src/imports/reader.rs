//! Streams the records of a file with their places in it. A row that can't be taken as it is (too
//! few cells, an unreadable byte, no end) carries its faults and the next one is read all the same.

use std::io::{self, Read};

use csv_core::{ReadRecordResult, Reader as Core, ReaderBuilder};

use super::charset::Charset;
use super::decode::{Decoder, SAMPLE};
use super::dialect::{Dialect, Escape, detect, excel_delimiter};
use super::row::{Fault, Row, TextBuffer};

/// A longer record is refused unread: one quote that never ends would else take all memory.
pub(super) const LONGEST_RECORD: usize = 1024 * 1024;
pub(super) const MOST_CELLS: usize = 16 * 1024;

/// What a person settled about a file; what is `None` is detected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub charset: Option<Charset>,
    pub dialect: Option<Dialect>,
    /// Of a workbook: which of its sheets, from 0; the first with anything in it if nobody told.
    pub sheet: Option<usize>,
}

/// The rows of one file, one at a time.
pub struct Records<R> {
    source: Decoder<R>,
    dialect: Dialect,
    core: Core,
    input: Vec<u8>,
    at: usize,
    ended: bool,
    line: u64,
    after_return: bool,
    record: Vec<u8>,
    ends: Vec<usize>,
    text: TextBuffer,
    headers: Vec<String>,
    read: u64,
    blank: u64,
}

/// Where a record ended and whether it was worth keeping.
struct Extent {
    bytes: usize,
    cells: usize,
    too_long: bool,
}

impl<R: Read> Records<R> {
    /// Opens a file: settles charset and dialect and reads the header.
    ///
    /// # Errors
    /// Those of the source; `InvalidInput` if the dialect told is not a possible one.
    pub fn open(source: R, told: Reading) -> io::Result<Self> {
        let decoder = match told.charset {
            Some(charset) => Decoder::of_charset(source, charset)?,
            None => Decoder::guessing(source)?,
        };
        let mut records = Self {
            source: decoder,
            dialect: Dialect::default(),
            core: Core::new(),
            input: Vec::with_capacity(SAMPLE),
            at: 0,
            ended: false,
            line: 1,
            after_return: false,
            record: vec![0; 4096],
            ends: vec![0; 64],
            text: TextBuffer::default(),
            headers: Vec::new(),
            read: 0,
            blank: 0,
        };
        records.fill()?;
        let dialect = told.dialect.unwrap_or_else(|| detect(&records.input));
        if !dialect.is_possible() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        records.dialect = dialect;
        records.core = core_of(&dialect);
        if let Some((_, length)) = excel_delimiter(&records.input) {
            records.take(length);
        }
        records.read_headers()?;
        Ok(records)
    }

    /// The charset in use, detected or told.
    pub fn charset(&self) -> Charset {
        self.source.charset()
    }

    /// The dialect in use, detected or told.
    pub const fn dialect(&self) -> &Dialect {
        &self.dialect
    }

    /// The columns' names; numbers from 1 where the file has no header.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// Bytes of the source taken so far, to show progress by.
    pub const fn bytes_read(&self) -> u64 {
        self.source.bytes_read()
    }

    /// Rows handed out so far.
    pub const fn rows_read(&self) -> u64 {
        self.read
    }

    /// Rows without a single character, as spreadsheets leave below their data: not handed out.
    pub const fn blank_rows(&self) -> u64 {
        self.blank
    }

    /// The next row, or `None` at the end.
    ///
    /// # Errors
    /// Those of the source only; what is wrong with a row is in its faults.
    pub fn next_row(&mut self) -> io::Result<Option<Row<'_>>> {
        let (extent, line) = loop {
            let line = self.skip_line_ends()?;
            let Some(extent) = self.read_record()? else {
                return Ok(None);
            };
            if extent.bytes > 0 || extent.too_long {
                break (extent, line);
            }
            self.blank += 1;
        };
        self.read += 1;
        let record = &self.record[..extent.bytes];
        let ends = &self.ends[..extent.cells];
        let mut row = self.text.row(record, ends);
        row.number = self.read;
        row.line = line;
        if extent.too_long {
            row.faults = vec![Fault::TooLong];
        } else {
            row.fit(self.headers.len());
        }
        Ok(Some(row))
    }

    /// The first rows of the file as far as the sample held in memory goes, for a preview and to
    /// study the formats of columns; reading goes on from where it was.
    pub fn preview(&self, most: usize) -> Vec<Vec<String>> {
        let sample = &self.input[self.at..];
        let complete = if self.ended { sample.len() } else { last_line_end(sample) };
        let told = Reading {
            charset: Some(Charset::Utf8),
            dialect: Some(Dialect { header: false, ..self.dialect }),
            sheet: None,
        };
        let mut rows = Vec::new();
        let Ok(mut records) = Records::open(&sample[..complete], told) else {
            return rows;
        };
        while let Ok(Some(row)) = records.next_row() {
            if rows.len() == most {
                break;
            }
            rows.push(row.cells().map(str::to_owned).collect());
        }
        rows
    }

    fn read_headers(&mut self) -> io::Result<()> {
        self.skip_line_ends()?;
        if self.dialect.header {
            if let Some(extent) = self.read_record()? {
                let row = self.text.row(&self.record[..extent.bytes], &self.ends[..extent.cells]);
                self.headers = row.cells().map(|cell| cell.trim().to_owned()).collect();
            }
            while self.headers.len() > 1 && self.headers.last().is_some_and(String::is_empty) {
                self.headers.pop();
            }
        } else {
            let columns = self.peek_width();
            self.headers = (1..=columns).map(|number| number.to_string()).collect();
        }
        Ok(())
    }

    fn peek_width(&self) -> usize {
        let mut core = core_of(&self.dialect);
        let (mut record, mut ends) = (vec![0; LONGEST_RECORD], vec![0; MOST_CELLS]);
        let (result, taken, written, cells) =
            core.read_record(&self.input[self.at..], &mut record, &mut ends);
        if matches!(result, ReadRecordResult::InputEmpty) && taken > 0 {
            let (_, _, _, more) = core.read_record(&[], &mut record[written..], &mut ends[cells..]);
            return cells + more;
        }
        cells
    }

    fn fill(&mut self) -> io::Result<()> {
        self.input.clear();
        self.at = 0;
        (&mut self.source).take(SAMPLE as u64).read_to_end(&mut self.input)?;
        self.ended = self.input.is_empty();
        Ok(())
    }

    /// Steps over empty lines and tells the line that the next record starts in.
    fn skip_line_ends(&mut self) -> io::Result<u64> {
        loop {
            let rest = &self.input[self.at..];
            let count = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
            let more = count == rest.len() && !self.ended;
            self.take(count);
            if !more {
                return Ok(self.line);
            }
            self.fill()?;
        }
    }

    /// Moves on, counting lines: `\n`, `\r\n` and a lone `\r` end one each.
    fn take(&mut self, count: usize) {
        for &byte in &self.input[self.at..self.at + count] {
            if byte == b'\r' || byte == b'\n' && !self.after_return {
                self.line += 1;
            }
            self.after_return = byte == b'\r';
        }
        self.at += count;
    }

    fn read_record(&mut self) -> io::Result<Option<Extent>> {
        let mut extent = Extent { bytes: 0, cells: 0, too_long: false };
        loop {
            if self.at == self.input.len() && !self.ended {
                self.fill()?;
            }
            let (result, taken, written, cells) = self.core.read_record(
                &self.input[self.at..],
                &mut self.record[extent.bytes..],
                &mut self.ends[extent.cells..],
            );
            self.take(taken);
            extent.bytes += written;
            extent.cells += cells;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.record.len() < LONGEST_RECORD => {
                    self.record.resize(self.record.len() * 2, 0);
                }
                ReadRecordResult::OutputEndsFull if self.ends.len() < MOST_CELLS => {
                    self.ends.resize(self.ends.len() * 2, 0);
                }
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    extent = Extent { bytes: 0, cells: 0, too_long: true };
                }
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return Ok(None),
            }
        }
        if extent.too_long {
            (extent.bytes, extent.cells) = (0, 0);
        }
        Ok(Some(extent))
    }
}

fn core_of(dialect: &Dialect) -> Core {
    let ascii = |c: char| u8::try_from(c).unwrap_or(b',');
    let mut builder = ReaderBuilder::new();
    builder.delimiter(ascii(dialect.delimiter));
    match dialect.quote {
        Some(quote) => builder.quote(ascii(quote)),
        None => builder.quoting(false),
    };
    if dialect.escape == Escape::Backslash {
        builder.escape(Some(b'\\')).double_quote(false);
    }
    builder.build()
}

fn last_line_end(sample: &[u8]) -> usize {
    sample.iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).map_or(0, |at| at + 1)
}

#[cfg(test)]
#[path = "reader_tests.rs"]
mod tests;
