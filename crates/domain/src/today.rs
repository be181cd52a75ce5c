//! The order of a day's work (method 3.7): words to mend and promises first, then decisions, then
//! what the customer owes, and new interest when there is time.

use jiff::Timestamp;

use crate::cases::Stage;
use crate::people::Party;
use crate::promises::PromiseKind;
use crate::rules::Rules;
use crate::time::plus_minutes;

/// What of a promise decides its place in the day.
#[derive(Clone, Copy, Debug)]
pub struct Duty {
    pub kind: PromiseKind,
    pub debtor: Party,
    pub due: Timestamp,
    /// The customer named this time as the one at which they decide.
    pub is_decision: bool,
    /// The customer's stage, of an open case.
    pub theirs: Option<Stage>,
}

/// How the time of a next step stands to now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timeliness {
    /// Past its time of grace.
    Late,
    /// About now.
    Now,
    /// Before this day ends.
    Today,
    Later,
}

/// It is now from so many minutes before.
pub const NOW_MINUTES: i64 = 15;

impl Timeliness {
    pub const ALL: [Self; 4] = [Self::Late, Self::Now, Self::Today, Self::Later];

    /// `end_of_day` is the end of the reader's day.
    #[must_use]
    pub fn of(due: Timestamp, now: Timestamp, end_of_day: Timestamp, rules: &Rules) -> Self {
        if due < plus_minutes(now, -i64::from(rules.grace_minutes)) {
            Self::Late
        } else if due <= plus_minutes(now, NOW_MINUTES) {
            Self::Now
        } else if due <= end_of_day {
            Self::Today
        } else {
            Self::Later
        }
    }

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Now => "now",
            Self::Today => "today",
            Self::Later => "later",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A section of Today, in the order in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Past its time of grace: a word of ours to mend.
    Mend,
    /// Promised for today.
    Promised,
    /// The customer decides today.
    Decision,
    /// They owe it to us; its time has come or is today.
    Theirs,
    /// First steps towards somebody new, and further tries: if there is time.
    IfTime,
}

impl Place {
    pub const ALL: [Self; 5] =
        [Self::Mend, Self::Promised, Self::Decision, Self::Theirs, Self::IfTime];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mend => "mend",
            Self::Promised => "promised",
            Self::Decision => "decision",
            Self::Theirs => "theirs",
            Self::IfTime => "if-time",
        }
    }
}

/// Where a duty stands in the day.
#[must_use]
pub fn place(duty: Duty, now: Timestamp, rules: &Rules) -> Place {
    if duty.debtor == Party::Customer {
        return Place::Theirs;
    }
    // Trying again and prospecting wait for those who were promised something (I13's spirit).
    let is_courting = matches!(duty.kind, PromiseKind::Retry | PromiseKind::LastNote)
        || duty.theirs == Some(Stage::Interest);
    if Timeliness::of(duty.due, now, now, rules) == Timeliness::Late {
        return Place::Mend;
    }
    match (duty.is_decision, is_courting) {
        (true, _) => Place::Decision,
        (false, true) => Place::IfTime,
        (false, false) => Place::Promised,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{at, rules};

    const NOW: &str = "2026-11-23T10:00Z";

    fn duty() -> Duty {
        Duty {
            kind: PromiseKind::Call,
            debtor: Party::Us,
            due: at("2026-11-23T12:00Z"),
            is_decision: false,
            theirs: Some(Stage::Discovery),
        }
    }

    fn place_of(duty: Duty) -> Place {
        place(duty, at(NOW), &rules())
    }

    #[test]
    fn a_step_is_late_after_its_grace_and_now_from_a_quarter_of_an_hour_before() {
        let end = at("2026-11-23T22:59Z");
        for (due, state) in [
            ("2026-11-23T09:54Z", Timeliness::Late),
            ("2026-11-23T09:55Z", Timeliness::Now),
            ("2026-11-23T10:15Z", Timeliness::Now),
            ("2026-11-23T10:16Z", Timeliness::Today),
            ("2026-11-23T22:59Z", Timeliness::Today),
            ("2026-11-23T23:00Z", Timeliness::Later),
        ] {
            assert_eq!(Timeliness::of(at(due), at(NOW), end, &rules()), state, "{due}");
            assert_eq!(Timeliness::parse(state.code()), Some(state));
        }
    }

    #[test]
    fn the_day_is_ordered_as_the_method_says() {
        let late = Duty { due: at("2026-11-23T09:54Z"), ..duty() };
        assert_eq!(place_of(late), Place::Mend);
        assert_eq!(place_of(Duty { due: at("2026-11-23T09:55Z"), ..duty() }), Place::Promised);
        assert_eq!(place_of(Duty { is_decision: true, ..duty() }), Place::Decision);
        assert_eq!(place_of(Duty { debtor: Party::Customer, ..late }), Place::Theirs);
        assert_eq!(place_of(Duty { kind: PromiseKind::Retry, ..duty() }), Place::IfTime);
        assert_eq!(place_of(Duty { theirs: Some(Stage::Interest), ..duty() }), Place::IfTime);
        assert!(Place::ALL.is_sorted());
    }
}
