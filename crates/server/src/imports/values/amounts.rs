//! Amounts of money as people write them, read to minor units without any floating point.

use iso_currency::Currency;
use serde::{Deserialize, Serialize};

use crate::imports::problems::ProblemKind;

/// What stands before the fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecimalSign {
    Comma,
    Point,
}

/// An amount in the currency's minor units, with its ISO 4217 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    pub minor: i64,
    pub currency: &'static str,
}

/// Signs and short forms that name one currency. A dollar is the American one unless the file says
/// otherwise, in a column of its own.
const SIGNS: &[(&str, Currency)] = &[
    ("₪", Currency::ILS),
    ("ש\"ח", Currency::ILS),
    ("ש״ח", Currency::ILS),
    ("NIS", Currency::ILS),
    ("zł", Currency::PLN),
    ("zl", Currency::PLN),
    ("€", Currency::EUR),
    ("£", Currency::GBP),
    ("₽", Currency::RUB),
    ("руб.", Currency::RUB),
    ("руб", Currency::RUB),
    ("р.", Currency::RUB),
    ("₴", Currency::UAH),
    ("грн", Currency::UAH),
    ("Kč", Currency::CZK),
    ("US$", Currency::USD),
    ("$", Currency::USD),
];

/// Reads a currency by its ISO code in any case or by its sign.
#[must_use]
pub fn parse_currency(text: &str) -> Option<Currency> {
    let text = text.trim();
    let by_code = || {
        let three = text.len() == 3 && text.is_ascii();
        three.then(|| Currency::from_code(&text.to_ascii_uppercase())).flatten()
    };
    let by_sign = || SIGNS.iter().find(|(sign, _)| *sign == text).map(|(_, currency)| *currency);
    // Names in brackets, as in "Polish zloty (PLN)".
    let by_bracket = || {
        let code = text.strip_suffix(')')?.rsplit_once('(')?.1;
        Currency::from_code(code)
    };
    by_code().or_else(by_sign).or_else(by_bracket)
}

/// The decimal sign that the amounts of a column show, or `None` if none of them tells.
pub fn decimal_sign_of<'v>(values: impl Iterator<Item = &'v str>) -> Option<DecimalSign> {
    let (mut comma, mut point) = (false, false);
    for value in values {
        match split_currency(value.trim()).and_then(|(number, _)| telling_sign(number)) {
            Some(DecimalSign::Comma) => comma = true,
            Some(DecimalSign::Point) => point = true,
            None => {}
        }
    }
    match (comma, point) {
        (true, false) => Some(DecimalSign::Comma),
        (false, true) => Some(DecimalSign::Point),
        _ => None,
    }
}

/// Reads an amount. `own` is the currency of the row's own column, `fallback` the mapping's.
///
/// # Errors
/// Why it is no amount: unreadable, ambiguous, negative, finer than the minor unit, or of an
/// unknown currency.
pub fn parse_amount(
    text: &str,
    sign: Option<DecimalSign>,
    own: Option<Currency>,
    fallback: Option<Currency>,
) -> Result<Money, ProblemKind> {
    let (number, named) = split_currency(text.trim()).ok_or(ProblemKind::BadAmount)?;
    let currency = own.or(named).or(fallback).ok_or(ProblemKind::MissingCurrency)?;
    let (whole, fraction) = split_number(number, sign)?;
    let digits = usize::from(currency.exponent().unwrap_or(0));
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > digits {
        return Err(ProblemKind::BadAmount);
    }
    let mut minor = 0_i64;
    let padding = std::iter::repeat_n('0', digits - fraction.len());
    for digit in whole.chars().filter(char::is_ascii_digit).chain(fraction.chars()).chain(padding) {
        let digit = digit.to_digit(10).map(i64::from).ok_or(ProblemKind::BadAmount)?;
        minor = minor
            .checked_mul(10)
            .and_then(|minor| minor.checked_add(digit))
            .ok_or(ProblemKind::BadAmount)?;
    }
    Ok(Money { minor, currency: currency.code() })
}

