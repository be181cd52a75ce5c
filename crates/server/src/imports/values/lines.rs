//! What a line of an order is worth, exactly: a price of one, how many, and what is taken off, each
//! a decimal number as it was written. Only the whole line is rounded, half away from zero.

use domain::items::ItemKind;
use domain::quantity::Quantity;
use iso_currency::Currency;
use serde::{Deserialize, Serialize};

use super::amounts::{DecimalSign, Money, split_currency, split_number};
use crate::imports::fold::key_of;
use crate::imports::problems::ProblemKind;

/// No line comes to more than a hundred billion, nor tells more than a billion pieces: close to a
/// million of the dearest lines can be added up in 64 bits.
const MOST_MINOR: i64 = 10_000_000_000_000;
const MOST_THOUSANDTHS: i64 = 1_000_000_000_000;

/// A number as written: so many digits, of which the last `places` are a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: i128,
    places: u32,
}

/// More of either is no number of a trade.
const MOST_DIGITS: usize = 15;
const MOST_PLACES: usize = 8;

impl Decimal {
    pub const ONE: Self = Self { digits: 1, places: 0 };

    fn of(whole: &str, fraction: &str) -> Option<Self> {
        let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
        let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
        if whole.len() > MOST_DIGITS || fraction.len() > MOST_PLACES {
            return None;
        }
        let digits = format!("0{whole}{fraction}").parse().ok()?;
        Some(Self { digits, places: u32::try_from(fraction.len()).ok()? })
    }

    const fn is_zero(self) -> bool {
        self.digits == 0
    }

    fn is_above_one(self) -> bool {
        self.digits > 10_i128.pow(self.places)
    }

    /// In whole units of the `to`th decimal place, half away from zero; nothing here is negative.
    fn rounded(self, to: u32) -> Option<i64> {
        let more = to.checked_sub(self.places);
        let units = match more {
            Some(more) => self.digits.checked_mul(10_i128.checked_pow(more)?)?,
            None => {
                let part = 10_i128.checked_pow(self.places - to)?;
                self.digits.checked_add(part / 2)? / part
            }
        };
        i64::try_from(units).ok()
    }

    fn times(self, other: Self) -> Option<Self> {
        let digits = self.digits.checked_mul(other.digits)?;
        Some(Self { digits, places: self.places + other.places })
    }

    /// What is left of one.
    fn left(self) -> Option<Self> {
        let one = 10_i128.checked_pow(self.places)?;
        (self.digits <= one).then_some(Self { digits: one - self.digits, ..self })
    }

    const fn percent(self) -> Self {
        Self { places: self.places + 2, ..self }
    }
}

/// A price before it is multiplied: it may be finer than the currency's minor unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    amount: Decimal,
    currency: Currency,
}

/// Reads a price; its currency as for an amount.
///
/// # Errors
/// Why it is none.
pub fn parse_price(
    text: &str,
    sign: Option<DecimalSign>,
    own: Option<Currency>,
    fallback: Option<Currency>,
) -> Result<Price, ProblemKind> {
    let (number, named) = split_currency(text.trim()).ok_or(ProblemKind::BadAmount)?;
    let currency = own.or(named).or(fallback).ok_or(ProblemKind::MissingCurrency)?;
    let (whole, fraction) = split_number(number, sign)?;
    let amount = Decimal::of(whole, fraction).ok_or(ProblemKind::BadAmount)?;
    Ok(Price { amount, currency })
}

/// Reads how many: above nothing, and no finer than a thousandth.
///
/// # Errors
/// Why it is no quantity.
pub fn parse_quantity(text: &str, sign: Option<DecimalSign>) -> Result<Quantity, ProblemKind> {
    let (whole, fraction) = split_number(text.trim(), sign).map_err(|problem| match problem {
        ProblemKind::AmbiguousAmount => problem,
        _ => ProblemKind::BadQuantity,
    })?;
    let number = Decimal::of(whole, fraction).filter(|number| number.places <= 3);
    let thousandths = number.filter(|number| !number.is_zero()).and_then(|it| it.rounded(3));
    thousandths.filter(|it| *it <= MOST_THOUSANDTHS).map(Quantity).ok_or(ProblemKind::BadQuantity)
}

/// How discounts are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DiscountUnit {
    /// `15` is fifteen of a hundred.
    Percent,
    /// `0.15` is fifteen of a hundred.
    Fraction,
}

/// Reads which part of the price is taken off; a percent sign tells for itself.
///
/// # Errors
/// It is no part of a whole, or could be meant either way.
pub fn parse_discount(
    text: &str,
    sign: Option<DecimalSign>,
    unit: Option<DiscountUnit>,
) -> Result<Decimal, ProblemKind> {
    let (number, is_marked) = bare(text);
    let parted = split_number(number, sign.or_else(|| decimal_of(number)));
    let number = parted.ok().and_then(|(whole, fraction)| Decimal::of(whole, fraction));
    let number = number.ok_or(ProblemKind::BadDiscount)?;
    let unit = if is_marked { Some(DiscountUnit::Percent) } else { unit };
    let part = match unit {
        _ if number.is_zero() => number,
        Some(DiscountUnit::Percent) => number.percent(),
        Some(DiscountUnit::Fraction) => number,
        None => return Err(ProblemKind::AmbiguousDiscount),
    };
    if part.is_above_one() { Err(ProblemKind::BadDiscount) } else { Ok(part) }
}

