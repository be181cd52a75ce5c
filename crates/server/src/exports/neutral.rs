//! What a spreadsheet would run is written as text, and read back as it was.

use std::borrow::Cow;

/// A spreadsheet runs what begins like a formula; an apostrophe before it makes it text. Phones
/// and amounts have nothing in them to run and stay as they are.
#[must_use]
pub fn neutral(cell: &str) -> Cow<'_, str> {
    if may_run(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The cell as it was before [`neutral`].
#[must_use]
pub fn as_written(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| may_run(rest)).unwrap_or(cell)
}

/// Apostrophes that stand there by themselves are looked past, so that every text reads back.
fn may_run(cell: &str) -> bool {
    let begins = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let harmless = |c: char| c.is_ascii_digit() || " +-.,()/".contains(c);
    cell.trim_start_matches('\'').starts_with(begins) && !cell.chars().all(harmless)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_text_and_reads_back_unchanged() {
        for cell in [
            "=1+1",
            "+cmd|x",
            "-SUM(A1)",
            "@x",
            "\tx",
            "\r=x",
            "＝x",
            "＋x",
            "－x",
            "＠x",
            "'=x",
            "''=x",
            "=HYPERLINK(\"http://x\")",
        ] {
            let written = neutral(cell);
            assert!(written.starts_with('\''), "{cell:?} would run");
            assert_eq!(as_written(&written), cell);
        }
        for cell in
            ["", "Żółw", "+48 601 234 567", "-12.50", "'s-Hertogenbosch", "O'Brien", "'", "a=b"]
        {
            assert_eq!(neutral(cell), cell);
            assert_eq!(as_written(cell), cell);
        }
    }
}