/// Splits off a sign or code before or after the number; other words make it unreadable.
pub(super) fn split_currency(text: &str) -> Option<(&str, Option<Currency>)> {
    let is_number =
        |c: char| c.is_ascii_digit() || is_group_space(c) || matches!(c, '.' | ',' | '-');
    let first = text.find(|c: char| c.is_ascii_digit() || c == '-')?;
    let last = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (before, rest) = text.split_at(first.min(last));
    let (number, after) = rest.split_at(last - first.min(last));
    let marks = |c: char| c.is_whitespace() || is_bidi_mark(c);
    let (before, after) = (before.trim_matches(marks), after.trim_matches(marks));
    if !number.chars().all(is_number) {
        return None;
    }
    match (before, after) {
        ("", "" | ".-" | ",-") => Some((number, None)),
        ("", name) | (name, "") => parse_currency(name).map(|currency| (number, Some(currency))),
        _ => None,
    }
}

const fn is_group_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '\'' | '\u{2019}')
}

const fn is_bidi_mark(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The decimal sign of a number that leaves no doubt.
fn telling_sign(number: &str) -> Option<DecimalSign> {
    let last = number.rfind([',', '.'])?;
    let is_comma = number.as_bytes()[last] == b',';
    let (sign, other) = if is_comma { (',', '.') } else { ('.', ',') };
    let decimal = if is_comma { DecimalSign::Comma } else { DecimalSign::Point };
    let opposite = if is_comma { DecimalSign::Point } else { DecimalSign::Comma };
    let digits_after = number.len() - last - 1;
    if number.matches(sign).count() > 1 {
        // Several of one sign can only part thousands.
        return (!number.contains(other)).then_some(opposite);
    }
    let spaced = number.chars().any(is_group_space);
    (number.contains(other) || digits_after != 3 || spaced).then_some(decimal)
}

pub(super) fn split_number(
    number: &str,
    told: Option<DecimalSign>,
) -> Result<(&str, &str), ProblemKind> {
    if number.starts_with('-') {
        return Err(ProblemKind::NegativeAmount);
    }
    if !number.contains([',', '.']) {
        return check_groups(number, None).map(|()| (number, ""));
    }
    let shown = telling_sign(number);
    let Some(sign) = shown.or(told) else {
        return Err(ProblemKind::AmbiguousAmount);
    };
    let (decimal, group) = match sign {
        DecimalSign::Comma => (',', '.'),
        DecimalSign::Point => ('.', ','),
    };
    let (whole, fraction) = number.rsplit_once(decimal).unwrap_or((number, ""));
    let all_digits = fraction.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits || whole.contains(decimal) {
        return Err(ProblemKind::BadAmount);
    }
    check_groups(whole, Some(group))?;
    Ok((whole, fraction))
}

/// Thousands are parted by one sign throughout, into groups of three.
fn check_groups(whole: &str, sign: Option<char>) -> Result<(), ProblemKind> {
    let parts = |c: char| is_group_space(c) || sign == Some(c);
    let mut separators = whole.chars().filter(|c| !c.is_ascii_digit());
    if let Some(first) = separators.next()
        && (!parts(first) || separators.any(|other| other != first))
    {
        return Err(ProblemKind::BadAmount);
    }
    let mut groups = whole.split(|c: char| !c.is_ascii_digit());
    let leading = groups.next().unwrap_or("");
    let mut parted = false;
    for group in groups {
        parted = true;
        if group.len() != 3 {
            return Err(ProblemKind::BadAmount);
        }
    }
    if leading.is_empty() || parted && leading.len() > 3 {
        return Err(ProblemKind::BadAmount);
    }
    Ok(())
}

#[cfg(test)]
#[path = "amounts_tests.rs"]
mod tests;
