//! A case of selling: from the first interest to the customer's final answer or our release.
//!
//! An open case *holds* its next step, so one without a next step can't be written down (I1).
//! Only the transitions in this room change a case; everybody else reads it.

mod answer;
mod brought;
mod ending;
mod progress;
mod record;
mod service;
mod stage;
mod standing;

use std::ops::Deref;

use jiff::Timestamp;

pub use answer::{Answer, Evidence, Release, ReleaseCause, Verdict};
pub use brought::{Brought, Elsewhere};
pub use ending::{Ending, Step};
pub use progress::{Ask, CaseFacts, Side};
pub use record::{Permission, Recorded, Recording, Standing, Warning};
pub use service::ServiceFacts;
pub use stage::Stage;
pub use standing::{Pace, Stale};

use crate::events::{EventKind, Fact};
use crate::ids::{AnswerId, CaseId, ClosingId, CustomerId, PromiseId, ReleaseId, UserId};
use crate::money::Money;
use crate::people::Party;
use crate::promises::{Promise, PromiseKind};
use crate::refusal::Refusal;
use crate::text::Line;
use crate::time::Due;

/// A case, to be read by all and changed by its own transitions only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case(CaseParts);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseParts {
    pub id: CaseId,
    pub customer: CustomerId,
    pub title: Line,
    pub owner: UserId,
    /// Where the interest came from (S0-25).
    pub source: Option<Line>,
    /// What it may be worth; sorts nothing and decides nothing (S0-24).
    pub amount: Option<Money>,
    pub opened_at: Timestamp,
    /// The customer's stage is the true one where the two differ (S2-22).
    pub theirs: Stage,
    pub ours: Stage,
    pub state: CaseState,
    /// The service was closed, after a final yes (S0-2).
    pub closed: Option<Ended<ClosingId>>,
    /// When the customer will decide, as they named it (S1-14).
    pub decision: Option<Due>,
    /// The last time for a contact that the customer allowed or named (S1-16).
    pub contact: Option<Due>,
    /// Unanswered attempts in a row (S1-20).
    pub attempts: u32,
    /// How often the customer asked for more time (S1-17).
    pub deferrals: u32,
    pub needs_agreed_at: Option<Timestamp>,
    /// The last dialogue, stage or answer (S1-6).
    pub advanced_at: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended<Id> {
    pub id: Id,
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseState {
    Open(NextStep),
    FinalYes(Ended<AnswerId>),
    FinalNo(Ended<AnswerId>),
    Released(Ended<ReleaseId>),
}

impl CaseState {
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Open(_) => "open",
            Self::FinalYes(_) => "final-yes",
            Self::FinalNo(_) => "final-no",
            Self::Released(_) => "released",
        }
    }
}

/// The promise that an open case rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    pub promise: PromiseId,
    pub kind: PromiseKind,
    pub due: Due,
    pub owner: UserId,
    pub debtor: Party,
    pub named_by: Party,
}

impl NextStep {
    #[must_use]
    pub fn of(promise: &Promise) -> Self {
        Self {
            promise: promise.id,
            kind: promise.kind,
            due: promise.due.clone(),
            owner: promise.owner,
            debtor: promise.debtor,
            named_by: promise.named_by,
        }
    }
}

impl Deref for Case {
    type Target = CaseParts;

    fn deref(&self) -> &CaseParts {
        &self.0
    }
}

/// What begins a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCase {
    pub id: CaseId,
    pub customer: CustomerId,
    pub title: Line,
    pub owner: UserId,
    pub source: Option<Line>,
    pub amount: Option<Money>,
    pub opened_at: Timestamp,
    pub first_step: Step,
}

impl Case {
    /// Opens a case with its first next step.
    ///
    /// # Errors
    /// The step does not lie ahead (I1).
    pub fn open(new: NewCase, now: Timestamp) -> Result<(Self, Promise, Vec<Fact>), Refusal> {
        if new.first_step.due.at <= now {
            return Err(Refusal::NextStepNotAhead);
        }
        let promise = new.first_step.promise(new.customer, new.id, now);
        let case = Self(CaseParts {
            id: new.id,
            customer: new.customer,
            title: new.title,
            owner: new.owner,
            source: new.source,
            amount: new.amount,
            opened_at: new.opened_at,
            theirs: Stage::Interest,
            ours: Stage::Interest,
            contact: (promise.named_by == Party::Customer).then(|| promise.due.clone()),
            state: CaseState::Open(NextStep::of(&promise)),
            closed: None,
            decision: None,
            attempts: 0,
            deferrals: 0,
            needs_agreed_at: None,
            advanced_at: new.opened_at,
        });
        let facts = vec![Fact::of(EventKind::CaseOpened, case.id), promise.made()];
        Ok((case, promise, facts))
    }

