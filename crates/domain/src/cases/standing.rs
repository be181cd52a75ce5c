//! Is a case standing still? Age alone says nothing: an agreed future step is not stale however
//! old the last advance, and a missing, broken or often moved one is at any age (S1-6).

use jiff::Timestamp;

use crate::promises::PromiseKind;
use crate::rules::Rules;
use crate::time::plus_minutes;

/// What of an open case tells whether it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    pub step: PromiseKind,
    pub due: Timestamp,
    /// How often the next step was put off since the last advance, by them or by us.
    pub moves: u32,
}

/// Why a case is stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stale {
    /// It came without a next step, and none was agreed yet.
    Missing,
    /// The time of its next step has passed.
    Broken,
    /// Its next step was put off again and again.
    OftenMoved,
}

impl Stale {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Broken => "broken",
            Self::OftenMoved => "often-moved",
        }
    }
}

impl Pace {
    #[must_use]
    pub fn stale(&self, now: Timestamp, rules: &Rules) -> Option<Stale> {
        if self.step == PromiseKind::AgreeNextStep {
            return Some(Stale::Missing);
        }
        if self.due < plus_minutes(now, -i64::from(rules.grace_minutes)) {
            return Some(Stale::Broken);
        }
        (self.moves >= rules.deferral_cap).then_some(Stale::OftenMoved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{at, rules};

    #[test]
    fn a_case_is_stale_by_its_step_and_never_by_its_age() {
        let now = at("2026-11-23T10:00Z");
        for (step, due, moves, stale) in [
            // However far ahead: it was agreed.
            (PromiseKind::Call, "2027-11-23T10:00Z", 0, None),
            (PromiseKind::Call, "2026-11-23T10:00Z", 2, None),
            (PromiseKind::Call, "2026-11-23T09:55Z", 0, None),
            (PromiseKind::Call, "2026-11-23T09:54Z", 0, Some(Stale::Broken)),
            (PromiseKind::Decide, "2026-11-20T09:54Z", 9, Some(Stale::Broken)),
            (PromiseKind::Call, "2026-11-24T10:00Z", 3, Some(Stale::OftenMoved)),
            (PromiseKind::AgreeNextStep, "2026-11-24T10:00Z", 0, Some(Stale::Missing)),
        ] {
            let pace = Pace { step, due: at(due), moves };
            assert_eq!(pace.stale(now, &rules()), stale, "{pace:?}");
        }
    }
}
