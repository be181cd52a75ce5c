//! What the customer needs, expects and asks, in their own words (S0-3, S0-10, S0-11), and our
//! assessment of their value, which decides nothing by itself (S0-22 to S0-24).

use jiff::Timestamp;

use crate::refusal::Refusal;

/// The SPIN kind of a need (S0-13).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SpinKind {
    Situation,
    Problem,
    Implication,
    NeedPayoff,
}

impl SpinKind {
    pub const ALL: [Self; 4] =
        [Self::Situation, Self::Problem, Self::Implication, Self::NeedPayoff];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Situation => "situation",
            Self::Problem => "problem",
            Self::Implication => "implication",
            Self::NeedPayoff => "need-payoff",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Where a need or an expectation stands. Only the customer releases one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishState {
    Open,
    Met { at: Timestamp },
    Released { at: Timestamp },
}

impl WishState {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Met { .. } => "met",
            Self::Released { .. } => "released",
        }
    }

    #[must_use]
    pub const fn settled_at(self) -> Option<Timestamp> {
        match self {
            Self::Open => None,
            Self::Met { at } | Self::Released { at } => Some(at),
        }
    }

    /// The state that a row tells; `None` where its parts don't fit together.
    #[must_use]
    pub fn restore(code: &str, settled_at: Option<Timestamp>) -> Option<Self> {
        match (code, settled_at) {
            ("open", None) => Some(Self::Open),
            ("met", Some(at)) => Some(Self::Met { at }),
            ("released", Some(at)) => Some(Self::Released { at }),
            _ => None,
        }
    }

    /// # Errors
    /// It is settled already.
    pub fn settle(self, to: Self) -> Result<Self, Refusal> {
        if self == Self::Open { Ok(to) } else { Err(Refusal::AlreadySettled) }
    }
}

/// How we mean to go about this customer; chosen after the value assessment (S0-23).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strategy {
    /// Few, well-prepared contacts at the customer's pace.
    Calm,
    /// Much explaining, demonstrations, a person at hand.
    Advise,
    /// A long relation with agreed reviews.
    Partner,
    /// Quick, simple, at the counter.
    Simple,
}

impl Strategy {
    pub const ALL: [Self; 4] = [Self::Calm, Self::Advise, Self::Partner, Self::Simple];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Calm => "calm",
            Self::Advise => "advise",
            Self::Partner => "partner",
            Self::Simple => "simple",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|strategy| strategy.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::at;

    #[test]
    fn a_settled_need_is_not_settled_again() {
        let met = WishState::Met { at: at("2026-11-22T09:00Z") };
        assert_eq!(WishState::Open.settle(met), Ok(met));
        assert_eq!(met.settle(WishState::Open), Err(Refusal::AlreadySettled));
    }

    #[test]
    fn a_row_whose_parts_disagree_is_no_state() {
        assert_eq!(WishState::restore("met", None), None);
        assert_eq!(WishState::restore("open", Some(at("2026-11-22T09:00Z"))), None);
    }
}
