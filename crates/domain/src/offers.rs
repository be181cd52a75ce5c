//! Offers: versions of lines that each rest on a need, and terms that hide nothing (I16).

use jiff::{Timestamp, civil::Date};

use crate::ids::NeedId;
use crate::money::Money;
use crate::refusal::Refusal;
use crate::text::{Line, Prose};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferLine {
    pub what: Line,
    pub price: Money,
    /// The customer's need that this line answers.
    pub need: Option<NeedId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferTerm {
    pub words: Prose,
    /// A burden on the customer must say plainly why it is there (S4-32).
    pub is_burden: bool,
    pub reason: Option<Prose>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferState {
    Draft,
    Given { at: Timestamp },
    Withdrawn { at: Timestamp },
}

impl OfferState {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Given { .. } => "given",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }
}

/// What an offer says, before it is stored as a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferContent {
    pub lines: Vec<OfferLine>,
    pub terms: Vec<OfferTerm>,
    /// Said once as a fact, never as a countdown (S1-26).
    pub valid_until: Option<Date>,
}

impl OfferContent {
    /// May this be given to a customer?
    ///
    /// # Errors
    /// No line, no cited need, a burden without its reason, or lines that don't add up.
    pub fn require_givable(&self) -> Result<(), Refusal> {
        if self.lines.is_empty() {
            return Err(Refusal::OfferWithoutLine);
        }
        if !self.lines.iter().any(|line| line.need.is_some()) {
            return Err(Refusal::OfferWithoutNeed);
        }
        if self.terms.iter().any(|term| term.is_burden && term.reason.is_none()) {
            return Err(Refusal::TermWithoutReason);
        }
        self.total().map(|_| ()).ok_or(Refusal::OfferSumBroken)
    }

    /// The sum of all lines; `None` for no line, mixed currencies or a sum too large.
    #[must_use]
    pub fn total(&self) -> Option<Money> {
        let mut lines = self.lines.iter().map(|line| line.price);
        let first = lines.next()?;
        lines.try_fold(first, Money::checked_add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::id;
    use iso_currency::Currency;

    fn line(minor: i64, currency: Currency, cites: bool) -> OfferLine {
        OfferLine {
            what: Line::parse("Pump").expect("a line"),
            price: Money { minor, currency },
            need: cites.then_some(NeedId(id(1))),
        }
    }

    fn offer(lines: Vec<OfferLine>) -> OfferContent {
        OfferContent { lines, terms: vec![], valid_until: None }
    }

    #[test]
    fn an_offer_must_cite_a_need() {
        assert_eq!(
            offer(vec![line(100, Currency::PLN, false)]).require_givable(),
            Err(Refusal::OfferWithoutNeed)
        );
        assert_eq!(offer(vec![]).require_givable(), Err(Refusal::OfferWithoutLine));
        assert_eq!(offer(vec![line(100, Currency::PLN, true)]).require_givable(), Ok(()));
    }

    #[test]
    fn a_burden_without_its_reason_is_not_given() {
        let mut content = offer(vec![line(100, Currency::PLN, true)]);
        let words = Prose::parse("Paid in advance").expect("prose");
        content.terms = vec![OfferTerm { words: words.clone(), is_burden: true, reason: None }];
        assert_eq!(content.require_givable(), Err(Refusal::TermWithoutReason));
        content.terms[0].reason = Some(words);
        assert_eq!(content.require_givable(), Ok(()));
    }

    #[test]
    fn lines_of_two_currencies_do_not_add_up() {
        let mixed = offer(vec![line(1, Currency::PLN, true), line(1, Currency::ILS, true)]);
        assert_eq!(mixed.require_givable(), Err(Refusal::OfferSumBroken));
        let huge = offer(vec![line(i64::MAX, Currency::PLN, true), line(1, Currency::PLN, true)]);
        assert_eq!(huge.total(), None);
    }
}
