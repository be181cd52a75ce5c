//! What was measured: as a table for the terminal and as a block of Markdown for the document.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::load::Load;
use crate::process::Memory;
use crate::{Failed, failed};

/// Lines and tables in the order in which they came about.
#[derive(Debug, Default)]
pub struct Report {
    text: String,
}

/// One request, as measured.
#[derive(Debug)]
pub struct Measured {
    pub name: &'static str,
    /// Milliseconds of CPU that are aimed at.
    pub aim: Option<f64>,
    pub alone: Load,
    pub together: Load,
    /// Uncompressed, on average.
    pub plain_bytes: usize,
    /// Of the program's CPU for one user, what SQLite had; milliseconds.
    pub inside_ms: Option<f64>,
}

impl Report {
    pub fn line(&mut self, line: &str) {
        println!("{line}");
        let _ = writeln!(self.text, "- {line}");
    }

    /// Before anything was asked, and the most of its own that was seen while it was asked.
    pub fn memory(&mut self, fresh: Memory, after: Memory, most: u64) {
        self.line(&format!(
            "memory of its own: {} MB at the start, {} MB after the load, {} MB at most; aim 100 MB; \
             pages of files that it maps: {} MB at the start, {} MB after the load",
            fresh.own / 1024,
            after.own / 1024,
            most.max(after.own) / 1024,
            fresh.of_files / 1024,
            after.of_files / 1024,
        ));
    }

    pub fn table(&mut self, rows: &[Measured], has_engine: bool) {
        let mut lines = vec![head(has_engine)];
        lines.extend(rows.iter().map(|row| cells(row, has_engine)));
        let widths: Vec<usize> = (0..lines[0].len())
            .map(|column| lines.iter().map(|line| width(&line[column])).max().unwrap_or(0))
            .collect();
        let _ = writeln!(self.text);
        for (number, line) in lines.iter().enumerate() {
            let padded: Vec<String> = line
                .iter()
                .zip(&widths)
                .map(|(cell, wide)| format!("{cell}{}", " ".repeat(wide - width(cell))))
                .collect();
            println!("{}", padded.join("  "));
            let _ = writeln!(self.text, "| {} |", padded.join(" | "));
            if number == 0 {
                let rule: Vec<String> = widths.iter().map(|wide| "-".repeat(*wide)).collect();
                let _ = writeln!(self.text, "| {} |", rule.join(" | "));
            }
        }
        let _ = writeln!(self.text);
    }

    pub fn save(&self, file: &Path) -> Result<(), Failed> {
        fs::write(file, &self.text).map_err(failed)?;
        println!("{}", file.display());
        Ok(())
    }
}

fn head(has_engine: bool) -> Vec<String> {
    let mut head = vec!["request", "aim ms", "CPU ms, 1 user", "CPU ms, 16 users"];
    if has_engine {
        head.extend(["database CPU ms, 1", "16"]);
    } else {
        head.push("of it SQLite, 1 user");
    }
    head.extend([
        "p50 / p99 ms, 1",
        "p50 / p99 ms, 16",
        "requests/s, 1 / 16",
        "bytes gzip / plain",
    ]);
    head.into_iter().map(str::to_owned).collect()
}

fn cells(row: &Measured, has_engine: bool) -> Vec<String> {
    let (one, many) = (&row.alone, &row.together);
    let mut cells = vec![
        row.name.to_owned(),
        row.aim.map_or_else(String::new, |aim| aim.to_string()),
        format!("{:.2}", one.program_ms),
        format!("{:.2}", many.program_ms),
    ];
    if has_engine {
        cells.push(format!("{:.2}", one.engine_ms));
        cells.push(format!("{:.2}", many.engine_ms));
    } else {
        cells.push(row.inside_ms.map_or_else(String::new, |inside| format!("{inside:.2}")));
    }
    cells.push(format!("{:.1} / {:.1}", one.p50_ms, one.p99_ms));
    cells.push(format!("{:.1} / {:.1}", many.p50_ms, many.p99_ms));
    cells.push(format!("{:.0} / {:.0}", one.per_second, many.per_second));
    cells.push(format!("{} / {}", one.bytes, row.plain_bytes));
    cells
}

fn width(text: &str) -> usize {
    text.chars().count()
}
