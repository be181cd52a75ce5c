//! Is the form of an agreement in proportion to its value? The firm sets the bounds for each
//! currency; until it does, these stand.

use iso_currency::Currency;

use super::{AgreementForm, Fit};
use crate::money::{Money, decimals};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ValueClass {
    Small,
    Middle,
    Large,
}

impl ValueClass {
    pub const ALL: [Self; 3] = [Self::Small, Self::Middle, Self::Large];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Middle => "middle",
            Self::Large => "large",
        }
    }

    /// The lightest and the heaviest form that fit a value of this class.
    const fn forms(self) -> (AgreementForm, AgreementForm) {
        match self {
            Self::Small => (AgreementForm::Spoken, AgreementForm::Email),
            Self::Middle => (AgreementForm::Email, AgreementForm::Minutes),
            Self::Large => (AgreementForm::Minutes, AgreementForm::Contract),
        }
    }

    #[must_use]
    pub fn fit(self, form: AgreementForm) -> Fit {
        let (lightest, heaviest) = self.forms();
        match form {
            form if form < lightest => Fit::Light,
            form if form > heaviest => Fit::Heavy,
            _ => Fit::Fits,
        }
    }
}

/// Below which value an agreement is small, and from which on it is large, in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValueBounds {
    currency: Currency,
    small_below: i64,
    large_from: i64,
}

impl ValueBounds {
    /// `None` unless both are of one currency, above nothing and in their order.
    #[must_use]
    pub fn new(small_below: Money, large_from: Money) -> Option<Self> {
        let is_sound = small_below.currency == large_from.currency
            && 0 < small_below.minor
            && small_below.minor < large_from.minor;
        is_sound.then_some(Self {
            currency: small_below.currency,
            small_below: small_below.minor,
            large_from: large_from.minor,
        })
    }

    /// What stands until the firm sets its own.
    #[must_use]
    pub fn usual(currency: Currency) -> Self {
        let (small_below, large_from) = match currency {
            Currency::PLN | Currency::ILS => (5_000, 50_000),
            Currency::RUB => (100_000, 1_000_000),
            Currency::UAH => (50_000, 500_000),
            Currency::CZK => (25_000, 250_000),
            _ => (1_000, 10_000),
        };
        let unit = 10_i64.pow(decimals(currency).min(4));
        Self { currency, small_below: small_below * unit, large_from: large_from * unit }
    }

    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    #[must_use]
    pub const fn small_below(self) -> Money {
        Money { minor: self.small_below, currency: self.currency }
    }

    #[must_use]
    pub const fn large_from(self) -> Money {
        Money { minor: self.large_from, currency: self.currency }
    }

    const fn class_of(self, minor: i64) -> ValueClass {
        if minor < self.small_below {
            ValueClass::Small
        } else if minor < self.large_from {
            ValueClass::Middle
        } else {
            ValueClass::Large
        }
    }
}

/// The firm's own bounds; a currency without its own has the usual ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ValueClasses(Vec<ValueBounds>);

impl ValueClasses {
    #[must_use]
    pub const fn new(own: Vec<ValueBounds>) -> Self {
        Self(own)
    }

    /// The currencies that the firm has set bounds for.
    pub fn own(&self) -> impl Iterator<Item = ValueBounds> {
        self.0.iter().copied()
    }

    #[must_use]
    pub fn bounds(&self, currency: Currency) -> ValueBounds {
        let own = self.0.iter().find(|bounds| bounds.currency == currency);
        own.copied().unwrap_or_else(|| ValueBounds::usual(currency))
    }

    #[must_use]
    pub fn class_of(&self, value: Money) -> ValueClass {
        self.bounds(value.currency).class_of(value.minor)
    }
}

/// Is this form in proportion to that value (I12)?
#[must_use]
pub fn fit(form: AgreementForm, value: Money, classes: &ValueClasses) -> Fit {
    classes.class_of(value).fit(form)
}
