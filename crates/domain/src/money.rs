//! Money: whole minor units of an ISO 4217 currency, never a float.

use iso_currency::Currency;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    /// Grosze, agorot, kopecks, cents; whole yen where the currency has no minor unit.
    pub minor: i64,
    pub currency: Currency,
}

/// Why a typed amount can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountProblem {
    NotANumber,
    TooManyDecimals,
    TooLarge,
}

/// Decimal places of a currency: 2 for most, 0 for yen, 3 for dinars.
#[must_use]
pub fn decimals(currency: Currency) -> u32 {
    currency.exponent().map_or(0, u32::from)
}

impl Money {
    /// Reads an amount as people of our markets type it: spaces or one kind of separator between
    /// thousands, comma or point before the decimals.
    ///
    /// # Errors
    /// Not a number, more decimals than the currency has, or larger than 64 bits hold.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, AmountProblem> {
        let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let (negative, digits) = match compact.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, compact.as_str()),
        };
        let places = decimals(currency) as usize;
        let (whole, fraction) = split_decimals(digits, places)?;
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > places {
            return Err(AmountProblem::TooManyDecimals);
        }
        let joined = format!("{whole}{fraction:0<places$}");
        let minor: i64 = joined.parse().map_err(|_| AmountProblem::TooLarge)?;
        Ok(Self { minor: if negative { -minor } else { minor }, currency })
    }

    /// As it can be typed again: digits and a point, in no language.
    #[must_use]
    pub fn plain(self) -> String {
        let places = decimals(self.currency) as usize;
        let digits = format!("{:0>width$}", self.minor.unsigned_abs(), width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        let sign = if self.minor < 0 { "-" } else { "" };
        let point = if places == 0 { "" } else { "." };
        format!("{sign}{whole}{point}{fraction}")
    }

    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        if self.currency != other.currency {
            return None;
        }
        let minor = self.minor.checked_add(other.minor)?;
        Some(Self { minor, currency: self.currency })
    }
}

/// Parts `1.234,56`, `1,234.56`, `1234,5` and `1'234` into whole digits and decimals. A lone
/// separator before exactly three digits parts thousands, as `1,234` is read in trade, unless the
/// currency has three decimals.
pub(crate) fn split_decimals(text: &str, places: usize) -> Result<(String, String), AmountProblem> {
    let last = text.rfind([',', '.']);
    let point = last.filter(|&i| {
        let mark = text.as_bytes()[i];
        let once = text.bytes().filter(|b| *b == mark).count() == 1;
        let other = text.bytes().any(|b| matches!(b, b',' | b'.') && b != mark);
        once && (other || places == 3 || text.len() - i - 1 != 3)
    });
    let (whole, fraction) = point.map_or((text, ""), |i| (&text[..i], &text[i + 1..]));
    let whole: String = whole.chars().filter(|c| !matches!(c, ',' | '.' | '\'')).collect();
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !all_digits(&whole) || !all_digits(fraction) {
        return Err(AmountProblem::NotANumber);
    }
    Ok((whole, fraction.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_type_them() {
        for (typed, minor) in [
            ("18 400", 1_840_000),
            ("18\u{a0}400,50", 1_840_050),
            ("1,234.56", 123_456),
            ("1.234,56", 123_456),
            ("1,234", 123_400),
            ("0,5", 50),
            ("-3.20", -320),
            ("1'000", 100_000),
        ] {
            assert_eq!(Money::parse(typed, Currency::PLN).map(|m| m.minor), Ok(minor), "{typed}");
        }
        assert_eq!(Money::parse("1500", Currency::JPY).map(|m| m.minor), Ok(1500));
    }

    #[test]
    fn an_amount_can_be_typed_again_as_it_is_shown() {
        for (minor, currency, plain) in [
            (1_840_050, Currency::PLN, "18400.50"),
            (5, Currency::PLN, "0.05"),
            (-320, Currency::PLN, "-3.20"),
            (1500, Currency::JPY, "1500"),
        ] {
            let money = Money { minor, currency };
            assert_eq!(money.plain(), plain);
        }
    }

    #[test]
    fn what_is_no_exact_amount_is_refused() {
        for (typed, problem) in [
            ("", AmountProblem::NotANumber),
            ("12.5k", AmountProblem::NotANumber),
            ("NaN", AmountProblem::NotANumber),
            ("1.2345", AmountProblem::TooManyDecimals),
            ("99999999999999999999", AmountProblem::TooLarge),
        ] {
            assert_eq!(Money::parse(typed, Currency::ILS), Err(problem), "{typed}");
        }
    }
}
