//! SWIFT's MT940, with its envelope or without, as banks let it be downloaded.
//!
//! The text has no end that would prove that it is whole, so the balances have to: a message
//! without a closing balance is cut off, and one whose entries don't lead to it is refused.

mod charset;
mod details;
mod entry;
mod fields;

use super::{Balance, Entry, Statement, StatementFormat, account, is_balanced, plain};
use crate::decimal::scaled;
use crate::problem::{Problem, ProblemKind};
use domain::money::{Money, decimals};
use fields::{Field, Message};
use iso_currency::Currency;
use jiff::civil::Date;

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Statement>, Problem> {
    let text = charset::text(bytes)?;
    fields::messages(&text)?.iter().map(statement).collect()
}

fn statement(message: &Message<'_>) -> Result<Statement, Problem> {
    let opening_field = message.need(&["60F", "60M"])?;
    let opening = balance(opening_field)?;
    let closing_field = message.need(&["62F", "62M"])?;
    let closing = balance(closing_field)?;
    let currency = opening.amount.currency;
    if closing.amount.currency != currency {
        return Err(closing_field.problem(ProblemKind::OtherCurrency));
    }
    let entries = entries(message, currency)?;
    let booked = entries.iter().filter(|entry| entry.is_booked).map(|entry| entry.amount);
    let is_balanced = is_balanced(Some(opening), Some(closing), currency, booked);
    if is_balanced == Some(false) {
        return Err(closing_field.problem(ProblemKind::BalanceDiffers));
    }
    Ok(Statement {
        format: StatementFormat::Mt940,
        reference: plain(message.need(&["20"])?.first),
        number: message.find(&["28C", "28"]).map(|field| plain(field.first)),
        account: account(message.need(&["25", "25P"])?.first.trim_start_matches('/')),
        currency,
        from: Some(opening.on),
        to: Some(closing.on),
        opening: Some(opening),
        closing: Some(closing),
        is_balanced,
        entries,
    })
}

/// What tells more about an entry follows it; after the closing balance it is about the statement.
fn entries(message: &Message<'_>, currency: Currency) -> Result<Vec<Entry>, Problem> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut of_entry: Vec<&str> = Vec::new();
    let mut is_inside = false;
    for field in &message.fields {
        match field.tag {
            "61" => {
                tell(&mut entries, &mut of_entry);
                entries.push(entry::read(field, currency)?);
                is_inside = true;
            }
            // Once by the norm; some banks begin each of its lines so.
            "86" if is_inside => of_entry.extend(field.lines()),
            "62F" | "62M" => is_inside = false,
            _ => {}
        }
    }
    tell(&mut entries, &mut of_entry);
    Ok(entries)
}

fn tell(entries: &mut [Entry], lines: &mut Vec<&str>) {
    if let Some(last) = entries.last_mut().filter(|_| !lines.is_empty()) {
        details::add(last, lines);
    }
    lines.clear();
}

/// `C260131PLN1234,50`
fn balance(field: &Field<'_>) -> Result<Balance, Problem> {
    let text = field.first.trim();
    let (is_credit, rest) = match (text.strip_prefix('C'), text.strip_prefix('D')) {
        (Some(rest), _) => (true, rest),
        (None, Some(rest)) => (false, rest),
        (None, None) => return Err(field.problem(ProblemKind::UnknownValue)),
    };
    let (day, rest) =
        rest.split_at_checked(6).ok_or_else(|| field.problem(ProblemKind::NotADate))?;
    let on = date(day).ok_or_else(|| field.problem(ProblemKind::NotADate))?;
    let not_a_currency = || field.problem(ProblemKind::NotACurrency);
    let (code, amount) = rest.split_at_checked(3).ok_or_else(not_a_currency)?;
    let currency = Currency::from_code(code).ok_or_else(not_a_currency)?;
    Ok(Balance { on, amount: money(field, amount, currency, is_credit)? })
}

/// The format demands the comma, even before no decimals, so a cut amount seldom passes for one.
fn money(
    field: &Field<'_>,
    text: &str,
    currency: Currency,
    is_credit: bool,
) -> Result<Money, Problem> {
    if !text.contains(',') || text.starts_with(['-', '+']) {
        return Err(field.problem(ProblemKind::NotAnAmount));
    }
    let minor = scaled(text, ',', decimals(currency)).map_err(|what| {
        field.problem(match what {
            ProblemKind::NotANumber => ProblemKind::NotAnAmount,
            other => other,
        })
    })?;
    Ok(Money { minor: if is_credit { minor } else { -minor }, currency })
}

/// `260131`; years from 80 on are of the last century, as SWIFT reads them.
fn date(text: &str) -> Option<Date> {
    let number = |range| -> Option<i16> {
        let digits: &str = text.get(range)?;
        digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    let (year, month, day) = (number(0..2)?, number(2..4)?, number(4..6)?);
    let century = if year >= 80 { 1900 } else { 2000 };
    Date::new(century + year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
