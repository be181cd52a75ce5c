//! What became of files, in the reader's words: the same on the page and on the command line.

use formats::Problem;

use super::{NotRead, Outcome, ReadStatement, TakenFile};
use crate::i18n::{Locale, args};

/// One line about an e-invoice.
#[must_use]
pub fn taken(locale: &Locale, file: &TakenFile) -> String {
    let number = file.number.as_deref().unwrap_or_default();
    match &file.outcome {
        Outcome::Taken(_) => locale.text_with("bills-file-taken", &args! { number: number }),
        Outcome::Known(_) => locale.text_with("bills-file-known", &args! { number: number }),
        Outcome::NotOurs => locale.text("bills-file-not-ours"),
        Outcome::Refused(problem) => self::problem(locale, problem),
        Outcome::Waits(_, doubt) => {
            let why = locale.text(&format!("bills-doubt-{}", doubt.code()));
            locale.text_with("bills-file-waits", &args! { number: number, why: why })
        }
    }
}

/// Why a file of a statement was not read.
#[must_use]
pub fn not_read(locale: &Locale, why: &NotRead) -> String {
    match why {
        NotRead::Refused(problem) => self::problem(locale, problem),
        NotRead::OnlyNotice => locale.text("bills-file-notice"),
    }
}

/// All entries of a statement, accounted for.
#[must_use]
pub fn statement(locale: &Locale, it: &ReadStatement) -> String {
    let values = args! {
        account: it.account.as_str(),
        entries: it.entries,
        came: it.came_in,
        known: it.known,
        passed: it.passed_over,
        matched: it.matched,
        open: it.open,
    };
    let key = if it.is_known { "bills-statement-known" } else { "bills-statement-read" };
    locale.text_with(key, &values)
}

/// What is wrong with a file, and where.
#[must_use]
pub fn problem(locale: &Locale, problem: &Problem) -> String {
    let what = locale.text(&format!("bills-problem-{}", problem.what.code()));
    match problem.place {
        None => locale.text_with("bills-file-refused", &args! { what: what }),
        Some(place) => {
            let values = args! {
                what: what,
                line: place.line.to_string(),
                column: place.column.to_string(),
                path: problem.path.as_str(),
            };
            locale.text_with("bills-file-refused-at", &values)
        }
    }
}
