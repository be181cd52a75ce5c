//! Promises: what, who owes it to whom, due to the minute in a named zone, and what became of it.
//!
//! That a promise was broken is a fact beside its state: keeping it late or moving it later mends
//! the relation, but does not erase the fact (M1). A promise kept in time was never broken, even
//! if that was entered only after somebody had noticed its time pass.

use jiff::Timestamp;

use crate::events::{EventKind, Fact};
use crate::ids::{CaseId, CustomerId, PromiseId, UserId};
use crate::people::Party;
use crate::refusal::Refusal;
use crate::rules::Rules;
use crate::text::Line;
use crate::time::{Due, plus_minutes};

/// What is to be done; says it in the reader's language where nobody typed words of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PromiseKind {
    Call,
    Meet,
    /// Send or hand over something: an offer, a text, a sample.
    Send,
    Other,
    /// The customer tells us their decision.
    Decide,
    /// Another try after an unanswered one.
    Retry,
    /// The one short human note after the cap of unanswered attempts (2.2).
    LastNote,
    /// A case that came from another tool without a next step: agree one.
    AgreeNextStep,
    Deliver,
    /// Look at the quality of what was delivered, with the customer.
    CheckQuality,
    Fix,
    SendBill,
    /// The customer pays a bill.
    Pay,
    Install,
    Train,
    /// Agree the plan of maintenance.
    PlanMaintenance,
    /// One visit of the plan, due by its day.
    Maintain,
    /// Ask whether what was done is right for them.
    AskAcceptance,
    /// A trifle that surfaced at the closing.
    SettleDetail,
    /// The next act on an issue.
    Remedy,
    /// A contact after the sale that carries no offer.
    Care,
}

