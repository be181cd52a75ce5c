//! The rows that are written in one transaction: their drafts, and their cells as read, because a
//! row may still be refused by what the database knows.

use std::collections::HashSet;
use std::io;
use std::ops::Range;

use super::account::Notes;
use super::draft::Draft;
use super::drafter::{Drafted, Drafter};
use super::problems::ValueProblem;
use super::row::Row;
use super::rows::Rows;

/// So many rows, or so many bytes of them, share a transaction: enough to pay for the disk once,
/// little enough that people at work don't wait for it.
const ROWS: usize = 2000;
const BYTES: usize = 1024 * 1024;

/// A row that can be taken as far as its own values go.
pub(super) struct Item {
    pub number: u64,
    pub line: u64,
    pub draft: Draft,
    pub digest: [u8; 16],
    /// Its place among the rows that were kept.
    place: usize,
}

impl Item {
    /// A row by itself, that was held and is looked at again.
    pub(super) fn alone(row: &Row<'_>, draft: Draft) -> Self {
        let digest = draft.digest();
        Self { number: row.number, line: row.line, draft, digest, place: 0 }
    }
}

#[derive(Default)]
pub(super) struct Batch {
    pub items: Vec<Item>,
    pub left_out: Vec<ValueProblem>,
    /// Rows refused by their own values.
    pub refused: Vec<Refused>,
    rows: Vec<Kept>,
    text: String,
    ends: Vec<usize>,
    pub bytes_read: u64,
    /// Of the file so far, and how many of them are new with this batch.
    pub blank: u64,
    new_blank: u64,
}

pub(super) struct Refused {
    place: usize,
    pub problems: Vec<ValueProblem>,
}

struct Kept {
    number: u64,
    line: u64,
    text: Range<usize>,
    ends: Range<usize>,
}

impl Batch {
    /// The next rows; `None` at the end of the file. The last batch may hold none, and tell of blank
    /// ones only.
    pub(super) fn read(
        records: &mut Rows,
        drafter: &Drafter,
        blank_before: u64,
    ) -> io::Result<Option<Self>> {
        let mut batch = Self::default();
        while batch.rows.len() < ROWS && batch.text.len() < BYTES {
            let Some(row) = records.next_row()? else { break };
            let drafted = drafter.draft(&row);
            batch.add(&row, drafted);
        }
        batch.bytes_read = records.bytes_read();
        batch.blank = records.blank_rows();
        batch.new_blank = batch.blank.saturating_sub(blank_before);
        let is_worth_telling = !batch.rows.is_empty() || batch.blank > blank_before;
        Ok(is_worth_telling.then_some(batch))
    }

    fn add(&mut self, row: &Row<'_>, drafted: Drafted) {
        let (place, (text, ends)) = (self.rows.len(), row.parts());
        let (text_from, ends_from) = (self.text.len(), self.ends.len());
        let length = ends.last().copied().unwrap_or(0);
        self.text.push_str(&text[..length]);
        self.ends.extend_from_slice(ends);
        self.rows.push(Kept {
            number: row.number,
            line: row.line,
            text: text_from..self.text.len(),
            ends: ends_from..self.ends.len(),
        });
        match drafted.draft {
            None => self.refused.push(Refused { place, problems: drafted.problems }),
            Some(draft) => {
                self.left_out.extend(drafted.problems);
                let digest = draft.digest();
                let (number, line) = (row.number, row.line);
                self.items.push(Item { number, line, draft, digest, place });
            }
        }
    }

    /// What is worth knowing of the batch, with what only the database could tell.
    pub(super) fn notes(&self, taken: Notes) -> Notes {
        let left_out = taken.left_out + self.left_out.len() as u64;
        Notes { left_out, blank: taken.blank + self.new_blank, ..taken }
    }

    /// All refused rows in the order of the file: those of the batch itself, and those of its items
    /// that the database refused.
    pub(super) fn all_refused(&self, later: Vec<(usize, ValueProblem)>) -> Vec<Refused> {
        let refused = |(item, problem): (usize, ValueProblem)| Refused {
            place: self.items[item].place,
            problems: vec![problem],
        };
        let mut all: Vec<Refused> = later.into_iter().map(refused).collect();
        all.extend(
            self.refused.iter().map(|refused| Refused {
                place: refused.place,
                problems: refused.problems.clone(),
            }),
        );
        all.sort_by_key(|refused| refused.place);
        all
    }

    /// The rows of items, by their places among them, as they were read.
    pub(super) fn rows_of<'b>(&'b self, items: &'b [usize]) -> impl Iterator<Item = Row<'b>> {
        items.iter().map(|item| self.kept(self.items[*item].place))
    }

    /// A refused row as it was read.
    pub(super) fn row(&self, refused: &Refused) -> Row<'_> {
        self.kept(refused.place)
    }

    fn kept(&self, place: usize) -> Row<'_> {
        let kept = &self.rows[place];
        let (text, ends) = (&self.text[kept.text.clone()], &self.ends[kept.ends.clone()]);
        Row::kept(kept.number, kept.line, text, ends)
    }
}

/// Parts of the items in each of which every key and every tax number stands once: the second row of
/// it is to see what the first one wrote.
pub(super) fn waves(items: &[Item]) -> Vec<Range<usize>> {
    let mut waves = Vec::new();
    let mut seen: HashSet<&str> = HashSet::with_capacity(items.len());
    let mut taxed: HashSet<String> = HashSet::new();
    let mut start = 0;
    for (at, item) in items.iter().enumerate() {
        let tax = match &item.draft {
            Draft::Customer(draft) => draft.details.tax_number.as_deref().map(tax_digits),
            _ => None,
        };
        let is_known = tax.as_ref().is_some_and(|tax| taxed.contains(tax));
        if is_known || seen.contains(item.draft.source_key().key.as_str()) {
            waves.push(start..at);
            seen.clear();
            taxed.clear();
            start = at;
        }
        seen.insert(&item.draft.source_key().key);
        taxed.extend(tax);
    }
    waves.push(start..items.len());
    waves
}

/// The number without the letters of its country, which some write and some don't.
fn tax_digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}
