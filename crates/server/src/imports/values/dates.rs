//! Dates and times as programs and people write them. `12/31/2025` and `31/12/2025` are told apart
//! by the column: one value above twelve decides for all.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};
use serde::{Deserialize, Serialize};

use crate::imports::problems::ProblemKind;

/// Which comes first where dates are written with slashes or dashes and the year last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayOrder {
    DayFirst,
    MonthFirst,
}

/// A day, or a moment if the value tells a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Day(Date),
    Moment(Timestamp),
}

impl When {
    /// The moment itself, or the beginning of the day in the zone.
    #[must_use]
    pub fn moment(self, zone: &TimeZone) -> Option<Timestamp> {
        match self {
            Self::Moment(moment) => Some(moment),
            Self::Day(day) => at_zone(day.to_datetime(Time::midnight()), zone),
        }
    }

    /// The day itself, or the moment's day in the zone.
    #[must_use]
    pub fn day(self, zone: &TimeZone) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Moment(moment) => zone.to_datetime(moment).date(),
        }
    }
}

/// The order that the values of a column show, or `None` if every one could be either.
pub fn day_order_of<'v>(values: impl Iterator<Item = &'v str>) -> Option<DayOrder> {
    let (mut day_first, mut month_first) = (false, false);
    for value in values {
        if let Some((DateParts { numbers: [first, second, _], form: Form::Open }, _)) =
            split_date(value.trim())
        {
            day_first |= first > 12;
            month_first |= second > 12;
        }
    }
    match (day_first, month_first) {
        (true, false) => Some(DayOrder::DayFirst),
        (false, true) => Some(DayOrder::MonthFirst),
        _ => None,
    }
}

/// Reads a date with or without a time. A time without an offset is of the zone given.
///
/// # Errors
/// `BadDate`, or `AmbiguousDate` where day and month could be swapped and no order is known.
pub fn parse_when(
    text: &str,
    order: Option<DayOrder>,
    zone: &TimeZone,
) -> Result<When, ProblemKind> {
    let text = text.trim();
    if let Some(when) = parse_number(text) {
        return Ok(when);
    }
    let (parts, rest) = split_date(text).ok_or(ProblemKind::BadDate)?;
    let date = date_of(&parts, order)?;
    let rest = rest.strip_prefix([' ', 'T', 't', ',']).unwrap_or(rest).trim();
    if rest.is_empty() {
        return Ok(When::Day(date));
    }
    let (time, after) = split_time(rest).ok_or(ProblemKind::BadDate)?;
    let local = date.to_datetime(time);
    let moment = match split_offset(after.trim()).ok_or(ProblemKind::BadDate)? {
        Some(offset) => offset.to_timestamp(local).ok(),
        None => at_zone(local, zone),
    };
    moment.map(When::Moment).ok_or(ProblemKind::BadDate)
}

fn at_zone(local: DateTime, zone: &TimeZone) -> Option<Timestamp> {
    zone.to_ambiguous_timestamp(local).compatible().ok()
}

enum Form {
    YearFirst,
    /// With dots the day comes first wherever dots are used.
    Dotted,
    Open,
}

struct DateParts {
    numbers: [u16; 3],
    form: Form,
}

fn split_date(text: &str) -> Option<(DateParts, &str)> {
    let (first, sign, rest) = number_and_sign(text)?;
    let (second, same, rest) = number_and_sign(rest)?;
    if sign != same {
        return None;
    }
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (third, rest) = rest.split_at(length);
    let (form, years) = match (first.len(), sign) {
        (4, _) => (Form::YearFirst, first),
        (1 | 2, '.') => (Form::Dotted, third),
        (1 | 2, _) => (Form::Open, third),
        _ => return None,
    };
    let sound = |digits: &str| matches!(digits.len(), 1 | 2);
    let days_sound =
        sound(second) && (matches!(form, Form::YearFirst) && sound(third) || sound(first));
    if years.len() != 4 || !days_sound {
        return None;
    }
    let numbers = [first.parse().ok()?, second.parse().ok()?, third.parse().ok()?];
    Some((DateParts { numbers, form }, rest))
}

fn number_and_sign(text: &str) -> Option<(&str, char, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at(length);
    let sign = rest.chars().next().filter(|c| matches!(c, '-' | '/' | '.'))?;
    Some((digits, sign, &rest[1..]))
}

