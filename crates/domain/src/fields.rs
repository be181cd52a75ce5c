//! Custom fields: what a firm wants to know of its customers or cases beyond what everybody does.
//! A field has one kind for good; a value is parsed by it and has one plain form for files and the
//! API, from which it can be read again.

use iso_currency::Currency;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::ids::FieldId;
use crate::money::{AmountProblem, Money, split_decimals};
use crate::text::{Line, TextProblem, fold};

/// What a field is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldSubject {
    Customer,
    Case,
}

impl FieldSubject {
    pub const ALL: [Self; 2] = [Self::Customer, Self::Case];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Case => "case",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|subject| subject.code() == code)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldKind {
    Text,
    Number,
    Date,
    Choice,
    Money,
}

impl FieldKind {
    pub const ALL: [Self; 5] = [Self::Text, Self::Number, Self::Date, Self::Choice, Self::Money];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Choice => "choice",
            Self::Money => "money",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Is it compared as a figure, and so asked for from–to?
    #[must_use]
    pub const fn is_figure(self) -> bool {
        matches!(self, Self::Number | Self::Date | Self::Money)
    }
}

/// A field as the owners defined it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub id: FieldId,
    pub subject: FieldSubject,
    /// Its name in files and on the API; it stays when the name changes.
    pub slug: String,
    pub name: Line,
    pub kind: FieldKind,
    pub choices: Vec<Line>,
    pub position: i64,
    pub retired_at: Option<Timestamp>,
}

/// What a field says of one customer or case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldValue {
    Text(Line),
    Number(Number),
    Date(Date),
    Choice(Line),
    Money(Money),
}

/// A number of up to six decimals, in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(pub i64);

/// Why a typed value can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    Text(TextProblem),
    NotANumber,
    NotADate,
    NotAChoice,
    NoCurrency,
    Amount(AmountProblem),
}

const PLACES: usize = 6;

impl Number {
    /// # Errors
    /// Not a number, more than six decimals, or too large.
    pub fn parse(typed: &str) -> Result<Self, FieldProblem> {
        let compact: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let (sign, digits) = match compact.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (-1, rest),
            None => (1, compact.as_str()),
        };
        let (whole, fraction) =
            split_decimals(digits, PLACES).map_err(|_| FieldProblem::NotANumber)?;
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > PLACES {
            return Err(FieldProblem::NotANumber);
        }
        let joined: i64 =
            format!("{whole}{fraction:0<PLACES$}").parse().map_err(|_| FieldProblem::NotANumber)?;
        Ok(Self(sign * joined))
    }

    /// Digits and a point, in no language.
    #[must_use]
    pub fn plain(self) -> String {
        let digits = format!("{:0>width$}", self.0.unsigned_abs(), width = PLACES + 1);
        let (whole, fraction) = digits.split_at(digits.len() - PLACES);
        let fraction = fraction.trim_end_matches('0');
        let sign = if self.0 < 0 { "-" } else { "" };
        if fraction.is_empty() {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{fraction}")
        }
    }

    /// The digits after the point.
    #[must_use]
    pub fn decimals(self) -> usize {
        self.plain().split_once('.').map_or(0, |(_, fraction)| fraction.len())
    }
}

impl Field {
    /// A typed or imported value; nothing for a blank one. An amount has its currency behind it:
    /// `1200.50 PLN`.
    ///
    /// # Errors
    /// It is none of the field's kind.
    pub fn parse(&self, typed: &str) -> Result<Option<FieldValue>, FieldProblem> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        Ok(Some(match self.kind {
            FieldKind::Text => FieldValue::Text(Line::parse(typed).map_err(FieldProblem::Text)?),
            FieldKind::Number => FieldValue::Number(Number::parse(typed)?),
            FieldKind::Date => FieldValue::Date(typed.parse().map_err(|_| FieldProblem::NotADate)?),
            FieldKind::Choice => {
                let key = fold(typed);
                let choice = self.choices.iter().find(|choice| {
                    choice.as_str() == typed || !key.is_empty() && fold(choice.as_str()) == key
                });
                FieldValue::Choice(choice.cloned().ok_or(FieldProblem::NotAChoice)?)
            }
            FieldKind::Money => FieldValue::Money(money(typed)?),
        }))
    }
}

