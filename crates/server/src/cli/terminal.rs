//! Talking with whoever started the program: lines in their language, and what went wrong.

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use crate::i18n::{Args, Locale, LocaleError};

/// The terminal, or the file that its output goes to.
#[derive(Clone, Debug)]
pub struct Terminal {
    pub locale: Locale,
}

/// Why a command ends without having done its work, in the words of whoever asked for it.
#[derive(Debug)]
pub struct Trouble {
    pub exit: u8,
    pub text: String,
    pub cause: Option<Box<dyn Error + Send + Sync>>,
}

pub const FAILED: u8 = 1;
/// Asked wrongly, or without a database to ask.
pub const MISUSED: u8 = 2;

impl Trouble {
    #[must_use]
    pub fn new(exit: u8, text: String) -> Self {
        Self { exit, text, cause: None }
    }

    #[must_use]
    pub fn misused(self) -> Self {
        Self { exit: MISUSED, ..self }
    }

    #[must_use]
    pub fn caused_by(self, cause: impl Error + Send + Sync + 'static) -> Self {
        Self { cause: Some(Box::new(cause)), ..self }
    }
}

impl Terminal {
    #[must_use]
    pub fn new(locale: Locale) -> Self {
        Self { locale }
    }

    /// Prints a line. A reader who went away is no reason to stop serving, so that is not told.
    pub fn say(&self, line: &str) {
        let mut output = io::stdout().lock();
        let _ = writeln!(output, "{line}").and_then(|()| output.flush());
    }

    /// Prints a sentence of `cli.ftl`.
    pub fn say_with(&self, key: &str, args: &Args<'_>) {
        self.say(&self.locale.plain_with(key, args));
    }

    #[must_use]
    pub fn trouble(&self, key: &str) -> Trouble {
        Trouble::new(FAILED, self.locale.plain(key))
    }

    #[must_use]
    pub fn trouble_with(&self, key: &str, args: &Args<'_>) -> Trouble {
        Trouble::new(FAILED, self.locale.plain_with(key, args))
    }

    /// Prints what went wrong and all its causes; what the program then ends with.
    #[must_use]
    pub fn tell(&self, trouble: &Trouble) -> ExitCode {
        let mut errors = io::stderr().lock();
        let _ = writeln!(errors, "{}", trouble.text);
        let mut cause = trouble.cause.as_deref().map(|cause| cause as &dyn Error);
        while let Some(error) = cause {
            let _ = writeln!(errors, "  {error}");
            cause = error.source();
        }
        ExitCode::from(trouble.exit)
    }
}

/// A build without its languages has only the error itself to show.
#[must_use]
pub fn without_words(error: &LocaleError) -> ExitCode {
    let _ = writeln!(io::stderr(), "{error}");
    ExitCode::from(FAILED)
}

/// Columns as wide as their widest cell, two spaces apart.
#[must_use]
pub fn table(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max()
    };
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_of_a_table_stand_under_each_other() {
        let rows = [vec!["a".into(), "bb".into()], vec!["żółw".into(), "c".into()]];
        assert_eq!(table(&rows), ["a     bb", "żółw  c"]);
    }
}
