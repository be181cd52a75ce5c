//! Tax and shares, reckoned exactly: the one rounding is half away from zero, to a minor unit.

use iso_currency::Currency;

use super::BillLine;

/// Hundredths of a percent: 2300 is 23 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaxRate(pub i32);

impl TaxRate {
    const PLACES: usize = 2;

    /// Reads a rate in percent as people type it; `None` if it is no number from 0 to 100.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let compact: String = text.chars().filter(|c| !c.is_whitespace() && *c != '%').collect();
        let (whole, fraction) = compact.split_once([',', '.']).unwrap_or((&compact, ""));
        let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let fraction = fraction.trim_end_matches('0');
        if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
            return None;
        }
        if fraction.len() > Self::PLACES {
            return None;
        }
        let hundredths: i32 = format!("{whole}{fraction:0<2}").parse().ok()?;
        (hundredths <= 10_000).then_some(Self(hundredths))
    }

    /// As it can be typed again: percent, digits and a point, in no language.
    #[must_use]
    pub fn plain(self) -> String {
        let digits = format!("{:0>3}", self.0.unsigned_abs());
        let (whole, fraction) = digits.split_at(digits.len() - Self::PLACES);
        let fraction = fraction.trim_end_matches('0');
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{whole}{point}{fraction}")
    }

    /// What a firm of that currency's country most often charges: proposed, never assumed.
    #[must_use]
    pub const fn usual(currency: Currency) -> Option<Self> {
        match currency {
            Currency::PLN => Some(Self(2300)),
            Currency::ILS => Some(Self(1800)),
            Currency::RUB => Some(Self(2200)),
            Currency::CZK => Some(Self(2100)),
            Currency::GBP | Currency::UAH => Some(Self(2000)),
            _ => None,
        }
    }
}

/// Half away from zero; `None` where it is too large, or by nothing.
fn divided(dividend: i128, divisor: i128) -> Option<i64> {
    if divisor <= 0 {
        return None;
    }
    let half = divisor / 2;
    // An odd divisor has no half, so nothing lies on it.
    let rounded = (dividend.abs() + half) / divisor;
    i64::try_from(if dividend < 0 { -rounded } else { rounded }).ok()
}

/// The tax of a net amount.
#[must_use]
pub fn of_net(net: i64, rate: Option<TaxRate>) -> Option<i64> {
    match rate {
        None => Some(0),
        Some(rate) => divided(i128::from(net) * i128::from(rate.0), 10_000),
    }
}

/// The net amount within a gross one.
#[must_use]
pub fn net_of_gross(gross: i64, rate: Option<TaxRate>) -> Option<i64> {
    match rate {
        None => Some(gross),
        Some(rate) => divided(i128::from(gross) * 10_000, 10_000 + i128::from(rate.0)),
    }
}

/// What a part costs, where the whole costs `price`.
#[must_use]
pub fn share(price: i64, part: i64, whole: i64) -> Option<i64> {
    divided(i128::from(price) * i128::from(part), i128::from(whole))
}

/// Sums that a bill's lines give; `None` where they are too large to add.
#[must_use]
pub fn sums(lines: &[BillLine]) -> Option<(i64, i64)> {
    lines.iter().try_fold((0_i64, 0_i64), |(net, tax), line| {
        Some((net.checked_add(line.net)?, tax.checked_add(line.tax)?))
    })
}

/// May a bill of these lines state this tax? Reckoned line by line and rate by rate it differs by
/// rounding alone, at most half a minor unit for each line and for each rate.
#[must_use]
pub fn is_explained(lines: &[BillLine], stated: i64) -> bool {
    let by_line =
        lines.iter().try_fold(0_i64, |sum, line| sum.checked_add(of_net(line.net, line.rate)?));
    let Some(by_line) = by_line else { return false };
    let rates = lines.iter().map(|line| line.rate).collect::<std::collections::BTreeSet<_>>();
    let rounding = (lines.len() + rates.len()) as u64;
    by_line.abs_diff(stated).saturating_mul(2) <= rounding
}
