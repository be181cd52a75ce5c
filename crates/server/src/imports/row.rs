//! One row as read: its cells as text, its place in the file, and what is wrong with it.

use std::borrow::Cow;

/// Why a row can't be taken as it is. Columns count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Fewer or more cells than the header has.
    Ragged { expected: usize, found: usize },
    /// Bytes that the file's charset has no character for.
    Unreadable { column: usize },
    /// U+0000, which no database text can hold.
    NulCharacter { column: usize },
    /// A formula of a spreadsheet came to an error instead of a value.
    CellError { column: usize },
    /// A card that ends before its end, or text that belongs to none.
    BrokenCard,
    /// Beyond any real row, such as after a quote that is never closed; its cells are not kept.
    TooLong,
}

/// A row, borrowed from the reader until the next one.
#[derive(Debug)]
pub struct Row<'r> {
    /// Counts the rows of data from 1.
    pub number: u64,
    /// The line of the file that the row starts in, from 1.
    pub line: u64,
    pub faults: Vec<Fault>,
    text: &'r str,
    ends: &'r [usize],
}

impl<'r> Row<'r> {
    #[must_use]
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text of a cell, exactly as written; empty where the row is too short.
    #[must_use]
    pub fn cell(&self, column: usize) -> &'r str {
        let Some(&end) = self.ends.get(column) else {
            return "";
        };
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..end]
    }

    /// A row of a text that was kept, with the ends of its cells.
    pub(super) const fn kept(number: u64, line: u64, text: &'r str, ends: &'r [usize]) -> Self {
        Self { number, line, faults: Vec::new(), text, ends }
    }

    pub(super) const fn parts(&self) -> (&'r str, &'r [usize]) {
        (self.text, self.ends)
    }

    pub fn cells(&self) -> impl Iterator<Item = &'r str> + '_ {
        (0..self.len()).map(|column| self.cell(column))
    }

    /// Compares with the header's width. Empty cells beyond it are a spreadsheet's leftovers.
    pub(super) fn fit(&mut self, expected: usize) {
        let found = self.len();
        let beyond_is_empty = (expected..found).all(|column| self.cell(column).is_empty());
        if found < expected || !beyond_is_empty {
            self.faults.insert(0, Fault::Ragged { expected, found });
        } else if found > expected {
            self.ends = &self.ends[..expected];
        }
    }
}

/// A row that was put together from something else than lines of text: a spreadsheet's cells, a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct MadeRow {
    pub number: u64,
    pub line: u64,
    pub faults: Vec<Fault>,
    text: String,
    ends: Vec<usize>,
}

impl MadeRow {
    pub(super) fn at(line: u64) -> Self {
        Self { line, ..Self::default() }
    }

    /// Beyond any real row: its cells are not kept.
    pub(super) fn refused(line: u64, fault: Fault) -> Self {
        Self { line, faults: vec![fault], ..Self::default() }
    }

    /// Adds a cell; U+0000 can be kept nowhere.
    pub(super) fn push(&mut self, cell: &str) {
        if cell.contains('\0') {
            self.faults.push(Fault::NulCharacter { column: self.ends.len() });
        }
        self.text.push_str(cell);
        self.ends.push(self.text.len());
    }

    pub(super) const fn width(&self) -> usize {
        self.ends.len()
    }

    /// Missing cells at the end of a row are empty ones.
    pub(super) fn widen(&mut self, columns: usize) {
        let end = self.text.len();
        self.ends.resize(self.ends.len().max(columns), end);
    }

    pub(super) fn as_row(&self) -> Row<'_> {
        let (number, line) = (self.number, self.line);
        Row { number, line, faults: self.faults.clone(), text: &self.text, ends: &self.ends }
    }
}

/// Holds the readable text of a record that is not UTF-8 all through.
#[derive(Default)]
pub(super) struct TextBuffer {
    text: String,
    ends: Vec<usize>,
}

impl TextBuffer {
    pub(super) fn row<'r>(&'r mut self, record: &'r [u8], ends: &'r [usize]) -> Row<'r> {
        let mut faults = Vec::new();
        let sound = std::str::from_utf8(record);
        if sound.is_err() || record.contains(&0) {
            let mut start = 0;
            for (column, &end) in ends.iter().enumerate() {
                let cell = &record[start..end];
                if std::str::from_utf8(cell).is_err() {
                    faults.push(Fault::Unreadable { column });
                }
                if cell.contains(&0) {
                    faults.push(Fault::NulCharacter { column });
                }
                start = end;
            }
        }
        let (text, ends) = match sound {
            Ok(text) => (text, ends),
            Err(_) => self.readable(record, ends),
        };
        Row { number: 0, line: 0, faults, text, ends }
    }

    fn readable(&mut self, record: &[u8], ends: &[usize]) -> (&str, &[usize]) {
        self.text.clear();
        self.ends.clear();
        let mut start = 0;
        for &end in ends {
            let cell: Cow<'_, str> = String::from_utf8_lossy(&record[start..end]);
            self.text.push_str(&cell);
            self.ends.push(self.text.len());
            start = end;
        }
        (&self.text, &self.ends)
    }
}