fn money(typed: &str) -> Result<Money, FieldProblem> {
    let (amount, code) = typed.rsplit_once(char::is_whitespace).ok_or(FieldProblem::NoCurrency)?;
    let currency = Currency::from_code(code).ok_or(FieldProblem::NoCurrency)?;
    Money::parse(amount, currency).map_err(FieldProblem::Amount)
}

impl FieldValue {
    /// For files and the API: in no language, and read again by [`Field::parse`].
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Text(line) | Self::Choice(line) => line.as_str().to_owned(),
            Self::Number(number) => number.plain(),
            Self::Date(date) => date.to_string(),
            Self::Money(money) => format!("{} {}", money.plain(), money.currency.code()),
        }
    }

    /// By what it is compared, of those kinds that have an order.
    #[must_use]
    pub fn figure(&self) -> Option<i64> {
        match self {
            Self::Text(_) | Self::Choice(_) => None,
            Self::Number(number) => Some(number.0),
            Self::Date(date) => Some(days(*date)),
            Self::Money(money) => Some(money.minor),
        }
    }
}

/// Days since 1970.
#[must_use]
pub fn days(date: Date) -> i64 {
    let epoch = Date::constant(1970, 1, 1);
    date.since(epoch).map_or(0, |span| i64::from(span.get_days()))
}

/// The date so many days after 1970.
#[must_use]
pub fn date_of(days: i64) -> Option<Date> {
    Date::constant(1970, 1, 1).checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// What a field is called in files and on the API; empty where the name has no letter.
#[must_use]
pub fn slug(name: &Line) -> String {
    fold(name.as_str()).replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn field(kind: FieldKind) -> Field {
        let line = |text: &str| Line::parse(text).expect("a line");
        Field {
            id: FieldId(Uuid::nil()),
            subject: FieldSubject::Customer,
            slug: "a".to_owned(),
            name: line("A"),
            kind,
            choices: vec![line("Złoty"), line("Silver")],
            position: 1,
            retired_at: None,
        }
    }

    #[test]
    fn a_value_is_read_by_its_kind_and_its_plain_form_reads_back() {
        for (kind, typed, plain) in [
            (FieldKind::Text, " Ogród ", "Ogród"),
            (FieldKind::Number, "1 234,5", "1234.5"),
            (FieldKind::Number, "-0.000001", "-0.000001"),
            (FieldKind::Date, "2026-02-28", "2026-02-28"),
            (FieldKind::Choice, "zloty", "Złoty"),
            (FieldKind::Money, "1 200,50 PLN", "1200.50 PLN"),
        ] {
            let field = field(kind);
            let value = field.parse(typed).expect(typed).expect(typed);
            assert_eq!(value.plain(), plain);
            assert_eq!(field.parse(plain), Ok(Some(value)), "{plain}");
        }
        assert_eq!(field(FieldKind::Number).parse("  "), Ok(None));
    }

    #[test]
    fn what_is_none_of_the_kind_is_refused() {
        for (kind, typed, problem) in [
            (FieldKind::Number, "many", FieldProblem::NotANumber),
            (FieldKind::Number, "0.1234567", FieldProblem::NotANumber),
            (FieldKind::Date, "2026-02-30", FieldProblem::NotADate),
            (FieldKind::Choice, "Bronze", FieldProblem::NotAChoice),
            (FieldKind::Money, "12", FieldProblem::NoCurrency),
            (FieldKind::Money, "x PLN", FieldProblem::Amount(AmountProblem::NotANumber)),
        ] {
            assert_eq!(field(kind).parse(typed), Err(problem), "{typed}");
        }
    }

    #[test]
    fn days_count_both_ways() {
        for day in ["1969-12-31", "1970-01-01", "2026-11-22", "2100-03-01"] {
            let day: Date = day.parse().expect("a day");
            assert_eq!(date_of(days(day)), Some(day));
        }
    }
}