fn date_of(parts: &DateParts, order: Option<DayOrder>) -> Result<Date, ProblemKind> {
    let [a, b, c] = parts.numbers;
    let (year, month, day) = match (&parts.form, order) {
        (Form::YearFirst, _) => (a, b, c),
        (Form::Dotted, _) | (Form::Open, Some(DayOrder::DayFirst)) => (c, b, a),
        (Form::Open, Some(DayOrder::MonthFirst)) => (c, a, b),
        (Form::Open, None) if a > 12 || a == b => (c, b, a),
        (Form::Open, None) if b > 12 => (c, a, b),
        (Form::Open, None) if a == 0 || b == 0 => return Err(ProblemKind::BadDate),
        (Form::Open, None) => return Err(ProblemKind::AmbiguousDate),
    };
    // Years of a slipped key, 0202 or 20255, are no dates of a customer's life.
    if !(1900..=2200).contains(&year) {
        return Err(ProblemKind::BadDate);
    }
    let small = |number: u16| i8::try_from(number).unwrap_or(i8::MAX);
    let year = i16::try_from(year).unwrap_or(i16::MAX);
    Date::new(year, small(month), small(day)).map_err(|_| ProblemKind::BadDate)
}

/// `H:MM`, `HH:MM:SS`, with a fraction or AM and PM.
fn split_time(text: &str) -> Option<(Time, &str)> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == ':')).unwrap_or(text.len());
    let (clock, mut rest) = text.split_at(end);
    let mut fields = clock
        .split(':')
        .map(|field| if matches!(field.len(), 1 | 2) { field.parse::<i8>().ok() } else { None });
    let (mut hour, minute) = (fields.next()??, fields.next()??);
    let second = fields.next().unwrap_or(Some(0))?;
    if fields.next().is_some() {
        return None;
    }
    let mut nanos = 0_i32;
    if let Some(fraction) = rest.strip_prefix(['.', ',']) {
        let length = fraction.bytes().take_while(u8::is_ascii_digit).count();
        let digits = &fraction[..length.min(9)];
        let scale = 10_i32.pow(9 - u32::try_from(digits.len()).ok()?);
        nanos = digits.parse::<i32>().ok()? * scale;
        rest = &fraction[length..];
    }
    let half = rest.trim_start();
    if let Some(mark) = half
        .get(..2)
        .filter(|mark| mark.eq_ignore_ascii_case("am") || mark.eq_ignore_ascii_case("pm"))
    {
        if !(1..=12).contains(&hour) {
            return None;
        }
        hour = hour % 12 + if mark.eq_ignore_ascii_case("pm") { 12 } else { 0 };
        rest = &half[2..];
    }
    Some((Time::new(hour, minute, second, nanos).ok()?, rest))
}

/// `Z`, `UTC`, `+02:00`, `+0200` or `+02`; nothing is no offset, anything else no time.
fn split_offset(text: &str) -> Option<Option<Offset>> {
    if text.is_empty() {
        return Some(None);
    }
    if matches!(text, "Z" | "z" | "UTC" | "GMT") {
        return Some(Some(Offset::UTC));
    }
    let sign = match text.as_bytes()[0] {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits: String = text[1..].chars().filter(|c| *c != ':').collect();
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) || !matches!(digits.len(), 2 | 4) {
        return None;
    }
    let hours: i32 = digits[..2].parse().ok()?;
    let minutes: i32 = digits.get(2..4).map_or(Some(0), |m| m.parse().ok())?;
    if minutes > 59 {
        return None;
    }
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok().map(Some)
}

/// Milliseconds since 1970, as APIs write them, and the day numbers of spreadsheets.
fn parse_number(text: &str) -> Option<When> {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    if !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match (whole.len(), text.len()) {
        (13, 13) => Timestamp::from_millisecond(text.parse().ok()?).ok().map(When::Moment),
        (5, _) => {
            let days: i32 = whole.parse().ok()?;
            let span = jiff::Span::new().try_days(days).ok()?;
            let start = jiff::civil::date(1899, 12, 30);
            let is_number = text.parse::<f64>().is_ok();
            is_number.then(|| start.checked_add(span).ok()).flatten().map(When::Day)
        }
        _ => None,
    }
}

#[cfg(test)]
#[path = "dates_tests.rs"]
mod tests;
