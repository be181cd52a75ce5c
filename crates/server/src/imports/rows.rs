//! The rows of a file of any kind: text with delimiters, a workbook's sheet, cards. What kind it is
//! its bytes tell, never its name; behind here all are one stream of rows.

use std::collections::VecDeque;
use std::io::{self, Cursor, Read};

use super::cards::{self, Cards};
use super::charset::Charset;
use super::decode::Decoder;
use super::dialect::Dialect;
use super::reader::{Reading, Records};
use super::row::{MadeRow, Row};
use super::sheet::Sheet;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    Text,
    Workbook,
    Cards,
}

impl FileKind {
    /// The stable name, as saved mappings and the API have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Workbook => "workbook",
            Self::Cards => "cards",
        }
    }
}

/// Why a file is no file of rows; told to whoever brought it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// A workbook of before 2007, or one that is locked by a password.
    OldWorkbook,
    /// An archive, and no workbook in it that can be read.
    NoWorkbook,
    /// Damaged.
    BrokenWorkbook,
    /// Unpacked, it would be larger than any real one.
    TooLarge,
    NoSuchSheet,
}

impl Unfit {
    /// The sentence's key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OldWorkbook => "imports-file-old-workbook",
            Self::NoWorkbook => "imports-file-no-workbook",
            Self::BrokenWorkbook => "imports-file-broken-workbook",
            Self::TooLarge => "imports-file-swollen",
            Self::NoSuchSheet => "imports-file-no-sheet",
        }
    }

    pub(super) fn error(self) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidData, self)
    }

    /// What an error of reading says about the file, if it is that.
    #[must_use]
    pub fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref::<Self>().copied()
    }
}

impl std::fmt::Display for Unfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.key())
    }
}

impl std::error::Error for Unfit {}

/// The bytes of a file, from wherever they come.
pub type Bytes = Box<dyn Read + Send>;

/// As many bytes tell what a file is.
const MAGIC: u64 = 64;
/// So many rows, or bytes of them, are held to show what the columns mean.
const STUDIED: usize = 1000;
const STUDIED_BYTES: usize = 1024 * 1024;
/// Rows with one cell alone above the columns' names are titles; so far they are looked for.
const TITLES: usize = 20;

/// The rows of one file, one at a time.
pub enum Rows {
    Text(Box<Records<Bytes>>),
    Made(Box<Made>),
}

/// Where rows that are no lines of text come from.
pub(super) trait Source: Send {
    fn next(&mut self) -> io::Result<Option<MadeRow>>;
    fn bytes_read(&self) -> u64;
}

/// Rows of a sheet or cards, with the first of them held for a look.
pub struct Made {
    kind: FileKind,
    charset: Charset,
    dialect: Dialect,
    sheets: Vec<String>,
    sheet: usize,
    headers: Vec<String>,
    ahead: VecDeque<MadeRow>,
    source: Box<dyn Source>,
    current: MadeRow,
    /// The line of the row before, to see blank ones by.
    last_line: u64,
    read: u64,
    blank: u64,
}

impl Rows {
    /// Opens a file: sees what it is, settles how it is to be read, and reads the columns' names.
    ///
    /// # Errors
    /// Those of the source; [`Unfit`] if it can't be read at all.
    pub fn open(source: impl Read + Send + 'static, told: Reading) -> io::Result<Self> {
        let mut source: Bytes = Box::new(source);
        let mut first = Vec::new();
        (&mut source).take(MAGIC).read_to_end(&mut first)?;
        let kind = kind_of(&first)?;
        let source: Bytes = Box::new(Cursor::new(first).chain(source));
        match kind {
            FileKind::Text => Ok(Self::Text(Box::new(Records::open(source, told)?))),
            FileKind::Workbook => Ok(Self::Made(Box::new(Made::of_sheet(source, told)?))),
            FileKind::Cards => Ok(Self::Made(Box::new(Made::of_cards(source, told)?))),
        }
    }

    #[must_use]
    pub const fn kind(&self) -> FileKind {
        match self {
            Self::Text(_) => FileKind::Text,
            Self::Made(made) => made.kind,
        }
    }

    /// The names of a workbook's sheets.
    #[must_use]
    pub fn sheets(&self) -> &[String] {
        match self {
            Self::Text(_) => &[],
            Self::Made(made) => &made.sheets,
        }
    }

    /// Which of the sheets is read.
    #[must_use]
    pub const fn sheet(&self) -> usize {
        match self {
            Self::Text(_) => 0,
            Self::Made(made) => made.sheet,
        }
    }

    #[must_use]
    pub fn charset(&self) -> Charset {
        match self {
            Self::Text(records) => records.charset(),
            Self::Made(made) => made.charset,
        }
    }

    /// How the file is written, and its refused rows are given back.
    #[must_use]
    pub const fn dialect(&self) -> &Dialect {
        match self {
            Self::Text(records) => records.dialect(),
            Self::Made(made) => &made.dialect,
        }
    }

    #[must_use]
    pub fn headers(&self) -> &[String] {
        match self {
            Self::Text(records) => records.headers(),
            Self::Made(made) => &made.headers,
        }
    }

    /// Bytes of the source taken so far, to show progress by.
    #[must_use]
    pub fn bytes_read(&self) -> u64 {
        match self {
            Self::Text(records) => records.bytes_read(),
            Self::Made(made) => made.source.bytes_read(),
        }
    }

