//! The sums of EN 16931, which UBL and CII write down differently.
//!
//! The norm knows no tolerance: each total is defined as the sum of amounts that are themselves
//! rounded to the currency's decimals, so a difference of one cent is a contradiction. Only the
//! payable amount (BR-CO-16) is a doubt and no refusal: official Polish samples break that rule.

use crate::problem::{Problem, ProblemKind};
use crate::xml::El;
use domain::money::Money;
use iso_currency::Currency;

/// An amount and the element that states it.
#[derive(Clone, Copy)]
pub(super) struct Stated<'a> {
    pub money: Money,
    pub at: El<'a>,
}

impl<'a> Stated<'a> {
    /// The amount of an element, which has to be in the document's currency if it names one.
    pub fn of(at: El<'a>, currency: Currency) -> Result<Self, Problem> {
        if at.attribute("currencyID").is_some_and(|code| code != currency.code()) {
            return Err(at.problem(ProblemKind::OtherCurrency));
        }
        Ok(Self { money: at.money(currency)?, at })
    }

    pub fn at(el: El<'a>, path: &str, currency: Currency) -> Result<Option<Self>, Problem> {
        el.at(path).map(|found| Self::of(found, currency)).transpose()
    }

    pub fn need(el: El<'a>, path: &str, currency: Currency) -> Result<Self, Problem> {
        Self::of(el.need(path)?, currency)
    }

    fn differs_from(self, sum: i128) -> bool {
        i128::from(self.money.minor) != sum
    }

    fn problem(self) -> Problem {
        self.at.problem(ProblemKind::SumDiffers)
    }
}

fn minor(stated: Option<Stated<'_>>) -> i128 {
    stated.map_or(0, |stated| i128::from(stated.money.minor))
}

/// What a document states, and what its parts add up to.
pub(super) struct Totals<'a> {
    /// None where the profile has no lines.
    pub lines_sum: Option<i128>,
    pub allowances_sum: i128,
    pub charges_sum: i128,
    /// None where the tax isn't broken down.
    pub taxes_sum: Option<i128>,
    pub lines: Option<Stated<'a>>,
    pub allowances: Option<Stated<'a>>,
    pub charges: Option<Stated<'a>>,
    pub net: Stated<'a>,
    pub tax: Option<Stated<'a>>,
    pub gross: Stated<'a>,
    pub prepaid: Option<Stated<'a>>,
    pub rounding: Option<Stated<'a>>,
    pub due: Stated<'a>,
}

impl Totals<'_> {
    /// The doubts, or the first contradiction.
    pub fn check(&self) -> Result<Vec<Problem>, Problem> {
        let net = self.net;
        let explained = [
            // BR-CO-10
            (self.lines_sum, self.lines.unwrap_or(net), self.lines.is_some()),
            // BR-CO-11, BR-CO-12
            (Some(self.allowances_sum), self.allowances.unwrap_or(net), self.allowances.is_some()),
            (Some(self.charges_sum), self.charges.unwrap_or(net), self.charges.is_some()),
            // BR-CO-13
            (
                Some(minor(self.lines) - minor(self.allowances) + minor(self.charges)),
                net,
                self.lines.is_some(),
            ),
            // BR-CO-14
            (self.taxes_sum, self.tax.unwrap_or(net), self.tax.is_some()),
            // BR-CO-15
            (Some(minor(Some(net)) + minor(self.tax)), self.gross, true),
        ];
        for (sum, total, is_stated) in explained {
            if is_stated && sum.is_some_and(|sum| total.differs_from(sum)) {
                return Err(total.problem());
            }
        }
        let due = minor(Some(self.gross)) - minor(self.prepaid) + minor(self.rounding);
        let doubt = self.due.differs_from(due).then(|| self.due.problem());
        Ok(doubt.into_iter().collect())
    }
}
