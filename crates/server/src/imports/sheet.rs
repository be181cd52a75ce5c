//! A sheet of a workbook, row by row. The workbook is read on a thread of its own, as far ahead as
//! a few chunks of rows, so that a long sheet takes little memory.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use calamine::{Cell, DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::reader::{LONGEST_RECORD, MOST_CELLS};
use super::row::{Fault, MadeRow};
use super::rows::{Bytes, Source, Unfit};
use super::{sheet_bounds, sheet_values};

/// A larger workbook is refused: it lies in memory while it is read.
const LARGEST: u64 = 128 * 1024 * 1024;
/// Rows that are handed over together.
const CHUNK: usize = 256;
const CHUNK_BYTES: usize = 1024 * 1024;
/// Merged cells that are followed; a sheet with more is no list of records.
const MOST_MERGED: usize = 10_000;

/// What the thread tells.
enum Told {
    Opened { sheets: Vec<String>, at: usize, last_row: u64 },
    Rows(Vec<MadeRow>),
    End,
    Failed(io::Error),
}

pub(super) struct Sheet {
    told: Receiver<Told>,
    rows: std::vec::IntoIter<MadeRow>,
    sheets: Vec<String>,
    at: usize,
    bytes: u64,
    last_row: u64,
    line: u64,
    ended: bool,
}

impl Sheet {
    /// Reads a workbook and opens one of its sheets; the first with anything in it if none is told.
    pub(super) fn open(source: Bytes, at: Option<usize>) -> io::Result<Self> {
        let mut bytes = Vec::new();
        source.take(LARGEST + 1).read_to_end(&mut bytes)?;
        let length = bytes.len() as u64;
        if length > LARGEST {
            return Err(Unfit::TooLarge.error());
        }
        let (sender, told) = sync_channel(2);
        std::thread::Builder::new().name("workbook".to_owned()).spawn(move || {
            let last = match tell(bytes, at, &sender) {
                Ok(()) => Told::End,
                Err(error) => Told::Failed(error),
            };
            // Whoever listened has gone.
            let _ = sender.send(last);
        })?;
        match told.recv() {
            Ok(Told::Opened { sheets, at, last_row }) => {
                let (rows, bytes) = (Vec::new().into_iter(), length);
                Ok(Self { told, rows, sheets, at, bytes, last_row, line: 0, ended: false })
            }
            Ok(Told::Failed(error)) => Err(error),
            Ok(Told::Rows(_) | Told::End) | Err(_) => Err(Unfit::BrokenWorkbook.error()),
        }
    }

    pub(super) fn sheets(&self) -> &[String] {
        &self.sheets
    }

    pub(super) const fn at(&self) -> usize {
        self.at
    }
}

impl Source for Sheet {
    fn next(&mut self) -> io::Result<Option<MadeRow>> {
        loop {
            if let Some(row) = self.rows.next() {
                self.line = row.line;
                return Ok(Some(row));
            }
            if self.ended {
                return Ok(None);
            }
            match self.told.recv() {
                Ok(Told::Rows(rows)) => self.rows = rows.into_iter(),
                Ok(Told::End) => self.ended = true,
                Ok(Told::Failed(error)) => return Err(error),
                Ok(Told::Opened { .. }) | Err(_) => return Err(Unfit::BrokenWorkbook.error()),
            }
        }
    }

    /// As far into the file as into its rows.
    fn bytes_read(&self) -> u64 {
        if self.ended {
            self.bytes
        } else {
            self.bytes * self.line / self.last_row.max(self.line).max(1)
        }
    }
}

type Book = Xlsx<Cursor<Vec<u8>>>;

fn tell(bytes: Vec<u8>, at: Option<usize>, sender: &SyncSender<Told>) -> io::Result<()> {
    sheet_bounds::check(&bytes)?;
    let mut book: Book = Xlsx::new(Cursor::new(bytes)).map_err(unfit)?;
    let shown = |sheet: &&calamine::Sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    };
    let sheets: Vec<String> =
        book.sheets_metadata().iter().filter(shown).map(|sheet| sheet.name.clone()).collect();
    let at = match at {
        Some(at) => at,
        None => first_filled(&mut book, &sheets)?,
    };
    let name = sheets.get(at).ok_or_else(|| Unfit::NoSuchSheet.error())?.clone();
    let merged = book.merge_cells_by_sheet_name(&name).map_err(unfit)?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(unfit)?;
    let last_row = u64::from(cells.dimensions().end.0) + 1;
    let mut chunk = Chunk { sender, rows: Vec::new(), bytes: 0, merged: Merged::new(&merged) };
    if sender.send(Told::Opened { sheets, at, last_row }).is_err() {
        return Ok(());
    }
    let mut row = Line::default();
    while let Some(cell) = cells.next_cell().map_err(unfit)? {
        let number = cell.get_position().0;
        if number < row.number {
            return Err(Unfit::BrokenWorkbook.error());
        }
        if number > row.number {
            if !chunk.add(std::mem::take(&mut row)) {
                return Ok(());
            }
            row.number = number;
        }
        row.add(&cell);
    }
    if chunk.add(row) {
        chunk.send();
    }
    Ok(())
}

