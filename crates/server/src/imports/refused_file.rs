//! The file in which refused rows are given back: made anew of what is kept of them, then gone on with.

use std::fs::File;
use std::io::{self, BufWriter};
use std::path::PathBuf;

use store::db::Query;
use store::imports::{HeldRow, RefusedRow};

use super::batch::{self, Batch};
use super::failed::Failed;
use super::problems::ValueProblem;
use super::refused::{AddedColumns, RefusedWriter};
use super::row::{MadeRow, Row};
use super::rows::Rows;
use super::shelf::open_own;
use super::words;
use crate::i18n::Locale;
use domain::ids::ImportId;

/// Rows that are read back at once.
const AT_ONCE: u32 = 500;

/// Refused rows as the database keeps them.
pub(super) fn kept(batch: &Batch, refused: &[batch::Refused]) -> Vec<RefusedRow> {
    let row = |refused: &batch::Refused| {
        let row = batch.row(refused);
        let cells: Vec<&str> = row.cells().collect();
        RefusedRow {
            number: i64::try_from(row.number).unwrap_or(i64::MAX),
            line: i64::try_from(row.line).unwrap_or(i64::MAX),
            problems: serde_json::to_string(&refused.problems).unwrap_or_default(),
            // What no database can hold is not kept; the reason says so.
            cells: serde_json::to_string(&cells).unwrap_or_default(),
        }
    };
    refused.iter().map(row).collect()
}

/// Rows that wait for a person as the database keeps them.
pub(super) fn held<'r>(rows: impl Iterator<Item = Row<'r>>) -> Vec<HeldRow> {
    let kept = |row: Row<'r>| HeldRow {
        number: i64::try_from(row.number).unwrap_or(i64::MAX),
        line: i64::try_from(row.line).unwrap_or(i64::MAX),
        cells: serde_json::to_string(&row.cells().collect::<Vec<_>>()).unwrap_or_default(),
    };
    rows.map(kept).collect()
}

/// The problems of a refused row.
pub(super) fn problems(row: &RefusedRow) -> Vec<ValueProblem> {
    serde_json::from_str(&row.problems).unwrap_or_default()
}

/// Its cells as they were read.
pub(super) fn cells(row: &RefusedRow) -> Vec<String> {
    serde_json::from_str(&row.cells).unwrap_or_default()
}

/// The file of refused rows, begun with the first of them.
pub(super) struct Refused {
    writer: Option<RefusedWriter<BufWriter<File>>>,
    locale: Locale,
}

impl Refused {
    pub(super) fn open(
        path: Option<PathBuf>,
        records: &Rows,
        locale: Locale,
    ) -> Result<Self, Failed> {
        let writer = path.map(|path| {
            let file = BufWriter::new(open_own(&path)?);
            let (row, reason) =
                (locale.plain("imports-refused-row"), locale.plain("imports-refused-reason"));
            let added = AddedColumns { row: &row, reason: &reason };
            RefusedWriter::new(file, records.dialect(), records.headers(), added)
        });
        Ok(Self { writer: writer.transpose().map_err(Failed::Write)?, locale })
    }

    pub(super) fn write(&mut self, batch: &Batch, refused: &batch::Refused) -> io::Result<()> {
        let Some(writer) = &mut self.writer else { return Ok(()) };
        let reasons: Vec<String> = refused
            .problems
            .iter()
            .map(|problem| words::plain_problem(&self.locale, problem))
            .collect();
        writer.write(&batch.row(refused), &reasons.join("; "))
    }

    /// Writes what was refused before the import was cut off.
    pub(super) async fn begin_with(
        &mut self,
        q: &impl Query,
        import: ImportId,
    ) -> Result<Vec<ValueProblem>, Failed> {
        let (mut after, mut told) = (0, Vec::new());
        loop {
            let rows = store::imports::refused(q, import, after, AT_ONCE).await?;
            let Some(last) = rows.last() else { return Ok(told) };
            after = last.number;
            for row in &rows {
                let problems = problems(row);
                self.write_again(row, &problems).map_err(Failed::Write)?;
                if told.len() < super::Summary::PROBLEMS {
                    told.extend(problems);
                }
            }
        }
    }

    fn write_again(&mut self, kept: &RefusedRow, problems: &[ValueProblem]) -> io::Result<()> {
        let Some(writer) = &mut self.writer else { return Ok(()) };
        let mut row = MadeRow::at(u64::try_from(kept.line).unwrap_or(0));
        row.number = u64::try_from(kept.number).unwrap_or(0);
        cells(kept).iter().for_each(|cell| row.push(cell));
        let reasons: Vec<String> =
            problems.iter().map(|problem| words::plain_problem(&self.locale, problem)).collect();
        writer.write(&row.as_row(), &reasons.join("; "))
    }

    pub(super) fn finish(self) -> Result<(), Failed> {
        let Some(writer) = self.writer else { return Ok(()) };
        let file = writer.finish().map_err(Failed::Write)?;
        file.into_inner().map_err(|error| Failed::Write(error.into_error()))?;
        Ok(())
    }
}