impl PromiseKind {
    pub const ALL: [Self; 21] = [
        Self::Call,
        Self::Meet,
        Self::Send,
        Self::Other,
        Self::Decide,
        Self::Retry,
        Self::LastNote,
        Self::AgreeNextStep,
        Self::Deliver,
        Self::CheckQuality,
        Self::Fix,
        Self::SendBill,
        Self::Pay,
        Self::Install,
        Self::Train,
        Self::PlanMaintenance,
        Self::Maintain,
        Self::AskAcceptance,
        Self::SettleDetail,
        Self::Remedy,
        Self::Care,
    ];
    /// Those that a person chooses; the rest the method sets.
    pub const CHOSEN: [Self; 4] = [Self::Call, Self::Meet, Self::Send, Self::Other];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Meet => "meet",
            Self::Send => "send",
            Self::Other => "other",
            Self::Decide => "decide",
            Self::Retry => "retry",
            Self::LastNote => "last-note",
            Self::AgreeNextStep => "agree-next-step",
            Self::Deliver => "deliver",
            Self::CheckQuality => "check-quality",
            Self::Fix => "fix",
            Self::SendBill => "send-bill",
            Self::Pay => "pay",
            Self::Install => "install",
            Self::Train => "train",
            Self::PlanMaintenance => "plan-maintenance",
            Self::Maintain => "maintain",
            Self::AskAcceptance => "ask-acceptance",
            Self::SettleDetail => "settle-detail",
            Self::Remedy => "remedy",
            Self::Care => "care",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl PromiseKind {
    /// Does it belong to the service after the yes, and so end only where that stands?
    #[must_use]
    pub const fn is_of_service(self) -> bool {
        !matches!(
            self,
            Self::Call
                | Self::Meet
                | Self::Send
                | Self::Other
                | Self::Decide
                | Self::Retry
                | Self::LastNote
                | Self::AgreeNextStep
        )
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    pub id: PromiseId,
    pub customer: CustomerId,
    pub case: Option<CaseId>,
    pub kind: PromiseKind,
    pub what: Option<Line>,
    /// Who owes it; the other side is who it was promised to.
    pub debtor: Party,
    /// Who of ours answers for it, even when the customer is to act (S1-10).
    pub owner: UserId,
    pub due: Due,
    pub named_by: Party,
    pub made_at: Timestamp,
    pub state: PromiseState,
    /// When it turned out broken; stands whatever comes after.
    pub broken_at: Option<Timestamp>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromiseState {
    Open,
    Kept {
        at: Timestamp,
    },
    /// Replaced by another promise with another time, at the wish of this side.
    Moved {
        at: Timestamp,
        by: Party,
        to: PromiseId,
    },
    /// Let go: by the customer, or because an answer or their return made it needless.
    Released {
        at: Timestamp,
        by: Party,
    },
}

/// A promise changed, with what to tell about it.
pub type Settled = (Promise, Vec<Fact>);

impl Promise {
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == PromiseState::Open
    }

    #[must_use]
    pub fn made(&self) -> Fact {
        Fact::of(EventKind::PromiseMade, self.id).to(self.due.at)
    }

    /// Kept at that time; past its time of grace it was broken first.
    ///
    /// # Errors
    /// It is settled already.
    pub fn keep(mut self, at: Timestamp, rules: &Rules) -> Result<Settled, Refusal> {
        self.require_open()?;
        if at <= self.last_minute(rules) {
            self.broken_at = None;
        }
        let mut facts = self.note_broken(at, rules);
        facts.push(Fact::of(EventKind::PromiseKept, self.id).from_to(self.due.at, at));
        self.state = PromiseState::Kept { at };
        Ok((self, facts))
    }

    /// Let go by that side.
    ///
    /// # Errors
    /// It is settled already.
    pub fn release(mut self, by: Party, at: Timestamp, rules: &Rules) -> Result<Settled, Refusal> {
        self.require_open()?;
        let mut facts = self.note_broken(at, rules);
        facts.push(Fact::of(EventKind::PromiseReleased, self.id).to(by.code()));
        self.state = PromiseState::Released { at, by };
        Ok((self, facts))
    }

    /// Moved to another time: this one ends, and the same promise begins anew.
    ///
    /// # Errors
    /// It is settled already, or the new time is not ahead.
    pub fn move_to(
        mut self,
        new: PromiseId,
        due: Due,
        by: Party,
        at: Timestamp,
        rules: &Rules,
    ) -> Result<(Self, Self, Vec<Fact>), Refusal> {
        self.require_open()?;
        if due.at <= at {
            return Err(Refusal::NextStepNotAhead);
        }
        let mut facts = self.note_broken(at, rules);
        facts.push(Fact::of(EventKind::PromiseMoved, self.id).from_to(self.due.at, due.at));
        let next = Self {
            id: new,
            due,
            named_by: by,
            made_at: at,
            state: PromiseState::Open,
            broken_at: None,
            ..self.clone()
        };
        facts.push(next.made());
        self.state = PromiseState::Moved { at, by, to: new };
        Ok((self, next, facts))
    }

    /// Notices that the time of grace has passed; nothing if it has not, or was noticed before.
    #[must_use]
    pub fn fall_due(mut self, now: Timestamp, rules: &Rules) -> Option<Settled> {
        if !self.is_open() {
            return None;
        }
        let facts = self.note_broken(now, rules);
        (!facts.is_empty()).then_some((self, facts))
    }

    /// Within the exactness window of the named time (M2)?
    #[must_use]
    pub fn is_exact_at(&self, at: Timestamp, rules: &Rules) -> bool {
        let window = i64::from(rules.exactness_minutes);
        at >= plus_minutes(self.due.at, -window) && at <= plus_minutes(self.due.at, window)
    }

    fn require_open(&self) -> Result<(), Refusal> {
        if self.is_open() { Ok(()) } else { Err(Refusal::PromiseSettled) }
    }

    fn last_minute(&self, rules: &Rules) -> Timestamp {
        plus_minutes(self.due.at, i64::from(rules.grace_minutes))
    }

    fn note_broken(&mut self, at: Timestamp, rules: &Rules) -> Vec<Fact> {
        if self.broken_at.is_some() || at <= self.last_minute(rules) {
            return Vec::new();
        }
        self.broken_at = Some(at);
        vec![Fact::of(EventKind::PromiseBroken, self.id).from_to(self.due.at, at)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{at, due, id, promise, rules};

    #[test]
    fn a_promise_kept_within_grace_is_kept_and_never_broken() {
        let (kept, facts) = promise("2026-11-24T09:00Z")
            .keep(at("2026-11-24T09:05Z"), &rules())
            .expect("it is open");
        assert_eq!(kept.broken_at, None);
        assert_eq!(facts.len(), 1);
        assert_eq!(kept.keep(at("2026-11-24T09:06Z"), &rules()), Err(Refusal::PromiseSettled));
    }

    #[test]
    fn a_promise_kept_late_was_broken_first_and_the_fact_stays() {
        let (late, facts) = promise("2026-11-24T09:00Z")
            .keep(at("2026-11-24T09:06Z"), &rules())
            .expect("it is open");
        assert_eq!(late.broken_at, Some(at("2026-11-24T09:06Z")));
        let kinds: Vec<_> = facts.iter().map(|f| f.kind).collect();
        assert_eq!(kinds, [EventKind::PromiseBroken, EventKind::PromiseKept]);
    }

    #[test]
    fn a_promise_kept_in_time_and_entered_late_was_never_broken() {
        let (noticed, _) = promise("2026-11-24T09:00Z")
            .fall_due(at("2026-11-24T09:06Z"), &rules())
            .expect("its time has passed");
        let (kept, _) = noticed.keep(at("2026-11-24T09:01Z"), &rules()).expect("it is open");
        assert_eq!(kept.broken_at, None);
    }

    #[test]
    fn moving_a_broken_promise_does_not_erase_that_it_was_broken() {
        let new = due("2026-11-26T09:00Z");
        let (old, next, _) = promise("2026-11-24T09:00Z")
            .move_to(PromiseId(id(9)), new.clone(), Party::Us, at("2026-11-25T09:00Z"), &rules())
            .expect("it moves");
        assert!(old.broken_at.is_some());
        assert_eq!((next.broken_at, next.due, next.named_by), (None, new, Party::Us));
    }

    #[test]
    fn a_promise_does_not_move_to_a_time_that_has_passed() {
        let moved = promise("2026-11-24T09:00Z").move_to(
            PromiseId(id(9)),
            due("2026-11-23T08:00Z"),
            Party::Customer,
            at("2026-11-23T08:00Z"),
            &rules(),
        );
        assert_eq!(moved.map(|_| ()), Err(Refusal::NextStepNotAhead));
    }

    #[test]
    fn a_promise_falls_due_once() {
        let (broken, _) = promise("2026-11-24T09:00Z")
            .fall_due(at("2026-11-24T09:10Z"), &rules())
            .expect("its time has passed");
        assert!(broken.is_open());
        assert_eq!(broken.fall_due(at("2026-11-24T09:20Z"), &rules()), None);
    }

    #[test]
    fn exactness_counts_early_as_much_as_late() {
        let call = promise("2026-11-24T09:00Z");
        for (time, exact) in [("08:54", false), ("08:55", true), ("09:05", true), ("09:06", false)]
        {
            let at = at(&format!("2026-11-24T{time}Z"));
            assert_eq!(call.is_exact_at(at, &rules()), exact, "{time}");
        }
    }
}
