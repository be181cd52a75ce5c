//! Exact decimals: digits to whole units, with nothing guessed and nothing rounded.
//!
//! `domain::money` reads what people type and guesses what a separator parts. A file knows its
//! decimal mark, and a guess could be wrong by a factor of a thousand, so files are read here.

use crate::problem::ProblemKind;

/// Reads `-12.50` as -1250 for two places. Zeros after the last place are no digits.
pub(crate) fn scaled(text: &str, mark: char, places: u32) -> Result<i64, ProblemKind> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = digits.split_once(mark).unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if (whole.is_empty() && fraction.is_empty()) || !all_digits(whole) || !all_digits(fraction) {
        return Err(ProblemKind::NotANumber);
    }
    let fraction = fraction.trim_end_matches('0');
    let zeros =
        (places as usize).checked_sub(fraction.len()).ok_or(ProblemKind::TooManyDecimals)?;
    let digits = whole.bytes().chain(fraction.bytes()).chain(std::iter::repeat_n(b'0', zeros));
    let units = digits
        .map(|digit| i64::from(digit - b'0'))
        .try_fold(0_i64, |sum, digit| sum.checked_mul(10)?.checked_add(digit))
        .ok_or(ProblemKind::AmountTooLarge)?;
    Ok(if negative { -units } else { units })
}

/// How much of something, exact to six decimals, which is what KSeF allows and more than EN 16931
/// advises (four).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quantity {
    pub millionths: i64,
}

impl Quantity {
    const PLACES: u32 = 6;

    pub(crate) fn parse(text: &str) -> Result<Self, ProblemKind> {
        Ok(Self { millionths: scaled(text, '.', Self::PLACES)? })
    }

    /// Digits and a point, without needless zeros, in no language.
    #[must_use]
    pub fn plain(self) -> String {
        let sign = if self.millionths < 0 { "-" } else { "" };
        let units = self.millionths.unsigned_abs();
        let (whole, rest) = (units / 1_000_000, units % 1_000_000);
        let fraction = format!("{rest:06}");
        let fraction = fraction.trim_end_matches('0');
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{sign}{whole}{point}{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn digits_become_whole_units() {
        for (text, places, units) in [
            ("12.50", 2, 1250),
            ("-0.05", 2, -5),
            ("+7", 2, 700),
            ("5442.09000", 2, 544_209),
            (".5", 2, 50),
            ("5.", 0, 5),
            ("007", 0, 7),
            ("92233720368547758.07", 2, i64::MAX),
        ] {
            assert_eq!(scaled(text, '.', places), Ok(units), "{text}");
        }
        assert_eq!(scaled("1234,5", ',', 2), Ok(123_450));
    }

    #[test]
    fn what_is_no_exact_decimal_is_refused() {
        for (text, kind) in [
            ("", ProblemKind::NotANumber),
            (".", ProblemKind::NotANumber),
            ("-", ProblemKind::NotANumber),
            ("--1", ProblemKind::NotANumber),
            ("1e3", ProblemKind::NotANumber),
            ("1 000", ProblemKind::NotANumber),
            ("1,5", ProblemKind::NotANumber),
            ("1.2.3", ProblemKind::NotANumber),
            ("١", ProblemKind::NotANumber),
            ("0.005", ProblemKind::TooManyDecimals),
            ("92233720368547758.08", ProblemKind::AmountTooLarge),
        ] {
            assert_eq!(scaled(text, '.', 2), Err(kind), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_quantity_is_read_as_it_is_written(millionths in i64::MIN + 1..=i64::MAX) {
            let quantity = Quantity { millionths };
            prop_assert_eq!(Quantity::parse(&quantity.plain()), Ok(quantity));
        }
    }
}