    /// A case as its row tells it.
    #[must_use]
    pub const fn restore(parts: CaseParts) -> Self {
        Self(parts)
    }

    #[must_use]
    pub fn next_step(&self) -> Option<&NextStep> {
        match &self.state {
            CaseState::Open(step) => Some(step),
            _ => None,
        }
    }

    /// The door to orders, bills and all that comes after the deal (I9, S2-23).
    ///
    /// # Errors
    /// The customer has not said their final yes.
    pub fn require_final_yes(&self) -> Result<AnswerId, Refusal> {
        match &self.state {
            CaseState::FinalYes(ended) => Ok(ended.id),
            _ => Err(Refusal::BeforeFinalYes),
        }
    }

    /// The door to what belongs to a service that is under way: after the yes, and not closed.
    ///
    /// # Errors
    /// The customer has not said their final yes, or the service is closed.
    pub fn require_in_service(&self) -> Result<AnswerId, Refusal> {
        let answer = self.require_final_yes()?;
        if self.closed.is_some() { Err(Refusal::ServiceClosed) } else { Ok(answer) }
    }

    /// The same case with its next step at another time, after its promise was moved.
    ///
    /// # Errors
    /// The new time is before a date that the customer named.
    pub fn with_moved_step(mut self, promise: &Promise) -> Result<Self, Refusal> {
        if promise.named_by == Party::Us {
            self.require_not_before_decision(&promise.due, promise.made_at)?;
            self.require_not_before_their_step(&promise.due)?;
        }
        if promise.named_by == Party::Customer {
            self.0.contact = Some(promise.due.clone());
        }
        self.0.state = CaseState::Open(NextStep::of(promise));
        Ok(self)
    }

    /// Another owner of ours, who takes over the next step too.
    #[must_use]
    pub fn hand_to(mut self, owner: UserId) -> (Self, Vec<Fact>) {
        let fact = Fact::of(EventKind::CaseOwnerChanged, self.id).from_to(self.owner, owner);
        self.0.owner = owner;
        if let CaseState::Open(step) = &mut self.0.state {
            step.owner = owner;
        }
        (self, vec![fact])
    }

    /// The next step alone goes to another of ours.
    #[must_use]
    pub fn with_step_of(mut self, owner: UserId) -> Self {
        if let CaseState::Open(step) = &mut self.0.state {
            step.owner = owner;
        }
        self
    }

    /// Another title or expected amount.
    #[must_use]
    pub fn described(mut self, title: Line, amount: Option<Money>) -> (Self, Vec<Fact>) {
        if self.title == title && self.amount == amount {
            return (self, Vec::new());
        }
        self.0.title = title;
        self.0.amount = amount;
        let fact = Fact::of(EventKind::CaseChanged, self.id);
        (self, vec![fact])
    }

    /// May we promise something beside the next step, due then?
    ///
    /// # Errors
    /// The case rests with the customer's no or our release, or the time is our own naming and
    /// comes before the day on which they said they'd decide.
    pub fn require_promisable(
        &self,
        due: &Due,
        named_by: Party,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        match self.state {
            CaseState::FinalNo(_) => Err(Refusal::FinalNoStands),
            CaseState::Released(_) => Err(Refusal::ReleasedStands),
            _ if named_by == Party::Us => self.require_not_before_decision(due, now),
            _ => Ok(()),
        }
    }

    /// A step of our own naming must not come before the day on which they said they'd decide.
    fn require_not_before_decision(&self, due: &Due, now: Timestamp) -> Result<(), Refusal> {
        match &self.decision {
            Some(decision) if decision.at > now && due.at < decision.at => {
                Err(Refusal::BeforeTheirDate { until: decision.clone() })
            }
            _ => Ok(()),
        }
    }

    fn require_not_before_their_step(&self, due: &Due) -> Result<(), Refusal> {
        match self.next_step() {
            Some(step) if step.named_by == Party::Customer && due.at < step.due.at => {
                Err(Refusal::BeforeTheirDate { until: step.due.clone() })
            }
            _ => Ok(()),
        }
    }

    /// I1 from stage 5 on.
    fn require_date_from_stage_five(&self) -> Result<(), Refusal> {
        let deciding = self.theirs >= Stage::FollowUp || self.ours >= Stage::FollowUp;
        if deciding && self.decision.is_none() && self.contact.is_none() {
            return Err(Refusal::NoDecisionDate);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
