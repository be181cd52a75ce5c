//! Reads the values of custom fields, each by the field's own kind.

use domain::fields::{Field, FieldKind, FieldValue, Number};
use domain::money::Money;
use domain::text::{Line, TextProblem};
use iso_currency::Currency;
use jiff::tz::TimeZone;

use super::amounts::{DecimalSign, parse_amount, split_number};
use super::dates::{DayOrder, parse_when};
use crate::imports::problems::ProblemKind;

/// How the values of a column are written.
#[derive(Clone, Copy, Debug)]
pub struct Written<'w> {
    pub sign: Option<DecimalSign>,
    pub order: Option<DayOrder>,
    pub zone: &'w TimeZone,
    /// Of the row's own column, and the mapping's.
    pub currency: Option<Currency>,
    pub fallback: Option<Currency>,
}

/// Reads what a cell says of a custom field.
///
/// # Errors
/// Why it is none of the field's kind.
pub fn parse_own(
    field: &Field,
    text: &str,
    written: Written<'_>,
) -> Result<FieldValue, ProblemKind> {
    let (sign, text) = (written.sign, text.trim());
    Ok(match field.kind {
        FieldKind::Text => FieldValue::Text(Line::parse(text).map_err(of_text)?),
        FieldKind::Number => FieldValue::Number(number(text, sign)?),
        FieldKind::Date => {
            FieldValue::Date(parse_when(text, written.order, written.zone)?.day(written.zone))
        }
        FieldKind::Choice => match field.parse(text) {
            Ok(Some(value)) => value,
            _ => return Err(ProblemKind::BadChoice),
        },
        FieldKind::Money => FieldValue::Money(money(text, written)?),
    })
}

const fn of_text(problem: TextProblem) -> ProblemKind {
    match problem {
        TextProblem::TooLong { .. } => ProblemKind::TextTooLong,
        TextProblem::Empty | TextProblem::ControlCharacter => ProblemKind::ControlCharacter,
    }
}

/// What stands behind a minus.
fn negative(text: &str) -> Option<&str> {
    text.strip_prefix(['-', '\u{2212}']).map(str::trim_start)
}

fn number(text: &str, sign: Option<DecimalSign>) -> Result<Number, ProblemKind> {
    let (minus, digits) = match negative(text) {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    let (whole, fraction) = split_number(digits, sign).map_err(|problem| match problem {
        ProblemKind::AmbiguousAmount => problem,
        _ => ProblemKind::BadNumber,
    })?;
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let plain = match fraction {
        "" => format!("{minus}{whole}"),
        fraction => format!("{minus}{whole}.{fraction}"),
    };
    Number::parse(&plain).map_err(|_| ProblemKind::BadNumber)
}

fn money(text: &str, written: Written<'_>) -> Result<Money, ProblemKind> {
    let (minus, amount) = match negative(text) {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let read = parse_amount(amount, written.sign, written.currency, written.fallback)?;
    let currency = Currency::from_code(read.currency).ok_or(ProblemKind::UnknownCurrency)?;
    Ok(Money { minor: minus * read.minor, currency })
}

#[cfg(test)]
#[path = "own_tests.rs"]
mod tests;