fn first_filled(book: &mut Book, sheets: &[String]) -> io::Result<usize> {
    for (at, name) in sheets.iter().enumerate() {
        let mut cells = book.worksheet_cells_reader(name).map_err(unfit)?;
        while let Some(cell) = cells.next_cell().map_err(unfit)? {
            if !matches!(cell.get_value(), DataRef::Empty) {
                return Ok(at);
            }
        }
    }
    Ok(0)
}

fn unfit(error: XlsxError) -> io::Error {
    match error {
        XlsxError::Io(error) => error,
        XlsxError::Password => Unfit::OldWorkbook.error(),
        _ => Unfit::BrokenWorkbook.error(),
    }
}

/// The cells of one row, as they come.
#[derive(Default)]
struct Line {
    number: u32,
    cells: BTreeMap<usize, String>,
    bytes: usize,
    errors: Vec<usize>,
    too_long: bool,
}

impl Line {
    fn add(&mut self, cell: &Cell<DataRef<'_>>) {
        let column = cell.get_position().1 as usize;
        let text = sheet_values::text(cell.get_value());
        if matches!(cell.get_value(), DataRef::Error(_)) {
            self.errors.push(column);
        }
        self.bytes += text.len();
        self.too_long |= self.bytes > LONGEST_RECORD || column >= MOST_CELLS;
        if !self.too_long && !text.is_empty() {
            self.cells.insert(column, text);
        }
    }

    fn into_row(self) -> Option<MadeRow> {
        let line = u64::from(self.number) + 1;
        if self.too_long {
            return Some(MadeRow::refused(line, Fault::TooLong));
        }
        let last = *self.cells.keys().next_back()?;
        let mut row = MadeRow::at(line);
        for column in 0..=last {
            row.push(self.cells.get(&column).map_or("", String::as_str));
        }
        row.faults.extend(self.errors.into_iter().map(|column| Fault::CellError { column }));
        Some(row)
    }
}

struct Chunk<'s> {
    sender: &'s SyncSender<Told>,
    rows: Vec<MadeRow>,
    bytes: usize,
    merged: Merged,
}

impl Chunk<'_> {
    /// `false` if nobody listens any more.
    fn add(&mut self, mut line: Line) -> bool {
        self.merged.follow(&mut line);
        self.bytes += line.bytes;
        self.rows.extend(line.into_row());
        if self.rows.len() < CHUNK && self.bytes < CHUNK_BYTES {
            return true;
        }
        self.send()
    }

    fn send(&mut self) -> bool {
        self.bytes = 0;
        self.sender.send(Told::Rows(std::mem::take(&mut self.rows))).is_ok()
    }
}

/// Cells that were merged downwards: what the first says, all of them say.
struct Merged {
    /// By the row that they begin in.
    waiting: BTreeMap<u32, Vec<(u32, usize)>>,
    open: Vec<(u32, usize, String)>,
}

impl Merged {
    fn new(merged: &[Dimensions]) -> Self {
        let mut waiting: BTreeMap<u32, Vec<(u32, usize)>> = BTreeMap::new();
        let downwards = merged.iter().filter(|area| area.end.0 > area.start.0);
        for area in downwards.take(MOST_MERGED) {
            waiting.entry(area.start.0).or_default().push((area.end.0, area.start.1 as usize));
        }
        Self { waiting, open: Vec::new() }
    }

    /// Fills what a merged cell covers in a row that has cells of its own.
    fn follow(&mut self, line: &mut Line) {
        self.open.retain(|(end, ..)| *end >= line.number);
        if !line.cells.is_empty() {
            for (_, column, text) in &self.open {
                line.cells.entry(*column).or_insert_with(|| text.clone());
            }
        }
        for (end, column) in self.waiting.remove(&line.number).unwrap_or_default() {
            if let Some(text) = line.cells.get(&column) {
                self.open.push((end, column, text.clone()));
            }
        }
    }
}
