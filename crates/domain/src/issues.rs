//! What went wrong for a customer: in their words, owned by somebody of ours with the next act and
//! its date, until a remedy that they accept (S4-14 to S4-16, S4-42, I18).

use jiff::Timestamp;

use crate::events::{EventKind, Fact};
use crate::ids::{CaseId, ContactId, CustomerId, IssueId, ItemId, PromiseId, UserId};
use crate::people::Party;
use crate::promises::{Promise, PromiseKind, PromiseState};
use crate::refusal::Refusal;
use crate::rules::Rules;
use crate::text::{Line, Prose};
use crate::time::Due;

/// A complaint within so many days after another of the same customer is a repeated one (S4-2).
pub const REPEATED_DAYS: i64 = 90;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    pub id: IssueId,
    pub customer: CustomerId,
    pub case: CaseId,
    /// The sold item that it is about.
    pub item: Option<ItemId>,
    /// In the customer's words.
    pub words: Prose,
    /// What it does to them, in their words.
    pub effect: Option<Prose>,
    pub is_complaint: bool,
    pub is_after_closing: bool,
    pub owner: UserId,
    /// The next act; once it is settled, the last one.
    pub promise: PromiseId,
    pub reported_at: Timestamp,
    pub state: IssueState,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IssueState {
    Open,
    Settled { at: Timestamp, remedy: Prose, accepted_by: Option<ContactId> },
}

impl IssueState {
    /// The state that a row tells; `None` where its parts don't fit together.
    #[must_use]
    pub fn restore(
        at: Option<Timestamp>,
        remedy: Option<Prose>,
        accepted_by: Option<ContactId>,
    ) -> Option<Self> {
        match (at, remedy) {
            (None, None) => Some(Self::Open),
            (Some(at), Some(remedy)) => Some(Self::Settled { at, remedy, accepted_by }),
            _ => None,
        }
    }
}

/// What somebody of ours does next about an issue, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextAct {
    pub id: PromiseId,
    pub what: Line,
    pub due: Due,
}

/// What became of the act that was promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActDone {
    /// It was done at that time.
    Done { at: Timestamp },
    /// It has to wait, at the wish of this side.
    Moved { by: Party },
}

/// The customer accepted the remedy: who of theirs, where there is somebody by name, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acceptance {
    pub by: Option<ContactId>,
    pub at: Timestamp,
}

/// An issue changed: its old promise, the new one, and what to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dealt {
    pub issue: Issue,
    pub settled: Promise,
    pub made: Option<Promise>,
    pub facts: Vec<Fact>,
}