    /// Rows without a single character: not handed out.
    #[must_use]
    pub const fn blank_rows(&self) -> u64 {
        match self {
            Self::Text(records) => records.blank_rows(),
            Self::Made(made) => made.blank,
        }
    }

    /// The next row, or `None` at the end.
    ///
    /// # Errors
    /// Those of the source only; what is wrong with a row is in its faults.
    pub fn next_row(&mut self) -> io::Result<Option<Row<'_>>> {
        match self {
            Self::Text(records) => records.next_row(),
            Self::Made(made) => made.next_row(),
        }
    }

    /// The first rows, to show what the columns mean; reading goes on from where it was.
    #[must_use]
    pub fn preview(&self, most: usize) -> Vec<Vec<String>> {
        match self {
            Self::Text(records) => records.preview(most),
            Self::Made(made) => {
                let cells = |row: &MadeRow| row.as_row().cells().map(str::to_owned).collect();
                made.ahead.iter().take(most).map(cells).collect()
            }
        }
    }
}

/// Bytes that begin like a workbook or a card are one; all others are text.
fn kind_of(first: &[u8]) -> io::Result<FileKind> {
    if first.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return Err(Unfit::OldWorkbook.error());
    }
    if first.starts_with(b"PK\x03\x04") {
        return Ok(FileKind::Workbook);
    }
    // In UTF-16 every letter of it has an empty byte beside it.
    let text: Vec<u8> =
        first.iter().copied().filter(u8::is_ascii_graphic).take(cards::BEGIN.len()).collect();
    let is_card = text.eq_ignore_ascii_case(cards::BEGIN.as_bytes());
    Ok(if is_card { FileKind::Cards } else { FileKind::Text })
}

impl Made {
    fn of_sheet(source: Bytes, told: Reading) -> io::Result<Self> {
        let sheet = Sheet::open(source, told.sheet)?;
        let (sheets, at) = (sheet.sheets().to_vec(), sheet.at());
        let mut made = Self::new(FileKind::Workbook, Charset::Utf8, Box::new(sheet));
        (made.sheets, made.sheet) = (sheets, at);
        made.dialect.header = told.dialect.is_none_or(|dialect| dialect.header);
        made.study()?;
        made.name_columns();
        Ok(made)
    }

    fn of_cards(source: Bytes, told: Reading) -> io::Result<Self> {
        let decoder = match told.charset {
            Some(charset) => Decoder::of_charset(source, charset)?,
            None => Decoder::guessing(source)?,
        };
        let charset = decoder.charset();
        let mut made = Self::new(FileKind::Cards, charset, Box::new(Cards::new(decoder)));
        made.headers = cards::COLUMNS.iter().map(|name| (*name).to_owned()).collect();
        made.study()?;
        Ok(made)
    }

    fn new(kind: FileKind, charset: Charset, source: Box<dyn Source>) -> Self {
        Self {
            kind,
            charset,
            dialect: Dialect::default(),
            sheets: Vec::new(),
            sheet: 0,
            headers: Vec::new(),
            ahead: VecDeque::new(),
            source,
            current: MadeRow::default(),
            last_line: 0,
            read: 0,
            blank: 0,
        }
    }

    fn study(&mut self) -> io::Result<()> {
        let mut bytes = 0;
        while self.ahead.len() < STUDIED && bytes < STUDIED_BYTES {
            let Some(row) = self.source.next()? else { break };
            bytes += row.as_row().parts().0.len();
            self.ahead.push_back(row);
        }
        Ok(())
    }

    /// The first row with more than one cell names the columns: what stands alone above it is a title.
    fn name_columns(&mut self) {
        let filled =
            |row: &MadeRow| row.as_row().cells().filter(|cell| !cell.trim().is_empty()).count();
        let titles = self.ahead.iter().take(TITLES).position(|row| filled(row) > 1).unwrap_or(0);
        if !self.dialect.header {
            let width = self.ahead.iter().map(MadeRow::width).max().unwrap_or(0);
            self.headers = (1..=width).map(|number| number.to_string()).collect();
            self.last_line = self.ahead.front().map_or(0, |row| row.line - 1);
            return;
        }
        self.ahead.drain(..titles);
        if let Some(row) = self.ahead.pop_front() {
            self.last_line = row.line;
            self.headers = row.as_row().cells().map(|cell| cell.trim().to_owned()).collect();
        }
        while self.headers.len() > 1 && self.headers.last().is_some_and(String::is_empty) {
            self.headers.pop();
        }
    }

    fn next_row(&mut self) -> io::Result<Option<Row<'_>>> {
        let next = match self.ahead.pop_front() {
            Some(row) => Some(row),
            None => self.source.next()?,
        };
        let Some(mut row) = next else { return Ok(None) };
        if self.kind == FileKind::Workbook {
            self.blank += row.line.saturating_sub(self.last_line + 1);
        }
        self.last_line = row.line;
        self.read += 1;
        row.number = self.read;
        let is_kept = row.width() > 0;
        row.widen(self.headers.len());
        self.current = row;
        let mut row = self.current.as_row();
        if is_kept {
            row.fit(self.headers.len());
        }
        Ok(Some(row))
    }
}

#[cfg(test)]
#[path = "rows_tests.rs"]
pub(super) mod tests;
