//! The line of an entry, `:61:2601310131CN1234,50NTRFABC//123`.

use super::super::{Entry, note, plain};
use super::fields::Field;
use super::{date, money};
use crate::problem::{Problem, ProblemKind};
use iso_currency::Currency;
use jiff::civil::Date;

/// Reversals first: `RC` takes a credit back, so it goes out.
const MARKS: &[(&str, Mark)] = &[
    ("RC", Mark { is_credit: false, is_reversal: true, is_booked: true }),
    ("RD", Mark { is_credit: true, is_reversal: true, is_booked: true }),
    ("EC", Mark { is_credit: true, is_reversal: false, is_booked: false }),
    ("ED", Mark { is_credit: false, is_reversal: false, is_booked: false }),
    ("C", Mark { is_credit: true, is_reversal: false, is_booked: true }),
    ("D", Mark { is_credit: false, is_reversal: false, is_booked: true }),
];

#[derive(Clone, Copy)]
struct Mark {
    is_credit: bool,
    is_reversal: bool,
    /// `E` is for expected.
    is_booked: bool,
}

pub(super) fn read(field: &Field<'_>, currency: Currency) -> Result<Entry, Problem> {
    let not_a_date = || field.problem(ProblemKind::NotADate);
    let (day, rest) = field.first.trim().split_at_checked(6).ok_or_else(not_a_date)?;
    let value_on = date(day).ok_or_else(not_a_date)?;
    let (booked_on, rest) = match rest.split_at_checked(4) {
        Some((day, rest)) if day.bytes().all(|b| b.is_ascii_digit()) => {
            (nearest(value_on, day).ok_or_else(not_a_date)?, rest)
        }
        _ => (value_on, rest),
    };
    let (mark, rest) = MARKS
        .iter()
        .find_map(|(letters, mark)| Some((mark, rest.strip_prefix(letters)?)))
        .ok_or_else(|| field.problem(ProblemKind::UnknownValue))?;
    // The funds code: the last letter of the currency, where it isn't told in full.
    let rest = rest.strip_prefix(|c: char| c.is_ascii_uppercase()).unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(rest.len());
    let (amount, rest) = rest.split_at(end);
    let amount = money(field, amount, currency, mark.is_credit)?;
    let (own, bank) = references(rest);
    let mut known = Vec::new();
    note(&mut known, own);
    Ok(Entry {
        booked_on,
        value_on: Some(value_on),
        amount,
        is_reversal: mark.is_reversal,
        is_booked: mark.is_booked,
        counterparty: None,
        counterparty_account: None,
        references: known,
        text: plain(&field.rest.join(" ")),
        bank_reference: bank,
    })
}

/// The booking's day has no year: it is the one nearest to the value's, across New Year too.
fn nearest(value_on: Date, day: &str) -> Option<Date> {
    let (month, day) = (day.get(..2)?.parse().ok()?, day.get(2..)?.parse().ok()?);
    let year = value_on.year();
    let days = |date: &Date| (*date - value_on).get_days().unsigned_abs();
    [year, year - 1, year + 1]
        .into_iter()
        .filter_map(|year| Date::new(year, month, day).ok())
        .min_by_key(days)
}

/// After the kind of transaction, `NTRF`, which some banks leave out: the customer's, `//`, the
/// bank's.
fn references(rest: &str) -> (Option<String>, Option<String>) {
    let after = match rest.split_at_checked(4) {
        Some((kind, after)) if is_kind(kind) => after,
        _ => rest,
    };
    let (own, bank) = after.split_once("//").unwrap_or((after, ""));
    let told = |text: &str| Some(plain(text)).filter(|text| !text.is_empty());
    (told(own), told(bank))
}

fn is_kind(text: &str) -> bool {
    text.starts_with(['N', 'S', 'F']) && text.bytes().all(|b| b.is_ascii_alphanumeric())
}