impl Issue {
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.state, IssueState::Open)
    }

    /// The promise of the next act.
    ///
    /// # Errors
    /// Its time is not ahead.
    pub fn promise_act(&self, act: NextAct, now: Timestamp) -> Result<Promise, Refusal> {
        if act.due.at <= now {
            return Err(Refusal::NextStepNotAhead);
        }
        Ok(Promise {
            id: act.id,
            customer: self.customer,
            case: Some(self.case),
            kind: PromiseKind::Remedy,
            what: Some(act.what),
            debtor: Party::Us,
            owner: self.owner,
            due: act.due,
            named_by: Party::Us,
            made_at: now,
            state: PromiseState::Open,
            broken_at: None,
        })
    }

    /// What was promised is done, or has to wait; what comes next has its date (S4-15).
    ///
    /// # Errors
    /// It is settled, the act was not done yet, or the next time is not ahead.
    pub fn act(
        mut self,
        done: ActDone,
        next: NextAct,
        standing: Promise,
        rules: &Rules,
        now: Timestamp,
    ) -> Result<Dealt, Refusal> {
        self.require_open()?;
        let mut made = self.promise_act(next, now)?;
        let (settled, mut facts) = match done {
            ActDone::Done { at } => {
                self.require_within(at, now)?;
                standing.keep(at, rules)?
            }
            ActDone::Moved { by } => {
                let (old, moved, facts) =
                    standing.move_to(made.id, made.due.clone(), by, now, rules)?;
                made.named_by = moved.named_by;
                // The new promise tells of itself below, with its own words.
                let is_other = |fact: &Fact| fact.kind != EventKind::PromiseMade;
                (old, facts.into_iter().filter(is_other).collect())
            }
        };
        facts.insert(0, Fact::of(EventKind::IssueActed, self.id));
        facts.push(made.made());
        self.promise = made.id;
        Ok(Dealt { issue: self, settled, made: Some(made), facts })
    }

    /// Somebody with the power to act takes it over, with its next act (S4-16).
    ///
    /// # Errors
    /// It is settled.
    pub fn hand_to(mut self, owner: UserId, mut standing: Promise) -> Result<Dealt, Refusal> {
        self.require_open()?;
        let fact = Fact::of(EventKind::IssueHandedOver, self.id).from_to(self.owner, owner);
        (self.owner, standing.owner) = (owner, owner);
        Ok(Dealt { issue: self, settled: standing, made: None, facts: vec![fact] })
    }

    /// It ends: by a remedy, and when the customer accepts it. "We can't" is no end (S4-14, I18).
    ///
    /// # Errors
    /// There is no remedy, nobody accepted it, or it is settled already.
    pub fn settle(
        mut self,
        remedy: Option<Prose>,
        accepted: Option<Acceptance>,
        standing: Promise,
        rules: &Rules,
        now: Timestamp,
    ) -> Result<Dealt, Refusal> {
        self.require_open()?;
        let remedy = remedy.ok_or(Refusal::NoRemedy)?;
        let Acceptance { by, at } = accepted.ok_or(Refusal::RemedyNotAccepted)?;
        self.require_within(at, now)?;
        let (settled, mut facts) = standing.keep(at, rules)?;
        facts.insert(0, Fact::of(EventKind::IssueSettled, self.id));
        self.state = IssueState::Settled { at, remedy, accepted_by: by };
        Ok(Dealt { issue: self, settled, made: None, facts })
    }

    fn require_open(&self) -> Result<(), Refusal> {
        if self.is_open() { Ok(()) } else { Err(Refusal::AlreadySettled) }
    }

    /// After it was reported, and not later than now.
    fn require_within(&self, at: Timestamp, now: Timestamp) -> Result<(), Refusal> {
        if at > now {
            return Err(Refusal::NotYetHappened);
        }
        if at < self.reported_at { Err(Refusal::BeforeTheCase) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{at, due, id, promise, rules};

    const NOW: &str = "2026-11-24T09:00Z";

    fn prose(text: &str) -> Prose {
        Prose::parse(text).expect("prose")
    }

    fn issue() -> Issue {
        Issue {
            id: IssueId(id(1)),
            customer: CustomerId(id(1)),
            case: CaseId(id(2)),
            item: None,
            words: prose("It leaks again"),
            effect: Some(prose("We stand still")),
            is_complaint: true,
            is_after_closing: false,
            owner: UserId(id(3)),
            promise: PromiseId(id(7)),
            reported_at: at("2026-11-22T09:00Z"),
            state: IssueState::Open,
        }
    }

    fn next(when: &str) -> NextAct {
        let what = Line::parse("A fitter comes").expect("a line");
        NextAct { id: PromiseId(id(9)), what, due: due(when) }
    }

    fn settle(remedy: Option<&str>, accepted: Option<&str>) -> Result<Dealt, Refusal> {
        let accepted = accepted.map(|when| Acceptance { by: None, at: at(when) });
        issue().settle(remedy.map(prose), accepted, promise(NOW), &rules(), at(NOW))
    }

    #[test]
    fn an_issue_ends_with_a_remedy_that_they_accept_and_no_other_way() {
        assert_eq!(settle(None, Some(NOW)), Err(Refusal::NoRemedy));
        assert_eq!(settle(Some("A new seal"), None), Err(Refusal::RemedyNotAccepted));
        let early = settle(Some("A new seal"), Some("2026-11-22T08:59Z"));
        assert_eq!(early, Err(Refusal::BeforeTheCase));
        let ahead = settle(Some("A new seal"), Some("2026-11-24T09:01Z"));
        assert_eq!(ahead, Err(Refusal::NotYetHappened));
        let dealt = settle(Some("A new seal"), Some(NOW)).expect("it ends");
        assert!(!dealt.issue.is_open() && !dealt.settled.is_open());
        let again = dealt.issue.settle(None, None, promise(NOW), &rules(), at(NOW));
        assert_eq!(again, Err(Refusal::AlreadySettled));
    }

    #[test]
    fn every_act_is_followed_by_the_next_with_its_date() {
        let act = |done, when: &str| issue().act(done, next(when), promise(NOW), &rules(), at(NOW));
        let done = ActDone::Done { at: at(NOW) };
        assert_eq!(act(done, NOW).map(drop), Err(Refusal::NextStepNotAhead));
        let dealt = act(done, "2026-11-25T09:00Z").expect("it was done");
        assert!(matches!(dealt.settled.state, PromiseState::Kept { .. }));
        assert_eq!(dealt.made.map(|it| it.id), Some(dealt.issue.promise));
        let moved = act(ActDone::Moved { by: Party::Us }, "2026-11-25T09:00Z").expect("it moves");
        assert!(matches!(moved.settled.state, PromiseState::Moved { .. }));
        let made = moved.facts.iter().filter(|fact| fact.kind == EventKind::PromiseMade);
        assert_eq!(made.count(), 1);
    }

    #[test]
    fn another_owner_answers_for_the_next_act_too() {
        let dealt = issue().hand_to(UserId(id(4)), promise(NOW)).expect("it is open");
        assert_eq!((dealt.issue.owner, dealt.settled.owner), (UserId(id(4)), UserId(id(4))));
    }
}
