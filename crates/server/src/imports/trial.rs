//! Reads a sample under one candidate dialect and tells how well it fits. Unlike the real reader
//! it counts oddities: quotes in the middle of a plain cell, text after a closing quote.

use super::dialect::Escape;

/// Only as many records are kept as the look for a header needs.
const KEPT: usize = 2;

pub(super) struct Trial {
    pub delimiter: u8,
    pub quote: u8,
    pub escape: Escape,
    pub score: f64,
    pub records: usize,
    /// Share of the records with the commonest number of cells.
    pub regularity: f64,
    pub quoted: usize,
    pub oddities: usize,
    pub first_records: Vec<Vec<String>>,
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    CellStart,
    Plain,
    Quoted,
    AfterQuote,
}

struct Walk<'t> {
    text: &'t [u8],
    delimiter: u8,
    quote: u8,
    escape: Escape,
    counts: Vec<usize>,
    cells: usize,
    cell: Vec<u8>,
    record: Vec<String>,
    first_records: Vec<Vec<String>>,
    quoted: usize,
    oddities: usize,
}

pub(super) fn try_out(text: &[u8], delimiter: u8, quote: u8, escape: Escape) -> Trial {
    let mut walk = Walk {
        text,
        delimiter,
        quote,
        escape,
        counts: Vec::new(),
        cells: 0,
        cell: Vec::new(),
        record: Vec::new(),
        first_records: Vec::new(),
        quoted: 0,
        oddities: 0,
    };
    walk.run();
    let (mode, matching) = commonest(&walk.counts);
    let records = walk.counts.len();
    #[expect(clippy::cast_precision_loss, reason = "counts of a 64 kB sample")]
    let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
    let regularity = share(matching, records);
    let in_header = walk.counts.first().is_some_and(|&count| count == mode);
    let width = if mode > 1 { share(mode, 1).ln() + 1.0 } else { 0.01 };
    let neatness = 1.0 / (1.0 + 4.0 * share(walk.oddities, records));
    let score = regularity * regularity * width * neatness * if in_header { 1.0 } else { 0.4 };
    Trial {
        delimiter,
        quote,
        escape,
        score,
        records,
        regularity,
        quoted: walk.quoted,
        oddities: walk.oddities,
        first_records: walk.first_records,
    }
}

/// The commonest number of cells and how many records have it; of equals the smaller number.
fn commonest(counts: &[usize]) -> (usize, usize) {
    let mut sorted = counts.to_vec();
    sorted.sort_unstable();
    let mut best = (1, 0);
    for group in sorted.chunk_by(|a, b| a == b) {
        if group.len() > best.1 {
            best = (group[0], group.len());
        }
    }
    best
}

impl Walk<'_> {
    fn run(&mut self) {
        let mut place = Place::CellStart;
        let mut at = 0;
        while let Some(&byte) = self.text.get(at) {
            let next = self.text.get(at + 1).copied();
            at += 1;
            place = match place {
                Place::Quoted => {
                    let (after, skipped) = self.inside_quotes(byte, next);
                    at += skipped;
                    after
                }
                _ if byte == self.delimiter => self.end_cell(),
                _ if byte == b'\n' || byte == b'\r' => self.end_record(place),
                Place::CellStart if byte == self.quote => {
                    self.quoted += 1;
                    Place::Quoted
                }
                Place::CellStart | Place::Plain => {
                    self.oddities += usize::from(byte == self.quote && byte == b'"');
                    self.keep(byte);
                    Place::Plain
                }
                Place::AfterQuote => {
                    self.oddities += 1;
                    self.keep(byte);
                    Place::Plain
                }
            };
        }
        // The sample may stop in the middle of a record; one in quotes is no proof of an oddity,
        // except that nothing else was read.
        self.oddities += usize::from(place == Place::Quoted && self.counts.len() < 2);
        let whole = place != Place::Quoted && self.counts.first() == Some(&(self.cells + 1));
        if self.counts.is_empty() || whole {
            self.end_record(place);
        }
    }

    fn inside_quotes(&mut self, byte: u8, next: Option<u8>) -> (Place, usize) {
        let escaped = match self.escape {
            Escape::Backslash => byte == b'\\' && next.is_some(),
            Escape::Doubled => byte == self.quote && next == Some(self.quote),
        };
        if escaped {
            self.keep(next.unwrap_or(byte));
            (Place::Quoted, 1)
        } else if byte == self.quote {
            (Place::AfterQuote, 0)
        } else {
            self.keep(byte);
            (Place::Quoted, 0)
        }
    }

    fn keep(&mut self, byte: u8) {
        if self.first_records.len() < KEPT {
            self.cell.push(byte);
        }
    }

    fn end_cell(&mut self) -> Place {
        self.cells += 1;
        if self.first_records.len() < KEPT {
            self.record.push(String::from_utf8_lossy(&self.cell).into_owned());
            self.cell.clear();
        }
        Place::CellStart
    }

    fn end_record(&mut self, place: Place) -> Place {
        if self.cells == 0 && place == Place::CellStart {
            return Place::CellStart;
        }
        self.end_cell();
        self.counts.push(self.cells);
        self.cells = 0;
        if self.first_records.len() < KEPT {
            self.first_records.push(std::mem::take(&mut self.record));
        }
        Place::CellStart
    }
}