/// How the discounts of a column are written: one above one is in percent, and if none is, any
/// below one is a part.
pub fn discount_unit_of<'v>(values: impl Iterator<Item = &'v str>) -> Option<DiscountUnit> {
    let mut below = false;
    for value in values {
        let (number, is_marked) = bare(value);
        let parted = split_number(number, decimal_of(number));
        let number = parted.ok().and_then(|(whole, fraction)| Decimal::of(whole, fraction));
        match number {
            Some(number) if is_marked || number.is_above_one() => {
                return Some(DiscountUnit::Percent);
            }
            Some(number) => below |= !number.is_zero() && number != Decimal::ONE,
            None => {}
        }
    }
    below.then_some(DiscountUnit::Fraction)
}

/// A discount begins its fraction at the only sign that it has: nobody takes thousands off.
fn decimal_of(number: &str) -> Option<DecimalSign> {
    let comma = number.contains(',');
    Some(if comma { DecimalSign::Comma } else { DecimalSign::Point })
}

fn bare(text: &str) -> (&str, bool) {
    let text = text.trim();
    text.strip_suffix('%').map_or((text, false), |number| (number.trim_end(), true))
}

/// An amount that can be that of a line.
#[must_use]
pub fn is_of_line(amount: Money) -> bool {
    amount.minor <= MOST_MINOR
}

/// What the whole line comes to, of the price of one.
#[must_use]
pub fn of_line(price: Price, quantity: Quantity, discount: Option<Decimal>) -> Option<Money> {
    let quantity = Decimal { digits: i128::from(quantity.0), places: 3 };
    let left = discount.map_or(Some(Decimal::ONE), Decimal::left)?;
    let amount = price.amount.times(quantity)?.times(left)?;
    let digits = u32::from(price.currency.exponent().unwrap_or(0));
    let minor = amount.rounded(digits).filter(|minor| *minor <= MOST_MINOR)?;
    Some(Money { minor, currency: price.currency.code() })
}

/// What the lines of a file sell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SoldAs {
    Equipment,
    Contract,
    Part,
    /// Asks least of us afterwards, so nothing is promised that nobody meant.
    #[default]
    Consumable,
}

impl SoldAs {
    #[must_use]
    pub const fn kind(self) -> ItemKind {
        match self {
            Self::Equipment => ItemKind::Equipment,
            Self::Contract => ItemKind::Contract,
            Self::Part => ItemKind::Part,
            Self::Consumable => ItemKind::Consumable,
        }
    }

    /// By its stable name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let all = [Self::Equipment, Self::Contract, Self::Part, Self::Consumable];
        all.into_iter().find(|it| it.kind().code() == name)
    }
}

const KINDS: &[(SoldAs, &[&str])] = &[
    (
        SoldAs::Equipment,
        &[
            "equipment",
            "device",
            "machine",
            "hardware",
            "sprzet",
            "urzadzenie",
            "maszyna",
            "оборудование",
            "устройство",
            "машина",
            "ציוד",
            "מכשיר",
            "מכונה",
        ],
    ),
    (
        SoldAs::Contract,
        &[
            "contract",
            "servicecontract",
            "service",
            "umowa",
            "umowaserwisowa",
            "serwis",
            "договор",
            "сервисныйдоговор",
            "обслуживание",
            "חוזה",
            "חוזהשירות",
            "הסכםשירות",
            "שירות",
        ],
    ),
    (
        SoldAs::Part,
        &[
            "part",
            "sparepart",
            "spare",
            "czesc",
            "czesczamienna",
            "czescizamienne",
            "запчасть",
            "деталь",
            "запаснаячасть",
            "запчасти",
            "חלק",
            "חלקחילוף",
            "חלקיחילוף",
        ],
    ),
    (
        SoldAs::Consumable,
        &[
            "consumable",
            "consumables",
            "supply",
            "supplies",
            "material",
            "eksploatacja",
            "materialeksploatacyjny",
            "materialyeksploatacyjne",
            "расходник",
            "расходныйматериал",
            "расходныематериалы",
            "מתכלה",
            "מתכלים",
            "חומריםמתכלים",
        ],
    ),
];

/// The kind of a sold item by its name in four languages.
#[must_use]
pub fn parse_item_kind(text: &str) -> Option<ItemKind> {
    let key = key_of(text);
    let known = KINDS.iter().find(|(_, words)| words.contains(&key.as_str()));
    known.map(|(sold, _)| sold.kind())
}

#[cfg(test)]
#[path = "lines_tests.rs"]
mod tests;
